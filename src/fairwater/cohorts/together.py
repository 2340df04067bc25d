"""Numbers of several districts side by side, and a total that is made of nothing but what stands beside it.

A cell is read from the content of a published release, where what is withheld has no value. See docs/decisions/0020.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fairwater.statistics.proportions import wilson

LEAST = 3
"""Exact cells that a total takes: of fewer it adds nothing that the cells do not say."""

Where = Mapping[str, str]


@dataclass(frozen=True)
class Cell:
    """What a member published of one group: counts where they are exact, else shares 0-1 as a range, else nothing."""

    member: str
    students: int | None = None
    counted: int | None = None
    low: float | None = None
    high: float | None = None

    @property
    def is_exact(self) -> bool:
        """Say whether both counts were published, of somebody."""
        return bool(self.students) and self.counted is not None

    @property
    def is_range(self) -> bool:
        """Say whether the share was published as a range alone."""
        return not self.is_exact and self.low is not None and self.high is not None

    @property
    def share(self) -> float | None:
        """Return counted / students as a share 0-1, where both are exact."""
        return self.counted / self.students if self.students and self.counted is not None else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return Wilson's 95 % interval of the share, where it is exact."""
        if self.students and self.counted is not None:
            low, high = wilson(self.counted, self.students)
            return float(low), float(high)
        return None


@dataclass(frozen=True)
class Total:
    """The sum of the exact cells: of which members, who was left out, students, counted."""

    members: tuple[str, ...]
    left_out: tuple[str, ...]
    students: int
    counted: int

    @property
    def share(self) -> float:
        """Return counted / students as a share 0-1."""
        return self.counted / self.students

    @property
    def interval(self) -> tuple[float, float]:
        """Return Wilson's 95 % interval of the share."""
        low, high = wilson(self.counted, self.students)
        return float(low), float(high)


def total_of(cells: Iterable[Cell]) -> Total | None:
    """Return the total of the exact cells among some, one of each member; None for fewer than three.

    Members whose cell is withheld or a range are left out and named: students and counted minus the exact cells is 0.
    """
    every = list(cells)
    exact = [each for each in every if each.is_exact]
    if len(exact) < LEAST:
        return None
    return Total(
        members=tuple(each.member for each in exact),
        left_out=tuple(each.member for each in every if not each.is_exact),
        students=sum(each.students or 0 for each in exact),
        counted=sum(each.counted or 0 for each in exact),
    )


def wheres_in(content: Mapping[str, Any]) -> list[tuple[tuple[str, str], ...]]:
    """Return the groups of a release: everyone, then those of one column each, in the order of the release.

    Places of the district's own (its schools) are no groups that another district has, and are left out.
    """
    found = dict.fromkeys(tuple(each["where"].items()) for each in content.get("numbers", ()))
    return [each for each in found if len(each) < 2 and not any(column == "school_id" for column, _ in each)]


def cell_in(member: str, content: Mapping[str, Any], where: Sequence[tuple[str, str]]) -> Cell | None:
    """Return the cell of one group in the content of a release; None where the release does not have the group."""
    told = {each["stat"]: each for each in content.get("numbers", ()) if tuple(each["where"].items()) == tuple(where)}
    if not told:
        return None
    share = told.get("share", {})
    return Cell(
        member,
        students=_whole(told.get("students", {}).get("value", "")),
        counted=_whole(told.get("counted", {}).get("value", "")),
        low=float(share["low"]) if share.get("low") else None,
        high=float(share["high"]) if share.get("high") else None,
    )


def _whole(given: str) -> int | None:
    return int(given) if given else None
