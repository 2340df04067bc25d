"""Answers taken in, once for a key and once for a code; moved among the others in shuffled order, many at a time."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from threading import Lock
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

from fairwater.instruments import Answered, Answers
from fairwater_web.common.access_log import WithoutRole
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.permissions import Refused
from fairwater_web.listening.enums import Stage, Way
from fairwater_web.listening.models import Answer, Arrived, Invitation, Sent, Survey, random_number
from fairwater_web.listening.permissions import check_leads
from fairwater_web.listening.queries import SMALLEST
from fairwater_web.organisations.models import Organisation

MIX_EVERY = timedelta(minutes=5)
SPEND = "UPDATE listening_invitation SET is_spent = %s, spent_with = %s WHERE id = %s AND is_spent = %s"
TRAY = "INSERT INTO listening_arrived (number, survey_id, place_id, language, way, day, answers)"
LAY_IN_TRAY = f"{TRAY} VALUES (%s, %s, %s, %s, %s, %s, %s)"
SPEND_AND_LAY_IN_TRAY = (
    f"WITH spent AS ({SPEND} RETURNING id) "  # noqa: S608 - constants of this module alone
    f"{TRAY} SELECT %s, %s, %s, %s, %s, %s, %s FROM spent"
)
"""Both at once, for PostgreSQL, where each statement is a way there and back, and SQLite does not know it."""
NOTE_SENT = "INSERT INTO listening_sent (digest, survey_id) VALUES (%s, %s) ON CONFLICT (digest) DO NOTHING"
"""A whole school answers within minutes: these are said as they are, and put together for no answer anew.

