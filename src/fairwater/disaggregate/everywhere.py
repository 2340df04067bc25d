"""Every group of every place against its reference at once: blocks of entries, each small enough for the cache."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fairwater.disaggregate.cells import Integers
from fairwater.disaggregate.comparisons import Compared, best_off, compare_with_counts, compare_with_target
from fairwater.disaggregate.cube import Marginals
from fairwater.vocabulary import Better, Reference, ReferenceKind

COMPARISONS_PER_BLOCK = 1 << 14
"""Larger blocks leave the cache. Threads do not pay: steps this short wait for the interpreter's lock."""
NOWHERE = -1


@dataclass(frozen=True)
class Rules:
    """How groups are compared: which way is better, with what, from how many students on."""

    better: Better
    compared_with: Reference
    min_n: int
    best_n: int = 0


def compare_all(found: Marginals, rules: Rules) -> Iterator[tuple[slice, Compared, Integers, Integers]]:
    """Compare every group of every place: yield (entries, comparisons, counted and students of the reference), in order.

    All arrays are (outcomes, entries of the block); a reference without students is -1. One block is held at a time: the
    caller keeps what it needs, and takes q-values over all p-values that it kept.
    """
    n_outcomes, n_entries = found.counted.shape
    step = max(1, COMPARISONS_PER_BLOCK // max(1, n_outcomes))
    positions = _reference_entries(found, rules)
    for first in range(0, n_entries, step):
        entries = slice(first, min(first + step, n_entries))
        yield entries, *_compared(found, rules, entries, None if positions is None else positions[:, entries])


def _compared(
    found: Marginals, rules: Rules, entries: slice, positions: NDArray[np.intp] | None
) -> tuple[Compared, Integers, Integers]:
    counted, n = found.counted[:, entries], np.ascontiguousarray(found.students[:, entries])
    kind, target = rules.compared_with.kind, rules.compared_with.value
    no = np.zeros(counted.shape, dtype=bool)
    if target is not None:
        none = np.full(counted.shape, -1)
        return compare_with_target(counted, n, target, better=rules.better, min_n=rules.min_n), none, none
    if positions is not None:
        row = np.arange(len(counted))[:, None]
        reference, reference_n = found.counted[row, positions], found.students[row, positions]
        own, absent = positions == np.arange(entries.start, entries.stop), positions == NOWHERE
        reference, reference_n = np.where(absent, 0, reference), np.where(absent, 0, reference_n)
        overall = False
    else:
        reference, reference_n = found.rest(entries)
        overall = kind is ReferenceKind.OVERALL
        own, absent = (reference_n == 0) if overall else no, no
    compared = compare_with_counts(
        counted,
        n,
        reference,
        reference_n,
        better=rules.better,
        min_n=rules.min_n,
        absent=absent,
        own=own,
        overall=overall,
    )
    if overall:
        return compared, counted + reference, n + reference_n
    return compared, reference, reference_n


def _reference_entries(found: Marginals, rules: Rules) -> NDArray[np.intp] | None:
    """Return the entry that each entry is compared with, by outcome; None where the reference is no group of its own."""
    if rules.compared_with.kind not in (ReferenceKind.GROUP, ReferenceKind.BEST):
        return None
    positions = np.full(found.counted.shape, NOWHERE, dtype=np.intp)
    for grouping, part in enumerate(found.slices):
        mine = np.flatnonzero((found.group >= part.start) & (found.group < part.stop))
        starts = np.flatnonzero(np.diff(found.place[mine], prepend=-1))
        if rules.compared_with.kind is ReferenceKind.GROUP:
            named = [
                g for g in np.unique(found.group[mine]) if _joined(found, grouping, g) == rules.compared_with.group
            ]
            where = mine[np.isin(found.group[mine], named[:1])]
            of_place = np.full(len(found.place_codes), NOWHERE, dtype=np.intp)
            of_place[found.place[where]] = where
            positions[:, mine] = of_place[found.place[mine]]
        else:
            for there in np.split(mine, starts[1:]):
                positions[:, there] = _best_entries(found, rules, there)[:, None]
    return positions


def _joined(found: Marginals, grouping: int, group: int) -> str:
    return "; ".join(found.group_name(grouping, int(group)))


def _best_entries(found: Marginals, rules: Rules, there: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return for each outcome the entry of the best-off of these groups of one place."""
    least = max(rules.min_n, rules.best_n)
    best = [
        best_off(counted, n, better=rules.better, min_n=least)
        for counted, n in zip(found.counted[:, there], found.students[:, there], strict=True)
    ]
    return np.array([there[place] if place >= 0 else NOWHERE for place in best], dtype=np.intp)
