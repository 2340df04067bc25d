"""What a cohort sets out to do, as a file: its goals with what counts towards each, its kinds of meeting, its years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fairwater.content import NOTHING_SAID, Collected, Part, Said, shipped_in, with_folder
from fairwater.fields.kinds import slug_of

COUNTS = ("analysed", "learned", "prototypes", "contributed")
"""What can count towards a goal: members whose conditions are mapped, meetings held, prototypes shared, shifts contributed."""


@dataclass(frozen=True)
class Goal:
    """A goal of a cohort, and which count tells how far it is (blank: none does)."""

    id: str
    title: Said
    counts: str


@dataclass(frozen=True)
class MeetingKind:
    """A kind of meeting. `from_elsewhere` says that one learns there from others, so that takeaways are asked for first."""

    id: str
    title: Said
    from_elsewhere: bool


@dataclass(frozen=True)
class Shape:
    """How a cohort goes: months, goals, kinds of meeting, what each year is for."""

    id: str
    version: str
    title: Said
    about: Said
    source: Said
    months: int
    goals: tuple[Goal, ...]
    meetings: tuple[MeetingKind, ...]
    years: tuple[Said, ...]

    def meeting(self, slug: str) -> MeetingKind | None:
        """Return a kind of meeting by its slug."""
        return next((each for each in self.meetings if each.id == slug), None)


@cache
def shipped_shapes() -> Mapping[str, Shape]:
    """Return the shapes that come with Fairwater, by id."""
    return shipped_in("fairwater.cohorts", shape_in)


def shapes_of(folder: Path | None) -> Collected[Shape]:
    """Return the shipped shapes and those in a folder of one's own; there one with a known id takes its place."""
    return with_folder(shipped_shapes(), folder, shape_in)


def shape_in(part: Part) -> Shape:
    """Return the shape in a content file. Raises BadInput with the file, the key and what to do."""
    shape = Shape(
        id=slug_of(part),
        version=part.text("version"),
        title=part.said("title"),
        about=part.said("about"),
        source=part.said("source", NOTHING_SAID),
        months=part.whole("months"),
        goals=tuple(_goal(each) for each in part.parts("goals")),
        meetings=tuple(_meeting(each) for each in part.parts("meetings")),
        years=part.words("years"),
    )
    part.done()
    if not 1 <= shape.months <= 120:
        raise part.wrong("months", shape.months)
    if not shape.meetings:
        raise part.wrong("meetings", 0)
    for each in (shape.goals, shape.meetings):
        ids = [one.id for one in each]
        if twice := next((one for one in ids if ids.count(one) > 1), ""):
            raise part.wrong("id", twice)
    return shape


def _goal(part: Part) -> Goal:
    made = Goal(slug_of(part), part.said("title"), part.one_of("counts", COUNTS, ""))
    part.done()
    return made


def _meeting(part: Part) -> MeetingKind:
    made = MeetingKind(slug_of(part), part.said("title"), part.flag("from-elsewhere"))
    part.done()
    return made
