"""What to withhold of a pattern where the proof found a number unsafe: whatever the cheapest change of it would move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from fairwater.disaggregate.cells import Integers
from fairwater.disclosure.atoms import Atoms, Names
from fairwater.disclosure.propose import Pattern, Table
from fairwater.disclosure.shown import Interval

MOVED = 1e-7
FREE = 2000
"""How many unknowns may move at first; all of them where that does not suffice."""
Known = Sequence[Interval]
Own = Sequence[tuple[Names, int]]
Floats = NDArray[np.float64]


def repair(
    pattern: Pattern, names: Names, code: int, stat: str, width: int, *, known: Known = (), own: Own = ()
) -> int:
    """Withhold what the cheapest change of a cell by `width` would move; return how many numbers that was.

    `known` was shown before and cannot be withheld any more; `own` are cells whose students know them. Neither moves
    beyond what is known of it.
    """
    target = _row(pattern.atoms, names, code, stat)
    levers = _levers(pattern).beside(pattern.atoms, known)
    fixed = [_row(pattern.atoms, *cell, each) for cell in own for each in ("students", "counted")]
    still = sparse.vstack(fixed).tocsr() if fixed else sparse.csr_matrix((0, target.shape[1]))
    for free in _places(pattern.atoms, target, levers):
        moved = _cheapest(pattern.atoms, target, levers, still, width, free)
        if moved is not None:
            for place in moved:
                pattern.withhold_number(*levers.numbers[place])
            return len(moved)
    return 0


@dataclass(frozen=True)
class _Levers:
    """The shown numbers as `rows` over the atoms, what each costs to withhold, and how far it may move unseen.

    `numbers` says which they are; the rows after those were shown before and cannot be withheld.
    """

    rows: sparse.csr_matrix
    costs: Floats
    room: Integers
    numbers: list[tuple[Table, int, str]]

    def beside(self, atoms: Atoms, known: Known) -> _Levers:
        """Return these and a row for each interval that was shown before."""
        rows, rooms = [self.rows], [self.room]
        truth = np.concatenate([atoms.yes, atoms.no])
        for interval in known:
            code = atoms.code(interval.names, interval.values)
            if code >= 0:
                row = _row(atoms, interval.names, code, interval.stat)
                now = int((row @ truth)[0])
                rows.append(row)
                rooms.append(np.array([[interval.low - now], [interval.high - now]]))
        costs = np.concatenate([self.costs, np.zeros(len(rows) - 1)])
        return _Levers(sparse.vstack(rows).tocsr(), costs, np.concatenate(rooms, axis=1), self.numbers)


def _levers(pattern: Pattern) -> _Levers:
    rows, costs, numbers = [sparse.csr_matrix((0, 2 * len(pattern.atoms)))], [np.empty(0)], []
    room = [np.empty((2, 0), dtype=np.int64)]
    for table in pattern.tables:
        if not table.asked:
            continue
        shown = pattern.shown_of(table)
        for stat, low, high, true in (
            ("students", shown.students_low, shown.students_high, table.students),
            ("counted", shown.counted_low, shown.counted_high, table.counted),
        ):
            told = np.flatnonzero(low >= 0)
            rows.append(_matrix(pattern.atoms, table, stat)[told])
            price = np.where(low < high, 0.05, 1.0 if stat == "students" else 0.3)
            costs.append(price[told] * (1.0 + table.students[told]))
            room.append(np.stack([low[told] - true[told], high[told] - true[told]]))
            numbers += [(table, int(cell), stat) for cell in told]
    return _Levers(sparse.vstack(rows).tocsr(), np.concatenate(costs), np.concatenate(room, axis=1), numbers)


def _places(atoms: Atoms, target: sparse.csr_matrix, levers: _Levers) -> list[NDArray[np.intp]]:
    """Return which atoms may move, first few and then all: those in the places of the target, and where least is told."""
    everything = np.arange(2 * len(atoms))
    if len(everything) <= 2 * FREE:
        return [everything]
    widest = max(range(len(atoms.dimensions)), key=lambda place: len(atoms.dimensions[place]))
    place = np.tile(atoms.digits[widest], 2)
    touched = np.unique(place[target.indices])
    told = np.bincount(place, weights=np.asarray(levers.rows.sum(axis=0)).ravel())
    others = sorted(set(range(len(told))) - set(touched.tolist()), key=lambda value: (told[value], value))
    n_values = round(FREE * len(told) / len(place))
    near = np.flatnonzero(np.isin(place, [*touched, *others[: max(1, n_values - len(touched))]]))
    return [near, everything] if len(near) < len(everything) else [everything]


def _cheapest(
    atoms: Atoms,
    target: sparse.csr_matrix,
    levers: _Levers,
    still: sparse.csr_matrix,
    width: int,
    free: NDArray[np.intp],
) -> NDArray[np.intp] | None:
    """Return which numbers the cheapest change moves; None where no change of the free atoms reaches the width.

    The change d of the atoms; each shown number moves up or down at a cost, and within its class at none:
    moves @ d = up - down + within. What is `still` does not move.
    """
    from scipy.optimize import linprog  # a quarter of a second to load, and few tables need it

    rows = levers.rows[:, free]
    touched = np.flatnonzero(np.diff(rows.indptr))
    moves, n, n_rows = rows[touched], len(free), len(touched)
    one = sparse.identity(n_rows)
    quiet = still[:, free]
    equal = sparse.vstack(
        [
            sparse.hstack([moves, -one, one, -one]),
            sparse.hstack([quiet, sparse.csr_matrix((quiet.shape[0], 3 * n_rows))]),
        ]
    )
    truth = np.concatenate([atoms.yes, atoms.no])[free]
    ceiling = np.full(n, np.inf)
    if not atoms.with_outcome:
        ceiling[free < len(atoms)] = 0
    up_to = np.where(touched < len(levers.numbers), np.inf, 0.0)  # what was shown before stays within its range
    room = levers.room[:, touched]
    bounds = np.column_stack(
        [
            np.concatenate([-truth, np.zeros(2 * n_rows), room[0]]),
            np.concatenate([ceiling, up_to, up_to, room[1]]),
        ]
    )
    cost = np.concatenate([np.zeros(n), np.tile(levers.costs[touched], 2), np.zeros(n_rows)])
    for sign in (1, -1):
        reach = sparse.hstack([-sign * target[:, free], sparse.csr_matrix((1, 3 * n_rows))])
        found = linprog(
            cost, A_ub=reach, b_ub=[-width], A_eq=equal, b_eq=np.zeros(equal.shape[0]), bounds=bounds, method="highs"
        )
        if found.status == 0:
            up, down = found.x[n : n + n_rows], found.x[n + n_rows : n + 2 * n_rows]
            return touched[np.flatnonzero(up + down > MOVED)]
    return None


def _matrix(atoms: Atoms, table: Table, stat: str) -> sparse.csr_matrix:
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
