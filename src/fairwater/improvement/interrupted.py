"""Interrupted time series: one series before and after a start, with the line before carried on as what would have been."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from fairwater.improvement.panels import Interrupted
from fairwater.improvement.regression import (
    Estimate,
    autoregressive,
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
STRONG = 0.5
"""From this fading on a reader is told that moments say little that their neighbours have not said."""


class Errors(StrEnum):
    """How errors may hang together from one moment to the next."""

    FADING = "ar1"
    NEWEY_WEST = "newey-west"


class WhyNoLines(StrEnum):
    """Why there are no lines."""

    TOO_FEW_MOMENTS = "too-few-moments"


@dataclass(frozen=True, eq=False)
class Lines:
    """The line before the start and the line after it; estimates have no interval where all values lie on them.

    `slope_before` is per moment. `level_change` is the step at the first moment after the start, `slope_change` by how much more
    (or less) the line rises per moment after it. `at_the_end` is by how much the line lies over the line before carried on, at
    the last moment; `on_average` the same over all moments after the start that have a value. `autocorrelation` is by how much
    the errors of neighbouring moments hang together, by restricted maximum likelihood; None where there are none. `fitted` and
    `carried_on` are (moments,), the latter NaN before the start.
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
    """What is found: `lines`, or `no_lines` with the reason. `lags` says over how many moments errors of Newey-West may hang
    together; None with other errors."""

    n_before: int
    n_after: int
    n_gaps: int
    start: str
    end: str
    errors: Errors
    lags: int | None
    lines: Lines | None
    no_lines: WhyNoLines | None


def interrupted_time_series(
    series: Interrupted, errors: Errors = Errors.FADING, lags: int | None = None
) -> InterruptedSeries:
    """Return the segmented regression of a series on time, after, and time since the start, by least squares.

    Intervals are by errors that fade from moment to moment, or by Newey-West's with so many `lags` (usually 4 (n/100)^(2/9)).
    Moments are one step apart; a gap takes up its step. Needs six values before the start and six after it. Source: Wagner,
    Soumerai, Zhang and Ross-Degnan, Journal of Clinical Pharmacy and Therapeutics 27 (2002) 299-309.
    """
    known = ~np.isnan(series.outcome)
    n_before, n_after = int((known & ~series.post).sum()), int((known & series.post).sum())
    enough = min(n_before, n_after) >= FEWEST_ON_A_SIDE
    used = (usual_lags(n_before + n_after) if lags is None else lags) if errors is Errors.NEWEY_WEST else None
    return InterruptedSeries(
        n_before=n_before,
        n_after=n_after,
        n_gaps=int((~known).sum()),
        start=series.when[int(np.argmax(series.post))],
        end=series.when[-1],
        errors=errors,
        lags=used,
        lines=_lines(series, used) if enough else None,
        no_lines=None if enough else WhyNoLines.TOO_FEW_MOMENTS,
    )


def _lines(series: Interrupted, lags: int | None) -> Lines:
    known = ~np.isnan(series.outcome)
    place = np.arange(len(series.when), dtype=float)
    since = place - int(np.argmax(series.post))
    after = series.post.astype(float)
    design = np.column_stack([np.ones_like(place), place, after, after * since])
    fit = least_squares(design[known], series.outcome[known])
    exact = bool(np.abs(fit.residuals).max() <= ROUNDING * np.abs(series.outcome[known]).max())
    fading = None if exact else autoregressive(fit, place[known])
    covariance, df = (np.zeros((4, 4)), 1.0) if fading is None else (fading.covariance, fading.df)
    if lags is not None:
        covariance, df = newey_west(fit, lags), float(int(known.sum()) - design.shape[1])

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
        autocorrelation=None if fading is None else fading.rho,
        fitted=design @ fit.coefficients,
        carried_on=np.where(series.post, design[:, :2] @ fit.coefficients[:2], np.nan),
    )
