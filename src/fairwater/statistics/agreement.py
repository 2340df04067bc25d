"""How far raters agree: percent agreement, mean bias, and agreement beyond chance by kappa, AC1 and AC2.

None of them decides alone. Kappa falls where most ratings are of one level, even when raters agree on nearly every unit
(Feinstein and Cicchetti, Journal of Clinical Epidemiology 43 (1990) 543-549); percent agreement is high there by chance. So
each coefficient carries the percent agreement of the ratings that it used. Alpha stands in `alpha`, ICC in `intraclass`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from fairwater.statistics.proportions import Floats
from fairwater.statistics.ratings import MOST_LEVELS, Codes, Ratings, Scale, Statistic, UnitLevels, WhyUndefined

ROUNDING = 1e-9
"""Two differences nearer than this part of a step are the same difference."""


class Weights(StrEnum):
    """How much two levels agree: only where they are one (identity), or the more the nearer they are."""

    IDENTITY = "identity"
    ORDINAL = "ordinal"
    LINEAR = "linear"
    QUADRATIC = "quadratic"


def disagreement(values: Floats, weights: Weights) -> Floats:
    """Return how much each two levels disagree, (levels,) to (levels, levels): 0 for one level, 1 for the two furthest apart.

    It is 1 minus the weight of agreement. `values` are the numbers of the levels, lowest first; ORDINAL asks only their order.
    Linear and quadratic: Cicchetti and Allison 1971; Fleiss and Cohen 1973. Ordinal: Gwet, Handbook of Inter-Rater
    Reliability, 4th ed. (2014): a pair weighs by the pairs of levels that lie between the two, both included.
    """
    if weights is Weights.IDENTITY:
        return np.asarray(values[:, None] != values, dtype=float)
    numbers = np.arange(len(values), dtype=float) if weights is Weights.ORDINAL else values
    apart = np.abs(numbers[:, None] - numbers)
    if weights is Weights.ORDINAL:
        apart = apart * (apart + 1.0)
    if weights is Weights.QUADRATIC:
        apart = apart**2
    most = apart.max(initial=0.0)
    return np.asarray(apart / most) if most > 0 else apart


def _not_weighable(ratings: Ratings, weights: Weights) -> WhyUndefined | None:
    if weights is not Weights.IDENTITY and (why := ratings.not_of(Scale.ORDINAL)) is not None:
        return why
    return WhyUndefined.TOO_MANY_LEVELS if len(ratings.levels) > MOST_LEVELS else None


def _used(used: Ratings, of: Ratings) -> Statistic:
    """Return what a statistic used of all ratings, with their exact percent agreement, and no value yet."""
    exact = None if used.not_comparable(1) else float(_alike(used).mean())
    left_out = of.n_units - used.n_units
    return Statistic(
        None, agreement=exact, units=used.n_units, raters=used.n_raters, ratings=len(used), left_out=left_out
    )


def undefined(why: WhyUndefined, used: Ratings, of: Ratings) -> Statistic:
    """Return a statistic without a value: why, and what it would have used of all ratings."""
    return replace(_used(used, of), undefined=why)


def defined(
    value: float,
    used: Ratings,
    of: Ratings,
    *,
    by_chance: float | None = None,
    interval: tuple[float, float] | None = None,
    no_interval: WhyUndefined | None = None,
) -> Statistic:
    """Return a statistic with its value, what it used of all ratings, and the exact percent agreement of these."""
    low, high = (None, None) if interval is None else interval
    given = _used(used, of)
    return replace(given, value=value, by_chance=by_chance, low=low, high=high, no_interval=no_interval)


# As it was seen


def _alike(ratings: Ratings) -> Floats:
    """Return the share of pairs of ratings that are of one level, (units with two or more ratings,)."""
    found = ratings.shared().unit_levels()
    alike = np.bincount(found.unit, found.count * (found.count - 1.0), minlength=found.of_unit.size)
    return np.asarray(alike / (found.of_unit * (found.of_unit - 1.0)))


def exact_agreement(ratings: Ratings) -> Statistic:
    """Return the percent agreement, 0-1: the share of pairs of raters that gave a unit the same level, as a mean over units.

    With two raters it is the share of units rated alike. Undefined without a unit that two raters rated. Source: Fleiss,
    Psychological Bulletin 76 (1971) 378-382, P-bar; over units with ratings missing, Gwet 2014.
    """
    used = ratings.shared()
    if (why := ratings.not_comparable(1)) is not None:
        return undefined(why, used, ratings)
    return defined(float(_alike(ratings).mean()), used, ratings)


def smallest_step(ratings: Ratings) -> float | None:
    """Return the smallest difference between two levels, 1 for names in order, and None with one level alone."""
    if len(ratings.levels) < 2:
        return None
    return float(np.diff(np.sort(ratings.positions)).min())


def adjacent_agreement(ratings: Ratings, step: float | None = None) -> Statistic:
    """Return the share of pairs of raters that are at most one `step` apart on a unit, 0-1, as a mean over units.

    `step` is in the numbers of the levels; where it is None it is the smallest difference between two of them, so give all
    levels of the scale, also those that nobody used. Undefined for levels that are names without an order.
    """
    used = ratings.shared()
    why = ratings.not_of(Scale.ORDINAL) or ratings.not_comparable(1)
    if why is not None:
        return undefined(why, used, ratings)
    reach = smallest_step(ratings) if step is None else step
    found = used.unit_levels()
    first, second = found.pairs()
    apart = np.abs(ratings.positions[found.level[first]] - ratings.positions[found.level[second]])
    near = apart <= (reach or 0.0) * (1.0 + ROUNDING)
    total = np.bincount(found.unit[first], near * _pairs_of(found, first, second), minlength=found.of_unit.size)
    return defined(float((total / (found.of_unit * (found.of_unit - 1.0))).mean()), used, ratings)


def _pairs_of(found: UnitLevels, first: Codes, second: Codes) -> Floats:
    """Return how many ordered pairs of two ratings each pair of cells is, (pairs,); a rating is no pair with itself."""
    return np.asarray(found.count[first] * (found.count[second] - (first == second)))


def mean_bias(ratings: Ratings) -> Statistic:
    """Return by how much the second rater rates higher than the first, on average over the units that both rated.

    In the numbers of the levels; 0 says that neither is stricter, not that they agree. Undefined for other than two raters,
    and for levels that are names. Source: Bland and Altman, Lancet 327 (1986) 307-310.
    """
    used = ratings.shared()
    why = ratings.not_of(Scale.INTERVAL) or _not_two(ratings) or ratings.not_comparable(1)
    if why is not None:
        return undefined(why, used, ratings)
    (bias,) = (each.value for each in rater_biases(ratings) if each.rater == ratings.raters[int(ratings.rater.max())])
    return defined(bias, used, ratings)


@dataclass(frozen=True)
class RaterBias:
    """A rater's mean difference from the other raters of the same units, in the numbers of the levels, over so many units."""

    rater: str
    value: float
    units: int


