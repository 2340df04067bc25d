"""Cohorts in the core: shapes, totals that tell nothing but their cells, comparable districts."""

from __future__ import annotations

import csv
import gzip
import io
from collections import defaultdict
from itertools import chain, combinations
from math import asin, log, sqrt
from pathlib import Path
from statistics import stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater import samples
from fairwater.cohorts import Cell, Profile, cell_in, comparable_with, shapes_of, shipped_shapes, total_of, wheres_in
from fairwater.cohorts.comparable import SPREADS
from fairwater.cohorts.together import Total
from fairwater.words import COMPLETE

VIRGINIA = Path(samples.__file__).parent / "virginia_crdc_2021_22" / "enrollment.csv.gz"


def test_the_shipped_shape_has_the_four_goals_and_speaks_every_language():
    shape = shipped_shapes()["equitable-systems"]
    assert [each.counts for each in shape.goals] == ["analysed", "learned", "prototypes", "contributed"]
    assert (shape.months, len(shape.years)) == (24, 2)
    tour = shape.meeting("study-tour")
    assert tour is not None and tour.from_elsewhere and shape.meeting("picnic") is None
    said = [shape.title, shape.about, *shape.years, *(each.title for each in (*shape.goals, *shape.meetings))]
    assert all(set(COMPLETE) <= set(each.languages) for each in said)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ('months = 0\n[[meetings]]\nid = "a"\ntitle = "A"\n', "months"),
        ("months = 12\n", "meetings"),
        ('months = 12\n[[meetings]]\nid = "a"\ntitle = "A"\n[[meetings]]\nid = "a"\ntitle = "B"\n', "id"),
        ('months = 12\n[[goals]]\nid = "g"\ntitle = "G"\ncounts = "stars"\n', "counts"),
    ],
)
def test_a_shape_of_ones_own_that_is_wrong_is_left_out_with_its_fault(tmp_path, change, key):
    (tmp_path / "mine.toml").write_text(f'id = "mine"\nversion = "1"\ntitle = "Mine"\nabout = "So."\n{change}')
    found = shapes_of(tmp_path)
    assert "mine" not in found.found
    assert f"{key}" in found.faults[0].sentence("en")


# Totals


def release(**groups: tuple[str, str, str, str]) -> dict:
    """The content of a release by one column: group → students, counted, low, high as the file has them."""
    numbers = []
    for group, (students, counted, low, high) in groups.items():
        where = {} if group == "everyone" else {"race_ethnicity": group}
        for stat, value, ends in (
            ("students", students, ("", "")),
            ("counted", counted, ("", "")),
            ("share", "", (low, high)),
        ):
            numbers.append({"where": where, "stat": stat, "value": value, "low": ends[0], "high": ends[1]})
    return {"numbers": numbers}


def test_a_cell_is_read_as_it_was_published():
    content = release(everyone=("400", "60", "", ""), black=("64", "", "0", "0.2"), asian=("", "", "", ""))
    content["numbers"].append({"where": {"school_id": "0201"}, "stat": "students", "value": "9", "low": "", "high": ""})
    assert wheres_in(content) == [(), (("race_ethnicity", "black"),), (("race_ethnicity", "asian"),)]
    exact, ranged, withheld = (cell_in("A", content, where) for where in wheres_in(content))
    assert (exact.students, exact.counted, exact.share, exact.is_exact) == (400, 60, 0.15, True)
    assert [round(each, 4) for each in exact.interval] == [0.1183, 0.1883]
    assert (ranged.is_exact, ranged.is_range, ranged.low, ranged.high, ranged.share) == (False, True, 0.0, 0.2, None)
    assert (withheld.is_exact, withheld.is_range, withheld.students) == (False, False, None)
    assert cell_in("A", content, (("sex", "female"),)) is None


def test_a_total_of_three_and_none_of_two():
    cells = [Cell("A", 100, 10), Cell("B", 200, 30), Cell("C", 300, 20), Cell("D"), Cell("E", 64, None, 0.0, 0.2)]
    assert total_of(cells[:2]) is None
    assert total_of([*cells[:2], *cells[3:]]) is None, "a withheld cell and a range make no third"
    total = total_of(cells)
    assert total == Total(("A", "B", "C"), ("D", "E"), 600, 60)
    assert total.share == 0.1
    assert total_of([Cell("A", 0, 0), *cells[1:3]]) is None, "nobody is no exact cell"


CELLS = st.builds(
    lambda name, students, counted, status: (name, students, min(counted, students), status),
    st.uuids().map(str),
    st.integers(1, 5000),
    st.integers(0, 5000),
    st.sampled_from(["exact", "withheld", "range"]),
)


def as_shown(truth) -> Cell:
    name, students, counted, status = truth
    if status == "exact":
        return Cell(name, students, counted)
    return Cell(name) if status == "withheld" else Cell(name, students, None, 0.0, 0.5)


def attack(shown: list[Cell], total: Total | None) -> list[tuple[int, int]]:
    """What subtraction gives: the total minus each set of exact cells, where it is not itself the sum of exact cells."""
    if total is None:
        return []
    exact = [each for each in shown if each.is_exact]
    sums = {
        (sum(each.students for each in some), sum(each.counted for each in some))
        for some in chain.from_iterable(combinations(exact, n) for n in range(len(exact) + 1))
    }
    left = ((total.students - students, total.counted - counted) for students, counted in sums)
    return [each for each in left if each not in sums]


