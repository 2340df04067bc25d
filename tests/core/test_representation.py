"""Who answered beside who could have, and weights: worked by hand, and against second ways of computing."""

from __future__ import annotations

from fractions import Fraction
from math import nan, sqrt

import numpy as np
import pytest
from scipy import optimize, stats
from statsmodels.stats.weightstats import DescrStatsW

from fairwater.statistics.representation import (
    Dispositions,
    RepresentationReason,
    Standing,
    goodness_of_fit,
    participation_parity,
    r_indicator,
    response_rate,
)
from fairwater.statistics.survey_weights import (
    STOPS,
    Remark,
    WeightReason,
    design_effect,
    effective_n,
    post_stratification,
    raking,
    weighted_mean,
    weighted_share,
)
from fairwater.words import COMPLETE, text

POPULATION = {"A": 500, "B": 300, "C": 200}
RESPONDENTS = {"A": 80, "B": 15, "C": 5}
GROUPS = ["A"] * 80 + ["B"] * 15 + ["C"] * 5
FAVOURABLE = np.array([1] * 64 + [0] * 16 + [1] * 9 + [0] * 6 + [1] * 2 + [0] * 3)
"""Eight, six and four tenths of the three groups."""


# Response rates


def test_response_rates_by_hand() -> None:
    found = response_rate(Dispositions(300, 40, 1_000, undeliverable=60, unknown=100, not_eligible=20))
    assert (found.minimum, found.with_partials) == (Fraction(300, 980), Fraction(340, 980))
    assert (found.maximum, found.maximum_with_partials) == (Fraction(300, 820), Fraction(340, 820))


def test_a_wrong_address_does_not_raise_the_rate() -> None:
    reached, returned = response_rate(Dispositions(10, 0, 40)), response_rate(Dispositions(10, 0, 40, undeliverable=20))
    assert reached.minimum == returned.minimum == Fraction(1, 4)


def test_a_rate_without_anybody_says_why() -> None:
    assert response_rate(Dispositions(0, 0, 3, not_eligible=3)).reason is RepresentationReason.NOBODY_INVITED
    nobody_reached = response_rate(Dispositions(0, 0, 3, undeliverable=3))
    assert (nobody_reached.minimum, nobody_reached.maximum) == (0, None)


@pytest.mark.parametrize("given", [(-1, 0, 5), (3, 3, 5), (0, 0, 5, 3, 3)])
def test_impossible_dispositions_are_refused(given: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"under 0|were invited"):
        response_rate(Dispositions(*given))


# Participation parity


def test_parity_by_hand() -> None:
    found = {each.group: (each.parity, each.standing) for each in participation_parity(RESPONDENTS, POPULATION)}
    assert found == {
        "A": (Fraction(8, 5), Standing.OVER),
        "B": (Fraction(1, 2), Standing.UNDER),
        "C": (Fraction(1, 4), Standing.UNDER),
    }


def test_a_threshold_that_is_met_exactly_is_not_passed() -> None:
    """Parities 4/5, 5/4 and what is left; one respondent less or more passes them."""
    population = {"low": 100, "high": 100, "rest": 800}
    met = participation_parity({"low": 80, "high": 125, "rest": 795}, population)
    passed = participation_parity({"low": 79, "high": 126, "rest": 795}, population)
    assert [each.standing for each in met] == [Standing.BETWEEN] * 3
    assert [each.standing for each in passed] == [Standing.UNDER, Standing.OVER, Standing.BETWEEN]
    strict = participation_parity({"low": 80, "high": 125, "rest": 795}, population, Fraction(9, 10), Fraction(11, 10))
    assert [each.standing for each in strict] == [Standing.UNDER, Standing.OVER, Standing.BETWEEN]


def test_a_group_that_did_not_answer_has_parity_nought_and_one_that_is_not_enrolled_none() -> None:
    found = participation_parity({"A": 5, "X": 5}, {"A": 10, "B": 10, "E": 0})
    assert [(each.group, each.parity, each.standing) for each in found] == [
        ("A", 1, Standing.BETWEEN),
        ("B", 0, Standing.UNDER),
        ("E", None, None),
        ("X", None, None),
    ]
    assert found[3].reason is RepresentationReason.NOT_IN_POPULATION
    assert {each.reason for each in participation_parity({}, {"A": 1})} == {RepresentationReason.NOBODY_ANSWERED}
    assert {each.reason for each in participation_parity({"A": 1}, {})} == {RepresentationReason.NO_POPULATION}


def test_thresholds_that_cross_and_counts_under_nought_are_refused() -> None:
    with pytest.raises(ValueError, match="threshold"):
        participation_parity(RESPONDENTS, POPULATION, Fraction(2), Fraction(1))
    with pytest.raises(ValueError, match="under 0"):
        participation_parity({"A": -1}, POPULATION)


