"""Students to parity: whole children, so every answer is held to exact fractions."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import ceil

import numpy as np
import pytest

from fairwater.statistics.parity import students_to_parity, students_to_parity_moving, students_to_parity_with
from fairwater.vocabulary import Better

HIGHER, LOWER = Better.HIGHER, Better.LOWER
RATES = [(s, n) for n in (1, 2, 3, 7, 10, 11) for s in range(n + 1)]


def count_up(reached):
    """The first k = 0, 1, 2, ... that reaches parity."""
    k = 0
    while not reached(k):
        k += 1
    return k


def is_minimal(k, reached):
    return k >= 0 and reached(k) and (k == 0 or not reached(k - 1))


class TestFixedReference:
    @pytest.mark.parametrize(
        ("counted", "n", "reference_counted", "reference_n", "expected"),
        [
            (2, 20, 11, 20, 9),
            (310, 1_000, 257, 500, 204),
            (120, 200, 340, 500, 16),
            (60, 100, 340, 500, 8),
            (160, 200, 340, 500, 0),
            (847, 4_000, 10_528, 20_000, 1_259),
            (847, 4_000, 4_292, 6_000, 2_015),
            (0, 10, 5, 5, 10),
            (5, 10, 1, 2, 0),
        ],
    )
    def test_worked_cases(self, counted, n, reference_counted, reference_n, expected):
        assert students_to_parity(counted, n, reference_counted, reference_n, HIGHER) == expected

    def test_worked_excess_of_discipline(self):
        """60 of 400 against 90 of 1,600 is an excess of 37.5 children, so 38 fewer are needed."""
        assert students_to_parity(60, 400, 90, 1_600, LOWER) == 38
        assert students_to_parity(60, 400, 90, 1_600, HIGHER) == 0

    @pytest.mark.parametrize("better", [HIGHER, LOWER])
    def test_every_small_case_by_counting(self, better):
        cases = [(*rate, *reference) for rate, reference in product(RATES, RATES)]
        answers = students_to_parity(*np.array(cases).T, better)
        assert answers.dtype == np.int64
        for answer, (s, n, r, m) in zip(answers.tolist(), cases, strict=True):
            if better is HIGHER:
                expected = count_up(lambda k, s=s, n=n, r=r, m=m: Fraction(s + k, n) >= Fraction(r, m))
            else:
                expected = count_up(lambda k, s=s, n=n, r=r, m=m: Fraction(s - k, n) <= Fraction(r, m))
            assert answer == expected, (s, n, r, m)

    def test_where_floating_point_is_one_child_out(self):
        sizes = (20, 50, 100, 200)
        cases = [(s, n, r, m) for n, m in product(sizes, sizes) for s in range(0, n, 3) for r in range(0, m, 7)]
        one_out = [
            (s, n, r, m)
            for s, n, r, m in cases
            if r / m > s / n and ceil((r / m - s / n) * n) != ceil((Fraction(r, m) - Fraction(s, n)) * n)
        ]
        assert len(one_out) > 50
        answers = students_to_parity(*np.array(one_out).T, HIGHER).tolist()
        for k, (s, n, r, m) in zip(answers, one_out, strict=True):
            assert is_minimal(k, lambda k, s=s, n=n, r=r, m=m: Fraction(s + k, n) >= Fraction(r, m)), (s, n, r, m)

    def test_exact_where_a_double_cannot_hold_the_products(self):
        s, n, r, m = 100_000_001, 300_000_007, 200_000_003, 300_000_011
        k = int(students_to_parity(s, n, r, m, HIGHER))
        assert is_minimal(k, lambda k: Fraction(s + k, n) >= Fraction(r, m))
        k = int(students_to_parity(r, m, s, n, LOWER))
        assert is_minimal(k, lambda k: Fraction(r - k, m) <= Fraction(s, n))

    def test_narrow_integers_and_shapes(self):
        narrow = [np.array([value], np.int16) for value in (9_000, 30_000, 12_001, 30_000)]
        assert students_to_parity(*narrow, HIGHER).tolist() == [3_001]
        assert np.shape(students_to_parity([[2], [3]], 20, [11, 12, 13], 20, HIGHER)) == (2, 3)
        assert np.ndim(students_to_parity(2, 20, 11, 20, HIGHER)) == 0


class TestFixedShare:
    def test_worked_cases(self):
        assert students_to_parity_with(2, 20, Fraction(55, 100), HIGHER) == 9
        assert students_to_parity_with(0, 10, Fraction(3, 10), HIGHER) == 3
        assert students_to_parity_with(0, 10, Fraction(31, 100), HIGHER) == 4
        assert students_to_parity_with(10, 10, Fraction(7, 10), LOWER) == 3
        assert students_to_parity_with(7, 10, Fraction(7, 10), LOWER) == 0

    @pytest.mark.parametrize("target", [Fraction(0), Fraction(1, 3), Fraction(29, 100), Fraction(7, 10), Fraction(1)])
    @pytest.mark.parametrize("better", [HIGHER, LOWER])
    def test_every_small_case_by_counting(self, better, target):
        counted, n = np.array([(s, n) for n in (1, 3, 10, 100) for s in range(n + 1)]).T
        answers = students_to_parity_with(counted, n, target, better)
        assert answers.dtype == np.int64
        for k, s, size in zip(answers.tolist(), counted.tolist(), n.tolist(), strict=True):
            if better is HIGHER:
                expected = count_up(lambda k, s=s, size=size: Fraction(s + k, size) >= target)
            else:
                expected = count_up(lambda k, s=s, size=size: Fraction(s - k, size) <= target)
            assert k == expected, (s, size)

    def test_a_target_with_a_long_denominator(self):
        target = Fraction(123_456_789, 1_000_000_007)
        k = int(students_to_parity_with(12_345, 400_000, target, HIGHER))
        assert is_minimal(k, lambda k: Fraction(12_345 + k, 400_000) >= target)


class TestMovingOverall:
    @pytest.mark.parametrize(
        ("counted", "n", "expected"),
        [(847, 4_000, 1_574), (607, 2_000, 496), (504, 1_000, 24), (78, 200, 28), (4_292, 6_000, 0)],
    )
    def test_worked_college(self, counted, n, expected):
        assert students_to_parity_moving(counted, n, 10_528, 20_000) == expected

    def test_three_definitions_of_one_group_stay_apart(self):
        fixed = students_to_parity(847, 4_000, 10_528, 20_000, HIGHER)
        moving = students_to_parity_moving(847, 4_000, 10_528, 20_000)
        best = students_to_parity(847, 4_000, 4_292, 6_000, HIGHER)
        assert (fixed, moving, best) == (1_259, 1_574, 2_015)

    def test_every_small_case_by_counting(self):
        cases = [(s, n, s + rest_s, n + rest_n) for (s, n), (rest_s, rest_n) in product(RATES, RATES)]
        answers = students_to_parity_moving(*np.array(cases).T)
        assert answers.dtype == np.int64
        for answer, (s, n, s_all, n_all) in zip(answers.tolist(), cases, strict=True):
            expected = count_up(lambda k, s=s, n=n, t=s_all, m=n_all: Fraction(s + k, n) >= Fraction(t + k, m))
            assert answer == expected, (s, n, s_all, n_all)

    def test_the_moving_overall_is_reached_where_the_rest_is_reached(self):
        for s, n, s_all, n_all in [(847, 4_000, 10_528, 20_000), (3, 17, 40, 90), (60, 100, 340, 500)]:
            against_rest = students_to_parity(s, n, s_all - s, n_all - n, HIGHER)
            assert students_to_parity_moving(s, n, s_all, n_all) == against_rest

    def test_exact_for_a_nation(self):
        s, n, s_all, n_all = 100_000_001, 300_000_007, 500_000_003, 900_000_011
        k = int(students_to_parity_moving(s, n, s_all, n_all))
        assert is_minimal(k, lambda k: Fraction(s + k, n) >= Fraction(s_all + k, n_all))
