"""Registers as their pages show them: tables, boards, months, an entry with its history, two versions side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from babel.dates import format_date, get_day_names
from django.db.models import QuerySet
from django.utils import timezone

from fairwater import words
from fairwater.content import Said
from fairwater.fields import Field, FieldKind, told
from fairwater.fields.values import is_blank
from fairwater.publish import numbers
from fairwater.registers import Circle, Register, State
from fairwater.registers.counting import runs_out_on
from fairwater.words import LOCALES
from fairwater_web.registers.models import Entry, EntryChange
from fairwater_web.registers.moving import refusal_of
from fairwater_web.registers.queries import Standing, counted_entries

A_COLUMN = 50
"""Entries in a column of a board."""
MOST_IN_A_MONTH = 400


@dataclass(frozen=True)
class RegisterLine:
    """A register in the list of registers."""

    id: str
    title: str
    purpose: str
    standing: Standing
    dimension: str


@dataclass(frozen=True)
class EntryLine:
    """An entry in a table, on a board or in a month."""

    entry: Entry
    state: str
    due: str
    late: bool
    values: tuple[tuple[str, str], ...] = ()
    """Label and value of the fields that a table has room for."""
    ways: tuple[tuple[str, str], ...] = ()
    """On a board: the states that it can come to now, each with its verb."""


@dataclass(frozen=True)
class Column:
    """A state on a board with its entries, and how many there are beside those."""

    id: str
    label: str
    lines: tuple[EntryLine, ...]
    n: int

    @property
    def n_more(self) -> int:
        """Return how many entries are not shown."""
        return self.n - len(self.lines)


@dataclass(frozen=True)
class Day:
    """A day of a month and what is due on it."""

    number: int
    told: str
    lines: tuple[EntryLine, ...]
    today: bool


@dataclass(frozen=True)
class Move:
    """A state that an entry can come to, or the sentence that says why not."""

    to: str
    label: str
    refusal: str


@dataclass(frozen=True)
class HistoryLine:
    """One line of an entry's history, with what it changed."""

    change: EntryChange
    told: str
    day: str
    differences: tuple[tuple[str, str, str], ...]


def register_lines(found: Iterable[Register], standings: Mapping[str, Standing], language: str) -> list[RegisterLine]:
    """Return registers by their titles."""
    lines = [
        RegisterLine(
            each.id,
            each.title.said(language),
            each.purpose.said(language),
            standings.get(each.id, Standing()),
            each.dimension.value if each.dimension else "",
        )
        for each in found
    ]
    return sorted(lines, key=lambda line: line.title)


def state_name(register: Register, slug: str, language: str) -> str:
    """Return what a state is called; one that the file no longer has keeps its slug."""
    state = register.state(slug)
    return state.label.said(language) if state else slug


def columns_of(register: Register) -> list[Field]:
    """Return the fields that a table has room for beside name, owner, due date and state."""
    own = {register.named_by, register.owner, register.due}
    short = (FieldKind.CHOICE, FieldKind.YES_NO, FieldKind.NUMBER, FieldKind.DATE)
    return [each for each in register.fields if each.id not in own and each.kind in short][:2]


def entry_line(register: Register, entry: Entry, today: date, language: str) -> EntryLine:
    """Return an entry as a line."""
    return EntryLine(
        entry=entry,
        state=state_name(register, entry.state, language),
        due=numbers.day(entry.due_on.isoformat(), language) if entry.due_on else "",
        late=is_late(entry, today),
        values=tuple(
            (each.label.said(language), told(each, entry.values.get(each.id), language))
            for each in columns_of(register)
        ),
    )


def is_late(entry: Entry, today: date) -> bool:
    """Say whether an open entry is past its date."""
    return entry.is_open and entry.due_on is not None and entry.due_on < today


def board_of(register: Register, found: QuerySet[Entry], today: date, language: str) -> list[Column]:
    """Return the states as columns; in each what is due first comes first."""
    columns = []
    for state in register.states:
        here = found.filter(state=state.id)
        order = ("due_on", "number") if state.is_open else ("-closed_at", "-number")
        lines = tuple(
            replace(entry_line(register, each, today, language), ways=_ways(register, each, language))
            for each in here.order_by(*order)[:A_COLUMN]
        )
        n = len(lines) if len(lines) < A_COLUMN else here.count()
        columns.append(Column(state.id, state.label.said(language), lines, n))
    return columns


def _ways(register: Register, entry: Entry, language: str) -> tuple[tuple[str, str], ...]:
    return tuple((move.to, move.label) for move in moves_of(register, entry, language) if not move.refusal)


def month_of(
    register: Register, found: QuerySet[Entry], first: date, today: date, language: str
) -> list[list[Day | None]]:
    """Return a month in weeks of seven days, None before its first and after its last."""
    after = (first + timedelta(days=32)).replace(day=1)
    due: dict[date, list[EntryLine]] = {}
    for each in found.filter(due_on__gte=first, due_on__lt=after).order_by("due_on", "number")[:MOST_IN_A_MONTH]:
        if each.due_on is not None:
            due.setdefault(each.due_on, []).append(entry_line(register, each, today, language))
    days: list[Day | None] = [None] * ((first.weekday() + 1) % 7)
    for n in range((after - first).days):
        day = first + timedelta(days=n)
        said = str(format_date(day, "EEEE d", locale=LOCALES[language]))
        days.append(Day(day.day, said, tuple(due.get(day, ())), day == today))
    days += [None] * (-len(days) % 7)
    return [days[start : start + 7] for start in range(0, len(days), 7)]


