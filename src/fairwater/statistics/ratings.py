"""What raters said of the same units: the ratings that agreement is told from, and what a statistic of them is.

A unit is what was rated: a lesson, a piece of work, a question of a survey. Ratings are kept as a list, one entry for each that
was given, so that a design in which few raters meet costs no more than its ratings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from fairwater.statistics.proportions import Floats

Codes = NDArray[np.int64]

MOST_LEVELS = 1_000
"""Tables of level by level are made up to here. More different ratings are measurements, not categories."""


class Scale(StrEnum):
    """What the numbers or names of ratings may be taken for (Stevens, Science 103 (1946) 677-680)."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


class WhyUndefined(StrEnum):
    """Why a statistic, or its interval, has no value; each has its sentence, `agreement-why-…`."""

    TOO_FEW_RATERS = "too-few-raters"
    NOT_TWO_RATERS = "not-two-raters"
    NO_SHARED_UNIT = "no-shared-unit"
    ONE_SHARED_UNIT = "one-shared-unit"
    TOO_FEW_COMPLETE_UNITS = "too-few-complete-units"
    ONE_LEVEL = "one-level"
    SCALE_OF_ONE_LEVEL = "scale-of-one-level"
    NO_ORDER = "no-order"
    NOT_NUMBERS = "not-numbers"
    BELOW_ZERO = "below-zero"
    TOO_MANY_LEVELS = "too-many-levels"
    NO_VARIANCE = "no-variance"
    NO_DISAGREEMENT = "no-disagreement"
    DRAWS_OF_ONE_LEVEL = "draws-of-one-level"
    NO_LIMIT = "no-limit"


@dataclass(frozen=True)
class Statistic:
    """A statistic of agreement: its value, or why it is undefined; never NaN.

    `low` and `high` are the 95 % interval where the method has one; `no_interval` says why one that it has could not be
    given. `agreement` is the exact percent agreement, 0-1, of the very ratings that were used, and stands beside whatever
    is corrected for chance; `by_chance` is the agreement that kappa, AC1 or AC2 takes off. `units`, `raters` and `ratings` were
    used, `left_out` units with a rating were not.
    """

    value: float | None
    undefined: WhyUndefined | None = None
    low: float | None = None
    high: float | None = None
    no_interval: WhyUndefined | None = None
    agreement: float | None = None
    by_chance: float | None = None
    units: int = 0
    raters: int = 0
    ratings: int = 0
    left_out: int = 0


@dataclass(frozen=True, eq=False)
class UnitLevels:
    """How often each level was given on each unit: `unit`, `level` and `count` are (cells,), no cell is empty.

    Cells are in order of unit and level. `of_unit` (units,) is how many ratings each unit has, 0 where it has none.
    """

    unit: Codes
    level: Codes
    count: Floats
    of_unit: Floats

    def pairs(self) -> tuple[Codes, Codes]:
        """Return every ordered pair of cells of one unit, a cell with itself too, as two (pairs,) of places in the list."""
        sizes = np.bincount(self.unit, minlength=self.of_unit.size)
        starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
        of_cell = sizes[self.unit]
        first = np.repeat(np.arange(self.unit.size), of_cell)
        begins = np.cumsum(of_cell) - of_cell
        second = np.arange(first.size) - begins[first] + starts[self.unit[first]]
        return first, second


