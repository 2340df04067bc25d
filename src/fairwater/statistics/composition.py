"""Who is among those counted, and ratios whose reference is chosen by a rule (measures.md #10-15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from fairwater.statistics.gaps import score_p_value
from fairwater.statistics.proportions import Z95, Floats, wilson
from fairwater.statistics.ratios import fails_four_fifths, ratio_to_overall, risk_ratio

# A group's share of those counted, beside its share of everyone


def composition_index(
    counted: ArrayLike, n: ArrayLike, counted_all: ArrayLike, n_all: ArrayLike, z: float = Z95
) -> tuple[Floats, Floats, Floats]:
    """Return (index, low, high) of (counted / counted_all) / (n / n_all): 1 where the group is counted as it is present.

    Everyone includes the group. The same number as the group's share over everyone's (p_g / p_all), so the interval is the risk
    ratio's against the rest, carried over exactly: it leaves out 1 where that does. NaN where nobody is counted or the group is
    empty. Source: Bensimon's equity index; California Community Colleges Chancellor's Office 2014 (proportionality).
    """
    s, size = np.asarray(counted, dtype=float), np.asarray(n, dtype=float)
    return ratio_to_overall(s, size, np.asarray(counted_all) - s, np.asarray(n_all) - size, z)


def composition_difference(
    counted: ArrayLike, n: ArrayLike, counted_all: ArrayLike, n_all: ArrayLike, z: float = Z95
) -> tuple[Floats, Floats, Floats]:
    """Return (difference, low, high) of the shares counted / counted_all - n / n_all, -1 to 1.

    It is w (index - 1), w = n / n_all, and so is each limit. NaN where nobody is counted or the group is empty.
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        weight = np.asarray(n, dtype=float) / np.asarray(n_all, dtype=float)
    index, low, high = composition_index(counted, n, counted_all, n_all, z)
    return weight * (index - 1.0), weight * (low - 1.0), weight * (high - 1.0)


def e_formula_limit(n: ArrayLike, n_all: ArrayLike, counted_all: ArrayLike) -> Floats:
    """Return the largest share of those counted that the E-formula allows a group, A + sqrt(A (1 - A) / counted_all).

    A = n / n_all. One standard error above the share of everyone, so a group at A passes it by chance about one time in six. NaN
    where nobody is counted or nobody is there. Source: Roy, On Measures of Racial/Ethnic Disproportionality in Special Education,
    prepared for the California Department of Education.
    """
    size, everyone, cases = (np.asarray(a, dtype=float) for a in (n, n_all, counted_all))
    with np.errstate(invalid="ignore", divide="ignore"):
        share = size / everyone
        return np.where(cases > 0, share + np.sqrt(share * (1.0 - share) / cases), np.nan)[()]


def _whole(values: ArrayLike) -> NDArray[Any]:
    """Return Python's own integers, which do not overflow."""
    return np.asarray(values, dtype=np.int64).astype(object)


def exceeds_e_formula(counted: ArrayLike, n: ArrayLike, counted_all: ArrayLike, n_all: ArrayLike) -> NDArray[np.bool_]:
    """Say where a group's share of those counted is strictly over the E-formula's limit, in exact integers.

    With d = counted n_all - n counted_all it is d > 0 and d^2 > n (n_all - n) counted_all. False where nobody is counted.
    """
    s, size, cases, everyone = (_whole(a) for a in (counted, n, counted_all, n_all))
    over = s * everyone - size * cases
    return np.asarray((over > 0) & (over * over > size * (everyone - size) * cases), dtype=bool)[()]


# Ratios against a reference from elsewhere


