"""How well the items of a scale hang together: Cronbach's alpha, McDonald's omega, and the items that hurt it.

Items come as (respondents, items), NaN for not answered. Reverse-keyed items are named by their places from 0 and turned; only
spread counts here, so the number of codes is not asked for. What is not calculated is None, with its reason.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import fdtri

from fairwater.statistics.proportions import Floats
from fairwater.statistics.scales import ScaleReason, checked_items, reverse_mask

FEWEST_RESPONDENTS = 5
"""With fewer there is no figure at all. From here on the interval says how little a small number of people tells."""
FEWEST_FOR_OMEGA = 3
"""One factor of two items has more unknowns than correlations."""
LEAST_UNIQUENESS = 0.005
"""An item with less of its variance left to itself is a Heywood case: the model explains it wholly, which no item is."""
ROUNDING = 1e-12
"""A variance smaller than this part of the items' own is none."""


class Cases(StrEnum):
    """Whose answers a covariance rests on: people who answered every item, or both items of each pair."""

    COMPLETE = "complete"
    PAIRWISE = "pairwise"


@dataclass(frozen=True)
class Covariances:
    """The covariances of the items (items, items), and the people they rest on: of pairs, the pair with the fewest."""

    matrix: Floats
    n_respondents: int
    cases: Cases


@dataclass(frozen=True)
class Alpha:
    """Cronbach's alpha with its interval. Up to 1; under 0 where items work against one another."""

    value: float | None
    low: float | None
    high: float | None
    n_respondents: int
    n_items: int
    cases: Cases
    reason: ScaleReason = ScaleReason.NONE


@dataclass(frozen=True)
class Omega:
    """McDonald's omega total, 0-1, and the standardised loadings of the one factor that it rests on, (items,)."""

    value: float | None
    loadings: tuple[float, ...]
    n_respondents: int
    n_items: int
    cases: Cases
    reason: ScaleReason = ScaleReason.NONE


@dataclass(frozen=True)
class ItemRest:
    """One item beside the rest of its scale: the corrected item-rest correlation, and alpha if the item is left out.

    It hurts where the scale hangs together better without it, or where it works against the rest.
    """

    item: int
    rest_correlation: float | None
    alpha_without: float | None
    hurts: bool
    n_respondents: int
    reason: ScaleReason = ScaleReason.NONE


# Covariances


def covariances(items: ArrayLike, reverse: Collection[int] = (), cases: Cases = Cases.COMPLETE) -> Covariances:
    """Return the sample covariances (n - 1) of items (respondents, items), of complete cases or by pairs.

    NaN where fewer than two people answered. ValueError where items are not two-dimensional.
    """
    found = checked_items(items)
    signed = np.where(reverse_mask(found.shape[1], reverse), -found, found)
    if cases is Cases.COMPLETE:
        signed = signed[~np.isnan(signed).any(axis=1)]
    given = ~np.isnan(signed)
    both = given.T.astype(float) @ given.astype(float)
    centre = np.array(
        [column[each].mean() if each.any() else 0.0 for column, each in zip(signed.T, given.T, strict=True)]
    )
    filled = np.where(given, signed - centre, 0.0)
    with np.errstate(invalid="ignore", divide="ignore"):
        sums = filled.T @ given.astype(float)
        matrix = (filled.T @ filled - sums * sums.T / both) / (both - 1.0)
    matrix = np.where(both > 1, matrix, np.nan)
    constant = np.array(
        [not each.any() or np.ptp(column[each]) == 0 for column, each in zip(signed.T, given.T, strict=True)],
        dtype=bool,
    )
    matrix[np.isfinite(matrix) & (constant[:, None] | constant[None, :])] = 0.0
    fewest = int(both.min()) if both.size else 0
    return Covariances(matrix, fewest, cases)


def _refusal(found: Covariances, fewest_items: int, fewest: int) -> ScaleReason:
    """Return why no coefficient can be had of these covariances, if so."""
    if len(found.matrix) < fewest_items:
        return ScaleReason.TOO_FEW_ITEMS
    if found.n_respondents < max(fewest, 2):
        return ScaleReason.TOO_FEW_PEOPLE
    if found.matrix.sum() <= ROUNDING * max(np.trace(found.matrix), 0.0):
        return ScaleReason.NO_SPREAD
    return ScaleReason.NONE


