"""The publication gate. A view can obtain numbers about students from here and from nowhere else."""

from fairwater.disclosure.apart import GroupApart, Separation, TheilH, separation
from fairwater.disclosure.crossings import Crossing, Crossings, furthest_from_opportunity
from fairwater.disclosure.gate import Together, release, release_one_by_one
from fairwater.disclosure.history import SAME_BY, Told
from fairwater.disclosure.keeping import ChangedSinceKept, keep, kept, kept_means
from fairwater.disclosure.ledger import DamagedLedger, Entry, Ledger, entry_from, entry_lines
from fairwater.disclosure.means import release_means, release_totals
from fairwater.disclosure.plan import ReleasePlan
from fairwater.disclosure.policy import Policy, preset, preset_names
from fairwater.disclosure.released import (
    Released,
    ReleasedMean,
    ReleasedMeans,
    ReleasedNumber,
    ReleasedRow,
    ReleasedTables,
    ReleasedTotal,
    ReleasedTotals,
    ReleaseProof,
    RolledUp,
)
from fairwater.disclosure.resources import (
    ClassesApart,
    MoneyOverSchools,
    TeachersBesideStudents,
    classes_apart,
    money_over_schools,
    teachers_beside_students,
)
from fairwater.disclosure.shown import Interval
from fairwater.disclosure.tables import (
    TIME_LIMIT,
    LedgerMoved,
    NotProven,
    Prepared,
    estimate,
    note,
    note_quoted,
    note_together,
    prepare,
    release_tables,
)
from fairwater.disclosure.view import Watch

__all__ = [
    "SAME_BY",
    "TIME_LIMIT",
    "ChangedSinceKept",
    "ClassesApart",
    "Crossing",
    "Crossings",
    "DamagedLedger",
    "Entry",
    "GroupApart",
    "Interval",
    "Ledger",
    "LedgerMoved",
    "MoneyOverSchools",
    "NotProven",
    "Policy",
    "Prepared",
    "ReleasePlan",
    "ReleaseProof",
    "Released",
    "ReleasedMean",
    "ReleasedMeans",
    "ReleasedNumber",
    "ReleasedRow",
    "ReleasedTables",
    "ReleasedTotal",
    "ReleasedTotals",
    "RolledUp",
    "Separation",
    "TeachersBesideStudents",
    "TheilH",
    "Together",
    "Told",
    "Watch",
    "classes_apart",
    "entry_from",
    "entry_lines",
    "estimate",
    "furthest_from_opportunity",
    "keep",
    "kept",
    "kept_means",
    "money_over_schools",
    "note",
    "note_quoted",
    "note_together",
    "prepare",
    "preset",
    "preset_names",
    "release",
    "release_means",
    "release_one_by_one",
    "release_tables",
    "release_totals",
    "separation",
    "teachers_beside_students",
]
