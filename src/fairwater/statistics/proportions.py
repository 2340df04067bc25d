"""Intervals of one share (measures.md #1)."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betaincinv

Floats = NDArray[np.float64]
Z95 = 1.959963984540054
"""The normal quantile of a 95 % interval."""


def wilson(counted: ArrayLike, n: ArrayLike, z: float = Z95) -> tuple[Floats, Floats]:
    """Return the Wilson score interval of counted / n as shares 0-1; NaN where n is 0.

    Arguments broadcast. Source: Wilson 1927; Newcombe, Statistics in Medicine 17 (1998) 857-872.
    """
    s, size = np.asarray(counted, dtype=float), np.asarray(n, dtype=float)
    with np.errstate(invalid="ignore", divide="ignore"):
        scale = 1.0 / (size + z * z)
        centre = (s + 0.5 * z * z) * scale
        half = z * scale * np.sqrt(s * (size - s) / size + 0.25 * z * z)
        low = np.where(s == 0, 0.0, centre - half)
        high = np.where(s == size, 1.0, centre + half)
        empty = size == 0
        return np.where(empty, np.nan, low)[()], np.where(empty, np.nan, high)[()]


def clopper_pearson(counted: ArrayLike, n: ArrayLike, level: float = 0.95) -> tuple[Floats, Floats]:
    """Return the exact (Clopper-Pearson) interval of counted / n as shares 0-1; NaN where n is 0.

    Used where a rule asks for it (NCHS Series 2 No. 175); elsewhere Wilson is shorter and covers well.
    """
    s, size = np.broadcast_arrays(np.asarray(counted, dtype=float), np.asarray(n, dtype=float))
    tail = (1.0 - level) / 2.0
    with np.errstate(invalid="ignore"):
        low = np.where(s > 0, betaincinv(np.maximum(s, 1e-300), size - s + 1.0, tail), 0.0)
        high = np.where(s < size, betaincinv(s + 1.0, np.maximum(size - s, 1e-300), 1.0 - tail), 1.0)
    empty = size == 0
    return np.where(empty, np.nan, low)[()], np.where(empty, np.nan, high)[()]
