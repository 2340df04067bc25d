"""What students met in class and after: referrals, courses, tests, means to learn, and what came of a diploma.

Each kind of record is drawn from a stream of its own, so that a new kind leaves every other as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fairwater.synthetic.flow import GRADE_9, GRADE_12, Flags, Integers
from fairwater.synthetic.people import Groups, multiplied
from fairwater.synthetic.plan import Plan
from fairwater.synthetic.years import Happened, Second, StudentYears, several_times
from fairwater.tables.groups import GRADES

Columns = dict[str, NDArray[np.float64]]
"""Values by column, NaN where they are not known."""

GRADE_3, GRADE_6, GRADE_8, GRADE_11 = (GRADES.index(grade) for grade in ("03", "06", "08", "11"))
RENEWED = 0.15
"""How often what held for a student last year is drawn anew."""
TESTED, ANSWERED, LOOKED_FOR = 0.96, 0.95, 0.97
A_YEAR_OF_COURSES = {"middle": 12, "high": 14}
PROFICIENT, SPREAD = 2_500, 60.0
LESS_GROWTH = 4.0
"""What is planted in growth: percentiles that students of families with a low income are short of."""


@dataclass(frozen=True)
class Lived:
    """Student years with the groups that students stand in, what happened, and what of it in a first school."""

    rows: StudentYears
    groups: Groups
    whole: Happened
    second: Second


def stream(seed: int, name: str) -> np.random.Generator:
    """Return the generator of one kind of record."""
    return np.random.default_rng([seed, *name.encode()])


def _known(values: NDArray[np.generic], known: Flags) -> NDArray[np.float64]:
    return np.where(known, values, np.nan)


def _holds(
    plan: Plan,
    name: str,
    rows: StudentYears,
    groups: Groups,
    rng: np.random.Generator,
    times: NDArray[np.float64] | float = 1.0,
) -> Flags:
    """Return for whom it holds, by the plan's odds `times` more: what holds for a student mostly holds next year too."""
    odds = plan.chances[name]
    schools = np.array([odds.by_school.get(school.school.id, 1.0) for school in plan.schools])
    years = np.array(odds.by_year or (1.0,) * len(plan.school_years))
    all_times = multiplied(groups, odds.factors, len(rows.student)) * schools[rows.school] * years[rows.year] * times
    all_odds: NDArray[np.float64] = odds.base / (1 - odds.base) * all_times
    lasting = rng.random(int(rows.student.max(initial=-1)) + 1)[rows.student]
    luck = np.where(rng.random(len(lasting)) < RENEWED, rng.random(len(lasting)), lasting)
    holds: Flags = luck < all_odds / (1 + all_odds)
    return holds


def _with_first_school(whole: Columns, first: Columns, row: Integers) -> Columns:
    """Return the values of every enrollment row: what the first school did not have stays with the last."""
    last = {name: values.copy() for name, values in whole.items()}
    for name, values in first.items():
        last[name][row] -= values
    return {name: np.concatenate([last[name], first.get(name, whole[name][row])]) for name in whole}


def referrals(plan: Plan, lived: Lived, rng: np.random.Generator) -> Columns:
    """Return referrals and expulsions on each enrollment row; every removal followed a referral."""
    rows, groups, row = lived.rows, lived.groups, lived.second.row
    subjective = several_times(_holds(plan, "referred-for-subjective-reasons", rows, groups, rng), 0.4, rng)
    objective = several_times(_holds(plan, "referred-for-objective-reasons", rows, groups, rng), 0.3, rng)
    removed = lived.whole.suspensions + lived.whole.in_school
    objective = np.maximum(objective, removed - subjective)
    expelled = (lived.whole.suspensions > 0) & _holds(plan, "expelled-once-suspended", rows, groups, rng)
    whole = {"referrals": objective + subjective, "referrals_subjective": subjective, "expulsions": expelled}
    first_removed = lived.second.happened.suspensions + lived.second.happened.in_school
    others = (whole["referrals"] - removed)[row]
    first = first_removed + rng.binomial(others, _first_part(lived))
    first_subjective = rng.hypergeometric(subjective[row], objective[row], first)
    first_columns = {"referrals": first, "referrals_subjective": first_subjective, "expulsions": np.zeros(len(row))}
    return _with_first_school(_floats(whole), _floats(first_columns), row)


