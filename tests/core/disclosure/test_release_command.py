"""`fairwater release`: the files that come out, line by line, and what it says of a plan that it cannot carry out."""

from __future__ import annotations

import csv
import io
import itertools
import json
from collections import Counter
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

from fairwater.cli import release as command
from fairwater.disclosure import Ledger

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
command.add_to(app)

Row = dict[str, str]
Place = tuple[tuple[str, str], ...]
STATS = ("students", "counted", "share")
FIELDS = ("stat", "value", "low", "high", "status")
EVERY = ((), ("school",), ("race",), ("school", "race"))
NOT_REPORTED = "(not reported)"


@dataclass(frozen=True)
class Run:
    """What a run of the command gave: its exit status, what it said, and its folder."""

    status: int
    printed: str
    said: str
    folder: Path

    @property
    def text(self) -> str:
        assert (self.status, self.printed) == (0, ""), self.said
        return (self.folder / "cells.csv").read_text(encoding="utf-8")

    @property
    def rows(self) -> list[Row]:
        return list(csv.DictReader(io.StringIO(self.text, newline="")))

    @property
    def rolled_up(self) -> list[Row]:
        return list(csv.DictReader((self.folder / "rolled_up.csv").open(encoding="utf-8", newline="")))

    @property
    def proof(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "proof.json").read_text(encoding="utf-8"))
        return found

    def number(self, stat: str, **values: str) -> Row:
        (found,) = (r for r in self.rows if r["stat"] == stat and place_of(r) == tuple(sorted(values.items())))
        return found

    def values(self, stat: str = "students") -> dict[Place, int]:
        """The counts that are told."""
        return {place_of(row): int(row["value"]) for row in self.rows if row["stat"] == stat and row["value"]}


def place_of(row: Mapping[str, str]) -> Place:
    return tuple(sorted((name, value) for name, value in row.items() if name not in FIELDS and value))


