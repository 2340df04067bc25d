"""The page of a mean measure: its numbers against a naive loop, the choices, what is taken away, what is refused."""

from __future__ import annotations

import csv
import io
import math
import re
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import numpy as np
import pyarrow as pa
import pytest
from scipy import stats

from fairwater.measures.registry import mean_measures
from fairwater.tables.snapshot import Snapshot, write_snapshot
from tests.cast import ANA, LEE, NOBODY, VERA

pytestmark = pytest.mark.any_database

SIZE = "/see/class-size/"
YEARS = (2025, 2026)
RACES = ("black", "white", "asian")
ENGLISH = {"African American": "black", "White": "white", "Asian": "asian"}


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", answer.content.decode()))


def rows_of(answer) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


# Known answers


@cache
def students() -> tuple[dict[str, object], ...]:
    """Ninety students a year in two schools: the class size follows race and the student's number, and four are Asian."""
    rows = []
    for year in YEARS:
        for place in range(90):
            race = "asian" if place < 4 else RACES[place % 2]
            size = 20.0 + place * 7 % 11 / 4 + (3.5 if race == "black" else 0) + (year - 2025 if place % 3 else 0)
            rows.append(
                {"student_id": f"{place:03d}", "school_id": f"0{1 + place % 5 // 3}", "school_year": year}
                | {"race_ethnicity": race, "sex": "female" if place % 4 < 2 else "male"}
                | {"class_size": None if place == 50 else size}
            )
    return tuple(rows)


@cache
def snapshot() -> Snapshot:
    key = ("student_id", "school_id", "school_year")
    enrolled = [
        {name: row[name] for name in (*key, "race_ethnicity", "sex")} | {"last_school": 1, "grade": "07"}
        for row in students()
    ]
    courses = [{name: row[name] for name in (*key, "class_size")} for row in students()]
    tables = {"enrollment": pa.Table.from_pylist(enrolled), "resources": pa.Table.from_pylist(courses)}
    return write_snapshot(Path(mkdtemp()), tables, as_of="2026-06-14", source="made up", licence="CC0")


@pytest.fixture
def page_on(db):
    """Return the page of class size on the small snapshot, as Riverbend would see it."""
    from fairwater_web.analysis.kinds import page_of
    from fairwater_web.analysis.queries import Choices, MeanQuery
    from fairwater_web.data.queries import DataScope
    from fairwater_web.organisations.models import Organisation

    organisation = Organisation.objects.get(slug="riverbend")
    scope = DataScope(organisation, snapshot(), None)

    def made(language: str = "en", **choices: str):
        return page_of(
            MeanQuery(organisation, mean_measures()["class-size"], scope, Choices(**choices)), language=language
        )

    return made


def sides(year: int, **wanted: str) -> tuple[list[float], list[float]]:
    inside, others = [], []
    for row in students():
        if row["school_year"] == year and row["class_size"] is not None:
            (inside if all(row[name] == value for name, value in wanted.items()) else others).append(row["class_size"])
    return inside, others


def naive(inside: list[float], others: list[float]) -> tuple[str, ...]:
    """Students, mean, interval, mean of others, gap, interval of the gap, Hedges' g, by the text-book."""
    one, two = np.array(inside), np.array(others)
    n, m = len(one), len(two)
    low, high = stats.t.interval(0.95, n - 1, loc=one.mean(), scale=stats.sem(one))
    welch = stats.ttest_ind(one, two, equal_var=False).confidence_interval()
    pooled = math.sqrt((one.var(ddof=1) * (n - 1) + two.var(ddof=1) * (m - 1)) / (n + m - 2))
    g = (one.mean() - two.mean()) / pooled * (1 - 3 / (4 * (n + m - 2) - 1))
    half = stats.norm.isf(0.025) * math.sqrt((n + m) / (n * m) + g * g / (2 * (n + m)))
    said = (
        str(n),
        f"{one.mean():.1f}",
        f"{low:.1f} – {high:.1f}",
        f"{two.mean():.1f}",
        f"{one.mean() - two.mean():+.1f}",
        f"{welch.low:.1f} – {welch.high:.1f}",
        f"{g:+.2f} ({g - half:.2f} – {g + half:.2f})",
    )
    return tuple(each.replace("-", "−") for each in said)


