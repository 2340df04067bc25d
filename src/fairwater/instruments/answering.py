"""An answer as it comes in: what may be kept of it. What was not asked, and what no option says, never gets in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fairwater.errors import BadInput
from fairwater.instruments.kinds import Instrument, Item, ItemKind

MOST_LETTERS = 2000
"""Of an answer in one's own words; what is longer is cut there, and the page says so beforehand."""

Answer = str | list[str]
Answers = dict[str, Answer]
"""By item: the slug of an option, the slugs of several, or words. What was left out has no key."""


def answers_in(instrument: Instrument, given: Mapping[str, Sequence[str]]) -> Answers:
    """Return what may be kept of the values that a form sent, item by item.

    Raises BadInput for an item or an option that the instrument does not have: such a form was not ours, or was of another
    edition. What was answered to an item that, by the other answers, was not asked is left out.
    """
    for name in given:
        if name not in instrument.by_id:
            raise BadInput("answer-item-unknown", item=name[:60])
    kept: Answers = {}
    for slug, item in instrument.by_id.items():
        values = [each for each in given[slug] if each.strip()] if slug in given else []
        if values and is_asked(item, kept) and (answer := _answer(item, values)):
            kept[slug] = answer
    return kept


def is_asked(item: Item, answers: Mapping[str, Answer]) -> bool:
    """Say whether an item is asked, by the answers to the items before it."""
    if item.condition is None:
        return True
    earlier = answers.get(item.condition.item, [])
    chosen = [earlier] if isinstance(earlier, str) else earlier
    return any(each in item.condition.options for each in chosen)


def _answer(item: Item, values: Sequence[str]) -> Answer:
    if item.kind is ItemKind.TEXT:
        text = "".join(c for c in "\n".join(values) if c in "\n\t" or c.isprintable())
        return text.strip()[:MOST_LETTERS]
    for each in values:
        if each not in item.slugs:
            raise BadInput("answer-option-unknown", item=item.id, option=each[:60])
    if item.kind is ItemKind.SEVERAL:
        if item.most and len(set(values)) > item.most:
            raise BadInput("answer-too-many", question=item.question.said(), most=item.most)
        return [option.id for option in item.options if option.id in values]
    if len(set(values)) > 1:
        raise BadInput("answer-one-only", item=item.id)
    return values[0]
