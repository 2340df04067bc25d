"""Ratios of two shares (measures.md #9, #13, #14)."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from fairwater.statistics.proportions import Z95, Floats

FEW_CASES = 10
"""Below this many cases on a side, Koopman's score interval takes the place of Katz's."""


def katz(
    counted1: ArrayLike, n1: ArrayLike, counted2: ArrayLike, n2: ArrayLike, z: float = Z95
) -> tuple[Floats, Floats]:
    """Return Katz's log interval of p1 / p2; NaN where a count of cases is 0. Source: Katz et al. 1978."""
    a, size1 = np.asarray(counted1, dtype=float), np.asarray(n1, dtype=float)
    b, size2 = np.asarray(counted2, dtype=float), np.asarray(n2, dtype=float)
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = (a * size2) / (b * size1)
        spread = np.exp(z * np.sqrt(1.0 / a - 1.0 / size1 + 1.0 / b - 1.0 / size2))
        usable = (a > 0) & (b > 0)
        return np.where(usable, ratio / spread, np.nan)[()], np.where(usable, ratio * spread, np.nan)[()]


def _score_root(x1: Floats, n1: Floats, x2: Floats, n2: Floats, z: float) -> Floats:
    """Solve the score equation for the negative s, the multiplier of the constrained maximum: a cubic, by its cosine form.

    With p1 = (x1 + s) / (n1 + s) and p2 = (x2 - s) / (n2 - s) the score statistic reaches z^2 where
    f(s) = s^2 [(n1 - x1) n2 (x2 - s) + (n2 - x2) n1 (x1 + s)] - z^2 n1 n2 (x1 + s)(x2 - s) is 0.
    One root lies in (-x1, 0), the lower limit of the ratio (and one in (0, x2), the upper): so all three are real.
    In t = 1/s the leading coefficient cannot vanish, and the wanted root is the least. Newton's steps polish it.
    """
    c1, c2 = (n1 - x1) * n2, (n2 - x2) * n1
    scale = z * z * n1 * n2
    lead = scale * x1 * x2
    a, b, c = scale * (x2 - x1) / lead, -(c1 * x2 + c2 * x1 + scale) / lead, (c1 - c2) / lead
    q, r = (a * a - 3.0 * b) / 9.0, (a * (2.0 * a * a - 9.0 * b) + 27.0 * c) / 54.0
    root = np.sqrt(q)
    t = -2.0 * root * np.cos(np.arccos(np.clip(r / (q * root), -1.0, 1.0)) / 3.0) - a / 3.0
    s = np.clip(1.0 / t, -x1, 0.0)
    for _ in range(2):
        left, right = x1 + s, x2 - s
        weight = c1 * right + c2 * left
        f = s * s * weight - scale * left * right
        slope = 2.0 * s * weight + s * s * (c2 - c1) - scale * (right - left)
        s = np.clip(s - f / np.where(slope == 0, 1.0, slope), -x1, 0.0)
    return s


def _ratio_at(s: Floats, x1: Floats, n1: Floats, x2: Floats, n2: Floats) -> Floats:
    return (x1 + s) * (n2 - s) / ((n1 + s) * (x2 - s))


def _edge_lower(n1: Floats, x2: Floats, n2: Floats, z: float) -> Floats:
    """Return the lower limit where x1 = n1 and the constrained maximum frees p1: s = -n1, p2 = (x2 + n1) / (n2 + n1)."""
    odds = (z * z - n1 * n1 * (n2 - x2) / (n2 * (x2 + n1))) / n1
    return (n2 + n1) / ((x2 + n1) * (1.0 + odds))


def koopman(
    counted1: ArrayLike, n1: ArrayLike, counted2: ArrayLike, n2: ArrayLike, z: float = Z95
) -> tuple[Floats, Floats]:
    """Return Koopman's score interval of p1 / p2: (0, ...) where counted1 is 0, (..., inf) where counted2 is 0.

    NaN where an n is 0. Solved as a cubic in the Lagrange multiplier instead of a search over the ratio.
    Source of the method: Koopman, Biometrics 40 (1984) 513-517.
    """
    arrays = np.broadcast_arrays(*(np.asarray(a, dtype=float) for a in (counted1, n1, counted2, n2)))
    x1, m1, x2, m2 = (np.atleast_1d(a).ravel() for a in arrays)
    shape = arrays[0].shape
    low = _koopman_lower(x1, m1, x2, m2, z).reshape(shape)
    inverse = _koopman_lower(x2, m2, x1, m1, z).reshape(shape)
    with np.errstate(divide="ignore"):
        return low[()], (1.0 / inverse)[()]


def _koopman_lower(x1: Floats, n1: Floats, x2: Floats, n2: Floats, z: float) -> Floats:
    """Return the lower limit of p1 / p2; the upper limit is the lower limit of p2 / p1, turned over."""
    low = np.zeros_like(x1)
    low[(n1 == 0) | (n2 == 0)] = np.nan
    open_below = (x1 > 0) & (n1 > 0) & (n2 > 0)
    rest_empty = open_below & (x2 == 0)
    regular = open_below & (x2 > 0)
    # Where nobody is counted in group 2 the cubic divides by s and leaves a quadratic.
    for where in (regular, rest_empty):
        if where.any():
            low[where] = _lower_of(x1[where], n1[where], x2[where], n2[where], z)
    return low


