"""Students by need in each school, from a district's own records and through the gate, for its staff.

The newest school year of enrollment, each student once, at the school where they were last enrolled.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import ibis

from fairwater.allocation.needs import Need
from fairwater.disclosure import release
from fairwater.tables.records import records
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.sources import Records
from fairwater.vocabulary import NOT_REPORTED, Audience, Better, Grouping, Question, Reference, ReferenceKind

HOME = "enrollment"
YES = "yes"


@dataclass(frozen=True)
class NeedCount:
    """How many students of a school have a need, and of how many nobody said."""

    n: int
    n_not_reported: int


@dataclass(frozen=True)
class Enrolled:
    """The students of one school, and those with each need that the records know."""

    students: int
    needs: Mapping[Need, NeedCount]


@dataclass(frozen=True)
class EnrolledByNeed:
    """Schools by id, the school year, and the needs of which the records say nothing."""

    year: int
    schools: Mapping[str, Enrolled]
    unknown: tuple[Need, ...]


def enrolled_by_need(snapshot: Snapshot, schools: Sequence[str] | None = None) -> EnrolledByNeed | None:
    """Return the students of schools (ids; None = all) by need; None where the snapshot has no enrollment of its own.

    For staff alone: small counts are in it. Mobility is in no record that we hold.
    """
    if not snapshot.has(HOME):
        return None
    dimensions = snapshot.dimensions(HOME)
    known = [need for need in Need if need.value in dimensions]
    if not known:
        return None
    year = max(int(each) for each in dimensions["school_year"].values)
    places = dimensions["school_id"].values
    codes = None if schools is None else [code for code, place in enumerate(places) if place in set(schools)]
    scope = "all" if codes is None else ",".join(map(str, codes))
    source = Records(
        lambda: _last_enrolled(snapshot, codes),
        dimensions,
        key=f"{snapshot.id}/enrolled-by-need/{scope}",
        shelf=snapshot.shelf,
    )
    rows = release(_question(year, known), source, audience=Audience.STAFF).rows
    counted: dict[str, dict[str, dict[str, int]]] = {}
    for row in rows:
        by_group = counted.setdefault(dict(row.within)["school_id"], {}).setdefault(row.by, {})
        by_group[row.group[0]] = row.n_students or 0
    unknown = tuple(need for need in Need if need not in known)
    return EnrolledByNeed(year, {school: _enrolled(found, known) for school, found in counted.items()}, unknown)


def _question(year: int, known: Sequence[Need]) -> Question:
    return Question(
        outcome="enrolled",
        better=Better.HIGHER,
        groupings=tuple(Grouping(need.value, (need.value,)) for need in known),
        compared_with=Reference(ReferenceKind.OVERALL),
        within=("school_id",),
        everyone=False,
        where=(("school_year", (str(year),)),),
    )


def _last_enrolled(snapshot: Snapshot, codes: Sequence[int] | None) -> ibis.Table:
    rows = records(snapshot, HOME, codes, per_school=True)
    if "last_school" in rows.columns:
        rows = rows.filter(rows["last_school"] == 1)
    return rows.mutate(counted=ibis.literal(1, type="int8"))


def _enrolled(found: Mapping[str, Mapping[str, int]], known: Sequence[Need]) -> Enrolled:
    by_need = {need: found.get(need.value, {}) for need in known}
    return Enrolled(
        students=max((sum(groups.values()) for groups in by_need.values()), default=0),
        needs={need: NeedCount(groups.get(YES, 0), groups.get(NOT_REPORTED, 0)) for need, groups in by_need.items()},
    )