def invoke(plan: Path, out: Path) -> Run:
    result = CliRunner().invoke(app, ["release", str(plan), "--out", str(out)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Run(result.exit_code, result.stdout, result.stderr, out)


def toml(fields: Mapping[str, object]) -> str:
    return "".join(f"{name} = {json.dumps(value)}\n" for name, value in fields.items() if value is not None)


def run(folder: Path, content: str | None, out: str = "out", plan: str | None = None, **given: object) -> Run:
    """Write the students and the plan into the folder and release; a field of None is left out of the plan."""
    if content is not None:
        (folder / "students.csv").write_text(content, encoding="utf-8")
    fields: dict[str, object] = {"file": "students.csv", "outcome": "out", "better": "lower"}
    fields |= {"group_bys": [list(by) for by in EVERY]} | given
    (folder / "plan.toml").write_text(toml(fields) if plan is None else plan, encoding="utf-8")
    return invoke(folder / "plan.toml", folder / out)


Release = Callable[..., Run]


@pytest.fixture
def release(tmp_path: Path) -> Release:
    def of(content: str | None, **given: Any) -> Run:
        return run(tmp_path, content, **given)

    return of


def students(*blocks: tuple[str, int, int], header: str = "school,race,out") -> str:
    """A CSV text: so many students of each kind, the first of them counted."""
    lines = [f"{kind},{int(i < counted)}" for kind, size, counted in blocks for i in range(size)]
    return "\n".join([header, *lines]) + "\n"


DISTRICT = students(("N,A", 40, 15), ("N,B", 30, 4), ("N,C", 3, 1), ("S,A", 50, 20), ("S,B", 25, 12), ("S,C", 12, 0))
"""160 students, 52 counted: 73 and 20 in N, 87 and 32 in S; by race 90 and 35, 55 and 16, 15 and 1."""


# The naive count


@dataclass
class Tally:
    """Students with an outcome, and of these the counted."""

    students: int = 0
    counted: int = 0


def tally(content: str, by: Sequence[str], outcome: str = "out") -> dict[Place, Tally]:
    found: dict[Place, Tally] = {}
    for row in csv.DictReader(io.StringIO(content)):
        if row[outcome] in ("0", "1"):
            place = tuple(sorted((name, row[name].strip() or NOT_REPORTED) for name in by))
            here = found.setdefault(place, Tally())
            here.students += 1
            here.counted += row[outcome] == "1"
    return found


def crossings(content: str, by: Sequence[str]) -> list[Place]:
    """Every crossing of the values, whether anybody stands in it or not."""
    rows = list(csv.DictReader(io.StringIO(content)))
    values = [sorted({row[name].strip() or NOT_REPORTED for row in rows}) for name in by]
    return [tuple(sorted(zip(by, each, strict=True))) for each in itertools.product(*values)]


def check(found: Run, content: str, group_bys: Sequence[Sequence[str]], *, n: int = 10, rates: bool = True) -> None:
    """Every line of a release by the strict policy, against the naive count."""
    listed = Counter((place_of(row), row["stat"]) for row in found.rows)
    stats = STATS if rates else STATS[:2]
    assert listed == Counter((place, stat) for by in group_bys for place in crossings(content, by) for stat in stats)
    true = {place: each for by in group_bys for place, each in tally(content, by).items()}
    for row in found.rows:
        here = true.get(place_of(row), Tally())
        told = [row[name] for name in ("value", "low", "high")]
        if row["status"] == "withheld":
            assert told == ["", "", ""]
            continue
        assert row["status"] == "released"
        if row["stat"] == "share":
            share = Fraction(here.counted, here.students)
            if row["value"]:
                assert told[1:] == ["", ""]
                assert float(row["value"]) == float(share)
            else:
                assert 0 <= Fraction(row["low"]) <= share <= Fraction(row["high"]) <= 1
                assert Fraction(row["low"]) < Fraction(row["high"])
        else:
            assert int(row["value"]) == getattr(here, row["stat"]) and told[1:] == ["", ""]
            if row["stat"] == "students":
                assert here.students >= n
            else:
                assert min(here.counted, here.students - here.counted) >= n
    check_shares(found)
    check_proof(found, true, n)
    check_rolled_up(found, content)


def check_shares(found: Run) -> None:
    """A share is exact where both counts are told, and a class only where the students are."""
    told, counted = found.values("students"), found.values("counted")
    assert set(counted) <= set(told)
    for row in found.rows:
        if row["stat"] == "share":
            place = place_of(row)
            assert bool(row["value"]) == (place in counted)
            assert not row["low"] or (place in told and place not in counted)


def check_proof(found: Run, true: Mapping[Place, Tally], n: int) -> None:
    told = found.values("students")
    assert found.proof["cells"] == len(true)
    assert found.proof["small_cells"] == sum(each.students < n for each in true.values())
    assert found.proof["withheld"] == sum(place not in told for place in true)
    assert (found.proof["unsafe"], found.proof["rolled_up"]) == (0, len(found.rolled_up))


def check_rolled_up(found: Run, content: str, n: int = 10) -> None:
    """What is shown together is what is left of a shown whole, and as many as stand in those groups."""
    told = {stat: found.values(stat) for stat in ("students", "counted")}
    for row in found.rolled_up:
        whole = tuple(
            sorted(
                (name, value)
                for name, value in row.items()
                if value and name not in TOGETHER and name != row["together_by"]
            )
        )
        together = row["together"].split("; ")
        assert len(together) >= 2
        by = [row["together_by"], *(name for name, _ in whole)]
        parts = {place: each for place, each in tally(content, by).items() if set(whole) <= set(place)}
        inside = [each for place, each in parts.items() if dict(place)[row["together_by"]] in together]
        outside = [place for place in crossings(content, by) if set(whole) <= set(place)]
        outside = [place for place in outside if dict(place)[row["together_by"]] not in together]
        assert int(row["students"]) == sum(each.students for each in inside) >= n
        shown = told["students"]
        assert int(row["students"]) == shown[whole] - sum(shown[place] for place in outside)
        if row["counted"]:
            assert int(row["counted"]) == sum(each.counted for each in inside)
            shown = told["counted"]
            assert int(row["counted"]) == shown[whole] - sum(shown[place] for place in outside)


TOGETHER = ("together_by", "together", "students", "counted")


# The files that come out


def test_the_columns_and_their_order(release: Release) -> None:
    found = release(DISTRICT, group_bys=[["race"], [], ["school", "race"]])
    assert found.text.splitlines()[0] == "race,school,stat,value,low,high,status"
    lines = (found.folder / "rolled_up.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "race,school,together_by,together,students,counted"
    assert sorted(path.name for path in found.folder.iterdir()) == ["cells.csv", "proof.json", "rolled_up.csv"]
    assert [row["stat"] for row in found.rows] == list(STATS) * (3 + 1 + 6)


def test_a_release_worked_out_by_hand(release: Release) -> None:
    """Three students in N,C: with all margins told, the least is to withhold a square of four cells around them."""
    found = release(DISTRICT)
    check(found, DISTRICT, EVERY)
    assert found.values() == {
        (): 160,
        (("school", "N"),): 73,
        (("school", "S"),): 87,
        (("race", "A"),): 90,
        (("race", "B"),): 55,
        (("race", "C"),): 15,
        (("race", "A"), ("school", "N")): 40,
        (("race", "A"), ("school", "S")): 50,
    }
    assert found.values("counted") == {(): 52, (("school", "N"),): 20, (("school", "S"),): 32, (("race", "A"),): 35}
    assert found.number("share")["value"] == "0.325"
    shares = [found.number("share", race=race) for race in "BC"]  # 16 of 55 and 1 of 15
    assert [(row["value"], row["low"], row["high"]) for row in shares] == [("", "0.2", "0.4"), ("", "0", "0.5")]


def test_the_proof_of_a_release_worked_out_by_hand(release: Release) -> None:
    found = release(DISTRICT, ledger="ledger.jsonl")
    keys = ("cells", "small_cells", "withheld", "rolled_up", "unsafe", "policy", "ledger_entries")
    assert [found.proof[key] for key in keys] == [1 + 2 + 3 + 6, 1, 4, 1, 0, "strict-1", 8 + 4 + 2 + 2]
    assert 0 <= found.proof["seconds"] < 60
    lines = (found.folder.parent / "ledger.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1 + found.proof["ledger_entries"]


def test_groups_that_are_shown_together_worked_out_by_hand(release: Release) -> None:
    """Of 160 students 90 are A, and of 52 counted 35: 70 and 17 are left, though B and C are not told one by one."""
    found = release(DISTRICT)
    assert found.rolled_up == [
        {
            "school": "",
            "race": "",
            "together_by": "race",
            "together": "B; C",
            "students": str(160 - 90),
            "counted": str(52 - 35),
        }
    ]
    assert "rolled_up.csv" in found.said


def test_what_it_says(release: Release) -> None:
    said = release(DISTRICT, ledger="ledger.jsonl").said
    assert "8 of 12" in said and "4 are withheld" in said and "ledger.jsonl" in said and "16" in said


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    blocks=st.lists(
        st.tuples(
            st.sampled_from(["N", "S", "W", ""]),
            st.sampled_from(["A", "B", ""]),
            st.sampled_from([1, 2, 3, 9, 10, 12, 25, 60]),
            st.integers(0, 60),
            st.integers(0, 3),
        ),
        min_size=1,
        max_size=9,
    ),
    group_bys=st.lists(st.sampled_from([*EVERY, ("race", "school", "sex"), ("sex",)]), min_size=1, unique=True),
    rates=st.booleans(),
    n=st.sampled_from([10, 10, 14]),
)
def test_every_number_of_a_release(
    blocks: list[tuple[str, str, int, int, int]],
    group_bys: list[tuple[str, ...]],
    rates: bool,
    n: int,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    lines = ["school,race,sex,out", "N,A,f,0"]
    for school, race, size, counted, blank in blocks:
        outcomes = ([""] * blank + ["1"] * counted + ["0"] * size)[:size]
        lines += [f"{school},{race},{'fm'[i % 2]},{outcome}" for i, outcome in enumerate(outcomes)]
    content = "\n".join(lines) + "\n"
    asked = [list(by) for by in group_bys]
    found = run(tmp_path_factory.mktemp("any"), content, group_bys=asked, rates=rates, min_n=n)
    if found.status:
        assert found.said.strip().endswith(".") and not (found.folder / "cells.csv").exists()
        return
    nested_away = {place for by in group_bys for place in crossings(content, by)} - {place_of(r) for r in found.rows}
    if nested_away:  # each school with one race, or the like: everyone knows, and it is not listed
        assert not any(place in tally(content, by) for by in group_bys for place in nested_away)
        return
    check(found, content, group_bys, n=n, rates=rates)


def test_a_crossing_in_which_nobody_stands_is_listed_and_withheld(release: Release) -> None:
    content = students(("N,A", 40, 15), ("N,B", 30, 12), ("S,A", 50, 20), ("S,B", 25, 12), ("W,A", 60, 30))
    found = release(content)
    check(found, content, EVERY)
    empty = [found.number(stat, school="W", race="B") for stat in STATS]
    assert {row["status"] for row in empty} == {"withheld"}


def test_a_blank_group_is_not_reported(release: Release) -> None:
    content = students(("N,A", 40, 15), ("N,", 30, 12), ("S,A", 50, 20), ("S,  ", 25, 12))
    found = release(content)
    check(found, content, EVERY)
    assert found.number("students", race=NOT_REPORTED)["value"] == "55"
    assert found.number("students", school="S", race=NOT_REPORTED)["value"] == "25"


def test_students_without_an_outcome_are_not_of_it(release: Release) -> None:
    content = DISTRICT + "N,A,\n" * 20 + "S,A,NA\n" * 20
    assert release(content).text == release(DISTRICT).text


def test_schools_in_zones_are_listed_in_their_zone_alone(release: Release) -> None:
    content = students(("Z1,N", 40, 15), ("Z1,S", 30, 12), ("Z2,W", 50, 20), ("Z2,E", 44, 15), header="zone,school,out")
    found = release(content, group_bys=[["zone"], ["zone", "school"]])
    pairs = [(row["zone"], row["school"]) for row in found.rows if row["school"] and row["stat"] == "students"]
    assert sorted(pairs) == [("Z1", "N"), ("Z1", "S"), ("Z2", "E"), ("Z2", "W")]


def test_crossings_known_to_be_empty_are_not_listed(release: Release) -> None:
    content = students(("N,1", 40, 15), ("N,2", 30, 12), ("S,2", 50, 20), ("S,3", 44, 15), header="school,grade,out")
    asked = [[], ["school"], ["school", "grade"]]
    assert len(release(content, group_bys=asked).rows) == 3 * (1 + 2 + 6)
    known = release(content, group_bys=asked, known_empty=[["school", "grade"]])
    assert len(known.rows) == 3 * (1 + 2 + 4)
    assert len(known.values()) == 7  # nothing is small any more


def test_without_rates_there_are_counts_alone(release: Release) -> None:
    found = release(DISTRICT, rates=False)
    check(found, DISTRICT, EVERY, rates=False)
    assert {row["stat"] for row in found.rows} == {"students", "counted"}
    assert {(row["low"], row["high"]) for row in found.rows} == {("", "")}


def test_a_larger_min_n(release: Release) -> None:
    found = release(DISTRICT, min_n=45)
    check(found, DISTRICT, EVERY, n=45)
    assert found.proof["policy"] == "strict-1-n45"
    assert min(found.values().values()) >= 45
    assert found.values().items() < release(DISTRICT).values().items()


@pytest.mark.parametrize("name", ["brief3", "de"])
def test_shares_alone_where_the_policy_gives_no_counts(name: str, release: Release) -> None:
    found = release(DISTRICT, preset=name)
    assert found.values("counted") == {}
    shares = [row for row in found.rows if row["stat"] == "share" and row["status"] == "released"]
    assert shares and all(not row["value"] and float(row["low"]) < float(row["high"]) for row in shares)


LARGE = students(("N", 40, 3), ("S", 50, 0), ("W", 60, 58), header="school,out")


@pytest.mark.parametrize(("name", "n"), [("ca", 11), ("wi", 6), ("ny", 5)])
def test_where_small_groups_alone_are_hidden_small_counts_of_large_groups_are_told(
    name: str, n: int, release: Release
) -> None:
    found = release(LARGE, preset=name, group_bys=[[], ["school"]])
    assert list(found.values("students").values()) == [150, 40, 50, 60]
    assert list(found.values("counted").values()) == [61, 3, 0, 58]
    assert min(release(DISTRICT, preset=name).values().values()) >= n


def test_the_strict_policy_tells_no_small_count_of_a_large_group(release: Release) -> None:
    found = release(LARGE, group_bys=[[], ["school"]])
    assert list(found.values("students").values()) == [150, 40, 50, 60]
    assert set(found.values("counted").values()) <= {61}


def test_families_get_what_the_public_gets(release: Release) -> None:
    assert release(DISTRICT, audience="families").text == release(DISTRICT, audience="public").text


def test_paths_are_relative_to_the_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "plans").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "data" / "students.csv").write_text(DISTRICT, encoding="utf-8")
    fields = {"file": "../data/students.csv", "outcome": "out", "better": "lower", "group_bys": [[], ["school"]]}
    (tmp_path / "plans" / "plan.toml").write_text(toml(fields | {"ledger": "kept/ledger.jsonl"}), encoding="utf-8")
    monkeypatch.chdir(tmp_path / "elsewhere")
    found = invoke(Path("../plans/plan.toml"), Path("out"))
    assert len(found.rows) == 9
    assert (tmp_path / "plans" / "kept" / "ledger.jsonl").exists()
    assert (tmp_path / "elsewhere" / "out" / "cells.csv").exists()


def test_the_same_plan_twice_with_one_ledger(release: Release) -> None:
    one = release(DISTRICT, ledger="ledger.jsonl")
    before, entries = one.text, one.proof["ledger_entries"]
    two = release(None, ledger="ledger.jsonl", out="again")
    assert two.text == before
    assert two.proof["ledger_entries"] == 2 * entries


def test_an_earlier_release_leaves_the_folder_when_the_new_one_is_refused(release: Release) -> None:
    assert (release(DISTRICT).folder / "cells.csv").exists()
    refusal = release(DISTRICT + "N,A,1\n", time_limit=0)
    assert refusal.status == 1
    assert [path.name for path in refusal.folder.iterdir()] == ["proof.json"]
    assert (refusal.proof["cells"], refusal.proof["withheld"]) == (12, 12)


@pytest.mark.parametrize("start", ["=", "+", "@", "-"])
def test_a_group_name_does_not_run_in_a_spreadsheet(start: str, release: Release) -> None:
    found = release(students((f"{start}1+A1,x", 40, 15), ("S,x", 50, 20)), group_bys=[["school"]])
    assert {row["school"] for row in found.rows} == {f"'{start}1+A1", "S"}


def test_a_crossing_asked_for_in_two_orders_is_one(release: Release) -> None:
    found = release(DISTRICT, group_bys=[["school", "race"], ["race", "school"]])
    assert len(found.rows) == 3 * 6
    assert found.proof["cells"] == 6


# Students with several rows


SEVERAL = "id,school,race,out\n" + "".join(
    f"{i:03},{'NS'[i % 2]},{'AB'[i % 3 == 0]},{int(i % 4 == 0)}\n" * (1 + (i % 5 == 0)) for i in range(120)
)
"""120 students, every fifth with two rows."""


def test_repeated_rows_of_a_student_count_once(release: Release) -> None:
    rows = SEVERAL.splitlines(keepends=True)
    once = "".join(dict.fromkeys(rows))
    assert release(SEVERAL).number("students")["value"] == "144"
    found = release(SEVERAL, student=["id"])
    assert found.number("students")["value"] == "120"
    check(found, once, EVERY)


def test_conflicting_rows_are_errors_by_row(release: Release) -> None:
    """The second row of student 000 stands in line 3 of the file."""
    content = SEVERAL.replace("000,N,B,1\n000,N,B,1\n", "000,N,B,1\n000,N,B,0\n", 1)
    refusal = release(content, student=["id"], ledger="ledger.jsonl")
    assert refusal.status == 1
    assert not refusal.folder.exists() and not (refusal.folder.parent / "ledger.jsonl").exists()
    assert "One value differs" in refusal.said and "row 3: “out” differs from row 2" in refusal.said


def test_a_row_without_a_student_is_an_error(release: Release) -> None:
    refusal = release(SEVERAL + ",N,A,1\n", student=["id"])
    assert (refusal.status, refusal.folder.exists()) == (1, False)
    assert f"Row {len(SEVERAL.splitlines()) + 1} " in refusal.said


# Bad input, each with its sentence


def refused(found: Run, *words: str, sentences: int = 1) -> None:
    assert (found.status, found.printed) == (1, "")
    assert not (found.folder / "cells.csv").exists() and not (found.folder / "rolled_up.csv").exists()
    said = found.said.strip()
    assert said.endswith(".") and len(said.splitlines()) == sentences
    assert "Traceback" not in said and "Error" not in said
    assert [word for word in words if word not in said] == []


@pytest.fixture
def bad(release: Release, tmp_path: Path) -> Callable[..., None]:
    """Refuse a plan, after a good release with the same ledger, which stays as it was."""

    def of(*words: str, content: str | None = DISTRICT, **given: Any) -> None:
        release(DISTRICT, ledger="ledger.jsonl", out="good", population="before")
        before = (tmp_path / "ledger.jsonl").read_bytes()
        refused(release(content, **({"ledger": "ledger.jsonl"} | given)), *words)
        assert (tmp_path / "ledger.jsonl").read_bytes() == before
        assert len(Ledger(tmp_path / "ledger.jsonl").entries()) == 1

    return of


Bad = Callable[..., None]


def test_an_absent_plan(tmp_path: Path) -> None:
    refused(invoke(tmp_path / "gone.toml", tmp_path / "out"), "no file", "gone.toml")
    assert not (tmp_path / "out").exists()
    refused(invoke(tmp_path, tmp_path / "out"), "no file")


@pytest.mark.parametrize("plan", ["group_bys = [[\n", "file: students.csv\n", "outcome = out\n", "x"])
def test_a_plan_that_is_not_toml(plan: str, bad: Bad) -> None:
    bad("plan.toml", "TOML", plan=plan)


def test_a_plan_in_other_letters(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_bytes("file = “x”\n".encode("utf-16"))
    refused(invoke(tmp_path / "plan.toml", tmp_path / "out"), "plan.toml", "TOML")


@pytest.mark.parametrize("field", ["file", "outcome", "better", "group_bys"])
def test_a_plan_that_lacks_a_field(field: str, bad: Bad) -> None:
    bad("plan.toml", f"“{field}”", **{field: None})


def test_an_empty_plan(bad: Bad) -> None:
    bad("plan.toml", "file, outcome, better, group_bys", plan="")


@pytest.mark.parametrize("field", ["group_by", "min-n", "Outcome", "threshold"])
def test_a_plan_with_an_unknown_field(field: str, bad: Bad) -> None:
    bad("plan.toml", f"“{field}”", "group_bys", "min_n", **{field: 10})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("file", 3),
        ("outcome", ["out"]),
        ("better", True),
        ("group_bys", "school"),
        ("group_bys", 2),
        ("audience", ["public"]),
        ("preset", 1),
        ("min_n", "10"),
        ("min_n", 10.5),
        ("min_n", True),
        ("rates", 1),
        ("rates", "yes"),
        ("student", "id"),
        ("ledger", True),
        ("population", 2026),
        ("known_empty", "school"),
        ("time_limit", "60"),
        ("time_limit", True),
    ],
)
def test_a_field_of_the_wrong_kind(field: str, value: object, bad: Bad) -> None:
    bad("plan.toml", f"“{field}”", "kind", **{field: value})


@pytest.mark.parametrize("field", ["group_bys", "known_empty"])
@pytest.mark.parametrize("value", [["school"], [[], "school"], [["school", 1]], [[["school"]]], [3]])
def test_crossings_that_are_no_lists_of_columns(field: str, value: object, bad: Bad) -> None:
    bad("plan.toml", f"“{field}”", "list of lists", **{field: value})


def test_a_student_column_that_is_a_number(bad: Bad) -> None:
    bad("student", student=[1])


def test_a_plan_that_asks_for_nothing(bad: Bad) -> None:
    bad("group_bys", "empty", group_bys=[])


@pytest.mark.parametrize("name", ["", ".", "gone.csv"])
def test_an_absent_file(name: str, bad: Bad) -> None:
    bad("no file", file=name)


def test_a_file_with_a_header_alone(bad: Bad) -> None:
    bad("students.csv", "no rows", content="school,race,out\n")


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("scool", {"group_bys": [[], ["scool"]]}),
        ("", {"group_bys": [[""]]}),
        ("suspended", {"outcome": "suspended"}),
        ("number", {"student": ["number"]}),
    ],
)
def test_columns_that_are_not_there(name: str, given: dict[str, Any], bad: Bad) -> None:
    bad(name, "school, race", **given)


