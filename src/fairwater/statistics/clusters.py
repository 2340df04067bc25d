"""Means of a number that everybody in a cluster shares, such as the spending of a school: how sure, from clusters alone.

Students of one school are no independent witnesses, so spread is measured between schools (measures.md #7).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import stdtr, stdtrit

from fairwater.statistics.proportions import Floats

FEWEST_CLUSTERS = 5
"""With fewer on a side the spread between clusters is a guess: no interval is given, and the reason is said."""

NO_SPREAD = 1e-9
"""A standard error smaller than this part of the means is none: it is what rounding leaves."""

Sizes = NDArray[np.int64]


@dataclass(frozen=True)
class ClusteredMean:
    """Means of columns, their standard errors, the clusters that each rests on, and their intervals."""

    mean: Floats
    error: Floats
    clusters: Sizes
    low: Floats
    high: Floats


@dataclass(frozen=True)
class ClusteredGap:
    """Differences of two means, the clusters of the side with fewer, and interval and p value, NaN where not given."""

    gap: Floats
    error: Floats
    clusters: Sizes
    low: Floats
    high: Floats
    p_value: Floats


def clustered_mean(n: ArrayLike, total: ArrayLike, level: float = 0.95) -> ClusteredMean:
    """Return means with cluster-robust t intervals. `n` and `total` are (clusters, columns): members and sums of each.

    The variance of a mean m = sum(total) / sum(n) is G / (G - 1) times the sum over its G clusters of
    ((total - n m) / sum(n))^2, and t has G - 1 degrees of freedom. NaN with fewer than `FEWEST_CLUSTERS`, or where all
    clusters are alike. Sources: Liang and Zeger, Biometrika 73 (1986) 13-22; Cameron and Miller, Journal of Human
    Resources 50 (2015) 317-372, sections II and VI (CR1, t with G - 1).
    """
    size, added = _columns(n), _columns(total)
    mean, residual = _mean_and_residuals(size, added)
    clusters = _clusters(size)
    with np.errstate(invalid="ignore", divide="ignore"):
        error = np.sqrt(clusters / (clusters - 1) * (residual**2).sum(axis=0))
    error = np.where((clusters > 1) & (error > NO_SPREAD * np.abs(mean)), error, np.nan)
    low, high = _interval(mean, error, clusters, level)
    return ClusteredMean(mean, error, clusters, low, high)


def clustered_gap(
    n1: ArrayLike, total1: ArrayLike, n2: ArrayLike, total2: ArrayLike, level: float = 0.95
) -> ClusteredGap:
    """Return the differences mean1 - mean2 of members of the same clusters, each side (clusters, columns).

    It is the coefficient of belonging to side 1 in a least-squares line, with the cluster-robust variance CR1: the sum
    over all G clusters of the squared difference of both sides' residuals, as members of one cluster move together on
    both sides, times G / (G - 1) (N - 1) / (N - 2). t has one degree of freedom fewer than the side with fewer clusters
    has clusters, which is G - 1 where every cluster has members of both, and fewer where a group is in few of them. NaN
    with fewer than `FEWEST_CLUSTERS` on a side, or without spread. Sources: as `clustered_mean`.
    """
    size1, added1, size2, added2 = (_columns(each) for each in (n1, total1, n2, total2))
    mean1, residual1 = _mean_and_residuals(size1, added1)
    mean2, residual2 = _mean_and_residuals(size2, added2)
    whole = _clusters(size1 + size2)
    members = (size1 + size2).sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        small = whole / (whole - 1) * (members - 1) / (members - 2)
        error = np.sqrt(small * ((residual1 - residual2) ** 2).sum(axis=0))
    held = (whole > 1) & (members > 2) & (error > NO_SPREAD * (np.abs(mean1) + np.abs(mean2)))
    error = np.where(held, error, np.nan)
    gap, clusters = mean1 - mean2, np.minimum(_clusters(size1), _clusters(size2))
    low, high = _interval(gap, error, clusters, level)
    with np.errstate(invalid="ignore", divide="ignore"):
        p_value = 2.0 * stdtr(clusters - 1.0, -np.abs(gap / error))
    p_value = np.where(clusters >= FEWEST_CLUSTERS, p_value, np.nan)
    return ClusteredGap(gap, error, clusters, low, high, p_value)


def _columns(given: ArrayLike) -> Floats:
    found = np.asarray(given, dtype=float)
    return found if found.ndim > 1 else found[:, None]


def _clusters(size: Floats) -> Sizes:
    return np.asarray((size > 0).sum(axis=0), dtype=np.int64)


def _mean_and_residuals(size: Floats, added: Floats) -> tuple[Floats, Floats]:
    """Return the mean of each column, and how far each cluster's sum is from its share of it, over all members."""
    members = size.sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = added.sum(axis=0) / members
        return mean, (added - size * mean) / members


def _interval(middle: Floats, error: Floats, clusters: Sizes, level: float) -> tuple[Floats, Floats]:
    with np.errstate(invalid="ignore"):
        half = stdtrit(np.maximum(clusters - 1.0, 1.0), 0.5 + level / 2.0) * error
    half = np.where(clusters >= FEWEST_CLUSTERS, half, np.nan)
    return middle - half, middle + half
