"""The same cause again: words and conditions raise the question, in both languages; order and endings do not matter."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.improvement.recurrence import JOINING, NamedCause, may_be_same, recurrences, words_of

NOW, THEN = date(2026, 11, 27), date(2022, 9, 6)


def cause(said, condition="policies", on=NOW, thing=("document", 1)):
    return NamedCause(thing, on, condition, said)


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        ("“Defiance” without a definition", "Defiance stands in the code without definitions", True),
        ("«Rebeldía» sin definición", "La rebeldía está en el código sin una definición", True),
        ("“Defiance” without a definition", "No counselor after noon", False),
        ("Nobody asks before writing", "Nobody asks before the test", False),
        ("The code lets one adult decide alone", "One adult alone decides by the code", True),
        ("", "", False),
    ],
)
def test_which_causes_raise_the_question(first, second, asked):
    assert bool(may_be_same(cause(first), cause(second))) is asked


def test_causes_under_different_conditions_are_not_one_and_one_without_a_condition_may_be():
    words = "“Defiance” without a definition"
    assert may_be_same(cause(words), cause(words, "practices")) == ()
    assert may_be_same(cause(words, ""), cause(words, "practices"))


SAID = st.lists(
    st.sampled_from(["defiance", "definition", "code", "adult", "alone", "decides", "nobody", "counselor", "noon"]),
    max_size=6,
)


@given(SAID, SAID, st.sampled_from(("", "power", "policies")))
def test_the_question_does_not_depend_on_which_is_the_earlier_nor_on_the_order_of_words(first, second, condition):
    ours, theirs = cause(" ".join(first)), cause(" ".join(second), condition)
    found = may_be_same(ours, theirs)
    assert set(found) == set(may_be_same(theirs, ours))
    assert set(found) == set(may_be_same(cause(" ".join(reversed(first)).upper()), theirs))
    by_hand = {*words_of(" ".join(first))} & {*words_of(" ".join(second))}
    fewest = min(len(words_of(" ".join(each))) for each in (first, second))
    alike = condition in ("", "policies") and len(by_hand) >= 2 and 2 * len(by_hand) >= fewest
    assert bool(found) is alike


def test_only_what_was_named_before_and_elsewhere_recurs_once_for_each_thing():
    root = cause("“Defiance” without a definition")
    again = cause("The word defiance has no definition in the code")
    earlier = cause("“Defiance” stands in the code without a definition", on=THEN, thing=("entry", 7))
    other = cause("“Defiance” without a definition", on=date(2024, 1, 8), thing=("document", 3))
    later = cause("“Defiance” without a definition", on=date(2027, 1, 8), thing=("document", 4))
    same_day = cause("“Defiance” without a definition", thing=("document", 5))
    found = recurrences([root, again], [earlier, other, later, same_day, root, again])
    assert [each.earlier.thing for each in found] == [("entry", 7), ("document", 3)], "what shares most comes first"
    assert found[0].later is again, "of two causes of a document the one that shares more"
    assert recurrences([], [earlier]) == ()


def test_joining_words_name_nothing_and_endings_are_taken_off_once():
    assert words_of("Because they were there with them") == ()
    assert words_of("defined, defines; Defining") == ("defin",)
    assert all(word == word.casefold() and word.isascii() for word in JOINING)
