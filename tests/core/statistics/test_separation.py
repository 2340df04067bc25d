"""Separation and exposure: worked figures, scipy, slow second computations, and what chance alone does."""

from __future__ import annotations

from itertools import combinations
from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy import stats

from fairwater.statistics import separation
from fairwater.statistics.separation import (
    bootstrap,
    dissimilarity,
    dissimilarity_above_chance,
    dissimilarity_by_chance,
    dissimilarity_interval,
    exposure,
    exposure_to,
    group_entropy,
    isolation,
    local_separation,
    mutual_information,
    nested_separation,
    theil_h,
)

quick = settings(max_examples=60, deadline=None)
BLACK, WHITE = np.array([300, 100, 50, 50]), np.array([100, 200, 300, 400])
WORKED = np.stack([BLACK, WHITE], axis=-1)
# Six schools of three districts, three groups.
SCHOOLS = np.array([[40, 10, 0], [35, 15, 5], [5, 30, 20], [0, 25, 30], [12, 12, 12], [3, 20, 1]])
DISTRICTS = np.array([7, 7, 2, 2, 2, 9])


def seeded():
    return np.random.default_rng(20261122)


def tables(units=6, groups=4, smallest=0):
    shapes = hnp.array_shapes(min_dims=2, max_dims=2, min_side=2, max_side=min(units, groups) + 2)
    return hnp.arrays(np.int64, shapes, elements=st.integers(smallest, 40))


def slow_information(counts):
    """M by its definition, cell by cell."""
    everyone, total = sum(sum(row) for row in counts), 0.0
    for row in counts:
        for g, count in enumerate(row):
            if count:
                expected = sum(row) * sum(other[g] for other in counts) / everyone**2
                total += count / everyone * log(count / everyone / expected)
    return total


def slow_dissimilarity(a, b):
    return 0.5 * sum(abs(x / sum(a) - y / sum(b)) for x, y in zip(a, b, strict=True))


class TestDissimilarity:
    def test_worked_schools(self):
        assert dissimilarity(BLACK, WHITE) == pytest.approx(0.50)

    def test_apart_and_alike(self):
        assert dissimilarity([30, 0, 9], [0, 5, 0]) == 1
        assert dissimilarity([30, 10, 0], [3, 1, 0]) == pytest.approx(0, abs=1e-15)

    def test_it_is_the_share_that_would_have_to_move(self):
        """Half of the 500 leave the first two schools; then each school has one of the first group to two of the other."""
        moved = BLACK - [250, 0, -100, -150]
        assert np.abs(moved - BLACK).sum() / 2 == 0.5 * 500
        assert dissimilarity(moved, WHITE) == pytest.approx(0)

    def test_undefined_without_a_group(self):
        assert np.isnan(dissimilarity([[0, 0], [1, 2], [0, 0]], [[3, 4], [0, 0], [0, 0]])).all()
        assert np.isnan(dissimilarity([], []))

    def test_shapes_and_narrow_integers(self):
        assert np.ndim(dissimilarity(BLACK, WHITE)) == 0
        many = dissimilarity(np.stack([BLACK, WHITE])[:, None], np.stack([WHITE, BLACK, WHITE + 1]))
        assert many.shape == (2, 3)
        assert many[0, 0] == pytest.approx(0.5)
        assert many[0, 1] == 0
        narrow = [np.array(values, np.int16) for values in ([30_000, 30_000], [30_000, 0])]
        assert dissimilarity(*narrow) == pytest.approx(0.5)

    @quick
    @given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=8), st.integers(2, 9))
    def test_properties(self, units, times):
        a, b = np.array(units).T
        value = dissimilarity(a, b)
        if not (a.sum() and b.sum()):
            assert np.isnan(value)
            return
        assert value == pytest.approx(slow_dissimilarity(a.tolist(), b.tolist()), abs=1e-12)
        assert 0 <= value <= 1 + 1e-12
        assert dissimilarity(b, a) == pytest.approx(value)
        assert dissimilarity(a[::-1] * times, b[::-1]) == pytest.approx(value)
        split = [np.repeat(of, times) for of in (a, b)]
        assert dissimilarity(*split) == pytest.approx(value)


def every_assignment(n1, n2):
    """D of every way to choose which of the students are of the first group."""
    places = np.repeat(np.arange(len(n1)), np.add(n1, n2))
    for chosen in combinations(range(places.size), sum(n1)):
        a = np.bincount(places[list(chosen)], minlength=len(n1))
        yield slow_dissimilarity(a.tolist(), (np.add(n1, n2) - a).tolist())


