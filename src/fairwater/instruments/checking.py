"""Whether an instrument is fit to be asked: rules of good questions, translations, protected areas. A person decides.

The rules follow public guides to survey design (Hawaii Department of Education; Dillman, Smyth & Christian 2014): a
question rather than a statement, verbal labels, five options or more, one idea, positive wording, few topics.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fairwater.instruments.kinds import Instrument, Item, ItemKind, Kind
from fairwater.tables.groups import GRADES

FEWEST_OPTIONS = 5
FEWEST_FOR_THE_YOUNG = 3
YOUNG = frozenset(GRADES[:3])
"""Kindergarten to grade 2: children under eight answer with fewer options."""
MOST_TOPICS = 7
TRUST = "trust"
"""The section with the two items on trust, which stands in every survey."""
AGREE = re.compile(r"\b(agree|disagree|de acuerdo|en desacuerdo)\b", re.IGNORECASE)
ASKED_TO_AGREE = re.compile(r"\b(do|would) you (strongly )?(dis)?agree\b", re.IGNORECASE)
IN_A_CLAUSE = re.compile(r"\b(who|whose|whom|that|which|quien|quienes|cuyo|cuya|que)\b", re.IGNORECASE)
NEGATIVE = re.compile(r"\b(not|never|no one|nobody|n't|nunca|nadie|ningún|ninguna)\b", re.IGNORECASE)
TWO_IDEAS = re.compile(r"\b(and/or|as well as|y/o|así como)\b", re.IGNORECASE)
QUESTION_ENDS = ("?", "؟", ".", ":", ")")


class Weight(StrEnum):
    """Whether a check keeps a survey from being launched, or is advice."""

    BLOCKS = "blocks"
    ADVISES = "advises"


@dataclass(frozen=True)
class Check:
    """What a check found: the message id of its sentence is `check-` and its slug; `where` is an item's slug, if any."""

    slug: str
    weight: Weight
    where: str = ""
    language: str = ""
    what: str = ""


def checks_of(instrument: Instrument, languages: Sequence[str]) -> list[Check]:
    """Return what stands against asking an instrument in some languages: what blocks first, in the order of the items."""
    found = [*_missing(instrument, languages), *_structure(instrument)]
    fewest = FEWEST_FOR_THE_YOUNG if instrument.grades and YOUNG.issuperset(instrument.grades) else FEWEST_OPTIONS
    for item in instrument.items():
        found += _item(item, fewest)
    return sorted(found, key=lambda each: each.weight is not Weight.BLOCKS)


def needs_consent(instrument: Instrument) -> bool:
    """Say whether a guardian has to agree beforehand: students are asked about a protected area (20 U.S.C. 1232h)."""
    return instrument.asked_of.may_be_students and bool(instrument.protected)


def _missing(instrument: Instrument, languages: Sequence[str]) -> Iterator[Check]:
    for language in languages:
        for item in instrument.items():
            for part in item.missing_in(language):
                slug = "question-missing" if part == "question" else "option-missing"
                yield Check(slug, Weight.BLOCKS, item.id, language, "" if part == "question" else part)


def _structure(instrument: Instrument) -> Iterator[Check]:
    trust = instrument.section(TRUST)
    if instrument.kind is Kind.SURVEY and (trust is None or len(trust.items) < 2):
        yield Check("no-trust-items", Weight.BLOCKS)
    if len(instrument.scales) > MOST_TOPICS:
        yield Check("too-many-topics", Weight.ADVISES, what=str(len(instrument.scales)))


def _item(item: Item, fewest: int) -> Iterator[Check]:
    text = item.question.said()
    if not text.rstrip().endswith(QUESTION_ENDS):
        yield Check("no-question", Weight.ADVISES, item.id)
    if item.kind is not ItemKind.ONE or not item.favourable:
        return
    if len(item.options) < fewest:
        yield Check("few-options", Weight.ADVISES, item.id, what=str(len(item.options)))
    if ASKED_TO_AGREE.search(text) or AGREE.search(" ".join(each.label.said() for each in item.options)):
        yield Check("agree-disagree", Weight.ADVISES, item.id)
    if NEGATIVE.search(IN_A_CLAUSE.split(text)[0]):
        yield Check("negative-wording", Weight.ADVISES, item.id)
    if TWO_IDEAS.search(text):
        yield Check("two-ideas", Weight.ADVISES, item.id)
