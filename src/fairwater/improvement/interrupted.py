"""Interrupted time series: one series before and after a start, with the line before carried on as what would have been."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from fairwater.improvement.panels import Interrupted
from fairwater.improvement.regression import (
    Estimate,
    Fit,
    bare_estimate,
    estimate,
    least_squares,
    newey_west,
    usual_lags,
)
from fairwater.statistics.proportions import Floats

ROUNDING = 1e-9
FEWEST_ON_A_SIDE, ADVISED_ON_A_SIDE = 6, 12
"""With fewer moments with a value before the start, or after it, no line; with fewer than advised the line is unsure."""
STRONG = 0.3
"""From this autocorrelation on a reader is told that the interval is too narrow."""


class WhyNoLines(StrEnum):
    """Why there are no lines."""

    TOO_FEW_MOMENTS = "too-few-moments"


@dataclass(frozen=True, eq=False)
class Lines:
    """The line before the start and the line after it; estimates have no interval where all values lie on them.

    `slope_before` is per moment. `level_change` is the step at the first moment after the start, `slope_change` by how much more
    (or less) the line rises per moment after it. `at_the_end` is by how much the line lies over the line before carried on, at
    the last moment; `on_average` the same over all moments after the start that have a value. `autocorrelation` is that of
    neighbouring residuals, None where there are none. `fitted` and `carried_on` are (moments,), the latter NaN before the start.
    """

    level_before: Estimate
    slope_before: Estimate
    level_change: Estimate
    slope_change: Estimate
    on_average: Estimate
    at_the_end: Estimate
    autocorrelation: float | None
    fitted: Floats
    carried_on: Floats


@dataclass(frozen=True, eq=False)
class InterruptedSeries:
    """What is found: `lines`, or `no_lines` with the reason. `lags` says over how many moments errors may hang together."""

    n_before: int
    n_after: int
    n_gaps: int
    start: str
    end: str
    lags: int
    lines: Lines | None
    no_lines: WhyNoLines | None


def interrupted_time_series(series: Interrupted, lags: int | None = None) -> InterruptedSeries:
    """Return the segmented regression of a series on time, after, and time since the start, with Newey-West errors.

    Moments are one step apart; a gap takes up its step. Needs six values before the start and six after it. Source: Wagner,
    Soumerai, Zhang and Ross-Degnan, Journal of Clinical Pharmacy and Therapeutics 27 (2002) 299-309.
    """
    known = ~np.isnan(series.outcome)
    n_before, n_after = int((known & ~series.post).sum()), int((known & series.post).sum())
    enough = min(n_before, n_after) >= FEWEST_ON_A_SIDE
    lags = usual_lags(n_before + n_after) if lags is None else lags
    return InterruptedSeries(
        n_before=n_before,
        n_after=n_after,
        n_gaps=int((~known).sum()),
        start=series.when[int(np.argmax(series.post))],
        end=series.when[-1],
        lags=lags,
        lines=_lines(series, lags) if enough else None,
        no_lines=None if enough else WhyNoLines.TOO_FEW_MOMENTS,
    )


def _lines(series: Interrupted, lags: int) -> Lines:
    known = ~np.isnan(series.outcome)
    place = np.arange(len(series.when), dtype=float)
    since = place - int(np.argmax(series.post))
    after = series.post.astype(float)
    design = np.column_stack([np.ones_like(place), place, after, after * since])
    fit = least_squares(design[known], series.outcome[known])
    covariance, df = newey_west(fit, lags), int(known.sum()) - design.shape[1]
    exact = bool(np.abs(fit.residuals).max() <= ROUNDING * np.abs(series.outcome[known]).max())

    def of(*weights: float) -> Estimate:
        by = np.array(weights)
        value, variance = float(by @ fit.coefficients), float(by @ covariance @ by)
        return bare_estimate(value) if exact or variance <= 0 else estimate(value, float(np.sqrt(variance)), df)

    return Lines(
        level_before=of(1, 0, 0, 0),
        slope_before=of(0, 1, 0, 0),
        level_change=of(0, 0, 1, 0),
        slope_change=of(0, 0, 0, 1),
        on_average=of(0, 0, 1, float(since[series.post & known].mean())),
        at_the_end=of(0, 0, 1, float(since[-1])),
        autocorrelation=None if exact else _autocorrelation(fit),
        fitted=design @ fit.coefficients,
        carried_on=np.where(series.post, design[:, :2] @ fit.coefficients[:2], np.nan),
    )


def _autocorrelation(fit: Fit) -> float:
    """Return the correlation of each residual with the one before."""
    left = fit.residuals
    return float(left[1:] @ left[:-1]) / float(left @ left)
