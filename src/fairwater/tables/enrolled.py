"""Files that tell of students and not of where they are enrolled: the school, and those without a row, from what is held."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from fairwater.errors import BadInput
from fairwater.tables.readers.edfi import Extract
from fairwater.tables.readers.raw import note
from fairwater.tables.schema import KEY_NAMES

TOLD = list(KEY_NAMES)


def of_year(enrollment: pa.Table, year: int, file: str) -> pa.Table:
    """Return the enrollment of one school year. Raises BadInput where none of that year is held."""
    rows = enrollment.filter(pc.equal(enrollment["school_year"], year))
    if not rows.num_rows:
        raise BadInput("input-edfi-not-of-year", file=file, year=year)
    return rows


def with_schools(told: Extract, enrollment: pa.Table | None) -> Extract:
    """Return an extract of students and years with the school where each was last enrolled in that year.

    A student who is not enrolled in that year has a blank school, so that the row waits. Where no enrollment of any of
    the years is held the column is not there, and has to be said for the whole file.
    """
    years = set(told.table["school_year"].to_pylist())
    if enrollment is None or not years & set(enrollment["school_year"].to_pylist()):
        return Extract(told.table, (*told.remarks, note("note-edfi-school-unknown")))
    schools = _last_schools(enrollment)
    keys = zip(told.table["student_id"].to_pylist(), told.table["school_year"].to_pylist(), strict=True)
    found = pa.array([schools.get(key, "") for key in keys], pa.string())
    return Extract(
        told.table.add_column(1, "school_id", found), (*told.remarks, note("note-edfi-school-of-enrollment"))
    )


def _last_schools(enrollment: pa.Table) -> dict[tuple[str, int], str]:
    """Return the school of each student and year: that of the row which is the last."""
    last = enrollment["last_school"].to_pylist() if "last_school" in enrollment.column_names else None
    found: dict[tuple[str, int], str] = {}
    columns = (enrollment[name].to_pylist() for name in ("student_id", "school_year", "school_id"))
    for place, (student, year, school) in enumerate(zip(*columns, strict=True)):
        if (student, year) not in found or last is None or last[place]:
            found[student, year] = school
    return found


def completed(told: Extract, enrolled: pa.Table, *, otherwise: str | None) -> Extract:
    """Return the rows of those enrolled with the columns that the extract tells, and all their other columns.

    `otherwise` is what a student holds who is not in the extract; None = what is held stays, also where the extract is
    blank. Students of the extract who are not enrolled are counted in a remark.
    """
    names = [name for name in told.table.column_names if name not in KEY_NAMES]
    values = {row["student_id"]: row for row in told.table.to_pylist()}
    students = enrolled["student_id"].to_pylist()
    made = {name: enrolled[name] for name in enrolled.column_names}
    for name in names:
        was = made[name].to_pylist() if name in made else [None] * len(students)
        made[name] = pa.array(
            [_value(values.get(id), name, held, otherwise) for id, held in zip(students, was, strict=True)]
        )
    remarks = list(told.remarks)
    if lost := len(set(values) - set(students)):
        remarks.append(note("note-edfi-not-enrolled", n=lost))
    if names:
        remarks.append(note("note-edfi-filled-in", columns=", ".join(names)))
    return Extract(pa.table(made), tuple(remarks))


def _value(row: dict[str, Any] | None, name: str, held: object, otherwise: str | None) -> object:
    if row is not None and row[name] is not None:
        return row[name]
    return held if otherwise is None else otherwise
