"""Places: the schools of an organisation, its divisions, its sets of schools."""

from __future__ import annotations

from django.db.models import QuerySet

from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import WITHIN, Organisation, SchoolSet


def schools_of(organisation: Organisation) -> QuerySet[Organisation]:
    """Return the schools under an organisation: its own, or those of its districts; a school is its own."""
    schools = Organisation.objects.filter(kind=Kind.SCHOOL)
    if organisation.kind == Kind.TEAM and organisation.parent is not None:
        return schools_of(organisation.parent)
    if organisation.kind == Kind.SCHOOL:
        return schools.filter(pk=organisation.pk)
    return schools.filter(parent=organisation) | schools.filter(parent__parent=organisation)


def organisations_under(tenant: Organisation) -> QuerySet[Organisation]:
    """Return a tenant and everything within it that it answers for: its schools and teams, not the districts of a state."""
    within = Organisation.objects.filter(kind__in=WITHIN)
    own = within.filter(parent=tenant) | within.filter(parent__parent=tenant, parent__kind__in=WITHIN)
    return Organisation.objects.filter(pk=tenant.pk) | own


def divisions_of(organisation: Organisation) -> QuerySet[Organisation]:
    """Return the districts of a state."""
    return Organisation.objects.filter(kind=Kind.DISTRICT, parent=organisation)


def school_sets_of(organisation: Organisation) -> QuerySet[SchoolSet]:
    """Return the named sets of schools of an organisation."""
    return SchoolSet.objects.filter(organisation=organisation)


def names_by_local_id(organisation: Organisation, kind: Kind) -> dict[str, str]:
    """Return local id → name for the organisation's schools or divisions."""
    places = schools_of(organisation) if kind is Kind.SCHOOL else divisions_of(organisation)
    return dict(places.values_list("local_id", "name"))
