"""What a change did: against statsmodels, against every choice of units reckoned one by one, and what cannot be said."""

from __future__ import annotations

from itertools import combinations
from math import comb

import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats

from fairwater.errors import BadQuestion
from fairwater.improvement import (
    Errors,
    Interrupted,
    WhyNoEffect,
    WhyNoLines,
    difference_in_differences,
    interrupted_time_series,
    panel_of,
)
from fairwater.improvement.assignments import choices
from fairwater.improvement.differences import MOST_UNITS
from fairwater.improvement.panels import Panel

NAN = float("nan")
HAND = [[10, 12, 20, 22], [11, 13, 18, 18], [9, 9, 10, 12], [8, 10, 11, 11]]
"""Before 11, 12, 9, 9; after 21, 18, 11, 11: changes 10, 6, 2, 2, so the first two moved 6 more than the last two."""
POST = [False, False, True, True]


def made(n: int, treated: int, *, moments: int = 7, seed: int = 0, missing: float = 0.0, effect: float = 1.0) -> Panel:
    random = np.random.default_rng(seed)
    outcome = random.normal(size=(n, moments)) + random.normal(size=(n, 1)) + random.normal(size=moments)
    on, post = np.arange(n) < treated, np.arange(moments) >= 4
    outcome[np.ix_(on, post)] += effect
    outcome[random.random(outcome.shape) < missing] = np.nan
    return panel_of(outcome, on, post)


def regression(panel: Panel, treated: np.ndarray, over_time: np.ndarray, **kind: object):
    """Least squares with a dummy for each unit and moment, by statsmodels."""
    unit, moment = np.nonzero(~np.isnan(panel.outcome))
    of_units, of_moments = np.eye(len(panel.units))[unit], np.eye(len(panel.moments))[moment][:, 1:]
    design = np.column_stack([of_units, of_moments, treated[unit] * over_time[moment]])
    design = design[:, [not np.isclose(column, 0).all() for column in design.T]]
    return sm.OLS(panel.outcome[unit, moment], design).fit(**kind), unit


# The effect and its clustered error


def test_the_effect_as_worked_by_hand() -> None:
    found = difference_in_differences(panel_of(HAND, [1, 1, 0, 0], POST))
    assert found.effect == pytest.approx(6)
    assert (found.with_change.before, found.with_change.after, found.with_change.change) == (11.5, 19.5, 8)
    assert (found.without.before, found.without.after, found.without.change) == (9, 11, 2)
    assert [change for _, _, change in found.changes] == [10, 6, 2, 2]
    assert (found.n_before, found.n_after, found.n_units, found.n_missing) == (2, 2, 4, 0)


@pytest.mark.parametrize(("n", "treated", "missing"), [(4, 2, 0.0), (8, 3, 0.0), (10, 5, 0.15), (16, 2, 0.1)])
def test_effect_and_clustered_error_by_statsmodels(n: int, treated: int, missing: float) -> None:
    panel = made(n, treated, missing=missing, seed=n)
    found = difference_in_differences(panel)
    assert found.left_out == ()
    post = panel.post.astype(float)
    _, unit = regression(panel, panel.treated.astype(float), post)
    fitted, _ = regression(
        panel, panel.treated.astype(float), post, cov_type="cluster", cov_kwds={"groups": unit}, use_t=True
    )
    assert found.effect == pytest.approx(fitted.params[-1])
    assert found.clustered is not None
    assert found.clustered.standard_error == pytest.approx(fitted.bse[-1])
    assert (found.clustered.low, found.clustered.high) == pytest.approx(tuple(fitted.conf_int()[-1]))
    assert found.clustered.p == pytest.approx(fitted.pvalues[-1])


# The exact test