def test_a_column_known_to_be_empty_that_is_not_there(bad: Bad) -> None:
    bad("scool", "school, race", known_empty=[["scool", "race"]])


def test_the_outcome_is_not_a_column_of_groups(bad: Bad) -> None:
    bad("out", group_bys=[[], ["out"]])


def test_an_outcome_that_is_text(bad: Bad) -> None:
    bad("“race”", "text", "A", outcome="race", group_bys=[["school"]])


def test_an_outcome_that_is_blank_everywhere(bad: Bad) -> None:
    bad("“out”", "blank", content="school,race,out\nN,A,\nS,B,\n")


def test_a_direction_that_is_none(bad: Bad) -> None:
    bad("“up”", "higher", "lower", better="up")


def test_staff_have_no_need_of_a_release(bad: Bad) -> None:
    bad("Staff", "public", audience="staff")


@pytest.mark.parametrize("audience", ["press", "", "Public"])
def test_an_unknown_audience(audience: str, bad: Bad) -> None:
    bad(f"“{audience}”", "public", "families", audience=audience)


def test_an_unknown_preset(bad: Bad) -> None:
    bad("“lax”", "strict", "wi", preset="lax")


@pytest.mark.parametrize(("name", "floor", "n"), [("strict", 10, 9), ("strict", 10, 0), ("ny", 5, 4), ("de", 16, -1)])
def test_a_smaller_group_than_the_policy_allows(name: str, floor: int, n: int, bad: Bad) -> None:
    bad(str(n), str(floor), f"“{name}”", preset=name, min_n=n)


