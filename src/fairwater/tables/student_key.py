"""What tells one student from another in a file, proposed from the file itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from fairwater.tables.mapping import StudentKey

OFTEN = 0.1
"""Where more students than this share seem to be in several schools of a year, their numbers are the schools' own."""
STEADY = ("sex", "race_ethnicity")
"""What hardly ever changes of one student from year to year."""


@dataclass(frozen=True)
class KeyEvidence:
    """What speaks for a key: of so many numbers, so many stand in several schools of a year, so many change who they are."""

    proposed: StudentKey
    n_ids: int
    n_in_several_schools: int
    n_changing: int


def keyed(columns: Mapping[str, pa.Array], key: StudentKey) -> pa.Array:
    """Return the students' numbers, made distinct by school or year where the key says that they are not."""
    parts = [columns["student_id"]]
    if key in (StudentKey.WITH_SCHOOL, StudentKey.WITH_BOTH):
        parts.insert(0, columns["school_id"])
    if key in (StudentKey.WITH_YEAR, StudentKey.WITH_BOTH):
        parts.insert(0, pc.cast(columns["school_year"], pa.string()))
    return pc.binary_join_element_wise(*parts, "/") if len(parts) > 1 else parts[0]


def propose_key(rows: pa.Table) -> KeyEvidence:
    """Propose the key of the rows that were taken by number alone: `rows` has the key columns, and groups if it may."""
    ids = pc.dictionary_encode(rows["student_id"]).combine_chunks()
    n_ids = len(ids.dictionary)
    several = _ids_with_several(rows, "school_id", "school_year")
    changing = max((_ids_with_several(rows, name, None) for name in STEADY if name in rows.column_names), default=0)
    with_school = several > OFTEN * max(1, n_ids)
    with_year = not with_school and changing > OFTEN * max(1, n_ids)
    proposed = StudentKey.WITH_SCHOOL if with_school else StudentKey.WITH_YEAR if with_year else StudentKey.ID
    return KeyEvidence(proposed, n_ids, several, changing)


def _ids_with_several(rows: pa.Table, name: str, within: str | None) -> int:
    """Return how many student numbers stand with several values of a column (within a year, where `within` says so)."""
    keys = ["student_id", *([within] if within else [])]
    held = rows.filter(pc.is_valid(rows[name])).select([*keys, name])
    counted = held.group_by(keys).aggregate([(name, "count_distinct")])
    found = counted.filter(pc.greater(counted[f"{name}_count_distinct"], 1))
    return len(np.unique(found["student_id"].to_numpy(zero_copy_only=False))) if found.num_rows else 0
