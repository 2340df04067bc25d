"""`fairwater compare`, line by line: what each word of the command means, and what it says of a file that it cannot take."""

from __future__ import annotations

import csv
import gzip
import io
import math
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import typer
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from typer.testing import CliRunner

import fairwater
from fairwater.cli import compare as command

ROOT = Path(__file__).resolve().parents[2]
COLUMNS = [
    *("outcome", "within", "by", "group", "n_students", "n_counted", "share", "share_low", "share_high"),
    *("compared_with", "compared_share", "gap", "gap_low", "gap_high", "ratio", "ratio_low", "ratio_high"),
    *("students_to_parity", "q_value", "status", "reason"),
]

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
command.add_to(app)

Row = dict[str, str]


@dataclass(frozen=True)
class Run:
    """What a run of the command gave: its exit status, the rows it printed, and what it said."""

    status: int
    printed: str
    said: str

    @property
    def rows(self) -> list[Row]:
        assert self.status == 0, self.said
        return list(csv.DictReader(io.StringIO(self.printed, newline="")))

    def row(self, group: str, by: str = "race", within: str = "") -> Row:
        (found,) = (r for r in self.rows if (r["group"], r["by"], r["within"]) == (group, by, within))
        return found


Compare = Callable[..., Run]


@pytest.fixture
def compare(tmp_path: Path) -> Compare:
    """Write `content` to a file and run the command on it; options by name, `by` as a list."""

    def run(
        content: str | bytes | None, *, name: str = "students.csv", by: Sequence[str] = ("race",), **given: str
    ) -> Run:
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        options = {"outcome": "out", "better": "lower", "compared_with": "rest"} | given
        words = [part for column in by for part in ("--by", column)]
        words += [part for option, value in options.items() for part in ("--" + option.replace("_", "-"), value)]
        result = CliRunner().invoke(app, ["compare", str(path), *words])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Run(result.exit_code, result.stdout, result.stderr)

    return run


def table(*rows: tuple[str, int, str], columns: str = "race,out") -> str:
    """A CSV text: each given row (its leading fields, how many, the outcome) repeated."""
    return columns + "\n" + "".join(f"{fields},{outcome}\n" * times for fields, times, outcome in rows)


SMALL = table(("A", 12, "1"), ("A", 18, "0"), ("B", 5, "1"), ("B", 35, "0"), ("C", 3, "1"), ("C", 27, "0"))
"""A 12 of 30, B 5 of 40, C 3 of 30; 20 of 100 together."""


def number(row: Row, name: str) -> float:
    return float(row[name])


def newcombe(a: int, n: int, b: int, m: int) -> tuple[float, float]:
    low1, high1 = proportion_confint(a, n, method="wilson")
    low2, high2 = proportion_confint(b, m, method="wilson")
    p, q = a / n, b / m
    return p - q - math.hypot(p - low1, high2 - q), p - q + math.hypot(high1 - p, q - low2)


def score_p(a: int, n: int, b: int, m: int) -> float:
    pooled = (a + b) / (n + m)
    z = (a / n - b / m) / math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
    return float(2 * stats.norm.sf(abs(z)))


# The file that comes out


def test_the_columns_and_their_order(compare: Compare) -> None:
    run = compare(SMALL)
    assert run.printed.splitlines()[0].split(",") == COLUMNS
    assert all(len(line) == len(COLUMNS) for line in csv.reader(io.StringIO(run.printed)))


def test_every_field_of_a_row(compare: Compare) -> None:
    row = compare(SMALL).row("A")
    low, high = proportion_confint(12, 30, method="wilson")
    gap_low, gap_high = newcombe(12, 30, 8, 70)
    ratio_low, ratio_high = confint_proportions_2indep(12, 30, 8, 70, compare="ratio", method="score", correction=False)
    expected = {
        "share": 0.4,
        "share_low": low,
        "share_high": high,
        "compared_share": 8 / 70,
        "gap": 0.4 - 8 / 70,
        "gap_low": gap_low,
        "gap_high": gap_high,
        "ratio": 3.5,
        "ratio_low": ratio_low,
        "ratio_high": ratio_high,
    }
    assert {name: number(row, name) for name in expected} == pytest.approx(expected, rel=1e-6)
    text = {name: row[name] for name in COLUMNS if name not in expected and name != "q_value"}
    assert text == {
        "outcome": "out",
        "within": "",
        "by": "race",
        "group": "A",
        "n_students": "30",
        "n_counted": "12",
        "compared_with": "rest",
        "students_to_parity": "9",  # (12 - 9) / 30 = 0.1 is under 8/70 = 0.114..., (12 - 8) / 30 is above
        "status": "released",
        "reason": "",
    }


def test_katz_with_ten_cases_on_both_sides_and_koopman_with_fewer(compare: Compare) -> None:
    for few, method in ((10, "log"), (9, "score")):
        content = table(("A", 20, "1"), ("A", 30, "0"), ("B", few, "1"), ("B", 60 - few, "0"))
        row = compare(content, compared_with="group:B").row("A")
        low, high = confint_proportions_2indep(20, 50, few, 60, compare="ratio", method=method, correction=False)
        assert (number(row, "ratio_low"), number(row, "ratio_high")) == pytest.approx((low, high), rel=1e-6)


def test_numbers_have_full_precision(compare: Compare) -> None:
    content = table(("A", 10, "1"), ("A", 20, "0"), ("B", 10, "1"), ("B", 3, "0"))
    row = compare(content).row("A")
    assert (float(row["share"]), float(row["compared_share"])) == (1 / 3, 10 / 13)
    assert len(row["share"]) >= 18


