"""The made-up files that the commands are timed on: invented rows of one seed, written once, by a process of their own."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
from openpyxl import Workbook
from workloads import DATA, SEED

from fairwater.synthetic.district import generate
from fairwater.synthetic.riverbend import PILOTS, PLAN
from fairwater.tables.groups import FEDERAL_RACE_ETHNICITY, GRADES, RACE_FLAGS
from fairwater.tables.mapping import ColumnMapping
from fairwater.tables.snapshot import write_snapshot

STUDENTS_OF_AUDIT = 20_000
YEARS = ("2021-22", "2022-23", "2023-24", "2024-25", "2025-26")
RACE_SHARES = (0.02, 0.12, 0.20, 0.30, 0.01, 0.06, 0.29)
RACES = ("1", "2", "3", "4", "5", "6", "7")
LANGUAGES = ("English", "Spanish", "Vietnamese", "Arabic", "Haitian Creole", "Ukrainian")
Draw = np.random.Generator
COLUMNS = {
    "student_id": "Pupil No.",
    "school_id": "Campus",
    "school_year": "Sch Yr",
    "race_ethnicity": "Fed Eth Cd",
    "sex": "Gndr",
    "english_learner": "LEP Ind",
    "disability": "SpEd Ind",
    "section_504": "Sec504 Ind",
    "economic_disadvantage": "Lunch Status",
    "homeless": "MV Ind",
    "home_language": "Home Lang",
    "grade": "Gr Lvl",
}
"""Ours to theirs: the twelve columns of the text."""
MORE_COLUMNS = {
    **{flag: f"Race {place}" for place, flag in enumerate(RACE_FLAGS.values())},
    "foster_care": "Fstr Ind",
    "migrant": "Mig Ind",
}
"""The eight that the workbook has beside them."""
INDICATOR = {"Y": "yes", "N": "no"}
CODES = {
    "race_ethnicity": dict(zip(RACES, FEDERAL_RACE_ETHNICITY, strict=True)),
    "sex": {"F": "female", "M": "male", "X": "nonbinary"},
    "economic_disadvantage": {"F": "yes", "R": "yes", "P": "no"},
    "grade": {f"G{place}": grade for place, grade in enumerate(GRADES)},
    **dict.fromkeys(("english_learner", "disability", "section_504", "homeless", *MORE_COLUMNS), INDICATOR),
}


def _of(draw: Draw, values: tuple[str, ...], shares: tuple[float, ...], n: int) -> pa.Array:
    codes = draw.choice(len(values), n, p=np.array(shares) / sum(shares)).astype(np.int32)
    return pa.DictionaryArray.from_arrays(codes, pa.array(values)).dictionary_decode()


def enrolled(rows: int, columns: dict[str, str], *, changed: float = 0.0) -> pa.Table:
    """Return the rows of an export, a student a row and year, by our names; in a share of them the lunch status differs."""
    draw = np.random.default_rng(SEED)
    per_year = rows // len(YEARS)
    student = np.tile(draw.permutation(per_year), len(YEARS))
    year = np.repeat(np.arange(len(YEARS), dtype=np.int32), per_year)
    n = len(student)
    school = pa.array([f"{100 + place:04d}" for place in range(60)])
    flags = {
        name: _of(draw, ("Y", "N"), (share, 1 - share), n)
        for name, share in zip(
            ("english_learner", "disability", "section_504", "homeless", *MORE_COLUMNS),
            (0.15, 0.13, 0.03, 0.04, 0.03, 0.13, 0.22, 0.31, 0.02, 0.35, 0.02, 0.01),
            strict=True,
        )
    }
    made = {
        "student_id": pa.array(np.char.zfill((student + 1_000).astype(str), 8)),
        "school_id": school.take(pa.array(draw.integers(0, 60, n))),
        "school_year": pa.array(YEARS).take(pa.array(year)),
        "race_ethnicity": _of(draw, (*RACES, ""), (*RACE_SHARES, 0.002), per_year).take(pa.array(student)),
        "sex": _of(draw, ("F", "M", "X"), (0.487, 0.511, 0.002), per_year).take(pa.array(student)),
        "economic_disadvantage": _of(draw, ("F", "R", "P"), (0.38, 0.07, 0.55), n),
        "home_language": _of(draw, LANGUAGES, (0.7, 0.2, 0.04, 0.03, 0.02, 0.01), n),
        "grade": _of(draw, tuple(CODES["grade"]), (1.0,) * len(GRADES), n),
        **flags,
    }
    if changed:
        other = draw.random(n) < changed
        made["economic_disadvantage"] = pa.compute.if_else(pa.array(other), "P", made["economic_disadvantage"])
    return pa.table({theirs: made[ours] for ours, theirs in columns.items()})


def _csv(path: Path, rows: int) -> None:
    pyarrow.csv.write_csv(
        enrolled(rows, COLUMNS, changed=0.02 if "changed" in path.name else 0.0),
        path,
        pyarrow.csv.WriteOptions(quoting_style="needed"),
    )


def _xlsx(path: Path, rows: int) -> None:
    table = enrolled(rows, COLUMNS | MORE_COLUMNS)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Enrollment")
    sheet.append(table.column_names)
    for row in zip(*(column.to_pylist() for column in table.columns), strict=True):
        sheet.append(row)
    book.save(path)


def _mapping(path: Path, columns: dict[str, str]) -> None:
    codes = {name: said for name, said in CODES.items() if name in columns}
    path.write_text(ColumnMapping("enrollment", columns, codes, header=tuple(columns.values())).to_toml())


def _district(path: Path) -> None:
    """Write the snapshot of an invented district like Riverbend, with its schools made larger."""
    size = sum(plan.size for plan in PLAN.schools)
    pilots = sum(plan.size for plan in PLAN.schools if plan.school.id in PILOTS)
    larger = (STUDENTS_OF_AUDIT - pilots) / (size - pilots)
    schools = tuple(
        plan if plan.school.id in PILOTS else replace(plan, size=round(plan.size * larger)) for plan in PLAN.schools
    )
    tables = generate(replace(PLAN, schools=schools, gaps=()), SEED).tables
    made = write_snapshot(path.parent, tables, as_of="2026-06-30", source="invented", licence="")
    made.folder.rename(path)


def _students(path: Path, rows: int) -> None:
    """Write students of the shape of a published teaching set: two outcomes, one of them blank for many."""
    draw = np.random.default_rng(SEED)
    columns = {
        "Ethnicity": _of(
            draw, ("Asian", "Black", "Hispanic", "Multi", "Native", "White"), (32, 10, 20, 5, 1, 32), rows
        ),
        "Gender": _of(draw, ("Female", "Male", "Other"), (0.49, 0.49, 0.02), rows),
        "FRL": _of(draw, ("yes", "no"), (0.45, 0.55), rows),
        "EL": _of(draw, ("yes", "no"), (0.15, 0.85), rows),
        "SWD": _of(draw, ("yes", "no"), (0.13, 0.87), rows),
        "School": _of(draw, tuple(f"S{place:02d}" for place in range(60)), (1.0,) * 60, rows),
        "Grade": _of(draw, GRADES, (1.0,) * len(GRADES), rows),
        "Transfer": pa.array((draw.random(rows) < 0.4).astype(np.int8)),
        "Math": pa.array((draw.random(rows) < 0.7).astype(np.int8), mask=draw.random(rows) < 0.4),
    }
    pq.write_table(pa.table(columns), path, compression="zstd")


WRITERS: dict[str, Callable[[Path], None]] = {
    "export.csv": lambda path: _csv(path, 1_000_000),
    "export-changed.csv": lambda path: _csv(path, 1_000_000),
    "export.xlsx": lambda path: _xlsx(path, 50_000),
    "export.csv.toml": lambda path: _mapping(path, COLUMNS),
    "export.xlsx.toml": lambda path: _mapping(path, COLUMNS | MORE_COLUMNS),
    "district": _district,
    "students.parquet": lambda path: _students(path, 1_000_000),
}


def main() -> None:
    """Write what is not there yet."""
    DATA.mkdir(exist_ok=True)
    for name, write in WRITERS.items():
        path = DATA / name
        if not path.exists():
            unfinished = path.with_name(f"unfinished-{name}")
            write(unfinished)
            unfinished.rename(path)
    print(json.dumps({"files": list(WRITERS)}))


if __name__ == "__main__":
    sys.exit(main())
