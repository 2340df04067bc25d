"""Counts of registers through the gate: small groups are marked for staff, and withheld from everybody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from fairwater.comparison import compare_table
from fairwater.disclosure import NotProven, Released
from fairwater.registers import Count, Register
from fairwater.registers.counting import EVERYTHING, OUTCOME, count_table
from fairwater.registers.telling import ToldCount, tell_count, tell_nothing
from fairwater.vocabulary import Audience, EquityDimension
from fairwater_web.common.permissions import can
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.queries import counted_entries, entries_for, registers_for


def audience_of(actor: Any) -> Audience:
    """Return as whom the actor reads counts: staff with a need, or families."""
    return Audience.STAFF if can(actor, Permission.SEE_STAFF_NUMBERS) else Audience.FAMILIES


def released_count(actor: Any, register: Register, count: Count, today: date) -> Released | None:
    """Return a count of the entries that the actor may see, by every field that it may be split by, in one release.

    None where no entry is decided yet, or where nothing could be shown safely.
    """
    table = count_table(register, count, counted_entries(entries_for(actor, register)), today)
    if not table.num_rows:
        return None
    try:
        return compare_table(
            table,
            outcome=OUTCOME,
            better=count.better.value,
            by=[[EVERYTHING], *([name] for name in count.by)],
            compared_with="rest",
            audience=audience_of(actor).value,
            file=register.id,
        ).released
    except NotProven:
        return None


@dataclass(frozen=True)
class CountLine:
    """A count of a register in one sentence, with its place."""

    register: str
    register_title: str
    count: str
    label: str
    dimension: EquityDimension
    told: ToldCount


def counts_of(actor: Any, language: str, today: date) -> Iterator[CountLine]:
    """Yield the counts of all registers of the actor that have entries to count."""
    for register in registers_for(actor):
        for count in register.counts:
            released = released_count(actor, register, count, today)
            if released is not None:
                told = tell_count(register, count, released, count.by[0], language)
                yield CountLine(
                    register.id,
                    register.title.said(language),
                    count.id,
                    count.label.said(language),
                    count.dimension,
                    told,
                )


def told_count(
    actor: Any, register: Register, count: Count, by: str, language: str, today: date
) -> tuple[ToldCount, Released | None]:
    """Return a count split one way, and what the gate released of it."""
    released = released_count(actor, register, count, today)
    if released is None:
        return tell_nothing(register, language), None
    return tell_count(register, count, released, by, language), released
