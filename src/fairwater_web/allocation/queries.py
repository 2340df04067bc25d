"""Allocations that somebody may see, what each school would get, and what is still asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from fairwater.allocation import Allocation as Allotted
from fairwater.allocation import Need, Scheme, Schemes, School, allocate, schemes_of
from fairwater.allocation.data_form import scheme_of_data
from fairwater.allocation.from_records import EnrolledByNeed, enrolled_by_need
from fairwater.errors import BadInput
from fairwater_web.allocation.enums import From, Stage
from fairwater_web.allocation.models import Allocation, AllocationSchool, NeedCount
from fairwater_web.common.permissions import why_not
from fairwater_web.data.queries import data_scope
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import divisions_of, schools_of
from fairwater_web.people.permissions import Permission

SMALLEST = 10
"""Counts of fewer students than this are confirmed by a person before they weigh."""
MOST_PLACES = 200
"""More places than this are shared over by the command, from a file."""
STUDENTS = "students"


def schemes() -> Schemes:
    """Return every scheme: those that are shipped, and the district's own."""
    return schemes_of(Path(settings.FAIRWATER_CONTENT) / "allocation")


def allocations_of(organisation: Organisation) -> QuerySet[Allocation]:
    """Return the allocations of an organisation, the newest first."""
    return Allocation.objects.filter(organisation=organisation).select_related("organisation", "made_by", "kept_by")


def places_of(organisation: Organisation) -> QuerySet[Organisation]:
    """Return what an organisation shares over: a state its districts, a district its schools."""
    found = divisions_of(organisation) if organisation.kind == Kind.STATE else schools_of(organisation)
    return found.order_by("name", "pk")


def why_not_begin(actor: Any) -> str:
    """Return why the actor may not begin an allocation: no right, one school alone, or too many places for a page."""
    if reason := why_not(actor, Permission.PLAN_ALLOCATIONS):
        return reason
    n = places_of(actor.organisation).count()
    if n < 2:
        return "refused-allocation-one-place"
    return "refused-allocation-many-places" if n > MOST_PLACES else ""


def why_not_change(actor: Any, allocation: Allocation) -> str:
    """Return why the actor may not change an allocation: no right, or it is a draft no more."""
    if reason := why_not(actor, Permission.PLAN_ALLOCATIONS):
        return reason
    return "" if allocation.stage == Stage.DRAFT else "refused-allocation-kept"


def counted_in(organisation: Organisation) -> tuple[str, EnrolledByNeed | None]:
    """Return the snapshot behind an organisation's counts of need, and the counts, by the local id of a school."""
    scope = data_scope(organisation)
    if scope is None or organisation.kind == Kind.STATE:
        return "", None
    return scope.snapshot.id, enrolled_by_need(scope.snapshot, scope.schools)


@dataclass(frozen=True)
class Place:
    """A school of an allocation with its counts, by column."""

    school: AllocationSchool
    counts: dict[str, NeedCount]

    def count(self, column: str) -> int | None:
        """Return a count that may weigh; None where nobody gave it, or nobody confirmed a small one."""
        found = self.counts.get(column)
        return None if found is None or found.known in (From.NONE, From.SMALL) else found.n


def places_in(allocation: Allocation) -> list[Place]:
    """Return the schools of an allocation with their counts."""
    found = allocation.schools.prefetch_related("counts__given_by")
    return [Place(school, {each.column: each for each in school.counts.all()}) for school in found]


def columns_for(*used: Scheme | None) -> tuple[str, ...]:
    """Return the counts that schemes ask of every school."""
    asked = {need for scheme in used if scheme is not None for need in scheme.needs}
    return (STUDENTS, *(need.value for need in Need if need in asked))


def asked_about(places: Sequence[Place], columns: Sequence[str]) -> list[tuple[Place, str]]:
    """Return the counts that are missing or wait to be confirmed. None of them is taken for 0."""
    return [(place, column) for place in places for column in columns if place.count(column) is None]


def scheme_of(allocation: Allocation) -> Scheme:
    """Return the settings of an allocation."""
    return scheme_of_data(allocation.scheme)


def other_scheme_of(allocation: Allocation) -> Scheme | None:
    """Return the settings of its what-if."""
    return None if allocation.what_if is None else scheme_of_data(allocation.what_if)


@dataclass(frozen=True)
class WorkedOut:
    """What an allocation gives by its settings, and by those of its what-if; or why it gives nothing."""

    first: Allotted | None = None
    second: Allotted | None = None
    fault: BadInput | None = None
    """Why the settings cannot be kept."""
    second_fault: BadInput | None = None


def worked_out(allocation: Allocation, places: Sequence[Place]) -> WorkedOut:
    """Work an allocation out. Nothing is given while a count is asked about."""
    scheme, other = scheme_of(allocation), other_scheme_of(allocation)
    if asked_about(places, columns_for(scheme, other)):
        return WorkedOut()
    schools, total = [_school(place) for place in places], Fraction(allocation.total)
    try:
        first = allocate(schools, scheme, total)
    except BadInput as fault:
        return WorkedOut(fault=fault)
    try:
        return WorkedOut(first, None if other is None else allocate(schools, other, total))
    except BadInput as fault:
        return WorkedOut(first, second_fault=fault)


def _school(place: Place) -> School:
    found = {column: n for column in place.counts if (n := place.count(column)) is not None}
    last = place.school.last_year
    return School(
        place.school.name,
        found[STUDENTS],
        {need: found[need.value] for need in Need if need.value in found},
        Fraction(last) if last else None,
        frozenset(column for column, each in place.counts.items() if each.known == From.ENTERED),
    )
