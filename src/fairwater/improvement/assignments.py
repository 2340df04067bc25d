"""Every way in which the units could have been chosen for a change, and how many would show as large an effect as was seen.

The effect under a choice `a` (0/1 of each unit) is a·v / aᵀMa, where `v` (units,) are the units' scores and `M` (units, units)
their weights: for units seen at every moment that is the difference of mean changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

from fairwater.statistics.proportions import Floats

MOST_EXACT = 200_000
"""Up to so many choices all are counted: any choice among 20 units."""
DRAWS, SEED = 19_999, 20_260_614
ROUNDING = 1e-9
SMALL = 0.05
"""What is called larger than chance, and one minus the level of the interval."""


@dataclass(frozen=True)
class ExactTest:
    """How many of all choices show at least as large an effect, in either direction.

    `p` is that part; it cannot be below `smallest_p`. `exact` says whether all choices were counted, else some were drawn, always
    alike. `low` and `high` hold every constant effect that the test does not refuse at 0.05 (both None where `smallest_p` is
    over that, as then it refuses none; one of them infinite never).
    """

    p: float
    smallest_p: float
    n_choices: int
    n_as_large: int
    exact: bool
    low: float | None
    high: float | None


def choices(n_units: int, n_treated: int) -> tuple[Floats, bool]:
    """Return ways to choose so many units, (choices, units) of 0 and 1, and whether they are all that there are."""
    n = comb(n_units, n_treated)
    exact = n <= MOST_EXACT
    if exact:
        chosen = np.fromiter(chain.from_iterable(combinations(range(n_units), n_treated)), dtype=np.int64)
        places = chosen.reshape(n, n_treated)
    else:
        places = np.random.default_rng(SEED).random((DRAWS, n_units)).argsort(axis=1)[:, :n_treated]
    found = np.zeros((len(places), n_units))
    np.put_along_axis(found, places, 1.0, axis=1)
    return found, exact


def exact_test(treated: NDArray[np.bool_], scores: Floats, weights: Floats, rounding: float, least: float) -> ExactTest:
    """Return the test of no effect over all choices of as many units as are treated; effects within `rounding` are equal.

    A choice whose effect cannot be told from what is known, aᵀMa being at most `least`, counts as large. Where choices were
    drawn, the one that was made is counted once more, so that p is never 0. Source: Fisher, The Design of Experiments (1935); for
    drawn choices Phipson and Smyth, Statistical Applications in Genetics and Molecular Biology 9 (2010) 39.
    """
    made = treated.astype(float)
    ways, exact = choices(len(treated), int(treated.sum()))
    if not exact:
        ways = np.vstack([made, ways])
    sizes = np.einsum("ci,ij,cj->c", ways, weights, ways, optimize=True)
    told = sizes > least
    sizes = np.where(told, sizes, np.nan)
    effects = np.where(told, ways @ scores / sizes, np.inf)
    seen = float(made @ scores / (made @ weights @ made))
    as_large = int((np.abs(effects) >= abs(seen) - rounding).sum())
    halves = 2 * int(treated.sum()) == len(treated)
    n = len(ways)
    smallest = (2 if halves and exact else 1) / n
    low, high = _interval(seen, effects, ways @ (weights @ made) / sizes) if smallest <= SMALL else (None, None)
    return ExactTest(as_large / n, smallest, n, as_large, exact, low, high)


def _interval(seen: float, effects: Floats, shares: Floats) -> tuple[float | None, float | None]:
    """Return the least and the greatest constant effect that is not refused: those that over 5 in 100 choices do not exceed.

    Taking away an effect t leaves `seen - t`, and `effects - t * shares` under another choice. A choice is as large from
    (seen - effect) / (1 - share) to (seen + effect) / (1 + share), whichever is less; with a share of 1 or -1 always. Both ends
    lie on either side of `seen`.
    """
    always = ~(np.abs(shares) < 1 - ROUNDING)
    with np.errstate(divide="ignore", invalid="ignore"):
        one, other = (seen - effects) / (1 - shares), (seen + effects) / (1 + shares)
    highs = np.sort(np.where(always, np.inf, np.maximum(one, other)))
    lows = np.sort(np.where(always, -np.inf, np.minimum(one, other)))
    needed = int(np.floor(SMALL * len(effects) + ROUNDING)) + 1  # so many as large, and t is not refused
    low, high = float(lows[needed - 1]), float(highs[-needed])
    return (low if np.isfinite(low) else None), (high if np.isfinite(high) else None)
