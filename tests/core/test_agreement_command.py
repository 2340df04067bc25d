"""`fairwater agreement`: the page and the JSON that it prints, and what it says of a file that it cannot take."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from fairwater import words
from fairwater.cli import COMMANDS
from fairwater.cli import agreement as command
from fairwater.statistics.ratings import WhyUndefined
from fairwater.statistics.side_by_side import ORDER, takes

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
command.add_to(app)

MASTER, OBSERVER = [3, 2, 4, 1, 3, 3, 2, 4, 2, 3], [3, 2, 3, 1, 3, 4, 2, 4, 1, 3]
LESSONS = "unit,rater,rating\n" + "".join(
    f"lesson {n},master,{a}\nlesson {n},observer,{b}\n"
    for n, (a, b) in enumerate(zip(MASTER, OBSERVER, strict=True), start=1)
)
HEAD = "unit,rater,rating\n"
NAMES = HEAD + "a,Ana,low\na,Ben,high\nb,Ana,low\nb,Ben,low\n"


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

    def line(self, name: str) -> str:
        assert self.status == 0, self.said
        (found,) = (line for line in self.printed.splitlines() if line.startswith(name + "  "))
        return found

    def refused(self) -> str:
        assert (self.status, self.printed) == (1, "")
        return self.said


Agreement = Callable[..., Run]


@pytest.fixture
def agreement(tmp_path: Path) -> Agreement:
    """Write `content` to a file and run the command on it."""

    def run(content: str | bytes | None, *options: str, level: str = "ordinal", name: str = "ratings.csv") -> Run:
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        result = CliRunner().invoke(app, ["agreement", str(path), "--level", level, *options])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Run(result.exit_code, result.stdout, result.stderr)

    return run


# The page


def test_it_is_a_command_of_fairwater() -> None:
    assert "agreement" in COMMANDS


def test_a_page_of_two_observers(agreement: Agreement) -> None:
    run = agreement(LESSONS, "--levels", "1,2,3,4")
    assert run.printed.startswith("20 ratings of 10 units by 2 raters.\nLevels: 1, 2, 3, 4.\n")
    assert run.line("Exact agreement").split()[2:] == ["70.0%", "names"]
    assert run.line("Adjacent agreement").split()[2:] == ["100.0%", "levels", "in", "order"]
    assert run.line("Mean bias").split()[2:4] == ["−0.100", "70.0%"]
    assert run.line("Cohen’s kappa").split()[2:4] == ["0.583", "70.0%"]
    assert run.line("Cohen’s kappa, quadratic weights").split()[4:] == ["0.839", "70.0%", "equal", "steps"]
    assert run.line("Krippendorff’s alpha, ordinal").split()[3] == "0.862"
    assert "On average observer rates −0.10 beside master" in run.printed
    assert "Adjacent means at most 1 apart" in run.printed
    assert "No one of these decides alone" in run.printed
    assert "undefined" not in run.printed and run.said == ""


def test_the_page_of_the_reference_is_what_is_printed(agreement: Agreement) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "reference" / "agreement.md").read_text(encoding="utf-8")
    assert f"```\n{agreement(LESSONS, '--levels', '1,2,3,4').printed}```\n" in page
    assert [f"`{key}`" for key in ORDER if f"`{key}`" not in page] == []
    assert [reason for reason in WhyUndefined if f"`{reason}`" not in page] == []


def test_whatever_is_beyond_chance_has_percent_agreement_beside_it(agreement: Agreement) -> None:
    printed = agreement(LESSONS, level="interval").printed.splitlines()
    beyond = [line for line in printed if line.startswith(("Cohen", "Fleiss", "Gwet", "Krippendorff", "ICC"))]
    assert len(beyond) == 14
    assert all("70.0%" in line for line in beyond)


def test_the_same_page_in_spanish(agreement: Agreement) -> None:
    run = agreement(LESSONS, "--language", "es")
    assert run.line("Acuerdo exacto").split()[2:] == ["70.0%", "nombres"]
    assert run.line("Kappa de Cohen").split()[3] == "0.583"
    assert "Ninguno de estos decide solo" in run.printed


def test_more_than_two_raters_and_ratings_missing(agreement: Agreement) -> None:
    rows = "a,Ana,1\na,Ben,2\na,Cem,2\nb,Ana,3\nb,Ben,3\nb,Cem,3\nc,Ana,1\nc,Ben,2\nc,Cem,\nd,Ana,4\n"
    run = agreement(HEAD + rows)
    assert run.printed.startswith("9 ratings of 4 units by 3 raters.\n")
    assert "One row without a rating was left out." in run.printed
    assert "One unit has one rating alone" in run.printed
    lines = run.printed.splitlines()
    below = lines[lines.index(run.line("Cohen’s kappa")) + 1]
    assert below.strip() == "Undefined, because it is of two raters, and there are more."
    assert run.printed.count("2 units that not every rater rated are left out; 2 are used.") == 3
    assert run.printed.count("that not every rater rated") == 3
    assert "Lowest beside the others on the same units: Ana, −0.67 over 3 units." in run.printed
    assert "Highest beside the others on the same units: Ben, +0.50 over 3 units." in run.printed


def test_bunched_ratings_are_pointed_out(agreement: Agreement) -> None:
    rows = "".join(f"u{n},Ana,yes\nu{n},Ben,{'no' if n == 0 else 'yes'}\n" for n in range(20))
    assert (
        "97.5% of all ratings are of one level. Kappa and alpha fall there"
        in agreement(HEAD + rows, level="nominal").printed
    )
    assert "of one level" not in agreement(LESSONS).printed
    alike = agreement(HEAD + rows.replace("no", "yes"), level="nominal").printed
    assert "Undefined, because all ratings that it uses are of one level" in alike
    assert "name all levels of the scale" in alike and "Kappa and alpha fall" not in alike


def test_perfect_agreement_has_no_interval_and_says_so(agreement: Agreement) -> None:
    run = agreement(HEAD + "a,Ana,1\na,Ben,1\nb,Ana,2\nb,Ben,2\n")
    assert run.line("Krippendorff’s alpha, ordinal").split()[3:5] == ["1.000", "100.0%"]
    assert "Without an interval, because no two ratings differ" in run.printed


def test_many_different_numbers_are_counted_not_listed(agreement: Agreement) -> None:
    rows = "".join(f"u{n},Ana,{n}.5\nu{n},Ben,{n + 1}.5\n" for n in range(20))
    assert "21 different ratings were given." in agreement(HEAD + rows, level="interval").printed


@pytest.mark.parametrize("language", words.COMPLETE)
def test_every_statistic_and_every_reason_has_its_words(language: str) -> None:
    for key in ORDER:
        assert words.has(f"agreement-name-{key.replace('_', '-')}", language)
        assert words.has(f"agreement-takes-{takes(key)}", language)
    assert all(words.has(f"agreement-why-{reason}", language) for reason in WhyUndefined)


# JSON


def test_json_has_stable_keys(agreement: Agreement) -> None:
    found = agreement(LESSONS, "--json", level="interval").json
    assert list(found) == [
        *("level", "levels", "units", "raters", "ratings", "units_with_one_rating", "blank", "statistics"),
        "rater_biases",
    ]
    assert list(found["statistics"]) == list(ORDER)
    fields = ["takes", "value", "low", "high", "exact_agreement", "by_chance", "units", "raters", "ratings"]
    fields += ["units_left_out", "undefined", "undefined_because", "no_interval", "no_interval_because"]
    assert all(list(each) == fields for each in found["statistics"].values())
    kappa = found["statistics"]["cohen_kappa"]
    assert (round(kappa["value"], 4), round(kappa["by_chance"], 2), kappa["exact_agreement"]) == (0.5833, 0.28, 0.7)
    assert found["rater_biases"][1] == {"rater": "observer", "bias": pytest.approx(-0.1), "units": 10}


def test_json_says_why(agreement: Agreement) -> None:
    found = agreement(HEAD + "a,Ana,x\na,Ben,x\nb,Ana,x\nb,Ben,x\n", "--json", level="nominal").json
    assert (found["level"], found["rater_biases"]) == ("nominal", [])
    kappa = found["statistics"]["cohen_kappa"]
    assert (kappa["value"], kappa["undefined"], kappa["exact_agreement"]) == (None, "one-level", 1.0)
    assert kappa["undefined_because"].startswith("all ratings that it uses are of one level")
    assert found["statistics"]["ac1"]["undefined"] == "scale-of-one-level"


def test_the_same_file_gives_the_same_intervals(agreement: Agreement) -> None:
    first, second = (agreement(LESSONS, "--json").printed for _ in range(2))
    assert first == second


# Files as they come


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (gzip.compress(LESSONS.encode(), mtime=0), "ratings.csv.gz"),
        (b"\xef\xbb\xbf" + LESSONS.encode(), "ratings.csv"),
        (LESSONS.replace(",", ";").encode(), "ratings.csv"),
        (LESSONS.replace("unit,rater,rating", "Unit, Rater ,RATING").encode(), "ratings.csv"),
        (LESSONS.replace("lesson 1,master,3\n", "lesson 1,master,3.0\n").encode(), "ratings.csv"),
        (LESSONS.encode("utf-16"), "ratings.csv"),
    ],
)
def test_files_that_are_the_same(agreement: Agreement, content: bytes, name: str) -> None:
    assert agreement(content, "--json", name=name).json == agreement(LESSONS, "--json").json


def test_letters_that_are_not_utf_8_are_read_and_said(agreement: Agreement) -> None:
    run = agreement((HEAD + "a,José,1\na,Ben,2\nb,José,2\nb,Ben,2\n").encode("cp1252"), "--json")
    assert run.json["rater_biases"][0]["rater"] == "José"
    assert "not UTF-8" in run.said


def test_names_in_an_order_that_is_given(agreement: Agreement) -> None:
    found = agreement(NAMES, "--json", "--levels", "low,middle,high").json
    assert found["levels"] == ["low", "middle", "high"]
    assert found["statistics"]["adjacent_agreement"]["value"] == 0.5
    assert found["statistics"]["icc_2_1"]["undefined"] == "not-numbers"


def test_codes_with_a_leading_zero_are_names(agreement: Agreement) -> None:
    rows = "a,Ana,01\na,Ben,1\nb,Ana,01\nb,Ben,01\n"
    assert agreement(HEAD + rows, "--json", level="nominal").json["levels"] == ["01", "1"]
    assert agreement(HEAD + rows, "--json", level="ordinal").json["levels"] == ["1"]


# What cannot be taken


@pytest.mark.parametrize(
    ("content", "level", "said"),
    [
        ("", "nominal", ("“ratings.csv” is empty",)),
        (HEAD, "nominal", ("holds no ratings", "one rating a row")),
        (HEAD + "a,Ana,\nb,Ben,\n", "nominal", ("holds no ratings",)),
        ("lesson,rater,score\na,Ana,1\n", "nominal", ("no column called unit, rating", "It has: lesson, rater, score", "Rename")),
        (HEAD + "a,Ana,1\n,Ben,2\n", "ordinal", ("Row 3", "nothing in “unit”", "Fill it in")),
        (HEAD + "a,Ana,1\na,,2\nb,,2\n", "ordinal", ("Row 3", "“rater”", "one more row is like it")),
        (HEAD + "a,Ana,1\nb,Ana,2\n", "ordinal", ("by one rater, Ana", "add the ratings of another")),
        (HEAD + "a,Ana,1\nb,Ben,2\n", "ordinal", ("no unit was rated by two raters: 2 units, 2 raters",)),
        (HEAD + "a,Ana,1\na,Ben,good\nb,Ben,good\n", "interval", ("Row 3", "“good”, which is not a number", "--level ordinal")),
        (HEAD + "a,Ana,1\na,Ben,nan\n", "interval", ("Row 3", "“nan”, which is not a number")),
        (HEAD + "a,Ana,1\na,Ben,1_0\n", "interval", ("“1_0”, which is not a number",)),
        (NAMES, "ordinal", ("names such as “low”, “high”", "row 2", '--levels "low,middle,high"')),
        (HEAD + "a,Ana,1\na,Ben,2\n", "cardinal", ("“cardinal” is not one of nominal, ordinal, interval",)),
        (HEAD + "a,Ana,1\na,Ben\n", "ordinal", ("Row 3 of “ratings.csv” has 2 columns where the header has 3",)),
        ("unit,rater,rating,rating\na,Ana,1,2\n", "ordinal", ("The column “rating” occurs twice",)),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_said_with_the_way_on(
    agreement: Agreement, content: str, level: str, said: tuple[str, ...]
) -> None:
    refused = agreement(content, level=level).refused()
    assert [part for part in said if part not in refused] == [], refused


@pytest.mark.parametrize(
    ("options", "level", "said"),
    [
        (("--levels", "low,middle"), "ordinal", ("Row 3", "“high”, which is not one of the levels low, middle")),
        (("--levels", "low,high,low"), "ordinal", ("A level stands twice in --levels: low, high, low",)),
        (("--language", "xx"), "nominal", ("“xx” is not a language of Fairwater", "en, es")),
    ],
)
def test_options_that_do_not_fit(
    agreement: Agreement, options: tuple[str, ...], level: str, said: tuple[str, ...]
) -> None:
    refused = agreement(NAMES, *options, level=level).refused()
    assert [part for part in said if part not in refused] == [], refused


def test_levels_that_are_no_numbers_for_ratings_that_are(agreement: Agreement) -> None:
    refused = agreement(LESSONS, "--levels", "1,2,3,four", level="interval").refused()
    assert "“four” in --levels is not a number" in refused


def test_there_is_no_such_file(agreement: Agreement) -> None:
    assert "There is no file “ratings.csv”" in agreement(None).refused()


def test_the_same_rater_twice_on_a_unit_is_listed(agreement: Agreement) -> None:
    rows = "a,Ana,1\na,Ben,2\n" + "a,Ana,1\n" * 7
    said = agreement(HEAD + rows).refused().splitlines()
    assert "7 ratings come from a rater who has rated the same unit before" in said[0]
    assert said[1] == "  row 4: Ana rated a in row 2 already"
    assert len(said) == 7 and said[-1] == "  … and 2 more"
    in_spanish = agreement(HEAD + rows, "--language", "es").refused().splitlines()
    assert in_spanish[1] == "  fila 4: Ana ya valoró a en la fila 2"
