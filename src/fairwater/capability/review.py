"""What two assessors who do not see each other find together, and where a third is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

LINE = 3
"""From this level on a statement is demonstrated."""


class Outcome(StrEnum):
    """What became of a submission."""

    WAITS = "waits"
    DEMONSTRATED = "demonstrated"
    PROGRESSING = "progressing"
    NOT_MET = "not-met"


class Finding(StrEnum):
    """Who made the level of a statement."""

    AGREED = "agreed"
    THIRD = "third"
    OPEN = "open"


@dataclass(frozen=True)
class Placed:
    """A statement of the rubric: its level as found, and how; no level while a third assessor has not spoken."""

    code: str
    level: int | None
    finding: Finding


@dataclass(frozen=True)
class Review:
    """All statements, and the outcome of the submission."""

    placed: tuple[Placed, ...]
    outcome: Outcome

    @property
    def for_a_third(self) -> tuple[str, ...]:
        """Return the statements on which a third assessor is asked."""
        return tuple(each.code for each in self.placed if each.finding is Finding.OPEN)

    @property
    def owed(self) -> tuple[str, ...]:
        """Return the statements that are not demonstrated yet."""
        return tuple(each.code for each in self.placed if each.level is not None and each.level < LINE)


def review(first: Mapping[str, int], second: Mapping[str, int], third: Mapping[str, int] | None = None) -> Review:
    """Return what the placings of two assessors, and of a third where they differ, come to.

    first, second: levels from 1 to 4 by the code of each statement of the rubric, the same codes in both; third: of those on
    which the two lie on different sides of level 3. Where both are on one side the lower of their levels stands, so that
    nothing is awarded that only one saw; where they are not, the third decides. Demonstrated where every statement is at
    3 or above, not met where none is, progressing otherwise; waiting while a third has not spoken of each that is open.
    ValueError for other codes, no codes, levels outside 1 to 4, or a third on what the two agree on.
    Source: docs/decisions/0023.
    """
    _check(first, second, third or {})
    placed = tuple(_placed(code, first[code], second[code], (third or {}).get(code)) for code in first)
    if any(each.finding is Finding.OPEN for each in placed):
        return Review(placed, Outcome.WAITS)
    n_shown = sum(each.level is not None and each.level >= LINE for each in placed)
    if n_shown == len(placed):
        return Review(placed, Outcome.DEMONSTRATED)
    return Review(placed, Outcome.PROGRESSING if n_shown else Outcome.NOT_MET)


def _placed(code: str, one: int, other: int, third: int | None) -> Placed:
    if (one >= LINE) == (other >= LINE):
        return Placed(code, min(one, other), Finding.AGREED)
    return Placed(code, third, Finding.OPEN if third is None else Finding.THIRD)


def _check(first: Mapping[str, int], second: Mapping[str, int], third: Mapping[str, int]) -> None:
    if not first or set(first) != set(second):
        raise ValueError("both assessors place the same statements, at least one")
    if any(not 1 <= level <= 4 for placings in (first, second, third) for level in placings.values()):
        raise ValueError("a level lies between 1 and 4")
    agreed = [code for code in third if code not in first or (first[code] >= LINE) == (second[code] >= LINE)]
    if agreed:
        raise ValueError(f"a third assessor is asked only where two differ, and not on {', '.join(sorted(agreed))}")
