"""`fairwater import` and `fairwater snapshots` with a folder of a district's own.

A mapping suggested and kept, a dry run, taken in, refused, mended, rolled back, and killed in the middle.
"""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pyarrow as pa
import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import fairwater.cli.import_
from fairwater.errors import BadInput
from fairwater.importing import REASON, ROW, mended, waiting_csv
from fairwater.store import Store
from fairwater.tables.intake import take
from fairwater.tables.mapping import ColumnMapping
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import OddRow, RawTable

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
fairwater.cli.import_.add_to(app)

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 60.0
DAY = ("--as-of", "2026-06-14")
TAKE_IN = ("--take-in", *DAY)

HEADER = "Student Number,School,Year,Gender,Grade"
MAPPING = """table = "enrollment"
[columns]
student_id = "Student Number"
school_id = "School"
school_year = "Year"
sex = "Gender"
grade = "Grade"
[codes.sex]
F = "female"
M = "male"
[codes.grade]
K = "KG"
"""


@dataclass(frozen=True)
class Run:
    """What a run of the command gave: its exit status, what it printed and what it said of a refusal."""

    status: int
    printed: str
    refused: str

    @property
    def lines(self) -> list[str]:
        return [line.strip() for line in self.printed.splitlines()]


def run(*words: object) -> Run:
    result = CliRunner().invoke(app, [*map(str, words)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    assert (result.exit_code == 0) == (result.stderr == "") or result.stderr == ""
    return Run(result.exit_code, result.stdout, result.stderr)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


class District:
    """A folder with a district's exports and its store."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.into = folder, folder / "riverbend"
        self.store = Store(self.into)
        (folder / "mapping.toml").write_text(MAPPING, encoding="utf-8")

    def write(self, *lines: str, name: str = "students.csv", header: str = HEADER) -> Path:
        path = self.folder / name
        path.write_text("\n".join((header, *lines, "")), encoding="utf-8")
        return path

    def bring(self, path: Path, *words: object, table: str = "enrollment", mapping: str = "mapping.toml") -> Run:
        return run("import", path, "--into", self.into, "--table", table, "--mapping", self.folder / mapping, *words)

    def take_in(self, path: Path, *words: object, **more: str) -> str:
        """Take a file in; return the id of the snapshot that holds from then on."""
        done = self.bring(path, *TAKE_IN, *words, **more)
        assert done.status == 0, done
        current = self.store.current()
        assert current is not None
        return current.id

    def rows(self, table: str = "enrollment") -> list[dict[str, Any]]:
        current = self.store.current()
        assert current is not None
        return [*current.decoded(table).to_pylist()]


@pytest.fixture
def district(tmp_path: Path) -> District:
    return District(tmp_path)


def student(number: int, school: str = "01", year: str = "2025-26", sex: str = "F", grade: str = "07") -> str:
    return f"{number:05d},{school},{year},{sex},{grade}"


def enrolled(
    number: int, school: str = "01", year: int = 2026, sex: str | None = "female", grade: str | None = "07"
) -> Any:
    key = {"student_id": f"{number:05d}", "school_id": school, "school_year": year, "last_school": 1}
    return key | {"sex": sex, "grade": grade}


# A mapping is suggested, looked at and kept


def test_a_mapping_is_suggested_and_nothing_is_taken(district: District) -> None:
    path = district.write(student(1, sex="Q"), student(2, sex="M", grade="K"), student(3, sex="X"))
    done = run("import", path, "--into", district.into, "--table", "enrollment", *TAKE_IN)
    written = path.with_name("students.csv.mapping.toml")
    assert (done.status, done.refused, district.into.exists()) == (1, "", False)
    assert done.lines == [
        "student_id ← “Student Number”",
        "school_id ← “School”",
        "school_year ← “Year”",
        "sex ← “Gender”",
        "“M” is male",
        "“X” is nonbinary",
        "grade ← “Grade”",
        "“K” is KG",
        "What these values of “Gender” mean has to be said: Q.",
        f"This mapping is a suggestion and stands in {written}. Read it, correct it, and run the command again with --mapping.",
    ]
    assert '# "Q" = ?\n' in written.read_text(encoding="utf-8")


def test_a_suggestion_that_was_corrected_is_not_written_over(district: District) -> None:
    path = district.write(student(1, sex="Q"))
    words = ("import", path, "--into", district.into, "--table", "enrollment")
    assert run(*words).status == 1
    written = path.with_name("students.csv.mapping.toml")
    corrected = written.read_text(encoding="utf-8").replace('# "Q" = ?', '"Q" = "nonbinary"')
    written.write_text(corrected, encoding="utf-8")
    assert run(*words).status == 1
    assert written.read_text(encoding="utf-8") == corrected
    district.write("1,01", header="Student Number,School")
    assert run(*words).status == 1
    assert "Gender" not in written.read_text(encoding="utf-8")


def test_a_mapping_that_was_confirmed_is_used_for_the_next_file_with_the_header(district: District) -> None:
    district.take_in(district.write(student(1), student(2, grade="K")))
    path = district.write(student(1), student(2, grade="01"), name="next.csv")
    done = run("import", path, "--into", district.into, "--table", "enrollment", *TAKE_IN)
    assert done.status == 0 and done.lines[0] == "The mapping that was confirmed for this header is used again."
    assert district.rows() == [enrolled(1), enrolled(2, grade="01")]


def test_the_year_of_a_file_is_not_kept_for_the_next_one(district: District) -> None:
    (district.folder / "short.toml").write_text(MAPPING.replace('school_year = "Year"\n', ""), encoding="utf-8")
    header = HEADER.replace(",Year", "")
    district.take_in(district.write("00001,01,F,07", header=header), "--year", "2025-26", mapping="short.toml")
    path = district.write("00001,01,F,08", header=header, name="next.csv")
    words = ("import", path, "--into", district.into, "--table", "enrollment", *TAKE_IN)
    done = run(*words)
    assert done.status == 1 and "The table enrollment needs school_year" in done.refused
    asked = run(*words, "--year", "2026-27")
    assert asked.status == 1 and any("confirmed for 2026. This file is of another" in line for line in asked.lines)
    assert run(*words, "--year", "2026-27", "--mapping", path.with_name("next.csv.mapping.toml")).status == 0
    assert district.rows() == [enrolled(1), enrolled(1, year=2027, grade="08")]


def test_an_unknown_code_is_asked_and_its_rows_wait(district: District) -> None:
    done = district.bring(district.write(student(1), student(2, sex="Q"), student(3, sex="Q"), student(4, sex="-9")))
    assert done.status == 0
    assert "4 rows: 2 can be taken, 2 wait." in done.lines
    assert "What does “Q” in “Gender” mean? 2 rows wait for it." in done.lines
    assert "“Gender”: one value stands for “not reported” and is taken as blank, never as 0." in done.lines


# Dry, and in earnest


def test_a_dry_run_changes_nothing(district: District) -> None:
    path = district.write(student(1), student(2))
    done = district.bring(path)
    assert (done.status, district.into.exists()) == (0, False)
    assert done.lines[-1] == "This was a dry run; nothing was changed. Say --take-in to take it in."
    district.take_in(path)
    before = files(district.folder)
    assert district.bring(district.write(student(1, grade="08"), name="students.csv")).status == 0
    district.write(student(1), student(2))
    assert files(district.folder) == before


def test_a_file_is_taken_in(district: District) -> None:
    path = district.write(student(2, sex="M", grade="K"), student(1), student(3, school="001", sex="*"))
    done = district.bring(path, *TAKE_IN)
    (step,) = district.store.history()
    assert done.lines[-1] == f"Taken in: 3 rows of enrollment, as snapshot {step.snapshot}."
    assert (step.file, step.table, step.rolled_back) == ("students.csv", "enrollment", False)
    assert district.rows() == [
        enrolled(3, school="001", sex=None),
        enrolled(1),
        enrolled(2, sex="male", grade="KG"),
    ]
    current = district.store.current()
    assert current is not None
    assert (current.manifest.as_of, current.manifest.source) == ("2026-06-14", "students.csv")


def test_the_same_file_twice_changes_nothing(district: District) -> None:
    lines = [student(1), student(2, year="2024-25"), student(3)]
    district.take_in(district.write(*lines))
    before = files(district.into)
    for path in (
        district.write(*lines),
        district.write(*lines, *lines),
        district.write(*reversed(lines), name="other.csv"),
    ):
        done = district.bring(path, "--take-in", "--as-of", "2026-07-01")
        assert (done.status, done.lines[-1]) == (0, "Nothing would change.")
        assert files(district.into) == before


def test_a_corrected_file_changes_its_rows_and_no_others(district: District) -> None:
    this, last = [student(at) for at in range(30)], [student(at, year="2024-25", grade="06") for at in range(10)]
    first = district.take_in(district.write(*this, *last))
    attended = "sid,school,year,days enrolled,days absent\n00001,01,2026,180,3\n"
    (district.folder / "days.csv").write_text(attended, encoding="utf-8")
    days = ("import", district.folder / "days.csv", "--into", district.into, "--table", "attendance")
    assert run(*days).status == 1
    assert run(*days, "--mapping", district.folder / "days.csv.mapping.toml", *TAKE_IN).status == 0
    kept = files(district.into / "snapshots")
    corrected = [student(5, sex="M"), student(6, grade="08"), *this[7:], student(30), *this[:5]]
    done = district.bring(district.write(*corrected), *TAKE_IN)
    assert "2026: rows before 30, after 31; 1 new, 2 changed, 0 gone." in done.lines
    expected = [enrolled(at) for at in range(31)] + [enrolled(at, year=2025, grade="06") for at in range(10)]
    expected[5], expected[6] = enrolled(5, sex="male"), enrolled(6, grade="08")
    assert sorted(district.rows(), key=str) == sorted(expected, key=str)
    assert district.rows("attendance") == [
        {"student_id": "00001", "school_id": "01", "school_year": 2026, "days_enrolled": 180, "days_absent": 3}
    ]
    now = files(district.into / "snapshots")
    assert {name: now[name] for name in kept} == kept
    assert [step.table for step in district.store.history()] == ["enrollment", "attendance", "enrollment"]
    assert district.store.history()[0].snapshot == first


def test_what_is_odd_is_not_taken_unless_it_is_said(district: District) -> None:
    lines = [student(at) for at in range(100)]
    district.take_in(district.write(*lines))
    before = files(district.into)
    path = district.write(*lines[20:])
    done = district.bring(path, *TAKE_IN)
    assert done.status == 1 and files(district.into) == before
    assert done.lines[-1] == "Odd: 2026: 20 of 100 rows would be gone. Is the file complete?"
    assert done.refused.strip() == (
        "It was not taken in, because something is odd (see above). If it is right, say --despite-alarms."
    )
    district.take_in(path, "--despite-alarms")
    assert district.rows() == [enrolled(at) for at in range(20, 100)]


def test_rows_that_are_there_do_not_go_in_silence_because_they_wait(district: District) -> None:
    """Four of a hundred are too few for the other alarms; a fifth row waits whose student is taken from another row."""
    lines = [student(at) for at in range(100)]
    district.take_in(district.write(*lines))
    before = files(district.into)
    path = district.write(*(student(at, sex="Q") for at in range(4)), *lines[4:], student(5, sex="M"))
    done = district.bring(path, *TAKE_IN)
    assert (done.status, files(district.into)) == (1, before)
    assert [line for line in done.lines if line.startswith("Odd: ")] == [
        "Odd: 4 rows that are there now wait in this file, and would be gone until they are mended.",
    ]


def test_a_file_of_another_district_in_a_new_year_is_odd(district: District) -> None:
    district.take_in(district.write(*(student(at) for at in range(30))))
    done = district.bring(district.write(*(student(at, "99", "2026-27") for at in range(30))), *TAKE_IN)
    assert done.status == 1 and "This may be the file of another district." in done.lines[-1]


def test_a_column_that_is_gone_is_said(district: District) -> None:
    lines = [student(at) for at in range(30)]
    district.take_in(district.write(*lines))
    (district.folder / "short.toml").write_text(MAPPING.replace('sex = "Gender"\n', ""), encoding="utf-8")
    done = district.bring(district.write(*lines), *TAKE_IN, mapping="short.toml")
    assert done.status == 1 and "Odd: 2026: 30 of 30 rows would change." in done.lines
    assert district.rows()[0] == enrolled(0)


# Refusals


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--take-in", "--despite-alarms"), "Say for which day the file holds"),
        (("--take-in", "--despite-alarms", "--as-of", "14.6.2026"), "“14.6.2026” is not a day"),
        ((*TAKE_IN, "--sheet", "Two", "--letters", "ebcdic"), "is not a way to store letters"),
        ((*TAKE_IN, "--table", "attendance"), "is a mapping of the table enrollment, but attendance was asked for"),
        ((*TAKE_IN, "--table", "students"), "there is no table “students”"),
        ((*TAKE_IN, "--mended", "none.csv"), "There is no file “none.csv”"),
        ((*TAKE_IN, "--waiting", "no-such-folder/waiting.csv"), "no-such-folder/waiting.csv"),
    ],
)
def test_a_refusal_is_a_sentence_and_the_last_snapshot_stays(
    district: District, words: tuple[str, ...], sentence: str
) -> None:
    district.take_in(district.write(student(1)))
    before = files(district.into)
    done = district.bring(district.write(student(1), student(2), student(3, sex="Q")), *words)
    assert done.status == 1 and sentence in done.refused
    assert files(district.into) == before


def test_a_file_of_which_no_row_can_be_taken(district: District) -> None:
    path = district.write(student(1, sex="Q"), student(2, sex="Q"))
    for _ in range(2):
        done = district.bring(path, *TAKE_IN, "--despite-alarms")
        assert done.status == 1 and "No row of “students.csv” can be taken: all 2 wait." in done.refused
        before = files(district.into)
        assert before == {} or len(district.store.history()) == 1
        district.take_in(district.write(student(1), name="good.csv"))


def test_a_mapping_with_other_letters_is_refused(district: District) -> None:
    (district.folder / "mapping.toml").write_bytes(MAPPING.replace("Grade", "Año").encode("cp1252"))
    assert "is not a mapping that can be read" in district.bring(district.write(student(1))).refused


def test_a_workbook_with_two_sheets(district: District) -> None:
    book = openpyxl.Workbook()
    for sheet in (book.active, book.create_sheet("Now")):
        sheet.append(HEADER.split(","))
        sheet.append(["00001", "01", "2025-26", "F" if sheet.title == "Now" else "M", "07"])
    book.save(district.folder / "book.xlsx")
    done = district.bring(district.folder / "book.xlsx", *TAKE_IN)
    assert done.status == 1 and "has 2 sheets with something in them: Sheet, Now" in done.refused
    district.take_in(district.folder / "book.xlsx", "--sheet", "Now")
    assert district.rows() == [enrolled(1)]


# Rows that wait, and come back


def test_rows_that_wait_are_mended_and_only_they_are_taken(district: District) -> None:
    waiting, path = (
        district.folder / "waiting.csv",
        district.write(
            *(student(at) for at in range(40)),
            student(40, sex="Q"),
            ",01,2025-26,F,07",
            "00042,01,2025-26,F",
            student(43),
        ),
    )
    first = district.take_in(path, "--waiting", waiting, "--despite-alarms")
    assert len(district.rows()) == 41
    lines = [*csv.reader(waiting.open(encoding="utf-8", newline=""))]
    assert lines[0] == [ROW, REASON, *HEADER.split(",")]
    assert [line[0] for line in lines[1:]] == ["42", "43", "44"]
    assert [line[2:] for line in lines[1:]] == [
        ["00040", "01", "2025-26", "Q", "07"],
        ["", "01", "2025-26", "F", "07"],
        ["00042,01,2025-26,F", "", "", "", ""],
    ]
    assert all(line[1].endswith(".") for line in lines[1:])
    # As it came: nothing changes.
    done = district.bring(path, "--mended", waiting, *TAKE_IN, "--despite-alarms")
    assert (done.status, done.lines[-1], district.store.current().id) == (0, "Nothing would change.", first)
    # One mended, one left as it is, one taken out of the file.
    lines[1][5] = "M"
    del lines[2]
    with waiting.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(lines)
    done = district.bring(path, "--mended", waiting, *TAKE_IN)
    assert "2026: rows before 41, after 42; 1 new, 0 changed, 0 gone." in done.lines
    # And the row of another length.
    lines[2][2:] = ["00042", "01", "2025-26", "F", "K"]
    with waiting.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(lines)
    for said in ("2026: rows before 42, after 43; 1 new, 0 changed, 0 gone.", "Nothing would change."):
        done = district.bring(path, "--mended", waiting, *TAKE_IN)
        assert done.status == 0 and said in done.lines
    expected = [enrolled(at) for at in (*range(40), 43)] + [enrolled(40, sex="male"), enrolled(42, grade="KG")]
    assert sorted(district.rows(), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("mended_rows", [0, 1, 5])
def test_a_file_of_odd_rows_alone_comes_back(district: District, mended_rows: int) -> None:
    path = district.write(*(student(at) for at in range(30)), *(f"9{at},01,x,2025-26,F,07" for at in range(5)))
    waiting = district.folder / "waiting.csv"
    district.take_in(path, "--waiting", waiting, "--despite-alarms")
    lines = [*csv.reader(waiting.open(encoding="utf-8", newline=""))]
    for at, line in enumerate(lines[1 : mended_rows + 1]):
        line[2:] = [f"9{at}", "01", "2025-26", "F", "07"]
    with waiting.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(lines)
    done = district.bring(path, "--mended", waiting, *TAKE_IN, "--despite-alarms")
    assert done.status == 0, done
    assert len(district.rows()) == 30 + mended_rows


def raw_of(content: str, folder: Path, name: str = "students.csv") -> RawTable:
    (folder / name).write_text(content, encoding="utf-8")
    return read_raw(folder / name)


def enrollment_of(raw: RawTable) -> ColumnMapping:
    names = ("student_id", "school_id", "school_year", "sex", "home_language")
    return ColumnMapping("enrollment", dict(zip(names, raw.header, strict=False)), header=raw.header)


VALUE = st.text(st.sampled_from("=+-@'\t\"|,;1aé "), max_size=5) | st.sampled_from(["a\nb", "=a\n-b", "\n"])
LINE = st.tuples(VALUE, VALUE, st.sampled_from(["2026", "soon"]), VALUE, VALUE)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(st.lists(LINE, min_size=1, max_size=8))
def test_rows_that_come_back_as_they_went_are_the_same_rows(
    tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[str, ...]]
) -> None:
    """Whatever a spreadsheet would run is written so that it does not, and read back as it was."""
    folder = tmp_path_factory.mktemp("back")
    header = ("=id", "school", "year", "-sex", "@lang")
    columns = {name: pa.array([line[at] for line in lines], pa.string()) for at, name in enumerate(header)}
    odd = (OddRow(len(lines) + 2, "=1,2", 2, 5), OddRow(len(lines) + 3, '3,"x', 1, 5))
    raw = RawTable("students.csv", pa.table(columns), np.arange(2, 2 + len(lines)), odd)
    written = waiting_csv(take(raw, enrollment_of(raw)))
    cells = [cell for row in csv.reader(io.StringIO(written, newline="")) for cell in row]
    assert not [
        cell
        for cell in cells
        if cell[:1] in set("=+-@\t\r") and not cell[1:].replace(".", "").replace(",", "").isdigit()
    ]
    again = mended(raw, raw_of(written, folder, "waiting.csv"))
    assert again.columns.to_pylist() == raw.columns.to_pylist()
    assert (again.numbers.tolist(), again.odd_rows) == (raw.numbers.tolist(), raw.odd_rows)


def test_no_cell_of_the_rows_that_wait_runs_in_a_spreadsheet(tmp_path: Path) -> None:
    values = ["=1+1", "=1+cmd|' /C calc'!A0", "-2+3+cmd", "+1-1", "@SUM(1)", "-9", "+12.5", "-1,234", "'x", "x"]
    raw = raw_of("id,school,year,sex,lang\n" + "".join(f'1,01,soon,F,"{value}"\n' for value in values), tmp_path)
    written = [*csv.reader(io.StringIO(waiting_csv(take(raw, enrollment_of(raw))), newline=""))]
    assert [row[-1] for row in written[1:]] == [
        *("'=1+1", "'=1+cmd|' /C calc'!A0", "'-2+3+cmd", "'+1-1", "'@SUM(1)", "-9", "+12.5", "-1,234", "''x", "x")
    ]


@pytest.mark.parametrize(
    ("back", "message"),
    [
        ("id,school,year,sex,lang\n1,01,2026,F,es\n", "mended-missing-columns"),
        (f"{ROW},{REASON},id,school,year\n2,x,1,01,2026\n", "mended-missing-columns"),
        (f"{ROW},{REASON},id,school,year,sex,lang\n9,x,1,01,2026,F,es\n", "mended-unknown-row"),
        (f"{ROW},{REASON},id,school,year,sex,lang\nx,x,1,01,2026,F,es\n", "mended-no-row"),
        (f"{ROW},{REASON},id,school,year,sex,lang\n²,x,1,01,2026,F,es\n", "mended-no-row"),
        (f"{ROW},{REASON},id,school,year,sex,lang\n2,x,1,01,2026,F,es\n2,x,1,01,2026,M,es\n", "mended-row-twice"),
        (f"{ROW},{REASON},id,school,year,sex,lang\n2,x,1,01,2026,F,es\n3,x,1,01,2026\n", "input-odd-row"),
    ],
)
def test_what_cannot_be_brought_back_is_refused(tmp_path: Path, back: str, message: str) -> None:
    raw = raw_of("id,school,year,sex,lang\n1,01,soon,F,es\n2,01,soon,F,es\n", tmp_path)
    with pytest.raises(BadInput) as found:
        mended(raw, raw_of(back, tmp_path, "back.csv"))
    assert found.value.message_id == message
    assert found.value.sentence("en").endswith(".") and found.value.sentence("es").endswith(".")


# What codes mean, year by year


def test_codes_of_another_year_are_looked_at_once_more(district: District) -> None:
    """They were once read as last year's in silence: a district renumbers its codes in summer and keeps its header."""
    known = "is used again."
    district.take_in(district.write(student(1), name="this.csv"))
    again = run("import", district.folder / "this.csv", "--into", district.into, "--table", "enrollment")
    assert again.status == 0 and known in again.lines[0]
    path = district.write(student(1, year="2026-27"), name="next.csv")
    asked = run("import", path, "--into", district.into, "--table", "enrollment")
    assert asked.status == 1 and not any(known in line for line in asked.lines)
    assert any("“F” is female" in line for line in asked.lines)
    assert any("confirmed for 2026. This file is of another school year" in line for line in asked.lines)
    suggested = path.with_name("next.csv.mapping.toml")
    done = run("import", path, "--into", district.into, "--table", "enrollment", "--mapping", suggested, *TAKE_IN)
    assert done.status == 0
    for file in (path, district.folder / "this.csv"):
        assert known in run("import", file, "--into", district.into, "--table", "enrollment").lines[0]


def test_codes_that_change_hold_for_their_own_year_alone(district: District) -> None:
    district.take_in(district.write(student(1), name="this.csv"))
    other = (district.folder / "mapping.toml").read_text(encoding="utf-8").replace('F = "female"', 'F = "nonbinary"')
    (district.folder / "mapping.toml").write_text(other, encoding="utf-8")
    district.take_in(district.write(student(1, year="2026-27"), name="next.csv"))
    asked = run("import", district.folder / "this.csv", "--into", district.into, "--table", "enrollment")
    assert asked.status == 1 and any("confirmed for 2027" in line for line in asked.lines)


# History and rolling back


def test_history_and_rolling_back(district: District) -> None:
    assert run("snapshots", district.into).lines == ["Nothing was taken in to riverbend yet."]
    first = district.take_in(district.write(student(1), name="one.csv"))
    second = district.take_in(district.write(student(1, sex="M"), name="two.csv"))
    kept = files(district.into / "snapshots")
    *listed, holds = run("snapshots", district.into).lines
    assert holds.startswith(f"Snapshot {second} holds now.")
    assert [line.split()[0] for line in listed] == [first, second]
    assert [line.rsplit("  ", 1)[1] for line in listed] == ["enrollment from one.csv", "enrollment from two.csv"]
    back = run("snapshots", district.into, "--back-to", first)
    assert back.status == 0 and back.lines[-2].startswith(first) and back.lines[-2].endswith("rolled back")
    assert back.lines[-1].startswith(f"Snapshot {first} holds now.")
    assert district.rows() == [enrolled(1)]
    assert files(district.into / "snapshots") == kept
    again = run("snapshots", district.into, "--back-to", first)
    assert again.lines == back.lines
    assert district.take_in(district.folder / "two.csv") == second
    assert district.rows() == [enrolled(1, sex="male")]
    unknown = run("snapshots", district.into, "--back-to", "0123456789abcdef")
    assert unknown.status == 1 and "There is no snapshot “0123456789abcdef” here." in unknown.refused
    assert [step.rolled_back for step in district.store.history()] == [False, False, True, False]


def test_a_history_cut_off_in_the_middle_of_a_line(district: District) -> None:
    first = district.take_in(district.write(student(1)))
    history = district.into / "history.jsonl"
    history.write_text(history.read_text(encoding="utf-8") + '{"snapshot": "0123', encoding="utf-8")
    assert district.store.current().id == first
    second = district.take_in(district.write(student(2)), "--despite-alarms")
    assert [step.snapshot for step in district.store.history()] == [first, second]


# Killed


HELD = """
import os, signal, sys
from pathlib import Path

function, last, reached, *command = sys.argv[1:]
real = getattr(os, function)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})

def held(*given, **named):
    if not Path(reached).exists() and Path(given[-1]).match(last):
        Path(reached).touch()
        signal.sigwait({signal.SIGUSR1})
    return real(*given, **named)

setattr(os, function, held)
sys.argv = ["fairwater", *command]

from fairwater.cli import main

main()
"""
"""The command, held before it first moves something to a path like `last`."""

running: list[subprocess.Popen[str]] = []


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    yield
    for process in running:
        process.kill()
        process.communicate()
    running.clear()


def until(condition: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.005)
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline, "the condition never came"


def kill_at(function: str, last: str, district: District, path: Path) -> None:
    """Take a file in, and kill the process when it is about to move something to a path like `last`."""
    reached = district.folder / "reached"
    reached.unlink(missing_ok=True)
    words = ["import", path, "--into", district.into, "--table", "enrollment"]
    words += ["--mapping", district.folder / "mapping.toml", *TAKE_IN, "--despite-alarms"]
    command = [sys.executable, "-c", HELD, function, last, str(reached), *map(str, words)]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    running.append(
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    )
    until(reached.exists, running[-1])
    running[-1].kill()
    running[-1].communicate(timeout=PATIENCE)
    assert running[-1].returncode == -signal.SIGKILL


@pytest.mark.parametrize("earlier", [0, 1])
@pytest.mark.parametrize(
    ("function", "last"),
    [("rename", "snapshots/*"), ("replace", "mappings/*"), ("replace", "history.jsonl")],
    ids=["the snapshot not in place", "the mapping not in place", "not yet noted"],
)
def test_a_killed_import_leaves_the_last_snapshot(district: District, earlier: int, function: str, last: str) -> None:
    if earlier:
        district.take_in(district.write(student(1), name="first.csv"))
    history = district.store.history()
    path = district.write(student(1, sex="M"), student(2))
    if last.startswith("mappings"):
        path.write_text(path.read_text(encoding="utf-8").replace(HEADER, HEADER + ",Name"), encoding="utf-8")
        path.write_text(
            "".join(f"{line},\n" if line[0] == "0" else line + "\n" for line in path.read_text().splitlines())
        )
    kill_at(function, last, district, path)
    assert district.store.history() == history
    if earlier:
        assert district.rows() == [enrolled(1)]
    else:
        assert district.store.current() is None
    [*district.store.mappings()]
    assert run("snapshots", district.into).status == 0
    district.take_in(path, "--despite-alarms")
    assert district.rows() == [enrolled(1, sex="male"), enrolled(2)]
    assert len(district.store.history()) == earlier + 1
    assert [kept.table for kept in district.store.mappings()] == ["enrollment"] * (1 + (earlier and "mappings" in last))
    assert district.bring(path, *TAKE_IN).lines[-1] == "Nothing would change."
    lines = (district.into / "history.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["table"] for line in lines] == ["enrollment"] * (earlier + 1)
