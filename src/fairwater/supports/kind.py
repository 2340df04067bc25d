"""Which supports there are: a short catalogue, one file for each, to which a district adds its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fairwater.content import NOTHING_SAID, Collected, Part, Said, shipped_in, with_folder
from fairwater.fields.kinds import slug_of


@dataclass(frozen=True)
class Support:
    """Something that a school does for a student: what it is called, for families too, and what it is."""

    id: str
    title: Said
    about: Said = NOTHING_SAID


Supports = Collected[Support]


@cache
def shipped_supports() -> Mapping[str, Support]:
    """Return the supports that come with Fairwater, by id."""
    return shipped_in("fairwater.supports", support_in, "kinds")


def supports_of(folder: Path | None) -> Supports:
    """Return the shipped supports and those in a folder of one's own; there one with a known id takes its place."""
    return with_folder(shipped_supports(), folder, support_in)


def support_in(part: Part) -> Support:
    """Return the support in a content file. Raises BadInput with the file and the key."""
    found = Support(slug_of(part), part.said("title"), part.said("about", NOTHING_SAID))
    part.done()
    return found
