"""What a team's assessment may say: spreads without names, when a level may be agreed on, the advisory, and what changed.

Method: a leadership team rates its organisation on a continuum of four levels, silently first, then with evidence, then by
consensus, the three core practices before the others (after Galloway and Ishimaru 2017, and how the teams of the LEAD Tool
of Education Northwest work). The thresholds are Fairwater's own and stand in a file of data.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

LOWEST, HIGHEST = 1, 4


@dataclass(frozen=True)
class Spread:
    """How many rated a practice at each level, the lowest first, and how many rated it at all. It names nobody."""

    counts: tuple[int, ...]
    n: int

    @property
    def range(self) -> tuple[int, int]:
        """Return the lowest and the highest level that somebody gave."""
        given = [level for level, count in enumerate(self.counts, LOWEST) if count]
        return given[0], given[-1]


def spread(levels: Iterable[int], fewest: int) -> Spread | None:
    """Return how ratings spread over the levels 1 to 4; None where fewer than `fewest` rated: too few to hide anybody among.

    Raises ValueError for a level that there is not.
    """
    given = list(levels)
    if any(not LOWEST <= level <= HIGHEST for level in given):
        raise ValueError(given)
    if len(given) < max(fewest, 1):
        return None
    return Spread(tuple(given.count(level) for level in range(LOWEST, HIGHEST + 1)), len(given))


def missing_evidence(pieces: Iterable[Hashable], fewest: int) -> int:
    """Return how many pieces of evidence are missing before a level may be agreed on. The same piece twice is one."""
    return max(fewest - len(set(pieces)), 0)


@dataclass(frozen=True)
class Advisory:
    """What is said where practices beyond the core are planned while the core is not there yet. It advises, and locks nothing.

    `below`: core practices with their levels under the `threshold`; `not_assessed`: core practices without a level.
    """

    planned: tuple[str, ...]
    below: tuple[tuple[str, int], ...]
    not_assessed: tuple[str, ...]
    threshold: int


def advisory(
    levels_by_code: Mapping[str, int], planned_codes: Iterable[str], core_codes: Collection[str], threshold: int
) -> Advisory | None:
    """Return the advisory for what is planned; None where no practice beyond the core is, or every core one has reached it.

    `levels_by_code` holds levels 1 to 4 of a team's consensus; a practice that was not assessed is left out. A level that is
    exactly the threshold has reached it.
    """
    planned = tuple(dict.fromkeys(code for code in planned_codes if code not in core_codes))
    core = tuple(dict.fromkeys(core_codes))
    below = tuple((code, levels_by_code[code]) for code in core if levels_by_code.get(code, threshold) < threshold)
    not_assessed = tuple(code for code in core if code not in levels_by_code)
    if not planned or not (below or not_assessed):
        return None
    return Advisory(planned, below, not_assessed, threshold)


@dataclass(frozen=True)
class Change:
    """A practice in the assessment before and in this one; None where it was not assessed."""

    code: str
    before: int | None
    now: int | None

    @property
    def moved(self) -> int | None:
        """Return by how many levels it moved; None where one of the two is not there."""
        return None if self.before is None or self.now is None else self.now - self.before


def changes(before: Mapping[str, int], now: Mapping[str, int]) -> tuple[Change, ...]:
    """Return every practice of either assessment with both levels, those of this one first, each in the order given."""
    return tuple(Change(code, before.get(code), now.get(code)) for code in dict.fromkeys((*now, *before)))


class Act(StrEnum):
    """What to do next with a practice."""

    CORE_FIRST = "core-first"
    ASSESS = "assess"
    OVERDUE = "overdue"
    PLAN = "plan"
    WRITE = "write"
    OWN = "own"


@dataclass(frozen=True)
class Facts:
    """What is known of a practice in one organisation."""

    is_core: bool
    level: int | None
    core_is_assessed: bool
    """Whether every core practice has a level."""
    n_late: int
    """Overdue entries of its registers."""
    is_planned: bool
    """Whether a goal or a strategy stands on it."""
    n_unwritten: int
    """Kinds of document of its that nobody began."""


def next_act(facts: Facts, threshold: int) -> Act:
    """Return the one act that comes first: the first of these that holds.

    The core is not assessed, and this is not of the core; it is not assessed itself; something of it is overdue; its level is
    below the threshold and nothing is planned; a document of it was never begun; else the practice's own act.
    """
    if facts.level is None:
        return Act.ASSESS if facts.is_core or facts.core_is_assessed else Act.CORE_FIRST
    if facts.n_late:
        return Act.OVERDUE
    if facts.level < threshold and not facts.is_planned:
        return Act.PLAN
    return Act.WRITE if facts.n_unwritten else Act.OWN
