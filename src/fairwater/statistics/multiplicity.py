"""Looking at many comparisons at once (measures.md #23)."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from fairwater.statistics.proportions import Floats


def benjamini_hochberg(p_values: ArrayLike) -> Floats:
    """Return Benjamini-Hochberg q-values in the shape of `p_values`; NaN stays NaN and is not a test.

    Source: Benjamini and Hochberg, JRSS B 57 (1995) 289-300.
    """
    return _stepped_up(np.asarray(p_values, dtype=float), harmonic=False)


def benjamini_yekutieli(p_values: ArrayLike) -> Floats:
    """Return Benjamini-Yekutieli q-values in the shape of `p_values`; NaN stays NaN and is not a test.

    They hold however the tests hang together, as those of groups that overlap do: Benjamini and Hochberg's times
    1 + 1/2 + ... + 1/m for m tests. Source: Benjamini and Yekutieli, Annals of Statistics 29 (2001) 1165-1188.
    """
    return _stepped_up(np.asarray(p_values, dtype=float), harmonic=True)


def _stepped_up(p: Floats, *, harmonic: bool) -> Floats:
    q = np.full(p.shape, np.nan)
    tested = ~np.isnan(p)
    values = p[tested]
    if values.size:
        order = np.argsort(values)[::-1]
        ranks = np.arange(values.size, 0, -1)
        times = (1.0 / ranks).sum() if harmonic else 1.0
        falling = np.minimum.accumulate(values[order] * times * values.size / ranks)
        adjusted = np.empty_like(values)
        adjusted[order] = np.minimum(falling, 1.0)
        q[tested] = adjusted
    return q[()]