class TestByChance:
    @pytest.mark.parametrize(
        ("n1", "n2"), [([2, 1, 0], [0, 3, 4]), ([1, 0], [1, 5]), ([4, 4], [1, 1]), ([0, 1, 2], [0, 0, 6]), ([3], [4])]
    )
    def test_mean_over_every_assignment(self, n1, n2):
        assert dissimilarity_by_chance(n1, n2) == pytest.approx(np.mean(list(every_assignment(n1, n2))), abs=1e-12)

    def test_agrees_with_scipy_for_large_districts(self):
        n1, n2 = np.array([120, 4_000, 33, 900]), np.array([700, 21_000, 5, 12_000])
        expected = 0.0
        for size in n1 + n2:
            seen = np.arange(size + 1)
            chance = stats.hypergeom.pmf(seen, (n1 + n2).sum(), n1.sum(), size)
            expected += 0.5 * chance @ np.abs(seen / n1.sum() - (size - seen) / n2.sum())
        assert dissimilarity_by_chance(n1, n2) == pytest.approx(expected, rel=1e-8)

    def test_small_units_look_separated_by_chance_alone(self):
        assert dissimilarity_by_chance([1] * 30, [2] * 30) > 0.4
        assert dissimilarity_by_chance([1_000] * 30, [2_000] * 30) < 0.02

    def test_shapes_and_undefined(self):
        assert np.ndim(dissimilarity_by_chance(BLACK, WHITE)) == 0
        assert dissimilarity_by_chance(np.stack([BLACK] * 3), WHITE).shape == (3,)
        assert np.isnan(dissimilarity_by_chance([[0, 0], [1, 2]], [[3, 4], [0, 0]])).all()

    def test_above_chance(self):
        seen = dissimilarity_above_chance(BLACK, WHITE, seeded())
        assert seen.value == pytest.approx(0.5)
        assert seen.above == seen.value - seen.by_chance == pytest.approx(0.5 - dissimilarity_by_chance(BLACK, WHITE))
        assert seen.p_value == 1 / 1_001

    def test_p_value_agrees_with_every_assignment(self):
        n1, n2 = [2, 1, 0], [1, 2, 4]
        larger = np.mean([d >= slow_dissimilarity(n1, n2) - 1e-12 for d in every_assignment(n1, n2)])
        assert dissimilarity_above_chance(n1, n2, seeded(), 4_000).p_value == pytest.approx(larger, abs=0.03)

    def test_mixed_better_than_by_chance_is_under_nought(self):
        seen = dissimilarity_above_chance([5] * 8, [5] * 8, seeded())
        assert seen.above < -0.1
        assert seen.p_value == 1

    def test_blocks_and_seeds(self, monkeypatch):
        monkeypatch.setattr(separation, "BLOCK", 30)
        n1, n2 = [5, 3, 2], [4, 4, 7]
        first = dissimilarity_above_chance(n1, n2, seeded(), 501)
        assert first == dissimilarity_above_chance(n1, n2, seeded(), 501)
        assert (first.p_value * 502) == pytest.approx(round(first.p_value * 502))
        assert first.p_value == pytest.approx(dissimilarity_above_chance(n1, n2, seeded(), 5_000).p_value, abs=0.07)

    def test_undefined_without_a_group(self):
        seen = dissimilarity_above_chance([0, 0], [4, 5], seeded())
        assert np.isnan([seen.value, seen.by_chance, seen.above, seen.p_value]).all()


class TestExposure:
    def test_worked_schools(self):
        met = exposure(WORKED)
        assert met[0] == pytest.approx([0.5421, 0.4579], abs=5e-5)
        assert isolation(WORKED) == pytest.approx(np.diagonal(met))

    def test_each_student_asked_by_itself(self):
        counts = SCHOOLS.tolist()
        for x in range(3):
            for y in range(3):
                asked = [row[y] / sum(row) for row in counts for _ in range(row[x])]
                assert exposure(SCHOOLS)[x, y] == pytest.approx(np.mean(asked))

    def test_undefined_for_a_group_without_students(self):
        met = exposure([[3, 0, 1], [4, 0, 0], [0, 0, 0]])
        assert np.isnan(met[1]).all()
        assert met[[0, 2]].sum(-1) == pytest.approx(1)
        assert np.isnan(isolation([[3, 0, 1]])).tolist() == [False, True, False]
        assert np.isnan(exposure(np.zeros((0, 2)))).all()

    def test_shapes(self):
        assert exposure(np.stack([SCHOOLS] * 4)).shape == (4, 3, 3)
        assert isolation(np.stack([SCHOOLS] * 4)).shape == (4, 3)

    @quick
    @given(tables())
    def test_rows_sum_to_one_and_meetings_are_mutual(self, counts):
        met, totals = exposure(counts), counts.sum(0)
        present = totals > 0
        assert met[present].sum(-1) == pytest.approx(1)
        meetings = met[np.ix_(present, present)] * totals[present, None]
        assert meetings == pytest.approx(meetings.T)

    def test_exposure_to_new_teachers(self):
        new_teachers = [0.5, 0.25, 0.0, 0.1]
        assert exposure_to(WORKED, new_teachers) == pytest.approx([(150 + 25 + 5) / 500, (50 + 50 + 40) / 1_000])
        shares_of_white = WHITE / (BLACK + WHITE)
        assert exposure_to(WORKED, shares_of_white) == pytest.approx(exposure(WORKED)[:, 1])

    def test_a_missing_value_counts_only_where_students_are(self):
        counts = [[5, 0], [5, 3], [0, 0]]
        assert exposure_to(counts, [np.nan, 0.5, np.nan]) == pytest.approx([np.nan, 0.5], nan_ok=True)
        assert np.isnan(exposure_to([[5, 0]], [0.5])).tolist() == [False, True]


