"""What must hold of the statistics for any counts at all."""

from __future__ import annotations

from fractions import Fraction
from math import inf, isnan

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy import stats

from fairwater.statistics import gaps, multiplicity, parity, proportions, ratios, shrinkage
from fairwater.vocabulary import Better

quick = settings(max_examples=80, deadline=None)
NEAR = 1e-9


@st.composite
def rates(draw, largest=400, smallest=1):
    n = draw(st.integers(smallest, largest))
    return draw(st.integers(0, n)), n


@st.composite
def tables(draw, largest=400):
    return (*draw(rates(largest)), *draw(rates(largest)))


def within(low, value, high):
    return low - NEAR <= value <= high + NEAR


def success_rate(counted, n):
    return float(Fraction(counted, n))


def test_the_default_z_is_the_normal_quantile():
    assert proportions.wilson(7, 19) == pytest.approx(proportions.wilson(7, 19, z=stats.norm.isf(0.025)), abs=1e-14)


# One rate


@pytest.mark.parametrize("interval", [proportions.wilson, proportions.clopper_pearson])
@quick
@given(rate=rates())
def test_interval_of_a_rate_contains_it_and_mirrors(interval, rate):
    counted, n = rate
    low, high = interval(counted, n)
    assert 0 <= low < high <= 1
    assert within(low, counted / n, high)
    assert interval(n - counted, n) == pytest.approx((1 - high, 1 - low), abs=NEAR)


@quick
@given(rate=rates(largest=5_000), times=st.integers(2, 50))
def test_more_students_at_the_same_rate_narrow_the_interval(rate, times):
    counted, n = rate
    for interval in (proportions.wilson, proportions.clopper_pearson):
        low, high = interval(counted, n)
        low_many, high_many = interval(counted * times, n * times)
        assert high_many - low_many < high - low


@quick
@given(rate=rates(), target=st.floats(0.001, 0.999))
def test_target_is_rejected_exactly_when_outside_the_wilson_interval(rate, target):
    low, high = proportions.wilson(*rate)
    assume(min(abs(low - target), abs(high - target)) > 1e-7)
    assert (gaps.score_p_value_against(*rate, target) >= 0.05) == (low < target < high)


# Gaps


@quick
@given(table=tables())
def test_newcombe_contains_the_gap_and_flips_with_the_groups(table):
    x1, n1, x2, n2 = table
    low, high = gaps.newcombe(*table)
    assert -1 - NEAR <= low <= high <= 1 + NEAR
    assert within(low, x1 / n1 - x2 / n2, high)
    assert gaps.newcombe(x2, n2, x1, n1) == pytest.approx((-high, -low), abs=NEAR)


@quick
@given(table=tables())
def test_gaps_of_success_and_of_failure_are_opposite(table):
    x1, n1, x2, n2 = table
    failures = (n1 - x1, n1, n2 - x2, n2)
    low, high = gaps.newcombe(*table)
    assert gaps.newcombe(*failures) == pytest.approx((-high, -low), abs=NEAR)
    gap, low, high = gaps.gap_to_overall(*table)
    assert gaps.gap_to_overall(*failures) == pytest.approx((-gap, -high, -low), abs=NEAR)
    assert gaps.score_p_value(*failures) == pytest.approx(gaps.score_p_value(*table), abs=NEAR)


@quick
@given(table=tables())
def test_gap_to_overall_is_the_scaled_gap_to_the_rest(table):
    x, n, rest_x, rest_n = table
    gap, low, high = gaps.gap_to_overall(*table)
    overall = Fraction(x + rest_x, n + rest_n)
    assert gap == pytest.approx(float(Fraction(x, n) - overall), abs=NEAR)
    scale = rest_n / (n + rest_n)
    assert gap == pytest.approx(scale * (x / n - rest_x / rest_n), abs=NEAR)
    assert (low, high) == pytest.approx(np.multiply(scale, gaps.newcombe(*table)), abs=NEAR)
    assert within(low, gap, high)


@quick
@given(groups=st.lists(rates(), min_size=2, max_size=7))
def test_gaps_to_overall_weighted_by_students_sum_to_nought(groups):
    counted, n = np.array(groups).T
    gap, _, _ = gaps.gap_to_overall(counted, n, counted.sum() - counted, n.sum() - n)
    assert (gap * n).sum() == pytest.approx(0, abs=1e-7)