def test_rows_are_sorted_by_within_by_and_group(compare: Compare) -> None:
    content = "race,sex,school,out\n" + "".join(
        f"{race},{sex},{school},{(i + j) % 2}\n"
        for i, race in enumerate(("white", "Asian", "", "black", "10", "9"))
        for j, sex in enumerate(("m", "f", "x"))
        for school in ("02", "10", "1")
    )
    rows = compare(content, by=("sex", "race", "race,sex"), within="school", min_n="1").rows
    order = [(row["within"], row["by"], row["group"]) for row in rows]
    assert order == sorted(order)
    assert len(set(order)) == len(order) == 4 * (3 + 6 + 18)


def test_out_writes_the_same_file_and_says_how_many_rows(compare: Compare, tmp_path: Path) -> None:
    printed = compare(SMALL).printed
    run = compare(SMALL, out=str(tmp_path / "out.csv"))
    assert (run.status, run.printed) == (0, "")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == printed
    assert "3 rows" in run.said and "out.csv" in run.said


def test_an_out_file_in_a_folder_that_is_not_there_is_an_error_with_a_sentence(
    compare: Compare, tmp_path: Path
) -> None:
    run = compare(SMALL, out=str(tmp_path / "no-such-folder" / "out.csv"))
    assert run.status == 1
    assert "no-such-folder" in run.said or "out.csv" in run.said


def test_a_group_name_does_not_run_in_a_spreadsheet(compare: Compare) -> None:
    content = table(("=1+1", 12, "1"), ("-90", 12, "0"), ("@x", 12, "1"), ("A", 12, "0"))
    groups = [row["group"] for row in compare(content).rows]
    assert sorted(groups) == ["'=1+1", "'@x", "-90", "A"]


def test_the_module_and_the_facade_give_the_same(compare: Compare, tmp_path: Path) -> None:
    run = compare(SMALL)
    path = tmp_path / "students.csv"
    result = fairwater.compare_file(path, outcome="out", better="lower", by=[["race"]], compared_with="rest")
    assert fairwater.csv_text(result.released) == run.printed


