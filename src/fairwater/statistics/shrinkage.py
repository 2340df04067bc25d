"""Rates of many small units told honestly: beta-binomial shrinkage (measures.md #23)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import betaincinv, betaln, digamma

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


def _loss(x: Floats, s: Floats, n: Floats) -> tuple[float, Floats]:
    """Return minus the log marginal likelihood at (logit of the mean, log of the concentration), and its gradient."""
    mean, size = 1.0 / (1.0 + np.exp(-x[0])), np.exp(x[1])
    a, b = mean * size, (1.0 - mean) * size
    value = np.sum(betaln(s + a, n - s + b) - betaln(a, b))
    shared = digamma(n + size) - digamma(size)
    along_a = np.sum(digamma(s + a) - digamma(a) - shared)
    along_b = np.sum(digamma(n - s + b) - digamma(b) - shared)
    by_mean = mean * (1.0 - mean) * size * (along_a - along_b)
    by_size = a * along_a + b * along_b
    return -float(value), -np.array([by_mean, by_size])


def fit_beta_binomial(counted: ArrayLike, n: ArrayLike) -> Prior:
    """Return the prior that maximises the marginal likelihood of the units' counts (units with n 0 are left out).

    The concentration is kept within 0.01 and a million: at the upper end the units cannot be told apart.
    Needs at least one unit with n over 0, else ValueError. Source: Efron and Morris 1975; beta-binomial likelihood.
    """
    from scipy.optimize import minimize  # half a second of import that only this function needs

    s, size = np.asarray(counted, dtype=float).ravel(), np.asarray(n, dtype=float).ravel()
    s, size = s[size > 0], size[size > 0]
    if not size.size:
        raise ValueError("no unit has students")
    pooled = (s.sum() + 0.5) / (size.sum() + 1.0)
    bounds = [(-20.0, 20.0), (np.log(SMALLEST_CONCENTRATION), np.log(LARGEST_CONCENTRATION))]
    starts = [np.array([np.log(pooled / (1 - pooled)), np.log(concentration)]) for concentration in (5.0, 50.0, 1e4)]
    fits = [minimize(_loss, start, args=(s, size), jac=True, method="L-BFGS-B", bounds=bounds) for start in starts]
    best = min(fits, key=lambda fit: float(fit.fun))
    mean, concentration = 1.0 / (1.0 + np.exp(-best.x[0])), np.exp(best.x[1])
    return Prior(float(mean * concentration), float((1.0 - mean) * concentration))


def shrink(counted: ArrayLike, n: ArrayLike, prior: Prior, level: float = 0.95) -> tuple[Floats, Floats, Floats]:
    """Return (mean, low, high): each unit's posterior mean rate and its equal-tailed interval, as shares 0-1."""
    s, size = np.asarray(counted, dtype=float), np.asarray(n, dtype=float)
    a, b = s + prior.a, size - s + prior.b
    tail = (1.0 - level) / 2.0
    return (a / (a + b))[()], betaincinv(a, b, tail)[()], betaincinv(a, b, 1.0 - tail)[()]
