"""What must hold of scales, reliability, representation and weights for any answers at all."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from fairwater.statistics.reliability import Cases, cronbach_alpha, item_rest, mcdonald_omega
from fairwater.statistics.representation import goodness_of_fit, participation_parity, r_indicator
from fairwater.statistics.scales import (
    change_in_favourable,
    favourable_codes,
    item_favourable,
    scale_favourable,
    scale_mean,
)
from fairwater.statistics.survey_weights import raking, weighted_mean, weighted_share

quick = settings(max_examples=60, deadline=None)
CODE = st.sampled_from([1.0, 2.0, 3.0, 4.0, 5.0, np.nan])
NEAR = 1e-9


@st.composite
def answers(draw, most_people=25, most_items=6):
    shape = draw(st.integers(0, most_people)), draw(st.integers(1, most_items))
    return draw(hnp.arrays(float, shape, elements=CODE))


@st.composite
def keyed(draw):
    items = draw(answers())
    return items, draw(st.sets(st.integers(0, items.shape[1] - 1)))


def numbers_of(found):
    return [value for value in vars(found).values() if isinstance(value, float)]


@quick
@given(keyed())
def test_nothing_is_ever_nan_and_what_is_missing_has_a_reason(both):
    items, reverse = both
    codes = favourable_codes(items.shape[1], reverse=reverse)
    figures = [*item_favourable(items, codes), scale_favourable(items, codes), scale_mean(items, reverse=reverse)]
    for cases in Cases:
        figures += [cronbach_alpha(items, reverse, cases), *item_rest(items, reverse, cases)]
        figures.append(mcdonald_omega(items, reverse, cases))
    for found in figures:
        assert np.isfinite(numbers_of(found)).all()
        assert found.reason or None not in vars(found).values()


@quick
@given(keyed())
def test_shares_lie_within_their_intervals_and_those_within_nought_and_one(both):
    items, reverse = both
    codes = favourable_codes(items.shape[1], reverse=reverse)
    for found in [*item_favourable(items, codes), scale_favourable(items, codes)]:
        if found.low is not None:
            assert 0 <= found.low <= found.favourable_share + NEAR
            assert found.favourable_share - NEAR <= found.high <= 1
            assert found.favourable_share == found.n_favourable / found.n_answered


@quick
@given(keyed())
def test_turning_the_codes_is_keying_in_reverse(both):
    items, reverse = both
    turned = items.copy()
    turned[:, sorted(reverse)] = 6 - turned[:, sorted(reverse)]
    plain = favourable_codes(items.shape[1])
    assert scale_favourable(items, favourable_codes(items.shape[1], reverse=reverse)) == scale_favourable(turned, plain)
    assert scale_mean(items, reverse=reverse) == scale_mean(turned)
    for cases in Cases:
        by_key, by_hand = cronbach_alpha(items, reverse, cases), cronbach_alpha(turned, (), cases)
        assert by_key.reason == by_hand.reason and by_key.value == pytest.approx(by_hand.value, abs=NEAR)


@quick
@given(answers(), st.randoms(use_true_random=False))
def test_the_order_of_people_and_of_items_tells_nothing(items, random):
    people, places = list(range(items.shape[0])), list(range(items.shape[1]))
    random.shuffle(people)
    random.shuffle(places)
    mixed = items[people][:, places]
    codes = favourable_codes(items.shape[1])
    first, second = scale_favourable(items, codes), scale_favourable(mixed, codes)
    assert (first.n_favourable, first.n_answered) == (second.n_favourable, second.n_answered)
    assert first.low == pytest.approx(second.low, abs=NEAR)
    for cases in Cases:
        assert cronbach_alpha(items, (), cases).value == pytest.approx(cronbach_alpha(mixed, (), cases).value, abs=NEAR)


@quick
@given(answers(), st.floats(0.1, 10), st.floats(-5, 5))
def test_reliability_knows_no_unit(items, scale, shift):
    plain, other = cronbach_alpha(items), cronbach_alpha(items * scale + shift)
    assume(plain.value is not None)
    assert other.value == pytest.approx(plain.value, abs=1e-6)
    assert plain.value <= 1


@quick
@given(answers(most_items=3), answers(most_items=3))
def test_a_change_turns_its_sign_with_the_rounds(first, second):
    a, b = (scale_favourable(each, favourable_codes(each.shape[1])) for each in (first, second))
    there, back = change_in_favourable(a, b), change_in_favourable(b, a)
    assume(there.low is not None)
    assert (there.change, there.low) == (pytest.approx(-back.change), pytest.approx(-back.high))
    assert there.low <= there.change + NEAR and there.change - NEAR <= there.high


@st.composite
def heard(draw):
    population = draw(st.dictionaries(st.sampled_from("ABCDEF"), st.integers(1, 300), min_size=1))
    return {group: draw(st.integers(0, size)) for group, size in population.items()}, population


@quick
@given(heard())
def test_parities_weighted_by_the_population_are_one(both):
    respondents, population = both
    found = participation_parity(respondents, population)
    assume(sum(respondents.values()))
    assert sum((each.parity * each.population_share for each in found), Fraction(0)) == 1
    even = all(each.parity == 1 for each in found)
    fit = goodness_of_fit(respondents, population)
    assert fit.chi_square is None or (fit.chi_square == 0) == even
    r = r_indicator(respondents, population).r_indicator
    assert r is None or (0 <= r <= 1 and (r == 1) == even)


@st.composite
def surveys(draw):
    """Respondents in every crossing of two characteristics, so that any margins can be met; some not known."""
    people = [(row, column) for row in "AB" for column in "xyz"]
    people += draw(st.lists(st.tuples(st.sampled_from(["A", "B", None]), st.sampled_from(["x", "y", "z", None]))))
    sizes = st.integers(1, 50)
    rows, columns = {g: draw(sizes) for g in "AB"}, {g: draw(sizes) for g in "xyz"}
    return {"row": [a for a, _ in people], "column": [b for _, b in people]}, {"row": rows, "column": columns}


@quick
@given(surveys())
def test_raking_meets_every_margin_whatever_their_order(survey):
    characteristics, population = survey
    found = raking(characteristics, population)
    turned = raking(dict(reversed(characteristics.items())), dict(reversed(population.items())))
    assert found.weights == pytest.approx(turned.weights, abs=1e-7)
    assert found.weights.mean() == pytest.approx(1) and (found.weights > 0).all()
    assert found.design_effect >= 1 - NEAR and found.effective_n <= len(found.weights) + NEAR
    for name, groups in characteristics.items():
        known = np.array([group is not None for group in groups])
        for group, size in population[name].items():
            held = found.weights[[each == group for each in groups]].sum() / found.weights[known].sum()
            assert held == pytest.approx(size / sum(population[name].values()), abs=NEAR)


@quick
@given(surveys(), st.floats(1.01, 4))
def test_trimming_keeps_the_sum_and_the_limit(survey, most):
    found = raking(*survey, most=most)
    assert found.largest <= most
    assert found.weights.mean() == pytest.approx(1)


@quick
@given(
    st.lists(st.tuples(st.sampled_from([0.0, 1.0, np.nan]), st.floats(0.01, 9)), max_size=30),
    st.floats(0.001, 1_000),
)
def test_weighted_figures_know_no_unit_of_weight(both, scale):
    values, weights = np.array([v for v, _ in both]), np.array([w for _, w in both])
    for figure in (weighted_share, weighted_mean):
        found, other = figure(values, weights), figure(values, weights * scale)
        assert found.value == pytest.approx(other.value, abs=NEAR)
        assert found.low == pytest.approx(other.low, abs=1e-6)
        if found.low is not None:
            assert found.low <= found.value + NEAR and found.value - NEAR <= found.high
