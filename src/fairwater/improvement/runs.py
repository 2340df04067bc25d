"""Runs on either side of a line: how long, how often the line is crossed, and what chance alone would make of it.

Points on the line and gaps belong to no side: they are passed over, and neither break a run nor make one longer.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import comb, log2

import numpy as np
from numpy.typing import ArrayLike, NDArray

from fairwater.statistics.proportions import Floats

FEWEST_USEFUL = 10
"""With fewer useful points no rule for runs says anything."""
ROUNDING = 1e-12
"""A point is on the line if it is nearer than this part of the largest value: 0.1 and 0.2 meet in the middle at 0.15."""
CHANCE = Fraction(1, 20)

Sides = NDArray[np.int8]
Points = tuple[int, ...]


def sides(value: ArrayLike, centre: ArrayLike) -> Sides:
    """Return on which side of the line each point lies: 1 above, -1 below, 0 on it or unknown. Both (points,) or broadcast."""
    values = np.asarray(value, dtype=float)
    apart = values - np.asarray(centre, dtype=float)
    apart = np.where(np.isnan(apart), 0.0, apart)
    return np.where(np.abs(apart) <= slack(values), 0, np.sign(apart)).astype(np.int8)


def slack(value: Floats) -> float:
    """Return by how much two of these values may differ through rounding alone."""
    return ROUNDING * float(np.nanmax(np.abs(value), initial=0.0, where=~np.isnan(value)))


def median(value: Floats) -> float:
    """Return the median of the values that are known; NaN where none is."""
    known = value[~np.isnan(value)]
    return float(np.median(known)) if known.size else float("nan")


def runs(side: Sides) -> tuple[Points, ...]:
    """Return each run as the places of its useful points, in order."""
    found: list[list[int]] = []
    last = 0
    for place in np.flatnonzero(side).tolist():
        if side[place] == last:
            found[-1].append(place)
        else:
            found.append([place])
        last = int(side[place])
    return tuple(tuple(run) for run in found)


def longest_run_limit(useful: int) -> int:
    """Return the longest run that chance makes of so many useful points: round(log2 n + 3). A longer one is a signal.

    Source: Anhøj and Olesen, PLoS ONE 9 (2014) e113825, after Schilling, Mathematics Magazine 85 (2012) 141-149.
    """
    return round(log2(useful) + 3)


def fewest_crossings(useful: int) -> int:
    """Return the fewest crossings that chance makes of so many useful points: the 5th percentile of Binomial(n - 1, 1/2).

    Fewer are a signal. Source: Anhøj and Olesen 2014, after Chen, Model Assisted Statistics and Applications 5 (2010) 73-77.
    """
    return _crossings_by(CHANCE, useful - 1)


def _crossings_by(share: Fraction, places: int) -> int:
    """Return the fewest crossings that so large a share of all ways to cross at so many places stay within: exactly."""
    ways, crossings = 1, 0
    while ways < share * 2**places:
        crossings += 1
        ways += comb(places, crossings)
    return crossings


def runs_expected(useful: int) -> tuple[int, int]:
    """Return the fewest and the most runs that chance makes of so many useful points, 5 in 100 beyond either end.

    From the binomial distribution of crossings. Printed tables (after Swed and Eisenhart, Annals of Mathematical Statistics 14
    (1943) 66-87) go by the points above and below and may differ by one.
    """
    return fewest_crossings(useful) + 1, _crossings_by(1 - CHANCE, useful - 1) + 1


def trends(value: Floats, length: int) -> Iterator[tuple[Points, int]]:
    """Yield each stretch of `length` or more points that all rise (1) or all fall (-1), with its direction.

    A value that repeats the one before is passed over, and so is a gap.
    """
    stretch: list[int] = []
    direction, same = 0, slack(value)
    for place in np.flatnonzero(~np.isnan(value)).tolist():
        rise = float(value[place] - value[stretch[-1]]) if stretch else 0.0
        step = 0 if abs(rise) <= same else 1 if rise > 0 else -1
        if stretch and step == 0:
            continue
        if stretch and step != direction and direction != 0:
            if len(stretch) >= length:
                yield tuple(stretch), direction
            stretch = stretch[-1:]
        direction = step
        stretch.append(place)
    if len(stretch) >= length and direction != 0:
        yield tuple(stretch), direction
