"""What a plan leaves out, and how a scale moved since it was asked before."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from fairwater.instruments import Answered, shipped_instruments
from fairwater_web.data.queries import current_snapshot
from fairwater_web.listening import actions
from fairwater_web.listening.codes import code_of
from fairwater_web.listening.enums import Stage
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.models import Invitation, Round, Survey
from fairwater_web.listening.queries import places_of
from fairwater_web.listening.roster import RACE, enrolled_in
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA, OMAR

pytestmark = [pytest.mark.web, pytest.mark.django_db]


@pytest.fixture
def ana():
    return acting_person(Person.objects.get(email=ANA), timezone.localdate())


def heard(ana, n_favourable: int, days_ago: int) -> Survey:
    """A closed family survey of 200 people, of whom so many answer favourably on engagement."""
    today = timezone.localdate()
    plan = actions.Plan("Families", "To hear.", today, today + timedelta(days=9), comes_back="Soon.", languages=["en"])
    made = actions.add_survey(by=ana, round_=actions.plan_round(by=ana, plan=plan), instrument="families")
    survey = actions.launch(by=ana, survey=made)
    survey.opened_on, survey.stage = today - timedelta(days=days_ago), Stage.CLOSED
    rows = [
        Answered({f"families-engagement-{i}": "5" if n < n_favourable else "1" for i in (1, 2, 3)}, language="en")
        for n in range(200)
    ]
    answered = [Answered(each.answers, language="en", day=today.isoformat()) for each in rows]
    intake.plant_answers(survey=survey, answered=answered, places={})
    return survey


def test_a_change_is_told_with_its_interval(ana, signed_in):
    heard(ana, 80, 60)
    now = heard(ana, 120, 5)
    page = signed_in(ANA).get(f"/surveys/{now.pk}/results/?by=everybody").content.decode()
    assert "120 of 200 people answer favourably (60%)" in page
    # Newcombe's interval of .6 - .4 with n = 200 each is .1020 to .2923 (square-and-add of two Wilson intervals).
    assert "it was 40%: a change of +20.0 points (+10.2 to +29.2), more than chance would make it" in page


def test_what_may_be_chance_is_said_to_be_that(ana, signed_in):
    heard(ana, 100, 60)
    now = heard(ana, 104, 5)
    assert "which may be chance" in signed_in(ANA).get(f"/surveys/{now.pk}/results/?by=everybody").content.decode()


def test_a_mean_stands_beside_the_share_and_not_where_nearly_all_answer_alike(ana, signed_in):
    client = signed_in(ANA)
    page = client.get(f"/surveys/{heard(ana, 120, 5).pk}/results/").content.decode()
    # 120 say 5 and 80 say 1: 3.4, with a standard deviation of 1.9645 and t(199) = 1.97196: 3.126 to 3.674.
    assert "3.4 of 5" in page and "3.1 – 3.7" in page
    page = client.get(f"/surveys/{heard(ana, 195, 5).pk}/results/").content.decode()
    assert 'id="scales-title"' in page and " of 5<" not in page, "five people are not told by a mean either"


def test_who_was_not_reached_is_below_the_line_of_the_response_rate(ana, signed_in):
    today = timezone.localdate()
    plan = actions.Plan("Families", "To hear.", today, today + timedelta(days=9), comes_back="Soon.", languages=["en"])
    made = actions.add_survey(by=ana, round_=actions.plan_round(by=ana, plan=plan), instrument="families")
    survey = actions.launch(by=ana, survey=made)
    codes = actions.make_codes(by=ana, survey=survey, wanted=[actions.Wanted(None)] * 20)
    Invitation.objects.filter(pk__in=[each.pk for each in codes[:12]]).update(is_spent=True)
    Invitation.objects.filter(pk__in=[each.pk for each in codes[15:]]).update(is_undeliverable=True)
    assert (
        "a response rate of 60% of all who were invited"
        in signed_in(ANA).get(f"/surveys/{survey.pk}/").content.decode()
    )


def test_a_plan_says_who_would_be_missed(ana, signed_in):
    today = timezone.localdate()
    plan = actions.Plan("All", "To hear.", today, today + timedelta(days=9), languages=["en", "es"])
    round_ = actions.plan_round(by=ana, plan=plan)
    actions.add_survey(by=ana, round_=round_, instrument="families")
    actions.add_survey(by=ana, round_=round_, instrument="students-6-12")
    page = signed_in(ANA).get(f"/listening/{round_.pk}/").content.decode()
    assert "Staff are not asked." in page and "Families are not asked." not in page
    assert "languages that students speak at home are in no survey" in page and "Vietnamese (" in page
    assert "Spanish (" not in page
    assert "6 grades are in no survey of students: Kindergarten, " in page
    actions.add_survey(by=ana, round_=round_, instrument="students-k-2")
    page = signed_in(ANA).get(f"/listening/{round_.pk}/").content.decode()
    assert "3 grades are in no survey of students" in page
    actions.add_survey(by=ana, round_=round_, instrument="students-3-5")
    assert "in no survey of students" not in signed_in(ANA).get(f"/listening/{round_.pk}/").content.decode()


def test_the_students_that_a_plan_counts_are_those_of_the_roster_now(ana):
    """18,400 in the last year, and not all the years together."""
    found = enrolled_in(ana.organisation, RACE)
    assert found is not None and found.year == "2026"
    assert 18_000 <= sum(n or 0 for n in found.groups.values()) <= 18_400


def enrolled_now(district) -> list[dict[str, str]]:
    """The rows of the roster's last year, in words, each student who stayed for ten days where they were last."""
    snapshot = current_snapshot(district)
    days = Counter()
    for row in snapshot.decoded("attendance").to_pylist():
        if str(row["school_year"]) == "2026":
            days[row["student_id"]] += row["days_enrolled"] or 0
    rows = [row for row in snapshot.decoded("enrollment").to_pylist() if str(row["school_year"]) == "2026"]
    return [row for row in rows if row["last_school"] and days[row["student_id"]] >= 10]


