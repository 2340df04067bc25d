"""A deck of five to eight slides: what each says, cut to the room that its placeholder has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from fairwater import words
from fairwater.takeaway.fitting import Room, fitted, fitted_list
from fairwater.takeaway.parts import Figure, Number, Story, Table, Voice, row_line

WIDTH, HEIGHT = 960.0, 540.0
"""Points of a slide: 13.33 by 7.5 inches."""
INSET: Final = 8.0
"""Points on each side of a placeholder that its text does not use."""
GAP, MOST_LINES = 6.0, 5
"""Points between two lines of a text, and how many lines there are at most."""
FEWEST, MOST = 5, 8
SIZE = re.compile(r'<svg[^>]* width="([\d.]+)"[^>]* height="([\d.]+)"')


@dataclass(frozen=True)
class Place:
    """Where a placeholder stands on a slide, in points, and the size of its letters."""

    left: float
    top: float
    width: float
    height: float
    size: float
    bold: bool = False

    @property
    def room(self) -> Room:
        """Return the room for its text."""
        gaps = 0 if self.bold else GAP * (MOST_LINES - 1)
        return Room(self.width - 2 * INSET, self.height - 2 * INSET - gaps, self.size, self.bold)


TITLE: Final = Place(48, 30, 864, 92, 28, bold=True)
BODY: Final = Place(48, 136, 864, 370, 20)
PICTURE: Final = Place(440, 130, 472, 380, 12)
BESIDE: Final = Place(48, 136, 376, 370, 16)
ABOVE: Final = Place(48, 124, 864, 246, 12)
BELOW: Final = Place(48, 378, 864, 140, 16)
SIZES: Final = (26.0, 23.0, 20.0, 18.0, 16.0)
"""Letters of a text, the largest in which it fits uncut; the smallest is that of its place."""
BROAD = 2.4
"""A picture that is so many times wider than high stands above its text, any other beside it."""
COVER_TITLE: Final = Place(64, 128, 832, 132, 38, bold=True)
COVER_TEXT: Final = Place(64, 280, 832, 170, 22)


@dataclass(frozen=True)
class Slide:
    """A slide: its title, its lines, its figure, and its notes for whoever speaks, with what it rests on."""

    name: str
    title: str
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    figure: Figure | None = None
    body: Place = BODY
    """Where its lines stand, with the size of their letters."""
    picture: Place = PICTURE


@dataclass(frozen=True)
class Deck:
    """Slides in order."""

    title: str
    place: str
    language: str
    slides: tuple[Slide, ...]


def deck_of(story: Story) -> Deck:
    """Return the slides of a story: five that always stand, and three where there is something for them."""
    language = story.language
    slides = [_problem(story), _numbers(story), _people(story)]
    if story.map or story.theory:
        slides.append(_board(story))
    if story.pilot or story.runs:
        slides.append(_pilot(story))
    slides += [_learned(story), _asks(story)]
    if story.withheld:
        slides.append(_withheld(story))
    return Deck(story.title, story.place, language, tuple(slides))


def _said(name: str, story: Story) -> str:
    return words.text(f"takeaway-slide-{name}", story.language)


def _slide(
    name: str, story: Story, lines: Sequence[str], notes: Sequence[str], figure: Figure | None = None, title: str = ""
) -> Slide:
    picture, place = (PICTURE, BODY) if figure is None else (ABOVE, BELOW) if _is_broad(figure) else (PICTURE, BESIDE)
    head = fitted(title or _said(name, story), TITLE.room, story.language)
    most = MOST_LINES if figure is None else MOST_LINES - 1 if place is BESIDE else 2
    place = _largest(lines, place, story.language, most)
    told = fitted_list(lines, place.room, story.language, most=most)
    return Slide(name, head, told, tuple(_notes(notes, figure)), figure, place, picture)


def _is_broad(figure: Figure) -> bool:
    found = SIZE.search(figure.slim or figure.svg)
    return found is not None and float(found[1]) > BROAD * float(found[2])


def _largest(lines: Sequence[str], place: Place, language: str, most: int) -> Place:
    """Return the place with the largest letters in which the lines fit as they are."""
    given = tuple(" ".join(line.split()) for line in lines if line.strip())
    for size in SIZES:
        larger = replace(place, size=size)
        if size > place.size and fitted_list(lines, larger.room, language, most=most) == given:
            return larger
    return place


def _notes(notes: Sequence[str], figure: Figure | None) -> Iterator[str]:
    yield from notes
    if figure is not None:
        yield figure.told
        yield from figure.notes
        yield from _lines_of(figure.table)


def _lines_of(table: Table) -> Iterator[str]:
    yield " | ".join(table.head)
    yield from (" | ".join(row) for row in table.rows)


def _problem(story: Story) -> Slide:
    title = fitted(story.title, COVER_TITLE.room, story.language)
    lines = (fitted(story.problem, COVER_TEXT.room, story.language), " · ".join((story.place, *story.facts)))
    sources = [_said("sources", story), *story.sources] if story.sources else []
    return Slide("problem", title, lines, (story.problem, *sources), body=COVER_TEXT)


def _numbers(story: Story) -> Slide:
    sure = [_sure(each) for each in story.numbers]
    if story.numbers:
        return _slide("numbers", story, [_number(each) for each in story.numbers], sure, story.chart, story.sentence)
    if story.written is not None:
        lines = [row_line(row) for row in story.written.rows]
        notes = (_said("written", story), story.numbers_lack, *_lines_of(story.written))
        return _slide("numbers", story, lines, notes)
    return _slide("numbers", story, [story.numbers_lack], ())


def _number(number: Number) -> str:
    return f"{number.sentence} {number.interval}".strip()


def _sure(number: Number) -> str:
    return " · ".join(each for each in (number.name, number.value, number.n, number.interval, number.day) if each)


def _people(story: Story) -> Slide:
    lines = [_voice(each) for each in story.voices] or list(story.heard) or [story.voices_lack]
    notes = [f"{each.by}. {each.consent}" for each in story.voices] or [story.voices_lack]
    return _slide("people", story, lines, notes)


def _voice(voice: Voice) -> str:
    return f"“{voice.text}” — {voice.by}"


def _board(story: Story) -> Slide:
    lines = story.map or story.theory
    return _slide("board", story, lines, (*story.map, *story.theory), story.theory_figure)


def _pilot(story: Story) -> Slide:
    figure = next(iter(story.runs), None)
    notes = [line for each in story.runs[1:] for line in (each.title, *_lines_of(each.table))]
    title = figure.title if figure is not None else ""
    return _slide("pilot", story, story.pilot, notes, figure, title)


def _learned(story: Story) -> Slide:
    lines = (*story.learned[:3], *story.decided[:3]) or (_said("learned-none", story),)
    return _slide("learned", story, lines, (*story.learned, *story.decided))


def _asks(story: Story) -> Slide:
    lines = [*story.asks, *([story.due] if story.due else [])] or [_said("asks-none", story)]
    return _slide("asks", story, lines, lines)


def _withheld(story: Story) -> Slide:
    lines = [f"{each.what}: {each.why}" for each in story.withheld]
    return _slide("withheld", story, lines, (_said("withheld-notes", story), *lines))
