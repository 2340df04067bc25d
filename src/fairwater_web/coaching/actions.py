"""Asking to coach, agreeing, leaving, ending; sessions; notes that open wider only by their writer's word; commitments.

The access log says that something was done, by whom and in which coaching: no words, no tier, no topic.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.fields.values import blank
from fairwater_web.coaching.enums import Standing, Step, Tier
from fairwater_web.coaching.models import MOST_MINUTES, Coached, Coaching, CoachingSession, Commitment, Note
from fairwater_web.coaching.queries import agreed, coached_as, coachings_for, topics_of, why_not_plan, why_not_write
from fairwater_web.coaching.sealing import (
    Noted,
    Promised,
    noted_in,
    promised_in,
    seal_commitment,
    seal_note,
    seal_purpose,
)
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, check_can
from fairwater_web.journeys.models import Journey
from fairwater_web.people.enums import OUTSIDE
from fairwater_web.people.models import Membership, Person
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.actions import make_entry
from fairwater_web.registers.models import Entry
from fairwater_web.registers.queries import registers

MOST_COACHED, SHORT, LONGEST = 12, 500, 4000
REGISTER = "commitments"


def _logged(by: Any, event: str, coaching: Coaching) -> None:
    log_access(by=by, event=event, subject=f"coaching {coaching.pk}")


def _held(by: Any, coaching: Coaching) -> Coaching:
    """Return a coaching of the actor's, which nobody else changes until the transaction is over."""
    Coaching.objects.select_for_update().get(pk=coaching.pk)
    return coachings_for(by).get(pk=coaching.pk)


def _may_write(by: Any, coaching: Coaching) -> Coaching:
    kept = _held(by, coaching)
    if reason := why_not_write(by, kept, timezone.localdate()):
        raise Refused(reason)
    return kept


def _may_plan(by: Any, coaching: Coaching) -> Coaching:
    kept = _held(by, coaching)
    if reason := why_not_plan(by, kept, timezone.localdate()):
        raise Refused(reason)
    return kept


# ---- the coaching itself


@transaction.atomic
def ask_to_coach(
    *,
    by: Any,
    people: Collection[Person],
    purpose: str,
    begins_on: date,
    ends_on: date | None,
    has_read: bool,
    journey: Journey | None = None,
) -> Coaching:
    """Ask people to be coached by the actor. It begins with each who agrees. Raises Refused with what is missing."""
    check_can(by, Permission.LEAD_COACHING)
    told = purpose.strip()[:SHORT]
    if not told:
        raise Refused("refused-coaching-purpose")
    if not people or by.person in people or len(people) > MOST_COACHED:
        raise Refused("refused-coaching-people", most=MOST_COACHED)
    if ends_on is not None and ends_on < begins_on:
        raise Refused("refused-coaching-dates")
    _check_end(by, ends_on)
    if not has_read:
        raise Refused("refused-coaching-unread")
    made = Coaching(tenant=by.tenant, organisation=by.organisation, coach=by.person, journey=journey)
    made.begins_on, made.ends_on = begins_on, ends_on
    seal_purpose(made, told)
    made.save()
    Coached.objects.bulk_create(Coached(coaching=made, person=each) for each in dict.fromkeys(people))
    _logged(by, "coaching-asked", made)
    return made


def _check_end(by: Any, ends_on: date | None) -> None:
    """Raise Refused where a companion from outside would coach without an end, or beyond that of their role."""
    held = Membership.objects.filter(person=by.person, organisation=by.organisation, role__in=by.roles, ended_at=None)
    roles = [each for each in held if each.role in OUTSIDE]
    if not roles or len(roles) < len(by.roles):
        return
    last = max(each.ends_on for each in roles if each.ends_on is not None)
    if ends_on is None or ends_on > last:
        raise Refused("refused-coaching-outside", last=last.isoformat())


@transaction.atomic
def agree(*, by: Any, coaching: Coaching, has_read: bool) -> None:
    """Say yes to being coached, after what cannot be promised was read."""
    kept = _held(by, coaching)
    own = coached_as(kept, by.person)
    if own is None or own.left_at or kept.ended_at:
        raise Refused("refused-coaching-over")
    if not has_read:
        raise Refused("refused-coaching-unread")
    if own.agreed_at is None:
        own.agreed_at = timezone.now()
        own.save(update_fields=["agreed_at"])
        _logged(by, "coaching-agreed", kept)