def test_the_table_is_that_of_a_naive_loop(page_on):
    lines = {line.name: line for line in page_on().lines}
    assert set(lines) == set(ENGLISH)
    for name, race in ENGLISH.items():
        told = tuple(value for _, value in lines[name].cells)
        if race == "asian":
            assert told[0] == "4" and told[3:] == ("", "", "", "")
            assert lines[name].reason.startswith("Fewer than 10 students")
        else:
            assert told == naive(*sides(2026, race_ethnicity=race))
            assert lines[name].reason == ""
    assert [line.name for line in page_on().lines if line.focus] == ["African American"]


def test_two_groupings_together_and_an_earlier_year(page_on):
    page = page_on(by="race_ethnicity", also="sex", year="2025")
    lines = {line.name: tuple(value for _, value in line.cells) for line in page.lines}
    assert lines["African American · Girls"] == naive(*sides(2025, race_ethnicity="black", sex="female"))
    assert lines["White · Boys"] == naive(*sides(2025, race_ethnicity="white", sex="male"))


def test_the_sentence_and_the_line_for_everyone_are_worked_by_hand(page_on):
    inside, others = sides(2026, race_ethnicity="black")
    page = page_on()
    assert page.story.sentence == (
        f"African American students sat in classes of {np.mean(inside):.1f} students on average, "
        f"all other students {np.mean(others):.1f}."
    )
    gap = stats.ttest_ind(inside, others, equal_var=False).confidence_interval()
    assert f"between {gap.low:.1f} and {gap.high:.1f}" in page.story.how_sure
    assert page.everyone == pytest.approx(np.mean(inside + others))
    assert page.n_students == "89"
    assert page.key_line.endswith(f"{np.mean(inside + others):.1f}")


def test_the_years_are_those_of_a_naive_loop(page_on):
    lines = dict(page_on().year_lines)
    for name, race in ENGLISH.items():
        assert lines[name] == [f"{np.mean(sides(year, race_ethnicity=race)[0]):.1f}" for year in YEARS]


def test_schools_are_compared_with_the_others_of_their_kind(page_on):
    for each in page_on().place_means:
        inside, others = sides(2026, school_id=each.row.group[0])
        assert each.row.mean == pytest.approx(np.mean(inside))
        assert each.row.compared_mean == pytest.approx(np.mean(others))


def test_spanish_says_the_same(page_on):
    english, spanish = page_on(), page_on("es")
    assert [line.cells[1][1] for line in english.lines] == [line.cells[1][1] for line in spanish.lines]
    assert spanish.story.sentence.startswith("Estudiantes afroamericanos estuvieron en clases de ")


# The pages of Riverbend


def test_the_list_and_home_hold_means_beside_shares(signed_in):
    client = signed_in(ANA)
    page = client.get("/see/").content.decode()
    for measure in mean_measures().values():
        assert f'href="/see/{measure.id}/"' in page and measure.label in page
    in_means_to_learn = page[page.index("Means to learn") :]
    assert in_means_to_learn.index("device-and-home-internet") < in_means_to_learn.index("class-size")
    listed = page.count("/see/") - page.count('"/see/"')
    more = sum(int(n) for n in re.findall(r"(\d+) more measure", text_of(client.get("/"))))
    assert more == listed - client.get("/").content.decode().count('<div class="finding">')


