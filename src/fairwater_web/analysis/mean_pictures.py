"""The pictures of a mean measure: released means as dots and lines on a scale in their unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from fairwater import words
from fairwater.disclosure import ReleasedMean
from fairwater.publish import charts, numbers
from fairwater.publish.places import Band
from fairwater.vocabulary import Better
from fairwater_web.analysis.pictures import MOST_MULTIPLES

if TYPE_CHECKING:
    from fairwater_web.analysis.means import MeanPage


def spec(page: MeanPage, which: str, *, wide: bool) -> charts.Spec:
    """Return the specification of a picture."""
    if which == "groups":
        dots = _group_dots(page)
        axis = replace(_axis(page, dots, [page.everyone]), line=page.everyone)
        return charts.dot_chart(dots, wide=wide, axis=axis)
    if which == "years":
        points = _points(page)
        names = list(dict.fromkeys(point.name for point in points))
        return charts.small_multiples(points, names, wide=wide, axis=_axis(page, points))
    dots = _place_dots(page)
    return charts.dot_chart(dots, wide=wide, width=charts.WHOLE, row_height=28, axis=_axis(page, dots))


def told(page: MeanPage, which: str) -> str:
    """Return the picture for those who hear it: the finding, then every value."""
    if which == "years":
        happened = "; ".join(f"{year}: {said}" for year, said in page.events)
        return " ".join(part for part in (page.story.sentence, page.trend_sentence, happened) if part)
    rows = (
        [(page.row_name(row), row) for row in page.drawn_groups]
        if which == "groups"
        else [(page.place_name(each.row.group[0]), each.row) for each in page.drawn_places]
    )
    values = [_told(page, name, row) for name, row in rows]
    if which == "groups" and page.everyone is not None:
        everyone = words.text("mean-told-everyone", page.language, mean=page.said(page.everyone), unit=page.unit)
        values.append(everyone)
    return f"{page.story.sentence if which == 'groups' else ''} {'; '.join(values)}.".strip()


def _told(page: MeanPage, name: str, row: ReleasedMean) -> str:
    mean, unit = page.said(row.mean), page.unit
    if row.mean_low is None or row.mean_high is None:
        return words.text("mean-told-plain", page.language, name=name, mean=mean, unit=unit)
    low, high = page.said(row.mean_low), page.said(row.mean_high)
    return words.text("mean-told", page.language, name=name, mean=mean, unit=unit, low=low, high=high)


def _axis(page: MeanPage, drawn: Iterable[charts.Dot | charts.Point], more: Iterable[float | None] = ()) -> charts.Axis:
    """Return a scale in the unit that holds everything that is drawn."""
    ends = [end for each in drawn for end in (each.low, each.high, getattr(each, "reference", None))]
    return charts.unit_axis(page.unit, [end for end in (*ends, *more) if end is not None])


def _dot(page: MeanPage, row: ReleasedMean, name: str, *, focus: bool) -> charts.Dot:
    mean = row.mean or 0.0
    low, high = (mean if end is None else end for end in (row.mean_low, row.mean_high))
    return charts.Dot(name, mean, low, high, page.said(row.mean), row.compared_mean, focus)


def _group_dots(page: MeanPage) -> list[charts.Dot]:
    return [_dot(page, row, page.row_name(row), focus=row is page.focus) for row in page.drawn_groups]


def _place_dots(page: MeanPage) -> list[charts.Dot]:
    attention = Band.ABOVE if page.measure.better is Better.LOWER else Band.BELOW
    return [
        _dot(page, each.row, page.place_name(each.row.group[0]), focus=each.band is attention)
        for each in page.drawn_places
    ]


def _points(page: MeanPage) -> list[charts.Point]:
    """Return the years of each drawn group, group by group in the order of the table."""
    drawn = page.drawn_groups[:MOST_MULTIPLES]
    return [
        _point(page, row, year) for first in drawn for year, row in page.years_of(first.group) if row.mean is not None
    ]


def _point(page: MeanPage, row: ReleasedMean, year: str) -> charts.Point:
    mean = row.mean or 0.0
    return charts.Point(
        name=page.row_name(row),
        year=numbers.school_year(int(year)),
        share=mean,
        low=mean if row.mean_low is None else row.mean_low,
        high=mean if row.mean_high is None else row.mean_high,
        told=page.said(mean) if year == page.query.years[-1] else "",
        focus=page.focus is not None and row.group == page.focus.group,
        event=year in page.event_years,
    )
