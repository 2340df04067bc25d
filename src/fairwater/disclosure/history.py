"""What the ledger says of the students of a release: what was shown of them, of others like them, and what follows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from math import prod

import numpy as np

from fairwater.disaggregate.cells import Cells
from fairwater.disclosure.atoms import MOST_ATOMS, MOST_CROSSED, Atoms, Names
from fairwater.disclosure.counting import Where, count_everyone, count_students, with_joined
from fairwater.disclosure.ledger import Entry
from fairwater.disclosure.plan import ReleasePlan
from fairwater.disclosure.policy import Policy
from fairwater.disclosure.prove import Cell
from fairwater.disclosure.settle import Past
from fairwater.disclosure.shown import Interval
from fairwater.errors import BadQuestion
from fairwater.tables.joined import Joined
from fairwater.tables.sources import Records

HARDLY = 0.1
"""Outcomes that differ for no more than this share of the students may be one."""


SAME_BY = ("school_id", "grade", "race_ethnicity", "sex")
"""Columns by whose counts the students of two releases are told apart, where they have no name of their own."""


@dataclass(frozen=True)
class Told:
    """Whose students these are: the snapshot, the source of each outcome, and who has this one reported.

    `students` names those who do; where it is empty they are told apart by their counts by `same_by`.
    """

    snapshot: str
    records: Callable[[Sequence[str], str], Records]
    """The students by columns with an outcome: this one, or one released before."""
    students: str = ""
    same_by: Names = ()
    where: Where = ()
    counted_by: Names = ()
    """Columns that are counted in one pass for every plan that needs some of them."""
    joined: tuple[Joined, ...] = ()
    """Columns that are made from those of the records."""
    split_the_same: Callable[[str, str], bool] = lambda first, second: False
    """Whether two outcomes part the same students by the same numbers: those between them would be told."""
    may_be_one: Callable[[str, str], bool] = lambda first, second: True
    """Whether two outcomes may be one under a filter. Measures of a catalogue that read different columns are not."""

    def count(self, columns: Sequence[str], outcome: str) -> Cells:
        """Count the students by columns."""
        made = {each.name: each for each in self.joined if each.name in columns}
        held = tuple(dict.fromkeys(made[name].of if name in made else name for name in columns))
        known = self.records(held, outcome).dimensions
        sizes = [len(made[name].dimension(known[made[name].of]) if name in made else known[name]) for name in columns]
        if prod(sizes) > MOST_CROSSED:
            raise BadQuestion("gate-too-many-crossings", found=prod(sizes), most=MOST_ATOMS)
        cells = self._counted(held, outcome)
        return with_joined(cells, tuple(made.values())).margin(columns) if made else cells

    def _counted(self, columns: Sequence[str], outcome: str) -> Cells:
        if not set(columns) <= set(self.counted_by):
            return count_students(self.records(columns, outcome), columns, self.where)
        return count_students(self.records(self.counted_by, outcome), self.counted_by, self.where).margin(columns)

    def sizes(self, column: str, outcome: str) -> dict[str, int]:
        """Return how many students each category of a column has, whether or not the outcome is reported of them."""
        cells = count_everyone(self.records((column,), outcome), (column,), self.where)
        values = cells.dimension(column).values
        return {values[code]: int(n) for code, n in zip(cells.codes, cells.students[:, 0], strict=True) if n}

    def who(self, outcome: str) -> str:
        """Return a name for the students who have the outcome reported: equal for the same students."""
        if self.students:
            return self.students
        cells = self.count(self.same_by, outcome)
        held = cells.students[:, 0] > 0
        content = repr((cells.dimensions, cells.codes[held].tolist(), cells.students[held, 0].tolist()))
        return hashlib.sha256(content.encode()).hexdigest()


@dataclass
class History:
    """The earlier releases of one population, as they bear on this one."""

    same: list[Entry] = field(default_factory=list)
    siblings: list[Entry] = field(default_factory=list)
    near: list[Entry] = field(default_factory=list)
    others: list[Entry] = field(default_factory=list)
    """Of another outcome of the same snapshot, which leaves out other students: those enrolled for a few days, say."""
    quoted: list[Entry] = field(default_factory=list)
    """Published by others, of whatever day: known beside ours."""
    filtered: set[str] = field(default_factory=set)
    """Outcomes that may be this one with some students left out: what differs tells of those."""

    def part_filtered(self, atoms: Atoms, theirs: Mapping[str, Atoms]) -> None:
        """Treat outcomes that may be this one under a filter as this one of another list of students.

        `theirs` are those of the other outcomes that may be one with this.
        """
        self.filtered = {outcome for outcome, each in theirs.items() if _may_be_filtered(atoms, each)}
        self.near += [entry for entry in self.others if entry.outcome in self.filtered]
        self.others = [entry for entry in self.others if entry.outcome not in self.filtered]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return all of them."""
        return (*self.same, *self.siblings, *self.others, *self.near, *self.quoted)

    @property
    def ours(self) -> tuple[Entry, ...]:
        """Return those that we published."""
        return (*self.same, *self.siblings, *self.others, *self.near)

    @property
    def columns(self) -> Names:
        """Return the columns that they were shown by."""
        return tuple(dict.fromkeys(name for entry in self.entries for name in entry.columns))


