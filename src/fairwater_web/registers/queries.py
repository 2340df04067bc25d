"""Registers of this installation, and the entries that somebody may see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.http import Http404

from fairwater.fields import with_terms
from fairwater.registers import Circle, Register, Registers, registers_of
from fairwater.registers.counting import Entry as Counted
from fairwater_web.frameworks.queries import term_options
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.models import Person
from fairwater_web.people.queries import memberships_in
from fairwater_web.registers.models import Entry, EntryList, OpenedRegister
from fairwater_web.registers.permissions import check_may_see, may_see

SORTS = {
    "number": ("number",),
    "-number": ("-number",),
    "due": ("due_on", "number"),
    "-due": ("-due_on", "-number"),
    "title": ("title", "number"),
    "-title": ("-title", "-number"),
    "owner": ("owner_name", "number"),
    "-owner": ("-owner_name", "-number"),
    "state": ("state", "number"),
    "-state": ("-state", "-number"),
}
"""What a table can be sorted by. Entries without a due date or an owner come where the database puts them."""


def registers() -> Registers:
    """Return the registers that are shipped and those of the folder that the settings name, read again when a file changes."""
    named = settings.FAIRWATER_CONTENT
    folder = Path(named) / "registers" if named else None
    files = sorted(folder.glob("*.toml")) if folder is not None and folder.is_dir() else []
    return _read(folder, tuple((each.name, each.stat().st_mtime_ns, each.stat().st_size) for each in files))


@lru_cache(maxsize=4)
def _read(folder: Path | None, _files: tuple[tuple[str, int, int], ...]) -> Registers:
    return registers_of(folder)


def registers_for(actor: Any) -> list[Register]:
    """Return the registers that the actor may see."""
    return [each for each in registers().found.values() if may_see(actor, each)]


def register_or_404(actor: Any, slug: str) -> Register:
    """Return a register that the actor may see, its choices filled from frameworks.

    Http404 for one that is not there, a refusal for one that is not theirs.
    """
    found = registers().found.get(slug)
    if found is None:
        raise Http404
    check_may_see(actor, found)
    return replace(found, fields=with_terms(found.fields, term_options(actor.tenant)))


def _seen(actor: Any, everybodys: bool) -> Q:
    """Return which entries the actor may see: of where they act and what is within, their own, and those for everybody."""
    if actor.organisation == actor.tenant:
        return Q()  # it answers for every entry of its own
    within = list(organisations_under(actor.organisation).values_list("pk", flat=True))
    seen = Q(organisation__in=within) | Q(owner=actor.person)
    return seen | Q(organisation=actor.tenant) if everybodys else seen


def entries_for(actor: Any, register: Register) -> QuerySet[Entry]:
    """Return the entries of a register that the actor may see."""
    if not may_see(actor, register):
        return Entry.objects.none()
    seen = _seen(actor, register.seen_by is not Circle.STAFF)
    return Entry.objects.filter(seen, tenant=actor.tenant, register=register.id)


def every_entry_for(actor: Any) -> QuerySet[Entry]:
    """Return the entries of all registers that the actor may see."""
    seen = registers_for(actor)
    for_all = [each.id for each in seen if each.seen_by is not Circle.STAFF]
    of_staff = [each.id for each in seen if each.seen_by is Circle.STAFF]
    found = Entry.objects.filter(tenant=actor.tenant)
    return found.filter(_seen(actor, True), register__in=for_all) | found.filter(
        _seen(actor, False), register__in=of_staff
    )


def public_registers(organisation: Organisation) -> list[Register]:
    """Return the registers of which anybody may read entries of an organisation, and that have some."""
    there = set(
        Entry.objects.filter(organisation__in=organisations_under(organisation)).values_list("register", flat=True)
    )
    there &= set(OpenedRegister.objects.filter(tenant=organisation.tenant).values_list("register", flat=True))
    return [each for each in registers().found.values() if each.seen_by is Circle.PUBLIC and each.id in there]


def is_opened(organisation: Organisation, register: Register) -> bool:
    """Say whether anybody may read a register of an organisation: its file allows it, and somebody opened it."""
    opened = OpenedRegister.objects.filter(tenant=organisation.tenant, register=register.id)
    return register.seen_by is Circle.PUBLIC and opened.exists()


def public_register_or_404(organisation: Organisation, slug: str) -> Register:
    """Return a register that anybody may read; Http404 for every other, whether it is there or not."""
    found = registers().found.get(slug)
    if found is None or not is_opened(organisation, found):
        raise Http404
    return replace(found, fields=with_terms(found.fields, term_options(organisation.tenant)))


def public_entries(organisation: Organisation, register: Register) -> QuerySet[Entry]:
    """Return the entries of a public register that were made in an organisation and what is within it."""
    if not is_opened(organisation, register):
        return Entry.objects.none()
    return Entry.objects.filter(organisation__in=organisations_under(organisation), register=register.id)


@dataclass(frozen=True)
class Wish:
    """What somebody wants to see of a register."""

    state: str = ""
    owner: str = ""
    late: bool = False
    text: str = ""
    sort: str = ""


def wished(found: QuerySet[Entry], wish: Wish, today: date) -> QuerySet[Entry]:
    """Return the entries that somebody asked for, in their order; without an order what is due first comes first."""
    if wish.state:
        found = found.filter(state=wish.state)
    if wish.owner:
        found = found.filter(owner_name=wish.owner)
    if wish.late:
        found = found.filter(closed_at=None, due_on__lt=today)
    if wish.text:
        found = found.filter(title__icontains=wish.text)
    return found.order_by(*SORTS.get(wish.sort, ("-number",)))


@dataclass(frozen=True)
class Standing:
    """How many entries of a register there are, are open, and are late."""

    n: int = 0
    n_open: int = 0
    n_late: int = 0


def standings(actor: Any, today: date) -> Mapping[str, Standing]:
    """Return how the registers of the actor stand, by register; one without entries is left out."""
    late = Count("pk", filter=Q(closed_at=None, due_on__lt=today))
    rows = (
        every_entry_for(actor)
        .values("register")
        .annotate(n=Count("pk"), o=Count("pk", filter=Q(closed_at=None)), w=late)
    )
    return {row["register"]: Standing(row["n"], row["o"], row["w"]) for row in rows.order_by("register")}


def standing_of(found: QuerySet[Entry], today: date) -> Standing:
    """Return how some entries stand."""
    row = found.aggregate(
        n=Count("pk"),
        o=Count("pk", filter=Q(closed_at=None)),
        w=Count("pk", filter=Q(closed_at=None, due_on__lt=today)),
    )
    return Standing(row["n"], row["o"], row["w"])


def owners_in(found: QuerySet[Entry]) -> list[str]:
    """Return the names of the owners of some entries."""
    names = found.exclude(owner_name="").order_by("owner_name").values_list("owner_name", flat=True)
    return list(names.distinct())


def due_for(person: Person, tenant: Organisation) -> QuerySet[Entry]:
    """Return the open entries of a person that have a due date, the next first."""
    return Entry.objects.filter(owner=person, tenant=tenant, closed_at=None, due_on__isnull=False).order_by(
        "due_on", "pk"
    )


def people_of(tenant: Organisation, today: date) -> list[Person]:
    """Return the people who hold a role in a tenant today, by name, each once."""
    return list(dict.fromkeys(each.person for each in memberships_in(tenant, today)))


def person_named(people: Iterable[Person], written: str) -> Person | None:
    """Return the one person whom a written name or address means; None for nobody, and where it may be two."""
    plain = written.strip().casefold()
    found = [each for each in people if plain and plain in (each.name.casefold(), each.email.casefold())]
    return found[0] if len(found) == 1 else None


def entry_lists_of(actor: Any, register: Register) -> QuerySet[EntryList]:
    """Return the lists that were brought to a register where the actor acts."""
    return EntryList.objects.filter(organisation=actor.organisation, register=register.id)


def counted_entries(found: QuerySet[Entry]) -> list[Counted]:
    """Return entries as a count looks at them."""
    rows = found.values_list("state", "made_at", "values", "closed_at", "due_on", "organisation__name")
    return [
        Counted(state, made.date(), values, closed.date() if closed else None, due, place)
        for state, made, values, closed, due, place in rows.iterator()
    ]
