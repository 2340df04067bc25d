"""Krippendorff's alpha: agreement beyond chance for any number of raters, ratings missing or not, on four scales."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fairwater.statistics.agreement import defined, undefined
from fairwater.statistics.proportions import Floats
from fairwater.statistics.ratings import MOST_LEVELS, Ratings, Scale, Statistic, UnitLevels, WhyUndefined

DRAWS = 1_000
FEWEST_DRAWS = 0.9
"""With fewer draws that have an alpha than this share of them, the interval would be of other data than these."""


@dataclass(frozen=True)
class _Apart:
    """What alpha of reweighted units is made of: the cells, the numbers of the levels, and what does not change with weights.

    `within` (units,) is the disagreement within each unit, None where it depends on all ratings; `between` (levels, levels)
    that of two levels, for a ratio scale alone.
    """

    cells: UnitLevels
    values: Floats
    scale: Scale
    within: Floats | None = None
    between: Floats | None = None


def krippendorff_alpha(
    ratings: Ratings,
    scale: Scale,
    rng: np.random.Generator | None = None,
    draws: int = DRAWS,
    coverage: float = 0.95,
) -> Statistic:
    """Return Krippendorff's alpha: 1 minus the disagreement seen over that of ratings paired at random; at most 1.

    Units with one rating are left out, as nothing there can agree. How much two ratings disagree goes by `scale`: NOMINAL all
    alike, ORDINAL by the ratings that lie between, INTERVAL the squared difference, RATIO that over their squared sum.
    Undefined under two raters or shared units, where one level alone was given, for names on a scale of numbers, and for a
    ratio scale with ratings below 0. Source: Krippendorff, Content Analysis, 2nd ed. (2004), chapter 11.

    With `rng` it has the percentile interval of `draws` bootstrap samples, each of as many units with replacement: it is of
    other units like these, by the same raters (Efron and Tibshirani 1993, chapter 13; for alpha: Zapf, Castell, Morawietz and
    Karch, BMC Medical Research Methodology 16 (2016) 93). It is not Krippendorff's own, which draws pairs. Draws of one level
    have no alpha and are left out; no interval where they are over a tenth, nor where no two ratings differ. The same seed and
    order of units give the same interval.
    """
    used = ratings.shared()
    why = ratings.not_of(scale) or ratings.not_comparable()
    if why is None and used.n_levels_used < 2:
        why = WhyUndefined.ONE_LEVEL
    if why is None and scale is Scale.RATIO and len(ratings.levels) > MOST_LEVELS:
        why = WhyUndefined.TOO_MANY_LEVELS
    if why is not None:
        return undefined(why, used, ratings)
    apart = _apart(used, scale)
    once = np.ones(apart.cells.of_unit.size)
    value = _alpha(apart, once)
    if rng is None:
        return defined(value, used, ratings)
    if value == 1.0:
        return defined(value, used, ratings, no_interval=WhyUndefined.NO_DISAGREEMENT)
    drawn = np.array([_alpha(apart, _units(once.size, rng)) for _ in range(draws)])
    drawn = drawn[~np.isnan(drawn)]
    if not drawn.size or drawn.size < FEWEST_DRAWS * draws:
        return defined(value, used, ratings, no_interval=WhyUndefined.DRAWS_OF_ONE_LEVEL)
    tail = (1.0 - coverage) / 2.0
    low, high = (float(end) for end in np.quantile(drawn, (tail, 1.0 - tail)))
    return defined(value, used, ratings, interval=(low, high))


def _units(n: int, rng: np.random.Generator) -> Floats:
    """Return how often each unit is in a sample of as many with replacement, (units,)."""
    return np.bincount(rng.integers(n, size=n), minlength=n).astype(float)


def _apart(used: Ratings, scale: Scale) -> _Apart:
    cells, values = used.unit_levels(), used.positions
    if scale is Scale.NOMINAL:
        alike = np.bincount(cells.unit, cells.count**2, minlength=cells.of_unit.size)
        return _Apart(cells, values, scale, (cells.of_unit**2 - alike) / (cells.of_unit - 1.0))
    if scale is Scale.INTERVAL:
        return _Apart(cells, values, scale, _squares_within(cells, values))
    if scale is Scale.ORDINAL:
        return _Apart(cells, values, scale)
    added = values[:, None] + values
    between = np.where(added > 0, (values[:, None] - values) / np.where(added > 0, added, 1.0), 0.0) ** 2
    first, second = cells.pairs()
    of_pair = between[cells.level[first], cells.level[second]] * cells.count[first] * cells.count[second]
    within = np.bincount(cells.unit[first], of_pair, minlength=cells.of_unit.size) / (cells.of_unit - 1.0)
    return _Apart(cells, values, scale, within, between)


def _squares_within(cells: UnitLevels, numbers: Floats) -> Floats:
    """Return the squared differences of all ordered pairs of each unit over its ratings less one, (units,)."""
    said, size = numbers[cells.level], cells.of_unit
    mean = np.bincount(cells.unit, cells.count * said, minlength=size.size) / size
    squares = np.bincount(cells.unit, cells.count * (said - mean[cells.unit]) ** 2, minlength=size.size)
    return np.asarray(2.0 * size * squares / (size - 1.0))


def _alpha(apart: _Apart, times: Floats) -> float:
    """Return alpha where each unit is there so many `times`, (units,); NaN with one level alone."""
    cells = apart.cells
    totals = np.bincount(cells.level, times[cells.unit] * cells.count, minlength=apart.values.size)
    n = totals.sum()
    if (totals > 0).sum() < 2:
        return np.nan
    if apart.scale is Scale.NOMINAL:
        chance = n**2 - (totals**2).sum()
    elif apart.between is not None:
        chance = totals @ apart.between @ totals
    else:
        ranks = np.cumsum(totals) - totals / 2.0
        numbers = ranks if apart.scale is Scale.ORDINAL else apart.values
        chance = 2.0 * n * (totals * (numbers - totals @ numbers / n) ** 2).sum()
    within = _squares_within(cells, ranks) if apart.within is None else apart.within
    return float(1.0 - (n - 1.0) * (times @ within) / chance)
