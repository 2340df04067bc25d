"""The baseline quotient: the known answer with its empty cell and range, and what must hold of any profile."""

from __future__ import annotations

from fractions import Fraction
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.capability import Cell, profile_of

PRACTICES = ("listen", "empower", "act")
RIVERBEND = {
    "wellbeing": ("2.5", "2.0", "1.5"),
    "innovation": ("3.0", "2.5", "2.0"),
    "workforce": ("3.0", "3.0", "3.0"),
    "inclusion": ("1.0", "2.0", None),
}


def cells(levels, **more) -> list[Cell]:
    return [
        Cell(dimension, practice, None if level is None else Fraction(level), **more)
        for dimension, row in levels.items()
        for practice, level in zip(PRACTICES, row, strict=True)
    ]


def test_the_known_answer_with_an_empty_cell_and_its_range():
    profile = profile_of(cells(RIVERBEND))
    assert [each.level for each in profile.dimensions] == [2, Fraction(5, 2), 3, Fraction(3, 2)]
    assert profile.weakest == ("inclusion",)
    quotient = profile.quotient
    assert [f"{float(end):.1f}" for end in (quotient.low, quotient.value, quotient.high)] == ["40.3", "41.7", "48.6"]
    assert quotient.value == Fraction(125, 3)


def test_what_a_team_says_of_itself_moves_nothing():
    plain = profile_of(cells(RIVERBEND))
    told = profile_of(cells(RIVERBEND, self_rated=Fraction(4), voiced=Fraction(1)))
    assert told.quotient == plain.quotient and [d.level for d in told.dimensions] == [d.level for d in plain.dimensions]


@pytest.mark.parametrize(("n_empty", "is_given"), [(3, True), (4, False)])
def test_a_number_is_given_from_three_quarters_of_the_cells_on(n_empty, is_given):
    levels = {slug: list(row) for slug, row in RIVERBEND.items()} | {"inclusion": ["1.0", "2.0", "2.0"]}
    for dimension in ("wellbeing", "innovation", "workforce", "inclusion")[:n_empty]:
        levels[dimension][0] = None
    profile = profile_of(cells(levels))
    assert (profile.quotient is not None) is is_given and profile.n_evidenced == 12 - n_empty


def test_a_dimension_without_a_level_has_no_number_over_the_others():
    levels = RIVERBEND | {"inclusion": (None, None, None)}
    profile = profile_of(cells(levels))
    assert profile.dimensions[-1].level is None and profile.n_evidenced == 9 and profile.quotient is None


def test_what_does_not_apply_leaves_the_denominators():
    made = cells(RIVERBEND)
    in_elementary = [*made[:-1], Cell("inclusion", "act", applies=False)]
    profile = profile_of(in_elementary)
    assert (profile.n_applicable, profile.n_evidenced) == (11, 11)
    assert profile.quotient.low == profile.quotient.value == profile.quotient.high == Fraction(125, 3)


@pytest.mark.parametrize("level", ["0.9", "4.1"])
def test_a_level_outside_the_scale_is_refused(level):
    with pytest.raises(ValueError, match="between 1 and 4"):
        profile_of([Cell("inclusion", "act", Fraction(level))])


def test_a_cell_that_comes_twice_is_refused():
    with pytest.raises(ValueError, match="twice"):
        profile_of([Cell("inclusion", "act"), Cell("inclusion", "act", Fraction(2))])


LEVEL = st.one_of(st.none(), st.integers(2, 8).map(lambda n: Fraction(n, 2)))


@given(st.lists(st.tuples(LEVEL, LEVEL, LEVEL), min_size=4, max_size=4))
def test_the_number_lies_in_its_range_and_a_plain_mean_agrees(rows):
    profile = profile_of(cells(dict(zip(RIVERBEND, rows, strict=True))))
    known = [[float(level) for level in row if level is not None] for row in rows]
    if profile.quotient is None:
        assert sum(map(len, known)) < 9 or not all(known)
        return
    assert sum(map(len, known)) >= 9
    assert float(profile.quotient.value) == pytest.approx((fmean(fmean(row) for row in known) - 1) / 3 * 100)
    assert 0 <= profile.quotient.low <= profile.quotient.value <= profile.quotient.high <= 100
    is_whole = sum(map(len, known)) == 12
    assert (profile.quotient.low == profile.quotient.high) is is_whole
