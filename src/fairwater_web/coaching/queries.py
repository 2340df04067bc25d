"""Coaching as one who takes part in it may see it; what may be written in it, and why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Prefetch, Q, QuerySet

from fairwater.content import Said
from fairwater.guides import Guide, GuideKind, guides_of
from fairwater_web.coaching.enums import Standing, Tier
from fairwater_web.coaching.models import Coached, Coaching, CoachingSession, Commitment, Note
from fairwater_web.coaching.sealing import Noted, Promised, noted_in, promised_in
from fairwater_web.common.permissions import can
from fairwater_web.frameworks.queries import framework_for
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.enums import Role
from fairwater_web.people.models import Membership, Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import held_today, memberships_in, moved_rights, rights_of

TOPICS = (("six-conditions", "condition"), ("ten-practices", ""))
"""The frameworks whose terms are topics, and the kind of their terms; every kind where none is named."""
PAUSE = "equity-pause"
"""The kind of document, and the guide, of an equity pause."""
RATES = (Role.SUPERINTENDENT, Role.PRINCIPAL_SUPERVISOR, Role.PRINCIPAL, Role.OBSERVER, Role.ASSESSOR)
"""Roles in which somebody may have to rate the work of others."""


def coachings_for(actor: Any) -> QuerySet[Coaching]:
    """Return the coaching in which the actor takes part or is asked to; nobody else sees any, whatever their role."""
    if not can(actor, Permission.USE_COACHING):
        return Coaching.objects.none()
    mine = Coached.objects.filter(person=actor.person).values("coaching")
    found = Coaching.objects.filter(Q(coach=actor.person) | Q(pk__in=mine), tenant=actor.tenant)
    people = Prefetch("coached", Coached.objects.select_related("person"))
    return found.select_related("coach", "organisation", "journey").prefetch_related(people)


def coached_as(coaching: Coaching, person: Any) -> Coached | None:
    """Return how somebody is coached here; None for the coach."""
    return next((each for each in coaching.coached.all() if each.person_id == person.pk), None)


def agreed(coaching: Coaching) -> list[Person]:
    """Return those who said yes and have not left, in the order in which they were asked."""
    return [each.person for each in coaching.coached.all() if each.agreed_at and not each.left_at]


def is_over(coaching: Coaching, today: date) -> bool:
    """Say whether it has ended: by somebody, by its day, or since everybody left."""
    passed = coaching.ends_on is not None and coaching.ends_on < today
    return passed or coaching.ended_at is not None or all(each.left_at for each in coaching.coached.all())


def why_not_write(actor: Any, coaching: Coaching, today: date) -> str:
    """Return the message id of why the actor writes nothing new here; empty where they may."""
    own = coached_as(coaching, actor.person)
    if own is not None and own.left_at:
        return "refused-coaching-left"
    if is_over(coaching, today):
        return "refused-coaching-over"
    if own is not None and not own.agreed_at:
        return "refused-coaching-not-agreed"
    return "" if agreed(coaching) else "refused-coaching-waits"


def why_not_plan(actor: Any, coaching: Coaching, today: date) -> str:
    """Return the message id of why the actor keeps no sessions here; empty where they may."""
    if coaching.coach_id != actor.person.pk:
        return "refused-coaching-coach-only"
    return why_not_write(actor, coaching, today)


@dataclass(frozen=True)
class ReadNote:
    """A note as somebody may read it; `noted` is None where the server's key is another."""

    note: Note
    noted: Noted | None
    is_mine: bool


@dataclass(frozen=True)
class ReadCommitment:
    """A commitment as those of the coaching read it."""

    commitment: Commitment
    promised: Promised | None
    is_mine: bool

    @property
    def is_open(self) -> bool:
        """Say whether it is under way."""
        return self.promised is not None and self.promised.standing == Standing.OPEN


@dataclass(frozen=True)
class ReadSession:
    """A session with what the reader may read of it."""

    session: CoachingSession
    attended: tuple[Person, ...]
    notes: tuple[ReadNote, ...]
    commitments: tuple[ReadCommitment, ...]


def _until(own: Coached | None) -> Q:
    """Return what somebody may read who left: what was there by then. Who has not agreed reads nothing yet."""
    if own is None or (own.agreed_at and not own.left_at):
        return Q(pk__isnull=False)
    return Q(changed_at__lte=own.left_at) if own.agreed_at and own.left_at else Q(pk__isnull=True)


def notes_for(coaching: Coaching, person: Any) -> QuerySet[Note]:
    """Return the notes of a coaching that somebody may read: their own, and what was shared with them.

    Private notes of others are not fetched at all.
    """
    shared = Q(tier=Tier.SHARED) & _until(coached_as(coaching, person))
    found = Note.objects.filter(Q(writer=person) | shared, session__coaching=coaching)
    return found.select_related("writer", "session")


def commitments_for(coaching: Coaching, person: Any) -> QuerySet[Commitment]:
    """Return the commitments of a coaching that somebody may read."""
    found = Commitment.objects.filter(
        Q(promised_by=person) | _until(coached_as(coaching, person)), session__coaching=coaching
    )
    return found.select_related("promised_by", "session")


def sessions_for(coaching: Coaching, person: Any) -> list[ReadSession]:
    """Return the sessions of a coaching, the newest first, with what somebody may read of each."""
    notes: dict[int, list[ReadNote]] = {}
    for note in notes_for(coaching, person):
        notes.setdefault(note.session_id, []).append(ReadNote(note, noted_in(note), note.writer_id == person.pk))
    commitments: dict[int, list[ReadCommitment]] = {}
    for each in commitments_for(coaching, person):
        read = ReadCommitment(each, promised_in(each), each.promised_by_id == person.pk)
        commitments.setdefault(each.session_id, []).append(read)
    return [
        ReadSession(
            each, tuple(each.attended.all()), tuple(notes.get(each.pk, ())), tuple(commitments.get(each.pk, ()))
        )
        for each in coaching.sessions.prefetch_related("attended")
    ]


def next_session(coaching: Coaching, today: date) -> CoachingSession | None:
    """Return the session that is planned next; None where none is."""
    return coaching.sessions.filter(on__gte=today, attended=None).order_by("on", "pk").first()


def topics_of(tenant: Organisation) -> Mapping[str, Said]:
    """Return the topics that a note can have, by name: framework and term."""
    found = {}
    for framework_id, kind in TOPICS:
        framework = framework_for(tenant, framework_id)
        for _, term in framework.tree() if framework is not None else ():
            if kind in ("", term.kind):
                found[f"{framework_id}/{term.code}"] = term.statement
    return found


def people_to_coach(tenant: Organisation, today: date) -> list[Person]:
    """Return those whose role takes part in coaching in a tenant today, by name."""
    moved = moved_rights(tenant)
    held = memberships_in(tenant, today)
    return list(dict.fromkeys(each.person for each in held if Permission.USE_COACHING in rights_of(each.role, moved)))


def rates_others(person: Person, tenant: Organisation, today: date) -> bool:
    """Say whether somebody has a role in which they may have to rate others' work too."""
    held = Membership.objects.filter(held_today(today), person=person, role__in=RATES)
    return any(each.organisation.tenant == tenant for each in held.select_related("organisation__parent__parent"))


def pause_guide() -> Guide | None:
    """Return the script of the equity pause: the district's own, else the shipped one."""
    found = guides_of(Path(settings.FAIRWATER_CONTENT) / "guides").found.get(PAUSE)
    return found if found is not None and found.kind is GuideKind.PAUSE else None
