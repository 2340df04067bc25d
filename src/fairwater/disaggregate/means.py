"""A question about a mean answered from cells of sums: every group, in every place, against all others there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from fairwater.disaggregate.cells import Cells, Integers
from fairwater.disaggregate.clustered import Clustered, by_clusters
from fairwater.disaggregate.comparisons import REASONS, ReasonCodes, first_reason
from fairwater.disaggregate.cube import Marginals, marginals
from fairwater.disaggregate.questions import Answer, finished, kept_of, marginals_of, number_given
from fairwater.disaggregate.sums import SCALE, sums_and_squares
from fairwater.statistics.gaps import MeanGap, mean_gap
from fairwater.statistics.means import mean_interval, mean_of, sample_sd, welch_p_value
from fairwater.statistics.proportions import Floats
from fairwater.vocabulary import Question, Reason, Status


def answer_means(parts: Sequence[tuple[Question, Cells]], together: str = "") -> list[Answer]:
    """Return the rows of several questions, each from its own cells, sorted by within, by, group; q over all of them.

    `together` is a column of the cells in which students share one number: how sure is then judged by its values. A
    question within that column is about one of them at a time.
    """
    return finished(row for question, cells in parts for row in _rows_of_part(question, cells, together))


def _rows_of_part(question: Question, cells: Cells, together: str) -> Iterator[Answer]:
    for found in marginals_of(question, cells):
        places = tuple(dimension.name for dimension in found.places)
        clustered = None
        if together and together not in places:
            kept = kept_of(question, cells)
            clustered = by_clusters(found, marginals(kept, (*places, together), question.groupings))
        yield from _rows_of(question, found, clustered)


@dataclass(frozen=True)
class Means:
    """Students, mean and standard deviation of many groups."""

    n: Integers
    mean: Floats
    sd: Floats

    @classmethod
    def of(cls, n: Integers, added: Integers) -> Means:
        """Return the means from students and from what was added up by outcome: (outcomes, entries)."""
        total, squares = sums_and_squares(added)
        return cls(n, mean_of(n, total, SCALE), sample_sd(n, total, squares, SCALE))


@dataclass(frozen=True)
class ComparedMeans:
    """Each group beside all others: the gap in the unit and in standard deviations, NaN where not given, and why."""

    own: Means
    others: Means
    gap: MeanGap
    p_value: Floats
    reason_code: ReasonCodes


def compare_means(own: Means, others: Means, min_n: int, clustered: Clustered | None = None) -> ComparedMeans:
    """Compare means with those of all others. Without spread on either side, or with one student, nothing is tested.

    Where students share the number of their school, `clustered` says how sure.
    """
    sides = (own.mean, own.sd, own.n, others.mean, others.sd, others.n)
    gap = mean_gap(*sides) if clustered is None else _by_schools(mean_gap(*sides), clustered)
    p_value = welch_p_value(*sides) if clustered is None else clustered.p_value
    few_schools = np.zeros(own.n.shape, dtype=bool) if clustered is None else clustered.too_few
    reason = first_reason(
        own.n.shape,
        (own.n == 0, Reason.NO_OUTCOMES),
        (own.n < min_n, Reason.TOO_FEW),
        (others.n == 0, Reason.NO_OTHERS),
        (others.n < min_n, Reason.REFERENCE_TOO_FEW),
        (few_schools, Reason.FEW_SCHOOLS),
        (np.isnan(p_value), Reason.NO_SPREAD),
    )
    return ComparedMeans(own, others, gap, p_value, reason)


def _by_schools(gap: MeanGap, clustered: Clustered) -> MeanGap:
    """Return a gap with its range from schools; the same range in standard deviations of students, taken as known."""
    with np.errstate(invalid="ignore", divide="ignore"):
        each = np.where(gap.gap != 0, gap.hedges_g / gap.gap, np.nan)
    hedges = (gap.hedges_g, clustered.gap_low * each, clustered.gap_high * each)
    return MeanGap(gap.gap, clustered.gap_low, clustered.gap_high, *hedges)


def _rows_of(question: Question, found: Marginals, clustered: Clustered | None) -> Iterator[Answer]:
    others, n_others = found.rest()
    own = Means.of(np.ascontiguousarray(found.students[0]), found.counted)
    compared = compare_means(own, Means.of(n_others[0], others), question.min_n, clustered)
    ends = [part.stop for part in found.slices]
    low, high = mean_interval(own.mean, own.sd, own.n) if clustered is None else (clustered.low, clustered.high)
    for place, group in enumerate(found.group.tolist()):
        grouping = bisect_right(ends, group)
        yield {
            "outcome": question.outcome,
            "within": found.place_name(int(found.place[place])),
            "by": question.groupings[grouping].name,
            "group": found.group_name(grouping, group),
            "n_students": int(own.n[place]),
            "mean": number_given(own.mean[place]),
            "mean_low": number_given(low[place]),
            "mean_high": number_given(high[place]),
            "compared_with": str(question.compared_with),
            **_difference(compared, place),
        }


def _difference(compared: ComparedMeans, place: int) -> Answer:
    """Return the fields of how a group differs from all others."""
    reason = REASONS[compared.reason_code[place]]
    tested = reason is Reason.NONE
    calculated = tested or reason in (Reason.NO_SPREAD, Reason.FEW_SCHOOLS)
    gap = compared.gap
    limits = {
        "gap_low": gap.low,
        "gap_high": gap.high,
        "hedges_g": gap.hedges_g,
        "hedges_low": gap.hedges_low,
        "hedges_high": gap.hedges_high,
    }
    return {
        "compared_mean": number_given(compared.others.mean[place]) if calculated else None,
        "reference_n": int(compared.others.n[place]) if calculated else None,
        "gap": number_given(gap.gap[place]) if calculated else None,
        **{name: number_given(values[place]) if tested else None for name, values in limits.items()},
        "p_value": float(compared.p_value[place]) if tested else np.nan,
        "status": Status.RELEASED if calculated else Status.NOT_CALCULATED,
        "reason": reason,
    }


def answer_totals(question: Question, cells: Cells) -> Iterator[Answer]:
    """Yield what a number per student adds up to in every group and place, exactly: events, where the number is a count."""
    for found in marginals_of(question, cells):
        totals, _ = sums_and_squares(found.counted)
        ends = [part.stop for part in found.slices]
        for place, group in enumerate(found.group.tolist()):
            grouping = bisect_right(ends, group)
            yield {
                "outcome": question.outcome,
                "within": found.place_name(int(found.place[place])),
                "by": question.groupings[grouping].name,
                "group": found.group_name(grouping, group),
                "n_students": int(found.students[0, place]),
                "total": Fraction(int(totals[place]), SCALE),
            }
