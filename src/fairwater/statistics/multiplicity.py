"""Looking at many comparisons at once (measures.md #23)."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from fairwater.statistics.proportions import Floats


def benjamini_hochberg(p_values: ArrayLike) -> Floats:
    """Return Benjamini-Hochberg q-values in the shape of `p_values`; NaN stays NaN and is not a test.

    Source: Benjamini and Hochberg, JRSS B 57 (1995) 289-300.
    """
    p = np.asarray(p_values, dtype=float)
    q = np.full(p.shape, np.nan)
    tested = ~np.isnan(p)
    values = p[tested]
    if values.size:
        order = np.argsort(values)[::-1]
        ranks = np.arange(values.size, 0, -1)
        falling = np.minimum.accumulate(values[order] * values.size / ranks)
        adjusted = np.empty_like(values)
        adjusted[order] = np.minimum(falling, 1.0)
        q[tested] = adjusted
    return q[()]
