"""The page of a measure that is a share: released rows made ready for a template. Nothing is counted here."""

from __future__ import annotations

from functools import cached_property
from urllib.parse import urlencode

from fairwater import words
from fairwater.disclosure import ReleasedRow
from fairwater.publish import charts, numbers
from fairwater.publish.csv_file import reason_text
from fairwater.publish.places import ENOUGH_PLACES, Band, PlaceRate, place_rates
from fairwater.publish.story import Story, tell
from fairwater.publish.trend import GapTrend, gap_trend
from fairwater.vocabulary import NOT_REPORTED, Better, Status
from fairwater_web.analysis import share_pictures
from fairwater_web.analysis.page import FEWEST_DRAWN, MOST_PLACES_DRAWN, Line, Option, Page
from fairwater_web.analysis.queries import MeasureQuery
from fairwater_web.analysis.trends import reversals, trend_sentence

KINDS = ("rest", "overall", "best")


class MeasurePage(Page):
    """What the page of a measure that is a share says, in the reader's language."""

    query: MeasureQuery

    @cached_property
    def story(self) -> Story:
        """Return the sentence, how sure, and the row that it speaks of."""
        return tell(self.query.groups, self.measure, self.language)

    @property
    def focus(self) -> ReleasedRow | None:
        """Return the row that the sentence speaks of."""
        return self.story.focus

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
    def counted_name(self) -> str:
        """Return the head of the column of students counted: Were suspended."""
        return self.words.did[:1].upper() + self.words.did[1:]

    @property
    def target_percent(self) -> str:
        """Return the target as the reader typed it, or nothing."""
        value = self.query.groups.question.compared_with.value
        return "" if value is None else f"{float(100 * value):g}"

    @property
    def key_range(self) -> str:
        """Return what the band of the chart is."""
        return words.text("key-share", self.language)

    @property
    def key_tick(self) -> str:
        """Return what the tick of the chart is."""
        return words.text("key-reference", self.language, reference=self.reference_name)

    @property
    def methods(self) -> str:
        """Return how the numbers are computed."""
        return words.text("computed-methods", self.language)

    def spec(self, which: str, *, wide: bool) -> charts.Spec:
        """Return the specification of a picture."""
        return share_pictures.spec(self, which, wide=wide)

    def told(self, which: str) -> str:
        """Return a picture for those who hear it: the finding, then every value."""
        return share_pictures.told(self, which)

    # ---- tables

    @cached_property
    def lines(self) -> list[Line]:
        """Return the table of groups."""
        return [self._line(row) for row in self.ordered]

    def _line(self, row: ReleasedRow) -> Line:
        language, text = self.language, words.text
        interval = ""
        if row.share_low is not None and row.share_high is not None:
            interval = numbers.interval(row.share_low, row.share_high, language)
        parity = "column-fewer" if self.measure.better is Better.LOWER else "column-more"
        cells = (
            (text("column-students", language), self._whole(row.n_students)),
            (self.counted_name, self._whole(row.n_counted)),
            (text("column-share", language), self.value_said(row)),
            (text("column-interval", language), interval),
            (
                text("column-reference", language),
                "" if row.compared_share is None else numbers.percent(row.compared_share, language),
            ),
            (text("column-gap", language), "" if row.gap is None else numbers.points(row.gap, language)),
            (text("column-ratio", language), "" if row.ratio is None else numbers.times(row.ratio, language)),
            (text(parity, language), self._whole(row.students_to_parity)),
        )
        reason = reason_text(row, self.query.groups, language)
        return Line(self.row_name(row), row is self.focus, cells, reason)

    def _whole(self, value: int | None) -> str:
        return "" if value is None else numbers.whole(value, self.language)

    def value_said(self, row: ReleasedRow) -> str:
        """Return the share of a row as it is read, nothing where there is none."""
        return "" if row.share is None else numbers.percent(row.share, self.language)

    @cached_property
    def trend(self) -> GapTrend | None:
        """Return whether the gap of the group that the sentence speaks of is closing."""
        focus = self.focus
        if focus is None or len(self.query.years) < 2:
            return None
        return gap_trend(self.years_of(focus.group))

    @property
    def trend_sentence(self) -> str:
        """Return the trend in a sentence, or nothing."""
        return trend_sentence(self.trend, self.language)

    @cached_property
    def reversals(self) -> list[str]:
        """Return, of every group whose gap turned round over the years, that it did; said only where chance is ruled out."""
        return reversals(self.query.over_years, self.measure.better, self.language)

    @cached_property
    def place_rates(self) -> tuple[PlaceRate, ...]:
        """Return the rates of the divisions or schools, each beside the rate of its kind."""
        return place_rates(self.query.places.rows, self.query.place_levels) if self.query.place_kind else ()

    @property
    def place_bands(self) -> list[tuple[str, list[Line]]]:
        """Return kinds and bands with their places: students, raw share, share drawn in and its interval."""
        language, text = self.language, words.text
        bands: dict[str, list[Line]] = {}
        for rate in self.place_rates:
            band = text(f"band-{rate.band.value}", language, share=numbers.percent(rate.yardstick, language))
            cells = (
                (text("column-students", language), self._whole(rate.row.n_students)),
                (text("column-raw", language), self.value_said(rate.row)),
                (text("column-shrunken", language), numbers.percent(rate.share, language)),
                (text("column-interval", language), numbers.interval(rate.low, rate.high, language)),
            )
            line = Line(self.place_name(rate.row.group[0]), False, cells)
            bands.setdefault(self.banded(rate.kind, band), []).append(line)
        return list(bands.items())

    @property
    def n_places(self) -> int:
        """Return how many divisions or schools there are to see."""
        return len(self.place_rates)

    @property
    def places_explained(self) -> str:
        """Return what the picture of places shows: their own rates where they are too few to draw them together."""
        few = self.n_places < ENOUGH_PLACES
        return words.text("places-explained-few" if few else "places-explained", self.language)

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
