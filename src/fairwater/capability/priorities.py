"""What a blueprint could begin with: cells of a profile, each with the reasons for which it is proposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from fairwater.capability.quotient import LOWEST, Cell, Profile
from fairwater.capability.review import LINE

LOW = 2
"""Below this level a cell is little more than intent."""
APART = 1
"""So many levels below the team those affected place what is proposed."""
MOST = 3
"""More than three things at once are nobody's priority."""


class Reason(StrEnum):
    """Why a cell is proposed."""

    EMPTY = "empty"
    LOW = "low"
    WEAKEST = "weakest"
    VOICE = "voice"
    FINDING = "finding"


@dataclass(frozen=True)
class Priority:
    """A cell that is proposed: its reasons in the order above, its level (None: empty), how many findings are open on it."""

    cell: Cell
    reasons: tuple[Reason, ...]
    n_findings: int = 0


def priorities(profile: Profile, findings: Mapping[str, int], *, most: int = MOST) -> tuple[Priority, ...]:
    """Return what a profile proposes to begin with, at most so many cells.

    findings: how many open findings lie on a practice, by its code. A cell that applies is proposed where it is empty; where
    its level is below 2; where its dimension is at the lowest level that is given and the cell is empty or below 3; where
    those affected place it a level or more below the team; where a finding is open. First comes what has most reasons, then
    the lowest level (an empty cell counts as 1), then the order of the model. Source: docs/decisions/0027.
    """
    weakest = profile.weakest
    found = [
        Priority(cell, reasons, findings.get(cell.practice, 0))
        for dimension in profile.dimensions
        for cell in dimension.cells
        if cell.applies
        if (reasons := tuple(_reasons(cell, dimension.slug in weakest, findings.get(cell.practice, 0))))
    ]
    found.sort(key=lambda each: (-len(each.reasons), _level(each.cell)))
    return tuple(found[:most])


def _level(cell: Cell) -> Fraction:
    return Fraction(LOWEST) if cell.evidenced is None else cell.evidenced


def _reasons(cell: Cell, is_weakest: bool, n_findings: int) -> Iterable[Reason]:
    if cell.evidenced is None:
        yield Reason.EMPTY
    elif cell.evidenced < LOW:
        yield Reason.LOW
    if is_weakest and (cell.evidenced is None or cell.evidenced < LINE):
        yield Reason.WEAKEST
    if cell.voiced is not None and cell.self_rated is not None and cell.self_rated - cell.voiced >= APART:
        yield Reason.VOICE
    if n_findings > 0:
        yield Reason.FINDING


class Asks(StrEnum):
    """What a choice of priorities leaves unsaid."""

    UNDECIDED = "undecided"
    WHY_LEFT = "why-left"
    WHY_ADDED = "why-added"


@dataclass(frozen=True)
class Chosen:
    """What people decided of a practice: taken or left, and why."""

    practice: str
    is_taken: bool
    because: str = ""


def unsaid(proposed: Sequence[str], chosen: Iterable[Chosen]) -> tuple[tuple[str, Asks], ...]:
    """Return what a blueprint should still say of its priorities: the proposed in their order, then those that people added.

    proposed: codes of practices. A proposal may be taken without a word; leaving one, and taking what was not proposed, asks
    for a reason. Of several rows on one practice the last counts.
    """
    last = {each.practice: each for each in chosen}
    found = []
    for practice in proposed:
        row = last.get(practice)
        if row is None:
            found.append((practice, Asks.UNDECIDED))
        elif not row.is_taken and not row.because.strip():
            found.append((practice, Asks.WHY_LEFT))
    found += [
        (each.practice, Asks.WHY_ADDED)
        for each in last.values()
        if each.is_taken and each.practice not in proposed and not each.because.strip()
    ]
    return tuple(found)
