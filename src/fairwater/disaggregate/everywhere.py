"""Every group of every place against the rest at once: blocks of places, each small enough for the processor's cache."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np

from fairwater.disaggregate.comparisons import Compared, compare_with_counts
from fairwater.disaggregate.cube import Marginals
from fairwater.vocabulary import Better

COMPARISONS_PER_BLOCK = 1 << 15


def compare_all(
    marginals: Marginals, *, better: Better, min_n: int, threads: int | None = None
) -> Iterator[tuple[slice, Compared]]:
    """Compare every group with the rest of its place: yield (places, comparisons as (places, outcomes, groups)), in order.

    A few blocks are held at a time: the caller keeps what it needs, and takes q-values over all p-values that it kept.
    The threads work in compiled loops that do not hold each other up.
    """
    n_places, n_outcomes, n_groups = marginals.counted.shape
    step = max(1, COMPARISONS_PER_BLOCK // max(1, n_outcomes * n_groups))
    threads = threads or os.cpu_count() or 1

    def compared(places: slice) -> Compared:
        counted, n = marginals.counted[places], np.ascontiguousarray(marginals.students[places])
        rest, rest_n = marginals.rest(places)
        nowhere = np.zeros(counted.shape, dtype=bool)
        return compare_with_counts(counted, n, rest, rest_n, better=better, min_n=min_n, absent=nowhere, own=nowhere)

    blocks = (slice(first, min(first + step, n_places)) for first in range(0, n_places, step))
    with ThreadPoolExecutor(threads) as pool:
        waiting: deque[tuple[slice, Future[Compared]]] = deque()
        for block in blocks:
            waiting.append((block, pool.submit(compared, block)))
            if len(waiting) > 2 * threads:
                first, result = waiting.popleft()
                yield first, result.result()
        for first, result in waiting:
            yield first, result.result()
