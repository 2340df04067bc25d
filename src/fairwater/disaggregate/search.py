"""Furthest from opportunity: every crossing of a few columns counted, compared with all other students, and judged at once.

Whoever looks at thousands of crossings finds some that stand apart by chance, and many that say what a wider one has said.
So chance is judged over everything that was looked at, and a crossing that adds nothing to one of its parents is not told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import prod

import numpy as np
from numpy.typing import NDArray

from fairwater.disaggregate.cells import Cells, Integers, join_digits, strides_of
from fairwater.disaggregate.comparisons import Compared, compare_with_counts
from fairwater.disaggregate.questions import RATIO_FIELDS, SHARE_FIELDS, Answer
from fairwater.statistics.multiplicity import benjamini_yekutieli
from fairwater.statistics.proportions import Floats, wilson
from fairwater.statistics.shrinkage import fit_beta_binomial, shrink_towards
from fairwater.tables.groups import RACE_FLAGS
from fairwater.vocabulary import NOT_REPORTED, Better, Dimension, ReferenceKind, Status

TOLD_APART = 0.05
"""A crossing is told apart from chance at a q value of this or less."""
ENOUGH_CROSSINGS = 5
"""Fewer than this cannot tell how much crossings differ: their shares are not drawn in."""
MOST_DENSE = 1 << 20
"""Up to so many possible crossings of one set of columns are added up without sorting."""
NONE = -1

Places = NDArray[np.intp]
Flags = NDArray[np.bool_]
Way = tuple[int, ...]


@dataclass(frozen=True)
class Held:
    """The crossings of enough students whose values are all named: entry i crosses the dimensions `ways[way[i]]`.

    Entries stand way after way, within a way by `codes`. `n` are the students with the outcome reported, `all_n` those of
    everyone. `parents` (entries, columns) are the entries with one column taken away, -1 where there is none.
    """

    dimensions: tuple[Dimension, ...]
    ways: tuple[Way, ...]
    way: Places
    codes: Integers
    n: Integers
    counted: Integers
    all_n: int
    all_counted: int
    parents: Places

    @cached_property
    def n_columns(self) -> Integers:
        """Return how many columns each entry crosses."""
        return np.array([len(way) for way in self.ways], dtype=np.int64)[self.way]

    def columns(self, entry: int) -> tuple[str, ...]:
        """Return the names of the columns that an entry crosses."""
        return tuple(self.dimensions[place].name for place in self.ways[self.way[entry]])

    def group(self, entry: int) -> tuple[str, ...]:
        """Return the values of an entry, in the order of its columns."""
        way = self.ways[self.way[entry]]
        digits = _digits(self.codes[entry : entry + 1], _sizes(self.dimensions, way))
        return tuple(self.dimensions[place].values[int(digit[0])] for place, digit in zip(way, digits, strict=True))


@dataclass(frozen=True)
class Searched:
    """What became of each crossing that was held: its comparison with all other students, its shrunken share, its chance.

    `looked_at` were compared; `told_apart` of these cannot be put down to chance, on either side; `behind` have the
    unfavourable side; `repeats` say nothing that one of their parents does not.
    """

    held: Held
    compared: Compared
    shrunken: Floats
    shrunken_low: Floats
    shrunken_high: Floats
    q_value: Floats
    behind: Flags
    repeats: Flags

    @property
    def looked_at(self) -> Flags:
        """Return which crossings were compared."""
        return ~np.isnan(self.q_value)

    @property
    def told_apart(self) -> Flags:
        """Return which crossings differ from all other students by more than chance would bring."""
        return np.asarray(self.q_value <= TOLD_APART)

    @cached_property
    def found(self) -> tuple[int, ...]:
        """Return the crossings to be told, those with the most students to parity first, then by the width of the gap."""
        found = np.flatnonzero(self.told_apart & self.behind & ~self.repeats).tolist()
        return tuple(sorted(found, key=self._order))

    def _order(self, entry: int) -> tuple[int, float, int, tuple[str, ...], tuple[str, ...]]:
        held, gap = self.held, abs(float(self.compared.gap[entry]))
        return (
            -int(self.compared.to_parity[entry]),
            -gap,
            int(held.n_columns[entry]),
            held.columns(entry),
            held.group(entry),
        )

    def answer(self, entry: int, outcome: str) -> Answer:
        """Return a crossing that was looked at as the fields of a row."""
        held, compared = self.held, self.compared
        n, counted = int(held.n[entry]), int(held.counted[entry])
        given = {name: float(getattr(compared, name)[entry]) for name in (*SHARE_FIELDS, *RATIO_FIELDS)}
        return {
            "outcome": outcome,
            "within": (),
            "by": ",".join(held.columns(entry)),
            "group": held.group(entry),
            "n_students": n,
            "n_counted": counted,
            **{name: None if np.isnan(value) else value for name, value in given.items()},
            "compared_with": ReferenceKind.REST.value,
            "reference_counted": held.all_counted - counted,
            "reference_n": held.all_n - n,
            "students_to_parity": int(compared.to_parity[entry]),
            "q_value": float(self.q_value[entry]),
            "status": Status.RELEASED,
            "reason": compared.reason[entry],
        }


def named_values(dimension: Dimension) -> Flags:
    """Say which values name a group of students: not those unreported, nor who was not named by a flag of race."""
    flag = dimension.name in RACE_FLAGS.values()
    named = [value != NOT_REPORTED and not (flag and value == "no") for value in dimension.values]
    return np.array(named, dtype=bool)


def search(cells: Cells, *, better: Better, min_n: int = 30, most_columns: int = 3) -> Searched:
    """Look at all crossings of up to `most_columns` of the cells' dimensions, of `min_n` students or more, of one outcome.

    A crossing repeats a parent (the same with one column taken away) unless its shrunken share is further on the
    unfavourable side than the parent's interval, and the parent's share is outside its own. Rows of several years must
    not be mixed: a student is to occur once.
    """
    held = _held(cells, max(min_n, 1), most_columns)
    compared = _compared(held, better, max(min_n, 1))
    shrunken = _shrunken(held)
    return Searched(
        held=held,
        compared=compared,
        shrunken=shrunken[0],
        shrunken_low=shrunken[1],
        shrunken_high=shrunken[2],
        q_value=np.atleast_1d(benjamini_yekutieli(compared.p_value)),
        behind=compared.gap > 0 if better is Better.LOWER else compared.gap < 0,
        repeats=_repeats(held, better, *shrunken),
    )


# Counting


def _sizes(dimensions: Sequence[Dimension], way: Way) -> list[int]:
    return [len(dimensions[place]) for place in way]


def _digits(codes: Integers, sizes: Sequence[int]) -> list[Integers]:
    return [codes // stride % size for stride, size in zip(strides_of(sizes), sizes, strict=True)]


def _held(cells: Cells, min_n: int, most_columns: int) -> Held:
    places = range(len(cells.dimensions))
    ways = tuple(way for size in range(1, most_columns + 1) for way in combinations(places, size))
    parts = list(_added(cells, ways, min_n))
    starts = np.cumsum([0, *(len(codes) for codes, _, _ in parts)])
    codes, n, counted = (
        np.concatenate([np.empty(0, dtype=np.int64), *(part[place] for part in parts)]) for place in (0, 1, 2)
    )
    parents = np.full((len(codes), max(most_columns, 1)), NONE, dtype=np.intp)
    by_way = {way: (int(start), part[0]) for way, start, part in zip(ways, starts, parts, strict=False)}
    for way, (start, own) in by_way.items():
        for place, found in enumerate(_parents_of(way, own, cells.dimensions, by_way)):
            parents[start : start + len(own), place] = found
    which = np.repeat(np.arange(len(ways)), np.diff(starts))
    everyone = int(cells.students[:, 0].sum()), int(cells.counted[:, 0].sum())
    return Held(cells.dimensions, ways, which, codes, n, counted, *everyone, parents)


def _added(cells: Cells, ways: Sequence[Way], min_n: int) -> Iterator[tuple[Integers, Integers, Integers]]:
    """Yield (codes, students, counted) of the crossings of each way that are held, in the order of their codes."""
    digits = [cells.digits(dimension.name) for dimension in cells.dimensions]
    named = [named_values(dimension) for dimension in cells.dimensions]
    counts = cells.students[:, 0], cells.counted[:, 0]
    for way in ways:
        sizes = _sizes(cells.dimensions, way)
        codes, n, counted = _sums(join_digits([digits[place] for place in way], sizes), prod(sizes), *counts)
        keep = n >= min_n
        for place, digit in zip(way, _digits(codes, sizes), strict=True):
            keep &= named[place][digit]
        yield codes[keep], n[keep], counted[keep]


def _sums(codes: Integers, size: int, *counts: Integers) -> tuple[Integers, ...]:
    """Return the codes that may occur, and each of the counts added up by code."""
    if size <= MOST_DENSE:
        found, place = np.arange(size), codes
    else:
        found, place = np.unique(codes, return_inverse=True)
    sums = (np.bincount(place, weights=count, minlength=len(found)).astype(np.int64) for count in counts)
    return found, *sums


def _parents_of(
    way: Way, codes: Integers, dimensions: Sequence[Dimension], by_way: dict[Way, tuple[int, Integers]]
) -> Iterator[Places]:
    """Yield for each column taken away the entry that is left. It is held, since it has at least as many students."""
    sizes = _sizes(dimensions, way)
    digits = _digits(codes, sizes)
    for away in range(len(way) if len(way) > 1 else 0):
        kept = [place for place in range(len(way)) if place != away]
        start, parents = by_way[tuple(way[place] for place in kept)]
        wanted = join_digits([digits[place] for place in kept], [sizes[place] for place in kept])
        yield start + np.searchsorted(parents, wanted)


# Judging


def _compared(held: Held, better: Better, min_n: int) -> Compared:
    nowhere = np.zeros(len(held.n), dtype=bool)
    others, others_n = held.all_counted - held.counted, held.all_n - held.n
    return compare_with_counts(
        held.counted, held.n, others, others_n, better=better, min_n=min_n, absent=nowhere, own=nowhere
    )


def _shrunken(held: Held) -> tuple[Floats, Floats, Floats]:
    """Return the shares drawn in, (share, low, high), among crossings of the same number of columns.

    A student stands in many of these crossings, so their likelihood is a composite one: its maximum is sound, and no
    interval of the prior is taken from it.
    """
    shares, lows, highs = (np.full(len(held.n), np.nan) for _ in range(3))
    for size in np.unique(held.n_columns):
        alike = held.n_columns == size
        found = _shrunken_alike(held.counted[alike], held.n[alike], (held.all_counted, held.all_n))
        shares[alike], lows[alike], highs[alike] = found
    return shares, lows, highs


def _shrunken_alike(counted: Integers, n: Integers, everyone: tuple[int, int]) -> tuple[Floats, Floats, Floats]:
    """Return the shares drawn in; as they are where crossings are few, or where nobody or everybody is counted."""
    if len(n) < ENOUGH_CROSSINGS or counted.sum() in (0, n.sum()):
        return counted / n, *wilson(counted, n)
    low, high = wilson(*everyone)
    centre = everyone[0] / everyone[1], float(low), float(high)
    return shrink_towards(counted, n, fit_beta_binomial(counted, n), centre)


def _repeats(held: Held, better: Better, shares: Floats, lows: Floats, highs: Floats) -> Flags:
    """Say which crossings add nothing to one of their parents.

    The parent's interval alone is not enough: it is the narrower one, and a small crossing strays out of it by chance. Nor
    is any distance: drawn towards everyone, a part of a group that is behind comes to lie between the two. Where both are
    the same students nothing is added, whatever the priors of the two sizes are.
    """
    if not len(shares):
        return np.zeros(0, dtype=bool)
    has, parent = held.parents != NONE, held.parents
    share, n = shares[:, None], held.n[:, None]
    further = share > highs[parent] if better is Better.LOWER else share < lows[parent]
    apart = (shares[parent] < lows[:, None]) | (shares[parent] > highs[:, None])
    adds = further & apart & (held.n[parent] > n)
    return np.asarray((has & ~adds).any(axis=1))
