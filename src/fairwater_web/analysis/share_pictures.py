"""The pictures of a measure that is a share: released rows as dots and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fairwater import words
from fairwater.disclosure import ReleasedRow
from fairwater.publish import charts, numbers
from fairwater.publish.places import Band
from fairwater_web.analysis.pictures import MOST_MULTIPLES

if TYPE_CHECKING:
    from fairwater_web.analysis.presentation import MeasurePage


def spec(page: MeasurePage, which: str, *, wide: bool) -> charts.Spec:
    """Return the specification of a picture."""
    if which == "groups":
        return charts.dot_chart(_group_dots(page), wide=wide)
    if which == "years":
        points = _points(page)
        return charts.small_multiples(points, list(dict.fromkeys(p.name for p in points)), wide=wide)
    return charts.dot_chart(_place_dots(page), wide=wide, width=charts.WHOLE, row_height=28)


def told(page: MeasurePage, which: str) -> str:
    """Return the picture for those who hear it: the finding, then every value."""
    if which == "years":
        happened = "; ".join(f"{year}: {told}" for year, told in page.events)
        return f"{page.story.sentence} {page.trend_sentence} {happened}".strip()
    dots = _group_dots(page) if which == "groups" else _place_dots(page)
    values = (words.text("chart-groups-told", page.language, name=dot.name, share=dot.told) for dot in dots)
    return f"{page.story.sentence if which == 'groups' else ''} {'; '.join(values)}.".strip()


def _group_dots(page: MeasurePage) -> list[charts.Dot]:
    return [
        charts.Dot(
            name=page.row_name(row),
            share=row.share,
            low=row.share_low or 0.0,
            high=row.share_high or 0.0,
            told=numbers.percent(row.share, page.language),
            reference=row.compared_share,
            focus=row is page.focus,
        )
        for row in page.drawn_groups
        if row.share is not None
    ]


def _points(page: MeasurePage) -> list[charts.Point]:
    """Return the years of each drawn group, group by group in the order of the table."""
    drawn = page.drawn_groups[:MOST_MULTIPLES]
    return [_point(page, row) for first in drawn for _, row in page.years_of(first.group) if row.share is not None]


def _point(page: MeasurePage, row: ReleasedRow) -> charts.Point:
    year, share = dict(row.within)["school_year"], row.share or 0.0
    return charts.Point(
        name=page.row_name(row),
        year=numbers.school_year(int(year)),
        share=share,
        low=row.share_low or 0.0,
        high=row.share_high or 0.0,
        told=numbers.percent(share, page.language, 0) if year == page.query.years[-1] else "",
        focus=page.focus is not None and row.group == page.focus.group,
        event=year in page.event_years,
    )


def _place_dots(page: MeasurePage) -> list[charts.Dot]:
    attention = Band.ABOVE if page.measure.better.value == "lower" else Band.BELOW
    return [
        charts.Dot(
            name=page.place_name(rate.row.group[0]),
            share=rate.share,
            low=rate.low,
            high=rate.high,
            told=numbers.percent(rate.share, page.language),
            reference=rate.yardstick,
            focus=rate.band is attention,
            raw=rate.row.share,
        )
        for rate in page.drawn_places
    ]
