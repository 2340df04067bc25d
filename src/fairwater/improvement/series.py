"""What is followed over time: one value a moment, in order, with gaps, phases and notes carried along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np
from numpy.typing import ArrayLike

from fairwater.statistics.proportions import Floats


@dataclass(frozen=True, eq=False)
class Series:
    """Values in the order of time, (moments,) each; a NaN is a gap: a moment of which nothing is known.

    `count` and `total` are there where the value is a share, count / total. `phase` names the part of time that a moment lies
    in, `note` is what is written beside it; both may be blank.
    """

    when: tuple[str, ...]
    value: Floats
    count: Floats | None = None
    total: Floats | None = None
    phase: tuple[str, ...] = ()
    note: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        n = len(self.when)
        for name in ("phase", "note"):
            object.__setattr__(self, name, getattr(self, name) or ("",) * n)
        arrays = [each for each in (self.value, self.count, self.total) if each is not None]
        if any(each.shape != (n,) for each in arrays) or len(self.phase) != n or len(self.note) != n:
            raise ValueError("when, value, count, total, phase and note are of one length")

    def __len__(self) -> int:
        return len(self.when)

    @property
    def n_gaps(self) -> int:
        """Return how many moments have no value."""
        return int(np.isnan(self.value).sum())

    @property
    def of_shares(self) -> bool:
        """Say whether the values are shares of counts."""
        return self.total is not None

    def phases(self) -> tuple[tuple[str, int, int], ...]:
        """Return each stretch of one phase as (name, first, one past the last); a name may come again later."""
        found, first = [], 0
        for name, moments in groupby(self.phase):
            stop = first + len(list(moments))
            found.append((name, first, stop))
            first = stop
        return tuple(found)

    def part(self, first: int, stop: int) -> Series:
        """Return the moments from `first` up to, not including, `stop`."""
        cut = slice(first, stop)
        return replace(
            self,
            when=self.when[cut],
            value=self.value[cut],
            count=None if self.count is None else self.count[cut],
            total=None if self.total is None else self.total[cut],
            phase=self.phase[cut],
            note=self.note[cut],
        )


def series_of(
    value: ArrayLike, when: Sequence[str] = (), phase: Sequence[str] = (), note: Sequence[str] = ()
) -> Series:
    """Return a series of numbers (moments,) in the order of time; without `when` moments are called 1, 2, 3."""
    values = np.asarray(value, dtype=float)
    return Series(_named(when, len(values)), values, phase=tuple(phase), note=tuple(note))


def series_of_counts(
    count: ArrayLike, total: ArrayLike, when: Sequence[str] = (), phase: Sequence[str] = (), note: Sequence[str] = ()
) -> Series:
    """Return a series of shares count / total; a NaN in either, or a total of 0, is a gap.

    Raises ValueError for a count below 0 or over its total.
    """
    counts, totals = np.asarray(count, dtype=float), np.asarray(total, dtype=float)
    known = ~np.isnan(counts) & ~np.isnan(totals) & (totals > 0)
    counts, totals = np.where(known, counts, np.nan), np.where(known, totals, np.nan)
    if ((counts < 0) | (counts > totals)).any():
        raise ValueError("a count lies between 0 and its total")
    return Series(_named(when, len(counts)), counts / totals, counts, totals, tuple(phase), tuple(note))


def _named(when: Sequence[str], n: int) -> tuple[str, ...]:
    return tuple(when) or tuple(str(place + 1) for place in range(n))
