"""The pictures of a measure's page: released rows as dots and lines, drawn once and kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.cache import caches

from fairwater import words
from fairwater.disclosure import ReleasedRow
from fairwater.publish import charts, numbers
from fairwater.publish.places import Band

if TYPE_CHECKING:
    from fairwater_web.analysis.presentation import MeasurePage

PICTURES = ("groups", "years", "places")
MOST_MULTIPLES = 8
DRAWING = 8
"""Raised when the drawing changes, so that no chart of an older drawing is served from the cache."""


@dataclass(frozen=True)
class Picture:
    """A drawn chart in its wide and its narrow form, as SVG that follows the page's theme."""

    wide: str
    narrow: str


def drawn(page: MeasurePage, which: str) -> Picture:
    """Return a picture, from the cache where the same released rows were drawn before."""
    return Picture(*(_kept(page, which, wide) for wide in (True, False)))


def _kept(page: MeasurePage, which: str, wide: bool) -> str:
    marked = "-".join(sorted(page.event_years)) if which == "years" else ""
    hashes = f"{page.released(which).hash}-{page.released('groups').hash}"
    key = f"{which}-{hashes}-{marked}-{page.language}-{wide}-{DRAWING}"
    kept = caches["charts"].get(key)
    if kept is None:
        kept = charts.themed(svg(page, which, spec(page, which, wide)))
        caches["charts"].set(key, kept)
    return str(kept)


def svg(page: MeasurePage, which: str, drawing: charts.Spec) -> str:
    """Return a drawing of a picture as SVG in the colours of the light theme."""
    title = words.text(f"chart-{which}-title", page.language, measure=page.words.label)
    return charts.draw_svg(drawing, title=title, description=_told(page, which))


def captioned(page: MeasurePage, which: str) -> charts.Spec:
    """Return the wide picture with its title and what it shows, for a file that leaves the page."""
    title = words.text(f"chart-{which}-title", page.language, measure=page.words.label)
    return charts.with_caption(spec(page, which, wide=True), title, [page.query.organisation.name, page.caption])


def spec(page: MeasurePage, which: str, wide: bool) -> charts.Spec:
    """Return the specification of a picture."""
    if which == "groups":
        return charts.dot_chart(_group_dots(page), wide=wide)
    if which == "years":
        points = _points(page)
        return charts.small_multiples(points, list(dict.fromkeys(p.name for p in points)), wide=wide)
    return charts.dot_chart(_place_dots(page), wide=wide, width=charts.WHOLE, row_height=28)


def _told(page: MeasurePage, which: str) -> str:
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
            focus=row is page.story.focus,
        )
        for row in page.drawn_groups
        if row.share is not None
    ]


def _points(page: MeasurePage) -> list[charts.Point]:
    """Return the years of each drawn group, group by group in the order of the table."""
    years: dict[tuple[str, ...], list[ReleasedRow]] = {row.group: [] for row in page.drawn_groups[:MOST_MULTIPLES]}
    for row in page.query.over_years.rows:
        if row.group in years:
            years[row.group].append(row)
    return [_point(page, row) for rows in years.values() for row in rows if row.share is not None]


def _point(page: MeasurePage, row: ReleasedRow) -> charts.Point:
    year, share = dict(row.within)["school_year"], row.share or 0.0
    return charts.Point(
        name=page.row_name(row),
        year=numbers.school_year(int(year)),
        share=share,
        low=row.share_low or 0.0,
        high=row.share_high or 0.0,
        told=numbers.percent(share, page.language, 0) if year == page.query.years[-1] else "",
        focus=page.story.focus is not None and row.group == page.story.focus.group,
        event=year in page.event_years,
    )


def _place_dots(page: MeasurePage) -> list[charts.Dot]:
    attention = Band.ABOVE if page.measure.better.value == "lower" else Band.BELOW
    return [
        charts.Dot(
            name=page.place_name(rate),
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
