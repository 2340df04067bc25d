"""Plans of releases, what they would cost, and the releases of an organisation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from django.db.models import QuerySet

from fairwater.disclosure import SAME_BY, Released, ReleasePlan, Told, estimate, preset, release
from fairwater.measures.applied import available, home_of, leading, may_be_one, source_of, split_the_same
from fairwater.measures.registry import Measure, measure_named
from fairwater.tables.groups import GROUP_NAMES, RACE_FLAGS
from fairwater.tables.joined import Joined
from fairwater.tables.sources import Counts, Records
from fairwater.vocabulary import Audience, Grouping, Question, Reference, ReferenceKind
from fairwater_web.data.queries import DataScope, data_scope
from fairwater_web.organisations.models import Organisation
from fairwater_web.releases.enums import Outside, Stage
from fairwater_web.releases.models import Release

POLICY = "strict"
FIRST_COLUMNS = ("school_id", "race_ethnicity", "sex")
WAYS = (1, 2, 3)
USUAL_WAYS = 2
KNOWN_EMPTY = (("school_id", "grade"),)
"""Everyone knows which grades a school has: its empty ones hide nobody."""
JOINABLE = ("race_ethnicity", "home_language")
"""Columns with many categories, some of them small."""
JOINED_UNDER = 500


def joined_name(column: str) -> str:
    """Return the name of a column whose small categories are joined."""
    return f"{column}_joined"


@dataclass(frozen=True)
class Wish:
    """What a data steward chose: measures, school years, columns, how many of them together, and who will read it."""

    measures: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    columns: tuple[str, ...] = FIRST_COLUMNS
    ways: int = USUAL_WAYS
    audience: str = Audience.PUBLIC.value
    joined_under: int = 0
    pooled: bool = False
    """All chosen years, and those between them, as one."""


def years_of(school_year: str) -> tuple[str, ...]:
    """Return the years that a release is of, newest first: one, or all that are pooled in it."""
    first, _, last = school_year.partition("-")
    return tuple(str(year) for year in range(int(last or first), int(first) - 1, -1))


class WishedRelease:
    """A wish applied to the organisation's data. What is reckoned beforehand is of its first measure and newest year."""

    def __init__(self, organisation: Organisation, wish: Wish) -> None:
        self.organisation, self.wish = organisation, wish
        found = data_scope(organisation)
        self.scope: DataScope | None = found if found is not None and found.holder == organisation else None

    @property
    def measures(self) -> list[Measure]:
        """Return the measures of the organisation's own records; numbers published by others are not ours to release."""
        if self.scope is None:
            return []
        return [each for each in available(self.scope.snapshot) if home_of(each, self.scope.snapshot) != "counts"]

    @property
    def chosen_measures(self) -> list[Measure]:
        """Return the measures that were wished for, or the first that stands for a topic."""
        return [each for each in self.measures if each.id in self.wish.measures] or [*leading(self.measures)[:1]]

    @property
    def measure(self) -> Measure:
        """Return the first of the measures."""
        return self.chosen_measures[0]

    @property
    def years(self) -> tuple[str, ...]:
        """Return the school years of the measure, newest first."""
        assert self.scope is not None
        return tuple(str(year) for year in reversed(self.scope.snapshot.manifest.school_years[self.measure.table]))

    @property
    def chosen_years(self) -> tuple[str, ...]:
        """Return the years that were wished for, newest first, or the newest."""
        chosen = tuple(year for year in self.years if year in self.wish.years) or self.years[:1]
        if self.wish.pooled:
            return tuple(year for year in self.years if chosen[-1] <= year <= chosen[0])
        return chosen

    @property
    def period(self) -> str:
        """Return the years as they are kept: the newest, or the first and the last of those that are pooled."""
        pooled = self.wish.pooled and len(self.chosen_years) > 1
        return f"{self.chosen_years[-1]}-{self.chosen_years[0]}" if pooled else self.year

    @property
    def year(self) -> str:
        """Return the newest of the years."""
        return self.chosen_years[0]

    def single(self) -> list[WishedRelease]:
        """Return the wish taken apart: one measure and one of its years each, oldest year first; or all years pooled."""
        if self.wish.pooled:
            return [
                WishedRelease(self.organisation, replace(self.wish, measures=(measure.id,)))
                for measure in self.chosen_measures
            ]
        return [
            one
            for measure in self.chosen_measures
            for year in sorted(self.chosen_years)
            if year
            in (
                one := WishedRelease(self.organisation, replace(self.wish, measures=(measure.id,), years=(year,)))
            ).years
        ]

    @property
    def offered(self) -> tuple[str, ...]:
        """Return the columns that add up: one value for each student. Groups that overlap do not."""
        hidden = {*RACE_FLAGS.values(), *self.measure.not_by}
        names = [name for name in GROUP_NAMES if name in self._source().dimensions and name not in hidden]
        return ("school_id", *names)

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the chosen columns, in the order in which they are offered."""
        return tuple(name for name in self.offered if name in self.wish.columns)

    @property
    def snapshot_id(self) -> str:
        """Return which data these are."""
        assert self.scope is not None
        return str(self.scope.snapshot.id)

    def _source(self, outcome: str = "") -> Records:
        assert self.scope is not None
        source = source_of(measure_named(outcome) if outcome else self.measure, self.scope.snapshot)
        assert isinstance(source, Records)
        return source

    @property
    def source_columns(self) -> list[str]:
        """Return every column that the data have."""
        return list(self._source().dimensions)

    @property
    def joinable(self) -> tuple[str, ...]:
        """Return the chosen columns with many categories, of which the small can be joined."""
        return tuple(name for name in self.columns if name in JOINABLE)

    def plan(self, ways: int, columns: Sequence[str] | None = None, joined_under: int | None = None) -> ReleasePlan:
        """Return the plan with crossings of up to so many columns; where columns are crossed, small categories are joined."""
        chosen = self.columns if columns is None else tuple(columns)
        under = self.wish.joined_under if joined_under is None else joined_under
        joined = tuple(
            Joined(joined_name(name), name, smaller_than=under) for name in chosen if under and name in JOINABLE
        )
        made = {each.of: each.name for each in joined}
        crossings = tuple(
            tuple(made.get(name, name) if size > 1 else name for name in names)
            for size in range(min(ways, len(chosen)) + 1)
            for names in combinations(chosen, size)
        )
        return ReleasePlan(
            joined=joined if ways > 1 else (),
            outcome=self.measure.id,
            group_bys=crossings,
            audience=Audience(self.wish.audience),
            policy=preset(POLICY),
            population=f"{self.organisation.slug}/{self.period}",
            known_empty=tuple(names for names in KNOWN_EMPTY if set(names) <= set(chosen)),
        )

    def told(self) -> Told:
        """Return whose students they are."""
        assert self.scope is not None
        return Told(
            snapshot=self.scope.snapshot.id,
            records=lambda columns, outcome: self._source(outcome),
            same_by=tuple(name for name in SAME_BY if name in self._source().dimensions),
            where=(("school_year", years_of(self.period)),),
            counted_by=self.columns,
            may_be_one=may_be_one,
            split_the_same=split_the_same,
        )

    def cost(self, ways: int, columns: Sequence[str] | None = None, joined_under: int | None = None) -> float:
        """Return the share of the groups that would be withheld."""
        return estimate(self.plan(ways, columns, joined_under), self.told())

    def cost_of_joining(self) -> float | None:
        """Return what the plan would cost with small categories joined; None where there is nothing to join."""
        if not self.joinable or self.wish.joined_under or self.wish.ways < 2 or len(self.columns) < 2:
            return None
        return self.cost(self.wish.ways, joined_under=JOINED_UNDER)

    def cost_of_pooling(self) -> float | None:
        """Return what the plan would cost with the last three years as one; None where there are no others."""
        if self.wish.pooled or len(self.years) < 2:
            return None
        pooled = replace(self.wish, years=self.years[:3], pooled=True)
        return WishedRelease(self.organisation, pooled).cost(self.wish.ways)

    def costs(self) -> dict[int, float]:
        """Return the cost by the number of columns taken together."""
        return {ways: self.cost(ways) for ways in WAYS if ways <= max(1, len(self.columns))}

    def cheaper(self) -> list[tuple[str, float]]:
        """Return what the plan would cost without each of its columns, the cheapest first."""
        if len(self.columns) < 2:
            return []
        found = [
            (left, self.cost(self.wish.ways, [name for name in self.columns if name != left])) for left in self.columns
        ]
        return sorted(found, key=lambda each: each[1])


class Quoted:
    """What others published of one measure, by one column at a time, in its newest year; the gate quotes it."""

    def __init__(self, organisation: Organisation, measure: Measure, scope: DataScope) -> None:
        self.organisation, self.measure, self.scope = organisation, measure, scope

    @property
    def year(self) -> str:
        """Return the newest school year."""
        return str(self.scope.snapshot.manifest.school_years["counts"][-1])

    @property
    def groups(self) -> list[Released]:
        """Return the groups of each column."""
        source = source_of(self.measure, self.scope.snapshot)
        assert isinstance(source, Counts)
        crossed = set().union(*(columns for _, columns in source.breakdowns))
        return [self._of(name, source) for name in GROUP_NAMES if name in source.dimensions and name in crossed]

    def _of(self, name: str, source: Counts) -> Released:
        question = Question(
            outcome=self.measure.id,
            better=self.measure.better,
            groupings=(Grouping(name, (name,)),),
            compared_with=Reference(ReferenceKind.OVERALL),
            where=(("school_year", (self.year,)),),
        )
        return release(question, source, audience=Audience.PUBLIC)


def quoted_by(organisation: Organisation) -> list[Quoted]:
    """Return the measures of an organisation's own data that others published."""
    scope = data_scope(organisation)
    if scope is None or scope.holder != organisation:
        return []
    found = [each for each in available(scope.snapshot) if home_of(each, scope.snapshot) == "counts"]
    return [Quoted(organisation, measure, scope) for measure in found]


