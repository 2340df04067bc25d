"""Who belongs here, who is invited, and what a list of staff would change, as the pages show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.invitations.models import Invitation, StaffList
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.presentation import Held, held, role_name
from fairwater_web.people.queries import memberships_in

MOST_ROWS = 8
"""Rows that are named where many wait for the same reason."""


@dataclass(frozen=True)
class PersonLine:
    """A person and the roles that they hold here."""

    person: Person
    roles: tuple[Held, ...]


@dataclass(frozen=True)
class InvitationLine:
    """An invitation that nobody has accepted yet."""

    number: int
    email: str
    told: str
    expired: bool


def people_lines(tenant: Organisation, today: date, language: str) -> tuple[PersonLine, ...]:
    """Return who belongs to a tenant, by name."""
    found: dict[Person, list[Held]] = {}
    for membership in memberships_in(tenant, today):
        found.setdefault(membership.person, []).append(held(membership, language))
    return tuple(PersonLine(person, tuple(roles)) for person, roles in found.items())


def invitation_lines(found: Iterable[Invitation], now: datetime, language: str) -> tuple[InvitationLine, ...]:
    """Return open invitations as they are read."""
    return tuple(_line(each, now, language) for each in found)


def _line(invitation: Invitation, now: datetime, language: str) -> InvitationLine:
    expired = invitation.expires_at <= now
    told = words.text(
        "invitation-told",
        language,
        role=role_name(invitation.role, language),
        place=invitation.organisation.name,
        by=invitation.made_by.name,
        day=numbers.day(invitation.expires_at.date().isoformat(), language),
        expired="yes" if expired else "no",
    )
    return InvitationLine(invitation.pk, invitation.email, told, expired)


def comparison_of(found: StaffList, language: str) -> dict[str, Any]:
    """Return what comparing a list of staff found, as it is read."""
    return {
        "new": [row | {"role_name": role_name(row["role"], language)} for row in found.found["new"]],
        "gone": found.found["gone"],
        "waiting": _by_reason(found.found["waiting"], language),
        "same": found.found["same"],
    }


def _by_reason(waiting: Sequence[Mapping[str, Any]], language: str) -> list[tuple[int, str, str]]:
    """Return why rows wait, each reason once: how many rows wait for it, the first of them, the reason."""
    rows: dict[str, list[str]] = {}
    for each in waiting:
        reason = words.text(each["message"], language, **each["values"])
        rows.setdefault(reason, []).append(str(each["row"]))
    return [
        (len(found), ", ".join(found[:MOST_ROWS]) + (" …" if len(found) > MOST_ROWS else ""), reason)
        for reason, found in rows.items()
    ]
