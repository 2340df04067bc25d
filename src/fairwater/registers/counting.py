"""A count as a measure: entries become rows with an outcome of 1 or 0, which the gate then compares like any table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pyarrow as pa

from fairwater.fields import FieldKind
from fairwater.fields.values import is_blank
from fairwater.registers.kinds import CLOSED, MADE, PLACE, Clock, Count, Register, Rule

OUTCOME, EVERYTHING = "counted", "all"
"""The columns of a table of entries that hold the outcome, and one value for all."""


@dataclass(frozen=True)
class Entry:
    """What a count looks at in one entry."""

    state: str
    made_on: date
    values: Mapping[str, Any] = field(default_factory=dict)
    closed_on: date | None = None
    due_on: date | None = None
    place: str = ""


def clock_kept(clock: Clock, entry: Entry, as_of: date) -> bool | None:
    """Say whether a clock was kept; None where it still runs, never started, or has no day to be kept by."""
    start = entry.made_on if clock.starts == MADE else _day(entry, clock.starts)
    limit = entry.due_on if clock.days is None else start and start + timedelta(days=clock.days)
    if start is None or limit is None:
        return None
    stop = entry.closed_on if clock.stops == CLOSED else _day(entry, clock.stops)
    if stop is not None:
        return stop <= limit
    return None if as_of <= limit else False


def runs_out_on(clock: Clock, entry: Entry) -> date | None:
    """Return the last day on which a clock that still runs is kept; None where it does not run."""
    stop = entry.closed_on if clock.stops == CLOSED else _day(entry, clock.stops)
    start = entry.made_on if clock.starts == MADE else _day(entry, clock.starts)
    if stop is not None or start is None:
        return None
    return entry.due_on if clock.days is None else start + timedelta(days=clock.days)


def _day(entry: Entry, slug: str) -> date | None:
    kept = entry.values.get(slug)
    return date.fromisoformat(kept) if isinstance(kept, str) and kept else None


def counted(register: Register, count: Count, entry: Entry, as_of: date) -> bool | None:
    """Say whether an entry is counted; None where the count does not look at it, or where it is not yet decided."""
    if not _holds(register, count.among, entry, as_of):
        return None
    return _holds(register, count.counted, entry, as_of)


def _holds(register: Register, rule: Rule, entry: Entry, as_of: date) -> bool | None:
    """Say whether all of a rule holds. A clock that still runs decides nothing yet, unless the rest fails already."""
    if rule.states and entry.state not in rule.states:
        return False
    if rule.field and not _has_value(entry.values.get(rule.field), rule.values):
        return False
    clock = register.clock(rule.clock) if rule.clock else None
    return True if clock is None else clock_kept(clock, entry, as_of)


def _has_value(kept: Any, wanted: tuple[str, ...]) -> bool:
    if not wanted:
        return not is_blank(kept)
    if isinstance(kept, bool):
        return ("yes" if kept else "no") in wanted
    held = [kept] if isinstance(kept, str) else list(kept or ())
    return any(each in wanted for each in held)


def count_table(register: Register, count: Count, entries: Iterable[Entry], as_of: date) -> pa.Table:
    """Return one row for each entry that is decided: its outcome, one value for all, and each field that it may be split by.

    A split is text: the slug of a choice, yes or no, the name of a place; blank where nothing was answered.
    """
    columns: dict[str, list[Any]] = {OUTCOME: [], EVERYTHING: [], **{name: [] for name in count.by}}
    for entry in entries:
        outcome = counted(register, count, entry, as_of)
        if outcome is None:
            continue
        columns[OUTCOME].append(int(outcome))
        columns[EVERYTHING].append(EVERYTHING)
        for name in count.by:
            columns[name].append(_split(register, name, entry))
    kinds = {name: pa.int8() if name == OUTCOME else pa.string() for name in columns}
    return pa.table({name: pa.array(values, kinds[name]) for name, values in columns.items()})


def _split(register: Register, name: str, entry: Entry) -> str | None:
    if name == PLACE:
        return entry.place or None
    kept, asked = entry.values.get(name), register.field(name)
    if asked is not None and asked.kind is FieldKind.YES_NO and isinstance(kept, bool):
        return "yes" if kept else "no"
    return str(kept) if kept else None
