"""How sure a mean and its gap are where all students of a school have one number: from the schools of each place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from fairwater.disaggregate.cube import Marginals
from fairwater.disaggregate.sums import SCALE
from fairwater.statistics.clusters import FEWEST_CLUSTERS, clustered_gap, clustered_mean
from fairwater.statistics.proportions import Floats


@dataclass(frozen=True)
class Clustered:
    """Of each entry of the marginals: the intervals of its mean and gap, the p value, and whether schools are too few."""

    low: Floats
    high: Floats
    gap_low: Floats
    gap_high: Floats
    p_value: Floats
    too_few: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


def by_clusters(found: Marginals, within: Marginals) -> Clustered:
    """Return how sure the entries of `found` are from `within`: the same groups, within each school of each place.

    The places of `within` are those of `found` and the column of schools, in this order.
    """
    n = len(found.group)
    numbers = {name: np.full(n, np.nan) for name in ("low", "high", "gap_low", "gap_high", "p_value")}
    too_few = np.ones(n, dtype=bool)
    for entries, sizes, totals, others, other_totals in _places(found, within):
        mean = clustered_mean(sizes, totals)
        gap = clustered_gap(sizes, totals, others, other_totals)
        given = (mean.low, mean.high, gap.low, gap.high, gap.p_value)
        for name, values in zip(numbers, given, strict=True):
            numbers[name][entries] = values
        too_few[entries] = gap.clusters < FEWEST_CLUSTERS
    return Clustered(**numbers, too_few=too_few)


Place = tuple[np.ndarray[tuple[int, ...], np.dtype[np.intp]], Floats, Floats, Floats, Floats]


def _places(found: Marginals, within: Marginals) -> Iterator[Place]:
    """Yield for each place its entries, and (schools, entries) of students and sums on both sides, sums in the unit."""
    n_schools = len(within.places[-1])
    belongs = np.searchsorted(found.place_codes, within.place_codes // n_schools)
    totals, all_totals = within.counted[0] / SCALE, within.all_counted[0] / SCALE
    for place in range(len(found.place_codes)):
        entries = np.flatnonzero(found.place == place)
        schools = np.flatnonzero(belongs == place)
        column = np.full(int(found.group.max(initial=0)) + 1, -1)
        column[found.group[entries]] = np.arange(len(entries))
        inside = np.flatnonzero(np.isin(within.place, schools))
        at = np.searchsorted(schools, within.place[inside]), column[within.group[inside]]
        sizes, added = np.zeros((2, len(schools), len(entries)))
        sizes[at], added[at] = within.students[0, inside], totals[inside]
        everyone, all_added = within.all_students[0, schools], all_totals[schools]
        yield entries, sizes, added, everyone[:, None] - sizes, all_added[:, None] - added
