"""An invented district of any size: a plan and a seed in, tables of records with the planted gaps out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from fairwater.synthetic import learning, records
from fairwater.synthetic.classes import Members, diplomas, with_former_students
from fairwater.synthetic.flow import GRADE_9, Flags, Flow, Integers, cohort_flow
from fairwater.synthetic.learning import Lived
from fairwater.synthetic.people import Coded, Groups, People, blanked, groups_of, people
from fairwater.synthetic.picking import pick
from fairwater.synthetic.plan import Plan, School
from fairwater.synthetic.planted import Figure, Planted, planted
from fairwater.synthetic.schooling import schooling
from fairwater.synthetic.special_education import removal_days, served
from fairwater.synthetic.years import StudentYears, happened, movers, second_schools, shared_rows, student_years
from fairwater.tables.assessments import ASSESSMENTS
from fairwater.tables.coursework import COURSEWORK
from fairwater.tables.groups import RACE_FLAGS
from fairwater.tables.made_resources import with_resources
from fairwater.tables.readiness import READINESS
from fairwater.tables.supports import SUPPORTS

__all__ = ["District", "Figure", "Planted", "School", "generate"]


@dataclass(frozen=True)
class District:
    """A district: its schools, its tables by id, and what was planted."""

    name: str
    schools: tuple[School, ...]
    tables: dict[str, pa.Table]
    planted: tuple[Planted, ...]


def generate(plan: Plan, seed: int) -> District:
    """Return the district of `plan`; the same for the same seed.

    Raises ValueError when the plan asks for exact numbers that its schools cannot hold.
    """
    rng = np.random.default_rng(seed)
    flow, members = with_former_students(plan, cohort_flow(plan, rng), rng)
    who = people(plan, flow, members, rng)
    text = records.keys(plan, len(flow.race), rng)
    lived = _lived(plan, flow, who, rng)
    tables = _years(plan, lived, text, seed, rng)
    tables |= _classes(plan, _leaving(plan, members, who, flow.race, rng), text, seed)
    tables = with_resources(tables | schooling(plan, lived, text, seed))
    schools = tuple(school.school for school in plan.schools)
    return District(plan.name, schools, tables, planted(tables, plan.gaps))


def _lived(plan: Plan, flow: Flow, who: People, rng: np.random.Generator) -> Lived:
    rows = student_years(flow)
    shared = shared_rows(plan, flow, rows)
    groups = groups_of(who, rows.student, rows.year, rows.grade, rows.grade < who.services_end[rows.student])
    moved = movers(plan, rows, len(shared), rng)
    whole = happened(plan, rows, groups, np.isin(np.arange(len(rows.student)), moved), shared, rng)
    return Lived(rows, groups, whole, second_schools(plan, rows, moved, shared, whole, rng))


def _years(plan: Plan, lived: Lived, text: records.Keys, seed: int, rng: np.random.Generator) -> dict[str, pa.Table]:
    rows, second, whole = lived.rows, lived.second, lived.whole
    pilot = np.array([school.school.pilot for school in plan.schools])[rows.school]
    blanks = _blanks(plan, lived.groups, rows.year, ~pilot, rng)
    referred = learning.referrals(plan, lived, learning.stream(seed, "referrals"))
    referred |= removal_days(lived, learning.stream(seed, "removal_days"))
    return {
        "enrollment": records.enrollment(rows, second, blanks, text),
        "attendance": records.attendance(rows, second, whole, text),
        "discipline": records.discipline(rows, second, whole, referred, text),
        **_learned(plan, lived, text, seed),
    }


def _learned(plan: Plan, lived: Lived, text: records.Keys, seed: int) -> dict[str, pa.Table]:
    rows, second = lived.rows, lived.second
    courses, with_courses = learning.coursework(plan, lived, learning.stream(seed, "coursework"))
    results, with_results = learning.assessments(plan, lived, learning.stream(seed, "assessments"))
    results |= learning.growth(lived, with_results, learning.stream(seed, "growth"))
    means = learning.supports(plan, lived, learning.stream(seed, "supports"))
    ready, seniors = learning.readiness(plan, lived, learning.stream(seed, "readiness"))
    special = served(plan.services, lived, learning.stream(seed, "special_education"))
    everyone = np.ones(len(rows.student) + len(second.row), dtype=np.bool_)
    return {
        "coursework": records.in_each_school(COURSEWORK, rows, second, courses, with_courses, text),
        "assessments": records.in_last_school(ASSESSMENTS, rows, results, with_results, text),
        "supports": records.in_each_school(SUPPORTS, rows, second, means, everyone, text),
        "special_education": records.special_education(rows, second, special, text),
        "readiness": records.in_last_school(READINESS, rows, ready, seniors, text),
    }


@dataclass(frozen=True)
class _Leaving:
    """Members of the classes, the groups they stand in, and who earned a diploma."""

    members: Members
    groups: Groups
    earned: Flags


def _leaving(plan: Plan, members: Members, who: People, race: Integers, rng: np.random.Generator) -> _Leaving:
    learner = who.services_end[members.student] > GRADE_9
    groups = groups_of(who, members.student, members.year, members.grade, learner)
    return _Leaving(members, groups, diplomas(plan, members, race[members.student], learner, rng))


def _classes(plan: Plan, leaving: _Leaving, text: records.Keys, seed: int) -> dict[str, pa.Table]:
    """Return the classes, and what those with a diploma did after: of the last class nobody knows it yet."""
    members, groups = leaving.members, leaving.groups
    known = leaving.earned & (members.year < len(plan.school_years) - 1)
    graduates = StudentYears(members.student[known], members.year[known], members.school[known], members.grade[known])
    of_graduates = {name: Coded(coded.values, coded.codes[known]) for name, coded in groups.items()}
    after = learning.after_graduation(plan, graduates, of_graduates, learning.stream(seed, "after_graduation"))
    return {
        "graduation": records.graduation(members, leaving.earned, groups, text),
        "after_graduation": records.after_graduation(graduates, after, of_graduates, text),
    }


def _blanks(plan: Plan, groups: Groups, year: Integers, may: Flags, rng: np.random.Generator) -> dict[str, Coded]:
    """Return the groups with a few not reported each year: race with all its flags, sex, home language."""
    blank = dict(groups)
    blanks: dict[tuple[str, ...], int] = {
        ("race_ethnicity", *RACE_FLAGS.values()): plan.n_blank_race,
        ("sex",): plan.n_blank_sex,
        ("home_language",): plan.n_blank_language,
    }
    for names, n in blanks.items():
        drawn = pick(year, np.full(len(plan.school_years), n), may.astype(np.float64), rng)
        may = may & ~drawn
        for name in names:
            blank[name] = blanked(groups[name], np.flatnonzero(drawn))
    return blank
