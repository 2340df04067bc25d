"""Sequences of stations, each one file: what each station is for, which documents and registers stand at it, when it comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fairwater.content import NOTHING_SAID, Collected, Part, Said, shipped_in, with_folder
from fairwater.fields.kinds import slug_of

LONGEST = 60
"""Months that a sequence may take."""


@dataclass(frozen=True)
class Station:
    """A station: its name, what it is for, the kinds of document and the registers of it, the month by which it usually comes.

    `brief` is the name under the river; `month` counts from 1 and is 0 where nobody said.
    """

    id: str
    title: Said
    brief: Said
    about: Said
    questions: tuple[Said, ...]
    documents: tuple[str, ...]
    registers: tuple[str, ...]
    month: int


@dataclass(frozen=True)
class Sequence:
    """Stations in order. `circles` says that the last one leads to the first again."""

    id: str
    version: str
    title: Said
    about: Said
    source: Said
    stations: tuple[Station, ...]
    circles: bool = False

    def station(self, slug: str) -> Station | None:
        """Return a station by its slug."""
        return next((each for each in self.stations if each.id == slug), None)


@cache
def shipped_sequences() -> Mapping[str, Sequence]:
    """Return the sequences that come with Fairwater, by id."""
    return shipped_in("fairwater.journeys", sequence_in)


def sequences_of(folder: Path | None) -> Collected[Sequence]:
    """Return the shipped sequences and those in a folder of one's own; there one with a known id takes its place."""
    return with_folder(shipped_sequences(), folder, sequence_in)


def sequence_in(part: Part) -> Sequence:
    """Return the sequence in a content file. Raises BadInput with the file, the key and what to do."""
    sequence = Sequence(
        id=slug_of(part),
        version=part.text("version"),
        title=part.said("title"),
        about=part.said("about"),
        source=part.said("source", NOTHING_SAID),
        stations=tuple(_stations(part)),
        circles=part.flag("circles"),
    )
    part.done()
    if len(sequence.stations) < 2:
        raise part.wrong("stations", len(sequence.stations))
    return sequence


def _stations(part: Part) -> Iterator[Station]:
    seen: set[str] = set()
    month = 0
    for each in part.parts("stations"):
        title = each.said("title")
        made = Station(
            id=slug_of(each),
            title=title,
            brief=each.said("brief", title),
            about=each.said("about"),
            questions=each.words("questions"),
            documents=each.texts("documents"),
            registers=each.texts("registers"),
            month=each.whole("month", 0),
        )
        each.done()
        if made.id in seen:
            raise each.wrong("id", made.id)
        if made.month and not month <= made.month <= LONGEST:
            raise each.wrong("month", made.month)
        month = made.month or month
        seen.add(made.id)
        yield made


def content_of_sequence(sequence: Sequence) -> dict[str, Any]:
    """Return a sequence in the form of its file: what is read back by `sequence_in` is the same."""
    content = {
        "id": sequence.id,
        "version": sequence.version,
        "title": sequence.title.as_given(),
        "about": sequence.about.as_given(),
        "stations": [_content_of_station(each) for each in sequence.stations],
        "circles": sequence.circles,
    }
    return content | ({"source": sequence.source.as_given()} if sequence.source else {})


def _content_of_station(station: Station) -> dict[str, Any]:
    return {
        "id": station.id,
        "title": station.title.as_given(),
        "brief": station.brief.as_given(),
        "about": station.about.as_given(),
        "questions": [each.as_given() for each in station.questions],
        "documents": list(station.documents),
        "registers": list(station.registers),
        "month": station.month,
    }
