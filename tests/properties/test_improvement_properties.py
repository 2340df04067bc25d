"""Charts and evaluations: naive second computations, and what must not matter: units of measurement, order, other phases."""

from __future__ import annotations

from itertools import groupby, pairwise
from math import log2
from statistics import median

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from fairwater.improvement import (
    Kind,
    Rule,
    chart_of,
    difference_in_differences,
    panel_of,
    series_of,
    series_of_counts,
)
from fairwater.improvement.moments import in_order, one_name
from fairwater.improvement.runs import sides, trends

VALUES = st.lists(st.one_of(st.none(), st.integers(-50, 50)), min_size=1, max_size=40).filter(
    lambda values: any(value is not None for value in values)
)
CHARTS = (Kind.RUN, Kind.INDIVIDUALS)


def series(values: list[int | None], times: float = 1.0, plus: float = 0.0):
    return series_of([np.nan if value is None else value * times + plus for value in values])


def told(chart) -> list[object]:
    """What a chart says but for its numbers: signals by rule, place and side, and what could not be said."""
    return [
        (
            s.n_points,
            s.n_useful,
            s.longest_run,
            s.crossings,
            s.no_limits,
            [(x.rule, x.points, x.side) for x in s.signals],
        )
        for s in chart.stretches
    ]


# A second way


@given(VALUES)
def test_run_charts_reckoned_naively(values: list[int | None]) -> None:
    (stretch,) = chart_of(series(values), Kind.RUN).stretches
    known = [value for value in values if value is not None]
    centre = median(known)
    above = [value > centre for value in known if value != centre]
    runs = [len(list(run)) for _, run in groupby(above)]
    assert (stretch.centre, stretch.n_points, stretch.n_useful) == (centre, len(known), len(above))
    if len(above) < 10:
        assert stretch.too_few and stretch.signals == ()
        return
    most, fewest = round(log2(len(above)) + 3), int(binom.ppf(0.05, len(above) - 1, 0.5))
    assert (stretch.longest_run, stretch.crossings) == (max(runs), len(runs) - 1)
    assert stretch.signal is (max(runs) > most or len(runs) - 1 < fewest)
    assert [s.found for s in stretch.signals if s.rule is Rule.LONG_RUN] == [n for n in runs if n > most]


@given(VALUES)
def test_trends_reckoned_naively(values: list[int | None]) -> None:
    """Repeats are taken out first, and every stretch of one direction that is long enough is listed."""
    plain = [value for value in values if value is not None]
    different = [value for value, _ in groupby(plain)]
    steps = [b > a for a, b in pairwise(different)]
    expected = [(len(list(run)) + 1, 1 if up else -1) for up, run in groupby(steps)]
    found = [(len(points), direction) for points, direction in trends(series(values).value, 5)]
    assert found == [(n, direction) for n, direction in expected if n >= 5]


@given(VALUES)
def test_individuals_reckoned_naively(values: list[int | None]) -> None:
    chart = chart_of(series(values), Kind.INDIVIDUALS)
    (stretch,) = chart.stretches
    known = [value for value in values if value is not None]
    pairs = pairwise(values)
    ranges = [abs(b - a) for a, b in pairs if a is not None and b is not None]
    if len(ranges) < 4 or not any(ranges):
        assert not chart.has_limits
        return
    mean, reach = sum(known) / len(known), 2.66 * sum(ranges) / len(ranges)
    assert (stretch.centre, chart.low[0], chart.high[0]) == pytest.approx((mean, mean - reach, mean + reach))
    beyond = [s.points[0] for s in stretch.signals if s.rule is Rule.BEYOND_LIMITS]
    assert beyond == [i for i, value in enumerate(values) if value is not None and abs(value - mean) > reach + 1e-9]


# What must not matter


@given(
    VALUES,
    st.sampled_from([0.001, 1 / 3, 1.0, 7.0, 1e6]),
    st.sampled_from([0.0, 0.1, -1000.0]),
    st.sampled_from(CHARTS),
)
def test_another_unit_of_measurement_changes_nothing(
    values: list[int | None], times: float, plus: float, kind: Kind
) -> None:
    one = chart_of(series(values), kind, rules=(Rule.LONG_RUN, Rule.FEW_CROSSINGS, Rule.TREND))
    other = chart_of(series(values, times, plus * times), kind, rules=(Rule.LONG_RUN, Rule.FEW_CROSSINGS, Rule.TREND))
    assert told(one) == told(other)


@given(VALUES, st.sampled_from(CHARTS))
def test_turned_upside_down_the_sides_change_and_nothing_else(values: list[int | None], kind: Kind) -> None:
    up, down = (chart_of(series(values, sign), kind) for sign in (1, -1))
    assert sorted((s.rule, s.points, -s.side) for s in up.signals) == sorted(
        (s.rule, s.points, s.side) for s in down.signals
    )
    assert (up.centre == -down.centre).all()


@given(VALUES, st.sampled_from(CHARTS))
def test_read_backwards_runs_are_as_long_and_the_centre_the_same(values: list[int | None], kind: Kind) -> None:
    (forward,), (backward,) = (chart_of(series(v), kind).stretches for v in (values, values[::-1]))
    assert (forward.longest_run, forward.crossings) == (backward.longest_run, backward.crossings)
    assert forward.centre == pytest.approx(backward.centre)


