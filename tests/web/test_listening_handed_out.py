"""What is handed out and round: cards whose codes open the survey once, and a device that goes from hand to hand."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from fairwater_web.common.models import AccessEntry
from fairwater_web.listening import actions, survey_pages
from fairwater_web.listening.actions import Plan, Terms, Wanted
from fairwater_web.listening.enums import Way
from fairwater_web.listening.models import Arrived, Invitation
from fairwater_web.listening.queries import places_of
from fairwater_web.listening.throttle import _counted
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA, OMAR

pytestmark = [pytest.mark.web, pytest.mark.django_db]


@pytest.fixture
def ana():
    return acting_person(Person.objects.get(email=ANA), timezone.localdate())


@pytest.fixture
def survey(ana):
    _counted.clear()
    today = timezone.localdate()
    plan = Plan("Families", "To hear.", today, today + timedelta(days=9), comes_back="In May.", languages=["en", "ar"])
    made = actions.add_survey(by=ana, round_=actions.plan_round(by=ana, plan=plan), instrument="families")
    actions.set_terms(by=ana, survey=made, terms=Terms(["en", "ar"], is_open_to_all=True))
    return actions.launch(by=ana, survey=made)


def cards_of(client, survey) -> list[tuple[str, str, str]]:
    """The language, the code and the whole text of each card."""
    page = client.post(f"/surveys/{survey.pk}/cards/").content.decode()
    found = re.findall(
        r'<li lang="(\w+)" dir="\w+"><div aria-hidden="true"><svg.*?</svg></div>(.*?)</li>', page, re.DOTALL
    )
    return [
        (language, re.search(r"<code[^>]*>([^<]+)</code>", card)[1], html.unescape(card)) for language, card in found
    ]


def test_each_code_on_the_cards_opens_the_survey_and_takes_one_answer(signed_in, ana, survey):
    places = places_of(survey.round.organisation)[:3]
    actions.make_codes(by=ana, survey=survey, wanted=[Wanted(place, "ar") for place in places])
    client = signed_in(ANA)
    cards = cards_of(client, survey)
    assert len({code for _, code, _ in cards}) == 3
    for n, (language, code, text) in enumerate(cards):
        assert language == "ar" and "استبيان" in text and "Nobody can tell" not in text, (
            "in the language of whom it asks"
        )
        led = Client().post("/answer/", {"code": code})
        assert Client().get(led["Location"]).status_code == 200
        for key, status in ((f"k{n}", 200), (f"other {n}", 409)):
            sent = Client().post(led["Location"], {"key": key, "in": "ar", "a-should-change": f"said {n}"})
            assert sent.status_code == status
        assert "said" not in Client().get(led["Location"]).content.decode(), "nothing that was said is shown again"
        assert len(cards_of(client, survey)) == 2 - n, "a card that was used is printed no more"
    assert sorted(each.answers["should-change"] for each in Arrived.objects.all()) == ["said 0", "said 1", "said 2"]
    in_text = {place.name for place in places}
    assert {name for name in in_text for _, _, text in cards if name in text} == in_text
    assert AccessEntry.objects.filter(event="codes-taken-away", subject=f"survey {survey.pk}").count() == 4


def test_more_codes_than_cards_are_said(signed_in, ana, survey, monkeypatch):
    monkeypatch.setattr(survey_pages, "MOST_CARDS", 2)
    actions.make_codes(by=ana, survey=survey, wanted=[Wanted(None)] * 5)
    page = signed_in(ANA).post(f"/surveys/{survey.pk}/cards/").content.decode()
    assert page.count("<svg") == 2 and "5 codes were not used yet; here are the first 2" in page
    assert signed_in(OMAR).post(f"/surveys/{survey.pk}/cards/").status_code == 403


def test_a_device_that_is_handed_round_begins_anew_for_each(survey):
    device = Client(headers={"accept-language": "en"})
    address = f"/answer/k/{survey.open_word}/"
    keys = set()
    for said in ("Only I said this", "And I said that"):
        page = device.get(address)
        assert "data-kiosk" in page.content.decode() and page["Cache-Control"] == "private, no-store"
        assert "said" not in page.content.decode().partition("<form")[2]
        key = re.search(r'name="key" value="([^"]+)"', page.content.decode())[1]
        keys.add(key)
        thanks = device.post(address, {"key": key, "in": "en", "a-should-change": said, "a-race-ethnicity": "black"})
        assert "The next person" in thanks.content.decode() and said not in thanks.content.decode()
        assert thanks["Cache-Control"] == "private, no-store" and not device.cookies
    assert len(keys) == 2 and Arrived.objects.filter(way=Way.KIOSK).count() == 2
    assert not re.search(r"<(input|option)[^>]* (checked|selected)", device.get(address).content.decode())


def test_a_sheet_is_entered_once_and_the_next_one_is_blank(signed_in, ana, survey):
    actions.make_codes(by=ana, survey=survey, wanted=[Wanted(None)] * 2)
    client = signed_in(ANA)
    first, second = (code for _, code, _ in cards_of(client, survey))
    sheet = {"in": "ar", "way": "paper", "a-should-change": "Written by hand"}
    entered = client.post(f"/surveys/{survey.pk}/enter/", sheet | {"code": first, "key": "a"})
    assert entered.status_code == 200 and "Written by hand" not in entered.content.decode()
    assert first not in entered.content.decode()
    again = client.post(f"/surveys/{survey.pk}/enter/", sheet | {"code": first.lower(), "key": "b"})
    assert again.status_code == 400 and "answered with this code already" in again.content.decode()
    unknown = client.post(f"/surveys/{survey.pk}/enter/", sheet | {"code": "2222-2222-2222", "key": "c"})
    assert unknown.status_code == 400 and Arrived.objects.count() == 1
    client.post(f"/surveys/{survey.pk}/enter/", sheet | {"code": second, "key": "d"})
    assert Arrived.objects.filter(way=Way.PAPER).count() == 2 and not Invitation.objects.filter(is_spent=False).exists()


def test_the_paper_asks_every_question_in_its_language_and_no_name(signed_in, survey):
    page = signed_in(ANA).get(f"/surveys/{survey.pk}/paper/?in=ar").content.decode()
    asked = Client().get(f"/answer/o/{survey.open_word}/?in=ar").content.decode()
    questions = [
        text.strip() for text in re.findall(r'class="ask"[^>]*>(?:<span class="topic">[^<]*</span>)?([^<]+)', asked)
    ]
    assert 'lang="ar" dir="rtl"' in page and len(questions) > 15
    assert [each for each in questions[1:] if each not in page] == [], "all but the school, which the code knows"