@quick
@given(table=tables())
def test_p_value_is_a_probability_and_does_not_know_the_order(table):
    x1, n1, x2, n2 = table
    p = gaps.score_p_value(*table)
    assert 0 <= p <= 1
    assert gaps.score_p_value(x2, n2, x1, n1) == pytest.approx(float(p), abs=NEAR)
    if Fraction(x1, n1) == Fraction(x2, n2):
        assert p == pytest.approx(1)


@quick
@given(year_a=tables(), year_b=tables())
def test_change_of_a_gap_contains_itself_and_flips_with_the_years(year_a, year_b):
    change, low, high = gaps.gap_change(*year_a, *year_b)
    gap_a = Fraction(year_a[0], year_a[1]) - Fraction(year_a[2], year_a[3])
    gap_b = Fraction(year_b[0], year_b[1]) - Fraction(year_b[2], year_b[3])
    assert change == pytest.approx(float(gap_b - gap_a), abs=NEAR)
    assert within(low, change, high)
    assert gaps.gap_change(*year_b, *year_a) == pytest.approx((-change, -high, -low), abs=NEAR)
    low_b, high_b = gaps.newcombe(*year_b)
    assert high - low >= high_b - low_b - NEAR


@quick
@given(
    mean1=st.floats(-100, 100),
    mean2=st.floats(-100, 100),
    sd1=st.floats(0.1, 50),
    sd2=st.floats(0.1, 50),
    n1=st.integers(2, 500),
    n2=st.integers(2, 500),
)
def test_mean_gap_contains_itself_flips_and_ignores_the_scale_in_g(mean1, mean2, sd1, sd2, n1, n2):
    result = gaps.mean_gap(mean1, sd1, n1, mean2, sd2, n2)
    assert result.gap == pytest.approx(mean1 - mean2, abs=NEAR)
    assert result.low <= result.gap <= result.high
    assert result.hedges_low <= result.hedges_g <= result.hedges_high
    flipped = gaps.mean_gap(mean2, sd2, n2, mean1, sd1, n1)
    assert (flipped.low, flipped.high) == pytest.approx((-result.high, -result.low))
    assert flipped.hedges_low == pytest.approx(-result.hedges_high)
    scaled = gaps.mean_gap(3 * mean1, 3 * sd1, n1, 3 * mean2, 3 * sd2, n2)
    assert scaled.hedges_g == pytest.approx(float(result.hedges_g), abs=NEAR)


# Ratios


@quick
@given(table=tables())
def test_koopman_contains_the_ratio_and_inverts_with_the_groups(table):
    x1, n1, x2, n2 = table
    low, high = ratios.koopman(*table)
    assert 0 <= low <= high
    assert (low == 0) == (x1 == 0)
    assert (high == inf) == (x2 == 0)
    if x2:
        ratio = (x1 / n1) / (x2 / n2)
        assert low <= ratio * (1 + NEAR) and ratio <= high * (1 + NEAR)
    low_other, high_other = ratios.koopman(x2, n2, x1, n1)
    if x2:
        assert low_other == pytest.approx(1 / float(high), rel=1e-5)
    if x1:
        assert high_other == pytest.approx(1 / float(low), rel=1e-5)


@quick
@given(table=tables())
def test_no_difference_is_in_the_koopman_interval_exactly_when_the_score_test_keeps_it(table):
    x1, n1, x2, n2 = table
    assume(0 < x1 + x2 < n1 + n2)
    low, high = ratios.koopman(*table)
    assume(abs(low - 1) > 1e-5 and abs(high - 1) > 1e-5)
    assert (low < 1 < high) == (gaps.score_p_value(*table) >= 0.05)


@quick
@given(table=tables())
def test_katz_is_symmetric_about_the_ratio_on_the_log_scale(table):
    x1, n1, x2, n2 = table
    assume(x1 and x2)
    low, high = ratios.katz(*table)
    ratio = (x1 / n1) / (x2 / n2)
    assert 0 < low <= ratio * (1 + NEAR) and ratio <= high * (1 + NEAR)
    assert low * high == pytest.approx(ratio**2)
    assert ratios.katz(x2, n2, x1, n1) == pytest.approx((1 / high, 1 / low))


