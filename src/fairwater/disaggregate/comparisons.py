"""How groups differ, over whole arrays of cells at once: gap, ratio, parity, p-value, and why something is not calculated."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from fairwater.statistics.gaps import difference_of_estimates, gap_to_overall, score_p_value, score_p_value_against
from fairwater.statistics.parity import students_to_parity, students_to_parity_with
from fairwater.statistics.proportions import Floats, wilson
from fairwater.statistics.ratios import ratio_to_overall, risk_ratio
from fairwater.vocabulary import Better, Reason

Integers = NDArray[np.int64]
Reasons = NDArray[np.object_]
ReasonCodes = NDArray[np.int8]
REASONS = np.array(list(Reason), dtype=object)
"""By code, the position in `Reason`: whole arrays of small numbers are quick, of objects slow."""
CODES = {reason: np.int8(code) for code, reason in enumerate(Reason)}


@dataclass(frozen=True)
class Compared:
    """Comparisons in the shape of their counts. Shares 0-1; NaN and -1 (parity) where not given; `reason` says why."""

    share: Floats
    share_low: Floats
    share_high: Floats
    compared_share: Floats
    gap: Floats
    gap_low: Floats
    gap_high: Floats
    ratio: Floats
    ratio_low: Floats
    ratio_high: Floats
    to_parity: Integers
    p_value: Floats
    calculated: NDArray[np.bool_]
    reason_code: ReasonCodes

    @cached_property
    def reason(self) -> Reasons:
        """Return why each comparison was not calculated in full; `Reason.NONE` where it was."""
        return np.asarray(REASONS[self.reason_code])


def _disagree(counted: Integers, n: Integers) -> NDArray[np.bool_]:
    """Say where published counts contradict each other: more counted than students, or fewer than none."""
    return (counted > n) | (counted < 0) | (n < 0)


def _share(counted: Integers, n: Integers) -> Floats:
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where((n > 0) & ~_disagree(counted, n), counted / n, np.nan)


def first_reason(shape: tuple[int, ...], *rules: tuple[NDArray[np.bool_], Reason]) -> ReasonCodes:
    """Return the first reason whose condition holds, cell by cell."""
    codes = np.full(shape, CODES[Reason.NONE])
    for condition, reason in reversed(rules):
        np.copyto(codes, CODES[reason], where=condition)
    return codes


def _blanked(values: Floats, keep: NDArray[np.bool_]) -> Floats:
    return np.where(keep, values, np.nan)


def compare_with_counts(
    counted: Integers,
    n: Integers,
    reference_counted: Integers,
    reference_n: Integers,
    *,
    better: Better,
    min_n: int,
    absent: NDArray[np.bool_],
    own: NDArray[np.bool_],
    overall: bool = False,
) -> Compared:
    """Compare each group with a reference that is itself a count of students.

    `reference_*` are the counts of the other students (for `overall` too: everyone is the group and the others).
    `own` marks the reference's own row (gap 0, ratio 1, no test); `absent` marks rows without a reference.
    """
    low, high = wilson(counted, n)
    everyone, everyone_n = counted + reference_counted, n + reference_n
    yardstick, yardstick_n = (everyone, everyone_n) if overall else (reference_counted, reference_n)
    few_behind = yardstick_n < min_n if overall else reference_n < min_n
    reason = first_reason(
        n.shape,
        (_disagree(counted, n), Reason.COUNTS_DISAGREE),
        (n == 0, Reason.NO_OUTCOMES),
        (n < min_n, Reason.TOO_FEW),
        (_disagree(reference_counted, reference_n), Reason.COUNTS_DISAGREE),
        (absent, Reason.REFERENCE_ABSENT),
        (~own & (reference_n == 0), Reason.NO_OTHERS),
        (~own & few_behind, Reason.REFERENCE_TOO_FEW),
    )
    calculated = reason == CODES[Reason.NONE]
    share, compared_share = _share(counted, n), _share(yardstick, yardstick_n)
    if overall:
        gap, gap_low, gap_high = gap_to_overall(counted, n, reference_counted, reference_n)
        ratio, ratio_low, ratio_high = ratio_to_overall(counted, n, reference_counted, reference_n)
    else:
        behind = (compared_share, *wilson(reference_counted, reference_n))
        gap, gap_low, gap_high = difference_of_estimates(behind, (share, low, high))
        ratio, ratio_low, ratio_high = risk_ratio(counted, n, reference_counted, reference_n)
    tested = calculated & ~own
    reason[tested & np.isnan(ratio)] = CODES[Reason.RATIO_UNDEFINED]
    parity = np.where(calculated, students_to_parity(counted, n, yardstick, np.maximum(yardstick_n, 1), better), -1)
    return Compared(
        share=share,
        share_low=low,
        share_high=high,
        compared_share=_blanked(compared_share, calculated),
        gap=np.where(own, _blanked(np.zeros_like(gap), calculated), _blanked(gap, calculated)),
        gap_low=_blanked(gap_low, tested),
        gap_high=_blanked(gap_high, tested),
        ratio=np.where(own, _blanked(np.ones_like(ratio), calculated), _blanked(ratio, calculated)),
        ratio_low=_blanked(ratio_low, tested),
        ratio_high=_blanked(ratio_high, tested),
        to_parity=parity,
        p_value=_blanked(score_p_value(counted, n, reference_counted, reference_n), tested),
        calculated=calculated,
        reason_code=reason,
    )


def compare_with_target(counted: Integers, n: Integers, target: Fraction, *, better: Better, min_n: int) -> Compared:
    """Compare each group with a fixed share: Wilson's interval carries over to the gap and to the ratio."""
    aim = float(target)
    low, high = wilson(counted, n)
    share = _share(counted, n)
    reason = first_reason(
        n.shape,
        (_disagree(counted, n), Reason.COUNTS_DISAGREE),
        (n == 0, Reason.NO_OUTCOMES),
        (n < min_n, Reason.TOO_FEW),
    )
    calculated = reason == CODES[Reason.NONE]
    if target == 0:
        reason[calculated] = CODES[Reason.RATIO_UNDEFINED]
    with np.errstate(invalid="ignore", divide="ignore"):
        ratios = [_blanked(value / aim, calculated & (target != 0)) for value in (share, low, high)]
    return Compared(
        share=share,
        share_low=low,
        share_high=high,
        compared_share=_blanked(np.full(n.shape, aim), calculated),
        gap=_blanked(share - aim, calculated),
        gap_low=_blanked(low - aim, calculated),
        gap_high=_blanked(high - aim, calculated),
        ratio=ratios[0],
        ratio_low=ratios[1],
        ratio_high=ratios[2],
        to_parity=np.where(calculated, students_to_parity_with(counted, n, target, better), -1),
        p_value=_blanked(score_p_value_against(counted, n, aim), calculated),
        calculated=calculated,
        reason_code=reason,
    )


def best_off(counted: Integers, n: Integers, *, better: Better, min_n: int) -> int:
    """Return the position of the best-off group that has at least `min_n` students, or -1.

    Exact comparison of shares; of equal shares the larger group is taken, then the first.
    """
    places = [place for place in range(len(n)) if n[place] >= max(min_n, 1)]
    if not places:
        return -1
    sign = 1 if better is Better.HIGHER else -1
    return max(places, key=lambda i: (sign * Fraction(int(counted[i]), int(n[i])), int(n[i]), -i))
