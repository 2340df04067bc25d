"""Words as they are compared: small letters, no accents, no punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MOST_WORDS = 8
WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """Return a text in small letters without accents: "Auditoría" is "auditoria"."""
    if text.isascii():  # as most texts are: nothing to take apart
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = unicodedata.normalize(
        "NFKD", plain.casefold()
    )  # a letter of formulas has a case only when it is taken apart
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """Return the words that are searched for, each once."""
    return list(dict.fromkeys(WORD.findall(folded(text))))[:MOST_WORDS]


def has_all(text: str, wanted: list[str]) -> bool:
    """Say whether every wanted word begins a word of the text."""
    there = _words_in(text)
    return all(any(word.startswith(each) for word in there) for each in wanted)


@lru_cache(maxsize=5000)
def _words_in(text: str) -> tuple[str, ...]:
    """Return the words of a text; each search looks through the same terms and measures."""
    return tuple(dict.fromkeys(WORD.findall(folded(text))))
