"""What speaks of each practice, as one file: measures, scales, registers, kinds of document, the next act; and the thresholds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fairwater.content import NOTHING_SAID, Collected, Part, Said, shipped_in, with_folder
from fairwater.fields.kinds import slug_of
from fairwater.practice.assessing import HIGHEST, LOWEST

FEWEST_RATERS = 3
"""Under so many raters no spread is ever shown, whatever a file says."""
MOST = 20


@dataclass(frozen=True)
class MappedPractice:
    """A practice: what speaks of it, and what one can do next: begin a document of a kind, or open a register.

    `scales` name an instrument and one of its sections: "families/engagement".
    """

    code: str
    measures: tuple[str, ...]
    scales: tuple[str, ...]
    registers: tuple[str, ...]
    documents: tuple[str, ...]
    act: Said
    act_document: str = ""
    act_register: str = ""


@dataclass(frozen=True)
class PracticeMap:
    """The practices of a framework with what speaks of each, and the thresholds of a team's assessment.

    `below` (a level, 2 to 4): the advisory appears while a core practice is below it. `raters`, `evidence`: how many people
    must have rated before a spread is shown, how many pieces of evidence a level rests on.
    """

    id: str
    version: str
    framework: str
    core: str
    below: int
    raters: int
    evidence: int
    practices: tuple[MappedPractice, ...]
    source: Said = NOTHING_SAID

    def practice(self, code: str) -> MappedPractice | None:
        """Return what speaks of a practice."""
        return next((each for each in self.practices if each.code == code), None)


@cache
def shipped_maps() -> Mapping[str, PracticeMap]:
    """Return the maps that come with Fairwater, by id."""
    return shipped_in("fairwater.practice", map_in)


def maps_of(folder: Path | None) -> Collected[PracticeMap]:
    """Return the shipped maps and those in a folder of one's own; there one with a known id takes its place."""
    return with_folder(shipped_maps(), folder, map_in)


def map_in(part: Part) -> PracticeMap:
    """Return the map in a content file. Raises BadInput with the file, the key and what to do."""
    found = PracticeMap(
        id=slug_of(part),
        version=part.text("version"),
        framework=slug_of(part, "framework"),
        core=slug_of(part, "core"),
        below=_between(part, "below", LOWEST + 1, HIGHEST),
        raters=_between(part, "raters", FEWEST_RATERS, MOST),
        evidence=_between(part, "evidence", 1, MOST),
        practices=tuple(_practices(part)),
        source=part.said("source", NOTHING_SAID),
    )
    part.done()
    return found


def _between(part: Part, key: str, least: int, most: int) -> int:
    value = part.whole(key)
    if not least <= value <= most:
        raise part.wrong(key, value, [f"{least}-{most}"])
    return int(value)


def _practices(part: Part) -> Iterator[MappedPractice]:
    seen: set[str] = set()
    for each in part.parts("practices", named_by="code"):
        made = MappedPractice(
            code=each.text("code"),
            measures=each.texts("measures"),
            scales=each.texts("scales"),
            registers=each.texts("registers"),
            documents=each.texts("documents"),
            act=each.said("act"),
            act_document=each.text("act_document", ""),
            act_register=each.text("act_register", ""),
        )
        each.done()
        if made.code in seen:
            raise each.wrong("code", made.code)
        if bool(made.act_document) == bool(made.act_register):
            raise each.wrong("act_document", made.act_document, ["act_document", "act_register"])
        seen.add(made.code)
        yield made
