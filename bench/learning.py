"""How often charts and evaluations are wrong, from series that were made: the tables of docs/reference. Prints them as text.

python bench/learning.py            # or one part alone: charts, interrupted, differences
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # on a shared machine its threads wait for one another

import numpy as np
from numpy.typing import NDArray

from fairwater.improvement import (
    Errors,
    Interrupted,
    Kind,
    Rule,
    chart_of,
    difference_in_differences,
    interrupted_time_series,
    panel_of,
    series_of,
)

TIMES = 1_000
OTHERS = (Rule.TREND, Rule.SIX_ON_ONE_SIDE, Rule.NUMBER_OF_RUNS)
Floats = NDArray[np.float64]


def signalled(values: list[Floats], kind: Kind, **options: object) -> str:
    """Return in how many of 100 series the chart sees more than chance."""
    found = [bool(chart_of(series_of(each), kind, **options).signals) for each in values]
    return f"{100 * np.mean(found):.0f}"


def charts(random: np.random.Generator) -> None:
    """Print how often charts of random values signal, and of values that move up by 1.5 standard deviations half-way."""
    for n in (10, 12, 16, 24, 36, 60):
        still = [random.normal(size=n) for _ in range(TIMES)]
        moved = [each + 1.5 * (np.arange(n) >= n // 2) for each in still]
        told = (signalled(still, Kind.RUN), signalled(moved, Kind.RUN), signalled(still, Kind.INDIVIDUALS))
        print(n, *told, signalled(still, Kind.RUN, rules=OTHERS), sep=" | ")
    for n in (24, 36, 60):
        still = [random.normal(size=n) for _ in range(TIMES)]
        moved = [each + 1.5 * (np.arange(n) >= 12) for each in still]
        told = [signalled(each, kind, baseline=12) for kind in (Kind.RUN, Kind.INDIVIDUALS) for each in (still, moved)]
        print(f"12 frozen, {n}", *told, sep=" | ")


def fading(n: int, rho: float, random: np.random.Generator) -> Floats:
    """Return errors that fade by `rho` from one moment to the next."""
    errors = [random.normal() / np.sqrt(1 - rho**2)]
    for _ in range(n - 1):
        errors.append(rho * errors[-1] + random.normal())
    return np.array(errors)


def interrupted(random: np.random.Generator) -> None:
    """Print in how many of 100 series without an effect the interval of the mean effect holds 0."""
    for n in (12, 24, 48, 100):
        held = []
        for rho in (0.0, 0.3, 0.6):
            made = [
                Interrupted(tuple(map(str, range(n))), fading(n, rho, random), np.arange(n) >= n // 2)
                for _ in range(TIMES)
            ]
            for errors in Errors:
                found = [interrupted_time_series(each, errors).lines.on_average for each in made]
                held.append(f"{100 * np.mean([each.low <= 0 <= each.high for each in found]):.0f}")
        print(n, *held, sep=" | ")


def differences(random: np.random.Generator) -> None:
    """Print in how many of 100 panels without an effect the clustered interval holds 0, and p of the exact test is small."""
    for n, treated in ((4, 2), (8, 2), (8, 4), (12, 6), (16, 3)):
        held, small = [], []
        for _ in range(TIMES):
            outcome = random.normal(size=(n, 8)) + random.normal(size=(n, 1))
            outcome[:, 4:] += 0.5 * random.normal(size=(n, 1))
            found = difference_in_differences(panel_of(outcome, np.arange(n) < treated, np.arange(8) >= 4))
            held.append(found.clustered.low <= 0 <= found.clustered.high)
            small.append(found.test.p <= 0.05)
        print(f"{treated} of {n}", f"{100 * np.mean(held):.0f}", f"{100 * np.mean(small):.0f}", sep=" | ")


if __name__ == "__main__":
    for part in (charts, interrupted, differences):
        if not sys.argv[1:] or part.__name__ in sys.argv[1:]:
            part(np.random.default_rng(7))
