"""Released rows made ready for a template: options of the controls, table lines, pictures. Nothing is counted here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.utils.text import slugify

from fairwater import words
from fairwater.disclosure import Released, ReleasedRow
from fairwater.publish import numbers
from fairwater.publish.csv_file import reason_text
from fairwater.publish.names import crossed_name, dimension_name, group_name, measure_words
from fairwater.publish.places import ENOUGH_PLACES, Band, PlaceRate, place_rates
from fairwater.publish.story import Story, reference_people, tell
from fairwater.publish.trend import GapTrend, gap_trend
from fairwater.vocabulary import NOT_REPORTED, Status
from fairwater_web.analysis.pictures import PICTURES, Picture, drawn
from fairwater_web.analysis.queries import MeasureQuery
from fairwater_web.analysis.trends import reversals, trend_sentence
from fairwater_web.data.queries import events_of
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
    """One line of the table, every value as it is read."""

    name: str
    focus: bool
    students: str
    counted: str
    share: str
    interval: str
    reference: str
    gap: str
    ratio: str
    to_parity: str
    reason: str


class MeasurePage:
    """What the page of a measure says, in the reader's language."""

    def __init__(self, query: MeasureQuery, language: str) -> None:
        self.query = query
        self.language = language
        self.measure = query.measure
        self.words = measure_words(query.measure, language)

    @cached_property
    def story(self) -> Story:
        """Return the sentence, how sure, and the row that it speaks of."""
        return tell(self.query.groups, self.measure, self.language)

    def row_name(self, row: ReleasedRow) -> str:
        """Return what a row's group is called."""
        if self.query.grouping.overlapping:
            return group_name(row.group[0], "yes", self.language)
        return crossed_name(self.query.grouping.dimensions, row.group, self.language)

    @cached_property
    def ordered(self) -> tuple[ReleasedRow, ...]:
        """Return the rows in the order of picture and table: by share, rows without a comparison last."""
        sign = -1 if self.measure.better.value == "lower" else 1
        return tuple(
            sorted(
                self.query.groups.rows,
                key=lambda r: (r.gap is None, NOT_REPORTED in r.group, sign * (r.share or 0.0), self.row_name(r)),
            )
        )

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Return what was chosen, as the fields that ask for it again."""
        chosen = self.query.choices
        compared, percent = str(self.query.compared_with), self.target_percent
        fields = {"by": chosen.by, "also": chosen.also, "where": chosen.where, "year": self.query.year}
        fields |= {"compare": "value", "target": percent} if percent else {"compare": compared}
        return list(fields.items())

    @property
    def outside(self) -> str:
        """Return what would be taken to people outside, as the query of an address: the groups, by school too."""
        names = [name for name in self.query.grouping.dimensions if not self.query.grouping.overlapping]
        fields = [("measure", self.measure.id), ("year", self.query.year), ("column", "school_id")]
        return urlencode([*fields, *(("column", name) for name in names)])

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
    def compare_options(self) -> list[Option]:
        """Return the references: the fixed kinds, every group of the grouping, a target."""
        chosen = str(self.query.compared_with)
        kinds = [Option(kind, words.text(f"reference-{kind}", self.language), kind == chosen) for kind in KINDS]
        if self.query.grouping.overlapping:
            groups = []
        else:
            named = ((f"group:{row.group_name}", self.row_name(row)) for row in self.ordered)
            groups = [Option(value, name, value == chosen) for value, name in named]
        target = Option("value", words.text("see-compare-target", self.language), chosen.startswith("value"))
        return [*kinds, *groups, target]

    @property
    def reference_name(self) -> str:
        """Return what is compared with, for the key of the chart and the head of the column."""
        compared_with = self.query.groups.question.compared_with
        return reference_people(compared_with, self.query.grouping.dimensions, self.language)

    @property
    def counted_name(self) -> str:
        """Return the head of the column of students counted: Were suspended."""
        return self.words.did[:1].upper() + self.words.did[1:]

    @property
    def target_percent(self) -> str:
        """Return the target as the reader typed it, or nothing."""
        value = self.query.groups.question.compared_with.value
        return "" if value is None else f"{float(100 * value):g}"

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

    @property
    def caption(self) -> str:
        """Return in a line what a picture that leaves the page shows: place, year, students, reference, date."""
        facts = [
            words.text("facts-place", self.language, place=self.query.place.name, n=self.n_students),
            words.text("facts-year", self.language, year=self.year_name),
            words.text("key-reference", self.language, reference=self.reference_name),
            words.text("facts-as-of", self.language, day=self.as_of),
        ]
        return " · ".join(facts)

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

    # ---- tables

    @cached_property
    def lines(self) -> list[Line]:
        """Return the table of groups."""
        return [self._line(row, self.row_name(row), row is self.story.focus) for row in self.ordered]

    def _line(self, row: ReleasedRow, name: str, focus: bool) -> Line:
        language = self.language
        interval = ""
        if row.share_low is not None and row.share_high is not None:
            interval = numbers.interval(row.share_low, row.share_high, language)
        return Line(
            name=name,
            focus=focus,
            students="" if row.n_students is None else numbers.whole(row.n_students, language),
            counted="" if row.n_counted is None else numbers.whole(row.n_counted, language),
            share="" if row.share is None else numbers.percent(row.share, language),
            interval=interval,
            reference="" if row.compared_share is None else numbers.percent(row.compared_share, language),
            gap="" if row.gap is None else numbers.points(row.gap, language),
            ratio="" if row.ratio is None else numbers.times(row.ratio, language),
            to_parity="" if row.students_to_parity is None else numbers.whole(row.students_to_parity, language),
            reason=reason_text(row, self.query.groups, language),
        )

    @cached_property
    def year_lines(self) -> list[tuple[str, list[str]]]:
        """Return the table over the years: each group with its share in every year, blank where there is none."""
        shares = {(row.group, dict(row.within)["school_year"]): row.share for row in self.query.over_years.rows}
        return [
            (self.row_name(row), [self._share(shares.get((row.group, y))) for y in self.query.years])
            for row in self.ordered
        ]

    def _share(self, share: float | None) -> str:
        return "" if share is None else numbers.percent(share, self.language)

    @property
    def year_names(self) -> list[str]:
        """Return the school years as they are read, oldest first."""
        return [numbers.school_year(int(year)) for year in self.query.years]

    @cached_property
    def trend(self) -> GapTrend | None:
        """Return whether the gap of the group that the sentence speaks of is closing."""
        focus = self.story.focus
        if focus is None or len(self.query.years) < 2:
            return None
        years = [(dict(r.within)["school_year"], r) for r in self.query.over_years.rows if r.group == focus.group]
        return gap_trend(years)

    @property
    def trend_sentence(self) -> str:
        """Return the trend in a sentence, or nothing."""
        return trend_sentence(self.trend, self.language)

    @cached_property
    def reversals(self) -> list[str]:
        """Return, of every group whose gap turned round over the years, that it did; said only where chance is ruled out."""
        return reversals(self.query.over_years, self.measure.better, self.language)

    @cached_property
    def events(self) -> list[tuple[str, str]]:
        """Return what happened in the years of the series: the year as it is read, and what."""
        told = [each for each in events_of(self.query.organisation) if str(each.school_year) in self.query.years]
        return [(numbers.school_year(each.school_year), each.told) for each in told]

    @cached_property
    def event_years(self) -> frozenset[str]:
        """Return the school years of the series in which something happened."""
        told = {str(each.school_year) for each in events_of(self.query.organisation)}
        return frozenset(told & set(self.query.years))

    @cached_property
    def place_rates(self) -> tuple[PlaceRate, ...]:
        """Return the rates of the divisions or schools, each beside the rate of its kind."""
        return place_rates(self.query.places.rows, self.query.place_levels) if self.query.place_kind else ()

    @property
    def place_bands(self) -> list[tuple[str, list[tuple[str, PlaceRate, str, str, str]]]]:
        """Return kinds and bands with their places: name, rate, shrunken share, its interval, raw share."""
        bands: dict[str, list[tuple[str, PlaceRate, str, str, str]]] = {}
        for rate in self.place_rates:
            band = words.text(
                f"band-{rate.band.value}", self.language, share=numbers.percent(rate.yardstick, self.language)
            )
            kind = words.text(f"kind-{rate.kind}", self.language) + " · " if rate.kind else ""
            interval = numbers.interval(rate.low, rate.high, self.language)
            share, raw = numbers.percent(rate.share, self.language), self._line(rate.row, "", False).share
            bands.setdefault(kind + band, []).append((self.place_name(rate), rate, share, interval, raw))
        return list(bands.items())

    def place_name(self, rate: PlaceRate) -> str:
        """Return a place's name, with its number where two places have the same."""
        number = rate.row.group[0]
        name = self.query.place_names.get(number, number)
        return f"{name} ({number})" if self._repeated_names[name] > 1 else name

    @cached_property
    def _repeated_names(self) -> Counter[str]:
        return Counter(self.query.place_names.values())

    @property
    def few_places(self) -> bool:
        """Say whether there are too few places to draw their rates towards one another."""
        return len(self.place_rates) < ENOUGH_PLACES

    @property
    def n_places_not_drawn(self) -> int:
        """Return how many places stand in the table only."""
        return len(self.place_rates) - len(self.drawn_places)

    @property
    def drawn_places(self) -> list[PlaceRate]:
        """Return the places that are drawn: all, or of very many those that differ most clearly from everyone."""
        rates = list(self.place_rates)
        if len(rates) <= MOST_PLACES_DRAWN:
            return rates
        told = [rate for rate in rates if rate.band is not Band.WITH and (rate.row.n_students or 0) >= FEWEST_DRAWN]
        half = MOST_PLACES_DRAWN // 2
        above, below = [r for r in told if r.band is Band.ABOVE], [r for r in told if r.band is Band.BELOW]
        return [*above[:half], *below[-half:]]

    @property
    def drawn_groups(self) -> list[ReleasedRow]:
        """Return the named groups that are large enough to compare; others would stretch the scale with their ranges."""
        rows = [row for row in self.ordered if row.share is not None and row.status is Status.RELEASED]
        return [row for row in rows if NOT_REPORTED not in row.group]

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
        return len(self.place_rates) > 1

    def released(self, which: str) -> Released:
        """Return the released rows behind a picture."""
        if which == "years":
            return self.query.over_years
        return self.query.places if which == "places" else self.query.groups


KINDS = ("rest", "overall", "best")
