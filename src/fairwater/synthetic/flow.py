"""Who is enrolled where, year by year: students move up a grade a year, some arrive, some leave.

The flow runs backwards from the last year, so that the last year's figures hold exactly.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fairwater.synthetic.plan import RACES, Plan, for_each_race
from fairwater.tables.groups import GRADES

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]
NOWHERE = -1
GRADE_9, GRADE_12 = GRADES.index("09"), GRADES.index("12")


@dataclass(frozen=True)
class Roster:
    """The students of one year: position of the student, of the school in the plan, of the grade in GRADES."""

    student: Integers
    school: Integers
    grade: Integers


@dataclass(frozen=True)
class Flow:
    """All students: race by position in RACES; school and grade, students x years, NOWHERE when not enrolled."""

    race: Integers
    school: Integers
    grade: Integers


@dataclass(frozen=True)
class Places:
    """The plan's schools as arrays: rows are schools."""

    serves: Flags
    race: NDArray[np.float64]
    feeders: NDArray[np.float64]
    peers: NDArray[np.float64]
    seats: Integers


def draw(shares: NDArray[np.float64], row: Integers, rng: np.random.Generator) -> Integers:
    """Return a column drawn for each of `row` by the shares of that row."""
    cumulative = np.cumsum(shares, axis=1)
    cumulative /= np.maximum(cumulative[:, -1:], 1e-12)
    drawn: Integers = (rng.random(len(row))[:, None] >= cumulative[row][:, :-1]).sum(axis=1)
    return drawn


def _seats(plan: Plan, serves: Flags) -> Integers:
    """Return students by school and grade in the last year: as even as whole numbers allow."""
    seats = np.zeros(serves.shape, dtype=np.int64)
    for row, school in enumerate(plan.schools):
        grades = np.flatnonzero(serves[row])
        seats[row, grades] = school.size // len(grades)
        seats[row, grades[: school.size % len(grades)]] += 1
    return seats


def places(plan: Plan) -> Places:
    """Return the plan's schools as arrays."""
    serves = np.array([[grade in school.school.grades for grade in GRADES] for school in plan.schools])
    ids = [school.school.id for school in plan.schools]
    sizes = np.array([school.size for school in plan.schools], dtype=np.float64)
    levels = np.array([school.school.level for school in plan.schools])
    feeders = np.array([[school.feeders.get(id, 0.0) for id in ids] for school in plan.schools])
    peers = (levels[:, None] == levels[None, :]) * sizes[None, :]
    race = np.array([for_each_race(school.mix) for school in plan.schools])
    return Places(serves, race, feeders, peers, _seats(plan, serves))


def _deal_exact_mix(plan: Plan, race: Integers, school: Integers, rng: np.random.Generator) -> None:
    """Give the students of the pilot schools the exact mix, in place."""
    if not plan.exact_mix:
        return
    pilot = np.flatnonzero(np.array([school.school.pilot for school in plan.schools])[school])
    dealt = np.repeat(np.arange(len(RACES)), [plan.exact_mix.get(name, 0) for name in RACES])
    if len(dealt) != len(pilot):
        raise ValueError(f"exact_mix adds to {len(dealt)}, but the pilot schools have {len(pilot)} students")
    race[pilot] = rng.permutation(dealt)


def _school_before(where: Places, roster: Roster, grade: Integers, share: float, rng: np.random.Generator) -> Integers:
    """Return the school a year earlier: the same, a feeder where it has no such grade, now and then another."""
    school = roster.school.copy()
    moved = rng.random(len(school)) < share
    school[moved] = draw(where.peers, school[moved], rng)
    below = ~where.serves[school, grade]
    school[below] = draw(where.feeders, school[below], rng)
    return school


def _year_before(plan: Plan, where: Places, roster: Roster, rng: np.random.Generator) -> Roster:
    """Return those of `roster` who were enrolled a year earlier too."""
    n = len(roster.student)
    grade = roster.grade - (rng.random(n) >= plan.repeat_share)
    stays = (rng.random(n) >= plan.entry_share) & (grade >= 0)
    school = _school_before(where, roster, np.maximum(grade, 0), plan.transfer_share, rng)
    stays &= where.serves[school, grade]
    return Roster(roster.student[stays], school[stays], grade[stays])


def _with_leavers(where: Places, size: float, roster: Roster, first_new: int, rng: np.random.Generator) -> Roster:
    """Fill the seats with students who are gone the year after."""
    taken = np.zeros(where.seats.shape, dtype=np.int64)
    np.add.at(taken, (roster.school, roster.grade), 1)
    free = np.maximum(np.rint(where.seats * size).astype(np.int64) - taken, 0)
    school, grade = (np.repeat(index.ravel(), free.ravel()) for index in np.indices(free.shape))
    return Roster(
        np.concatenate([roster.student, first_new + np.arange(len(school))]),
        np.concatenate([roster.school, school]),
        np.concatenate([roster.grade, grade]),
    )


def _latest(where: Places) -> Roster:
    school, grade = (np.repeat(index.ravel(), where.seats.ravel()) for index in np.indices(where.seats.shape))
    return Roster(np.arange(len(school)), school, grade)


def cohort_flow(plan: Plan, rng: np.random.Generator) -> Flow:
    """Return all students of all years. ValueError when the exact mix does not fill the pilot schools."""
    where = places(plan)
    rosters = [_latest(where)]
    race = draw(where.race, rosters[0].school, rng)
    _deal_exact_mix(plan, race, rosters[0].school, rng)
    for size in reversed(plan.sizes[:-1]):
        n_known = len(race)
        kept = _year_before(plan, where, rosters[0], rng)
        rosters.insert(0, _with_leavers(where, size, kept, n_known, rng))
        race = np.concatenate([race, draw(where.race, rosters[0].school[len(kept.student) :], rng)])
    return _grid(race, rosters)


def _grid(race: Integers, rosters: list[Roster]) -> Flow:
    school = np.full((len(race), len(rosters)), NOWHERE, dtype=np.int64)
    grade = school.copy()
    for year, roster in enumerate(rosters):
        school[roster.student, year] = roster.school
        grade[roster.student, year] = roster.grade
    return Flow(race, school, grade)
