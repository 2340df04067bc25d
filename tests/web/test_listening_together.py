"""A survey read to somebody by an interviewer: agreed to first, entered once, apart from whoever came before."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from fairwater_web.common.models import AccessEntry
from fairwater_web.listening import actions
from fairwater_web.listening.actions import Plan, Terms, Wanted
from fairwater_web.listening.codes import as_printed, code_of
from fairwater_web.listening.enums import Way
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.models import Arrived, Invitation, Survey
from fairwater_web.listening.queries import answers_by_way, places_of
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA, JUN, OMAR

pytestmark = [pytest.mark.web, pytest.mark.django_db]


@pytest.fixture
def ana():
    return acting_person(Person.objects.get(email=ANA), timezone.localdate())


@pytest.fixture
def survey(ana):
    """A survey of families that is answered with a code alone."""
    today = timezone.localdate()
    plan = Plan("Families", "To hear.", today, today + timedelta(days=9), comes_back="In May.", languages=["en", "ar"])
    made = actions.add_survey(by=ana, round_=actions.plan_round(by=ana, plan=plan), instrument="families")
    return actions.launch(by=ana, survey=made)


@pytest.fixture
def code(ana, survey):
    (made,) = actions.make_codes(by=ana, survey=survey, wanted=[Wanted(places_of(survey.round.organisation)[2], "ar")])
    return code_of(survey.pk, made.nonce)


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def say(client, survey, **sent):
    return client.post(f"/surveys/{survey.pk}/together/", {"in": "ar", "agreed": "1"} | sent)


def test_the_sentence_is_read_first_in_the_language_that_they_chose_and_no_question_before_it(signed_in, survey):
    page = signed_in(ANA).get(f"/surveys/{survey.pk}/together/?in=ar").content.decode()
    read = re.search(r'<blockquote[^>]*lang="ar" dir="rtl"><p>(.*?)</p>', page)[1]
    assert "هل توافق؟" in read and "Riverbend" in read
    assert 'name="a-' not in page and '<html lang="en"' in page
    english = text_of(signed_in(ANA).get(f"/surveys/{survey.pk}/together/?in=xx"))
    assert "Do you agree?" in english, "a language that the survey lacks is none"


def test_without_agreement_nothing_is_asked_and_nothing_kept(signed_in, survey, code):
    client = signed_in(ANA)
    for sent in ({"code": code, "agreed": ""}, {"code": code, "agreed": "", "do": "keep", "a-should-change": "Buses"}):
        answer = say(client, survey, **sent)
        assert answer.status_code == 400 and "once the other person agrees" in text_of(answer)
        assert 'name="a-' not in answer.content.decode()
    assert not Arrived.objects.exists() and not Invitation.objects.get().is_spent


def test_an_answer_goes_with_its_code_into_the_tray_once(signed_in, survey, code):
    client = signed_in(ANA)
    begun = say(client, survey, code=as_printed(code).lower())
    page = begun.content.decode()
    assert begun.status_code == 200 and 'name="a-families-engagement-1"' in page and 'lang="ar" dir="rtl"' in page
    assert 'name="place"' not in page, "the code knows the school"
    assert "only if “What keeps your family from" in text_of(begun) and "with: It is not in our language." in page
    key = re.search(r'name="key" value="([^"]+)"', page)[1]
    sent = {"code": code, "key": key, "do": "keep", "a-families-engagement-1": "4", "a-should-change": "Buses"}
    for _ in range(2):  # twice, as by a double click
        kept = say(client, survey, **sent)
        assert (kept.status_code, kept["Location"]) == (302, f"/surveys/{survey.pk}/together/?kept=1")
    found = Arrived.objects.get()
    assert found.answers == {"families-engagement-1": "4", "should-change": "Buses"}
    assert (found.way, found.language, found.place) == (Way.INTERVIEW, "ar", places_of(survey.round.organisation)[2])
    assert found.day == timezone.localdate()
    for again in (say(client, survey, code=code), say(client, survey, **(sent | {"key": "another"}))):
        assert again.status_code == 400 and "answered with this code already" in text_of(again)
    assert Arrived.objects.count() == 1


def test_the_next_person_begins_blank_and_the_log_has_no_line_for_an_answer(signed_in, survey, code):
    client = signed_in(ANA)
    before = AccessEntry.objects.count()
    sent = {"code": code, "key": "k" * 20, "do": "keep", "a-should-change": "Only I said this"}
    following = client.get(say(client, survey, **sent)["Location"])
    page = following.content.decode()
    assert "Here begins the next person" in page and following["Cache-Control"] == "private, no-store"
    assert "Only I said this" not in page and code not in page and as_printed(code) not in page
    assert re.search(r'<option value="(\w+)"[^>]* selected', page)[1] == "en", "the language is asked anew"
    assert AccessEntry.objects.count() == before


def test_a_code_is_asked_for_where_the_survey_is_answered_with_codes_alone(signed_in, ana, survey):
    client = signed_in(ANA)
    assert "Ask for the one on their card" in text_of(say(client, survey))
    assert "We do not know this code" in text_of(say(client, survey, code="2222-2222-2222"))
    straight = say(client, survey, do="keep", key="k", **{"a-should-change": "Buses"})
    assert straight.status_code == 400 and not Arrived.objects.exists()
    actions.set_terms(by=ana, survey=survey, terms=Terms(survey.languages, is_open_to_all=True))
    assert 'name="place"' in say(client, survey).content.decode(), "without a code the school is asked"
    place = places_of(survey.round.organisation)[1]
    say(client, survey, do="keep", key="k", place=place.pk, **{"a-should-change": "Buses"})
    assert (Arrived.objects.get().place, Arrived.objects.get().way) == (place, Way.INTERVIEW)


def test_a_wrong_answer_keeps_the_questions_and_what_this_person_said(signed_in, survey, code):
    client = signed_in(ANA)
    for given, told in (({"a-families-engagement-1": "9"}, "none of the options"), ({}, "Nothing was answered")):
        page = say(client, survey, code=code, do="keep", key="k", **given)
        assert page.status_code == 400 and told in text_of(page) and 'name="a-should-change"' in page.content.decode()
    assert not Invitation.objects.get().is_spent


def test_it_is_for_those_who_lead_while_the_survey_is_open(signed_in, ana, survey, code):
    assert say(signed_in(OMAR), survey, code=code).status_code == 403
    Survey.objects.filter(pk=survey.pk).update(stage="closed", closed_on=timezone.localdate())
    late = say(signed_in(ANA), survey, code=code, do="keep", key="k", **{"a-should-change": "Buses"})
    assert late.status_code == 400 and "not open" in text_of(late) and not Arrived.objects.exists()


def test_ways_with_fewer_than_ten_answers_have_no_number_of_their_own(signed_in, survey):
    ways = [*[Way.LINK] * 11, *[Way.INTERVIEW] * 10, *[Way.PAPER] * 3, *[Way.KIOSK] * 2]
    for n, way in enumerate(ways):
        intake.receive(survey=survey, key=str(n), brought=intake.Brought({"should-change": "x"}, "en", way))
    assert answers_by_way(survey) == [], "what lies in the tray is not counted"
    intake.mix(survey.pk)
    assert answers_by_way(survey) == [(Way.LINK, 11), (Way.INTERVIEW, 10), ("", 5)]
    page = text_of(signed_in(ANA).get(f"/surveys/{survey.pk}/"))
    assert "Entered by an interviewer 10" in page and "Other ways, together 5" in page and "from paper 3" not in page


def test_somebody_who_was_named_reads_it_to_people_and_leads_nothing(signed_in, survey, code):
    ana, omar = signed_in(ANA), signed_in(OMAR)
    settle, address = f"/surveys/{survey.pk}/settle/", f"/surveys/{survey.pk}/together/"
    refused = omar.get(address)
    assert refused.status_code == 403 and "whom they named on the survey" in text_of(refused)
    assert address not in omar.get(f"/surveys/{survey.pk}/").content.decode()
    for nobody in (JUN, "Nobody of that name", ""):
        unknown = ana.post(settle, {"do": "interview", "person": nobody})
        assert unknown.status_code == 400 and "nobody here who may read rounds" in text_of(unknown)
    assert omar.post(settle, {"do": "interview", "person": OMAR}).status_code == 403
    person = Person.objects.get(email=OMAR)
    assert ana.post(settle, {"do": "interview", "person": f" {person.name.upper()} "}).status_code == 302
    page = omar.get(f"/surveys/{survey.pk}/").content.decode()
    assert address in page and f"/surveys/{survey.pk}/enter/" not in page
    kept = say(omar, survey, code=code, do="keep", key="k", **{"a-should-change": "Buses"})
    assert kept.status_code == 302 and Arrived.objects.get().way == Way.INTERVIEW
    assert omar.get(f"/surveys/{survey.pk}/words/").status_code == 403
    columns = {field.name for field in Arrived._meta.get_fields()}
    assert columns == {"number", "survey", "place", "language", "way", "day", "answers"}, "nothing of who entered it"
    assert ana.post(settle, {"do": "no-interview", "person": person.pk}).status_code == 302
    assert omar.get(address).status_code == 403
