"""Run charts: the Anhøj limits as they are printed, worked examples, gaps, ties, phases, and when nothing can be said."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import binom

from fairwater.errors import BadQuestion
from fairwater.improvement import Caution, Kind, Rule, WhyNoLimits, chart_of, series_of, series_of_counts
from fairwater.improvement.rules import allowed
from fairwater.improvement.runs import fewest_crossings, longest_run_limit, runs_expected, sides, trends

HIGH, LOW = 9.0, 1.0
NAN = float("nan")
SEVEN_AND_SEVEN = [HIGH] * 7 + [LOW] * 7 + [HIGH, LOW]
"""Seven above, seven below, one above, one below: four runs of 16 useful points."""


@pytest.mark.parametrize(
    ("useful", "run", "crossings"),
    [(10, 6, 2), (12, 7, 3), (13, 7, 3), (16, 7, 4), (20, 7, 6), (24, 8, 8), (30, 8, 10), (40, 8, 14), (50, 9, 19), (60, 9, 23)],
)  # fmt: skip
def test_limits_as_they_are_printed(useful: int, run: int, crossings: int) -> None:
    assert (longest_run_limit(useful), fewest_crossings(useful)) == (run, crossings)


@pytest.mark.parametrize(
    ("limit", "first", "last"), [(6, 10, 11), (7, 12, 22), (8, 23, 45), (9, 46, 90), (10, 91, 109)]
)
def test_the_longest_run_over_all_lengths(limit: int, first: int, last: int) -> None:
    """The whole printed table of Anhøj's limit, in the stretches in which it does not change."""
    assert {longest_run_limit(useful) for useful in range(first, last + 1)} == {limit}


def test_sixteen_useful_points_make_five_to_twelve_runs() -> None:
    assert runs_expected(16) == (5, 12)


def test_limits_of_crossings_are_percentiles_of_the_binomial_distribution_as_scipy_has_them():
    useful = np.arange(10, 400)
    least, most = (binom.ppf(share, useful - 1, 0.5).astype(int) for share in (0.05, 0.95))
    assert [fewest_crossings(n) for n in useful.tolist()] == least.tolist()
    assert [runs_expected(n) for n in useful.tolist()] == list(
        zip((least + 1).tolist(), (most + 1).tolist(), strict=True)
    )


def test_seven_above_and_seven_below() -> None:
    chart = chart_of(series_of(SEVEN_AND_SEVEN), Kind.RUN)
    (stretch,) = chart.stretches
    assert (stretch.n_useful, stretch.longest_run, stretch.longest_run_limit) == (16, 7, 7)
    assert (stretch.crossings, stretch.fewest_crossings, stretch.signal) == (3, 4, True)
    assert [(s.rule, s.points, s.found, s.limit) for s in chart.signals] == [(Rule.FEW_CROSSINGS, (), 3, 4)]
    assert chart.marked == ()


def test_thirteen_points_signal_by_a_run_of_eight_and_not_of_seven() -> None:
    eight = series_of([HIGH, LOW, *[HIGH] * 8, LOW, HIGH, LOW])
    seven = series_of([HIGH, LOW, *[HIGH] * 7, LOW, HIGH, LOW, HIGH])
    (found,) = chart_of(eight, Kind.RUN, baseline=2).signals
    assert (found.rule, found.points, found.side, found.found, found.limit) == (
        Rule.LONG_RUN,
        tuple(range(2, 10)),
        1,
        8,
        7,
    )
    assert chart_of(seven, Kind.RUN, baseline=2).signals == ()


def test_thirteen_points_signal_by_two_crossings_and_not_by_three() -> None:
    """The first two moments freeze the centre between high and low, so that all thirteen are useful."""
    two, three = [LOW, *[HIGH] * 6, *[LOW] * 6], [LOW, *[HIGH] * 5, *[LOW] * 5, HIGH, HIGH]
    (found,) = chart_of(series_of(two), Kind.RUN, baseline=2).signals
    assert (found.rule, found.found, found.limit) == (Rule.FEW_CROSSINGS, 2, 3)
    chart = chart_of(series_of(three), Kind.RUN, baseline=2)
    assert (chart.stretches[0].n_useful, chart.stretches[0].crossings, chart.signals) == (13, 3, ())


