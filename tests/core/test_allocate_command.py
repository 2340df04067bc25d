"""`fairwater allocate`: sentences, a table and the arithmetic, the same exactly as JSON, and what it asks about."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import fairwater.cli.allocate

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
fairwater.cli.allocate.add_to(app)

HEAD = "School,Students,Economic disadvantage,english-learner,disability,mobility,race\n"
ROWS = 'Oak,400,300,120,60,40,9\nElm,600,150,30,70,30,9\nAsh,250,90,60,40,20,9\nBirch,"1,000",200,20,110,50,9\n'


def run(*arguments: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [str(each) for each in ("allocate", *arguments)])
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def schools(tmp_path: Path) -> Path:
    path = tmp_path / "schools.csv"
    path.write_text(HEAD + ROWS, encoding="utf-8")
    return path


def test_what_is_said(schools: Path) -> None:
    code, said, told = run(schools, "--scheme", "money", "--total", "$1,200,000")
    assert code == 0
    assert told == "4 schools were read from “schools.csv”, with 2,250 students.\nNot used for this: race.\n"
    lines = said.splitlines()
    assert lines[0] == (
        "$1,200,000.00 shared over 4 schools: where students need the most there is $588.78 for each student, and where they "
        "need the least $506.87."
    )
    assert "Oak          400                566    $240,680.37  $240,680.37           $601.70" in lines
    assert "  By need alone: $1,200,000.00 × 566 ÷ 2,822 = $240,680.368532…" in lines


def test_the_same_as_data_is_exact(schools: Path) -> None:
    code, said, _ = run(schools, "--scheme", "money", "--total", "1200000", "--json")
    data = json.loads(said)
    assert code == 0
    assert sum(Fraction(each["amount"]) for each in data["schools"]) == 1_200_000
    oak = data["schools"][0]
    assert (oak["need"], Fraction(oak["exact"])) == ("566", Fraction(1_200_000 * 566, 2822))
    assert data["rate"] == "600000/1411" and "title_one" not in data


def test_a_withheld_count_is_asked_about_and_never_0(schools: Path) -> None:
    schools.write_text(HEAD + ROWS.replace("60,40,9", "<10,,9"), encoding="utf-8")
    code, said, told = run(schools, "--scheme", "money", "--total", "100")
    assert (code, said) == (1, "")
    assert told == (
        "“schools.csv”, row 2, Oak: disability says “<10”. 2 counts are withheld or missing, and none is taken for 0. Ask for "
        'the number and write it into the file, or give it with --count "Oak:disability=7".\n'
        "  row 2, Oak, mobility\n"
    )
    given = ("--count", "Oak:disability=7", "--count", "oak: mobility = 3")
    code, said, told = run(schools, "--scheme", "money", "--total", "100", *given, "--json")
    assert code == 0 and "Oak: disability was given as 7." in told
    oak = json.loads(said)["schools"][0]
    assert (oak["counts"]["disability"], oak["entered"]) == (7, ["disability", "mobility"])


@pytest.mark.parametrize(
    ("old", "new", "arguments", "sentence"),
    [
        ("Elm", "oak", (), "“schools.csv”, row 3: oak stands in row 2 already. Keep one of the two."),
        ("Ash", "District total", (), "row 4: “District total” is a row of totals, not a school."),
        ("Ash", "", (), "row 4: there is no name of a school."),
        ("60,40,9", "401,40,9", (), "row 2: 401 in disability are more than the 400 students"),
        ("60,40,9", "-5,40,9", (), "“-5” in disability is no count of students."),
        ("60,40,9", "6.5,40,9", (), "“6.5” in disability is no count of students."),
        ("disability", "IEP", (), "“schools.csv” lacks disability. It has: School, Students"),
        ("Oak", "Oak", ("--count", "Oak:disability=7"), "“schools.csv” has no missing count disability for oak"),
        ("Oak", "Oak", ("--count", "Oak"), "“Oak” is no count. Write it as"),
        ("Oak", "Oak", ("--beside", "coaching-hours"), "“coaching-hours” shares something else than “money”"),
        ("Oak", "Oak", ("--language", "xx"), "xx"),
        ("Oak", "Oak", ("--beside", "nothing"), "There is no scheme “nothing”."),
    ],
)
def test_what_cannot_be_read(schools: Path, old: str, new: str, arguments: tuple[str, ...], sentence: str) -> None:
    schools.write_text((HEAD + ROWS).replace(old, new, 1), encoding="utf-8")
    code, said, told = run(schools, "--scheme", "money", "--total", "100", *arguments)
    assert (code, said) == (1, "") and sentence in told


def test_last_year_and_a_scheme_of_ones_own(schools: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        'id = "own"\nversion = "1"\nunit = "money"\nstep = "1"\nbase = "1"\nhold_harmless = "0.95"\ntitle = "Own"\n'
        '[weights]\nenglish_learner = "0.5"\n'
    )
    last = tmp_path / "last.csv"
    last.write_text('school,amount\nBirch,"$60,000"\nElm,\nClosed,5\n')
    code, said, told = run(schools, "--scheme", own, "--total", "100,000", "--last-year", last, "--json")
    assert code == 0 and "In “last.csv” and not among the schools: Closed." in told
    by_name = {each["school"]: each for each in json.loads(said)["schools"]}
    assert by_name["Birch"]["amount"] == "57000" and by_name["Birch"]["held"] == "hold-harmless"
    assert by_name["Elm"]["last_year"] is None and by_name["Birch"]["change"] == "-3000"
    code, _, told = run(schools, "--scheme", own, "--total", "100,000")
    assert code == 1 and "last year’s amounts are not given" in told


def test_title_one_beside_another_setting_in_spanish(schools: Path) -> None:
    asked = ("--total", "500000", "--beside", "money", "--received", "600000", "--language", "es")
    code, said, _ = run(schools, "--scheme", "title-one", *asked)
    assert code == 0
    assert "Y si: «Título I, Parte A según el número de niños» al lado de «Dinero según la necesidad»" in said
    assert (
        "  se ajusta: Lo que recibe una escuela depende del número de sus niños de familias de bajos ingresos." in said
    )
    assert "(20 U.S.C. 6313(a)(3))" in said and "No decide nada, y no es asesoría legal." in said
