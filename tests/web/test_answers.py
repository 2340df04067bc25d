"""The page of a measure: the story's figures, the choices, what can be taken away, what is refused."""

from __future__ import annotations

import csv
import io
import re

import pytest

from tests.cast import ANA, VERA

pytestmark = pytest.mark.any_database

PILOTS = "/see/suspended-out-of-school/?where=set-two-pilot-schools"


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", answer.content.decode()))


def rows_of(answer) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


def test_the_story_in_one_sentence(signed_in):
    page = text_of(signed_in(ANA).get(PILOTS))
    assert (
        "African American students were suspended at 2.7 times the rate of all other students: "
        "60 of 400, against 90 of 1,600. At the others’ rate, 38 fewer children would have been sent home."
    ) in page
    assert "the share lies between 11.8% and 18.8%" in page
    assert "Two pilot schools, 2,000 students" in page


def test_the_story_in_spanish(signed_in):
    page = text_of(signed_in(ANA, "es").get(PILOTS))
    assert "Entre estudiantes afroamericanos la tasa fue 2.7 veces la tasa entre los demás estudiantes" in page
    assert "60 de 400, frente a 90 de 1,600" in page
    assert "38 estudiantes menos habrían sido enviados a casa" in page


def test_small_groups_stand_in_the_table_with_their_reason_and_out_of_the_picture(signed_in):
    answer = signed_in(ANA).get(PILOTS)
    page = text_of(answer)
    assert "too few to compare: " in page
    picture = re.search(r"<svg.*?</svg>", answer.content.decode(), re.DOTALL).group(0)
    assert "Native Hawaiian" not in picture
    assert "African American" in picture


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ("by=english_learner", "English learners"),
        ("by=race_ethnicity&also=sex", "African American · Boys"),
        ("by=race_in_combination", "alone or in combination"),
        ("by=sex&compare=overall", "all students together"),
        ("by=race_ethnicity&compare=best", "the best-off group, Asian students"),
        ("by=race_ethnicity&compare=group:Martians", "all other students"),
        ("by=race_ethnicity&also=sex&compare=group:white", "all other students"),
        ("by=sex&compare=group:male", "No student group fares worse than boys"),
        ("by=english_learner&compare=value&target=100", "No student group fares worse than the target of 100%"),
        ("by=race_ethnicity&compare=group:white", "White students"),
        ("by=race_ethnicity&compare=value&target=4", "the target of 4%"),
        ("by=disability&where=school-0201", "Eastside Middle"),
        ("by=race_ethnicity&year=2022", "2021–22"),
    ],
)
def test_choices_are_answered(signed_in, choice, said):
    answer = signed_in(ANA).get(f"/see/suspended-out-of-school/?{choice}")
    assert answer.status_code == 200
    assert said in text_of(answer)


def test_the_gap_of_a_target_is_exact(signed_in):
    rows = rows_of(
        signed_in(ANA).get(
            "/see/suspended-out-of-school/groups.csv" + PILOTS[PILOTS.index("?") :] + "&compare=value&target=7.5"
        )
    )
    black = next(row for row in rows if row["group"] == "black")
    assert (black["n_students"], black["n_counted"], black["students_to_parity"]) == ("400", "60", "30")


@pytest.mark.parametrize(
    ("who", "address"),
    [
        (ANA, "/see/suspended-out-of-school/?where=division-5101260"),
        (ANA, "/see/suspended-out-of-school/?where=school-510147000656"),
        (VERA, "/see/suspended-out-of-school/?where=school-0201"),
        (VERA, "/see/suspended-out-of-school/?where=set-two-pilot-schools"),
        (VERA, "/see/on-time-graduation/"),
        (ANA, "/see/no-such-measure/"),
        (ANA, "/see/suspended-out-of-school/?by=shoe_size"),
        (ANA, "/see/suspended-out-of-school/?by=school_id"),
        (ANA, "/see/suspended-out-of-school/?year=1999"),
        (ANA, "/see/on-time-graduation/?by=grade"),
        (ANA, "/see/suspended-out-of-school/secrets.csv"),
    ],
)
def test_what_is_not_theirs_is_not_there(signed_in, who, address):
    assert signed_in(who).get(address).status_code == 404


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ("compare=value&target=often", "“often” is not a target"),
        ("compare=value&target=140", "“140” is not a target"),
        ("compare=vibes", "is not something to compare with"),
    ],
)
def test_a_choice_that_cannot_be_answered_gets_its_sentence(signed_in, choice, said):
    answer = signed_in(ANA).get(f"/see/suspended-out-of-school/?{choice}")
    assert answer.status_code == 400
    assert said in text_of(answer)