@pytest.mark.parametrize(("n", "treated", "missing"), [(6, 2, 0.0), (6, 3, 0.0), (7, 2, 0.12)])
def test_every_choice_reckoned_one_by_one(n: int, treated: int, missing: float) -> None:
    panel = made(n, treated, missing=missing, seed=17)
    found = difference_in_differences(panel)
    assert found.test is not None and found.left_out == () and found.effect is not None
    effects = []
    for chosen in combinations(range(n), treated):
        on = np.isin(np.arange(n), chosen).astype(float)
        effects.append(regression(panel, on, panel.post.astype(float))[0].params[-1])
    as_large = sum(abs(effect) >= abs(found.effect) - 1e-9 for effect in effects)
    assert (found.test.n_choices, found.test.n_as_large, found.test.exact) == (comb(n, treated), as_large, True)
    assert found.test.p == as_large / comb(n, treated)


@pytest.mark.parametrize(
    ("n", "treated", "smallest"),
    [(2, 1, 1.0), (3, 1, 1 / 3), (4, 1, 1 / 4), (4, 2, 1 / 3), (6, 3, 1 / 10), (7, 3, 1 / 35), (20, 1, 1 / 20), (8, 4, 1 / 35)],
)  # fmt: skip
def test_p_cannot_be_below(n: int, treated: int, smallest: float) -> None:
    """Even for an effect that is larger than anything else."""
    found = difference_in_differences(made(n, treated, effect=1e6))
    assert found.test is not None
    assert (found.test.smallest_p, found.test.p) == pytest.approx((smallest, smallest))
    assert (found.test.low is None) == (smallest > 0.05)


@pytest.mark.parametrize(("n", "treated", "missing"), [(8, 3, 0.0), (8, 4, 0.0), (9, 3, 0.1)])
def test_the_exact_interval_holds_what_the_test_does_not_refuse(n: int, treated: int, missing: float) -> None:
    panel = made(n, treated, missing=missing, seed=5)
    found = difference_in_differences(panel)
    assert found.test is not None and found.test.low is not None and found.test.high is not None
    assert found.test.low < found.effect < found.test.high

    def p_of(effect: float) -> float:
        less = panel.outcome - effect * np.outer(panel.treated, panel.post)
        test = difference_in_differences(panel_of(less, panel.treated, panel.post)).test
        assert test is not None
        return test.p

    step = 1e-6
    for end, outside in ((found.test.low, -step), (found.test.high, step)):
        assert p_of(end + outside) <= 0.05 < p_of(end - outside)


def test_the_exact_test_is_as_often_wrong_as_it_says() -> None:
    small = [difference_in_differences(made(8, 4, seed=seed, effect=0.0)).test for seed in range(100)]
    assert sum(test is not None and test.p <= 0.05 for test in small) / 100 <= 0.09


def test_more_choices_than_can_be_counted_are_drawn_and_always_alike() -> None:
    panel = made(30, 15, effect=0.4, seed=2)
    one, other = difference_in_differences(panel).test, difference_in_differences(panel).test
    assert one == other and one is not None
    assert not one.exact and one.n_choices == 20_000 and one.smallest_p == 1 / 20_000
    ways, exact = choices(6, 2)
    assert exact and len({tuple(way) for way in ways.tolist()}) == 15 and set(ways.sum(axis=1).tolist()) == {2.0}


def test_no_difference_at_all_is_not_told_from_any_choice() -> None:
    """All units moved alike: the rest is rounding, and every choice is as large."""
    outcome = np.outer(np.ones(6), [0.1, 0.2, 0.3, 0.7]) + np.linspace(0, 1, 6)[:, None]
    found = difference_in_differences(panel_of(outcome, [1, 1, 0, 0, 0, 0], POST))
    assert found.test is not None and found.test.p == 1.0
    assert found.effect == pytest.approx(0, abs=1e-12)
    assert found.clustered is None and found.no_clustered is WhyNoEffect.NO_VARIATION


# Before the start


