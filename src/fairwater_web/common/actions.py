"""Writing to the access log."""

from __future__ import annotations

from typing import Any

from fairwater_web.common.models import AccessEntry


def log_access(
    *, by: Any, event: str, subject: str, policy: str = "", release: str = "", n_withheld: int = 0
) -> AccessEntry:
    """Write one line of the access log for an actor (a person in an organisation)."""
    return AccessEntry.objects.create(
        person=by.person,
        organisation=by.organisation,
        event=event,
        subject=subject[:300],
        policy=policy,
        release=release,
        n_withheld=n_withheld,
    )
