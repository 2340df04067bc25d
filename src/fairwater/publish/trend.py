"""Is the gap closing? A group's gap in the first and the last year, and how it changed (measures.md #8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from fairwater.disclosure import ReleasedRow
from fairwater.statistics.gaps import gap_change


class Direction(StrEnum):
    """What became of a gap between two years."""

    NARROWED = "narrowed"
    WIDENED = "widened"
    UNSURE = "unsure"


@dataclass(frozen=True)
class GapTrend:
    """The change of a gap from its first to its last year in shares, with its interval; below 0 = smaller by that much."""

    first_year: str
    last_year: str
    change: float
    low: float
    high: float
    direction: Direction


def gap_trend(rows: Sequence[tuple[str, ReleasedRow]]) -> GapTrend | None:
    """Return the trend over (school year, row) pairs of one group, or None with fewer than two comparable years."""
    usable = [
        (year, row) for year, row in sorted(rows, key=lambda pair: pair[0]) if row.reference_n and row.gap is not None
    ]
    if len(usable) < 2:
        return None
    (first_year, first), (last_year, last) = usable[0], usable[-1]
    counts = [
        (row.n_counted or 0, row.n_students or 0, row.reference_counted or 0, row.reference_n or 0)
        for row in (first, last)
    ]
    change, low, high = (float(value) for value in gap_change(*counts[0], *counts[1]))
    if (last.gap or 0.0) < 0 or ((first.gap or 0.0) < 0 and (last.gap or 0.0) <= 0):
        change, low, high = -change, -high, -low
    direction = Direction.UNSURE
    if high < 0 or low > 0:
        direction = Direction.NARROWED if high < 0 else Direction.WIDENED
    return GapTrend(first_year, last_year, change, low, high, direction)
