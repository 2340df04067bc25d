"""What happened to each student in each school year: days, suspensions, a change of school."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fairwater.synthetic.flow import NOWHERE, Flags, Flow, Integers, draw, places
from fairwater.synthetic.people import Groups, multiplied
from fairwater.synthetic.picking import pick, pick_by_chance
from fairwater.synthetic.plan import RACES, Absence, Plan, Removals, Shared, in_each_year

FULL_YEAR = 180
TENTH = 10


@dataclass(frozen=True)
class StudentYears:
    """One row per student and year: student, position of the year, school where last enrolled, grade."""

    student: Integers
    year: Integers
    school: Integers
    grade: Integers


@dataclass(frozen=True)
class Happened:
    """What happened in each student year, over all schools."""

    days_enrolled: Integers
    days_absent: Integers
    suspensions: Integers
    days_out: Integers
    in_school: Integers


@dataclass(frozen=True)
class Second:
    """Student years in two schools: the row, the first school and its grade, and what happened there."""

    row: Integers
    school: Integers
    grade: Integers
    happened: Happened


def student_years(flow: Flow) -> StudentYears:
    """Return the enrolled years of all students."""
    student, year = np.nonzero(flow.grade != NOWHERE)
    return StudentYears(student, year, flow.school[student, year], flow.grade[student, year])


def _profiles(plan: Plan) -> tuple[list[str], Integers]:
    """Return the names of the profiles and each school's position in them."""
    of_school = [school.profile or school.school.level for school in plan.schools]
    names = sorted(set(of_school))
    return names, np.array([names.index(name) for name in of_school])


def _quota(plan: Plan, names: list[str], removals: Removals, size: Integers) -> Integers:
    """Return how many are suspended by profile, race and year: the exact number, or the share of `size`."""
    quota = np.zeros(size.shape, dtype=np.int64)
    for cell in np.ndindex(size.shape):
        profile, race, year = names[cell[0]], RACES[cell[1]], plan.school_years[cell[2]]
        share = in_each_year(removals.shares[profile], race, size.shape[2])[cell[2]]
        quota[cell] = removals.exactly.get((profile, race, year), round(int(size[cell]) * share))
    return quota


def _removed(
    plan: Plan,
    removals: Removals,
    rows: StudentYears,
    groups: Groups,
    weight: NDArray[np.float64],
    rng: np.random.Generator,
) -> Flags:
    names, of_school = _profiles(plan)
    shape = (len(names), len(RACES), len(plan.school_years))
    cell = np.ravel_multi_index((of_school[rows.school], groups["race_ethnicity"].codes, rows.year), shape)
    size = np.bincount(cell, minlength=int(np.prod(shape)))
    quota = _quota(plan, names, removals, size.reshape(shape)).ravel()
    return pick(cell, quota, weight * multiplied(groups, removals.factors, len(cell)), rng)


def _often_absent(plan: Plan, absence: Absence, rows: StudentYears, groups: Groups, rng: np.random.Generator) -> Flags:
    """Return who misses a tenth of the days: by chance, yet as many as planned in each profile, year and income."""
    names, of_school = _profiles(plan)
    profile = of_school[rows.school]
    base = np.array([absence.base[name] for name in names])[profile]
    unmoved = np.array([name in absence.unmoved for name in names])[profile]
    times = np.where(unmoved, 1.0, multiplied(groups, absence.factors, len(profile)))
    odds: NDArray[np.float64] = base / (1 - base) * np.array(absence.by_year)[rows.year] * times
    income = groups["economic_disadvantage"]
    cell = (rows.year * len(names) + profile) * len(income.values) + income.codes
    return pick_by_chance(cell, odds / (1 + odds), rng)


