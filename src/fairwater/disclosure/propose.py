"""A pattern of what to withhold, quickly and without guarantee: the proof judges it, and shares no code with this module.

First what is small, then partners: no additive line may keep a single unknown, nor unknowns that add up to less than the
width. What the proof still finds unsafe is repaired (`repair.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from fairwater.disaggregate.cells import Integers
from fairwater.disclosure.atoms import Atoms, Names
from fairwater.disclosure.classes import class_to_leave_out, ranges, told_range, too_narrow
from fairwater.disclosure.policy import Policy, Scope
from fairwater.disclosure.shown import Shown

Mask = NDArray[np.bool_]
ALONE = 2
"""In a group of so many each student can tell who they are."""


@dataclass
class Table:
    """One crossing: what is true, what can be, and what is withheld so far; `asked` is False for an intersection."""

    names: Names
    students: Integers
    counted: Integers
    possible: Mask
    label: Integers
    asked: bool
    small: Mask
    """Whose students are withheld whatever else is."""
    students_hidden: Mask
    counted_hidden: Mask
    no_class: Mask

    @property
    def others(self) -> Integers:
        """Return the students who are not counted."""
        return self.students - self.counted


@dataclass(frozen=True)
class Lines:
    """Every cell of `parent` is the sum of the cells of `child` that name it in `parent_of` (-1: cannot be)."""

    child: Table
    parent: Table
    parent_of: Integers
    order: Integers
    starts: Integers

    def children(self, parent: int) -> Integers:
        """Return the cells of the child that add up to a cell of the parent."""
        return self.order[self.starts[parent] : self.starts[parent + 1]]


class Pattern:
    """What is withheld of each table of a plan; grows until nothing is left to repair."""

    def __init__(self, atoms: Atoms, group_bys: Sequence[Names], policy: Policy, *, rates: bool) -> None:
        self.atoms, self.policy, self.rates = atoms, policy, rates
        self.least_sum = policy.width + 1
        """What unknowns of a line add up to: one more than the width, as the proof asks of ranges among fractions."""
        wanted = [tuple(names) for names in group_bys]
        between = {_crossing(atoms, set(a) & set(b)) for a, b in combinations(wanted, 2)}
        asked = {frozenset(names) for names in wanted}
        self.tables = [_table(atoms, names, policy, True) for names in wanted]
        self.tables += [
            _table(atoms, names, policy, False) for names in sorted(between) if frozenset(names) not in asked
        ]
        self.lines = list(_lines(self.tables))

    def withhold(
        self,
        withheld: Sequence[tuple[Names, int, str]],
        no_class: Sequence[tuple[Names, int]],
    ) -> None:
        """Withhold what the past asks for: cells withheld before, classes that would tell a change."""
        tables = {frozenset(table.names): table for table in self.tables if table.asked}
        for names, code, stat in withheld:
            if frozenset(names) in tables:
                self._withhold_named(tables[frozenset(names)], code, stat)
        for names, code in no_class:
            if frozenset(names) in tables:
                tables[frozenset(names)].no_class[code] = True
                tables[frozenset(names)].counted_hidden[code] = True

    def leave_out_classes(self, cells: Sequence[tuple[Names, int]]) -> None:
        """Give these shares exactly or not at all."""
        tables = {frozenset(table.names): table for table in self.tables if table.asked}
        for names, code in cells:
            if frozenset(names) in tables:
                tables[frozenset(names)].no_class[code] = True

    # ---- taken back

    def partners(self) -> list[tuple[Table, int]]:
        """Return the cells whose students are withheld though they are not few, those of most students first."""
        found = [
            (table, int(cell))
            for table in self.tables
            if table.asked
            for cell in np.flatnonzero(table.students_hidden & ~table.small)
        ]
        return sorted(found, key=lambda each: (-each[0].students[each[1]], each[0].names, each[1]))

    def tell(self, table: Table, cell: int, told: bool) -> None:
        """Show or withhold the students of a cell; how many of them are counted stays withheld."""
        table.students_hidden[cell] = not told

    @property
    def asked(self) -> list[Names]:
        """Return the crossings that were asked for."""
        return [table.names for table in self.tables if table.asked]

    # ---- partners

    def close(self) -> None:
        """Withhold partners until no additive line gives a small cell away."""
        while any([self._close_students(), self._close_counted(), self._close_classes()]):
            pass

    def _close_students(self) -> bool:
        changed = False
        for lines in self.lines:
            child, parent = lines.child, lines.parent
            changed |= self._close_lines(
                lines, child.students, child.students_hidden, parent.students_hidden, child.students
            )
        for table in self.tables:
            table.counted_hidden |= table.students_hidden
        return changed

    def _close_counted(self) -> bool:
        if not self.policy.counts or (
            self.policy.scope is Scope.DENOMINATOR
            and not any((table.counted_hidden & ~table.students_hidden).any() for table in self.tables)
        ):
            return False
        changed = False
        for lines in self.lines:
            child, parent = lines.child, lines.parent
            for values in (child.counted, child.others):
                changed |= self._close_lines(lines, values, child.counted_hidden, parent.counted_hidden, child.students)
        return changed

    def _close_classes(self) -> bool:
        """Leave out classes until no line of them leaves a small number within a range that is too narrow."""
        if not self.rates or self.policy.scope is not Scope.ALL:
            return False
        return any(self._loosen(lines) for lines in self.lines if lines.child.asked and lines.parent.asked)

    def _loosen(self, lines: Lines) -> bool:
        child, parent, changed = lines.child, lines.parent, False
        whole = told_range(self.shown_of(parent))
        small = (child.students > 0) & ((child.counted < self.policy.n) | (child.others < self.policy.n))
        for cell in too_narrow(lines.parent_of, told_range(self.shown_of(child)), whole, self.least_sum):
            told = self.shown_of(child)
            if not (small[cell] and told.counted_low[cell] < told.counted_high[cell]):
                continue
            at = int(lines.parent_of[cell])
            children = lines.children(at)
            in_class = children[self._in_class(child)[children]]
            leave = class_to_leave_out(
                int(cell),
                dict(ranges(children, told_range(told))),
                {int(each): (0, int(child.students[each])) for each in in_class},
                (int(whole[0][at]), int(whole[1][at])),
                self.least_sum,
                {int(each): int(child.students[each]) for each in in_class},
            )
            if leave is not None:
                child.no_class[leave] = changed = True
        return changed

    def _close_lines(self, lines: Lines, values: Integers, hidden: Mask, parent_hidden: Mask, cost: Integers) -> bool:
        """Withhold cells of the child (or the parent, where no child is left); say whether any was."""
        changed = False
        for parent in self._open_lines(lines, values, hidden, parent_hidden):
            children = lines.children(int(parent))
            while not self._line_safe(values[children], hidden[children], cost[children], bool(parent_hidden[parent])):
                free = children[~hidden[children]]
                changed = True
                if not len(free):
                    parent_hidden[parent] = True
                    break
                short = self.least_sum - int(values[children][hidden[children]].sum())
                hidden[
                    min(
                        free,
                        key=lambda cell: (values[cell] < short, self._alone(lines, cell, hidden), cost[cell], cell),
                    )
                ] = True
        return changed

    def _open_lines(self, lines: Lines, values: Integers, hidden: Mask, parent_hidden: Mask) -> Integers:
        """Return the parents whose lines may need a partner."""
        size = len(parent_hidden)
        among = lines.parent_of >= 0
        place = lines.parent_of[among]
        n_hidden = np.bincount(place, weights=hidden[among], minlength=size)
        needs = np.where(parent_hidden, n_hidden == 0, n_hidden > 0)
        return np.flatnonzero(needs & (np.bincount(place, minlength=size) > 0))

    def _line_safe(self, values: Integers, hidden: Mask, students: Integers, parent_hidden: bool) -> bool:
        unknown = int(hidden.sum())
        if parent_hidden:
            return unknown > 0 or not len(values)
        if not unknown:
            return True
        if unknown < 2 or int(values[hidden].sum()) < self.least_sum:
            return False
        alone = hidden & (students > 0) & (students <= ALONE)
        if not self.policy.singletons or not alone.any():
            return True
        # Students who are alone in their groups know their own counts: the line must hold without those of all of them,
        # and leave two unknown to each of them.
        return unknown > 2 and int(values[hidden & ~alone].sum()) >= self.least_sum

    def _alone(self, lines: Lines, cell: int, hidden: Mask) -> int:
        """Return in how many other lines the cell would be the only one withheld."""
        alone = 0
        for other in self.lines:
            if other.child is lines.child and other is not lines and other.parent_of[cell] >= 0:
                alone += not hidden[other.children(int(other.parent_of[cell]))].any()
        return alone

    # ---- withholding one by one

    def _withhold_named(self, table: Table, cell: int, stat: str) -> None:
        if stat == "students":
            table.students_hidden[cell] = True
        table.counted_hidden[cell] = True

    def withhold_number(self, table: Table, cell: int, stat: str) -> None:
        """Withhold a number that is shown: its class first, where it has one."""
        if stat == "students":
            table.students_hidden[cell] = True
        elif self._in_class(table)[cell]:
            table.no_class[cell] = True
        table.counted_hidden[cell] = True

    # ---- what is shown

    def _in_class(self, table: Table) -> Mask:
        """Say where the share is given in a class: the students are given, the number counted is not."""
        if not self.rates or not self.atoms.with_outcome:
            return np.zeros(len(table.students), dtype=bool)
        return np.asarray(~table.students_hidden & table.counted_hidden & ~table.no_class & (table.students > 0))

    def shown(self) -> list[Shown]:
        """Return what is told of each table that was asked for."""
        return [self.shown_of(table) for table in self.tables if table.asked]

    def shown_of(self, table: Table) -> Shown:
        """Return what is told of a table."""
        told = Shown.nothing(table.names, len(table.students))
        given = ~table.students_hidden & table.possible
        told.students_low[given] = told.students_high[given] = table.students[given]
        if self.atoms.with_outcome:
            given = ~table.counted_hidden & table.possible
            told.counted_low[given] = told.counted_high[given] = table.counted[given]
        for cell in np.flatnonzero(self._in_class(table) & table.possible):
            within = self.policy.share_class(int(table.counted[cell]), int(table.students[cell]))
            if within is not None:
                told.counted_low[cell], told.counted_high[cell] = within.least, within.most
        return told


def _crossing(atoms: Atoms, names: set[str]) -> Names:
    return tuple(dimension.name for dimension in atoms.dimensions if dimension.name in names)


def _table(atoms: Atoms, names: Names, policy: Policy, asked: bool) -> Table:
    students, counted, possible = atoms.table(names)
    others = students - counted
    small = possible & (students < policy.n) & ((students > 0) | (not policy.zeros))
    few = small.copy()
    if atoms.with_outcome:
        if policy.scope is Scope.ALL:
            few |= possible & (students > 0) & ((counted < policy.n) | (others < policy.n))
        if not policy.counts:
            few |= possible
    nowhere = np.zeros(len(students), dtype=bool)
    label = atoms.label(names)
    return Table(names, students, counted, possible, label, asked, small, small.copy(), few, nowhere)


def _lines(tables: Sequence[Table]) -> Iterator[Lines]:
    """Yield the additive lines between every two tables that have no third between them."""
    for child in tables:
        below = [table for table in tables if set(table.names) < set(child.names)]
        for parent in below:
            if any(set(parent.names) < set(table.names) for table in below):
                continue
            parent_of = np.full(len(child.students), -1, dtype=np.int64)
            parent_of[child.label] = parent.label
            order = np.argsort(parent_of, kind="stable")
            starts = np.searchsorted(parent_of[order], np.arange(len(parent.students) + 1))
            yield Lines(child, parent, parent_of, order, starts)
