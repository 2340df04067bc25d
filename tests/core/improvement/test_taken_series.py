"""Series taken from the gate: withheld years are gaps and never 0, ties and gaps do not move the runs, counts come through."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.comparison import compare_table
from fairwater.improvement import Kind, chart_of
from fairwater.improvement.runs import FEWEST_USEFUL
from fairwater.improvement.taken import (
    Stat,
    TakenPoint,
    point_of_counts,
    point_of_release,
    points_of_everyone,
    points_of_years,
    series_of_points,
)
from fairwater.vocabulary import Reason

YEARS = ("2024", "2025", "2026")


def released(rows: dict[tuple[str, str], tuple[int, int]], compared_with: str = "overall"):
    """Release students by year and group: (year, group) → how many of how many."""
    columns: dict[str, list] = {"suspended": [], "group": [], "school_year": []}
    for (year, group), (count, of) in rows.items():
        columns["suspended"] += [1] * count + [0] * (of - count)
        columns["group"] += [group] * of
        columns["school_year"] += [year] * of
    asked = {"outcome": "suspended", "better": "lower", "by": [["group"]], "within": ["school_year"]}
    return compare_table(pa.table(columns), compared_with=compared_with, **asked).released


STORY = {
    ("2024", "black"): (50, 400),
    ("2024", "others"): (90, 1600),
    ("2025", "black"): (2, 6),
    ("2025", "others"): (80, 1600),
    ("2026", "black"): (60, 400),
    ("2026", "others"): (90, 1600),
}


def test_a_year_of_too_few_students_is_a_gap_with_its_reason_and_never_nought():
    points = points_of_years(released(STORY), ("black",), YEARS)
    assert [each.value for each in points] == [0.125, None, 0.15]
    assert points[1] == TakenPoint(date(2025, 6, 30), reason=Reason.TOO_FEW), (
        "nothing of it is left: no count, no n, no interval"
    )
    assert (points[2].count, points[2].n, points[2].on) == (60, 400, date(2026, 6, 30))
    assert points[2].low < 0.15 < points[2].high


def test_the_ratio_of_the_story_is_2_7_and_a_year_without_the_group_is_a_gap():
    found = released(STORY, "rest")
    points = points_of_years(found, ("black",), (*YEARS, "2027"), Stat.RATIO)
    assert points[2].value == pytest.approx((60 / 400) / (90 / 1600)), "2.667, said as 2.7 times"
    assert points[2].count is None, "a ratio is no share of counts"
    assert points[1].is_gap and points[3].reason == Reason.NO_OUTCOMES
    assert series_of_points(points, [str(each.on) for each in points]).total is None


def test_everyone_is_what_groups_were_compared_with():
    points = points_of_everyone(released(STORY), YEARS)
    assert [(each.count, each.n) for each in points] == [(140, 2000), (82, 1606), (150, 2000)]
    assert points_of_everyone(released(STORY), ("1999",))[0].is_gap


def test_what_a_release_shows_is_a_point_a_class_or_a_gap():
    def number(stat, value="", low="", high=""):
        return {"where": {"race_ethnicity": "black"}, "stat": stat, "value": value, "low": low, "high": high}

    where = {"race_ethnicity": "black"}
    exact = [number("students", "400"), number("counted", "60"), number("share", "0.15")]
    told = point_of_release("2026", exact, where)
    assert (told.value, told.count, told.n) == (0.15, 60, 400)
    in_a_class = [number("students"), number("counted"), number("share", low="0.1", high="0.2")]
    assert point_of_release("2026", in_a_class, where).reason == Reason.IN_A_CLASS
    withheld = [number("students"), number("counted"), number("share")]
    assert point_of_release("2026", withheld, where) == TakenPoint(date(2026, 6, 30), reason=Reason.WITHHELD)
    assert point_of_release("2026", exact, {"race_ethnicity": "white"}).is_gap
    assert point_of_release("2026", exact, {}).is_gap, "everyone is another cell"


VALUES = st.lists(st.one_of(st.none(), st.integers(0, 6)), min_size=12, max_size=30)


def taken(values):
    return [point_of_counts(date.fromordinal(700_000 + n), value, 8, "gap") for n, value in enumerate(values)]


@given(VALUES)
def test_gaps_and_ties_neither_break_a_run_nor_lengthen_it(values):
    """The runs of a series with gaps and values on its median are those of the series without them, counted by hand."""
    known = [value for value in values if value is not None]
    points = taken(values)
    if not known:
        return
    chart = chart_of(series_of_points(points, [str(each.on) for each in points]), Kind.RUN)
    middle = float(np.median(known))
    useful = [value > middle for value in known if value != middle]
    crossings = sum(first != second for first, second in pairwise(useful))
    longest = run = 0
    for place, side in enumerate(useful):
        run = run + 1 if place and side == useful[place - 1] else 1
        longest = max(longest, run)
    [stretch] = chart.stretches
    assert chart.series.n_gaps == len(values) - len(known)
    assert stretch.n_useful == len(useful)
    assert stretch.too_few or (stretch.longest_run, stretch.crossings) == (longest, crossings)
    assert stretch.too_few == (len(useful) < FEWEST_USEFUL)


@given(VALUES, st.integers(0, 29))
def test_a_gap_says_nothing_of_the_points_beside_it(values, place):
    """What a chart finds does not depend on where a gap lies, only that nothing is known there."""
    with_gap = [*values[:place], None, *values[place:]]
    if all(value is None for value in values):
        return
    charts = [
        chart_of(series_of_points(taken(each), [str(n) for n in range(len(each))]), Kind.RUN)
        for each in (values, with_gap)
    ]
    assert charts[0].stretches[0].centre == charts[1].stretches[0].centre
    found = [[(each.rule, each.found) for each in chart.signals] for chart in charts]
    assert found[0] == found[1]
