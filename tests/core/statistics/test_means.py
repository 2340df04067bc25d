"""Means from counts, sums and sums of squares, against scipy, statsmodels and cases worked by hand."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

from fairwater.statistics.gaps import mean_gap
from fairwater.statistics.means import mean_interval, mean_of, sample_sd, welch_p_value

ONE = [12, 15, 15, 18, 22, 9, 30]
TWO = [4, 8, 15, 16, 23, 42, 11, 7, 19]


def moments(values):
    return len(values), sum(values), sum(value * value for value in values)


def mean_and_sd(values, scale=1):
    n, total, squares = moments(values)
    return mean_of(n, total, scale), sample_sd(n, total, squares, scale), n


def test_a_case_worked_by_hand():
    """2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared deviations 32, so the deviation is the root of 32 / 7."""
    mean, sd, n = mean_and_sd([2, 4, 4, 4, 5, 5, 7, 9])
    assert (mean, n) == (5.0, 8)
    assert sd == pytest.approx((32 / 7) ** 0.5, abs=1e-15)


@pytest.mark.parametrize("values", [ONE, TWO, [1, 2]])
@pytest.mark.parametrize("level", [0.95, 0.8])
def test_the_interval_is_that_of_scipy(values, level):
    found = mean_interval(*mean_and_sd(values), level)
    expected = stats.t.interval(level, len(values) - 1, loc=np.mean(values), scale=stats.sem(values))
    assert found == pytest.approx(expected, abs=1e-12)


def test_welch_agrees_with_scipy_and_statsmodels():
    sides = (*mean_and_sd(ONE), *mean_and_sd(TWO))
    assert welch_p_value(*sides) == pytest.approx(stats.ttest_ind(ONE, TWO, equal_var=False).pvalue, abs=1e-14)
    compared = CompareMeans(DescrStatsW(ONE), DescrStatsW(TWO))
    assert welch_p_value(*sides) == pytest.approx(compared.ttest_ind(usevar="unequal")[1], abs=1e-14)
    gap = mean_gap(*sides)
    assert (gap.low, gap.high) == pytest.approx(compared.tconfint_diff(usevar="unequal"), abs=1e-12)


def test_hundredths_are_the_same_in_their_unit():
    whole = [100 * value for value in ONE]
    assert mean_and_sd(whole, 100)[:2] == pytest.approx(mean_and_sd(ONE)[:2], rel=1e-15)


def test_nothing_is_lost_where_values_are_large_and_alike():
    """A spread of one in a hundred million, and none at all."""
    large = [100_000_000, 100_000_001]
    assert mean_and_sd(large)[1] == pytest.approx(0.5**0.5, abs=1e-15)
    n, total, squares = moments([99_999_999] * 1_000_000)
    assert sample_sd(n, total, squares) == 0.0


@pytest.mark.parametrize("one", [[], [5], [5, 5, 5]])
def test_without_spread_nothing_is_sure(one):
    low, high = mean_interval(*mean_and_sd(one))
    assert np.isnan(low) and np.isnan(high)
    assert np.isnan(welch_p_value(*mean_and_sd(one), *mean_and_sd([7, 7])))


def test_spread_on_one_side_is_enough_for_a_test():
    sides = (*mean_and_sd([5, 5, 5]), *mean_and_sd(TWO))
    assert welch_p_value(*sides) == pytest.approx(stats.ttest_1samp(TWO, 5).pvalue, abs=1e-14)


def test_whole_arrays_keep_their_shape():
    n = np.array([[2, 0], [3, 1]])
    found = mean_of(n, n * 4)
    assert found.shape == (2, 2) and np.isnan(found[0, 1]) and found[1, 0] == 4.0