def _lower_of(x1: Floats, n1: Floats, x2: Floats, n2: Floats, z: float) -> Floats:
    with np.errstate(invalid="ignore", divide="ignore"):
        nobody = x2 == 0
        s = np.where(nobody, _root_without_cases(x1, n1, n2, z), _score_root(x1, n1, x2, n2, z))
        low = _ratio_at(s, x1, n1, x2, n2)
        full = x1 == n1
        # With x1 = n1 the statistic at s = -n1 may still be under z^2: then the limit lies where p1 falls below 1.
        statistic = n1 * n1 * (n2 - x2) / (n2 * (x2 + n1))
        edge = full & (statistic < z * z)
        return np.where(edge, _edge_lower(n1, x2, n2, z), low)


def _root_without_cases(x1: Floats, n1: Floats, n2: Floats, z: float) -> Floats:
    """Return the negative root of s [(n2) n1 (x1 + s) - (n1 - x1) n2 s] + z^2 n1 n2 (x1 + s) = 0 (x2 = 0, divided by s)."""
    a = n1 * n2 - (n1 - x1) * n2
    b = n1 * n2 * x1 + z * z * n1 * n2
    c = z * z * n1 * n2 * x1
    root = np.sqrt(np.maximum(b * b - 4.0 * a * c, 0.0))
    return -2.0 * c / (b + root)


def risk_ratio(
    counted1: ArrayLike, n1: ArrayLike, counted2: ArrayLike, n2: ArrayLike, z: float = Z95
) -> tuple[Floats, Floats, Floats]:
    """Return (ratio, low, high) of p1 / p2: Katz, or Koopman where either count of cases is under 10.

    NaN where counted2 is 0 or an n is 0: an undefined ratio is neither 0 nor infinite.
    Source: 34 CFR 300.647(a)(6) for the ratio.
    """
    x1, m1, x2, m2 = np.broadcast_arrays(*(np.asarray(a, dtype=float) for a in (counted1, n1, counted2, n2)))
    with np.errstate(invalid="ignore", divide="ignore"):
        defined = (x2 > 0) & (m1 > 0) & (m2 > 0)
        ratio = np.where(defined, (x1 * m2) / (x2 * m1), np.nan)
    low, high = _katz_or_koopman(x1, m1, x2, m2, z)
    return ratio[()], np.where(defined, low, np.nan)[()], np.where(defined, high, np.nan)[()]


def _katz_or_koopman(x1: Floats, n1: Floats, x2: Floats, n2: Floats, z: float) -> tuple[Floats, Floats]:
    low, high = (np.array(limit, ndmin=1) for limit in katz(x1, n1, x2, n2, z))
    few = np.atleast_1d((x1 < FEW_CASES) | (x2 < FEW_CASES))
    if few.any():
        a, size1, b, size2 = (np.atleast_1d(v)[few] for v in (x1, n1, x2, n2))
        low[few], high[few] = koopman(a, size1, b, size2, z)
    return low.reshape(x1.shape), high.reshape(x1.shape)


def ratio_to_overall(
    counted: ArrayLike, n: ArrayLike, counted_rest: ArrayLike, n_rest: ArrayLike, z: float = Z95
) -> tuple[Floats, Floats, Floats]:
    """Return (ratio, low, high) of a group's share over the share of everyone: the composition index (#14).

    The interval is the risk ratio's against the rest, carried through RR / (1 - w + w RR), w = n_g / N, which rises with RR.
    NaN where nobody at all is counted or the group is empty; a group that is everyone has the ratio 1 and no limits.
    """
    x1, m1, x2, m2 = np.broadcast_arrays(*(np.asarray(a, dtype=float) for a in (counted, n, counted_rest, n_rest)))
    with np.errstate(invalid="ignore", divide="ignore"):
        weight = m1 / (m1 + m2)
        defined = (x1 + x2 > 0) & (m1 > 0)
        ratio = np.where(defined, (x1 / m1) * (m1 + m2) / (x1 + x2), np.nan)
        limits = []
        for limit in _katz_or_koopman(x1, m1, x2, m2, z):
            turned = 1.0 / limit
            limits.append(np.where(defined, 1.0 / ((1.0 - weight) * turned + weight), np.nan)[()])
    return ratio[()], limits[0], limits[1]


def fails_four_fifths(
    counted: ArrayLike, n: ArrayLike, counted_best: ArrayLike, n_best: ArrayLike
) -> NDArray[np.bool_]:
    """Say where a group's share is strictly under four fifths of the best-off group's, in exact integers (#13).

    Source: 29 CFR 1607.4(D). False where an n or the best count is 0.
    """
    a, size = np.asarray(counted, dtype=np.int64), np.asarray(n, dtype=np.int64)
    b, size_best = np.asarray(counted_best, dtype=np.int64), np.asarray(n_best, dtype=np.int64)
    return np.asarray((5 * a * size_best < 4 * b * size) & (size > 0) & (size_best > 0))[()]