FOUR = students(
    *((f"{a},{b},{c},{d}", 20, 10) for a in "NS" for b in "AB" for c in "fm" for d in "12"),
    header="school,race,sex,grade,out",
)


@pytest.mark.parametrize("audience", ["public", "families"])
def test_four_ways(audience: str, bad: Bad, release: Release) -> None:
    columns = ["school", "race", "sex", "grade"]
    bad("school, race, sex, grade", "3", audience, content=FOUR, group_bys=[columns], audience=audience)
    three = release(FOUR, group_bys=[columns[:3], columns[1:]], audience=audience)
    assert set(three.values().values()) == {40}


def test_a_column_twice_in_a_crossing(bad: Bad) -> None:
    bad("school, school", "twice", group_bys=[["school", "school"]])


@pytest.mark.parametrize("seconds", [0, 0.0, -3])
def test_a_time_that_is_over(seconds: float, bad: Bad, tmp_path: Path) -> None:
    bad("time_limit", "nothing is released", time_limit=seconds)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["proof.json"]


def diagonal(values: int, columns: int) -> str:
    names = [f"c{i}" for i in range(columns)]
    lines = [",".join([f"v{j}"] * columns + [str(j % 2)]) for j in range(values)]
    return "\n".join([",".join([*names, "out"]), *lines]) + "\n"


