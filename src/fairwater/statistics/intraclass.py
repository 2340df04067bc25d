"""Intraclass correlation: which part of the variance of ratings lies between units, with intervals by F."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from scipy.special import fdtri

from fairwater.statistics.agreement import defined, undefined
from fairwater.statistics.proportions import Floats
from fairwater.statistics.ratings import Ratings, Scale, Statistic, WhyUndefined

NO_SPREAD = 1e-12
"""A part of the sum of squares smaller than this share of it is what rounding leaves."""
CANCELLED = 1e-6
"""A divisor of a limit that is smaller than this is what two numbers near 1 leave: the limit has no end."""

Limits = tuple[float, float]


class Intraclass(StrEnum):
    """The forms of Shrout and Fleiss for raters who all rate all units.

    ICC(2,1): absolute agreement of one rater, raters being drawn from others like them. ICC(2,k): of the mean of these k
    raters. ICC(3,1): consistency of one of these very raters; that one is always stricter by the same does not count.
    """

    ICC_2_1 = "icc-2-1"
    ICC_2_K = "icc-2-k"
    ICC_3_1 = "icc-3-1"


@dataclass(frozen=True)
class MeanSquares:
    """Mean squares of n units by k raters: between units, between raters, and what is left."""

    units: float
    raters: float
    rest: float
    n: int
    k: int


def mean_squares(matrix: Floats) -> MeanSquares:
    """Return the mean squares of a whole matrix (units, raters) of two or more each, of numbers without NaN."""
    n, k = matrix.shape
    centred = matrix - matrix.mean()
    by_unit, by_rater = centred.mean(axis=1, keepdims=True), centred.mean(axis=0, keepdims=True)
    parts = [k * (by_unit**2).sum(), n * (by_rater**2).sum(), ((centred - by_unit - by_rater) ** 2).sum()]
    whole = sum(parts)
    scale = max(float(np.abs(matrix).max()) ** 2 * NO_SPREAD**2 * matrix.size, NO_SPREAD * whole)
    units, raters, rest = (float(part) if part > scale else 0.0 for part in parts)
    return MeanSquares(units / (n - 1), raters / (k - 1), rest / ((n - 1) * (k - 1)), n, k)


def intraclass_correlation(ratings: Ratings, form: Intraclass, coverage: float = 0.95) -> Statistic:
    """Return an ICC with its F-based interval, from the units that every rater rated; the others are `left_out`.

    Undefined for levels that are names, under two raters, under two complete units (as in designs in which few raters meet:
    take alpha there), and without variance to part. No interval where raters never differ (it would be a point), nor where
    the approximation breaks down (few units, values under 0): a limit without end, or limits that leave the value out.
    Sources: Shrout and Fleiss, Psychological Bulletin 86 (1979) 420-428; intervals of ICC(2,1): McGraw and Wong, Psychological
    Methods 1 (1996) 30-46, with the Spearman-Brown step from one rater to the mean of k.
    """
    used = ratings.complete()
    why = ratings.not_of(Scale.INTERVAL) or (WhyUndefined.TOO_FEW_RATERS if ratings.n_raters < 2 else None)
    if why is None and used.n_units < 2:
        why = WhyUndefined.TOO_FEW_COMPLETE_UNITS
    if why is not None:
        return undefined(why, used, ratings)
    matrix = used.matrix()
    squares = mean_squares(matrix[:, ~np.isnan(matrix).all(axis=0)])
    value = _value(squares, form)
    if value is None:
        return undefined(WhyUndefined.NO_VARIANCE, used, ratings)
    if not squares.rest and not (squares.raters and form is not Intraclass.ICC_3_1):
        return defined(value, used, ratings, no_interval=WhyUndefined.NO_DISAGREEMENT)
    limits = _consistency_limits(squares, coverage) if form is Intraclass.ICC_3_1 else _limits(squares, form, coverage)
    if limits is None:
        return defined(value, used, ratings, no_interval=WhyUndefined.NO_LIMIT)
    return defined(value, used, ratings, interval=limits)


def _value(found: MeanSquares, form: Intraclass) -> float | None:
    part = found.units - found.rest
    if form is Intraclass.ICC_2_K:
        whole = found.units + (found.raters - found.rest) / found.n
    else:
        whole = found.units + (found.k - 1) * found.rest
        if form is Intraclass.ICC_2_1:
            whole += found.k * (found.raters - found.rest) / found.n
    return part / whole if whole > NO_SPREAD * (found.units + found.raters + found.rest) else None


def _consistency_limits(found: MeanSquares, coverage: float) -> Limits:
    tail = 0.5 + coverage / 2.0
    df, df_rest = found.n - 1, (found.n - 1) * (found.k - 1)
    ratio = found.units / found.rest
    low, high = ratio / fdtri(df, df_rest, tail), ratio * fdtri(df_rest, df, tail)
    return float((low - 1.0) / (low + found.k - 1.0)), float((high - 1.0) / (high + found.k - 1.0))


def _limits(found: MeanSquares, form: Intraclass, coverage: float) -> Limits | None:
    """Return the limits of absolute agreement, of one rater or of the mean of k; None where they mean nothing.

    Degrees of freedom are Satterthwaite's, which break down far under 0 with few units: there the limits leave the value out.
    """
    single = _value(found, Intraclass.ICC_2_1)
    if single is None:
        return None
    n, k, tail = found.n, found.k, 0.5 + coverage / 2.0
    of_raters = k * single * found.raters
    of_rest = (n * (1.0 - single) + k * single * (n - 1)) * found.rest
    parts = of_raters**2 / (k - 1) + of_rest**2 / ((n - 1) * (k - 1))
    if parts <= 0 or (of_raters + of_rest) == 0:
        return None
    df = (of_raters + of_rest) ** 2 / parts
    below, above = fdtri(n - 1, df, tail), fdtri(df, n - 1, tail)
    error = k * found.raters + (k * n - k - n) * found.rest
    with np.errstate(invalid="ignore", divide="ignore"):
        low = n * (found.units - below * found.rest) / (below * error + n * found.units)
        high = n * (above * found.units - found.rest) / (error + n * above * found.units)
    if not low <= single <= high:
        return None
    if form is Intraclass.ICC_2_K:
        if 1.0 + (k - 1) * low <= CANCELLED:
            return None
        low, high = (k * end / (1.0 + (k - 1) * end) for end in (low, high))
    return float(low), float(high)
