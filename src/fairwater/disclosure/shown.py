"""What is shown of a table, as intervals: the one language of proposing, proving and remembering a release."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fairwater.disaggregate.cells import Integers
from fairwater.disclosure.atoms import Names

NOTHING = -1


@dataclass
class Shown:
    """The cells of one group-by: what is told of the students and of the counted, as `low` to `high`; -1 = withheld.

    Equal ends are an exact count. Arrays are (cells,) by the code of the crossing of `names`.
    """

    names: Names
    students_low: Integers
    students_high: Integers
    counted_low: Integers
    counted_high: Integers

    @classmethod
    def nothing(cls, names: Names, size: int) -> Shown:
        """Return a table of which nothing is told."""
        return cls(names, *(np.full(size, NOTHING, dtype=np.int64) for _ in range(4)))

    @property
    def exact_students(self) -> np.ndarray:
        """Say where the number of students is given."""
        return np.asarray((self.students_low >= 0) & (self.students_low == self.students_high))

    @property
    def exact_counted(self) -> np.ndarray:
        """Say where the number counted is given."""
        return np.asarray((self.counted_low >= 0) & (self.counted_low == self.counted_high))


@dataclass(frozen=True)
class Interval:
    """One number that was shown: of the cell `values` of the crossing `names`, students or counted, low to high."""

    names: Names
    values: tuple[str, ...]
    stat: str
    low: int
    high: int