def _days(often: Flags, rng: np.random.Generator) -> tuple[Integers, Integers]:
    """Return days enrolled and absent: a tenth or more missed by those who miss `often`."""
    n = len(often)
    enrolled = np.where(rng.random(n) < 0.06, rng.integers(4, FULL_YEAR, n), FULL_YEAR)
    tenth = -(-enrolled // TENTH)
    most = np.maximum(enrolled - tenth, 0)
    many = np.minimum(tenth + np.floor(rng.beta(0.8, 6.0, n) * most), enrolled)
    few = np.floor(rng.beta(1.8, 2.2, n) * tenth)
    absent = np.where(often, many, np.minimum(few, tenth - 1))
    return enrolled, absent.astype(np.int64)


def several_times(happened: Flags, again: float, rng: np.random.Generator) -> Integers:
    """Return how often it happened to those to whom it did: once, and again with that chance each time."""
    return np.where(happened, rng.geometric(1 - again, len(happened)), 0)


def happened(
    plan: Plan, rows: StudentYears, groups: Groups, moved: Flags, shared: Integers, rng: np.random.Generator
) -> Happened:
    """Return what happened; who `moved` is likelier drawn, and the `shared` students come first."""
    enrolled, absent = _days(_often_absent(plan, plan.absence, rows, groups, rng), rng)
    weight = np.where(moved, 15.0, 1.0)
    weight[shared] = [1e9 if any(student.suspended) else 1e-9 for student in plan.shared]
    enrolled[moved] = FULL_YEAR
    out = _removed(plan, plan.suspension, rows, groups, weight, rng)
    inside = _removed(plan, plan.in_school, rows, groups, np.where(out, 4.0, 1.0), rng)
    suspensions = np.minimum(several_times(out, 0.3, rng), enrolled)
    suspensions[shared] = [sum(student.suspended) for student in plan.shared]
    days_out = np.minimum(suspensions + rng.binomial(3 * suspensions, 0.35), enrolled)
    absent = np.maximum(absent, days_out)
    return Happened(enrolled, absent, suspensions, days_out, several_times(inside, 0.35, rng))


def shared_rows(plan: Plan, flow: Flow, rows: StudentYears) -> Integers:
    """Return the row of each of the plan's shared students in the last year."""
    ids = [school.school.id for school in plan.schools]
    found: list[int] = []
    for student in plan.shared:
        fits = rows.school == ids.index(student.last)
        fits &= (rows.year == len(plan.school_years) - 1) & (flow.race[rows.student] == RACES.index(student.race))
        fits &= flow.school[rows.student, -2] == ids.index(student.first)
        free = [int(row) for row in np.flatnonzero(fits) if int(row) not in found]
        if not free:
            raise ValueError(f"no student of {student.race} came from school {student.first} to {student.last}")
        found.append(free[0])
    return np.array(found, dtype=np.int64)


def movers(plan: Plan, rows: StudentYears, n_shared: int, rng: np.random.Generator) -> Integers:
    """Return the rows of students in two schools, outside the pilot schools; as many fewer as are shared."""
    pilot = np.array([school.school.pilot for school in plan.schools])
    quota = np.full(len(plan.school_years), plan.n_two_schools)
    quota[-1] -= n_shared
    return np.flatnonzero(pick(rows.year, quota, (~pilot[rows.school]).astype(np.float64), rng))


def _first_school(plan: Plan, rows: StudentYears, moved: Integers, rng: np.random.Generator) -> Integers:
    """Return another school of the level, not a pilot school; where there is none, NOWHERE."""
    peers = places(plan).peers * np.array([not school.school.pilot for school in plan.schools])
    np.fill_diagonal(peers, 0.0)
    first = draw(peers, rows.school[moved], rng)
    return np.where(peers.sum(axis=1)[rows.school[moved]] > 0, first, NOWHERE)


def _part(whole: Integers, days: Integers, of: Integers, rng: np.random.Generator) -> Integers:
    """Return how much of `whole`, spread over `of` days, fell in the first `days`."""
    return rng.hypergeometric(whole, of - whole, days)


def second_schools(
    plan: Plan, rows: StudentYears, moved: Integers, shared: Integers, whole: Happened, rng: np.random.Generator
) -> Second:
    """Return the first schools of students in two, each with its part of the year."""
    first = _first_school(plan, rows, moved, rng)
    moved, first = moved[first != NOWHERE], first[first != NOWHERE]
    ids = [school.school.id for school in plan.schools]
    row = np.concatenate([moved, shared])
    school = np.concatenate([first, np.array([ids.index(student.first) for student in plan.shared], dtype=np.int64)])
    grade = rows.grade[row] - (np.arange(len(row)) >= len(moved))
    part = _first_part(whole, row, plan.shared, rng)
    return Second(row, school, grade, part)


def _first_part(whole: Happened, row: Integers, shared: tuple[Shared, ...], rng: np.random.Generator) -> Happened:
    enrolled = whole.days_enrolled[row]
    days = rng.binomial(enrolled, rng.uniform(0.25, 0.75, len(row)))
    suspensions = rng.binomial(whole.suspensions[row], days / enrolled)
    suspensions[len(row) - len(shared) :] = [student.suspended[0] for student in shared]
    rest = whole.suspensions[row] - suspensions
    days_out = suspensions + rng.binomial(whole.days_out[row] - whole.suspensions[row], 0.5) * (suspensions > 0)
    days_out = np.where(rest == 0, whole.days_out[row], days_out)
    absent = _part(whole.days_absent[row], days, enrolled, rng)
    in_school = rng.binomial(whole.in_school[row], days / enrolled)
    return Happened(days, absent, suspensions, days_out, in_school)