def test_the_trend_before_by_statsmodels() -> None:
    panel = made(8, 3, seed=4)
    found = difference_in_differences(panel)
    assert found.trend is not None
    early = Panel(panel.units, panel.moments[:4], panel.outcome[:, :4], panel.treated, panel.post[:4])
    fitted, _ = regression(early, panel.treated.astype(float), np.arange(4.0))
    assert found.trend.per_moment == pytest.approx(fitted.params[-1])
    assert found.trend.carried_on == pytest.approx(fitted.params[-1] * (5 - 1.5))


def test_a_trend_that_goes_on_is_all_of_the_effect() -> None:
    """Treated units rise by one a moment throughout: the difference of means is that, carried on."""
    time = np.arange(8.0)
    outcome = np.vstack([time + unit if unit < 3 else np.full(8, unit) for unit in range(8)])
    found = difference_in_differences(panel_of(outcome, np.arange(8) < 3, time >= 4))
    assert found.trend is not None
    assert found.trend.per_moment == pytest.approx(1) and found.trend.test.p == pytest.approx(1 / 56)
    assert found.trend.carried_on == pytest.approx(found.effect) == pytest.approx(4)


def test_two_moments_before_show_no_trend() -> None:
    found = difference_in_differences(panel_of(HAND, [1, 1, 0, 0], POST))
    assert (found.trend, found.no_trend) == (None, WhyNoEffect.FEW_MOMENTS_BEFORE)


# What cannot be said


def test_one_unit_with_the_change_has_no_clustered_error() -> None:
    found = difference_in_differences(made(5, 1))
    assert found.effect is not None and found.test is not None and found.test.smallest_p == 1 / 5
    assert (found.clustered, found.no_clustered) == (None, WhyNoEffect.TOO_FEW_UNITS)


@pytest.mark.parametrize(
    ("n", "treated", "why"),
    [(1, 1, WhyNoEffect.ONE_UNIT), (3, 3, WhyNoEffect.NO_COMPARISON), (3, 0, WhyNoEffect.NO_UNIT_TREATED)],
)
def test_without_a_comparison_the_reason_is_said(n: int, treated: int, why: WhyNoEffect) -> None:
    found = difference_in_differences(made(n, treated))
    assert (found.effect, found.test, found.clustered, found.trend) == (None, None, None, None)
    assert found.no_effect is found.no_clustered is found.no_trend is why
    assert (found.with_change.change is None) == (treated == 0)


def test_a_unit_that_is_seen_on_one_side_only_is_left_out_and_named() -> None:
    outcome = np.array([*HAND, [5, 5, NAN, NAN]], dtype=float)
    panel = panel_of(outcome, [1, 1, 0, 0, 0], POST, units=tuple("abcde"))
    found = difference_in_differences(panel)
    assert found.left_out == ("e",) and found.effect == pytest.approx(6) and found.n_missing == 0


def test_places_that_are_never_known_together_cannot_be_compared() -> None:
    """After the start the treated are known at the third moment and the others at the fourth: moments explain it all."""
    outcome = [[1, 2, 9, NAN], [1, 3, 9, NAN], [2, 2, NAN, 3], [1, 2, NAN, 4], [2, 3, NAN, 4]]
    found = difference_in_differences(panel_of(outcome, [1, 1, 0, 0, 0], POST))
    assert (found.effect, found.test, found.trend, found.clustered) == (None, None, None, None)
    assert found.no_effect is found.no_clustered is found.no_trend is WhyNoEffect.NEVER_TOGETHER
    assert found.with_change.change == pytest.approx(7.25)


def test_a_choice_whose_effect_cannot_be_told_counts_as_large() -> None:
    """Of six choices the one that was made and its other half are large; the two along the moments cannot be told."""
    outcome = [[1, 2, 59, NAN], [1, 3, 8, NAN], [2, 2, NAN, 53], [1, 2, NAN, 4]]
    found = difference_in_differences(panel_of(outcome, [1, 0, 1, 0], POST))
    assert found.effect is not None and found.effect > 40 and found.test is not None
    assert (found.test.n_choices, found.test.n_as_large) == (6, 4)