def rater_biases(ratings: Ratings) -> tuple[RaterBias, ...]:
    """Return, for each rater who shares a unit, the mean of own rating minus the mean of the others' on that unit.

    With two raters the two mirror each other. Empty for levels that are names, and where no unit was rated twice.
    """
    if ratings.values is None:
        return ()
    used = ratings.shared()
    said = ratings.values[used.level]
    size = np.bincount(used.unit, minlength=len(ratings.units))[used.unit]
    others = np.bincount(used.unit, said, minlength=len(ratings.units))[used.unit] - said
    n = np.bincount(used.rater, minlength=len(ratings.raters))
    total = np.bincount(used.rater, said - others / (size - 1.0), minlength=len(ratings.raters))
    return tuple(
        RaterBias(rater, float(total[at] / n[at]), int(n[at])) for at, rater in enumerate(ratings.raters) if n[at]
    )


def _not_two(ratings: Ratings) -> WhyUndefined | None:
    if ratings.n_raters < 2:
        return WhyUndefined.TOO_FEW_RATERS
    return WhyUndefined.NOT_TWO_RATERS if ratings.n_raters > 2 else None


# Beyond chance


def cohen_kappa(ratings: Ratings, weights: Weights = Weights.IDENTITY) -> Statistic:
    """Return Cohen's kappa of two raters, from the units that both rated; -1 to 1, 0 as by chance.

    Chance is what two raters with these very shares of levels would agree on if they rated apart from each other. Weights go by
    the numbers of the levels, or by their order where they are names. Undefined for other than two raters (take `of_raters`),
    under two units, and where both gave one level alone. Sources: Cohen, Educational and Psychological Measurement 20 (1960)
    37-46; weighted, Cohen, Psychological Bulletin 70 (1968) 213-220.
    """
    used = ratings.shared()
    why = _not_two(ratings) or ratings.not_comparable() or _not_weighable(ratings, weights)
    if why is not None:
        return undefined(why, used, ratings)
    if used.n_levels_used < 2:
        return undefined(WhyUndefined.ONE_LEVEL, used, ratings)
    order = np.lexsort((used.rater, used.unit))
    pairs = used.level[order].reshape(-1, 2)
    apart = disagreement(ratings.positions, weights)
    seen = float(apart[pairs[:, 0], pairs[:, 1]].mean())
    first, second = (np.bincount(side, minlength=len(apart)) / len(pairs) for side in pairs.T)
    chance = float(first @ apart @ second)
    return defined(1.0 - seen / chance, used, ratings, by_chance=1.0 - chance)


