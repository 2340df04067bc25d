"""How money and other resources lie over schools or districts, each weighing as many students as it has (measures.md #20-22).

Spending is booked, not drawn from more of its kind: these measures have no interval. `amount` and `n` are (..., units), an
amount per student and the students who have it; results are (...). A unit without students carries no weight, whatever its
amount. A unit with students and without an amount (NaN) makes the result NaN: whoever leaves it out must say so.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import xlogy

from fairwater.statistics.proportions import Floats

HALF = Fraction(1, 2)
FIFTH_PERCENTILE, NINETY_FIFTH_PERCENTILE = Fraction(5, 100), Fraction(95, 100)

# Per pupil


def per_pupil(spent: ArrayLike, n: ArrayLike) -> Floats:
    """Return spent / n in the unit of money; NaN where n is 0. Arguments broadcast."""
    size = np.asarray(n, dtype=float)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(size > 0, np.asarray(spent, dtype=float) / size, np.nan)[()]


def weighted_pupils(n: ArrayLike, n_with_need: ArrayLike, need_weights: ArrayLike) -> Floats:
    """Return n + the sum over needs of weight x students with that need: (...), (..., needs) and (needs,) to (...).

    A weight is what a need adds to 1: 0.25 for a student who costs a quarter more. A student with two needs has both added.
    """
    added = np.asarray(n_with_need, dtype=float) * np.asarray(need_weights, dtype=float)
    return np.asarray(np.asarray(n, dtype=float) + added.sum(-1))[()]


def per_weighted_pupil(spent: ArrayLike, n: ArrayLike, n_with_need: ArrayLike, need_weights: ArrayLike) -> Floats:
    """Return spent over weighted pupils, in the unit of money; NaN where there are none."""
    return per_pupil(spent, weighted_pupils(n, n_with_need, need_weights))


def high_need_ratio(spent: ArrayLike, n: ArrayLike, high_need: ArrayLike, low_need: ArrayLike) -> Floats:
    """Return spending per pupil of the high-need units together over that of the low-need units together, (..., units) to (...).

    `high_need` and `low_need` are boolean; units in neither are not asked. NaN where a side has no students or no spending below.
    """
    money, size = np.broadcast_arrays(np.asarray(spent, dtype=float), np.asarray(n, dtype=float))
    sides = (np.asarray(side, dtype=bool) for side in (high_need, low_need))
    high, low = (per_pupil(np.where(s, money, 0.0).sum(-1), np.where(s, size, 0.0).sum(-1)) for s in sides)
    return _ratio(high, low)


# How unequal


def _ratio(top: Floats, bottom: Floats) -> Floats:
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(bottom > 0, top / bottom, np.nan)[()]


def _amounts_and_weights(amount: ArrayLike, n: ArrayLike) -> tuple[Floats, Floats]:
    """Return the amounts, 0 where a unit has no students, and the units' shares of the students (NaN where there are none)."""
    x, size = np.broadcast_arrays(np.asarray(amount, dtype=float), np.asarray(n, dtype=float))
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(size > 0, x, 0.0), size / size.sum(-1, keepdims=True)


def _mean(x: Floats, weights: Floats) -> Floats:
    return np.asarray(np.where(weights.any(-1), (x * weights).sum(-1), np.nan))


def coefficient_of_variation(amount: ArrayLike, n: ArrayLike) -> Floats:
    """Return the students' standard deviation over their mean: 0 where all have the same. Every student counts (no n - 1).

    NaN where the mean is not over 0. Odden and Picus hold up to 0.10 as equal enough.
    """
    x, weights = _amounts_and_weights(amount, n)
    mean = _mean(x, weights)
    return _ratio(np.sqrt(_mean((x - mean[..., None]) ** 2, weights)), mean)


def gini(amount: ArrayLike, n: ArrayLike) -> Floats:
    """Return the Gini coefficient: half the mean difference between two students over the mean; 0 where all have the same.

    sum of w_i w_j |x_i - x_j| / (2 mean), w shares of the students, summed along the sorted amounts. For amounts from 0 up; NaN
    where one is under 0 or the mean is not over 0. Odden and Picus hold up to 0.05 as equal enough.
    """
    x, weights = _amounts_and_weights(amount, n)
    order = np.argsort(x, axis=-1)
    x, weights = np.take_along_axis(x, order, -1), np.take_along_axis(weights, order, -1)
    below = np.cumsum(weights, axis=-1) - weights
    above = np.cumsum(weights[..., ::-1], axis=-1)[..., ::-1] - weights
    mean = _mean(x, weights)
    return np.where((x < 0).any(-1), np.nan, np.maximum(_ratio(_mean(x * (below - above), weights), mean), 0.0))[()]