def test_goodness_of_fit_by_hand() -> None:
    found = goodness_of_fit(RESPONDENTS, POPULATION)
    assert (found.chi_square, found.degrees_of_freedom, found.least_expected) == (Fraction(147, 4), 2, 20)
    assert found.p_value == pytest.approx(stats.chisquare([80, 15, 5], [50, 30, 20]).pvalue, rel=1e-12)
    assert not found.reason


def test_goodness_of_fit_says_why_not_and_when_it_is_rough() -> None:
    assert goodness_of_fit({"A": 9, "B": 1}, {"A": 90, "B": 10}).reason is RepresentationReason.FEW_EXPECTED
    for heard, there, reason in (
        ({}, POPULATION, RepresentationReason.NOBODY_ANSWERED),
        (RESPONDENTS, {}, RepresentationReason.NO_POPULATION),
        ({"A": 1, "X": 1}, POPULATION, RepresentationReason.NOT_IN_POPULATION),
        ({"A": 7}, {"A": 9, "B": 0}, RepresentationReason.ONE_GROUP),
    ):
        found = goodness_of_fit(heard, there)
        assert (found.chi_square, found.p_value, found.reason) == (None, None, reason)


# The R-indicator


def test_the_r_indicator_by_hand() -> None:
    people = {"a": 400, "b": 300, "c": 200, "d": 100}
    found = r_indicator({"a": 200, "b": 120, "c": 40, "d": 10}, people)
    assert found.response_rate == Fraction(37, 100)
    assert found.r_indicator == pytest.approx(0.7163, abs=5e-5)
    rates = np.repeat([0.5, 0.4, 0.2, 0.1], list(people.values()))
    assert found.r_indicator == pytest.approx(1 - 2 * rates.std(ddof=1))
    assert found.note is RepresentationReason.BIASED_WHEN_SMALL


def test_the_r_indicator_at_its_ends() -> None:
    assert r_indicator({"a": 5, "b": 10}, {"a": 10, "b": 20}).r_indicator == 1
    assert r_indicator({"a": 1}, {"a": 1, "b": 1}).r_indicator == 0
    assert r_indicator({}, {"a": 1}).reason is RepresentationReason.NO_POPULATION
    with pytest.raises(ValueError, match="could"):
        r_indicator({"a": 11}, {"a": 10, "b": 20})


# What weights cost


def test_post_stratification_by_hand() -> None:
    found = post_stratification(GROUPS, POPULATION)
    assert found.weights == pytest.approx(np.repeat([0.625, 2, 4], [80, 15, 5]))
    assert (found.design_effect, found.largest) == (pytest.approx(1.7125), pytest.approx(4))
    assert found.effective_n == pytest.approx(58.4, abs=0.01)
    assert weighted_share(FAVOURABLE, np.ones(100)).value == pytest.approx(0.75)
    assert weighted_share(FAVOURABLE, found.weights).value == pytest.approx(0.66)
    assert found.remarks == ()


def test_equal_weights_cost_nothing() -> None:
    assert (design_effect(np.full(9, 3.5)), effective_n(np.full(9, 3.5))) == (pytest.approx(1), pytest.approx(9))
    assert (design_effect([1, 0, 0]), effective_n([1, 0, 0])) == (pytest.approx(3), pytest.approx(1))
    assert effective_n([1e-320, 1e-320]) == pytest.approx(2)


@pytest.mark.parametrize("weights", [[], [0.0, 0.0], [1.0, -1.0], [nan], [[1.0]]])
def test_what_is_no_weight_is_refused(weights: list) -> None:
    for figure in (design_effect, effective_n):
        with pytest.raises(ValueError, match="from 0 up"):
            figure(weights)


# Raking


def shares(groups: list[str | None], weights: np.ndarray) -> dict[str | None, float]:
    whole = sum(weights)
    return {name: sum(w for g, w in zip(groups, weights, strict=True) if g == name) / whole for name in set(groups)}


