"""Words as they are compared: small letters, no accents, no punctuation."""

from __future__ import annotations

import re
import unicodedata

MOST_WORDS = 8


def folded(text: str) -> str:
    """Return a text in small letters without accents: "Auditoría" is "auditoria"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = unicodedata.normalize(
        "NFKD", plain.casefold()
    )  # a letter of formulas has a case only when it is taken apart
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """Return the words that are searched for, each once."""
    return list(dict.fromkeys(re.findall(r"[^\W_]+", folded(text))))[:MOST_WORDS]


def has_all(text: str, wanted: list[str]) -> bool:
    """Say whether every wanted word begins a word of the text."""
    there = re.findall(r"[^\W_]+", folded(text))
    return all(any(word.startswith(each) for word in there) for each in wanted)
