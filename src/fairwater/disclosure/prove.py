"""The judge of a release: can anyone who sees all of it, and all that was shown before, tell a small number?

Unknown whole numbers stand on the finest crossing, counted and not counted. Everything shown is an interval on a sum of
them. A small number is safe when the tables that agree with all of it give it values at least `width` apart. Tables are
sought by linear programmes towards random corners, whose solutions serve every number at once; what is left is sought one
by one. A range found among tables of fractions must be a whole number wider. Two cells without such a range are unsafe,
and so is everything that was not reached in time. (Source of the method: Fréchet bounds by linear programming, as in
disclosure auditing; see docs/explanation/disclosure.md.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from fairwater.disaggregate.cells import Integers
from fairwater.disclosure.atoms import Atoms, Names
from fairwater.disclosure.policy import Policy, Scope
from fairwater.disclosure.shown import Interval, Shown

ROOM = 20
"""How many widths a single atom may move in the tables that are tried; fewer tables tried can only make it unsafe."""
CORNERS = 14
PRIMAL = 4
"""The simplex method for another aim over the same tables, in the solver's numbering."""
WHOLE = 1e-6
NUDGE = 1e-3
TRIES = 2
FEW = 30
ENOUGH = 15
"""So many unsafe numbers are repaired before more are sought: one repair often serves many."""
SEED = 20261122


@dataclass(frozen=True)
class Watch:
    """The caller's clock in seconds, and the moment on it at which a proof must have ended."""

    seconds: Callable[[], float] = lambda: 0.0
    end: float = float("inf")

    @property
    def left(self) -> float:
        """Return how many seconds are left."""
        return self.end - self.seconds()


NO_LIMIT = Watch()


class OutOfTime(Exception):
    """The deadline passed before everything was proven."""


@dataclass(frozen=True)
class Cell:
    """A number of a crossing: students, counted or others (not counted)."""

    names: Names
    code: int
    stat: str


@dataclass(frozen=True)
class Proof:
    """What was found: how many small numbers there are, which are unsafe, and how many tables it took."""

    small: int
    unsafe: tuple[Cell, ...]
    undecided: tuple[Cell, ...]
    """Those that were not judged, because enough was found unsafe to repair first."""
    programmes: int
    by_whole_tables: int

    @property
    def clean(self) -> bool:
        """Say whether everything was judged and nothing is unsafe."""
        return not self.unsafe and not self.undecided


def prove(
    atoms: Atoms,
    shown: Sequence[Shown],
    policy: Policy,
    *,
    known: Sequence[Interval] = (),
    also_small: Sequence[Cell] = (),
    only: Sequence[Cell] | None = None,
    own: Sequence[tuple[Names, int]] = (),
    watch: Watch,
) -> Proof:
    """Return the proof for a release; OutOfTime when the watch runs out.

    `known` was shown before, of the same students. `also_small` are further numbers to keep; `only` names the
    numbers to judge, where all others were judged safe when no less was withheld. `own` are cells that their
    students know, taken together: numbers inside them are not judged.
    """
    targets = [*_small(atoms, policy), *also_small] if only is None else list(only)
    own_rows = [_sum_of(atoms, names, code, stat) for names, code in own for stat in ("students", "counted")]
    rows, low, high = _rows(atoms, shown, known)
    matrix = _matrix_of(atoms, targets)
    if own_rows:
        outside = (matrix @ (~_inside(own_rows)).astype(float)) > 0
        targets = [target for target, kept in zip(targets, outside, strict=True) if kept]
        matrix = matrix[outside]
        truth = np.concatenate([atoms.yes, atoms.no])
        exact = sparse.vstack(own_rows)
        rows = sparse.vstack([rows, exact]).tocsr()
        low, high = (np.concatenate([bound, exact @ truth]) for bound in (low, high))
    search = _Search(atoms, rows, low, high, matrix, policy.width, watch)
    unsafe, undecided = (tuple(targets[place] for place in places) for places in search.run())
    return Proof(len(targets), unsafe, undecided, search.programmes, search.whole())


def _inside(rows: Sequence[sparse.csr_matrix]) -> NDArray[np.bool_]:
    """Return which atoms are part of any of the rows."""
    return np.asarray(sparse.vstack(list(rows)).max(axis=0).toarray()[0] > 0)


