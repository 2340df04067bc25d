"""What the pages of a measure show: three questions to the gate, for the place, the year and the groups that were chosen."""

from __future__ import annotations

from functools import cached_property

from django.http import Http404

from fairwater.comparison import reference
from fairwater.disclosure import Released, ReleasedMeans, release, release_means, release_one_by_one
from fairwater.measures.applied import available, available_means, mean_source_of, source_of
from fairwater.measures.registry import AnyMeasure, MeanMeasure, Measure, measure_named
from fairwater.publish.places import alike
from fairwater.tables.sources import Counts, Records
from fairwater.vocabulary import Audience, Grouping, Question, Reference, ReferenceKind
from fairwater_web.analysis.asking import IN_COMBINATION, Choices, NoDataYet, PlacedQuery
from fairwater_web.data.queries import DataScope, data_scope, events_of
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.registers.series import marks_of

LARGE_ENOUGH_FOR_BEST = 100
"""A yardstick for everyone is no handful of students."""
LEFT_OUT_OF_A_SEARCH = ("grade",)
"""Columns in which a gap is mostly no inequity: older students are suspended more."""


class MeasureQuery(PlacedQuery):
    """A measure that is a share, asked about with the reader's choices."""

    measure: Measure

    @cached_property
    def source(self) -> Records | Counts:
        """Return the students of the place, one row each."""
        return source_of(self.measure, self.scope.snapshot, schools=self.place.schools)

    @property
    def compared_with(self) -> Reference:
        """Return the reference that was chosen; a group that this crossing does not have gives way to all others."""
        chosen = reference(self.choices.compared_with)
        if chosen.kind is not ReferenceKind.GROUP or self.grouping.overlapping:
            return chosen
        values = chosen.group.split("; ")
        columns = self.grouping.dimensions
        fits = len(values) == len(columns) and all(
            value in self.source.dimensions[name].values for name, value in zip(columns, values, strict=True)
        )
        return chosen if fits else reference("rest")

    @cached_property
    def groups(self) -> Released:
        """Return the chosen groups in the chosen year."""
        return self._ask(self.source, Question(**self._common, where=(("school_year", (self.year,)),)))

    @cached_property
    def every_grouping(self) -> Released:
        """Return the groups of every column, one column at a time, with chance judged over all of them."""
        names = [name for name in self.groupings if name not in (IN_COMBINATION, *LEFT_OUT_OF_A_SEARCH)]
        groupings = tuple(Grouping(name, (name,)) for name in names)
        question = Question(**self._common | {"groupings": groupings}, where=(("school_year", (self.year,)),))
        return release_one_by_one(question, self.source, audience=Audience.STAFF)

    @cached_property
    def over_years(self) -> Released:
        """Return the chosen groups in every year, each year for itself: students recur, so years do not add."""
        return self._ask(self.source, Question(**self._common, within=("school_year",), everyone=False))

    @cached_property
    def places(self) -> Released:
        """Return the divisions or schools of the place, all students together, in the chosen year."""
        name = "division_id" if self.place_kind is Kind.DISTRICT else "school_id"
        source = source_of(self.measure, self.scope.snapshot, schools=self.place.schools, per_school=True)
        common = self._common | {"groupings": (Grouping(name, (name,)),), "compared_with": reference("overall")}
        return self._ask(source, Question(**common, where=(("school_year", (self.year,)),)))

    @property
    def _common(self) -> dict[str, object]:
        return {
            "outcome": self.measure.id,
            "better": self.measure.better,
            "groupings": (self.grouping,),
            "compared_with": self.compared_with,
            "best_n": LARGE_ENOUGH_FOR_BEST,
        }

    def _ask(self, source: Records | Counts, question: Question) -> Released:
        return release(question, source, audience=Audience.STAFF)