def test_a_real_run(tmp_path: Path) -> None:
    path, out = tmp_path / "students.csv", tmp_path / "out.csv"
    path.write_text(SMALL.replace("A,0\n", "A,maybe\n", 1), encoding="utf-8")
    words = ["compare", str(path), "--outcome", "out", "--better", "lower", "--by", "race", "--compared-with", "best"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    line = [sys.executable, "-m", "fairwater.cli", *words, "--audience", "staff", "--out", str(out)]
    done = subprocess.run(line, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, "")
    assert "maybe" in done.stderr and "Traceback" not in done.stderr
    rows = list(csv.DictReader(out.open(encoding="utf-8", newline="")))
    assert [(row["group"], row["n_students"]) for row in rows] == [("A", "29"), ("B", "40"), ("C", "30")]


# The outcome


def test_zero_one_true_false_in_any_writing(compare: Compare) -> None:
    words = {"1": 1, "0": 0, "1.0": 1, "0.0": 0, "TRUE": 1, "false": 0, "True": 1, "FALSE": 0, "true": 1, " 1 ": 1}
    content = "race,out\n" + "".join(f"{word},{word}\n" for word in words)
    run = compare(content, min_n="1")
    assert "blank" not in run.said
    assert {row["group"]: int(row["n_counted"]) for row in run.rows} == {
        "0": 0,
        "0.0": 0,
        "1": 2,  # " 1 " is the same group as "1"
        "1.0": 1,
        "FALSE": 0,
        "TRUE": 1,
        "True": 1,
        "false": 0,
        "true": 1,
    }


def test_a_blank_outcome_leaves_the_students_of_the_outcome(compare: Compare) -> None:
    content = SMALL + "A,\n" * 7 + "D,\n" * 4 + "B,   \n"
    run = compare(content)
    assert {row["group"]: (row["n_students"], row["n_counted"]) for row in run.rows} == {
        "A": ("30", "12"),
        "B": ("40", "5"),
        "C": ("30", "3"),
        "D": ("0", "0"),
    }
    empty = run.row("D")
    assert empty["status"] == "not-calculated" and "outcome" in empty["reason"]
    assert {empty[name] for name in ("share", "share_low", "share_high", "gap", "ratio", "students_to_parity")} == {""}
    assert number(run.row("A"), "compared_share") == 8 / 70
    assert "blank" not in run.said


def test_anything_else_is_blank_and_listed_with_its_count(compare: Compare) -> None:
    run = compare(SMALL + "A,NA\n" * 3 + "B,2\n" + "C,yes\n" * 2 + "A,-9\n")
    assert [row["n_students"] for row in run.rows] == ["30", "40", "30"]
    listed = [line.strip() for line in run.said.splitlines() if "×" in line]
    assert sorted(listed) == sorted(["“NA” × 3", "“2” × 1", "“yes” × 2", "“-9” × 1"])
    assert "“out”" in run.said and "blank" in run.said
    assert "NA" not in run.printed


# Groups


def test_a_blank_group_is_not_reported_and_is_part_of_rest_and_overall(compare: Compare) -> None:
    content = SMALL + ",1\n" * 15 + "   ,0\n" * 5
    rest, overall = compare(content), compare(content, compared_with="overall")
    blank = rest.row("(not reported)")
    assert (blank["n_students"], blank["n_counted"]) == ("20", "15")
    assert number(blank, "compared_share") == 20 / 100
    assert number(rest.row("A"), "compared_share") == (20 - 12 + 15) / (100 - 30 + 20)
    assert {number(row, "compared_share") for row in overall.rows} == {35 / 120}
    assert number(overall.row("A"), "gap") == pytest.approx(12 / 30 - 35 / 120, abs=1e-15)


def test_leading_zeros_are_kept(compare: Compare) -> None:
    run = compare(table(("007", 12, "1"), ("7", 13, "0"), ("1e3", 14, "0"), ("1000", 15, "1")))
    assert [(row["group"], row["n_students"]) for row in run.rows] == [
        ("007", "12"),
        ("1000", "15"),
        ("1e3", "14"),
        ("7", "13"),
    ]


def test_leading_zeros_are_kept_below_a_blank_first_line(compare: Compare) -> None:
    run = compare("\n" + table(("007", 12, "1"), ("7", 13, "0")))
    assert [(row["group"], row["n_students"]) for row in run.rows] == [("007", "12"), ("7", "13")]


def test_leading_zeros_are_kept_below_a_header_with_a_line_break(compare: Compare) -> None:
    run = compare('"race or\nethnicity",race,out\n' + "x,007,1\n" * 12 + "x,7,0\n" * 13)
    assert [(row["group"], row["n_students"]) for row in run.rows] == [("007", "12"), ("7", "13")]


def test_a_crossing_is_named_by_its_values_joined(compare: Compare) -> None:
    content = table(("A,m", 11, "1"), ("A,f", 12, "0"), ("B,m", 13, "0"), (",f", 14, "1"), columns="race,sex,out")
    run = compare(content, by=("race,sex", "sex,race"))
    names = [(row["by"], row["group"], row["n_students"]) for row in run.rows]
    assert names == [
        ("race,sex", "(not reported); f", "14"),
        ("race,sex", "A; f", "12"),
        ("race,sex", "A; m", "11"),
        ("race,sex", "B; m", "13"),
        ("sex,race", "f; (not reported)", "14"),
        ("sex,race", "f; A", "12"),
        ("sex,race", "m; A", "11"),
        ("sex,race", "m; B", "13"),
    ]
    assert number(run.row("A; m", "race,sex"), "compared_share") == 14 / 39
    spaced = compare(content, by=("race, sex",))
    assert spaced.row("A; m", "race,sex")["n_students"] == "11"


def test_the_same_by_twice_is_one(compare: Compare) -> None:
    assert len(compare(SMALL, by=("race", "race")).rows) == 3


@pytest.mark.parametrize("name", ["counted", "Counted", "code", "students", "students_0", "counted_0", "n_schools"])
def test_a_group_column_may_have_any_name(compare: Compare, name: str) -> None:
    run = compare(SMALL.replace("race", name, 1), by=(name,))
    assert [(row["group"], row["n_students"], row["n_counted"]) for row in run.rows] == [
        ("A", "30", "12"),
        ("B", "40", "5"),
        ("C", "30", "3"),
    ]


def test_columns_that_differ_by_capitals_are_two_columns(compare: Compare) -> None:
    content = table(("A,x", 12, "1"), ("A,y", 13, "0"), ("B,x", 14, "0"), ("B,y", 15, "1"), columns="Race,race,out")
    run = compare(content, by=("Race,race",))
    assert [(row["group"], row["n_students"], row["n_counted"]) for row in run.rows] == [
        ("A; x", "12", "12"),
        ("A; y", "13", "0"),
        ("B; x", "14", "0"),
        ("B; y", "15", "15"),
    ]


def test_the_outcome_may_be_the_column_of_groups(compare: Compare) -> None:
    run = compare(SMALL, by=("out",))
    assert [(row["group"], row["n_students"], row["n_counted"]) for row in run.rows] == [
        ("0", "80", "0"),
        ("1", "20", "20"),
    ]


# Within


WITHIN = "race,sex,school,year,out\n" + "".join(
    f"{race},{sex},{school},{year},{outcome}\n" * times
    for race, sex, school, year, outcome, times in (
        ("A", "m", "01", "2025", 1, 12),
        ("A", "f", "01", "2025", 0, 13),
        ("B", "m", "01", "2025", 0, 14),
        ("A", "m", "01", "2026", 1, 15),
        ("B", "f", "01", "2026", 0, 16),
        ("A", "m", "02", "2026", 0, 17),
        ("B", "m", "02", "2026", 1, 18),
        ("B", "m", "", "2026", 1, 19),
    )
)


def test_within_repeats_everything_in_each_crossing_and_for_everyone(compare: Compare) -> None:
    run = compare(WITHIN, by=("race", "sex"), within="school,year")
    assert sorted({row["within"] for row in run.rows}) == [
        "",
        "school=(not reported);year=2026",
        "school=01;year=2025",
        "school=01;year=2026",
        "school=02;year=2026",
    ]
    place = "school=01;year=2025"
    row = run.row("A", within=place)
    assert (row["n_students"], row["n_counted"], number(row, "compared_share")) == ("25", "12", 0.0)
    assert run.row("m", "sex", place)["n_students"] == "26"
    everyone = run.row("A")
    assert (everyone["n_students"], everyone["n_counted"]) == ("57", "27")
    assert number(everyone, "compared_share") == 37 / 67
    assert {row["by"] for row in run.rows} == {"race", "sex"}


def test_within_is_written_in_the_order_that_was_asked(compare: Compare) -> None:
    run = compare(WITHIN, within="year,school")
    assert "year=2025;school=01" in {row["within"] for row in run.rows}


def test_the_parts_add_up_to_everyone(compare: Compare) -> None:
    rows = compare(WITHIN, by=("race,sex",), within="school,year").rows
    for name in ("n_students", "n_counted"):
        inside = sum(int(row[name]) for row in rows if row["within"])
        assert inside == sum(int(row[name]) for row in rows if not row["within"])


def test_within_a_column_that_is_also_seen_by(compare: Compare) -> None:
    run = compare(SMALL, within="race")
    alone = run.row("A", within="race=A")
    assert (alone["n_students"], alone["status"]) == ("30", "not-calculated")
    assert "no other students" in alone["reason"]


# Students with several rows

SEVERAL = "id,school,race,out\n" + "".join(
    f"{i:04d},{'01' if i % 3 else '02'},{'A' if i % 2 else 'B'},{int(i % 5 == 0)}\n" for i in range(60)
)


def test_without_student_each_row_is_a_student(compare: Compare) -> None:
    rows = SEVERAL + "".join(line + "\n" for line in SEVERAL.splitlines()[1:11])
    assert sum(int(row["n_students"]) for row in compare(rows).rows) == 70


def test_repeated_rows_of_a_student_count_once_and_are_told(compare: Compare) -> None:
    repeated = SEVERAL + "".join(line + "\n" for line in SEVERAL.splitlines()[1:11])
    run, single = compare(repeated, student="id"), compare(SEVERAL)
    assert run.printed == single.printed
    assert "10 repeated rows" in run.said
    assert "repeated" not in compare(SEVERAL, student="id").said


def test_students_by_two_columns(compare: Compare) -> None:
    """The same number in two schools is two students; leading zeros tell students apart."""
    content = SEVERAL + "0001,02,A,1\n" + "1,01,A,1\n"
    assert sum(int(row["n_students"]) for row in compare(content, student="school,id").rows) == 62
    run = compare(content, student="id")
    assert run.status == 1


def test_conflicting_rows_are_errors_by_row(compare: Compare) -> None:
    content = SEVERAL + "0004,01,A,0\n" + "0005,01,A,0\n" + "0007,01,B,0\n"
    run = compare(content, student="id")
    assert (run.status, run.printed) == (1, "")
    told = [line.strip() for line in run.said.splitlines() if line.strip().startswith("row ")]
    assert told == [
        "row 62: “race” differs from row 6, the same student",
        "row 63: “out” differs from row 7, the same student",
        "row 64: “race” differs from row 9, the same student",
    ]
    assert run.said.startswith("3 values differ between rows of the same student (by id).")
    assert "--student" in run.said


def test_a_column_that_was_not_asked_for_does_not_conflict(compare: Compare) -> None:
    run = compare(SEVERAL + "0004,99,B,0\n", student="id")
    assert run.status == 0
    assert compare(SEVERAL + "0004,99,B,0\n", student="id", within="school").status == 1


def test_an_outcome_that_is_blank_on_one_row_conflicts(compare: Compare) -> None:
    run = compare(SEVERAL + "0005,01,A,\n", student="id")
    assert run.status == 1
    assert "row 62: “out” differs from row 7" in run.said


def test_many_conflicts_are_cut_short_and_counted(compare: Compare) -> None:
    content = SEVERAL + "".join(f"{i:04d},01,C,{int(i % 5 == 0)}\n" for i in range(50))
    run = compare(content, student="id")
    assert run.said.startswith("50 values differ")
    assert len([line for line in run.said.splitlines() if line.strip().startswith("row ")]) == 20
    assert "and 30 more" in run.said


def test_a_row_without_a_student_is_an_error(compare: Compare) -> None:
    run = compare(SEVERAL + ",01,A,0\n" + ",01,B,0\n", student="id")
    assert run.status == 1
    assert "Row 62" in run.said and "“id”" in run.said and "one more row" in run.said


# What it is compared with


def test_a_named_group_and_its_own_row(compare: Compare) -> None:
    run = compare(SMALL, compared_with="group:B")
    own = run.row("B")
    assert (number(own, "gap"), number(own, "ratio"), own["q_value"]) == (0.0, 1.0, "")
    assert (own["students_to_parity"], own["status"], own["reason"]) == ("0", "released", "")
    row = run.row("A")
    assert (number(row, "compared_share"), number(row, "ratio")) == (5 / 40, pytest.approx(3.2))
    assert row["compared_with"] == "group:B"
    assert row["students_to_parity"] == "9"  # 3.75 of 30 would be as many: (12 - 9) / 30


def test_a_named_group_applies_to_the_by_in_which_it_occurs(compare: Compare) -> None:
    content = table(("A,m", 21, "1"), ("A,f", 22, "0"), ("B,m", 23, "0"), ("B,f", 24, "1"), columns="race,sex,out")
    run = compare(content, by=("race", "sex", "race,sex"), compared_with="group:f")
    assert number(run.row("m", "sex"), "compared_share") == 24 / 46
    for row in run.rows:
        if row["by"] != "sex":
            assert row["status"] == "not-calculated" and row["reason"] != ""
            assert row["gap"] == row["ratio"] == row["compared_share"] == row["q_value"] == ""
            assert row["share"] != ""
    crossed = compare(content, by=("race", "race,sex"), compared_with="group:B; f")
    assert number(crossed.row("A; f", "race,sex"), "compared_share") == 1.0
    blank = compare(content + ",m,1\n" * 10, compared_with="group:(not reported)")
    assert number(blank.row("A"), "compared_share") == 1.0


def test_an_unknown_group_is_an_error_that_names_the_groups(compare: Compare) -> None:
    run = compare(SMALL, compared_with="group:white")
    assert (run.status, run.printed) == (1, "")
    assert "“white”" in run.said and "A, B, C" in run.said


def test_a_place_without_the_named_group_says_that_it_is_not_here(compare: Compare) -> None:
    content = table(("A,x", 12, "1"), ("B,x", 12, "0"), ("B,y", 12, "0"), ("C,y", 12, "1"), columns="race,school,out")
    run = compare(content, within="school", compared_with="group:A")
    row = run.row("B", within="school=y")
    assert (row["status"], row["gap"], row["n_students"]) == ("not-calculated", "", "12")
    assert row["reason"] == "The group to compare with is not here."


def test_a_target_carries_the_interval_of_the_share_over(compare: Compare) -> None:
    run = compare(SMALL, compared_with="value:0.54", better="higher")
    row = run.row("A")
    low, high = proportion_confint(12, 30, method="wilson")
    expected = {
        "compared_share": 0.54,
        "gap": 0.4 - 0.54,
        "gap_low": low - 0.54,
        "gap_high": high - 0.54,
        "ratio": 0.4 / 0.54,
        "ratio_low": low / 0.54,
        "ratio_high": high / 0.54,
    }
    assert {name: number(row, name) for name in expected} == pytest.approx(expected, rel=1e-12)
    assert row["compared_with"] == "value:0.54"
    assert row["students_to_parity"] == "5"  # 16.2 of 30


@pytest.mark.parametrize("better", ["higher", "lower"])
@pytest.mark.parametrize("target", ["0.54", "0.07", "0.29", "0.57", "0.3", "0.1", "0", "1", "1/3", "0.123456789"])
def test_parity_with_a_target_is_exact(compare: Compare, better: str, target: str) -> None:
    """Counts at the target to the last student: a float would be one student off somewhere."""
    share = Fraction(target)
    n = min(share.denominator, 300) * (1 if share.denominator > 20 else 20)
    groups = {f"g{step}": max(0, min(n, math.floor(share * n) + step)) for step in (-2, -1, 0, 1, 2)}
    with_it = [(name, counted, "1") for name, counted in groups.items()]
    content = table(*with_it, *((name, n - counted, "0") for name, counted in groups.items()))
    run = compare(content, compared_with=f"value:{target}", better=better)
    for name, counted in groups.items():
        short = (share * n - counted) if better == "higher" else (counted - share * n)
        assert run.row(name)["students_to_parity"] == str(max(0, math.ceil(short)))


def test_a_target_keeps_all_its_digits(compare: Compare) -> None:
    row = compare(SMALL, compared_with="value:0.1234567").row("A")
    assert number(row, "compared_share") == 0.1234567
    assert row["compared_with"] == "value:0.1234567"


def test_a_target_of_zero_has_no_ratio(compare: Compare) -> None:
    row = compare(SMALL, compared_with="value:0").row("A")
    assert (row["ratio"], row["ratio_low"], row["ratio_high"], row["status"]) == ("", "", "", "released")
    assert row["reason"] and number(row, "gap") == 0.4 and row["students_to_parity"] == "12"


@pytest.mark.parametrize("words", ["value:54", "value:-0.1", "value:half", "value:", "value:nan", "value:54%"])
def test_a_target_that_is_no_share_is_an_error(compare: Compare, words: str) -> None:
    run = compare(SMALL, compared_with=words)
    assert run.status == 1
    assert f"“{words}”" in run.said and "from 0 to 1" in run.said


@pytest.mark.parametrize("words", ["everyone", "group:", "Rest", ""])
def test_a_reference_of_no_known_kind_is_an_error(compare: Compare, words: str) -> None:
    run = compare(SMALL, compared_with=words)
    assert run.status == 1
    assert all(kind in run.said for kind in ("rest", "overall", "best", "group:NAME", "value:0.54"))


def test_best_leaves_out_groups_that_are_too_small(compare: Compare) -> None:
    content = SMALL + "D,0\n" * 9 + "E,1\n" * 9
    lower = compare(content, compared_with="best")
    assert (number(lower.row("C"), "gap"), lower.row("C")["q_value"]) == (0.0, "")
    assert number(lower.row("A"), "compared_share") == 0.1
    assert lower.row("D")["status"] == "not-calculated"
    higher = compare(content, compared_with="best", better="higher")
    assert number(higher.row("B"), "compared_share") == 0.4
    assert number(compare(content, compared_with="best", min_n="9").row("A"), "compared_share") == 0.0
    nobody = compare(content, compared_with="best", min_n="41")
    assert {row["status"] for row in nobody.rows} == {"not-calculated"}
    assert all(row["reason"] and row["share"] for row in nobody.rows)


def test_best_is_sought_in_each_place(compare: Compare) -> None:
    content = table(
        ("A,x", 12, "1"), ("B,x", 12, "0"), ("A,y", 20, "0"), ("B,y", 10, "1"), ("B,y", 10, "0"), columns="race,s,out"
    )
    run = compare(content, within="s", compared_with="best")
    assert (number(run.row("A", within="s=x"), "compared_share"), run.row("B", within="s=x")["q_value"]) == (0.0, "")
    assert (number(run.row("B", within="s=y"), "compared_share"), run.row("A", within="s=y")["q_value"]) == (0.0, "")


def test_overall_stays_fixed_for_parity(compare: Compare) -> None:
    run = compare(SMALL, compared_with="overall")
    assert {row["group"]: row["students_to_parity"] for row in run.rows} == {"A": "6", "B": "0", "C": "0"}
    assert {number(row, "compared_share") for row in run.rows} == {0.2}
    higher = compare(SMALL, compared_with="overall", better="higher")
    assert {row["group"]: row["students_to_parity"] for row in higher.rows} == {"A": "0", "B": "3", "C": "3"}


def test_overall_scales_the_comparison_with_the_rest(compare: Compare) -> None:
    row = compare(SMALL, compared_with="overall").row("A")
    low, high = newcombe(12, 30, 8, 70)
    assert number(row, "gap") == pytest.approx(0.2, abs=1e-15)
    assert (number(row, "gap_low"), number(row, "gap_high")) == pytest.approx((0.7 * low, 0.7 * high), rel=1e-9)
    assert number(row, "ratio") == pytest.approx(2.0, abs=1e-12)


@pytest.mark.parametrize("better", ["higher", "lower"])
def test_at_parity_nobody_is_missing(compare: Compare, better: str) -> None:
    content = table(("A", 3, "1"), ("A", 27, "0"), ("B", 10, "1"), ("B", 90, "0"))
    for reference in ("rest", "overall", "best", "group:A", "value:0.1"):
        rows = compare(content, compared_with=reference, better=better).rows
        assert [row["students_to_parity"] for row in rows] == ["0", "0"]


def test_parity_is_exact_where_floats_are_not(compare: Compare) -> None:
    """3/30 of a reference of 10/100 is parity; one more student is one too many."""
    content = table(("A", 30, "1"), ("A", 70, "0"), ("B", 57, "1"), ("B", 133, "0"), ("C", 58, "1"), ("C", 132, "0"))
    run = compare(content, compared_with="group:A")
    assert {row["group"]: row["students_to_parity"] for row in run.rows} == {"A": "0", "B": "0", "C": "1"}


# How sure


def test_min_n_is_reliability_and_counts_are_still_given(compare: Compare) -> None:
    content = SMALL + "D,1\n" * 4 + "D,0\n" * 5
    row = compare(content).row("D")
    assert (row["n_students"], row["n_counted"], number(row, "share")) == ("9", "4", 4 / 9)
    assert (row["share_low"] != "", row["share_high"] != "") == (True, True)
    assert row["status"] == "not-calculated" and "10" in row["reason"]
    calculated = ("gap", "gap_low", "gap_high", "ratio", "ratio_low", "ratio_high", "students_to_parity", "q_value")
    assert {row[name] for name in calculated} == {""}
    assert compare(content, min_n="9").row("D")["status"] == "released"
    assert compare(content + "D,0\n").row("D")["status"] == "released"
    strict = compare(content, min_n="31")
    assert {r["group"]: r["status"] for r in strict.rows} == dict.fromkeys("ACD", "not-calculated") | {"B": "released"}


def test_a_reference_that_is_too_small_is_not_compared_with(compare: Compare) -> None:
    content = table(("A", 12, "1"), ("A", 12, "0"), ("B", 3, "1"), ("B", 3, "0"))
    row = compare(content).row("A")
    assert (row["status"], row["n_students"], number(row, "share"), row["gap"]) == ("not-calculated", "24", 0.5, "")
    assert "compare with" in row["reason"]


def test_an_undefined_ratio_leaves_its_fields_empty_and_stays_released(compare: Compare) -> None:
    run = compare(table(("A", 12, "1"), ("A", 18, "0"), ("B", 40, "0")), compared_with="group:B")
    row = run.row("A")
    assert (row["ratio"], row["ratio_low"], row["ratio_high"], row["status"]) == ("", "", "", "released")
    assert "ratio" in row["reason"].lower()
    assert number(row, "gap") == 0.4 and row["gap_low"] and row["q_value"] and row["students_to_parity"] == "12"
    assert (number(run.row("B"), "ratio"), run.row("B")["reason"]) == (1.0, "")


def test_a_group_without_cases_has_the_ratio_zero(compare: Compare) -> None:
    row = compare(table(("A", 30, "0"), ("B", 20, "1"), ("B", 20, "0"))).row("A")
    assert (number(row, "ratio"), number(row, "ratio_low")) == (0.0, 0.0)
    assert 0 < number(row, "ratio_high") < 1


def test_q_values_are_benjamini_hochberg_over_the_calculated_rows(compare: Compare) -> None:
    content = "race,school,out\n" + "".join(
        f"{race},{school},{outcome}\n" * times
        for race, school, counted, n in (
            ("A", "x", 12, 30),
            ("B", "x", 5, 40),
            ("C", "x", 3, 30),
            ("D", "x", 2, 5),
            ("A", "y", 9, 25),
            ("B", "y", 30, 80),
            ("C", "y", 1, 3),
        )
        for outcome, times in ((1, counted), (0, n - counted))
    )
    rows = [row for row in compare(content, within="school").rows if row["status"] == "released"]
    assert len(rows) == 3 + 3 + 2
    p_values = []
    for row in rows:
        a, n = int(row["n_counted"]), int(row["n_students"])
        everyone = [r for r in compare(content, within="school").rows if r["within"] == row["within"]]
        b = sum(int(r["n_counted"]) for r in everyone) - a
        m = sum(int(r["n_students"]) for r in everyone) - n
        p_values.append(score_p(a, n, b, m))
    expected = stats.false_discovery_control(p_values, method="bh")
    assert [number(row, "q_value") for row in rows] == pytest.approx(list(expected), rel=1e-9)
    assert all(row["q_value"] == "" for row in compare(content).rows if row["status"] != "released")


def test_q_values_against_a_target(compare: Compare) -> None:
    rows = compare(SMALL, compared_with="value:0.2").rows
    p_values = []
    for row in rows:
        a, n = int(row["n_counted"]), int(row["n_students"])
        p_values.append(2 * stats.norm.sf(abs(a / n - 0.2) / math.sqrt(0.2 * 0.8 / n)))
    expected = stats.false_discovery_control(p_values, method="bh")
    assert [number(row, "q_value") for row in rows] == pytest.approx(list(expected), rel=1e-9)


# Who may read it


def test_the_public_is_served_by_a_release_and_an_unknown_audience_is_refused(compare: Compare) -> None:
    """Of B five are counted and of C three: what the public reads tells neither (see tests/core/disclosure)."""
    run = compare(SMALL, audience="public")
    assert run.printed.splitlines()[0].split(",") == COLUMNS
    assert [(row["group"], row["n_students"]) for row in run.rows] == [("A", "30"), ("B", "40"), ("C", "30")]
    assert [run.row(group)["n_counted"] for group in "BC"] == ["", ""]
    unknown = compare(SMALL, audience="press")
    assert (unknown.status, unknown.printed) == (1, "")
    assert "press" in unknown.said


# Bad input, each with its sentence


def refused(run: Run, *words: str) -> None:
    assert (run.status, run.printed) == (1, "")
    sentence = run.said.strip()
    assert sentence.endswith(".") and "Traceback" not in sentence and "Error" not in sentence
    assert [word for word in words if word not in sentence] == []


def test_an_absent_file(compare: Compare) -> None:
    refused(compare(None, name="gone.csv"), "no file", "gone.csv", "folder")


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b"  \r\n"])
def test_an_empty_file(compare: Compare, content: bytes) -> None:
    refused(compare(content), "students.csv", "empty")


