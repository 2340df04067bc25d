"""What is taken away, before it is a file: chapters of blocks and figures, and the story from which short files are made."""

from __future__ import annotations

from dataclasses import dataclass, field

from fairwater.documents.text import Block, Span

Row = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table of texts as they are read; every row as long as the head."""

    head: Row
    rows: tuple[Row, ...]

    def block(self) -> Block:
        """Return the table as a block of a text."""
        lines = (self.head, *self.rows)
        return Block("table", rows=tuple(tuple((Span(cell),) for cell in row) for row in lines))


@dataclass(frozen=True)
class Figure:
    """A picture with what it says: its title, a text that stands for it, notes, and the same as a table.

    `svg` is drawn in the colours of the light theme, on no ground; `slim` is a narrower form with larger letters, for slides.
    """

    title: str
    told: str
    svg: str
    table: Table
    notes: tuple[str, ...] = ()
    slim: str = ""


@dataclass(frozen=True)
class Number:
    """A released number as it is read: never without its n, its interval (or why there is none) and its day."""

    name: str
    sentence: str
    value: str
    n: str
    interval: str
    day: str


@dataclass(frozen=True)
class Voice:
    """Somebody's words as they were said, by role and day, with how far they may go."""

    text: str
    by: str
    consent: str
    language: str


@dataclass(frozen=True)
class Withheld:
    """What this audience may not see, by what it is, and why. Nothing else is said of it."""

    what: str
    why: str


@dataclass(frozen=True)
class Part:
    """A part of a chapter: a heading, what stands under it, and what it rests on, by name."""

    title: str
    pieces: tuple[Block | Figure, ...]
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """A chapter of a bound report: a document, or what was gathered under one heading."""

    title: str
    facts: tuple[str, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Bound:
    """Chapters bound as one file, with a cover and contents. `lead` is the sentence on the cover."""

    title: str
    place: str
    language: str
    facts: tuple[str, ...]
    lead: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True)
class Story:
    """What a journey says to one audience in one language, gathered from what that audience may see.

    `problem` is the question that the journey asks, `sentence` what it says now, `map` and `theory` lines of the boards,
    `sources` where all of it comes from, by name.
    """

    title: str
    place: str
    language: str
    facts: tuple[str, ...]
    problem: str
    sentence: str = ""
    numbers: tuple[Number, ...] = ()
    numbers_lack: str = ""
    """Why there is no number, where there is none."""
    written: Table | None = None
    """Numbers as a signed document tells them, where none was released."""
    chart: Figure | None = None
    voices: tuple[Voice, ...] = ()
    voices_lack: str = ""
    heard: tuple[str, ...] = ()
    """What a signed document says that people said."""
    map: tuple[str, ...] = ()
    theory: tuple[str, ...] = ()
    theory_figure: Figure | None = None
    pilot: tuple[str, ...] = ()
    runs: tuple[Figure, ...] = ()
    learned: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    due: str = ""
    withheld: tuple[Withheld, ...] = ()
    sources: tuple[str, ...] = ()
    chapters: tuple[Chapter, ...] = field(default=(), repr=False)

    def bound(self) -> Bound:
        """Return the whole of it as one report."""
        lead = self.sentence or self.problem
        return Bound(self.title, self.place, self.language, self.facts, lead, self.chapters)


def paragraph(text: str) -> Block:
    """Return a text as one paragraph."""
    return Block("paragraph", (Span(text),))


def lines_block(lines: tuple[str, ...]) -> Block:
    """Return texts as a list."""
    return Block("list", items=tuple((paragraph(line),) for line in lines))


def quoted(voice: Voice) -> tuple[Block, ...]:
    """Return somebody's words as a quote, and who said them under it."""
    return (Block("quote", items=((paragraph(voice.text),),)), paragraph(f"— {voice.by}. {voice.consent}"))


def row_line(row: Row) -> str:
    """Return a row of a table that people wrote as a line: whom it speaks of, what it says, and what stands beside it."""
    first, *others = (each.rstrip(" .") for each in row if each)
    return f"{first}: {'; '.join(others)}" if others else first
