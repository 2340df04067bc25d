"""Text that fits: measured by the widths of the shipped fonts, and cut at a sentence where it is too long for its room."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from fairwater import words
from fairwater.publish.typeset import FONTS

SENTENCE = re.compile(r"(?<=[.!?…؟])([\"'”’»)\]]*)\s+")
FACES = ("NotoSans", "NotoNaskhArabic")
MARGIN = 1.06
"""Other fonts of a reader’s machine may run wider than ours by so much."""
LINE = 1.25
"""Height of a line, in sizes of its letters."""


@dataclass(frozen=True)
class Room:
    """Where a text has to fit: width and height in points, the size of its letters in points."""

    width: float
    height: float
    size: float
    bold: bool = False

    @property
    def lines(self) -> int:
        """Return how many lines there is room for."""
        return int(self.height / (self.size * LINE))


@cache
def _widths(bold: bool) -> dict[int, float]:
    """Return the width of each letter that the fonts have, in sizes of the letters."""
    from fontTools.ttLib import TTFont  # late: only files need it

    found: dict[int, float] = {}
    for face in reversed(FACES):
        with TTFont(FONTS / f"{face}-{'Bold' if bold else 'Regular'}.ttf", lazy=True) as font:
            whole, advance = font["head"].unitsPerEm, font["hmtx"].metrics
            found |= {letter: advance[glyph][0] / whole for letter, glyph in font.getBestCmap().items()}
    return found


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text runs in one line, in points. A letter that no font has is as wide as it is high."""
    widths = _widths(bold)
    return sum(widths.get(ord(letter), 1.0) for letter in text) * size * MARGIN


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Return a text in lines of a width; a word that is wider is broken."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in _words(paragraph, width, size, bold):
            longer = f"{line} {word}" if line else word
            if line and width_of(longer, size, bold=bold) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def _words(text: str, width: float, size: float, bold: bool) -> Iterator[str]:
    for word in text.split():
        while width_of(word, size, bold=bold) > width and len(word) > 1:
            n = max(1, int(len(word) * width / width_of(word, size, bold=bold)))
            while n > 1 and width_of(word[:n], size, bold=bold) > width:
                n -= 1
            yield word[:n]
            word = word[n:]
        if word:
            yield word


def n_lines(text: str, room: Room) -> int:
    """Return how many lines a text takes in a room."""
    return len(wrapped(text, room.width, room.size, bold=room.bold))


def fitted(text: str, room: Room, language: str) -> str:
    """Return a text as it is where it fits, else up to the last sentence that fits, and that it goes on in the report.

    Where not even a sentence fits, it is cut after a word. In a room that holds nothing the text is blank.
    """
    text = "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
    if not text or (n_lines(text, room) <= room.lines):
        return text
    more = words.text("takeaway-continued", language)
    for cut in _cuts(text):
        told = f"{cut} {more}"
        if n_lines(told, room) <= room.lines:
            return told
    return more if n_lines(more, room) <= room.lines else ""


def _cuts(text: str) -> Iterator[str]:
    """Yield a text cut after each of its sentences, the longest first; then the first one cut after each of its words."""
    ends = [found.end(1) for found in SENTENCE.finditer(text)]
    yield from (text[:end] for end in reversed(ends))
    first = text[: ends[0]] if ends else text
    blanks = [found.start() for found in re.finditer(r"\s", first)]
    yield from (first[:end].rstrip(" ,;:–-") + " …" for end in reversed(blanks))


def fitted_list(lines: Sequence[str], room: Room, language: str, *, most: int = 4) -> tuple[str, ...]:
    """Return as many texts as fit under one another, each cut so that no one takes all; what is left out is said.

    Each begins a line. `most` is the greatest number of texts.
    """
    given = [line for line in (" ".join(each.split()) for each in lines) if line]
    kept = given[:most]
    while kept:
        more = (words.text("takeaway-more-in-report", language, n=len(given) - len(kept)),)
        tail = more if len(given) > len(kept) else ()
        left = room.lines - len(tail) * n_lines(more[0], room)
        found = _shared(kept, room, left, language) if left >= len(kept) else ()
        if found:
            return (*found, *tail)
        kept = kept[:-1]
    return ()


def _shared(texts: Sequence[str], room: Room, lines: int, language: str) -> tuple[str, ...]:
    """Return texts in so many lines: what short ones leave goes to those after them; nothing where one has no room."""
    found: list[str] = []
    needs = [n_lines(text, room) for text in texts]
    for place, text in enumerate(texts):
        after = needs[place + 1 :]
        fair = max(1, lines // (len(after) + 1))
        spare = sum(max(0, fair - need) for need in after)
        here = min(lines - len(after), fair + spare)
        one = fitted(text, Room(room.width, here * room.size * LINE + 0.01, room.size, room.bold), language)
        if not one:
            return ()
        found.append(one)
        lines -= n_lines(one, room)
    return tuple(found) if lines >= 0 else ()
