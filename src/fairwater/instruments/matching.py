"""Results of another survey program beside an instrument: which columns are its questions, which answers its options."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fairwater.instruments.answering import MOST_LETTERS, Answer, Answers
from fairwater.instruments.kinds import Instrument, Item, ItemKind
from fairwater.instruments.outside import Brought, Question


@dataclass(frozen=True)
class Matched:
    """What of a file fits an instrument.

    `pairs` are item and the text of its column; `left_columns` fit no question; `left_answers` are answers that are no option,
    with their question and how often they stand there. `answers` are those of people who gave one that fits, each with its
    day where the file has it.
    """

    pairs: tuple[tuple[str, str], ...]
    left_columns: tuple[str, ...]
    left_answers: tuple[tuple[str, str, int], ...]
    answers: tuple[tuple[Answers, date | None], ...]
    n_rows: int


def matched(instrument: Instrument, brought: Brought) -> Matched:
    """Return what of a file fits an instrument: a question by its words in any language or by its slug, an option likewise,
    or by its place. Nothing is guessed: what does not fit stays behind and is named.
    """
    known = {_plain(name): item for item in instrument.items() for name in (item.id, *_said(item))}
    places = [
        (place, known.get(_plain(q.text)) or known.get(_plain(q.code))) for place, q in enumerate(brought.questions)
    ]
    taken: dict[str, int] = {}
    for place, item in places:
        if item is not None:
            taken.setdefault(item.id, place)
    left: Counter[tuple[str, str]] = Counter()
    answers = []
    for row, day in zip(brought.answers, brought.days, strict=True):
        found = _row(instrument, brought.questions, taken, row, left)
        if found:
            answers.append((found, day))
    return Matched(
        pairs=tuple((slug, brought.questions[place].text) for slug, place in taken.items()),
        left_columns=tuple(q.text for place, q in enumerate(brought.questions) if place not in taken.values()),
        left_answers=tuple((question, given, n) for (question, given), n in left.most_common()),
        answers=tuple(answers),
        n_rows=len(brought.answers),
    )


def _said(item: Item) -> list[str]:
    return [item.question.said(language) for language in item.question.languages]


def _plain(words: str) -> str:
    """Return words without case, accents, punctuation and doubled spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", bare))


def _row(
    instrument: Instrument,
    questions: Sequence[Question],
    taken: dict[str, int],
    row: Sequence[str | None],
    left: Counter[tuple[str, str]],
) -> Answers:
    found: Answers = {}
    for slug, place in taken.items():
        given = row[place]
        if given is None:
            continue
        item, question = instrument.by_id[slug], questions[place]
        kept, unfit = _answer(item, given, question.separator)
        if kept:
            found[slug] = kept
        left.update((question.text, each) for each in unfit)
    return found


def _answer(item: Item, given: str, separator: str) -> tuple[Answer, list[str]]:
    """Return what an answer is of an item, and the parts that are none of its options."""
    if item.kind is ItemKind.TEXT:
        return given.strip()[:MOST_LETTERS], []
    options = {_plain(name): option.id for option in item.options for name in (option.id, *_labels(item, option.id))}
    whole = options.get(_plain(given))
    if item.kind is ItemKind.ONE:
        return (whole, []) if whole else ("", [given])
    if whole:
        return [whole], []
    parts = [each.strip() for each in given.split(separator or ";") if each.strip()]
    chosen = {options[_plain(each)] for each in parts if _plain(each) in options}
    ordered = [option.id for option in item.options if option.id in chosen]
    return ordered, [each for each in parts if _plain(each) not in options]


def _labels(item: Item, slug: str) -> list[str]:
    option = item.option(slug)
    return [] if option is None else [option.label.said(language) for language in option.label.languages]