def history_of(plan: ReleasePlan, told: Told, entries: Sequence[Entry]) -> History:
    """Return the earlier releases of the plan's population, by how near their students are to these."""
    found, students = History(), told.who(plan.outcome)
    for entry in entries:
        if entry.population != plan.population:
            continue
        if entry.source:
            found.quoted.append(entry)
        elif entry.snapshot != told.snapshot or (entry.students != students and entry.outcome == plan.outcome):
            found.near.append(entry)
        elif entry.students != students:
            found.others.append(entry)
        elif entry.outcome == plan.outcome:
            found.same.append(entry)
        else:
            found.siblings.append(entry)
    return found


def past_of(plan: ReleasePlan, history: History, atoms: Atoms, others: Mapping[str, Atoms]) -> Past:
    """Return what the earlier releases mean for this one; `others` are the atoms of the outcomes of `history.others`."""
    past = Past(asked=[names for entry in history.entries for names in entry.group_bys], by_others=bool(history.quoted))
    for entry in (*history.same, *history.siblings):
        for interval in entry.intervals:
            if entry.outcome == plan.outcome or interval.stat == "students":
                past.same.append(interval)
                _note_public(past, interval, atoms)
    for interval in quoted_intervals(history, atoms, plan.outcome):
        past.same.append(interval)
        _note_public(past, interval, atoms)
    _note_public_alike(past, atoms)
    asked = {frozenset(names): names for names in plan.group_bys}
    for entry in history.siblings:
        _keep_withheld(past, entry, asked, atoms, ("students",))
    for entry in history.others:
        _keep_withheld(past, entry, asked, atoms, ("students",))
        past.same += _about(atoms, [each for each in entry.intervals if each.stat == "students"])
    for outcome in dict.fromkeys(entry.outcome for entry in history.others):
        past.public |= _small_here_alone(atoms, others[outcome], plan.policy)
    for entry in history.near:
        alike = entry.outcome == plan.outcome or entry.outcome in history.filtered
        stats = ("students", "counted") if alike else ("students",)
        _keep_withheld(past, entry, asked, atoms, stats)
        past.before.append([each for each in entry.intervals if each.stat in stats and each.low == each.high])
        for interval in entry.intervals:
            if interval.stat in stats:
                _note_change(past, interval, asked, atoms, plan.policy)
    return past


def _may_be_filtered(atoms: Atoms, theirs: Atoms) -> bool:
    """Say whether two outcomes, or one and not the other, may be the same with some students left out of one or of either.

    Left out of one: nowhere has that one more students, counted or not. Left out of either: the two hardly differ at all.
    """
    if atoms.dimensions != theirs.dimensions or len(atoms) != len(theirs):
        return True
    for yes, no in ((theirs.yes, theirs.no), (theirs.no, theirs.yes)):
        more = np.concatenate([atoms.yes - yes, atoms.no - no])
        if (more >= 0).all() or (more <= 0).all() or np.abs(more).sum() <= HARDLY * (atoms.yes + atoms.no).sum():
            return True
    return False


