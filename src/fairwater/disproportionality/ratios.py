"""The ratio of one group, category and year: risk ratio, else alternate risk ratio, else not calculated and why.

Exact throughout: a ratio is a fraction, and is held against the threshold as one (34 CFR 300.647(a), (b)(5), (c)).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from fairwater.disproportionality.categories import Category
from fairwater.disproportionality.counts import CategoryYear, Counts, all_others
from fairwater.disproportionality.rules import Rule
from fairwater.statistics.ratios import risk_ratio


class Method(StrEnum):
    """How a ratio was made; each is the message id of its sentence."""

    RISK_RATIO = "disproportionality-method-risk-ratio"
    ALTERNATE = "disproportionality-method-alternate"
    NONE = "disproportionality-method-none"


class Why(StrEnum):
    """Why a ratio was not calculated; each is the message id of its sentence."""

    NONE = ""
    NO_COUNTS = "disproportionality-why-no-counts"
    GROUP_CELL = "disproportionality-why-group-cell"
    GROUP_N = "disproportionality-why-group-n"
    COUNTS_DISAGREE = "disproportionality-why-counts-disagree"
    OTHERS_NOT_KNOWN = "disproportionality-why-others-not-known"
    STATE_NOT_KNOWN = "disproportionality-why-state-not-known"
    STATE_CELL = "disproportionality-why-state-cell"
    STATE_N = "disproportionality-why-state-n"


@dataclass(frozen=True)
class YearRatio:
    """A group's ratio in one category and year with everything that it was made of."""

    category: Category
    group: str
    school_year: int
    rule: Rule
    in_group: Counts | None
    in_district: Counts | None
    """All other groups of the district; None where the counts of one are not known."""
    in_state: Counts | None
    """All other groups of the state; None where the counts of one are not known."""
    method: Method
    why: Why = Why.NONE

    @property
    def compared_with(self) -> Counts | None:
        """Return the comparison group that the method takes; None where there is no ratio."""
        return {Method.RISK_RATIO: self.in_district, Method.ALTERNATE: self.in_state}.get(self.method)

    @property
    def value(self) -> Fraction | None:
        """Return the ratio of the two risks."""
        own, others = self.in_group, self.compared_with
        if own is None or others is None:
            return None
        return Fraction(own.counted, own.students) / Fraction(others.counted, others.students)

    @property
    def over(self) -> bool:
        """Say whether the ratio is strictly greater than the threshold."""
        return self.value is not None and self.value > self.rule.threshold

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the ratio's 95 % interval, for display alone: no rule asks for it. None where events are counted."""
        own, others = self.in_group, self.compared_with
        if own is None or others is None or self.category.events:
            return None
        _, low, high = risk_ratio(own.counted, own.students, others.counted, others.students)
        return float(low), float(high)


def year_ratio(year: CategoryYear, group: str, rule: Rule) -> YearRatio:
    """Return the ratio of `group`: the minimums of the group first, then the district's comparison group, then the state's."""
    own = year.district.get(group)
    in_district, in_state = all_others(group, year.district), all_others(group, year.state)
    method, why = Method.NONE, _why_not_group(own, rule)
    if not why:
        method, why = _method(in_district, in_state, rule)
    ratio = YearRatio(year.category, group, year.school_year, rule, own, in_district, in_state, method, why)
    return _unless_counts_disagree(ratio)


def _why_not_group(own: Counts | None, rule: Rule) -> Why:
    """300.647(c)(1)."""
    if own is None:
        return Why.NO_COUNTS
    if own.counted < rule.minimum_cell:
        return Why.GROUP_CELL
    return Why.GROUP_N if own.students < rule.minimum_n else Why.NONE


def _method(in_district: Counts | None, in_state: Counts | None, rule: Rule) -> tuple[Method, Why]:
    """300.647(b)(5): the state takes the place of the district where the district's comparison group is too small."""
    if in_district is None:
        return Method.NONE, Why.OTHERS_NOT_KNOWN
    if rule.met_by(in_district):
        return Method.RISK_RATIO, Why.NONE
    why = _why_not_state(in_state, rule)
    return (Method.NONE, why) if why else (Method.ALTERNATE, Why.NONE)


def _why_not_state(in_state: Counts | None, rule: Rule) -> Why:
    """300.647(c)(2)."""
    if in_state is None:
        return Why.STATE_NOT_KNOWN
    if in_state.counted < rule.minimum_cell:
        return Why.STATE_CELL
    return Why.STATE_N if in_state.students < rule.minimum_n else Why.NONE


def _unless_counts_disagree(ratio: YearRatio) -> YearRatio:
    """Return the ratio, or none where more students are counted than there are, on a side that enters it."""
    sides = (ratio.in_group, ratio.compared_with)
    if not ratio.why and not ratio.category.events and any(side and side.counted > side.students for side in sides):
        return replace(ratio, method=Method.NONE, why=Why.COUNTS_DISAGREE)
    return ratio