def test_a_shift_down_is_seen_as_below() -> None:
    chart = chart_of(series_of([9, 7, 9, 7, 9, 7, *[LOW, 2] * 5]), Kind.RUN, baseline=6)
    assert [(s.rule, s.points, s.side) for s in chart.signals] == [(Rule.LONG_RUN, tuple(range(5, 16)), -1)]
    assert chart.centre.tolist() == [8.0] * 16


# Points that are of no use


def test_points_on_the_median_and_gaps_neither_break_a_run_nor_lengthen_it() -> None:
    plain = [HIGH] * 4 + [LOW] * 4 + [HIGH] * 4 + [LOW] * 4
    filled = [HIGH, 5, HIGH, NAN, HIGH, HIGH, LOW, LOW, NAN, 5, LOW, LOW, HIGH, 5, HIGH, HIGH, HIGH, LOW, LOW, LOW, LOW]
    one, other = (chart_of(series_of(values), Kind.RUN).stretches[0] for values in (plain, filled))
    assert one.centre == other.centre == 5
    for name in ("n_useful", "longest_run", "longest_run_limit", "crossings", "fewest_crossings"):
        assert getattr(one, name) == getattr(other, name)
    assert (other.n_points, len(filled)) == (19, 21)


def test_a_point_on_the_line_is_not_beside_it_through_rounding() -> None:
    assert sides([0.15, 0.3, 0.1], (0.1 + 0.2) / 2).tolist() == [0, 1, -1]
    assert sides([3e-30, 1e-30, NAN], 1e-30).tolist() == [1, 0, 0]


@pytest.mark.parametrize("useful", [2, 9])
def test_under_ten_useful_points_nothing_is_said(useful: int) -> None:
    values = [LOW, HIGH, *[LOW] * (useful - 2), NAN, 5.0, NAN]
    (stretch,) = chart_of(series_of(values), Kind.RUN, baseline=2, rules=allowed(Kind.RUN)).stretches
    assert stretch.n_useful == useful
    assert stretch.too_few and stretch.signal is None and stretch.signals == ()
    limits = (stretch.longest_run, stretch.longest_run_limit, stretch.crossings, stretch.fewest_crossings)
    assert limits == (None, None, None, None)


def test_ten_useful_points_are_enough() -> None:
    (stretch,) = chart_of(series_of([LOW] * 5 + [HIGH] * 5), Kind.RUN).stretches
    assert not stretch.too_few and stretch.signal is True and stretch.crossings == 1


def test_values_that_are_all_alike_say_nothing() -> None:
    (stretch,) = chart_of(series_of([3.0] * 20), Kind.RUN).stretches
    assert (stretch.n_useful, stretch.signal, stretch.cautions) == (0, None, (Caution.MANY_ON_CENTRE,))
    assert stretch.no_limits is WhyNoLimits.RUN_CHART


def test_a_series_without_a_value_is_refused() -> None:
    with pytest.raises(BadQuestion, match="no value at all"):
        chart_of(series_of([NAN, NAN]), Kind.RUN)


# Other rules, off unless they are asked for


def test_the_trend_is_off_unless_asked_for() -> None:
    values = [5, 6, 7, 8, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1]
    assert chart_of(series_of(values), Kind.RUN).signals == ()
    (found,) = chart_of(series_of(values), Kind.RUN, rules=(Rule.TREND,)).signals
    assert (found.points, found.side, found.found) == ((0, 1, 2, 3, 4), 1, 5)


def test_a_repeated_value_is_passed_over_in_a_trend() -> None:
    """1, 2, 3, 3, 4, 5 is a trend of five; eight values alike are none; a gap is passed over too."""
    assert list(trends(np.array([1, 2, 3, 3, 4, 5.0]), 5)) == [((0, 1, 2, 4, 5), 1)]
    assert list(trends(np.array([5.0] * 8), 5)) == []
    assert list(trends(np.array([9, 8, NAN, 7, 6, 5, 6.0]), 5)) == [((0, 1, 3, 4, 5), -1)]
    assert list(trends(np.array([1, 2, 3, 4.0]), 5)) == []
    assert list(trends(np.array([5, 4, 3, 2, 1, 2, 3, 4, 5.0]), 5)) == [((0, 1, 2, 3, 4), -1), ((4, 5, 6, 7, 8), 1)]


