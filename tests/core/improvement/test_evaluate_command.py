"""`fairwater evaluate`: what it says of many places, of few and of one, its JSON, and what cannot be taken."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import typer
from typer.testing import CliRunner

from fairwater import words
from fairwater.cli import COMMANDS
from fairwater.cli import evaluate as command
from fairwater.improvement import WhyNoEffect, WhyNoLines

ROOT = Path(__file__).resolve().parents[3]
app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
command.add_to(app)
DID, ITS = ("--design", "did"), ("--design", "its")
HEAD = "unit,when,outcome,treated,post\n"


def panel(units: int, treated: int, *, moments: int = 6, start: int = 4, effect: float = 5.0) -> str:
    """Schools whose outcomes move by a little that is the same every time, and by `effect` where they have the change."""
    random = np.random.default_rng(3)
    rows = [
        f"School {u + 1},{2020 + m},{70 + u + m + random.normal():.2f},{int(u < treated)},{int(m >= start)}"
        if u >= treated or m < start
        else f"School {u + 1},{2020 + m},{70 + u + m + effect + random.normal():.2f},1,1"
        for u in range(units)
        for m in range(moments)
    ]
    return HEAD + "\n".join(rows) + "\n"


def weeks(before: int, after: int) -> str:
    random = np.random.default_rng(4)
    rows = [f"{m + 1},{50 + random.normal() + 6 * (m >= before):.2f},{int(m >= before)}" for m in range(before + after)]
    return "when,outcome,post\n" + "\n".join(rows) + "\n"


@dataclass(frozen=True)
class Run:
    """What a run of the command gave: its exit status, what it printed, and what it said aside."""

    status: int
    printed: str
    said: str

    @property
    def json(self) -> dict[str, Any]:
        assert self.status == 0, self.said
        return json.loads(self.printed)

    def refused(self) -> str:
        assert (self.status, self.printed) == (1, "")
        return self.said


Command = Callable[..., Run]


@pytest.fixture
def evaluate(tmp_path: Path) -> Command:
    """Write `content` to a file and run the command on it."""

    def run(content: str | None, *options: str, name: str = "pilot.csv") -> Run:
        path = tmp_path / name
        if content is not None:
            path.write_text(content, encoding="utf-8")
        result = CliRunner().invoke(app, ["evaluate", str(path), *options])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Run(result.exit_code, result.stdout, result.stderr)

    return run


def test_the_page_of_the_reference_is_what_is_printed(evaluate: Command) -> None:
    page = (ROOT / "docs" / "reference" / "evaluate.md").read_text(encoding="utf-8")
    example = re.search(r"```csv\n(.*?)```", page, re.DOTALL)
    assert example is not None
    assert f"```\n{evaluate(example[1], *DID).printed}```\n" in page
    method = (ROOT / "docs" / "reference" / "evaluation.md").read_text(encoding="utf-8")
    assert [why for why in (*WhyNoEffect, *WhyNoLines) if f"`{why}`" not in page + method] == []
    assert "evaluate" in COMMANDS


# Beside places without the change


def test_eight_places(evaluate: Command) -> None:
    run = evaluate(panel(8, 3), *DID)
    assert run.printed.startswith(
        "8 places, 3 with the change and 5 without; 4 moments before its start and 2 after.\n"
    )
    assert (
        "Exact test: of 56 ways to choose 3 places out of 8, 1 would show a difference at least as large (p 0.018)."
        in run.printed
    )
    assert "That is more than chance would make." in run.printed
    assert "With 8 places that interval is too narrow: read the exact test first." in run.printed
    assert "Before the start, places with the change already moved" in run.printed
    rows = [
        line.split()
        for line in run.printed.splitlines()
        if line.startswith(("  With the change", "  Without it", "  Diff"))
    ]
    change, without, apart = (float(row[-1].replace("−", "-")) for row in rows)
    assert apart == pytest.approx(change - without, abs=0.011)


def test_four_places_can_never_be_told_from_chance(evaluate: Command) -> None:
    printed = evaluate(panel(4, 1, effect=1000), *DID).printed
    assert "the exact p cannot be below 0.250, whatever happens" in printed
    assert "One place alone has the change" in printed
    assert "No interval by clustered errors: they need two places with the change and two without" in printed
    assert "That is more than chance" not in printed and "no more than chance may make" not in printed
    two = evaluate(panel(4, 2, effect=1000), *DID).printed
    assert "cannot be below 0.333" in two
    assert "cannot be below 1.000" in evaluate(panel(2, 1), *DID).printed


def test_one_place_in_all_and_all_places_with_the_change(evaluate: Command) -> None:
    one = evaluate(panel(1, 1), *DID)
    assert "One place in all: it can be said how it moved, not whether the change moved it." in one.printed
    assert "With the change" in one.printed and "Exact test" not in one.printed
    every = evaluate(panel(3, 3), *DID)
    assert "All places have the change, so none can say what would have happened without it." in every.printed
    found = evaluate(panel(3, 3), *DID, "--json").json
    assert (found["effect"], found["no_effect"], found["exact"]) == (None, "no-comparison", None)


def test_json_has_stable_keys(evaluate: Command) -> None:
    found = evaluate(panel(8, 4), *DID, "--json").json
    assert list(found) == [
        *(
            "design",
            "units",
            "treated",
            "comparison",
            "moments_before",
            "moments_after",
            "missing",
            "left_out",
            "means",
        ),
        *(
            "effect",
            "no_effect",
            "exact",
            "clustered",
            "no_clustered",
            "trend_before",
            "no_trend_before",
            "changes",
            "says",
        ),
    ]
    assert list(found["exact"]) == [
        "p",
        "smallest_p",
        "n_choices",
        "n_as_large",
        "exact",
        "low",
        "high",
        "can_be_small",
    ]
    assert (found["exact"]["n_choices"], found["exact"]["can_be_small"]) == (70, True)
    assert found["exact"]["smallest_p"] == pytest.approx(1 / 35)
    assert list(found["clustered"]) == ["value", "standard_error", "low", "high", "p"]
    assert list(found["trend_before"]) == ["per_moment", "carried_on", "moments", "exact"]
    assert len(found["changes"]) == 8 and found["changes"][0]["unit"] == "School 1"
    assert found["says"][0].startswith("Places with the change moved +")
    assert evaluate(panel(4, 1), *DID, "--json").json["exact"]["can_be_small"] is False


def test_outcomes_that_are_not_known(evaluate: Command) -> None:
    lines = panel(6, 2).splitlines()
    lines[2] = re.sub(r",[\d.]+,(\d),", r",,\1,", lines[2])
    run = evaluate("\n".join(lines), *DID)
    assert "One outcome is not known." in run.printed
    before_only = evaluate("\n".join([*lines, *(f"New school,{year},70,0,0" for year in (2020, 2021))]), *DID)
    assert "known only before the start or only after it: New school." in before_only.printed


def test_two_moments_before_show_no_trend(evaluate: Command) -> None:
    printed = evaluate(panel(6, 2, start=2), *DID).printed
    assert "cannot be looked at: that takes 3 moments before it" in printed


# Beside the time before


def test_one_series(evaluate: Command) -> None:
    run = evaluate(weeks(15, 15), *ITS)
    assert run.printed.startswith("15 moments before the start at 16 and 15 after it.\n")
    step = re.search(r"Step at the start: \+(\d\.\d)", run.printed)
    assert step is not None and 3 < float(step[1]) < 9
    assert "Intervals by errors that fade from moment to moment" in run.printed
    assert "One series cannot say whether the change did it" in run.printed
    assert "fewer than 12" not in run.printed and "fewer than 12" in evaluate(weeks(8, 15), *ITS).printed
    assert "(Newey-West)" in evaluate(weeks(15, 15), *ITS, "--errors", "newey-west").printed


def test_one_series_as_data(evaluate: Command) -> None:
    found = evaluate(weeks(15, 15), *ITS, "--json").json
    assert list(found) == [
        *("design", "before", "after", "gaps", "start", "no_lines", "level_before", "slope_before", "level_change"),
        *("slope_change", "on_average", "at_the_end", "errors", "lags", "autocorrelation", "moments", "says"),
    ]
    assert (found["errors"], found["lags"], found["start"]) == ("ar1", None, "16")
    assert found["moments"][0]["carried_on"] is None and found["moments"][-1]["carried_on"] is not None
    few = evaluate(weeks(5, 9), *ITS, "--json").json
    assert (few["no_lines"], few["level_change"]) == ("too-few-moments", None)
    assert few["says"][0].startswith(
        "Too few to say: a line needs 6 values before the start and 6 after it, and there are 5 and 9"
    )


def test_rows_in_any_order_and_gaps(evaluate: Command) -> None:
    head, *rows = weeks(10, 10).splitlines()
    shuffled = evaluate("\n".join([head, *rows[::-1]]), *ITS, "--json")
    assert shuffled.json == evaluate(weeks(10, 10), *ITS, "--json").json
    assert "were put into the order of time" in shuffled.said
    rows[3] = "4,,0"
    assert "One moment has no value; it is passed over" in evaluate("\n".join([head, *rows]), *ITS).printed


@pytest.mark.parametrize("content", [panel(8, 3), panel(4, 1), panel(1, 1), panel(3, 3), weeks(15, 15), weeks(3, 3)])
def test_the_same_in_spanish(evaluate: Command, content: str) -> None:
    design = DID if content.startswith("unit") else ITS
    printed = evaluate(content, *design, "--language", "es").printed
    assert printed and not re.search(r"\b(the|places|of|change|chance|moments|With|Before)\b", printed)


@pytest.mark.parametrize("language", words.COMPLETE)
def test_every_reason_has_its_words(language: str) -> None:
    alone = (WhyNoEffect.TOO_FEW_UNITS, WhyNoEffect.NO_VARIATION)
    reasons = set(WhyNoEffect) - {*alone, WhyNoEffect.FEW_MOMENTS_BEFORE}
    assert all(words.has(f"evaluate-no-effect-{why}", language) for why in reasons)
    assert all(words.has(f"evaluate-no-clustered-{why}", language) for why in alone)
    assert all(words.has(f"evaluate-its-{why}", language) for why in WhyNoLines)


# What cannot be taken

ONE = "a,1,5,1,0\na,2,6,1,1\n"


@pytest.mark.parametrize(
    ("content", "options", "said"),
    [
        ("", DID, ("is empty",)),
        (HEAD, DID, ("no rows below them",)),
        ("unit,when,outcome\na,1,2\n", DID, ("no column called treated, post", "treated (1 for a place with the change)")),
        ("when,outcome\n1,2\n", ITS, ("no column called post", "It has: when, outcome")),
        (HEAD + ONE + "b,1,,0,0\n,2,3,0,1\n", DID, ("Row 5", "nothing in the column “unit”")),
        (HEAD + ONE + "b,1,good,0,0\n", DID, ("Row 4", "“good” in the column “outcome”, which is not a number")),
        (HEAD + ONE + "b,1,3,maybe,0\n", DID, ("Row 4", "“maybe” in the column “treated”", "Write 1 for yes and 0 for no")),
        (HEAD + ONE + "b,1,3,,0\n", DID, ("Row 4", "nothing in the column “treated”")),
        (HEAD + ONE + "b,1,3,0,0\nb,1,4,0,0\n", DID, ("Row 5", "b at 1 a second time", "row 4")),
        (HEAD + ONE + "b,1,3,0,0\nb,2,3,1,1\n", DID, ("Row 5", "something else of b in “treated” than row 4")),
        (HEAD + ONE + "b,1,3,0,0\nb,2,3,0,0\n", DID, ("Row 5", "something else of 2 in “post” than row 3", "different times")),
        (HEAD + "a,1,5,1,1\na,2,6,1,0\n", DID, ("the moment 2 lies before the start",)),
        (HEAD + "a,1,5,0,0\na,2,6,0,1\n", DID, ("no unit has 1 in “treated”",)),
        (HEAD + "a,1,5,1,1\na,2,6,1,1\n", DID, ("nothing from before the start",)),
        (HEAD + "a,1,5,1,0\na,2,6,1,0\n", DID, ("nothing from after the start",)),
        (HEAD + "a,1,,1,0\na,2,,1,1\n", DID, ("no value in any of them",)),
        (panel(3, 1), ITS, ("has 3 units, and --design its is for one series",)),
        ("when,outcome,post\n1,2,0\n1,3,1\n", ITS, ("the moment 1 a second time",)),
        ("when,outcome,post\n1,,0\n2,,1\n", ITS, ("no value in any of them",)),
        ("when,outcome,post\n1,2,1\n2,3,0\n", ITS, ("the moment 2 lies before the start",)),
        (HEAD + ONE, ("--design", "rct"), ("“rct” is not one of did, its", "--design")),
        (HEAD + ONE, (*ITS, "--errors", "none"), ("“none” is not one of ar1, newey-west",)),
        (HEAD + ONE, (*DID, "--language", "xx"), ("“xx” is not a language of Fairwater",)),
        (None, DID, ("There is no file “pilot.csv”",)),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_said_with_the_way_on(
    evaluate: Command, content: str | None, options: tuple[str, ...], said: tuple[str, ...]
) -> None:
    refused = evaluate(content, *options).refused()
    assert [part for part in said if part not in refused] == [], refused