def test_raking_by_a_naive_second_way() -> None:
    """A table of two margins, fitted cell by cell with rows and columns in plain loops."""
    cells = {("A", "x"): 30, ("A", "y"): 10, ("B", "x"): 12, ("B", "y"): 8, ("C", "x"): 5, ("C", "y"): 15}
    rows, columns = {"A": 0.3, "B": 0.3, "C": 0.4}, {"x": 0.45, "y": 0.55}
    table = {cell: float(n) for cell, n in cells.items()}
    for _ in range(200):
        for axis, margin in ((0, rows), (1, columns)):
            sums = {name: sum(v for cell, v in table.items() if cell[axis] == name) for name in margin}
            table = {cell: v * margin[cell[axis]] / sums[cell[axis]] for cell, v in table.items()}
    people = [cell for cell, n in cells.items() for _ in range(n)]
    by_row, by_column = [a for a, _ in people], [b for _, b in people]
    found = raking({"row": by_row, "column": by_column}, {"row": rows, "column": columns})
    assert found.weights == pytest.approx([80 * table[cell] / cells[cell] for cell in people], abs=1e-9)
    assert shares(by_row, found.weights) == pytest.approx(rows, abs=1e-9)
    assert shares(by_column, found.weights) == pytest.approx(columns, abs=1e-9)
    turned = raking({"column": by_column, "row": by_row}, {"column": columns, "row": rows})
    assert turned.weights == pytest.approx(found.weights, abs=1e-8)
    assert found.weights.mean() == pytest.approx(1)


def test_who_is_not_known_is_left_and_the_known_are_brought_to_the_shares_among_themselves() -> None:
    """Three of A and one of B to equal shares: factors 1 / sqrt(3) and sqrt(3), and 1 for those not known."""
    groups = ["A", "A", "A", "B", None, None, None, None]
    found = post_stratification(groups, {"A": 1, "B": 1}, name="race_ethnicity")
    plain = np.array([3**-0.5] * 3 + [3**0.5] + [1] * 4)
    assert found.weights == pytest.approx(plain * 8 / plain.sum())
    assert found.remarks == (Remark(WeightReason.SOME_UNKNOWN, "race_ethnicity", n=4),)


def test_weights_change_the_least_that_meets_the_margins_where_some_are_not_known() -> None:
    """By a second way: least sum of w ln w - w under the margins, by a search over the weights themselves."""
    rows, columns = ["A", "A", "B", "B", "A", None, "B"], ["x", "y", "x", "y", None, "x", "x"]
    population = {"row": {"A": 3, "B": 1}, "column": {"x": 2, "y": 3}}
    found = raking({"row": rows, "column": columns}, population)

    def gap(groups: list[str | None], group: str, share: float) -> np.ndarray:
        return np.array([0.0 if g is None else (g == group) - share for g in groups])

    limits = np.array([gap(rows, "A", 0.75), gap(columns, "x", 0.4)])
    least = optimize.minimize(
        lambda w: (w * np.log(w) - w).sum(),
        np.ones(7),
        jac=np.log,
        bounds=[(1e-9, None)] * 7,
        constraints={"type": "eq", "fun": lambda w: limits @ w, "jac": lambda _: limits},
        options={"ftol": 1e-14, "maxiter": 500},
    ).x
    assert found.weights == pytest.approx(least * 7 / least.sum(), abs=1e-5)


def test_a_group_that_nobody_answered_of_is_named_and_the_others_share_its_part() -> None:
    found = post_stratification(["A", "B", "B"], {"A": 4, "B": 4, "C": 2, "D": 0}, name="grade")
    assert shares(["A", "B", "B"], found.weights) == pytest.approx({"A": 0.5, "B": 0.5})
    assert found.remarks == (Remark(WeightReason.NOT_HEARD, "grade", ("C",)),)
    assert "C" in found.remarks[0].sentence() and "grade" in found.remarks[0].sentence("es")


@pytest.mark.parametrize(
    ("groups", "population", "remark"),
    [
        ([], {"A": 1}, Remark(WeightReason.NOBODY_ANSWERED)),
        (["A"], {"A": 0}, Remark(WeightReason.NO_POPULATION, "g")),
        (["A", "X", "Y"], {"A": 1, "X": 0}, Remark(WeightReason.NOT_ENROLLED, "g", ("X", "Y"))),
        ([None, None], {"A": 1}, Remark(WeightReason.ALL_UNKNOWN, "g")),
    ],
)
def test_what_stands_in_the_way_is_said(groups: list, population: dict, remark: Remark) -> None:
    found = post_stratification(groups, population, name="g")
    assert (found.weights, found.remarks) == (None, (remark,))
    assert found.effective_n is found.design_effect is found.largest is None


def test_margins_that_contradict_one_another_do_not_converge_and_it_is_said() -> None:
    """All of A are x and all of B are y, so that A cannot be a half where x is nine tenths."""
    first, second = ["A", "A", "B"], ["x", "x", "y"]
    found = raking({"row": first, "column": second}, {"row": {"A": 1, "B": 1}, "column": {"x": 9, "y": 1}})
    assert found.weights is None and found.furthest > 0.1
    assert [remark.reason for remark in found.remarks] == [WeightReason.NOT_CONVERGED]
    assert "2000" in found.remarks[0].sentence().replace(",", "")


