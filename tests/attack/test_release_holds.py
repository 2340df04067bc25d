"""`fairwater release` under attack: made-up districts and the known breakers go in, and nothing small may come out.

The attack knows the files alone. A release that is refused leaves no cells.csv, and says why.
"""

from __future__ import annotations

import csv
import importlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
import typer
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from tests.attack import tables
from tests.attack.attack import Attack, Crossing, Leak, Line, Release, attack, defects, named, read, tally
from tests.attack.tables import Asked, Case

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
importlib.import_module("fairwater.cli.release").add_to(app)

SEEDS = (1, 2)
seeded = {  # shrinking a seed shows nothing, and takes minutes
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow],
    "phases": (Phase.explicit, Phase.reuse, Phase.generate),
}
N, WIDTH = 10, 5


@dataclass(frozen=True)
class Run:
    """What one run of the command left: its exit status, what it said, and the cells, where there are any."""

    status: int
    said: str
    asked: Asked
    cells: Path


def plan_text(asked: Asked, file: str) -> str:
    """A plan as TOML; strings and lists are written as in JSON, which TOML reads."""
    lines = {
        "file": file,
        "outcome": asked.outcome,
        "better": "lower",
        "group_bys": [list(by) for by in asked.group_bys],
        "audience": "public",
        "preset": "strict",
        "rates": asked.rates,
        "student": ["id"],
        "ledger": "ledger.jsonl",
    }
    if asked.min_n is not None:
        lines["min_n"] = asked.min_n
    return "".join(f"{name} = {json.dumps(value)}\n" for name, value in lines.items())