def _first_part(lived: Lived) -> NDArray[np.float64]:
    """Return the part of the year that each student in two schools was in the first."""
    part: NDArray[np.float64] = lived.second.happened.days_enrolled / lived.whole.days_enrolled[lived.second.row]
    return part


def _floats(columns: Mapping[str, NDArray[np.generic]]) -> Columns:
    return {name: values.astype(np.float64) for name, values in columns.items()}


@dataclass(frozen=True)
class Courses:
    """Graded courses by the semester, those failed, and those of them that are core courses."""

    taken: Integers
    failed: Integers
    core: Integers


def coursework(plan: Plan, lived: Lived, rng: np.random.Generator) -> tuple[Columns, Flags]:
    """Return courses on each enrollment row, and which rows have any: grades 6-12."""
    rows, second = lived.rows, lived.second
    courses = _courses(plan, lived, rng)
    advanced = _advanced(plan, lived, rng)
    lead = _holds(plan, "algebra-1-in-grade-8", rows, lived.groups, rng)
    point = 3.4 - 0.35 * courses.failed + 0.4 * rng.standard_normal(len(rows.student))
    part = _first_part(lived)
    high = rows.grade >= GRADE_9
    first = _in_first_school(courses, second.row, part, rng)
    whole_columns = _course_columns(courses, advanced, high)
    first_columns = _course_columns(first, rng.binomial(advanced[second.row], part), high[second.row])
    lasting: Columns = {
        "algebra_1": np.where(rows.grade == GRADE_8, lead, high).astype(np.float64),
        "gpa": np.round(np.clip(point, 0.0, 4.0), 2).astype(np.float64),
    }
    columns = _with_first_school(whole_columns | lasting, first_columns, second.row)
    return columns, np.concatenate([rows.grade, second.grade]) >= GRADE_6


def _courses(plan: Plan, lived: Lived, rng: np.random.Generator) -> Courses:
    rows, whole = lived.rows, lived.whole
    high = rows.grade >= GRADE_9
    a_year = np.where(high, A_YEAR_OF_COURSES["high"], A_YEAR_OF_COURSES["middle"])
    taken = np.rint(a_year * whole.days_enrolled / 180).astype(np.int64)
    often_absent = 10 * whole.days_absent >= whole.days_enrolled
    times = np.where(often_absent, 2.5, 1.0) * np.where(high, 1.6, 1.0)
    failing = _holds(plan, "failing-a-course", rows, lived.groups, rng, times)
    failed = np.minimum(several_times(failing, 0.6, rng), taken)
    return Courses(taken, failed, rng.binomial(failed, 0.75))


def _advanced(plan: Plan, lived: Lived, rng: np.random.Generator) -> Integers:
    """Return advanced courses, more of them in later grades; none before grade 9."""
    rows = lived.rows
    times = np.array([0.0] * GRADE_9 + [0.45, 0.8, 1.5, 1.7])[rows.grade]
    some = _holds(plan, "taking-an-advanced-course", rows, lived.groups, rng, times)
    return np.where(some, 1 + rng.binomial(4, 0.3, len(some)), 0)


def _in_first_school(courses: Courses, row: Integers, part: NDArray[np.float64], rng: np.random.Generator) -> Courses:
    taken, failed, core = courses.taken[row], courses.failed[row], courses.core[row]
    first = np.rint(taken * part).astype(np.int64)
    first_failed = rng.hypergeometric(failed, taken - failed, first)
    return Courses(first, first_failed, rng.hypergeometric(core, failed - core, first_failed))


