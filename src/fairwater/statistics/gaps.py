"""Differences of two shares, of two means, and of two years of one gap (measures.md #2-5, #7, #8)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import erfc, ndtri, stdtrit

from fairwater.statistics.proportions import Z95, Floats, wilson


def newcombe(
    counted1: ArrayLike, n1: ArrayLike, counted2: ArrayLike, n2: ArrayLike, z: float = Z95
) -> tuple[Floats, Floats]:
    """Return the interval of p1 - p2 by Newcombe's hybrid score method (his method 10); NaN where an n is 0.

    Source: Newcombe, Statistics in Medicine 17 (1998) 873-890.
    """
    low1, high1 = wilson(counted1, n1, z)
    low2, high2 = wilson(counted2, n2, z)
    with np.errstate(invalid="ignore", divide="ignore"):
        p1 = np.asarray(counted1, dtype=float) / np.asarray(n1, dtype=float)
        p2 = np.asarray(counted2, dtype=float) / np.asarray(n2, dtype=float)
    return difference_of_estimates((p2, low2, high2), (p1, low1, high1))[1:]


def gap_to_overall(
    counted: ArrayLike, n: ArrayLike, counted_rest: ArrayLike, n_rest: ArrayLike, z: float = Z95
) -> tuple[Floats, Floats, Floats]:
    """Return (gap, low, high) of a group's share minus the share of everyone, the group included.

    Exact scaling: p_g - p_all = (1 - n_g / N) (p_g - p_rest), so the interval against the rest is scaled alike.
    NaN where the group or the rest is empty.
    """
    s, size = np.asarray(counted, dtype=float), np.asarray(n, dtype=float)
    rest, size_rest = np.asarray(counted_rest, dtype=float), np.asarray(n_rest, dtype=float)
    low, high = newcombe(s, size, rest, size_rest, z)
    with np.errstate(invalid="ignore", divide="ignore"):
        others = size_rest / (size + size_rest)
        gap = others * (s / size - rest / size_rest)
    return gap, others * low, others * high


def _two_sided(z: Floats) -> Floats:
    return np.asarray(erfc(np.abs(z) / np.sqrt(2.0)))[()]


def score_p_value(counted1: ArrayLike, n1: ArrayLike, counted2: ArrayLike, n2: ArrayLike) -> Floats:
    """Return the two-sided p-value of the score test of p1 = p2 (pooled variance, no continuity correction).

    1.0 where nobody or everybody is counted (the data hold no evidence of a gap); NaN where an n is 0.
    """
    s1, size1 = np.asarray(counted1, dtype=float), np.asarray(n1, dtype=float)
    s2, size2 = np.asarray(counted2, dtype=float), np.asarray(n2, dtype=float)
    with np.errstate(invalid="ignore", divide="ignore"):
        pooled = (s1 + s2) / (size1 + size2)
        variance = pooled * (1.0 - pooled) * (1.0 / size1 + 1.0 / size2)
        z = np.where(variance > 0, (s1 / size1 - s2 / size2) / np.sqrt(variance), 0.0)
    return np.where((size1 == 0) | (size2 == 0), np.nan, _two_sided(z))[()]


def score_p_value_against(counted: ArrayLike, n: ArrayLike, target: ArrayLike) -> Floats:
    """Return the two-sided p-value of the one-sample score test of p = target; NaN where n is 0.

    With a target of 0 or 1 the test has no variance: p is 1.0 when the share equals the target, else 0.0.
    """
    s, size, aim = (np.asarray(a, dtype=float) for a in (counted, n, target))
    with np.errstate(invalid="ignore", divide="ignore"):
        share = s / size
        spread = np.sqrt(aim * (1.0 - aim) / size)
        z = np.where(share == aim, 0.0, (share - aim) / spread)
    return np.where(size == 0, np.nan, _two_sided(z))[()]


@dataclass(frozen=True)
class MeanGap:
    """A difference of two means in the unit of the scores, and the same in pooled standard deviations."""

    gap: Floats
    low: Floats
    high: Floats
    hedges_g: Floats
    hedges_low: Floats
    hedges_high: Floats


def mean_gap(
    mean1: ArrayLike,
    sd1: ArrayLike,
    n1: ArrayLike,
    mean2: ArrayLike,
    sd2: ArrayLike,
    n2: ArrayLike,
    level: float = 0.95,
) -> MeanGap:
    """Return the gap mean1 - mean2 with Welch's t interval, and Hedges' g with its normal interval.

    `sd` are sample standard deviations (n - 1). Sources: Welch 1947; Hedges 1981 (small-sample factor 1 - 3/(4 df - 1)).
    """
    m1, s1, size1 = (np.asarray(a, dtype=float) for a in (mean1, sd1, n1))
    m2, s2, size2 = (np.asarray(a, dtype=float) for a in (mean2, sd2, n2))
    tail = 0.5 + level / 2.0
    with np.errstate(invalid="ignore", divide="ignore"):
        v1, v2 = s1**2 / size1, s2**2 / size2
        df = (v1 + v2) ** 2 / (v1**2 / (size1 - 1) + v2**2 / (size2 - 1))
        gap = m1 - m2
        half = stdtrit(df, tail) * np.sqrt(v1 + v2)
        pooled_df = size1 + size2 - 2
        pooled = np.sqrt(((size1 - 1) * s1**2 + (size2 - 1) * s2**2) / pooled_df)
        g = np.where(pooled > 0, gap / pooled, np.nan) * (1.0 - 3.0 / (4.0 * pooled_df - 1.0))
        g_half = ndtri(tail) * np.sqrt((size1 + size2) / (size1 * size2) + g**2 / (2.0 * (size1 + size2)))
    return MeanGap(gap, gap - half, gap + half, g, g - g_half, g + g_half)


def gap_change(
    counted1a: ArrayLike,
    n1a: ArrayLike,
    counted2a: ArrayLike,
    n2a: ArrayLike,
    counted1b: ArrayLike,
    n1b: ArrayLike,
    counted2b: ArrayLike,
    n2b: ArrayLike,
    z: float = Z95,
) -> tuple[Floats, Floats, Floats]:
    """Return (change, low, high) of the gap p1 - p2 from time a to time b: is the gap closing?

    The two Newcombe intervals are joined by square-and-add (MOVER; Zou and Donner 2008), which takes the two years
    as independent. Where the same students recur the true interval is mostly shorter.
    """
    low_a, high_a = newcombe(counted1a, n1a, counted2a, n2a, z)
    low_b, high_b = newcombe(counted1b, n1b, counted2b, n2b, z)
    with np.errstate(invalid="ignore", divide="ignore"):
        gap_a = np.asarray(counted1a) / np.asarray(n1a) - np.asarray(counted2a) / np.asarray(n2a)
        gap_b = np.asarray(counted1b) / np.asarray(n1b) - np.asarray(counted2b) / np.asarray(n2b)
    return difference_of_estimates((gap_a, low_a, high_a), (gap_b, low_b, high_b))


def difference_of_estimates(
    a: tuple[ArrayLike, ArrayLike, ArrayLike], b: tuple[ArrayLike, ArrayLike, ArrayLike]
) -> tuple[Floats, Floats, Floats]:
    """Return (b - a, low, high) of two independent estimates, each (value, low, high), by square-and-add.

    Source: Zou and Donner, Statistics in Medicine 27 (2008) 1693-1702.
    """
    value_a, low_a, high_a = (np.asarray(v, dtype=float) for v in a)
    value_b, low_b, high_b = (np.asarray(v, dtype=float) for v in b)
    change = value_b - value_a
    low = change - np.sqrt((value_b - low_b) ** 2 + (high_a - value_a) ** 2)
    high = change + np.sqrt((high_b - value_b) ** 2 + (value_a - low_a) ** 2)
    return change[()], low[()], high[()]