@pytest.mark.parametrize("content", ["race,out\n", "race,out", "race,out\r\n\r\n", "\ufeffrace,out\n"])
def test_headers_only(compare: Compare, content: str) -> None:
    refused(compare(content), "students.csv", "column names but no rows")


def test_a_missing_column_with_a_near_name(compare: Compare) -> None:
    refused(compare(SMALL, by=("rase",)), "no column “rase”", "students.csv", "Did you mean “race”?", "race, out")
    refused(compare(SMALL, outcome="suspended"), "no column “suspended”", "race, out")
    refused(compare(SMALL, within="school"), "“school”")
    refused(compare(SMALL, student="id"), "“id”")


def test_an_outcome_that_is_text(compare: Compare) -> None:
    refused(compare("race,out\nA,yes\nB,no\nB,no\n"), "“out”", "text", "“no”", "“yes”", "0 and 1")


def test_an_outcome_that_is_blank_everywhere(compare: Compare) -> None:
    refused(compare("race,out\nA,\nB,\n"), "“out”", "blank", "no outcome")


def test_one_group_only(compare: Compare) -> None:
    run = compare(table(("A", 12, "1"), ("A", 18, "0")))
    assert "race has one group only" in run.said
    row = run.row("A")
    assert (row["status"], row["n_students"], number(row, "share")) == ("not-calculated", "30", 0.4)
    assert "no other students" in row["reason"]