def quoted_intervals(history: History, atoms: Atoms, outcome: str) -> Iterator[Interval]:
    """Yield what others published of these students: from their number to ours, where the two differ.

    Theirs may be of another day, or changed a little to protect students; nobody but us can tell by how much.
    """
    for entry in history.quoted:
        told = [each for each in entry.intervals if each.stat == "students" or entry.outcome == outcome]
        yield from _about(atoms, told)


def _about(atoms: Atoms, intervals: Sequence[Interval]) -> Iterator[Interval]:
    """Yield the intervals widened to hold our own numbers: what is known of ours by numbers of nearly the same students."""
    for interval in intervals:
        names = _ordered(atoms, interval.names)
        code = _code(atoms, interval, names)
        students, counted, _ = atoms.table(names)
        now = int((students if interval.stat == "students" else counted)[code]) if code >= 0 else 0
        yield replace(interval, low=min(interval.low, now), high=max(interval.high, now))


def _small_here_alone(atoms: Atoms, theirs: Atoms, policy: Policy) -> set[tuple[Names, int, str]]:
    """Return the groups that are small here alone, and larger with the students whom this outcome leaves out.

    The larger number may be shown, and tells about how many they are. Who of them is counted stays protected.
    """
    found: set[tuple[Names, int, str]] = set()
    every = [dimension.name for dimension in atoms.dimensions]
    for names in (tuple(names) for size in range(len(every) + 1) for names in combinations(every, size)):
        students, _, _ = atoms.table(names)
        more, _, _ = theirs.table(names)
        for code in np.flatnonzero((students > 0) & (students < policy.n)):
            there = theirs.code(names, atoms.values(names, int(code)))
            if there >= 0 and more[there] >= policy.n:
                found.add((names, int(code), "students"))
    return found


def _note_public(past: Past, interval: Interval, atoms: Atoms) -> None:
    if interval.low == interval.high:
        ordered = _ordered(atoms, interval.names)
        past.public.add((ordered, _code(atoms, interval, ordered), interval.stat))


def _note_public_alike(past: Past, atoms: Atoms) -> None:
    """Note what is public of cells that are the same in a column and in one made from it: a category that stays."""
    for names in {names for names, _, _ in past.public}:
        for others in atoms.kin(names):
            if others != names:
                there = atoms.alike(names, others)
                mine = [(code, stat) for own, code, stat in past.public if own == names and code in there]
                past.public.update((others, there[code], stat) for code, stat in mine)


def _code(atoms: Atoms, interval: Interval, names: Names) -> int:
    """Return the code of the cell of an interval in the order of `names`, -1 where a value is not in these data."""
    values = dict(zip(interval.names, interval.values, strict=True))
    return atoms.code(names, [values[name] for name in names])


def _keep_withheld(
    past: Past, entry: Entry, asked: Mapping[frozenset[str], Names], atoms: Atoms, stats: Sequence[str]
) -> None:
    """Note every cell that an earlier release was asked for and did not show."""
    for names in entry.group_bys:
        for mine, there in _where_asked(atoms, names, asked):
            for stat in stats:
                exact = {
                    _code(atoms, interval, names)
                    for interval in entry.intervals
                    if set(interval.names) == set(names) and interval.stat == stat and interval.low == interval.high
                }
                past.withheld += [(mine, there[code], stat) for code in there if code not in exact]


def _where_asked(
    atoms: Atoms, names: Names, asked: Mapping[frozenset[str], Names]
) -> Iterator[tuple[Names, dict[int, int]]]:
    """Yield the crossings asked for in which cells of another stand too, and for the code of each its code there."""
    for each in atoms.kin(names):
        if frozenset(each) in asked:
            mine = asked[frozenset(each)]
            yield mine, atoms.alike(names, mine)


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
        if now != interval.low:
            past.exact_or_nothing.append((names, code))
        if 0 < abs(now - interval.low) < policy.n:
            past.waits.append(Cell(names, code, interval.stat))
    elif interval.low <= now <= interval.high:
        past.near.append(interval)
    else:
        past.no_class += [(mine, there[code]) for mine, there in _where_asked(atoms, names, asked) if code in there]


def _ordered(atoms: Atoms, names: Names) -> Names:
    return tuple(dimension.name for dimension in atoms.dimensions if dimension.name in names)
