"""Who acts: a person in one organisation, with the permissions of the roles that they hold there today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Membership, Person
from fairwater_web.people.permissions import PERMISSIONS_OF


@dataclass(frozen=True)
class ActingPerson:
    """A person in the organisation that they act in now."""

    person: Person
    organisation: Organisation
    roles: tuple[str, ...]
    permissions: frozenset[str]
    waiting: frozenset[str] = frozenset()
    """Permissions of their roles that wait for a second factor: until then they are not among `permissions`."""


def acting_person(person: Person, today: date) -> ActingPerson | None:
    """Return the person with the roles of their first organisation, or None when they hold no role today."""
    held = list(
        Membership.objects.filter(person=person)
        .filter(Q(ends_on=None) | Q(ends_on__gte=today))
        .select_related("organisation")
        .order_by("pk")
    )
    if not held:
        return None
    organisation = held[0].organisation
    roles = tuple(membership.role for membership in held if membership.organisation_id == organisation.pk)
    permissions = frozenset().union(*(PERMISSIONS_OF[role] for role in roles))
    return ActingPerson(person, organisation, roles, permissions)
