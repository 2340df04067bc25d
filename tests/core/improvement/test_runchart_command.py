"""`fairwater runchart`: what it says, its JSON and picture, files as they come, and what cannot be taken."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import typer
from typer.testing import CliRunner

from fairwater import words
from fairwater.cli import COMMANDS
from fairwater.cli import runchart as command
from fairwater.improvement import Caution, Kind, Rule, WhyNoLimits

ROOT = Path(__file__).resolve().parents[3]
app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
command.add_to(app)

XMR = [39, 41, 41, 41, 43, 44, 41, 42, 40, 41, 44, 40]
SERIES = "when,value\n" + "".join(f"{place},{value}\n" for place, value in enumerate(XMR, start=1))
SHARES = "when,count,total\n" + "".join(
    f"2026-W{place:02d},{count},{total}\n"
    for place, (count, total) in enumerate([(18, 120), (20, 118), (17, 121), (22, 119), (19, 122), (36, 120)], start=1)
)
WEEKS = (
    "when,value,phase,note\n"
    + "".join(f"2025-09-{day:02d},{90 + day % 3},{'before' if day == 1 else ''},\n" for day in range(1, 13))
    + "2025-09-13,,pilot,Calls home begin\n"
    + "".join(f"2025-09-{day},{93 + day % 2},,\n" for day in range(14, 24))
)


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
def runchart(tmp_path: Path) -> Command:
    """Write `content` to a file and run the command on it."""

    def run(content: str | bytes | None, *options: str, name: str = "calls.csv") -> Run:
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        result = CliRunner().invoke(app, ["runchart", str(path), *options])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Run(result.exit_code, result.stdout, result.stderr)

    return run


def test_the_page_of_the_reference_is_what_is_printed(runchart: Command) -> None:
    page = (ROOT / "docs" / "reference" / "runchart.md").read_text(encoding="utf-8")
    example = re.search(r"```csv\n(.*?)```", page, re.DOTALL)
    assert example is not None
    assert f"```\n{runchart(example[1], '--kind', 'p', '--baseline', 'before').printed}```\n" in page
    method = (ROOT / "docs" / "reference" / "run-charts.md").read_text(encoding="utf-8")
    for named in (*Rule, *Caution, *WhyNoLimits):
        assert f"`{named}`" in page + method, named
    assert "runchart" in COMMANDS


def test_individuals_in_words(runchart: Command) -> None:
    printed = runchart(SERIES, "--kind", "i").printed
    assert printed.startswith(
        "calls: nothing here is more than chance would make.\nIndividuals chart (XmR) of 12 points from 1 to 12.\n"
    )
    assert "Mean 41.4, limits 36.8 – 46.0." in printed
    assert "Longest run 4, by chance up to 7. Crossings 6, by chance 3 or more. Useful points 12." in printed
    assert "Mean step from one moment to the next 1.7, limit for one step 5.6." in printed


def test_a_point_beyond_its_limit(runchart: Command) -> None:
    run = runchart(SHARES, "--kind", "p", "--baseline", "5")
    assert "More than chance: 2026-W06 lies above its upper limit, 30.0% over 26.0%." in run.printed
    assert "Too few to say: 6 useful points, and the rules for runs need 10." in run.printed
    assert "The limits come from fewer than 12 points" in run.printed
    found = runchart(SHARES, "--kind", "p", "--baseline", "5", "--json").json
    assert (found["kind"], found["baseline"], found["signal"], found["points"]) == ("p", 5, True, 6)
    (signal,) = found["stretches"][0]["signals"]
    assert (signal["rule"], signal["when"], signal["side"], signal["found"]) == (
        "beyond-limits",
        ["2026-W06"],
        "above",
        0.3,
    )
    assert round(signal["limit"], 4) == 0.2604 and round(found["stretches"][0]["centre"], 4) == 0.16


def test_json_has_stable_keys(runchart: Command) -> None:
    found = runchart(SHARES, "--kind", "pprime", "--json").json
    assert list(found) == ["kind", "rules", "baseline", "signal", "says", "points", "gaps", "stretches", "moments"]
    assert list(found["stretches"][0]) == [
        *("phase", "first", "last", "n_points", "n_useful", "centre", "longest_run", "longest_run_limit", "crossings"),
        *(
            "fewest_crossings",
            "mean_range",
            "range_limit",
            "sigma_z",
            "no_limits",
            "signals",
            "cautions",
            "signal",
            "too_few",
        ),
    ]
    assert list(found["moments"][0]) == [
        *("when", "value", "count", "total", "centre", "low", "high", "phase", "note", "signals"),
    ]
    individuals = runchart(SERIES, "--kind", "i", "--json").json
    assert [round(individuals["moments"][0][name], 4) for name in ("low", "high")] == [36.8221, 46.0112]
    assert (individuals["signal"], individuals["rules"]) == (False, ["beyond-limits", "long-run", "few-crossings"])
    assert "count" not in individuals["moments"][0]


def test_under_ten_useful_points_json_has_no_answer(runchart: Command) -> None:
    found = runchart("when,value\n" + "".join(f"{n},{n}\n" for n in range(9)), "--json").json
    (stretch,) = found["stretches"]
    assert (found["signal"], stretch["too_few"], stretch["longest_run"], stretch["crossings"]) == (
        None,
        True,
        None,
        None,
    )
    assert found["says"] == "calls: too few points to say whether anything changed."


def test_phases_gaps_notes_and_a_frozen_phase(runchart: Command) -> None:
    found = runchart(WEEKS, "--json").json
    assert [(s["phase"], s["first"], s["last"], s["n_points"]) for s in found["stretches"]] == [
        ("before", "2025-09-01", "2025-09-12", 12),
        ("pilot", "2025-09-13", "2025-09-23", 10),
    ]
    gap = found["moments"][12]
    assert (gap["value"], gap["phase"], gap["note"], found["gaps"]) == (None, "pilot", "Calls home begin", 1)
    frozen = runchart(WEEKS, "--baseline", "before")
    assert "Centre and limits come from the first 12 moments, up to 2025-09-12" in frozen.printed
    assert "points in a row above the centre" in frozen.printed
    assert "One moment has no value. It is a gap" in frozen.printed
    assert runchart(WEEKS, "--baseline", "12").printed == frozen.printed
    assert "Each phase has its own centre" in runchart(WEEKS).printed


def test_rules_can_be_chosen(runchart: Command) -> None:
    rising = "when,value\n" + "".join(f"{n},{value}\n" for n, value in enumerate([1, 2, 3, 4, 5, 0, 6, 0, 6, 0, 6, 0]))
    assert "More than chance" not in runchart(rising).printed
    assert "5 points that all rise, from 0 to 4" in runchart(rising, "--rules", "trend, long-run").printed


def test_the_picture_is_written(runchart: Command, tmp_path: Path) -> None:
    into = tmp_path / "chart.svg"
    run = runchart(WEEKS, "--svg", str(into), "--baseline", "before")
    assert "The chart was drawn into “chart.svg”." in run.said
    said = " ".join(ElementTree.fromstring(into.read_text(encoding="utf-8")).itertext())
    assert run.printed.splitlines()[0] in said and "Calls home begin" in said
    assert "cannot be written" in runchart(WEEKS, "--svg", str(tmp_path / "none" / "chart.svg")).refused()


@pytest.mark.parametrize("kind", ["run", "i", "p", "pprime"])
def test_all_kinds_in_spanish(runchart: Command, kind: str) -> None:
    printed = runchart(SHARES, "--kind", kind, "--language", "es").printed
    assert "Una señal de cambio dice que algo cambió" in printed
    assert not re.search(r"\b(the|More|than|chance|points|Median|Mean)\b", printed)


@pytest.mark.parametrize("language", words.COMPLETE)
def test_everything_that_can_be_said_has_its_words(language: str) -> None:
    for kind in Kind:
        assert words.has(f"runchart-kind-{kind}", language) and words.has(f"runchart-centre-{kind}", language)
    of_the_whole = (Rule.FEW_CROSSINGS, Rule.NUMBER_OF_RUNS)
    for rule in Rule:
        assert words.has(f"runchart-rule-{rule}", language)
        for side in () if rule in of_the_whole else ("above", "below"):
            assert words.has(f"runchart-signal-{rule}-{side}", language)
    assert all(words.has(f"runchart-caution-{caution}", language) for caution in Caution)
    reasons = set(WhyNoLimits) - {WhyNoLimits.RUN_CHART}
    assert all(words.has(f"runchart-no-limits-{why}", language) for why in reasons)


@pytest.mark.parametrize(
    "rules", ["trend", "six-on-one-side", "number-of-runs", "two-of-three", "wide-range", "few-crossings"]
)
def test_every_rule_is_said_in_a_sentence(runchart: Command, rules: str) -> None:
    values = [*[5, 6] * 6, 6, 20, 20.5, 21, 21.5, 22, 22.5, 23, -30, -31, -32, -33, -34, -35, -36]
    content = "when,value\n" + "".join(f"{n},{value}\n" for n, value in enumerate(values))
    printed = runchart(content, "--kind", "i", "--rules", rules).printed
    frozen = runchart(content, "--kind", "i", "--rules", rules, "--baseline", "12").printed
    assert "More than chance" in printed + frozen


# Files as they come


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (gzip.compress(SERIES.encode(), mtime=0), "calls.csv.gz"),
        (b"\xef\xbb\xbf" + SERIES.encode(), "calls.csv"),
        (SERIES.replace(",", ";").encode(), "calls.csv"),
        (SERIES.replace("when,value", " When , VALUE").encode(), "calls.csv"),
        (SERIES.replace(",39\n", ",39.0\n").encode(), "calls.csv"),
    ],
)
def test_files_that_are_the_same(runchart: Command, content: bytes, name: str) -> None:
    assert runchart(content, "--kind", "i", "--json", name=name).json == runchart(SERIES, "--kind", "i", "--json").json


@pytest.mark.parametrize(
    ("labels", "ordered"),
    [
        (("2025-10-01", "2025-09-30", "2025-10-02"), True),
        (("10/1/2025", "9/30/2025", "10/02/2025"), True),
        (("2025-W10", "2025-W9", "2025-W11"), True),
        (("2026-01", "2025-12", "2026-02"), True),
        (("2025–26", "2024–25", "2026–27"), True),
        (("10", "9", "11"), True),
        (("week ten", "week nine", "week eleven"), False),
        (("2025-10-01", "week nine", "2025-10-02"), False),
    ],
)
def test_rows_are_put_into_the_order_of_time_where_it_can_be_told(
    runchart: Command, labels: tuple[str, str, str], ordered: bool
) -> None:
    run = runchart("when,value\n" + "".join(f"{label},{n}\n" for n, label in enumerate(labels)), "--json")
    values = [moment["value"] for moment in run.json["moments"]]
    assert values == ([1, 0, 2] if ordered else [0, 1, 2])
    assert ("were put into the order of time" in run.said) is ordered


def test_counts_give_a_run_chart_of_shares(runchart: Command) -> None:
    found = runchart(SHARES, "--json").json
    assert found["moments"][0]["value"] == 0.15 and found["moments"][0]["total"] == 120
    assert "Median 16.3%." in runchart(SHARES).printed


# What cannot be taken


@pytest.mark.parametrize(
    ("content", "options", "said"),
    [
        ("", (), ("“calls.csv” is empty",)),
        ("when,value\n", (), ("no rows below them", "one moment a row")),
        ("when,value\n1,\n2,\n", (), ("no value in any of them",)),
        ("week,value\n1,2\n", (), ("no column called when.", "It has: week, value", "Rename")),
        ("when,count\n1,2\n", (), ("no column called value",)),
        (SERIES, ("--kind", "p"), ("no column called count, total", "--kind i")),
        ("when,value\n1,2\n,3\n", (), ("Row 3 of “calls.csv” has nothing in the column “when”",)),
        ("when,value\n1,2\n2,about 3\n", (), ("Row 3", "“about 3”", "is not a number")),
        ("when,value\n1,nan\n", (), ("“nan”", "is not a number")),
        ("when,value\n1,15%\n", (), ("“15%”",)),
        ("when,value\n1,2\n1,3\n", (), ("Row 3", "the moment 1 a second time", "row 2")),
        ("when,value\n1/5/2026,2\n01/05/2026,3\n", (), ("Row 3", "the moment 1/5/2026 a second time")),
        ("when,value\n1,2\n2\n", (), ("Row 3 of “calls.csv” has 1 column",)),
        ("when,value,value\n1,2,3\n", (), ("occurs twice",)),
        ("when,count,total\n1,2.5,3\n", ("--kind", "p"), ("“2.5” in the column “count”, which is not a count",)),
        ("when,count,total\n1,-2,3\n", ("--kind", "p"), ("“-2”", "whole number from 0 up")),
        ("when,count,total\n1,4,3\n", ("--kind", "p"), ("Row 2", "counts 4 of 3, more than there are")),
        ("when,count,total\n1,4,\n", ("--kind", "p"), ("Row 2", "the count 4 and nothing in “total”")),
        ("when,count,total\n1,0,0\n", ("--kind", "p"), ("no value in any of them",)),
        (SERIES, ("--kind", "u"), ("“u” is not one of run, i, p, pprime", "--kind")),
        (SERIES, ("--rules", "gut"), ("“gut” is not one of beyond-limits, long-run", "--rules")),
        (SERIES, ("--rules", "beyond-limits"), ("is not one for a chart of the kind run",)),
        (SERIES, ("--baseline", "13"), ("A baseline of 13 cannot be taken from 12 moments",)),
        (SERIES, ("--baseline", "0"), ("A baseline of 0",)),
        (SERIES, ("--baseline", "before"), ("is not a number, and the file has no phases",)),
        (WEEKS, ("--baseline", "pilot"), ("“pilot” is neither a number nor the first phase", "before")),
        (SERIES, ("--language", "xx"), ("“xx” is not a language of Fairwater",)),
        (None, (), ("There is no file “calls.csv”",)),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_said_with_the_way_on(
    runchart: Command, content: str | None, options: tuple[str, ...], said: tuple[str, ...]
) -> None:
    refused = runchart(content, *options).refused()
    assert [part for part in said if part not in refused] == [], refused
