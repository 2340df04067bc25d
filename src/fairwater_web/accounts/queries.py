"""Whose session this is and whether it goes on; which second factors somebody has, and what waits for one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from fairwater_web.accounts.enums import Ended
from fairwater_web.accounts.models import SignedIn
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import NEEDS_SECOND_FACTOR
from fairwater_web.people.queries import ActingPerson, acting_person

Kind = Authenticator.Type
FACTORS = (Kind.TOTP, Kind.WEBAUTHN)
"""What counts as a second factor. Recovery codes only stand in for one."""


@dataclass(frozen=True)
class Unattached:
    """Somebody, or nobody known, who acts in no organisation."""

    person: Person | None
    organisation: None = None
    tenant: None = None


def actor_of(person: Person | None) -> Any:
    """Return for the access log the person in their organisation, or without one."""
    return (person and acting_person(person, timezone.localdate())) or Unattached(person)


# Sessions


def key_hash(session_key: str | None) -> str:
    """Return what is kept of a session's key."""
    return hashlib.sha256((session_key or "").encode()).hexdigest()


def session_of(request: HttpRequest) -> SignedIn | None:
    """Return the open session that a request belongs to."""
    return SignedIn.objects.filter(key_hash=key_hash(request.session.session_key), person=request.user.pk).first()


def sessions_of(person: Person, now: datetime) -> QuerySet[SignedIn]:
    """Return the open sessions of a person, the one that was seen last first."""
    return person.sessions.filter(began_at__gt=now - settings.SESSION_LIMIT).order_by("-seen_at", "-pk")


def why_ended(session: SignedIn | None, permissions: frozenset[str], now: datetime) -> Ended | None:
    """Return why a session does not go on: ended by somebody, too old, or idle where its holder may do what is weighty."""
    if session is None:
        return Ended.CLOSED
    if now - session.began_at >= settings.SESSION_LIMIT:
        return Ended.LONG
    if permissions & NEEDS_SECOND_FACTOR and now - session.seen_at >= settings.SESSION_IDLE_LIMIT:
        return Ended.IDLE
    return None


# Second factors


def factors_of(person: Person) -> QuerySet[Authenticator]:
    """Return a person's second factors, the oldest first."""
    return Authenticator.objects.filter(user_id=person.pk, type__in=FACTORS).order_by("created_at", "pk")


def recovery_codes_left(person: Person) -> int:
    """Return how many recovery codes a person has not used."""
    found = Authenticator.objects.filter(user_id=person.pk, type=Kind.RECOVERY_CODES).first()
    return len(found.wrap().get_unused_codes()) if found else 0


def is_exempt(person: Person) -> bool:
    """Say whether somebody needs no second factor: an invented person, on a server that only its own machine reaches."""
    return bool(person.is_sample and settings.LOOPBACK_ONLY)


def held_back(actor: ActingPerson, session: SignedIn) -> ActingPerson:
    """Return the actor without what needs a second factor, where none was shown in this session."""
    if session.factor or is_exempt(actor.person):
        return actor
    waiting = actor.permissions & NEEDS_SECOND_FACTOR
    return replace(actor, permissions=actor.permissions - waiting, waiting=waiting)


def lacks_factor(person: Person) -> bool:
    """Say whether somebody holds what needs a second factor, and has none."""
    actor = acting_person(person, timezone.localdate())
    needs = actor is not None and bool(actor.permissions & NEEDS_SECOND_FACTOR)
    return needs and not is_exempt(person) and not factors_of(person).exists()
