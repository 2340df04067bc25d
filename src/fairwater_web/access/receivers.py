"""Signing in, signing out and being refused, noted in the access log. What was typed is not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from fairwater_web.common.access_log import WithoutRole
from fairwater_web.common.actions import log_access
from fairwater_web.people.queries import acting_person


def _actor(person: Any) -> Any:
    return acting_person(person, timezone.localdate()) or WithoutRole(person)


def signed_in(sender: Any, user: Any, **_: Any) -> None:
    """Note who signed in."""
    log_access(by=_actor(user), event="signed-in", subject="session")


def signed_out(sender: Any, user: Any, **_: Any) -> None:
    """Note who signed out; a session that nobody was signed in to ends unnoted."""
    if user is not None:
        log_access(by=_actor(user), event="signed-out", subject="session")


def refused(sender: Any, credentials: Mapping[str, Any], **_: Any) -> None:
    """Note that somebody was not let in. Who they said they were stays out: it may be a password in the wrong field."""
    log_access(by=None, event="sign-in-refused", subject="session")
