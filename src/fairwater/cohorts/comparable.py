"""Districts that are comparable: alike in size, needs and place. It says who may have met the same, and ranks nothing.

Method: a standardised distance over the figures that both have, numbers and names together, averaged so that a district
which gave fewer figures is neither nearer nor farther for it (Gower, Biometrics 27, 1971, 857-871; differences are
divided by a standard deviation instead of the range, which one odd district would set).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import asin, log, sqrt

LEAST_FIGURES = 3
"""Figures that two districts must both have to be compared."""

ALIKE, APART = 0.35, 1.0
"""In standard deviations: below the first a figure is alike, from the second on it is apart."""

SPREADS: Mapping[str, float] = {
    "students": 1.23,
    "meals": 0.20,
    "english-learners": 0.135,
    "disability": 0.057,
}
"""Standard deviations of the transformed figures: the logarithm of students, the arcsine of the root of a share.

Of students, English learners and students with a disability they are those of the 135 divisions of Virginia with 300
students or more (CRDC 2021-22), rounded; of meals, which that collection does not have, our own choice.
"""

NAMES = ("locale", "region")


@dataclass(frozen=True)
class Profile:
    """Figures of a district as it gave them: a count, shares 0-1, names; None and blank where it gave none."""

    name: str
    students: int | None = None
    meals: float | None = None
    english_learners: float | None = None
    disability: float | None = None
    locale: str = ""
    region: str = ""


@dataclass(frozen=True)
class Likeness:
    """A district beside one's own: the distance in standard deviations, over how many figures, which are alike and apart."""

    profile: Profile
    distance: float
    n_figures: int
    alike: tuple[str, ...]
    apart: tuple[str, ...]


def comparable_with(own: Profile, others: Iterable[Profile]) -> list[Likeness]:
    """Return other districts, the most alike first, by name where two are as near; without those with too few figures."""
    found = [likeness for each in others if (likeness := _likeness(own, each)) is not None]
    return sorted(found, key=lambda each: (each.distance, each.profile.name))


def _likeness(own: Profile, other: Profile) -> Likeness | None:
    differences = _differences(own, other)
    if len(differences) < LEAST_FIGURES:
        return None
    distance = sqrt(sum(each * each for each in differences.values()) / len(differences))
    alike = tuple(name for name, each in differences.items() if each < ALIKE)
    apart = tuple(name for name, each in differences.items() if each >= APART)
    return Likeness(other, distance, len(differences), alike, apart)


def _differences(own: Profile, other: Profile) -> dict[str, float]:
    """Return how far two districts are apart in each figure that both have, in standard deviations."""
    here, there = _scaled(own), _scaled(other)
    found = {name: abs(here[name] - there[name]) / SPREADS[name] for name in SPREADS if name in here and name in there}
    for name in NAMES:
        mine, theirs = getattr(own, name), getattr(other, name)
        if mine and theirs:
            found[name] = 0.0 if mine == theirs else 1.0
    return found


def _scaled(profile: Profile) -> dict[str, float]:
    shares = {
        "meals": profile.meals,
        "english-learners": profile.english_learners,
        "disability": profile.disability,
    }
    found = {name: asin(sqrt(share)) for name, share in shares.items() if share is not None}
    return found | ({"students": log(profile.students)} if profile.students else {})
