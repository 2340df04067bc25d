"""Whether somebody scores as agreed: all statistics side by side, each with its threshold, and one rule over them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

import numpy as np

from fairwater.observation.thresholds import Thresholds
from fairwater.statistics.agreement import (
    ROUNDING,
    Weights,
    adjacent_agreement,
    cohen_kappa,
    exact_agreement,
    fleiss_kappa,
    gwet_ac2,
    rater_biases,
)
from fairwater.statistics.alpha import krippendorff_alpha
from fairwater.statistics.means import mean_interval
from fairwater.statistics.proportions import wilson
from fairwater.statistics.ratings import Ratings, Scale, Statistic, WhyUndefined
from fairwater.statistics.resampling import with_interval

MASTER = "master"
DRAWS = 400
SEED = 20_260_614
"""The intervals that draw samples of units are drawn alike each time."""
EXACT, ADJACENT, BIAS, ALPHA, AC2 = (
    *("exact_agreement", "adjacent_agreement", "mean_bias"),
    *("alpha_ordinal", "ac2_quadratic"),
)
KAPPA, KAPPA_OF_MANY = "cohen_kappa_quadratic", "fleiss_kappa_quadratic"


class Verdict(StrEnum):
    """How somebody stands after a session."""

    FIRM = "firm"
    TENTATIVE = "tentative"
    NOT_YET = "not-yet"
    TOO_FEW = "too-few"

    @property
    def is_calibrated(self) -> bool:
        """Say whether scores of somebody who stands so are added up."""
        return self in (Verdict.FIRM, Verdict.TENTATIVE)


@dataclass(frozen=True)
class Check:
    """A statistic beside its threshold; `is_met` is None where it has none. One that is undefined meets nothing."""

    key: str
    statistic: Statistic
    threshold: Fraction | None
    is_met: bool | None


@dataclass(frozen=True)
class Judged:
    """All checks in their order, how many units both rated, and what follows from the rule over all of them."""

    checks: tuple[Check, ...]
    units: int
    verdict: Verdict

    @property
    def missed(self) -> tuple[str, ...]:
        """Return the statistics whose threshold was missed."""
        return tuple(each.key for each in self.checks if each.is_met is False)


def beside_master(master: Mapping[str, int], given: Mapping[str, int], levels: Sequence[int]) -> Ratings:
    """Return the ratings of somebody beside the master's, of the units that both rated; `levels` are those of the rubric."""
    units = [unit for unit in master if unit in given]
    rows = [row for unit in units for row in ((unit, MASTER, master[unit]), (unit, "rater", given[unit]))]
    return Ratings.from_rows(rows, levels)


def compared(ratings: Ratings, rater: str, draws: int = DRAWS) -> dict[str, Statistic]:
    """Return the statistics by which somebody is judged: of two raters beside each other, or of a group and one of them.

    Of two raters shares have Wilson's interval over units, the bias Student's over its differences, all else one by
    resampling units.
    """
    rng = np.random.default_rng(SEED)

    def kappa(each: Ratings) -> Statistic:
        return (cohen_kappa if of_two else fleiss_kappa)(each, Weights.QUADRATIC)

    def share(statistic: Callable[[Ratings], Statistic]) -> Statistic:
        return _share(statistic(ratings)) if of_two else with_interval(statistic, ratings, rng, draws)

    of_two = ratings.n_raters <= 2
    return {
        EXACT: share(exact_agreement),
        ADJACENT: share(adjacent_agreement),
        BIAS: _bias(ratings, rater),
        KAPPA if of_two else KAPPA_OF_MANY: with_interval(kappa, ratings, rng, draws),
        AC2: with_interval(lambda each: gwet_ac2(each, Weights.QUADRATIC), ratings, rng, draws),
        ALPHA: krippendorff_alpha(ratings, Scale.ORDINAL, rng, draws),
    }


def _share(found: Statistic) -> Statistic:
    """Return a share of units of two raters with its interval."""
    if found.value is None:
        return found
    low, high = wilson(found.value * found.units, found.units)
    return replace(found, low=float(low), high=float(high))


