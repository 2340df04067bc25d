"""Telling people, marking as read, choosing how to be told, and the daily mail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater import words
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.mail.actions import queue_mail
from fairwater_web.notices.enums import OFFERED, About, How
from fairwater_web.notices.models import Choice, Notice
from fairwater_web.notices.queries import said_of, waiting_for_mail
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.queries import mail_language

MOST_IN_A_MAIL = 20
DAILY_MAIL_AT = time(6, 30)


def notify(
    *,
    people: Iterable[Any],
    organisation: Organisation,
    about: About,
    message: str,
    values: Mapping[str, str | int],
    url: str,
    key: str,
) -> int:
    """Tell people of something, each once; return how many were told. Whoever switched it off is not."""
    wanted = list(dict.fromkeys(people))
    off = set(Choice.objects.filter(person__in=wanted, about=about, how=How.OFF).values_list("person_id", flat=True))
    told = [
        Notice(
            person=each, organisation=organisation, about=about, message=message, values=dict(values), url=url, key=key
        )
        for each in wanted
        if each.pk not in off
    ]
    before = Notice.objects.filter(key=key).count()
    Notice.objects.bulk_create(told, ignore_conflicts=True, batch_size=500)
    return Notice.objects.filter(key=key).count() - before


def notify_owner(*, person: Person, event: str, organisation: Organisation) -> None:
    """Tell somebody what happened to their account."""
    notify(
        people=[person],
        organisation=organisation,
        about=About.ACCOUNT,
        message=f"account-{event}",
        values={},
        url="/account/",
        key=f"account-{event}-{timezone.now().isoformat()}",
    )


def mark_read(*, person: Any, number: int | None = None) -> None:
    """Mark one notice of a person as read, or all of them."""
    found = Notice.objects.filter(person=person, read_at=None)
    (found if number is None else found.filter(pk=number)).update(read_at=timezone.now())


def settle(key: str, *, person: Any = None) -> None:
    """Mark as read what told of something that is done now: for everybody who was told, or for one person."""
    found = Notice.objects.filter(key=key, read_at=None)
    (found if person is None else found.filter(person=person)).update(read_at=timezone.now())


def choose(*, person: Any, chosen: Mapping[str, str]) -> None:
    """Keep how a person wants to be told; what is not known is left as it was."""
    for about, how in chosen.items():
        if about in OFFERED and how in How.values:
            Choice.objects.update_or_create(person=person, about=about, defaults={"how": how})


def next_morning(now: datetime) -> datetime:
    """Return the next time at which the daily mail is sent."""
    at = DAILY_MAIL_AT
    today = now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    return today if today > now else today + timedelta(days=1)


def ask_for_daily_mail(now: datetime) -> None:
    """Ask the worker for the next daily mail; asked twice it is sent once."""
    due = next_morning(now)
    jobs.ask("daily-mail", key=f"daily-mail {due.date().isoformat()}", due=due)


def mail_digests(*, site: str) -> int:
    """Queue one mail for each person with notices that wait; return how many. A second call sends nothing more."""
    sent = 0
    for person, found in groupby(waiting_for_mail(), key=lambda notice: notice.person):
        notices = list(found)
        with transaction.atomic():  # there is a mail of them, or they wait
            if _mail(person, notices, mail_language(person), site):
                Notice.objects.filter(pk__in=[each.pk for each in notices]).update(mailed_at=timezone.now())
                sent += 1
    return sent


def _mail(person: Person, notices: list[Notice], language: str, site: str) -> bool:
    lines = [f"- {said_of(each, language)}\n  {site}{each.url}" for each in notices]
    more = max(0, len(lines) - MOST_IN_A_MAIL)
    body = words.text(
        "mail-digest",
        language,
        name=person.name,
        lines="\n".join(lines[:MOST_IN_A_MAIL]),
        more=more,
        link=f"{site}/notices/",
    )
    subject = words.text("mail-digest-subject", language, n=len(notices))
    return queue_mail(to=person.email, subject=subject, body=body, organisation=notices[0].organisation) is not None
