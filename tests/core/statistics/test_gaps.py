"""Gaps between rates and between means, against published tables, scipy, statsmodels and cases worked by hand."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.meta_analysis import effectsize_smd
from statsmodels.stats.proportion import confint_proportions_2indep, proportions_ztest
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

from fairwater.statistics.gaps import (
    gap_change,
    gap_to_overall,
    mean_gap,
    newcombe,
    score_p_value,
    score_p_value_against,
)

# Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
NEWCOMBE_TABLE = [
    ((56, 70, 48, 80), (0.0524, 0.3339)),
    ((9, 10, 3, 10), (0.1705, 0.8090)),
    ((6, 7, 2, 7), (0.0582, 0.8062)),
    ((5, 56, 0, 29), (-0.0381, 0.1926)),
    ((0, 10, 0, 20), (-0.1611, 0.2775)),
    ((0, 10, 0, 10), (-0.2775, 0.2775)),
    ((10, 10, 0, 20), (0.6791, 1.0)),
    ((10, 10, 0, 10), (0.6075, 1.0)),
]

SIZES = [(1, 1), (3, 9), (7, 7), (12, 5)]
SMALL_TABLES = [(x1, n1, x2, n2) for n1, n2 in SIZES for x1, x2 in product(range(n1 + 1), range(n2 + 1))]
LARGE_TABLES = [(847, 4_000, 9_681, 16_000), (809_585, 3_492_265, 1_491_300, 19_360_050), (12, 15_000, 40, 22_000)]


def statsmodels_newcombe(table, alpha=0.05):
    return confint_proportions_2indep(*table, method="newcomb", compare="diff", alpha=alpha)


def chi_square_p(x1, n1, x2, n2):
    return stats.chi2_contingency([[x1, n1 - x1], [x2, n2 - x2]], correction=False).pvalue


class TestNewcombe:
    @pytest.mark.parametrize(("table", "expected"), NEWCOMBE_TABLE)
    def test_published_intervals(self, table, expected):
        assert newcombe(*table) == pytest.approx(expected, abs=5.1e-5)

    @pytest.mark.parametrize("alpha", [0.05, 0.2])
    def test_agrees_with_statsmodels(self, alpha):
        tables = SMALL_TABLES + LARGE_TABLES
        low, high = newcombe(*np.array(tables).T, z=stats.norm.isf(alpha / 2))
        for i, table in enumerate(tables):
            assert (low[i], high[i]) == pytest.approx(statsmodels_newcombe(table, alpha), abs=1e-10), table

    def test_no_students_on_a_side_has_no_interval(self):
        low, high = newcombe([0, 5, 0, 5], [0, 10, 0, 10], [5, 0, 0, 2], [10, 0, 0, 10])
        assert np.isnan(low).tolist() == np.isnan(high).tolist() == [True, True, True, False]

    def test_shapes_and_narrow_integers(self):
        low, high = newcombe(56, 70, 48, 80)
        assert np.ndim(low) == np.ndim(high) == 0
        low, high = newcombe([[1], [2]], 10, [3, 4, 5], 20)
        assert low.shape == high.shape == (2, 3)
        narrow = [np.array([value], np.int16) for value in (9_000, 30_000, 8_000, 31_000)]
        assert np.ravel(newcombe(*narrow)) == pytest.approx(statsmodels_newcombe((9_000, 30_000, 8_000, 31_000)))


class TestGapToOverall:
    def test_worked_percentage_point_gaps(self):
        counted, n = np.array([160, 120, 60]), np.array([200, 200, 100])
        gap, low, high = gap_to_overall(counted, n, 340 - counted, 500 - n)
        assert gap == pytest.approx([0.12, -0.08, -0.08])
        for i in range(3):
            against_rest = statsmodels_newcombe((counted[i], n[i], 340 - counted[i], 500 - n[i]))
            assert (low[i], high[i]) == pytest.approx(np.multiply(against_rest, 1 - n[i] / 500))

    def test_transfer_rates_of_a_college(self):
        counted, n = np.array([(4292, 6000), (607, 2000), (847, 4000), (504, 1000), (78, 200), (4200, 6800)]).T
        assert (counted.sum(), n.sum()) == (10_528, 20_000)
        gap, low, high = gap_to_overall(counted, n, 10_528 - counted, 20_000 - n)
        assert gap == pytest.approx(counted / n - 0.5264)
        assert (gap * n).sum() == pytest.approx(0, abs=1e-9)
        assert ((low <= gap) & (gap <= high)).all()
        assert ((low > 0) | (high < 0)).tolist() == [True, True, True, False, True, True]

    def test_the_interval_answers_for_the_error_of_the_reference_too(self):
        """A margin of the group alone is the same whatever the rest is; this one is wider when the rest is small."""
        _, low_few, high_few = gap_to_overall(50, 100, 6, 10)
        _, low_many, high_many = gap_to_overall(50, 100, 60_000, 100_000)
        few, many = (high_few - low_few) / (10 / 110), (high_many - low_many) / (100_000 / 100_100)
        assert few > 1.5 * many

    def test_a_small_gap_of_a_million_students_is_seen(self):
        gap, _, high = gap_to_overall(542_000, 1_000_000, 600_000, 1_000_000)
        assert gap == pytest.approx(-0.029)
        assert high < -0.028

    def test_no_students_has_no_gap(self):
        assert np.isnan(gap_to_overall(0, 0, 5, 10)).all()
        assert np.isnan(gap_to_overall(0, 0, 0, 0)).all()

    def test_narrow_integers(self):
        narrow = [np.array([value], np.int16) for value in (9_000, 30_000, 8_000, 31_000)]
        expected = np.array(statsmodels_newcombe((9_000, 30_000, 8_000, 31_000))) * 31 / 61
        assert np.ravel(gap_to_overall(*narrow)) == pytest.approx([0.3 - 17 / 61, *expected])


class TestScoreTests:
    def test_worked_case(self):
        assert score_p_value(56, 70, 48, 80) == pytest.approx(0.008045081368)

    def test_agrees_with_the_chi_square_test(self):
        tables = SMALL_TABLES + LARGE_TABLES
        p = score_p_value(*np.array(tables).T)
        for i, (x1, n1, x2, n2) in enumerate(tables):
            expected = chi_square_p(x1, n1, x2, n2) if 0 < x1 + x2 < n1 + n2 else 1.0
            assert p[i] == pytest.approx(expected, rel=1e-9, abs=1e-300), tables[i]

    def test_the_far_tail_is_not_rounded_to_nothing(self):
        p = score_p_value(300, 1_000, 600, 1_000)
        assert p == pytest.approx(chi_square_p(300, 1_000, 600, 1_000), rel=1e-6)
        assert 0 < p < 1e-40

    def test_all_or_nobody_counted_gives_no_evidence(self):
        assert np.asarray(score_p_value([0, 10], [10, 10], [0, 20], [20, 20])).tolist() == [1.0, 1.0]

    def test_no_students_on_a_side(self):
        assert np.isnan(score_p_value([0, 5, 0], [0, 10, 0], [5, 0, 0], [10, 0, 0])).all()

    @pytest.mark.parametrize("target", [0.05, 0.5, 0.731])
    def test_against_a_target_agrees_with_statsmodels(self, target):
        counted, n = np.array([(0, 5), (5, 5), (3, 17), (40, 100), (7_310, 10_000), (400, 1_000)]).T
        p = score_p_value_against(counted, n, target)
        for i in range(counted.size):
            expected = proportions_ztest(counted[i], n[i], value=target, prop_var=target)[1]
            assert p[i] == pytest.approx(expected, rel=1e-8, abs=1e-300)

    def test_against_a_target_edges(self):
        assert score_p_value_against(50, 100, 0.5) == pytest.approx(1.0)
        assert np.isnan(score_p_value_against(0, 0, 0.5))
        assert np.shape(score_p_value_against([1, 2, 3], 10, [[0.2], [0.4]])) == (2, 3)


class TestMeanGap:
    def samples(self):
        rng = np.random.default_rng(20_221)
        return [
            (rng.normal(500, 90, 40), rng.normal(530, 60, 25)),
            (rng.normal(2.9, 0.7, 4), rng.normal(3.1, 0.2, 300)),
            (rng.poisson(7.0, 60).astype(float), rng.poisson(4.0, 12).astype(float)),
        ]

    @staticmethod
    def summary(x, y):
        return x.mean(), x.std(ddof=1), x.size, y.mean(), y.std(ddof=1), y.size

    @pytest.mark.parametrize("level", [0.95, 0.8])
    def test_welch_interval_agrees_with_statsmodels(self, level):
        for x, y in self.samples():
            result = mean_gap(*self.summary(x, y), level=level)
            expected = CompareMeans(DescrStatsW(x), DescrStatsW(y)).tconfint_diff(alpha=1 - level, usevar="unequal")
            assert result.gap == pytest.approx(x.mean() - y.mean())
            assert (result.low, result.high) == pytest.approx(expected, rel=1e-8)

    def test_interval_excludes_nought_exactly_when_the_welch_test_rejects(self):
        for shift in np.linspace(-2, 2, 41):
            summary = (10 + shift, 2.0, 9, 10.0, 3.0, 30)
            result = mean_gap(*summary)
            rejects = stats.ttest_ind_from_stats(*summary, equal_var=False).pvalue < 0.05
            assert (result.low > 0 or result.high < 0) == rejects

    def test_hedges_g_agrees_with_statsmodels(self):
        for x, y in self.samples():
            summary = self.summary(x, y)
            assert mean_gap(*summary).hedges_g == pytest.approx(effectsize_smd(*summary)[0])

    def test_hedges_g_worked_by_hand(self):
        """Means 10 and 8, both sd 2, ten students each: g = 68/71, se^2 = .2 + g^2/40 = .22293."""
        result = mean_gap(10, 2, 10, 8, 2, 10)
        assert result.hedges_g == pytest.approx(0.957746478873239)
        assert result.hedges_low == pytest.approx(0.032336333985112, abs=1e-12)
        assert result.hedges_high == pytest.approx(1.883156623761366, abs=1e-12)

    def test_hedges_interval_follows_the_level(self):
        wide, narrow = mean_gap(10, 2, 10, 8, 2, 10, level=0.95), mean_gap(10, 2, 10, 8, 2, 10, level=0.5)
        ratio = (narrow.hedges_high - narrow.hedges_low) / (wide.hedges_high - wide.hedges_low)
        assert ratio == pytest.approx(0.6744897501960817 / 1.959963984540054)

    def test_vectorised_and_undefined(self):
        result = mean_gap([10, 10, 10], [2, np.nan, 0], [10, 1, 5], 8, [2, 2, 0], [10, 10, 5])
        assert np.asarray(result.gap) == pytest.approx([2, 2, 2])
        assert result.hedges_g[0] == pytest.approx(68 / 71)
        assert np.isnan([result.low[1], result.high[1], result.hedges_g[1], result.hedges_low[1]]).all()
        assert np.isnan([result.hedges_g[2], result.hedges_low[2], result.hedges_high[2]]).all()
        assert np.ndim(mean_gap(10, 2, 10, 8, 2, 10).gap) == 0

    def test_no_students_has_no_mean_gap(self):
        result = mean_gap(np.nan, np.nan, 0, 8, 2, 10)
        assert np.isnan([result.gap, result.low, result.high, result.hedges_g]).all()


class TestGapChange:
    A, B = (56, 70, 48, 80), (60, 75, 58, 80)

    def test_worked_by_hand(self):
        """Gap a .20 (.05243, .33387); gap b .075 (-.05957, .20479) from the two tables."""
        change, low, high = gap_change(*self.A, *self.B)
        (la, ua), (lb, ub) = statsmodels_newcombe(self.A), statsmodels_newcombe(self.B)
        assert change == pytest.approx(-0.125)
        # Each limit's distance is the hypotenuse of one arm of each year's interval.
        assert change - low == pytest.approx(np.hypot(0.075 - lb, ua - 0.20))
        assert high - change == pytest.approx(np.hypot(ub - 0.075, 0.20 - la))

    def test_the_arms_are_not_exchanged(self):
        """With a lopsided year b and a year a of no error, the interval is year b's own, moved by gap a."""
        sure = (600_000_000, 1_000_000_000, 400_000_000, 1_000_000_000)
        lopsided = (9, 9, 0, 200)
        low_b, high_b = statsmodels_newcombe(lopsided)
        assert (1 - low_b) > 10 * (high_b - 1) + 0.1
        assert gap_change(*sure, *lopsided) == pytest.approx((0.8, low_b - 0.2, high_b - 0.2), abs=1e-4)
        assert gap_change(*lopsided, *sure) == pytest.approx((-0.8, 0.2 - high_b, 0.2 - low_b), abs=1e-4)

    def test_for_many_students_the_variances_add(self):
        year_a, year_b = (30_000, 100_000, 80_000, 160_000), (36_000, 90_000, 90_000, 150_000)
        change, low, high = gap_change(*year_a, *year_b)
        halves = [(x / n, n) for x, n in pairwise((*year_a, *year_b))][::2]
        spread = 1.959963984540054 * np.sqrt(sum(p * (1 - p) / n for p, n in halves))
        assert change == pytest.approx((0.4 - 0.6) - (0.3 - 0.5))
        assert (low, high) == pytest.approx((change - spread, change + spread), abs=2e-6)

    def test_an_empty_side_in_either_year(self):
        full, empty = (5, 10, 3, 9), (5, 10, 0, 0)
        assert np.isnan(gap_change(*full, *empty)).all()
        assert np.isnan(gap_change(*empty, *full)).all()

    def test_z_and_shapes(self):
        _, low, high = gap_change(*self.A, *self.B)
        _, low_narrow, high_narrow = gap_change(*self.A, *self.B, z=1.0)
        assert low < low_narrow < high_narrow < high
        assert np.ndim(low) == 0
        change, low, high = gap_change(*(np.array([value, value]) for value in (*self.A, *self.B)))
        assert change.shape == low.shape == high.shape == (2,)
