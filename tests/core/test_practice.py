"""The ten practices: spreads that name nobody, the advisory at its exact thresholds, what changed, the next act, the map."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.content import content_in
from fairwater.documents import document_kinds
from fairwater.errors import BadInput
from fairwater.frameworks import shipped
from fairwater.instruments import shipped_instruments
from fairwater.measures.registry import mean_measures, measures
from fairwater.practice import (
    Act,
    Advisory,
    Change,
    Facts,
    Spread,
    advisory,
    changes,
    map_in,
    maps_of,
    missing_evidence,
    next_act,
    shipped_maps,
    spread,
)
from fairwater.registers import shipped_registers
from fairwater.words import COMPLETE

MAP = shipped_maps()["ten-practices"]
TEN = shipped().newest("ten-practices")
CORE = ("1", "2", "3")
levels = st.integers(1, 4)
codes = st.sampled_from([str(n) for n in range(1, 11)])
given_levels = st.dictionaries(codes, levels)


# ---- the spread


@pytest.mark.parametrize(
    ("given_by_all", "wanted"),
    [
        ([], None),
        ([2, 2], None),
        ([1, 2, 2], Spread((1, 2, 0, 0), 3)),
        ([4, 1, 2, 2, 3], Spread((1, 2, 1, 1), 5)),
        ([3, 3, 3], Spread((0, 0, 3, 0), 3)),
    ],
)
def test_a_spread_whose_answer_is_known(given_by_all, wanted):
    assert spread(given_by_all, 3) == wanted


@given(st.lists(levels, max_size=30), st.integers(1, 6))
def test_a_spread_counts_each_rating_once_and_says_nothing_of_their_order(given_by_all, fewest):
    found = spread(given_by_all, fewest)
    assert (found is None) == (len(given_by_all) < fewest)
    assert found == spread(sorted(given_by_all), fewest)
    if found is not None:
        naive = Counter(given_by_all)
        assert dict(enumerate(found.counts, 1)) == {level: naive[level] for level in range(1, 5)}
        assert found.range == (min(given_by_all), max(given_by_all))


@pytest.mark.parametrize("level", [0, 5, -1])
def test_a_level_that_there_is_not_is_a_fault(level):
    with pytest.raises(ValueError, match=str(level)):
        spread([1, 2, level], 3)


# ---- evidence


@given(st.lists(st.tuples(st.sampled_from(["finding", "quote"]), st.integers(1, 3)), max_size=6), st.integers(1, 4))
def test_the_same_piece_twice_is_one(pieces, fewest):
    missing = missing_evidence(pieces, fewest)
    assert 0 <= missing <= fewest
    assert missing_evidence([*pieces, *pieces], fewest) == missing
    assert (missing == 0) == (len(dict.fromkeys(pieces)) >= fewest)


# ---- the advisory


@pytest.mark.parametrize(
    ("known", "planned", "wanted"),
    [
        # the story: core practice 2 at level 1, practice 6 is planned
        ({"1": 3, "2": 1, "3": 3}, ["6"], Advisory(("6",), (("2", 1),), (), 3)),
        ({"1": 3, "2": 3, "3": 3}, ["6"], None),
        ({"1": 3, "2": 2, "3": 4}, ["6"], Advisory(("6",), (("2", 2),), (), 3)),
        ({"1": 1, "2": 1, "3": 1}, ["1", "2"], None),
        ({"1": 1, "2": 1, "3": 1}, [], None),
        ({"2": 3}, ["10", "6", "6", "1"], Advisory(("10", "6"), (), ("1", "3"), 3)),
        ({}, ["4"], Advisory(("4",), (), CORE, 3)),
        ({"1": 3, "2": 3, "3": 3, "6": 1}, ["7"], None),
    ],
)
def test_an_advisory_whose_answer_is_known(known, planned, wanted):
    assert advisory(known, planned, CORE, 3) == wanted


@given(given_levels, st.lists(codes, max_size=6), levels)
def test_the_advisory_against_a_naive_reading(known, planned, threshold):
    found = advisory(known, planned, CORE, threshold)
    goes_beyond = any(code not in CORE for code in planned)
    is_ready = all(code in known and known[code] >= threshold for code in CORE)
    assert (found is not None) == (goes_beyond and not is_ready)


@given(given_levels, st.lists(codes, min_size=1, max_size=6), st.sampled_from(CORE))
def test_raising_a_core_practice_never_brings_an_advisory(known, planned, code):
    higher = known | {code: 4}
    if advisory(known, planned, CORE, 3) is None:
        assert advisory(higher, planned, CORE, 3) is None


# ---- what changed


def test_changes_whose_answer_is_known():
    assert changes({"1": 2, "3": 4}, {"1": 3, "2": 1}) == (
        Change("1", 2, 3),
        Change("2", None, 1),
        Change("3", 4, None),
    )
    assert [each.moved for each in changes({"1": 2, "3": 4}, {"1": 3, "2": 1})] == [1, None, None]


@given(given_levels, given_levels)
def test_changes_back_and_forth_cancel_out(before, now):
    there = {each.code: each.moved for each in changes(before, now)}
    back = {each.code: each.moved for each in changes(now, before)}
    assert set(there) == set(before) | set(now) == set(back)
    assert all(there[code] == (None if moved is None else -moved) for code, moved in back.items())


# ---- the next act


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        (Facts(False, None, False, 5, False, 3), Act.CORE_FIRST),
        (Facts(True, None, False, 5, False, 3), Act.ASSESS),
        (Facts(False, None, True, 5, False, 3), Act.ASSESS),
        (Facts(False, 1, False, 1, False, 3), Act.OVERDUE),
        (Facts(True, 2, True, 0, False, 3), Act.PLAN),
        (Facts(True, 2, True, 0, True, 3), Act.WRITE),
        (Facts(True, 3, True, 0, False, 1), Act.WRITE),
        (Facts(True, 3, True, 0, False, 0), Act.OWN),
        (Facts(True, 1, True, 0, True, 0), Act.OWN),
    ],
)
def test_the_first_act_that_holds(facts, wanted):
    assert next_act(facts, 3) is wanted


# ---- the map


def test_the_shipped_map_speaks_of_every_practice_and_of_nothing_that_is_not_there():
    assert TEN is not None
    assert [each.code for each in MAP.practices] == [each.code for each in TEN.terms]
    assert [each.code for each in TEN.terms if MAP.core in each.marks] == list(CORE)
    known_measures, kinds = {*measures(), *mean_measures()}, document_kinds()[0]
    scales = {f"{each.id}/{section.id}" for each in shipped_instruments().values() for section in each.scales}
    for each in MAP.practices:
        assert set(each.measures) <= known_measures, each.code
        assert set(each.scales) <= scales, each.code
        assert set(each.registers) <= set(shipped_registers()), each.code
        assert set(each.documents) <= set(kinds), each.code
        assert each.act_register in ("", *each.registers) and each.act_document in ("", *each.documents)
        assert set(each.act.languages) == set(COMPLETE)
        assert each.measures or each.scales, "data or voice speak of every practice"
        assert each.registers


def test_the_thresholds_are_data(tmp_path):
    assert (MAP.below, MAP.raters, MAP.evidence) == (3, 3, 2)
    (tmp_path / "ours.toml").write_text(FILE.replace("below = 3", "below = 4"), encoding="utf-8")
    assert maps_of(tmp_path).found["ten-practices"].below == 4
    assert advisory({"1": 3, "2": 3, "3": 3}, ["6"], CORE, 4) is not None


FILE = """
id = "ten-practices"
version = "2"
framework = "ten-practices"
core = "core"
below = 3
raters = 3
evidence = 2
[[practices]]
code = "1"
act = "Look."
act_register = "commitments"
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("raters = 3", "raters = 2", "raters"),
        ("below = 3", "below = 5", "below"),
        ("below = 3", "below = 1", "below"),
        ("evidence = 2", "evidence = 0", "evidence"),
        ('act_register = "commitments"', "", "act_document"),
        ('code = "1"', 'code = "1"\nmesures = []', "mesures"),
        (
            '[[practices]]\ncode = "1"',
            '[[practices]]\ncode = "1"\nact = "a"\nact_document = "b"\n[[practices]]\ncode = "1"',
            "1",
        ),
    ],
)
def test_a_map_that_is_wrong_says_where(old, new, said):
    with pytest.raises(BadInput, match=said):
        map_in(content_in(FILE.replace(old, new).encode(), "ours.toml"))
