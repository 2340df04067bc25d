"""What a snapshot can tell of the fourteen categories: who is counted, out of whom, in which years. Nothing is counted here.

What is not known of a student, a blank category or a blank day, leaves the student out of that ratio on both sides. An age
that is not known leaves nobody out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

import ibis

from fairwater.disproportionality.categories import CATEGORIES, Category, Subject
from fairwater.tables.records import records
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.sources import Records
from fairwater.vocabulary import NOT_REPORTED

LONG = 10
"""Days: a longer removal in all is a change of placement, 34 CFR 300.530."""
SPECIAL = "special_education"
KIND, SETTING, AGE = "disability_category", "educational_environment", "age"
SETTINGS = {
    "regular-class-under-40": ("regular-class-under-40",),
    "separate-settings": ("separate-school", "residential-facility"),
}
"""(b)(4)(ii) leaves out homebound, hospital and correctional placements and private schools chosen by parents."""
EVENTS = ("in_school_suspensions", "out_of_school_suspensions", "expulsions", "removals_to_interim_settings")
WAY = "disproportionality-2"
"""Stands in the key of the cells that are kept: it changes when who is counted does."""

Rows = Callable[[], ibis.Table]
Counting = Callable[[ibis.Table], ibis.Value]


@dataclass(frozen=True)
class CategorySource:
    """Where a category is counted: the records, and the school years in which they know of it.

    Where the category counts events, the records have them as a number `value` per student.
    """

    records: Records
    years: frozenset[int]


@dataclass(frozen=True)
class _Removal:
    """The columns of discipline that a category needs, and who counts by them; null where it is not known."""

    columns: tuple[str, ...]
    counts: Counting


def _out_up_to(rows: ibis.Table) -> ibis.Value:
    days = rows["out_of_school_days"]
    return (days > 0) & (days <= LONG) & (rows["expulsions"] == 0)


def _out_over(rows: ibis.Table) -> ibis.Value:
    return (rows["out_of_school_days"] > LONG) | (rows["expulsions"] > 0)


def _in_up_to(rows: ibis.Table) -> ibis.Value:
    return (rows["in_school_days"] > 0) & (rows["in_school_days"] <= LONG)


def _in_over(rows: ibis.Table) -> ibis.Value:
    return rows["in_school_days"] > LONG


def _events(rows: ibis.Table) -> ibis.Value:
    first, *others = (rows[name] for name in EVENTS)
    for each in others:
        first = first + each
    return first


OUT = ("out_of_school_days", "expulsions")
REMOVALS = {
    "out-of-school-up-to-10": _Removal(OUT, _out_up_to),
    "out-of-school-over-10": _Removal(OUT, _out_over),
    "in-school-up-to-10": _Removal(("in_school_days",), _in_up_to),
    "in-school-over-10": _Removal(("in_school_days",), _in_over),
    "removals-in-total": _Removal(EVENTS, _events),
}
"""An expulsion lasts longer than ten days, whatever days of suspension came before it."""


def category_sources(snapshot: Snapshot) -> dict[str, CategorySource]:
    """Return where to count each category that the snapshot's tables can tell, by its id; none without race or disability."""
    if not snapshot.has("enrollment") or not {"race_ethnicity", "disability"} <= set(snapshot.columns("enrollment")):
        return {}
    children = _Children(snapshot)
    return {each.id: source for each in CATEGORIES if (source := children.source(each)) is not None}


def not_known_sources(snapshot: Snapshot) -> dict[str, Records]:
    """Return, for each column of special education that the snapshot has, who with a disability is counted as not known."""
    return _Children(snapshot).not_known()


