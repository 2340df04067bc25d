"""Resources over schools: worked figures, the regulation's own example, and every student of every school one by one."""

from __future__ import annotations

from fractions import Fraction
from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from fairwater.statistics.resources import (
    coefficient_of_variation,
    federal_range_ratio,
    gini,
    high_need_ratio,
    mcloone,
    per_pupil,
    per_weighted_pupil,
    student_median,
    student_percentile,
    theil_t,
    verstegen,
    weighted_pupils,
)

quick = settings(max_examples=80, deadline=None)
SPREADS = [coefficient_of_variation, gini, theil_t, federal_range_ratio]
ALL = [*SPREADS, mcloone, verstegen, student_median]
AMOUNT, N = np.array([9_000.0, 12_000.0, 8_000.0, 15_000.0]), np.array([30, 20, 40, 10])

schools = st.lists(st.tuples(st.integers(1, 20_000), st.integers(0, 12)), min_size=1, max_size=8).filter(
    lambda units: any(n for _, n in units)
)


def one_by_one(amount, n):
    """The amount of each student."""
    return np.repeat(np.asarray(amount, dtype=float), n)


class TestPerPupil:
    def test_worked(self):
        assert per_pupil([900_000, 0, 5], [100, 20, 0]) == pytest.approx([9_000, 0, np.nan], nan_ok=True)
        assert np.ndim(per_pupil(900_000, 100)) == 0

    def test_weighted_pupils(self):
        """100 students, 40 from families with low incomes at .25, 10 English learners at .5: 115."""
        assert weighted_pupils(100, [40, 10], [0.25, 0.5]) == 115
        assert per_weighted_pupil(920_000, 100, [40, 10], [0.25, 0.5]) == pytest.approx(8_000)
        assert weighted_pupils([100, 50], [[40, 10], [0, 0]], [0.25, 0.5]).tolist() == [115, 50]
        assert np.isnan(per_weighted_pupil(5, 0, [0, 0], [0.25, 0.5]))
        assert np.ndim(weighted_pupils(100, [40, 10], [0.25, 0.5])) == 0

    def test_high_need_beside_low_need(self):
        """(600 + 300) thousand for 100 students beside 840 thousand for 80; the last school is in neither."""
        ratio = high_need_ratio([600e3, 300e3, 840e3, 9e9], [60, 40, 80, 5], [1, 1, 0, 0], [0, 0, 1, 0])
        assert ratio == pytest.approx(9_000 / 10_500)

    def test_high_need_undefined(self):
        assert np.isnan(high_need_ratio([5, 5], [1, 1], [True, True], [False, False]))
        assert np.isnan(high_need_ratio([5, 0], [1, 1], [True, False], [False, True]))
        assert np.isnan(high_need_ratio([5, 5], [0, 1], [True, False], [False, True]))


class TestSpread:
    def test_worked(self):
        """Mean 9,800; squares of the differences .64, 4.84, 3.24 and 27.04 million."""
        variance = (30 * 0.64 + 20 * 4.84 + 40 * 3.24 + 10 * 27.04) / 100 * 1e6
        assert coefficient_of_variation(AMOUNT, N) == pytest.approx(variance**0.5 / 9_800)
        pairs = 30 * 20 * 3 + 30 * 40 * 1 + 30 * 10 * 6 + 20 * 40 * 4 + 20 * 10 * 3 + 40 * 10 * 7
        assert gini(AMOUNT, N) == pytest.approx(2 * pairs * 1_000 / (2 * 100**2 * 9_800))

    def test_agree_with_scipy_student_by_student(self):
        each = one_by_one(AMOUNT, N)
        assert coefficient_of_variation(AMOUNT, N) == pytest.approx(stats.variation(each))
        assert theil_t(AMOUNT, N) == pytest.approx(log(100) - stats.entropy(each))

    def test_one_student_has_all(self):
        amount, n = [0, 70], [9, 1]
        assert gini(amount, n) == pytest.approx(0.9)
        assert theil_t(amount, n) == pytest.approx(log(10))
        assert coefficient_of_variation(amount, n) == pytest.approx(3)

    def test_debts(self):
        assert np.isnan([gini([-1, 5], [1, 1]), theil_t([-1, 5], [1, 1])]).all()
        assert np.isnan([of([-5, -5], [1, 1]) for of in SPREADS]).all()
        assert np.isnan([of([0, 0], [1, 1]) for of in SPREADS]).all()

    @quick
    @given(schools)
    def test_slow_gini(self, units):
        each = one_by_one(*np.array(units).T)
        differences = np.abs(each[:, None] - each).mean()
        assert gini(*np.array(units).T) == pytest.approx(differences / (2 * each.mean()), abs=1e-12)


