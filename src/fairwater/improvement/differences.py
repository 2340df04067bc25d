"""Difference-in-differences: by how much more did units with a change move than units without it, and could that be chance?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from fairwater.errors import BadQuestion
from fairwater.improvement.assignments import ROUNDING, ExactTest, exact_test
from fairwater.improvement.panels import Flags, Panel
from fairwater.improvement.regression import Estimate, clustered_error, estimate, without_effects
from fairwater.statistics.proportions import Floats

FEWEST_ON_A_SIDE = 2
"""Clustered errors need so many units with the change and without it: one unit fits itself, and seems sure."""
FEW_CLUSTERS = 30
"""Under so many units clustered errors are too small, and the exact test is to be read first."""
FEWEST_BEFORE = 3
"""A trend before the start is looked at from so many moments on."""
MOST_UNITS = 500


class WhyNoEffect(StrEnum):
    """Why there is no effect, interval, test or trend."""

    NO_COMPARISON = "no-comparison"
    ONE_UNIT = "one-unit"
    NO_UNIT_TREATED = "no-unit-treated"
    TOO_FEW_UNITS = "too-few-units"
    FEW_MOMENTS_BEFORE = "few-moments-before"
    NO_VARIATION = "no-variation"
    NEVER_TOGETHER = "never-together"


@dataclass(frozen=True)
class Side:
    """Units with the change, or those without it: how many, and their mean outcome before and after, each unit weighing alike."""

    n_units: int
    before: float | None
    after: float | None

    @property
    def change(self) -> float | None:
        """Return after minus before."""
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True)
class TrendBefore:
    """By how much more the treated units moved from one moment to the next before the start, and what that would come to.

    `carried_on` is what the effect would be if that had gone on and nothing else happened.
    """

    per_moment: float
    test: ExactTest
    carried_on: float
    n_moments: int


@dataclass(frozen=True)
class DifferenceInDifferences:
    """What is found. `effect` is in the unit of the outcome; what could not be found is None beside its reason.

    `clustered` is the effect with its clustered error, `test` the exact test, `trend` that of the time before the start.
    `changes` is each unit's own change, (unit, treated, change), and `left_out` names units seen on one side of the start only.
    """

    n_before: int
    n_after: int
    n_missing: int
    with_change: Side
    without: Side
    changes: tuple[tuple[str, bool, float], ...]
    left_out: tuple[str, ...]
    effect: float | None
    clustered: Estimate | None
    test: ExactTest | None
    trend: TrendBefore | None
    no_effect: WhyNoEffect | None
    no_clustered: WhyNoEffect | None
    no_trend: WhyNoEffect | None

    @property
    def n_units(self) -> int:
        """Return how many units are compared."""
        return self.with_change.n_units + self.without.n_units


@dataclass(frozen=True, eq=False)
class _Fitted:
    """Scores and weights of the units for the exact test, and what is left of each term and of the outcome, by row."""

    scores: Floats
    weights: Floats
    left: Floats
    outcome: Floats
    unit: NDArray[np.int64]
    terms: int
    least: float
    """What is at most so large is rounding: nothing is left of a term that units and moments explain."""


def difference_in_differences(panel: Panel) -> DifferenceInDifferences:
    """Return the effect of a change that starts at one moment in some units, beside units without it.

    The coefficient of treated and after, beside an effect of each unit and of each moment (two-way fixed effects): for units
    seen at every moment the difference of mean changes. Units that are not seen on both sides of the start are left out.
    With one unit alone, none to compare with, or none known at the same moments, there is no effect, and the reason is said.
    Raises BadQuestion for over 500 units. Source: Angrist and Pischke, Mostly Harmless Econometrics (2009), chapter 5.
    """
    if len(panel.units) > MOST_UNITS:
        raise BadQuestion("evaluate-too-many", units=len(panel.units), most=MOST_UNITS)
    seen = panel.seen_on_both_sides()
    kept = panel.kept(seen)
    n_treated, n_units = int(kept.treated.sum()), len(kept.units)
    why = _why_no_effect(n_treated, n_units)
    fitted = None if why else _fit(kept, kept.post.astype(float))
    size = 0.0 if fitted is None else float(kept.treated @ fitted.weights @ kept.treated)
    if fitted is not None and size <= fitted.least:
        why, fitted = WhyNoEffect.NEVER_TOGETHER, None
    effect = clustered = test = trend = None
    no_clustered, no_trend = why, why
    if fitted is not None:
        effect = float(kept.treated @ fitted.scores / size)
        test = exact_test(kept.treated, fitted.scores, fitted.weights, _rounding(kept), fitted.least)
        clustered = _clustered(kept, fitted, effect)
        if clustered is None:
            alone = min(n_treated, n_units - n_treated) < FEWEST_ON_A_SIDE
            no_clustered = WhyNoEffect.TOO_FEW_UNITS if alone else WhyNoEffect.NO_VARIATION
        trend = _trend_before(kept)
        no_trend = WhyNoEffect.FEW_MOMENTS_BEFORE if trend is None else None
    left_out = tuple(name for name, keep in zip(panel.units, seen.tolist(), strict=True) if not keep)
    return DifferenceInDifferences(
        n_before=int((~panel.post).sum()),
        n_after=int(panel.post.sum()),
        n_missing=kept.n_missing,
        with_change=_side(kept, kept.treated),
        without=_side(kept, ~kept.treated),
        changes=tuple(
            (name, bool(treated), float(after - before))
            for name, treated, before, after in zip(kept.units, kept.treated, *_before_and_after(kept), strict=True)
        ),
        left_out=left_out,
        effect=effect,
        clustered=clustered,
        test=test,
        trend=trend,
        no_effect=why,
        no_clustered=no_clustered,
        no_trend=no_trend,
    )


def _why_no_effect(n_treated: int, n_units: int) -> WhyNoEffect | None:
    if n_treated == 0:
        return WhyNoEffect.NO_UNIT_TREATED
    if n_units == 1:
        return WhyNoEffect.ONE_UNIT
    return WhyNoEffect.NO_COMPARISON if n_treated == n_units else None


def _rounding(panel: Panel) -> float:
    return ROUNDING * float(np.nanmax(np.abs(panel.outcome)))


def _before_and_after(panel: Panel) -> tuple[Floats, Floats]:
    """Return each unit's mean outcome before the start and after it, (units,) each."""
    before, after = np.nanmean(panel.outcome[:, ~panel.post], axis=1), np.nanmean(panel.outcome[:, panel.post], axis=1)
    return np.asarray(before), np.asarray(after)


