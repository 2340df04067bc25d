"""Statements to cells, what is proposed, what two profiles say of each other, and who carries on while the leader is away."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.capability import (
    Asks,
    Carrier,
    Cell,
    Chosen,
    Lacks,
    Levels,
    absence_test,
    cells_of,
    change_between,
    leads_to,
    practices_in,
    priorities,
    profile_of,
    statements_in,
    unsaid,
)
from fairwater.frameworks import shipped

MODEL = shipped().newest("capability-model")
CROSSWALK = next(each for each in shipped().crosswalks if each.id == "capability-to-practices")
# The story, step 5: each cell is the mean of its two statements; the last cell is empty.
STORY = dict(
    zip(
        [term.code for _, practice in practices_in(MODEL) for term in statements_in(MODEL, practice.code, "")],
        [2, 3, 2, 2, 1, 2, 3, 3, 2, 3, 2, 2, 3, 3, 3, 3, 3, 3, 1, 1, 2, 2, None, None],
        strict=True,
    )
)
LEVELS = {code: Levels(level) for code, level in STORY.items()}


def profile(levels=None, variant="district"):
    return profile_of(cells_of(MODEL, variant, LEVELS if levels is None else levels))


def test_the_story_from_twenty_four_statements():
    assert len(STORY) == 24
    found = profile()
    cells = [None if c.evidenced is None else float(c.evidenced) for d in found.dimensions for c in d.cells]
    assert cells == [2.5, 2, 1.5, 3, 2.5, 2, 3, 3, 3, 1, 2, None]
    assert [float(each.level) for each in found.dimensions] == [2, 2.5, 3, 1.5]
    assert [round(float(end), 1) for end in (found.quotient.low, found.quotient.value, found.quotient.high)] == [
        40.3,
        41.7,
        48.6,
    ]


def test_half_a_cell_is_an_empty_cell_and_what_does_not_apply_is_no_half():
    half = profile(LEVELS | {"FE2": Levels()})
    assert [c.evidenced for c in half.dimensions[2].cells] == [3, None, 3]
    elementary = profile(LEVELS | {"FE2": Levels()}, "elementary")
    assert [c.evidenced for c in elementary.dimensions[2].cells] == [3, 3, 3], "no internships in an elementary school"


def test_a_team_and_a_voice_may_speak_of_one_statement_alone():
    cell = cells_of(MODEL, "district", {"IL1": Levels(self_rated=3), "IL2": Levels(self_rated=2, voiced=1)})[9]
    assert (cell.practice, cell.evidenced, cell.self_rated, cell.voiced) == ("IL", None, Fraction(5, 2), 1)


def test_a_statement_that_the_model_does_not_have_is_refused():
    with pytest.raises(ValueError, match="XX9"):
        cells_of(MODEL, "district", {"XX9": Levels(2)})


def test_the_crosswalk_leads_from_what_is_owed_to_the_ten_practices():
    # Design, section 5: IL1→7, IL2→8; IA1→9, IA2→5; FL1→8, FL2→6, both at 3.
    assert leads_to(CROSSWALK, MODEL, "IL", "district", LEVELS) == ("7", "8")
    assert leads_to(CROSSWALK, MODEL, "IA", "district", LEVELS) == ("9", "5")
    assert leads_to(CROSSWALK, MODEL, "FL", "district", LEVELS) == ()


def test_riverbend_is_proposed_inclusion_first():
    found = priorities(profile(LEVELS | {"IL1": Levels(1, 3, 1)}), {"IL": 1})
    said = [(each.cell.practice, [reason.value for reason in each.reasons]) for each in found]
    assert said == [
        ("IL", ["low", "weakest", "voice", "finding"]),
        ("IA", ["empty", "weakest"]),
        ("WA", ["low"]),
    ], "and IE, weakest alone and at 2.0, comes after WA at 1.5"


CELLS = st.lists(
    st.tuples(
        st.one_of(st.none(), st.fractions(1, 4, max_denominator=2)),
        st.one_of(st.none(), st.fractions(1, 4, max_denominator=2)),
        st.one_of(st.none(), st.fractions(1, 4, max_denominator=2)),
        st.booleans(),
        st.integers(0, 2),
    ),
    min_size=6,
    max_size=6,
)


@given(CELLS)
def test_what_is_proposed_beside_the_rule_as_the_record_says_it(rows):
    cells = [Cell("AB"[n // 3], f"p{n}", e, s, v, a) for n, (e, s, v, a, _) in enumerate(rows)]
    findings = {f"p{n}": row[4] for n, row in enumerate(rows)}
    means = {}
    for name in "AB":
        known = [c.evidenced for c in cells if c.dimension == name and c.applies and c.evidenced is not None]
        if known:
            means[name] = sum(known) / len(known)
    counted = {}
    for place, cell in enumerate(cells):
        if not cell.applies:
            continue
        empty = cell.evidenced is None
        tests = (
            empty,
            not empty and cell.evidenced < 2,
            means.get(cell.dimension) == min(means.values(), default=0) and (empty or cell.evidenced < 3),
            None not in (cell.self_rated, cell.voiced) and cell.voiced <= cell.self_rated - 1,
            findings[cell.practice] > 0,
        )
        if any(tests):
            counted[cell.practice] = (-sum(tests), 1 if empty else cell.evidenced, place)
    every = priorities(profile_of(cells), findings, most=99)
    assert [each.cell.practice for each in every] == sorted(counted, key=counted.__getitem__)
    assert priorities(profile_of(cells), findings) == every[:3]


def test_otherwise_takes_a_reason():
    taken = [Chosen("IL", True), Chosen("IA", False, " "), Chosen("WL", True), Chosen("NA", True, "Students asked.")]
    asked = unsaid(("IL", "IA", "WA"), taken)
    assert asked == (("IA", Asks.WHY_LEFT), ("WA", Asks.UNDECIDED), ("WL", Asks.WHY_ADDED))
    said = [Chosen("IA", False, "Next year."), Chosen("WA", False, "It stands in the plan for safety."), *taken[:1]]
    assert unsaid(("IL", "IA", "WA"), [*taken, *said, Chosen("WL", False)]) == ()


def test_what_moved_is_told_over_what_both_profiles_have():
    later = profile(LEVELS | {"IL1": Levels(2), "IL2": Levels(2), "IA1": Levels(4), "IA2": Levels(4)})
    found = change_between(profile(), later)
    by_code = {each.practice: each for each in found.cells}
    assert (by_code["IL"].moved, by_code["IE"].moved, by_code["IA"].moved) == (1, 0, None)
    assert by_code["IA"].before is None and by_code["IA"].after == 4
    inclusion = found.dimensions[-1]
    assert (inclusion.dimension, inclusion.n_cells, inclusion.moved) == ("I", 2, Fraction(1, 2)), (
        "not by the cell filled"
    )


@given(st.lists(st.one_of(st.none(), st.integers(1, 4)), min_size=24, max_size=24))
def test_there_and_back_is_nowhere(levels):
    other = profile({code: Levels(level) for code, level in zip(STORY, levels, strict=True)})
    there, back = change_between(profile(), other), change_between(other, profile())
    for one, two in zip(there.cells, back.cells, strict=True):
        assert (one.before, one.after) == (two.after, two.before)
    for one, two in zip(there.dimensions, back.dimensions, strict=True):
        assert one.n_cells == two.n_cells and (one.moved is None or one.moved == -two.moved)


def test_profiles_of_other_cells_are_not_compared():
    cells = cells_of(MODEL, "district", LEVELS)
    other = profile_of([replace(cells[0], applies=False), *cells[1:]])
    with pytest.raises(ValueError, match="other cells"):
        change_between(profile(), other)


PARTS = ("decides", "funds", "listens")


def test_the_absence_of_the_leader_finds_one_gap():
    rows = [
        Carrier("decides", "Nora Lindqvist", True, True),
        Carrier("funds", " sam  WHITFIELD", True, True),
        Carrier("listens", "Rosa Mendez", True, False),
        Carrier("listens", "Omar Haddad", True, True),
        Carrier("sings", "Cole Amari", True, True),
    ]
    found = absence_test(PARTS, rows, ["Sam Whitfield"])
    assert not found.passed and [(each.part, each.name) for each in found.gaps] == [("funds", "")]
    assert [each.name for each in found.parts] == ["Nora Lindqvist", "", "Omar Haddad"]
    mended = absence_test(PARTS, [*rows, Carrier("funds", "Dana Okafor", True, True)], ["Sam Whitfield"])
    assert mended.passed and mended.gaps == ()


def test_each_row_of_a_part_beside_a_table_by_hand():
    table = {
        (False, False): {"written", "done"},
        (False, True): {"written"},
        (True, False): {"done"},
        (True, True): set(),
    }
    for written, done in product((False, True), repeat=2):
        part = absence_test(["a"], [Carrier("a", "Omar", written, done)], ["Sam"]).parts[0]
        assert {each.value for each in part.lacks} == table[written, done] and part.holds is (written and done)
    nobody = absence_test(["a"], [Carrier("a", "  ", True, True)], ["Sam"]).parts[0]
    assert nobody.lacks == (Lacks.CARRIER, Lacks.WRITTEN, Lacks.DONE)


@given(
    st.lists(st.tuples(st.sampled_from(PARTS), st.sampled_from(["Sam", "Omar", "Rosa"]), st.booleans(), st.booleans()))
)
def test_one_more_who_could_never_makes_it_worse(rows):
    carriers = [Carrier(*row) for row in rows]
    for end in range(len(carriers)):
        before, after = (absence_test(PARTS, carriers[:n], ["sam"]) for n in (end, end + 1))
        assert all(len(b.lacks) >= len(a.lacks) for b, a in zip(before.parts, after.parts, strict=True))


@pytest.mark.parametrize("parts", [(), ("a", "a")])
def test_a_test_without_parts_is_refused(parts):
    with pytest.raises(ValueError, match="each of them once"):
        absence_test(parts, [], [])
