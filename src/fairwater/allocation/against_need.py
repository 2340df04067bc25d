"""Whether more goes where the need is: what a student has in the schools of most need, over what one has in those of least.

Measure 20 of the comparisons of resources (high-need over low-need schools, per student), with quarters of students as in
Morgan and Amerikaner, Funding Gaps (The Education Trust, 2018), who part districts so that each quarter has about as many
students. A whole school stands in a quarter or not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from fairwater.allocation.allotting import Allocation, Line

QUARTER = Fraction(1, 4)


@dataclass(frozen=True)
class HighAndLow:
    """The schools of most and of least need for each student: how many, their students, and the amount per student."""

    n_high: int
    students_high: int
    per_student_high: Fraction
    n_low: int
    students_low: int
    per_student_low: Fraction

    @property
    def ratio(self) -> Fraction | None:
        """Return the amount per student in the first over that in the second; None where the second have nothing."""
        return self.per_student_high / self.per_student_low if self.per_student_low else None


def high_and_low_need(allocation: Allocation) -> HighAndLow | None:
    """Return the quarter of most need beside the quarter of least; None where the two would share a school.

    Each quarter is the fewest schools, from the end of most (least) weighted students per student, that have a quarter of all
    students; schools with the same need per student stand in it together.
    """
    lines = [each for each in allocation.lines if each.school.students]
    by_need = sorted(lines, key=_need, reverse=True)
    wanted = QUARTER * sum(each.school.students for each in lines)
    high, low = _first(by_need, wanted), _first(reversed(by_need), wanted)
    if not high or not low or {each.school.name for each in high} & {each.school.name for each in low}:
        return None
    return HighAndLow(len(high), _students(high), _per_student(high), len(low), _students(low), _per_student(low))


def _need(line: Line) -> Fraction:
    return line.need_per_student or Fraction(0)


def _first(lines: Iterable[Line], wanted: Fraction) -> list[Line]:
    found: list[Line] = []
    for _, tied in groupby(lines, key=_need):
        if found and _students(found) >= wanted:
            break
        found += tied
    return found


def _students(lines: list[Line]) -> int:
    return sum(each.school.students for each in lines)


def _per_student(lines: list[Line]) -> Fraction:
    return sum((each.amount for each in lines), Fraction(0)) / _students(lines)
