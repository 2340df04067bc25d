"""The catalogue of rewards as a file: what each is, which credentials unlock it, and the weights by which need is reckoned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from pathlib import Path

from fairwater.content import NOTHING_SAID, Collected, Part, Said, shipped_in, with_folder
from fairwater.fields.kinds import slug_of

MOST_WEIGHT = 100


class Unlocks(StrEnum):
    """What kind of credential unlocks a reward: the stack of one practice, a dimension, the certification over all four."""

    STACK = "stack"
    DIMENSION = "dimension"
    CERTIFICATION = "certification"


@dataclass(frozen=True)
class Reward:
    """A reward: how many different credentials of which kind unlock it, and whether it costs money."""

    id: str
    title: Said
    about: Said
    unlocked_by: Unlocks
    least: int
    costs: bool


@dataclass(frozen=True)
class Need:
    """A share by which need is reckoned, and its weight, exact."""

    id: str
    title: Said
    weight: Fraction


@dataclass(frozen=True)
class Catalogue:
    """A catalogue of rewards, and how need is reckoned where money is short."""

    id: str
    version: str
    title: Said
    about: Said
    source: Said
    rewards: tuple[Reward, ...]
    needs: tuple[Need, ...]

    def reward(self, slug: str) -> Reward | None:
        """Return a reward by its slug."""
        return next((each for each in self.rewards if each.id == slug), None)

    @property
    def weights(self) -> dict[str, Fraction]:
        """Return the weight of each share."""
        return {each.id: each.weight for each in self.needs}


@cache
def shipped_catalogues() -> Mapping[str, Catalogue]:
    """Return the catalogues that come with Fairwater, by id."""
    return shipped_in("fairwater.rewards", catalogue_in)


def catalogues_of(folder: Path | None) -> Collected[Catalogue]:
    """Return the shipped catalogues and those in a folder of one's own; there one with a known id takes its place."""
    return with_folder(shipped_catalogues(), folder, catalogue_in)


def catalogue_in(part: Part) -> Catalogue:
    """Return the catalogue in a content file. Raises BadInput with the file, the key and what to do."""
    made = Catalogue(
        id=slug_of(part),
        version=part.text("version"),
        title=part.said("title"),
        about=part.said("about", NOTHING_SAID),
        source=part.said("source", NOTHING_SAID),
        rewards=tuple(_reward(each) for each in part.parts("rewards")),
        needs=tuple(_need(each) for each in part.parts("needs")),
    )
    part.done()
    if not made.rewards:
        raise part.wrong("rewards", 0)
    if not made.needs:
        raise part.wrong("needs", 0)
    for ids in ([each.id for each in made.rewards], [each.id for each in made.needs]):
        if twice := next((one for one in ids if ids.count(one) > 1), ""):
            raise part.wrong("id", twice)
    return made


def _reward(part: Part) -> Reward:
    made = Reward(
        id=slug_of(part),
        title=part.said("title"),
        about=part.said("about", NOTHING_SAID),
        unlocked_by=Unlocks(part.one_of("unlocked-by", [each.value for each in Unlocks])),
        least=part.whole("least", 1),
        costs=part.flag("costs"),
    )
    part.done()
    if not 1 <= made.least <= 20:
        raise part.wrong("least", made.least)
    return made


def _need(part: Part) -> Need:
    slug, title, given = slug_of(part), part.said("title"), part.text("weight")
    part.done()
    try:
        weight = Fraction(given)
    except (ValueError, ZeroDivisionError):
        raise part.wrong("weight", given) from None
    if not 0 < weight <= MOST_WEIGHT:
        raise part.wrong("weight", given)
    return Need(slug, title, weight)
