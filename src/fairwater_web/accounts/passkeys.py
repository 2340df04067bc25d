"""Passkeys (WebAuthn): what the browser is asked, and whether its answer is right. The asking is kept in the session."""

from __future__ import annotations

import ipaddress
import json
from typing import Any

from allauth.core import context
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from fairwater_web.people.models import Person

LONGEST_ANSWER = 20_000


def works_here(request: HttpRequest) -> bool:
    """Say whether the page stands at a name; passkeys are bound to one and know no numeric address."""
    try:
        ipaddress.ip_address(request.get_host().rpartition(":")[0].strip("[]") or request.get_host())
    except ValueError:
        return True
    return False


def asked_to_make(request: HttpRequest, person: Person) -> str:
    """Return, as JSON, what the browser needs to make a passkey."""
    with context.request_context(request):
        return _json(auth.begin_registration(person, False))


def asked_to_show(request: HttpRequest, person: Person) -> str:
    """Return, as JSON, what the browser needs to show one of the person's passkeys."""
    with context.request_context(request):
        return _json(auth.begin_authentication(person))


def _json(options: dict[str, Any]) -> str:
    return json.dumps(options, default=dict)


def made(request: HttpRequest, answer: str) -> dict[str, Any] | None:
    """Return the credential of the browser's answer; None where it is not the one that was asked for."""
    return _checked(request, answer, lambda given: auth.complete_registration(given) and given)


def shown(request: HttpRequest, person: Person, answer: str) -> Authenticator | None:
    """Return the passkey that the browser's answer shows; None where it is not one of the person's, or not asked for."""
    return _checked(request, answer, lambda given: auth.complete_authentication(person, given))


def _checked(request: HttpRequest, answer: str, check: Any) -> Any:
    """Check an answer against the question in the session, which serves once."""
    with context.request_context(request):
        try:
            return check(json.loads(answer[:LONGEST_ANSWER]))
        except (ValidationError, ValueError, TypeError, KeyError, AttributeError):
            return None
        finally:
            auth.clear_state()
