"""Share classes that give too much away together: each holds enough counts alone, but beside its siblings it may not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from fairwater.disaggregate.cells import Integers
from fairwater.disclosure.shown import Shown

Range = tuple[int, int]
UNBOUNDED = 2**40


def told_range(shown: Shown) -> tuple[Integers, Integers]:
    """Return from where to where everybody knows the number counted of each cell to lie."""
    most = np.where(shown.students_low >= 0, shown.students_high, UNBOUNDED)
    told = shown.counted_low >= 0
    return np.where(told, shown.counted_low, 0), np.where(told, shown.counted_high, most)


def too_narrow(
    parent_of: Integers, child: tuple[Integers, Integers], parent: tuple[Integers, Integers], room: int
) -> Integers:
    """Return the children known within fewer than `room` counts by what is told of their siblings and their parent.

    `child` and `parent` are what is told of each, from and to; a child of no parent (-1) is left out.
    """
    among = np.flatnonzero(parent_of >= 0)
    place, low, high = parent_of[among], child[0][among], child[1][among]
    least, most = (np.bincount(place, weights=ends, minlength=len(parent[0])) for ends in (low, high))
    from_, to = parent[0][place] - (most[place] - high), parent[1][place] - (least[place] - low)
    return among[np.minimum(high, to) - np.maximum(low, from_) < room]


def class_to_leave_out(
    cell: int, family: Mapping[int, Range], wide: Mapping[int, Range], whole: Range, room: int, cost: Mapping[int, int]
) -> int | None:
    """Return whose class to leave out so that `cell` is known within `room` counts or more; None where none helps.

    `family` is what is told of the children of one parent (`whole`: of the parent), `wide` what would be told of those
    that have a class if it were left out. The cheapest that suffices, else the one that helps most.
    """
    now = _width(cell, family, whole)
    after = {child: _width(cell, {**family, child: wide[child]}, whole) for child in wide}
    helping = [child for child in after if after[child] > now]
    if not helping:
        return None
    return min(helping, key=lambda child: (-min(after[child], room), cost[child], child))


def _width(cell: int, family: Mapping[int, Range], whole: Range) -> int:
    low, high = family[cell]
    least, most = (sum(ends[i] for child, ends in family.items() if child != cell) for i in (0, 1))
    return min(high, whole[1] - least) - max(low, whole[0] - most)


def ranges(children: Integers, told: tuple[Integers, Integers]) -> Iterator[tuple[int, Range]]:
    """Yield what is told of each of the children."""
    yield from ((int(child), (int(told[0][child]), int(told[1][child]))) for child in children)
