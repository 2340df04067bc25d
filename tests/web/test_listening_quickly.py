"""The short way of an answer with a code: what it takes in and says is what the long way takes in and says."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

pytest.importorskip("django", reason="the web part is not installed")

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from fairwater_web.common.jobs.models import Job
from fairwater_web.common.models import AccessEntry
from fairwater_web.listening import actions
from fairwater_web.listening.actions import Plan, Terms, Wanted
from fairwater_web.listening.codes import code_of
from fairwater_web.listening.intake import quickly
from fairwater_web.listening.models import Arrived, Invitation, Survey
from fairwater_web.listening.queries import places_of
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from tests.cast import ANA

pytestmark = [pytest.mark.web, pytest.mark.django_db]
SHORT = "fairwater_web.listening.intake.quickly.take_quickly"
FORM = "application/x-www-form-urlencoded"
WHOLE = "a-families-engagement-1=4&a-families-barriers-1=1&a-families-barriers-1=4&a-barrier-language=Mixteco"
PAST_LONG_AGO = timedelta(days=9)


@pytest.fixture
def survey():
    """An open survey of families."""
    ana, today = acting_person(Person.objects.get(email=ANA), timezone.localdate()), timezone.localdate()
    plan = Plan("Families", "To hear.", today, today + timedelta(days=20), comes_back="In May.", languages=["en", "es"])
    made = actions.add_survey(by=ana, round_=actions.plan_round(by=ana, plan=plan), instrument="families")
    actions.set_terms(by=ana, survey=made, terms=Terms(["en", "es"]))
    return actions.launch(by=ana, survey=made)


def a_code(survey: Survey) -> str:
    ana = acting_person(Person.objects.get(email=ANA), timezone.localdate())
    place = places_of(survey.round.organisation)[0]
    (made,) = actions.make_codes(by=ana, survey=survey, wanted=[Wanted(place, "es")])
    return code_of(survey.pk, made.nonce)


def sent(code: str, body: str = f"key=abc&in=en&{WHOLE}", client: Client | None = None, **headers: str):
    """Send as the page's script does."""
    client = client or Client()
    return client.post(f"/answer/c/{code}/", body, content_type=FORM, headers={"x-sent-by": "fetch"} | headers)


def kept() -> list[tuple]:
    return list(Arrived.objects.order_by("number").values_list("language", "way", "place", "day", "answers"))


def without_drawn(answer) -> bytes:
    """Leave out of a page the words that are drawn for each anew."""
    return re.sub(rb"[\w-]{32,}", b"", answer.content)


@pytest.fixture
def counted_short(monkeypatch):
    """How many answers the short way itself acknowledged."""
    told = []
    real = quickly._told
    monkeypatch.setattr(quickly, "_told", lambda request, outcome: told.append(outcome) or real(request, outcome))
    return told


# The same as the long way

BODIES = {
    "whole": (f"key=abc&in=es&{WHOLE}", True),
    "its own language": (f"key=abc&{WHOLE}", True),
    "a language that is not asked in": (f"key=abc&in=zz&{WHOLE}", True),
    "words": ("key=abc&in=en&a-should-change=M%C3%A1s+autobuses%0A%3Cscript%3E%07", True),
    "a blank beside an answer": ("key=abc&in=en&a-families-engagement-1=4&a-families-engagement-2=", True),
    "what was not asked": ("key=abc&in=en&a-families-engagement-1=4&a-barrier-language=Mixteco", True),
    "a place that is not its own": (f"key=abc&in=en&place=1&{WHOLE}", True),
    "no option": ("key=abc&in=en&a-families-engagement-1=9", False),
    "two of one": ("key=abc&in=en&a-families-engagement-1=4&a-families-engagement-1=5", False),
    "no question": (f"key=abc&in=en&a-no-such-item=1&{WHOLE}", False),
    "nothing": ("key=abc&in=en", False),
    "blanks": ("key=abc&in=en&a-families-engagement-1=+", False),
    "no key": (f"in=en&{WHOLE}", False),
    "a character that no keyboard has": ("key=abc&in=en&a-should-change=x%00y", False),
    "the same in a name": ("key=abc&in=en&a-families-engagement-1=4&x%00=1", False),
}


@pytest.mark.parametrize("named", BODIES)
def test_both_ways_take_in_and_say_the_same(survey, settings, counted_short, named):
    body, is_kept = BODIES[named]
    code = a_code(survey)
    answer, found = sent(code, body, **{"accept-language": "es"}), kept()
    assert len(counted_short) == is_kept == len(found)
    assert Invitation.objects.get().is_spent == is_kept
    Arrived.objects.all().delete()
    Invitation.objects.update(is_spent=False, spent_with="")
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if each != SHORT]
    again = sent(code, body, **{"accept-language": "es"})
    assert (again.status_code, without_drawn(again)) == (answer.status_code, without_drawn(answer))
    assert kept() == found


def test_every_header_by_which_a_page_guards_itself_is_there(survey, settings, counted_short):
    quickly._headers.cache_clear()
    short = sent(a_code(survey))
    assert counted_short and short.json() == {"outcome": "kept"}
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if each != SHORT]
    long = sent(a_code(survey), f"key=another&in=en&{WHOLE}")
    assert len(counted_short) == 1
    of_the_reader = {"Vary", "Content-Language"}
    assert of_the_reader <= set(long.headers), "they follow from cookies, which the short way does not read"
    wanted = {name: value for name, value in long.headers.items() if name not in of_the_reader}
    for each in (wanted, short.headers):
        assert {"Content-Security-Policy", "X-Frame-Options", "Cache-Control", "Referrer-Policy"} <= set(each)

    def parts(value: str) -> set[str]:
        return {each.strip() for each in value.split(";")}

    assert {name: parts(value) for name, value in short.headers.items()} == {
        name: parts(value) for name, value in wanted.items()
    }
    assert not short.cookies