@transaction.atomic
def leave(*, by: Any, coaching: Coaching) -> None:
    """Say no, or leave. What was there stays to be read; nothing new is."""
    kept = _held(by, coaching)
    own = coached_as(kept, by.person)
    if own is None or own.left_at:
        raise Refused("refused-coaching-left")
    own.left_at = timezone.now()
    own.save(update_fields=["left_at"])
    _logged(by, "coaching-left", kept)


@transaction.atomic
def end(*, by: Any, coaching: Coaching) -> None:
    """End a coaching that the actor leads."""
    kept = _held(by, coaching)
    if kept.coach_id != by.person.pk:
        raise Refused("refused-coaching-coach-only")
    if kept.ended_at is None:
        kept.ended_at = timezone.now()
        kept.save(update_fields=["ended_at"])
        _logged(by, "coaching-ended", kept)


# ---- sessions


@transaction.atomic
def keep_session(
    *,
    by: Any,
    coaching: Coaching,
    on: date | None,
    minutes: int,
    step: str,
    attended: Iterable[int],
    session: CoachingSession | None = None,
) -> CoachingSession:
    """Keep a session, or change one: planned where nobody attended. Raises Refused for what cannot be."""
    kept = _may_plan(by, coaching)
    if on is None or step not in Step.values:
        raise Refused("refused-coaching-session")
    if not 1 <= minutes <= MOST_MINUTES:
        raise Refused("refused-coaching-minutes", most=MOST_MINUTES)
    there = [each for each in agreed(kept) if each.pk in set(attended)]
    if there and on > timezone.localdate():
        raise Refused("refused-coaching-future")
    made = session or CoachingSession(coaching=kept)
    made.on, made.minutes, made.step = on, minutes, step
    made.save()
    made.attended.set(there)
    _logged(by, "coaching-session-kept", kept)
    return made


@transaction.atomic
def drop_session(*, by: Any, session: CoachingSession) -> None:
    """Remove a session in which nobody wrote anything. Who asks is not told of others' notes: only that it is in use."""
    kept = _may_plan(by, session.coaching)
    if session.notes.exists() or session.commitments.exists() or session.attended.exists():
        raise Refused("refused-coaching-in-use")
    session.delete()
    _logged(by, "coaching-session-removed", kept)


# ---- notes


def _topics(by: Any, given: Iterable[str]) -> tuple[str, ...]:
    wanted = set(given)
    return tuple(name for name in topics_of(by.tenant) if name in wanted)


@transaction.atomic
def write_note(*, by: Any, session: CoachingSession, words: str, tier: str, topics: Iterable[str]) -> Note:
    """Write a note of a session, for whom the writer says; private where they say nothing."""
    kept = _may_write(by, session.coaching)
    if not words.strip():
        raise Refused("refused-coaching-blank")
    if len(words.strip()) > LONGEST:
        raise Refused("refused-coaching-long", most=LONGEST)
    made = Note(session=session, writer=by.person, tier=tier if tier in Tier.values else Tier.PRIVATE)
    seal_note(made, Noted(words.strip(), _topics(by, topics)))
    made.save()
    _logged(by, "coaching-note-kept", kept)
    return made


def _own(by: Any, note: Note) -> tuple[Note, Noted]:
    """Return one's own note, held, with what stands in it. Raises Refused for another's, and where it cannot be read."""
    kept = Note.objects.select_for_update(of=("self",)).select_related("session__coaching").get(pk=note.pk)
    noted = noted_in(kept)
    if kept.writer_id != by.person.pk:
        raise Refused("refused-coaching-writer-only")
    if noted is None:
        raise Refused("refused-coaching-unreadable")
    return kept, noted


