"""Small groups: the beta-binomial prior by brute force, the posterior by numerical integration."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import integrate, optimize, stats

from fairwater.statistics.shrinkage import Prior, fit_beta_binomial, shrink, shrink_towards

# Forty units drawn once from a beta(3, 7).
COUNTED = np.array(
    [15, 35, 1, 19, 4, 28, 8, 6, 28, 3, 16, 13, 21, 7, 1, 1, 0, 6, 6, 18]
    + [0, 9, 40, 8, 10, 26, 7, 11, 8, 28, 9, 15, 2, 7, 13, 12, 11, 2, 27, 5]
)
SIZES = np.array(
    [56, 65, 9, 66, 41, 45, 53, 28, 78, 11, 28, 35, 49, 37, 17, 11, 8, 11, 18, 79]
    + [21, 54, 62, 24, 28, 39, 26, 78, 20, 72, 65, 68, 16, 36, 53, 43, 55, 56, 55, 12]
)


def log_likelihood(a, b, counted, n):
    return float(stats.betabinom.logpmf(counted, n, a, b).sum())


def best_on_a_grid(counted, n):
    means = np.linspace(0.005, 0.995, 100)
    concentrations = np.geomspace(0.05, 5_000, 60)
    m, c = np.meshgrid(means, concentrations)
    total = sum(stats.betabinom.logpmf(s, size, m * c, (1 - m) * c) for s, size in zip(counted, n, strict=True))
    return float(total.max())


class TestFit:
    def test_maximises_the_marginal_likelihood(self):
        prior = fit_beta_binomial(COUNTED, SIZES)
        best = optimize.minimize(
            lambda logs: -log_likelihood(*np.exp(logs), COUNTED, SIZES),
            x0=[0.0, 0.0],
            method="Nelder-Mead",
            options={"xatol": 1e-9, "fatol": 1e-12, "maxiter": 5_000},
        )
        assert log_likelihood(prior.a, prior.b, COUNTED, SIZES) == pytest.approx(-best.fun, abs=1e-5)
        assert (prior.a, prior.b) == pytest.approx(np.exp(best.x), rel=0.01)
        assert (prior.a, prior.b) == pytest.approx((2.2347, 5.4256), rel=0.01)

    def test_finds_the_prior_that_made_the_units(self):
        rng = np.random.default_rng(71)
        n = rng.integers(20, 200, 3_000)
        prior = fit_beta_binomial(rng.binomial(n, rng.beta(8.0, 2.0, n.size)), n)
        assert prior.a / (prior.a + prior.b) == pytest.approx(0.8, abs=0.01)
        assert prior.a + prior.b == pytest.approx(10.0, rel=0.1)

    @pytest.mark.parametrize(
        ("counted", "n"),
        [
            ([1, 9, 3, 8], [10, 10, 10, 10]),
            ([0, 0, 1, 0, 2], [5, 40, 9, 12, 30]),
            ([19, 20, 18, 12], [20, 20, 20, 12]),
            ([10, 11, 9, 10, 10], [20, 20, 20, 20, 20]),
            ([300, 5_000, 12, 77], [1_000, 9_000, 30, 400]),
            ([3, 17], [20, 20]),
        ],
    )
    def test_no_point_of_a_grid_is_likelier(self, counted, n):
        prior = fit_beta_binomial(counted, n)
        assert 0 < prior.a < np.inf and 0 < prior.b < np.inf
        fitted = log_likelihood(prior.a, prior.b, np.array(counted), np.array(n))
        assert fitted >= best_on_a_grid(counted, n) - 1e-3

    @pytest.mark.parametrize(
        ("counted", "n"), [([30, 60, 15], [100, 200, 50]), ([10, 11, 9, 10], [20, 20, 20, 20]), ([4], [16])]
    )
    def test_without_spread_everybody_gets_the_pooled_rate(self, counted, n):
        prior = fit_beta_binomial(counted, n)
        pooled = sum(counted) / sum(n)
        assert prior.a / (prior.a + prior.b) == pytest.approx(pooled, abs=0.01)
        if len(counted) > 1:
            assert prior.a + prior.b > 50 * max(n)
            mean, _, _ = shrink(counted, n, prior)
            assert np.asarray(mean) == pytest.approx(pooled, abs=0.01)

    @pytest.mark.parametrize("counted", [[0, 0, 0], [20, 30, 10], [0, 30, 0]])
    def test_nobody_or_everybody_counted_still_gives_a_prior(self, counted):
        n = [20, 30, 10]
        prior = fit_beta_binomial(counted, n)
        assert 0 < prior.a < np.inf and 0 < prior.b < np.inf
        mean, low, high = shrink(counted, n, prior)
        assert np.isfinite([mean, low, high]).all()
        assert ((low >= 0) & (low <= high) & (high <= 1)).all()

    def test_a_unit_without_students_says_nothing(self):
        with_empty = fit_beta_binomial([*COUNTED, 0, 0], [*SIZES, 0, 0])
        without = fit_beta_binomial(COUNTED, SIZES)
        assert (with_empty.a, with_empty.b) == pytest.approx((without.a, without.b), rel=1e-3)

    def test_the_order_of_units_does_not_matter(self):
        order = np.random.default_rng(3).permutation(COUNTED.size)
        shuffled, straight = fit_beta_binomial(COUNTED[order], SIZES[order]), fit_beta_binomial(COUNTED, SIZES)
        assert (shuffled.a, shuffled.b) == pytest.approx((straight.a, straight.b), rel=1e-3)

    def test_success_and_failure_mirror(self):
        straight, mirrored = fit_beta_binomial(COUNTED, SIZES), fit_beta_binomial(SIZES - COUNTED, SIZES)
        assert (mirrored.a, mirrored.b) == pytest.approx((straight.b, straight.a), rel=1e-3)


class TestShrink:
    @pytest.mark.parametrize("level", [0.95, 0.5])
    @pytest.mark.parametrize(("counted", "n"), [(3, 3), (0, 12), (40, 90)])
    def test_posterior_by_integration(self, counted, n, level):
        prior = Prior(2.5, 4.0)

        def joint(p, power=0):
            return p**power * stats.binom.pmf(counted, n, p) * stats.beta.pdf(p, prior.a, prior.b)

        total = integrate.quad(joint, 0, 1)[0]
        mean, low, high = shrink(counted, n, prior, level=level)
        assert mean == pytest.approx(integrate.quad(joint, 0, 1, args=(1,))[0] / total, rel=1e-6)
        assert integrate.quad(joint, 0, low)[0] / total == pytest.approx((1 - level) / 2, rel=1e-5)
        assert integrate.quad(joint, high, 1)[0] / total == pytest.approx((1 - level) / 2, rel=1e-5)

    def test_a_few_students_are_pulled_more_than_many(self):
        """Three of three students do not become the highest group once shrunk."""
        prior = Prior(6.0, 4.0)
        mean, low, high = shrink([3, 700], [3, 1_000], prior)
        assert mean[0] == pytest.approx(9 / 13)
        assert 0.69 < mean[0] < mean[1] < 0.70
        assert high[0] - low[0] > 5 * (high[1] - low[1])

    def test_worked_means(self):
        mean, _, _ = shrink([0, 5, 10], [10, 10, 10], Prior(2, 3))
        assert np.asarray(mean) == pytest.approx([2 / 15, 7 / 15, 12 / 15])

    def test_shapes(self):
        assert [np.ndim(value) for value in shrink(3, 10, Prior(2, 3))] == [0, 0, 0]
        assert all(np.shape(value) == (2, 3) for value in shrink([[1], [2]], [10, 20, 30], Prior(2, 3)))


class TestTowards:
    def test_as_far_as_a_unit_is_drawn_the_doubt_of_all_is_added(self):
        """Prior beta(4, 16), 3 of 20: half of the weight is the prior's, and half of the doubt of all of them is added."""
        mean, low, high = shrink(3, 20, Prior(4.0, 16.0))
        share, wide_low, wide_high = shrink_towards(3, 20, Prior(4.0, 16.0), (0.2, 0.14, 0.3))
        assert share == mean == pytest.approx(7 / 40)
        assert wide_low == pytest.approx(mean - np.hypot(mean - low, 0.03))
        assert wide_high == pytest.approx(mean + np.hypot(high - mean, 0.05))

    def test_no_unit_is_surer_than_all_together(self):
        _, low, high = shrink_towards([2, 3, 4], [10, 10, 10], Prior(3e5, 7e5), (0.3, 0.17, 0.48))
        assert (low <= 0.1701).all() and (high >= 0.4799).all()

    def test_it_stays_a_share(self):
        _, low, high = shrink_towards([0, 9], [9, 9], Prior(1.0, 1.0), (0.5, 0.0, 1.0))
        assert low[0] == 0 and high[1] == 1
