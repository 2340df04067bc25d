"""Individuals and shares with limits: worked examples, a second computation, Laney's limits, and where there are none."""

from __future__ import annotations

from itertools import pairwise
from statistics import mean

import numpy as np
import pytest

from fairwater.errors import BadQuestion
from fairwater.improvement import Caution, Kind, Rule, WhyNoLimits, chart_of, series_of, series_of_counts
from fairwater.improvement.control_charts import is_overdispersed

NAN = float("nan")
XMR = [39, 41, 41, 41, 43, 44, 41, 42, 40, 41, 44, 40]
COUNT, TOTAL = [18, 20, 17, 22, 19], [120, 118, 121, 119, 122]


# Individuals


def test_individuals_as_worked_by_hand() -> None:
    chart = chart_of(series_of(XMR), Kind.INDIVIDUALS)
    (stretch,) = chart.stretches
    assert stretch.centre == pytest.approx(41.4167, abs=5e-5)
    assert stretch.mean_range == pytest.approx(1.7273, abs=5e-5)
    assert (chart.low[0], chart.high[0]) == pytest.approx((36.8221, 46.0112), abs=5e-5)
    assert stretch.range_limit == pytest.approx(5.6447, abs=5e-5)
    assert chart.signals == () and stretch.signal is False and stretch.cautions == ()


def test_a_frozen_baseline_judges_what_follows() -> None:
    chart = chart_of(series_of([*XMR, 46, 46.1, 36.8]), Kind.INDIVIDUALS, baseline=12)
    assert chart.high[-1] == pytest.approx(46.0112, abs=5e-5)
    assert [(s.rule, s.points, s.side) for s in chart.signals] == [
        (Rule.BEYOND_LIMITS, (13,), 1),
        (Rule.BEYOND_LIMITS, (14,), -1),
    ]
    whole = chart_of(series_of([*XMR, 46, 46.1, 36.8]), Kind.INDIVIDUALS)
    assert whole.high[-1] > 48 and whole.signals == ()


def test_no_range_is_taken_over_a_gap_or_between_phases() -> None:
    """40, 42, gap, 60, 62, 61, 62, 61: ranges 2, 2, 1, 1, 1, and none of 18."""
    (stretch,) = chart_of(series_of([40, 42, NAN, 60, 62, 61, 62, 61]), Kind.INDIVIDUALS).stretches
    assert stretch.mean_range == pytest.approx(7 / 5)
    phase = ["a"] * 6 + ["b"] * 6
    first, second = chart_of(series_of([1, 2] * 3 + [91, 92] * 3, phase=phase), Kind.INDIVIDUALS).stretches
    assert first.mean_range == second.mean_range == 1


def test_few_points_have_no_limits_and_a_dozen_none_to_warn_of() -> None:
    four = chart_of(series_of(XMR[:4]), Kind.INDIVIDUALS)
    assert four.stretches[0].no_limits is WhyNoLimits.TOO_FEW_POINTS and not four.has_limits
    assert four.stretches[0].signal is None
    five = chart_of(series_of(XMR[:5]), Kind.INDIVIDUALS)
    assert five.stretches[0].cautions == (Caution.SHORT_LIMITS,) and five.has_limits
    scattered = [value for each in XMR for value in (each, NAN)]
    assert chart_of(series_of(scattered), Kind.INDIVIDUALS).stretches[0].no_limits is WhyNoLimits.TOO_FEW_POINTS


def test_values_that_are_all_alike_have_no_limits() -> None:
    chart = chart_of(series_of([0.1] * 12 + [0.2]), Kind.INDIVIDUALS, baseline=12)
    assert chart.stretches[0].no_limits is WhyNoLimits.NO_VARIATION
    assert chart.signals == ()


def test_a_wide_step_and_two_of_three_are_seen_where_they_are_asked_for() -> None:
    values = [*XMR, 43, 37]
    rules = (Rule.WIDE_RANGE, Rule.TWO_OF_THREE)
    chart = chart_of(series_of(values), Kind.INDIVIDUALS, baseline=12, rules=rules)
    assert [(s.rule, s.points, s.side) for s in chart.signals] == [(Rule.WIDE_RANGE, (12, 13), -1)]
    far = chart_of(series_of([*XMR, 45, NAN, 41, 45]), Kind.INDIVIDUALS, baseline=12, rules=rules)
    assert [(s.rule, s.points, s.side) for s in far.signals] == [(Rule.TWO_OF_THREE, (12, 15), 1)]
    assert chart_of(series_of([*XMR, 45, 37.9, 41]), Kind.INDIVIDUALS, baseline=12, rules=rules[1:]).signals == ()


# Shares


def test_shares_as_worked_by_hand() -> None:
    chart = chart_of(series_of_counts([*COUNT, 36], [*TOTAL, 120]), Kind.SHARES, baseline=5)
    (stretch,) = chart.stretches
    assert stretch.centre == pytest.approx(0.16)
    assert chart.high[-1] == pytest.approx(0.2604, abs=5e-5)
    (signal,) = chart.signals
    assert (signal.rule, signal.points, signal.side, signal.found) == (Rule.BEYOND_LIMITS, (5,), 1, 0.3)
    assert stretch.cautions == (Caution.SHORT_LIMITS,)