@dataclass(frozen=True, eq=False)
class Ratings:
    """Ratings of units by raters; a rating that was not given is not in the list.

    `unit`, `rater` and `level` are (ratings,): places in `units`, `raters` and `levels`. `values` (levels,) are the numbers
    of the levels, and None where they are names. `ordered` says whether the levels stand in an order that means something.
    """

    units: tuple[str, ...]
    raters: tuple[str, ...]
    levels: tuple[str, ...]
    values: Floats | None
    ordered: bool
    unit: Codes
    rater: Codes
    level: Codes

    @classmethod
    def from_rows(
        cls, rows: Iterable[tuple[object, object, object]], levels: Sequence[object] | None = None
    ) -> Ratings:
        """Return the ratings of long rows (unit, rater, rating). A rating that is None or NaN was not given.

        Units and raters stand in the order in which they occur. `levels`, lowest first, may hold more than were used; without
        it, numbers are sorted, and names are sorted and have no order. ValueError for a rating that is not among `levels`, and
        for a rater who rated a unit twice.
        """
        given = [(str(unit), str(rater), rating) for unit, rater, rating in rows if not _is_missing(rating)]
        said = list(dict.fromkeys(rating for _, _, rating in given))
        scale = said if levels is None else levels
        numbers = all(_is_number(each) for each in (*scale, *said))
        key: Callable[[Any], float | str] = float if numbers else str
        keys: list[Any] = [key(each) for each in scale] if levels is not None else sorted({key(each) for each in said})
        place = {each: at for at, each in enumerate(keys)}
        stray = [each for each in said if key(each) not in place]
        if stray or len(place) < len(keys):
            raise ValueError(f"each level stands once among the levels, and {stray or keys} does not")
        units = list(dict.fromkeys(unit for unit, _, _ in given))
        raters = list(dict.fromkeys(rater for _, rater, _ in given))
        return cls._of_codes(
            (tuple(units), tuple(raters), tuple(_name(each) for each in keys)),
            np.array(keys, dtype=float) if numbers else None,
            numbers or levels is not None,
            _codes(units, (unit for unit, _, _ in given)),
            _codes(raters, (rater for _, rater, _ in given)),
            np.array([place[key(rating)] for _, _, rating in given], dtype=np.int64),
        )

    @classmethod
    def from_matrix(cls, matrix: ArrayLike, levels: Sequence[float] | None = None) -> Ratings:
        """Return the ratings of a matrix (units, raters) of numbers, NaN where none was given; both are named 1, 2, 3 …

        `levels` as in `from_rows`. ValueError where it is no matrix, or a number is not among `levels`.
        """
        found = np.asarray(matrix, dtype=float)
        if found.ndim != 2:
            raise ValueError(f"ratings are a matrix of units by raters, and this has {found.ndim} axes")
        unit, rater = np.nonzero(~np.isnan(found))
        numbers = found[unit, rater]
        values = np.unique(numbers) if levels is None else np.asarray(levels, dtype=float)
        order = np.argsort(values, kind="stable")
        place = np.minimum(np.searchsorted(values[order], numbers), max(values.size - 1, 0))
        if (np.diff(values[order]) == 0).any() or (numbers.size and (values[order][place] != numbers).any()):
            raise ValueError(f"each level stands once among the levels, and {values.tolist()} are not so")
        names = tuple(_name(value) for value in values.tolist())
        units, raters = (tuple(str(i + 1) for i in range(size)) for size in found.shape)
        return cls._of_codes((units, raters, names), values, True, unit, rater, order[place])

    @classmethod
    def from_table(cls, table: ArrayLike, values: Sequence[float] | None = None) -> Ratings:
        """Return the ratings of two raters from their table of counts, (levels, levels): the first's level by the second's.

        `values` are the numbers of the levels, lowest first; without it they are 1, 2, 3 … ValueError where the table is not
        square, or holds what is no count.
        """
        counts = np.asarray(table)
        if counts.ndim != 2 or counts.shape[0] != counts.shape[1]:
            raise ValueError(f"a table of two raters is square, and this is {counts.shape}")
        if (counts < 0).any() or (counts != np.floor(counts)).any():
            raise ValueError("a table of two raters holds counts of units")
        numbers = np.arange(1.0, len(counts) + 1) if values is None else np.asarray(values, dtype=float)
        if numbers.shape != (len(counts),):
            raise ValueError(f"{len(counts)} levels need {len(counts)} values, and {numbers.size} were given")
        first, second = (np.repeat(axis.ravel(), counts.ravel().astype(np.int64)) for axis in np.indices(counts.shape))
        return cls.from_matrix(np.stack((numbers[first], numbers[second]), axis=1), numbers.tolist())

    @classmethod
    def _of_codes(
        cls,
        names: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]],
        values: Floats | None,
        ordered: bool,
        unit: Codes,
        rater: Codes,
        level: Codes,
    ) -> Ratings:
        places = unit * max(len(names[1]), 1) + rater
        if np.unique(places).size < places.size:
            raise ValueError("a rater rated a unit twice")
        return cls(*names, values, ordered, unit, rater, level)

    def __len__(self) -> int:
        """Return how many ratings were given."""
        return int(self.unit.size)

    @property
    def n_units(self) -> int:
        """Return how many units have a rating."""
        return int(np.unique(self.unit).size)

    @property
    def n_raters(self) -> int:
        """Return how many raters gave a rating."""
        return int(np.unique(self.rater).size)

    @property
    def n_levels_used(self) -> int:
        """Return how many different levels were given."""
        return int(np.unique(self.level).size)

    @property
    def positions(self) -> Floats:
        """Return the numbers of the levels, (levels,), or 1, 2, 3 … in their order where they are names."""
        return np.arange(1.0, len(self.levels) + 1) if self.values is None else self.values

    def of_raters(self, *raters: str) -> Ratings:
        """Return the ratings of these raters alone, in this order. ValueError for one that is not here."""
        places = [self.raters.index(rater) for rater in raters]
        new = np.full(len(self.raters), -1, dtype=np.int64)
        new[places] = np.arange(len(places))
        kept = new[self.rater] >= 0
        return replace(self, raters=raters, unit=self.unit[kept], rater=new[self.rater[kept]], level=self.level[kept])

    def of_units(self, units: NDArray[np.bool_]) -> Ratings:
        """Return the ratings of the units that are marked, (units,); names and levels stay."""
        kept = units[self.unit]
        return replace(self, unit=self.unit[kept], rater=self.rater[kept], level=self.level[kept])

    def per_unit(self) -> Codes:
        """Return how many ratings each unit has, (units,)."""
        return np.asarray(np.bincount(self.unit, minlength=len(self.units)), dtype=np.int64)

    def shared(self) -> Ratings:
        """Return the ratings of the units that have two or more."""
        return self.of_units(self.per_unit() >= 2)

    def complete(self) -> Ratings:
        """Return the ratings of the units that every rater rated."""
        return self.of_units(self.per_unit() == max(self.n_raters, 1))

    def matrix(self) -> Floats:
        """Return (units with a rating, raters): the number of each rating (see `positions`), NaN where none was given.

        It is dense: units times raters numbers, however few were given.
        """
        found, row = np.unique(self.unit, return_inverse=True)
        cells = np.full((found.size, len(self.raters)), np.nan)
        cells[row, self.rater] = self.positions[self.level]
        return cells

    def unit_levels(self) -> UnitLevels:
        """Return how often each level was given on each unit; units without a rating are left away."""
        found, row = np.unique(self.unit, return_inverse=True)
        width = max(len(self.levels), 1)
        cells, counts = np.unique(row * width + self.level, return_counts=True)
        unit, level = np.divmod(cells, width)
        of_unit = np.bincount(row, minlength=found.size).astype(float)
        return UnitLevels(unit.astype(np.int64), level.astype(np.int64), counts.astype(float), of_unit)

    def not_comparable(self, fewest: int = 2) -> WhyUndefined | None:
        """Return why nothing can be said of these ratings: under two raters, or fewer shared units than `fewest`."""
        if self.n_raters < 2:
            return WhyUndefined.TOO_FEW_RATERS
        units = int((self.per_unit() >= 2).sum())
        if not units:
            return WhyUndefined.NO_SHARED_UNIT
        return WhyUndefined.ONE_SHARED_UNIT if units < fewest else None

    def not_of(self, scale: Scale) -> WhyUndefined | None:
        """Return why the ratings cannot be taken for numbers, or levels in order, as `scale` asks."""
        if scale is Scale.ORDINAL and not self.ordered:
            return WhyUndefined.NO_ORDER
        if scale in (Scale.INTERVAL, Scale.RATIO) and self.values is None:
            return WhyUndefined.NOT_NUMBERS
        if scale is Scale.RATIO and bool((self.positions[self.level] < 0).any()):
            return WhyUndefined.BELOW_ZERO
        return None


def _is_missing(rating: object) -> bool:
    return rating is None or (isinstance(rating, float | np.floating) and bool(np.isnan(rating)))


def _is_number(rating: object) -> bool:
    return isinstance(rating, int | float | np.integer | np.floating)


def _name(level: float | str) -> str:
    return f"{level:.15g}" if isinstance(level, float) else level


def _codes(names: list[str], said: Iterable[str]) -> Codes:
    place = {name: at for at, name in enumerate(names)}
    return np.array([place[name] for name in said], dtype=np.int64)
