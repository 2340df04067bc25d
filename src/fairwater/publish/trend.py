"""Is the gap closing? A group's gap in the first and the last year, and how it changed (measures.md #8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from fairwater.disclosure import ReleasedRow
from fairwater.statistics.gaps import difference_of_estimates


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
    """Return the trend over (school year, row) pairs of one group, or None with fewer than two years with an interval.

    The gap is seen in the direction in which it was wider, so that a gap that closed has narrowed whatever its last sign.
    """
    usable = [(year, found) for year, row in sorted(rows, key=lambda pair: pair[0]) if (found := _estimate(row))]
    if len(usable) < 2:
        return None
    (first_year, first), (last_year, last) = usable[0], usable[-1]
    change, low, high = (float(value) for value in difference_of_estimates(first, last))
    if max(first[0], last[0], key=abs) < 0:
        change, low, high = -change, -high, -low
    direction = Direction.UNSURE
    if high < 0 or low > 0:
        direction = Direction.NARROWED if high < 0 else Direction.WIDENED
    return GapTrend(first_year, last_year, change, low, high, direction)


def _estimate(row: ReleasedRow) -> tuple[float, float, float] | None:
    if row.gap is None or row.gap_low is None or row.gap_high is None:
        return None
    return row.gap, row.gap_low, row.gap_high