def release(folder: Path, asked: Asked, turn: int = 0, file: str = "students.csv") -> Run:
    """Write the students and the plan into a folder, and run the command there; the ledger of the folder goes on."""
    tables.write(asked.rows, folder / file)
    plan, out = folder / f"plan-{turn}.toml", folder / f"out-{turn}"
    plan.write_text(plan_text(asked, file), encoding="utf-8")
    result = CliRunner().invoke(app, ["release", str(plan), "--out", str(out)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Run(result.exit_code, result.stderr, asked, out / "cells.csv")


def releases(folder: Path, case: Case, file: Callable[[int], str] = lambda turn: "students.csv") -> list[Run]:
    """All releases of a case, one after another; each is either refused in a sentence or lists what was asked for."""
    runs = [release(folder, asked, turn, file(turn)) for turn, asked in enumerate(case.steps)]
    for turn, run in enumerate(runs):
        if run.status:
            assert run.status == 1, run.said
            assert not run.cells.exists(), "refused, and yet there are cells"
            assert run.said.strip().endswith("."), f"no sentence: {run.said!r}"
            assert "Traceback" not in run.said
        else:
            assert (folder / f"out-{turn}" / "proof.json").exists()
            asked = run.asked
            assert (
                defects(
                    run.cells,
                    asked.rows,
                    case.dims,
                    asked.outcome,
                    asked.group_bys,
                    rates=asked.rates,
                    nested=case.nested,
                )
                == []
            )
    return runs


def leaks(case: Case, runs: Sequence[Run], *, n: int = N, shares_from: int = 1) -> list[Leak]:
    """What a reader of all cells that came out of a case finds in any crossing of its dimensions.

    In whole students, too, where the dimensions are few: of many, the integer programs take minutes.
    """
    files = [Release(run.cells, run.asked.outcome, run.asked.rows) for run in runs if run.status == 0]
    if not files:
        return []
    first = files[0]
    assert first.rows is not None
    return attack(
        files,
        first.rows,
        case.dims,
        first.outcome,
        n,
        WIDTH,
        time_limit=60.0,
        integer=len(case.dims) <= 3,
        nested=case.nested,
        shares_from=shares_from,
        enough=5,
    )


def with_rates(case: Case) -> Case:
    return replace(
        case, name=f"{case.name}, with shares", steps=tuple(replace(asked, rates=True) for asked in case.steps)
    )


def made_up() -> Iterator[Case]:
    for shape in tables.SHAPES:
        for seed in SEEDS:
            yield shape(seed)
        yield with_rates(shape(SEEDS[-1] + 1))


@pytest.mark.parametrize("case", list(made_up()), ids=str)
def test_made_up_districts(case: Case, tmp_path: Path) -> None:
    assert leaks(case, releases(tmp_path, case)) == []


@settings(max_examples=10, **seeded)
@given(seed=st.integers(0, 10_000), ways=st.integers(2, 4), deep=st.integers(1, 3), rates=st.booleans())
def test_random_tables(seed: int, ways: int, deep: int, rates: bool, tmp_path_factory: pytest.TempPathFactory) -> None:
    case = tables.random_table(seed, ways=ways, deep=deep, rates=rates)
    assert leaks(case, releases(tmp_path_factory.mktemp("random"), case)) == []


@settings(max_examples=8, **seeded)
@given(seed=st.integers(0, 10_000))
def test_random_series(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Several releases of one district with one ledger, whatever was asked for each time."""
    case = tables.random_series(seed)
    assert leaks(case, releases(tmp_path_factory.mktemp("series"), case)) == []


@pytest.mark.parametrize("shape", tables.SHAPES)
def test_a_reader_who_knows_the_rule_of_shares(shape: Callable[[int], Case], tmp_path: Path) -> None:
    """Where no share is shown of fewer than 10 students, a share says that there are 10."""
    case = with_rates(shape(11))
    assert leaks(case, releases(tmp_path, case), shares_from=N) == []


@pytest.mark.parametrize("case", tables.known_breakers(), ids=str)
def test_what_has_broken_others(case: Case, tmp_path: Path) -> None:
    """Alone or one after another with one ledger; all files together are attacked."""
    assert leaks(case, releases(tmp_path, case)) == []


@pytest.mark.parametrize("case", [case for case in tables.in_turn() if "joiner" in case.name], ids=str)
def test_a_joiner_between_two_files(case: Case, tmp_path: Path) -> None:
    """The later students in a file of another name: the numbers of both may not tell what the joiner's outcome is."""
    runs = releases(tmp_path, case, file=lambda turn: f"students-{turn}.csv")
    assert leaks(case, runs) == []
    files = [Release(run.cells, run.asked.outcome, run.asked.rows) for run in runs if run.status == 0]
    if len(files) == 2 and files[0].rows is not None:
        assert Attack(files, files[0].rows, case.dims, files[0].outcome).turnover() == []


@pytest.mark.parametrize("min_n", [1, 5])
def test_no_plan_is_looser_than_its_preset(min_n: int, tmp_path: Path) -> None:
    """A lower n than the preset's is refused, or does not count."""
    (asked,) = tables.skewed(4).steps
    case = replace(tables.skewed(4), steps=(replace(asked, min_n=min_n),))
    assert leaks(case, releases(tmp_path, case)) == []


def test_a_higher_n_protects_more(tmp_path: Path) -> None:
    (asked,) = tables.skewed(5).steps
    case = replace(tables.skewed(5), steps=(replace(asked, min_n=25),))
    runs = releases(tmp_path, case)
    assert leaks(case, runs, n=25) == []


def test_the_order_of_the_students_tells_nothing(tmp_path: Path) -> None:
    """The same students in another order give the same cells, byte for byte."""
    (asked,) = tables.nested(7).steps
    shuffled = [asked.rows[i] for i in np.random.default_rng(0).permutation(len(asked.rows))]
    texts = []
    for name, rows in (("one", asked.rows), ("two", shuffled)):
        folder = tmp_path / name
        folder.mkdir()
        run = release(folder, replace(asked, rows=rows))
        texts.append(run.cells.read_bytes() if run.status == 0 else run.said.encode())
    assert texts[0] == texts[1]


@pytest.mark.parametrize(
    "twins", [(((7, 3), (8, 4)), ((3, 3), (12, 4))), (((0, 0), (7, 3), (8, 4)), ((1, 1), (7, 3), (7, 3)))], ids=str
)
def test_the_spread_of_what_is_withheld_tells_nothing(
    twins: Sequence[Sequence[tuple[int, int]]], tmp_path: Path
) -> None:
    """Schools that are all withheld are 15 together. However these are spread, what is published is the same.

    The proof is not: it counts the small groups, and is for those who release (docs/explanation/disclosure.md).
    """
    files = []
    for turn, sizes in enumerate(twins):
        blocks = [({"school": f"small {i}", "race": "A"}, *size) for i, size in enumerate(sizes)]
        blocks += [({"school": f"small {i}", "race": "B"}, 40, 20) for i in range(len(sizes))]
        rows = tables.students([*blocks, ({"school": "large", "race": "A"}, 90, 40)])
        folder = tmp_path / str(turn)
        folder.mkdir()
        run = release(folder, Asked(rows, (("race",), ("school", "race"))))
        assert run.status == 0, run.said
        found = {path.name: path.read_text(encoding="utf-8") for path in run.cells.parent.iterdir()}
        del found["proof.json"]
        files.append(found)
    assert files[0] == files[1]


def test_something_is_released(tmp_path: Path) -> None:
    """Withholding everything would pass every other test: of a large district most numbers come out, and safely."""
    rows = tables.district(8, seed=2, students_per_school=400)
    case = tables.once("eight schools", rows, ("school", "race", "sex"))
    runs = releases(tmp_path, case)
    assert [run.status for run in runs] == [0], runs[0].said
    true = {by: tally(rows, by, "suspended") for by in tables.up_to(case.dims, 2)}
    lines = [line for line in read(runs[0].cells, case.dims) if line.stat == "students"]
    large = [line for line in lines if (cell := true[line.dims].get(line.crossing)) is not None and cell.students >= N]
    assert sum(line.status == "released" for line in large) > 0.6 * len(large)
    assert leaks(case, runs) == []


# Students who know their own group


def inside(row: dict[str, str | None], crossing: Crossing) -> bool:
    return all(named(row, name) == value for name, value in crossing)


def insiders() -> list[Case]:
    named_cases = {case.name: case for case in tables.known_breakers()}
    chosen = ("singletons as students of a larger table", "pairs one after another")
    return [with_rates(tables.skewed(5)), with_rates(tables.nested(5)), *(named_cases[name] for name in chosen)]


@pytest.mark.parametrize("case", insiders(), ids=str)
def test_who_knows_her_own_group_learns_nothing_of_others(case: Case, tmp_path: Path) -> None:
    """The students of a group of one or two, of each alone and of all together, know how many they are and how many
    of them are counted: docs/explanation/disclosure.md promises that they learn no small number of others."""
    runs = [run for run in releases(tmp_path, case) if run.status == 0]
    files = [Release(run.cells, run.asked.outcome, run.asked.rows) for run in runs]
    rows, outcome = case.steps[0].rows, case.steps[0].outcome
    by = list(
        dict.fromkeys(tuple(name for name in case.dims if name in b) for run in runs for b in run.asked.group_bys)
    )
    sizes = {crossing: cell.students for b in by for crossing, cell in tally(rows, b, outcome).items()}
    small = [crossing for crossing, size in sizes.items() if size in (1, 2)]
    alone = [crossing for crossing in small if sizes[crossing] == 1]
    learned = []
    for together in [*([crossing] for crossing in small), alone, small]:
        knows = [(crossing, stat) for crossing in together for stat in ("students", "counted")]
        for leak in attack(files, rows, case.dims, outcome, crossings=by, nested=case.nested, knows=knows):
            others = [
                row for row in rows if inside(row, leak.crossing) and not any(inside(row, own) for own in together)
            ]
            if others:
                learned.append((together, leak))
    assert learned == []


# Not more than needed


def told(cells: Path, crossing: Crossing, dims: Sequence[str], value: int, to: Path) -> Path:
    """A copy of a cells.csv in which the students of one crossing are told."""
    with cells.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        lines, columns = list(reader), list(reader.fieldnames or ())
    for line in lines:
        if line["stat"] == "students" and tuple((name, line[name]) for name in dims if line.get(name)) == crossing:
            line |= {"value": str(value), "status": "released"}
    with to.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(lines)
    return to


def hidden_and_large(case: Case, line: Line) -> int | None:
    """The students of a withheld crossing that is not small itself. (All empty crossings may be withheld, for one form.)"""
    if line.status == "released" or line.stat != "students":
        return None
    found = tally(case.steps[0].rows, line.dims, case.steps[0].outcome).get(line.crossing)
    return found.students if found is not None and found.students >= N else None


def test_what_is_hidden_beside_the_small_is_needed(tmp_path: Path) -> None:
    """Telling one number that is hidden and not small mostly lets the attack succeed: it was hidden for a reason."""
    cases = [tables.skewed(8), tables.category_in_one_school(8), tables.one_whole_group(8), tables.nested(8)]
    tried = needed = 0
    for turn, case in enumerate(cases):
        folder = tmp_path / str(turn)
        folder.mkdir()
        (run,) = releases(folder, case)
        if run.status:
            continue
        hidden = [(line, hidden_and_large(case, line)) for line in read(run.cells, case.dims)]
        for line, students in [(line, students) for line, students in hidden if students is not None][:8]:
            path = told(run.cells, line.crossing, case.dims, students, run.cells.with_name("told.csv"))
            rows, by = run.asked.rows, run.asked.group_bys
            tried += 1
            needed += bool(
                attack(
                    [path], rows, case.dims, run.asked.outcome, crossings=by, integer=True, nested=case.nested, enough=1
                )
            )
    if not tried:
        pytest.skip("no release hides a number that is not small")
    assert needed >= tried / 2, f"{needed} of {tried}"
