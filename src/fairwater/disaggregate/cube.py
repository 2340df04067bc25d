"""Many groupings in many places at once: a dense cube of the cells of each place, times one 0/1 matrix.

`Cells.margin` adds up one grouping whatever the cells look like. Where the crossing of all groups is small, every
grouping of a place is a sum over the same few hundred cells, so one matrix product gives them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import prod

import numpy as np
from numpy.typing import NDArray

from fairwater.disaggregate.cells import Cells, Integers, join_digits, memory_rows, strides_of
from fairwater.vocabulary import Dimension, Grouping

MOST_DENSE_CELLS = 10_000
"""Above this many group crossings a place is mostly empty, and groupings are added up one by one."""
BLOCK_BYTES = 1 << 22
EXACT_IN_FLOAT32 = 2**24
Places = NDArray[np.intp]


@dataclass(frozen=True)
class Marginals:
    """Counts of every group that occurs in every place, place after place, within a place group after group.

    Entry i is the group `group[i]` in the place `place[i]`, with `students` and `counted` (outcomes, entries), whole
    numbers; `all_students` and `all_counted` (outcomes, places) are everyone there. `place_codes` (places,) join the
    codes of `places`. The groups of all groupings are numbered through; `slices[k]` are those of `groupings[k]`.
    """

    places: tuple[Dimension, ...]
    place_codes: Integers
    groupings: tuple[Grouping, ...]
    values: tuple[tuple[tuple[str, ...], ...], ...]
    """Of each grouping the values of each of its dimensions."""
    slices: tuple[slice, ...]
    outcomes: tuple[str, ...]
    place: Places
    group: Places
    students: Integers
    counted: Integers
    all_students: Integers
    all_counted: Integers

    def rest(self, entries: slice = slice(None)) -> tuple[Integers, Integers]:
        """Return (counted, students) of everyone else in the place of each entry, as (outcomes, entries)."""
        place = self.place[entries]
        return self.all_counted[:, place] - self.counted[:, entries], self.all_students[:, place] - self.students[
            :, entries
        ]

    def group_name(self, grouping: int, group: int) -> tuple[str, ...]:
        """Return the values of a group, or the one flag that names it in an overlapping grouping."""
        code = group - self.slices[grouping].start
        if self.groupings[grouping].overlapping:
            return (self.groupings[grouping].dimensions[code],)
        return _decoded(code, self.values[grouping])

    def place_name(self, place: int) -> tuple[tuple[str, str], ...]:
        """Return the column and the value of each of `places`."""
        values = _decoded(int(self.place_codes[place]), [dimension.values for dimension in self.places])
        return tuple(zip((dimension.name for dimension in self.places), values, strict=True))


def _decoded(code: int, values: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    strides = strides_of([len(each) for each in values])
    return tuple(each[code // stride % len(each)] for each, stride in zip(values, strides, strict=True))


def marginals(cells: Cells, places: Sequence[str], groupings: Sequence[Grouping]) -> Marginals:
    """Return the counts of all `groupings` within each crossing of `places`; without `places` all cells are one place.

    Places and groups are those that occur in the cells, be it with nobody reported. ValueError where the cells lack a
    dimension. An overlapping grouping has one group for each of its flags, of those who answered yes.
    """
    wanted = tuple(dict.fromkeys(name for grouping in groupings for name in grouping.dimensions))
    repeated = any(len({*places, *g.dimensions}) < len(places) + len(g.dimensions) for g in groupings)
    crossings = prod(len(cells.dimension(name)) for name in wanted)
    layout = _Layout.of(cells, groupings)
    if repeated or crossings > MOST_DENSE_CELLS:
        arranged = cells.margin(places)
        place_codes, starts = _places_of(arranged.codes)
        place, group, students, counted = _sparse(cells, places, place_codes, layout)
    else:
        arranged = _arranged(cells, places, wanted)
        place_codes, starts = _places_of(arranged.codes // crossings)
        place, group, students, counted = _dense(arranged, crossings, starts, layout)
    return Marginals(
        places=arranged.dimensions[: len(places)],
        place_codes=place_codes,
        groupings=layout.groupings,
        values=layout.values,
        slices=layout.slices,
        outcomes=cells.outcomes,
        place=place,
        group=group,
        students=_outcome_rows(students, cells),
        counted=counted,
        all_students=_outcome_rows(_by_place(arranged.students, starts), cells),
        all_counted=_by_place(arranged.counted, starts),
    )


def _outcome_rows(counts: Integers, cells: Cells) -> Integers:
    return np.broadcast_to(counts, (len(cells.outcomes), counts.shape[1]))


def _places_of(place: Integers) -> tuple[Integers, Places]:
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
class _Layout:
    """Where the groups of each grouping stand, one after another."""

    groupings: tuple[Grouping, ...]
    values: tuple[tuple[tuple[str, ...], ...], ...]
    slices: tuple[slice, ...]

    @classmethod
    def of(cls, cells: Cells, groupings: Sequence[Grouping]) -> _Layout:
        values = tuple(tuple(cells.dimension(name).values for name in grouping.dimensions) for grouping in groupings)
        sizes = [
            len(grouping.dimensions) if grouping.overlapping else prod(map(len, each))
            for grouping, each in zip(groupings, values, strict=True)
        ]
        slices = tuple(slice(start, stop) for start, stop in pairwise(accumulate(sizes, initial=0)))
        return cls(tuple(groupings), values, slices)

    @property
    def n_groups(self) -> int:
        return self.slices[-1].stop if self.slices else 0


def _yes(cells: Cells, name: str) -> int:
    """Return the code of yes of a flag, -1 where nobody answered yes."""
    values = cells.dimension(name).values
    return values.index("yes") if "yes" in values else -1


def _by_place(counts: Integers, starts: Places) -> Integers:
    """Return the counts (cells, outcomes) added up over the cells of each place, one row where all outcomes are alike."""
    rows = memory_rows(counts)
    return np.asarray(np.add.reduceat(rows, starts, axis=1) if len(starts) else rows[:, :0])


Found = tuple[Places, Places, Integers, Integers]


def _dense(cells: Cells, crossings: int, starts: Places, layout: _Layout) -> Found:
    """Return (place, group, students, counted) of the entries: blocks of places times one 0/1 matrix."""
    students, counted = memory_rows(cells.students), memory_rows(cells.counted)
    # Where students are counted once for all outcomes none is blank, and a group that occurs has students.
    presence = [] if len(students) < len(counted) else [np.ones(len(cells.codes), dtype=np.int64)]
    measures = [*students, *counted, *presence]
    stops = np.append(starts[1:], len(cells.codes))
    exact = _largest_sum(measures, starts) < EXACT_IN_FLOAT32
    width = np.float32 if exact else np.float64
    adds = _zero_one(cells, crossings, layout).astype(width)
    per_block = max(1, BLOCK_BYTES // (adds.itemsize * crossings * len(measures)))
    cube = np.empty((min(per_block, len(starts)), len(measures), crossings), dtype=width)
    found: list[tuple[Places, Places, Integers]] = []
    for first in range(0, len(starts), per_block):
        last = min(first + per_block, len(starts))
        part = slice(int(starts[first]), int(stops[last - 1]))
        block = cube[: last - first]
        block.fill(0)
        place = np.repeat(np.arange(last - first), stops[first:last] - starts[first:last])
        crossing = cells.codes[part] % crossings
        for position, measure in enumerate(measures):
            block[place, position, crossing] = measure[part]
        sums = (block.reshape(-1, crossings) @ adds).reshape(last - first, len(measures), -1)
        held = sums[:, -1 if presence else 0] != 0
        where, group = np.nonzero(held)
        entries = np.stack([sums[:, position][held] for position in range(len(students) + len(counted))])
        found.append((where + first, group, entries.astype(np.int64)))
    return _joined(found, len(students), len(counted))


def _joined(found: Sequence[tuple[Places, Places, Integers]], students: int, counted: int) -> Found:
    nothing = (np.empty(0, np.intp), np.empty(0, np.intp), np.empty((students + counted, 0), np.int64))
    parts = found or [nothing]
    counts = np.concatenate([each[2] for each in parts], axis=1)
    place, group = (np.concatenate([each[position] for each in parts]) for position in (0, 1))
    return place, group, counts[:students], counts[students:]


def _largest_sum(measures: Sequence[Integers], starts: Places) -> int:
    """Return the largest sum of one place; no sum of its parts is larger."""
    sums = [np.add.reduceat(np.abs(measure), starts).max() for measure in measures] if len(starts) else []
    return int(max(sums, default=0))


def _zero_one(cells: Cells, crossings: int, layout: _Layout) -> NDArray[np.bool_]:
    """Return (crossings, groups): which crossing of all dimensions is part of which group."""
    sizes = dict(zip((dimension.name for dimension in cells.dimensions), cells.sizes(), strict=True))
    strides = dict(zip(sizes, strides_of(list(sizes.values())), strict=True))
    digits = {name: np.arange(crossings) // strides[name] % size for name, size in sizes.items()}
    adds = np.zeros((crossings, layout.n_groups), dtype=bool)
    for grouping, part in zip(layout.groupings, layout.slices, strict=True):
        names = grouping.dimensions
        if grouping.overlapping:
            for position, name in enumerate(names):
                adds[:, part.start + position] = digits[name] == _yes(cells, name)
        else:
            code = join_digits([digits[name] for name in names], [sizes[name] for name in names], crossings)
            adds[np.arange(crossings), part.start + code] = True
    return adds


def _sparse(cells: Cells, places: Sequence[str], place_codes: Integers, layout: _Layout) -> Found:
    """Return (place, group, students, counted) of the entries, one grouping after another, then put in order."""
    found = list(_added_one_by_one(cells, places, place_codes, layout))
    rows = len(memory_rows(cells.students)), len(memory_rows(cells.counted))
    place, group, students, counted = _joined(found, *rows)
    order = np.lexsort((group, place))
    return place[order], group[order], students[:, order], counted[:, order]


def _added_one_by_one(
    cells: Cells, places: Sequence[str], place_codes: Integers, layout: _Layout
) -> Iterator[tuple[Places, Places, Integers]]:
    for grouping, part in zip(layout.groupings, layout.slices, strict=True):
        if grouping.overlapping:
            for position, name in enumerate(grouping.dimensions):
                flagged = cells.keep(name, [_yes(cells, name)]).margin(places)
                if len(flagged.codes):
                    yield _entries(flagged, flagged.codes, part.start + position, place_codes)
        else:
            margin = cells.margin((*places, *grouping.dimensions))
            place, group = np.divmod(margin.codes, part.stop - part.start)
            yield _entries(margin, place, part.start + group, place_codes)


def _entries(
    cells: Cells, place: Integers, group: Integers | int, place_codes: Integers
) -> tuple[Places, Places, Integers]:
    counts = np.concatenate([memory_rows(cells.students), memory_rows(cells.counted)])
    return np.searchsorted(place_codes, place), np.broadcast_to(np.asarray(group), place.shape).astype(np.intp), counts
