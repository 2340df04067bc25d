"""Exact numbers of students, drawn at random within cells."""

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