def test_trimmed_weights_are_no_larger_and_say_how_far_the_margins_moved() -> None:
    found = post_stratification(GROUPS, POPULATION, most=2.5)
    assert found.weights.sum() == pytest.approx(100)
    assert found.largest == 2.5
    assert found.remarks == (Remark(WeightReason.TRIMMED, n=5),)
    assert found.furthest == pytest.approx(0.2 - 5 * 2.5 / 100)
    assert found.design_effect < post_stratification(GROUPS, POPULATION).design_effect
    assert post_stratification(GROUPS, POPULATION, most=4.5).remarks == ()


def test_what_is_cut_may_bring_others_over_the_limit() -> None:
    """Weights 2.7, 1.4 and 0.8 at most 1.45: what the first gives away brings the second over it too."""
    groups = ["a"] + ["b"] * 3 + ["c"] * 12
    found = post_stratification(groups, {"a": 2.7, "b": 4.2, "c": 9.1}, most=1.45)
    assert (found.weights[:4] == 1.45).all()
    assert found.weights.sum() == pytest.approx(16)


@pytest.mark.parametrize(
    ("characteristics", "population", "most"),
    [
        ({}, {}, None),
        ({"a": ["x"]}, {"b": {"x": 1}}, None),
        ({"a": ["x"], "b": ["y", "y"]}, {"a": {"x": 1}, "b": {"y": 1}}, None),
        ({"a": ["x"]}, {"a": {"x": -1}}, None),
        ({"a": ["x"]}, {"a": {"x": nan}}, None),
        ({"a": ["x"]}, {"a": {"x": 1}}, 1.0),
    ],
)
def test_raking_refuses_what_does_not_fit(characteristics: dict, population: dict, most: float | None) -> None:
    with pytest.raises(ValueError, match=r"characteristic|from 0 up|trimmed"):
        raking(characteristics, population, most)


# Weighted figures


def test_a_weighted_share_with_equal_weights_is_wilsons_with_t() -> None:
    found = weighted_share([1, 1, 1, 0, nan], np.full(5, 2.0))
    t = stats.t.ppf(0.975, 3)
    half = t * sqrt(0.75 * 0.25 / 4 + t**2 / 64) / (1 + t**2 / 4)
    centre = (3 + t**2 / 2) / (4 + t**2)
    assert (found.value, found.n_respondents, found.effective_n) == (0.75, 4, pytest.approx(4))
    assert (found.low, found.high) == (pytest.approx(centre - half), pytest.approx(centre + half))


def test_a_weighted_mean_with_equal_weights_is_students() -> None:
    values = np.array([3.0, 4, 1, 5, 2, nan])
    low, high = stats.t.interval(0.95, 4, 3, sqrt(2.5 / 5))
    found = weighted_mean(values, np.full(6, 0.5))
    assert (found.value, found.low, found.high) == (3, pytest.approx(low), pytest.approx(high))


def test_a_weighted_mean_by_a_second_way() -> None:
    values, weights = np.array([1.0, 2, 4, 4, 5]), np.array([0.5, 2.0, 1.0, 0.5, 1.0])
    size = 25 / (0.25 + 4 + 1 + 0.25 + 1)
    spread = DescrStatsW(values, weights).var * size / (size - 1)
    found = weighted_mean(values, weights)
    low, high = stats.t.interval(0.95, size - 1, np.average(values, weights=weights), sqrt(spread / size))
    assert found.effective_n == pytest.approx(size)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


def test_weighted_figures_without_an_interval() -> None:
    for figure in (weighted_share, weighted_mean):
        assert figure([nan, 1], [1, 0]).value is None
        alone = figure([1, 0], [1, 0])
        assert (alone.value, alone.low, alone.effective_n) == (1, None, 1)
        with pytest.raises(ValueError, match="one of each"):
            figure([1], [1, 1])
        with pytest.raises(ValueError, match="finite"):
            figure([1, 1], [1, -1])
    assert weighted_mean([3, 3, 3], [1, 2, 1]).low is None
    with pytest.raises(ValueError, match="0 and 1"):
        weighted_share([2], [1])


@pytest.mark.parametrize("language", COMPLETE)
def test_every_reason_is_a_sentence(language: str) -> None:
    for reason in RepresentationReason:
        assert not reason or text(reason.value, language).endswith(".")
    for reason in WeightReason:
        said = Remark(reason, "grade", ("9", "10"), 3).sentence(language)
        assert said.endswith(".")
    assert set(WeightReason) - STOPS == {WeightReason.NOT_HEARD, WeightReason.SOME_UNKNOWN, WeightReason.TRIMMED}