@pytest.mark.parametrize("measure", sorted(mean_measures()))
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_mean_measure_has_a_page(signed_in, measure, language):
    answer = signed_in(ANA, language).get(f"/see/{measure}/?by=economic_disadvantage")
    assert answer.status_code == 200
    page = answer.content.decode()
    assert len(re.findall(r'<svg[^>]*role="img"[^>]*aria-labelledby', page)) >= 4
    method = "CR1" if mean_measures()[measure].of_schools else "Welch"
    assert "Hedges" in page and method in page and "Riverbend Unified" in page


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ("by=english_learner", "Not English learners"),
        ("by=race_ethnicity&also=sex", "African American · Boys"),
        ("by=race_in_combination", "alone or in combination"),
        ("by=disability&where=school-0201", "Eastside Middle, 778 students"),
        ("where=set-two-pilot-schools", "Two pilot schools"),
        ("by=race_ethnicity&year=2022", "2021–22"),
        ("by=race_ethnicity&compare=rest", "tick: all other students"),
    ],
)
def test_choices_are_answered(signed_in, choice, said):
    answer = signed_in(ANA).get(f"{SIZE}?{choice}")
    assert answer.status_code == 200
    assert said in text_of(answer)


def test_the_page_says_its_source_its_date_and_why_it_is_for_staff(signed_in):
    page = text_of(signed_in(ANA).get(SIZE))
    assert "data as of June 14, 2026" in page and "Feld and Grofman 1977" in page
    assert "a sum can tell of a single student" in page
    assert "Pin it" in page
    assert "Take it outside" not in page and "Compared with" not in page


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ("compare=group:white", "Means are compared with all other students"),
        ("compare=overall", "Means are compared with all other students"),
        ("compare=value&target=often", "“often” is not a target"),
        ("compare=vibes", "is not something to compare with"),
    ],
)
def test_a_choice_that_cannot_be_answered_gets_its_sentence(signed_in, choice, said):
    answer = signed_in(ANA).get(f"{SIZE}?{choice}")
    assert answer.status_code == 400
    assert said in text_of(answer)


@pytest.mark.parametrize(
    ("who", "address"),
    [
        (VERA, SIZE),
        (VERA, f"{SIZE}groups.csv"),
        (ANA, f"{SIZE}?where=school-510147000656"),
        (ANA, f"{SIZE}?by=shoe_size"),
        (ANA, f"{SIZE}?by=school_id"),
        (ANA, f"{SIZE}?year=1999"),
        (ANA, f"{SIZE}secrets.csv"),
        (ANA, f"{SIZE}places.csv?where=school-0201"),
    ],
)
def test_what_is_not_theirs_is_not_there(signed_in, who, address):
    assert signed_in(who).get(address).status_code == 404


def test_a_partner_is_told_why_and_a_stranger_signs_in(signed_in):
    answer = signed_in(LEE).get(SIZE)
    assert answer.status_code == 403
    assert "open to staff who serve these students" in text_of(answer)
    assert signed_in(NOBODY).get(SIZE).status_code == 302


def test_what_is_taken_away_holds_the_released_rows(signed_in):
    client = signed_in(ANA)
    answer = client.get(f"{SIZE}groups.csv?by=sex")
    assert 'filename="class-size-riverbend-2026-sex-groups.csv"' in answer["Content-Disposition"]
    girls = next(row for row in rows_of(answer) if row["group"] == "female")
    assert float(girls["gap"]) == pytest.approx(float(girls["mean"]) - float(girls["compared_mean"]))
    assert (girls["audience"], girls["as_of"], girls["compared_with"]) == ("staff", "2026-06-14", "rest")
    years = rows_of(client.get(f"{SIZE}years.csv?by=sex"))
    assert {row["within"] for row in years} == {f"school_year={year}" for year in range(2022, 2027)}
    assert len(rows_of(client.get(f"{SIZE}places.csv"))) == 24
    for which in ("groups", "years", "places"):
        drawing = client.get(f"{SIZE}{which}.svg")
        assert drawing["Content-Type"] == "image/svg+xml" and "data as of June 14, 2026" in drawing.content.decode()
    assert client.get(f"{SIZE}groups.png").content.startswith(b"\x89PNG")


def test_a_look_is_written_to_the_access_log(signed_in):
    from fairwater_web.common.models import AccessEntry

    signed_in(ANA).get(f"{SIZE}?by=sex")
    entry = AccessEntry.objects.filter(event="measure-seen").latest("pk")
    assert entry.subject.startswith("class-size page by=sex") and entry.release
