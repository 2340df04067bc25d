"""Who is enrolled, from the roster and through the gate: whom a round is about, and whom a survey has heard too little of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import ibis

from fairwater.comparison import reference
from fairwater.disclosure import NotProven, release
from fairwater.measures.applied import available, home_of, source_of
from fairwater.measures.registry import Measure
from fairwater.tables import TABLES
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.sources import Records
from fairwater.vocabulary import NOT_REPORTED, Audience, Dimension, Grouping, Question
from fairwater_web.data.queries import data_scope
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import schools_of

RACE, GRADE, LANGUAGE, SCHOOL = "race_ethnicity", "grade", "home_language", "school_id"
ASKED = "asked"
"""Whether a student is in the grades that an instrument is for."""


@dataclass(frozen=True)
class Enrolled:
    """How many students are enrolled, by one grouping; None where a number is withheld. `year` is the roster's."""

    year: str
    n: int | None
    groups: Mapping[str, int | None]


def enrolled_in(organisation: Organisation, by: str, grades: tuple[str, ...] = ()) -> Enrolled | None:
    """Return the students of an organisation by a grouping, of some grades or of all.

    None where there is no roster, or it does not have the grouping, or not the grades that are asked for.
    """
    scope = data_scope(organisation)
    return _kept(scope.snapshot, scope.schools, by, grades) if scope else None


def enrolled_by_level(organisation: Organisation, grades: tuple[str, ...] = ()) -> dict[str, int]:
    """Return the students of an organisation by the level of their school; no level of which a school is withheld."""
    found, unknown = Counter[str](), set[str]()
    enrolled = enrolled_in(organisation, SCHOOL, grades)
    levels = dict(schools_of(organisation).values_list("local_id", "level"))
    for school, n in (enrolled.groups if enrolled else {}).items():
        level = levels.get(school, "")
        if n is None:
            unknown.add(level)
        else:
            found[level] += n
    return {level: n for level, n in found.items() if level and level not in unknown}


@lru_cache(maxsize=512)
def _kept(snapshot: Snapshot, schools: tuple[str, ...] | None, by: str, grades: tuple[str, ...]) -> Enrolled | None:
    """Count once for a snapshot: one that is opened is the same object as long as it is in use.

    The gate lets no number through of which all students are the same, and enrolled are all of them. So those are counted
    whom the first measure of everybody counts: chronic absence, for one, leaves out who was enrolled for a few days.
    """
    for measure in available(snapshot):
        if measure.in_grades or measure.not_by or not TABLES[measure.table].joins_enrollment:
            continue
        if home_of(measure, snapshot) == "counts":
            continue
        source = source_of(measure, snapshot, schools=schools, per_school=by == SCHOOL)
        if (
            not isinstance(source, Records)
            or by not in source.dimensions
            or (grades and GRADE not in source.dimensions)
        ):
            return None
        return _counted(_with_asked(source, grades) if grades else source, by, measure, snapshot)
    return None


def of_the_newest_year(measure: Measure, snapshot: Snapshot, *groupings: Grouping) -> Question:
    """Return a question by some groupings, of the newest school year that a measure has."""
    return Question(
        outcome=measure.id,
        better=measure.better,
        groupings=groupings,
        compared_with=reference("overall"),
        where=(("school_year", (str(snapshot.manifest.school_years[measure.table][-1]),)),),
    )


def _counted(source: Records, by: str, measure: Measure, snapshot: Snapshot) -> Enrolled | None:
    """Return who is enrolled; where only some are asked, from one release with the others, which gives none of either away."""
    is_part = ASKED in source.dimensions
    crossed = Grouping(f"{by},{ASKED}", (by, ASKED))
    groupings = (Grouping(by, (by,)), *((Grouping(ASKED, (ASKED,)), crossed) if is_part else ()))
    question = of_the_newest_year(measure, snapshot, *groupings)
    try:
        rows = release(question, source, audience=Audience.FAMILIES).rows
    except NotProven:
        return None
    wanted, rest = (crossed.name, ("yes",)) if is_part else (by, ())
    told = [row for row in rows if row.by == wanted and row.group[1:] == rest]
    groups = {row.group[0]: row.n_students for row in told if row.group[0] != NOT_REPORTED}
    known = [n for n in groups.values() if n is not None]
    return Enrolled(question.where[0][1][0], sum(known) if len(known) == len(groups) else None, groups)


def _with_asked(source: Records, grades: tuple[str, ...]) -> Records:
    """Return records with one more column: whether a student is in the grades that are asked."""
    codes = [code for code, grade in enumerate(source.dimensions[GRADE].values) if grade in grades]

    def build() -> ibis.Table:
        rows = source.build()
        return rows.mutate(**{ASKED: rows[GRADE].isin(codes).fill_null(False).cast("int16")})

    dimensions = {**source.dimensions, ASKED: Dimension(ASKED, ("no", "yes"))}
    return replace(source, build=build, dimensions=dimensions, key=f"{source.key}/{'-'.join(grades)}")
