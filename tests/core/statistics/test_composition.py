"""Composition and ratios with a chosen reference: worked figures, exact fractions, statsmodels and simulated coverage."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import isnan, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep

from fairwater.statistics.composition import (
    alternate_risk_ratio,
    composition_difference,
    composition_index,
    e_formula_limit,
    exceeds_e_formula,
    impact_ratio,
    relative_rate_index,
    weighted_risk_ratio,
)
from fairwater.statistics.ratios import risk_ratio

quick = settings(max_examples=80, deadline=None)


def katz_by_statsmodels(*table):
    return confint_proportions_2indep(*table, method="log", compare="ratio")


@st.composite
def group_and_rest(draw):
    n, rest = draw(st.integers(1, 300)), draw(st.integers(1, 300))
    return draw(st.integers(0, n)), n, draw(st.integers(0, rest)), rest


class TestComposition:
    def test_worked_discipline(self):
        """40 % of those disciplined and 20 % of the enrolment."""
        assert composition_index(60, 400, 150, 2_000)[0] == pytest.approx(2)
        assert composition_difference(60, 400, 150, 2_000)[0] == pytest.approx(0.40 - 0.20)

    def test_worked_proportionality(self):
        index, _, _ = composition_index([160, 120, 60], [200, 200, 100], 340, 500)
        assert index == pytest.approx([1.176, 0.882, 0.882], abs=5e-4)

    def test_limits_are_those_of_the_risk_ratio_carried_over(self):
        index, low, high = composition_index(60, 400, 150, 2_000)
        limits = katz_by_statsmodels(60, 400, 90, 1_600)
        assert (low, high) == pytest.approx([rr / (0.8 + 0.2 * rr) for rr in limits])
        difference = composition_difference(60, 400, 150, 2_000)
        assert difference == pytest.approx([0.2 * (of - 1) for of in (index, low, high)])

    def test_undefined(self):
        assert np.isnan(composition_index([0, 0], [20, 0], [0, 9], [50, 50])).all()
        assert np.isnan(composition_difference([0, 0], [20, 0], [0, 9], [50, 50])).all()
        assert np.isnan(composition_difference(0, 0, 0, 0)).all()

    def test_a_group_that_is_everybody(self):
        assert composition_index(5, 20, 5, 20)[0] == 1
        assert composition_difference(5, 20, 5, 20)[0] == 0

    @quick
    @given(group_and_rest())
    def test_one_and_nought_are_left_out_when_the_risk_ratio_leaves_out_one(self, table):
        a, n, b, rest = table
        index, low, high = composition_index(a, n, a + b, n + rest)
        if a + b == 0:
            assert isnan(index)
            return
        assert index == pytest.approx(float(Fraction(a, a + b) / Fraction(n, n + rest)))
        assert low - 1e-9 <= index <= high + 1e-9
        difference, least, most = composition_difference(a, n, a + b, n + rest)
        assert difference == pytest.approx(a / (a + b) - n / (n + rest), abs=1e-12)
        if b:
            _, rr_low, rr_high = risk_ratio(a, n, b, rest)
            if min(abs(rr_low - 1), abs(rr_high - 1)) > 1e-9:
                assert (low < 1 < high) == (least < 0 < most) == (rr_low < 1 < rr_high)

    def test_shapes_and_narrow_integers(self):
        assert np.ndim(composition_index(60, 400, 150, 2_000)[0]) == 0
        narrow = [np.array([value], np.int16) for value in (9_000, 30_000, 17_000, 32_000)]
        assert composition_index(*narrow)[0] == pytest.approx([(9 / 17) / (30 / 32)])


class TestEFormula:
    def test_worked_limit(self):
        """A fifth of the enrolment, 100 in special education: 20 + sqrt(20 x 80 / 100) = 24 percent."""
        assert e_formula_limit(400, 2_000, 100) == pytest.approx(0.24)

    def test_exactly_at_the_limit_is_not_over(self):
        assert not exceeds_e_formula(24, 400, 100, 2_000)
        assert exceeds_e_formula(25, 400, 100, 2_000)

    def test_every_limit_that_is_a_whole_number_of_students(self):
        met = 0
        for size, cases in product(range(1, 20), range(1, 200)):
            limit = e_formula_limit(size, 20, cases) * cases
            if abs(limit - round(limit)) > 1e-9:
                continue
            counted = round(limit)
            exact = (20 * counted - size * cases) ** 2 == size * (20 - size) * cases
            met += exact
            assert exceeds_e_formula(counted, size, cases, 20) == (not exact and counted > limit)
            assert exceeds_e_formula(counted + 1, size, cases, 20)
        assert met == 49

    def test_agrees_with_the_limit_elsewhere(self):
        size, cases = np.array([3, 50, 170])[:, None], np.arange(1, 90)
        counted = np.arange(0, 90)[:, None, None]
        limit = e_formula_limit(size, 200, cases) * cases
        clear = np.broadcast_to(np.abs(counted - limit) > 1e-9, (90, 3, 89))
        flags = exceeds_e_formula(counted, size, cases, 200)
        assert flags.dtype == np.bool_
        assert (flags == (counted > limit))[clear].all()

    def test_millions_do_not_overflow(self):
        assert not exceeds_e_formula(1_000_000, 10_000_000, 5_000_000, 50_000_000)
        assert exceeds_e_formula(1_001_000, 10_000_000, 5_000_000, 50_000_000)
        assert (10_000_000 * 40_000_000 * 5_000_000) > 2**63

    def test_undefined(self):
        assert np.isnan(e_formula_limit([4, 0], [20, 0], [0, 9])).all()
        assert not exceeds_e_formula(0, 4, 0, 20)
        assert np.ndim(exceeds_e_formula(0, 4, 0, 20)) == 0


class TestAlternateRiskRatio:
    def test_worked_against_the_state(self):
        """15 % in the district against 4 % of the others in the state."""
        ratio, low, high = alternate_risk_ratio(60, 400, 4_000, 100_000)
        assert ratio == pytest.approx(3.75)
        assert (low, high) == pytest.approx(katz_by_statsmodels(60, 400, 4_000, 100_000))

    def test_the_state_side_is_nearly_fixed(self):
        _, low, high = alternate_risk_ratio(60, 400, 4_000_000, 100_000_000)
        error = sqrt(1 / 60 - 1 / 400)
        assert (high / low) == pytest.approx(np.exp(2 * stats.norm.isf(0.025) * error), rel=1e-3)

    def test_undefined(self):
        assert np.isnan(alternate_risk_ratio([5, 0], [10, 0], [0, 5], [100, 100])).all()


class TestWeightedRiskRatio:
    COUNTED, N, STATE = np.array([30, 24, 40]), np.array([100, 200, 800]), np.array([3_000, 2_000, 5_000])

    def test_worked_by_hand(self):
        """Shares .30, .12, .05; the state is .3, .2, .5: (1 - .3) x .30 / (.2 x .12 + .5 x .05), and so on."""
        ratio, _, _ = weighted_risk_ratio(self.COUNTED, self.N, self.STATE)
        assert ratio == pytest.approx([0.21 / 0.049, 0.8 * 0.12 / 0.115, 0.5 * 0.05 / 0.114])

    def test_two_groups_have_their_risk_ratio(self):
        ratio, low, high = weighted_risk_ratio([60, 90], [400, 1_600], [10, 90])
        assert ratio == pytest.approx([risk_ratio(60, 400, 90, 1_600)[0], risk_ratio(90, 1_600, 60, 400)[0]])
        assert (low[0], high[0]) == pytest.approx(risk_ratio(60, 400, 90, 1_600)[1:], rel=0.02)

    def test_weights_of_its_own_district_give_the_risk_ratio(self):
        ratio, _, _ = weighted_risk_ratio(self.COUNTED, self.N, self.N)
        assert ratio == pytest.approx(risk_ratio(self.COUNTED, self.N, 94 - self.COUNTED, 1_100 - self.N)[0])

    def test_limits_agree_with_the_delta_method_for_many_cases(self):
        counted, n = self.COUNTED * 100, self.N * 100
        ratio, low, high = weighted_risk_ratio(counted, n, self.STATE)
        shares, weights = counted / n, self.STATE / self.STATE.sum()
        for g in range(3):
            others = [h for h in range(3) if h != g]
            mean = sum(weights[h] * shares[h] for h in others)
            spread = sum(weights[h] ** 2 * shares[h] * (1 - shares[h]) / n[h] for h in others)
            error = sqrt(1 / counted[g] - 1 / n[g] + spread / mean**2)
            assert np.log([low[g], high[g]]) == pytest.approx(
                np.log(ratio[g]) + np.array([-1, 1]) * stats.norm.isf(0.025) * error, abs=2e-3
            )

    def test_covers_the_truth_in_small_districts(self):
        rng = np.random.default_rng(20261122)
        risks, n = np.array([0.2, 0.1, 0.05]), np.array([40, 60, 150])
        weights = self.STATE / self.STATE.sum()
        truth = (1 - weights) * risks / ((weights * risks).sum() - weights * risks)
        _, low, high = weighted_risk_ratio(rng.binomial(n, risks, (4_000, 3)), n, self.STATE)
        held = ((low <= truth) & (truth <= high)).mean(0)
        assert held == pytest.approx([0.95] * 3, abs=0.02)

    def test_nobody_counted_in_the_group(self):
        ratio, low, high = weighted_risk_ratio([0, 24, 40], self.N, self.STATE)
        assert (ratio[0], low[0]) == (0, 0)
        assert 0.3 < high[0] < 1

    def test_a_group_that_the_district_lacks_carries_no_weight(self):
        ratio, low, high = weighted_risk_ratio([30, 0, 40], [100, 0, 800], self.STATE)
        assert ratio[[0, 2]] == pytest.approx([0.30 / 0.05, 0.05 / 0.30])
        assert np.isnan([ratio[1], low[1], high[1]]).all()

    def test_undefined(self):
        for counted, n in (([5, 0, 0], [9, 9, 9]), ([5, 0, 0], [9, 0, 0])):
            ratio, low, high = weighted_risk_ratio(counted, n, self.STATE)
            assert np.isnan([ratio[0], low[0], high[0]]).all()

    @quick
    @given(st.lists(st.tuples(st.integers(1, 200), st.floats(0, 1), st.integers(1, 99)), min_size=2, max_size=7))
    def test_properties(self, groups):
        n, state = np.array([g[0] for g in groups]), np.array([g[2] for g in groups])
        counted = np.array([round(size * share) for size, share, _ in groups])
        ratio, low, high = weighted_risk_ratio(counted, n, state)
        defined = ~np.isnan(ratio)
        assert (defined == [np.delete(counted, g).sum() > 0 for g in range(n.size)]).all()
        assert (low[defined] <= ratio[defined] + 1e-9).all()
        assert (ratio[defined] <= high[defined] + 1e-9).all()
        turned = weighted_risk_ratio(counted[::-1], n[::-1], state[::-1] * 7)
        assert turned[0][::-1] == pytest.approx(ratio, nan_ok=True)
        assert turned[2][::-1] == pytest.approx(high, nan_ok=True)
        many = weighted_risk_ratio(np.stack([counted] * 2)[:, None], n, state)
        assert many[1].shape == (2, 1, n.size)


class TestRelativeRateIndex:
    # Enrolled, referred, suspended, expelled; three groups.
    PATHWAY = np.array([[1_000, 400, 600], [100, 80, 30], [40, 48, 12], [2, 6, 0]])

    def test_each_stage_is_out_of_the_one_before(self):
        rates = relative_rate_index(self.PATHWAY, compared_with=0)
        assert rates.ratio[:, 1] == pytest.approx([0.20 / 0.10, 0.60 / 0.40, 0.125 / 0.05])
        assert rates.ratio[:, 2] == pytest.approx([0.5, 1.0, 0.0])

    def test_the_stages_multiply_to_the_whole_way(self):
        rates = relative_rate_index(self.PATHWAY, compared_with=0)
        assert rates.ratio.prod(0) == pytest.approx(relative_rate_index(self.PATHWAY[[0, 3]], 0).ratio[0])

    def test_intervals_and_chi_square(self):
        rates = relative_rate_index(self.PATHWAY, compared_with=0)
        assert (rates.low[0, 1], rates.high[0, 1]) == pytest.approx(katz_by_statsmodels(80, 400, 100, 1_000))
        chi = stats.chi2_contingency([[80, 320], [100, 900]], correction=False)
        assert rates.p_value[0, 1] == pytest.approx(chi.pvalue)

    def test_the_group_itself(self):
        rates = relative_rate_index(self.PATHWAY, compared_with=-3)
        assert rates.ratio[:, 0].tolist() == [1, 1, 1]
        assert np.isnan([rates.low[:, 0], rates.high[:, 0], rates.p_value[:, 0]]).all()
        assert not np.isnan(rates.low[:, 1]).any()

    def test_undefined_where_nobody_of_the_reference_or_nobody_before(self):
        rates = relative_rate_index(self.PATHWAY, compared_with=2)
        assert np.isnan(rates.ratio[2]).all()
        assert np.isnan(relative_rate_index([[5, 0], [3, 0], [1, 0]], 0).ratio[:, 1]).all()

    def test_events_are_refused(self):
        with pytest.raises(ValueError, match="count students, not events"):
            relative_rate_index([[10, 20], [4, 21]], 0)

    def test_a_place_that_is_not_there(self):
        with pytest.raises(IndexError):
            relative_rate_index(self.PATHWAY, 3)

    def test_leading_axes(self):
        many = relative_rate_index(np.stack([self.PATHWAY, self.PATHWAY * 3]), 1)
        assert many.ratio.shape == many.p_value.shape == (2, 3, 3)
        assert many.ratio[0] == pytest.approx(many.ratio[1])


class TestImpactRatio:
    def test_worked_eighty_percent_index(self):
        impact = impact_ratio([160, 120, 60], [200, 200, 100], [True] * 3)
        assert impact.best == 0
        assert impact.compared.ratio == pytest.approx([1.0, 0.75, 0.75])
        assert impact.fails.tolist() == [False, True, True]
        assert (impact.compared.low[1], impact.compared.high[1]) == pytest.approx(
            katz_by_statsmodels(120, 200, 160, 200)
        )
        assert np.isnan([impact.compared.low[0], impact.compared.p_value[0]]).all()
        chi = stats.chi2_contingency([[60, 40], [160, 40]], correction=False)
        assert impact.compared.p_value[2] == pytest.approx(chi.pvalue)

    def test_exactly_four_fifths_does_not_fail(self):
        assert (3 / 5) / (15 / 20) < 0.8
        assert impact_ratio([3, 15], [5, 20], True).fails.tolist() == [False, False]
        assert impact_ratio([29_999, 15], [50_000, 20], True).fails.tolist() == [True, False]

    def test_three_students_are_no_yardstick(self):
        """All of 3 were selected: a group of 1,000 at 60 % is not held against them."""
        impact = impact_ratio([3, 600, 550], [3, 1_000, 1_000], [False, True, True])
        assert impact.best == 1
        assert impact.compared.ratio == pytest.approx([np.nan, 1, 550 / 600], nan_ok=True)
        assert not impact.fails.any()
        assert impact_ratio([3, 600, 550], [3, 1_000, 1_000], True).fails.tolist() == [False, True, True]

    def test_the_best_is_found_in_whole_numbers(self):
        """Two rates that are the same number when divided: the second is higher."""
        half = 500_000_000
        counted, sizes = [half, half + 1], [2 * half + 1, 2 * half + 3]
        assert counted[0] / sizes[0] == counted[1] / sizes[1]
        assert Fraction(counted[0], sizes[0]) < Fraction(counted[1], sizes[1])
        assert impact_ratio(counted, sizes, True).best == 1
        assert impact_ratio([10, 5, 20], [20, 10, 40], True).best == 0

    def test_nobody_selected_or_nobody_large_enough(self):
        for counted, large in (([0, 0], True), ([4, 5], False)):
            impact = impact_ratio(counted, [10, 10], large)
            assert impact.best == -1
            assert np.isnan([impact.compared.ratio, impact.compared.high, impact.compared.p_value]).all()
            assert not impact.fails.any()

    def test_nobody_selected_in_one_group_fails(self):
        impact = impact_ratio([0, 5, 0], [30, 30, 0], True)
        assert impact.compared.ratio == pytest.approx([0, 1, np.nan], nan_ok=True)
        assert impact.fails.tolist() == [True, False, False]

    @quick
    @given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.booleans()), min_size=1, max_size=6))
    def test_agrees_with_fractions(self, groups):
        groups = [(min(a, b), max(a, b), large) for a, b, large in groups]
        counted, n, large = (np.array(of) for of in zip(*groups, strict=True))
        impact = impact_ratio(counted, n, large)
        rates = [Fraction(a, b) if b and fit else None for a, b, fit in groups]
        best = max((rate for rate in rates if rate is not None), default=0)
        if not best:
            assert impact.best == -1
            return
        assert impact.best == rates.index(best)
        assert impact.fails.tolist() == [rate is not None and rate < Fraction(4, 5) * best for rate in rates]
        expected = [np.nan if rate is None else float(rate / best) for rate in rates]
        assert impact.compared.ratio == pytest.approx(expected, nan_ok=True)

    def test_leading_axes(self):
        impact = impact_ratio([[5, 9], [9, 5]], [10, 10], True)
        assert impact.best.tolist() == [1, 0]
        assert impact.fails.tolist() == [[True, False], [False, True]]
