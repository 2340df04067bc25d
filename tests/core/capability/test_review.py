"""Two blind assessors and a third; what evidence lacks for a level."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.capability import EvidenceKind, Finding, Missing, Outcome, missing_for, review

CODES = ("IL1", "IL2", "IE1", "IE2", "IA1", "IA2")


def test_the_story_of_inclusion_two_differ_a_third_decides_and_one_is_still_owed():
    first = dict.fromkeys(CODES, 3) | {"IA2": 3}
    second = dict.fromkeys(CODES, 3) | {"IA2": 2, "IL1": 4}
    waiting = review(first, second)
    assert (waiting.outcome, waiting.for_a_third) == (Outcome.WAITS, ("IA2",))
    decided = review(first, second, {"IA2": 2})
    assert (decided.outcome, decided.owed) == (Outcome.PROGRESSING, ("IA2",))
    again = review(first, dict.fromkeys(CODES, 3))
    assert again.outcome is Outcome.DEMONSTRATED and again.owed == ()


def test_every_pair_and_every_third_beside_a_rule_written_down_by_hand():
    for one, other, third in product(range(1, 5), range(1, 5), (None, 1, 2, 3, 4)):
        both = {(True, True): "shown", (False, False): "owed"}.get((one > 2, other > 2), "differ")
        given_third = None if third is None or both != "differ" else {"A": third}
        found = review({"A": one}, {"A": other}, given_third)
        placed = found.placed[0]
        if both == "differ" and third is None:
            assert (found.outcome, placed.level, placed.finding) == (Outcome.WAITS, None, Finding.OPEN)
        elif both == "differ":
            assert (placed.level, placed.finding) == (third, Finding.THIRD)
            assert found.outcome is (Outcome.DEMONSTRATED if third > 2 else Outcome.NOT_MET)
        else:
            assert (placed.level, placed.finding) == (sorted((one, other))[0], Finding.AGREED)
            assert found.outcome is (Outcome.DEMONSTRATED if both == "shown" else Outcome.NOT_MET)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), min_size=1, max_size=6))
def test_who_of_the_two_comes_first_says_nothing(levels):
    first, second = ({code: pair[n] for code, pair in zip(CODES, levels, strict=False)} for n in (0, 1))
    assert review(first, second) == review(second, first)


@pytest.mark.parametrize(
    ("first", "second", "third", "why"),
    [
        ({}, {}, None, "at least one"),
        ({"A": 3}, {"B": 3}, None, "same statements"),
        ({"A": 5}, {"A": 3}, None, "between 1 and 4"),
        ({"A": 3}, {"A": 4}, {"A": 1}, "not on A"),
        ({"A": 3}, {"A": 2}, {"B": 3}, "not on B"),
    ],
)
def test_what_cannot_be_reviewed_is_refused(first, second, third, why):
    with pytest.raises(ValueError, match=why):
        review(first, second, third)


@pytest.mark.parametrize(
    ("level", "kinds", "outside", "lacks"),
    [
        (2, ["reflection"], False, ()),
        (3, ["artifact", "decision", "reflection"], False, (Missing.VOICE, Missing.NUMBER)),
        (3, ["survey", "artifact"], False, (Missing.KINDS,)),
        (3, ["quote", "data", "artifact"], False, ()),
        (3, ["quote", "quote", "data"], False, (Missing.KINDS,)),
        (4, ["survey", "artifact", "decision"], False, (Missing.OUTSIDE,)),
        (4, ["survey", "artifact", "decision"], True, ()),
    ],
)
def test_what_evidence_lacks_for_a_level(level, kinds, outside, lacks):
    assert missing_for(level, map(EvidenceKind, kinds), observed_from_outside=outside) == lacks