def small_inside(
    atoms: Atoms, policy: Policy, groups: Sequence[tuple[Names, int]]
) -> list[tuple[list[tuple[Names, int]], list[Cell]]]:
    """Return the small numbers wholly inside the groups, by which of the groups hold none of a number's students."""
    targets = list(_small(atoms, policy))
    rows = [_sum_of(atoms, names, code, "students") for names, code in groups]
    matrix, inside = _matrix_of(atoms, targets), _inside(rows)
    within = np.flatnonzero((matrix @ (~inside).astype(float)) == 0)
    held = np.tile(atoms.yes + atoms.no, 2) > 0
    # A number of the counted is about all students of its group: both halves of an atom stand for its students.
    half = len(atoms)
    found: dict[tuple[int, ...], list[Cell]] = {}
    members = sparse.vstack(rows).tocsr()
    for place in within:
        touched = np.zeros(2 * half, dtype=bool)
        touched[matrix[place].indices % half] = touched[matrix[place].indices % half + half] = True
        shared = members @ (touched & held).astype(float)
        found.setdefault(tuple(np.flatnonzero(shared == 0).tolist()), []).append(targets[place])
    return [([groups[place] for place in others], cells) for others, cells in found.items()]


def _small(atoms: Atoms, policy: Policy) -> Iterator[Cell]:
    """Yield every small number of every crossing of the columns."""
    every = [dimension.name for dimension in atoms.dimensions]
    for size in range(len(every) + 1):
        for names in combinations(every, size):
            students, counted, _ = atoms.table(names)
            few = (students > 0) & (students < policy.n)
            yield from (Cell(names, int(code), "students") for code in np.flatnonzero(few))
            if atoms.with_outcome:
                for stat, values in (("counted", counted), ("others", students - counted)):
                    if policy.scope is Scope.ALL:
                        few = (students > 0) & (values < policy.n)
                    yield from (Cell(names, int(code), stat) for code in np.flatnonzero(few))


def _members(atoms: Atoms, names: Names, stat: str) -> sparse.csr_matrix:
    """Return (cells, 2 x atoms) of 0 and 1."""
    label, n = atoms.label(names), len(atoms)
    halves = {"students": (True, True), "counted": (True, False), "others": (False, True)}[stat]
    atom = np.concatenate([np.arange(n) + half * n for half in (0, 1) if halves[half]])
    cell = np.concatenate([label] * sum(halves))
    size = int(np.prod(atoms.sizes(names), dtype=np.int64))
    return sparse.csr_matrix((np.ones(len(atom)), (cell, atom)), shape=(size, 2 * n))


def _sum_of(atoms: Atoms, names: Names, code: int, stat: str) -> sparse.csr_matrix:
    return _members(atoms, names, stat)[[code]]


def _matrix_of(atoms: Atoms, cells: Sequence[Cell]) -> sparse.csr_matrix:
    """Return one row for each cell, in order."""
    if not cells:
        return sparse.csr_matrix((0, 2 * len(atoms)))
    groups: dict[tuple[Names, str], list[int]] = {}
    for place, cell in enumerate(cells):
        groups.setdefault((cell.names, cell.stat), []).append(place)
    parts = [_members(atoms, *key)[[cells[place].code for place in places]] for key, places in groups.items()]
    order = np.argsort(np.concatenate([np.asarray(places) for places in groups.values()]))
    return sparse.vstack(parts).tocsr()[order]


def _rows(
    atoms: Atoms, shown: Sequence[Shown], known: Sequence[Interval]
) -> tuple[sparse.csr_matrix, Integers, Integers]:
    """Return (sums, low, high): everything that is told, now and before."""
    parts, lows, highs = [sparse.csr_matrix((0, 2 * len(atoms)))], [], []
    for table in shown:
        for stat, low, high in (
            ("students", table.students_low, table.students_high),
            ("counted", table.counted_low, table.counted_high),
        ):
            told = np.flatnonzero(low >= 0)
            if len(told):
                parts.append(_members(atoms, table.names, stat)[told])
                lows.append(low[told])
                highs.append(high[told])
    for interval in known:
        parts.append(_known_row(atoms, interval))
        lows.append(np.array([interval.low]))
        highs.append(np.array([interval.high]))
    nothing = np.empty(0, dtype=np.int64)
    return sparse.vstack(parts).tocsr(), np.concatenate([nothing, *lows]), np.concatenate([nothing, *highs])


def _known_row(atoms: Atoms, interval: Interval) -> sparse.csr_matrix:
    inside = np.ones(len(atoms), dtype=bool)
    for name, value in zip(interval.names, interval.values, strict=True):
        place = atoms.place(name)
        values = atoms.dimensions[place].values
        inside &= atoms.digits[place] == (values.index(value) if value in values else -1)
    yes = inside if interval.stat in ("students", "counted") else np.zeros_like(inside)
    no = inside if interval.stat == "students" else np.zeros_like(inside)
    return sparse.csr_matrix(np.concatenate([yes, no]).astype(float))


