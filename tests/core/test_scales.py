"""Scales of a survey: worked by hand, against second ways of computing, and on real answers."""

from __future__ import annotations

import csv
import gzip
from fractions import Fraction
from math import nan, sqrt
from pathlib import Path

import numpy as np
import pytest
from scipy import optimize, stats
from statsmodels.stats.proportion import proportion_confint

from fairwater.statistics.gaps import newcombe
from fairwater.statistics.reliability import (
    Cases,
    covariances,
    cronbach_alpha,
    item_rest,
    mcdonald_omega,
    one_factor,
)
from fairwater.statistics.scales import (
    ScaleReason,
    change_in_favourable,
    change_in_mean,
    favourable_codes,
    item_favourable,
    scale_favourable,
    scale_mean,
    scale_scores,
)
from fairwater.words import COMPLETE, text

SIX = [[4, 5, 4, 4], [3, 3, 4, 3], [5, 5, 5, 4], [2, 3, 2, 2], [4, 4, 3, 4], [1, 2, 2, 1]]
"""Six people, four items."""
ITEMS = Path(__file__).resolve().parents[3] / "shared" / "data" / "survey_items"
REAL = pytest.mark.skipif(
    not ITEMS.is_dir(),
    reason="The answers of survey_items (GPL, may not be shipped) are not beside this repository under shared/data.",
)
REVERSE = {"A1", "C4", "C5", "E1", "E2", "O2", "O5"}


def drawn(loadings: list[float], n: int, seed: int) -> np.ndarray:
    """Scores of one factor with the given loadings, and of the items' own parts."""
    rng = np.random.default_rng(seed)
    weights = np.array(loadings)
    own = rng.standard_normal((n, weights.size)) * np.sqrt(1 - weights**2)
    return np.outer(rng.standard_normal(n), weights) + own


# Percent favourable


def test_the_favourable_codes_are_the_top_two_and_of_a_reverse_keyed_item_the_lowest() -> None:
    assert favourable_codes(2) == ({4, 5}, {4, 5})
    assert favourable_codes(3, n_codes=6, top=3, reverse=[1]) == ({4, 5, 6}, {1, 2, 3}, {4, 5, 6})


@pytest.mark.parametrize(("n_codes", "top"), [(5, 0), (5, 5), (1, 1)])
def test_all_or_none_of_the_codes_cannot_be_favourable(n_codes: int, top: int) -> None:
    with pytest.raises(ValueError, match="favourable"):
        favourable_codes(1, n_codes, top)


def test_an_item_by_hand() -> None:
    """Of four answers to the first item two are 4 or 5; nobody answered the second."""
    one, none = item_favourable([[5, nan], [4, nan], [1, nan], [nan, nan], [3, nan]], favourable_codes(2))
    low, high = proportion_confint(2, 4, method="wilson")
    assert (one.n_favourable, one.n_answered, one.n_respondents, one.favourable_share) == (2, 4, 4, 0.5)
    assert (one.low, one.high) == (pytest.approx(low), pytest.approx(high))
    assert (none.n_answered, none.favourable_share, none.low, none.reason) == (0, None, None, ScaleReason.NO_ANSWERS)


def test_an_interval_is_as_sure_as_was_asked() -> None:
    (found,) = item_favourable([[5]] * 7 + [[1]] * 5, favourable_codes(1), level=0.9)
    assert (found.low, found.high) == pytest.approx(proportion_confint(7, 12, alpha=0.1, method="wilson"))


def test_a_scale_by_hand() -> None:
    """Favourable per person 4, 1, 4, 0, 3, 0 of four each: a half, and the variance of six clusters."""
    found = scale_favourable(SIX, favourable_codes(4))
    assert (found.n_favourable, found.n_answered, found.n_respondents, found.favourable_share) == (12, 24, 6, 0.5)
    variance = 6 / 5 * sum((m - 2) ** 2 for m in (4, 1, 4, 0, 3, 0)) / 24**2
    effective, t = 0.25 / variance, stats.t.ppf(0.975, 5)
    half = t * sqrt(0.25 / effective + t**2 / (4 * effective**2)) / (1 + t**2 / effective)
    assert (found.low, found.high) == (pytest.approx(0.5 - half), pytest.approx(0.5 + half))