@quick
@given(table=tables())
def test_risk_ratio_has_a_value_exactly_when_the_reference_has_cases(table):
    x1, n1, x2, n2 = table
    ratio, low, high = ratios.risk_ratio(*table)
    if x2 == 0:
        assert isnan(ratio) and isnan(low) and isnan(high)
    else:
        assert ratio == pytest.approx(float(Fraction(x1, n1) / Fraction(x2, n2)))
        assert low <= ratio * (1 + NEAR) and ratio <= high * (1 + NEAR)
        few = x1 < 10 or x2 < 10
        assert (low, high) == pytest.approx((ratios.koopman if few else ratios.katz)(*table))


@quick
@given(table=tables())
def test_ratio_to_overall_is_the_rate_over_the_overall_rate(table):
    x, n, rest_x, rest_n = table
    ratio, low, high = ratios.ratio_to_overall(*table)
    if x + rest_x == 0:
        assert isnan(ratio)
        return
    expected = float(Fraction(x, n) / Fraction(x + rest_x, n + rest_n))
    assert ratio == pytest.approx(expected)
    assert within(low, expected, high) and low >= 0
    assert high <= (n + rest_n) / n * (1 + NEAR)


@quick
@given(table=tables())
def test_ratio_to_overall_sits_on_the_side_of_one_of_the_ratio_to_the_rest(table):
    assume(table[2] > 0)
    to_rest, to_overall = ratios.risk_ratio(*table), ratios.ratio_to_overall(*table)
    for against_rest, against_all in zip(to_rest, to_overall, strict=True):
        if abs(against_rest - 1) > 1e-6:
            assert (against_rest > 1) == (against_all > 1)
            assert abs(against_all - 1) <= abs(against_rest - 1) + NEAR


@quick
@given(groups=st.lists(rates(), min_size=2, max_size=7))
def test_composition_weighted_by_enrolment_is_one(groups):
    counted, n = np.array(groups).T
    assume(counted.sum() > 0)
    ratio, _, _ = ratios.ratio_to_overall(counted, n, counted.sum() - counted, n.sum() - n)
    assert (ratio * n).sum() / n.sum() == pytest.approx(1)


@quick
@given(table=tables(largest=100_000), times=st.integers(2, 40))
def test_four_fifths_is_exact_and_blind_to_scale(table, times):
    x, n, best, best_n = table
    expected = 5 * Fraction(x, n) < 4 * Fraction(best, best_n)
    assert bool(ratios.fails_four_fifths(*table)) == expected
    assert bool(ratios.fails_four_fifths(x * times, n * times, best, best_n)) == expected


# Students to parity


@quick
@given(table=tables(largest=1_000_000))
def test_students_to_parity_is_minimal(table):
    s, n, r, m = table
    target = Fraction(r, m)
    for k in (
        int(parity.students_to_parity(*table, Better.HIGHER)),
        int(parity.students_to_parity_with(s, n, target, Better.HIGHER)),
    ):
        assert k >= 0 and Fraction(s + k, n) >= target
        assert k == 0 or Fraction(s + k - 1, n) < target
        assert s + k <= n
    for k in (
        int(parity.students_to_parity(*table, Better.LOWER)),
        int(parity.students_to_parity_with(s, n, target, Better.LOWER)),
    ):
        assert k >= 0 and Fraction(s - k, n) <= target
        assert k == 0 or Fraction(s - k + 1, n) > target
        assert k <= s


@quick
@given(table=tables(largest=1_000_000))
def test_fewer_failures_are_more_successes(table):
    s, n, r, m = table
    up = parity.students_to_parity(*table, Better.HIGHER)
    assert up == parity.students_to_parity(n - s, n, m - r, m, Better.LOWER)


@quick
@given(table=tables(largest=1_000_000))
def test_students_to_a_moving_overall_are_minimal_and_no_fewer_than_to_a_fixed_one(table):
    s, n, rest_s, rest_n = table
    s_all, n_all = s + rest_s, n + rest_n
    k = int(parity.students_to_parity_moving(s, n, s_all, n_all))
    assert k >= 0 and Fraction(s + k, n) >= Fraction(s_all + k, n_all)
    assert k == 0 or Fraction(s + k - 1, n) < Fraction(s_all + k - 1, n_all)
    assert k >= parity.students_to_parity(s, n, s_all, n_all, Better.HIGHER)


# Shrinkage


