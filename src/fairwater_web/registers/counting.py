"""Counts of registers through the gate: small groups are marked for staff, and withheld from everybody else."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from django.core.cache import caches
from django.db.models import Count, Max, QuerySet
from django.urls import reverse

from fairwater import words
from fairwater.comparison import compare_table
from fairwater.disclosure import NotProven, Released
from fairwater.registers import Count as Asked
from fairwater.registers import Register
from fairwater.registers.counting import EVERYTHING, OUTCOME, count_table
from fairwater.registers.telling import ToldCount, tell_count, tell_group, tell_nothing
from fairwater.vocabulary import Audience
from fairwater_web.common.dimension_lines import DimensionLine
from fairwater_web.common.permissions import can
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.models import Entry
from fairwater_web.registers.queries import counted_entries, entries_for, public_entries, registers_for

FEWEST = 10
"""Of fewer entries no sentence stands on Home."""


def audience_of(actor: Any) -> Audience:
    """Return as whom the actor reads counts: staff with a need, or families."""
    return Audience.STAFF if can(actor, Permission.SEE_STAFF_NUMBERS) else Audience.FAMILIES


def released_count(actor: Any, register: Register, count: Asked, today: date, fewest: int = 1) -> Released | None:
    """Return a count of the entries that the actor may see, by every field that it may be split by, in one release.

    None where fewer entries are decided, or where nothing could be shown safely.
    """
    return _released(register, count, entries_for(actor, register), today, audience_of(actor), fewest)


def public_count(
    organisation: Organisation, register: Register, count: Asked, today: date, by: str, value: str, language: str
) -> str:
    """Return the sentence on a count that anybody may read; of one group where there is one. Nothing where it is withheld.

    One release is proven for all groups together, whichever of them a reader asks for.
    """
    entries = public_entries(organisation, register)
    moment = entries.aggregate(n=Count("pk"), at=Max("changed_at"))
    asked = ("public", register, count.id, organisation.pk, today, moment)
    key = f"counts-{hashlib.sha256(repr(asked).encode()).hexdigest()}"
    kept: tuple[Released | None] | None = caches["charts"].get(key)
    if kept is None:
        kept = (_released(register, count, entries, today, Audience.PUBLIC, FEWEST),)
        caches["charts"].set(key, kept)
    return tell_group(register, count, kept[0], by, value, language) if kept[0] else ""


def _released(
    register: Register, count: Asked, entries: QuerySet[Entry], today: date, audience: Audience, fewest: int
) -> Released | None:
    table = count_table(register, count, counted_entries(entries), today)
    if table.num_rows < fewest:
        return None
    try:
        return compare_table(
            table,
            outcome=OUTCOME,
            better=count.better.value,
            by=[[EVERYTHING], *([name] for name in count.by)],
            compared_with="rest",
            audience=audience.value,
            file=register.id,
        ).released
    except NotProven:
        return None


def counts_of(actor: Any, language: str, today: date) -> list[DimensionLine]:
    """Return the counts of the actor's registers that enough entries stand behind, as Home and See show them.

    What they say follows from the entries and the day, so it is kept by them; only a register that changed is asked again.
    """
    if not can(actor, Permission.READ_REGISTERS):
        return []
    language = words.written_in(language)
    changed = Entry.objects.filter(tenant=actor.tenant).values("register").annotate(n=Count("pk"), at=Max("changed_at"))
    moments = {row["register"]: (row["n"], row["at"]) for row in changed.order_by("register")}
    found: list[DimensionLine] = []
    for register in registers_for(actor):
        if register.counts and register.id in moments:
            found += _kept(actor, register, language, today, moments[register.id])
    return found


def _kept(actor: Any, register: Register, language: str, today: date, moment: tuple[Any, ...]) -> list[DimensionLine]:
    who = actor.person.pk if actor.organisation != actor.tenant else 0
    asked = (register, actor.organisation.pk, who, audience_of(actor).value, language, today, moment)
    key = f"counts-{hashlib.sha256(repr(asked).encode()).hexdigest()}"
    kept: list[DimensionLine] | None = caches["charts"].get(key)
    if kept is None:
        kept = [line for count in register.counts if (line := _line(actor, register, count, language, today))]
        caches["charts"].set(key, kept)
    return kept


def _line(actor: Any, register: Register, count: Asked, language: str, today: date) -> DimensionLine | None:
    released = released_count(actor, register, count, today, fewest=FEWEST)
    if released is None:
        return None
    told = tell_count(register, count, released, count.by[0], language)
    label, title = count.label.said(language), register.title.said(language)
    address = f"{reverse('registers:counts', args=[register.id])}?count={count.id}"
    source = words.text("count-on-home", language, register=title)
    return DimensionLine(label, address, count.dimension, told.sentence, source, language)


def told_count(
    actor: Any, register: Register, count: Asked, by: str, language: str, today: date
) -> tuple[ToldCount, Released | None]:
    """Return a count split one way, and what the gate released of it."""
    released = released_count(actor, register, count, today)
    if released is None:
        return tell_nothing(register, language), None
    return tell_count(register, count, released, by, language), released