# Cronbach's alpha


def _alpha(matrix: Floats) -> float | None:
    k, total = len(matrix), float(matrix.sum())
    if k < 2 or total <= ROUNDING * np.trace(matrix):
        return None
    return float(k / (k - 1.0) * (1.0 - np.trace(matrix) / total))


def cronbach_alpha(
    items: ArrayLike,
    reverse: Collection[int] = (),
    cases: Cases = Cases.COMPLETE,
    fewest: int = FEWEST_RESPONDENTS,
    level: float = 0.95,
) -> Alpha:
    """Return alpha, k / (k - 1) (1 - sum of item variances / variance of the sum), with Feldt's interval.

    (1 - alpha) / (1 - its estimate) is distributed as F with n - 1 and (n - 1)(k - 1) degrees of freedom, n being the people of
    `Covariances`. Alpha is a lower bound of reliability where items measure one thing to different degrees. Not calculated
    with under two items, under `fewest` people or where nobody differs. ValueError where items are not two-dimensional.
    Sources: Cronbach, Psychometrika 16 (1951) 297-334; Feldt, Psychometrika 30 (1965) 357-370.
    """
    found = covariances(items, reverse, cases)
    n, k = found.n_respondents, len(found.matrix)
    reason = _refusal(found, 2, fewest)
    value = None if reason else _alpha(found.matrix)
    if value is None:
        return Alpha(None, None, None, n, k, cases, reason or ScaleReason.NO_SPREAD)
    if 1.0 - value < ROUNDING:
        return Alpha(1.0, None, None, n, k, cases, ScaleReason.PERFECT)
    tail = (1.0 - level) / 2.0
    low, high = (1.0 - (1.0 - value) * float(fdtri(n - 1, (n - 1) * (k - 1), p)) for p in (1.0 - tail, tail))
    return Alpha(value, low, high, n, k, cases)


def item_rest(
    items: ArrayLike,
    reverse: Collection[int] = (),
    cases: Cases = Cases.COMPLETE,
    fewest: int = FEWEST_RESPONDENTS,
) -> tuple[ItemRest, ...]:
    """Return each item beside the rest: its correlation with the sum of the others, and alpha without it.

    All on the same people as alpha of the whole scale, so that the figures can be set side by side. `hurts` where alpha
    without the item is higher, or the correlation is under 0 (often an item keyed in reverse that nobody turned).
    ValueError where items are not two-dimensional. Source: Nunnally and Bernstein, Psychometric Theory (1994), chapter 8.
    """
    found = covariances(items, reverse, cases)
    n, k = found.n_respondents, len(found.matrix)
    if reason := _refusal(found, 2, fewest):
        return tuple(ItemRest(place, None, None, False, n, reason) for place in range(k))
    whole = _alpha(found.matrix)
    told = []
    for place in range(k):
        rest = np.delete(np.delete(found.matrix, place, 0), place, 1)
        own, others = float(found.matrix[place, place]), float(rest.sum())
        spread = own > 0 and others > ROUNDING * np.trace(rest)
        correlation = None
        if spread:
            correlation = float((found.matrix[place].sum() - own) / np.sqrt(own * others))
        without = _alpha(rest)
        better = without is not None and whole is not None and without > whole + ROUNDING
        hurts = better or (correlation is not None and correlation < 0)
        reason = ScaleReason.NONE if spread else ScaleReason.NO_SPREAD
        if without is None and not reason:
            reason = ScaleReason.TOO_FEW_ITEMS
        told.append(ItemRest(place, correlation, without, hurts, n, reason))
    return tuple(told)


# McDonald's omega


def _loadings(uniqueness: Floats, correlations: Floats) -> tuple[Floats, Floats]:
    """Return the best loadings of one factor for given uniquenesses, and the eigenvalues that the fit is judged by."""
    scale = np.sqrt(uniqueness)
    values, vectors = np.linalg.eigh(correlations / np.outer(scale, scale))
    return scale * vectors[:, -1] * np.sqrt(max(values[-1] - 1.0, 0.0)), values