@quick
@given(rate=rates(), a=st.floats(0.05, 500), b=st.floats(0.05, 500))
def test_shrunk_rate_lies_between_the_raw_rate_and_the_prior(rate, a, b):
    counted, n = rate
    mean, low, high = shrinkage.shrink(counted, n, shrinkage.Prior(a, b))
    raw, prior = counted / n, a / (a + b)
    assert within(min(raw, prior), mean, max(raw, prior))
    assert 0 <= low < high <= 1
    # The mean divides the way from the prior to the raw rate as n divides n + a + b.
    assert (mean - prior) * (n + a + b) == pytest.approx((raw - prior) * n, abs=1e-7)


@settings(max_examples=25, deadline=None)
@given(units=st.lists(rates(largest=60), min_size=2, max_size=12))
def test_fitted_prior_is_at_least_as_likely_as_any_other_tried(units):
    counted, n = np.array(units).T
    prior = shrinkage.fit_beta_binomial(counted, n)
    assert 0 < prior.a < inf and 0 < prior.b < inf
    fitted = stats.betabinom.logpmf(counted, n, prior.a, prior.b).sum()
    pooled = counted.sum() / n.sum()
    for mean in {min(max(pooled, 0.01), 0.99), 0.1, 0.3, 0.5, 0.7, 0.9}:
        for concentration in (0.5, 2, 8, 30, 200, 2_000):
            other = stats.betabinom.logpmf(counted, n, mean * concentration, (1 - mean) * concentration).sum()
            assert fitted >= other - 1e-2


# Multiplicity

p_values = hnp.arrays(np.float64, st.integers(1, 40), elements=st.floats(0, 1) | st.just(0.02))


@quick
@given(p=p_values)
def test_q_is_no_smaller_than_p_and_keeps_the_order(p):
    q = multiplicity.benjamini_hochberg(p)
    assert (q >= p * (1 - NEAR)).all() and (q <= 1).all()
    assert (np.diff(q[np.argsort(p, kind="stable")]) >= 0).all()
    assert q == pytest.approx(stats.false_discovery_control(p), abs=1e-12)


@quick
@given(p=p_values, seed=st.integers(0, 10_000), holes=st.integers(0, 5))
def test_q_does_not_depend_on_order_or_on_tests_not_made(p, seed, holes):
    padded = np.concatenate([p, np.full(holes, np.nan)])
    order = np.random.default_rng(seed).permutation(padded.size)
    q = multiplicity.benjamini_hochberg(padded[order])
    back = np.empty_like(q)
    back[order] = q
    assert back[: p.size] == pytest.approx(multiplicity.benjamini_hochberg(p), abs=1e-15)
    assert np.isnan(back[p.size :]).all()


# Arrays are only many single cases

TABLE_FUNCTIONS = [
    gaps.newcombe,
    gaps.gap_to_overall,
    gaps.score_p_value,
    ratios.katz,
    ratios.koopman,
    ratios.risk_ratio,
    ratios.ratio_to_overall,
    ratios.fails_four_fifths,
    lambda *table: parity.students_to_parity(*table, Better.HIGHER),
    lambda *table: parity.students_to_parity(*table, Better.LOWER),
    lambda s, n, rest_s, rest_n: parity.students_to_parity_moving(s, n, s + rest_s, n + rest_n),
]
RATE_FUNCTIONS = [
    proportions.wilson,
    proportions.clopper_pearson,
    lambda counted, n: gaps.score_p_value_against(counted, n, 0.4),
    lambda counted, n: shrinkage.shrink(counted, n, shrinkage.Prior(2.0, 3.0)),
    lambda counted, n: parity.students_to_parity_with(counted, n, Fraction(2, 5), Better.HIGHER),
]


def agrees_row_by_row(function, rows):
    many = np.atleast_2d(np.asarray(function(*np.array(rows).T)))
    for i, row in enumerate(rows):
        single = np.ravel(np.asarray(function(*row)))
        np.testing.assert_allclose(many[:, i], single, rtol=1e-7, atol=1e-12, err_msg=str(row))


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(tables(largest=60), min_size=1, max_size=8))
def test_many_tables_are_many_single_tables(rows):
    for function in TABLE_FUNCTIONS:
        agrees_row_by_row(function, rows)


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(rates(largest=60), min_size=1, max_size=8))
def test_many_rates_are_many_single_rates(rows):
    for function in RATE_FUNCTIONS:
        agrees_row_by_row(function, rows)
