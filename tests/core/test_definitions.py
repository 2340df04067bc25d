"""Kinds of definition as files, what a draft lacks, when people agree, and whose words were approved."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.content import Said, content_in
from fairwater.definitions import (
    Lack,
    Missing,
    Tally,
    definition_in,
    definitions_of,
    lacks,
    shipped_definitions,
    words_of,
)
from fairwater.errors import BadInput
from fairwater.frameworks import Framework, Term, shipped

PORTRAIT = shipped_definitions()["graduate-portrait"]


def said(text: str, es: str = "x") -> Said:
    return Said((("en", text), ("es", es)) if es else (("en", text),))


def framework(*terms: Term) -> Framework:
    return Framework("own", "1", said("Own"), ("en", "es"), "", said("s"), "c", "2026-11-26", terms=terms)


def whole(code: str) -> list[Term]:
    """A competency with all that it must have."""
    bands = [Term(f"{code}.{n}", said("band"), code, "grade-band") for n in range(4)]
    criteria = [
        Term(f"{code}.{kind}", said("does"), code, kind, look_fors=(said("seen"),)) for kind in ("student", "adult")
    ]
    return [Term(code, said(code), kind="competency"), *bands, *criteria]


def draft(*codes: str) -> Framework:
    return framework(*(term for code in codes for term in whole(code)))


def without(found: Framework, code: str) -> Framework:
    return replace(found, terms=tuple(term for term in found.terms if term.code != code))


def with_term(found: Framework, code: str, **changed: object) -> Framework:
    return replace(found, terms=tuple(replace(t, **changed) if t.code == code else t for t in found.terms))


def test_what_is_shipped_starts_from_what_is_shipped():
    for kind in shipped_definitions().values():
        assert bool(kind.framework) != bool(kind.document)
        if kind.framework:
            start = shipped().newest(kind.framework)
            assert {kind.agreed_on, *(under.kind for under in kind.under)} <= {each.id for each in start.kinds}
            assert lacks(kind, start) == ()


def test_a_whole_draft_lacks_nothing():
    assert lacks(PORTRAIT, draft("a", "b", "c", "d")) == ()


@pytest.mark.parametrize(
    ("changed", "missing"),
    [
        (lambda f: without(f, "a.student"), Missing(Lack.UNDER, "a", "student", 0, 1)),
        (lambda f: without(f, "b.2"), Missing(Lack.UNDER, "b", "grade-band", 3, 4)),
        (lambda f: with_term(f, "c.adult", look_fors=()), Missing(Lack.LOOK_FORS, "c.adult", "adult", 0, 1)),
        (lambda f: with_term(f, "d.1", statement=said("only English", "")), Missing(Lack.TRANSLATION, "d", "es", 6, 7)),
    ],
)
def test_what_a_draft_lacks_is_told_where_it_lacks(changed, missing):
    assert lacks(PORTRAIT, changed(draft("a", "b", "c", "d"))) == (missing,)


def test_too_few_and_too_many_are_told():
    few, many = draft("a", "b", "c"), draft(*"abcdefghi")
    assert lacks(PORTRAIT, few) == (Missing(Lack.TOO_FEW, "", "competency", 3, 4),)
    assert lacks(PORTRAIT, many) == (Missing(Lack.TOO_MANY, "", "competency", 9, 8),)


def test_agreement_is_exact_and_passes_count_for_neither_side():
    share = Fraction("0.75")
    assert Tally(3, 1).is_agreed(share)
    assert not Tally(74, 25 + 1).is_agreed(share)
    assert not Tally(0, 0).is_agreed(share)
    # In floats 0.7 * 10 is more than 7.
    assert Tally(7, 3).is_agreed(Fraction("0.7"))


@given(st.integers(0, 60), st.integers(0, 60), st.integers(51, 100))
def test_one_more_who_agrees_never_undoes_agreement(agree, disagree, percent):
    share = Fraction(percent, 100)
    if Tally(agree, disagree).is_agreed(share):
        assert Tally(agree + 1, disagree).is_agreed(share)
        assert agree * 100 >= percent * (agree + disagree)


def test_an_approval_holds_for_these_words_and_all_under_them():
    before = draft("a", "b")
    approved = words_of(before, "a")
    assert words_of(with_term(before, "b", statement=said("other")), "a") == approved
    for changed in (
        with_term(before, "a", statement=said("other")),
        with_term(before, "a", statement=said("a", "otra")),
        with_term(before, "a.3", statement=said("other")),
        with_term(before, "a.adult", look_fors=(said("seen"), said("and heard"))),
        without(before, "a.student"),
    ):
        assert words_of(changed, "a") != approved


FILE = """
id = "ours"
version = "1"
title = "Ours"
framework = "portrait-competencies"
agreed_on = "competency"
agreed_share = "0.8"
"""


def test_a_file_of_ones_own_is_a_kind(tmp_path):
    (tmp_path / "ours.toml").write_text(FILE, encoding="utf-8")
    (tmp_path / "wrong.toml").write_text(FILE.replace("0.8", "0.5").replace("ours", "wrong"), encoding="utf-8")
    known = definitions_of(tmp_path)
    assert known.found["ours"].agreed_share == Fraction(4, 5)
    assert set(known.found) == {*shipped_definitions(), "ours"}
    (fault,) = known.faults
    assert "wrong.toml" in fault.sentence("en")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('framework = "portrait-competencies"', ""),
        ('agreed_on = "competency"', 'agreed_on = "competency"\ndocument = "equity-statement"'),
        ('"0.8"', '"most"'),
        ('"0.8"', '"1.2"'),
        ('"0.8"', '"0.8"\nfewest = 9\nmost = 3'),
        ('"0.8"', '"0.8"\nagreed = 3'),
    ],
)
def test_a_file_that_is_wrong_says_so(before, after):
    with pytest.raises(BadInput) as refused:
        definition_in(content_in(FILE.replace(before, after).encode(), "ours.toml"))
    assert "ours.toml" in refused.value.sentence("en")