class _Children:
    """The students of a snapshot and those with disabilities, by what its tables say of them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.special = snapshot.columns(SPECIAL) if snapshot.has(SPECIAL) else frozenset[str]()
        self.disciplined = snapshot.columns("discipline") if snapshot.has("discipline") else frozenset[str]()

    def source(self, each: Category) -> CategorySource | None:
        """Return where to count a category; None where a table or a column that it needs is missing."""
        if each.subject is Subject.IDENTIFICATION:
            return self._identified(each)
        return self._placed(each) if each.subject is Subject.PLACEMENT else self._removed(each)

    def not_known(self) -> dict[str, Records]:
        """Return a source for each column of special education: children with disabilities of whom it is not known."""
        return {name: self._records(f"not-known/{name}", partial(self._unknown, name)) for name in self._columns()}

    def _columns(self) -> Iterator[str]:
        return (name for name in (KIND, SETTING, AGE) if name in self.special)

    def _identified(self, each: Category) -> CategorySource | None:
        if each.id == "any-disability":
            return self._source(each, "enrollment", lambda: self._of_age(each).mutate(counted=self._served))
        if KIND not in self.special:
            return None
        return self._source(each, SPECIAL, partial(self._of_kind, each))

    def _of_kind(self, each: Category) -> ibis.Table:
        rows = self._of_age(each)
        of_kind = self._is_one(rows, KIND, (each.id,))
        return rows.mutate(counted=ibis.ifelse(self._served(rows), of_kind, ibis.literal(False)))

    def _placed(self, each: Category) -> CategorySource | None:
        if SETTING not in self.special:
            return None
        return self._source(each, SPECIAL, partial(self._in_setting, each))

    def _in_setting(self, each: Category) -> ibis.Table:
        rows = self._of_age(each).filter(self._served)
        return rows.mutate(counted=self._is_one(rows, SETTING, SETTINGS[each.id]))

    def _removed(self, each: Category) -> CategorySource | None:
        if not set(REMOVALS[each.id].columns) <= self.disciplined:
            return None
        return self._source(each, "discipline", partial(self._removals, each))

    def _removals(self, each: Category) -> ibis.Table:
        rows = records(self.snapshot, "discipline", None, per_school=False)
        if AGE in self.special:
            ages = records(self.snapshot, SPECIAL, None, per_school=False).select("student_id", "school_year", AGE)
            rows = rows.left_join(ages, ["student_id", "school_year"]).select(rows, ages[AGE])
        own = _within(rows, each).filter(self._served)
        return own.mutate(**{"value" if each.events else "counted": REMOVALS[each.id].counts(own)})

    def _unknown(self, name: str) -> ibis.Table:
        rows = self._rows.filter(self._served)
        known = rows[AGE].notnull() if name == AGE else rows[name].isin(self._codes(SPECIAL, name)).fill_null(False)
        return rows.mutate(counted=~known)

    @cached_property
    def _rows(self) -> ibis.Table:
        return records(self.snapshot, SPECIAL if self.special else "enrollment", None, per_school=False)

    def _of_age(self, each: Category) -> ibis.Table:
        return _within(self._rows, each)

    def _served(self, rows: ibis.Table) -> ibis.Value:
        return rows["disability"].isin(self._codes("enrollment", "disability", ("yes",)))

    def _is_one(self, rows: ibis.Table, name: str, values: tuple[str, ...]) -> ibis.Value:
        """Return whether a coded column holds one of `values`; null where it is not reported."""
        known = rows[name].isin(self._codes(SPECIAL, name))
        return ibis.ifelse(known, rows[name].isin(self._codes(SPECIAL, name, values)), ibis.null("boolean"))

    def _codes(self, table: str, name: str, values: tuple[str, ...] = ()) -> list[int]:
        """Return the codes of `values`, of all that are reported where none are named; one that occurs nowhere if none."""
        found = enumerate(self.snapshot.dimension(table, name).values)
        return [code for code, value in found if (value in values if values else value != NOT_REPORTED)] or [-1]

    def _source(self, each: Category, table: str, rows: Rows) -> CategorySource:
        return CategorySource(self._records(each.id, rows), frozenset(self.snapshot.manifest.school_years[table]))

    def _records(self, name: str, rows: Rows) -> Records:
        return Records(
            rows,
            self.snapshot.dimensions("enrollment"),
            key=f"{self.snapshot.id}/{WAY}/{name}",
            shelf=self.snapshot.shelf,
            notes=self.snapshot.notes,
        )


def _within(rows: ibis.Table, each: Category) -> ibis.Table:
    """Return the rows of students of the category's ages, and of those whose age is not known."""
    if AGE not in rows.columns:
        return rows
    return rows.filter(rows[AGE].isnull() | rows[AGE].between(*each.ages))
