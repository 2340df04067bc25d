"""Who is told of what is due and late: owners first; long after, where a register says so, whoever supervises them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from fairwater.registers import Register
from fairwater_web.common.permissions import can
from fairwater_web.notices.actions import notify
from fairwater_web.notices.enums import About
from fairwater_web.organisations.models import WITHIN, Organisation
from fairwater_web.people.enums import Role
from fairwater_web.people.models import Membership, Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import held_today
from fairwater_web.registers.enums import Did
from fairwater_web.registers.models import Entry, EntryChange
from fairwater_web.registers.queries import registers, registers_for

SOON = timedelta(days=7)
"""An owner is told so long before."""


def remind(*, today: date) -> int:
    """Tell owners, and nobody else, of what is due within a week and of what is late; each once for a date."""
    found = Entry.objects.filter(closed_at=None, owner__isnull=False, due_on__lte=today + SOON, owner__is_active=True)
    known, n = registers().found, 0
    for entry in found.select_related("owner", "organisation"):
        if entry.register in known and entry.due_on is not None:
            n += _remind(entry, entry.due_on, today)
    return n


def _remind(entry: Entry, due_on: date, today: date) -> int:
    late = due_on < today
    return notify(
        people=[entry.owner],
        organisation=entry.organisation,
        about=About.FOLLOW_UP,
        message="notice-entry-late" if late else "notice-entry-due",
        values={"title": entry.title, "day": due_on.isoformat()},
        url=f"/registers/entry/{entry.pk}/" + ("#late" if late else ""),
        key=f"entry-{entry.pk}-{'late' if late else 'due'}-{due_on.isoformat()}",
    )


# ---- what stays late


def escalates_on(register: Register, entry: Entry) -> date | None:
    """Return the first day on which whoever supervises sees an open entry; None where nobody else ever does.

    Until then its owner alone has the offer. Another date moves that day, and so does asking for help.
    """
    if register.escalates_after is None or entry.due_on is None or not entry.is_open:
        return None
    asked = entry.changes.filter(did=Did.HELP_ASKED).order_by("-at").values_list("at", flat=True).first()
    start = max(entry.due_on, timezone.localtime(asked).date()) if asked else entry.due_on
    return start + timedelta(days=register.escalates_after + 1)


def _stay_late(register: Register, today: date) -> QuerySet[Entry]:
    """Return the open entries of a register whose owners have had the offer for as long as its file says."""
    assert register.escalates_after is not None
    before = today - timedelta(days=register.escalates_after)
    helped = EntryChange.objects.filter(entry=OuterRef("pk"), did=Did.HELP_ASKED, at__date__gte=before)
    late = Entry.objects.filter(~Exists(helped), register=register.id, closed_at=None, due_on__lt=before)
    return late.select_related("organisation", "owner").order_by("due_on", "pk")


def _supervised(district: Organisation, today: date) -> Q:
    """Return which entries somebody supervises in a district: those of its schools, and those that its principals own."""
    principals = Membership.objects.filter(
        held_today(today), role=Role.PRINCIPAL, organisation__parent=district, organisation__kind__in=WITHIN
    )
    return Q(organisation__kind__in=WITHIN) | Q(owner__in=principals.values("person"))


def escalated_for(actor: Any, today: date) -> list[Entry]:
    """Return what stays late in the schools that the actor supervises, the longest first; their own is not among it."""
    if Role.PRINCIPAL_SUPERVISOR not in actor.roles or not can(actor, Permission.READ_REGISTERS):
        return []
    seen = [each for each in registers_for(actor) if each.escalates_after is not None]
    where = _supervised(actor.organisation, today) & Q(tenant=actor.tenant)
    found = [entry for each in seen for entry in _stay_late(each, today).filter(where).exclude(owner=actor.person)]
    return sorted(found, key=lambda entry: (entry.due_on or today, entry.pk))


def escalate(*, today: date) -> int:
    """Tell whoever supervises of what stays late; each once for a date. The owners were told before."""
    n = 0
    for membership in _supervisors(today):
        where = _supervised(membership.organisation, today) & Q(tenant=membership.organisation.tenant)
        for register in registers().found.values():
            if register.escalates_after is not None:
                found = _stay_late(register, today).filter(where).exclude(owner=membership.person)
                n += sum(_tell(membership.person, entry) for entry in found)
    return n


def _supervisors(today: date) -> QuerySet[Membership]:
    found = Membership.objects.filter(held_today(today), role=Role.PRINCIPAL_SUPERVISOR)
    return found.select_related("person", "organisation__parent").order_by("pk")


def supervisors_of(district: Organisation, today: date) -> list[Person]:
    """Return who supervises the principals of a district, by name."""
    found = {each.person for each in _supervisors(today).filter(organisation=district)}
    return sorted(found, key=lambda person: (person.name, person.pk))


def _tell(person: Person, entry: Entry) -> int:
    assert entry.due_on is not None
    day = entry.due_on.isoformat()
    return notify(
        people=[person],
        organisation=entry.organisation,
        about=About.FOLLOW_UP,
        message="notice-entry-stays-late",
        values={
            "title": entry.title,
            "day": day,
            "owner": entry.owner_name or "blank",
            "place": entry.organisation.name,
        },
        url=f"/registers/entry/{entry.pk}/",
        key=f"entry-{entry.pk}-stays-late-{day}",
    )
