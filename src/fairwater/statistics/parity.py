"""How many students a gap is: exact integers, never floats (measures.md #6)."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from numpy.typing import ArrayLike, NDArray

from fairwater.vocabulary import Better

Integers = NDArray[np.int64]


def _ceiling(numerator: Integers, denominator: Integers) -> Integers:
    return -(-numerator // denominator)


def students_to_parity(
    counted: ArrayLike, n: ArrayLike, reference_counted: ArrayLike, reference_n: ArrayLike, better: Better
) -> Integers:
    """Return the smallest k >= 0 with (counted + k) / n at or past the reference share, held fixed.

    With better = lower it is (counted - k) / n. 0 at or past parity. Every reference_n must be over 0.
    """
    a, size, b, size_ref = (np.asarray(v, dtype=np.int64) for v in (counted, n, reference_counted, reference_n))
    short = b * size - a * size_ref if better is Better.HIGHER else a * size_ref - b * size
    return np.maximum(_ceiling(short, size_ref), 0)[()]


def students_to_parity_with(counted: ArrayLike, n: ArrayLike, target: Fraction, better: Better) -> Integers:
    """Return the smallest k >= 0 that brings the share to a fixed `target`, an exact fraction 0-1."""
    a, size = np.asarray(counted, dtype=object), np.asarray(n, dtype=object)
    short = target.numerator * size - a * target.denominator
    if better is Better.LOWER:
        short = -short
    needed = -(-short // target.denominator)
    return np.maximum(np.asarray(needed).astype(np.int64), 0)[()]


def students_to_parity_moving(counted: ArrayLike, n: ArrayLike, counted_all: ArrayLike, n_all: ArrayLike) -> Integers:
    """Return the further students needed when the overall share rises with them (proportionality reaches 1).

    k = ceil((S w - s) / (1 - w)) with w = n / N, in integers. Every n_all must be over n.
    """
    s, size, total, everyone = (np.asarray(v, dtype=np.int64) for v in (counted, n, counted_all, n_all))
    return np.maximum(_ceiling(total * size - s * everyone, everyone - size), 0)[()]
