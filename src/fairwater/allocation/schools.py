"""Schools that an allocation is for: how many students, how many with each need, what they had last year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from fairwater.allocation.needs import Need


@dataclass(frozen=True)
class School:
    """A school: its students, those with each need, and what it had last year (None where nobody said)."""

    name: str
    students: int
    counts: Mapping[Need, int]
    last_year: Fraction | None = None
    entered: frozenset[str] = field(default_factory=frozenset)
    """Names of the counts that a person gave where the source had withheld them."""

    def share(self, need: Need) -> Fraction | None:
        """Return the students with a need out of all students; None where there are none."""
        return Fraction(self.counts[need], self.students) if self.students else None


@dataclass(frozen=True)
class Hole:
    """A count that is not there: where it would stand, what stands there instead, and whether that means withheld."""

    row: int
    school: str
    column: str
    given: str


@dataclass(frozen=True)
class Schools:
    """The schools of a file, the columns that were not used, and the counts that a person gave."""

    schools: tuple[School, ...]
    not_used: tuple[str, ...] = ()
    entered: tuple[tuple[str, str, int], ...] = ()
