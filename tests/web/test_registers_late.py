"""What stays late reaches whoever supervises: after the owner had the offer, for as long as the register's file says."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from fairwater.registers import shipped_registers
from fairwater_web.notices.models import Notice
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.registers import actions, reminding
from fairwater_web.registers.models import Entry, EntryChange
from fairwater_web.registers.samples import make_sample_entries
from tests.cast import ANA, NORA, PAUL, SAM, VERA

pytestmark = pytest.mark.django_db
ASKS = shipped_registers()["asks"]
DAYS = ASKS.escalates_after


def actor(email: str):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def in_days(n: int) -> str:
    return (timezone.localdate() + timedelta(days=n)).isoformat()


def asked(
    due: int, by: str = NORA, owner: str = "Nora Lindqvist", ask: str = "Shade on the yard", register=ASKS
) -> Entry:
    values = {"ask": ask, "asked-on": in_days(due - 30), "answer-by": in_days(due), "owner": owner}
    return actions.make_entry(by=actor(by), register=register, values=values)


def told(email: str) -> list[str]:
    return list(Notice.objects.filter(person__email=email).values_list("message", flat=True))


def test_the_owner_alone_has_the_offer_and_then_the_supervisor_sees_it(signed_in):
    entry, today = asked(-DAYS), timezone.localdate()
    page = text_of(signed_in(NORA).get(f"/registers/entry/{entry.pk}/"))
    assert "Nobody else is told before" in page and "from then on Paul Reyes sees it too. Agree on another date" in page
    assert "Shade on the yard" not in text_of(signed_in(PAUL).get("/"))
    assert (reminding.remind(today=today), reminding.escalate(today=today)) == (1, 0)
    tomorrow = today + timedelta(days=1)
    assert (reminding.escalate(today=tomorrow), reminding.escalate(today=tomorrow)) == (1, 0)
    assert told(NORA) == ["notice-entry-late"] and told(PAUL) == ["notice-entry-stays-late"]


def test_it_waits_on_home_of_the_supervisor_and_of_nobody_else_and_goes_when_it_is_answered(signed_in):
    entry = asked(-DAYS - 1)
    page = signed_in(PAUL).get("/").content.decode()
    assert "“Shade on the yard” was due on" in page and "with Nora Lindqvist. What would help?" in page
    assert f'href="/registers/entry/{entry.pk}/"' in page and "Eastside Middle: " in page
    assert "sigue sin resolver" in signed_in(PAUL, "es").get("/").content.decode()
    assert '<span lang="en" dir="ltr">Eastside Middle' in signed_in(PAUL, "ar").get("/").content.decode()
    for other in (ANA, SAM, NORA, VERA):
        assert "Shade on the yard" not in text_of(signed_in(other).get("/"))
    assert "Since" in text_of(signed_in(NORA).get(f"/registers/entry/{entry.pk}/"))
    actions.change_entry(by=actor(NORA), register=ASKS, entry=entry, values=entry.values | {"answer": "Yes"}, version=1)
    actions.move_entry(by=actor(NORA), register=ASKS, entry=entry, to="answered", version=2, language="en")
    assert "Shade on the yard" not in text_of(signed_in(PAUL).get("/"))


@pytest.mark.parametrize("answer", ["postpone", "help"])
def test_another_date_and_asking_for_help_begin_anew(answer: str):
    entry, today = asked(-DAYS - 3), timezone.localdate()
    assert [each.pk for each in reminding.escalated_for(actor(PAUL), today)] == [entry.pk]
    if answer == "postpone":
        day = today + timedelta(days=2)
        actions.postpone(by=actor(NORA), register=ASKS, entry=entry, due_on=day, why="Snow", version=1)
    else:
        ana = Person.objects.get(email=ANA)
        actions.ask_for_help(by=actor(NORA), register=ASKS, entry=entry, whom=ana, what="A van", version=1)
    assert reminding.escalated_for(actor(PAUL), today) == []
    entry.refresh_from_db()
    first = reminding.escalates_on(ASKS, entry)
    assert reminding.escalated_for(actor(PAUL), first - timedelta(days=1)) == []
    assert [each.pk for each in reminding.escalated_for(actor(PAUL), first)] == [entry.pk]
    assert EntryChange.objects.filter(entry=entry).count() == 2


def test_only_what_is_supervised_and_only_where_the_file_says_so():
    today = timezone.localdate()
    of_district = asked(-60, by=ANA, owner="Ana Morales", ask="Of the district")
    of_a_principal = asked(-60, by=ANA, owner="Nora Lindqvist", ask="Of a principal")
    own = asked(-60, by=NORA, owner="Paul Reyes", ask="Own")
    asked(-60, by=VERA, owner="Vera Ellis", ask="Of another organisation")
    commitments = shipped_registers()["commitments"]
    assert commitments.escalates_after is None
    late = {"commitment": "Late", "owner": "Nora Lindqvist", "due": in_days(-60)}
    kept = actions.make_entry(by=actor(NORA), register=commitments, values=late)
    seen = {each.pk for each in reminding.escalated_for(actor(PAUL), today)}
    assert seen == {of_a_principal.pk} and not {of_district.pk, own.pk, kept.pk} & seen
    assert reminding.escalates_on(commitments, kept) is None


def test_in_the_story_the_two_that_are_overdue_are_shown_to_the_supervisor(signed_in):
    make_sample_entries(today=timezone.localdate())
    page = text_of(signed_in(PAUL).get("/"))
    assert page.count("and stays open, with Nora Lindqvist") >= 2
    assert "Ask us before the schedule changes" in page and "Respóndannos en español, por escrito" in page