@pytest.mark.parametrize("instrument", ["students-6-12", "students-3-5", "students-k-2"])
def test_whom_a_survey_could_have_heard_are_the_students_of_its_grades(ana, instrument):
    grades = shipped_instruments()[instrument].grades
    counted = Counter(row["race_ethnicity"] for row in enrolled_now(ana.organisation) if row["grade"] in grades)
    found = enrolled_in(ana.organisation, RACE, grades)
    assert {group: n for group, n in found.groups.items() if n is not None} == {
        group: n for group, n in counted.items() if found.groups.get(group) is not None
    }
    assert sum(n is not None for n in found.groups.values()) >= 4
    assert found.n is None or found.n == counted.total()


def test_grades_asked_and_not_asked_together_give_no_small_group_away(ana):
    """A group is shown for some grades only where its others, which subtraction gives, are ten or none."""
    grades = shipped_instruments()["students-6-12"].grades
    rows = enrolled_now(ana.organisation)
    asked, everybody = enrolled_in(ana.organisation, RACE, grades), enrolled_in(ana.organisation, RACE)
    others = Counter(row["race_ethnicity"] for row in rows if row["grade"] not in grades)
    for group, n in asked.groups.items():
        if n is not None and everybody.groups[group] is not None:
            assert others[group] == 0 or others[group] >= 10


def test_a_teacher_reads_results_and_leads_nothing(ana, signed_in):
    survey = heard(ana, 80, 5)
    client = signed_in(OMAR)
    assert client.get("/listening/new/").status_code == 403
    assert client.get(f"/surveys/{survey.pk}/words/").status_code == 403
    # Of answers without a school, a teacher of one school sees nothing.
    assert "Results appear from 10 answers on" in client.get(f"/surveys/{survey.pk}/results/").content.decode()
    assert len(places_of(ana.organisation)) == 24


def test_a_draft_whose_file_was_taken_away_says_so_and_hides_nothing_else(ana, signed_in, settings, tmp_path):
    from importlib import resources

    (tmp_path / "instruments").mkdir()
    shipped = (resources.files("fairwater.instruments") / "data" / "families.toml").read_text()
    own = tmp_path / "instruments" / "ours.toml"
    own.write_text(shipped.replace('id = "families"', 'id = "ours"', 1))
    settings.FAIRWATER_CONTENT = tmp_path
    today = timezone.localdate()
    round_ = actions.plan_round(by=ana, plan=actions.Plan("All", "", today, today, languages=["en"]))
    gone = actions.add_survey(by=ana, round_=round_, instrument="ours")
    actions.add_survey(by=ana, round_=round_, instrument="staff")
    own.unlink()
    page = signed_in(ANA).get(f"/listening/{round_.pk}/").content.decode()
    assert "ours.toml" in page and "Staff survey" in page
    answer = signed_in(ANA).get(f"/surveys/{gone.pk}/")
    assert answer.status_code in (400, 403) and "is not there any more" in answer.content.decode()


def test_what_is_promised_is_read_in_the_language_in_which_one_answers(ana, signed_in):
    today = timezone.localdate()
    sent = {
        "title": "Families",
        "purpose": "To hear.",
        "opens_on": today.isoformat(),
        "closes_on": (today + timedelta(days=9)).isoformat(),
        "languages": ["en", "es", "ar"],
        "seen_by": "The equity team reads it.",
        "comes_back": "At the town hall in May.",
        "seen_by-es": " Lo lee el equipo de equidad. ",
        "comes_back-es": "En la asamblea de mayo.",
        "seen_by-fr": "Nobody asked in French.",
    }
    client = signed_in(ANA)
    led = client.post("/listening/new/", sent)
    round_ = Round.objects.get(title="Families")
    spanish = {"seen_by": "Lo lee el equipo de equidad.", "comes_back": "En la asamblea de mayo."}
    assert led["Location"] == f"/listening/{round_.pk}/" and round_.promised == {"es": spanish}
    survey = actions.add_survey(by=ana, round_=round_, instrument="families")
    actions.set_terms(by=ana, survey=survey, terms=actions.Terms(["en", "es", "ar"], is_open_to_all=True))
    actions.launch(by=ana, survey=survey)
    (code,) = actions.make_codes(by=ana, survey=survey, wanted=[actions.Wanted(None)])
    address = f"/answer/c/{code_of(survey.pk, code.nonce)}/"
    for language, says, not_so in (
        ("es", "En la asamblea de mayo.", "At the town hall"),
        ("en", "At the town hall in May.", "asamblea"),
        ("ar", "At the town hall in May.", "asamblea"),
    ):
        for page in (
            Client().get(f"{address}?in={language}"),
            client.get(f"/surveys/{survey.pk}/paper/?in={language}"),
        ):
            assert says in page.content.decode() and not_so not in page.content.decode(), (language, page.status_code)
    assert "Lo lee el equipo de equidad." in Client().get(f"{address}?in=es").content.decode()
    form = client.get(f"/listening/{round_.pk}/change/").content.decode()
    assert ">En la asamblea de mayo.</textarea>" in form
    refused = client.post("/listening/new/", sent | {"title": " ", "comes_back-ar": "في مايو"})
    assert refused.status_code == 400 and "في مايو" in refused.content.decode(), "what was typed is still there"
    client.post(f"/listening/{round_.pk}/change/", sent | {"seen_by-es": "", "comes_back-es": " "})
    round_.refresh_from_db()
    assert round_.promised == {}
