"""Other ways in which states have looked at the same counts: a group's share of those counted, and a weighted ratio.

They stand beside a ratio for a reader who compares with them. The regulation asks for none of them, and they decide nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from fairwater.disproportionality.categories import GROUPS
from fairwater.disproportionality.counts import NOBODY, CategoryYear, Counts
from fairwater.statistics.composition import e_formula_limit, weighted_risk_ratio


@dataclass(frozen=True)
class Composition:
    """A group's share of those counted beside its share of students. None where it cannot be told."""

    of_counted: Fraction | None = None
    of_students: Fraction | None = None
    e_formula_limit: float | None = None
    """The largest share of those counted that the E-formula allows; none where events are counted."""
    weighted_ratio: float | None = None
    """The group's risk over that of the other groups, weighed by their sizes in the state."""


def composition(year: CategoryYear, group: str) -> Composition:
    """Return the composition of a category and year for one group; shares only where the counts of all groups are known."""
    if any(other not in year.district for other in GROUPS):
        return Composition()
    own, everyone = year.district[group], sum(year.district.values(), NOBODY)
    return Composition(
        Fraction(own.counted, everyone.counted) if everyone.counted else None,
        Fraction(own.students, everyone.students) if everyone.students else None,
        _limit(year, own, everyone),
        _weighted(year, group),
    )


def _limit(year: CategoryYear, own: Counts, everyone: Counts) -> float | None:
    if year.category.events or not (everyone.counted and everyone.students):
        return None
    return float(e_formula_limit(own.students, everyone.students, everyone.counted))


def _weighted(year: CategoryYear, group: str) -> float | None:
    if any(other not in year.state for other in GROUPS):
        return None
    counted, students = ([getattr(year.district[name], of) for name in GROUPS] for of in ("counted", "students"))
    ratios, _, _ = weighted_risk_ratio(counted, students, [year.state[name].students for name in GROUPS])
    found = float(ratios[GROUPS.index(group)])
    return None if found != found else found
