"""Who benefited and who did not: the outcome of each student group before and after, from released rows alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from fairwater.disclosure import Released
from fairwater.disclosure.released import ReleasedRow
from fairwater.statistics.gaps import newcombe
from fairwater.vocabulary import Better, Reason


class Turn(StrEnum):
    """What became of a group: better or worse beyond chance, or not sure; withheld where one side gives no number."""

    BETTER = "better"
    WORSE = "worse"
    UNSURE = "unsure"
    WITHHELD = "withheld"


@dataclass(frozen=True)
class GroupChange:
    """A group before and after: its shares, by how much it moved with the interval, and what that comes to. None = not given."""

    group: tuple[str, ...]
    before: float | None
    after: float | None
    n_before: int | None
    n_after: int | None
    change: float | None
    low: float | None
    high: float | None
    turn: Turn


def changes_by_group(before: Released, after: Released, better: Better) -> tuple[GroupChange, ...]:
    """Return the change of each group of two releases of one question, in the order of the first.

    The interval is Newcombe's for two samples of students; where the same students are counted twice it is wider than it need
    be. A group that either release does not give is withheld. Intervals are of each group alone: of twenty groups that did not
    change one will seem to.
    """
    later = {row.group: row for row in after.rows}
    groups = dict.fromkeys([*(row.group for row in before.rows), *later])
    earlier = {row.group: row for row in before.rows}
    return tuple(_change(group, earlier.get(group), later.get(group), better) for group in groups)


def _change(
    group: tuple[str, ...], before: ReleasedRow | None, after: ReleasedRow | None, better: Better
) -> GroupChange:
    first, second = _counts(before), _counts(after)
    if first is None or second is None:
        return GroupChange(group, None, None, None, None, None, None, None, Turn.WITHHELD)
    low, high = (float(each) for each in newcombe(*second, *first))
    change = second[0] / second[1] - first[0] / first[1]
    good = -1 if better is Better.LOWER else 1
    turn = Turn.UNSURE if low <= 0 <= high else Turn.BETTER if change * good > 0 else Turn.WORSE
    return GroupChange(group, first[0] / first[1], second[0] / second[1], first[1], second[1], change, low, high, turn)


def _counts(row: ReleasedRow | None) -> tuple[int, int] | None:
    """Return how many of how many, where the gate gives both and holds them to be enough."""
    if row is None or row.share is None or row.reason in (Reason.TOO_FEW, Reason.WITHHELD):
        return None
    return (row.n_counted, row.n_students) if row.n_counted is not None and row.n_students else None


@dataclass(frozen=True)
class GroupReach:
    """A group among those reached: of how many, the share reached, and the parity of its part; None where it is withheld."""

    group: tuple[str, ...]
    n: int | None
    share: float | None
    low: float | None
    high: float | None
    parity: float | None


FEWER, MORE = 0.8, 1.25
"""Beyond these a group's part among those reached is not its part of those enrolled."""


def reach_by_group(released: Released) -> tuple[GroupReach, ...]:
    """Return who was reached, from a release of (reached or not) compared with everyone.

    Parity is the group's part of those reached over its part of those enrolled, which is the share reached of the group over
    that of everyone.
    """
    return tuple(_reach(row) for row in released.rows)


def _reach(row: ReleasedRow) -> GroupReach:
    if _counts(row) is None:
        return GroupReach(row.group, None, None, None, None, None)
    return GroupReach(row.group, row.n_students, row.share, row.share_low, row.share_high, row.ratio)


def left_behind(reached: Iterable[GroupReach]) -> tuple[GroupReach, ...]:
    """Return the groups that were reached less than their part of those enrolled."""
    return tuple(each for each in reached if each.parity is not None and each.parity < FEWER)