def test_asking_the_same_thing_four_times_makes_nobody_surer() -> None:
    once = np.array([[5.0], [4], [2], [1], [5], [3], [4], [2]])
    one, four = (scale_favourable(np.repeat(once, k, axis=1), favourable_codes(k)) for k in (1, 4))
    assert four.n_answered == 4 * one.n_answered
    assert (four.low, four.high) == (pytest.approx(one.low), pytest.approx(one.high))


def test_a_person_counts_from_half_of_the_items_on() -> None:
    answers = [[5, 5, nan, nan], [5, nan, nan, nan], [nan] * 4, *SIX[:4]]
    assert scale_favourable(answers, favourable_codes(4)).n_respondents == 5
    assert scale_favourable(answers, favourable_codes(4), fewest=Fraction(1, 4)).n_respondents == 6
    assert scale_favourable(answers, favourable_codes(4), fewest=Fraction(0)).n_respondents == 6
    assert scale_favourable(answers, favourable_codes(4), fewest=Fraction(3, 4)).n_respondents == 4
    assert np.isnan(scale_scores(answers)).tolist() == [False, True, True, False, False, False, False]
    with pytest.raises(ValueError, match="between 0 and 1"):
        scale_scores(answers, fewest=Fraction(3, 2))


def test_where_everybody_agrees_the_interval_is_that_of_the_people() -> None:
    found = scale_favourable(np.full((12, 6), 5), favourable_codes(6))
    assert (found.favourable_share, found.high) == (1.0, 1.0)
    t = stats.t.ppf(0.975, 11)
    assert found.low == pytest.approx(12 / (12 + t**2))


def test_few_people_have_a_share_and_no_interval() -> None:
    found = scale_favourable(SIX[:4], favourable_codes(4))
    assert (found.favourable_share, found.low, found.high) == (9 / 16, None, None)
    assert found.reason is ScaleReason.TOO_FEW_PEOPLE
    assert scale_favourable(np.full((4, 2), nan), favourable_codes(2)).reason is ScaleReason.NO_ANSWERS


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ([1, 2], "dimensions"),
        ([[6.0]], "from 1 to 5"),
        ([[0.0]], "from 1 to 5"),
        ([[2.5]], "from 1 to 5"),
        ([[np.inf]], "finite"),
        ([[1.0, 2.0]], "sets of favourable codes"),
    ],
)
def test_other_codes_are_refused(items: list, said: str) -> None:
    for figure in (item_favourable, scale_favourable):
        with pytest.raises(ValueError, match=said):
            figure(items, favourable_codes(1))


# Means


def test_a_mean_by_hand() -> None:
    """Scores 3, 4 and 2 after turning the second item, the third person having answered the first item alone."""
    found = scale_mean([[3, 3], [5, 3], [2, nan]], reverse=[1])
    low, high = stats.t.interval(0.95, 2, 3, 1 / sqrt(3))
    assert (found.n_respondents, found.mean, found.sd) == (3, 3.0, 1.0)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


def test_a_mean_without_an_interval_says_why() -> None:
    assert scale_mean([[nan, nan]]).reason is ScaleReason.NO_ANSWERS
    alone, alike = scale_mean([[3, 4]]), scale_mean([[2, 4], [3, 3], [4, 2]])
    assert (alone.mean, alone.sd, alone.low, alone.reason) == (3.5, None, None, ScaleReason.TOO_FEW_PEOPLE)
    assert (alike.mean, alike.sd, alike.low, alike.reason) == (3.0, 0.0, None, ScaleReason.NO_SPREAD)


@pytest.mark.parametrize("place", [-1, 2])
def test_an_item_that_is_not_there_cannot_be_keyed_in_reverse(place: int) -> None:
    with pytest.raises(ValueError, match="keyed in reverse"):
        scale_scores([[1, 2]], reverse=[place])


# Two rounds


def test_the_change_of_one_item_is_newcombes() -> None:
    (before,) = item_favourable([[5]] * 30 + [[1]] * 20, favourable_codes(1))
    (after,) = item_favourable([[5]] * 33 + [[1]] * 7, favourable_codes(1))
    found = change_in_favourable(before, after)
    low, high = newcombe(33, 40, 30, 50)
    assert (found.n_before, found.n_after, found.change) == (50, 40, pytest.approx(0.225))
    assert (found.low, found.high) == (pytest.approx(float(low)), pytest.approx(float(high)))


