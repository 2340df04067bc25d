"""The search for tables that agree with everything told: for each number, how far apart two of them put it.

A table that is found is checked against all that is told, so how it was found does not matter. Most are found close up:
only a part of the atoms may move, all others stay as they are, which makes a linear programme of hundreds of
unknowns instead of thousands. What close-ups leave open is sought with every atom free, number by number; only there a
number can be judged unsafe. The work is done in lanes side by side; what a lane finds does not depend on the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from fairwater.disclosure.view import CORNERS, Circle, Floats, Seen, Unknowns, View, Watch

PARTS = (900, 1700, 3400)
"""How many unknowns a close-up has, in turn."""
MOST_SWEEPS = 18
WORTH = 0.05
"""A sweep that closes fewer of the open numbers than this is the last."""
FEW_OPEN = 100
MOST_TOUCHED = 4
"""A number is looked at close up where its atoms lie in so many values of the dimension of most values."""
LANES = 2
BATCH = 16
ENOUGH = 15
"""So many unsafe numbers are repaired before more are sought: one repair often serves many."""
SEED = 20261122


@dataclass
class Search:
    """Seeks tables until every number has its range, or enough numbers are found that have none."""

    unknowns: Unknowns
    width: int
    watch: Watch
    programmes: int = 0
    seen: Seen = field(init=False)
    random: np.random.Generator = field(init=False)

    def __post_init__(self) -> None:
        self.seen = Seen.of(self.unknowns.targets @ self.unknowns.truth, self.width)
        self.random = np.random.default_rng(SEED)

    def run(self, seen: Seen | None = None) -> tuple[list[int], list[int]]:
        """Return the places of the numbers that are unsafe, and of those not judged once enough are unsafe.

        `seen` is what was seen of them before, when more was told.
        """
        with ThreadPoolExecutor(LANES) as pool:
            if seen is not None:
                self.seen.merge(seen)
            elif len(self.seen.open) > FEW_OPEN:
                self._sweeps(pool)
            else:
                self._close_up(pool)
            return self._one_by_one(pool)

    def run_each(self, circles: Sequence[Circle]) -> list[int]:
        """Return the places of unsafe numbers, each judged without what its circle does not know."""
        lanes = [circles[lane::LANES] for lane in range(min(LANES, len(circles)))]
        randoms = self.random.spawn(len(lanes))

        def judge(lane: int) -> tuple[View, list[int]]:
            view, unsafe = self._view(), []
            for circle in lanes[lane]:
                with view.without(circle):
                    unsafe += [place for place in circle.places if not view.judge(place, randoms[lane])]
            return view, unsafe

        with ThreadPoolExecutor(LANES) as pool:
            found = list(pool.map(judge, range(len(lanes))))
        self.programmes += sum(view.programmes for view, _ in found)
        return sorted(place for _, unsafe in found for place in unsafe)

    def _view(self) -> View:
        """Return the view in which every atom is free."""
        return View(self.unknowns, np.arange(len(self.unknowns.place)), self.seen, self.watch)

    # ---- many numbers at once

    def _sweeps(self, pool: ThreadPoolExecutor) -> None:
        for sweep in range(MOST_SWEEPS):
            before = len(self.seen.open)
            if before < FEW_OPEN:
                return
            self._sweep(pool, PARTS[sweep % len(PARTS)])
            if before - len(self.seen.open) < WORTH * before and sweep % len(PARTS) == len(PARTS) - 1:
                return

    def _sweep(self, pool: ThreadPoolExecutor, size: int) -> None:
        """Part the atoms by chance; what is found in each part moves alone, and then all parts together."""
        parts = self._parts(size)
        randoms = self.random.spawn(len(parts))

        def look(part: tuple[NDArray[np.intp], np.random.Generator]) -> tuple[View, list[Floats]]:
            view = View(self.unknowns, part[0], self.seen, self.watch)
            return view, view.corners(part[1])

        together = [self.unknowns.truth.astype(float) for _ in range(CORNERS)]
        for part, (view, tables) in zip(parts, pool.map(look, zip(parts, randoms, strict=True)), strict=True):
            self._take(view)
            for whole, table in zip(together, tables, strict=True):
                whole[part] = table
        if len(parts) > 1:
            for whole in together:
                if self.unknowns.agrees(whole):
                    self.seen.take(self.unknowns.targets @ whole)

    def _parts(self, size: int) -> list[NDArray[np.intp]]:
        values = np.unique(self.unknowns.place)
        n_parts = max(1, round(len(self.unknowns.place) / size))
        chosen = np.array_split(self.random.permutation(values), min(n_parts, len(values)))
        return [np.flatnonzero(np.isin(self.unknowns.place, part)) for part in chosen]

    def _take(self, view: View) -> None:
        self.seen.merge(view.seen, view.places)
        self.programmes += view.programmes

    # ---- number by number

    def _close_up(self, pool: ThreadPoolExecutor) -> None:
        """Look close up at each place of the open numbers that lie in few of them, with others taken by chance."""
        if len(self.unknowns.place) <= PARTS[0]:
            return
        groups = self._by_place()

        def look(group: tuple[tuple[int, ...], list[int]]) -> View:
            view = View(self.unknowns, self._around(*group), self.seen, self.watch)
            for place in np.searchsorted(view.places, group[1]):
                view.stretch(int(place))
            return view

        for view in pool.map(look, groups.items()):
            self._take(view)

    def _by_place(self) -> dict[tuple[int, ...], list[int]]:
        groups: dict[tuple[int, ...], list[int]] = {}
        targets = self.unknowns.targets
        for place in self.seen.open:
            atoms = targets.indices[targets.indptr[place] : targets.indptr[place + 1]]
            touched = np.unique(self.unknowns.place[atoms])
            if len(touched) <= MOST_TOUCHED:
                groups.setdefault(tuple(touched.tolist()), []).append(int(place))
        return groups

    def _around(self, touched: Sequence[int], targets: Sequence[int]) -> NDArray[np.intp]:
        """Return the atoms of the places touched, and of those others where least is told of atoms of the same kinds."""
        place, kind = self.unknowns.place, self.unknowns.kind
        atoms = np.unique(self.unknowns.targets[list(targets)].indices)
        like = np.flatnonzero(np.isin(kind, kind[atoms]))
        told = np.bincount(place[like], weights=self._told_here[like], minlength=int(place.max()) + 1)
        others = sorted(set(np.unique(place).tolist()) - set(touched), key=lambda value: (told[value], value))
        n_values = max(len(touched) + 1, round(PARTS[0] * (len(others) + len(touched)) / len(place)))
        return np.flatnonzero(np.isin(place, [*touched, *others[: n_values - len(touched)]]))

    @cached_property
    def _told_here(self) -> Floats:
        """Return for each atom how many sums are told that hold it and lie in its place alone."""
        rows, place = self.unknowns.rows, self.unknowns.place
        first = place[rows.indices[np.minimum(rows.indptr[:-1], rows.nnz - 1)]]
        elsewhere = place[rows.indices] != np.repeat(first, np.diff(rows.indptr))
        spread = np.bincount(np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr)), weights=elsewhere)
        here = np.zeros(rows.shape[0])
        here[: len(spread)] = spread == 0
        return np.asarray(rows.T @ here, dtype=np.float64)

    def _one_by_one(self, pool: ThreadPoolExecutor) -> tuple[list[int], list[int]]:
        """Judge what is left with every atom free, in lanes; what they saw is joined after each batch."""
        unsafe: list[int] = []
        places = self.seen.open
        if not len(places):
            return [], []
        n_lanes = min(LANES, len(places))
        views = list(pool.map(lambda _: self._view(), range(n_lanes)))
        randoms = self.random.spawn(n_lanes)
        at = [np.searchsorted(view.places, places) for view in views]
        for start in range(0, len(places), BATCH):
            if len(unsafe) >= ENOUGH:
                break
            batch = range(start, min(start + BATCH, len(places)))

            def judge(lane: int, batch: range = batch) -> list[int]:
                view, random = views[lane], randoms[lane]
                mine = [each for each in batch[lane::n_lanes] if view.seen.is_open(int(at[lane][each]))]
                return [each for each in mine if not view.judge(int(at[lane][each]), random)]

            found = sorted(each for lane in pool.map(judge, range(n_lanes)) for each in lane)
            unsafe += [int(places[each]) for each in found]
            self._join(views)
        self.programmes += sum(view.programmes for view in views)
        left = set(self.seen.open.tolist()) - set(unsafe)
        return unsafe, sorted(left) if len(unsafe) >= ENOUGH else []

    def _join(self, views: Sequence[View]) -> None:
        for view in views:
            self.seen.merge(view.seen, view.places)
        for view in views:
            view.seen.merge(self.seen.part(view.places))