def theil_t(amount: ArrayLike, n: ArrayLike) -> Floats:
    """Return Theil's T in nats, the mean of (x / mean) ln(x / mean): 0 where all have the same, ln(students) where one has all.

    For amounts from 0 up; NaN where one is under 0 or the mean is not over 0. Source: Theil 1967.
    """
    x, weights = _amounts_and_weights(amount, n)
    relative = _ratio(x, _mean(x, weights)[..., None])
    told = np.maximum(_mean(xlogy(relative, np.maximum(relative, 0.0)), weights), 0.0)
    return np.where((x < 0).any(-1), np.nan, told)[()]


# Percentiles of students, not of schools


def _first_with(amount: ArrayLike, n: ArrayLike, share: Fraction, *, beyond: bool) -> Floats:
    """Return the least amount at which the students counted upwards are the share of all, or more than it (`beyond`).

    Whole numbers of students are compared as whole numbers, so a percentile never falls to the next unit by rounding.
    """
    if not 0 < share < 1:
        raise ValueError(f"a percentile lies between 0 and 1, and {share} does not")
    size = np.asarray(n)
    size = size.astype(np.int64 if size.dtype.kind in "bui" else float)
    x, size = np.broadcast_arrays(np.where(size > 0, np.asarray(amount, dtype=float), 0.0), size)
    if not x.shape[-1]:
        return np.full(x.shape[:-1], np.nan)
    order = np.argsort(x, axis=-1)
    upwards = np.cumsum(np.take_along_axis(size, order, -1), axis=-1) * share.denominator
    wanted = size.sum(-1, keepdims=True) * share.numerator
    place = (upwards > wanted if beyond else upwards >= wanted).argmax(-1)[..., None]
    found = np.take_along_axis(np.take_along_axis(x, order, -1), place, -1)[..., 0]
    return np.where(np.isnan(x).any(-1) | ~(size > 0).any(-1), np.nan, found)


def student_percentile(amount: ArrayLike, n: ArrayLike, share: Fraction) -> Floats:
    """Return the amount of the unit in which `share` of the students is reached, counted upwards from the least amount.

    Always an amount that some unit has, never one in between: the rule of the appendix to 34 CFR 222 subpart K.
    `share` is an exact fraction between 0 and 1, else ValueError. NaN without students.
    """
    return _first_with(amount, n, share, beyond=False)[()]


def student_median(amount: ArrayLike, n: ArrayLike) -> Floats:
    """Return the median student's amount; where exactly half of them are reached, the mean of that unit's and the next's."""
    return (0.5 * (_first_with(amount, n, HALF, beyond=False) + _first_with(amount, n, HALF, beyond=True)))[()]


def federal_range_ratio(amount: ArrayLike, n: ArrayLike) -> Floats:
    """Return (P95 - P5) / P5 of `student_percentile`: how much more the student near the top has than the one near the bottom.

    NaN where P5 is not over 0. Source: 34 CFR 222.162(a) (at most 0.25 for a state to count as equalised) and appendix.
    """
    low = student_percentile(amount, n, FIFTH_PERCENTILE)
    return _ratio(student_percentile(amount, n, NINETY_FIFTH_PERCENTILE) - low, low)


def _over_median(amount: ArrayLike, n: ArrayLike, *, upper: bool) -> Floats:
    x, weights = _amounts_and_weights(amount, n)
    median = student_median(amount, n)
    side: NDArray[np.bool_] = x >= median[..., None] if upper else x <= median[..., None]
    kept = np.where(side, weights, 0.0)
    return _ratio(_mean(x, kept), median * kept.sum(-1))


def mcloone(amount: ArrayLike, n: ArrayLike) -> Floats:
    """Return what students at or below the median have, over what they would have at the median: 1 where all have the same.

    Students at the median are counted, so that it is defined where nobody is below. NaN where the median is not over 0.
    Odden and Picus hold 0.95 or more as equal enough.
    """
    return _over_median(amount, n, upper=False)


def verstegen(amount: ArrayLike, n: ArrayLike) -> Floats:
    """Return what students at or above the median have, over what they would have at the median: 1 or more.

    The other half of McLoone: whether the top pulls away. NaN where the median is not over 0.
    """
    return _over_median(amount, n, upper=True)