def test_limits_step_with_the_totals_and_end_where_shares_end() -> None:
    chart = chart_of(series_of_counts([1, 2, 1, 0, 1, 30], [20, 25, 16, 20, 30, 900]), Kind.SHARES)
    assert chart.low[:5].tolist() == [0.0] * 5 and chart.low[5] > 0
    order = np.argsort([20, 25, 16, 20, 30, 900], kind="stable")
    assert (np.diff(chart.high[order]) <= 1e-12).all()
    nearly = chart_of(series_of_counts([19, 20, 20, 19, 20], [20] * 5), Kind.SHARES)
    assert set(nearly.high.tolist()) == {1.0} and nearly.signals == ()


@pytest.mark.parametrize("kind", [Kind.SHARES, Kind.SHARES_PRIME])
def test_shares_reckoned_a_second_way(kind: Kind) -> None:
    random = np.random.default_rng(5)
    total = random.integers(200, 400, 20)
    count = random.binomial(total, 0.3)
    chart = chart_of(series_of_counts(count, total), kind)
    centre = sum(count.tolist()) / sum(total.tolist())
    errors = [(centre * (1 - centre) / n) ** 0.5 for n in total.tolist()]
    z = [(c / n - centre) / e for c, n, e in zip(count.tolist(), total.tolist(), errors, strict=True)]
    sigma = mean(abs(b - a) for a, b in pairwise(z)) / 1.128
    times = sigma if kind is Kind.SHARES_PRIME else 1.0
    assert chart.high.tolist() == pytest.approx([centre + 3 * times * e for e in errors])
    assert chart.low.tolist() == pytest.approx([centre - 3 * times * e for e in errors])
    assert chart.stretches[0].sigma_z == pytest.approx(sigma)


def test_with_totals_of_one_size_laneys_limits_are_those_of_individuals() -> None:
    """p′ with one total is XmR of the shares but for the rounding of 3 / 1.128 to 2.66."""
    count = [310, 295, 402, 350, 333, 287, 366, 391, 300, 342, 318, 377]
    prime = chart_of(series_of_counts(count, [1000] * 12), Kind.SHARES_PRIME)
    individuals = chart_of(series_of([c / 1000 for c in count]), Kind.INDIVIDUALS)
    assert prime.high[0] == pytest.approx(individuals.high[0], rel=1e-3)
    assert prime.low[0] == pytest.approx(individuals.low[0], rel=1e-3)


def test_huge_totals_call_for_laneys_limits() -> None:
    random = np.random.default_rng(3)
    total = random.integers(20_000, 30_000, 24)
    count = random.binomial(total, np.clip(random.normal(0.12, 0.015, 24), 0.01, 1))
    plain, prime = (chart_of(series_of_counts(count, total), kind) for kind in (Kind.SHARES, Kind.SHARES_PRIME))
    assert Caution.OVERDISPERSED in plain.stretches[0].cautions and len(plain.signals) > 8
    assert prime.signals == () and prime.stretches[0].cautions == ()


def test_counts_by_chance_seldom_call_for_laneys_limits() -> None:
    random = np.random.default_rng(8)
    total = np.full(24, 400)
    called = [
        Caution.OVERDISPERSED
        in chart_of(series_of_counts(random.binomial(total, 0.2), total), Kind.SHARES).stretches[0].cautions
        for _ in range(300)
    ]
    assert 0.02 <= sum(called) / 300 <= 0.11
    assert not is_overdispersed(9.0, 3)


def test_nothing_counted_has_no_limits() -> None:
    for count in ([0] * 6, [30] * 6):
        (stretch,) = chart_of(series_of_counts(count, [30] * 6), Kind.SHARES).stretches
        assert stretch.no_limits is WhyNoLimits.NO_VARIATION
    alike = chart_of(series_of_counts([3] * 12, [30] * 12), Kind.SHARES_PRIME)
    assert alike.stretches[0].no_limits is WhyNoLimits.NO_VARIATION
    few = chart_of(series_of_counts([3] * 4, [30] * 4), Kind.SHARES)
    assert few.stretches[0].no_limits is WhyNoLimits.TOO_FEW_POINTS


def test_small_expected_counts_are_pointed_out() -> None:
    rough = chart_of(series_of_counts([1, 2] * 8, [30] * 16), Kind.SHARES)
    assert Caution.SMALL_COUNTS in rough.stretches[0].cautions
    fine = chart_of(series_of_counts([10, 12] * 8, [30] * 16), Kind.SHARES)
    assert Caution.SMALL_COUNTS not in fine.stretches[0].cautions


@pytest.mark.parametrize("kind", [Kind.SHARES, Kind.SHARES_PRIME])
def test_shares_need_counts(kind: Kind) -> None:
    with pytest.raises(BadQuestion, match="needs count and total"):
        chart_of(series_of([0.1, 0.2]), kind)


def test_a_gap_in_counts_is_no_point() -> None:
    chart = chart_of(series_of_counts([*COUNT, NAN, 36], [*TOTAL, NAN, 120]), Kind.SHARES, baseline=5)
    assert np.isnan(chart.high[5]) and [s.points for s in chart.signals] == [(6,)]
