"""The page of a mean measure: released means made ready for a template. Nothing is counted here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from fairwater import words
from fairwater.disclosure import ReleasedMean
from fairwater.publish import charts, numbers
from fairwater.publish.csv_file import reason_text
from fairwater.publish.mean_story import (
    mean_focus,
    mean_of_all,
    mean_said,
    range_said,
    tell_mean,
    unit_name,
)
from fairwater.publish.places import Band
from fairwater.publish.story import Story, is_told_apart
from fairwater.vocabulary import NOT_REPORTED, Better, Status
from fairwater_web.analysis import mean_pictures
from fairwater_web.analysis.page import FEWEST_DRAWN, MOST_PLACES_DRAWN, Line, Page
from fairwater_web.analysis.queries import MeanQuery
from fairwater_web.analysis.trends import mean_reversals, mean_trend_sentence


@dataclass(frozen=True)
class PlaceMean:
    """One place: its released row, its kind, and where it stands against the others of its kind."""

    row: ReleasedMean
    kind: str
    band: Band


class MeanPage(Page):
    """What the page of a mean measure says, in the reader's language."""

    query: MeanQuery

    @cached_property
    def story(self) -> Story:
        """Return the sentence and how sure, with the difference and where it may lie."""
        told = tell_mean(self.query.groups, self.measure, self.language)
        row = self.focus
        if row is None or row.gap is None or row.gap_low is None or row.gap_high is None:
            return told
        low, high = (row.gap_low, row.gap_high) if row.gap > 0 else (-row.gap_high, -row.gap_low)
        between = words.text(
            "mean-difference-between",
            self.language,
            gap=self.said(abs(row.gap)),
            unit=self.unit,
            low=self.said(low),
            high=self.said(high),
        )
        return Story(told.marked, f"{told.how_sure} {between}", None)

    @cached_property
    def focus(self) -> ReleasedMean | None:
        """Return the row that the sentence speaks of."""
        return mean_focus(self.query.groups, self.measure.better)

    @property
    def unit(self) -> str:
        """Return the unit of the means."""
        return unit_name(self.measure, self.language)

    def said(self, value: float | None) -> str:
        """Return a mean or a width in the decimals of the measure, nothing where there is none."""
        return mean_said(value, self.measure.digits, self.language)

    def value_said(self, row: ReleasedMean) -> str:
        """Return the mean of a row as it is read, nothing where there is none."""
        return self.said(row.mean)

    @cached_property
    def ordered(self) -> tuple[ReleasedMean, ...]:
        """Return the rows in the order of picture and table: by mean, rows without a comparison last."""
        sign = -1 if self.measure.better is Better.LOWER else 1
        return tuple(
            sorted(
                self.query.groups.rows,
                key=lambda r: (r.gap is None, NOT_REPORTED in r.group, sign * (r.mean or 0.0), self.row_name(r)),
            )
        )

    @property
    def drawn_groups(self) -> list[ReleasedMean]:
        """Return the named groups that are large enough to compare."""
        rows = [row for row in self.ordered if row.mean is not None and row.status is Status.RELEASED]
        return [row for row in rows if NOT_REPORTED not in row.group]

    # ---- facts

    @cached_property
    def _everyone(self) -> tuple[int, float | None]:
        return mean_of_all(self.query.groups.rows, overlapping=self.query.grouping.overlapping)

    @property
    def everyone(self) -> float | None:
        """Return the mean of all students together."""
        return self._everyone[1]

    @property
    def n_students(self) -> str:
        """Return how many students the question is about."""
        return numbers.whole(self._everyone[0], self.language)

    @property
    def key_range(self) -> str:
        """Return what the band of the chart is."""
        return words.text("mean-key", self.language)

    @property
    def key_tick(self) -> str:
        """Return what the tick of the chart is."""
        return words.text("mean-key-tick", self.language)

    @property
    def key_line(self) -> str:
        """Return what the line across the chart is, nothing without students."""
        return (
            "" if self.everyone is None else words.text("mean-key-line", self.language, mean=self.said(self.everyone))
        )

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Return what was chosen, as the fields that ask for it again. A mean is compared with all others alone."""
        chosen = self.query.choices
        fields = {"by": chosen.by, "also": chosen.also, "where": chosen.where, "year": self.query.year}
        return [*fields.items(), ("compare", "rest")]

    @property
    def methods(self) -> str:
        """Return how the numbers are computed."""
        message = "mean-computed-methods-schools" if self.measure.of_schools else "mean-computed-methods"
        return words.text(message, self.language)

    @property
    def who_else(self) -> str:
        """Return why means are for staff alone."""
        return words.text("mean-who-sees", self.language)

    # ---- tables

    @cached_property
    def lines(self) -> list[Line]:
        """Return the table of groups."""
        language, digits = self.language, self.measure.digits
        return [
            Line(
                self.row_name(row),
                row is self.focus,
                (
                    *self._own(row),
                    (words.text("mean-heading-others", language), self.said(row.compared_mean)),
                    *self._gap(row),
                    (
                        words.text("mean-heading-gap-range", language),
                        range_said(row.gap_low, row.gap_high, digits, language),
                    ),
                    (words.text("mean-heading-size", language), self._size(row)),
                ),
                reason_text(row, self.query.groups, language),
            )
            for row in self.ordered
        ]

    def _own(self, row: ReleasedMean) -> tuple[tuple[str, str], ...]:
        language = self.language
        return (
            (words.text("column-students", language), numbers.whole(row.n_students, language)),
            (words.text("mean-heading", language, unit=self.unit), self.said(row.mean)),
            (
                words.text("column-interval", language),
                range_said(row.mean_low, row.mean_high, self.measure.digits, language),
            ),
        )

    def _gap(self, row: ReleasedMean) -> tuple[tuple[str, str], ...]:
        gap = "" if row.gap is None else numbers.signed(row.gap, self.measure.digits, self.language)
        return ((words.text("mean-heading-gap", self.language, unit=self.unit), gap),)

    def _size(self, row: ReleasedMean) -> str:
        if row.hedges_g is None:
            return ""
        limits = range_said(row.hedges_low, row.hedges_high, 2, self.language)
        return f"{numbers.signed(row.hedges_g, 2, self.language)} ({limits})"

    # ---- years

    @property
    def trend_sentence(self) -> str:
        """Return in a sentence whether the gap of the group that the sentence speaks of is closing, or nothing."""
        if self.focus is None or len(self.query.years) < 2:
            return ""
        return mean_trend_sentence(self.years_of(self.focus.group), self.measure, self.language)

    @cached_property
    def reversals(self) -> list[str]:
        """Return, of every group whose gap turned round over the years, that it did; said only where chance is ruled out."""
        return mean_reversals(self.query.over_years, self.measure, self.language)

    # ---- places

    @cached_property
    def place_means(self) -> tuple[PlaceMean, ...]:
        """Return the divisions or schools with a mean, by kind and name: never by rank."""
        if not self.query.place_kind:
            return ()
        kinds = {place: kind for kind, places in self.query.kinds.items() for place in places}
        found = [
            PlaceMean(row, kinds[row.group[0]], _band(row)) for row in self.query.places.rows if row.mean is not None
        ]
        return tuple(sorted(found, key=lambda each: (each.kind == "", each.kind, self.place_name(each.row.group[0]))))

    @property
    def n_places(self) -> int:
        """Return how many divisions or schools there are to see."""
        return len(self.place_means)

    @property
    def drawn_places(self) -> list[PlaceMean]:
        """Return the places that are drawn: all, or of very many those that differ most clearly from their kind."""
        places = [each for each in self.place_means if each.row.n_students >= self.query.groups.question.min_n]
        if len(places) <= MOST_PLACES_DRAWN:
            return places
        told = [each for each in places if each.band is not Band.WITH and each.row.n_students >= FEWEST_DRAWN]
        furthest = sorted(told, key=lambda each: -abs(each.row.gap or 0.0))[:MOST_PLACES_DRAWN]
        return [each for each in told if each in furthest]

    @property
    def n_places_not_drawn(self) -> int:
        """Return how many places stand in the table only."""
        return self.n_places - len(self.drawn_places)

    @property
    def places_explained(self) -> str:
        """Return what the picture of places shows."""
        return words.text("mean-places-explained", self.language)

    @property
    def place_bands(self) -> list[tuple[str, list[Line]]]:
        """Return kinds and bands with their places."""
        bands: dict[str, list[Line]] = {}
        order = [Band.ABOVE, Band.WITH, Band.BELOW]
        kinds = list(dict.fromkeys(each.kind for each in self.place_means))
        for each in sorted(self.place_means, key=lambda each: (kinds.index(each.kind), order.index(each.band))):
            band = words.text(f"mean-band-{each.band.value}", self.language)
            reason = reason_text(each.row, self.query.places, self.language)
            cells = (*self._own(each.row), *self._gap(each.row))
            line = Line(self.place_name(each.row.group[0]), False, cells, reason)
            bands.setdefault(self.banded(each.kind, band), []).append(line)
        return list(bands.items())

    # ---- pictures

    def spec(self, which: str, *, wide: bool) -> charts.Spec:
        """Return the specification of a picture."""
        return mean_pictures.spec(self, which, wide=wide)

    def told(self, which: str) -> str:
        """Return a picture for those who hear it: the finding, then every value."""
        return mean_pictures.told(self, which)


def _band(row: ReleasedMean) -> Band:
    if not is_told_apart(row):
        return Band.WITH
    return Band.ABOVE if (row.gap or 0.0) > 0 else Band.BELOW
