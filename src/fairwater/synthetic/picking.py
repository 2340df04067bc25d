"""Students drawn at random: exact numbers within cells, or by chances whose sums the numbers follow."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def pick(
    cell: NDArray[np.int64], quota: NDArray[np.int64], weight: NDArray[np.float64], rng: np.random.Generator
) -> NDArray[np.bool_]:
    """Return who is drawn: `quota[c]` of cell c without replacement, chances by `weight`; weight 0 is never drawn.

    Efraimidis and Spirakis 2006: the smallest exponential waiting times with the weights as rates.
    """
    with np.errstate(divide="ignore"):
        wait = rng.exponential(size=len(cell)) / weight
    order = np.lexsort((wait, cell))
    n_before = np.cumsum(np.bincount(cell, minlength=len(quota))) - np.bincount(cell, minlength=len(quota))
    rank = np.empty(len(cell), dtype=np.int64)
    rank[order] = np.arange(len(cell)) - n_before[cell[order]]
    return (rank < quota[cell]) & (weight > 0)


def pick_by_chance(cell: NDArray[np.int64], chance: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.bool_]:
    """Return who is drawn, each with its own `chance`; in every cell the number is its sum of chances, within one.

    Systematic sampling in a random order within the cells.
    """
    order = np.lexsort((rng.random(len(cell)), cell))
    steps = np.floor(np.cumsum(chance[order]) + rng.random())
    drawn = np.zeros(len(cell), dtype=np.bool_)
    drawn[order] = np.diff(steps, prepend=0.0) > 0
    return drawn