class TestInformation:
    def test_agrees_with_the_likelihood_ratio_test(self):
        g = stats.chi2_contingency(SCHOOLS, correction=False, lambda_="log-likelihood").statistic
        assert mutual_information(SCHOOLS) == pytest.approx(g / (2 * SCHOOLS.sum()))

    def test_agrees_with_scipy_entropies(self):
        shares = SCHOOLS / SCHOOLS.sum()
        expected = stats.entropy(shares.sum(0)) + stats.entropy(shares.sum(1)) - stats.entropy(shares.ravel())
        assert mutual_information(SCHOOLS) == pytest.approx(expected)
        assert group_entropy(SCHOOLS) == pytest.approx(stats.entropy(shares.sum(0)))
        assert theil_h(SCHOOLS) == pytest.approx(expected / stats.entropy(shares.sum(0)))

    def test_apart_and_alike(self):
        assert mutual_information([[5, 0], [0, 5]]) == pytest.approx(log(2))
        assert theil_h([[5, 0, 0], [0, 7, 0], [0, 0, 2]]) == pytest.approx(1)
        assert theil_h([[5, 10], [1, 2]]) == pytest.approx(0, abs=1e-15)

    def test_undefined(self):
        assert np.isnan(theil_h([[5, 0], [6, 0]]))
        assert mutual_information([[5, 0], [6, 0]]) == 0
        for of in (mutual_information, theil_h, group_entropy):
            assert np.isnan(of([[0, 0], [0, 0]]))
            assert np.isnan(of(np.zeros((0, 2))))
        assert np.isnan(local_separation([[0, 0], [3, 4]])).tolist() == [True, False]

    def test_local_worked(self):
        """The first school has all of one of two equal groups: ln 2; the second is mixed as everyone is: nothing."""
        assert local_separation([[10, 0], [10, 10], [0, 10]]) == pytest.approx([log(2), 0, log(2)])

    def test_shapes(self):
        many = np.stack([SCHOOLS, SCHOOLS[::-1]])
        assert theil_h(many) == pytest.approx([theil_h(SCHOOLS)] * 2)
        assert local_separation(many).shape == (2, 6)
        assert np.ndim(mutual_information(SCHOOLS)) == 0

    @quick
    @given(tables(smallest=1), st.integers(2, 5))
    def test_properties(self, counts, times):
        told = mutual_information(counts)
        assert told == pytest.approx(slow_information(counts.tolist()), abs=1e-12)
        assert 0 <= told <= group_entropy(counts) + 1e-12
        assert mutual_information(counts.T) == pytest.approx(told, abs=1e-12)
        assert mutual_information(counts[::-1, ::-1] * times) == pytest.approx(told, abs=1e-12)
        assert mutual_information(np.repeat(counts, times, axis=0)) == pytest.approx(told, abs=1e-12)
        weights = counts.sum(1) / counts.sum()
        assert weights @ local_separation(counts) == pytest.approx(told, abs=1e-12)


