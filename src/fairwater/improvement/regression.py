"""Least squares with standard errors that hold where errors hang together: within a unit, or from one moment to the next."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtr, stdtrit

from fairwater.statistics.proportions import Floats

TWO_SIDED = 0.975
RHOS = (*(round(-0.9 + 0.1 * step, 1) for step in range(19)), 0.97)
"""Where the fading of errors is sought first; then between the neighbours of the best."""


@dataclass(frozen=True)
class Estimate:
    """An estimate with its standard error, its 95 % interval and its p value, by Student's t; without them all are None."""

    value: float
    standard_error: float | None
    low: float | None
    high: float | None
    p: float | None


def estimate(value: float, standard_error: float, df: float) -> Estimate:
    """Return the estimate with its interval and p value by so many degrees of freedom."""
    reach = float(stdtrit(df, TWO_SIDED)) * standard_error
    p = 2 * float(stdtr(df, -abs(value) / standard_error))
    return Estimate(value, standard_error, value - reach, value + reach, p)


def bare_estimate(value: float) -> Estimate:
    """Return an estimate of which it is not known how sure it is."""
    return Estimate(value, None, None, None, None)


@dataclass(frozen=True, eq=False)
class Fit:
    """A fitted line: design (rows, terms), coefficients (terms,), residuals (rows,), and the inverse of XᵀX (terms, terms)."""

    design: Floats
    coefficients: Floats
    residuals: Floats
    inverse: Floats


def least_squares(design: Floats, outcome: Floats) -> Fit:
    """Return the fit of outcome (rows,) on design (rows, terms). Raises ValueError where terms cannot be told apart."""
    if np.linalg.matrix_rank(design) < design.shape[1]:
        raise ValueError("the terms of the design cannot be told apart")
    coefficients, *_ = np.linalg.lstsq(design, outcome, rcond=None)
    left = outcome - design @ coefficients
    return Fit(
        design, np.asarray(coefficients, dtype=float), left, np.asarray(np.linalg.inv(design.T @ design), dtype=float)
    )


def newey_west(fit: Fit, lags: int) -> Floats:
    """Return the covariance of the coefficients (terms, terms) for errors that hang together up to so many moments apart.

    Bartlett weights, and n / (n - terms) for small samples. Source: Newey and West, Econometrica 55 (1987) 703-708.
    """
    scores = fit.design * fit.residuals[:, None]
    middle = scores.T @ scores
    for lag in range(1, min(lags, len(scores) - 1) + 1):
        together = scores[lag:].T @ scores[:-lag]
        middle = middle + (1 - lag / (lags + 1)) * (together + together.T)
    n, terms = fit.design.shape
    return np.asarray(fit.inverse @ middle @ fit.inverse * n / (n - terms))


@dataclass(frozen=True, eq=False)
class Autoregressive:
    """By how much errors of neighbouring moments hang together, `rho`; the covariance of the coefficients (terms, terms); df."""

    rho: float
    covariance: Floats
    df: float


def autoregressive(fit: Fit, place: Floats) -> Autoregressive:
    """Return the covariance of least-squares coefficients for errors that fade by `rho` with each step of time (AR(1)).

    `place` (rows,) are whole steps, rising; between two values with a gap errors fade by as many. `rho` is that of restricted
    maximum likelihood, the least wrong of those that Turner, Karahalios, Forbes, Taljaard, Grimshaw and McKenzie tried (BMC
    Medical Research Methodology 21 (2021) 181). Degrees of freedom are multiplied by (1 - rho) / (1 + rho) where rho is over 0,
    for so many moments are independent: our own rule, judged by how often intervals hold (docs/reference/evaluation.md).
    """
    design, outcome = fit.design, fit.design @ fit.coefficients + fit.residuals
    n, terms = design.shape
    steps, both = np.diff(place), np.column_stack([design, outcome])
    likelihood = [_restricted(both, steps, rho)[0] for rho in RHOS]
    middle = int(np.argmax(likelihood))
    bounds = (RHOS[max(middle - 1, 0)], RHOS[min(middle + 1, len(RHOS) - 1)])
    from scipy.optimize import minimize_scalar  # half a second to load, and few ask for it

    found = minimize_scalar(lambda rho: -_restricted(both, steps, rho)[0], bounds=bounds, method="bounded")
    rho = float(found.x) if -found.fun > likelihood[middle] else float(RHOS[middle])
    _, variance = _restricted(both, steps, rho)
    together = np.power(rho, np.abs(place[:, None] - place[None, :]))
    covariance = fit.inverse @ (design.T @ together @ design) @ fit.inverse * variance
    independent = (1 - rho) / (1 + rho) if rho > 0 else 1.0
    return Autoregressive(rho, np.asarray(covariance), max((n - terms) * independent, 1.0))


