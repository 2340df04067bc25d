"""Intervals of one rate, against published tables, statsmodels and the definitions."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from fairwater.statistics.proportions import clopper_pearson, wilson

# Newcombe 1998, Statistics in Medicine 17:857, table I: counted, n, Wilson score, Clopper-Pearson.
NEWCOMBE_TABLE = [
    (81, 263, (0.2553, 0.3662), (0.2527, 0.3676)),
    (15, 148, (0.0624, 0.1605), (0.0578, 0.1617)),
    (0, 20, (0.0, 0.1611), (0.0, 0.1684)),
    (1, 29, (0.0061, 0.1718), (0.0009, 0.1776)),
]


def every_count(largest):
    pairs = [(x, n) for n in range(1, largest + 1) for x in range(n + 1)]
    return np.array(pairs).T


@pytest.mark.parametrize(("counted", "n", "score", "exact"), NEWCOMBE_TABLE)
def test_published_intervals(counted, n, score, exact):
    assert wilson(counted, n) == pytest.approx(score, abs=5.1e-5)
    assert clopper_pearson(counted, n) == pytest.approx(exact, abs=5.1e-5)


@pytest.mark.parametrize(("function", "method"), [(wilson, "wilson"), (clopper_pearson, "beta")])
def test_agree_with_statsmodels_for_every_small_count(function, method):
    counted, n = every_count(30)
    low, high = function(counted, n)
    for i in range(counted.size):
        expected = proportion_confint(counted[i], n[i], alpha=0.05, method=method)
        assert (low[i], high[i]) == pytest.approx(expected, abs=1e-10), (counted[i], n[i])


@pytest.mark.parametrize("alpha", [0.001, 0.1, 0.32])
def test_other_levels(alpha):
    z = stats.norm.isf(alpha / 2)
    for counted, n in [(0, 12), (3, 12), (12, 12), (4_321, 98_765)]:
        assert wilson(counted, n, z=z) == pytest.approx(proportion_confint(counted, n, alpha, "wilson"), abs=1e-10)
        assert clopper_pearson(counted, n, level=1 - alpha) == pytest.approx(
            proportion_confint(counted, n, alpha, "beta"), abs=1e-10
        )


def test_wilson_limits_lie_exactly_z_standard_errors_from_the_rate():
    counted, n = np.array([(1, 7), (40, 100), (99, 100), (60_000, 1_000_000)]).T
    for limit in wilson(counted, n):
        assert np.abs(counted / n - limit) / np.sqrt(limit * (1 - limit) / n) == pytest.approx(1.959963984540054)


def test_clopper_pearson_limits_leave_two_and_a_half_percent_in_each_tail():
    counted, n = np.array([(1, 7), (40, 100), (99, 100), (600, 10_000)]).T
    low, high = clopper_pearson(counted, n)
    assert stats.binom.sf(counted - 1, n, low) == pytest.approx(0.025, rel=1e-6)
    assert stats.binom.cdf(counted, n, high) == pytest.approx(0.025, rel=1e-6)


@pytest.mark.parametrize("function", [wilson, clopper_pearson])
def test_nobody_and_everybody(function):
    low, high = function([0, 20], [20, 20])
    assert low[0] == pytest.approx(0, abs=1e-15) and low[0] >= 0
    assert high[1] == pytest.approx(1, abs=1e-15) and high[1] <= 1
    assert 0 < high[0] < 0.2 and 0.8 < low[1] < 1


@pytest.mark.parametrize("function", [wilson, clopper_pearson])
def test_no_students_has_no_interval(function):
    low, high = function([0, 5], [0, 10])
    assert np.isnan([low[0], high[0]]).all()
    assert np.isfinite([low[1], high[1]]).all()


@pytest.mark.parametrize("function", [wilson, clopper_pearson])
def test_shapes(function):
    low, high = function(3, 10)
    assert np.ndim(low) == np.ndim(high) == 0
    low, high = function([[1], [2], [3]], [10, 20])
    assert low.shape == high.shape == (3, 2)
    assert low.dtype == high.dtype == np.float64
    assert (low[2, 1], high[2, 1]) == pytest.approx(function(3, 20))
    empty = function([], [])
    assert empty[0].shape == empty[1].shape == (0,)


@pytest.mark.parametrize("function", [wilson, clopper_pearson])
@pytest.mark.parametrize("kind", [np.int16, np.int32, np.int64, np.float64])
def test_narrow_integers_do_not_overflow(function, kind):
    low, high = function(np.array([9_000], kind), np.array([30_000], kind))
    assert (low[0], high[0]) == pytest.approx(
        proportion_confint(9_000, 30_000, method="wilson" if function is wilson else "beta"), abs=1e-10
    )


def test_a_nation_of_students():
    low, high = wilson(2_000_000_000, 3_000_000_000)
    assert (low, high) == pytest.approx(proportion_confint(2e9, 3e9, method="wilson"), abs=1e-12)
    assert low < 2 / 3 < high