class TestNested:
    def test_each_part_by_itself(self):
        parts = nested_separation(SCHOOLS, DISTRICTS)
        assert parts.outer.tolist() == [2, 7, 9]
        inside = [SCHOOLS[code == DISTRICTS] for code in parts.outer]
        districts = [schools.sum(0).tolist() for schools in inside]
        assert parts.total == pytest.approx(slow_information(SCHOOLS.tolist()))
        assert parts.between == pytest.approx(slow_information(districts))
        assert parts.within_outer == pytest.approx([slow_information(schools.tolist()) for schools in inside])
        assert parts.outer_share == pytest.approx([schools.sum() / SCHOOLS.sum() for schools in inside])
        assert parts.h_between + parts.h_within == pytest.approx(theil_h(SCHOOLS))

    def test_all_between_and_all_within(self):
        apart = [[5, 0], [7, 0], [0, 4]]
        parts = nested_separation(apart, ["a", "a", "b"])
        assert (parts.h_between, parts.h_within) == pytest.approx((1, 0))
        assert parts.outer.tolist() == ["a", "b"]
        parts = nested_separation([[5, 0], [0, 5], [5, 5]], [1, 1, 2])
        assert (parts.between, parts.within) == pytest.approx((0, 2 / 4 * log(2)))

    def test_three_levels_add_up(self):
        regions = np.array([1, 1, 2, 2, 2, 1])
        schools = nested_separation(SCHOOLS, DISTRICTS)
        districts = np.stack([SCHOOLS[code == DISTRICTS].sum(0) for code in schools.outer])
        upper = nested_separation(districts, [2, 1, 1])
        assert upper.between + upper.within + schools.within == pytest.approx(nested_separation(SCHOOLS, regions).total)
        assert upper.between == pytest.approx(nested_separation(SCHOOLS, regions).between)

    def test_empty_places_carry_nothing(self):
        empty = np.vstack([SCHOOLS, np.zeros((2, 3), int)])
        parts = nested_separation(empty, [*DISTRICTS, 7, 8])
        whole = nested_separation(SCHOOLS, DISTRICTS)
        assert (parts.total, parts.between, parts.within) == pytest.approx((whole.total, whole.between, whole.within))
        assert np.isnan(parts.within_outer).tolist() == [False, False, True, False]

    def test_undefined(self):
        parts = nested_separation([[0, 0], [0, 0]], [1, 2])
        assert np.isnan([parts.total, parts.between, parts.within, parts.h_between, parts.h_within]).all()
        assert np.isnan(nested_separation([[5, 0], [6, 0]], [1, 2]).h_within)

    def test_codes_must_be_as_many_as_units(self):
        with pytest.raises(ValueError, match="6 units need 6 outer codes, and 2 were given"):
            nested_separation(SCHOOLS, [1, 2])

    def test_leading_axes(self):
        many = nested_separation(np.stack([SCHOOLS, SCHOOLS * [1, 1, 3]]), DISTRICTS)
        assert many.within_outer.shape == (2, 3)
        assert many.within[1] == pytest.approx(nested_separation(SCHOOLS * [1, 1, 3], DISTRICTS).within)

    @quick
    @given(tables(), st.data())
    def test_between_and_within_are_the_whole(self, counts, data):
        codes = data.draw(st.lists(st.integers(0, 3), min_size=counts.shape[0], max_size=counts.shape[0]))
        parts = nested_separation(counts, codes)
        if not counts.sum():
            assert np.isnan(parts.total)
            return
        assert parts.between + parts.within == pytest.approx(parts.total, abs=1e-12)
        there = parts.outer_share > 0
        assert parts.outer_share[there] @ parts.within_outer[there] == pytest.approx(parts.within, abs=1e-12)
        alone = nested_separation(counts, np.arange(counts.shape[0]))
        assert (alone.between, alone.within) == pytest.approx((parts.total, 0), abs=1e-12)
        together = nested_separation(counts, np.zeros(counts.shape[0]))
        assert (together.between, together.within) == pytest.approx((0, parts.total), abs=1e-12)


