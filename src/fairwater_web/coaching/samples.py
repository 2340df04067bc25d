"""Coaching in the sample district: three sessions, a pause, a commitment that was shared. Every word is invented."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from fairwater_web.coaching import actions
from fairwater_web.coaching.models import Coaching
from fairwater_web.people.models import Person
from fairwater_web.people.queries import ActingPerson, acting_person

COACH, PRINCIPAL, TEACHER = "cole@partners.example", "nora@riverbend.example", "omar@riverbend.example"
PURPOSE = "How we answer in the first minute when a student is sent out of class"
SESSIONS = ((42, 60, "goal"), (28, 45, "observe"), (14, 60, "reflect"))
"""Days ago, minutes, step of the cycle."""
NEXT_IN = 7
NOTES = (
    (
        0,
        PRINCIPAL,
        "shared",
        "By winter break I want to see every student who was sent out within the hour, and hear them.",
        (),
    ),
    (
        0,
        COACH,
        "private",
        "She knows the numbers. What holds her back is what the staff might say. Ask next time whose comfort that is.",
        ("six-conditions/relationships",),
    ),
    (
        1,
        COACH,
        "shared",
        "Seen in two lessons: five students sent out, four for “defiance”. Nobody asked any of them what had happened.",
        ("six-conditions/practices", "ten-practices/2"),
    ),
    (
        2,
        PRINCIPAL,
        "private",
        "The pause was hard. I had assumed that families would not want a call at work. I never asked one.",
        ("six-conditions/mental-models",),
    ),
    (
        2,
        COACH,
        "counted",
        "Equity pause on the letter home. Who was missing: anybody who has had such a letter.",
        ("six-conditions/mental-models", "six-conditions/power"),
    ),
)
"""Session, writer, for whom, words, topics."""
PROMISED = "I call the family the same day, before a letter goes out, and ask what they would need from us"


@transaction.atomic
def make_sample_coaching(*, today: date) -> int:
    """Make the coaching of the sample district where it has none yet; return how many sessions it has."""
    found = {each.email: each for each in Person.objects.filter(email__in=(COACH, PRINCIPAL, TEACHER), is_sample=True)}
    actors = {email: actor for email, each in found.items() if (actor := acting_person(each, today)) is not None}
    if len(actors) < len((COACH, PRINCIPAL, TEACHER)) or Coaching.objects.filter(tenant__slug="riverbend").exists():
        return 0
    cole, nora = actors[COACH], actors[PRINCIPAL]
    coaching = _asked(cole, [nora.person], PURPOSE, today)
    actions.agree(by=nora, coaching=coaching, has_read=True)
    held = []
    for days, minutes, step in SESSIONS:
        given = {"on": today - timedelta(days=days), "minutes": minutes, "step": step}
        held.append(actions.keep_session(by=cole, coaching=coaching, attended=[nora.person.pk], **given))
    on = today + timedelta(days=NEXT_IN)
    actions.keep_session(by=cole, coaching=coaching, on=on, minutes=45, step="follow-up", attended=[])
    for place, writer, tier, words, topics in NOTES:
        actions.write_note(by=actors[writer], session=held[place], words=words, tier=tier, topics=topics)
    _promise(nora, held[-1], today)
    purpose = "Who speaks in the sixth-grade team, and who is spoken about"
    _asked(cole, [actors[TEACHER].person], purpose, today)
    return len(held)


def _asked(cole: ActingPerson, people: list[Person], purpose: str, today: date) -> Coaching:
    first, last = today - timedelta(days=49), today + timedelta(days=90)
    return actions.ask_to_coach(by=cole, people=people, purpose=purpose, begins_on=first, ends_on=last, has_read=True)


def _promise(nora: ActingPerson, session: Any, today: date) -> None:
    due = today + timedelta(days=21)
    made = actions.promise(by=nora, session=session, who=nora.person.pk, words=PROMISED, due_on=due)
    actions.put_in_register(by=nora, commitment=made, words=PROMISED, due_on=due)
