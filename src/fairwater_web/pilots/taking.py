"""Points that nobody enters: asked of the gate on the newest data, or read from what was released to everybody."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.cache import caches
from django.http import Http404

from fairwater.comparison import reference
from fairwater.disclosure import Released, release
from fairwater.improvement.taken import (
    Stat,
    TakenPoint,
    point_of_release,
    points_of_everyone,
    points_of_years,
)
from fairwater.measures.applied import source_of
from fairwater.measures.registry import Measure
from fairwater.publish.names import group_name
from fairwater.vocabulary import Audience, Grouping, Question
from fairwater_web.analysis.queries import Choices, MeasureQuery, NoDataYet, measure_query, measures_of
from fairwater_web.documents.models import Document
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.pilots.enums import Part, Source
from fairwater_web.pilots.models import PilotPlace, PilotSeries
from fairwater_web.releases.enums import Stage
from fairwater_web.releases.models import Release
from fairwater_web.releases.queries import years_of

EVERYONE, WHOLE, PILOT = "everyone", "whole", "pilot"
OFFERED = ("race_ethnicity", "english_learner", "disability", "economic_disadvantage", "homeless", "sex")
"""The columns of which a group can be followed; others are looked at on the measure's own page."""
SCHOOL = "school_id"


@dataclass(frozen=True)
class Recipe:
    """What is followed: a measure, of one group (blank: all students), in the whole organisation or the pilot's schools."""

    measure: str
    column: str = ""
    group: str = ""
    where: str = WHOLE
    stat: str = Stat.SHARE.value

    def kept(self) -> dict[str, str]:
        """Return it as it is kept."""
        return {
            "measure": self.measure,
            "column": self.column,
            "group": self.group,
            "where": self.where,
            "stat": self.stat,
        }


def recipe_of(series: PilotSeries) -> Recipe:
    """Return the recipe of a series that is not entered."""
    return Recipe(**series.recipe)


def may_see(actor: Any, series: PilotSeries) -> bool:
    """Say whether the actor sees the points: numbers for staff are seen by those who act where the plan is, or above it."""
    if series.source != Source.MEASURE:
        return True
    return organisations_under(actor.organisation).filter(pk=series.plan.organisation_id).exists()


def schools_of_pilot(plan: Document) -> tuple[str, ...]:
    """Return the local ids of the schools that try the change."""
    tried = plan.pilot_places.filter(part=Part.PILOT, school__isnull=False)
    return tuple(sorted(tried.values_list("school__local_id", flat=True)))


def query_of(plan: Document, recipe: Recipe) -> MeasureQuery | None:
    """Return the question that a recipe asks on the newest data; None where the data do not allow it (any more)."""
    try:
        return measure_query(plan.organisation, recipe.measure, Choices(by=recipe.column or Choices.by))
    except (NoDataYet, Http404):
        return None


def taken_points(series: PilotSeries) -> tuple[TakenPoint, ...]:
    """Return the points of a series that is not entered, oldest first; none while there are no data."""
    recipe = recipe_of(series)
    if series.source == Source.RELEASED:
        where = {recipe.column: recipe.group} if recipe.column else {}
        return _released_points(series.plan, recipe, where)
    query = query_of(series.plan, recipe)
    if query is None:
        return ()
    schools = schools_of_pilot(series.plan) if recipe.where == PILOT else None
    if schools == ():
        return ()
    return _kept(query, (recipe, schools), lambda: _years(query, recipe, schools))


def _kept(query: MeasureQuery, asked: object, ask: Any) -> Any:
    """Return what was asked of the gate, once for each snapshot."""
    told = (query.scope.snapshot.id, query.organisation.pk, asked)
    key = f"pilot-{hashlib.sha256(repr(told).encode()).hexdigest()}"
    kept = caches["charts"].get(key)
    if kept is None:
        kept = ask()
        caches["charts"].set(key, kept)
    return kept