def test_the_change_of_a_mean_is_welchs() -> None:
    before, after = scale_mean(SIX), scale_mean([[4, 5], [5, 5], [3, 4], [4, 4]])
    found = change_in_mean(before, after)
    test = stats.ttest_ind([4.5, 5, 3.5, 4], np.mean(SIX, axis=1), equal_var=False).confidence_interval()
    assert found.change == pytest.approx(4.25 - 79 / 24)
    assert (found.low, found.high) == (pytest.approx(test.low), pytest.approx(test.high))


def test_a_change_without_an_interval_says_why() -> None:
    codes = favourable_codes(4)
    whole, few, none = (scale_favourable(items, codes) for items in (SIX, SIX[:3], np.full((1, 4), nan)))
    assert change_in_favourable(whole, few).change == pytest.approx(9 / 12 - 0.5)
    assert change_in_favourable(whole, few).reason is ScaleReason.TOO_FEW_PEOPLE
    assert change_in_favourable(none, whole).reason is ScaleReason.NO_ANSWERS
    alone, alike, nobody = scale_mean([[3]]), scale_mean([[3], [3]]), scale_mean([[nan]])
    assert change_in_mean(alike, alone).reason is ScaleReason.TOO_FEW_PEOPLE
    assert change_in_mean(alike, alike).reason is ScaleReason.NO_SPREAD
    assert change_in_mean(alike, nobody).change is None


# Alpha


def test_alpha_of_six_people() -> None:
    found = cronbach_alpha(SIX)
    assert found.value == pytest.approx(0.9637, abs=5e-5)
    assert (found.n_respondents, found.n_items, found.cases) == (6, 4, Cases.COMPLETE)
    low, high = (1 - (1 - found.value) * stats.f.ppf(p, 5, 15) for p in (0.975, 0.025))
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


def test_alpha_by_the_correlations_of_two_halves() -> None:
    """Of two items with equal spread alpha is the Spearman-Brown formula, 2 r / (1 + r)."""
    first, second = [1, 2, 3, 4, 5], [2, 1, 4, 3, 5]
    r = stats.pearsonr(first, second).statistic
    assert cronbach_alpha(np.transpose([first, second])).value == pytest.approx(2 * r / (1 + r))


def test_feldts_interval_holds_the_true_alpha_nineteen_times_in_twenty() -> None:
    """Four items, each the person's own score and noise of the same size: alpha is 4 / 5."""
    rng = np.random.default_rng(11)
    held = 0
    for _ in range(400):
        found = cronbach_alpha(rng.standard_normal((20, 1)) + rng.standard_normal((20, 4)))
        held += found.low <= 0.8 <= found.high
    assert 368 <= held <= 392


def test_cases_are_complete_or_by_pairs_and_say_how_many() -> None:
    holed = np.array(SIX * 3, dtype=float)
    holed[0, 0] = holed[1, 1] = holed[2, 1] = nan
    complete, pairwise = cronbach_alpha(holed), cronbach_alpha(holed, cases=Cases.PAIRWISE)
    assert complete.n_respondents == pairwise.n_respondents == 15
    found = covariances(holed, cases=Cases.PAIRWISE).matrix
    for a in range(4):
        for b in range(4):
            both = ~np.isnan(holed[:, a]) & ~np.isnan(holed[:, b])
            assert found[a, b] == pytest.approx(np.cov(holed[both, a], holed[both, b])[0, 1])
    assert complete.value == pytest.approx(cronbach_alpha(holed[3:]).value)
    assert complete.value != pytest.approx(pairwise.value, abs=1e-6)


