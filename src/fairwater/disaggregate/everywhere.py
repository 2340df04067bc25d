"""Every group of every place against the rest at once: blocks of places, each small enough for the processor's cache."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from fairwater.disaggregate.comparisons import Compared, compare_with_counts
from fairwater.disaggregate.cube import Marginals
from fairwater.vocabulary import Better

COMPARISONS_PER_BLOCK = 1 << 14
"""Larger blocks leave the cache. Threads do not pay: steps this short wait for the interpreter's lock."""


def compare_all(marginals: Marginals, *, better: Better, min_n: int) -> Iterator[tuple[slice, Compared]]:
    """Compare every group with the rest of its place: yield (places, comparisons as (places, outcomes, groups)), in order.

    One block is held at a time: the caller keeps what it needs, and takes q-values over all p-values that it kept.
    """
    n_places, n_outcomes, n_groups = marginals.counted.shape
    step = max(1, COMPARISONS_PER_BLOCK // max(1, n_outcomes * n_groups))
    for first in range(0, n_places, step):
        places = slice(first, min(first + step, n_places))
        counted, n = marginals.counted[places], np.ascontiguousarray(marginals.students[places])
        rest, rest_n = marginals.rest(places)
        no = np.zeros(counted.shape, dtype=bool)
        yield places, compare_with_counts(counted, n, rest, rest_n, better=better, min_n=min_n, absent=no, own=no)
