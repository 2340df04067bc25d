"""Pilot schools beside comparison schools, and the pilot's own series beside its time before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from fairwater.improvement import Interrupted, Panel
from fairwater.improvement.taken import Stat, TakenPoint
from fairwater_web.documents.models import Document
from fairwater_web.pilots.enums import Counted, Part, Source
from fairwater_web.pilots.models import PilotPlace, PilotSeries
from fairwater_web.pilots.queries import found_points, points_by_place, start_of
from fairwater_web.pilots.taking import recipe_of

FEWEST, MOST = 2, 20
"""So many places may be compared: of more the exact test would be drawn, and a measure's own page says more."""


@dataclass(frozen=True)
class Compared:
    """What a series gives for an evaluation: the places over time, the series of those that try it as one, and what is missing.

    `panel` and `series` are None where there is nothing to be made of; `missing` are message ids of why. `when` are the days.
    """

    days: tuple[date, ...]
    panel: Panel | None
    series_days: tuple[date, ...]
    series: Interrupted | None
    points: tuple[tuple[PilotPlace, tuple[TakenPoint, ...]], ...]
    missing: tuple[str, ...]


def can_compare(series: PilotSeries) -> bool:
    """Say whether a series is known by place: entered so, or a share that can be asked of each school."""
    if series.source == Source.ENTERED:
        return series.by_place
    return recipe_of(series).stat == Stat.SHARE


def is_share(series: PilotSeries) -> bool:
    """Say whether the values are shares."""
    return series.counted == Counted.SHARE


def compared(plan: Document, series: PilotSeries) -> Compared:
    """Return the places of a pilot over time with the start of the change, as an evaluation takes them."""
    start, places = start_of(plan), list(plan.pilot_places.select_related("school"))
    own = found_points(series)
    by_place = points_by_place(series, places) if can_compare(series) else {}
    points = tuple((place, by_place[place.pk]) for place in places if by_place.get(place.pk))
    missing = []
    if start is None:
        missing.append("compare-no-start")
    if not any(place.part == Part.PILOT for place in places):
        missing.append("compare-no-place")
    if not points and not own:
        missing.append("compare-nothing-known")
    if len(points) > MOST:
        missing.append("compare-too-many")
    if start is None or missing:
        return Compared((), None, (), None, points, tuple(missing))
    days = sorted({each.on for _, found in points for each in found})
    panel = _panel(points, days, start)
    if panel is None and points:
        missing.append("compare-one-side")
    series_days = tuple(each.on for each in own)
    return Compared(tuple(days), panel, series_days, _interrupted(own, start), points, tuple(missing))


def _sides(days: list[date] | tuple[date, ...], start: date) -> bool:
    return any(day < start for day in days) and any(day >= start for day in days)


def _panel(
    points: tuple[tuple[PilotPlace, tuple[TakenPoint, ...]], ...], days: list[date], start: date
) -> Panel | None:
    """Return the places at every day, None where all days lie on one side of the start or no place tries the change."""
    if not _sides(days, start) or not any(place.part == Part.PILOT for place, _ in points):
        return None
    at = {day: n for n, day in enumerate(days)}
    outcome = np.full((len(points), len(days)), np.nan)
    for row, (_, found) in enumerate(points):
        for each in found:
            if each.value is not None:
                outcome[row, at[each.on]] = each.value
    if np.isnan(outcome).all():
        return None
    return Panel(
        tuple(place.name for place, _ in points),
        tuple(day.isoformat() for day in days),
        outcome,
        np.array([place.part == Part.PILOT for place, _ in points]),
        np.array([day >= start for day in days]),
    )


def _interrupted(points: tuple[TakenPoint, ...], start: date) -> Interrupted | None:
    if not _sides(tuple(each.on for each in points), start) or all(each.is_gap for each in points):
        return None
    outcome = np.array([np.nan if each.value is None else each.value for each in points])
    return Interrupted(
        tuple(each.on.isoformat() for each in points), outcome, np.array([each.on >= start for each in points])
    )