def test_one_group_only_is_its_own_reference_for_overall_and_best(compare: Compare) -> None:
    for reference in ("overall", "best", "group:A"):
        row = compare(table(("A", 12, "1"), ("A", 18, "0")), compared_with=reference).row("A")
        assert (number(row, "gap"), number(row, "ratio"), row["q_value"]) == (0.0, 1.0, "")


def test_a_group_of_one(compare: Compare) -> None:
    run = compare(SMALL + "Z,1\n")
    assert "single student" in run.said
    row = run.row("Z")
    assert (row["n_students"], row["status"]) == ("1", "not-calculated")
    assert "single student" not in compare(SMALL).said


@pytest.mark.parametrize("value", ["0", "1"])
def test_all_outcomes_equal(compare: Compare, value: str) -> None:
    run = compare(table(("A", 30, value), ("B", 40, value)))
    assert f"same ({value})" in run.said and "no gap" in run.said
    row = run.row("A")
    assert (number(row, "gap"), row["students_to_parity"], row["status"]) == (0.0, "0", "released")
    assert (row["ratio"], row["reason"] != "") == (("", True) if value == "0" else ("1.0", False))
    assert number(row, "q_value") == 1.0


def test_a_doubled_column(compare: Compare) -> None:
    refused(compare("race,out,race\nA,1,B\n"), "“race”", "twice", "Rename")


