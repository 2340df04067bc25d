"""What the page of a measure of either kind says: its controls, its facts, its pictures. Nothing is counted here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.text import slugify

from fairwater import words
from fairwater.disclosure import Released, ReleasedMean, ReleasedMeans, ReleasedRow
from fairwater.publish import charts, numbers
from fairwater.publish.names import crossed_name, dimension_name, group_name, lists_of_others, words_of
from fairwater.publish.story import Story, reference_people
from fairwater_web.analysis.pictures import PICTURES, Picture, drawn
from fairwater_web.analysis.queries import AnyQuery, happened_to
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.queries import divisions_of, school_sets_of, schools_of

MOST_PLACES_DRAWN = 40
FEWEST_DRAWN = 100
"""Of very many places, those with fewer students than this stand in the table alone."""


@dataclass(frozen=True)
class Option:
    """One entry of a control."""

    value: str
    name: str
    chosen: bool


@dataclass(frozen=True)
class Line:
    """One line of a table, every value as it is read, each under its head. `reason` says what is not calculated."""

    name: str
    focus: bool
    cells: tuple[tuple[str, str], ...]
    reason: str = ""


class Page:
    """What both kinds of measure have in common. The kinds say their sentence, their dots, their table."""

    story: Story
    focus: ReleasedRow | ReleasedMean | None
    """The row that the sentence speaks of."""
    ordered: Sequence[ReleasedRow | ReleasedMean]
    drawn_groups: Sequence[ReleasedRow | ReleasedMean]
    lines: Sequence[Line]
    trend_sentence: str
    reversals: Sequence[str]
    key_range: str
    key_tick: str
    key_line = ""
    methods: str
    compare_options: Sequence[Option] = ()
    target_percent = ""
    choices: Sequence[tuple[str, str]] = ()
    outside = ""
    who_else = ""
    """What must be said of who may see it, beyond that it is for staff."""
    n_places: int
    n_places_not_drawn: int
    places_explained: str
    place_bands: Sequence[tuple[str, Sequence[Line]]]

    def __init__(self, query: AnyQuery, language: str) -> None:
        self.query = query
        self.language = language
        self.measure = query.measure
        self.words = words_of(query.measure, language)

    @property
    def listed(self) -> tuple[str, str]:
        """Return where the measure stands in the lists of others."""
        return lists_of_others(self.measure, self.language)

    def value_said(self, row: ReleasedRow | ReleasedMean) -> str:
        """Return the share or the mean of a row as it is read, nothing where there is none."""
        raise NotImplementedError

    def spec(self, which: str, *, wide: bool) -> charts.Spec:
        """Return the specification of a picture."""
        raise NotImplementedError

    def told(self, which: str) -> str:
        """Return a picture for those who hear it: the finding, then every value."""
        raise NotImplementedError

    def row_name(self, row: ReleasedRow | ReleasedMean) -> str:
        """Return what a row's group is called."""
        if self.query.grouping.overlapping:
            return group_name(row.group[0], "yes", self.language)
        return crossed_name(self.query.grouping.dimensions, row.group, self.language)

    # ---- controls

    @property
    def by_options(self) -> list[Option]:
        """Return the columns to see students by."""
        return [self._column(name, self.query.choices.by) for name in self.query.groupings]

    @property
    def also_options(self) -> list[Option]:
        """Return the columns to cross with."""
        nothing = Option("", words.text("see-also-nothing", self.language), not self.query.choices.also)
        return [nothing, *(self._column(name, self.query.choices.also) for name in self.query.crossable)]

    def _column(self, name: str, chosen: str) -> Option:
        return Option(name, dimension_name(name, self.language), name == chosen)

    @property
    def where_options(self) -> list[Option]:
        """Return the places: everything, sets of schools, divisions or schools."""
        here, organisation = self.query.choices.where, self.query.organisation
        options = [Option("", organisation.name, not here)]
        options += [Option(f"set-{s.slug}", s.name, here == f"set-{s.slug}") for s in school_sets_of(organisation)]
        if organisation.kind == Kind.STATE:
            places = divisions_of(organisation).values_list("local_id", "name")
            prefix = "division"
        else:
            places = schools_of(organisation).values_list("local_id", "name")
            prefix = "school"
        options += [Option(f"{prefix}-{i}", name, here == f"{prefix}-{i}") for i, name in places]
        if here.startswith("school-") and organisation.kind == Kind.STATE:
            options.append(Option(here, self.query.place.name, True))
        return options

    @property
    def year_options(self) -> list[Option]:
        """Return the school years, newest first."""
        years = reversed(self.query.years)
        return [Option(year, numbers.school_year(int(year)), year == self.query.year) for year in years]

    @property
    def reference_name(self) -> str:
        """Return what is compared with, for the key of the chart and the head of the column."""
        compared_with = self.query.groups.question.compared_with
        return reference_people(compared_with, self.query.grouping.dimensions, self.language)

    # ---- facts beside the title

    @property
    def year_name(self) -> str:
        """Return the chosen school year: 2025–26."""
        return numbers.school_year(int(self.query.year))

    @property
    def as_of(self) -> str:
        """Return the date of the data in the reader's language."""
        return numbers.day(self.query.scope.snapshot.manifest.as_of, self.language)

    @property
    def identity(self) -> dict[str, str]:
        """Return whose numbers these are, where, when and from what, for a file that leaves the page."""
        manifest = self.query.scope.snapshot.manifest
        return {
            "organisation": self.query.organisation.name,
            "place": self.query.place.name,
            "school_year": self.query.year,
            "as_of": manifest.as_of,
            "source": manifest.source,
            "audience": self.query.groups.audience.value,
        }

    def caption(self, which: str) -> str:
        """Return in a line what a picture that leaves the page shows: place, year, students, reference, date."""
        facts = [
            words.text("facts-place", self.language, place=self.query.place.name, n=self.n_students),
            words.text("facts-year", self.language, year=self.year_name),
            self.key_tick,
            self.key_line if which == "groups" else "",
            words.text("facts-as-of", self.language, day=self.as_of),
        ]
        return " · ".join(fact for fact in facts if fact)

    @property
    def file_name(self) -> str:
        """Return the start of a file's name: measure, place, year and what students are seen by."""
        parts = (self.measure.id, self.query.organisation.slug, self.query.place.key, self.query.year)
        return slugify(" ".join([*parts, self.query.grouping.name.replace(",", " ")]))

    @property
    def n_students(self) -> str:
        """Return how many students the question is about."""
        if self.query.grouping.overlapping:
            first = self.query.groups.rows[0]
            total = (first.n_students or 0) + (first.reference_n or 0)
        else:
            total = sum(row.n_students or 0 for row in self.query.groups.rows)
        return numbers.whole(total, self.language)

    @property
    def notes(self) -> list[str]:
        """Return what must be said beside the numbers."""
        said = [words.text(message, self.language, **dict(values)) for message, values in self.query.groups.notes]
        manifest = self.query.scope.snapshot.manifest
        dates = {manifest.holds_on[name] for name in self.query.grouping.dimensions if name in manifest.holds_on}
        dates = dates if self.query.year == self.query.years[-1] else set()
        said += [words.text("note-groups-hold-on", self.language, day=numbers.day(day, self.language)) for day in dates]
        if self.query.grouping.overlapping:
            said.append(words.text("note-overlapping", self.language))
        return said

    # ---- years, places, pictures

    @property
    def heads(self) -> list[str]:
        """Return the heads of the table of groups, after the group."""
        return [head for head, _ in self.lines[0].cells] if self.lines else []

    def years_of(self, group: tuple[str, ...]) -> list[tuple[str, ReleasedRow | ReleasedMean]]:
        """Return the rows of a group in every year, each with its school year."""
        return [(dict(r.within)["school_year"], r) for r in self.query.over_years.rows if r.group == group]

    @cached_property
    def year_lines(self) -> list[tuple[str, list[str]]]:
        """Return the table over the years: each group with its number in every year, blank where there is none."""
        said = {
            (row.group, dict(row.within)["school_year"]): self.value_said(row) for row in self.query.over_years.rows
        }
        return [
            (self.row_name(row), [said.get((row.group, year), "") for year in self.query.years]) for row in self.ordered
        ]

    @property
    def year_names(self) -> list[str]:
        """Return the school years as they are read, oldest first."""
        return [numbers.school_year(int(year)) for year in self.query.years]

    @cached_property
    def events(self) -> list[tuple[str, str]]:
        """Return what happened in the years of the series: the year as it is read, and what."""
        told = [each for each in happened_to(self.query.organisation) if str(each[0]) in self.query.years]
        return [(numbers.school_year(year), said) for year, said in told]

    @cached_property
    def event_years(self) -> frozenset[str]:
        """Return the school years of the series in which something happened."""
        marked = {year for year, _ in self.events}
        return frozenset(year for year in self.query.years if numbers.school_year(int(year)) in marked)

    def place_name(self, number: str) -> str:
        """Return a place's name, with its number where two places have the same."""
        name = self.query.place_names.get(number, number)
        return f"{name} ({number})" if self._repeated_names[name] > 1 else name

    def banded(self, kind: str, band: str) -> str:
        """Return the head of the places of one kind in one band."""
        return f"{words.text(f'kind-{kind}', self.language)} · {band}" if kind else f"{band[:1].upper()}{band[1:]}"

    @cached_property
    def _repeated_names(self) -> Counter[str]:
        return Counter(self.query.place_names.values())

    @property
    def too_few_to_draw(self) -> str:
        """Return the names of the groups that stand in the table only."""
        drawn = self.drawn_groups
        return "; ".join(self.row_name(row) for row in self.ordered if row not in drawn)

    @cached_property
    def pictures(self) -> dict[str, Picture]:
        """Return the pictures that the page has rows for."""
        return {which: drawn(self, which) for which in PICTURES if self._has(which)}

    def _has(self, which: str) -> bool:
        if which == "groups":
            return bool(self.drawn_groups)
        if which == "years":
            return len(self.query.years) > 1 and self._has("groups")
        return self.n_places > 1

    def released(self, which: str) -> Released | ReleasedMeans:
        """Return the released rows behind a picture."""
        if which == "years":
            return self.query.over_years
        return self.query.places if which == "places" else self.query.groups
