"""Risk ratios and their relatives, against statsmodels, worked figures and a slow Koopman interval by bisection."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import inf, isnan

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep

from fairwater.statistics.ratios import fails_four_fifths, katz, koopman, ratio_to_overall, risk_ratio

Z95 = 1.959963984540054
TABLES = [(x1, n1, x2, n2) for n1, n2 in [(8, 8), (5, 13), (14, 4)] for x1, x2 in product(range(n1 + 1), range(n2 + 1))]
COUNTED_TABLES = [(x1, n1, x2, n2) for x1, n1, x2, n2 in TABLES if x1 > 0 and x2 > 0]
INNER_TABLES = [(x1, n1, x2, n2) for x1, n1, x2, n2 in COUNTED_TABLES if x1 < n1 and x2 < n2]


def likeliest_p2(x1, n1, x2, n2, ratio):
    """The share p2 that maximises the likelihood when p1 = ratio * p2, by bisection of the falling slope."""
    bottom, top = 0.0, min(1.0, 1.0 / ratio)
    for _ in range(80):
        p2 = (bottom + top) / 2
        slope = (x1 + x2) / p2
        if n1 > x1:
            slope -= ratio * (n1 - x1) / (1 - ratio * p2)
        if n2 > x2:
            slope -= (n2 - x2) / (1 - p2)
        bottom, top = (p2, top) if slope > 0 else (bottom, p2)
    return (bottom + top) / 2


def chi_square_of(ratio, table):
    x1, n1, x2, n2 = table
    p2 = likeliest_p2(x1, n1, x2, n2, ratio)
    total = 0.0
    for x, n, p in ((x1, n1, ratio * p2), (x2, n2, p2)):
        variance = n * p * (1 - p)
        if variance > 0:
            total += (x - n * p) ** 2 / variance
    return total


def slow_koopman(table, z=Z95):
    """All ratios whose chi-square under the constrained likelihood stays below z squared."""
    x1, n1, x2, n2 = table
    if x1 == x2 == 0:
        return 0.0, inf
    estimate = inf if x2 == 0 else (x1 / n1) / (x2 / n2)

    def cross(inside, outside):
        for _ in range(70):
            middle = (inside + outside) / 2
            inside, outside = (middle, outside) if chi_square_of(np.exp(middle), table) < z * z else (inside, middle)
        return float(np.exp(inside))

    far = 12.0
    start = far if estimate == inf else -far if estimate == 0 else float(np.log(estimate))
    return (0.0 if x1 == 0 else cross(start, -far)), (inf if x2 == 0 else cross(start, far))


def statsmodels_katz(table, alpha=0.05):
    return confint_proportions_2indep(*table, method="log", compare="ratio", alpha=alpha)


def statsmodels_koopman(table, alpha=0.05):
    """Without the correction N/(N-1) of Miettinen and Nurminen the score interval is Koopman's.

    Not for a group of which all are counted: the statsmodels limit stops where the likelihood reaches its edge
    (8 of 8 against 3 of 8 gives 1.4545, where the chi-square is 3.64 and not yet 3.84). The slow interval covers those.
    """
    return confint_proportions_2indep(*table, method="score", compare="ratio", correction=False, alpha=alpha)


class TestKatz:
    def test_published_case(self):
        assert katz(11, 25, 3, 34) == pytest.approx((1.552, 16.027), abs=5.1e-4)

    @pytest.mark.parametrize("alpha", [0.05, 0.3])
    def test_agrees_with_statsmodels(self, alpha):
        low, high = katz(*np.array(COUNTED_TABLES).T, z=stats.norm.isf(alpha / 2))
        for i, table in enumerate(COUNTED_TABLES):
            assert (low[i], high[i]) == pytest.approx(statsmodels_katz(table, alpha), rel=1e-9), table

    def test_narrow_integers_and_shapes(self):
        narrow = [np.array([value], np.int16) for value in (9_000, 30_000, 8_000, 31_000)]
        assert np.ravel(katz(*narrow)) == pytest.approx(statsmodels_katz((9_000, 30_000, 8_000, 31_000)))
        assert np.ndim(katz(11, 25, 3, 34)[0]) == 0
        assert katz([[11], [12]], 25, [3, 4, 5], 34)[0].shape == (2, 3)

    def test_undefined_without_students(self):
        assert np.isnan(katz([0, 5], [0, 10], [5, 0], [10, 0])).all()


class TestKoopman:
    def test_published_case(self):
        """Koopman 1984, Biometrics 40:513: 36 of 40 against 16 of 80."""
        assert koopman(36, 40, 16, 80) == pytest.approx((2.94, 7.15), abs=5.1e-3)

    def test_agrees_with_statsmodels(self):
        tables = [*INNER_TABLES, (36, 40, 16, 80), (11, 25, 3, 34), (9, 4_000, 300, 90_000), (3, 7, 2_000, 90_000)]
        low, high = koopman(*np.array(tables).T)
        for i, table in enumerate(tables):
            assert (low[i], high[i]) == pytest.approx(statsmodels_koopman(table), rel=2e-6), table

    def test_agrees_with_the_definition_and_at_every_edge(self):
        low, high = koopman(*np.array(TABLES).T)
        for i, table in enumerate(TABLES):
            assert (low[i], high[i]) == pytest.approx(slow_koopman(table), rel=1e-6), table

    @pytest.mark.parametrize("z", [1.0, 3.2905267314919255])
    def test_other_levels(self, z):
        tables = [(0, 8, 3, 8), (8, 8, 8, 8), (3, 5, 0, 13), (14, 14, 1, 4), (2, 30, 9, 40), (30, 30, 40, 40)]
        low, high = koopman(*np.array(tables).T, z=z)
        for i, table in enumerate(tables):
            assert (low[i], high[i]) == pytest.approx(slow_koopman(table, z), rel=1e-6), table

    def test_zero_counts(self):
        low, high = koopman([0, 5, 0], [20, 30, 20], [5, 0, 0], [30, 20, 30])
        assert low.tolist() == [0.0, pytest.approx(0.966191326, rel=1e-6), 0.0]
        assert high.tolist() == [pytest.approx(1.034991697, rel=1e-6), inf, inf]

    def test_undefined_without_students(self):
        assert np.isnan(koopman([0, 5, 0], [0, 10, 0], [5, 0, 0], [10, 0, 0])).all()

    def test_rare_cases_among_millions(self):
        low, high = koopman(4, 1_200_000, 9, 48_000_000)
        assert (low, high) == pytest.approx(statsmodels_koopman((4, 1_200_000, 9, 48_000_000)), rel=1e-5)

    def test_narrow_integers_and_shapes(self):
        narrow = [np.array([value], np.int16) for value in (9, 30_000, 8, 31_000)]
        assert np.ravel(koopman(*narrow)) == pytest.approx(slow_koopman((9, 30_000, 8, 31_000)), rel=1e-6)
        assert np.ndim(koopman(5, 20, 3, 30)[0]) == 0
        assert koopman([[5], [6]], 20, [3, 4, 5], 30)[0].shape == (2, 3)


class TestRiskRatio:
    def test_worked_discipline_case(self):
        ratio, low, high = risk_ratio(60, 400, 90, 1_600)
        assert ratio == pytest.approx(2.667, abs=5e-4)
        assert (low, high) == pytest.approx(statsmodels_katz((60, 400, 90, 1_600)))
        assert risk_ratio(60, 400, 4_000, 100_000)[0] == pytest.approx(3.75)

    def test_suspension_in_virginia(self):
        ratio, low, high = risk_ratio(32_138, 261_589, 20_920, 560_589)
        assert ratio == pytest.approx(3.292, abs=5e-4)
        assert low < ratio < high < 1.02 * low * 1.02

    def test_koopman_when_either_count_is_under_ten(self):
        tables = [(9, 40, 30, 90), (30, 40, 9, 90), (9, 40, 9, 90), (11, 25, 3, 34)]
        ratio, low, high = risk_ratio(*np.array(tables).T)
        for i, table in enumerate(tables):
            assert ratio[i] == pytest.approx(table[0] * table[3] / (table[1] * table[2]))
            assert (low[i], high[i]) == pytest.approx(statsmodels_koopman(table), rel=2e-6)

    def test_katz_from_ten(self):
        for table in [(10, 40, 10, 90), (10, 12, 60, 90), (60, 90, 10, 12)]:
            assert risk_ratio(*table)[1:] == pytest.approx(statsmodels_katz(table))

    def test_undefined_when_nobody_is_counted_in_the_reference(self):
        ratio, low, high = risk_ratio([5, 0, 50], [10, 10, 60], [0, 0, 0], [20, 20, 20])
        assert np.isnan([ratio, low, high]).all()

    def test_undefined_without_students(self):
        ratio, low, high = risk_ratio([0, 5], [0, 10], [5, 0], [10, 0])
        assert np.isnan([ratio, low, high]).all()

    def test_nobody_counted_in_the_group_is_a_ratio_of_nought(self):
        ratio, low, high = risk_ratio(0, 20, 5, 30)
        assert (ratio, low) == (0, 0)
        assert high == pytest.approx(slow_koopman((0, 20, 5, 30))[1], rel=1e-6)

    def test_z_and_shapes(self):
        assert np.ndim(risk_ratio(60, 400, 90, 1_600)[0]) == 0
        ratio, low, high = risk_ratio([[60], [6]], 400, [90, 9, 0], 1_600)
        assert ratio.shape == low.shape == high.shape == (2, 3)
        for table in [(60, 400, 90, 1_600), (6, 40, 9, 160)]:
            _, low, high = risk_ratio(*table)
            _, low_narrow, high_narrow = risk_ratio(*table, z=1.0)
            assert low < low_narrow < high_narrow < high


class TestRatioToOverall:
    @staticmethod
    def back_to_risk_ratio(index, w):
        """The risk ratio against the rest that goes with a composition index."""
        return index * (1 - w) / (1 - w * index)

    def test_worked_proportionality_indices(self):
        counted, n = np.array([160, 120, 60]), np.array([200, 200, 100])
        ratio, low, high = ratio_to_overall(counted, n, 340 - counted, 500 - n)
        assert ratio == pytest.approx([1.176, 0.882, 0.882], abs=5e-4)
        for i in range(3):
            expected = statsmodels_katz((counted[i], n[i], 340 - counted[i], 500 - n[i]))
            back = [self.back_to_risk_ratio(limit[i], n[i] / 500) for limit in (low, high)]
            assert back == pytest.approx(expected)

    def test_worked_composition(self):
        """Twenty percent of the enrolment and forty percent of those disciplined."""
        assert ratio_to_overall(60, 400, 90, 1_600)[0] == pytest.approx(0.40 / 0.20)

    def test_small_counts_map_the_score_interval(self):
        ratio, low, high = ratio_to_overall(4, 25, 6, 75)
        assert ratio == pytest.approx(0.16 / 0.10)
        assert (self.back_to_risk_ratio(low, 0.25), self.back_to_risk_ratio(high, 0.25)) == pytest.approx(
            slow_koopman((4, 25, 6, 75)), rel=1e-6
        )

    def test_all_of_the_counted_are_in_the_group(self):
        """The risk ratio against the rest has no value, the index has: one over the share of the group."""
        ratio, low, high = ratio_to_overall(5, 25, 0, 75)
        assert (ratio, high) == pytest.approx((4, 4))
        assert self.back_to_risk_ratio(low, 0.25) == pytest.approx(slow_koopman((5, 25, 0, 75))[0], rel=1e-6)
        ratio, low, high = ratio_to_overall(20, 25, 0, 75)
        assert (ratio, high) == pytest.approx((4, 4))
        assert 1 < low < 4

    def test_none_of_the_counted_are_in_the_group(self):
        ratio, low, high = ratio_to_overall(0, 25, 6, 75)
        assert (ratio, low) == (0, 0)
        assert self.back_to_risk_ratio(high, 0.25) == pytest.approx(slow_koopman((0, 25, 6, 75))[1], rel=1e-6)

    def test_undefined_when_nobody_at_all_is_counted(self):
        assert isnan(ratio_to_overall(0, 25, 0, 75)[0])

    def test_undefined_without_students_in_the_group(self):
        assert isnan(ratio_to_overall(0, 0, 6, 75)[0])

    def test_a_group_that_is_everybody_is_the_overall(self):
        assert ratio_to_overall(5, 25, 0, 0)[0] == pytest.approx(1)

    def test_shapes_and_narrow_integers(self):
        assert np.ndim(ratio_to_overall(60, 400, 90, 1_600)[0]) == 0
        narrow = [np.array([value], np.int16) for value in (9_000, 30_000, 8_000, 31_000)]
        ratio, low, high = ratio_to_overall(*narrow)
        assert ratio == pytest.approx([0.3 / (17 / 61)])
        assert low[0] < ratio[0] < high[0]


class TestFourFifths:
    def test_worked_case_of_exactly_four_fifths(self):
        assert (3 / 5) / (15 / 20) < 0.8
        assert not fails_four_fifths(3, 5, 15, 20)

    def test_every_exact_pair_in_steps_of_five(self):
        """655 of the exact pairs fall below .8 when the shares are divided in floating point."""
        sizes = range(5, 101, 5)
        exact = []
        for n, n_best in product(sizes, sizes):
            for counted_best in range(1, n_best + 1):
                counted = Fraction(4, 5) * Fraction(counted_best, n_best) * n
                if counted.denominator == 1:
                    exact.append((int(counted), n, counted_best, n_best))
        assert sum((s / n) / (b / m) < 0.8 for s, n, b, m in exact) == 655
        counted, n, counted_best, n_best = np.array(exact).T
        assert not fails_four_fifths(counted, n, counted_best, n_best).any()
        assert fails_four_fifths(counted - 1, n, counted_best, n_best).all()

    def test_agrees_with_fractions_for_every_small_pair(self):
        rates = [(s, n) for n in (1, 3, 4, 5, 7, 10, 15, 20) for s in range(n + 1)]
        pairs = [(s, n, b, m) for (s, n), (b, m) in product(rates, rates)]
        flags = fails_four_fifths(*np.array(pairs).T)
        assert flags.dtype == np.bool_
        for flag, (s, n, b, m) in zip(flags.tolist(), pairs, strict=True):
            assert flag == (Fraction(s, n) < Fraction(4, 5) * Fraction(b, m)), (s, n, b, m)

    def test_worked_eighty_percent_index(self):
        assert fails_four_fifths([160, 120, 60], [200, 200, 100], 160, 200).tolist() == [False, True, True]

    def test_one_student_under_among_millions(self):
        n, best = 100_000_000, (75_000_000, 100_000_000)
        assert fails_four_fifths([60_000_000, 59_999_999], n, *best).tolist() == [False, True]

    def test_narrow_integers(self):
        rows = (np.array([value], np.int16) for value in (18_000, 30_000, 22_501, 30_000))
        assert fails_four_fifths(*rows).tolist() == [True]
        assert np.ndim(fails_four_fifths(3, 5, 15, 20)) == 0
