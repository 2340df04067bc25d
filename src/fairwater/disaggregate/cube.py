"""Many groupings in many places at once: a dense cube of the cells of each place, times one 0/1 matrix.

`Cells.margin` adds up one grouping whatever the cells look like. Where the crossing of all groups is small, every
grouping of a place is a sum over the same few hundred cells, so one matrix product gives them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, product
from math import prod

import numpy as np
from numpy.typing import NDArray

from fairwater.disaggregate.cells import Cells, Integers, join_digits, memory_rows, strides_of
from fairwater.vocabulary import Dimension

MOST_DENSE_CELLS = 10_000
"""Above this many group crossings a place is mostly empty, and groupings are added up one by one."""
BLOCK_BYTES = 1 << 22
EXACT_IN_FLOAT32 = 2**24


@dataclass(frozen=True)
class Marginals:
    """Counts of every group of every grouping in every place, the places sorted by code.

    `students` and `counted` (places, outcomes, groups) and `all_students` and `all_counted` (places, outcomes) are
    whole numbers. `place_codes` (places,) join the codes of `places`. `slices[i]` are the groups of `groupings[i]`, and
    `names[j]` the values of group j. A group that nobody stands in counts 0.
    """

    places: tuple[Dimension, ...]
    place_codes: Integers
    groupings: tuple[tuple[str, ...], ...]
    slices: tuple[slice, ...]
    names: tuple[tuple[str, ...], ...]
    outcomes: tuple[str, ...]
    students: Integers
    counted: Integers
    all_students: Integers
    all_counted: Integers

    def rest(self, places: slice = slice(None)) -> tuple[Integers, Integers]:
        """Return (counted, students) of everyone else in each of the places, as (places, outcomes, groups)."""
        counted = self.all_counted[places, :, None] - self.counted[places]
        students = self.all_students[places, :, None] - self.students[places]
        return counted, students


def marginals(cells: Cells, places: Sequence[str], groupings: Sequence[tuple[str, ...]]) -> Marginals:
    """Return the counts of all `groupings` (names of dimensions to cross) within each crossing of `places`.

    Places are those that occur in the cells; without `places` all cells are one. Raises ValueError where a grouping
    names a place or a dimension twice, or the cells lack a dimension.
    """
    if any(len({*places, *grouping}) < len(places) + len(grouping) for grouping in groupings):
        raise ValueError("a grouping names a place, or a dimension twice")
    cells = _arranged(cells, places, tuple(dict.fromkeys(name for grouping in groupings for name in grouping)))
    crossings = prod(cells.sizes()[len(places) :])
    place_codes, starts = _places_of(cells.codes // crossings)
    groups = _Groups.of(cells, groupings)
    students, counted = (
        _dense(cells, crossings, starts, groups)
        if crossings <= MOST_DENSE_CELLS
        else (_sparse(cells, places, place_codes, groups))
    )
    return Marginals(
        places=cells.dimensions[: len(places)],
        place_codes=place_codes,
        groupings=tuple(groupings),
        slices=groups.slices,
        names=groups.names,
        outcomes=cells.outcomes,
        students=students,
        counted=counted,
        all_students=_by_place(cells.students, starts),
        all_counted=_by_place(cells.counted, starts),
    )


def _places_of(place: Integers) -> tuple[Integers, NDArray[np.intp]]:
    """Return the places that occur, of sorted codes, and where each one's cells start."""
    starts = np.flatnonzero(np.diff(place, prepend=-1))
    return place[starts], starts


def _arranged(cells: Cells, places: Sequence[str], groups: Sequence[str]) -> Cells:
    """Return the cells of these dimensions alone, sorted by place; the order of the groups does not matter."""
    names = tuple(dimension.name for dimension in cells.dimensions)
    ready = names[: len(places)] == tuple(places) and set(names[len(places) :]) == set(groups)
    if ready and bool(np.all(cells.codes[1:] > cells.codes[:-1])):
        return cells
    return cells.margin((*places, *groups))


