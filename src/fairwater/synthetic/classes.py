"""Graduating classes: who started grade 9 together or moved in, and what became of each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fairwater.synthetic.flow import GRADE_9, GRADE_12, NOWHERE, Flags, Flow, Integers, draw, places
from fairwater.synthetic.picking import pick
from fairwater.synthetic.plan import RACES, Plan, in_each_year

YEARS_BEFORE = GRADE_12 - GRADE_9


@dataclass(frozen=True)
class Members:
    """Members of the graduating classes: student, class by position in the years, last school and grade, flags."""

    student: Integers
    year: Integers
    school: Integers
    grade: Integers
    in_grade_12: Flags
    left: Flags


def _due(flow: Flow) -> Integers:
    """Return the position of the year in which each student is due to graduate; NOWHERE when none of the years."""
    n_years = flow.grade.shape[1]
    due = np.arange(n_years) + GRADE_12 - flow.grade
    due = np.where(flow.grade >= GRADE_9, due, n_years).min(axis=1)
    return np.where(due < n_years, due, NOWHERE)


def with_former_students(plan: Plan, flow: Flow, rng: np.random.Generator) -> tuple[Flow, Members]:
    """Return the flow with students who were gone before its first year, and the members of all classes."""
    where = places(plan)
    seats = where.seats[:, GRADE_12]
    gone = np.maximum(YEARS_BEFORE - np.arange(len(plan.school_years)), 0) * plan.entry_share * seats.sum()
    year = np.repeat(np.arange(len(gone)), np.rint(gone).astype(np.int64))
    school = draw(seats[None, :].astype(np.float64), np.zeros(len(year), dtype=np.int64), rng)
    grade = rng.integers(GRADE_9, GRADE_12, len(year))
    empty = np.full((len(year), len(plan.school_years)), NOWHERE)
    longer = Flow(
        np.concatenate([flow.race, draw(where.race, school, rng)]),
        np.vstack([flow.school, empty]),
        np.vstack([flow.grade, empty]),
    )
    return longer, _members(plan, flow, (year, school, grade), rng)


def _members(plan: Plan, flow: Flow, former: tuple[Integers, Integers, Integers], rng: np.random.Generator) -> Members:
    due = _due(flow)
    student = np.flatnonzero(due != NOWHERE)
    year = due[student]
    last = _last_year(flow, student, year)
    school, grade = flow.school[student, last], flow.grade[student, last]
    after = np.where(year + 1 < len(plan.school_years), year + 1, 0)
    back = (year + 1 < len(plan.school_years)) & (flow.grade[student, after] != NOWHERE)
    gone = np.concatenate([(last < year) & ~back, np.ones(len(former[0]), dtype=np.bool_)])
    return Members(
        np.concatenate([student, len(flow.race) + np.arange(len(former[0]))]),
        np.concatenate([year, former[0]]),
        np.concatenate([school, former[1]]),
        np.concatenate([grade, former[2]]),
        np.concatenate([(last == year) & (grade == GRADE_12) & ~back, np.zeros(len(former[0]), dtype=np.bool_)]),
        gone & (rng.random(len(gone)) < plan.classes.left_share),
    )


def _last_year(flow: Flow, student: Integers, year: Integers) -> Integers:
    """Return the last year, up to the class's own, in which each student was enrolled."""
    enrolled = flow.grade[student] != NOWHERE
    enrolled &= np.arange(enrolled.shape[1]) <= year[:, None]
    last: Integers = enrolled.shape[1] - 1 - np.argmax(enrolled[:, ::-1], axis=1)
    return last


def diplomas(plan: Plan, members: Members, race: Integers, learner: Flags, rng: np.random.Generator) -> Flags:
    """Return who earned an on-time diploma: exact numbers in each class of English learners, and of others by race."""
    years, n_races = len(plan.school_years), len(RACES)
    cell = np.where(learner, n_races, race) * years + members.year
    size = np.bincount(cell[~members.left], minlength=(n_races + 1) * years)
    others = [in_each_year(plan.classes.diploma, name, years) for name in RACES]
    shares = [*others, plan.classes.english_learner_diploma]
    quota = np.rint(size * np.concatenate(shares)).astype(np.int64)
    for position, year in enumerate(plan.school_years):
        exact = plan.classes.english_learners_with_diploma.get(year)
        if exact is not None:
            quota[n_races * years + position] = exact
    return pick(cell, quota, members.in_grade_12.astype(np.float64), rng)