@given(VALUES, VALUES, st.sampled_from(CHARTS))
def test_phases_do_not_know_of_each_other(first: list[int | None], second: list[int | None], kind: Kind) -> None:
    values = [np.nan if value is None else float(value) for value in [*first, *second]]
    together = chart_of(series_of(values, phase=["a"] * len(first) + ["b"] * len(second)), kind)
    assert [told(together)[0], *told(chart_of(series(first), kind))[1:]] == told(chart_of(series(first), kind))
    alone = chart_of(series(second), kind)
    moved = [(s.rule, tuple(p + len(first) for p in s.points), s.side) for s in alone.signals]
    assert [(s.rule, s.points, s.side) for s in together.stretches[1].signals] == moved
    assert np.array_equal(together.high[len(first) :], alone.high, equal_nan=True)


@given(VALUES, st.lists(st.integers(-50, 50), max_size=20), st.sampled_from(CHARTS))
def test_what_comes_after_a_baseline_does_not_move_its_lines(
    values: list[int | None], more: list[int], kind: Kind
) -> None:
    one, other = (chart_of(series(v), kind, baseline=len(values)) for v in (values, [*values, *more]))
    assert np.array_equal(one.centre, other.centre[: len(values)])
    assert np.array_equal(one.high, other.high[: len(values)], equal_nan=True)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(30, 60)), min_size=6, max_size=30))
def test_shares_of_the_others_turn_the_chart_upside_down(counts: list[tuple[int, int]]) -> None:
    count, total = np.array(counts).T
    counted, rest = (chart_of(series_of_counts(c, total), Kind.SHARES) for c in (count, total - count))
    assert counted.has_limits is rest.has_limits
    assert counted.centre == pytest.approx(1 - rest.centre)
    assert sorted((s.points, -s.side) for s in counted.signals) == sorted((s.points, s.side) for s in rest.signals)
    if counted.has_limits:
        assert counted.high == pytest.approx(1 - rest.low)


@given(st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=20), st.floats(-1e3, 1e3))
def test_a_point_is_above_below_or_on_the_line(values: list[float], centre: float) -> None:
    assert sides(values, centre).tolist() == [-s for s in sides([-value for value in values], -centre).tolist()]


# Evaluations


@st.composite
def panels(draw: st.DrawFn):
    """Up to seven units over up to six moments, whole numbers, some not known."""
    n, moments = draw(st.integers(2, 7)), draw(st.integers(2, 6))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    outcome = random.integers(0, 30, (n, moments)).astype(float)
    outcome[random.random(outcome.shape) < draw(st.sampled_from([0.0, 0.15]))] = np.nan
    treated = np.arange(n) < draw(st.integers(1, n - 1))
    return outcome, treated, np.arange(moments) >= draw(st.integers(1, moments - 1))


@settings(max_examples=60)
@given(panels())
def test_the_effect_is_the_difference_of_mean_changes_where_all_is_known(panel) -> None:
    outcome, treated, post = panel
    found = difference_in_differences(panel_of(outcome, treated, post))
    if found.n_missing or found.effect is None or found.left_out:
        return
    change = outcome[:, post].mean(axis=1) - outcome[:, ~post].mean(axis=1)
    assert found.effect == pytest.approx(change[treated].mean() - change[~treated].mean(), abs=1e-9)
    assert found.with_change.change == pytest.approx(change[treated].mean())


NOT_KNOWN = np.nan
APART = (
    np.array([[NOT_KNOWN, 11, 28, 25, 14], [13, NOT_KNOWN, 9, 3, 17]]),
    np.array([True, False]),
    np.array([False, False, True, True, True]),
)
"""Before the start the two are never known together."""


@settings(max_examples=60)
@example(APART, 0)
@given(panels(), st.integers(0, 2**32 - 1))
def test_order_of_units_unit_of_outcome_and_levels_do_not_matter(panel, seed: int) -> None:
    outcome, treated, post = panel
    random = np.random.default_rng(seed)
    found = difference_in_differences(panel_of(outcome, treated, post))
    order = random.permutation(len(outcome))
    levels = random.normal(size=(len(outcome), 1)) + random.normal(size=outcome.shape[1])
    other = difference_in_differences(panel_of((3 * outcome + levels)[order], treated[order], post))
    assert other.no_effect is found.no_effect and len(other.left_out) == len(found.left_out)
    if found.effect is None or found.test is None or other.effect is None or other.test is None:
        return
    assert other.effect == pytest.approx(3 * found.effect, abs=1e-6)
    assert other.test.n_as_large == found.test.n_as_large
    if found.clustered is not None and other.clustered is not None:
        assert other.clustered.standard_error == pytest.approx(3 * found.clustered.standard_error)


@settings(max_examples=60)
@given(panels(), st.integers(-20, 20))
def test_a_constant_effect_is_added_to_what_is_found(panel, effect: int) -> None:
    outcome, treated, post = panel
    found, more = (
        difference_in_differences(panel_of(outcome + size * np.outer(treated, post), treated, post))
        for size in (0, effect)
    )
    if found.effect is not None and more.effect is not None and found.test is not None:
        assert more.effect == pytest.approx(found.effect + effect, abs=1e-8)
        assert found.test.p >= found.test.smallest_p - 1e-12
        assert found.test.low is None or found.test.low <= found.effect + 1e-9
        assert found.test.high is None or found.test.high >= found.effect - 1e-9


# Moments


@given(st.lists(st.dates(), min_size=1, max_size=20, unique=True), st.randoms())
def test_days_stand_in_the_order_of_time_however_they_are_written(days, random) -> None:
    ordered = sorted(days)
    for written in (lambda d: d.isoformat(), lambda d: f"{d.month}/{d.day}/{d.year:04d}"):
        labels = [written(day) for day in days]
        random.shuffle(labels)
        assert in_order(labels) == tuple(written(day) for day in ordered)
    both = [f"{day.month:02d}/{day.day:02d}/{day.year:04d}" for day in days]
    plain = [f"{day.month}/{day.day}/{day.year:04d}" for day in days]
    assert one_name([*both, *plain]) == (*both, *both)
