"""Kinds of definition, each one file: what it starts from, what people agree on, what must stand under it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

from fairwater.content import NOTHING_SAID, Collected, Part, Said, shipped_in, with_folder
from fairwater.fields.kinds import slug_of

HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Under:
    """A kind of term that stands under what is agreed on: how many at the least, and how many look-fors each has."""

    kind: str
    fewest: int
    look_fors: int


@dataclass(frozen=True)
class DefinitionKind:
    """A kind of definition. It starts from a framework, or is written as a document of a kind; one of the two is blank.

    `agreed_on` is the kind of term that people vote on and approve; `agreed_share` the share of those who agree or
    disagree that counts as agreed, set before anybody votes.
    """

    id: str
    version: str
    title: Said
    about: Said
    framework: str
    document: str
    agreed_on: str
    fewest: int
    most: int
    agreed_share: Fraction
    survey: str
    questions: tuple[Said, ...]
    under: tuple[Under, ...]


@cache
def shipped_definitions() -> Mapping[str, DefinitionKind]:
    """Return the kinds of definition that come with Fairwater, by id."""
    return shipped_in("fairwater.definitions", definition_in)


def definitions_of(folder: Path | None) -> Collected[DefinitionKind]:
    """Return the shipped kinds and those in a folder of one's own; there a kind with a known id takes its place."""
    return with_folder(shipped_definitions(), folder, definition_in)


def definition_in(part: Part) -> DefinitionKind:
    """Return the kind in a content file. Raises BadInput with the file, the key and what to do."""
    framework, document = part.text("framework", ""), part.text("document", "")
    if bool(framework) == bool(document):
        raise part.wrong("framework", framework)
    kind = DefinitionKind(
        id=slug_of(part),
        version=part.text("version"),
        title=part.said("title"),
        about=part.said("about", NOTHING_SAID),
        framework=framework,
        document=document,
        agreed_on=part.text("agreed_on") if framework else "",
        fewest=part.whole("fewest", 1),
        most=part.whole("most", 50),
        agreed_share=_share(part),
        survey=part.text("survey", ""),
        questions=part.words("questions"),
        under=tuple(_under(part)) if framework else (),
    )
    part.done()
    if not 1 <= kind.fewest <= kind.most:
        raise part.wrong("fewest", kind.fewest)
    return kind


def _share(part: Part) -> Fraction:
    """Return the share that counts as agreed: more than half, an exact decimal."""
    given = part.text("agreed_share")
    try:
        share = Fraction(given)
    except (ValueError, ZeroDivisionError):
        raise part.wrong("agreed_share", given) from None
    if not HALF < share <= 1:
        raise part.wrong("agreed_share", given)
    return share


def _under(part: Part) -> Iterator[Under]:
    seen: set[str] = set()
    for each in part.parts("under", named_by="kind"):
        made = Under(each.text("kind"), each.whole("fewest", 1), each.whole("look_fors", 0))
        each.done()
        if made.kind in seen or made.fewest < 0 or made.look_fors < 0:
            raise each.wrong("kind", made.kind)
        seen.add(made.kind)
        yield made
