"""One search over what a person may see, and over nothing else: accents folded, beginnings of words, nothing of others."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.utils import timezone
from hypothesis import example, given
from hypothesis import strategies as st

from fairwater_web.analysis.queries import Choices
from fairwater_web.common.folding import folded, has_all, words_of
from fairwater_web.findings.actions import Talk, keep_conversation, pin_for_staff
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.search.models import IndexLine
from fairwater_web.search.queries import search
from tests.cast import ANA, IVY, JUN, LEE, NORA, VERA

MEASURE = "suspended-out-of-school"


def actor(email: str):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def titles(email: str, asked: str, language: str = "en") -> list[str]:
    return [each.title for each in search(actor(email), asked, language)]


@pytest.fixture
def noted(db):
    return pin_for_staff(
        by=actor(ANA), measure=MEASURE, choices=Choices(), note="Qué pasó en Eastside, según Señora Núñez"
    )


@pytest.mark.parametrize("asked", ["nunez", "NÚÑEZ", "senora nun", "según", "que paso"])
def test_accents_and_case_do_not_matter_and_beginnings_are_enough(noted, asked):
    assert "Finding: Suspended out of school at least once" in titles(ANA, asked)


@pytest.mark.parametrize(
    "asked", ["", "  ", '"', "* OR *", "nunez' OR 1=1 --", "text:nunez NEAR", "ñ" * 500, "-", "(", "a:b"]
)
def test_nothing_that_is_typed_breaks_it(noted, asked):
    search(actor(ANA), asked, "en")


def test_every_word_has_to_be_there(noted):
    assert titles(ANA, "nunez eastside") and not titles(ANA, "nunez harbor")


def test_a_finding_of_the_district_is_not_found_by_a_school_a_partner_or_another_state(noted):
    for email in (NORA, LEE, VERA, JUN):
        assert not [each for each in titles(email, "nunez") if "Finding" in each]


def test_a_conversation_is_found_by_its_decision_and_follows_what_is_added(noted):
    talk = Talk(date(2026, 10, 1), "The team", "A gap.", "Restorative entry protocol.", "Ana", date(2026, 11, 1))
    made = keep_conversation(by=actor(ANA), finding=noted, talk=talk)
    assert any("Restorative" in each for each in titles(ANA, "restor proto"))
    made.came_of_it = "The bell schedule changed."
    made.save()
    assert titles(ANA, "bell schedule")
    made.delete()
    assert not titles(ANA, "bell schedule") and not IndexLine.objects.filter(kind="conversation").exists()


def test_measures_are_found_in_every_language_and_schools_and_people_by_those_who_may(db):
    assert titles(ANA, "ausencia") == ["Chronic absence"]
    assert "Eastside Middle" in titles(ANA, "eastside") and "Eastside Middle" not in titles(LEE, "eastside")
    assert titles(IVY, "lindqvist") == ["Nora Lindqvist"] and titles(ANA, "lindqvist") == []


def test_the_page(signed_in, noted):
    page = signed_in(ANA).get("/search/", {"q": "nunez"})
    told = re.sub(r"<[^>]+>", "", page.content.decode())
    assert "One thing has “nunez”" in told and f'href="/findings/{noted.pk}/"' in page.content.decode()
    assert "Nothing that you may see" in signed_in(ANA).get("/search/", {"q": "zzz"}).content.decode()
    assert "&lt;b&gt;" in signed_in(ANA).get("/search/", {"q": "<b>"}).content.decode()


@given(st.text(max_size=40), st.text(max_size=20))
@example("𝛢", "")
def test_a_text_has_the_words_that_are_taken_from_it(text, more):
    assert has_all(f"{more} {text}", words_of(text))
    assert folded(folded(text)) == folded(text)