def test_over_https_the_browser_is_held_to_it(survey, settings, counted_short):
    settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = 1000, True
    quickly._headers.cache_clear()
    code = a_code(survey)
    answer = Client().post(
        f"/answer/c/{code}/", f"key=a&in=en&{WHOLE}", content_type=FORM, headers={"x-sent-by": "fetch"}, secure=True
    )
    quickly._headers.cache_clear()
    assert counted_short and "max-age=1000; includeSubDomains" in answer["Strict-Transport-Security"]


# What it leaves to the long way


def test_a_second_answer_with_one_code_is_refused_in_a_sentence(survey, counted_short):
    code = a_code(survey)
    assert sent(code).json() == {"outcome": "kept"}
    assert sent(code).json() == {"outcome": "kept-before"}, "the same sending once more"
    other = sent(code, f"key=another&in=en&{WHOLE}")
    assert other.status_code == 409 and "with this code already" in other.json()["sentence"]
    assert len(counted_short) == 2 and Arrived.objects.count() == 1


def test_a_code_that_is_none_and_a_survey_that_is_not_out(survey, counted_short):
    assert sent("222222222222").status_code == 404
    code = a_code(survey)
    Survey.objects.update(stage="draft")
    assert sent(code).status_code == 404
    assert not counted_short and not Arrived.objects.exists()


def test_over_but_begun_before_is_kept_and_mixed_and_too_late_is_not(survey, counted_short):
    codes = [a_code(survey) for _ in range(2)]
    actions.close(by=acting_person(Person.objects.get(email=ANA), timezone.localdate()), survey=survey)
    Job.objects.all().delete()
    assert sent(codes[0]).json() == {"outcome": "kept"} and counted_short
    assert Job.objects.filter(kind="mix-answers").exists(), "a closed survey waits for no tenth answer"
    Survey.objects.update(closed_on=timezone.localdate() - PAST_LONG_AGO)
    assert sent(codes[1], f"key=x&in=en&{WHOLE}").status_code == 410
    assert Arrived.objects.count() == 1


@pytest.mark.parametrize(
    "sending",
    [
        {"headers": {}},
        {"headers": {"x-sent-by": "something"}},
        {"content_type": "text/plain"},
        {"content_type": f"{FORM}; charset=utf-16"},
        {"path": "?in=en"},
        {"path": "%0A"},
        {"body": "a-should-change=" + "x" * 70_000 + f"&key=a&{WHOLE}"},
    ],
)
def test_what_is_not_plain_goes_the_long_way(survey, counted_short, sending):
    code, given = a_code(survey), {"headers": {"x-sent-by": "fetch"}, "content_type": FORM, "path": ""} | sending
    body = given.get("body", f"key=a&in=en&{WHOLE}")
    answer = Client().post(
        f"/answer/c/{code}/{given['path']}", body, content_type=given["content_type"], headers=given["headers"]
    )
    assert not counted_short and answer.status_code < 500


def test_another_host_and_an_open_line_are_refused_before_anything_is_read(survey, settings, counted_short):
    code = a_code(survey)
    assert sent(code, host="elsewhere.example").status_code == 400
    settings.SECURE_SSL_REDIRECT = True
    assert sent(code).status_code == 301
    assert not counted_short and not Arrived.objects.exists() and not Invitation.objects.get().is_spent


# Nobody is read


def test_nothing_is_read_of_who_it_is(survey, signed_in, counted_short):
    client, code = signed_in(ANA), a_code(survey)
    assert client.cookies, "somebody is signed in on this device"
    n_lines = AccessEntry.objects.count()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert sent(code, client=client).status_code == 200
    assert counted_short
    touched = " ".join(each["sql"] for each in asked.captured_queries)
    assert "listening_invitation" in touched and "listening_arrived" in touched
    for table in ("session", "people_person", "access", "accounts"):
        assert table not in touched, table
    assert AccessEntry.objects.count() == n_lines


def test_the_language_of_a_device_is_kept_where_the_form_says_none(survey, counted_short):
    bare = f"key=a&{WHOLE}"
    Invitation.objects.update(language="")
    for wished, heard in (({"cookie": "language=es"}, "es"), ({"accept-language": "fr, es;q=0.8"}, "es"), ({}, "en")):
        code = a_code(survey)
        Invitation.objects.update(language="")
        assert sent(code, bare, **wished).status_code == 200
        assert Arrived.objects.get().language == heard, wished
        Arrived.objects.all().delete()
    assert len(counted_short) == 3


# What it goes round

GONE_ROUND = {
    SHORT,
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "fairwater_web.common.middleware.say_headers",
    "fairwater_web.common.middleware.choose_language",
    "fairwater_web.common.middleware.limit_uploads",
    "allauth.account.middleware.AccountMiddleware",
    "fairwater_web.people.middleware.join_actor",
    "fairwater_web.accounts.middleware.keep_session",
    "fairwater_web.common.middleware.say_refusals",
}


def test_whoever_adds_to_what_requests_pass_decides_for_the_short_way_too(settings):
    assert set(settings.MIDDLEWARE) == GONE_ROUND, "say in docs/decisions/0039 what guards the short way instead"
    assert settings.MIDDLEWARE[0] == SHORT
