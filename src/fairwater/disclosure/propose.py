"""A pattern of what to withhold, quickly and without guarantee: the proof judges it, and shares no code with this module.

First what is small, then partners: no additive line may keep a single unknown, nor unknowns that add up to less than the
width. Where the proof still finds a cell unsafe, `repair` withholds what the cheapest change of that cell would move.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import linprog

from fairwater.disaggregate.cells import Integers
from fairwater.disclosure.atoms import Atoms, Names
from fairwater.disclosure.policy import Policy, Scope
from fairwater.disclosure.shown import Interval, Shown

Mask = NDArray[np.bool_]
MOVED = 1e-7


@dataclass
class _Table:
    """One crossing: what is true, what can be, and what is withheld so far; `asked` is False for an intersection."""

    names: Names
    students: Integers
    counted: Integers
    possible: Mask
    label: Integers
    asked: bool
    students_hidden: Mask
    counted_hidden: Mask
    no_class: Mask

    @property
    def others(self) -> Integers:
        return self.students - self.counted


@dataclass(frozen=True)
class _Lines:
    """Every cell of `parent` is the sum of the cells of `child` that name it in `parent_of` (-1: cannot be)."""

    child: _Table
    parent: _Table
    parent_of: Integers
    order: Integers
    starts: Integers

    def children(self, parent: int) -> Integers:
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

    @property
    def asked(self) -> list[Names]:
        """Return the crossings that were asked for."""
        return [table.names for table in self.tables if table.asked]

    # ---- partners

    def close(self) -> None:
        """Withhold partners until no additive line gives a small cell away."""
        while any([self._close_students(), self._close_counted()]):
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

    def _close_lines(self, lines: _Lines, values: Integers, hidden: Mask, parent_hidden: Mask, cost: Integers) -> bool:
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

    def _open_lines(self, lines: _Lines, values: Integers, hidden: Mask, parent_hidden: Mask) -> Integers:
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
        if not self.policy.singletons:
            return True
        # A student who is alone in a group knows its count: the line must hold without it.
        for alone in np.flatnonzero(hidden & (students > 0) & (students <= 2)):
            if unknown < 3 or int(values[hidden].sum() - values[alone]) < self.least_sum:
                return False
        return True

    def _alone(self, lines: _Lines, cell: int, hidden: Mask) -> int:
        """Return in how many other lines the cell would be the only one withheld."""
        alone = 0
        for other in self.lines:
            if other.child is lines.child and other is not lines and other.parent_of[cell] >= 0:
                alone += not hidden[other.children(int(other.parent_of[cell]))].any()
        return alone

    # ---- repair

    def repair(
        self,
        names: Names,
        code: int,
        stat: str,
        width: int,
        known: Sequence[Interval] = (),
        own: Sequence[tuple[Names, int]] = (),
    ) -> int:
        """Withhold what the cheapest change of a cell by `width` would move; return how many numbers that was.

        `known` was shown before and cannot be withheld any more; `own` are cells whose students know them. Neither moves
        beyond what is known of it.
        """
        atoms, n = self.atoms, len(self.atoms)
        moves, costs, room, levers = self._levers()
        moves, costs, room = self._with_known(known, moves, costs, room)
        target = _row(atoms, names, code, stat)
        fixed = [_row(atoms, *cell, stat) for cell in own for stat in ("students", "counted")]
        n_rows = moves.shape[0]
        # The change d of the atoms; each shown number moves up or down at a cost, and within its class at none:
        # moves @ d = up - down + within.
        one = sparse.identity(n_rows)
        equal = sparse.hstack([moves, -one, one, -one])
        if fixed:
            still = sparse.vstack(fixed)
            equal = sparse.vstack([equal, sparse.hstack([still, sparse.csr_matrix((len(fixed), 3 * n_rows))])])
        truth = np.concatenate([atoms.yes, atoms.no])
        ceiling = np.full(2 * n, np.inf)
        if not atoms.with_outcome:
            ceiling[:n] = 0
        up_to = np.where(np.arange(n_rows) < len(levers), np.inf, 0.0)  # what was shown before stays within its range
        bounds = np.column_stack(
            [
                np.concatenate([-truth, np.zeros(2 * n_rows), room[0]]),
                np.concatenate([ceiling, up_to, up_to, room[1]]),
            ]
        )
        cost = np.concatenate([np.zeros(2 * n), costs, costs, np.zeros(n_rows)])
        for sign in (1, -1):
            reach = sparse.hstack([-sign * target, sparse.csr_matrix((1, 3 * n_rows))])
            found = linprog(
                cost,
                A_ub=reach,
                b_ub=[-width],
                A_eq=equal,
                b_eq=np.zeros(equal.shape[0]),
                bounds=bounds,
                method="highs",
            )
            if found.status == 0:
                up, down = found.x[2 * n : 2 * n + n_rows], found.x[2 * n + n_rows : 2 * n + 2 * n_rows]
                moved = np.flatnonzero(up + down > MOVED)
                for place in moved:
                    self._withhold(*levers[place])
                return len(moved)
        return 0

    def _with_known(
        self, known: Sequence[Interval], moves: sparse.csr_matrix, costs: NDArray[np.float64], room: Integers
    ) -> tuple[sparse.csr_matrix, NDArray[np.float64], Integers]:
        """Add a row for each interval that was shown before, after those that can still be withheld."""
        rows, rooms = [moves], [room]
        truth = np.concatenate([self.atoms.yes, self.atoms.no])
        for interval in known:
            code = self.atoms.code(interval.names, interval.values)
            if code >= 0:
                row = _row(self.atoms, interval.names, code, interval.stat)
                now = int((row @ truth)[0])
                rows.append(row)
                rooms.append(np.array([[interval.low - now], [interval.high - now]]))
        added = np.zeros(len(rows) - 1)
        return sparse.vstack(rows).tocsr(), np.concatenate([costs, added]), np.concatenate(rooms, axis=1)

    def _levers(
        self,
    ) -> tuple[sparse.csr_matrix, NDArray[np.float64], Integers, list[tuple[_Table, int, str]]]:
        """Return the shown numbers as rows over the atoms, what each costs to withhold, its room, and which it is."""
        rows, costs, levers = [sparse.csr_matrix((0, 2 * len(self.atoms)))], [np.empty(0)], []
        room = [np.empty((2, 0), dtype=np.int64)]
        for table in self.tables:
            if not table.asked:
                continue
            shown = self._shown(table)
            for stat, low, high, true in (
                ("students", shown.students_low, shown.students_high, table.students),
                ("counted", shown.counted_low, shown.counted_high, table.counted),
            ):
                told = np.flatnonzero(low >= 0)
                rows.append(_matrix(self.atoms, table, stat)[told])
                price = np.where(low < high, 0.05, 1.0 if stat == "students" else 0.3)
                costs.append(price[told] * (1.0 + table.students[told]))
                room.append(np.stack([low[told] - true[told], high[told] - true[told]]))
                levers += [(table, int(cell), stat) for cell in told]
        return sparse.vstack(rows).tocsr(), np.concatenate(costs), np.concatenate(room, axis=1), levers

    def _withhold_named(self, table: _Table, cell: int, stat: str) -> None:
        if stat == "students":
            table.students_hidden[cell] = True
        table.counted_hidden[cell] = True

    def _withhold(self, table: _Table, cell: int, stat: str) -> None:
        if stat == "students":
            table.students_hidden[cell] = True
        elif self._in_class(table)[cell]:
            table.no_class[cell] = True
        table.counted_hidden[cell] = True

    # ---- what is shown

    def _in_class(self, table: _Table) -> Mask:
        """Say where the share is given in a class: the students are given, the number counted is not."""
        if not self.rates or not self.atoms.with_outcome:
            return np.zeros(len(table.students), dtype=bool)
        return np.asarray(~table.students_hidden & table.counted_hidden & ~table.no_class & (table.students > 0))

    def shown(self) -> list[Shown]:
        """Return what is told of each table that was asked for."""
        return [self._shown(table) for table in self.tables if table.asked]

    def _shown(self, table: _Table) -> Shown:
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


def _table(atoms: Atoms, names: Names, policy: Policy, asked: bool) -> _Table:
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
    return _Table(names, students, counted, possible, atoms.label(names), asked, small, few, nowhere)


def _lines(tables: Sequence[_Table]) -> Iterator[_Lines]:
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
            yield _Lines(child, parent, parent_of, order, starts)


def _matrix(atoms: Atoms, table: _Table, stat: str) -> sparse.csr_matrix:
    """Return (cells, 2 x atoms): which atoms, counted and not, each number of the table is a sum of."""
    n = len(atoms)
    cells, places = table.label, np.arange(n)
    if stat == "students":
        cells, places = np.concatenate([cells, cells]), np.arange(2 * n)
    return sparse.csr_matrix((np.ones(len(cells)), (cells, places)), shape=(len(table.students), 2 * n))


def _row(atoms: Atoms, names: Names, code: int, stat: str) -> sparse.csr_matrix:
    inside = (atoms.label(names) == code).astype(float)
    yes = inside if stat in ("students", "counted") else np.zeros(len(inside))
    no = inside if stat in ("students", "others") else np.zeros(len(inside))
    return sparse.csr_matrix(np.concatenate([yes, no]))