def _side(panel: Panel, units: Flags) -> Side:
    if not units.any():
        return Side(0, None, None)
    before, after = _before_and_after(panel)
    return Side(int(units.sum()), float(before[units].mean()), float(after[units].mean()))


def _fit(panel: Panel, over_time: Floats) -> _Fitted:
    """Return scores and weights for the term `treated · over_time`, beside effects of units and moments."""
    unit, moment = np.nonzero(~np.isnan(panel.outcome))
    of_each = np.zeros((len(unit), len(panel.units)))
    of_each[np.arange(len(unit)), unit] = over_time[moment]
    columns = np.column_stack([of_each, panel.outcome[unit, moment]])
    left, terms = without_effects(columns, unit, moment)
    terms_left, outcome = left[:, :-1], left[:, -1]
    return _Fitted(
        terms_left.T @ outcome,
        terms_left.T @ terms_left,
        terms_left,
        outcome,
        unit,
        terms + 1,
        ROUNDING * float((of_each**2).sum()),
    )


def _clustered(panel: Panel, fitted: _Fitted, effect: float) -> Estimate | None:
    """Return the effect with its clustered error; None with one unit on a side, and where units of a side moved all alike."""
    n_treated = int(panel.treated.sum())
    column = fitted.left @ panel.treated.astype(float)
    if min(n_treated, len(panel.units) - n_treated) < FEWEST_ON_A_SIDE or len(column) <= fitted.terms:
        return None
    error = clustered_error(column, fitted.outcome - effect * column, fitted.unit, fitted.terms)
    return estimate(effect, error, len(panel.units) - 1) if error > _rounding(panel) else None


def _trend_before(panel: Panel) -> TrendBefore | None:
    """Return the trend before the start, or None with too few moments, or where too little is known to tell it."""
    n_before = int((~panel.post).sum())
    if n_before < FEWEST_BEFORE:
        return None
    place = np.arange(len(panel.moments), dtype=float)
    early = Panel(
        panel.units, panel.moments[:n_before], panel.outcome[:, :n_before], panel.treated, panel.post[:n_before]
    )
    if (~np.isnan(early.outcome)).sum(axis=1).min() < FEWEST_BEFORE or np.isnan(early.outcome).all(axis=0).any():
        return None
    fitted = _fit(early, place[:n_before])
    size = float(panel.treated @ fitted.weights @ panel.treated)
    if size <= fitted.least:
        return None
    test = exact_test(panel.treated, fitted.scores, fitted.weights, _rounding(panel), fitted.least)
    slope = float(panel.treated @ fitted.scores / size)
    apart = float(place[n_before:].mean() - place[:n_before].mean())
    return TrendBefore(slope, test, slope * apart, n_before)