They go through `executemany`, which writes and cannot read.
"""
ANSWERS = Arrived._meta.get_field("answers")


class Outcome(StrEnum):
    """What became of an answer that was sent."""

    KEPT = "kept"
    KEPT_BEFORE = "kept-before"
    CODE_SPENT = "code-spent"


@dataclass(frozen=True)
class Brought:
    """An answer as it is taken in."""

    answers: Answers
    language: str
    way: Way
    place_id: int | None = None


def receive(*, survey: Survey, key: str, brought: Brought, invitation: Invitation | None = None) -> Outcome:
    """Take an answer in, once for a key and once for a code, all of it or nothing.

    The key was drawn where the answer was written. An answer that was begun while the survey was open is kept although
    it has closed meanwhile. Nothing of it stands in the access log: a line for each answer would be a clock.
    """
    digest = hashlib.sha256(f"{survey.pk} {key}".encode()).hexdigest()
    database = connections[DEFAULT_DB_ALIAS]
    with _in_turn(database):
        if invitation is None:
            outcome = _kept_without_code(database, digest, survey, brought)
        else:
            outcome = _kept_by_code(database, digest, survey, brought, invitation)
    if outcome is Outcome.KEPT and survey.stage == Stage.CLOSED:
        ask_for_mixing(survey.pk, at_once=True)
    return outcome


_writing = Lock()


def _in_turn(database: BaseDatabaseWrapper) -> AbstractContextManager[Any]:
    """Let the threads of this process write one after the other where the database lets only one write.

    Who finds SQLite busy sleeps and asks again, and a thread that sleeps does not see that it could go on. Within a
    transaction nobody waits here: it may hold what the one before waits for.
    """
    return _writing if database.vendor == "sqlite" and not database.in_atomic_block else nullcontext()


def _kept_by_code(
    database: BaseDatabaseWrapper, digest: str, survey: Survey, brought: Brought, invitation: Invitation
) -> Outcome:
    spend = (True, digest, invitation.pk, False)
    if database.vendor == "postgresql":
        with database.cursor() as cursor:
            cursor.executemany(SPEND_AND_LAY_IN_TRAY, [(*spend, *_for_tray(database, survey, brought))])
            is_kept = cursor.rowcount == 1
    else:
        with transaction.atomic(), database.cursor() as cursor:
            cursor.executemany(SPEND, [spend])
            is_kept = cursor.rowcount == 1
            if is_kept:
                cursor.executemany(LAY_IN_TRAY, [_for_tray(database, survey, brought)])
    if is_kept:
        return Outcome.KEPT
    same = Invitation.objects.filter(pk=invitation.pk, spent_with=digest).exists()
    return Outcome.KEPT_BEFORE if same else Outcome.CODE_SPENT


def _kept_without_code(database: BaseDatabaseWrapper, digest: str, survey: Survey, brought: Brought) -> Outcome:
    with transaction.atomic(), database.cursor() as cursor:
        cursor.executemany(NOTE_SENT, [(digest, survey.pk)])
        if not cursor.rowcount:
            return Outcome.KEPT_BEFORE
        cursor.executemany(LAY_IN_TRAY, [_for_tray(database, survey, brought)])
    return Outcome.KEPT


def _for_tray(database: BaseDatabaseWrapper, survey: Survey, brought: Brought) -> tuple[Any, ...]:
    """Return what of an answer is laid in the tray, in the order of its columns."""
    answers = ANSWERS.get_db_prep_save(brought.answers, database)
    told = (brought.place_id, brought.language, brought.way.value, timezone.localdate(), answers)
    return random_number(), survey.pk, *told


@transaction.atomic
def take_in_brought(*, by: Any, survey: Survey, answers: Sequence[tuple[Answers, date]], key: str) -> None:
    """Take in answers that were given in another program; the same file again adds none. They are mixed like all others."""
    check_leads(by, survey.round)
    now = Survey.objects.select_for_update(of=("self",)).get(pk=survey.pk)
    if now.stage == Stage.DRAFT:
        raise Refused("refused-survey-not-open")
    _, is_new = Sent.objects.get_or_create(digest=key, defaults={"survey": now})
    if not is_new:
        raise Refused("refused-results-there")
    language = now.languages[0] if now.languages else ""
    Arrived.objects.bulk_create(
        [Arrived(survey=now, language=language, way=Way.BROUGHT, day=day, answers=given) for given, day in answers],
        batch_size=500,
    )
    log_access(by=by, event="results-brought", subject=f"survey {now.pk}")
    ask_for_mixing(now.pk, at_once=True)


@transaction.atomic
def mix(survey_id: int) -> int:
    """Move what lies in the tray to the answers, in shuffled order under new numbers; return how many.

    While a survey is open ten must lie there, so that nobody is alone in a mixing.
    """
    survey = Survey.objects.select_for_update(of=("self",)).select_related("round", "round__tenant").get(pk=survey_id)
    waiting = list(Arrived.objects.filter(survey=survey))
    if not waiting or (survey.stage == Stage.OPEN and len(waiting) < SMALLEST):
        return 0
    secrets.SystemRandom().shuffle(waiting)
    Answer.objects.bulk_create(
        [
            Answer(
                number=random_number(),
                survey=survey,
                place_id=each.place_id,
                language=each.language,
                way=each.way,
                day=each.day,
                answers=each.answers,
            )
            for each in waiting
        ],
        batch_size=200,
    )
    Arrived.objects.filter(pk__in=[each.pk for each in waiting]).delete()
    log_access(by=WithoutRole(organisation=survey.round.tenant), event="answers-mixed", subject=f"survey {survey_id}")
    return len(waiting)


def ask_for_mixing(survey_id: int, *, at_once: bool = False) -> None:
    """Ask the worker to mix a survey's answers, in a while or at once; asked twice within a minute it does so once."""
    due = timezone.now() if at_once else timezone.now() + MIX_EVERY
    key = f"mix {survey_id} now" if at_once else f"mix {survey_id} {due:%Y-%m-%d %H:%M}"
    jobs.ask("mix-answers", [survey_id], key=key, due=due)


@transaction.atomic
def plant_answers(*, survey: Survey, answered: Sequence[Answered], places: Mapping[str, Organisation]) -> None:
    """Keep a survey of a sample organisation with invented answers."""
    survey.save()
    Answer.objects.bulk_create(
        [
            Answer(
                number=random_number(),
                survey=survey,
                place=places.get(each.place),
                language=each.language,
                way=Way.OPEN_LINK,
                day=each.day,
                answers=dict(each.answers),
            )
            for each in answered
        ],
        batch_size=500,
    )
    if survey.stage == Stage.OPEN:
        ask_for_mixing(survey.pk)
