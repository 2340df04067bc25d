"""Chosen columns of single students, for those whom a district lets see them. Everybody else is served by the gate.

What comes from here is not a released number: it stays within the school that the students are of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fairwater.tables import TABLES
from fairwater.tables.engine import opened
from fairwater.tables.records import records
from fairwater.tables.snapshot import Snapshot
from fairwater.vocabulary import NOT_REPORTED

HOME = "enrollment"
Row = dict[Any, Any]
"""Columns by name, and those of tables by (table, column)."""


def student_rows(
    snapshot: Snapshot,
    *,
    school_years: Sequence[int],
    where: Mapping[str, Sequence[str]],
    values: Mapping[str, Sequence[str]],
    groups: Sequence[str] = (),
    schools: Sequence[str] | None = None,
) -> list[Row]:
    """Return one row for each student and school year in groups (`where`: column to values), by year and student's number.

    A row has `student_id`, `school_year`, `school_id` (the last school of the year; only those of `schools`, None = all), the
    group columns asked for as words, and for each table its columns under (table, column); None where it is not known. A
    student in several schools has one row, with numbers added. Empty where the snapshot has no enrollment of those years.
    """
    if not snapshot.has(HOME):
        return []
    asked = [name for name in dict.fromkeys((*where, *groups)) if name in snapshot.dimensions(HOME)]
    if not set(where) <= set(asked):
        return []
    found = {_key(row): row for row in _read(snapshot, HOME, school_years, where, schools, asked, ())}
    for table, columns in values.items():
        there = [name for name in columns if snapshot.has(table) and name in snapshot.columns(table)]
        told = _read(snapshot, table, school_years, where, schools, (), there) if there else []
        by_student = {_key(row): row for row in told}
        for key, row in found.items():
            row.update({(table, name): by_student.get(key, {}).get(name) for name in columns})
    return [found[key] for key in sorted(found)]


def _key(row: Row) -> tuple[int, str]:
    return row["school_year"], row["student_id"]


def _read(
    snapshot: Snapshot,
    table: str,
    school_years: Sequence[int],
    where: Mapping[str, Sequence[str]],
    schools: Sequence[str] | None,
    groups: Sequence[str],
    values: Sequence[str],
) -> list[Row]:
    dimensions = snapshot.dimensions(HOME)
    rows = records(snapshot, table, None, per_school=False)
    years = [str(year) for year in school_years]
    rows = rows.filter(rows["school_year"].isin(_codes(dimensions["school_year"].values, years)))
    for name, wanted in where.items():
        rows = rows.filter(rows[name].isin(_codes(dimensions[name].values, wanted)))
    if schools is not None:
        rows = rows.filter(rows["school_id"].isin(_codes(dimensions["school_id"].values, schools)))
    names = list(dict.fromkeys(("student_id", "school_year", "school_id", *groups, *values)))
    given = rows.select(*names).to_pyarrow().to_pylist()
    for row in given:
        row["school_year"] = int(dimensions["school_year"].values[row["school_year"]])
        for name in ("school_id", *groups):
            word = dimensions[name].values[row[name]]
            row[name] = None if word == NOT_REPORTED else word
    return list(given)


def _codes(values: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Return the codes of the values that are wanted; one that none has, where there are none of them."""
    return [code for code, value in enumerate(values) if value in set(wanted)] or [-1]


def outcome_by_student(snapshot: Snapshot, table: str, column: str, leaves_out: str = "") -> dict[str, bool]:
    """Return for each student of a table whether a flag holds, without those for whom the flag `leaves_out` does.

    A student with several rows has reached it where any of them says so.
    """
    if not snapshot.has(table) or not {column, leaves_out or column} <= snapshot.columns(table):
        return {}
    rows = opened(snapshot.path(table))
    if leaves_out:
        rows = rows.filter(rows[leaves_out] == 0)
    rows = rows.filter(rows[column].notnull())
    told = rows.group_by("student_id").aggregate(reached=rows[column].max() > 0).to_pyarrow().to_pylist()
    return {row["student_id"]: bool(row["reached"]) for row in told}


def known_columns() -> dict[str, frozenset[str]]:
    """Return the tables that tell of students who are enrolled, each with the numbers and flags in it that can be asked of."""
    return {
        table.id: frozenset(c.name for c in table.columns if c.kind.value in ("number", "flag"))
        for table in TABLES.values()
        if table.by_student and table.joins_enrollment and table.id != HOME
    }
