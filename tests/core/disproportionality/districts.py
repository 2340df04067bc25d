"""Small districts for the tests of what a snapshot tells: a student is a dictionary, and tables are made of those keys."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa

from fairwater.tables import TABLES
from fairwater.tables.schema import KEY_NAMES, Kind
from fairwater.tables.snapshot import Snapshot, write_snapshot

Student = dict[str, Any]
SPECIAL = ("disability_category", "educational_environment", "age")
REMOVALS = (
    "out_of_school_suspensions",
    "out_of_school_days",
    "in_school_suspensions",
    "in_school_days",
    "expulsions",
    "removals_to_interim_settings",
)
OF_TABLE = {
    "enrollment": ("last_school", "race_ethnicity", "disability"),
    "special_education": SPECIAL,
    "discipline": REMOVALS,
}


def students(n: int, race: str, served: int = 0, **said: Any) -> list[Student]:
    """So many students of one race, the first `served` of them with a disability; `said` of each."""
    return [{"race_ethnicity": race, "disability": "yes" if number < served else "no", **said} for number in range(n)]


def give(found: list[Student], start: int, n: int, **said: Any) -> None:
    """Say something of `n` students from the one at `start` on; once each."""
    for student in found[start : start + n]:
        assert not set(said) & set(student), "said twice"
        student.update(said)


def snapshot_of(
    folder: Path,
    years: dict[int, list[Student]],
    *,
    leave_out: Iterable[str] = (),
    covered: dict[str, set[int]] | None = None,
) -> Snapshot:
    """A snapshot of the students by year; `leave_out` columns or tables, `covered` the years of a table if not all.

    A student has a row of special education or of discipline where any of its columns is said, None (blank) too; removals
    that are not said on such a row are 0. What stands under `first_school` was so in another school, earlier in the year.
    """
    gone, rows = set(leave_out), {name: list[Student]() for name in OF_TABLE}
    for year, found in years.items():
        for number, student in enumerate(found):
            key = {"student_id": f"{number:04d}", "school_year": year}
            in_schools = [{**key, "school_id": "01", "last_school": 1, **student}]
            if "first_school" in student:
                groups = {name: student[name] for name in ("race_ethnicity", "disability")}
                in_schools.append({**key, "school_id": "00", "last_school": 0, **groups, **student["first_school"]})
            for whole in in_schools:
                for table, columns in OF_TABLE.items():
                    if table == "enrollment" or (
                        set(columns) & set(whole) and year in (covered or {}).get(table, years)
                    ):
                        filled = dict.fromkeys(columns, 0 if table == "discipline" else None)
                        rows[table].append({name: {**filled, **whole}[name] for name in (*KEY_NAMES, *columns)})
    tables = {
        name: _table(name, of).drop_columns([c for c in OF_TABLE[name] if c in gone])
        for name, of in rows.items()
        if name not in gone and of
    }
    return write_snapshot(folder, tables, as_of="2026-06-14", source="Newfield", licence="")


def _table(name: str, rows: list[Student]) -> pa.Table:
    kinds = {Kind.NUMBER: pa.float64(), Kind.FLAG: pa.int8(), Kind.YEAR: pa.int32()}
    of = {column.name: kinds.get(column.kind, pa.string()) for column in TABLES[name].columns}
    names = (*KEY_NAMES, *OF_TABLE[name])
    return pa.table({column: pa.array([row[column] for row in rows], of[column]) for column in names})
