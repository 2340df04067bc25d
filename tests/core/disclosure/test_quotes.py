"""Numbers that others published: noted as known, never called safe, and reckoned with in everything that follows."""

from __future__ import annotations

import csv
import importlib
import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from fairwater.disclosure import Ledger

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
for command in ("release", "quote"):
    importlib.import_module(f"fairwater.cli.{command}").add_to(app)

SCHOOLS = {
    "North": {"A": 60, "B": 34, "C": 24},
    "South": {"A": 70, "B": 26, "C": 31},
    "East": {"A": 50, "B": 3, "C": 41},
}


def run(*words: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(word) for word in words])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [
        f"{school},{group},{int(i < n // 3)}"
        for school, groups in SCHOOLS.items()
        for group, n in groups.items()
        for i in range(n)
    ]
    (tmp_path / "students.csv").write_text("\n".join(["school,group,out", *rows]) + "\n", encoding="utf-8")
    return tmp_path


def plan(folder: Path, **more: object) -> Path:
    fields = {
        "file": "students.csv",
        "outcome": "out",
        "better": "lower",
        "group_bys": [["school"], ["group"], ["school", "group"]],
        "ledger": "ledger.jsonl",
        "rates": False,
    } | more
    path = folder / "plan.toml"
    path.write_text("".join(f"{name} = {json.dumps(value)}\n" for name, value in fields.items()), encoding="utf-8")
    return path


def quoted(folder: Path, lines: str, *options: str) -> tuple[int, str]:
    (folder / "state.csv").write_text(lines, encoding="utf-8")
    named = ("--source", "State report card 2026", "--ledger", folder / "ledger.jsonl")
    return run("quote", folder / "state.csv", *named, *options)


def released(folder: Path, out: str, **more: object) -> tuple[dict[tuple[str, str, str], str], dict[str, int]]:
    """Return the numbers that a release shows and its proof."""
    status, said = run("release", plan(folder, **more), "--out", folder / out)
    assert status == 0, said
    with (folder / out / "cells.csv").open(encoding="utf-8") as file:
        shown = {
            (row["school"], row["group"], row["stat"]): row["value"]
            for row in csv.DictReader(file)
            if row["status"] == "released"
        }
    return shown, json.loads((folder / out / "proof.json").read_text(encoding="utf-8"))


def test_what_others_tell_costs_more_of_ours(folder: Path) -> None:
    """North's B is the partner that hides East's 3. Once others have told it, another number has to go."""
    before, proof = released(folder, "before", ledger="other.jsonl")
    hidden = {(school, group) for school in SCHOOLS for group in "ABC"} - {key[:2] for key in before}
    assert ("East", "B") in hidden
    assert proof["told_by_others"] == 0
    (partner, group) = next(each for each in sorted(hidden) if each[0] != "East")
    assert quoted(folder, f"school,group,stat,value\n{partner},{group},students,{SCHOOLS[partner][group]}\n")[0] == 0
    after, proof = released(folder, "after")
    assert (proof["unsafe"], proof["told_by_others"]) == (0, 0)
    assert ("East", "B", "students") not in after
    # With the quoted partner known, the others of its line and of its column do not give the 3 away.
    known = {**{key: int(value) for key, value in after.items()}, (partner, group, "students"): SCHOOLS[partner][group]}
    in_column = [known.get((school, "B", "students")) for school in SCHOOLS if school != "East"]
    in_line = [known.get(("East", other, "students")) for other in "AC"]
    assert None in in_column or ("", "B", "students") not in known
    assert None in in_line or ("East", "", "students") not in known


def test_a_small_number_that_others_told_is_not_ours_to_keep_and_still_not_told_by_us(folder: Path) -> None:
    assert quoted(folder, "school,group,stat,value\nEast,B,students,3\n") == (
        0,
        "1 numbers of “State report card 2026” are noted in ledger.jsonl as known to everybody. "
        "Later releases are proven beside them.\n",
    )
    shown, proof = released(folder, "out")
    assert ("East", "B", "students") not in shown
    assert proof["told_by_others"] >= 1
    assert proof["unsafe"] == 0


def test_their_number_may_differ_from_ours(folder: Path) -> None:
    """Theirs is of another day, or changed on purpose: the release goes on and shows our own number."""
    assert quoted(folder, "school,group,stat,value\nNorth,A,students,57\n", "--within", "2")[0] == 0
    shown, _ = released(folder, "out")
    assert shown[("North", "A", "students")] == "60"


def test_a_share_is_known_through_its_number_of_students(folder: Path) -> None:
    lines = "school,group,stat,value\nNorth,A,students,60\nNorth,A,share,0.33\nSouth,A,share,0.3\nEast,C,counted,<10\n"
    assert quoted(folder, lines, "--outcome", "out")[0] == 0
    (entry,) = Ledger(folder / "ledger.jsonl").entries()
    assert [(each.values, each.stat, each.low, each.high) for each in entry.intervals] == [
        (("North", "A"), "students", 60, 60),
        (("North", "A"), "counted", 20, 20),
    ]
    assert (entry.source, entry.outcome) == ("State report card 2026", "out")


def test_another_population_does_not_matter(folder: Path) -> None:
    before, _ = released(folder, "before", ledger="other.jsonl")
    assert quoted(folder, "school,group,stat,value\nNorth,B,students,34\n", "--population", "2025")[0] == 0
    assert released(folder, "after")[0] == before


def test_a_ledger_that_cannot_be_written_is_said(folder: Path) -> None:
    (folder / "no-folder").write_text("a file", encoding="utf-8")
    (folder / "state.csv").write_text("school,stat,value\nNorth,students,60\n", encoding="utf-8")
    ledger = folder / "no-folder" / "ledger.jsonl"
    status, said = run("quote", folder / "state.csv", "--source", "State", "--ledger", ledger)
    assert (status, str(ledger) in said, said.strip().endswith(".")) == (1, True, True)


@pytest.mark.parametrize(
    ("lines", "options", "said"),
    [
        ("school,students\nNorth,3\n", (), "lacks the columns stat, value"),
        ("school,stat,value\nNorth,students,*\n", (), "tells no number"),
        ("school,stat,value\nNorth,counted,12\n", (), "Say what was counted"),
        ("school,stat,value\nNorth,pupils,12\n", (), "Row 2 of state.csv: “pupils” is none of"),
        ("school,stat,value\nNorth,students,12\nNorth,students,many\n", (), "Row 3 of state.csv: “many”"),
        ("school,stat,value\nNorth,students,1.5\n", (), "“1.5” is neither"),
        ("school,stat,value\nNorth,students,12\n", ("--source", " "), "without their source"),
    ],
)
def test_what_cannot_be_quoted_is_said_and_nothing_is_noted(
    lines: str, options: tuple[str, ...], said: str, folder: Path
) -> None:
    status, sentence = quoted(folder, lines, *options)
    assert status == 1
    assert said in sentence
    assert not (folder / "ledger.jsonl").exists()
