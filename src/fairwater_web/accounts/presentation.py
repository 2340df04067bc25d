"""The page about oneself in words: devices, moments, second factors, roles."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.http import HttpRequest
from django.utils import timezone

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.accounts.models import SignedIn
from fairwater_web.accounts.queries import Kind, factors_of, is_exempt, recovery_codes_left, sessions_of
from fairwater_web.people.permissions import NEEDS_SECOND_FACTOR


def needs_factor(request: HttpRequest) -> bool:
    """Say whether the reader's roles hold what nobody may do with a password alone, and nothing exempts them."""
    if is_exempt(request.user):
        return False
    actor = request.actor
    held = actor.permissions | actor.waiting if actor else frozenset()
    return bool(held & NEEDS_SECOND_FACTOR)


def device_words(session: SignedIn, language: str) -> str:
    """Return the device of a session: Firefox on Windows."""
    browser = session.browser or words.text("device-browser", language)
    system = session.system or words.text("device-system", language)
    return words.text("device", language, browser=browser, system=system)


def moment(at: datetime, language: str) -> str:
    """Return a moment to the minute."""
    at = timezone.localtime(at)
    return words.text("moment", language, day=numbers.day(at.date().isoformat(), language), time=f"{at:%H:%M}")


def account_page(request: HttpRequest) -> dict[str, Any]:
    """Return the context of the page about oneself."""
    person, language = request.user, request.language
    factors = list(factors_of(person))
    return {
        "factors": [_factor(each, language) for each in factors],
        "codes_left": recovery_codes_left(person),
        "needs": needs_factor(request),
        "exempt": is_exempt(person),
        "sessions": [_session(each, request) for each in sessions_of(person, timezone.now())],
        "roles": [_role(each, language) for each in person.memberships.select_related("organisation").order_by("pk")],
        "own_language": person.language,
    }


def _factor(factor: Authenticator, language: str) -> dict[str, Any]:
    name = words.text("factor-codes", language) if factor.type == Kind.TOTP else factor.wrap().name
    used = moment(factor.last_used_at, language) if factor.last_used_at else ""
    return {
        "number": factor.pk,
        "is_passkey": factor.type == Kind.WEBAUTHN,
        "name": name,
        "since": numbers.day(factor.created_at.date().isoformat(), language),
        "used": used,
    }


def _session(session: SignedIn, request: HttpRequest) -> dict[str, Any]:
    return {
        "number": session.pk,
        "device": device_words(session, request.language),
        "began": moment(session.began_at, request.language),
        "seen": moment(session.seen_at, request.language),
        "here": session == request.signed_in,
    }


def _role(membership: Any, language: str) -> dict[str, Any]:
    ends = membership.ends_on
    return {
        "name": words.text(f"role-{membership.role}", language),
        "organisation": membership.organisation.name,
        "ends": numbers.day(ends.isoformat(), language) if ends else "",
        "over": ends is not None and ends < timezone.localdate(),
    }