def _restricted(both: Floats, steps: Floats, rho: float) -> tuple[float, float]:
    """Return the restricted log likelihood at `rho`, but for a constant, and the variance of the errors.

    `both` (rows, terms + 1) is the design with the outcome beside it, `steps` (rows - 1,) the time between rows.
    """
    fade = np.power(rho, steps)
    white = both.copy()
    white[1:] = (both[1:] - fade[:, None] * both[:-1]) / np.sqrt(1 - fade**2)[:, None]
    design, outcome = white[:, :-1], white[:, -1]
    n, terms = design.shape
    squares = design.T @ design
    left = outcome - design @ np.linalg.solve(squares, design.T @ outcome)
    variance = float(left @ left) / (n - terms)
    _, size = np.linalg.slogdet(squares)
    return -0.5 * ((n - terms) * float(np.log(variance)) + float(np.log(1 - fade**2).sum()) + float(size)), variance


def usual_lags(n: int) -> int:
    """Return over how many moments errors may hang together: 4 (n / 100)^(2/9), rounded down, and at least 1.

    Source: Newey and West, Review of Economic Studies 61 (1994) 631-653.
    """
    return max(1, int(4 * (n / 100) ** (2 / 9)))


def clustered_error(column: Floats, residuals: Floats, cluster: NDArray[np.int64], terms: int) -> float:
    """Return the standard error of one coefficient for errors that hang together within clusters (CR1).

    `column` (rows,) is the term after all others were taken out of it, `residuals` (rows,) are those of the whole fit with so
    many `terms`, `cluster` (rows,) numbers the clusters from 0. The correction is G / (G - 1) · (N - 1) / (N - terms). Source:
    Liang and Zeger, Biometrika 73 (1986) 13-22; Cameron and Miller, Journal of Human Resources 50 (2015) 317-372.
    """
    scores = np.bincount(cluster, column * residuals)
    groups, n = len(scores), len(column)
    correction = groups / (groups - 1) * (n - 1) / (n - terms)
    return float(np.sqrt(correction * (scores @ scores)) / (column @ column))


def without_effects(columns: Floats, unit: NDArray[np.int64], moment: NDArray[np.int64]) -> tuple[Floats, int]:
    """Return columns (rows, k) with the effect of each unit and each moment taken out, and how many terms these are.

    A row is a unit at a moment where something is known; `unit` and `moment` (rows,) number them from 0.
    """
    n_units, n_moments = int(unit.max()) + 1, int(moment.max()) + 1
    seen = np.zeros((n_units, n_moments))
    seen[unit, moment] = 1.0
    together = np.block([[np.diag(seen.sum(axis=1)), seen], [seen.T, np.diag(seen.sum(axis=0))]])
    sums = np.zeros((n_units + n_moments, columns.shape[1]))
    np.add.at(sums, unit, columns)
    np.add.at(sums, n_units + moment, columns)
    effects = np.linalg.pinv(together, hermitian=True) @ sums
    left = columns - effects[unit] - effects[n_units + moment]
    return left, int(np.linalg.matrix_rank(together, hermitian=True))