def test_very_many_units_are_refused() -> None:
    with pytest.raises(BadQuestion, match="more than the 500"):
        difference_in_differences(panel_of(np.zeros((MOST_UNITS + 1, 2)), np.arange(MOST_UNITS + 1) < 5, [0, 1]))


@pytest.mark.parametrize(
    "make",
    [
        lambda: panel_of([[1, 2]], [1], [1, 0]),
        lambda: panel_of([[1, 2]], [1, 0], [0, 1]),
        lambda: Interrupted(("a", "b"), np.array([1.0, 2.0]), np.array([True, False])),
        lambda: Interrupted(("a",), np.array([1.0, 2.0]), np.array([False, True])),
    ],
)
def test_what_does_not_hold_together(make) -> None:
    with pytest.raises(ValueError):
        make()


# Interrupted time series


def series(n: int, start: int, *, gaps: tuple[int, ...] = (), seed: int = 1) -> Interrupted:
    random = np.random.default_rng(seed)
    outcome = 50 + 0.3 * np.arange(n) + random.normal(size=n) + 4 * (np.arange(n) >= start)
    outcome[list(gaps)] = np.nan
    return Interrupted(tuple(f"w{place}" for place in range(n)), outcome, np.arange(n) >= start)


@pytest.mark.parametrize(
    ("n", "start", "gaps", "lags"), [(30, 15, (), None), (40, 10, (3, 20, 39), None), (24, 12, (), 1)]
)
def test_segments_by_statsmodels(n: int, start: int, gaps: tuple[int, ...], lags: int | None) -> None:
    interrupted = series(n, start, gaps=gaps)
    found = interrupted_time_series(interrupted, Errors.NEWEY_WEST, lags)
    lines, known = found.lines, ~np.isnan(interrupted.outcome)
    assert lines is not None
    time, post = np.arange(n), interrupted.post.astype(float)
    design = np.column_stack([np.ones(n), time, post, post * (time - start)])
    fitted = sm.OLS(interrupted.outcome[known], design[known]).fit(
        cov_type="HAC", cov_kwds={"maxlags": found.lags, "use_correction": True}, use_t=True
    )
    ours = (lines.level_before, lines.slope_before, lines.level_change, lines.slope_change)
    assert [each.value for each in ours] == pytest.approx(fitted.params)
    assert [each.standard_error for each in ours] == pytest.approx(fitted.bse)
    assert [each.p for each in ours] == pytest.approx(fitted.pvalues)
    assert [(each.low, each.high) for each in ours] == [pytest.approx(tuple(row)) for row in fitted.conf_int()]
    at_end = fitted.t_test([0, 0, 1, n - 1 - start])
    assert lines.at_the_end.value == pytest.approx(float(at_end.effect[0]))
    assert lines.at_the_end.standard_error == pytest.approx(float(np.squeeze(at_end.sd)))
    assert lines.fitted[known] == pytest.approx(fitted.fittedvalues)
    apart = (lines.fitted - lines.carried_on)[interrupted.post & known]
    assert lines.on_average.value == pytest.approx(apart.mean())
    assert np.isnan(lines.carried_on[:start]).all()


def test_lines_without_noise_are_found_exactly_and_have_no_interval() -> None:
    time = np.arange(20.0)
    outcome = 3 + 2 * time + np.where(time >= 8, 5 - 1 * (time - 8), 0)
    lines = interrupted_time_series(Interrupted(tuple(map(str, range(20))), outcome, time >= 8)).lines
    assert lines is not None
    found = (lines.level_before, lines.slope_before, lines.level_change, lines.slope_change, lines.at_the_end)
    assert [each.value for each in found] == pytest.approx([3, 2, 5, -1, 5 - 11])
    assert {each.low for each in found} == {None} and lines.autocorrelation is None


