"""How far assessors agree on the statements of a credential, as it is published with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from fairwater.capability.quotient import HIGHEST, LOWEST
from fairwater.statistics.agreement import gwet_ac2
from fairwater.statistics.proportions import wilson
from fairwater.statistics.ratings import Ratings

LEAST = 10
"""Submissions that two assessors placed, below which nothing is published: it would speak of two people."""
DRAWS = 400
Placings = Mapping[str, int]


@dataclass(frozen=True)
class Agreed:
    """Agreement over `n` submissions and `n_statements` placings of two: shares and coefficients with their 95 % intervals.

    `exact` is the share of statements that both put on one level, `same_side` that both put on one side of the line, and
    `ac2` is agreement beyond chance, the more the nearer the levels are.
    """

    n: int
    n_statements: int
    exact: tuple[float, float, float]
    same_side: tuple[float, float, float]
    ac2: tuple[float, float, float] | None


def agreement_of(pairs: Sequence[tuple[Placings, Placings]], line: int = 3) -> Agreed | None:
    """Return how far two assessors agreed over submissions; None under ten of them.

    pairs: for each submission the levels of the first and of the second by statement, before they knew of one another.
    Intervals: Wilson's for shares; for AC2 the percentiles of 400 draws of whole submissions, since the statements of one
    are not independent (seeded, so that the same placings give the same interval).
    Source: Gwet 2008 and 2014, as `fairwater.statistics.agreement`.
    """
    if len(pairs) < LEAST:
        return None
    both = [[(first[code], second[code]) for code in first] for first, second in pairs]
    flat = np.array([each for found in both for each in found])
    exact = flat[:, 0] == flat[:, 1]
    same = (flat[:, 0] >= line) == (flat[:, 1] >= line)
    return Agreed(len(pairs), len(flat), _share(exact), _share(same), _ac2(both))


def _share(alike: np.ndarray) -> tuple[float, float, float]:
    low, high = wilson(int(alike.sum()), alike.size)
    return float(alike.mean()), float(low), float(high)


def _ac2(both: Sequence[Sequence[tuple[int, int]]]) -> tuple[float, float, float] | None:
    value = _coefficient(both)
    if value is None:
        return None
    rng = np.random.default_rng(20_26)
    drawn = (rng.integers(len(both), size=len(both)) for _ in range(DRAWS))
    values = [found for places in drawn if (found := _coefficient([both[at] for at in places])) is not None]
    low, high = np.percentile(values, (2.5, 97.5))
    return value, float(low), float(high)


def _coefficient(both: Sequence[Sequence[tuple[int, int]]]) -> float | None:
    flat = np.array([each for found in both for each in found], dtype=float)
    return gwet_ac2(Ratings.from_matrix(flat, range(LOWEST, HIGHEST + 1))).value
