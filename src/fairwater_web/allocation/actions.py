"""Beginning an allocation, its settings and counts, keeping it, and the decision record that rests on it."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.allocation import Need, Scheme, read_counts
from fairwater.allocation.data_form import as_data, scheme_data
from fairwater.allocation.from_records import Enrolled
from fairwater.allocation.scheme import plain_number
from fairwater.errors import BadInput
from fairwater_web.allocation.enums import From, Stage
from fairwater_web.allocation.models import Allocation, AllocationSchool, NeedCount
from fairwater_web.allocation.queries import (
    SMALLEST,
    STUDENTS,
    counted_in,
    places_in,
    places_of,
    why_not_begin,
    why_not_change,
    worked_out,
)
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.data.queries import record_of
from fairwater_web.documents import actions as documents
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.organisations.models import Organisation
from fairwater_web.thread.actions import link, mark
from fairwater_web.thread.enums import Happened

MOST_TITLE = 120
RECORD, EVIDENCE, QUESTION = "decision-record", "evidence", "question"
"""The kind of document in which an allocation is decided, and two of its fields."""


@dataclass(frozen=True)
class GivenCount:
    """A count that somebody typed: of which school of the allocation, of which column."""

    school: int
    column: str
    n: int


@transaction.atomic
def begin_allocation(*, by: Any, title: str, scheme: Scheme, total: Fraction) -> Allocation:
    """Begin an allocation over the actor's schools, with the counts that its records have. Raises Refused."""
    if reason := why_not_begin(by):
        raise Refused(reason)
    snapshot, known = counted_in(by.organisation)
    made = Allocation.objects.create(
        organisation=by.organisation,
        title=_title(title),
        scheme=scheme_data(scheme),
        total=plain_number(total),
        snapshot=snapshot,
        school_year=known.year if known else None,
        made_by=by.person,
    )
    enrolled = known.schools if known else {}
    for place, name in _named_apart(places_of(by.organisation)):
        school = AllocationSchool.objects.create(allocation=made, place=place, name=name)
        NeedCount.objects.bulk_create(_counts(school, enrolled.get(place.local_id)))
    record = record_of(by.organisation, snapshot) if snapshot else None
    if record is not None:
        link(organisation=by.organisation, thing=("allocation", made.pk), to=("snapshot", record.pk))
    log_access(by=by, event="allocation-begun", subject=f"allocation {made.pk}", release=snapshot)
    return made


def _title(given: str) -> str:
    title = " ".join(given.split())
    if not title:
        raise Refused("refused-allocation-title")
    return title[:MOST_TITLE]


def _named_apart(places: Any) -> list[tuple[Organisation, str]]:
    """Return places with names that differ: two schools of one name say their number too."""
    found = list(places)
    names = [place.name for place in found]
    return [
        (place, place.name if names.count(place.name) == 1 else f"{place.name} ({place.local_id})") for place in found
    ]


def _counts(school: AllocationSchool, enrolled: Enrolled | None) -> list[NeedCount]:
    """Return the counts of a school: known by the records, small ones to be confirmed, and those that nobody has said."""
    found: dict[str, tuple[int | None, From]] = {STUDENTS: (None, From.NONE)}
    found |= {need.value: (None, From.NONE) for need in Need}
    if enrolled is not None:
        found[STUDENTS] = _known(enrolled.students, whole=True)
        for need, count in enrolled.needs.items():
            found[need.value] = _known(count.n, whole=not count.n_not_reported)
    return [NeedCount(school=school, column=column, n=n, known=known) for column, (n, known) in found.items()]


def _known(n: int, *, whole: bool) -> tuple[int, From]:
    """A count under ten, or of which some students are not reported, waits for a person; 0 of all is known."""
    return n, From.RECORDS if whole and (n >= SMALLEST or n == 0) else From.SMALL


def _held(by: Any, allocation: Allocation) -> Allocation:
    """Return a draft that nobody else changes until the transaction is over. Raises Refused where the actor may not."""
    held = Allocation.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=allocation.pk)
    if reason := why_not_change(by, held):
        raise Refused(reason)
    return held


@transaction.atomic
def settle(*, by: Any, allocation: Allocation, scheme: Scheme, total: Fraction, received: Fraction | None) -> None:
    """Give a draft other settings."""
    held = _held(by, allocation)
    held.scheme, held.total = scheme_data(scheme), plain_number(total)
    held.received = "" if received is None else plain_number(received)
    held.save(update_fields=["scheme", "total", "received"])
    log_access(by=by, event="allocation-changed", subject=f"allocation {held.pk}: settings")


@transaction.atomic
def compare_with(*, by: Any, allocation: Allocation, scheme: Scheme | None) -> None:
    """Set other settings beside those of a draft; None takes them away."""
    held = _held(by, allocation)
    held.what_if = None if scheme is None else scheme_data(scheme)
    held.save(update_fields=["what_if"])
    log_access(by=by, event="allocation-changed", subject=f"allocation {held.pk}: what if")


