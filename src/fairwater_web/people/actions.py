"""Making people, giving and ending roles, moving rights within their bounds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.enums import HELD_IN, OUTSIDE, Role
from fairwater_web.people.models import Membership, MovedRight, Person
from fairwater_web.people.permissions import Permission, may_be_moved
from fairwater_web.people.queries import administrators_left
from fairwater_web.people.signals import role_changed

A_YEAR = timedelta(days=365)


def make_person(*, email: str, name: str, password: str) -> Person:
    """Return the person with this e-mail address, made with the password where there is none yet."""
    known = Person.objects.filter(email=email.lower()).first()
    return known or Person.objects.create_user(email=email, password=password, name=name)


def mark_samples(*, emails: Iterable[str]) -> None:
    """Say of these people that they are invented."""
    Person.objects.filter(email__in=list(emails), is_sample=False).update(is_sample=True)


def give_role(
    *,
    person: Person,
    organisation: Organisation,
    role: Role | str,
    ends_on: date | None = None,
    given_by: Person | None = None,
) -> Membership:
    """Give the person the role in the organisation; one that had ended begins anew. A companion's role ends within a year."""
    check_held_in(role, organisation)
    if ends_on is None and role in OUTSIDE:
        ends_on = timezone.localdate() + A_YEAR
    made, is_new = Membership.objects.get_or_create(
        person=person, organisation=organisation, role=role, defaults={"ends_on": ends_on, "given_by": given_by}
    )
    if not is_new and (made.ended_at is not None or made.ends_on != ends_on):
        made.ended_at, made.ends_on, made.given_by = None, ends_on, given_by
        made.version += 1
        made.save()
    return made


def check_held_in(role: str, organisation: Organisation) -> None:
    """Raise Refused where a role is not held in this kind of organisation."""
    if organisation.kind not in HELD_IN[Role(role)]:
        raise Refused("refused-role-place", organisation=organisation.name)


def check_end(role: str, ends_on: date | None, today: date) -> None:
    """Raise Refused for an end that is past, and where a companion from outside would have none within a year."""
    if ends_on is not None and ends_on < today:
        raise Refused("refused-end-past")
    if role in OUTSIDE and (ends_on is None or ends_on > today + A_YEAR):
        raise Refused("refused-outside-end")


@transaction.atomic
def add_role(*, by: Any, person: Person, organisation: Organisation, role: str, ends_on: date | None) -> Membership:
    """Give somebody who is known another role. Raises Refused where it cannot be held there, or so long."""
    check_within(by, organisation)
    check_end(role, ends_on, timezone.localdate())
    made = give_role(person=person, organisation=organisation, role=role, ends_on=ends_on, given_by=by.person)
    role_changed.send(sender=Membership, person=person)
    log_access(by=by, event="role-given", subject=f"{role} in {organisation.slug} to person {person.pk}")
    return made


def check_within(by: Any, organisation: Organisation) -> None:
    """Raise Refused for an organisation that the actor's tenant does not answer for."""
    if organisation.tenant != by.tenant:
        raise Refused("refused-other-organisation")


@transaction.atomic
def set_end(*, by: Any, membership: Membership, ends_on: date | None, version: int) -> None:
    """Set until when a role holds. Raises Refused where somebody changed it meanwhile, or it may not hold so long."""
    check_within(by, membership.organisation)
    check_end(membership.role, ends_on, timezone.localdate())
    _change(membership, version, ends_on=ends_on)
    log_access(by=by, event="role-changed", subject=_named(membership))


@transaction.atomic
def end_role(*, by: Any, membership: Membership, version: int) -> None:
    """End a role now. Raises Refused where somebody changed it meanwhile, or nobody would administer the organisation."""
    check_within(by, membership.organisation)
    check_an_administrator_stays(by, [membership])
    _change(membership, version, ended_at=timezone.now())
    log_access(by=by, event="role-ended", subject=_named(membership))


def check_an_administrator_stays(by: Any, ending: list[Membership]) -> None:
    """Raise Refused where the roles that end are those of the last administrator."""
    of_tenant = [each.pk for each in ending if each.role == Role.ADMINISTRATOR and each.organisation == by.tenant]
    if of_tenant and not administrators_left(by.tenant, timezone.localdate(), of_tenant):
        raise Refused("refused-last-administrator")


def _change(membership: Membership, version: int, **fields: object) -> None:
    """Change a role that nobody changed since `version`."""
    same = Membership.objects.filter(pk=membership.pk, version=version, ended_at=None)
    if not same.update(version=F("version") + 1, **fields):
        raise Refused("refused-role-changed")
    if "ended_at" in fields:
        role_changed.send(sender=Membership, person=membership.person)


def _named(membership: Membership) -> str:
    return f"{membership.role} in {membership.organisation.slug} of person {membership.person_id}"


@transaction.atomic
def let_leave(*, by: Any, person: Person) -> None:
    """End every role of a person in the actor's tenant now; without a role elsewhere they cannot sign in any more."""
    held = [
        each
        for each in Membership.objects.filter(person=person, ended_at=None).select_related(
            "organisation__parent__parent"
        )
        if each.organisation.tenant == by.tenant
    ]
    if person == by.person:
        raise Refused("refused-leave-oneself")
    check_an_administrator_stays(by, held)
    Membership.objects.filter(pk__in=[each.pk for each in held]).update(
        ended_at=timezone.now(), version=F("version") + 1
    )
    if not Membership.objects.filter(person=person, ended_at=None).exists():
        Person.objects.filter(pk=person.pk).update(is_active=False)
    role_changed.send(sender=Membership, person=person)
    log_access(by=by, event="person-left", subject=f"person {person.pk}")


@transaction.atomic
def move_right(*, by: Any, role: str, permission: str, held: bool) -> None:
    """Give a role a right in the actor's organisation, or take it. Raises Refused outside the bounds."""
    if not may_be_moved(role, permission):
        raise Refused("refused-right-fixed")
    if by.organisation != by.tenant:
        raise Refused("refused-other-organisation")
    MovedRight.objects.update_or_create(
        organisation=by.tenant,
        role=Role(role),
        permission=Permission(permission),
        defaults={"held": held, "moved_by": by.person},
    )
    log_access(by=by, event="right-moved", subject=f"{permission} {'to' if held else 'from'} {role}")
