"""The step-up procedures, against Benjamini and Hochberg's own example, scipy, statsmodels and the definition."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import false_discovery_control
from statsmodels.stats.multitest import multipletests

from fairwater.statistics.multiplicity import benjamini_hochberg, benjamini_yekutieli

# Benjamini and Hochberg 1995, J. R. Statist. Soc. B 57:289, section 4.2: fifteen tests, four discoveries at .05.
PUBLISHED = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344]
PUBLISHED += [0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000]


def rejected_by_definition(p, level):
    """Find the largest i whose ordered p is at most i/m times the level; reject the i smallest."""
    ordered = sorted(p)
    count = max((i for i, value in enumerate(ordered, 1) if value <= i / len(p) * level), default=0)
    return [value <= ordered[count - 1] if count else False for value in p]


def test_published_example():
    q = benjamini_hochberg(PUBLISHED)
    assert (q <= 0.05).sum() == 4
    assert q[:4] == pytest.approx([0.0015, 0.003, 0.0095, 0.035625])
    assert q[4] == pytest.approx(0.0603)
    assert q[5] == q[6] == pytest.approx(0.0298 * 15 / 7)
    assert q[14] == 1


@pytest.mark.parametrize("size", [1, 2, 17, 855, 13_664])
def test_agrees_with_scipy_and_statsmodels(size):
    p = np.random.default_rng(size).beta(0.4, 1.0, size)
    q = benjamini_hochberg(p)
    assert q == pytest.approx(false_discovery_control(p), rel=1e-12)
    assert q == pytest.approx(multipletests(p, method="fdr_bh")[1], rel=1e-12)


@pytest.mark.parametrize("level", [0.01, 0.05, 0.2])
def test_rejects_what_the_definition_rejects(level):
    rng = np.random.default_rng(11)
    for _ in range(20):
        p = rng.beta(0.3, 2.0, 30)
        assert (benjamini_hochberg(p) <= level).tolist() == rejected_by_definition(p.tolist(), level)


def test_a_test_that_was_not_made_is_not_counted():
    p = np.array([np.nan, 0.01, 0.04, np.nan, 0.03, np.nan])
    q = benjamini_hochberg(p)
    assert np.isnan(q).tolist() == [True, False, False, True, False, True]
    assert q[[1, 2, 4]] == pytest.approx([0.03, 0.04, 0.04])
    assert np.isnan(p).sum() == 3 and p[1] == 0.01


def test_nothing_tested():
    assert np.isnan(benjamini_hochberg([np.nan, np.nan])).tolist() == [True, True]
    assert np.shape(benjamini_hochberg([])) == (0,)


def test_ties_and_ends():
    assert benjamini_hochberg([0.02, 0.02, 0.02]) == pytest.approx([0.02, 0.02, 0.02])
    assert benjamini_hochberg([0.0, 1.0]).tolist() == [0.0, 1.0]
    assert benjamini_hochberg([0.9, 0.95]) == pytest.approx([0.95, 0.95])


# Benjamini and Yekutieli


def test_whatever_hangs_together_costs_the_harmonic_sum():
    """Fifteen tests: 1 + 1/2 + ... + 1/15 = 3.318229, and of the four discoveries three are left."""
    q = benjamini_yekutieli(PUBLISHED)
    harmonic = sum(1 / rank for rank in range(1, 16))
    assert harmonic == pytest.approx(3.318229, abs=1e-6)
    assert q[:4] == pytest.approx([0.0015 * harmonic, 0.003 * harmonic, 0.0095 * harmonic, 0.035625 * harmonic])
    assert (q <= 0.05).sum() == 3
    assert q[14] == 1


@pytest.mark.parametrize("size", [1, 2, 17, 855, 13_664])
def test_overlapping_tests_agree_with_scipy_and_statsmodels(size):
    p = np.random.default_rng(size).beta(0.2, 1.0, size)
    q = benjamini_yekutieli(p)
    assert q == pytest.approx(false_discovery_control(p, method="by"), rel=1e-12)
    assert q == pytest.approx(multipletests(p, method="fdr_by")[1], rel=1e-12)


def test_overlapping_tests_that_were_not_made_are_not_counted():
    q = benjamini_yekutieli([[np.nan, 0.01], [0.04, np.nan]])
    assert q.shape == (2, 2)
    assert [q[0, 1], q[1, 0]] == pytest.approx(multipletests([0.01, 0.04], method="fdr_by")[1])
    assert np.isnan(benjamini_yekutieli([np.nan])).all() and np.shape(benjamini_yekutieli([])) == (0,)
