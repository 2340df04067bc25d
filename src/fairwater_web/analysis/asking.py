"""What is asked about a measure of either kind: where, in which year, by which groups the reader chose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.http import Http404

from fairwater.measures.applied import home_of
from fairwater.measures.registry import AnyMeasure
from fairwater.tables.groups import GROUP_NAMES, RACE_FLAGS
from fairwater.tables.sources import Counts, Records
from fairwater.vocabulary import Grouping
from fairwater_web.data.queries import DataScope
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import divisions_of, names_by_local_id, school_sets_of, schools_of

IN_COMBINATION = "race_in_combination"
FIRST_BY = "race_ethnicity"


class NoDataYet(LookupError):
    """The organisation has no snapshot yet: the list of measures says what happens."""


@dataclass(frozen=True)
class Choices:
    """What the reader chose: by which groups, crossed with which, compared with what, where, in which year."""

    by: str = FIRST_BY
    also: str = ""
    compared_with: str = "rest"
    where: str = ""
    year: str = ""


@dataclass(frozen=True)
class Place:
    """A choice of where: the whole organisation, a set of schools, a division, a school."""

    key: str
    name: str
    schools: tuple[str, ...] | None
    """Local ids; None = everything that the organisation sees."""


class PlacedQuery:
    """A measure of either kind for one organisation, with the reader's choices: where, in which year, by which groups."""

    def __init__(self, organisation: Organisation, measure: AnyMeasure, scope: DataScope, choices: Choices) -> None:
        self.organisation = organisation
        self.measure = measure
        self.scope = scope
        self.choices = choices

    @cached_property
    def home(self) -> str:
        """Return the table that the groups come from."""
        return home_of(self.measure, self.scope.snapshot)

    @cached_property
    def place(self) -> Place:
        """Return where; Http404 for a place that is not the organisation's."""
        if not self.choices.where:
            own = self.scope.schools
            return Place("", self.organisation.name, None if own is None else self._known(own))
        kind, _, key = self.choices.where.partition("-")
        found: Organisation | None = None
        if kind == "set":
            chosen = school_sets_of(self.organisation).filter(slug=key).first()
            if chosen:
                return Place(self.choices.where, chosen.name, tuple(chosen.schools.values_list("local_id", flat=True)))
        elif kind == "division":
            found = divisions_of(self.organisation).filter(local_id=key).first()
        elif kind == "school":
            found = schools_of(self.organisation).filter(local_id=key).first()
        if found is None:
            raise Http404
        return Place(self.choices.where, found.name, self._known(schools_of(found).values_list("local_id", flat=True)))

    def _known(self, schools: Sequence[str]) -> tuple[str, ...]:
        """Return the schools that the data have; one that reported nothing has no rows."""
        known = set(self.scope.snapshot.manifest.dimensions[self.home]["school_id"])
        return tuple(school for school in schools if school in known)

    @cached_property
    def years(self) -> tuple[str, ...]:
        """Return the school years that the measure's table covers, as text, oldest first."""
        table = "counts" if self.home == "counts" else self.measure.table
        return tuple(str(year) for year in self.scope.snapshot.manifest.school_years[table])

    @property
    def year(self) -> str:
        """Return the year that was chosen, the last one where none was; Http404 for one that the data do not have."""
        if self.choices.year and self.choices.year not in self.years:
            raise Http404
        return self.choices.year or self.years[-1]

    @property
    def source(self) -> Records | Counts:
        """Return the students of the place, one row each."""
        raise NotImplementedError

    @cached_property
    def groupings(self) -> tuple[str, ...]:
        """Return the columns that students can be seen by here."""
        hidden = {*RACE_FLAGS.values(), *self.measure.not_by}
        names = [name for name in GROUP_NAMES if name in self.source.dimensions and name not in hidden]
        if all(flag in self.source.dimensions for flag in RACE_FLAGS.values()):
            names.insert(1, IN_COMBINATION)
        return tuple(names)

    @cached_property
    def crossable(self) -> tuple[str, ...]:
        """Return the columns that can be crossed with the chosen one."""
        if self.choices.by == IN_COMBINATION or self.choices.by not in self.groupings:
            return ()
        others = [name for name in self.groupings if name not in (self.choices.by, IN_COMBINATION)]
        if isinstance(self.source, Counts):
            cuts = [names for _, names in self.source.breakdowns]
            others = [name for name in others if any({name, self.choices.by} <= names for names in cuts)]
        return tuple(others)

    @property
    def grouping(self) -> Grouping:
        """Return the crossing that was chosen; Http404 for a column that is not offered."""
        if self.choices.by not in self.groupings:
            raise Http404
        if self.choices.by == IN_COMBINATION:
            flags = tuple(RACE_FLAGS.values())
            return Grouping(IN_COMBINATION, flags, overlapping=True)
        names = (self.choices.by, self.choices.also) if self.choices.also in self.crossable else (self.choices.by,)
        return Grouping(",".join(names), names)

    @cached_property
    def place_kind(self) -> Kind | None:
        """Return what the place is made of: divisions, schools, or nothing smaller."""
        if self.organisation.kind == Kind.STATE and not self.place.key:
            return Kind.DISTRICT
        return Kind.SCHOOL if self.place.schools is None or len(self.place.schools) > 1 else None

    @cached_property
    def place_names(self) -> dict[str, str]:
        """Return local id → name for the divisions or schools."""
        return names_by_local_id(self.organisation, self.place_kind or Kind.SCHOOL)

    @cached_property
    def place_levels(self) -> dict[str, str]:
        """Return local id → level of the schools, so that like is drawn towards like; divisions have none."""
        if self.place_kind is not Kind.SCHOOL:
            return {}
        return dict(schools_of(self.organisation).values_list("local_id", "level"))
