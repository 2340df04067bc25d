"""Asset-based language: wording that puts a lack in children or families is pointed at, with another way to say it and a reason.

It reads what staff write, never what people said: text between quotation marks and in quotes is left alone. A person decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from fairwater.content import content_of


@dataclass(frozen=True)
class Wording:
    """A way of saying: the words, another way, why."""

    says: tuple[str, ...]
    instead: str
    why: str


@dataclass(frozen=True)
class Pointed:
    """A place in a text where a wording stands: the letters from `start` to `end`, another way to say it, and why."""

    start: int
    end: int
    said: str
    instead: str
    why: str


QUOTED = re.compile(r"“[^”]*”|«[^»]*»|„[^“]*“|\"[^\"\n]*\"|^>.*$", re.MULTILINE)


@cache
def wordings(language: str) -> tuple[Wording, ...]:
    """Return the wordings of a language; none where there is no list of it."""
    path = Path(str(resources.files(__package__))) / f"{language}.toml"
    return tuple(_wordings(path)) if path.is_file() else ()


def _wordings(path: Path) -> Iterator[Wording]:
    part = content_of(path)
    for each in part.parts("wordings", "instead"):
        yield Wording(each.texts("says", ...), each.text("instead"), each.text("why"))
        each.done()
    part.done()


WORD = re.compile(r"\w+")
APOSTROPHES = "'’‘ʼ`´"
BETWEEN = r"[\s\-\u2010\u2011\u2012\u2013]+"
"""What may stand between two words of a wording: blanks, a new line, any hyphen."""


@dataclass(frozen=True)
class _Ways:
    """The wordings that begin with one word: a pattern of them all, the longer before the shorter, and whose each group is."""

    pattern: re.Pattern[str]
    wordings: tuple[Wording, ...]


@cache
def _ways(language: str) -> Mapping[str, _Ways]:
    """Return the wordings of a language by their first word: a text is read word by word, and few of its words begin one."""
    by_word: dict[str, list[tuple[str, Wording]]] = {}
    for each in wordings(language):
        for says in each.says:
            by_word.setdefault(WORD.findall(says)[0].casefold(), []).append((says, each))
    return {word: _together(ways) for word, ways in by_word.items()}


def _together(ways: list[tuple[str, Wording]]) -> _Ways:
    ways = sorted(ways, key=lambda way: -len(way[0]))
    spoken = "|".join(f"({_spoken(says)})" for says, _ in ways)
    return _Ways(re.compile(rf"(?:{spoken})(?!\w)", re.IGNORECASE), tuple(each for _, each in ways))


def _spoken(says: str) -> str:
    parts = (re.escape(part).replace("'", f"[{APOSTROPHES}]") for part in re.split(r"[\s-]+", says))
    return BETWEEN.join(parts)


def pointed_at(text: str, language: str) -> tuple[Pointed, ...]:
    """Return where wordings of the list stand in a text that somebody wrote, in order."""
    quoted = [found.span() for found in QUOTED.finditer(text)]
    return tuple(
        Pointed(found.start(), found.end(), found[0], wording.instead, wording.why)
        for found, wording in _found(text, language)
        if not any(start <= found.start() < end for start, end in quoted)
    )


def _found(text: str, language: str) -> Iterator[tuple[re.Match[str], Wording]]:
    """Yield the wordings in a text from left to right, none within another."""
    ways, end = _ways(language), 0
    for word in WORD.finditer(text) if ways else ():
        begun = ways.get(word[0].casefold()) if word.start() >= end else None
        found = begun.pattern.match(text, word.start()) if begun else None
        if begun and found and found.lastindex:
            end = found.end()
            yield found, begun.wordings[found.lastindex - 1]
