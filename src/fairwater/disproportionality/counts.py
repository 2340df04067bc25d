"""The counts that come in: for a category and a school year, each group's students in the district and in the state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fairwater.disproportionality.categories import GROUPS, Category, category
from fairwater.errors import BadQuestion


@dataclass(frozen=True)
class Counts:
    """How many are counted (the cell), out of how many students (n)."""

    counted: int
    students: int

    def __post_init__(self) -> None:
        if self.counted < 0 or self.students < 0:
            raise BadQuestion("disproportionality-negative", counted=self.counted, students=self.students)

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.counted + other.counted, self.students + other.students)


NOBODY = Counts(0, 0)


@dataclass(frozen=True)
class CategoryYear:
    """One category in one school year. A group without counts is not known; a group with nobody in it is `Counts(0, 0)`."""

    category_id: str
    school_year: int
    district: Mapping[str, Counts]
    state: Mapping[str, Counts] = field(default_factory=dict)
    """The same in the whole state, the district included. Needed where the district's own comparison group is too small."""

    def __post_init__(self) -> None:
        category(self.category_id)
        for group in (*self.district, *self.state):
            if group not in GROUPS:
                raise BadQuestion("disproportionality-unknown-group", given=group, known=", ".join(GROUPS))

    @property
    def category(self) -> Category:
        """Return the category."""
        return category(self.category_id)


def with_zeros(counts: Mapping[str, Counts]) -> dict[str, Counts]:
    """Return the counts with nobody in each group that is not named: for a source known to leave out empty groups."""
    return dict.fromkeys(GROUPS, NOBODY) | dict(counts)


def all_others(group: str, counts: Mapping[str, Counts]) -> Counts | None:
    """Return the comparison group: the six other groups together; None where the counts of one are not known."""
    others = [counts.get(other) for other in GROUPS if other != group]
    known = [each for each in others if each is not None]
    return sum(known, NOBODY) if len(known) == len(others) else None
