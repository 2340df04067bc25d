"""Means of a number per student, from counts, sums and sums of squares alone (measures.md #7).

Whole numbers in, so that a spread of nothing is exactly nothing: the subtraction that loses digits is made in integers.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import stdtr, stdtrit

from fairwater.statistics.proportions import Floats


def mean_of(n: ArrayLike, total: ArrayLike, scale: int = 1) -> Floats:
    """Return total / (n scale), NaN where n is 0."""
    return _each(lambda size, added: added / (size * scale) if size else np.nan, n, total)


def sample_sd(n: ArrayLike, total: ArrayLike, squares: ArrayLike, scale: int = 1) -> Floats:
    """Return the standard deviation with n - 1, NaN for fewer than two. `total` and `squares` are of whole numbers."""

    def one(size: int, added: int, squared: int) -> float:
        return ((size * squared - added * added) / (size * (size - 1))) ** 0.5 / scale if size > 1 else np.nan

    return _each(one, n, total, squares)


def _each(rule: Any, *columns: ArrayLike) -> Floats:
    whole: list[NDArray[np.object_]] = [np.asarray(column, dtype=object) for column in columns]
    found = [rule(*map(int, values)) for values in zip(*(column.ravel() for column in whole), strict=True)]
    return np.array(found, dtype=float).reshape(whole[0].shape)[()]


def mean_interval(mean: ArrayLike, sd: ArrayLike, n: ArrayLike, level: float = 0.95) -> tuple[Floats, Floats]:
    """Return Student's t interval of a mean; NaN for fewer than two, or where nobody differs: no spread is no certainty."""
    middle, spread, size = (np.asarray(a, dtype=float) for a in (mean, sd, n))
    with np.errstate(invalid="ignore", divide="ignore"):
        half = stdtrit(size - 1, 0.5 + level / 2.0) * spread / np.sqrt(size)
    half = np.where((size > 1) & (spread > 0), half, np.nan)
    return (middle - half)[()], (middle + half)[()]


def welch_p_value(
    mean1: ArrayLike, sd1: ArrayLike, n1: ArrayLike, mean2: ArrayLike, sd2: ArrayLike, n2: ArrayLike
) -> Floats:
    """Return the two-sided p value of Welch's test of equal means; NaN with under two on a side, or no spread on either.

    Source: Welch, Biometrika 34 (1947) 28-35.
    """
    m1, s1, size1 = (np.asarray(a, dtype=float) for a in (mean1, sd1, n1))
    m2, s2, size2 = (np.asarray(a, dtype=float) for a in (mean2, sd2, n2))
    with np.errstate(invalid="ignore", divide="ignore"):
        v1, v2 = s1**2 / size1, s2**2 / size2
        df = (v1 + v2) ** 2 / (v1**2 / (size1 - 1) + v2**2 / (size2 - 1))
        t = np.abs(m1 - m2) / np.sqrt(v1 + v2)
    return np.where(v1 + v2 > 0, 2.0 * stdtr(df, -t), np.nan)[()]
