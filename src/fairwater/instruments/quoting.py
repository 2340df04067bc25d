"""Whether what somebody writes in their own words may be quoted: asked beside the open questions, and no unless they say yes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fairwater import words
from fairwater.content import Said
from fairwater.instruments.answering import Answer
from fairwater.instruments.kinds import Choice, Instrument, Item, ItemKind, Kind, Section

MAY_QUOTE, YES, NO = "may-quote", "yes", "no"


def asking_to_quote(instrument: Instrument) -> Instrument:
    """Return the instrument with the question whether one may be quoted, after its last question in one's own words.

    It is the same where nothing is answered in one's own words, or where it asks that already. In a language for which we have
    no words the question is missing, and the launch of a survey in that language says so.
    """
    last = next((each for each in reversed(list(instrument.items())) if each.kind is ItemKind.TEXT), None)
    if last is None or instrument.kind is not Kind.SURVEY or MAY_QUOTE in instrument.by_id:
        return instrument
    asked = _asked(instrument)

    def with_it(section: Section) -> Section:
        items = [more for each in section.items for more in ((each, asked) if each is last else (each,))]
        return replace(section, items=tuple(items))

    return replace(instrument, sections=tuple(map(with_it, instrument.sections)))


def _asked(instrument: Instrument) -> Item:
    def said(message: str) -> Said:
        known = [each for each in instrument.languages if each in words.LANGUAGES and words.speaks(message, each)]
        return Said(tuple((each, words.text(message, each)) for each in known))

    options = (Choice(YES, said("may-quote-yes")), Choice(NO, said("may-quote-no")))
    return Item(MAY_QUOTE, ItemKind.ONE, said("may-quote-question"), options)


def may_quote(answers: Mapping[str, Answer]) -> bool:
    """Say whether somebody agreed that what they wrote in the same answer may be quoted."""
    return answers.get(MAY_QUOTE) == YES