def test_six_on_one_side_and_the_number_of_runs() -> None:
    six = series_of([*[HIGH, LOW] * 3, *[HIGH] * 6, *[LOW] * 3, LOW + 1, LOW, LOW])
    assert [s.side for s in chart_of(six, Kind.RUN, rules=(Rule.SIX_ON_ONE_SIDE,)).signals] == [1, -1]
    (few,) = chart_of(series_of(SEVEN_AND_SEVEN), Kind.RUN, rules=(Rule.NUMBER_OF_RUNS,)).signals
    assert (few.found, few.limit) == (4, 5)
    (many,) = chart_of(series_of([HIGH, LOW] * 8), Kind.RUN, rules=(Rule.NUMBER_OF_RUNS,)).signals
    assert (many.found, many.limit) == (16, 12)
    assert chart_of(series_of([HIGH, LOW] * 8), Kind.RUN).signals == ()


def test_a_rule_that_needs_limits_is_refused_on_a_run_chart() -> None:
    with pytest.raises(BadQuestion, match="The rule beyond-limits is not one for a chart of the kind run"):
        chart_of(series_of(SEVEN_AND_SEVEN), Kind.RUN, rules=(Rule.BEYOND_LIMITS,))


# Phases and the baseline


def test_each_phase_has_its_own_centre_and_its_own_runs() -> None:
    phase = ["before"] * 12 + ["pilot"] * 12
    series = series_of([LOW, 2.0] * 6 + [HIGH, 8.0] * 6, phase=phase)
    chart = chart_of(series, Kind.RUN)
    assert [(s.phase, s.first, s.last, s.centre) for s in chart.stretches] == [
        ("before", 0, 11, 1.5),
        ("pilot", 12, 23, 8.5),
    ]
    assert chart.signals == ()
    frozen = chart_of(series, Kind.RUN, baseline=12)
    assert [s.rule for s in frozen.signals] == [Rule.LONG_RUN]
    assert frozen.marked == tuple(range(11, 24)) and frozen.centre.tolist() == [1.5] * 24


def test_a_phase_that_comes_again_is_a_stretch_of_its_own() -> None:
    series = series_of([1, 2, 3], phase=["a", "b", "a"])
    assert [(s.phase, s.first, s.last) for s in chart_of(series, Kind.RUN).stretches] == [
        ("a", 0, 0),
        ("b", 1, 1),
        ("a", 2, 2),
    ]


def test_signals_of_a_later_phase_point_at_its_moments() -> None:
    series = series_of([1.0, 2] * 6 + [HIGH] * 8 + [LOW] * 8, phase=["a"] * 12 + ["b"] * 16)
    runs = [s for s in chart_of(series, Kind.RUN).signals if s.rule is Rule.LONG_RUN]
    assert [s.points for s in runs] == [tuple(range(12, 20)), tuple(range(20, 28))]


def test_a_phase_without_a_value_has_no_centre() -> None:
    series = series_of([1, 2, NAN, NAN], phase=["a", "a", "b", "b"])
    assert [s.centre for s in chart_of(series, Kind.RUN).stretches] == [1.5, None]


@pytest.mark.parametrize(
    ("baseline", "said"),
    [
        (0, "A baseline of 0 cannot be taken from 4 moments"),
        (5, "A baseline of 5"),
        (1, "The first moment has no value"),
    ],
)
def test_a_baseline_that_cannot_be_taken(baseline: int, said: str) -> None:
    with pytest.raises(BadQuestion, match=said):
        chart_of(series_of([NAN, 1, 2, 3]), Kind.RUN, baseline=baseline)


def test_chance_alone_gives_no_more_than_one_signal_in_twenty_or_so() -> None:
    """Anhøj and Olesen 2014: the two rules together keep false signals near 5 in 100 and below, also in long series."""
    random = np.random.default_rng(11)
    for n, most in ((12, 0.04), (40, 0.08)):
        signals = sum(bool(chart_of(series_of(random.normal(size=n)), Kind.RUN).signals) for _ in range(400))
        assert 0 < signals / 400 <= most


def test_notes_and_phases_are_carried_along() -> None:
    series = series_of([1, 2], when=["w1", "w2"], note=["", "snow"])
    assert chart_of(series, Kind.RUN).series.note == ("", "snow")
    assert series_of_counts([1, NAN, 2], [2, 4, 0]).n_gaps == 2


@pytest.mark.parametrize(
    "make",
    [
        lambda: series_of([1, 2], when=["w1"]),
        lambda: series_of([1, 2], note=["a"]),
        lambda: series_of_counts([3], [2]),
        lambda: series_of_counts([-1], [2]),
    ],
)
def test_a_series_that_does_not_hold_together(make) -> None:
    with pytest.raises(ValueError):
        make()