def fading(n: int, rho: float, seed: int) -> np.ndarray:
    """Errors that fade by `rho` from one moment to the next."""
    random = np.random.default_rng(seed)
    errors = [float(random.normal() / (1 - rho**2) ** 0.5)]
    for _ in range(n - 1):
        errors.append(rho * errors[-1] + float(random.normal()))
    return np.array(errors)


@pytest.mark.parametrize(("seed", "gaps"), [(6, ()), (7, (2, 3, 17))])
def test_errors_that_fade_reckoned_a_second_way(seed: int, gaps: tuple[int, ...]) -> None:
    """The same likelihood written with the whole matrix of errors, tried at every fortieth; the sandwich by hand."""
    n, start = 36, 16
    outcome = fading(n, 0.5, seed)
    outcome[list(gaps)] = np.nan
    found = interrupted_time_series(Interrupted(tuple(map(str, range(n))), outcome, np.arange(n) >= start))
    time, post = np.arange(n), (np.arange(n) >= start).astype(float)
    known = ~np.isnan(outcome)
    design, seen = np.column_stack([np.ones(n), time, post, post * (time - start)])[known], outcome[known]

    def together(rho: float) -> np.ndarray:
        return np.array([[rho ** abs(int(i) - int(j)) for j in time[known]] for i in time[known]])

    def reckoned(rho: float) -> tuple[float, float]:
        inverse = np.linalg.inv(together(rho))
        fitted = sm.GLS(seen, design, sigma=together(rho)).fit()
        left = seen - design @ fitted.params
        variance = float(left @ inverse @ left) / fitted.df_resid
        _, of_errors = np.linalg.slogdet(together(rho))
        _, of_design = np.linalg.slogdet(design.T @ inverse @ design)
        return -0.5 * (fitted.df_resid * np.log(variance) + of_errors + of_design), variance

    tried = [step / 40 for step in range(-36, 39)]
    best = max(tried, key=lambda rho: reckoned(rho)[0])
    lines = found.lines
    assert lines is not None and lines.autocorrelation == pytest.approx(best, abs=0.0126)
    rho = lines.autocorrelation
    bread = np.linalg.inv(design.T @ design)
    covariance = bread @ design.T @ together(rho) @ design @ bread * reckoned(rho)[1]
    assert lines.level_change.standard_error == pytest.approx(covariance[2, 2] ** 0.5)
    df = len(seen) - 4
    reach = stats.t.ppf(0.975, df * (1 - rho) / (1 + rho) if rho > 0 else df) * covariance[2, 2] ** 0.5
    assert lines.level_change.high == pytest.approx(lines.level_change.value + reach)
    assert lines.level_change.value == pytest.approx(float((bread @ design.T @ seen)[2]))


def test_intervals_by_fading_errors_hold_nearly_as_often_as_they_say() -> None:
    post, held = np.arange(16) >= 8, dict.fromkeys(Errors, 0)
    for seed in range(60):
        interrupted = Interrupted(tuple(map(str, range(16))), fading(16, 0.3, seed), post)
        for errors in Errors:
            lines = interrupted_time_series(interrupted, errors).lines
            assert lines is not None
            held[errors] += lines.on_average.low <= 0 <= lines.on_average.high
    assert held[Errors.FADING] / 60 > 0.84 > held[Errors.NEWEY_WEST] / 60


@pytest.mark.parametrize(("n", "start"), [(11, 5), (11, 6), (40, 5), (40, 36)])
def test_too_few_moments_on_a_side_have_no_lines(n: int, start: int) -> None:
    found = interrupted_time_series(series(n, start))
    assert (found.lines, found.no_lines) == (None, WhyNoLines.TOO_FEW_MOMENTS)
    assert interrupted_time_series(series(12, 6)).lines is not None
    assert interrupted_time_series(series(12, 6, gaps=(0,))).lines is None
