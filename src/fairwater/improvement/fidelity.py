"""Fidelity: how much of what was planned was done, cycle by cycle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from fairwater.statistics.proportions import wilson


@dataclass(frozen=True)
class Cycle:
    """A part of a pilot: its days, over how many moments, how often it was planned and done, its interval."""

    begins: date
    ends: date
    n_moments: int
    done: int
    planned: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """Return done over planned."""
        return self.done / self.planned


def cycles(points: Sequence[tuple[date, int | None, int | None]], begins: Sequence[date]) -> tuple[Cycle, ...]:
    """Return the cycles of (day, done, planned), each from one beginning up to the next; what lies before the first is one too.

    Moments of which nothing is known, or of which nothing was planned, count in none; a cycle without any other is left out.
    The interval is Wilson's, of all that was planned as one.
    """
    edges = [date.min, *sorted(set(begins)), date.max]
    found = []
    for first, end in pairwise(edges):
        here = [(day, done, of) for day, done, of in points if first <= day < end and done is not None and of]
        if not here:
            continue
        done, planned = sum(each[1] or 0 for each in here), sum(each[2] or 0 for each in here)
        low, high = wilson(done, planned)
        found.append(Cycle(here[0][0], here[-1][0], len(here), done, planned, float(low), float(high)))
    return tuple(found)
