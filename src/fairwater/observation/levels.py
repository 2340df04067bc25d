"""The levels of a rubric over many visits: calibrated and locked alone, each visit once, and nothing said of too few."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from fairwater.statistics.proportions import wilson

FEWEST_VISITS = 5
"""From so many visits on the levels of a row are said."""
STRONG = 3
"""From this level on a row is counted as seen."""


@dataclass(frozen=True)
class Scored:
    """A locked score: the visit, the row, the level, and whether its observer was calibrated on the day of the visit."""

    visit: int
    row: str
    level: int
    is_calibrated: bool


@dataclass(frozen=True)
class RowLevels:
    """The levels of a row: how many visits (`n`) at each level, the share at 3 or higher with its 95 % interval.

    All are None where fewer visits than agreed have a calibrated score. `left_out` counts scores that were not calibrated.
    """

    row: str
    n: int | None
    counts: Mapping[int, int] | None
    share: float | None
    low: float | None
    high: float | None
    left_out: int


def level_of_visit(levels: Sequence[int]) -> int:
    """Return the level of a visit that several scored: the lower median. ValueError where nobody did."""
    if not levels:
        raise ValueError("a visit has a level where somebody scored it")
    return sorted(levels)[(len(levels) - 1) // 2]


def row_levels(
    scores: Sequence[Scored], rows: Sequence[str], levels: Sequence[int], fewest: int = FEWEST_VISITS
) -> tuple[RowLevels, ...]:
    """Return the levels of each row over visits, in the order of `rows`; `levels` are those of the rubric.

    The interval is Wilson's, over visits. Scores of observers who were not calibrated are counted and left out.
    """
    found = []
    for row in rows:
        of_row = [each for each in scores if each.row == row]
        by_visit: dict[int, list[int]] = {}
        for each in of_row:
            if each.is_calibrated:
                by_visit.setdefault(each.visit, []).append(each.level)
        left_out = sum(not each.is_calibrated for each in of_row)
        n = len(by_visit)
        if n < max(fewest, 1):
            found.append(RowLevels(row, None, None, None, None, None, left_out))
            continue
        said = [level_of_visit(each) for each in by_visit.values()]
        strong = sum(level >= STRONG for level in said)
        low, high = wilson(strong, n)
        counts = {level: said.count(level) for level in levels}
        found.append(RowLevels(row, n, counts, strong / n, float(low), float(high), left_out))
    return tuple(found)


def level_by_cuts(value: Fraction, cuts: Sequence[Fraction], *, higher_is_better: bool = True) -> int:
    """Return the level, 1 for the lowest, that a number has by its cut points: it reaches a level at its cut, exactly.

    `cuts` stand in the order of the levels, 2 first: rising where more is better, falling where less is. ValueError where
    they do not.
    """
    sign = 1 if higher_is_better else -1
    ordered = [sign * cut for cut in cuts]
    if any(later <= earlier for earlier, later in pairwise(ordered)):
        raise ValueError("cut points rise where more is better, and fall where less is")
    return 1 + bisect_right(ordered, sign * value)
