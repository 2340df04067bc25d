"""What was planted, counted: each gap of a plan with its students, so that a reader knows what to find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from fairwater.synthetic.plan import Gap, Group

Tables = Mapping[str, pa.Table]
SUSPENSIONS = {
    "suspended-out-of-school": "out_of_school_suspensions",
    "suspended-in-school": "in_school_suspensions",
}


@dataclass(frozen=True)
class Figure:
    """Students counted and all students, in the group and among everyone else in the place."""

    school_year: int
    n_counted: int
    n_students: int
    n_others_counted: int
    n_others: int


@dataclass(frozen=True)
class Planted:
    """A planted gap: measure, group, place (no school identifiers: the district), what to find, figures by year."""

    measure: str
    group: Group
    place: str
    schools: tuple[str, ...]
    what: str
    figures: tuple[Figure, ...]


def planted(tables: Tables, gaps: tuple[Gap, ...]) -> tuple[Planted, ...]:
    """Return the gaps with their figures, counted from the tables: one student counts once in a place."""
    seen: dict[tuple[str, tuple[str, ...], int], pa.Table] = {}
    asked = sorted({column for gap in gaps for column, _ in gap.group})
    enrollment = tables["enrollment"].select(["student_id", "school_id", "school_year", "last_school", *asked])
    return tuple(_planted({**tables, "enrollment": enrollment}, gap, seen) for gap in gaps)


def _planted(tables: Tables, gap: Gap, seen: dict[tuple[str, tuple[str, ...], int], pa.Table]) -> Planted:
    figures = []
    for year in gap.school_years:
        asked = (gap.measure, gap.schools, year)
        if asked not in seen:
            seen[asked] = _students(tables, *asked)
        figures.append(_figure(seen[asked], gap.group, year))
    return Planted(gap.measure, gap.group, gap.place, gap.schools, gap.what, tuple(figures))


def _figure(students: pa.Table, group: Group, year: int) -> Figure:
    inside = pa.array([True] * students.num_rows)
    for column, value in group:
        inside = pc.and_(inside, pc.fill_null(pc.equal(students[column], value), False))
    counted = students["counted"]
    n, n_counted = pc.sum(inside).as_py(), pc.sum(pc.and_(inside, counted)).as_py()
    return Figure(year, n_counted, n, (pc.sum(counted).as_py() or 0) - n_counted, students.num_rows - n)


def _of(table: pa.Table, schools: tuple[str, ...], year: int) -> pa.Table:
    kept = table.filter(pc.equal(table["school_year"], year))
    return kept.filter(pc.is_in(kept["school_id"], pa.array(schools, pa.string()))) if schools else kept


def _sums(table: pa.Table, names: tuple[str, ...]) -> pa.Table:
    grouped = table.group_by("student_id").aggregate([(name, "sum") for name in names])
    return grouped.rename_columns(["student_id", *names])


def _students(tables: Tables, measure: str, schools: tuple[str, ...], year: int) -> pa.Table:
    """Return one row per student who counts in the measure: groups, and `counted`."""
    if measure == "on-time-graduation":
        members = _of(tables["graduation"], schools, year)
        members = members.filter(pc.equal(members["left_class"], 0))
        return members.append_column("counted", pc.equal(members["on_time_diploma"], 1))
    rows = _of(tables["enrollment"], schools, year)
    rows = rows.sort_by([("student_id", "ascending"), ("last_school", "descending")])
    ids = rows["student_id"].combine_chunks()
    once = rows.take(pc.unique(pc.index_in(ids, ids)))
    if measure == "chronic-absence":
        return _chronic_absence(once, _of(tables["attendance"], schools, year))
    name = SUSPENSIONS[measure]
    joined = once.join(_sums(_of(tables["discipline"], schools, year), (name,)), "student_id", use_threads=False)
    return joined.append_column("counted", pc.fill_null(pc.greater(joined[name], 0), False))


def _chronic_absence(once: pa.Table, days: pa.Table) -> pa.Table:
    sums = _sums(days, ("days_enrolled", "days_absent"))
    joined = once.join(sums.filter(pc.greater_equal(sums["days_enrolled"], 10)), "student_id", join_type="inner")
    return joined.append_column(
        "counted", pc.greater_equal(pc.multiply(joined["days_absent"], 10), joined["days_enrolled"])
    )


def table_of(found: tuple[Planted, ...]) -> str:
    """Return the planted gaps as a Markdown table: the first and the last year of each."""
    head = "| measure | student group | where | students counted: in the group, among all others | what to find |\n"
    cells = [(f"`{gap.measure}`", _named(gap.group), gap.place, _counts(gap.figures), gap.what) for gap in found]
    return head + "| --- | --- | --- | --- | --- |\n" + "".join(f"| {' | '.join(row)} |\n" for row in cells)


def _named(group: Group) -> str:
    return ", ".join(f"`{column}` {value}" for column, value in group)


def _counts(figures: tuple[Figure, ...]) -> str:
    shown = figures if len(figures) == 1 else (figures[0], figures[-1])
    return "; ".join(
        f"{one.school_year}: {one.n_counted:,} of {one.n_students:,}, {one.n_others_counted:,} of {one.n_others:,}"
        for one in shown
    )