def releases_of(organisation: Organisation) -> QuerySet[Release]:
    """Return the releases of an organisation, newest first."""
    return Release.objects.filter(organisation=organisation)


def published_by(slug: str) -> QuerySet[Release]:
    """Return what an organisation has published for everybody, newest first."""
    return Release.objects.filter(organisation__slug=slug, stage=Stage.PUBLISHED, audience=Outside.PUBLIC)


def job_key(release: Release) -> str:
    """Return the key of the job that proves a release."""
    return f"release {release.pk}"


def planned_with(release: Release) -> QuerySet[Release]:
    """Return the releases that were planned at once, in the order in which they are proven and noted."""
    return Release.objects.filter(organisation=release.organisation, batch=release.batch).order_by("pk")


def taken_apart_by(organisation: Organisation, school_year: str) -> list[Release]:
    """Return what is published of some of the same years, but not of the very same: each tells a part of the other."""
    years = set(years_of(school_year))
    published = Release.objects.filter(organisation=organisation, stage=Stage.PUBLISHED).exclude(
        school_year=school_year
    )
    return [each for each in published if years & set(years_of(each.school_year))]


def covering(organisation: Organisation, measure: str, year: str, columns: Sequence[str]) -> list[Release]:
    """Return what is published of a measure and year by all of the columns together, newest first."""
    published = Release.objects.filter(
        organisation=organisation, measure=measure, school_year=year, stage=Stage.PUBLISHED
    )
    return [each for each in published if set(columns) <= set(each.columns) and len(columns) <= each.ways]
