"""Who was heard beside who is enrolled, and a share as it would be had all groups been heard alike.

Both are made from released cells alone. What the gate withheld is one remainder, which anybody can work out from the total
anyway; no weight brings a small group back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from fairwater.statistics.representation import Parity, participation_parity, r_indicator
from fairwater.statistics.survey_weights import effective_n, post_stratification, weighted_share

REMAINDER = "(the remainder)"
"""All groups whose cells are withheld, together."""
SMALLEST = 10


@dataclass(frozen=True)
class Cell:
    """A group of those who answered: how many, and how many of them favourably; None where the gate withheld it."""

    group: str
    n: int | None
    counted: int | None = None


@dataclass(frozen=True)
class Heard:
    """Who was heard beside who is enrolled: parity by group, the R-indicator, and the groups in the remainder."""

    parities: tuple[Parity, ...]
    r_indicator: float | None
    remainder: tuple[str, ...]


@dataclass(frozen=True)
class Weighted:
    """A share weighted to who is enrolled: its interval from Kish's effective number, and the largest weight.

    `raw` is the share of the same people unweighted; `unheard` are groups that are enrolled and that no weight can bring in;
    `by` the characteristics that it is weighted by where these are several at once.
    """

    raw: float
    share: float
    low: float | None
    high: float | None
    n: int
    n_effective: float
    largest: float
    unheard: tuple[str, ...]
    by: tuple[str, ...] = ()


def heard(cells: Sequence[Cell], whole: int, enrolled: Mapping[str, int]) -> Heard | None:
    """Return who was heard beside who is enrolled, None where no group of theirs can be shown.

    cells: the groups of those who answered; whole: how many of them said their group; enrolled: students by the same groups.
    Source of the parity and the R-indicator: `fairwater.statistics.representation`.
    """
    shown = {each.group: each.n for each in cells if each.n is not None and each.group in enrolled}
    respondents, population, joined = _with_remainder(shown, whole, enrolled)
    if len(respondents) < 2 or not sum(respondents.values()):
        return None
    parities = tuple(participation_parity(respondents, population))
    fits = all(respondents[group] <= population[group] for group in respondents)
    return Heard(parities, r_indicator(respondents, population).r_indicator if fits else None, joined)


def _with_remainder(
    shown: Mapping[str, int], whole: int, enrolled: Mapping[str, int]
) -> tuple[dict[str, int], dict[str, int], tuple[str, ...]]:
    respondents = dict(shown)
    population = {group: enrolled[group] for group in shown}
    joined = tuple(group for group in enrolled if group not in shown)
    left = whole - sum(shown.values())
    if joined and left >= SMALLEST:
        respondents[REMAINDER] = left
        population[REMAINDER] = sum(enrolled[group] for group in joined)
    return respondents, population, joined


def weighted(cells: Sequence[Cell], whole: Cell, enrolled: Mapping[str, int]) -> Weighted | None:
    """Return a share weighted by post-stratification to who is enrolled; None where too little is released to do it.

    cells: favourable answers by group; whole: of everybody who said their group; enrolled: students by the same groups.
    """
    if whole.n is None or whole.counted is None:
        return None
    known = {
        c.group: (c.n, c.counted) for c in cells if c.n is not None and c.counted is not None and c.group in enrolled
    }
    respondents, population, _ = _with_remainder({group: n for group, (n, _) in known.items()}, whole.n, enrolled)
    counted = {group: c for group, (_, c) in known.items()}
    if REMAINDER in respondents:
        counted[REMAINDER] = whole.counted - sum(counted.values())
    groups = [group for group, n in respondents.items() for _ in range(n)]
    favourable = [float(place < counted[group]) for group, n in respondents.items() for place in range(n)]
    everyone = {**population, **{group: enrolled[group] for group in enrolled if not _is_in(group, population)}}
    found = post_stratification(groups, everyone)
    if found.weights is None or len(respondents) < 2:
        return None
    estimate = weighted_share(favourable, found.weights)
    if estimate.value is None:
        return None
    return Weighted(
        raw=float(Fraction(sum(counted.values()), len(groups))),
        share=estimate.value,
        low=estimate.low,
        high=estimate.high,
        n=len(groups),
        n_effective=effective_n(found.weights),
        largest=float(found.weights.max() / found.weights.mean()),
        unheard=tuple(group for remark in found.remarks for group in remark.groups),
    )


def _is_in(group: str, population: Mapping[str, int]) -> bool:
    return group in population or REMAINDER in population
