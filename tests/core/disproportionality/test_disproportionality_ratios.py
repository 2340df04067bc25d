"""The order of 34 CFR 300.647(b)(5) and (c), each branch worked by hand; the threshold is strict and exact."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from fairwater.disproportionality import (
    CATEGORIES,
    GROUPS,
    CategoryYear,
    Counts,
    Method,
    Rule,
    Status,
    Why,
    rule_set,
    standings,
    with_zeros,
)
from fairwater.disproportionality.categories import Denominator, Subject
from fairwater.errors import BadQuestion
from fairwater.statistics.ratios import risk_ratio
from tests.core.disproportionality.cases import CATEGORY, GROUP, OTHERS, only, refusal, rules, standing_of, year

PLAIN = rules()
FEW_OTHERS = (9, 200)
"""One under the minimum cell."""


# What is counted


def test_there_are_seven_groups_and_fourteen_categories_in_the_order_of_the_regulation() -> None:
    assert len(set(GROUPS)) == 7
    assert len({each.id for each in CATEGORIES}) == len({each.paragraph for each in CATEGORIES}) == 14
    assert [each.subject for each in CATEGORIES] == [
        *[Subject.IDENTIFICATION] * 7,
        *[Subject.PLACEMENT] * 2,
        *[Subject.DISCIPLINE] * 5,
    ]


def test_identification_is_out_of_those_enrolled_and_the_rest_out_of_students_with_disabilities() -> None:
    assert [each.denominator for each in CATEGORIES] == [Denominator.ENROLLED] * 7 + [Denominator.WITH_DISABILITIES] * 7
    assert {each.ages for each in CATEGORIES if each.subject is Subject.PLACEMENT} == {(6, 21)}
    assert {each.ages for each in CATEGORIES if each.subject is not Subject.PLACEMENT} == {(3, 21)}


def test_every_group_stands_in_every_category_that_has_counts() -> None:
    counts = [CategoryYear(each.id, y, with_zeros({})) for each in CATEGORIES for y in (2024, 2025, 2026)]
    found = standings(PLAIN, reversed(counts))
    places = [(s.ratio.category, s.ratio.group, s.ratio.school_year) for s in found]
    assert places == [(each, group, y) for each in CATEGORIES for group in GROUPS for y in (2024, 2025, 2026)]
    assert len([place for place in places if place[2] == 2026]) == 98


# Worked by hand: 60 of 400 are 0.15, 90 of 1,600 are 0.05625, and 0.15 / 0.05625 = 8/3


def test_risk_ratio() -> None:
    ratio = standing_of(PLAIN, (60, 400), (90, 1_600), state=(4_000, 100_000)).ratio
    assert (ratio.method, ratio.why, ratio.value) == (Method.RISK_RATIO, Why.NONE, Fraction(8, 3))
    assert (ratio.in_group, ratio.compared_with) == (Counts(60, 400), Counts(90, 1_600))


@pytest.mark.parametrize("others", [FEW_OTHERS, (29, 29), (0, 0), (0, 5_000)])
def test_the_state_takes_the_place_of_a_district_with_too_few_others(others: tuple[int, int]) -> None:
    """0.15 against 4 % in the state: 3.75."""
    standing = standing_of(PLAIN, (60, 400), others, state=(4_000, 100_000))
    assert (standing.ratio.method, standing.ratio.value) == (Method.ALTERNATE, Fraction(15, 4))
    assert standing.ratio.in_district == Counts(*others)
    assert standing.ratio.compared_with == Counts(4_000, 100_000)
    assert standing.ratio.over


@pytest.mark.parametrize(
    ("group", "why"),
    [
        ((9, 400), Why.GROUP_CELL),
        ((10, 29), Why.GROUP_N),
        ((9, 29), Why.GROUP_CELL),
        ((0, 0), Why.GROUP_CELL),
        ((0, 400), Why.GROUP_CELL),
        (None, Why.NO_COUNTS),
    ],
)
def test_a_group_under_a_minimum_is_not_compared_with_the_state_either(group: tuple[int, int] | None, why: Why) -> None:
    standing = standing_of(PLAIN, group, (90, 1_600), state=(4_000, 100_000))
    assert (standing.ratio.method, standing.ratio.why, standing.ratio.value) == (Method.NONE, why, None)
    assert (standing.status, standing.ratio.over, standing.ratio.interval) == (Status.NOT_CALCULATED, False, None)


@pytest.mark.parametrize(
    ("state", "why"),
    [
        ((9, 100_000), Why.STATE_CELL),
        ((29, 29), Why.STATE_N),
        ((0, 0), Why.STATE_CELL),
        (None, Why.STATE_NOT_KNOWN),
    ],
)
def test_not_calculated_where_the_state_is_too_small_or_not_known(state: tuple[int, int] | None, why: Why) -> None:
    standing = standing_of(PLAIN, (60, 400), FEW_OTHERS, state=state)
    assert (standing.ratio.method, standing.ratio.why, standing.status) == (Method.NONE, why, Status.NOT_CALCULATED)


def test_exactly_the_minimums_are_enough_on_both_sides() -> None:
    assert standing_of(PLAIN, (10, 30), (10, 30)).ratio.value == 1
    assert standing_of(PLAIN, (10, 30), (9, 30), state=(10, 30)).ratio.method is Method.ALTERNATE
    assert standing_of(rule_set("washington"), (10, 20), (10, 20)).ratio.value == 1
    assert standing_of(rule_set("federal-default"), (10, 20), (10, 20)).ratio.why is Why.GROUP_N


def test_minimums_and_threshold_may_differ_by_category() -> None:
    stricter = rules(categories="{ autism = { minimum_cell = 5, threshold = 2.5 } }")
    assert standing_of(stricter, (9, 40), (90, 1_600)).ratio.method is Method.RISK_RATIO
    assert standing_of(stricter, (9, 40), (90, 1_600), category="any-disability").ratio.why is Why.GROUP_CELL
    assert standing_of(stricter, (60, 400), (90, 1_600)).ratio.over
    assert not standing_of(stricter, (60, 400), (90, 1_600), category="any-disability").ratio.over


# A strict threshold in exact arithmetic


@pytest.mark.parametrize(
    ("group", "others", "threshold", "over"),
    [
        ((30, 100), (10, 100), "3.0", False),
        ((31, 100), (10, 100), "3.0", True),
        ((299, 1_000), (100, 1_000), "3.0", False),
        ((27, 50), (18, 100), "3.0", False),  # 3.0000000000000004 in floating point
        ((28, 100), (10, 100), "2.8", False),  # 2.8000000000000003
        ((29, 100), (10, 100), "2.8", True),
        ((3_000_000_001, 10**10), (10**9, 10**10), "3.0", True),  # one student in ten thousand million
    ],
)
def test_only_a_ratio_strictly_over_the_threshold_is_over(
    group: tuple[int, int], others: tuple[int, int], threshold: str, over: bool
) -> None:
    standing = standing_of(rules(threshold=threshold, years="1"), group, others)
    assert standing.ratio.over is over
    assert standing.status is (Status.OVER_FOR_YEARS if over else Status.NOT_OVER)


def test_floating_point_would_have_put_some_of_them_over() -> None:
    assert (27 / 50) / (18 / 100) > 3.0
    assert (28 / 100) / (10 / 100) > 2.8


# What is not known is not 0


def test_a_group_without_counts_leaves_the_others_without_a_comparison() -> None:
    found = standings(PLAIN, [year(None, (90, 1_600), state=(4_000, 100_000))])
    assert only(found, GROUP).ratio.why is Why.NO_COUNTS
    assert only(found, OTHERS).ratio.why is Why.OTHERS_NOT_KNOWN
    assert only(found, OTHERS).ratio.in_district is None


def test_a_group_with_nobody_in_it_is_no_obstacle() -> None:
    found = standings(PLAIN, [year((0, 0), (90, 1_600), state=(4_000, 100_000))])
    assert only(found, GROUP).ratio.why is Why.GROUP_CELL
    assert only(found, OTHERS).ratio.in_district == Counts(0, 0)
    assert only(found, OTHERS).ratio.why is Why.STATE_CELL  # everybody in this state is in that group


def test_a_state_without_the_counts_of_one_group_is_not_known() -> None:
    state = with_zeros({OTHERS: Counts(4_000, 100_000)})
    del state["asian"]
    district = with_zeros({GROUP: Counts(60, 400)})
    assert only(standings(PLAIN, [CategoryYear(CATEGORY, 2026, district, state)])).ratio.why is Why.STATE_NOT_KNOWN


def test_more_counted_than_students_is_not_calculated() -> None:
    assert standing_of(PLAIN, (401, 400), (90, 1_600)).ratio.why is Why.COUNTS_DISAGREE
    standing = standing_of(PLAIN, (60, 400), (1_601, 1_600))
    assert (standing.ratio.why, standing.ratio.method) == (Why.COUNTS_DISAGREE, Method.NONE)
    assert standing.status is Status.NOT_CALCULATED
    assert standing_of(PLAIN, (60, 400), (40, 29), state=(4_000, 100_000)).ratio.method is Method.ALTERNATE


def test_there_may_be_more_removals_than_students() -> None:
    """620 removals of 400 students are 1.55, 800 of 1,600 are 0.5."""
    ratio = standing_of(PLAIN, (620, 400), (800, 1_600), category="removals-in-total").ratio
    assert (ratio.value, ratio.interval) == (Fraction(31, 10), None)


def test_counts_of_a_group_or_category_that_there_is_not_are_refused() -> None:
    with pytest.raises(BadQuestion) as group:
        CategoryYear(CATEGORY, 2026, {"green": Counts(1, 2)})
    assert "green" in refusal(group.value) and "two-or-more" in refusal(group.value)
    with pytest.raises(BadQuestion):
        CategoryYear(CATEGORY, 2026, {}, {"(not reported)": Counts(1, 2)})
    with pytest.raises(BadQuestion) as category:
        CategoryYear("joy", 2026, {})
    assert "joy" in refusal(category.value) and "autism" in refusal(category.value)


def test_a_negative_count_and_counts_given_twice_are_refused() -> None:
    with pytest.raises(BadQuestion) as negative:
        Counts(-1, 5)
    assert "-1 of 5" in refusal(negative.value)
    with pytest.raises(BadQuestion) as twice:
        standings(PLAIN, [year((60, 400), (90, 1_600))] * 2)
    assert "2026" in refusal(twice.value)


def test_a_minimum_of_nobody_is_refused() -> None:
    for cell, n in ((0, 30), (10, 0)):
        with pytest.raises(BadQuestion) as fault:
            Rule(Fraction(3), cell, n)
        assert f"{cell} and a minimum n of {n}" in refusal(fault.value)


# For display alone


def test_the_interval_is_that_of_risk_ratios_and_decides_nothing() -> None:
    standing = standing_of(PLAIN, (60, 400), (90, 1_600))
    assert standing.ratio.interval == pytest.approx(risk_ratio(60, 400, 90, 1_600)[1:])
    wide = standing_of(rules(years="1"), (31, 100), (10, 100))
    assert wide.ratio.interval is not None
    assert wide.ratio.interval[0] < 3 < wide.ratio.interval[1]
    assert wide.status is Status.OVER_FOR_YEARS
    assert replace(wide, years_over=0).status is Status.OVER_FEWER_YEARS
