"""Items and scales of a survey: percent favourable, means, and their change between two rounds.

Items come as (respondents, items) with codes 1, 2, ... `n_codes` and NaN for not answered. What is not calculated is None, with
its reason; it is never NaN. Answers of one person are no independent witnesses, so a scale is as sure as its people are many.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtri, stdtrit

from fairwater.statistics.clusters import FEWEST_CLUSTERS, clustered_mean
from fairwater.statistics.gaps import difference_of_estimates, mean_gap
from fairwater.statistics.means import mean_interval
from fairwater.statistics.proportions import Floats, wilson

HALF = Fraction(1, 2)
"""A person's scale counts from this part of its items on."""


class ScaleReason(StrEnum):
    """Why a figure of a scale, or its interval, was not calculated; each is the message id of its sentence."""

    NONE = ""
    NO_ANSWERS = "scale-no-answers"
    TOO_FEW_PEOPLE = "scale-too-few-people"
    TOO_FEW_ITEMS = "scale-too-few-items"
    NO_SPREAD = "scale-no-spread"
    ITEM_WITHOUT_SPREAD = "scale-item-without-spread"
    NOT_POSITIVE_DEFINITE = "scale-not-positive-definite"
    HEYWOOD = "scale-heywood"
    NOT_CONVERGED = "scale-not-converged"
    PERFECT = "scale-perfect"


@dataclass(frozen=True)
class Favourable:
    """Favourable answers out of all answers, by so many people; share and interval 0-1.

    Over one item `n_answered` is `n_respondents`. A gate that protects people looks at `n_respondents`.
    """

    n_favourable: int
    n_answered: int
    n_respondents: int
    favourable_share: float | None
    low: float | None
    high: float | None
    reason: ScaleReason = ScaleReason.NONE


@dataclass(frozen=True)
class ScaleMean:
    """The mean of people's scores on the scale of the codes (1 to `n_codes`), their standard deviation, and a t interval."""

    n_respondents: int
    mean: float | None
    sd: float | None
    low: float | None
    high: float | None
    reason: ScaleReason = ScaleReason.NONE


@dataclass(frozen=True)
class ScaleChange:
    """A figure of the later round minus that of the earlier, with its interval, and the people that either rests on."""

    change: float | None
    low: float | None
    high: float | None
    n_before: int
    n_after: int
    reason: ScaleReason = ScaleReason.NONE


# The codes


def checked_items(items: ArrayLike, n_codes: int | None = None) -> Floats:
    """Return items as floats (respondents, items). ValueError where they are not two-dimensional or hold other codes.

    A code is a whole number from 1 to `n_codes`; without `n_codes` any finite number is taken.
    """
    found = np.asarray(items, dtype=float)
    if found.ndim != 2:
        raise ValueError(f"items are (respondents, items), and these have {found.ndim} dimensions")
    given = found[~np.isnan(found)]
    if not np.isfinite(given).all():
        raise ValueError("an answer is a finite number or NaN")
    if n_codes is not None and not ((given >= 1) & (given <= n_codes) & (given == np.rint(given))).all():
        raise ValueError(f"an answer is a whole number from 1 to {n_codes}, or NaN")
    return found


def reverse_mask(n_items: int, reverse: Collection[int]) -> NDArray[np.bool_]:
    """Return which of the items are reverse-keyed, (items,). ValueError where a place is not one of theirs."""
    found = np.zeros(n_items, dtype=bool)
    for place in reverse:
        if not 0 <= place < n_items:
            raise ValueError(f"item {place} is keyed in reverse, and the items are 0 to {n_items - 1}")
        found[place] = True
    return found


def favourable_codes(
    n_items: int, n_codes: int = 5, top: int = 2, reverse: Collection[int] = ()
) -> tuple[frozenset[int], ...]:
    """Return the favourable codes of each item: the `top` highest of 1 to `n_codes`, or lowest for reverse-keyed items.

    Two of five is the rule of many districts. ValueError unless 0 < top < n_codes.
    """
    if not 0 < top < n_codes:
        raise ValueError(f"of {n_codes} codes {top} cannot be the favourable ones")
    highest, lowest = frozenset(range(n_codes - top + 1, n_codes + 1)), frozenset(range(1, top + 1))
    return tuple(lowest if turned else highest for turned in reverse_mask(n_items, reverse))


