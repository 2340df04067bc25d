"""Errors of a rule by group, on a class whose outcome is known: whom it missed, and whom it offered what they had no need of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import ibis
import pyarrow as pa

from fairwater.disclosure import NotProven, Released, release
from fairwater.supports.owed import propose, rows_for
from fairwater.supports.rule import Rule
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.sources import Records
from fairwater.tables.student_rows import Row, outcome_by_student
from fairwater.tables.student_table import OUTCOME, student_table
from fairwater.vocabulary import Audience, Better, Grouping, Question, Reference, ReferenceKind

EVERYONE = "all"
BY = ("race_ethnicity", "sex", "home_language")
"""The groups by which errors are shown where nobody says. They are looked at here and never by a rule."""


@dataclass(frozen=True)
class Known:
    """A student of an earlier class: whether the rule found them, whether they reached the outcome, and their groups."""

    found: bool
    reached: bool
    groups: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Errors:
    """What the gate released: `missed` of those who did not reach the outcome, `not_needed` of those whom the rule found.

    Each row is a group with n, the count, the share and its Wilson interval; None where nothing could be shown.
    """

    missed: Released | None
    not_needed: Released | None
    years: tuple[int, ...] = ()


def errors_by_group(known: Iterable[Known], by: Sequence[str], audience: Audience) -> Errors:
    """Return the errors of a rule by group, through the gate.

    Missed: of those who did not reach the outcome, the share whom the rule had not found. Not needed: of those whom it found,
    the share who reached the outcome anyway. They are 1 - sensitivity and 1 - positive predictive value of the rule
    (Kleinberg, Mullainathan and Raghavan 2017 on why both cannot be alike in all groups whose rates differ).
    """
    every = list(known)
    missed = [(not each.found, each.groups) for each in every if not each.reached]
    not_needed = [(each.reached, each.groups) for each in every if each.found]
    return Errors(
        released_shares(missed, by, audience, Better.LOWER), released_shares(not_needed, by, audience, Better.LOWER)
    )


def released_shares(
    rows: Sequence[tuple[bool, Mapping[str, str | None]]], by: Sequence[str], audience: Audience, better: Better
) -> Released | None:
    """Return the share of rows that hold, for everyone and by each group, through the gate; None where nothing is safe."""
    if not rows:
        return None
    names = (EVERYONE, *by)
    table = pa.table(
        {OUTCOME: pa.array([int(holds) for holds, _ in rows], pa.int8())}
        | {EVERYONE: pa.array([EVERYONE] * len(rows), pa.string())}
        | {name: pa.array([groups.get(name) for _, groups in rows], pa.string()) for name in by}
    )
    students = student_table(table, outcome=OUTCOME, groups=names)
    question = Question(
        outcome=OUTCOME,
        better=better,
        groupings=tuple(Grouping(name, (name,)) for name in names),
        compared_with=Reference(ReferenceKind.REST),
    )
    source = Records(lambda: ibis.memtable(students.columns), students.dimensions)
    try:
        return release(question, source, audience=audience)
    except NotProven:
        return None


def known_from(rule: Rule, snapshot: Snapshot, by: Sequence[str]) -> tuple[list[Known], tuple[int, ...]]:
    """Return the students of earlier years at whom the rule looks and of whom it is known what became, and those years."""
    if rule.reaches is None or not snapshot.has("enrollment"):
        return [], ()
    reached = outcome_by_student(snapshot, rule.reaches.table, rule.reaches.column, rule.reaches.leaves_out)
    by_year: dict[int, list[Row]] = {}
    for row in rows_for(rule, snapshot, snapshot.manifest.school_years["enrollment"], by):
        by_year.setdefault(row["school_year"], []).append(row)
    known: list[Known] = []
    years = []
    for year, rows in by_year.items():
        told = [row for row in rows if row["student_id"] in reached]
        if not told or len(told) * 2 < len(rows):  # a few who came into an older class would stand for all
            continue
        years.append(year)
        found = {each.student for each in propose(rule, told).owed}
        known += [
            Known(row["student_id"] in found, reached[row["student_id"]], {name: row.get(name) for name in by})
            for row in told
        ]
    return known, tuple(years)


def errors_from(rule: Rule, snapshot: Snapshot, audience: Audience, by: Sequence[str] = BY) -> Errors | None:
    """Return the errors of a rule on the earlier classes of a snapshot; None where no outcome of any is known."""
    known, years = known_from(rule, snapshot, by)
    if not known:
        return None
    found = errors_by_group(known, by, audience)
    return Errors(found.missed, found.not_needed, years)
