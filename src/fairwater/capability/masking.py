"""Names taken out of what an assessor reads, so that work is judged and not a person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

SHORTEST = 3
"""Letters from which on a part of somebody's name is masked by itself: Jo stands in too many words."""
MASK = "▒▒▒"


def names_in(text: str, names: Iterable[str], parts_of: Iterable[str] = ()) -> tuple[str, ...]:
    """Return which names stand in a text as words of their own, whatever their case or accents.

    `names` count as a whole; of `parts_of`, names of people, each part of three letters or more counts by itself too.
    """
    plain = _plain(text)
    return tuple(each for each in _wanted(names, parts_of) if re.search(_pattern(each), plain))


def masked(text: str, names: Iterable[str], parts_of: Iterable[str] = ()) -> str:
    """Return a text without those names: each is replaced by a mark. The rest stays letter for letter."""
    plain = _plain(text)
    found = sorted(
        {match.span() for each in _wanted(names, parts_of) for match in re.finditer(_pattern(each), plain)},
        key=lambda span: (span[0], -span[1]),
    )
    out, at = [], 0
    for start, end in found:
        if end <= at:
            continue
        out += [text[at : max(start, at)], MASK]
        at = end
    return "".join((*out, text[at:]))


def _wanted(names: Iterable[str], parts_of: Iterable[str]) -> list[str]:
    people = [each.strip() for each in parts_of]
    parts = [part for each in people for part in each.split() if len(part) >= SHORTEST]
    return [each for each in dict.fromkeys((*(name.strip() for name in names), *people, *parts)) if each]


def _pattern(name: str) -> str:
    return rf"(?<!\w){re.escape(_plain(name))}(?!\w)"


def _plain(text: str) -> str:
    """Return a text in lower case without accents, letter for letter as long as it was."""
    return "".join(_plain_letter(each) for each in text)


def _plain_letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0].casefold()
    return base if len(base) == 1 else letter