class MeanQuery(PlacedQuery):
    """A mean measure, asked about with the reader's choices. Each group is compared with all other students."""

    measure: MeanMeasure

    @cached_property
    def source(self) -> Records:
        """Return the students of the place, one row each."""
        return mean_source_of(self.measure, self.scope.snapshot, schools=self.place.schools)

    @cached_property
    def groups(self) -> ReleasedMeans:
        """Return the chosen groups in the chosen year. The gate refuses any reference but all others."""
        question = self._question(self.grouping, where=(("school_year", (self.year,)),))
        return release_means(question, self.source, audience=Audience.STAFF)

    @cached_property
    def over_years(self) -> ReleasedMeans:
        """Return the chosen groups in every year, each year for itself: students recur, so years do not add."""
        question = self._question(self.grouping, within=("school_year",), everyone=False)
        return release_means(question, self.source, audience=Audience.STAFF)

    @cached_property
    def places(self) -> ReleasedMeans:
        """Return the divisions or schools of the place in the chosen year, each beside the others of its kind."""
        name = "division_id" if self.place_kind is Kind.DISTRICT else "school_id"
        source = mean_source_of(self.measure, self.scope.snapshot, schools=self.place.schools, per_school=True)
        question = self._question(Grouping(name, (name,)), where=(("school_year", (self.year,)),))
        among = tuple((name, places) for places in self.kinds.values())
        return release_means(question, source, audience=Audience.STAFF, among=among)

    @cached_property
    def kinds(self) -> dict[str, tuple[str, ...]]:
        """Return the divisions or schools of the place by kind; kinds of too few of them stand together."""
        name = "division_id" if self.place_kind is Kind.DISTRICT else "school_id"
        known = self.scope.snapshot.manifest.dimensions[self.home][name]
        here = known if self.place.schools is None or self.place_kind is Kind.DISTRICT else self.place.schools
        return {kind: tuple(part) for kind, part in alike(here, self.place_levels)}

    def _question(self, grouping: Grouping, **scope: object) -> Question:
        chosen = reference(self.choices.compared_with)
        return Question(self.measure.id, self.measure.better, (grouping,), chosen, **scope)


AnyQuery = MeasureQuery | MeanQuery


def measures_of(organisation: Organisation) -> tuple[Measure, ...]:
    """Return the measures that the organisation's data allow; none while there are no data."""
    scope = data_scope(organisation)
    return available(scope.snapshot) if scope else ()


def all_measures_of(organisation: Organisation) -> tuple[AnyMeasure, ...]:
    """Return the measures of either kind that the organisation's data allow: shares, then means."""
    scope = data_scope(organisation)
    return (*available(scope.snapshot), *available_means(scope.snapshot)) if scope else ()


def measure_query(organisation: Organisation, measure_id: str, choices: Choices) -> MeasureQuery:
    """Return the query of a measure that is a share; Http404 where the data do not allow it, NoDataYet without any."""
    scope = _scope(organisation)
    if measure_id not in {measure.id for measure in available(scope.snapshot)}:
        raise Http404
    return MeasureQuery(organisation, measure_named(measure_id), scope, choices)


def any_query(organisation: Organisation, measure_id: str, choices: Choices) -> AnyQuery:
    """Return the query of a measure of either kind; raises as `measure_query` does."""
    scope = _scope(organisation)
    mean = next((each for each in available_means(scope.snapshot) if each.id == measure_id), None)
    if mean is not None:
        return MeanQuery(organisation, mean, scope, choices)
    return measure_query(organisation, measure_id, choices)


def _scope(organisation: Organisation) -> DataScope:
    scope = data_scope(organisation)
    if scope is None:
        raise NoDataYet
    return scope


def happened_to(organisation: Organisation) -> list[tuple[int, str]]:
    """Return what bears on every series, by school year: what the registers draw, and what was marked before they did."""
    marks = [(each.school_year, each.told) for each in marks_of(organisation)]
    earlier = [(each.school_year, each.told) for each in events_of(organisation)]
    return sorted(dict.fromkeys([*earlier, *marks]), key=lambda each: each[0])