def month_name(first: date, language: str) -> str:
    """Return a month as it is called: November 2026."""
    return str(format_date(first, "LLLL yyyy", locale=LOCALES[language]))


def day_names(language: str) -> list[str]:
    """Return the days of the week, from Sunday."""
    names = get_day_names("abbreviated", locale=LOCALES[language])
    return [str(names[day]) for day in (6, 0, 1, 2, 3, 4, 5)]


def month_from(asked: str, today: date) -> date:
    """Return the first day of the month that an address names (2026-11), else of this one."""
    try:
        first = date.fromisoformat(f"{asked}-01")
    except ValueError:
        first = today
    return first.replace(day=1) if 1980 <= first.year <= 2200 else today.replace(day=1)


def beside(first: date) -> tuple[str, str]:
    """Return the months before and after, as addresses name them."""
    before, after = first - timedelta(days=1), first + timedelta(days=32)
    return before.strftime("%Y-%m"), after.strftime("%Y-%m")


def example_of(register: Register, language: str, only: Collection[str] | None = None) -> list[tuple[str, str]]:
    """Return the example of a register, as an empty one shows it: all of its fields, or some `only`."""
    lines = []
    for each in register.fields:
        value = register.example.get(each.id)
        if value is not None and (only is None or each.id in only):
            said = value.said(language) if isinstance(value, Said) else told(each, value, language)
            lines.append((each.label.said(language), said))
    return lines


def public_names(register: Register, language: str) -> list[str]:
    """Return the labels of the fields that anybody may read, where the register is public."""
    if register.seen_by is not Circle.PUBLIC:
        return []
    return [each.label.said(language) for each in register.fields if each.id in register.public_fields]


def values_told(register: Register, values: Mapping[str, Any], language: str) -> list[tuple[str, str]]:
    """Return what an entry says, field by field; blank fields are left out."""
    return [
        (each.label.said(language), told(each, values[each.id], language))
        for each in register.fields
        if not is_blank(values.get(each.id))
    ]


def moves_of(register: Register, entry: Entry, language: str) -> list[Move]:
    """Return every other state with the verb that leads there, or the reason why it does not."""
    found = []
    for state in register.states:
        if state.id != entry.state:
            refusal = refusal_of(register, entry, state.id, language)
            said = refusal.sentence(language) if refusal else ""
            found.append(Move(state.id, _verb(register, entry, state, language), said))
    return sorted(found, key=lambda move: bool(move.refusal))


def _verb(register: Register, entry: Entry, state: State, language: str) -> str:
    way = register.transition(entry.state, state.id)
    return way.label.said(language) if way else state.label.said(language)


def clocks_of(register: Register, entry: Entry, today: date, language: str) -> list[str]:
    """Return what the clocks of an entry say: until when, or that the time is over."""
    (looked_at,) = counted_entries(Entry.objects.filter(pk=entry.pk))
    told_clocks = []
    for clock in register.clocks:
        end = runs_out_on(clock, looked_at)
        if end is not None and entry.is_open:
            message = "entry-clock-over" if end < today else "entry-clock-runs"
            day = numbers.day(end.isoformat(), language)
            told_clocks.append(words.text(message, language, clock=clock.label.said(language), day=day))
    return told_clocks


def history_of(register: Register, entry: Entry, language: str) -> list[HistoryLine]:
    """Return an entry's history, the newest first, each line with what it changed."""
    lines: list[HistoryLine] = []
    before: EntryChange | None = None
    for change in entry.changes.select_related("by"):
        said = words.text(
            f"history-{change.did}",
            language,
            name=change.by.name,
            state=state_name(register, change.state, language),
        )
        day = numbers.day(timezone.localtime(change.at).date().isoformat(), language)
        differs = differences(register, before.values, change.values, language) if before else ()
        lines.append(HistoryLine(change, said, day, tuple(differs)))
        before = change
    return lines[::-1]


def differences(
    register: Register, before: Mapping[str, Any], after: Mapping[str, Any], language: str
) -> list[tuple[str, str, str]]:
    """Return the fields in which two versions differ: label, before, after."""
    found = []
    for each in register.fields:
        old, new = before.get(each.id), after.get(each.id)
        if old != new and not (is_blank(old) and is_blank(new)):
            found.append((each.label.said(language), told(each, old, language), told(each, new, language)))
    return found


@dataclass(frozen=True)
class Merged:
    """Two versions of one entry brought together: what stands in the form, and what somebody else wrote in the same field."""

    values: dict[str, Any]
    theirs: dict[str, str]
    lines: tuple[tuple[str, str, str, bool], ...]
    """Every field in which the two differ: label, yours, theirs, and whether both of you changed it."""


def merged(register: Register, entry: Entry, since: int, mine: Mapping[str, Any], language: str) -> Merged:
    """Return what somebody typed on an older version beside what the entry says now.

    A field that only one of the two changed takes that change; where both did, one's own words stand in the form.
    """
    then = entry.changes.filter(version=since).first()
    base: Mapping[str, Any] = then.values if then else entry.values
    values: dict[str, Any] = {}
    theirs: dict[str, str] = {}
    lines = []
    for each in register.fields:
        old, now = base.get(each.id), entry.values.get(each.id)
        my = mine.get(each.id, now)
        values[each.id] = now if _same(my, old) else my
        if _same(my, now):
            continue
        both = not _same(my, old) and not _same(now, old)
        lines.append((each.label.said(language), told(each, my, language), told(each, now, language), both))
        if both:
            theirs[each.id] = told(each, now, language)
    return Merged(values, theirs, tuple(lines))


def _same(one: Any, other: Any) -> bool:
    return bool(one == other or (is_blank(one) and is_blank(other)))
