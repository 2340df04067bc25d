"""Whether a claim is shown: while something that it rests on still stands."""

from __future__ import annotations

from enum import StrEnum


class Standing(StrEnum):
    """How a claim stands."""

    SHOWN = "shown"
    NOTHING_YET = "nothing-yet"
    """Nothing was ever attached."""
    WITHDRAWN = "withdrawn"
    """All that it rested on was withdrawn."""
    NOT_FOR_YOU = "not-for-you"
    """It rests on something that this reader may not see: to them it is not shown."""


def standing_of(*, n_seen: int, n_unseen: int, n_withdrawn: int) -> Standing:
    """Return how a claim stands for a reader, from how many pieces of evidence they see, do not see, or that were withdrawn.

    One piece that stands and is seen is enough. Evidence that the reader may not see shows them nothing; withdrawn
    evidence shows nobody anything, however much of it there is.
    """
    if n_seen > 0:
        return Standing.SHOWN
    if n_unseen > 0:
        return Standing.NOT_FOR_YOU
    return Standing.WITHDRAWN if n_withdrawn > 0 else Standing.NOTHING_YET
