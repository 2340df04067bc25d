"""People, roles and rights as the pages show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.enums import HELD_IN, OUTSIDE, Role
from fairwater_web.people.models import Membership, Person
from fairwater_web.people.permissions import PERMISSIONS_OF, Permission, may_be_moved
from fairwater_web.people.queries import ActingPerson, granted_outside, memberships_in, moved_rights, rights_of, why

NEAR = 30
"""Days before its end in which a grant wants attention."""
WRITE_IN_JOURNEYS = {Permission.WRITE_DOCUMENTS, Permission.WRITE_JOURNEY_DOCUMENTS}


@dataclass(frozen=True)
class Right:
    """One cell of the table of roles and rights; `moved` says who moved it and when, `fixed` that nobody may."""

    permission: str
    held: bool
    fixed: bool
    moved: str


@dataclass(frozen=True)
class RoleRow:
    """A role with its rights, in the order of the table's columns."""

    role: str
    name: str
    places: str
    rights: tuple[Right, ...]


@dataclass(frozen=True)
class RightsTable:
    """Role × right: what a role may do here."""

    permissions: tuple[tuple[str, str], ...]
    rows: tuple[RoleRow, ...]


def role_name(role: str, language: str) -> str:
    """Return the name of a role."""
    return words.text(f"role-{role}", language)


def rights_table(tenant: Organisation, language: str) -> RightsTable:
    """Return which role holds which right in a tenant."""
    moved = moved_rights(tenant)

    def right(role: str, permission: str) -> Right:
        row = moved.get((role, permission))
        differs = (
            row is not None and may_be_moved(role, permission) and row.held != (permission in PERMISSIONS_OF[role])
        )
        told = ""
        if row is not None and differs:
            day = numbers.day(row.moved_at.date().isoformat(), language)
            told = words.text("right-moved-by", language, by=row.moved_by.name, day=day)
        return Right(permission, permission in rights_of(role, moved), not may_be_moved(role, permission), told)

    rows = tuple(
        RoleRow(
            role.value,
            role_name(role.value, language),
            ", ".join(words.text(f"kind-{kind.value}", language) for kind in HELD_IN[role]),
            tuple(right(role.value, permission.value) for permission in Permission),
        )
        for role in Role
    )
    return RightsTable(tuple((each.value, words.text(f"right-{each.value}", language)) for each in Permission), rows)


def role_choices(tenant: Organisation, language: str) -> list[tuple[str, str]]:
    """Return the roles that can be held in a tenant or within it, by name; those from outside say that they need an end."""
    kinds = set(organisations_under(tenant).values_list("kind", flat=True))
    found = [(role.value, _choice(role, language)) for role in Role if kinds & set(HELD_IN[role])]
    return sorted(found, key=lambda each: each[1])


def outside_choices(tenant: Organisation, language: str) -> list[tuple[str, str]]:
    """Return the roles of companions from outside that can be held in a tenant or within it, with where each can be held."""
    kinds = set(organisations_under(tenant).values_list("kind", flat=True))
    return [
        (role.value, words.text("grant-role", language, role=role_name(role, language), places=_places(role, language)))
        for role in OUTSIDE
        if kinds & set(HELD_IN[role])
    ]


def _places(role: Role, language: str) -> str:
    return ", ".join(words.text(f"kind-{kind.value}", language).lower() for kind in HELD_IN[role])


def _choice(role: Role, language: str) -> str:
    name = role_name(role.value, language)
    return words.text("role-from-outside", language, role=name) if role in OUTSIDE else name


def place_choices(tenant: Organisation) -> list[tuple[int, str]]:
    """Return where a role can be held: the tenant first, then what is within it by name."""
    places = sorted(organisations_under(tenant), key=lambda each: (each != tenant, each.name))
    return [(each.pk, each.name) for each in places]


@dataclass(frozen=True)
class Held:
    """A role that somebody holds, as it is read and changed."""

    number: int
    role: str
    place: str
    until: str
    ends_on: str
    version: int
    from_outside: bool


def held_by(person: Person, tenant: Organisation, today: date, language: str) -> tuple[Held, ...]:
    """Return the roles of a person in a tenant."""
    return tuple(held(each, language) for each in memberships_in(tenant, today).filter(person=person))


def held(membership: Membership, language: str) -> Held:
    """Return one role as it is read."""
    ends_on = membership.ends_on.isoformat() if membership.ends_on else ""
    until = words.text("role-until", language, day=numbers.day(ends_on, language)) if ends_on else ""
    return Held(
        membership.pk,
        role_name(membership.role, language),
        membership.organisation.name,
        until,
        ends_on,
        membership.version,
        membership.role in OUTSIDE,
    )


@dataclass(frozen=True)
class Grant:
    """What a companion from outside may see, where, and until when; or how it ended."""

    number: int
    version: int
    person: Person
    role: str
    place: str
    sees: str
    """The rights that the role holds there, by name."""
    until: str
    left: str
    is_near: bool
    """Whether it ends within a month."""
    writes: bool
    """Whether it lets them write in documents of journeys."""


def grants(tenant: Organisation, today: date, language: str) -> tuple[tuple[Grant, ...], tuple[Grant, ...]]:
    """Return what companions from outside hold in a tenant today, what ends first before; and what ended, the last first."""
    moved = moved_rights(tenant)
    hold: list[Grant] = []
    over: list[Grant] = []
    for each in granted_outside(tenant):
        last = min(filter(None, (each.ends_on, each.ended_at and each.ended_at.date())))
        is_over = each.ended_at is not None or last < today or not each.person.is_active
        rights = sorted(rights_of(each.role, moved))
        days = (last - today).days
        line = Grant(
            each.pk,
            each.version,
            each.person,
            role_name(each.role, language),
            each.organisation.name,
            ", ".join(words.text(f"right-{right}", language) for right in rights),
            numbers.day(last.isoformat(), language),
            "" if is_over else words.text("grant-left", language, n=days),
            not is_over and days <= NEAR,
            bool(WRITE_IN_JOURNEYS & set(rights)),
        )
        (over if is_over else hold).append(line)
    return tuple(hold), tuple(reversed(over))


def why_told(actor: ActingPerson, permission: str, language: str) -> Iterator[str]:
    """Yield why the actor may do something here: the rule, then the role by which they do."""
    found = why(actor, permission)
    if found is None:
        return
    yield words.text(f"why-{permission}", language, organisation=found.organisation.name)
    ends = numbers.day(found.ends_on.isoformat(), language) if found.ends_on else "blank"
    yield words.text(
        "why-role",
        language,
        role=role_name(found.role, language),
        organisation=found.organisation.name,
        ends=ends,
        by=found.moved_by or "blank",
    )