def _course_columns(courses: Courses, advanced: Integers, high: Flags) -> Columns:
    counts = {
        "advanced_courses": advanced,
        "courses_taken": courses.taken,
        "courses_failed": courses.failed,
        "core_courses_failed": courses.core,
    }
    return _floats(counts) | {"credits_earned": _known((courses.taken - courses.failed) / 2, high)}


def assessments(plan: Plan, lived: Lived, rng: np.random.Generator) -> tuple[Columns, Flags]:
    """Return test results on each student year, and which have any: grades 3-8 and 11, and English learners."""
    rows, groups = lived.rows, lived.groups
    tested = ((rows.grade >= GRADE_3) & (rows.grade <= GRADE_8)) | (rows.grade == GRADE_11)
    tested &= rng.random(len(tested)) < TESTED
    learner = (groups["english_learner"].codes == 0) & (rng.random(len(tested)) < TESTED)
    reading = _holds(plan, "proficient-in-reading", rows, groups, rng)
    alike = np.where(reading, 3.0, 0.5)
    mathematics = _holds(plan, "proficient-in-mathematics", rows, groups, rng, alike)
    progress = _holds(plan, "english-learner-progress", rows, groups, rng)
    columns = {
        "reading_proficient": _known(reading, tested),
        "mathematics_proficient": _known(mathematics, tested),
        "reading_score": _known(_scores(reading, rng), tested),
        "mathematics_score": _known(_scores(mathematics, rng), tested),
        "english_progress": _known(progress, learner),
    }
    return columns, tested | learner


def _scores(proficient: Flags, rng: np.random.Generator) -> NDArray[np.float64]:
    """Return scale scores, at the line or above it for those who are proficient."""
    away = np.floor(SPREAD * np.abs(rng.standard_normal(len(proficient))))
    return np.where(proficient, PROFICIENT + away, PROFICIENT - 1 - away)


def growth(lived: Lived, tested: Flags, rng: np.random.Generator) -> Columns:
    """Return growth percentiles of grades 4-8, known of those with results who were tested the year before too."""
    rows = lived.rows
    known = tested & (rows.grade > GRADE_3) & (rows.grade <= GRADE_8) & (rng.random(len(tested)) < TESTED)
    short = LESS_GROWTH * (lived.groups["economic_disadvantage"].codes == 0)
    drawn = [np.clip(np.rint(rng.uniform(1, 99, len(known)) - short), 1, 99) for _ in range(2)]
    return {"reading_growth": _known(drawn[0], known), "mathematics_growth": _known(drawn[1], known)}


def supports(plan: Plan, lived: Lived, rng: np.random.Generator) -> Columns:
    """Return what students had to learn with, on each enrollment row; some families did not answer."""
    rows, groups = lived.rows, lived.groups
    answered = rng.random(len(rows.student)) < ANSWERED
    columns = {
        "gifted": _holds(plan, "gifted-participation", rows, groups, rng).astype(np.float64),
        "device": _known(_holds(plan, "having-a-device", rows, groups, rng), answered),
        "home_internet": _known(_holds(plan, "having-home-internet", rows, groups, rng), answered),
    }
    return _with_first_school(columns, {}, lived.second.row)


def readiness(plan: Plan, lived: Lived, rng: np.random.Generator) -> tuple[Columns, Flags]:
    """Return readiness on each student year, and which have it: grade 12."""
    rows, groups = lived.rows, lived.groups
    columns = {
        "college_ready": _holds(plan, "college-ready", rows, groups, rng),
        "career_ready": _holds(plan, "career-ready", rows, groups, rng),
    }
    return _floats(columns), rows.grade == GRADE_12


def after_graduation(plan: Plan, classes: StudentYears, groups: Groups, rng: np.random.Generator) -> Columns:
    """Return what those with a diploma did in the year after; a few were not looked for."""
    enrolled = _holds(plan, "postsecondary-enrollment", classes, groups, rng)
    return {"enrolled_postsecondary": _known(enrolled, rng.random(len(enrolled)) < LOOKED_FOR)}
