"""Between the password and the second factor: who is signing in, kept in the session for ten minutes."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.auth import login
from django.http import HttpRequest
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from fairwater_web.accounts.enums import Factor
from fairwater_web.people.models import Person

PENDING = "signing-in"
WAITS = timedelta(minutes=10)


def safe_next(request: HttpRequest, wanted: str) -> str:
    """Return where to go on, if it is a page of this site; else Home."""
    return wanted if url_has_allowed_host_and_scheme(wanted, {request.get_host()}) else "/"


def wait_for_factor(request: HttpRequest, person: Person, then: str) -> None:
    """Remember who showed the right password. They are not signed in."""
    request.session.cycle_key()
    request.session[PENDING] = {
        "person": person.pk,
        "password": person.get_session_auth_hash(),
        "at": timezone.now().isoformat(),
        "then": then,
    }


def waiting_person(request: HttpRequest) -> Person | None:
    """Return who showed the right password less than ten minutes ago, if it still is theirs."""
    kept = request.session.get(PENDING)
    if not kept or timezone.now() - datetime.fromisoformat(kept["at"]) > WAITS:
        return None
    person = Person.objects.filter(pk=kept["person"], is_active=True).first()
    return person if person and person.get_session_auth_hash() == kept["password"] else None


def let_in(request: HttpRequest, person: Person, factor: Factor, then: str) -> str:
    """Sign a person in and return where to go on."""
    kept = request.session.pop(PENDING, None) or {}
    request.factor = factor
    login(request, person)
    return safe_next(request, str(kept.get("then", then)))
