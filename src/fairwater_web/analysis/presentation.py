"""Released rows made ready for a template: options of the controls, table lines, pictures. Nothing is counted here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.core.cache import caches

from fairwater import words
from fairwater.disclosure import Released, ReleasedRow
from fairwater.publish import charts, numbers
from fairwater.publish.csv_file import reason_text
from fairwater.publish.names import crossed_name, dimension_name, group_name, measure_words
from fairwater.publish.places import Band, PlaceRate, place_rates
from fairwater.publish.story import Story, tell
from fairwater.publish.trend import GapTrend, gap_trend
from fairwater.vocabulary import Status
from fairwater_web.analysis.queries import MeasureQuery
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.queries import divisions_of, school_sets_of, schools_of

PICTURES = ("groups", "years", "places")
MOST_PLACES_DRAWN = 40
MOST_MULTIPLES = 8


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


@dataclass(frozen=True)
class Picture:
    """A drawn chart in its wide and its narrow form, as SVG that follows the page's theme."""

    wide: str
    narrow: str


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
            sorted(self.query.groups.rows, key=lambda r: (r.gap is None, sign * (r.share or 0.0), self.row_name(r)))
        )

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
        chosen = self.query.choices.compared_with
        kinds = [Option(kind, words.text(f"reference-{kind}", self.language), kind == chosen) for kind in KINDS]
        if self.query.grouping.overlapping:
            groups = []
        else:
            named = ((f"group:{row.group_name}", self.row_name(row)) for row in self.ordered)
            groups = [Option(value, name, value == chosen) for value, name in named]
        target = Option("value", words.text("see-compare-target", self.language), chosen.startswith("value"))
        return [*kinds, *groups, target]

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
            interval = f"{numbers.percent(row.share_low, language)} – {numbers.percent(row.share_high, language)}"
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
    def place_rates(self) -> tuple[float, tuple[PlaceRate, ...]]:
        """Return everyone's share and the rates of the divisions or schools."""
        return (
            place_rates(self.query.places.rows, self.query.place_levels)
            if self.query.place_kind
            else (float("nan"), ())
        )

    @property
    def place_bands(self) -> list[tuple[str, list[tuple[str, PlaceRate, str, str, str]]]]:
        """Return the bands with their places: name, rate, shrunken share, its interval, raw share."""
        bands = []
        for band in Band:
            lines = [
                (
                    self._place_name(rate),
                    rate,
                    numbers.percent(rate.share, self.language),
                    f"{numbers.percent(rate.low, self.language)} – {numbers.percent(rate.high, self.language)}",
                    self._line(rate.row, "", False).share,
                )
                for rate in self.place_rates[1]
                if rate.band is band
            ]
            if lines:
                bands.append((words.text(f"band-{band.value}", self.language), lines))
        return bands

    def _place_name(self, rate: PlaceRate) -> str:
        return self.query.place_names.get(rate.row.group[0], rate.row.group[0])

    @property
    def n_places_not_drawn(self) -> int:
        """Return how many places stand in the table only."""
        return len(self.place_rates[1]) - len(self._drawn_places())

    def _drawn_places(self) -> list[PlaceRate]:
        rates = list(self.place_rates[1])
        if len(rates) <= MOST_PLACES_DRAWN:
            return rates
        told = [rate for rate in rates if rate.band is not Band.WITH]
        half = MOST_PLACES_DRAWN // 2
        above, below = [r for r in told if r.band is Band.ABOVE], [r for r in told if r.band is Band.BELOW]
        return [*above[:half], *below[-half:]]

    # ---- pictures

    def picture(self, which: str) -> Picture:
        """Return a drawn picture of `which`, from the cache where the same released rows were drawn before."""
        return Picture(*(self._drawn(which, wide) for wide in (True, False)))

    @cached_property
    def pictures(self) -> dict[str, Picture]:
        """Return the pictures that the page has rows for."""
        return {which: self.picture(which) for which in PICTURES if self._has(which)}

    def _has(self, which: str) -> bool:
        if which == "groups":
            return bool(self._drawn_groups())
        if which == "years":
            return len(self.query.years) > 1 and self._has("groups")
        return len(self.place_rates[1]) > 1

    def released(self, which: str) -> Released:
        """Return the released rows behind a picture."""
        if which == "years":
            return self.query.over_years
        return self.query.places if which == "places" else self.query.groups

    def _drawn(self, which: str, wide: bool) -> str:
        key = f"{which}-{self.released(which).hash}-{self.language}-{wide}-{DRAWING}"
        kept = caches["charts"].get(key)
        if kept is None:
            kept = charts.themed(self.svg(which, wide))
            caches["charts"].set(key, kept)
        return str(kept)

    def svg(self, which: str, wide: bool = True) -> str:
        """Return a picture as SVG in the colours of the light theme, for download."""
        title = words.text(f"chart-{which}-title", self.language, measure=self.words.label)
        return charts.draw_svg(self.spec(which, wide), title=title, description=self._told(which))

    def spec(self, which: str, wide: bool) -> charts.Spec:
        """Return the specification of a picture."""
        if which == "groups":
            return charts.dot_chart(self._group_dots(), wide=wide)
        if which == "years":
            points = self._points()
            return charts.small_multiples(points, list(dict.fromkeys(p.name for p in points)), wide=wide)
        return charts.dot_chart(self._place_dots(), wide=wide, width=charts.WHOLE, row_height=28)

    def _told(self, which: str) -> str:
        if which == "groups":
            dots: Iterable[charts.Dot] = self._group_dots()
        elif which == "places":
            dots = self._place_dots()
        else:
            return f"{self.story.sentence} {self.trend_sentence}".strip()
        told = (words.text("chart-groups-told", self.language, name=dot.name, share=dot.told) for dot in dots)
        return f"{self.story.sentence if which == 'groups' else ''} {'; '.join(told)}.".strip()

    def _group_dots(self) -> list[charts.Dot]:
        return [
            charts.Dot(
                name=self.row_name(row),
                share=row.share,
                low=row.share_low or 0.0,
                high=row.share_high or 0.0,
                told=numbers.percent(row.share, self.language),
                reference=row.compared_share,
                focus=row is self.story.focus,
            )
            for row in self._drawn_groups()
            if row.share is not None
        ]

    def _drawn_groups(self) -> list[ReleasedRow]:
        """Return the groups that are large enough to compare; the others would stretch the scale with their ranges."""
        return [row for row in self.ordered if row.share is not None and row.status is Status.RELEASED]

    @property
    def too_few_to_draw(self) -> str:
        """Return the names of the groups that stand in the table only."""
        drawn = self._drawn_groups()
        return "; ".join(self.row_name(row) for row in self.ordered if row not in drawn)

    def _points(self) -> list[charts.Point]:
        rows = self._drawn_groups()[:MOST_MULTIPLES]
        by_group = {row.group: row for row in rows}
        return [
            charts.Point(
                name=self.row_name(row),
                year=numbers.school_year(int(dict(row.within)["school_year"])),
                share=row.share,
                low=row.share_low or 0.0,
                high=row.share_high or 0.0,
                told=numbers.percent(row.share, self.language, 0) if self._is_last(row) else "",
                focus=self.story.focus is not None and row.group == self.story.focus.group,
            )
            for row in sorted(
                self.query.over_years.rows, key=lambda r: list(by_group).index(r.group) if r.group in by_group else -1
            )
            if row.group in by_group and row.share is not None
        ]

    def _is_last(self, row: ReleasedRow) -> bool:
        return dict(row.within)["school_year"] == self.query.years[-1]

    def _place_dots(self) -> list[charts.Dot]:
        overall, attention = self.place_rates[0], _band_of_attention(self.measure.better.value)
        return [
            charts.Dot(
                name=self._place_name(rate),
                share=rate.share,
                low=rate.low,
                high=rate.high,
                told=numbers.percent(rate.share, self.language),
                reference=overall,
                focus=rate.band is attention,
                raw=rate.row.share,
            )
            for rate in self._drawn_places()
        ]


KINDS = ("rest", "overall", "best")
DRAWING = 4
"""Raised when the drawing changes, so that no chart of an older drawing is served from the cache."""


def _band_of_attention(better: str) -> Band:
    return Band.ABOVE if better == "lower" else Band.BELOW


def trend_sentence(trend: GapTrend | None, language: str) -> str:
    """Return in a sentence whether a gap is closing, or nothing where it cannot be said."""
    if trend is None:
        return ""

    def said(value: float) -> str:
        return numbers.points(value, language).lstrip("+−")

    low, high = sorted((abs(trend.low), abs(trend.high)))
    unsure = trend.direction.value == "unsure"
    return words.text(
        f"trend-{trend.direction.value}",
        language,
        points=numbers.points(trend.change, language) if unsure else said(trend.change),
        first=numbers.school_year(int(trend.first_year)),
        last=numbers.school_year(int(trend.last_year)),
        low=numbers.points(trend.low, language) if unsure else said(low),
        high=numbers.points(trend.high, language) if unsure else said(high),
    )
