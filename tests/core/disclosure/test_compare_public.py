"""`fairwater compare --audience public`: the release of its own plan, compared from released numbers alone."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import typer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from fairwater.cli import compare as compare_command
from fairwater.cli import release as release_command
from fairwater.words import text

COLUMNS = [
    *("outcome", "within", "by", "group", "n_students", "n_counted", "share", "share_low", "share_high"),
    *("compared_with", "compared_share", "gap", "gap_low", "gap_high", "ratio", "ratio_low", "ratio_high"),
    *("students_to_parity", "q_value", "status", "reason"),
]
NUMBERS = COLUMNS[4:9] + COLUMNS[10:19]
COMPARED = ("compared_share", "gap", "gap_low", "gap_high", "ratio", "ratio_low", "ratio_high", "students_to_parity")
WITHHELD, IN_A_CLASS = text("reason-withheld"), text("reason-in-a-class")
KINDS = ("rest", "overall", "best", "group:A", "value:0.3")

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
compare_command.add_to(app)
release_command.add_to(app)

Row = dict[str, str]
Place = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Run:
    """What a run of the command gave: its exit status, what it printed, and what it said."""

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


def invoke(*words: str) -> Run:
    result = CliRunner().invoke(app, list(words))
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Run(result.exit_code, result.stdout, result.stderr)


def run(folder: Path, content: str, by: Sequence[str] = ("race",), **given: str) -> Run:
    """Write the students and compare; options by name."""
    path = folder / "students.csv"
    path.write_text(content, encoding="utf-8")
    options = {"outcome": "out", "better": "lower", "compared_with": "rest", "audience": "public"} | given
    words = [word for column in by for word in ("--by", column)]
    words += [word for option, value in options.items() for word in ("--" + option.replace("_", "-"), value)]
    return invoke("compare", str(path), *words)


Compare = Callable[..., Run]


@pytest.fixture
def compare(tmp_path: Path) -> Compare:
    def of(content: str, **given: Any) -> Run:
        return run(tmp_path, content, **given)

    return of


def students(*blocks: tuple[str, int, int], header: str = "school,race,out") -> str:
    """A CSV text: so many students of each kind, the first of them counted."""
    lines = [f"{kind},{int(i < counted)}" for kind, size, counted in blocks for i in range(size)]
    return "\n".join([header, *lines]) + "\n"


DISTRICT = students(("N,A", 40, 15), ("N,B", 30, 4), ("N,C", 3, 1), ("S,A", 50, 20), ("S,B", 25, 12), ("S,C", 12, 0))
"""160 students, 52 counted; by race 90 and 35, 55 and 16, 15 and 1; three of them in N,C."""
LARGE = students(("N,A", 60, 20), ("N,B", 80, 40), ("S,A", 90, 30), ("S,B", 70, 14), header="school,race,out")
"""Nothing is small: every number is told."""


def place_of(row: Row) -> Place:
    """The crossing that a row of a comparison is about."""
    within = [tuple(part.split("=")) for part in row["within"].split(";") if part]
    return frozenset([*within, *zip(row["by"].split(","), row["group"].split("; "), strict=True)])  # type: ignore[list-item]


def truth(content: str, place: Place) -> tuple[int, int]:
    """The naive count: (students, counted) in a crossing."""
    outcomes = [
        row["out"]
        for row in csv.DictReader(io.StringIO(content))
        if row["out"] in ("0", "1") and all((row[name].strip() or "(not reported)") == value for name, value in place)
    ]
    return len(outcomes), outcomes.count("1")


def released(
    folder: Path, group_bys: Sequence[Sequence[str]], **fields: object
) -> dict[tuple[Place, str], tuple[str, str, str]]:
    """Release the same file by a plan written by hand: the value, low and high of every number."""
    asked = {"file": "students.csv", "outcome": "out", "better": "lower", "group_bys": [list(by) for by in group_bys]}
    plan = "".join(f"{name} = {json.dumps(value)}\n" for name, value in (asked | fields).items())
    (folder / "plan.toml").write_text(plan, encoding="utf-8")
    done = invoke("release", str(folder / "plan.toml"), "--out", str(folder / "out"))
    assert done.status == 0, done.said
    rows = list(csv.DictReader((folder / "out" / "cells.csv").open(encoding="utf-8", newline="")))
    told = ("stat", "value", "low", "high", "status")
    return {
        (frozenset((name, value) for name, value in row.items() if name not in told and value), row["stat"]): (
            row["value"],
            row["low"],
            row["high"],
        )
        for row in rows
    }


def check(found: Run, content: str) -> None:
    """Each row is exact, in a class, or withheld, and true."""
    for row in found.rows:
        n, counted = truth(content, place_of(row))
        if row["status"] == "withheld":
            assert row["reason"] == WITHHELD
            assert {row[name] for name in NUMBERS if name != "n_students"} == {""}
            assert row["n_students"] in ("", str(n))
        elif row["reason"] == IN_A_CLASS:
            assert row["status"] == "released" and row["n_students"] == str(n)
            assert {row[name] for name in NUMBERS if not name.startswith(("n_students", "share_"))} == {""}
            assert Fraction(row["share_low"]) <= Fraction(counted, n) <= Fraction(row["share_high"])
            assert Fraction(row["share_low"]) < Fraction(row["share_high"])
        else:
            assert (row["n_students"], row["n_counted"]) == (str(n), str(counted))
            assert float(row["share"]) == counted / n
            assert min(counted, n - counted) >= 10
        assert row["n_students"] == "" or n >= 10
    assert len({row["reason"] for row in found.rows if row["status"] == "withheld"}) <= 1


def check_against_release(found: Run, cells: Mapping[tuple[Place, str], tuple[str, str, str]]) -> None:
    """A row tells what the release tells of its crossing: not less and not more."""
    for row in found.rows:
        place = place_of(row)
        assert (row["n_students"], "", "") == cells[place, "students"]
        assert (row["n_counted"], "", "") == cells[place, "counted"]
        value, low, high = cells[place, "share"]
        if value:
            assert row["share"] == str(float(value))
        else:
            assert row["share"] == ""
            bounds = [row[name] and float(row[name]) for name in ("share_low", "share_high")]
            assert bounds == [low and float(low), high and float(high)]


def check_against_staff(found: Run, staff: Run) -> int:
    """Where a row is compared, it says what staff read; return in how many."""
    theirs = {(row["within"], row["by"], row["group"]): row for row in staff.rows}
    compared = [row for row in found.rows if row["compared_share"]]
    for row in compared:
        other = theirs[row["within"], row["by"], row["group"]]
        names = ("n_students", "n_counted", "share", "share_low", "share_high", "compared_with", *COMPARED)
        assert [row[name] for name in names] == [other[name] for name in names]
    return len(compared)


# The rows that come out


def test_the_columns_and_their_order(compare: Compare) -> None:
    found = compare(DISTRICT)
    assert len(COLUMNS) == 21
    assert found.printed.splitlines()[0].split(",") == COLUMNS
    assert all(len(line) == len(COLUMNS) for line in csv.reader(io.StringIO(found.printed)))


def test_a_comparison_worked_out_by_hand(compare: Compare) -> None:
    """The one of 15 in C is few, so B is withheld with it (16 and 1 are told as 17); A can be told and compared."""
    found = compare(DISTRICT)
    check(found, DISTRICT)
    row = found.row("A")
    assert [row[name] for name in ("n_students", "n_counted", "status", "reason")] == ["90", "35", "released", ""]
    assert float(row["compared_share"]) == 17 / 70
    assert float(row["gap"]) == pytest.approx(35 / 90 - 17 / 70, abs=1e-15)
    assert float(row["ratio"]) == pytest.approx(35 / 90 / (17 / 70), rel=1e-15)
    assert row["students_to_parity"] == "14"  # 21 of 90 are under 17 of 70, 22 are over
    for group, n, low, high in (("B", 55, "0.2", "0.4"), ("C", 15, "0.0", "0.5")):
        row = found.row(group)
        told = [row[name] for name in ("n_students", "n_counted", "share", "share_low", "share_high", "q_value")]
        assert told == [str(n), "", "", low, high, ""]
        assert (row["status"], row["reason"]) == ("released", IN_A_CLASS)


@pytest.mark.parametrize("kind", KINDS)
def test_where_nothing_is_small_the_public_reads_what_staff_read(kind: str, compare: Compare) -> None:
    words = {"by": ("race", "school", "race,school"), "compared_with": kind, "min_n": "10"}
    public, staff = compare(LARGE, **words), compare(LARGE, **words, audience="staff")
    assert public.printed == staff.printed
    assert public.said == staff.said


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("within", ["", "school"])
def test_what_is_compared_is_what_staff_read(kind: str, within: str, compare: Compare) -> None:
    content = DISTRICT + students(("W,A", 60, 20), ("W,B", 80, 40), ("W,C", 45, 15)).partition("\n")[2]
    words = {"by": ("race", "race,school"), "compared_with": kind, "within": within}
    public, staff = compare(content, **words), compare(content, **words, audience="staff")
    check(public, content)
    if kind != "best":  # the best-off of the groups that are told may be another one
        assert check_against_staff(public, staff) > 0
    assert {(r["within"], r["by"], r["group"]) for r in staff.rows} <= {
        (r["within"], r["by"], r["group"]) for r in public.rows
    }


def test_the_best_off_is_sought_among_the_groups_that_are_told(compare: Compare) -> None:
    """C with 1 of 15 is best off, and its share is not told."""
    assert float(compare(DISTRICT, compared_with="best", audience="staff").row("A")["compared_share"]) == 1 / 15
    found = compare(DISTRICT, by=("race", "school"), compared_with="best")
    assert float(found.row("A")["compared_share"]) == 35 / 90
    assert float(found.row("S", "school")["compared_share"]) == 20 / 73


def test_a_named_group_that_is_not_told(compare: Compare) -> None:
    """A keeps its share; nothing that would need the other one is told, and it is said why."""
    for group in ("B", "C"):
        found = compare(DISTRICT, compared_with=f"group:{group}")
        row = found.row("A")
        assert (row["n_counted"], float(row["share"])) == ("35", 35 / 90)
        assert {row[name] for name in (*COMPARED, "q_value")} == {""}
        assert row["reason"] == WITHHELD
        check(found, DISTRICT)


def test_everyone_is_not_told(compare: Compare) -> None:
    """Two of 62 are not counted: no exact share of everyone, nor of the rest, nor a comparison with either."""
    content = students(("N,A", 30, 29), ("N,B", 32, 31))
    for kind in ("rest", "overall"):
        found = compare(content, compared_with=kind)
        check(found, content)
        assert {row[name] for row in found.rows for name in (*COMPARED, "share", "n_counted")} == {""}
        assert {row["share_high"] for row in found.rows} == {"1.0"}


def test_a_target_needs_nobody_else(compare: Compare) -> None:
    row = compare(DISTRICT, compared_with="value:0.3").row("A")
    assert float(row["gap"]) == pytest.approx(35 / 90 - 0.3, abs=1e-15)
    assert row["students_to_parity"] == "8"  # 27 of 90 are 0.3


def test_a_group_that_is_in_no_row_is_refused(compare: Compare) -> None:
    found = compare(DISTRICT, compared_with="group:Martians")
    assert (found.status, found.printed) == (1, "")
    assert "Martians" in found.said and found.said.strip().endswith(".")
    assert [name for name in ("A", "B", "C") if name not in found.said] == []


def test_within_repeats_everything_in_each_place(compare: Compare) -> None:
    found = compare(DISTRICT, within="school")
    check(found, DISTRICT)
    places = [(row["within"], row["group"]) for row in found.rows]
    assert places == [(within, group) for within in ("", "school=N", "school=S") for group in "ABC"]
    assert found.row("C", within="school=N")["status"] == "withheld"


def test_a_crossing_in_which_nobody_stands_is_like_one_in_which_few_do(compare: Compare) -> None:
    content = LARGE + students(("W,A", 60, 20), ("W,B", 3, 1), ("S,C", 80, 30)).partition("\n")[2]
    found = compare(content, by=("school,race",))
    check(found, content)
    nobody, few = found.row("W; C", "school,race"), found.row("W; B", "school,race")
    assert [nobody[name] for name in COLUMNS if name != "group"] == [few[name] for name in COLUMNS if name != "group"]


def test_families_read_what_the_public_reads(compare: Compare) -> None:
    assert compare(DISTRICT, audience="families").printed == compare(DISTRICT, audience="public").printed


def test_repeated_rows_of_a_student_count_once(compare: Compare) -> None:
    lines = DISTRICT.splitlines()
    content = "\n".join(["id," + lines[0], *(f"{i},{line}\n{i},{line}" for i, line in enumerate(lines[1:]))]) + "\n"
    assert compare(content, student="id").printed == compare(DISTRICT).printed


# Not more, and not less, than the release of the plan


@pytest.mark.parametrize(
    ("by", "within", "group_bys"),
    [
        (("race",), "", [[], ["race"]]),
        (("race", "school"), "", [[], ["race"], ["school"]]),
        (("race,school",), "", [[], ["race", "school"]]),
        (("race",), "school", [[], ["race"], ["school"], ["school", "race"]]),
        (("race", "school"), "school", [[], ["race"], ["school"], ["school", "race"]]),
    ],
)
@pytest.mark.parametrize("kind", ["rest", "best"])
def test_it_is_the_release_of_its_own_plan(
    by: Sequence[str], within: str, group_bys: Sequence[Sequence[str]], kind: str, compare: Compare, tmp_path: Path
) -> None:
    found = compare(DISTRICT, by=by, within=within, compared_with=kind)
    check(found, DISTRICT)
    check_against_release(found, released(tmp_path, group_bys))


@pytest.mark.parametrize(("given", "n"), [("45", 45), ("12", 12), ("3", 10)])
def test_a_larger_min_n_withholds_more_and_a_smaller_one_nothing_less(
    given: str, n: int, compare: Compare, tmp_path: Path
) -> None:
    found = compare(DISTRICT, by=("race", "school"), min_n=given)
    check(found, DISTRICT)
    check_against_release(found, released(tmp_path, [[], ["race"], ["school"]], min_n=n))
    assert min(int(row["n_students"]) for row in found.rows if row["n_students"]) >= n


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    blocks=st.lists(
        st.tuples(
            st.sampled_from(["N", "S", ""]),
            st.sampled_from(["A", "B", "C", ""]),
            st.sampled_from([1, 3, 9, 10, 12, 25, 60, 90]),
            st.integers(0, 90),
        ),
        min_size=1,
        max_size=8,
    ),
    within=st.sampled_from(["", "school"]),
    kind=st.sampled_from(["rest", "overall", "best", "value:1/3"]),
)
def test_any_students(
    blocks: list[tuple[str, str, int, int]], within: str, kind: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    content = students(("N,A", 20, 10), *((f"{school},{race}", size, min(c, size)) for school, race, size, c in blocks))
    found = run(folder, content, within=within, compared_with=kind)
    if found.status:
        assert found.said.strip().endswith(".") and found.printed == ""
        return
    check(found, content)
    plan = [[], ["race"], ["school"], ["school", "race"]] if within else [[], ["race"]]
    check_against_release(found, released(folder, plan))
    if kind != "best":
        check_against_staff(found, run(folder, content, within=within, compared_with=kind, audience="staff"))


# What it says


def test_four_columns_together_are_too_many(compare: Compare) -> None:
    content = students(("N,A,f,1", 40, 20), ("S,B,m,2", 40, 20), header="school,race,sex,grade,out")
    found = compare(content, by=("race,sex",), within="school,grade")
    assert (found.status, found.printed) == (1, "")
    assert "3" in found.said and found.said.strip().endswith(".")


def test_it_is_silent_where_there_is_nothing_to_say(compare: Compare) -> None:
    assert compare(DISTRICT).said == ""


def test_shares_in_classes_are_not_taken_for_equal_outcomes(compare: Compare) -> None:
    content = students(("N,A", 40, 4), ("N,B", 40, 5))
    found = compare(content)
    assert {row["n_counted"] for row in found.rows} == {""}
    assert "same" not in found.said


def test_an_unknown_audience_is_refused_with_the_audiences_there_are(compare: Compare) -> None:
    found = compare(DISTRICT, audience="press")
    assert (found.status, found.printed) == (1, "")
    assert "press" in found.said and "public" in found.said and "families" in found.said
