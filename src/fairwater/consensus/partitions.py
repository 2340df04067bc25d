"""Points parted into groups: k-means, how far apart the parts lie, and how far two partitions agree."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Parts = NDArray[np.int64]
"""For each point the number of its part, from 0."""

AT_ONCE = 1_000
LOOKED_AT = 4_000
MOST_STEPS = 100


def k_means(points: Points, k: int, random: np.random.Generator, starts: int) -> Parts:
    """Return the partition into k parts with the least squared distance to their means, the best of several seeded starts.

    Starts are chosen far apart (Arthur and Vassilvitskii 2007). Fewer parts come back where fewer points differ.
    """
    best, least = np.zeros(len(points), dtype=np.int64), np.inf
    for _ in range(starts):
        parts, cost = _settled(points, _spread(points, k, random))
        if cost < least - 1e-12:
            best, least = parts, cost
    return best


def _spread(points: Points, k: int, random: np.random.Generator) -> Points:
    """Return k points, each drawn with a chance that grows with its squared distance from those before."""
    chosen = [points[random.integers(len(points))]]
    far = ((points - chosen[0]) ** 2).sum(axis=1)
    for _ in range(k - 1):
        along = np.cumsum(far)
        place = int(np.searchsorted(along, random.random() * along[-1], side="right"))
        chosen.append(points[min(place, len(points) - 1)])
        far = np.minimum(far, ((points - chosen[-1]) ** 2).sum(axis=1))
    return np.array(chosen)


def _settled(points: Points, means: Points) -> tuple[Parts, float]:
    """Return the partition to which a start leads, and its squared distance (Lloyd's steps)."""
    k, parts = len(means), np.full(len(points), -1, dtype=np.int64)
    for _ in range(MOST_STEPS):
        # the squared distance without what is the same for every mean
        nearest = ((means**2).sum(axis=1) - 2.0 * points @ means.T).argmin(axis=1)
        if np.array_equal(nearest, parts):
            break
        parts = nearest
        size = np.bincount(parts, minlength=k)
        sums = np.stack([np.bincount(parts, weights=axis, minlength=k) for axis in points.T], axis=1)
        means = np.where(size[:, None] > 0, sums / np.maximum(size, 1)[:, None], means)
    return parts, float(((points - means[parts]) ** 2).sum())


def silhouette(points: Points, parts: Parts, random: np.random.Generator) -> float:
    """Return the mean silhouette, -1 to 1: how much nearer points lie to their own part than to the next.

    A point that is alone in its part has 0. Of more than LOOKED_AT points a seeded sample is looked at, each beside all of
    the sample. NaN for a single part. Source: Rousseeuw, J. Computational and Applied Mathematics 20 (1987) 53-65.
    """
    from scipy.spatial.distance import cdist  # a quarter of a second to load, for conversations alone

    if len(points) > LOOKED_AT:
        drawn = random.choice(len(points), LOOKED_AT, replace=False)
        points, parts = points[drawn], parts[drawn]
    parts = np.unique(parts, return_inverse=True)[1]
    size = np.bincount(parts)
    if len(size) < 2:
        return float("nan")
    member = np.eye(len(size))[parts]
    total = 0.0
    for start in range(0, len(points), AT_ONCE):
        own = parts[start : start + AT_ONCE]
        row = np.arange(len(own))
        sums = cdist(points[start : start + AT_ONCE], points) @ member
        within = sums[row, own] / np.maximum(size[own] - 1, 1)
        means = sums / size
        means[row, own] = np.inf
        beside = means.min(axis=1)
        largest = np.maximum(within, beside)
        wide = np.where(largest > 0, (beside - within) / np.where(largest > 0, largest, 1.0), 0.0)
        total += float(wide[size[own] > 1].sum())
    return total / len(points)


def adjusted_rand(one: Parts, other: Parts) -> float:
    """Return the adjusted Rand index of two partitions of the same points: 1 the same, 0 as by chance.

    Source: Hubert and Arabie, Journal of Classification 2 (1985) 193-218. 1 where both leave everything in one part, or all
    points apart; NaN without points.
    """
    if not len(one):
        return float("nan")
    first, second = (np.unique(parts, return_inverse=True)[1] for parts in (one, other))
    table = np.zeros((first.max() + 1, second.max() + 1))
    np.add.at(table, (first, second), 1.0)
    together, rows, columns = (_pairs(counts) for counts in (table, table.sum(axis=1), table.sum(axis=0)))
    every = _pairs(np.array([float(len(one))]))
    by_chance = rows * columns / every if every else 0.0
    most = (rows + columns) / 2.0
    return 1.0 if most == by_chance else (together - by_chance) / (most - by_chance)


def _pairs(counts: Points) -> float:
    return float((counts * (counts - 1.0) / 2.0).sum())