def _bias(ratings: Ratings, rater: str) -> Statistic:
    """Return by how much somebody rates higher than the others of the same units, with its interval."""
    used = exact_agreement(ratings)
    own = next((each for each in rater_biases(ratings) if each.rater == rater), None)
    if used.value is None or own is None:
        return replace(used, value=None, undefined=used.undefined or WhyUndefined.NO_SHARED_UNIT)
    cells = ratings.shared().matrix()
    at = ratings.raters.index(rater)
    others = np.delete(cells, at, axis=1)
    kept = ~np.isnan(cells[:, at]) & ~np.isnan(others).all(axis=1)
    apart = cells[kept, at] - np.nanmean(others[kept], axis=1)
    spread = apart.std(ddof=1) if apart.size > 1 else np.nan
    low, high = (float(end) for end in mean_interval(own.value, spread, apart.size))
    found = replace(used, value=own.value, units=own.units)
    return found if np.isnan(low) else replace(found, low=low, high=high)


def judged(ratings: Ratings, rater: str, thresholds: Thresholds, draws: int = DRAWS) -> Judged:
    """Return how somebody stands by the rule over all statistics; no single one decides.

    Calibrated firmly where all five thresholds are met and alpha its firm one; tentatively where at most `may_miss` is
    missed; not yet where more are; too few where fewer units than agreed were rated by both.
    """
    found = compared(ratings, rater, draws)
    checks = tuple(_check(key, statistic, thresholds) for key, statistic in found.items())
    units = found[EXACT].units
    n_missed = sum(each.is_met is False for each in checks)
    alpha = found[ALPHA].value
    if units < thresholds.fewest_items:
        verdict = Verdict.TOO_FEW
    elif n_missed == 0 and alpha is not None and _reaches(alpha, thresholds.alpha_firm):
        verdict = Verdict.FIRM
    else:
        verdict = Verdict.TENTATIVE if n_missed <= thresholds.may_miss else Verdict.NOT_YET
    return Judged(checks, units, verdict)


def _check(key: str, statistic: Statistic, thresholds: Thresholds) -> Check:
    threshold = {
        EXACT: thresholds.exact_agreement,
        ADJACENT: thresholds.adjacent_agreement,
        BIAS: thresholds.mean_bias,
        KAPPA: thresholds.kappa_quadratic,
        KAPPA_OF_MANY: thresholds.kappa_quadratic,
        ALPHA: thresholds.alpha_ordinal,
    }.get(key)
    if threshold is None:
        return Check(key, statistic, None, None)
    if statistic.value is None:
        return Check(key, statistic, threshold, False)
    if key == BIAS:
        return Check(key, statistic, threshold, _reaches(float(threshold), Fraction(abs(statistic.value))))
    return Check(key, statistic, threshold, _reaches(statistic.value, threshold))


def _reaches(value: float, threshold: Fraction) -> bool:
    """Say whether a value reaches a threshold; what is as near as rounding leaves it does."""
    return Fraction(value) >= threshold - Fraction(ROUNDING)


def holds_until(verdict: Verdict, on: date, thresholds: Thresholds) -> date | None:
    """Return the last day for which a session of a day holds; None where nobody is calibrated by it."""
    if not verdict.is_calibrated:
        return None
    return on + timedelta(days=thresholds.days if verdict is Verdict.FIRM else thresholds.days_tentative)


def drift(earlier: Mapping[str, int], later: Mapping[str, int], levels: Sequence[int]) -> tuple[Statistic, Statistic]:
    """Return how far somebody agrees with themselves on units scored twice (anchors), and how much higher they score now.

    Both are undefined without a unit that was scored both times. The first is the exact agreement with its interval, the
    second the mean difference, later minus earlier, in levels.
    """
    units = [unit for unit in earlier if unit in later]
    rows = [row for unit in units for row in ((unit, "earlier", earlier[unit]), (unit, "later", later[unit]))]
    ratings = Ratings.from_rows(rows, levels)
    return _share(exact_agreement(ratings)), _bias(ratings, "later")
