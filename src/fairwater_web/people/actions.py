"""Making people and giving them roles."""

from __future__ import annotations

from collections.abc import Iterable

from fairwater_web.organisations.models import Organisation
from fairwater_web.people.enums import Role
from fairwater_web.people.models import Membership, Person


def make_person(*, email: str, name: str, password: str) -> Person:
    """Return the person with this e-mail address, made with the password where there is none yet."""
    known = Person.objects.filter(email=email.lower()).first()
    return known or Person.objects.create_user(email=email, password=password, name=name)


def mark_samples(*, emails: Iterable[str]) -> None:
    """Say of these people that they are invented."""
    Person.objects.filter(email__in=list(emails), is_sample=False).update(is_sample=True)


def give_role(*, person: Person, organisation: Organisation, role: Role) -> Membership:
    """Give the person the role in the organisation."""
    made, _ = Membership.objects.get_or_create(person=person, organisation=organisation, role=role)
    return made
