"""Two settings side by side: what each school would get by the one and by the other."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from fairwater.allocation.allotting import Allocation


@dataclass(frozen=True)
class Change:
    """A school under two settings. `change` is the second less the first; the need is that of each setting."""

    school: str
    first: Fraction
    second: Fraction

    @property
    def change(self) -> Fraction:
        """Return the second less the first."""
        return self.second - self.first


def changes(first: Allocation, second: Allocation) -> tuple[Change, ...]:
    """Return every school's amount by two settings, in the order of the first. ValueError where the schools differ."""
    amounts = {each.school.name: each.amount for each in second.lines}
    if amounts.keys() != {each.school.name for each in first.lines}:
        raise ValueError("the two allocations are for different schools")
    return tuple(Change(each.school.name, each.amount, amounts[each.school.name]) for each in first.lines)
