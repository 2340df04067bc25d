"""Files damaged by real causes (`damaged/README.md`): what is taken, what waits and why, or the refusal.

Whatever happens, the last snapshot stays.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
import typer
from typer.testing import CliRunner

import fairwater.cli.import_
from fairwater.errors import BadInput
from fairwater.importing import DryRun, dry_run
from fairwater.store import Store
from fairwater.tables.intake import take
from fairwater.tables.mapping import ColumnMapping
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import RawTable
from fairwater.words import text

DAMAGED = Path(__file__).parent / "damaged"
ENROLLMENT = {
    "student_id": "Student Number",
    "school_id": "School",
    "school_year": "Year",
    "sex": "Gender",
    "grade": "Grade",
}
ATTENDANCE = {
    "student_id": "sid",
    "school_id": "school",
    "school_year": "year",
    "days_enrolled": "days enrolled",
    "days_absent": "days absent",
}
CODES = {"sex": {"F": "female", "M": "male", "X": "nonbinary"}, "grade": {"7": "07", "8": "08", "K": "KG"}}
TABLES = {"periods_for_days.csv": "attendance", "formulas_never_computed.xlsx": "attendance"}
REFUSED = {
    "download_cut_off.csv.gz": "“download_cut_off.csv.gz” is a damaged .gz file: it stops before its end. Copy it again.",
    "open_quote.csv": "A quotation mark in row 3 of “open_quote.csv” is not closed, so 3 lines after it were read into one "
    "value. Close the mark or take it out, and bring the file again.",
    "sign_in_page.csv": "“sign_in_page.csv” is a web page, often an error page or a sign-in page saved in place of the "
    "export. Download the export again.",
    "merged_schools.xlsx": "Cells B2:B3 of the sheet “Enrollment” in “merged_schools.xlsx” are merged, so it cannot be told "
    "to which row their value belongs. Unmerge them, fill each row, and save.",
    "formulas_never_computed.xlsx": "6 cells of the sheet “Days” in “formulas_never_computed.xlsx” hold formulas that were "
    "never computed, so there is no value to read. Open the file in Excel, save it, and bring it again.",
}
FILES = sorted(path.name for path in DAMAGED.iterdir() if path.name != "README.md")


def mapping_of(name: str) -> ColumnMapping:
    if TABLES.get(name) == "attendance":
        return ColumnMapping("attendance", ATTENDANCE)
    return ColumnMapping("enrollment", ENROLLMENT, CODES)


def tried(name: str) -> DryRun:
    return dry_run(read_raw(DAMAGED / name), mapping_of(name), None)


def taken(run: DryRun) -> dict[int, tuple[Any, ...]]:
    """Return the row of the file → what is taken of it."""
    rows = run.intake.rows.to_pylist()
    assert all(row.pop("last_school", 1) == 1 for row in rows)
    return dict(zip(run.intake.numbers.tolist(), (tuple(row.values()) for row in rows), strict=True))


def waiting(run: DryRun) -> list[tuple[int, str, str, str]]:
    for each in run.intake.waiting():
        words = {"column": each.column, "value": each.value or "blank"} | dict(each.values)
        assert text(each.message, **words).endswith(".")
    return [(each.row, each.column, each.value, each.message) for each in run.intake.waiting()]


def remarks(run: DryRun) -> list[tuple[str, dict[str, object]]]:
    return [(message, dict(values)) for message, values in run.intake.remarks]


def test_there_are_ten_at_least_and_each_is_small_and_explained() -> None:
    explained = re.findall(r"^\| `(.*?)` \|", (DAMAGED / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(explained) == FILES and len(FILES) >= 10
    assert max((DAMAGED / name).stat().st_size for name in FILES) < 30_000


# The last snapshot stays


app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
fairwater.cli.import_.add_to(app)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", FILES)
def test_the_last_snapshot_stays(name: str, tmp_path: Path) -> None:
    """A file that is refused leaves it, whatever is said; a file of which much waits leaves it until a person says so."""
    table = TABLES.get(name, "enrollment")
    store = Store(tmp_path / "district")
    good = tmp_path / "good.csv"
    columns = ENROLLMENT if table == "enrollment" else ATTENDANCE
    values = ["00001", "007", "2026", *(("F", "07") if table == "enrollment" else ("180", "3"))]
    good.write_text(",".join(columns.values()) + "\n" + ",".join(values) + "\n", encoding="utf-8")
    (tmp_path / "mapping.toml").write_text(mapping_of(name).to_toml(), encoding="utf-8")
    words = ["--into", str(store.folder), "--table", table, "--mapping", str(tmp_path / "mapping.toml")]
    words += ["--take-in", "--as-of", "2026-06-14"]
    assert CliRunner().invoke(app, ["import", str(good), *words, "--despite-alarms"]).exit_code == 0
    before = files(store.folder)
    done = CliRunner().invoke(app, ["import", str(DAMAGED / name), *words])
    assert isinstance(done.exception, SystemExit) and done.exit_code == 1
    assert files(store.folder) == before
    if name in REFUSED:
        assert done.stderr == REFUSED[name] + "\n"
        done = CliRunner().invoke(app, ["import", str(DAMAGED / name), *words, "--despite-alarms"])
        assert (done.exit_code, done.stderr, files(store.folder)) == (1, REFUSED[name] + "\n", before)
        with pytest.raises(BadInput):
            read_raw(DAMAGED / name)
    else:
        assert "--despite-alarms" in done.stderr


# What is taken, and what waits


def test_long_ids_shortened() -> None:
    run = tried("long_ids_shortened.csv")
    assert taken(run) == {5: ("40071", "12", 2026, "male", "08"), 6: ("40072", "12", 2026, "female", "KG")}
    assert waiting(run) == [
        (2, "Student Number", "1.00023E+11", "intake-scientific"),
        (3, "Student Number", "1.00023E+11", "intake-scientific"),
        (4, "Student Number", "1E+11", "intake-scientific"),
    ]
    assert remarks(run) == [("remark-decimal-identifier", {"column": "Student Number", "n": 1})]


def test_dates_for_grades() -> None:
    run = tried("dates_for_grades.csv")
    assert taken(run) == {2: ("00101", "007", 2026, "female", "07"), 6: ("00105", "007", 2026, "nonbinary", "11")}
    assert waiting(run) == [
        (3, "Grade", "8-Jul", "intake-date-for-code"),
        (4, "Grade", "5-Mar", "intake-date-for-code"),
        (5, "Grade", "9/10/2026", "intake-date-for-code"),
    ]


def test_comma_in_a_name() -> None:
    run = tried("comma_in_a_name.csv")
    assert taken(run) == {
        2: ("00101", "007", 2026, "female", "07"),
        4: ("00103", "007", 2026, "female", "08"),
        7: ("00105", "007", 2026, "female", "08"),
    }
    assert waiting(run) == [
        (3, "", "00102,Okafor, Chidi,007,2025-26,M,07", "intake-odd-row"),
        (5, "", "00104,Bo", "intake-odd-row"),
        (6, "", "Tanaka,007,2025-26,M,08", "intake-odd-row"),
    ]


def test_report_with_totals() -> None:
    run = tried("report_with_totals.csv")
    assert taken(run) == {
        5: ("00101", "007", 2026, "female", "07"),
        6: ("00102", "007", 2026, "male", "07"),
        8: ("00103", "012", 2026, "female", "08"),
    }
    note, source = "* Counts include students who left before June.", "Source: student information system"
    assert [each for each in waiting(run) if each[1] == "Student Number"] == [
        (7, "Student Number", "Subtotal", "intake-total-row"),
        (9, "Student Number", "Subtotal", "intake-total-row"),
        (10, "Student Number", "Grand Total", "intake-total-row"),
    ]
    assert {row for row, *_ in waiting(run)} == {7, 9, 10, 12, 13}
    assert run.intake.raw.columns["Student Number"].to_pylist()[-2:] == [note, source]
    assert remarks(run) == [("remark-lines-above", {"n": 2, "text": "Riverbend Unified"})]


def test_two_exports_joined() -> None:
    run = tried("two_exports_joined.csv")
    assert taken(run) == {
        2: ("00101", "007", 2026, "male", "07"),
        3: ("00102", "007", 2026, "female", "07"),
        5: ("00201", "012", 2026, "female", "08"),
    }
    assert waiting(run) == [
        (4, "Student Number", "Student Number", "intake-total-row"),
        (4, "School", "School", "intake-total-row"),
        (4, "Year", "Year", "intake-not-a-year"),
        (4, "Gender", "Gender", "intake-unknown-code"),
        (4, "Grade", "Grade", "intake-unknown-code"),
        (6, "Student Number", "00101", "intake-repeated-student"),
    ]
    assert remarks(run) == [("remark-letters", {"letters": "Windows-1252", "example": "Renée Nuñez"})]


def test_periods_for_days() -> None:
    run = tried("periods_for_days.csv")
    assert taken(run) == {
        2: ("00101", "007", 2026, 180, 4),
        5: ("00104", "007", 2026, 180, None),
        6: ("00105", "007", 2026, None, None),
        10: ("00109", "007", 2026, 176.5, 12.5),
        11: ("00110", "007", 2026, 180, None),
    }
    assert waiting(run) == [
        (3, "days absent", "1012", "intake-more-than"),
        (4, "days enrolled", "88 days", "intake-not-a-number"),
        (7, "days enrolled", "1080", "intake-too-many"),
        (8, "days absent", "-4", "intake-negative"),
        (9, "days absent", "4-Mar", "intake-date-for-number"),
        (13, "sid", "00101", "intake-repeated-student"),
    ]
    assert (run.intake.repeated, remarks(run)) == (
        1,
        [
            ("remark-withheld-by-source", {"column": "days enrolled", "n": 1}),
            ("remark-not-reported", {"column": "days absent", "n": 2}),
            ("remark-withheld-by-source", {"column": "days absent", "n": 1}),
        ],
    )


def test_workbook_for_print() -> None:
    run = tried("workbook_for_print.xlsx")
    assert taken(run) == {
        4: ("00101", "007", 2026, "female", "07"),
        5: ("00102", "007", 2026, "male", "08"),
        6: ("00103", "007", 2026, "female", "KG"),
    }
    assert waiting(run) == [(7, "Grade", "2026-07-08", "intake-date-for-code"), (9, "Year", "", "intake-no-year")]
    assert remarks(run) == [("remark-lines-above", {"n": 1, "text": "Riverbend Unified"})]


# Rows that would be students, if the file of one school and year were believed


@pytest.mark.parametrize(
    "note",
    [
        "Total students: 312",
        "TOTAL",
        "Subtotals",
        "Grand total",
        "Source: state report",
        "Printed 6/14/2026 by A. Ruiz",
        "id",
    ],
)
def test_a_line_below_the_table_is_no_student(note: str) -> None:
    columns = pa.table({"id": ["007", "A 12", note], "sex": ["F", "M", ""], "grade": ["7", "", ""]})
    given = {"school_id": "01", "school_year": "2025-26"}
    mapping = ColumnMapping("enrollment", {"student_id": "id", "sex": "sex", "grade": "grade"}, CODES, given)
    intake = take(RawTable("one school.csv", columns, np.arange(2, 5)), mapping)
    assert intake.rows["student_id"].to_pylist() == ["007", "A 12"]
    assert [(each.row, each.message) for each in intake.waiting()] == [(4, "intake-total-row")]
