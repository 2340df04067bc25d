"""Cluster-robust means and gaps: worked by hand, against a naive loop in exact fractions, and against statsmodels."""

from __future__ import annotations

from fractions import Fraction
from math import isnan, sqrt

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats

from fairwater.statistics.clusters import FEWEST_CLUSTERS, clustered_gap, clustered_mean
from fairwater.statistics.gaps import mean_gap

Cluster = tuple[int, int, int, int]
"""Members and sum of a cluster on both sides."""
CLUSTERS = st.lists(
    st.tuples(st.integers(0, 6), st.integers(-50, 50), st.integers(0, 6), st.integers(-50, 50)).map(
        lambda c: (c[0], c[1] if c[0] else 0, c[2], c[3] if c[2] else 0)
    ),
    min_size=FEWEST_CLUSTERS,
    max_size=12,
)


def test_a_mean_by_hand() -> None:
    """Five clusters of two with sums 2, 4, 6, 8, 10: mean 3, residuals -4, -2, 0, 2, 4 of 10, so variance 5/4 x 0.40."""
    found = clustered_mean([2, 2, 2, 2, 2], [2, 4, 6, 8, 10])
    assert found.mean[0] == 3
    assert found.error[0] == pytest.approx(sqrt(0.5), abs=1e-15)
    half = stats.t.ppf(0.975, 4) * sqrt(0.5)
    assert (found.low[0], found.high[0]) == (pytest.approx(3 - half), pytest.approx(3 + half))


def test_clusters_of_one_are_students_own_t_interval() -> None:
    values = np.array([3.0, 1, 4, 1, 5, 9, 2, 6])
    found = clustered_mean(np.ones(8), values)
    low, high = stats.t.interval(0.95, 7, values.mean(), values.std(ddof=1) / sqrt(8))
    assert (found.low[0], found.high[0]) == (pytest.approx(low), pytest.approx(high))


def test_many_alike_in_a_cluster_say_no_more_than_one() -> None:
    """Ten times the students of each school change nothing, where Student's interval shrinks to a third."""
    numbers = np.array([10.0, 20, 25, 40, 30])
    one, ten = clustered_mean(np.full(5, 4), 4 * numbers), clustered_mean(np.full(5, 40), 40 * numbers)
    assert ten.error[0] == pytest.approx(one.error[0], rel=1e-14)


def naive(clusters: list[Cluster]) -> tuple[Fraction, Fraction, int]:
    """Gap, variance and degrees of freedom by the formula, one cluster at a time."""
    n1, n2 = sum(c[0] for c in clusters), sum(c[2] for c in clusters)
    m1, m2 = Fraction(sum(c[1] for c in clusters), n1), Fraction(sum(c[3] for c in clusters), n2)
    held = [c for c in clusters if c[0] + c[2]]
    squares = sum(((c[1] - c[0] * m1) / n1 - (c[3] - c[2] * m2) / n2) ** 2 for c in held)
    size, groups = n1 + n2, len(held)
    fewer = min(sum(c[0] > 0 for c in clusters), sum(c[2] > 0 for c in clusters))
    return m1 - m2, Fraction(groups, groups - 1) * Fraction(size - 1, size - 2) * squares, fewer - 1


@settings(max_examples=300, deadline=None)
@given(CLUSTERS)
def test_a_gap_is_that_of_a_naive_loop(clusters: list[Cluster]) -> None:
    assume(all(sum(c[place] for c in clusters) for place in (0, 2)) and sum(c[0] + c[2] for c in clusters) > 2)
    assume(sum(c[0] + c[2] > 0 for c in clusters) > 1)
    gap, variance, df = naive(clusters)
    found = clustered_gap(*np.array(clusters, dtype=float).T)
    assert found.gap[0] == pytest.approx(float(gap), abs=1e-12)
    if variance == 0:
        assert isnan(found.error[0])
        assert isnan(found.p_value[0])
        return
    assert found.error[0] == pytest.approx(sqrt(variance), rel=1e-9)
    if df < FEWEST_CLUSTERS - 1:
        assert isnan(found.low[0])
        assert isnan(found.p_value[0])
        return
    half = stats.t.ppf(0.975, df) * sqrt(variance)
    assert found.high[0] - found.gap[0] == pytest.approx(half, rel=1e-9)
    assert found.p_value[0] == pytest.approx(2 * stats.t.sf(abs(float(gap)) / sqrt(variance), df), rel=1e-7, abs=1e-300)


def students(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Group, school and number of students: schools differ, and students within them too."""
    random = np.random.default_rng(seed)
    school = random.integers(0, 14, 400)
    group = (random.random(400) < 0.2 + 0.04 * school).astype(int)
    number = 100 * random.random(14)[school] + 5 * group + random.normal(0, 10, 400)
    return group, school, number


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_statsmodels_says_the_same(seed: int) -> None:
    api = pytest.importorskip("statsmodels.api")
    group, school, number = students(seed)
    robust = {"cov_type": "cluster", "cov_kwds": {"groups": school}, "use_t": True}
    line = api.OLS(number, api.add_constant(group)).fit(**robust)
    sides = [
        np.array([weights[(school == each) & (group == side)].sum() for each in range(14)])
        for side in (1, 0)
        for weights in (np.ones(400), number)
    ]
    found = clustered_gap(*sides)
    assert found.clusters[0] == 14
    assert (found.gap[0], found.error[0]) == (pytest.approx(line.params[1]), pytest.approx(line.bse[1]))
    assert found.p_value[0] == pytest.approx(line.pvalues[1])
    assert [found.low[0], found.high[0]] == pytest.approx(list(line.conf_int()[1]))
    alone = api.OLS(number[group == 1], np.ones(int(group.sum()))).fit(
        cov_type="cluster", cov_kwds={"groups": school[group == 1]}, use_t=True
    )
    mean = clustered_mean(sides[0], sides[1])
    assert [mean.low[0], mean.high[0]] == pytest.approx(list(alone.conf_int()[0]))


def test_few_clusters_or_no_spread_say_nothing() -> None:
    few = clustered_gap([2, 2, 2, 2, 0], [1, 2, 3, 4, 0], [1, 1, 1, 1, 9], [5, 1, 2, 3, 9])
    assert few.clusters[0] == 4
    assert (few.gap[0], isnan(few.low[0]), isnan(few.p_value[0])) == (pytest.approx(1.25 - 20 / 13), True, True)
    alike = clustered_gap([3] * 6, [0.3] * 6, [7] * 6, [0.7] * 6)
    assert isnan(alike.low[0])
    assert isnan(alike.p_value[0])
    assert isnan(clustered_mean([3] * 6, [0.3] * 6).low[0])


def test_students_alone_would_be_too_sure() -> None:
    """Where schools have one number, Welch's range is a fraction of the one that schools allow."""
    numbers = np.array([8_000.0, 9_000, 10_000, 11_000, 12_000, 9_500, 14_000, 8_500])
    sizes = np.array([[300, 100], [250, 150], [200, 200], [150, 250], [100, 300], [200, 200], [150, 250], [260, 140]])
    found = clustered_gap(sizes[:, 0], sizes[:, 0] * numbers, sizes[:, 1], sizes[:, 1] * numbers)
    sides = []
    for place in (0, 1):
        each = np.repeat(numbers, sizes[:, place])
        sides += [each.mean(), each.std(ddof=1), len(each)]
    welch = mean_gap(*sides)
    assert found.gap[0] == pytest.approx(welch.gap)
    assert found.high[0] - found.low[0] > 3 * (welch.high - welch.low)
