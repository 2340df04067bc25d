"""Guides for talking in person: what is said first, what is asked, what is looked at. A guide is one file of content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from fairwater.content import NOTHING_SAID, Collected, Part, Said, shipped_in, with_folder
from fairwater.fields.kinds import slug_of


class GuideKind(StrEnum):
    """What a guide is for."""

    QUESTIONS = "questions"
    OBSERVATION = "observation"
    AGENDA = "agenda"
    PAUSE = "pause"
    """What a team stops its work for, with the minutes of each part; no talk with others."""


@dataclass(frozen=True)
class GuidePart:
    """A part of a guide: its title, and what is asked, looked at or done, in order. `minutes` is 0 where nobody said."""

    id: str
    title: Said
    lines: tuple[Said, ...]
    minutes: int = 0


@dataclass(frozen=True)
class Guide:
    """A guide: what it is for, what is said before anything else, and its parts."""

    id: str
    version: str
    kind: GuideKind
    title: Said
    about: Said
    opening: Said
    """What is said before the first question: what consent means, or what a pause is for."""
    closing: Said
    parts: tuple[GuidePart, ...]


Guides = Collected[Guide]


@cache
def shipped_guides() -> Mapping[str, Guide]:
    """Return the guides that come with Fairwater, by id, in the order of their ids."""
    return shipped_in("fairwater.guides", guide_in)


def guides_of(folder: Path | None) -> Guides:
    """Return the shipped guides and those in a folder of one's own; there a guide with a known id takes its place."""
    return with_folder(shipped_guides(), folder, guide_in)


def guide_in(part: Part) -> Guide:
    """Return the guide in a content file. Raises BadInput with the file, the key and what to do."""
    guide = Guide(
        id=slug_of(part),
        version=part.text("version"),
        kind=GuideKind(part.one_of("kind", list(GuideKind))),
        title=part.said("title"),
        about=part.said("about"),
        opening=part.said("opening"),
        closing=part.said("closing", NOTHING_SAID),
        parts=tuple(_parts(part)),
    )
    part.done()
    if not guide.parts:
        raise part.wrong("parts", "")
    return guide


def _parts(part: Part) -> Iterator[GuidePart]:
    seen: set[str] = set()
    for each in part.parts("parts"):
        made = GuidePart(slug_of(each), each.said("title"), each.words("lines"), each.whole("minutes", 0))
        each.done()
        if made.id in seen:
            raise each.wrong("id", made.id)
        if not made.lines or made.minutes < 0:
            raise each.wrong("lines" if not made.lines else "minutes", made.minutes or "")
        seen.add(made.id)
        yield made
