"""Who is apart from whom over schools: each group against all other students, and all groups at once. For staff alone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from fairwater.disaggregate.cells import Integers
from fairwater.disaggregate.search import named_values
from fairwater.disclosure.counting import Where, count_everyone
from fairwater.disclosure.gate import STAFF_POLICY
from fairwater.errors import NotForThisAudience
from fairwater.statistics.multiplicity import benjamini_hochberg
from fairwater.statistics.separation import (
    bootstrap,
    dissimilarity_above_chance,
    dissimilarity_interval,
    exposure,
    isolation,
    theil_h,
)
from fairwater.tables.sources import Note, Records
from fairwater.vocabulary import NOT_REPORTED, Audience, Dimension, Reason

SCHOOLS = "school_id"
FEWEST_STUDENTS = 30
Generator = Callable[[str], np.random.Generator]


@dataclass(frozen=True)
class GroupApart:
    """One group against all other students over schools. None = not calculated, and `reason` says why.

    `dissimilarity` is as seen, `by_chance` its mean were the students dealt to the same schools at random, and
    `above_chance` the difference; `corrected` allows for small schools, and `low` to `high` is its interval. `isolation`
    is the share of the same group in the school of the group's average student; spread alike it would be `share`. `meets`
    is the share there of each group in the order of `Separation.groups`: the exposures, the student included.
    """

    group: str
    n_students: int
    n_others: int
    share: float
    dissimilarity: float | None = None
    by_chance: float | None = None
    above_chance: float | None = None
    corrected: float | None = None
    low: float | None = None
    high: float | None = None
    q_value: float | None = None
    isolation: float | None = None
    meets: tuple[float, ...] | None = None
    reason: Reason = Reason.NONE


@dataclass(frozen=True)
class TheilH:
    """Theil's H of all groups at once, 0 (mixed alike) to 1 (wholly apart), as seen; `corrected` for small schools.

    `low` to `high` is the interval of the corrected value. None = not calculated, and `reason` says why.
    """

    n_students: int
    value: float | None = None
    corrected: float | None = None
    low: float | None = None
    high: float | None = None
    reason: Reason = Reason.NONE


@dataclass(frozen=True)
class Separation:
    """The groups of a column over the schools. `n_students` have group and school reported; `n_left_out` have not."""

    column: str
    outcome: str
    groups: tuple[GroupApart, ...]
    theil_h: TheilH
    n_schools: int
    n_students: int
    n_left_out: int
    n_tested: int
    min_n: int
    audience: Audience
    policy: str
    notes: tuple[Note, ...] = ()


def separation(
    source: Records, *, column: str, outcome: str, where: Where, audience: Audience, min_n: int = FEWEST_STUDENTS
) -> Separation:
    """Return how far the groups of `column` are apart over schools: of all students of `outcome`'s records, reported or not.

    The draws are fixed by the source's key, so the same question of the same snapshot has the same answer.
    Raises NotForThisAudience for anyone but staff, BadQuestion for a column that the source lacks.
    """
    if audience is not Audience.STAFF:
        raise NotForThisAudience("separation-for-staff", audience=audience.value)
    cells = count_everyone(source, (SCHOOLS, column), where)
    schools, groups = cells.dimension(SCHOOLS), cells.dimension(column)
    counts = np.zeros((len(schools), len(groups)), dtype=np.int64)
    counts[cells.digits(SCHOOLS), cells.digits(column)] = cells.students[:, 0]
    placed = counts[np.ix_(_reported(schools), _reported(groups))]
    over_schools = placed[placed.sum(axis=1) > 0]
    seeds = _generators(source.key, column, where)
    apart = _groups_apart(over_schools, groups, seeds, min_n)
    return Separation(
        column=column,
        outcome=outcome,
        groups=apart,
        theil_h=_theil_h(over_schools, seeds, min_n),
        n_schools=len(over_schools),
        n_students=int(placed.sum()),
        n_left_out=int(counts.sum() - placed.sum()),
        n_tested=sum(each.q_value is not None for each in apart),
        min_n=min_n,
        audience=audience,
        policy=STAFF_POLICY,
        notes=source.notes,
    )


def _reported(dimension: Dimension) -> list[int]:
    return [code for code, value in enumerate(dimension.values) if value != NOT_REPORTED]


def _generators(key: str, column: str, where: Where) -> Generator:
    """Return what makes a generator for one part of the answer, whatever the other parts are."""

    def of(part: str) -> np.random.Generator:
        digest = hashlib.sha256(repr((key, column, where, part)).encode()).digest()
        return np.random.default_rng(int.from_bytes(digest[:16]))

    return of


def _groups_apart(counts: Integers, groups: Dimension, seeds: Generator, min_n: int) -> tuple[GroupApart, ...]:
    everyone, named = counts.sum(axis=1), named_values(groups)
    apart: list[GroupApart] = []
    chances: list[float] = []
    places: list[int] = []
    for place, code in enumerate(_reported(groups)):
        if named[code] and counts[:, place].any():
            name = groups.values[code]
            found, chance = _group_apart(name, counts[:, place], everyone, seeds, min_n)
            apart.append(found)
            chances.append(chance)
            places.append(place)
    met = exposure(counts)[np.ix_(places, places)].tolist()
    apart = [
        each if each.dissimilarity is None else replace(each, meets=tuple(row))
        for each, row in zip(apart, met, strict=True)
    ]
    q_values = np.atleast_1d(benjamini_hochberg(chances)).tolist()
    return tuple(replace(each, q_value=None if np.isnan(q) else q) for each, q in zip(apart, q_values, strict=True))


def _group_apart(
    name: str, counts: Integers, everyone: Integers, seeds: Generator, min_n: int
) -> tuple[GroupApart, float]:
    """Return a group and its p value, NaN where it is not calculated."""
    others = everyone - counts
    n, n_others = int(counts.sum()), int(others.sum())
    told = GroupApart(name, n, n_others, n / (n + n_others))
    reason = _why_not(n, n_others, len(counts), min_n)
    if reason is not Reason.NONE:
        return replace(told, reason=reason), np.nan
    generator = seeds(name)
    seen = dissimilarity_above_chance(counts, others, generator)
    interval = dissimilarity_interval(counts, others, generator)
    calculated = replace(
        told,
        dissimilarity=seen.value,
        by_chance=seen.by_chance,
        above_chance=seen.above,
        corrected=float(interval.corrected),
        low=float(interval.low),
        high=float(interval.high),
        isolation=float(isolation(np.stack([counts, others], axis=-1))[0]),
    )
    return calculated, seen.p_value


def _why_not(n: int, n_others: int, n_schools: int, min_n: int) -> Reason:
    if n < min_n:
        return Reason.TOO_FEW
    if n_others == 0:
        return Reason.NO_OTHERS
    if n_others < min_n:
        return Reason.REFERENCE_TOO_FEW
    return Reason.ONE_SCHOOL if n_schools < 2 else Reason.NONE


def _theil_h(counts: Integers, seeds: Generator, min_n: int) -> TheilH:
    n = int(counts.sum())
    largest = int(counts.sum(axis=0).max(initial=0))
    reason = Reason.TOO_FEW if n < min_n else _why_not(n, n - largest, len(counts), 0)
    if reason is not Reason.NONE:
        return TheilH(n, reason=reason)
    found = bootstrap(theil_h, counts, seeds(""), most=1.0)
    return TheilH(n, float(found.value), float(found.corrected), float(found.low), float(found.high))