def alternate_risk_ratio(
    counted: ArrayLike, n: ArrayLike, counted_state_rest: ArrayLike, n_state_rest: ArrayLike, z: float = Z95
) -> tuple[Floats, Floats, Floats]:
    """Return (ratio, low, high): a group's share in the district over the share of all other groups in the state.

    For a district whose own rest is too small to compare with. The others of the district are among those of the state; the group
    itself is not, so both sides are independent and the interval is the risk ratio's. NaN where that is.
    Source: 34 CFR 300.647(a)(1) and (b)(5).
    """
    return risk_ratio(counted, n, counted_state_rest, n_state_rest, z)


def weighted_risk_ratio(
    counted: ArrayLike, n: ArrayLike, state_n: ArrayLike, z: float = Z95
) -> tuple[Floats, Floats, Floats]:
    """Return (ratio, low, high) for each group, all (..., groups): its share over the mean share of the other groups.

    The mean weighs them by their sizes in the state, `state_n`, so that districts of different mixtures can be compared. That is
    (1 - P_g) R_g / sum of the others' P_h R_h. Groups of which the district has nobody carry no weight, and the weights of those
    that are there are scaled up to 1. State sizes are taken as known. The interval joins Wilson's intervals of the shares by
    square-and-add (MOVER), which also holds where a count is 0. NaN where the group or all others are empty, or none of those is
    counted. Sources: Westat, Methods for Assessing Racial/Ethnic Disproportionality (2014); Bollmer et al., J Spec Ed 41 (2007)
    186-198; Donner and Zou, Statistical Methods in Medical Research 21 (2012) 347-359 for the interval.
    """
    s, size = np.broadcast_arrays(np.asarray(counted, dtype=float), np.asarray(n, dtype=float))
    with np.errstate(invalid="ignore", divide="ignore"):
        own = (s / size, *wilson(s, size, z))
    others = _mean_of_others(own, np.where(size > 0, np.asarray(state_n, dtype=float), 0.0))
    return _ratio_of_estimates(own, others)


Estimate = tuple[Floats, Floats, Floats]


def _mean_of_others(shares: Estimate, weights: Floats) -> Estimate:
    """Return (mean, low, high) of the shares of all groups but this one, for each."""
    value, low, high = (np.where(weights > 0, limit, 0.0) for limit in shares)
    down, up = (weights * (value - low)) ** 2, (weights * (high - value)) ** 2
    with np.errstate(invalid="ignore", divide="ignore"):
        weight = _all_but_one(weights)
        mean = _all_but_one(weights * value) / weight
        return mean, mean - np.sqrt(_all_but_one(down)) / weight, mean + np.sqrt(_all_but_one(up)) / weight


def _all_but_one(values: Floats) -> Floats:
    """Return the sum of the others along the last axis; each is summed anew, for taking one off a sum leaves rounding behind."""
    groups = values.shape[-1]
    return np.asarray(np.where(np.eye(groups, dtype=bool), 0.0, values[..., None, :]).sum(-1))


def _ratio_of_estimates(a: Estimate, b: Estimate) -> Estimate:
    """Return (ratio, low, high) of two independent estimates that are not negative, by square-and-add (MOVER-R)."""
    (top, low1, high1), (bottom, low2, high2) = a, b
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = np.where(bottom > 0, top / bottom, np.nan)
        cross = top * bottom
        root_low = np.sqrt(cross**2 - low1 * high2 * (2.0 * top - low1) * (2.0 * bottom - high2))
        root_high = np.sqrt(cross**2 - high1 * low2 * (2.0 * top - high1) * (2.0 * bottom - low2))
        low = np.where(low1 > 0, low1 * (2.0 * top - low1) / (cross + root_low), 0.0)
        high = (cross + root_high) / (low2 * (2.0 * bottom - low2))
    undefined = np.isnan(ratio)
    return ratio[()], np.where(undefined, np.nan, low)[()], np.where(undefined, np.nan, high)[()]


# Stage after stage, and group beside the best-off


@dataclass(frozen=True)
class ComparedRates:
    """Ratios of rates with their intervals and two-sided p values (score test), all of one shape."""

    ratio: Floats
    low: Floats
    high: Floats
    p_value: Floats


