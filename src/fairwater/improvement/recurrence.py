"""Did we name this cause before? A question that words and conditions raise, and that a person answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from unicodedata import combining, normalize

WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 4
"""Shorter words join others, and name nothing."""
IN_COMMON, LEAST = 2, 0.5
"""So many words in common, and so large a part of the words of the shorter of the two, raise the question."""
_JOINING = (
    "about after again along also among another because been before being between both could does done during each "
    "either even every from have having here into itself just like made make many more most much must need never "
    "nobody only other others over same should since some such than that their them then there these they this those "
    "through time under until upon very want were what when where whether which while will with within without would "
    "your antes aquel aquella aunque cada como contra cuando desde donde durante ella ellas ellos entre esas esos esta "
    "estaba estan estas este estos fueron hace hacia hasta haya mientras mucho muchos nada nadie nuestra nuestro otra "
    "otras otro otros para pero poco porque pues quien quienes sido siempre sino sobre solo tambien tanto tiene tienen "
    "toda todas todo todos unas unos vez"
)
JOINING = frozenset(_JOINING.split())
ENDINGS = ("aciones", "ciones", "mente", "edly", "ing", "ies", "ion", "ed", "es", "os", "as", "s", "e", "y")
"""Taken off once, after the s of a plural, so that "defined" and "defines" are one word; four letters stay at least."""


@dataclass(frozen=True)
class NamedCause:
    """A cause as a document or an entry names it: where (a kind and a number), when, under which condition, in which words."""

    thing: tuple[str, int]
    on: date
    condition: str
    said: str


@dataclass(frozen=True)
class MaybeSame:
    """A later cause and an earlier one that may be the same, and the words that both have."""

    later: NamedCause
    earlier: NamedCause
    shared: tuple[str, ...]


def words_of(said: str) -> tuple[str, ...]:
    """Return the words of a cause that carry meaning, without accents and endings, each once, in their order."""
    plain = "".join(letter for letter in normalize("NFKD", said.casefold()) if not combining(letter))
    kept = (word for word in WORD.findall(plain) if len(word) >= SHORTEST and word not in JOINING)
    return tuple(dict.fromkeys(_stem(word) for word in kept))


def _stem(word: str) -> str:
    if word.endswith("s") and not word.endswith("ss") and len(word) > SHORTEST:
        word = word[:-1]
    ending = next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= SHORTEST), "")
    return word.removesuffix(ending)


def may_be_same(first: NamedCause, second: NamedCause) -> tuple[str, ...]:
    """Return the words that two causes have in common where they may be one; empty where the question is not raised.

    They lie under one condition, or one of them under none that is said; they share two words, and half of the words of the
    one with fewer. The order of the two does not matter.
    """
    if first.condition and second.condition and first.condition != second.condition:
        return ()
    ours, theirs = words_of(first.said), set(words_of(second.said))
    shared = tuple(word for word in ours if word in theirs)
    fewest = min(len(ours), len(theirs))
    return shared if len(shared) >= IN_COMMON and len(shared) >= LEAST * fewest else ()


def recurrences(later: Sequence[NamedCause], earlier: Iterable[NamedCause]) -> tuple[MaybeSame, ...]:
    """Return for each earlier thing the pair that shares most, where it may be the same cause; what shares most comes first.

    Only what was named before counts: an earlier cause of the same day or a later one, or of the same thing, is none.
    """
    best: dict[tuple[str, int], MaybeSame] = {}
    for before in earlier:
        for now in later:
            if before.thing == now.thing or before.on >= now.on:
                continue
            shared = may_be_same(now, before)
            if shared and len(shared) > len(best[before.thing].shared if before.thing in best else ()):
                best[before.thing] = MaybeSame(now, before, shared)
    return tuple(sorted(best.values(), key=lambda each: (-len(each.shared), each.earlier.on, each.earlier.thing)))
