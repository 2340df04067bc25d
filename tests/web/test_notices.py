"""Notices, comments and mentions: who is told, once, as they chose; and the daily mail."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from fairwater_web.analysis.queries import Choices
from fairwater_web.comments.actions import say
from fairwater_web.comments.models import Comment
from fairwater_web.comments.queries import mentioned_in
from fairwater_web.findings.actions import pin_for_staff
from fairwater_web.interviews.samples import make_sample_talks
from fairwater_web.journeys.samples import make_sample_journey
from fairwater_web.listening.samples import make_sample_rounds
from fairwater_web.mail.models import OutgoingMail
from fairwater_web.notices import actions
from fairwater_web.notices.enums import About, How
from fairwater_web.notices.models import Notice
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.practice.samples import make_sample_assessments
from fairwater_web.registers.samples import make_sample_entries
from fairwater_web.supports.samples import make_sample_supports
from fairwater_web.thread.kinds import kinds, named
from tests.cast import ANA, DANA, LEE, NORA, SAM, VERA

pytestmark = pytest.mark.django_db


def person(email: str) -> Person:
    return Person.objects.get(email=email)


def actor(email: str):
    return acting_person(person(email), timezone.localdate())


def riverbend() -> Organisation:
    return Organisation.objects.get(slug="riverbend")


def tell(*emails: str, about: About = About.DONE, key: str = "one") -> int:
    people = [person(email) for email in emails]
    return actions.notify(
        people=people,
        organisation=riverbend(),
        about=about,
        message="notice-audit-done",
        values={},
        url="/audit/1/",
        key=key,
    )


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


@pytest.fixture
def finding():
    return pin_for_staff(by=actor(ANA), measure="suspended-out-of-school", choices=Choices(), note="")


def test_a_person_is_told_once_and_reads_it(signed_in):
    assert (tell(ANA, ANA, SAM), tell(ANA)) == (2, 0)
    ana = signed_in(ANA)
    assert "One notice is new." in text_of(ana.get("/notices/"))
    assert 'class="pill widened">1<' in ana.get("/").content.decode()
    number = Notice.objects.get(person__email=ANA).pk
    assert ana.post(f"/notices/{number}/").url == "/audit/1/"
    assert "You have read everything." in text_of(ana.get("/notices/"))
    assert "One notice is new." in text_of(signed_in(SAM).get("/notices/"))


def test_a_notice_of_somebody_else_is_not_there(signed_in):
    tell(SAM)
    assert signed_in(ANA).post(f"/notices/{Notice.objects.get().pk}/").status_code == 404
    assert Notice.objects.get().read_at is None


def test_what_is_switched_off_is_not_told_and_the_rest_is(signed_in):
    signed_in(ANA).post(
        "/notices/choose/", {"done": "off", "mentioned": "here", "nonsense": "off", "follow-up": "loudly"}
    )
    assert tell(ANA) == 0 and tell(ANA, about=About.MENTIONED, key="two") == 1


def test_a_notice_never_leads_out_of_the_site(signed_in):
    tell(ANA)
    Notice.objects.update(url="https://elsewhere.example/")
    assert signed_in(ANA).post(f"/notices/{Notice.objects.get().pk}/").url == "/notices/"


def test_a_notice_that_was_kept_before_its_sentence_changed_is_told_by_what_it_is_about(signed_in):
    given = {
        "people": [person(ANA)],
        "organisation": riverbend(),
        "about": About.WAITS_FOR_ME,
        "url": "/",
        "values": {},
    }
    actions.notify(**given, message="notice-level-waits", key="one")
    actions.notify(**given, message="notice-of-another-year", key="two")
    told = text_of(signed_in(ANA).get("/notices/"))
    assert told.count("Something waits for me Riverbend Unified") == 2


def test_ten_thousand_notices_are_pages_and_read_at_once(signed_in):
    ana = person(ANA)
    Notice.objects.bulk_create(
        Notice(person=ana, organisation=riverbend(), about="done", message="notice-audit-done", url="/", key=str(n))
        for n in range(10_000)
    )
    client = signed_in(ANA)
    page = client.get("/notices/")
    assert "10000 notices are new" in text_of(page).replace(",", "") and len(page.content) < 100_000
    assert "Page 2 of 334" in text_of(client.get("/notices/?page=2"))
    client.post("/notices/read/")
    assert "You have read everything." in text_of(client.get("/notices/"))


# ---- the daily mail


def test_the_daily_mail_tells_what_was_not_read_once(settings):
    settings.FAIRWATER_MAIL = "smtp://mail.example"
    tell(ANA, SAM)
    tell(ANA, about=About.MENTIONED, key="two")
    actions.choose(person=person(SAM), chosen={"done": How.HERE})
    assert (actions.mail_digests(site="https://fairwater.example"), actions.mail_digests(site="")) == (1, 0)
    mail = OutgoingMail.objects.get()
    assert mail.to == ANA and mail.body.count("https://fairwater.example/audit/1/") == 2
    assert "2 things wait for you" in mail.subject


def test_without_a_mail_server_nothing_is_counted_as_mailed(settings):
    settings.FAIRWATER_MAIL = ""
    tell(ANA)
    assert actions.mail_digests(site="") == 0 and Notice.objects.get().mailed_at is None


def test_the_next_morning_is_always_ahead():
    now = datetime(2026, 11, 26, 6, 30, tzinfo=UTC)
    assert actions.next_morning(now) - now == timedelta(days=1)
    assert actions.next_morning(now - timedelta(minutes=1)) == now


# ---- comments and mentions


def test_somebody_who_is_mentioned_and_may_see_it_is_told(signed_in, finding):
    ana = signed_in(ANA)
    said = ana.post(f"/comments/finding/{finding.pk}/", {"text": "Look at this, @Dana Okafor and @lee park <b>"})
    assert said.status_code == 302
    page = ana.get(f"/findings/{finding.pk}/").content.decode()
    assert "@lee park &lt;b&gt;" in page
    told = list(Notice.objects.values_list("person__email", "url"))
    assert told == [(DANA, f"/findings/{finding.pk}/")]  # a partner may not see it, so is not told of it


def test_names_that_begin_alike_are_told_apart():
    Person.objects.filter(email=SAM).update(name="Dana Okafor Smith")
    assert [each.email for each in mentioned_in(riverbend(), "@Dana Okafor Smith")] == [SAM]
    assert {each.email for each in mentioned_in(riverbend(), "@Dana Okafor Smith and @Dana Okafor")} == {SAM, DANA}
    assert mentioned_in(riverbend(), "Dana Okafor") == []


@pytest.mark.parametrize("email", [LEE, VERA, NORA])
def test_nobody_says_anything_of_what_they_may_not_see(signed_in, finding, email):
    assert signed_in(email).post(f"/comments/finding/{finding.pk}/", {"text": "Hello"}).status_code == 404
    assert not Comment.objects.exists()


def test_words_are_taken_back_by_who_said_them(signed_in, finding):
    made = say(by=actor(ANA), thing=("finding", finding.pk), text="A slip.", language="en")
    assert signed_in(DANA).post(f"/comments/take-back/{made.pk}/").status_code == 403
    assert signed_in(ANA).post(f"/comments/take-back/{made.pk}/").status_code == 302
    assert "A slip." not in signed_in(ANA).get(f"/findings/{finding.pk}/").content.decode()


OWN_PAGE = {"survey", "quote", "supports", "finding", "document", "entry", "journey"}


def test_on_the_thread_of_anything_something_can_be_said_and_is_told_where_it_is_read(signed_in, finding):
    """One thing of each kind that is there; some kinds have no page with room for words of their own."""
    today = timezone.localdate()
    for made in (make_sample_rounds, make_sample_journey, make_sample_entries, make_sample_assessments):
        made(today=today)
    make_sample_talks()
    make_sample_supports()
    by, client = actor(ANA), signed_in(ANA)
    found = {slug: list(kind.recent(by))[:1] for slug, kind in kinds().items()}
    there = {(slug, numbers[0]) for slug, numbers in found.items() if numbers}
    assert {slug for slug, _ in there} >= {"survey", "quote", "supports", "team-assessment", "entry"}
    for slug, number in sorted(there):
        thread = f"/thread/{slug}/{number}/"
        words = f"Of this {slug}, @Dana Okafor"
        answer = client.post(f"/comments/{slug}/{number}/", {"text": words, "at": "thread"})
        assert answer.status_code == 302 and answer["Location"].startswith(f"{thread}#comment-"), slug
        assert words in client.get(thread).content.decode()
        for told in Notice.objects.filter(person__email=DANA, key=f"comment-{Comment.objects.latest('pk').pk}"):
            assert told.url == thread
        if slug in OWN_PAGE:
            own = named(by, [(slug, number)], "en")[slug, number].url
            assert words in client.get(own.split("#")[0]).content.decode(), own


@pytest.mark.parametrize("text", ["", "   ", "x" * 2001])
def test_nothing_and_too_much_are_refused_and_what_was_typed_is_kept(signed_in, finding, text):
    answer = signed_in(ANA).post(f"/comments/finding/{finding.pk}/", {"text": text})
    assert answer.status_code == 403 and "at most 2,000 letters" in text_of(answer)
    assert text.strip() in answer.content.decode()