def enough_answered(items: Floats, fewest: Fraction = HALF) -> NDArray[np.bool_]:
    """Return whose scale counts, (respondents,): at least `fewest` of the items answered, and at least one. Exact."""
    if not 0 <= fewest <= 1:
        raise ValueError(f"a part of the items lies between 0 and 1, and {fewest} does not")
    answered = (~np.isnan(items)).sum(axis=1)
    return np.asarray((answered > 0) & (answered * fewest.denominator >= items.shape[1] * fewest.numerator))


# Percent favourable


def _marks(items: Floats, favourable: Sequence[Collection[int]]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which answers are given, and which of them are favourable."""
    if len(favourable) != items.shape[1]:
        raise ValueError(
            f"{items.shape[1]} items need {items.shape[1]} sets of favourable codes, not {len(favourable)}"
        )
    good = np.zeros(items.shape, dtype=bool)
    for place, codes in enumerate(favourable):
        good[:, place] = np.isin(items[:, place], list(codes))
    return ~np.isnan(items), good


def item_favourable(
    items: ArrayLike, favourable: Sequence[Collection[int]], n_codes: int = 5, level: float = 0.95
) -> tuple[Favourable, ...]:
    """Return the percent favourable of each item of (respondents, items), with Wilson's interval.

    `favourable` holds the favourable codes of each item, as they stand in the file (reverse-keyed items are not turned).
    Everybody who answered the item counts. ValueError for other codes or another number of sets. Source: Wilson 1927.
    """
    found = checked_items(items, n_codes)
    given, good = _marks(found, favourable)
    told = []
    for n, counted in zip(given.sum(axis=0).tolist(), good.sum(axis=0).tolist(), strict=True):
        if n:
            low, high = wilson(counted, n, float(ndtri(0.5 + level / 2.0)))
            told.append(Favourable(counted, n, n, counted / n, float(low), float(high)))
        else:
            told.append(Favourable(0, 0, 0, None, None, None, ScaleReason.NO_ANSWERS))
    return tuple(told)


def scale_favourable(
    items: ArrayLike,
    favourable: Sequence[Collection[int]],
    n_codes: int = 5,
    fewest: Fraction = HALF,
    level: float = 0.95,
) -> Favourable:
    """Return favourable answers over all answers of the people whose scale counts (`enough_answered`), with an interval.

    The variance of the share is cluster-robust by person (`clustered_mean`); it gives an effective number of answers,
    share (1 - share) / variance, never more than were given, and Wilson's interval is taken with that and with t of
    people - 1 degrees of freedom, so that it stays within 0-1. Where people do not differ at all, the effective number is
    that of the people. No interval with fewer than five people. ValueError as in `item_favourable`.
    Sources: Liang and Zeger 1986; Korn and Graubard, Survey Methodology 24 (1998) 193-201; Dean and Pagano, Journal of
    Survey Statistics and Methodology 3 (2015) 484-503.
    """
    found = checked_items(items, n_codes)
    given, good = _marks(found, favourable)
    counts = enough_answered(found, fewest)
    answered, marked = given[counts].sum(axis=1), good[counts].sum(axis=1)
    people, n, counted = int(counts.sum()), int(answered.sum()), int(marked.sum())
    if not people:
        return Favourable(0, 0, 0, None, None, None, ScaleReason.NO_ANSWERS)
    share = counted / n
    if people < FEWEST_CLUSTERS:
        return Favourable(counted, n, people, share, None, None, ScaleReason.TOO_FEW_PEOPLE)
    error = float(clustered_mean(answered, marked, level).error[0])
    effective = float(people) if np.isnan(error) else min(share * (1.0 - share) / error**2, float(n))
    low, high = wilson(share * effective, effective, float(stdtrit(people - 1, 0.5 + level / 2.0)))
    return Favourable(counted, n, people, share, float(low), float(high))


# Means


def scale_scores(items: ArrayLike, n_codes: int = 5, reverse: Collection[int] = (), fewest: Fraction = HALF) -> Floats:
    """Return each person's mean over the items that they answered, (respondents,), 1 to `n_codes`; NaN where too few.

    Reverse-keyed items, given by their places from 0, are turned: n_codes + 1 - code. ValueError for other codes.
    """
    found = checked_items(items, n_codes)
    turned = np.where(reverse_mask(found.shape[1], reverse), n_codes + 1 - found, found)
    answered = (~np.isnan(turned)).sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        scores = np.nansum(turned, axis=1) / answered
    return np.where(enough_answered(found, fewest), scores, np.nan)


def scale_mean(
    items: ArrayLike,
    n_codes: int = 5,
    reverse: Collection[int] = (),
    fewest: Fraction = HALF,
    level: float = 0.95,
) -> ScaleMean:
    """Return the mean of `scale_scores` over the people whose scale counts, with Student's t interval.

    No interval for one person alone, or where nobody differs: no spread is no certainty. ValueError for other codes.
    """
    scores = scale_scores(items, n_codes, reverse, fewest)
    scores = scores[~np.isnan(scores)]
    n = int(scores.size)
    if not n:
        return ScaleMean(0, None, None, None, None, ScaleReason.NO_ANSWERS)
    mean = float(scores.mean())
    if n == 1:
        return ScaleMean(1, mean, None, None, None, ScaleReason.TOO_FEW_PEOPLE)
    if np.ptp(scores) == 0:
        return ScaleMean(n, float(scores[0]), 0.0, None, None, ScaleReason.NO_SPREAD)
    sd = float(scores.std(ddof=1))
    low, high = mean_interval(mean, sd, n, level)
    return ScaleMean(n, mean, sd, float(low), float(high))


# Two rounds


def change_in_favourable(before: Favourable, after: Favourable) -> ScaleChange:
    """Return after - before of two shares, -1 to 1, their intervals joined by square-and-add; for one item it is Newcombe's.

    The rounds are anonymous, so they are taken as independent samples; where the same people answered twice, the true
    interval is mostly shorter. Sources: Newcombe 1998; Zou and Donner 2008.
    """
    people = before.n_respondents, after.n_respondents
    ends = before.low, before.high, after.low, after.high
    if before.favourable_share is None or after.favourable_share is None:
        return ScaleChange(None, None, None, *people, reason=before.reason or after.reason)
    if any(end is None for end in ends):
        plain = after.favourable_share - before.favourable_share
        return ScaleChange(plain, None, None, *people, reason=before.reason or after.reason)
    a, b, c, d = (float(end) for end in ends if end is not None)
    change, low, high = difference_of_estimates((before.favourable_share, a, b), (after.favourable_share, c, d))
    return ScaleChange(float(change), float(low), float(high), *people)


def change_in_mean(before: ScaleMean, after: ScaleMean, level: float = 0.95) -> ScaleChange:
    """Return after - before of two means, in the unit of the codes, with Welch's t interval of independent samples.

    No interval where a round has one person alone, or where in neither anybody differs. Source: Welch 1947.
    """
    people = before.n_respondents, after.n_respondents
    if before.mean is None or after.mean is None:
        return ScaleChange(None, None, None, *people, reason=before.reason or after.reason)
    change = after.mean - before.mean
    if before.sd is None or after.sd is None:
        return ScaleChange(change, None, None, *people, reason=ScaleReason.TOO_FEW_PEOPLE)
    if not before.sd and not after.sd:
        return ScaleChange(change, None, None, *people, reason=ScaleReason.NO_SPREAD)
    gap = mean_gap(after.mean, after.sd, after.n_respondents, before.mean, before.sd, before.n_respondents, level)
    return ScaleChange(change, float(gap.low), float(gap.high), *people)