@dataclass(frozen=True)
class _Groups:
    """Where the groups of each grouping stand, one after another."""

    groupings: tuple[tuple[str, ...], ...]
    slices: tuple[slice, ...]
    names: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, cells: Cells, groupings: Sequence[tuple[str, ...]]) -> _Groups:
        values = [[cells.dimension(name).values for name in grouping] for grouping in groupings]
        ends = list(accumulate((prod(map(len, each)) for each in values), initial=0))
        slices = tuple(slice(start, stop) for start, stop in pairwise(ends))
        return cls(tuple(groupings), slices, tuple(name for each in values for name in product(*each)))


def _by_place(counts: Integers, starts: NDArray[np.intp]) -> Integers:
    """Return the counts (cells, outcomes) added up over the cells of each place (places, outcomes)."""
    rows = memory_rows(counts)
    sums = np.add.reduceat(rows, starts, axis=1) if len(starts) else rows[:, :0]
    return np.broadcast_to(sums, (counts.shape[1], len(starts))).T


def _dense(cells: Cells, crossings: int, starts: NDArray[np.intp], groups: _Groups) -> tuple[Integers, Integers]:
    """Return (students, counted), each (places, outcomes, groups): blocks of places times one 0/1 matrix."""
    students, counted = memory_rows(cells.students), memory_rows(cells.counted)
    measures = [*students, *counted]
    stops = np.append(starts[1:], len(cells.codes))
    exact = _largest_sum(measures, starts) < EXACT_IN_FLOAT32
    width = np.float32 if exact else np.float64
    adds = _zero_one(cells, crossings, groups).astype(width)
    sums = np.empty((len(starts), len(measures), adds.shape[1]), dtype=np.int64)
    per_block = max(1, BLOCK_BYTES // (adds.itemsize * crossings * len(measures)))
    cube = np.empty((min(per_block, len(starts)), len(measures), crossings), dtype=width)
    for first in range(0, len(starts), per_block):
        last = min(first + per_block, len(starts))
        part = slice(int(starts[first]), int(stops[last - 1]))
        block = cube[: last - first]
        block.fill(0)
        place = np.repeat(np.arange(last - first), stops[first:last] - starts[first:last])
        crossing = cells.codes[part] % crossings
        for position, measure in enumerate(measures):
            block[place, position, crossing] = measure[part]
        sums[first:last] = (block.reshape(-1, crossings) @ adds).reshape(last - first, len(measures), -1)
    students, counted = sums[:, : len(students)], sums[:, len(students) :]
    return np.broadcast_to(students, counted.shape), counted


def _largest_sum(measures: Sequence[Integers], starts: NDArray[np.intp]) -> int:
    """Return the largest sum of one place; no sum of its parts is larger."""
    sums = [np.add.reduceat(np.abs(measure), starts).max() for measure in measures] if len(starts) else []
    return int(max(sums, default=0))


def _zero_one(cells: Cells, crossings: int, groups: _Groups) -> NDArray[np.bool_]:
    """Return (crossings, groups): which crossing of all dimensions is part of which group."""
    sizes = dict(zip((dimension.name for dimension in cells.dimensions), cells.sizes(), strict=True))
    strides = dict(zip(sizes, strides_of(list(sizes.values())), strict=True))
    digits = {name: np.arange(crossings) // strides[name] % size for name, size in sizes.items()}
    adds = np.zeros((crossings, len(groups.names)), dtype=bool)
    for grouping, part in zip(groups.groupings, groups.slices, strict=True):
        code = join_digits([digits[name] for name in grouping], [sizes[name] for name in grouping], crossings)
        adds[np.arange(crossings), part.start + code] = True
    return adds


def _sparse(cells: Cells, places: Sequence[str], place_codes: Integers, groups: _Groups) -> tuple[Integers, Integers]:
    """Return (students, counted), each (places, outcomes, groups), one grouping after another."""
    shape = (len(place_codes), len(cells.outcomes), len(groups.names))
    students, counted = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    for grouping, part in zip(groups.groupings, groups.slices, strict=True):
        found = cells.margin((*places, *grouping))
        place, group = np.divmod(found.codes, part.stop - part.start)
        position = np.searchsorted(place_codes, place)
        students[position, :, part.start + group] = found.students
        counted[position, :, part.start + group] = found.counted
    return students, counted