@given(st.lists(CELLS, max_size=7, unique_by=lambda each: each[0]))
def test_no_subtraction_tells_more_than_the_cells_that_stand_there(truth):
    shown = [as_shown(each) for each in truth]
    total = total_of(shown)
    assert attack(shown, total) == []
    if total is not None:
        assert sum(each[3] == "exact" for each in truth) >= 3
        assert set(total.members) | set(total.left_out) == {each[0] for each in truth}


@given(st.lists(CELLS, min_size=4, max_size=7, unique_by=lambda each: each[0]), st.integers(0, 6))
def test_the_difference_of_before_and_after_a_leaving_is_what_that_member_showed(truth, place):
    leaving = truth[place % len(truth)]
    before = [as_shown(each) for each in truth]
    after = [as_shown(each) for each in truth if each is not leaving]
    was, now = total_of(before), total_of(after)
    if was is None or now is None:
        return
    gone = (was.students - now.students, was.counted - now.counted)
    assert gone == ((leaving[1], leaving[2]) if leaving[3] == "exact" else (0, 0))


def test_a_planted_total_with_a_withheld_cell_in_it_is_caught():
    truth = [("A", 100, 10, "exact"), ("B", 200, 30, "exact"), ("C", 300, 20, "exact"), ("D", 9, 4, "withheld")]
    shown = [as_shown(each) for each in truth]
    leaky = Total(("A", "B", "C", "D"), (), sum(each[1] for each in truth), sum(each[2] for each in truth))
    assert (9, 4) in attack(shown, leaky)


# Comparable districts


def test_alike_and_apart_by_hand():
    own = Profile("A", 18_400, 0.57, 0.16, 0.14, "city", "midwest")
    near = Profile("B", 17_000, 0.60, 0.17, 0.14, "city", "midwest")
    far = Profile("C", 900, 0.10, 0.01, 0.14, "rural", "south")
    few = Profile("D", 18_400, locale="city")
    found = comparable_with(own, [far, few, near])
    assert [each.profile.name for each in found] == ["B", "C"], "two figures are too few to compare by"
    assert found[0].alike == ("students", "meals", "english-learners", "disability", "locale", "region")
    assert found[0].apart == ()
    assert (found[1].alike, found[1].apart) == (
        ("disability",),
        ("students", "meals", "english-learners", "locale", "region"),
    )
    by_hand = [
        (log(18_400) - log(900)) / 1.23,
        (asin(sqrt(0.57)) - asin(sqrt(0.10))) / 0.20,
        (asin(sqrt(0.16)) - asin(sqrt(0.01))) / 0.135,
        0.0,
        1.0,
        1.0,
    ]
    assert found[1].distance == pytest.approx(sqrt(sum(each**2 for each in by_hand) / 6))


SHARES = st.none() | st.floats(0, 1)
PROFILES = st.builds(
    Profile,
    st.text("abcdefgh", min_size=1, max_size=6),
    st.none() | st.integers(1, 500_000),
    SHARES,
    SHARES,
    SHARES,
    st.sampled_from(["", "city", "rural"]),
    st.sampled_from(["", "south", "west"]),
)


@given(PROFILES, PROFILES)
def test_likeness_is_the_same_both_ways_and_none_is_nearer_than_oneself(one, other):
    there, back = comparable_with(one, [other]), comparable_with(other, [one])
    assert [(each.distance, each.n_figures, each.alike) for each in there] == [
        (each.distance, each.n_figures, each.alike) for each in back
    ]
    assert all(each.distance == 0 and each.apart == () for each in comparable_with(one, [one]))


@pytest.fixture(scope="module")
def divisions() -> list[Profile]:
    """Virginia's divisions by size, English learners and disability, from the sample's public file."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    with gzip.open(VIRGINIA) as file:
        for row in csv.DictReader(io.TextIOWrapper(file, encoding="utf-8-sig")):
            for place, name in enumerate(("TOT_ENR", "SCH_ENR_EL", "SCH_ENR_IDEA")):
                counts[row["LEA_NAME"]][place] += sum(max(0, int(row[f"{name}_{sex}"])) for sex in "MF")
    return [
        Profile(name, students, None, learners / students, disability / students)
        for name, (students, learners, disability) in counts.items()
    ]


def test_the_spreads_are_those_of_virginias_divisions(divisions):
    large = [each for each in divisions if each.students >= 300]
    assert (len(divisions), len(large)) == (159, 135)
    assert stdev(log(each.students) for each in large) == pytest.approx(SPREADS["students"], abs=0.01)
    for name, figure in (("english-learners", "english_learners"), ("disability", "disability")):
        spread = stdev(asin(sqrt(getattr(each, figure))) for each in large)
        assert spread == pytest.approx(SPREADS[name], abs=0.001)


def test_of_virginias_divisions_the_nearest_are_near_in_every_figure(divisions):
    own = max((each for each in divisions if "RICHMOND CITY" in each.name), key=lambda each: each.students)
    found = comparable_with(own, [each for each in divisions if each is not own])
    assert len(found) == 158
    for each in found[:3]:
        assert 0.5 < each.profile.students / own.students < 2, each.profile.name
        assert each.apart == ()
    assert found[-1].apart
    assert found[0].distance < 0.6 < 2 < found[-1].distance
