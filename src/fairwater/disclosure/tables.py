"""Releases for people outside: the crossings of a plan, proven safe together with everything that was shown before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain

import numpy as np

from fairwater.disclosure.atoms import Atoms, Names, atoms_of
from fairwater.disclosure.history import History, Told, history_of, past_of, quoted_intervals
from fairwater.disclosure.joining import joined_beside, made_whole, thresholds, told_by_thresholds
from fairwater.disclosure.ledger import Entry, Ledger
from fairwater.disclosure.plan import ReleasePlan
from fairwater.disclosure.policy import Policy
from fairwater.disclosure.propose import Pattern
from fairwater.disclosure.prove import prove
from fairwater.disclosure.released import ReleasedNumber, ReleasedTables, ReleaseProof
from fairwater.disclosure.rollup import rolled_up_groups
from fairwater.disclosure.settle import Progress, Settled, settle, withheld_share
from fairwater.disclosure.shown import Interval, Shown
from fairwater.disclosure.view import NO_LIMIT, OutOfTime, Watch
from fairwater.errors import BadQuestion, FairwaterError

TIME_LIMIT = 600.0
"""Seconds that a proof may take where nobody says."""


class NotProven(FairwaterError):
    """A release that cannot be shown to be safe: nothing leaves."""

    def __init__(self, message_id: str, proof: ReleaseProof, **values: object) -> None:
        super().__init__(message_id, **values)
        self.proof = proof


class LedgerMoved(FairwaterError):
    """Another release was noted between the proof of this one and its showing."""


@dataclass(frozen=True)
class Prepared:
    """A release that is proven and not yet shown: what would be shown, its entry in the ledger, and how long that was."""

    tables: ReleasedTables
    entry: Entry
    entries_before: int
    """How many releases of the same population it was proven beside."""


def prepare(
    plan: ReleasePlan,
    told: Told,
    columns: Sequence[str],
    *,
    ledger: Ledger | None = None,
    pending: Sequence[Entry] = (),
    watch: Watch = NO_LIMIT,
    now: str = "",
    progress: Progress = lambda stage, left: None,
) -> Prepared:
    """Return the tables of a plan, proven safe beside everything in the ledger; nothing is noted yet.

    `pending` are releases that were proven before this one and will be noted before it.
    `columns` are those that the data have, `now` is written into the ledger. Raises NotProven, NotForThisAudience,
    BadQuestion, and DamagedLedger for a ledger that was edited.
    """
    plan.check()
    entries = (*(ledger.entries() if ledger is not None else ()), *pending)
    tables, entry = _released(plan, told, columns, entries, watch, now, progress)
    return Prepared(tables, entry, _of_population(entries, plan.population))


def note(entry: Entry, entries_before: int, ledger: Ledger) -> None:
    """Note a prepared release in the ledger, before anybody sees it.

    Raises LedgerMoved when another release of the same population was noted since: this one was not proven beside it.
    """
    with ledger.locked():
        if _of_population(ledger.entries(), entry.population) != entries_before:
            raise LedgerMoved("gate-ledger-moved")
        ledger.append(entry)


def _of_population(entries: Sequence[Entry], population: str) -> int:
    return sum(entry.population == population for entry in entries)


def note_together(entries: Sequence[Entry], entries_before: int, ledger: Ledger) -> None:
    """Note what was prepared together, before anybody sees it; what the ledger holds already is not noted twice.

    Raises LedgerMoved when anything was noted since there were `entries_before`: these were not proven beside it.
    """
    with ledger.locked():
        held = ledger.entries()
        if len(held) != entries_before:
            raise LedgerMoved("gate-ledger-moved")
        known = {replace(entry, time="") for entry in held}
        for entry in entries:
            if replace(entry, time="") not in known:
                ledger.append(entry)


def note_quoted(entry: Entry, ledger: Ledger) -> None:
    """Note in the ledger what others published: from now on everybody is taken to know it."""
    with ledger.locked():
        ledger.append(entry)


def release_tables(
    plan: ReleasePlan,
    told: Told,
    columns: Sequence[str],
    *,
    ledger: Ledger | None = None,
    watch: Watch = NO_LIMIT,
    now: str = "",
) -> ReleasedTables:
    """Prepare a release and note it at once; another release to the same ledger waits. Raises as `prepare` does."""
    if ledger is None:
        return prepare(plan, told, columns, watch=watch).tables
    plan.check()
    with ledger.locked():
        prepared = prepare(plan, told, columns, ledger=ledger, watch=watch, now=now)
        ledger.append(prepared.entry)
    return prepared.tables


def estimate(plan: ReleasePlan, told: Told) -> float:
    """Return the share of the groups with students that a plan would withhold, before any proof: it can only grow."""
    told = replace(told, joined=made_whole(plan, told).joined)
    atoms = atoms_of(told.count(plan.columns, plan.outcome), plan.known_empty)
    pattern = Pattern(atoms, plan.group_bys, plan.policy, rates=plan.rates)
    pattern.close()
    return withheld_share(pattern.shown(), atoms)


def _released(
    plan: ReleasePlan,
    told: Told,
    columns: Sequence[str],
    entries: Sequence[Entry],
    watch: Watch,
    now: str,
    progress: Progress,
) -> tuple[ReleasedTables, Entry]:
    start = watch.seconds()
    history = history_of(plan, told, entries)
    _check_columns(plan, columns)
    _check_outcomes(plan, told, history)
    plan = made_whole(plan, told)
    told = replace(told, joined=joined_beside(plan, history))
    names = _needed(plan, told, history, columns)
    atoms = atoms_of(told.count(names, plan.outcome), plan.known_empty)
    pattern = Pattern(atoms, plan.group_bys, plan.policy, rates=plan.rates)
    n_before = sum(len(entry.intervals) for entry in entries)
    try:
        others = {
            outcome: atoms_of(told.count(names, outcome), plan.known_empty)
            for outcome in dict.fromkeys(entry.outcome for entry in history.others)
        }
        may_be = {outcome: each for outcome, each in others.items() if told.may_be_one(plan.outcome, outcome)}
        history.part_filtered(atoms, may_be)
        past = past_of(plan, history, atoms, others)
        past.by_rule += told_by_thresholds(thresholds(plan, history), atoms)
        settled = settle(atoms, pattern, past, watch=watch, progress=progress)
        siblings_safe = settled.clean and _siblings_safe(plan, told, history, names, settled, atoms, watch)
    except OutOfTime:
        nothing = Settled([], 0, (), 0, watch.seconds() - start)
        raise NotProven(
            "gate-out-of-time", _proof(plan, atoms, nothing, 0, n_before), seconds=round(watch.end - start)
        ) from None
    proof = _proof(plan, atoms, settled, 0, n_before)
    if not settled.clean:
        cell = settled.unsafe[0]
        where = ", ".join(cell.names)
        raise NotProven("gate-not-proven", proof, unsafe=len(settled.unsafe), columns=where or "everyone")
    if not siblings_safe:
        outcomes = ", ".join(sorted({entry.outcome for entry in history.siblings}))
        raise NotProven("gate-other-outcome", proof, outcomes=outcomes)
    rolled_up = tuple(rolled_up_groups(atoms, plan.policy, settled.shown))
    entry = _entry(plan, told, atoms, settled.shown, now)
    proof = _proof(plan, atoms, settled, len(rolled_up), n_before + len(entry.intervals))
    numbers = tuple(chain.from_iterable(_numbers(plan, atoms, table) for table in settled.shown))
    tables = ReleasedTables(plan.columns, plan.outcome, plan.audience, plan.policy.label, numbers, rolled_up, proof)
    return tables, entry


def _check_outcomes(plan: ReleasePlan, told: Told, history: History) -> None:
    """Raise BadQuestion for an outcome that, with one released before, would tell of the students between the two."""
    between = {entry.outcome for entry in history.ours if told.split_the_same(plan.outcome, entry.outcome)}
    if between:
        raise BadQuestion("gate-split-outcome", outcomes=", ".join(sorted(between)))


def _check_columns(plan: ReleasePlan, columns: Sequence[str]) -> None:
    """Raise BadQuestion for a column of the plan that is neither in the data nor made by the plan."""
    made = {each.name: each.of for each in plan.joined}
    if unknown := [name for name in plan.needed if made.get(name, name) not in columns]:
        raise BadQuestion("question-unknown-groups", groups=", ".join(unknown), known=", ".join(columns))


def _needed(plan: ReleasePlan, told: Told, history: History, columns: Sequence[str]) -> Names:
    """Return every column that the proof needs; BadQuestion for one of the ledger that the data do not have."""
    made_from = [each.of for each in thresholds(plan, history)]
    names = tuple(dict.fromkeys((*plan.needed, *history.columns, *made_from)))
    made = {each.name: each.of for each in told.joined}
    if absent := [made.get(name, name) for name in names if made.get(name, name) not in columns]:
        raise BadQuestion("gate-other-columns", columns=", ".join(dict.fromkeys(absent)))
    return names


def _siblings_safe(
    plan: ReleasePlan, told: Told, history: History, names: Names, settled: Settled, atoms: Atoms, watch: Watch
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
        before += quoted_intervals(history, theirs, outcome)
        before += told_by_thresholds(thresholds(plan, history), theirs)
        if not prove(theirs, [], plan.policy, known=[*before, *new], watch=watch).clean:
            return False
    return True


# ---- what is shown


def _entry(plan: ReleasePlan, told: Told, atoms: Atoms, shown: Sequence[Shown], now: str) -> Entry:
    return Entry(
        population=plan.population,
        snapshot=told.snapshot,
        outcome=plan.outcome,
        students=told.who(plan.outcome),
        audience=plan.audience.value,
        policy=plan.policy.label,
        time=now,
        group_bys=plan.group_bys,
        intervals=tuple(_intervals(atoms, shown)),
        joined=tuple(each for each in plan.joined if each.name in plan.columns),
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
        told_by_others=settled.told_by_others,
    )