def _seen_and_shares(ratings: Ratings, weights: Weights) -> tuple[float, Floats, Floats]:
    """Return the mean disagreement of pairs, each level's mean share of a unit's ratings, and the disagreements of levels."""
    apart = disagreement(ratings.positions, weights)
    twice, every = ratings.shared().unit_levels(), ratings.unit_levels()
    first, second = twice.pairs()
    of_pair = apart[twice.level[first], twice.level[second]] * _pairs_of(twice, first, second)
    total = np.bincount(twice.unit[first], of_pair, minlength=twice.of_unit.size)
    seen = (total / (twice.of_unit * (twice.of_unit - 1.0))).mean()
    of_unit = every.count / every.of_unit[every.unit]
    return float(seen), np.bincount(every.level, of_unit, minlength=len(apart)) / every.of_unit.size, apart


def fleiss_kappa(ratings: Ratings, weights: Weights = Weights.IDENTITY) -> Statistic:
    """Return Fleiss' kappa of any number of raters, who need not be the same for every unit; at most 1, 0 as by chance.

    Chance is two ratings drawn from the shares of levels over all raters. Where ratings are missing it is Gwet's
    generalisation: agreement over units with two ratings or more, shares as a mean over units with any. Undefined under two
    raters or shared units, and where one level alone was given. Sources: Fleiss, Psychological Bulletin 76 (1971) 378-382;
    Gwet, Handbook of Inter-Rater Reliability, 4th ed. (2014).
    """
    why = ratings.not_comparable() or _not_weighable(ratings, weights)
    if why is None and ratings.n_levels_used < 2:
        why = WhyUndefined.ONE_LEVEL
    if why is not None:
        return undefined(why, ratings, ratings)
    seen, shares, apart = _seen_and_shares(ratings, weights)
    chance = float(shares @ apart @ shares)
    return defined(1.0 - seen / chance, ratings, ratings, by_chance=1.0 - chance)


def gwet_ac2(ratings: Ratings, weights: Weights = Weights.LINEAR) -> Statistic:
    """Return Gwet's AC2 of any number of raters, ratings missing or not; at most 1, 0 as by chance. Identity weights: AC1.

    Chance is agreement on units that are hard to rate, so that it stays low where most ratings are of one level. It depends on
    how many levels the scale has: give all, also those that nobody used. Agreement is over units with two ratings or more,
    shares of levels over units with any. Undefined under two raters or shared units, and for a scale of one level. Sources:
    Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008) 29-48; Gwet, Handbook of Inter-Rater
    Reliability, 4th ed. (2014).
    """
    why = ratings.not_comparable() or _not_weighable(ratings, weights)
    if why is None and len(ratings.levels) < 2:
        why = WhyUndefined.SCALE_OF_ONE_LEVEL
    if why is not None:
        return undefined(why, ratings, ratings)
    seen, shares, apart = _seen_and_shares(ratings, weights)
    n_levels = len(apart)
    weight = float((1.0 - apart).sum()) / (n_levels * (n_levels - 1.0))
    chance = weight * float((shares * (1.0 - shares)).sum())
    return defined(1.0 - seen / (1.0 - chance), ratings, ratings, by_chance=chance)


def gwet_ac1(ratings: Ratings) -> Statistic:
    """Return Gwet's AC1: AC2 where only the same level agrees. Sources and undefined cases: as `gwet_ac2`."""
    return gwet_ac2(ratings, Weights.IDENTITY)
