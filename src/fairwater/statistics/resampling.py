"""The percentile interval of a statistic of ratings, from samples of as many units with replacement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from fairwater.statistics.alpha import DRAWS, FEWEST_DRAWS
from fairwater.statistics.ratings import Codes, Ratings, Statistic, WhyUndefined


def with_interval(
    statistic: Callable[[Ratings], Statistic],
    ratings: Ratings,
    rng: np.random.Generator,
    draws: int = DRAWS,
    coverage: float = 0.95,
) -> Statistic:
    """Return a statistic of ratings with its bootstrap interval: of other units like these, rated by the same raters.

    Each draw takes as many of the units that were rated twice or more, with replacement. Draws in which the statistic is
    undefined are left out; without an interval where those are over a tenth, or where no two ratings of a unit differ, as
    nothing there says how often they would elsewhere. Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993),
    chapter 13. The same seed and order of units give the same interval.
    """
    found = statistic(ratings)
    if found.value is None:
        return found
    if found.agreement == 1.0:
        return replace(found, no_interval=WhyUndefined.NO_DISAGREEMENT)
    used = ratings.shared()
    _, unit = np.unique(used.unit, return_inverse=True)
    order = np.argsort(unit, kind="stable")
    size = np.bincount(unit)
    begins = np.concatenate(([0], np.cumsum(size)[:-1]))
    values = []
    for _ in range(draws):
        drawn = statistic(_drawn(used, order, begins, size, rng.integers(size.size, size=size.size))).value
        if drawn is not None:
            values.append(drawn)
    if len(values) < max(FEWEST_DRAWS * draws, 1):
        return replace(found, no_interval=WhyUndefined.DRAWS_OF_ONE_LEVEL)
    tail = (1.0 - coverage) / 2.0
    low, high = (float(end) for end in np.quantile(values, (tail, 1.0 - tail)))
    return replace(found, low=low, high=high)


def _drawn(used: Ratings, order: Codes, begins: Codes, size: Codes, chosen: Codes) -> Ratings:
    """Return the ratings of the chosen units; one that was chosen twice is two units."""
    each = size[chosen]
    within = np.arange(int(each.sum())) - np.repeat(np.cumsum(each) - each, each)
    rows = order[np.repeat(begins[chosen], each) + within]
    names = tuple(str(n) for n in range(chosen.size))
    unit = np.repeat(np.arange(chosen.size), each)
    return replace(used, units=names, unit=unit, rater=used.rater[rows], level=used.level[rows])