def test_a_column_that_is_asked_for_twice(compare: Compare) -> None:
    refused(compare(SMALL, by=("race,race",)), "“race”", "twice")
    refused(compare(SMALL, within="race,race"), "“race”", "twice")


def test_an_odd_row(compare: Compare) -> None:
    refused(compare("race,out\nA,1\nB,0,7\nC,1\n"), "Row 3", "3 columns", "the header has 2", "quotation marks")
    refused(compare("race,out\nA,1\nB\nC,1,1\nD,1,1\n"), "Row 3", "1 column where", "2 more rows")


def test_a_direction_that_is_none(compare: Compare) -> None:
    refused(compare(SMALL, better="up"), "“up”", "higher", "lower")


def test_no_groups_at_all(compare: Compare) -> None:
    refused(compare(SMALL, by=(",",)), "--by")


@pytest.mark.parametrize("place", [0, 70_000])
def test_letters_that_are_not_utf8(compare: Compare, place: int) -> None:
    lines = ["race,out\n"] + ["A,1\n", "B,0\n"] * (place // 2) + ["Peña,1\n", "B,0\n"]
    run = compare("".join(lines).encode("latin-1"), by=("race",), outcome="out")
    assert run.status == 0
    assert {row["group"] for row in run.rows} >= {"Peña"}
    assert "not UTF-8" in run.said
    assert "“Peña”" in run.said
    assert compare(SMALL.encode("utf-16")).rows == compare(SMALL).rows


@pytest.mark.parametrize("cut", [4, 12, -9])
def test_a_gz_file_that_is_cut(compare: Compare, cut: int) -> None:
    refused(compare(gzip.compress(SMALL.encode())[:cut], name="students.csv.gz"), "students.csv.gz", "damaged")


def test_a_gz_file_that_is_damaged_inside(compare: Compare) -> None:
    data = bytearray(gzip.compress(SMALL.encode()))
    data[20:24] = b"\x00\xff\xff\xff"
    refused(compare(bytes(data), name="students.csv.gz"), "students.csv.gz", "damaged")


def test_old_line_ends_are_read_or_refused_with_a_sentence(compare: Compare) -> None:
    run = compare(SMALL.replace("\n", "\r"))
    if run.status:
        refused(run, "students.csv")
    else:
        assert [row["n_students"] for row in run.rows] == ["30", "40", "30"]


def test_a_spreadsheet_instead_of_a_table(compare: Compare) -> None:
    refused(compare(b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xff\xfe\x9d", name="students.xlsx"), "damaged")


# Other files that can be read


def parquet(**columns: object) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


RACE = ["A"] * 30 + ["B"] * 70
TRUTHS = [True] * 12 + [False] * 18 + [True] * 8 + [False] * 61 + [None]


@pytest.mark.parametrize("kind", [pa.bool_(), pa.int8(), pa.int64(), pa.float64(), pa.string(), pa.large_string()])
def test_parquet(compare: Compare, kind: pa.DataType) -> None:
    outcome = pa.array(TRUTHS)
    outcome = outcome if pa.types.is_boolean(kind) else outcome.cast(pa.int64()).cast(kind)
    run = compare(parquet(race=RACE, out=outcome), name="students.parquet")
    assert [(row["group"], row["n_students"], row["n_counted"]) for row in run.rows] == [
        ("A", "30", "12"),
        ("B", "69", "8"),
    ]
    assert run.said == ""


def test_parquet_groups_of_any_simple_kind(compare: Compare) -> None:
    grades = pa.array([9] * 60 + [10] * 39 + [None])
    categories = pa.array(RACE).dictionary_encode()
    run = compare(parquet(race=categories, grade=grades, out=TRUTHS), name="students.parquet", by=("race", "grade"))
    assert [(row["group"], row["n_students"]) for row in run.rows] == [
        ("(not reported)", "0"),
        ("10", "39"),
        ("9", "60"),
        ("A", "30"),
        ("B", "69"),
    ]


def test_something_else_called_parquet(compare: Compare) -> None:
    whole = parquet(race=RACE, out=TRUTHS)
    refused(compare(SMALL, name="students.parquet"), "students.parquet", "Parquet")
    refused(compare(whole[:-20], name="students.parquet"), "students.parquet", "Parquet")
    refused(compare(parquet(race=[], out=[]), name="students.parquet"), "no rows")


def test_a_parquet_file_that_is_damaged_inside(compare: Compare) -> None:
    whole = parquet(race=RACE, out=TRUTHS)
    refused(compare(whole[:8] + b"\xff" * 40 + whole[48:], name="students.parquet"), "students.parquet")


def test_a_parquet_column_of_lists(compare: Compare) -> None:
    refused(compare(parquet(race=RACE, out=[[1]] * 100), name="students.parquet"), "out")


def test_tab_separated(compare: Compare) -> None:
    assert compare(SMALL.replace(",", "\t"), name="students.tsv").printed == compare(SMALL).printed


@pytest.mark.parametrize("name", ["students.csv.gz", "students.csv"])
def test_gz_whatever_its_name(compare: Compare, name: str) -> None:
    assert compare(gzip.compress(SMALL.encode()), name=name).printed == compare(SMALL).printed


def test_a_byte_order_mark_and_windows_line_ends(compare: Compare) -> None:
    assert compare("\ufeff" + SMALL.replace("\n", "\r\n")).printed == compare(SMALL).printed


def test_quoted_commas_quotes_and_line_breaks(compare: Compare) -> None:
    run = compare(SMALL.replace("A,", '"A, or\nso",').replace("B,", '"the ""B""",'))
    assert [(row["group"], row["n_students"]) for row in run.rows] == [
        ("A, or\nso", "30"),
        ("C", "30"),
        ('the "B"', "40"),
    ]


def test_a_file_of_many_rows_is_read_whole(compare: Compare) -> None:
    rows = "race,note,out\n" + "A,some longer note beside it,1\nB,another,0\n" * 60_000
    run = compare(rows)
    assert [(row["group"], row["n_students"], row["n_counted"]) for row in run.rows] == [
        ("A", "60000", "60000"),
        ("B", "60000", "0"),
    ]


def test_a_reserve_code_is_no_group_and_is_said(compare: Compare) -> None:
    content = table(
        ("1", 30, "1"), ("8", 30, "0"), ("-9", 20, "1"), ("-8", 15, "0"), ("-2", 12, "0"), ("None", 11, "1")
    )
    run = compare(content)
    assert {row["group"]: row["n_students"] for row in run.rows if row["group"] != "(not reported)"} == {
        "1": "30",
        "8": "30",
        "-2": "12",
        "None": "11",
    }
    assert run.row("(not reported)")["n_students"] == "35"
    assert "“race”: read as not reported" in run.said
    assert "-8 × 15 · -9 × 20" in run.said
