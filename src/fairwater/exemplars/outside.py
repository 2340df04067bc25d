"""What of a text may be told outside: sentence by sentence, without numbers that were typed and words that may not go so far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

ENDS = re.compile(r"(?<=[.!?…])[\"”»’)]*\s+")
"""Where a sentence ends within a line."""
_NUMBER = r"\d+(?:[.,]\d+)*(?:st|nd|rd|th|\.?[ºª°])?"
_SPAN = rf"{_NUMBER}(?:\s*(?:to|and|a|al|y|or|o|-|–)\s*{_NUMBER})?"
HARMLESS = re.compile(
    rf"\b(?:grades?|grados?|years?|ages?|edad|edades)\s+(?:de\s+)?{_SPAN}(?:\s+grados?)?"
    rf"|\b{_SPAN}\s+(?:grades?|grados?)\b"
    rf"|\b{_SPAN}[\s-]+(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)\b"
    r"|\bK-12\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""Numbers that count nobody: grades, ages, spans of time, years of the calendar."""
SPELLED = re.compile(
    r"\b(?:dozens?|hundreds?|thousands?|millions?|percent|per cent|twice as|three times as|a third|a quarter|half of|two thirds"
    r"|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|docenas?|cien(?:to)?s?|doscient[oa]s|trescient[oa]s|mil|miles|millones|por ciento|el doble|el triple|un tercio"
    r"|la mitad de|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)\b",
    re.IGNORECASE,
)
"""Amounts that are written as words; small counts as “two adults” are part of how a thing is done."""


class Left(StrEnum):
    """Why a sentence was left out."""

    NUMBER = "typed-number"
    WORDS = "withheld-words"


@dataclass(frozen=True)
class Cleared:
    """A text as it may be told, and how many sentences were left out for each reason."""

    text: str
    left_out: Counter[Left]


def has_typed_number(sentence: str) -> bool:
    """Say whether a sentence carries a number or an amount that may count people.

    Grades, ages, spans of time and years of the calendar count nobody. It reads words and digits, not meaning: a
    sentence that says how many without either is not found, and one with a harmless number of another kind is.
    """
    rest = HARMLESS.sub(" ", sentence)
    return any(each.isdigit() for each in rest) or SPELLED.search(rest) is not None


def cleared(text: str, *, repeats: Callable[[str], bool], numbers: bool) -> Cleared:
    """Return a text without the sentences that may not go outside.

    `repeats` says of a text whether it repeats words that may not go so far; `numbers` whether typed numbers may stay.
    Words that go over the end of a sentence are found too: then the whole text is left out. Kept sentences stand in their
    order and their lines.
    """
    left: Counter[Left] = Counter()
    lines: list[str] = []
    for line in text.split("\n"):
        kept = []
        for sentence in _sentences(line):
            if repeats(sentence):
                left[Left.WORDS] += 1
            elif not numbers and has_typed_number(sentence):
                left[Left.NUMBER] += 1
            else:
                kept.append(sentence)
        if kept or not line.strip():
            lines.append(" ".join(kept))
    told = "\n".join(lines).strip()
    if told and repeats(told):
        left[Left.WORDS] += sum(1 for line in lines for _ in _sentences(line))
        told = ""
    return Cleared(told, left)


def _sentences(line: str) -> Iterator[str]:
    """Yield the sentences of a line, each with the quote mark that closes it."""
    begin = 0
    for end in ENDS.finditer(line):
        sentence = line[begin : end.end()].strip()
        if sentence:
            yield sentence
        begin = end.end()
    if rest := line[begin:].strip():
        yield rest