def relative_rate_index(n: ArrayLike, compared_with: int, z: float = Z95) -> ComparedRates:
    """Return each stage's rate of each group over that of the group in place `compared_with`.

    (..., stages + 1, groups) to (..., stages, groups). The first row is who could enter the pathway, each further row who reached
    that stage; a stage's rate is out of the stage before it, so a gap shows where it arises. Students, not events: ValueError
    where a stage has more than the one before. The interval is the risk ratio's, NaN with the ratio where the stage before is
    empty or nobody of the reference is counted; the group itself has ratio 1, no limits and no p value.
    Source: OJJDP, Disproportionate Minority Contact Technical Assistance Manual, chapter 1.
    """
    counts = np.asarray(n, dtype=float)
    entered, reached = counts[..., :-1, :], counts[..., 1:, :]
    if (reached > entered).any():
        raise ValueError("a stage has more students than the stage before it: count students, not events")
    place = range(counts.shape[-1])[compared_with]
    return _compared(reached, entered, np.full((*reached.shape[:-1], 1), place), z)


def _compared(counted: Floats, n: Floats, with_group: NDArray[np.int64], z: float) -> ComparedRates:
    """Compare each group with one of them, whose place along the last axis is `with_group` (..., 1)."""
    counted_with = np.take_along_axis(counted, with_group, -1)
    n_with = np.take_along_axis(n, with_group, -1)
    ratio, low, high = risk_ratio(counted, n, counted_with, n_with, z)
    itself = np.arange(n.shape[-1]) == with_group
    p_value = score_p_value(counted, n, counted_with, n_with)
    return ComparedRates(ratio, *(np.where(itself, np.nan, of) for of in (low, high, p_value)))


@dataclass(frozen=True)
class ImpactRatio:
    """Each group's rate over the best-off group's; `fails` says where it is strictly under four fifths, by whole numbers.

    `best` is the place of the best-off group, -1 where there is none.
    """

    compared: ComparedRates
    best: NDArray[np.int64]
    fails: NDArray[np.bool_]


def impact_ratio(counted: ArrayLike, n: ArrayLike, large_enough: ArrayLike, z: float = Z95) -> ImpactRatio:
    """Return the four-fifths rule's ratios of groups (..., groups), counted (selected) out of n, to the best rate of them.

    `large_enough` says which groups may be compared, and so which may be the best: else three students become the yardstick.
    Others are NaN and do not fail; so are all where nobody of the large enough is selected. The best is found in whole numbers,
    the first of equals. It was picked by looking, so with many groups p values are somewhat too small.
    Source: 29 CFR 1607.4(D): smaller differences can matter where significant, larger ones may not with small numbers.
    """
    large = np.asarray(large_enough, dtype=bool)
    s, size, large = np.broadcast_arrays(np.asarray(counted, dtype=np.int64), np.asarray(n, dtype=np.int64), large)
    usable = large & (size > 0)
    best = _best_off(s, size, usable)
    with_group = np.maximum(best, 0)[..., None]
    compared = _compared(s.astype(float), size.astype(float), with_group, z)
    known = usable & (best >= 0)[..., None]
    fails = fails_four_fifths(s, size, *(np.take_along_axis(v, with_group, -1) for v in (s, size)))
    kept = (np.where(known, v, np.nan) for v in (compared.ratio, compared.low, compared.high, compared.p_value))
    return ImpactRatio(ComparedRates(*kept), best[()], np.asarray(fails & known))


def _best_off(s: NDArray[np.int64], n: NDArray[np.int64], usable: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the place of the first usable group that no usable group beats, by cross products; -1 where none is selected."""
    beaten = s[..., None, :] * n[..., :, None] > s[..., :, None] * n[..., None, :]
    best = usable & (s > 0) & ~(beaten & usable[..., None, :]).any(-1)
    return np.where(best.any(-1), best.argmax(-1), -1)
