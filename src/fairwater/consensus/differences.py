"""Which statements divide the groups, and which each group stands for, by figures that are shown alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import chdtrc

from fairwater.consensus.figures import Counted
from fairwater.statistics.gaps import newcombe, score_p_value
from fairwater.statistics.multiplicity import benjamini_yekutieli

LEVEL = 0.05
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Divides:
    """A statement on which the groups differ: the groups with the largest and the smallest share who agree, and their gap."""

    statement: str
    most: int
    """The group of whom the largest share agree, by its place among the groups."""
    least: int
    most_share: float
    least_share: float
    gap: float
    gap_low: float
    gap_high: float
    q_value: float


@dataclass(frozen=True)
class StandsFor:
    """A statement that a group agrees (or disagrees) with more often than all others do."""

    statement: str
    group: int
    vote: str
    """agree or disagree."""
    n: int
    n_others: int
    share: float
    others_share: float
    gap: float
    gap_low: float
    gap_high: float
    p_value: float
    q_value: float


@dataclass(frozen=True)
class Differences:
    """What divides and what each group stands for, the strongest first, and how many comparisons each was found among."""

    divides: tuple[Divides, ...] = ()
    n_divides_looked_at: int = 0
    stands_for: tuple[StandsFor, ...] = ()
    n_stands_looked_at: int = 0


def differences(statements: tuple[str, ...], found: Counted, minimum: int) -> Differences:
    """Return what divides the groups and what each stands for, at a q value of LEVEL or less."""
    if len(found.withheld) < 2:
        return Differences()
    divides, n_divides = _divides(statements, found)
    stands_for, n_stands = _stands_for(statements, found, minimum)
    return Differences(divides, n_divides, stands_for, n_stands)


def _divides(statements: tuple[str, ...], found: Counted) -> tuple[tuple[Divides, ...], int]:
    """Return the statements of whom the share who agree is not the same in all groups, the largest gap first.

    The test is the chi-squared test of one share in all groups, over statements of which every group is shown.
    """
    open_ = np.flatnonzero(~found.withheld.any(axis=0))
    n, agree = found.n[:-1, open_].astype(float), found.agree[:-1, open_].astype(float)
    if not len(open_):
        return (), 0
    q = np.asarray(benjamini_yekutieli(_chi_squared(agree, n)))
    share = agree / n
    most, least = share.argmax(axis=0), share.argmin(axis=0)
    at = np.arange(len(open_))
    low, high = newcombe(agree[most, at], n[most, at], agree[least, at], n[least, at])
    made = [
        Divides(
            statements[open_[i]],
            int(most[i]),
            int(least[i]),
            float(share[most[i], i]),
            float(share[least[i], i]),
            float(share[most[i], i] - share[least[i], i]),
            float(low[i]),
            float(high[i]),
            float(q[i]),
        )
        for i in np.flatnonzero(q <= LEVEL)
    ]
    return tuple(sorted(made, key=lambda each: (-each.gap, each.statement))), len(open_)


def _chi_squared(agree: Floats, n: Floats) -> Floats:
    """Return the p value that one share holds in all groups (the first axis); 1 where everybody or nobody agrees."""
    pooled = agree.sum(axis=0) / n.sum(axis=0)
    variance = pooled * (1.0 - pooled)
    distance = (n * (agree / n - pooled) ** 2).sum(axis=0)
    return np.asarray(np.where(variance > 0, chdtrc(len(n) - 1, distance / np.where(variance > 0, variance, 1.0)), 1.0))


def _stands_for(statements: tuple[str, ...], found: Counted, minimum: int) -> tuple[tuple[StandsFor, ...], int]:
    """Return by group what it agrees or disagrees with more than all others, by the two-proportion score test.

    All groups, statements and both votes are looked at together (Benjamini and Yekutieli), also the differences that are
    the other way round and so are not told here.
    """
    n_everyone = found.everyone(found.n)
    looked: list[tuple[int, str, NDArray[np.int64], Floats, Floats, Floats, Floats, Floats]] = []
    for vote, chosen in (("agree", found.agree), ("disagree", found.disagree)):
        everyone = found.everyone(chosen)
        for group in range(len(found.withheld)):
            others = n_everyone - found.n[group]
            at = np.flatnonzero(~found.withheld[group] & ~found.everyone_withheld & (others >= minimum))
            s, n = chosen[group, at].astype(float), found.n[group, at].astype(float)
            s_others, n_others = (everyone - chosen[group])[at].astype(float), others[at].astype(float)
            p = np.asarray(score_p_value(s, n, s_others, n_others)).reshape(-1)
            looked.append((group, vote, at, s, n, s_others, n_others, p))
    p_values = np.concatenate([each[-1] for each in looked])
    q_values = np.split(np.asarray(benjamini_yekutieli(p_values)), np.cumsum([len(each[-1]) for each in looked])[:-1])
    made = []
    for (group, vote, at, s, n, s_others, n_others, p), q in zip(looked, q_values, strict=True):
        low, high = newcombe(s, n, s_others, n_others)
        for i in np.flatnonzero((q <= LEVEL) & (s * n_others > s_others * n)):
            share, beside = float(s[i] / n[i]), float(s_others[i] / n_others[i])
            figures = (int(n[i]), int(n_others[i]), share, beside, share - beside, float(low[i]), float(high[i]))
            made.append(StandsFor(statements[at[i]], group, vote, *figures, float(p[i]), float(q[i])))
    made.sort(key=lambda each: (each.group, each.p_value, -each.gap, each.statement, each.vote))
    return tuple(made), len(p_values)
