"""Tables that agree with everything told, and what they show: how far apart they put each number.

A table that is found is checked against all that is told, so how it was found does not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from fairwater.disaggregate.cells import Integers

if TYPE_CHECKING:
    import highspy

Floats = NDArray[np.float64]

ROOM = 20
"""How many widths a single atom may move in the tables that are tried; fewer tables tried can only make it unsafe."""
CORNERS = 6
"""Tables of each close-up in a sweep."""
PRIMAL = 4
"""The simplex method for another aim over the same tables, in the solver's numbering."""
NO_FLOOR, NO_CEILING = 0, 2**40
"""What is told of a sum of which nothing is told."""
WHOLE = 1e-6
NUDGE = 1e-3
TRIES = 2
NUDGED = 30


class OutOfTime(Exception):
    """The deadline passed before everything was proven."""


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


@dataclass(frozen=True)
class Unknowns:
    """What is sought: sums over the atoms that are told (`rows` from `low` to `high`), and the `targets` to judge.

    `truth` (atoms,) agrees with what is told; `ceiling` is what an atom can hold at most; `place` (atoms,) parts the
    atoms by the dimension of most values, `kind` by all other dimensions.
    """

    rows: sparse.csr_matrix
    low: Integers
    high: Integers
    targets: sparse.csr_matrix
    truth: Integers
    ceiling: Integers
    place: Integers
    kind: Integers

    def __post_init__(self) -> None:
        told = self.rows @ self.truth
        assert bool((self.low <= told).all() and (told <= self.high).all()), "a shown number is false"

    def agrees(self, table: Floats | Integers) -> bool:
        """Say whether a table agrees with everything that is told."""
        told = self.rows @ table
        near = bool((self.low - WHOLE <= told).all() and (told <= self.high + WHOLE).all())
        return near and bool((table >= -WHOLE).all())


@dataclass
class Seen:
    """For each number the least and the greatest value in the tables found: among whole tables, and among all."""

    width: int
    least: Floats
    greatest: Floats
    whole_least: Integers
    whole_greatest: Integers

    @classmethod
    def of(cls, true: Integers, width: int) -> Seen:
        """Return what is seen in the true table alone."""
        return cls(width, true.astype(float), true.astype(float), true.copy(), true.copy())

    def part(self, places: NDArray[np.intp]) -> Seen:
        """Return a copy for some of the numbers."""
        return Seen(
            self.width,
            self.least[places],
            self.greatest[places],
            self.whole_least[places],
            self.whole_greatest[places],
        )

    def merge(self, other: Seen, places: NDArray[np.intp] | slice = slice(None)) -> None:
        """Take over what was seen of some of the numbers."""
        self.least[places] = np.minimum(self.least[places], other.least)
        self.greatest[places] = np.maximum(self.greatest[places], other.greatest)
        self.whole_least[places] = np.minimum(self.whole_least[places], other.whole_least)
        self.whole_greatest[places] = np.maximum(self.whole_greatest[places], other.whole_greatest)

    def take(self, values: Floats) -> None:
        """Note the numbers' values in a table."""
        np.minimum(self.least, values, out=self.least)
        np.maximum(self.greatest, values, out=self.greatest)

    def take_whole(self, values: Integers) -> None:
        """Note the numbers' values in a table of whole numbers."""
        np.minimum(self.whole_least, values, out=self.whole_least)
        np.maximum(self.whole_greatest, values, out=self.whole_greatest)

    def forget(self, places: NDArray[np.intp], true: Integers) -> None:
        """Return some of the numbers to what is seen of them in the true table alone."""
        self.least[places] = self.greatest[places] = self.whole_least[places] = self.whole_greatest[places] = true

    @property
    def by_whole(self) -> NDArray[np.bool_]:
        """Say which numbers two whole tables prove."""
        return np.asarray(self.whole_greatest - self.whole_least >= self.width)

    @property
    def open(self) -> NDArray[np.intp]:
        """Return the places of the numbers without a range yet: among fractions it must be a whole number wider."""
        by_fractions = self.greatest - self.least >= self.width + 1 - WHOLE
        return np.flatnonzero(~by_fractions & ~self.by_whole)

    def is_open(self, place: int) -> bool:
        """Say whether a number has no range yet."""
        by_fractions = self.greatest[place] - self.least[place] >= self.width + 1 - WHOLE
        return not by_fractions and bool(self.whole_greatest[place] - self.whole_least[place] < self.width)

    def too_narrow(self, place: int) -> bool:
        """Say whether a number whose least and greatest values were both found is known too narrowly."""
        return bool(self.greatest[place] - self.least[place] < self.width - WHOLE)


@dataclass(frozen=True)
class Circle:
    """Numbers (their `places`) that are kept from people who do not know some of what is told (`unknown`, its rows)."""

    places: Sequence[int]
    unknown: NDArray[np.intp]