@pytest.mark.parametrize(
    ("values", "columns", "found"), [(35, 3, "42,875"), (110, 3, "1,331,000"), (60, 4, "12,960,000")]
)
def test_too_many_crossings(values: int, columns: int, found: str, bad: Bad) -> None:
    asked = [[f"c{i}", f"c{i + 1}"] for i in range(columns - 1)]
    bad(found, "40,000", content=diagonal(values, columns), group_bys=asked)


def test_so_many_crossings_that_their_number_does_not_fit(bad: Bad) -> None:
    bad("40,000", content=diagonal(50, 12), group_bys=[[f"c{i}", f"c{i + 1}"] for i in range(0, 12, 2)])


def test_a_ledger_that_was_edited_by_hand(release: Release, tmp_path: Path) -> None:
    good = release(DISTRICT, ledger="ledger.jsonl", out="good")
    ledger = tmp_path / "ledger.jsonl"
    ledger.write_text(ledger.read_text(encoding="utf-8").replace(": 160", ": 161"), encoding="utf-8")
    edited = ledger.read_bytes()
    refused(release(None, ledger="ledger.jsonl"), "Line 2 ", "ledger.jsonl", "Nothing is released")
    assert ledger.read_bytes() == edited
    assert good.status == 0


def test_a_ledger_with_columns_that_the_file_lacks(release: Release, tmp_path: Path) -> None:
    with_grade = students(("N,1", 40, 15), ("N,2", 30, 12), ("S,1", 50, 20), ("S,2", 44, 15), header="school,grade,out")
    release(with_grade, group_bys=[["school"], ["grade"]], ledger="ledger.jsonl", out="good")
    before = (tmp_path / "ledger.jsonl").read_bytes()
    found = release(DISTRICT, group_bys=[["school"]], ledger="ledger.jsonl")
    refused(found, "grade", "population")
    assert (tmp_path / "ledger.jsonl").read_bytes() == before
    other = release(DISTRICT, group_bys=[["school"]], ledger="ledger.jsonl", population="2027")
    assert other.values() == {(("school", "N"),): 73, (("school", "S"),): 87}