def _years(query: MeasureQuery, recipe: Recipe, schools: tuple[str, ...] | None) -> tuple[TakenPoint, ...]:
    own = query.scope.schools
    seen = schools if own is None else tuple(s for s in (schools or own) if s in own)
    compared = "rest" if recipe.stat == Stat.RATIO else "overall"
    column = recipe.column or "sex"
    source = source_of(query.measure, query.scope.snapshot, schools=seen)
    if column not in source.dimensions:
        return ()
    released = _asked(query.measure, source, Grouping(column, (column,)), compared)
    if not recipe.column:
        return points_of_everyone(released, query.years)
    return points_of_years(released, (recipe.group,), query.years, Stat(recipe.stat))


def _asked(
    measure: Measure,
    source: Any,
    grouping: Grouping,
    compared: str,
    where: tuple[tuple[str, tuple[str, ...]], ...] = (),
) -> Released:
    """Ask the gate for groups in every year, each year for itself: students recur, so years do not add."""
    question = Question(
        outcome=measure.id,
        better=measure.better,
        groupings=(grouping,),
        compared_with=reference(compared),
        within=("school_year",),
        everyone=False,
        where=where,
    )
    return release(question, source, audience=Audience.STAFF)


def taken_by_place(series: PilotSeries, places: Sequence[PilotPlace]) -> dict[int, tuple[TakenPoint, ...]]:
    """Return the points of each place that is one of our schools, by the number of the place."""
    recipe, known = recipe_of(series), [each for each in places if each.school is not None]
    if series.source == Source.RELEASED:
        group = {recipe.column: recipe.group} if recipe.column else {}
        return {
            each.pk: _released_points(series.plan, recipe, {SCHOOL: each.school.local_id} | group) for each in known
        }
    query = query_of(series.plan, recipe)
    if query is None or not known:
        return {}
    schools = tuple(sorted(each.school.local_id for each in known))
    found = _kept(query, (recipe, schools, "places"), lambda: _schools(query, recipe, schools))
    return {each.pk: found[each.school.local_id] for each in known if each.school.local_id in found}


def _schools(query: MeasureQuery, recipe: Recipe, schools: tuple[str, ...]) -> dict[str, tuple[TakenPoint, ...]]:
    known = set(query.scope.snapshot.manifest.dimensions[query.home][SCHOOL])
    here = tuple(each for each in schools if each in known)
    source = source_of(query.measure, query.scope.snapshot, schools=here, per_school=True)
    where = ((recipe.column, (recipe.group,)),) if recipe.column and recipe.column in source.dimensions else ()
    released = _asked(query.measure, source, Grouping(SCHOOL, (SCHOOL,)), "overall", where)
    return {each: points_of_years(released, (each,), query.years) for each in here}


def _released_points(plan: Document, recipe: Recipe, where: dict[str, str]) -> tuple[TakenPoint, ...]:
    """Return what was published for everybody, year by year; of several releases of a year the newest that has the group."""
    published = Release.objects.filter(
        organisation=plan.organisation, measure=recipe.measure, stage=Stage.PUBLISHED
    ).order_by("-approved_at")
    found: dict[str, TakenPoint] = {}
    for each in published:
        year = each.school_year
        if len(years_of(year)) > 1 or (year in found and not found[year].is_gap):
            continue
        point = point_of_release(year, each.content["numbers"], where)
        if year not in found or not point.is_gap:
            found[year] = point
    return tuple(found[year] for year in sorted(found))


def measures_to_take(plan: Document) -> list[Measure]:
    """Return the measures that a series can be taken from."""
    return list(measures_of(plan.organisation))


def groups_to_take(plan: Document, language: str) -> list[tuple[str, str]]:
    """Return the student groups that a series can be taken of: `column:value`, and what the group is called."""
    measures = measures_to_take(plan)
    query = query_of(plan, Recipe(measures[0].id)) if measures else None
    if query is None:
        return []
    dimensions = query.source.dimensions
    return [
        (f"{column}:{value}", group_name(column, value, language))
        for column in OFFERED
        if column in dimensions
        for value in values_of(dimensions[column].values)
    ]


def values_of(values: Iterable[str]) -> list[str]:
    """Return the values of a column that name a group."""
    return [each for each in values if each and not each.startswith("(")]
