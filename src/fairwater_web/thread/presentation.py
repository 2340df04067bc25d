"""A thread as it is read: a path in sentences, and a picture of boxes and lines, wide and narrow."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.thread.kinds import Named, kinds, named
from fairwater_web.thread.models import Link
from fairwater_web.thread.queries import Thing, Thread, gone_out, marks_on, thread_of

BOX_WIDTH, BOX_HEIGHT, GAP_ACROSS, GAP_DOWN = 210, 74, 60, 18
LETTERS = 27


@dataclass(frozen=True)
class Step:
    """One thing on the path. What the reader may not see is named as withheld, and leads nowhere."""

    kind: str
    title: str
    url: str
    day: str
    relation: str
    """How it is linked to the thing nearer to where the reader stands."""
    level: int
    link: int
    """The number of the link, where somebody made it by hand and it is the thing's own."""


@dataclass(frozen=True)
class Box:
    """A thing in the picture: where it stands, and its lines of text."""

    x: float
    y: float
    lines: tuple[str, ...]
    kind: str
    url: str
    here: bool


@dataclass(frozen=True)
class Line:
    """A line of the picture, from what came later to what it rests on."""

    path: str


@dataclass(frozen=True)
class Picture:
    """Boxes and lines with their size."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class ShownThread:
    """Everything that the page of a thread shows."""

    here: Step
    below: tuple[Step, ...]
    """What it rests on, the nearest first."""
    above: tuple[Step, ...]
    """What came of it, the nearest first."""
    marks: tuple[str, ...]
    gone: tuple[str, ...]
    cut: bool
    wide: Picture
    narrow: Picture
    told: str


def shown_thread(actor: Any, thing: Thing, language: str) -> ShownThread:
    """Return the thread of a thing that the actor may see."""
    found = thread_of(actor.tenant, thing)
    seen = named(actor, list(found.level), language)
    steps = {each: _step(each, level, found, seen, language) for each, level in found.level.items()}
    order = sorted(found.level, key=lambda each: abs(found.level[each]))
    below = tuple(steps[each] for each in order if found.level[each] < 0)
    above = tuple(steps[each] for each in order if found.level[each] > 0)
    return ShownThread(
        here=steps[thing],
        below=below,
        above=above,
        marks=tuple(_marks(actor, thing, seen, language)),
        gone=tuple(_gone(actor, found, language)),
        cut=found.cut,
        wide=_picture(found, steps, across=True),
        narrow=_picture(found, steps, across=False),
        told=_told(steps[thing], below, above, language),
    )


def _step(thing: Thing, level: int, found: Thread, seen: dict[Thing, Named], language: str) -> Step:
    link = _towards(thing, level, found)
    each = seen.get(thing)
    relation = "" if link is None else words.text(f"relation-{link.relation}", language)
    own = link is not None and link.made_by is not None and level == -1
    return Step(
        kind=words.text(f"thing-{thing[0]}", language) if thing[0] in kinds() else thing[0],
        title=each.title if each else words.text("thread-withheld", language),
        url=each.url if each else "",
        day=numbers.day(each.day.isoformat(), language) if each else "",
        relation=relation,
        level=level,
        link=link.pk if link is not None and own else 0,
    )


def _towards(thing: Thing, level: int, found: Thread) -> Link | None:
    """Return the link by which a thing hangs on the one nearer to the reader."""
    for link in found.links:
        later, earlier = (link.kind, link.thing), (link.to_kind, link.to_thing)
        if level < 0 and earlier == thing and found.level[later] > level:
            return link
        if level > 0 and later == thing and found.level[earlier] < level:
            return link
    return None


def _marks(actor: Any, thing: Thing, seen: dict[Thing, Named], language: str) -> list[str]:
    told = []
    for mark in marks_on(actor.tenant, thing):
        each = seen.get((mark.kind, mark.thing))
        told.append(
            words.text(
                f"mark-{mark.happened}",
                language,
                title=each.title if each else words.text("thread-withheld", language),
                day=numbers.day(mark.made_at.date().isoformat(), language),
            )
        )
    return told


def _gone(actor: Any, found: Thread, language: str) -> list[str]:
    """Return where the thing, or what came of it, has gone out."""
    above = [each for each, level in found.level.items() if level >= 0]
    return [
        words.text(
            "thread-gone-line",
            language,
            file=each.file,
            by=each.taken_by.name if each.taken_by else "blank",
            day=numbers.day(each.at.date().isoformat(), language),
        )
        for each in gone_out(actor.tenant, above)[:50]
    ]


def _told(here: Step, below: Sequence[Step], above: Sequence[Step], language: str) -> str:
    return words.text(
        "thread-told",
        language,
        title=here.title,
        below="; ".join(step.title for step in below) or "blank",
        above="; ".join(step.title for step in above) or "blank",
    )


def _picture(found: Thread, steps: dict[Thing, Step], *, across: bool) -> Picture:
    """Return the picture: what it rests on at the left (or top), what came of it at the right (or bottom)."""
    levels = sorted(set(found.level.values()))
    rows: dict[int, list[Thing]] = {level: [] for level in levels}
    for thing, level in found.level.items():
        rows[level].append(thing)
    at: dict[Thing, tuple[float, float]] = {}
    most = max(len(each) for each in rows.values())
    for place, level in enumerate(levels):
        for nth, thing in enumerate(rows[level]):
            if across:
                offset = (most - len(rows[level])) * (BOX_HEIGHT + GAP_DOWN) / 2
                at[thing] = (place * (BOX_WIDTH + GAP_ACROSS), offset + nth * (BOX_HEIGHT + GAP_DOWN))
            else:
                above = sum(len(rows[each]) for each in levels[:place])
                at[thing] = (14.0 * abs(level), (above + nth) * (BOX_HEIGHT + GAP_DOWN))
    boxes = tuple(
        Box(x, y, tuple(textwrap.wrap(steps[t].title, LETTERS)[:2]), steps[t].kind, steps[t].url, found.level[t] == 0)
        for t, (x, y) in at.items()
    )
    lines = tuple(
        _line(at[link.to_kind, link.to_thing], at[link.kind, link.thing], across=across)
        for link in found.links
        if {(link.kind, link.thing), (link.to_kind, link.to_thing)} <= set(at)
    )
    width = max(x for x, _ in at.values()) + BOX_WIDTH
    height = max(y for _, y in at.values()) + BOX_HEIGHT
    return Picture(width, height, boxes, lines)


def _line(start: tuple[float, float], end: tuple[float, float], *, across: bool) -> Line:
    (x1, y1), (x2, y2) = start, end
    if across:
        x1, y1, y2 = x1 + BOX_WIDTH, y1 + BOX_HEIGHT / 2, y2 + BOX_HEIGHT / 2
        half = (x1 + x2) / 2
        return Line(f"M{x1:.0f} {y1:.0f} C{half:.0f} {y1:.0f} {half:.0f} {y2:.0f} {x2:.0f} {y2:.0f}")
    return Line(f"M{x1 + 24:.0f} {y1 + BOX_HEIGHT:.0f} L{x2 + 24:.0f} {y2:.0f}")
