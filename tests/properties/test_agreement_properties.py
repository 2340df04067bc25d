"""What must hold of the statistics of agreement for any ratings at all, beside the plainest way to compute each."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import combinations, permutations, product

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fairwater.statistics.agreement import (
    Weights,
    adjacent_agreement,
    cohen_kappa,
    disagreement,
    exact_agreement,
    fleiss_kappa,
    gwet_ac1,
    gwet_ac2,
    mean_bias,
)
from fairwater.statistics.alpha import krippendorff_alpha
from fairwater.statistics.intraclass import Intraclass, intraclass_correlation
from fairwater.statistics.ratings import Ratings, Scale, Statistic, WhyUndefined

quick = settings(max_examples=80)
NEAR = 1e-9
LEVELS = (0, 1, 2, 4, 7)
Units = list[dict[int, int]]
"""For each unit, the level (a place in LEVELS) that each rater gave, by rater."""


@st.composite
def designs(draw: st.DrawFn, most_raters: int = 4, whole: bool = False) -> Units:
    raters = range(draw(st.integers(2, most_raters)))
    level = st.integers(0, len(LEVELS) - 1)
    keys = st.just(list(raters)) if whole else st.lists(st.sampled_from(raters), unique=True, min_size=1)
    units = draw(st.lists(keys, min_size=2, max_size=7))
    return [{rater: draw(level) for rater in unit} for unit in units]


def ratings_of(units: Units, name: str = "u", scale: tuple[int, ...] = LEVELS) -> Ratings:
    said = [(f"{name}{u}", f"r{r}", scale[level]) for u, unit in enumerate(units) for r, level in unit.items()]
    return Ratings.from_rows(said, scale)


def every(ratings: Ratings) -> dict[str, Statistic]:
    found = {f"alpha {scale}": krippendorff_alpha(ratings, scale) for scale in Scale}
    found |= {
        f"{of.__name__} {weights}": of(ratings, weights)
        for of in (cohen_kappa, fleiss_kappa, gwet_ac2)
        for weights in Weights
    }
    found |= {form.value: intraclass_correlation(ratings, form) for form in Intraclass}
    return found | {"exact": exact_agreement(ratings), "adjacent": adjacent_agreement(ratings)}


def assert_same(first: dict[str, Statistic], second: dict[str, Statistic]) -> None:
    for key, statistic in first.items():
        other = second[key]
        assert (statistic.undefined, statistic.no_interval) == (other.undefined, other.no_interval), key
        numbers = [(each.value, each.low, each.high, each.agreement, each.by_chance) for each in (statistic, other)]
        for one, two in zip(*numbers, strict=True):
            assert one == two or one == pytest.approx(two, abs=NEAR, rel=1e-6), key
        used = [(each.units, each.raters, each.ratings, each.left_out) for each in (statistic, other)]
        assert used[0] == used[1], key


# Naive computations, over all pairs


def naive_distance(scale: Scale, n: Counter[int]) -> dict[tuple[int, int], Fraction]:
    found = {}
    for c, k in product(range(len(LEVELS)), repeat=2):
        x, y = Fraction(LEVELS[c]), Fraction(LEVELS[k])
        if scale is Scale.NOMINAL:
            found[c, k] = Fraction(c != k)
        elif scale is Scale.ORDINAL:
            between = sum(n[g] for g in range(min(c, k), max(c, k) + 1))
            found[c, k] = (Fraction(between) - Fraction(n[c] + n[k], 2)) ** 2
        elif scale is Scale.INTERVAL:
            found[c, k] = (x - y) ** 2
        else:
            found[c, k] = ((x - y) / (x + y)) ** 2 if x + y else Fraction(0)
    return found


def naive_alpha(units: Units, scale: Scale) -> Fraction | None:
    paired = [list(unit.values()) for unit in units if len(unit) > 1]
    pool = [level for unit in paired for level in unit]
    if len(paired) < 2 or len(set(pool)) < 2:
        return None
    apart = naive_distance(scale, Counter(pool))
    seen = sum(sum(apart[pair] for pair in permutations(unit, 2)) / (len(unit) - 1) for unit in paired) / len(pool)
    by_chance = sum(apart[pair] for pair in permutations(pool, 2)) / (len(pool) * (len(pool) - 1))
    return 1 - seen / by_chance


def naive_weight(c: int, k: int, weights: Weights) -> Fraction:
    span = LEVELS[-1] - LEVELS[0]
    if weights is Weights.IDENTITY:
        return Fraction(c == k)
    if weights is Weights.ORDINAL:
        within, whole = abs(c - k) + 1, len(LEVELS)
        return 1 - Fraction(within * (within - 1), whole * (whole - 1))
    share = Fraction(abs(LEVELS[c] - LEVELS[k]), span)
    return 1 - (share if weights is Weights.LINEAR else share**2)


def naive_seen_and_shares(units: Units, weights: Weights) -> tuple[Fraction, list[Fraction]]:
    paired = [list(unit.values()) for unit in units if len(unit) > 1]
    pairs = [[naive_weight(a, b, weights) for a, b in combinations(unit, 2)] for unit in paired]
    seen = sum(sum(each) / len(each) for each in pairs) / len(pairs)
    levels = range(len(LEVELS))
    shares = [sum(Fraction(list(u.values()).count(k), len(u)) for u in units) / len(units) for k in levels]
    return Fraction(seen), [Fraction(share) for share in shares]


@quick
@given(units=designs(), scale=st.sampled_from(Scale))
def test_alpha_is_that_of_all_pairs(units: Units, scale: Scale) -> None:
    found, naive = krippendorff_alpha(ratings_of(units), scale), naive_alpha(units, scale)
    if naive is None:
        assert found.undefined is not None
    else:
        assert found.value == pytest.approx(float(naive), abs=NEAR)
        assert found.ratings == sum(len(unit) for unit in units if len(unit) > 1)


@quick
@given(units=designs(), weights=st.sampled_from(Weights))
def test_ac2_and_fleiss_are_those_of_all_pairs(units: Units, weights: Weights) -> None:
    ratings = ratings_of(units)
    assume(gwet_ac2(ratings, weights).undefined is None)
    seen, shares = naive_seen_and_shares(units, weights)
    q = len(LEVELS)
    everything = sum(naive_weight(a, b, weights) for a, b in product(range(q), repeat=2))
    hard = everything / (q * (q - 1)) * sum(share * (1 - share) for share in shares)
    assert gwet_ac2(ratings, weights).value == pytest.approx(float((seen - hard) / (1 - hard)), abs=NEAR)
    drawn = sum(naive_weight(a, b, weights) * shares[a] * shares[b] for a, b in product(range(q), repeat=2))
    if drawn == 1:
        assert fleiss_kappa(ratings, weights).undefined is not None
    else:
        found = fleiss_kappa(ratings, weights)
        assert found.value == pytest.approx(float((seen - drawn) / (1 - drawn)), abs=NEAR)
        assert found.by_chance == pytest.approx(float(drawn), abs=NEAR)


@quick
@given(units=designs(most_raters=2), weights=st.sampled_from(Weights))
def test_kappa_of_pairs_is_that_of_their_table_and_of_its_formula(units: Units, weights: Weights) -> None:
    pairs = [(unit[0], unit[1]) for unit in units if len(unit) == 2]
    found = cohen_kappa(ratings_of(units), weights)
    if found.value is None:
        assert len(pairs) < 2 or len({level for pair in pairs for level in pair}) < 2
        return
    table = np.zeros((len(LEVELS), len(LEVELS)), dtype=int)
    for first, second in pairs:
        table[first, second] += 1
    first_is_rater_0 = next(iter(ratings_of(units).raters)) == "r0"
    of_table = Ratings.from_table(table if first_is_rater_0 else table.T, LEVELS)
    assert cohen_kappa(of_table, weights).value == pytest.approx(found.value, abs=NEAR)
    n = len(pairs)
    seen = sum(naive_weight(a, b, weights) for a, b in pairs) / n
    by_chance = sum(naive_weight(a, b, weights) for (a, _), (_, b) in product(pairs, repeat=2)) / Fraction(n * n)
    assert found.value == pytest.approx(float((seen - by_chance) / (1 - by_chance)), abs=NEAR)
    assert mean_bias(of_table).value == pytest.approx(mean_bias(ratings_of(units)).value, abs=NEAR)


@quick
@given(units=designs(whole=True), form=st.sampled_from(Intraclass))
def test_icc_is_that_of_the_table_of_variance(units: Units, form: Intraclass) -> None:
    matrix = [[Fraction(LEVELS[unit[rater]]) for rater in sorted(unit)] for unit in units]
    n, k = len(matrix), len(matrix[0])
    mean = sum(sum(row) for row in matrix) / (n * k)
    rows, columns = [sum(row) / k for row in matrix], [sum(column) / n for column in zip(*matrix, strict=True)]
    between = k * sum((row - mean) ** 2 for row in rows) / (n - 1)
    raters = n * sum((column - mean) ** 2 for column in columns) / (k - 1)
    rest = sum((matrix[i][j] - rows[i] - columns[j] + mean) ** 2 for i in range(n) for j in range(k))
    rest = rest / ((n - 1) * (k - 1))
    whole = {
        Intraclass.ICC_2_1: between + (k - 1) * rest + k * (raters - rest) / n,
        Intraclass.ICC_2_K: between + (raters - rest) / n,
        Intraclass.ICC_3_1: between + (k - 1) * rest,
    }[form]
    found = intraclass_correlation(ratings_of(units), form)
    assume(whole == 0 or abs(whole) > Fraction(1, 10**6))
    if whole <= 0:
        assert found.value is None
        return
    assert found.value == pytest.approx(float((between - rest) / whole), abs=1e-7)
    if found.low is not None and found.high is not None:
        assert found.low - NEAR <= found.value <= found.high + NEAR


# What changes nothing


@quick
@given(units=designs(), data=st.data())
def test_the_names_and_the_order_of_units_and_raters_change_nothing(units: Units, data: st.DataObject) -> None:
    raters = sorted({rater for unit in units for rater in unit})
    other = dict(zip(raters, data.draw(st.permutations(raters)), strict=True))
    again = [{other[rater]: level for rater, level in unit.items()} for unit in data.draw(st.permutations(units))]
    assert_same(every(ratings_of(units)), every(ratings_of(again, name="another ")))


@quick
@given(units=designs(), order=st.permutations(range(len(LEVELS))))
def test_nominal_statistics_do_not_depend_on_the_codes(units: Units, order: list[int]) -> None:
    again = [{rater: order[level] for rater, level in unit.items()} for unit in units]
    for of in (exact_agreement, cohen_kappa, fleiss_kappa, gwet_ac1):
        assert_same({"it": of(ratings_of(units))}, {"it": of(ratings_of(again))})
    alphas = [{"it": krippendorff_alpha(ratings_of(each), Scale.NOMINAL)} for each in (units, again)]
    assert_same(*alphas)


@quick
@given(units=designs(), times=st.sampled_from([0.5, 3.0, -2.0]), more=st.sampled_from([0.0, 5.0, -0.25]))
def test_equal_steps_do_not_depend_on_where_they_begin_or_how_wide_they_are(
    units: Units, times: float, more: float
) -> None:
    moved = tuple(times * level + more for level in LEVELS)
    said = [(u, r, moved[level]) for u, unit in enumerate(units) for r, level in unit.items()]
    first, second = every(ratings_of(units)), every(Ratings.from_rows(said, moved))
    assert_same({k: s for k, s in first.items() if k != "alpha ratio"}, second)


@quick
@given(units=designs(), level=st.integers(0, len(LEVELS) - 1))
def test_a_rating_alone_on_its_unit_changes_nothing_for_alpha(units: Units, level: int) -> None:
    assume(ratings_of(units).n_raters > 1)
    for scale in Scale:
        before = krippendorff_alpha(ratings_of(units), scale)
        after = krippendorff_alpha(ratings_of([*units, {0: level}]), scale)
        assert (after.value, after.undefined, after.ratings) == (before.value, before.undefined, before.ratings)
        assert after.left_out == before.left_out + 1


@quick
@given(units=designs())
def test_ac1_is_ac2_with_identity_weights(units: Units) -> None:
    assert gwet_ac1(ratings_of(units)) == gwet_ac2(ratings_of(units), Weights.IDENTITY)


# What must be


@quick
@given(units=designs())
def test_perfect_agreement_is_1_exactly(units: Units) -> None:
    alike = [dict.fromkeys(unit, next(iter(unit.values()))) for unit in units]
    for key, statistic in every(ratings_of(alike)).items():
        if statistic.value is not None:
            assert statistic.value == (1.0 if not key.startswith("icc") else pytest.approx(1.0)), key


@quick
@given(units=designs())
def test_no_value_is_nan_and_none_is_over_1(units: Units) -> None:
    for key, statistic in every(ratings_of(units)).items():
        assert (statistic.value is None) == (statistic.undefined is not None), key
        if statistic.value is not None:
            assert statistic.value <= 1.0 + NEAR, key
        assert (statistic.low is None) == (statistic.high is None), key


@quick
@given(units=designs(), seed=st.integers(0, 9))
def test_an_interval_is_given_or_its_lack_is_said(units: Units, seed: int) -> None:
    for scale in Scale:
        found = krippendorff_alpha(ratings_of(units), scale, np.random.default_rng(seed), draws=20)
        assert [found.low is not None, found.no_interval is not None, found.undefined is not None].count(True) == 1
        if found.low is not None and found.high is not None:
            assert found.low <= found.high <= 1.0


@given(values=st.lists(st.integers(-50, 50), min_size=2, max_size=6, unique=True).map(sorted))
def test_disagreement_is_0_for_one_level_and_1_for_the_two_furthest_apart(values: list[int]) -> None:
    for weights in Weights:
        found = disagreement(np.array(values, dtype=float), weights)
        assert (np.diag(found) == 0).all() and found[0, -1] == found.max() == 1.0
        np.testing.assert_array_equal(found, found.T)
        assert (np.diff(found[0]) >= 0).all()


def test_a_limit_that_is_what_rounding_leaves_is_none() -> None:
    """Its divisor is nothing: the lower limit came to minus 645 million."""
    found = intraclass_correlation(ratings_of([{0: 0, 1: 1, 2: 2}, {0: 0, 1: 4, 2: 0}]), Intraclass.ICC_2_K)
    assert (found.value, found.no_interval) == (pytest.approx(-2.25), WhyUndefined.NO_LIMIT)