class _Search:
    """The pool of tables: for each number the least and the greatest value seen, among whole tables and among all.

    One linear programme is kept: with another aim it starts from the table found last, a hundred times as fast as anew.
    """

    def __init__(
        self,
        atoms: Atoms,
        rows: sparse.csr_matrix,
        low: Integers,
        high: Integers,
        targets: sparse.csr_matrix,
        width: int,
        watch: Watch,
    ) -> None:
        truth = np.concatenate([atoms.yes, atoms.no])
        told = rows @ truth
        assert bool((low <= told).all() and (told <= high).all()), "a shown number is false"
        self.rows, self.low, self.high, self.targets, self.width, self.watch = (
            rows,
            low,
            high,
            targets,
            width,
            watch,
        )
        room = ROOM * width
        ceiling = truth + room
        if not atoms.with_outcome:
            ceiling[: len(atoms)] = 0
        self.solver = _programme(rows, low, high, np.maximum(truth - room, 0), ceiling)
        true = targets @ truth
        self.least, self.greatest = true.astype(float), true.astype(float)
        self.whole_least, self.whole_greatest = true.copy(), true.copy()
        self.random = np.random.default_rng(SEED)
        self.programmes = 0

    def run(self) -> tuple[list[int], list[int]]:
        """Return the places of the numbers that are unsafe, and of those not judged once enough are unsafe."""
        self._towards_corners()
        unsafe: list[int] = []
        places = self._open()
        for position, place in enumerate(places):
            if len(unsafe) == ENOUGH:
                return unsafe, [int(each) for each in places[position:] if self._is_open(each)]
            if not self._one(int(place)):
                unsafe.append(int(place))
        return unsafe, []

    def whole(self) -> int:
        """Return how many numbers two whole tables prove."""
        return int((self.whole_greatest - self.whole_least >= self.width).sum())

    def _open(self) -> NDArray[np.intp]:
        return np.flatnonzero(
            (self.greatest - self.least < self.width + 1 - WHOLE)
            & (self.whole_greatest - self.whole_least < self.width)
        )

    def _is_open(self, place: int) -> bool:
        by_fractions = self.greatest[place] - self.least[place] >= self.width + 1 - WHOLE
        return not by_fractions and bool(self.whole_greatest[place] - self.whole_least[place] < self.width)

    def _towards_corners(self) -> None:
        for _ in range(CORNERS):
            places = self._open()
            if len(places) < 20:
                return
            weights = self.random.choice([-1.0, 1.0], len(places)) * self.random.uniform(0.2, 1.0, len(places))
            self._solve(self.targets[places].T @ weights)

    def _one(self, place: int) -> bool:
        """Say whether a number has its range, seeking its least and its greatest value."""
        if not self._is_open(place):
            return True
        row = self.targets[place].toarray()[0]
        for sign in (1.0, -1.0):
            self._solve(sign * row)
        if self.greatest[place] - self.least[place] < self.width - WHOLE:
            return False
        for sign in (1.0, -1.0) * TRIES:
            if not self._is_open(place):
                return True
            # Among the tables with the same value another corner may be whole.
            nudge = np.zeros(len(row))
            nudge[self.random.integers(0, len(row), FEW)] = NUDGE
            self._solve(sign * row + nudge)
        return not self._is_open(place)

    def _solve(self, aim: NDArray[np.float64]) -> None:
        left = self.watch.left
        if left <= 0:
            raise OutOfTime
        self.programmes += 1
        self.solver.setOptionValue("time_limit", self.solver.getRunTime() + left)
        self.solver.changeColsCost(len(aim), np.arange(len(aim), dtype=np.int32), aim)
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise OutOfTime
        self.solver.setOptionValue("simplex_strategy", PRIMAL)  # from the first table on there is one to start from
        self._take(np.array(self.solver.getSolution().col_value))

    def _take(self, table: NDArray[np.float64]) -> None:
        values = self.targets @ table
        np.minimum(self.least, values, out=self.least)
        np.maximum(self.greatest, values, out=self.greatest)
        nearest = np.rint(table).astype(np.int64)
        told = self.rows @ nearest
        if bool((nearest >= 0).all() and (self.low <= told).all() and (told <= self.high).all()):
            values = self.targets @ nearest
            np.minimum(self.whole_least, values, out=self.whole_least)
            np.maximum(self.whole_greatest, values, out=self.whole_greatest)


def _programme(
    rows: sparse.csr_matrix, low: Integers, high: Integers, floor: Integers, ceiling: Integers
) -> highspy.Highs:
    """Return a linear programme over the tables that agree with what is told, without an aim yet."""
    programme = highspy.HighsLp()
    programme.num_row_, programme.num_col_ = rows.shape
    programme.col_cost_ = np.zeros(rows.shape[1])
    programme.col_lower_, programme.col_upper_ = floor.astype(float), ceiling.astype(float)
    programme.row_lower_, programme.row_upper_ = low.astype(float), high.astype(float)
    programme.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    programme.a_matrix_.start_, programme.a_matrix_.index_ = rows.indptr, rows.indices
    programme.a_matrix_.value_ = rows.data
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.passModel(programme)
    return solver
