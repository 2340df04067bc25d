"""An invented district of any size: a plan and a seed in, tables of records with the planted gaps out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from fairwater.synthetic import records
from fairwater.synthetic.classes import Members, diplomas, with_former_students
from fairwater.synthetic.flow import GRADE_9, Flags, Integers, cohort_flow
from fairwater.synthetic.people import Coded, Groups, People, blanked, groups_of, people
from fairwater.synthetic.picking import pick
from fairwater.synthetic.plan import Plan, School
from fairwater.synthetic.planted import Figure, Planted, planted
from fairwater.synthetic.years import StudentYears, happened, movers, second_schools, shared_rows, student_years
from fairwater.tables.groups import RACE_FLAGS

__all__ = ["District", "Figure", "Planted", "School", "generate"]


@dataclass(frozen=True)
class District:
    """A district: schools, its tables by id (enrollment, attendance, discipline, graduation), what was planted."""

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
    tables = _years(plan, student_years(flow), who, shared_rows(plan, flow, student_years(flow)), text, rng)
    tables["graduation"] = _classes(plan, members, who, flow.race, text, rng)
    schools = tuple(school.school for school in plan.schools)
    return District(plan.name, schools, tables, planted(tables, plan.gaps))


def _years(
    plan: Plan, rows: StudentYears, who: People, shared: Integers, text: records.Keys, rng: np.random.Generator
) -> dict[str, pa.Table]:
    groups = groups_of(who, rows.student, rows.year, rows.grade, rows.grade < who.services_end[rows.student])
    moved = movers(plan, rows, len(shared), rng)
    whole = happened(plan, rows, groups, np.isin(np.arange(len(rows.student)), moved), shared, rng)
    second = second_schools(plan, rows, moved, shared, whole, rng)
    pilot = np.array([school.school.pilot for school in plan.schools])[rows.school]
    return {
        "enrollment": records.enrollment(rows, second, _blanks(plan, groups, rows.year, ~pilot, rng), text),
        "attendance": records.attendance(rows, second, whole, text),
        "discipline": records.discipline(rows, second, whole, text),
    }


def _classes(
    plan: Plan, members: Members, who: People, race: Integers, text: records.Keys, rng: np.random.Generator
) -> pa.Table:
    learner = who.services_end[members.student] > GRADE_9
    groups = groups_of(who, members.student, members.year, members.grade, learner)
    earned = diplomas(plan, members, race[members.student], learner, rng)
    return records.graduation(members, earned, groups, text)


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
