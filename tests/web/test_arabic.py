"""Arabic is written for sign-in, home, the measures and the page of a measure; every other page says that it is English."""

from __future__ import annotations

import re

import pytest

from fairwater import words
from fairwater.measures.registry import mean_measures, measures
from tests.cast import ANA, EVERYBODY, IVY, LEE, NOBODY, NORA, VERA

pytestmark = pytest.mark.any_database

ASKED = ("?by=sex", "?by=disability&also=sex", "?compare=best", "?compare=value&target=10", "?by=grade")
FRAME = ("skip-to-content", "foot", "menu-language", "menu-theme")
MEASURE = "/see/suspended-out-of-school/"


@pytest.fixture
def said_in_english(monkeypatch) -> set[str]:
    """The messages that were asked for in Arabic and said in English."""
    lacking: set[str] = set()
    real = words.text

    def text(message_id: str, language: str = words.DEFAULT_LANGUAGE, **values: object) -> str:
        if language == "ar" and not words.speaks(message_id, language):
            lacking.add(message_id)
        return real(message_id, language, **values)

    monkeypatch.setattr(words, "text", text)
    return lacking


def test_sign_in_and_what_can_go_wrong_there(signed_in, said_in_english):
    client = signed_in(NOBODY, "ar")
    page = client.get("/sign-in/").content.decode()
    assert '<html lang="ar" dir="rtl"' in page and "تسجيل الدخول" in page and ">العربية</button>" in page
    refused = client.post("/sign-in/", {"username": "nobody@example.org", "password": "no"}).content.decode()
    assert "لا يتوافق هذا البريد" in refused
    assert "لا توجد هذه الصفحة" in client.get("/nowhere/").content.decode()
    assert said_in_english == set()


@pytest.mark.parametrize("who", [who for who in EVERYBODY if who])
def test_home_of_everybody(signed_in, said_in_english, who):
    page = signed_in(who, "ar").get("/")
    assert page.status_code == 200 and '<main id="main" tabindex="-1">' in page.content.decode()
    assert said_in_english == set()


@pytest.fixture
def undrawn(monkeypatch):
    """Pictures are told and not drawn: drawing takes a second each and says nothing more."""
    from fairwater_web.analysis import pictures

    def told(shown, which: str, wide: bool) -> str:
        words.text(f"chart-{which}-title", shown.language, measure=shown.words.label)
        return f"<svg><desc>{shown.told(which)}</desc></svg>"

    monkeypatch.setattr(pictures, "_kept", told)


@pytest.mark.parametrize("measure", [*measures(), *mean_measures()])
def test_the_page_of_every_measure(signed_in, said_in_english, undrawn, measure):
    answer = signed_in(ANA, "ar").get(f"/see/{measure}/")
    assert answer.status_code == 200 and '<html lang="ar" dir="rtl"' in answer.content.decode()
    assert said_in_english == set()


@pytest.mark.parametrize("measure", ["suspended-out-of-school", "chronic-absence", "class-size"])
@pytest.mark.parametrize("choices", ASKED)
def test_every_choice_on_the_page_of_a_measure(signed_in, said_in_english, undrawn, measure, choices):
    assert signed_in(ANA, "ar").get(f"/see/{measure}/{choices}").status_code in (200, 400, 404)
    assert said_in_english == set()


@pytest.mark.parametrize(("who", "address"), [(VERA, MEASURE), (NORA, MEASURE), (ANA, "/see/")])
def test_a_state_a_school_and_the_list(signed_in, said_in_english, undrawn, who, address):
    assert signed_in(who, "ar").get(address).status_code == 200
    assert said_in_english == set()


def test_a_refusal_and_an_unanswerable_question(signed_in, said_in_english):
    refused = signed_in(LEE, "ar").get(MEASURE)
    assert refused.status_code == 403 and "دوركم لا يشمل ذلك" in refused.content.decode()
    asked = signed_in(ANA, "ar").get(f"{MEASURE}?compare=value&target=x")
    assert asked.status_code == 400 and "ليس هدفًا" in asked.content.decode()
    assert said_in_english == set()


def test_no_latin_sentence_is_read_on_the_page_of_a_measure(signed_in, undrawn):
    """Names of places, of sources and of licences stay as they are written; nothing else is longer than two words."""
    page = signed_in(ANA, "ar").get(f"{MEASURE}?where=set-two-pilot-schools").content.decode()
    body = re.sub(r"<(script|style|svg|option)\b.*?</\1>", " ", page[page.index("<body") :], flags=re.DOTALL)
    told = re.sub(r"&[a-z]+;", " ", re.sub(r"<[^>]+>", "\n", body))
    latin = {each.strip() for each in re.findall(r"[A-Za-z][A-Za-z '’-]*(?: [A-Za-z'’-]+){2,}", told)}
    names = (
        "Civil Rights Data Collection",
        "made by",
        "invented",
        "pilot schools",
        "Riverbend",
        "CC0",
        "out of school",
    )
    assert [each for each in latin if not any(name.lower() in each.lower() for name in names)] == []


def test_another_page_is_english_inside_an_arabic_frame(signed_in, said_in_english):
    for address in ("/people/", "/people/roles/"):
        answer = signed_in(IVY, "ar").get(address)
        page = answer.content.decode()
        assert '<main id="main" tabindex="-1" lang="en" dir="ltr">' in page and answer["Content-Language"] == "en"
        assert '<html lang="ar" dir="rtl"' in page and all(words.text(each, "ar") in page for each in FRAME)
    assert said_in_english == set()


def test_a_choice_of_arabic_stays(signed_in):
    client = signed_in(ANA)
    client.post("/look/", {"language": "ar", "next": "/"})
    assert '<html lang="ar" dir="rtl"' in client.get("/").content.decode()


def test_what_is_taken_away_as_a_picture_is_arabic_and_as_a_table_english(signed_in):
    client = signed_in(ANA, "ar")
    assert "الإيقاف خارج المدرسة" in client.get(f"{MEASURE}groups.svg").content.decode()
    assert client.get(f"{MEASURE}groups.png").content.startswith(b"\x89PNG")
    assert client.get(f"{MEASURE}groups.csv").content.decode().isascii()


def test_a_count_of_a_register_is_english_on_an_arabic_home_and_says_so(signed_in, said_in_english):
    """A register's words stand in its file, in English and Spanish."""
    from django.utils import timezone

    from fairwater_web.registers.samples import make_sample_entries

    make_sample_entries(today=timezone.localdate())
    page = signed_in(ANA, "ar").get("/").content.decode()
    assert '<div class="finding" lang="en" dir="ltr">' in page and "29 of 31 asks" in page
    assert said_in_english == set()
