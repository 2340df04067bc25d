"""Is the gap closing, or has it turned round? A group's gap in the first and in the last year (measures.md #8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from fairwater import words
from fairwater.disclosure import ReleasedMean, ReleasedRow
from fairwater.publish import numbers
from fairwater.statistics.gaps import difference_of_estimates
from fairwater.vocabulary import Better

Estimate = tuple[float, float, float]
Row = ReleasedRow | ReleasedMean


class Direction(StrEnum):
    """What became of a gap between two years."""

    NARROWED = "narrowed"
    WIDENED = "widened"
    UNSURE = "unsure"
    TURNED = "turned"


@dataclass(frozen=True)
class GapTrend:
    """The change of a gap from its first to its last year, with its interval; below 0 = smaller by that much."""

    first_year: str
    last_year: str
    change: float
    low: float
    high: float
    direction: Direction


def gap_trend(rows: Sequence[tuple[str, Row]]) -> GapTrend | None:
    """Return the trend over (school year, row) pairs of one group, or None with fewer than two years with an interval.

    The gap is seen in the direction in which it was wider, so that a gap that closed has narrowed whatever its last sign. Where
    both years tell it from chance and on different sides it has turned round, and neither narrowed nor widened.
    """
    ends = _ends(rows)
    if ends is None:
        return None
    (first_year, first), (last_year, last) = ends
    change, low, high = (float(value) for value in difference_of_estimates(first, last))
    if max(first[0], last[0], key=abs) < 0:
        change, low, high = -change, -high, -low
    direction = Direction.UNSURE
    if _side(first) * _side(last) < 0:
        direction = Direction.TURNED
    elif high < 0 or low > 0:
        direction = Direction.NARROWED if high < 0 else Direction.WIDENED
    return GapTrend(first_year, last_year, change, low, high, direction)


@dataclass(frozen=True)
class GapReversal:
    """A gap that turned round between two years: `first_gap` and `last_gap`, in shares or in a unit, have opposite signs.

    With `now_ahead` the group was behind and is ahead, else the reverse. Both intervals exclude 0.
    """

    first_year: str
    last_year: str
    first_gap: float
    last_gap: float
    now_ahead: bool


def gap_reversal(rows: Sequence[tuple[str, Row]], better: Better) -> GapReversal | None:
    """Return the reversal over (school year, row) pairs of one group between its first and its last year with an interval.

    None where the group is on the same side in both years, or where one of the gaps may be chance.
    """
    ends = _ends(rows)
    if ends is None:
        return None
    (first_year, first), (last_year, last) = ends
    if _side(first) * _side(last) >= 0:
        return None
    above = _side(last) > 0
    return GapReversal(first_year, last_year, first[0], last[0], above if better is Better.HIGHER else not above)


def reversal_sentence(reversal: GapReversal, people: str, reference: str, language: str) -> str:
    """Return the reversal in a sentence; `people` and `reference` are who is compared with whom, as people."""
    return words.text(
        "trend-turned-ahead" if reversal.now_ahead else "trend-turned-behind",
        language,
        people=people,
        reference=reference,
        first=numbers.school_year(int(reversal.first_year)),
        last=numbers.school_year(int(reversal.last_year)),
        first_points=_width(reversal.first_gap, language),
        last_points=_width(reversal.last_gap, language),
    )


def _width(gap: float, language: str) -> str:
    return numbers.points(abs(gap), language).lstrip("+")


def _side(estimate: Estimate) -> int:
    """Return 1 for a gap above 0 and -1 for one below; 0 where the interval reaches 0."""
    _, low, high = estimate
    return int(low > 0) - int(high < 0)


def _ends(rows: Sequence[tuple[str, Row]]) -> tuple[tuple[str, Estimate], tuple[str, Estimate]] | None:
    """Return the first and the last year that have an interval, with their gaps; None with fewer than two."""
    usable = [(year, found) for year, row in sorted(rows, key=lambda pair: pair[0]) if (found := _estimate(row))]
    return (usable[0], usable[-1]) if len(usable) > 1 else None


def _estimate(row: Row) -> Estimate | None:
    if row.gap is None or row.gap_low is None or row.gap_high is None:
        return None
    return row.gap, row.gap_low, row.gap_high
