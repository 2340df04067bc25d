"""Two people changing one text: what is joined, what is shown side by side, and that nothing of either is lost."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.documents.merge import Change, difference, merged

BASE = "We begin. Families are asked. They answer.\n\nWe change the rule."
PIECES = st.sampled_from(
    ["We ask. ", "They say “no.” ", "And then?\n", "\n", "- one\n", "Half a", " ", "…", "¿Sí? ", "\r\n", "."]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map("".join))


# Known answers


@pytest.mark.parametrize(
    ("mine", "theirs", "joined"),
    [
        (
            BASE.replace("We begin.", "We begin in May."),
            BASE.replace("the rule", "two rules"),
            "We begin in May. Families are asked. They answer.\n\nWe change two rules.",
        ),
        ("Before. " + BASE, BASE + "\nAfter.", "Before. " + BASE + "\nAfter."),
        (BASE.replace("They answer.\n", "\n"), BASE + " Now.", BASE.replace("They answer.\n", "\n") + " Now."),
        (
            BASE.replace("Families are asked. ", ""),
            BASE.replace("the rule", "it"),
            BASE.replace("Families are asked. ", "").replace("the rule", "it"),
        ),
        (BASE.replace("asked", "heard"), BASE.replace("asked", "met"), None),
        (BASE.replace("asked", "heard"), BASE.replace("asked", "heard"), BASE.replace("asked", "heard")),
        (BASE.replace("asked", "heard"), BASE.replace("Families are asked. ", ""), None),
        (BASE.replace("We begin. ", "We begin. Mine. "), BASE.replace("We begin. ", "We begin. Theirs. "), None),
        (BASE.replace("We begin.", "I begin."), BASE.replace("Families are", "People are"), None),
        ("", BASE.replace("the rule", "it"), None),
        ("", BASE, ""),
    ],
)
def test_known_changes_are_joined_or_left_to_people(mine: str, theirs: str, joined: str | None) -> None:
    assert merged(BASE, mine, theirs).text == joined


def test_lines_of_a_list_are_changed_apart() -> None:
    base = "- one\n- two\n- three\n"
    assert merged(base, "- one!\n- two\n- three\n", "- one\n- two\n- three\n- four\n").text == (
        "- one!\n- two\n- three\n- four\n"
    )


# Properties


@given(TEXTS, TEXTS)
def test_a_change_of_one_alone_is_taken_as_it_is(base: str, changed: str) -> None:
    assert merged(base, changed, base).text == changed
    assert merged(base, base, changed).text == changed
    assert merged(base, changed, changed).text == changed


@given(TEXTS, TEXTS, TEXTS)
def test_it_is_the_same_whoever_saved_first(base: str, mine: str, theirs: str) -> None:
    assert merged(base, mine, theirs) == merged(base, theirs, mine)


SENTENCES = st.lists(st.integers(0, 999), min_size=3, max_size=12, unique=True)
ENDS = st.sampled_from([" ", "\n", "\n\n", "  "])


@given(SENTENCES, ENDS, st.data())
def test_changes_that_do_not_touch_are_both_kept(numbers: list[int], end: str, data: st.DataObject) -> None:
    base = [f"Sentence {number}.{end}" for number in numbers]
    first = data.draw(st.integers(0, len(base) - 3))
    second = data.draw(st.integers(first + 2, len(base) - 1))
    mine, theirs, both = list(base), list(base), list(base)
    for index, mark, one in ((first, "Mine", mine), (second, "Theirs", theirs)):
        new = data.draw(
            st.sampled_from(
                [[f"{mark}.{end}"], [], [f"{mark}.{end}", base[index]], [f"{mark} a.{end}", f"{mark} b.{end}"]]
            )
        )
        one[index] = both[index] = "".join(new)
    assert merged("".join(base), "".join(mine), "".join(theirs)).text == "".join(both)


@given(SENTENCES, st.data())
def test_one_sentence_changed_by_both_in_two_ways_is_left_to_people(numbers: list[int], data: st.DataObject) -> None:
    base = [f"Sentence {number}. " for number in numbers]
    index = data.draw(st.integers(0, len(base) - 1))
    mine, theirs = list(base), list(base)
    mine[index], theirs[index] = "Mine. ", "Theirs. "
    other = data.draw(st.integers(0, len(base) - 1).filter(lambda each: each != index))
    mine[other] = "Mine too. "
    assert merged("".join(base), "".join(mine), "".join(theirs)).text is None


@given(st.lists(st.sampled_from("abcdef"), max_size=8), st.data())
def test_what_either_wrote_is_in_what_was_joined(base: list[str], data: st.DataObject) -> None:
    """Also where sentences stand several times: a sentence that only one of them wrote is never lost."""
    sides = []
    for letters in ("abcdefmM", "abcdeftT"):
        sides.append(data.draw(st.lists(st.sampled_from(letters), max_size=8)))
    texts = ["".join(f"{each}. " for each in side) for side in (base, *sides)]
    joined = merged(*texts).text
    if joined is None:
        return
    there = Counter(joined.split())
    for side in sides:
        new = Counter(f"{each}." for each in side if each not in base)
        assert new <= there
    everyones = set(base) & set(sides[0]) & set(sides[1])
    kept_by_all = {each for each in everyones if sides[0].count(each) == sides[1].count(each) == base.count(each) == 1}
    assert {f"{each}." for each in kept_by_all} <= set(there)


@given(TEXTS, TEXTS, TEXTS)
def test_no_letter_is_made_up(base: str, mine: str, theirs: str) -> None:
    joined = merged(base, mine, theirs).text
    if joined is not None:
        assert Counter(joined) <= Counter(mine) + Counter(theirs)


# Differences for reading


def test_a_difference_is_told_by_word() -> None:
    assert difference("We ask the families.", "We ask all families.") == (
        Change("same", "We ask"),
        Change("gone", " the"),
        Change("added", " all"),
        Change("same", " families."),
    )
    assert difference("", "") == () and difference("a", "a") == (Change("same", "a"),)
    assert difference("", "a b") == (Change("added", "a b"),) and difference("a b", "") == (Change("gone", "a b"),)


def test_words_added_at_the_end_leave_the_last_word_as_it_was() -> None:
    assert difference("We ask", "We ask now") == (Change("same", "We ask"), Change("added", " now"))


def test_sentences_with_little_in_common_are_shown_whole_the_old_before_the_new() -> None:
    old, new = "Every child is met by name.\n", "On paper we wrote: they are met at the door.\n"
    assert difference(old, new) == (Change("gone", old), Change("added", new))
    assert difference(f"{old}It stays.", f"{new}It stays.")[-1] == Change("same", "It stays.")


def test_a_new_line_is_a_change() -> None:
    assert {each.kind for each in difference("one two", "one\ntwo")} != {"same"}


@given(TEXTS, TEXTS)
def test_a_difference_gives_back_both_texts(before: str, after: str) -> None:
    changes = difference(before, after)
    assert "".join(each.text for each in changes if each.kind in ("same", "gone")) == before
    assert "".join(each.text for each in changes if each.kind in ("same", "added")) == after
    assert all(each.text for each in changes)
    assert all(each.kind == "same" for each in changes) is (before == after)


def test_two_long_reports_are_compared_and_joined() -> None:
    """Of 20,000 words, half of them the same one: compared word with word this would not end."""
    paragraphs = [f"Word {number} the the and the {number % 97} of the the last the. " * 2 for number in range(800)]
    changed = [each.replace("last", "first", 1) if number % 50 == 7 else each for number, each in enumerate(paragraphs)]
    before, after = "\n\n".join(paragraphs), "\n\n".join(changed)
    changes = difference(before, after)
    assert [each.text for each in changes if each.kind == "added"] == [" first"] * 16
    mine = before.replace("Word 3 the", "Word 3, mine, the", 1)
    assert merged(before, mine, after).text == after.replace("Word 3 the", "Word 3, mine, the", 1)
