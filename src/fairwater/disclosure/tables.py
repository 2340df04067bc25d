"""Releases for people outside: the crossings of a plan, proven safe together with everything that was shown before."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from fractions import Fraction
from itertools import chain

import numpy as np

from fairwater.disaggregate.cells import Cells, strides_of
from fairwater.disclosure.atoms import Atoms, Names, atoms_of
from fairwater.disclosure.ledger import Entry, Ledger
from fairwater.disclosure.plan import ReleasePlan
from fairwater.disclosure.policy import Policy
from fairwater.disclosure.propose import Pattern
from fairwater.disclosure.prove import Cell, OutOfTime, prove
from fairwater.disclosure.released import ReleasedNumber, ReleasedTables, ReleaseProof, RolledUp
from fairwater.disclosure.settle import Past, Progress, Settled, settle
from fairwater.disclosure.shown import Interval, Shown
from fairwater.errors import BadQuestion, FairwaterError

TIME_LIMIT = 600.0


class NotProven(FairwaterError):
    """A release that cannot be shown to be safe: nothing leaves."""

    def __init__(self, message_id: str, proof: ReleaseProof, **values: object) -> None:
        super().__init__(message_id, **values)
        self.proof = proof


@dataclass(frozen=True)
class Told:
    """Whose students these are: the snapshot, who of them has the outcome reported, and how to count other outcomes."""

    snapshot: str
    students: str
    count: Callable[[Sequence[str], str], Cells]
    """Count the students by columns for an outcome, this one or one released before."""


@dataclass
class _History:
    """The earlier releases of one population, as they bear on this one."""

    same: list[Entry] = field(default_factory=list)
    siblings: list[Entry] = field(default_factory=list)
    near: list[Entry] = field(default_factory=list)

    @property
    def columns(self) -> Names:
        entries = chain(self.same, self.siblings, self.near)
        return tuple(dict.fromkeys(name for entry in entries for names in entry.group_bys for name in names))


def release_tables(
    plan: ReleasePlan,
    told: Told,
    columns: Sequence[str],
    *,
    ledger: Ledger | None = None,
    time_limit: float = TIME_LIMIT,
    progress: Progress = lambda stage, left: None,
) -> ReleasedTables:
    """Return the tables of a plan, proven safe, and note them in the ledger before anybody sees them.

    `columns` are those that the data have. Raises NotProven (nothing is noted), NotForThisAudience, BadQuestion, and
    DamagedLedger for a ledger that was edited.
    """
    plan.check()
    if ledger is None:
        return _released(plan, told, columns, (), time_limit, progress)[0]
    with ledger.locked():
        entries = ledger.entries()
        tables, entry = _released(plan, told, columns, entries, time_limit, progress)
        ledger.append(entry)
        return tables


def _released(
    plan: ReleasePlan,
    told: Told,
    columns: Sequence[str],
    entries: Sequence[Entry],
    time_limit: float,
    progress: Progress,
) -> tuple[ReleasedTables, Entry]:
    start = time.monotonic()
    deadline = start + time_limit
    history = _history(plan, told, entries)
    names = tuple(dict.fromkeys((*plan.columns, *chain.from_iterable(plan.known_empty), *history.columns)))
    unknown = [name for name in names if name not in columns]
    if any(name in plan.columns for name in unknown):
        raise BadQuestion("question-unknown-groups", groups=", ".join(unknown), known=", ".join(columns))
    if unknown:
        raise BadQuestion("gate-other-columns", columns=", ".join(unknown))
    atoms = atoms_of(told.count(names, plan.outcome), plan.known_empty)
    pattern = Pattern(atoms, plan.group_bys, plan.policy, rates=plan.rates)
    n_before = sum(len(entry.intervals) for entry in entries)
    try:
        settled = settle(atoms, pattern, _past(plan, history, atoms), deadline=deadline, progress=progress)
        siblings_safe = settled.clean and _siblings_safe(plan, told, history, names, settled, atoms, deadline)
    except OutOfTime:
        nothing = Settled([], 0, (), 0, time.monotonic() - start)
        raise NotProven(
            "gate-out-of-time", _proof(plan, atoms, nothing, 0, n_before), seconds=round(time_limit)
        ) from None
    proof = _proof(plan, atoms, settled, 0, n_before)
    if not settled.clean:
        cell = settled.unsafe[0]
        where = ", ".join(cell.names)
        raise NotProven("gate-not-proven", proof, unsafe=len(settled.unsafe), columns=where or "everyone")
    if not siblings_safe:
        others = ", ".join(sorted({entry.outcome for entry in history.siblings}))
        raise NotProven("gate-other-outcome", proof, outcomes=others)
    rolled_up = tuple(_rolled_up(atoms, plan.policy, settled.shown))
    entry = _entry(plan, told, atoms, settled.shown)
    proof = _proof(plan, atoms, settled, len(rolled_up), n_before + len(entry.intervals))
    numbers = tuple(chain.from_iterable(_numbers(plan, atoms, table) for table in settled.shown))
    tables = ReleasedTables(plan.columns, plan.outcome, plan.audience, plan.policy.label, numbers, rolled_up, proof)
    return tables, entry


# ---- what was shown before


def _history(plan: ReleasePlan, told: Told, entries: Sequence[Entry]) -> _History:
    found = _History()
    for entry in entries:
        if entry.population != plan.population:
            continue
        if entry.snapshot != told.snapshot or entry.students != told.students:
            found.near.append(entry)
        elif entry.outcome == plan.outcome:
            found.same.append(entry)
        else:
            found.siblings.append(entry)
    return found


def _past(plan: ReleasePlan, history: _History, atoms: Atoms) -> Past:
    past = Past()
    for entry in (*history.same, *history.siblings):
        for interval in entry.intervals:
            if entry.outcome == plan.outcome or interval.stat == "students":
                past.same.append(interval)
                if interval.low == interval.high:
                    ordered = _ordered(atoms, interval.names)
                    past.public.add((ordered, _code(atoms, interval, ordered), interval.stat))
    asked = {frozenset(names): names for names in plan.group_bys}
    for entry in history.siblings:
        _keep_withheld(past, entry, asked, atoms, ("students",))
    for entry in history.near:
        stats = ("students", "counted") if entry.outcome == plan.outcome else ("students",)
        _keep_withheld(past, entry, asked, atoms, stats)
        for interval in entry.intervals:
            if interval.stat in stats:
                _note_change(past, interval, asked, atoms, plan.policy)
    return past


def _code(atoms: Atoms, interval: Interval, names: Names | None = None) -> int:
    """Return the code of the cell of an interval in the order of `names`, -1 where a value is not in these data."""
    values = dict(zip(interval.names, interval.values, strict=True))
    names = interval.names if names is None else names
    code = 0
    for name, stride in zip(names, strides_of(atoms.sizes(names)), strict=True):
        known = atoms.dimensions[atoms.place(name)].values
        if values[name] not in known:
            return -1
        code += known.index(values[name]) * stride
    return code


def _keep_withheld(
    past: Past, entry: Entry, asked: Mapping[frozenset[str], Names], atoms: Atoms, stats: Sequence[str]
) -> None:
    """Note every cell that an earlier release was asked for and did not show."""
    for names in entry.group_bys:
        if frozenset(names) not in asked:
            continue
        mine = asked[frozenset(names)]
        for stat in stats:
            exact = {
                _code(atoms, interval, mine)
                for interval in entry.intervals
                if set(interval.names) == set(names) and interval.stat == stat and interval.low == interval.high
            }
            _, _, possible = atoms.table(mine)
            past.withheld += [(mine, int(code), stat) for code in np.flatnonzero(possible) if int(code) not in exact]


def _note_change(
    past: Past, interval: Interval, asked: Mapping[frozenset[str], Names], atoms: Atoms, policy: Policy
) -> None:
    """Note what a number shown of another snapshot means for this one: known anew, or waiting for a larger change."""
    names = asked.get(frozenset(interval.names), _ordered(atoms, interval.names))
    code = _code(atoms, interval, names)
    if code < 0:
        return
    students, counted, _ = atoms.table(names)
    now = int((students if interval.stat == "students" else counted)[code])
    if interval.low == interval.high:
        past.near.append(Interval(interval.names, interval.values, interval.stat, now, now))
        if 0 < abs(now - interval.low) < policy.n:
            past.waits.append(Cell(names, code, interval.stat))
    elif interval.low <= now <= interval.high:
        past.near.append(interval)
    else:
        past.no_class.append((names, code))


def _ordered(atoms: Atoms, names: Names) -> Names:
    return tuple(dimension.name for dimension in atoms.dimensions if dimension.name in names)


def _siblings_safe(
    plan: ReleasePlan, told: Told, history: _History, names: Names, settled: Settled, atoms: Atoms, deadline: float
) -> bool:
    """Say whether earlier outcomes of the same students stay safe beside the students that are shown now."""
    new = [interval for interval in _intervals(atoms, settled.shown) if interval.stat == "students"]
    for outcome in dict.fromkeys(entry.outcome for entry in history.siblings):
        before = [
            interval
            for entry in (*history.same, *history.siblings)
            for interval in entry.intervals
            if entry.outcome == outcome or interval.stat == "students"
        ]
        theirs = atoms_of(told.count(names, outcome), plan.known_empty)
        if not prove(theirs, [], plan.policy, known=[*before, *new], deadline=deadline).clean:
            return False
    return True


# ---- what is shown


def _entry(plan: ReleasePlan, told: Told, atoms: Atoms, shown: Sequence[Shown]) -> Entry:
    return Entry(
        population=plan.population,
        snapshot=told.snapshot,
        outcome=plan.outcome,
        students=told.students,
        audience=plan.audience.value,
        policy=plan.policy.label,
        time=datetime.now(UTC).isoformat(timespec="seconds"),
        group_bys=plan.group_bys,
        intervals=tuple(_intervals(atoms, shown)),
    )


def _intervals(atoms: Atoms, shown: Sequence[Shown]) -> Iterator[Interval]:
    for table in shown:
        for stat, low, high in (
            ("students", table.students_low, table.students_high),
            ("counted", table.counted_low, table.counted_high),
        ):
            for code in np.flatnonzero(low >= 0):
                values = atoms.values(table.names, int(code))
                yield Interval(table.names, values, stat, int(low[code]), int(high[code]))


def _numbers(plan: ReleasePlan, atoms: Atoms, table: Shown) -> Iterator[ReleasedNumber]:
    """Yield students, counted and share of every cell that could hold a student."""
    _, _, possible = atoms.table(table.names)
    for code in np.flatnonzero(possible):
        where = tuple(zip(table.names, atoms.values(table.names, int(code)), strict=True))
        students = Fraction(int(table.students_low[code])) if table.exact_students[code] else None
        counted = Fraction(int(table.counted_low[code])) if table.exact_counted[code] else None
        yield ReleasedNumber(where, "students", students, None, None)
        yield ReleasedNumber(where, "counted", counted, None, None)
        if plan.rates:
            yield _share(
                plan.policy, where, students, counted, int(table.counted_low[code]), int(table.counted_high[code])
            )


def _share(
    policy: Policy,
    where: tuple[tuple[str, str], ...],
    students: Fraction | None,
    counted: Fraction | None,
    low: int,
    high: int,
) -> ReleasedNumber:
    if students and counted is not None:
        return ReleasedNumber(where, "share", counted / students, None, None)
    if not students or low < 0:
        return ReleasedNumber(where, "share", None, None, None)
    # The class that holds the whole counts from low to high: the same for every count in it.
    within = policy.share_class(low, int(students))
    assert within is not None and (within.least, within.most) == (low, high)
    return ReleasedNumber(where, "share", None, within.low, within.high)


def _rolled_up(atoms: Atoms, policy: Policy, shown: Sequence[Shown]) -> Iterator[RolledUp]:
    """Yield the groups of a column that can be shown together: what is left of a shown whole, from shown numbers alone."""
    tables = {frozenset(table.names): table for table in shown}
    for table in shown:
        for column in table.names:
            rest = tuple(name for name in table.names if name != column)
            parent = tables.get(frozenset(rest))
            if parent is not None:
                yield from _leftovers(atoms, policy, table, parent, column)


def _leftovers(atoms: Atoms, policy: Policy, table: Shown, parent: Shown, column: str) -> Iterator[RolledUp]:
    parent_of = np.full(len(table.students_low), -1, dtype=np.int64)
    parent_of[atoms.label(table.names)] = atoms.label(parent.names)
    place = table.names.index(column)
    for code in np.flatnonzero(parent.exact_students):
        children = np.flatnonzero(parent_of == code)
        told = table.exact_students[children] & (table.exact_counted[children] | (not atoms.with_outcome))
        if told.all() or not told.any() or told.sum() + 1 >= len(children):
            continue
        students = int(parent.students_low[code] - table.students_low[children[told]].sum())
        if students < policy.n:
            continue
        counted = None
        if atoms.with_outcome and parent.exact_counted[code]:
            counted = int(parent.counted_low[code] - table.counted_low[children[told]].sum())
            counted = counted if policy.n <= counted <= students - policy.n else None
        names = tuple(atoms.values(table.names, int(child))[place] for child in children[~told])
        where = tuple(zip(parent.names, atoms.values(parent.names, int(code)), strict=True))
        yield RolledUp(where, column, names, students, counted)


def _proof(plan: ReleasePlan, atoms: Atoms, settled: Settled, rolled_up: int, ledger_entries: int) -> ReleaseProof:
    cells = small = withheld = 0
    for place, names in enumerate(plan.group_bys):
        students, _, _ = atoms.table(names)
        held = students > 0
        cells += int(held.sum())
        small += int((held & (students < plan.policy.n)).sum())
        if settled.shown:
            withheld += int((held & (settled.shown[place].students_low < 0)).sum())
    return ReleaseProof(
        cells=cells,
        small_cells=small,
        withheld=withheld if settled.shown else cells,
        rolled_up=rolled_up,
        unsafe=len(settled.unsafe),
        seconds=round(settled.seconds, 2),
        policy=plan.policy.label,
        ledger_entries=ledger_entries,
        small_numbers=settled.small,
        programmes=settled.programmes,
    )
