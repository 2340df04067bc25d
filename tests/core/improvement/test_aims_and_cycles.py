"""Aims: how far, and where what is no suspension any more may have gone. Fidelity by cycle. Change and reach by group."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.comparison import compare_table
from fairwater.improvement.aims import Standing, is_about_suspension, looks_elsewhere, progress
from fairwater.improvement.benefit import Turn, changes_by_group, left_behind, reach_by_group
from fairwater.improvement.fidelity import cycles
from fairwater.vocabulary import Better

START = date(2027, 1, 11)


def weeks(values, first=START):
    return [(first + timedelta(weeks=n), value) for n, value in enumerate(values)]


def test_an_aim_is_measured_from_the_middle_before_the_start_to_the_middle_of_the_end():
    points = weeks([30, 34, 32], START - timedelta(weeks=3)) + weeks([28, None, 20, 17, 22])
    found = progress(points, 12, date(2027, 6, 11), START, date(2027, 3, 1), lower=True)
    assert (found.began, found.now, found.standing) == (32, 20, Standing.ON_THE_WAY)
    assert found.part == pytest.approx(12 / 20) and found.days_left == 102
    assert (found.n_before, found.n_now) == (3, 3)


def test_without_a_start_the_first_three_are_the_beginning_and_too_little_says_nothing():
    found = progress(weeks([10, 11, 12, 9]), 5, START, None, START, lower=True)
    assert (found.began, found.now, found.standing) == (11, 9, Standing.ON_THE_WAY)
    assert progress(weeks([10, 11, 12]), 5, START, None, START, lower=True).standing is Standing.NOTHING_YET
    assert progress([], 5, START, START, START, lower=True).standing is Standing.NOTHING_YET
    higher = progress(weeks([0.4, 0.4, 0.4, 0.85]), 0.8, START, None, START, lower=False)
    assert higher.standing is Standing.REACHED and higher.part > 1
    away = progress(weeks([10, 10, 10, 12]), 5, START, None, START, lower=True)
    assert away.standing is Standing.AWAY and away.part < 0


@given(st.lists(st.integers(0, 50), min_size=4, max_size=12), st.integers(0, 50), st.booleans(), st.integers(-100, 100))
def test_moving_every_value_and_the_aim_alike_changes_nothing(values, level, lower, by):
    """An aim has no natural 0: only ways count. Turned round, lower is higher."""
    first = progress(weeks(values), level, START, None, START, lower=lower)
    moved = progress(weeks([value + by for value in values]), level + by, START, None, START, lower=lower)
    turned = progress(weeks([-value for value in values]), -level, START, None, START, lower=not lower)
    assert first.standing is moved.standing is turned.standing
    assert first.part == pytest.approx(moved.part) == pytest.approx(turned.part) or first.part is None


@pytest.mark.parametrize(
    ("aim", "balancing", "asked"),
    [
        (("Suspended out of school, ratio",), ("Teachers feel safe",), True),
        (("Suspensión fuera de la escuela",), ("Maestros seguros",), True),
        (("Suspended out of school, ratio",), ("Sent out or sent home without a form",), False),
        (("Suspensiones",), ("Sacados o mandados a casa sin formulario",), False),
        (("Expulsions",), ("Transfers to the alternative school",), False),
        (("Days absent",), (), False),
    ],
)
def test_an_aim_about_suspensions_asks_where_they_may_have_gone(aim, balancing, asked):
    assert (is_about_suspension(*aim) and not looks_elsewhere(balancing)) is asked


def test_fidelity_of_the_story_is_40_then_85_percent():
    points = [
        (START, 12, 30),
        (START + timedelta(weeks=1), None, None),
        (START + timedelta(weeks=2), 26, 65),
        (START + timedelta(weeks=3), 34, 40),
        (START + timedelta(weeks=4), 0, 0),
        (START + timedelta(weeks=5), 17, 20),
    ]
    first, second = cycles(points, [START + timedelta(weeks=3)])
    assert (first.done, first.planned, first.share, first.n_moments) == (38, 95, 0.4, 2)
    assert (second.done, second.planned, second.share, second.n_moments) == (51, 60, 0.85, 2)
    assert second.low < 0.85 < second.high
    assert cycles([], [START]) == ()


@given(
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=20),
    st.lists(st.integers(-2, 25), max_size=4),
)
def test_every_moment_lies_in_one_cycle(counts, begins):
    points = [(START + timedelta(weeks=n), min(pair), max(pair)) for n, pair in enumerate(counts)]
    found = cycles(points, [START + timedelta(weeks=n) for n in begins])
    assert sum(each.planned for each in found) == sum(of for *_, of in points)
    assert sum(each.done for each in found) == sum(done for _, done, of in points if of)
    assert all(first.ends < second.begins for first, second in pairwise(found))


def counted(counts: dict[str, tuple[int, int]], better="lower"):
    outcome, group = [], []
    for name, (count, of) in counts.items():
        outcome += [1] * count + [0] * (of - count)
        group += [name] * of
    table = pa.table({"outcome": outcome, "group": group})
    return compare_table(table, outcome="outcome", better=better, by=[["group"]], compared_with="overall").released


def test_who_benefited_is_told_from_released_rows_and_small_groups_are_withheld():
    before = counted({"black": (96, 400), "white": (44, 480), "american-indian": (2, 6), "asian": (10, 160)})
    after = counted({"black": (52, 400), "white": (40, 480), "american-indian": (1, 6), "asian": (30, 160)})
    found = {each.group[0]: each for each in changes_by_group(before, after, Better.LOWER)}
    assert found["black"].turn is Turn.BETTER and found["black"].change == pytest.approx(-0.11)
    assert found["white"].turn is Turn.UNSURE
    assert found["asian"].turn is Turn.WORSE
    small = found["american-indian"]
    assert small.turn is Turn.WITHHELD
    assert {small.before, small.after, small.n_before, small.change, small.low} == {None}
    turned = {each.group[0]: each.turn for each in changes_by_group(before, after, Better.HIGHER)}
    assert (turned["black"], turned["asian"]) == (Turn.WORSE, Turn.BETTER)


def test_a_group_that_one_release_lacks_is_withheld():
    before, after = counted({"a": (20, 100), "b": (30, 100)}), counted({"a": (10, 100), "c": (30, 100)})
    found = {each.group[0]: each.turn for each in changes_by_group(before, after, Better.LOWER)}
    assert (found["b"], found["c"]) == (Turn.WITHHELD, Turn.WITHHELD)


def test_parity_is_the_part_of_those_reached_over_the_part_of_those_enrolled():
    """Worked a second way: (64 of 812) / (160 of 1720), from the counts themselves."""
    counts = {"black": (520, 1000), "asian": (64, 160), "white": (228, 560), "small": (3, 6)}
    found = {each.group[0]: each for each in reach_by_group(counted(counts, "higher"))}
    reached, enrolled = sum(c for c, _ in counts.values()), sum(of for _, of in counts.values())
    for name in ("black", "asian", "white"):
        count, of = counts[name]
        assert found[name].parity == pytest.approx((count / reached) / (of / enrolled)), name
    assert found["small"].share is None and found["small"].parity is None and found["small"].n is None
    behind = reach_by_group(counted({"black": (90, 100), "asian": (20, 100)}, "higher"))
    assert [each.group for each in left_behind(behind)] == [("asian",)]