@transaction.atomic
def change_note(*, by: Any, note: Note, words: str, topics: Iterable[str]) -> None:
    """Change the words and topics of one's own note; for whom it is stays."""
    kept, _ = _own(by, note)
    _may_write(by, kept.session.coaching)
    if not words.strip():
        raise Refused("refused-coaching-blank")
    if len(words.strip()) > LONGEST:
        raise Refused("refused-coaching-long", most=LONGEST)
    seal_note(kept, Noted(words.strip(), _topics(by, topics)))
    kept.save()
    _logged(by, "coaching-note-kept", kept.session.coaching)


@transaction.atomic
def move_note(*, by: Any, note: Note, tier: str, wider: bool) -> None:
    """Say anew for whom one's own note is. Less open at once; more open only where the writer says so expressly (`wider`)."""
    kept, noted = _own(by, note)
    if tier not in Tier.values:
        raise Refused("refused-coaching-tier")
    if Tier(tier).openness > Tier(kept.tier).openness:
        _may_write(by, kept.session.coaching)
        if not wider:
            raise Refused("refused-coaching-wider")
    if tier != kept.tier:
        kept.tier = tier
        seal_note(kept, noted)
        kept.save()
        _logged(by, "coaching-note-kept", kept.session.coaching)


@transaction.atomic
def drop_note(*, by: Any, note: Note) -> None:
    """Delete one's own note. It is gone from the database; a backup may still hold it."""
    kept = Note.objects.select_for_update(of=("self",)).select_related("session__coaching").get(pk=note.pk)
    if kept.writer_id != by.person.pk:
        raise Refused("refused-coaching-writer-only")
    coaching = kept.session.coaching
    kept.delete()
    _logged(by, "coaching-note-removed", coaching)


# ---- commitments


@transaction.atomic
def promise(*, by: Any, session: CoachingSession, who: int, words: str, due_on: date | None) -> Commitment:
    """Write down what somebody of the coaching promised."""
    kept = _may_write(by, session.coaching)
    said = " ".join(words.split())[:SHORT]
    if not said or due_on is None:
        raise Refused("refused-coaching-promise")
    person = next((each for each in (kept.coach, *agreed(kept)) if each.pk == who), None)
    if person is None:
        raise Refused("refused-coaching-who")
    made = Commitment(session=session, promised_by=person)
    seal_commitment(made, Promised(said, due_on.isoformat()))
    made.save()
    _logged(by, "coaching-commitment-kept", kept)
    return made


def _promised(by: Any, commitment: Commitment) -> tuple[Commitment, Promised]:
    kept = Commitment.objects.select_for_update(of=("self",)).select_related("session__coaching").get(pk=commitment.pk)
    if kept.promised_by_id != by.person.pk:
        raise Refused("refused-coaching-promiser-only")
    promised = promised_in(kept)
    if promised is None:
        raise Refused("refused-coaching-unreadable")
    return kept, promised


@transaction.atomic
def settle(*, by: Any, commitment: Commitment, standing: str, came_of_it: str) -> None:
    """Say how one's own commitment stands, and what came of it."""
    kept, promised = _promised(by, commitment)
    if standing not in Standing.values:
        raise Refused("refused-coaching-standing")
    if standing == Standing.STOPPED and not came_of_it.strip():
        raise Refused("refused-coaching-learned")
    seal_commitment(kept, replace(promised, standing=standing, came_of_it=came_of_it.strip()[:SHORT]))
    kept.save()
    _logged(by, "coaching-commitment-kept", kept.session.coaching)


@transaction.atomic
def put_in_register(*, by: Any, commitment: Commitment, words: str, due_on: date | None) -> Entry:
    """Put one's own commitment into the register of commitments, in exactly these words. The entry does not say from where."""
    kept, promised = _promised(by, commitment)
    register = registers().found.get(REGISTER)
    if register is None or promised.entry:
        raise Refused("refused-coaching-put")
    if not words.strip() or due_on is None:
        raise Refused("refused-coaching-promise")
    given = {
        register.named_by: " ".join(words.split())[:SHORT],
        register.owner: by.person.name,
        register.due: due_on.isoformat(),
    }
    values = {each.id: given.get(each.id, blank(each)) for each in register.fields}
    made = make_entry(by=by, register=register, values=values, people=[by.person])
    seal_commitment(kept, replace(promised, entry=made.pk))
    kept.save()
    return made