class View:
    """A linear programme in which some atoms are `free` and all others stay as they are, and what it shows of the numbers.

    One programme is kept: with another aim it starts from the table found last, a hundred times as fast as anew.
    """

    def __init__(self, unknowns: Unknowns, free: NDArray[np.intp], seen: Seen, watch: Watch) -> None:
        self.watch, self.programmes = watch, 0
        self.truth = truth = unknowns.truth[free]
        rows = unknowns.rows[:, free]
        self.touched = touched = np.flatnonzero(np.diff(rows.indptr))
        self.start: highspy.HighsBasis | None = None
        self.rows = rows[touched]
        still = (unknowns.rows[touched] @ unknowns.truth) - self.rows @ truth
        self.low, self.high = unknowns.low[touched] - still, unknowns.high[touched] - still
        targets = unknowns.targets[:, free]
        self.places = np.flatnonzero(np.diff(targets.indptr))
        self.targets = targets[self.places]
        self.still = (unknowns.targets[self.places] @ unknowns.truth) - self.targets @ truth
        self.seen = seen.part(self.places)
        room = ROOM * seen.width
        ceiling = np.minimum(truth + room, unknowns.ceiling[free])
        self.solver = _programme(self.rows, self.low, self.high, np.maximum(truth - room, 0), ceiling)

    def towards(self, aim: Floats) -> Floats:
        """Return the table that is least by `aim`, and note what it shows."""
        left = self.watch.left
        if left <= 0:
            raise OutOfTime
        self.programmes += 1
        self.solver.setOptionValue("time_limit", self.solver.getRunTime() + left)
        self.solver.changeColsCost(len(aim), np.arange(len(aim), dtype=np.int32), aim)
        self.solver.run()
        import highspy  # late: most processes prove nothing

        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise OutOfTime
        self.solver.setOptionValue("simplex_strategy", PRIMAL)  # from the first table on there is one to start from
        table = np.array(self.solver.getSolution().col_value)
        self.seen.take(self.targets @ table + self.still)
        nearest = np.rint(table).astype(np.int64)
        told = self.rows @ nearest
        if bool((nearest >= 0).all() and (self.low <= told).all() and (told <= self.high).all()):
            self.seen.take_whole(self.targets @ nearest + self.still)
        return table

    @contextmanager
    def without(self, circle: Circle) -> Iterator[None]:
        """Look for tables in which what the circle does not know need not hold; what was seen of its numbers is forgotten."""
        if self.start is None:
            self.towards(np.zeros(self.rows.shape[1]))
            self.start = self.solver.getBasis()
        at = np.searchsorted(self.places, circle.places)
        self.seen.forget(at, self.targets[at] @ self.truth + self.still[at])
        rows = np.searchsorted(self.touched, circle.unknown)
        kept = self.low, self.high
        self.low, self.high = self.low.copy(), self.high.copy()
        self.low[rows], self.high[rows] = NO_FLOOR, NO_CEILING
        self._bound(rows)
        self.solver.setBasis(self.start)
        try:
            yield
        finally:
            self.low, self.high = kept
            self._bound(rows)

    def _bound(self, rows: NDArray[np.intp]) -> None:
        for row in rows:
            self.solver.changeRowBounds(int(row), float(self.low[row]), float(self.high[row]))

    def corners(self, random: np.random.Generator) -> list[Floats]:
        """Return tables in which many open numbers are moved at once, each up or down by chance."""
        tables = []
        for _ in range(CORNERS):
            weights = np.zeros(len(self.places))
            is_open = self.seen.open
            weights[is_open] = random.choice([-1.0, 1.0], len(is_open)) * random.uniform(0.2, 1.0, len(is_open))
            tables.append(self.towards(self.targets.T @ weights))
        return tables

    def stretch(self, place: int) -> bool:
        """Seek the greatest, then the least value of a number of this view; say whether it has its range."""
        row = self.targets[place].toarray()[0]
        for sign in (-1.0, 1.0):
            if self.seen.is_open(place):
                self.towards(sign * row)
        return not self.seen.is_open(place)

    def judge(self, place: int, random: np.random.Generator) -> bool:
        """Say whether a number is safe, seeking whole tables where those of fractions leave it in doubt."""
        if self.stretch(place):
            return True
        if self.seen.too_narrow(place):
            return False
        row = self.targets[place].toarray()[0]
        for sign in (1.0, -1.0) * TRIES:
            # Among the tables with the same value another corner may be whole.
            nudge = np.zeros(len(row))
            nudge[random.integers(0, len(row), NUDGED)] = NUDGE
            self.towards(sign * row + nudge)
            if not self.seen.is_open(place):
                return True
        return False


def _programme(
    rows: sparse.csr_matrix, low: Integers, high: Integers, floor: Integers, ceiling: Integers
) -> highspy.Highs:
    """Return a linear programme over the tables that agree with what is told, without an aim yet."""
    import highspy  # late: most processes prove nothing

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