@pytest.mark.parametrize(
    ("items", "reason"),
    [
        ([[1], [2], [3], [4], [5]], ScaleReason.TOO_FEW_ITEMS),
        (np.zeros((6, 0)), ScaleReason.TOO_FEW_ITEMS),
        (SIX[:4], ScaleReason.TOO_FEW_PEOPLE),
        (np.full((9, 3), nan), ScaleReason.TOO_FEW_PEOPLE),
        (np.full((9, 3), 4), ScaleReason.NO_SPREAD),
        ([[1, 5], [2, 4], [3, 3], [4, 2], [5, 1]], ScaleReason.NO_SPREAD),
    ],
)
def test_reliability_that_cannot_be_had_says_why(items: np.ndarray, reason: ScaleReason) -> None:
    for cases in Cases:
        alpha, omega = cronbach_alpha(items, cases=cases), mcdonald_omega(items, cases=cases)
        assert (alpha.value, alpha.low, alpha.high, alpha.reason) == (None, None, None, reason)
        assert (omega.value, omega.loadings) == (None, ()) and omega.reason
        assert all(item.alpha_without is item.rest_correlation is None for item in item_rest(items, cases=cases))


def test_items_that_are_copies_have_alpha_one_and_no_interval() -> None:
    found = cronbach_alpha(np.repeat([[1], [2], [4], [5], [3]], 3, axis=1))
    assert (found.value, found.low, found.high, found.reason) == (1.0, None, None, ScaleReason.PERFECT)


# The items that hurt


def test_an_item_that_nobody_turned_hurts_the_scale() -> None:
    codes = np.clip(np.rint(3 + 1.2 * drawn([0.8] * 5, 200, 5)), 1, 5)
    codes[:, 2] = 6 - codes[:, 2]
    forgotten, turned = item_rest(codes), item_rest(codes, reverse=[2])
    assert [item.hurts for item in forgotten] == [False, False, True, False, False]
    assert forgotten[2].rest_correlation < 0 < turned[2].rest_correlation
    assert not any(item.hurts for item in turned)


def test_an_item_beside_the_rest_by_a_second_way() -> None:
    items = np.array(SIX, dtype=float)
    for item in item_rest(items):
        others = np.delete(items, item.item, axis=1)
        r = stats.pearsonr(items[:, item.item], others.sum(axis=1)).statistic
        assert item.rest_correlation == pytest.approx(r)
        assert item.alpha_without == pytest.approx(cronbach_alpha(others).value)
        assert item.n_respondents == 6 and not item.reason


def test_an_item_that_cannot_be_judged_says_why() -> None:
    items = np.column_stack([np.array(SIX)[:, :2], np.full(6, 3)])
    assert item_rest(items)[2].reason is ScaleReason.NO_SPREAD
    first, _ = item_rest(items[:, :2])
    assert (first.alpha_without, first.reason) == (None, ScaleReason.TOO_FEW_ITEMS)


# Omega


@pytest.mark.parametrize("loadings", [[0.8, 0.7, 0.6], [0.9, 0.5, 0.4, 0.3, 0.2], [0.7] * 8, [0.8, 0.6, -0.5, 0.7]])
def test_known_loadings_are_found_again(loadings: list[float]) -> None:
    known = np.array(loadings)
    matrix = np.outer(known, known)
    np.fill_diagonal(matrix, 1.0)
    found, reason = one_factor(matrix)
    assert not reason
    assert found == pytest.approx(known, abs=1e-5)


def test_omega_of_answers_made_with_known_loadings_exactly() -> None:
    """Answers whose sample correlations are those of the model: omega is that of the loadings, in the items' own spread."""
    known, spread = np.array([0.8, 0.7, 0.6, 0.5]), np.array([1.0, 2.0, 1.5, 0.5])
    matrix = np.outer(known, known)
    np.fill_diagonal(matrix, 1.0)
    raw = np.random.default_rng(2).standard_normal((50, 4))
    white = np.linalg.qr(raw - raw.mean(axis=0))[0] * sqrt(49)
    found = mcdonald_omega(white @ np.linalg.cholesky(matrix).T * spread)
    common = (spread * known).sum() ** 2
    assert found.value == pytest.approx(common / (common + (spread**2 * (1 - known**2)).sum()), abs=1e-6)
    assert found.loadings == pytest.approx(known.tolist(), abs=1e-5)