@transaction.atomic
def give_counts(
    *, by: Any, allocation: Allocation, counts: list[GivenCount], last_year: Mapping[int, Fraction | None]
) -> None:
    """Give or confirm counts of a draft, and what schools had last year. Who gave a count and when stays with it.

    A count that the records have and that nobody changes stays theirs. Raises Refused for more students with a need than
    the school has.
    """
    held = _held(by, allocation)
    now = timezone.now()
    known = {(each.school_id, each.column): each for each in NeedCount.objects.filter(school__allocation=held)}
    changed: list[NeedCount] = []
    for given in counts:
        count = known.get((given.school, given.column))
        if count is None or (count.n == given.n and count.known in (From.RECORDS, From.ENTERED)):
            continue
        count.n, count.known, count.given_by, count.given_at = given.n, From.ENTERED, by.person, now
        changed.append(count)
    _check_within(held, known)
    NeedCount.objects.bulk_update(changed, ["n", "known", "given_by", "given_at"])
    for school in held.schools.all():
        if school.pk in last_year:
            amount = last_year[school.pk]
            school.last_year = "" if amount is None else plain_number(amount)
            school.save(update_fields=["last_year"])
    told = f"allocation {held.pk}: {len(changed)} counts"
    log_access(by=by, event="allocation-counts-given", subject=told, release=held.snapshot)


@transaction.atomic
def bring_counts(*, by: Any, allocation: Allocation, name: str, content: bytes) -> int:
    """Take the counts of a file, by the name or the number of a school; return how many. They are given by whoever brings it.

    Raises BadInput for a file that cannot be read and for a school that the allocation does not have.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        found = read_counts(path)
    known: dict[str, int] = {}
    for school in allocation.schools.select_related("place"):
        known[school.name.casefold()] = school.pk
        if school.place is not None and school.place.local_id:
            known.setdefault(school.place.local_id.casefold(), school.pk)
    unknown = [each for each in found if each.casefold() not in known]
    if unknown:
        raise BadInput("allocation-unknown-schools", file=name, school=unknown[0], n=len(unknown))
    given = [
        GivenCount(known[school.casefold()], column, n)
        for school, counts in found.items()
        for column, n in counts.items()
    ]
    give_counts(by=by, allocation=allocation, counts=given, last_year={})
    return len(given)


def _check_within(allocation: Allocation, known: Mapping[tuple[int, str], NeedCount]) -> None:
    for school in allocation.schools.all():
        students = known[school.pk, STUDENTS].n
        for need in Need:
            n = known[school.pk, need.value].n
            if students is not None and n is not None and n > students:
                raise Refused("refused-allocation-over", school=school.name, n=n, students=students)


@transaction.atomic
def keep(*, by: Any, allocation: Allocation) -> None:
    """Keep an allocation as it stands: from now on nobody changes it. Raises Refused while it is not worked out."""
    held = _held(by, allocation)
    places = places_in(held)
    found = worked_out(held, places)
    if found.fault is not None or found.second_fault is not None:
        fault = found.fault or found.second_fault
        raise Refused(fault.message_id, **fault.values)
    if found.first is None:
        raise Refused("refused-allocation-asked")
    received = Fraction(held.received) if held.received else None
    held.result = as_data(found.first, found.second, received)
    held.stage, held.kept_by, held.kept_at = Stage.KEPT, by.person, timezone.now()
    held.save(update_fields=["result", "stage", "kept_by", "kept_at"])
    log_access(by=by, event="allocation-kept", subject=f"allocation {held.pk}", release=held.snapshot)


@transaction.atomic
def set_aside(*, by: Any, allocation: Allocation) -> None:
    """Set an allocation aside. What rests on it says so."""
    held = Allocation.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=allocation.pk)
    if held.stage == Stage.SET_ASIDE:
        raise Refused("refused-allocation-kept")
    held.stage = Stage.SET_ASIDE
    held.save(update_fields=["stage"])
    mark(organisation=held.organisation, thing=("allocation", held.pk), happened=Happened.WITHDRAWN)
    log_access(by=by, event="allocation-set-aside", subject=f"allocation {held.pk}")


@transaction.atomic
def begin_decision(*, by: Any, allocation: Allocation, question: str, language: str) -> Document:
    """Begin a decision record that rests on a kept allocation. Findings and quotes are cited there; it is signed there.

    Raises Refused for one that is not kept, and where the actor may not write documents.
    """
    kind = kind_named(RECORD)
    if allocation.stage != Stage.KEPT or kind is None:
        raise Refused("refused-allocation-not-kept")
    made = documents.begin_document(
        by=by, kind=kind, title=allocation.title, organisation=allocation.organisation, language=language
    )
    fields = {field.id: field for field in kind.fields}
    if QUESTION in fields:
        documents.save_field(by=by, document=made, field=fields[QUESTION], given=question, seen=0, language=language)
    if EVIDENCE in fields:
        documents.cite(
            by=by, document=made, field=fields[EVIDENCE], thing=("allocation", allocation.pk), language=language
        )
    return made
