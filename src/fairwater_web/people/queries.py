"""Who acts: a person in one organisation, with the rights of the roles that they hold there today; and who else is there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from fairwater.words import COMPLETE, DEFAULT_LANGUAGE
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.enums import OUTSIDE, Role
from fairwater_web.people.models import Membership, MovedRight, Person
from fairwater_web.people.permissions import PERMISSIONS_OF, may_be_moved

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class ActingPerson:
    """A person in the organisation that they act in now."""

    person: Person
    organisation: Organisation
    roles: tuple[str, ...]
    permissions: frozenset[str]
    elsewhere: tuple[Organisation, ...] = ()
    """Other organisations in which they hold a role today."""
    waiting: frozenset[str] = frozenset()
    """Permissions of their roles that wait for a second factor: until then they are not among `permissions`."""
    held: tuple[Membership, ...] = field(default=(), compare=False, repr=False)
    """The roles that they hold here today, the first given first."""
    moved: Mapping[tuple[str, str], MovedRight] = field(default_factory=dict, compare=False, repr=False)
    """What the tenant gave roles or took from them."""

    @property
    def tenant(self) -> Organisation:
        """Return the organisation that answers for the one they act in."""
        return self.organisation.tenant


@dataclass(frozen=True)
class Why:
    """Why somebody may do something: the role that holds the right, where, until when, and who moved the right there."""

    role: str
    organisation: Organisation
    ends_on: date | None
    moved_by: str


def held_today(today: date) -> Q:
    """Return what a membership must be to hold today."""
    return Q(ended_at=None) & (Q(ends_on=None) | Q(ends_on__gte=today)) & Q(person__is_active=True)


def acting_person(person: Person, today: date, chosen: int | None = None) -> ActingPerson | None:
    """Return the person with the roles of the organisation `chosen`, else of their first; None without a role today."""
    held = list(
        Membership.objects.filter(held_today(today), person=person)
        .select_related("organisation__parent")
        .order_by("pk")
    )
    if not held:
        return None
    organisations = {membership.organisation_id: membership.organisation for membership in held}
    organisation = organisations.get(chosen or 0) or held[0].organisation
    here = tuple(membership for membership in held if membership.organisation_id == organisation.pk)
    roles = tuple(membership.role for membership in here)
    moved = moved_rights(organisation.tenant)
    permissions: frozenset[str] = frozenset().union(*(rights_of(role, moved) for role in roles))
    others = tuple(each for each in organisations.values() if each != organisation)
    return ActingPerson(person, organisation, roles, permissions, others, held=here, moved=moved)


def moved_rights(tenant: Organisation) -> dict[tuple[str, str], MovedRight]:
    """Return what a tenant gave roles or took from them, by role and right."""
    found = MovedRight.objects.filter(organisation=tenant).select_related("moved_by")
    return {(each.role, each.permission): each for each in found}


def rights_of(role: str, moved: Mapping[tuple[str, str], MovedRight]) -> frozenset[str]:
    """Return the rights of a role where a tenant moved some. What is outside the bounds was never moved, whatever a row says."""
    rights = set(PERMISSIONS_OF[role])
    for (of, permission), row in moved.items():
        if of == role and may_be_moved(role, permission):
            (rights.add if row.held else rights.discard)(permission)
    return frozenset(rights)


def why(actor: ActingPerson, permission: str) -> Why | None:
    """Return why the actor holds a right in the organisation that they act in; None where they do not."""
    for membership in actor.held:
        if permission in rights_of(membership.role, actor.moved):
            row = actor.moved.get((membership.role, permission))
            by = row.moved_by.name if row is not None and row.held else ""
            return Why(membership.role, actor.organisation, membership.ends_on, by)
    return None


def memberships_in(tenant: Organisation, today: date) -> QuerySet[Membership]:
    """Return the roles that hold today in a tenant and everything within it, by name."""
    return (
        Membership.objects.filter(held_today(today), organisation__in=organisations_under(tenant))
        .select_related("person", "organisation")
        .order_by("person__name", "person_id", "pk")
    )


def mail_language(person: Person) -> str:
    """Return the language in which somebody gets mail: the one that they chose, where mail is written in it."""
    return person.language if person.language in COMPLETE else DEFAULT_LANGUAGE


def granted_outside(tenant: Organisation) -> QuerySet[Membership]:
    """Return what companions from outside hold or held in a tenant and everything within it, what ends first before."""
    found = Membership.objects.filter(organisation__in=organisations_under(tenant), role__in=OUTSIDE)
    return found.select_related("person", "organisation__parent__parent").order_by("ends_on", "person__name", "pk")


def people_who_may(tenant: Organisation, permission: str, today: date) -> list[Person]:
    """Return the people who hold a right in the whole of a tenant today, by name."""
    moved = moved_rights(tenant)
    held = Membership.objects.filter(held_today(today), organisation=tenant).select_related("person")
    found = {each.person for each in held if permission in rights_of(each.role, moved)}
    return sorted(found, key=lambda person: (person.name, person.pk))


def administrators_left(tenant: Organisation, today: date, without: Iterable[int] = ()) -> int:
    """Return how many people administer a tenant today, other than by the memberships `without`."""
    found = Membership.objects.filter(held_today(today), organisation=tenant, role=Role.ADMINISTRATOR)
    return found.exclude(pk__in=list(without)).values("person").distinct().count()