class TestBootstrap:
    def test_agrees_with_the_spread_known_in_theory(self):
        """The exposure to a unit's value is a mean over the group's students: its error is known."""
        value = np.array([0.5, 0.25, 0.0, 0.1])
        sure = bootstrap(lambda c: exposure_to(c, value), WORKED, seeded(), most=1, draws=4_000)
        mean = WORKED.T @ value / WORKED.sum(0)
        error = np.sqrt((WORKED.T @ value**2 / WORKED.sum(0) - mean**2) / WORKED.sum(0))
        assert sure.value == pytest.approx(mean)
        assert sure.corrected == pytest.approx(mean, abs=0.002)
        assert (sure.high - sure.low) / (2 * 1.96) == pytest.approx(error, rel=0.06)

    def test_covers_the_truth_of_h_and_takes_the_bias_away(self):
        rng = seeded()
        chances, sizes = rng.dirichlet([2.0] * 12, 2), np.array([120, 300])
        truth = theil_h((chances * sizes[:, None]).T)
        held, seen, corrected = 0, [], []
        for _ in range(100):
            sure = bootstrap(theil_h, rng.multinomial(sizes, chances).T, rng, most=1, draws=200)
            held += bool(sure.low <= truth <= sure.high)
            seen.append(sure.value)
            corrected.append(sure.corrected)
        assert 88 <= held <= 100
        assert abs(np.mean(corrected) - truth) < 0.3 * (np.mean(seen) - truth)

    def test_seed_shapes_and_blocks(self, monkeypatch):
        monkeypatch.setattr(separation, "BLOCK", 100)
        first = bootstrap(exposure, SCHOOLS, seeded(), most=1, draws=53)
        again = bootstrap(exposure, SCHOOLS, seeded(), most=1, draws=53)
        assert (first.low == again.low).all()
        assert first.low.shape == first.high.shape == first.corrected.shape == (3, 3)
        assert (first.low <= first.corrected).all()
        assert (first.corrected <= first.high).all()
        assert (first.low != bootstrap(exposure, SCHOOLS, np.random.default_rng(1), most=1, draws=53).low).any()

    def test_wider_at_a_higher_level_and_bounded(self):
        narrow, wide = (bootstrap(theil_h, SCHOOLS, seeded(), most=1, level=level) for level in (0.5, 0.99))
        assert wide.low < narrow.low < narrow.high < wide.high
        alike = bootstrap(theil_h, [[10, 10], [10, 10]], seeded(), most=1)
        assert alike.low == alike.corrected == 0
        within = bootstrap(lambda c: nested_separation(c, DISTRICTS).within, SCHOOLS, seeded(), most=np.inf)
        assert 0 <= within.low < within.high

    def test_undefined_stays_undefined(self):
        sure = bootstrap(exposure, [[5, 0], [4, 0]], seeded(), most=1, draws=20)
        assert np.isnan([sure.value[1], sure.corrected[1], sure.low[1], sure.high[1]]).all()
        assert sure.low[0, 0] == 1

    def test_group_sizes_are_held(self):
        totals = bootstrap(lambda c: np.asarray(c).sum(-2), SCHOOLS, seeded(), most=np.inf, draws=20)
        assert totals.low.tolist() == totals.high.tolist() == SCHOOLS.sum(0).tolist()


class TestDissimilarityInterval:
    @pytest.mark.parametrize("apart", [0.0, 0.15, 1.0])
    def test_covers_the_truth_with_and_without_separation(self, apart):
        rng = seeded()
        one, other = rng.dirichlet([2.0] * 30, 2)
        chances = np.stack([one, apart * other + (1 - apart) * one])
        truth = float(dissimilarity(*chances))
        held, seen, corrected = 0, [], []
        for _ in range(60):
            n1, n2 = rng.multinomial([100, 1_400], chances)
            sure = dissimilarity_interval(n1, n2, rng, draws=60)
            held += bool(sure.low <= truth <= sure.high)
            seen.append(sure.value - truth)
            corrected.append(sure.corrected - truth)
        assert held >= 51
        assert abs(np.mean(corrected)) < 0.5 * np.mean(seen)

    def test_large_units_need_no_correction(self):
        sure = dissimilarity_interval(BLACK * 1_000, WHITE * 1_000, seeded())
        assert sure.value == pytest.approx(0.5)
        assert sure.corrected == pytest.approx(0.5, abs=0.002)
        error = np.sqrt(0.8 * 0.2 / 500_000 + 0.3 * 0.7 / 1_000_000)
        assert (sure.high - sure.low) / (2 * 1.96) == pytest.approx(error, rel=0.15)

    def test_wholly_apart(self):
        sure = dissimilarity_interval([30, 0, 20], [0, 40, 0], seeded())
        assert sure.value == sure.high == 1
        assert 0.8 < sure.low < 1

    def test_mixed_better_than_by_chance(self):
        sure = dissimilarity_interval([5] * 8, [5] * 8, seeded())
        assert sure.value == sure.corrected == sure.low == 0

    def test_seed_level_and_undefined(self):
        assert dissimilarity_interval(BLACK, WHITE, seeded()) == dissimilarity_interval(BLACK, WHITE, seeded())
        narrow = dissimilarity_interval(BLACK, WHITE, seeded(), z=1.0)
        wide = dissimilarity_interval(BLACK, WHITE, seeded())
        assert wide.low < narrow.low < narrow.corrected < narrow.high < wide.high
        nobody = dissimilarity_interval([0, 0], [3, 4], seeded())
        assert np.isnan([nobody.value, nobody.corrected, nobody.low, nobody.high]).all()
