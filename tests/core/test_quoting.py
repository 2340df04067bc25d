"""The question whether one may be quoted: where it stands, in which languages, and that only a yes is one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fairwater.content import Part
from fairwater.frameworks.library import Library
from fairwater.instruments import ItemKind, content_of_instrument, instrument_in, shipped_instruments
from fairwater.instruments.quoting import MAY_QUOTE, asking_to_quote, may_quote

FAMILIES = shipped_instruments()["families"]


def test_it_stands_once_right_after_the_last_question_in_ones_own_words():
    asked = [each.id for each in asking_to_quote(FAMILIES).items()]
    last = [each.id for each in FAMILIES.items() if each.kind is ItemKind.TEXT][-1]
    assert asked.count(MAY_QUOTE) == 1 and asked[asked.index(MAY_QUOTE) - 1] == last
    assert [each for each in asked if each != MAY_QUOTE] == [each.id for each in FAMILIES.items()]
    assert asking_to_quote(asking_to_quote(FAMILIES)) == asking_to_quote(FAMILIES)


def test_it_is_said_in_each_language_that_we_have_and_missing_in_another():
    item = asking_to_quote(replace(FAMILIES, languages=("en", "es", "ar", "so"))).by_id[MAY_QUOTE]
    assert [item.missing_in(each) for each in ("en", "es", "ar")] == [[], [], []]
    assert item.missing_in("so") == ["question", "yes", "no"]
    assert len({item.question.said(each) for each in ("en", "es", "ar")}) == 3


def test_what_is_not_written_in_ones_own_words_is_not_asked_about():
    nomination = shipped_instruments()["nomination"]
    assert asking_to_quote(nomination) == nomination
    without = tuple(
        replace(each, items=kept)
        for each in FAMILIES.sections
        if (kept := tuple(item for item in each.items if item.kind is not ItemKind.TEXT))
    )
    scored = replace(FAMILIES, sections=without)
    assert asking_to_quote(scored) == scored


def test_a_launched_survey_keeps_it_as_it_was_asked():
    asked = asking_to_quote(FAMILIES)
    kept = instrument_in(Part(content_of_instrument(asked), "the survey"), Library())
    assert kept.by_id[MAY_QUOTE] == asked.by_id[MAY_QUOTE]


@pytest.mark.parametrize(
    ("answers", "may"), [({}, False), ({MAY_QUOTE: "no"}, False), ({MAY_QUOTE: "yes"}, True), ({MAY_QUOTE: ""}, False)]
)
def test_only_a_yes_is_one(answers, may):
    assert may_quote(answers) is may
