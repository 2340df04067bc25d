"""Calibration by a rule over five statistics, levels over visits, cut points: known answers, and a second way of counting."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from statistics import median_low

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.content import content_in
from fairwater.errors import BadInput
from fairwater.observation import (
    Scored,
    Verdict,
    beside_master,
    default_thresholds,
    drift,
    holds_until,
    judged,
    level_by_cuts,
    row_levels,
    thresholds_in,
)
from fairwater.observation.calibration import ALPHA, KAPPA, compared
from fairwater.statistics.agreement import Weights, cohen_kappa, exact_agreement
from fairwater.statistics.ratings import Ratings, WhyUndefined
from fairwater.statistics.resampling import with_interval

LEVELS = (1, 2, 3, 4)
AGREED = default_thresholds()
MASTER = (3, 2, 4, 1, 3, 3, 2, 4, 2, 3)
FAR_OFF = (4, 3, 3, 3, 3, 4, 2, 4, 3, 1)
NEAR_IT = (3, 2, 3, 1, 3, 4, 2, 4, 1, 3)
TABLE = ((8, 3, 0, 0), (2, 12, 4, 0), (0, 3, 14, 2), (0, 0, 2, 10))
PAIRS = tuple((a, b) for a, row in enumerate(TABLE, 1) for b, n in enumerate(row, 1) for _ in range(n))
DRAWS = 40


def beside(master, given) -> Ratings:
    return beside_master(dict(enumerate_units(master)), dict(enumerate_units(given)), LEVELS)


def enumerate_units(levels):
    return ((str(at), level) for at, level in enumerate(levels))


def judge(master, given, thresholds=AGREED):
    return judged(beside(master, given), "rater", thresholds, DRAWS)


def values(found) -> dict[str, float]:
    return {each.key: each.statistic.value for each in found.checks}


# Known answers (content.md 10, product.md step 6)


@pytest.mark.parametrize(
    ("master", "given", "figures", "verdict", "missed"),
    [
        (MASTER, FAR_OFF, (0.30, 0.80, 0.30, 0.2353, 0.3360), Verdict.NOT_YET, 5),
        (MASTER, NEAR_IT, (0.70, 1.0, -0.10, 0.8387, 0.8620), Verdict.FIRM, 0),
        (*zip(*PAIRS, strict=True), (0.7333, 1.0, 0.0333, 0.8664, 0.8670), Verdict.FIRM, 0),
    ],
)
def test_the_sessions_of_the_story(master, given, figures, verdict, missed) -> None:
    found = judge(master, given)
    keys = ("exact_agreement", "adjacent_agreement", "mean_bias", KAPPA, ALPHA)
    assert [values(found)[key] for key in keys] == pytest.approx(figures, abs=5e-5)
    assert (found.verdict, len(found.missed), found.units) == (verdict, missed, len(master))


def test_no_single_statistic_decides() -> None:
    """One observer always one level up on a third of the units: the bias alone is missed. Two misses are too many."""
    master = (1, 2, 3) * 10
    one_up = tuple(level + (at % 10 < 3) for at, level in enumerate(master))
    found = judge(master, one_up)
    assert (found.missed, found.verdict) == (("mean_bias",), Verdict.TENTATIVE)
    more_up = tuple(level + (at % 10 < 4) for at, level in enumerate(master))
    assert judge(master, more_up).verdict is Verdict.NOT_YET


def test_bunched_levels_make_kappa_fall_and_two_of_a_kind_do_not_pass() -> None:
    """58 of 60 alike: exact agreement is .967, kappa below 0. Kappa and alpha are both missed: it takes other levels."""
    master, given = [3] * 60, [3] * 60
    master[0], given[1] = 2, 2
    found = judge(master, given)
    assert values(found)["exact_agreement"] == pytest.approx(58 / 60)
    assert values(found)[KAPPA] < 0 and found.missed == (KAPPA, ALPHA) and found.verdict is Verdict.NOT_YET
    same = judge([3] * 60, [3] * 60)
    assert {each.statistic.undefined for each in same.checks if each.key in (KAPPA, ALPHA)} == {WhyUndefined.ONE_LEVEL}
    assert same.verdict is Verdict.NOT_YET


def test_fewer_than_agreed_say_nothing_and_what_one_left_out_is_not_compared() -> None:
    assert judge(MASTER[:9], MASTER[:9]).verdict is Verdict.TOO_FEW
    ratings = beside_master({"a": 1, "b": 2, "c": 3}, {"b": 2, "c": 4, "d": 1}, LEVELS)
    assert (exact_agreement(ratings).value, exact_agreement(ratings).units) == (0.5, 2)


@pytest.mark.parametrize(
    ("verdict", "until"),
    [(Verdict.FIRM, date(2027, 2, 16)), (Verdict.TENTATIVE, date(2026, 11, 18)), (Verdict.NOT_YET, None)],
)
def test_how_long_it_holds(verdict, until) -> None:
    assert holds_until(verdict, date(2026, 8, 20), AGREED) == until


@given(st.lists(st.tuples(st.sampled_from(LEVELS), st.sampled_from(LEVELS)), min_size=10, max_size=30))
@settings(max_examples=25, deadline=None)
def test_the_rule_by_counting_pairs(pairs) -> None:
    """Shares and the bias in fractions; kappa from squared differences seen and of all pairings."""
    master, given_ = zip(*pairs, strict=True)
    found = judge(master, given_)
    n = len(pairs)
    exact, near = (Fraction(sum(abs(a - b) <= most for a, b in pairs), n) for most in (0, 1))
    bias = Fraction(sum(b - a for a, b in pairs), n)
    chance = Fraction(sum((a - b) ** 2 for a in master for b in given_), n * n)
    kappa = 1 - Fraction(sum((a - b) ** 2 for a, b in pairs), n) / chance if chance else None
    met = {each.key: each.is_met for each in found.checks}
    assert met["exact_agreement"] == (exact >= Fraction(7, 10))
    assert met["adjacent_agreement"] == (near >= Fraction(19, 20))
    assert met["mean_bias"] == (abs(bias) <= Fraction(1, 4))
    assert met[KAPPA] == (kappa is not None and len({*master, *given_}) > 1 and kappa >= Fraction(7, 10))
    n_missed = sum(each is False for each in met.values())
    assert found.verdict.is_calibrated == (n_missed <= 1)


@given(st.lists(st.tuples(*[st.sampled_from(LEVELS)] * 3), min_size=10, max_size=20), st.integers(0, 2))
@settings(max_examples=15, deadline=None)
def test_somebodys_bias_among_peers_by_hand(rows, who) -> None:
    ratings = Ratings.from_rows(
        [(at, str(n), level) for at, row in enumerate(rows) for n, level in enumerate(row)], LEVELS
    )
    by_hand = np.mean([row[who] - np.mean([level for n, level in enumerate(row) if n != who]) for row in rows])
    assert compared(ratings, str(who), 5)["mean_bias"].value == pytest.approx(by_hand)


def test_drift_is_of_the_units_scored_twice() -> None:
    same, higher = drift({"a": 1, "b": 2, "c": 3, "x": 4}, {"a": 2, "b": 2, "c": 4, "y": 1}, LEVELS)
    assert (same.value, higher.value, same.units) == (pytest.approx(1 / 3), pytest.approx(2 / 3), 3)
    none, no_more = drift({"a": 1}, {"b": 1}, LEVELS)
    assert none.value is no_more.value is None


# The interval of a statistic by resampling


def test_the_interval_is_that_of_drawing_units_by_hand() -> None:
    ratings = beside(MASTER, NEAR_IT)
    found = with_interval(exact_agreement, ratings, np.random.default_rng(3), 200)
    rng = np.random.default_rng(3)
    alike = np.array([a == b for a, b in zip(MASTER, NEAR_IT, strict=True)], dtype=float)
    drawn = [alike[rng.integers(10, size=10)].mean() for _ in range(200)]
    assert (found.low, found.high) == pytest.approx(tuple(np.quantile(drawn, (0.025, 0.975))))


def test_where_no_two_differ_there_is_no_interval() -> None:
    found = with_interval(
        lambda each: cohen_kappa(each, Weights.QUADRATIC), beside(MASTER, MASTER), np.random.default_rng(3)
    )
    assert (found.value, found.low, found.no_interval) == (1.0, None, WhyUndefined.NO_DISAGREEMENT)


# Levels over visits


@given(
    st.lists(
        st.builds(Scored, st.integers(1, 9), st.sampled_from("ab"), st.sampled_from(LEVELS), st.booleans()), max_size=40
    )
)
def test_levels_over_visits_by_hand(scores) -> None:
    for found in row_levels(scores, ["a", "b"], LEVELS, fewest=3):
        counted = [each for each in scores if each.row == found.row and each.is_calibrated]
        visits = {each.visit for each in counted}
        assert found.left_out == sum(each.row == found.row and not each.is_calibrated for each in scores)
        if len(visits) < 3:
            assert (found.n, found.counts, found.share, found.low, found.high) == (None,) * 5
            continue
        said = [median_low([each.level for each in counted if each.visit == visit]) for visit in visits]
        assert found.n == len(visits) and found.counts == {level: said.count(level) for level in LEVELS}
        assert found.share == pytest.approx(sum(level >= 3 for level in said) / len(said))
        assert found.low <= found.share <= found.high


def test_an_uncalibrated_score_changes_no_level() -> None:
    counted = [Scored(n, "a", 3, True) for n in range(5)]
    (alone,) = row_levels(counted, ["a"], LEVELS)
    (beside_others,) = row_levels([*counted, *(Scored(n, "a", 1, False) for n in range(9))], ["a"], LEVELS)
    assert (alone.counts, alone.share) == (beside_others.counts, beside_others.share)
    assert beside_others.left_out == 9


# Cut points


@pytest.mark.parametrize(
    ("value", "rising", "level"),
    [("0.0499999", True, 1), ("0.05", True, 2), ("0.1", True, 3), ("0.2", True, 4)]
    + [("0.2000001", False, 1), ("0.2", False, 2), ("0.1", False, 3), ("0.05", False, 4), ("0", False, 4)],
)
def test_a_cut_is_reached_exactly(value, rising, level) -> None:
    cuts = [Fraction(each) for each in (("0.05", "0.1", "0.2") if rising else ("0.2", "0.1", "0.05"))]
    assert level_by_cuts(Fraction(value), cuts, higher_is_better=rising) == level


def test_cuts_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="cut points"):
        level_by_cuts(Fraction(1), [Fraction(2), Fraction(1), Fraction(3)])


# Thresholds as a file


def test_thresholds_come_back_as_they_were_kept() -> None:
    from fairwater.content import Part

    assert thresholds_in(Part(AGREED.kept(), "kept")) == AGREED


@pytest.mark.parametrize(
    ("key", "value"), [("exact_agreement", '"1.2"'), ("mean_bias", '"a"'), ("fewest_items", "1"), ("days", "0")]
)
def test_a_threshold_that_cannot_be_is_named(key, value) -> None:
    lines = {k: f'"{v}"' if isinstance(v, str) else str(v) for k, v in AGREED.kept().items()} | {key: value}
    with pytest.raises(BadInput) as refused:
        thresholds_in(content_in("\n".join(f"{k} = {v}" for k, v in lines.items()).encode(), "ours.toml"))
    assert refused.value.values["key"] == key
