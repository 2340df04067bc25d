"""From arrays to the tables of records: identifiers as text, groups as text, blanks as null."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from fairwater.synthetic.classes import Members
from fairwater.synthetic.flow import Flags, Integers
from fairwater.synthetic.people import Coded, Groups
from fairwater.synthetic.plan import Plan
from fairwater.synthetic.special_education import Served
from fairwater.synthetic.years import Happened, Second, StudentYears
from fairwater.tables.after_graduation import AFTER_GRADUATION
from fairwater.tables.attendance import ATTENDANCE
from fairwater.tables.discipline import DISCIPLINE
from fairwater.tables.enrollment import ENROLLMENT
from fairwater.tables.graduation import GRADUATION
from fairwater.tables.schema import Kind, Table
from fairwater.tables.special_education import SPECIAL_EDUCATION

Number = TypeVar("Number", bound=np.generic)
Columns = Mapping[str, NDArray[Any]]
"""Whole numbers, or decimal ones with NaN where a value is not known."""
REMOVALS_AND_REFERRALS = ("out_of_school_suspensions", "in_school_suspensions", "expulsions", "referrals")
WHOLE = {Kind.FLAG: pa.int8(), Kind.NUMBER: pa.int32()}


@dataclass(frozen=True)
class Keys:
    """The text of the identifiers: students by position, schools by position in the plan; the years."""

    students: pa.Array
    schools: pa.Array
    years: Integers


def keys(plan: Plan, n_students: int, rng: np.random.Generator) -> Keys:
    """Return student identifiers that say nothing: seven digits, the first of them 0."""
    numbers = rng.choice(999_000, n_students, replace=False) + 1_000
    students = pa.array([f"{number:07d}" for number in numbers.tolist()], pa.string())
    schools = pa.array([school.school.id for school in plan.schools], pa.string())
    return Keys(students, schools, np.array(plan.school_years))


def _of_rows(columns: Mapping[str, NDArray[Number]], rows: Flags) -> dict[str, NDArray[Number]]:
    return {name: values[rows] for name, values in columns.items()}


def _text(coded: Coded) -> pa.Array:
    return pa.array(coded.values, pa.string()).take(pa.array(coded.codes, mask=coded.codes < 0))


def _numbers(values: NDArray[Any], kind: Kind) -> pa.Array:
    """Return whole numbers, or decimal ones where a value has decimals; NaN is blank."""
    found = pa.array(values, from_pandas=True)
    decimal = values.dtype.kind == "f" and bool(np.any(values[~np.isnan(values)] % 1))
    return found if decimal else found.cast(WHOLE[kind])


def _table(definition: Table, key: Mapping[str, Integers], text: Keys, numbers: Columns, groups: Groups) -> pa.Table:
    """Return the columns of `definition` in its order, rows by year, school and student."""
    arrays: dict[str, pa.Array] = {
        "student_id": text.students.take(pa.array(key["student"])),
        "school_id": text.schools.take(pa.array(key["school"])),
        "school_year": pa.array(text.years[key["year"]], pa.int32()),
    }
    for column in definition.columns:
        if column.name in numbers:
            arrays[column.name] = _numbers(numbers[column.name], column.kind)
        elif column.name in groups:
            arrays[column.name] = _text(groups[column.name])
    table = pa.table({name: arrays[name] for name in definition.names()})
    return table.sort_by([(name, "ascending") for name in ("school_year", "school_id", "student_id")])


def _key(rows: StudentYears, second: Second) -> tuple[dict[str, Integers], Integers]:
    """Return the key of every enrollment row, first schools last, and the student year of each."""
    of = np.concatenate([np.arange(len(rows.student)), second.row])
    school = np.concatenate([rows.school, second.school])
    return {"student": rows.student[of], "school": school, "year": rows.year[of]}, of


def _split(whole: Integers, row: Integers, first: Integers) -> Integers:
    """Return the number on each enrollment row: what the first school did not have stays with the last."""
    last = whole.copy()
    last[row] -= first
    return np.concatenate([last, first])


def enrollment(rows: StudentYears, second: Second, groups: Groups, text: Keys) -> pa.Table:
    """Return a row for each student in each school of a year."""
    key, of = _key(rows, second)
    taken = {name: Coded(coded.values, coded.codes[of]) for name, coded in groups.items()}
    taken["grade"] = Coded(groups["grade"].values, np.concatenate([rows.grade, second.grade]))
    last = (np.arange(len(of)) < len(rows.student)).astype(np.int64)
    return _table(ENROLLMENT, key, text, {"last_school": last}, taken)


def attendance(rows: StudentYears, second: Second, whole: Happened, text: Keys) -> pa.Table:
    """Return days for each enrollment row."""
    key, _ = _key(rows, second)
    part = second.happened
    numbers = {
        "days_enrolled": _split(whole.days_enrolled, second.row, part.days_enrolled),
        "days_absent": _split(whole.days_absent, second.row, part.days_absent),
    }
    return _table(ATTENDANCE, key, text, numbers, {})


def discipline(rows: StudentYears, second: Second, whole: Happened, referred: Columns, text: Keys) -> pa.Table:
    """Return referrals and removals, of students with at least one in the school."""
    key, _ = _key(rows, second)
    part = second.happened
    numbers: Columns = {
        "out_of_school_suspensions": _split(whole.suspensions, second.row, part.suspensions),
        "out_of_school_days": _split(whole.days_out, second.row, part.days_out),
        "in_school_suspensions": _split(whole.in_school, second.row, part.in_school),
        **referred,
    }
    some = np.logical_or.reduce([numbers[name] > 0 for name in REMOVALS_AND_REFERRALS])
    return _table(DISCIPLINE, _of_rows(key, some), text, _of_rows(numbers, some), {})


def in_each_school(
    table: Table, rows: StudentYears, second: Second, columns: Columns, some: Flags, text: Keys
) -> pa.Table:
    """Return `table` with a row for each enrollment row that has `some`."""
    key, _ = _key(rows, second)
    return _table(table, _of_rows(key, some), text, _of_rows(columns, some), {})


def special_education(rows: StudentYears, second: Second, served: Served, text: Keys) -> pa.Table:
    """Return a row for each enrollment row of a student served under IDEA."""
    key, _ = _key(rows, second)
    some = served.some
    groups = {name: Coded(coded.values, coded.codes[some]) for name, coded in served.groups.items()}
    return _table(SPECIAL_EDUCATION, _of_rows(key, some), text, _of_rows(served.numbers, some), groups)


def in_last_school(table: Table, rows: StudentYears, columns: Columns, some: Flags, text: Keys) -> pa.Table:
    """Return `table` with a row for each student year that has `some`, in the school where it ended."""
    key = {"student": rows.student, "school": rows.school, "year": rows.year}
    return _table(table, _of_rows(key, some), text, _of_rows(columns, some), {})


def graduation(members: Members, earned: Flags, groups: Groups, text: Keys) -> pa.Table:
    """Return a row for each member of each class."""
    key = {"student": members.student, "school": members.school, "year": members.year}
    flags = {"left_class": members.left.astype(np.int64), "on_time_diploma": earned.astype(np.int64)}
    return _table(GRADUATION, key, text, flags, groups)


def after_graduation(classes: StudentYears, columns: Columns, groups: Groups, text: Keys) -> pa.Table:
    """Return a row for each student with a diploma."""
    key = {"student": classes.student, "school": classes.school, "year": classes.year}
    return _table(AFTER_GRADUATION, key, text, columns, groups)