class TestPercentiles:
    def test_the_example_of_the_regulation(self):
        """Appendix to 34 CFR 222 subpart K: 820 at the 5th percentile, 1,000 at the 95th: 22 percent."""
        amount, n = [1_400, 820, 700, 900, 1_000], [49, 2, 49, 894, 6]
        assert student_percentile(amount, n, Fraction(5, 100)) == 820
        assert student_percentile(amount, n, Fraction(95, 100)) == 1_000
        assert federal_range_ratio(amount, n) == pytest.approx(180 / 820)

    @pytest.mark.parametrize("whole", [20, 60, 140, 360, 1_140, 20_000_060])
    def test_reached_exactly_is_reached(self, whole):
        """With one student fewer the next school is taken."""
        fifth = whole // 20
        assert student_percentile([1, 2], [fifth, whole - fifth], Fraction(5, 100)) == 1
        assert student_percentile([1, 2], [fifth - 1, whole - fifth + 1], Fraction(5, 100)) == 2
        upper = [whole // 3, whole - fifth - whole // 3, fifth]
        assert student_percentile([1, 2, 3], upper, Fraction(95, 100)) == 2
        assert student_percentile([1, 2, 3], upper + np.array([0, -1, 1]), Fraction(95, 100)) == 3

    def test_median(self):
        assert student_median([3, 1, 2], [1, 1, 1]) == 2
        assert student_median([3, 1], [1, 1]) == 2
        assert student_median([3, 1, 9], [1, 1, 0]) == 2
        assert student_median([3, 1], [2, 1]) == 3
        assert student_median(AMOUNT, N) == 9_000

    def test_students_not_schools(self):
        assert student_median([5_000, 6_000, 20_000], [10, 10, 400]) == 20_000

    @pytest.mark.parametrize("share", [Fraction(0), Fraction(1), Fraction(5)])
    def test_a_share_outside_is_refused(self, share):
        with pytest.raises(ValueError, match="between 0 and 1"):
            student_percentile(AMOUNT, N, share)

    @quick
    @given(schools, st.fractions(Fraction(1, 100), Fraction(99, 100), max_denominator=100))
    def test_counted_up_one_by_one(self, units, share):
        amount, n = np.array(units).T
        each = np.sort(one_by_one(amount, n))
        first = next(i for i in range(each.size) if Fraction(i + 1, each.size) >= share)
        assert student_percentile(amount, n, share) == each[first]
        assert student_percentile(amount, n.astype(float), share) == each[first]
        assert student_median(amount, n) == np.median(each)


class TestHalves:
    def test_worked(self):
        """The median student has 9,000: 40 have 8,000 and 30 have 9,000 at or below; 30, 20 and 10 at or above."""
        assert mcloone(AMOUNT, N) == pytest.approx((40 * 8 + 30 * 9) / (70 * 9))
        assert verstegen(AMOUNT, N) == pytest.approx((30 * 9 + 20 * 12 + 10 * 15) / (60 * 9))

    def test_between_two_schools(self):
        """Half of the students in each school: the median lies between, 150."""
        assert (mcloone([100, 200], [7, 7]), verstegen([100, 200], [7, 7])) == pytest.approx((100 / 150, 200 / 150))

    def test_only_the_bottom_or_the_top_moves_its_index(self):
        poorer, richer = AMOUNT - [0, 0, 2_000, 0], AMOUNT + [0, 0, 0, 9_000]
        assert mcloone(poorer, N) < mcloone(AMOUNT, N) == mcloone(richer, N)
        assert verstegen(richer, N) > verstegen(AMOUNT, N) == verstegen(poorer, N)

    def test_undefined(self):
        assert np.isnan([mcloone([0, 0, 5], [1, 1, 1]), verstegen([0, 0, 5], [1, 1, 1])]).all()


class TestAll:
    @pytest.mark.parametrize("of", ALL)
    def test_undefined_without_students_or_with_a_missing_amount(self, of):
        assert np.isnan(of([5, 6], [0, 0]))
        assert np.isnan(of([], []))
        assert np.isnan(of([5, np.nan], [3, 1]))

    @pytest.mark.parametrize("of", ALL)
    def test_a_school_without_students_carries_nothing(self, of):
        for amount in (np.nan, 0.0, -3.0, 1e9):
            assert of([*AMOUNT, amount], [*N, 0]) == pytest.approx(of(AMOUNT, N))

    @pytest.mark.parametrize("of", ALL)
    def test_shapes(self, of):
        assert np.ndim(of(AMOUNT, N)) == 0
        many = of(np.stack([AMOUNT, AMOUNT[::-1]]), N)
        assert many == pytest.approx([of(AMOUNT, N), of(AMOUNT[::-1], N)])

    @pytest.mark.parametrize("of", [*SPREADS, mcloone, verstegen])
    @quick
    @given(units=schools, times=st.integers(2, 5))
    def test_properties(self, of, units, times):
        amount, n = np.array(units).T
        value = of(amount, n)
        near = pytest.approx(value, abs=1e-9)
        assert of(amount[::-1], n[::-1]) == near
        assert of(amount * times, n) == near
        assert of(amount, n * times) == near
        assert of(np.repeat(amount, n), np.ones(n.sum(), int)) == near
        assert of(np.full(n.size, 7_000.1), n) == pytest.approx(1 if of in (mcloone, verstegen) else 0, abs=1e-7)
        assert (value <= 1 + 1e-12) if of is mcloone else (value >= (1 - 1e-12 if of is verstegen else 0))

    @quick
    @given(units=schools)
    def test_giving_from_more_to_less_never_raises_inequality(self, units):
        amount, n = (np.array(of) for of in zip(*(unit for unit in units if unit[1]), strict=True))
        least, most = amount.argmin(), amount.argmax()
        gift = (amount[most] - amount[least]) / 4 * min(n[most], n[least])
        after = amount.astype(float)
        after[most] -= gift / n[most]
        after[least] += gift / n[least]
        for of in (coefficient_of_variation, gini, theil_t):
            assert of(after, n) <= of(amount, n) + 1e-9
