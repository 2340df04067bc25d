"""Rates of many small units told honestly: beta-binomial shrinkage (measures.md #23)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import betaincinv, betaln

from fairwater.statistics.proportions import Floats

LARGEST_CONCENTRATION = 1e6
SMALLEST_CONCENTRATION = 1e-2


@dataclass(frozen=True)
class Prior:
    """The beta distribution that the units' true rates are drawn from: mean a / (a + b), concentration a + b."""

    a: float
    b: float

    @property
    def mean(self) -> float:
        """Return the mean rate, a share 0-1."""
        return self.a / (self.a + self.b)


def _loss(x: Floats, s: Floats, n: Floats) -> float:
    """Return minus the log marginal likelihood at (logit of the mean, log of the concentration)."""
    mean, size = 1.0 / (1.0 + np.exp(-x[0])), np.exp(x[1])
    a, b = mean * size, (1.0 - mean) * size
    return -float(np.sum(betaln(s + a, n - s + b)) - s.size * betaln(a, b))


def fit_beta_binomial(counted: ArrayLike, n: ArrayLike) -> Prior:
    """Return the prior that maximises the marginal likelihood of the units' counts (units with n 0 are left out).

    The concentration is kept within 0.01 and a million: at the upper end the units cannot be told apart. A coarse search
    over the concentration, then Nelder-Mead from its best point: two parameters need no gradient.
    Needs at least one unit with n over 0, else ValueError. Source: Efron and Morris 1975; beta-binomial likelihood.
    """
    from scipy.optimize import minimize  # half a second of import that only this function needs

    s, size = np.asarray(counted, dtype=float).ravel(), np.asarray(n, dtype=float).ravel()
    s, size = s[size > 0], size[size > 0]
    if not size.size:
        raise ValueError("no unit has students")
    pooled = (s.sum() + 0.5) / (size.sum() + 1.0)
    bounds = [(-20.0, 20.0), (np.log(SMALLEST_CONCENTRATION), np.log(LARGEST_CONCENTRATION))]
    starts = [np.array([np.log(pooled / (1 - pooled)), place]) for place in np.linspace(*bounds[1], 19)]
    first = min(starts, key=lambda start: _loss(start, s, size))
    simplex = first + np.array([[0.0, 0.0], [0.25, 0.0], [0.0, -0.5]])
    best = minimize(
        _loss,
        first,
        args=(s, size),
        method="Nelder-Mead",
        bounds=bounds,
        options={"initial_simplex": simplex, "xatol": 1e-6, "fatol": 1e-9},
    )
    mean, concentration = 1.0 / (1.0 + np.exp(-best.x[0])), np.exp(best.x[1])
    return Prior(float(mean * concentration), float((1.0 - mean) * concentration))


def shrink(counted: ArrayLike, n: ArrayLike, prior: Prior, level: float = 0.95) -> tuple[Floats, Floats, Floats]:
    """Return (mean, low, high): each unit's posterior mean rate and its equal-tailed interval, as shares 0-1."""
    s, size = np.asarray(counted, dtype=float), np.asarray(n, dtype=float)
    a, b = s + prior.a, size - s + prior.b
    tail = (1.0 - level) / 2.0
    return (a / (a + b))[()], betaincinv(a, b, tail)[()], betaincinv(a, b, 1.0 - tail)[()]


def shrink_towards(
    counted: ArrayLike, n: ArrayLike, prior: Prior, centre: tuple[float, float, float]
) -> tuple[Floats, Floats, Floats]:
    """Return `shrink` with wider intervals: `centre` is the rate of all units together, as (rate, low, high).

    The posterior interval takes the rate of all as known. It is not: by as much as a unit is drawn towards it, its own
    interval is added (by squares), so that no unit is surer than all of them together.
    """
    shares, lows, highs = shrink(counted, n, prior)
    drawn = (prior.a + prior.b) / (np.asarray(n, dtype=float) + prior.a + prior.b)
    rate, low, high = centre
    lows = shares - np.hypot(shares - lows, drawn * (rate - low))
    highs = shares + np.hypot(highs - shares, drawn * (high - rate))
    return shares, np.maximum(lows, 0.0)[()], np.minimum(highs, 1.0)[()]