def _misfit(logs: Floats, correlations: Floats) -> tuple[float, Floats]:
    """Return how far one factor is from the correlations by maximum likelihood, and its slope, at the logs of uniquenesses."""
    uniqueness = np.exp(logs)
    loadings, values = _loadings(uniqueness, correlations)
    rest = np.maximum(values[:-1], ROUNDING)
    slope = 1.0 + (loadings**2 - np.diag(correlations)) / uniqueness
    return float((rest - np.log(rest) - 1.0).sum()), slope


def one_factor(correlations: ArrayLike) -> tuple[Floats, ScaleReason]:
    """Return the loadings (items,) of one common factor fitted to correlations (items, items) by maximum likelihood.

    Positive in sum. The likelihood is taken at the best loadings for each set of uniquenesses, and those are sought by
    L-BFGS-B. With a reason and loadings of 0 where the matrix is not positive definite, the search ends nowhere, or an item
    is left less than 0.005 of its own variance (a Heywood case). Sources: Jöreskog, Psychometrika 32 (1967) 443-482; Lawley
    and Maxwell, Factor Analysis as a Statistical Method (1971).
    """
    from scipy.optimize import minimize  # half a second of import that only this function needs

    matrix = np.asarray(correlations, dtype=float)
    nothing = np.zeros(len(matrix))
    if np.linalg.eigvalsh(matrix)[0] <= 1e-9:
        return nothing, ScaleReason.NOT_POSITIVE_DEFINITE
    start = np.log(np.clip(1.0 / np.diag(np.linalg.inv(matrix)), 2 * LEAST_UNIQUENESS, 0.95))
    bounds = [(np.log(LEAST_UNIQUENESS), 0.0)] * len(matrix)
    options = {"maxiter": 2_000, "maxfun": 20_000, "ftol": 1e-15, "gtol": 1e-9}
    best = minimize(_misfit, start, args=(matrix,), jac=True, method="L-BFGS-B", bounds=bounds, options=options)
    uniqueness = np.exp(best.x)
    slope = np.where((best.x >= -1e-9) & (best.jac < 0), 0.0, best.jac)
    if (uniqueness <= LEAST_UNIQUENESS * 1.001).any():
        return nothing, ScaleReason.HEYWOOD
    if np.abs(slope).max() > 1e-4:
        return nothing, ScaleReason.NOT_CONVERGED
    loadings, _ = _loadings(uniqueness, matrix)
    return (loadings if loadings.sum() >= 0 else -loadings), ScaleReason.NONE


def mcdonald_omega(
    items: ArrayLike,
    reverse: Collection[int] = (),
    cases: Cases = Cases.COMPLETE,
    fewest: int = FEWEST_RESPONDENTS,
) -> Omega:
    """Return omega total, (sum of loadings)^2 / ((sum of loadings)^2 + sum of uniquenesses), of the items' plain sum.

    Loadings and uniquenesses are those of `one_factor`, brought back to the items' own spread. It allows items to measure the
    one thing to different degrees, where alpha does not. Not calculated with under three items, under `fewest` people or
    no more people than items, where an item has no spread, or in a Heywood case. ValueError where items are not
    two-dimensional. Sources: McDonald, Test Theory (1999), chapter 6; Revelle and Zinbarg, Psychometrika 74 (2009) 145-154.
    """
    found = covariances(items, reverse, cases)
    n, k = found.n_respondents, len(found.matrix)
    reason = _refusal(found, FEWEST_FOR_OMEGA, max(fewest, k + 1))
    if not reason and (np.diag(found.matrix) <= 0).any():
        reason = ScaleReason.ITEM_WITHOUT_SPREAD
    if reason:
        return Omega(None, (), n, k, cases, reason)
    spread = np.sqrt(np.diag(found.matrix))
    loadings, reason = one_factor(found.matrix / np.outer(spread, spread))
    if reason:
        return Omega(None, (), n, k, cases, reason)
    common = float((spread * loadings).sum() ** 2)
    own = float((spread**2 * (1.0 - loadings**2)).sum())
    return Omega(common / (common + own), tuple(loadings.tolist()), n, k, cases)