@pytest.mark.parametrize("ledger", ["", "."])
def test_a_ledger_that_is_a_folder(ledger: str, release: Release) -> None:
    found = release(DISTRICT, ledger=ledger)
    refused(found)
    assert str(found.folder) not in found.said


def test_an_out_folder_that_is_a_file(release: Release, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    found = release(DISTRICT, out="taken")
    assert (found.status, found.printed) == (1, "")
    assert "taken" in found.said and found.said.strip().endswith(".")
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "mine"


def test_a_ledger_that_cannot_be_written_lets_nothing_out(
    release: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not noted is not shown."""
    release(DISTRICT, ledger="ledger.jsonl", out="good")
    before = (tmp_path / "ledger.jsonl").read_bytes()

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    refused(release(None, ledger="ledger.jsonl"))
    assert (tmp_path / "ledger.jsonl").read_bytes() == before


# Files of which nothing, or little, can be said


def test_three_students_are_all_withheld(release: Release) -> None:
    content = "school,race,out\nN,A,1\nN,B,0\nS,A,0\n"
    found = release(content, ledger="ledger.jsonl")
    check(found, content, EVERY)
    assert {row["status"] for row in found.rows} == {"withheld"}
    assert (found.proof["cells"], found.proof["withheld"], found.proof["ledger_entries"]) == (8, 8, 0)
    assert found.rolled_up == []


@pytest.mark.parametrize(("counted", "tops"), [(True, {"1"}), (False, {"0.1", "0.2", "0.5"})])
def test_everyone_or_nobody_is_counted(counted: bool, tops: set[str], release: Release) -> None:
    """That it is everyone, or nobody, tells of each: no count is given, and shares are classes at the end."""
    content = DISTRICT.replace(",0\n", ",1\n") if counted else DISTRICT.replace(",1\n", ",0\n")
    found = release(content)
    check(found, content, EVERY)
    assert found.values("counted") == {}
    assert found.values("students")[()] == 160
    shares = [row for row in found.rows if row["stat"] == "share" and row["status"] == "released"]
    assert {row["high"] for row in shares} <= tops and shares
    assert all(row["value"] == "" and (counted or row["low"] == "0") for row in shares)


def test_a_school_whose_outcomes_nobody_reported_is_listed_like_any_other(release: Release) -> None:
    """It lies in one zone, as every school does; leaving it out of the list would tell that nobody there is reported."""
    zones = {"a": "1", "b": "1", "c": "2", "d": "2"}
    rows = [
        f"{school},{zone},{'' if school == 'd' else int(i % 3 == 0)}"
        for school, zone in zones.items()
        for i in range(40)
    ]
    found = release("\n".join(["school,zone,out", *rows]) + "\n", group_bys=[["school"], ["school", "zone"]])
    listed = {(row["school"], row["zone"]): row["status"] for row in found.rows if row["stat"] == "students"}
    shown = {(school, zone): "released" for school in "abc" for zone in ("", zones[school])}
    assert listed == shown | {("d", ""): "withheld", ("d", "2"): "withheld"}
