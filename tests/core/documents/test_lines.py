"""Lines of a document: which rows are lines, and where a line stands after words were changed, moved, added, taken out."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.documents import document_kinds
from fairwater.documents.lines import LinesKind, followed, lines_in, lines_kind_of
from fairwater.documents.shares import ShareKind, share_of

KINDS, _ = document_kinds()
PLAIN, CODED = LinesKind("rows", "said", ""), LinesKind("rows", "said", "code")
WORDS = st.lists(st.sampled_from("abcdefghij"), unique=True, max_size=8)


def plain(*said: str):
    return lines_in(PLAIN, [{"said": each} for each in said])


def coded(**said: str):
    return lines_in(CODED, [{"code": code, "said": words} for code, words in said.items()])


def test_the_map_has_its_cards_and_the_theory_its_barriers_and_a_studio_has_no_lines() -> None:
    assert lines_kind_of(KINDS["conditions-map"]) == LinesKind("entries", "statement", "")
    assert lines_kind_of(KINDS["theory-of-action"]) == LinesKind("barriers", "barrier", "code")
    assert lines_kind_of(KINDS["design-studio"]) is None


def test_a_row_without_words_is_no_line_and_the_first_of_two_alike_counts() -> None:
    rows = [{"said": "  "}, {"said": "One\n thing"}, {}, {"said": "One thing"}, {"said": "Another"}]
    assert [(each.place, each.said) for each in lines_in(PLAIN, rows)] == [(1, "One thing"), (4, "Another")]
    assert lines_in(PLAIN, None) == ()


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (("a", "b", "c"), ("a", "B", "c"), {"b": "B"}),
        (("a", "b", "c"), ("c", "a", "b"), {}),
        (("a", "b", "c"), ("a", "c"), {}),
        (("a", "c"), ("a", "b", "c"), {}),
        (("a", "b"), ("A", "B"), {"a": "A", "b": "B"}),
        (("a", "b", "c"), ("a", "x", "y", "c"), {}),
    ],
    ids=["changed in place", "moved", "taken out", "added", "two changed", "one became two: nobody can say which"],
)
def test_what_was_changed_in_place_is_followed_and_nothing_else(before, after, wanted) -> None:
    assert followed(plain(*before), plain(*after)) == wanted


def test_a_code_decides_where_a_line_went() -> None:
    before, after = coded(B1="door", B2="form"), coded(B2="The form is quick", B1="door")
    assert followed(before, after) == {"form": "The form is quick"}
    swapped = coded(B1="form", B2="door")
    assert followed(before, swapped) == {}, "words that still stand are the same lines, whatever their code"
    twice = lines_in(CODED, [{"code": "B1", "said": "x"}, {"code": "b 1", "said": "y"}])
    assert followed(coded(B1="door"), twice) == {}, "a code that stands twice tells nothing"


@given(WORDS, WORDS)
def test_a_line_is_followed_to_one_new_line_and_none_to_one_that_stood_before(before, after) -> None:
    found = followed(plain(*before), plain(*after))
    assert set(found) <= set(before) - set(after)
    assert set(found.values()) <= set(after) - set(before)
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize(
    ("part", "whole", "wanted"),
    [
        ("21", "36", (21, 36, Fraction(7, 12))),
        ("0", "36", (0, 36, Fraction(0))),
        ("37", "36", None),
        ("", "36", None),
        ("21", "", None),
        ("21", "0", None),
        ("2.5", "36", None),
        ("many", "36", None),
    ],
)
def test_a_share_is_exact_or_not_told(part, whole, wanted) -> None:
    assert share_of(ShareKind("touched", "all"), {"touched": part, "all": whole}) == wanted


def test_the_studio_tells_how_many_of_those_who_came_it_touches() -> None:
    studio = KINDS["design-studio"]
    found = [share_of(each, studio.example) for each in studio.shares]
    assert found == [(21, 36, Fraction(7, 12))]
    assert round(100 * found[0][2]) == 58
