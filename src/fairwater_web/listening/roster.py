"""Who is enrolled, from the roster and through the gate: whom a round is about, and whom a survey has heard too little of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from fairwater.comparison import reference
from fairwater.disclosure import NotProven, release
from fairwater.measures.applied import available, home_of, source_of
from fairwater.tables import TABLES
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.sources import Records
from fairwater.vocabulary import NOT_REPORTED, Audience, Grouping, Question
from fairwater_web.data.queries import data_scope
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import schools_of

RACE, GRADE, LANGUAGE, SCHOOL = "race_ethnicity", "grade", "home_language", "school_id"


@dataclass(frozen=True)
class Enrolled:
    """How many students are enrolled, by one grouping; None where a number is withheld. `year` is the roster's."""

    year: str
    n: int | None
    groups: Mapping[str, int | None]


def enrolled_in(organisation: Organisation, by: str) -> Enrolled | None:
    """Return the students of an organisation by a grouping; None where there is no roster, or it does not have it."""
    scope = data_scope(organisation)
    return _kept(scope.snapshot, scope.schools, by) if scope else None


def enrolled_by_level(organisation: Organisation) -> dict[str, int]:
    """Return the students of an organisation by the level of their school; no level of which a school is withheld."""
    found, unknown = Counter[str](), set[str]()
    enrolled = enrolled_in(organisation, SCHOOL)
    levels = dict(schools_of(organisation).values_list("local_id", "level"))
    for school, n in (enrolled.groups if enrolled else {}).items():
        level = levels.get(school, "")
        if n is None:
            unknown.add(level)
        else:
            found[level] += n
    return {level: n for level, n in found.items() if level and level not in unknown}


@lru_cache(maxsize=512)
def _kept(snapshot: Snapshot, schools: tuple[str, ...] | None, by: str) -> Enrolled | None:
    """Count once for a snapshot: one that is opened is the same object as long as it is in use."""
    for measure in available(snapshot):
        if measure.in_grades or measure.not_by or not TABLES[measure.table].joins_enrollment:
            continue
        if home_of(measure, snapshot) == "counts":
            continue
        source = source_of(measure, snapshot, schools=schools, per_school=by == SCHOOL)
        if not isinstance(source, Records) or by not in source.dimensions:
            return None
        year = str(snapshot.manifest.school_years[measure.table][-1])
        question = Question(
            outcome=measure.id,
            better=measure.better,
            groupings=(Grouping(by, (by,)),),
            compared_with=reference("overall"),
            where=(("school_year", (year,)),),
        )
        try:
            rows = release(question, source, audience=Audience.FAMILIES).rows
        except NotProven:
            return None
        groups = {row.group[0]: row.n_students for row in rows if row.by == by and row.group[0] != NOT_REPORTED}
        known = [n for n in groups.values() if n is not None]
        return Enrolled(year, sum(known) if len(known) == len(groups) else None, groups)
    return None