def test_virginia_and_its_divisions(signed_in):
    client = signed_in(VERA)
    page = text_of(client.get("/see/suspended-out-of-school/"))
    assert "at 3.3 times the rate of all other students: 32,138 of 261,589" in page
    assert "the 511 students enrolled as nonbinary are left out" in page
    assert "Counts published by others" in page
    fairfax = rows_of(client.get("/see/suspended-out-of-school/groups.csv?where=division-5101260&compare=group:white"))
    black = next(row for row in fairfax if row["group"] == "black")
    assert (black["n_counted"], black["n_students"]) == ("713", "17282")
    assert float(black["ratio"]) == pytest.approx(4.407, abs=5e-4)


def test_what_can_be_taken_away(signed_in):
    client = signed_in(ANA)
    for which in ("groups", "years", "places"):
        svg = client.get(f"/see/chronic-absence/{which}.svg")
        assert svg["Content-Type"] == "image/svg+xml"
        assert svg.content.startswith(b"<svg") and b"<title" in svg.content and b"var(--" not in svg.content
        png = client.get(f"/see/chronic-absence/{which}.png")
        assert png.content.startswith(b"\x89PNG")
    years = rows_of(client.get("/see/chronic-absence/years.csv"))
    assert {row["within"] for row in years} == {f"school_year={year}" for year in range(2022, 2027)}


def test_each_look_is_in_the_access_log_without_values(signed_in):
    from fairwater_web.common.models import AccessEntry

    client = signed_in(ANA)
    client.get(PILOTS)
    client.get("/see/suspended-out-of-school/groups.csv?where=set-two-pilot-schools")
    seen, downloaded = AccessEntry.objects.exclude(event="signed-in").order_by("pk")
    assert (seen.event, downloaded.event) == ("measure-seen", "numbers-downloaded")
    assert seen.person.email == ANA
    assert seen.organisation.slug == "riverbend"
    assert seen.release == downloaded.release != ""
    for entry in (seen, downloaded):
        assert not re.search(r"\b(60|400|1600|0\.15)\b", f"{entry.subject} {entry.release}")


def test_a_division_sees_its_own_schools_and_no_others(signed_in):
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.people.actions import give_role, make_person
    from fairwater_web.people.enums import Role

    fairfax = Organisation.objects.get(local_id="5101260")
    elsewhere = (
        Organisation.objects.filter(kind="school").exclude(parent=fairfax).exclude(parent__slug="riverbend").first()
    )
    person = make_person(email="finn@fairfax.example", name="Finn Abara", password="a long enough password")
    give_role(person=person, organisation=fairfax, role=Role.EQUITY_LEAD)
    client = signed_in("finn@fairfax.example")
    page = text_of(client.get("/see/suspended-out-of-school/?compare=group:white"))
    assert "713 of 17,282, against 606 of 64,738" in page
    assert "4.4 times the rate of White students" in page
    assert client.get("/").status_code == 200
    assert client.get("/see/suspended-out-of-school/?where=division-5100120").status_code == 404
    assert client.get(f"/see/suspended-out-of-school/?where=school-{elsewhere.local_id}").status_code == 404
    places = rows_of(client.get("/see/suspended-out-of-school/places.csv"))
    assert len(places) == 202


def test_a_file_that_leaves_says_whose_numbers_it_holds(signed_in):
    client = signed_in(ANA)
    answer = client.get("/see/suspended-out-of-school/groups.csv?where=set-two-pilot-schools&year=2025")
    assert answer["Content-Disposition"] == (
        'attachment; filename="suspended-out-of-school-riverbend-set-two-pilot-schools-2025-race_ethnicity-groups.csv"'
    )
    row = rows_of(answer)[0]
    said = {name: row[name] for name in ("organisation", "place", "school_year", "as_of", "audience")}
    assert said == {
        "organisation": "Riverbend Unified",
        "place": "Two pilot schools",
        "school_year": "2025",
        "as_of": "2026-06-14",
        "audience": "staff",
    }
    svg = client.get("/see/suspended-out-of-school/groups.svg?where=set-two-pilot-schools").content.decode()
    assert "Suspended out of school at least once, by student group" in svg
    assert "Two pilot schools, 2,000 students" in svg and "school year 2025–26" in svg


def test_schools_stand_beside_schools_of_their_kind_and_none_is_surer_than_its_kind(signed_in):
    page = text_of(signed_in(ANA).get("/see/chronic-absence/"))
    assert "Elementary schools · " in page and "drawn towards the rate of places of its kind" in page
    widths = re.findall(r"(\d+\.\d)% – (\d+\.\d)%", page[page.index("Elementary schools · ") :])
    assert widths and min(float(high) - float(low) for low, high in widths) > 0.5


def test_the_page_of_a_measure_before_there_are_data_leads_to_what_happens(signed_in):
    from fairwater_web.data.models import SnapshotRecord

    SnapshotRecord.objects.all().delete()
    answer = signed_in(ANA).get("/see/chronic-absence/")
    assert (answer.status_code, answer.url) == (302, "/see/")