def test_omega_is_alpha_where_every_item_measures_alike() -> None:
    matrix = np.full((5, 5), 0.49) + np.eye(5) * 0.51
    raw = np.random.default_rng(3).standard_normal((60, 5))
    white = np.linalg.qr(raw - raw.mean(axis=0))[0]
    answers = white @ np.linalg.cholesky(matrix).T
    assert mcdonald_omega(answers).value == pytest.approx(cronbach_alpha(answers).value, abs=1e-7)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_fit_by_a_second_way(seed: int) -> None:
    """The likelihood of loadings and uniquenesses together, by a search without slopes of its own."""
    matrix = np.corrcoef(drawn([0.8, 0.6, 0.5, 0.7, 0.4], 120, seed), rowvar=False)

    def loss(both: np.ndarray) -> float:
        implied = np.outer(both[:5], both[:5]) + np.diag(np.exp(both[5:]))
        return np.linalg.slogdet(implied)[1] + np.trace(np.linalg.solve(implied, matrix))

    start = np.concatenate([np.full(5, 0.6), np.full(5, np.log(0.6))])
    best = optimize.minimize(loss, start, method="BFGS", options={"gtol": 1e-7}).x[:5]
    found, reason = one_factor(matrix)
    assert not reason
    assert found == pytest.approx(best * np.sign(best.sum()), abs=1e-4)


def test_omega_that_cannot_be_had_says_why() -> None:
    assert mcdonald_omega(np.array(SIX)[:, :2]).reason is ScaleReason.TOO_FEW_ITEMS
    assert mcdonald_omega(drawn([0.5] * 6, 6, 1)).reason is ScaleReason.TOO_FEW_PEOPLE
    constant = np.column_stack([drawn([0.7] * 3, 30, 1), np.ones(30)])
    assert mcdonald_omega(constant).reason is ScaleReason.ITEM_WITHOUT_SPREAD
    scores = drawn([0.7] * 3, 30, 1)
    copied = np.column_stack([scores, scores[:, 0]])
    assert mcdonald_omega(copied).reason is ScaleReason.NOT_POSITIVE_DEFINITE
    strong = np.array([[1, 0.85, 0.85], [0.85, 1, 0.6], [0.85, 0.6, 1]])
    assert one_factor(strong)[1] is ScaleReason.HEYWOOD


@pytest.mark.parametrize("language", COMPLETE)
@pytest.mark.parametrize("reason", [reason for reason in ScaleReason if reason])
def test_every_reason_is_a_sentence(reason: ScaleReason, language: str) -> None:
    assert text(reason.value, language).endswith(".")


# Real answers


def columns(name: str) -> list[dict[str, str]]:
    with gzip.open(ITEMS / f"{name}.csv.gz", "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@REAL
@pytest.mark.parametrize(("scale", "alpha", "n"), [("A", 0.7038, 2_709), ("C", 0.7293, 2_707), ("N", 0.8133, 2_694)])
def test_alpha_of_personality_items(scale: str, alpha: float, n: int) -> None:
    names = [f"{scale}{number}" for number in range(1, 6)]
    items = [[float(row[name] or "nan") for name in names] for row in columns("psych_bfi")]
    reverse = [place for place, name in enumerate(names) if name in REVERSE]
    found, omega = cronbach_alpha(items, reverse), mcdonald_omega(items, reverse)
    assert found.value == pytest.approx(alpha, abs=5e-5)
    assert (found.n_respondents, omega.n_respondents) == (n, n)
    assert found.value < omega.value + 0.001 < found.value + 0.02
    assert not any(item.rest_correlation < 0 for item in item_rest(items, reverse))
    assert any(item.hurts for item in item_rest(items)) == bool(reverse)


@REAL
def test_relations_with_teachers_in_the_united_states() -> None:
    codes = {"Strongly disagree": 1, "Disagree": 2, "Agree": 3, "Strong agree": 4}
    rows = [row["ST34Q01"] for row in columns("pisa2009_north_america_items") if row["CNT"] == "United States"]
    assert {row for row in rows if row} <= set(codes)
    items = [[codes.get(row, nan)] for row in rows]
    shares = [item_favourable(items, [[code]], n_codes=4)[0].favourable_share for code in (4, 3)]
    assert shares == [pytest.approx(0.2724, abs=5e-5), pytest.approx(0.6226, abs=5e-5)]
