"""Pilots that somebody may see, their series as charts, what was predicted beside what came, and whether one may enter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Any

from django.db.models import QuerySet

from fairwater.improvement import Chart, Kind, Series, chart_of
from fairwater.improvement.taken import LAST_DAY, TakenPoint, point_of_counts, series_of_points
from fairwater.publish import numbers
from fairwater_web.common.permissions import can, why_not
from fairwater_web.documents.enums import Stage
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import documents_for
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.permissions import Permission
from fairwater_web.pilots.enums import Better, Counted, Decided, Part, Source, Tells
from fairwater_web.pilots.models import Decision, Moment, PilotPlace, PilotSeries, Point, Prediction
from fairwater_web.pilots.taking import taken_by_place, taken_points

PLAN = "pilot-plan"
TURNS = (Decided.ADAPT, Decided.ABANDON)
NOT_ENTERED, PLACE_MISSING = "reason-not-entered", "reason-place-missing"


def plans_for(actor: Any) -> QuerySet[Document]:
    """Return the pilot plans whose series the actor may see: those who read documents and numbers for staff."""
    if not can(actor, Permission.SEE_STAFF_NUMBERS):
        return Document.objects.none()
    return documents_for(actor).filter(kind=PLAN).exclude(stage=Stage.SET_ASIDE)


def why_not_enter(actor: Any, plan: Document) -> str:
    """Return the message id of why the actor may not enter anything for a pilot; empty where they may. A signed plan runs."""
    if not organisations_under(actor.organisation).filter(pk=plan.organisation_id).exists():
        return "refused-document-of-others"
    return why_not(actor, Permission.WRITE_DOCUMENTS)


def start_of(plan: Document) -> date | None:
    """Return the day on which the change begins, as it was set last."""
    return plan.pilot_starts.order_by("-pk").values_list("on", flat=True).first()


def points_of(series: PilotSeries) -> list[Point]:
    """Return the point of each day as it stands, of a series that is entered as one: the last that was entered for it."""
    return list({each.on: each for each in series.points.all() if each.place_id is None}.values())


def points_by_place(series: PilotSeries, places: Sequence[PilotPlace]) -> dict[int, tuple[TakenPoint, ...]]:
    """Return the points of each place, by the number of the place: entered, or taken from what was released by school."""
    if series.source != Source.ENTERED:
        return taken_by_place(series, places)
    last: dict[int, dict[date, Point]] = {}
    for each in series.points.all():
        if each.place_id is not None:
            last.setdefault(each.place_id, {})[each.on] = each
    return {
        place.pk: tuple(_as_taken(series, last[place.pk][on]) for on in sorted(last[place.pk]))
        for place in places
        if place.pk in last
    }


def _as_taken(series: PilotSeries, point: Point) -> TakenPoint:
    if series.counted == Counted.SHARE:
        return point_of_counts(point.on, point.count, point.total, NOT_ENTERED)
    if point.value is None:
        return TakenPoint(point.on, reason=NOT_ENTERED)
    return TakenPoint(point.on, float(point.value))


def found_points(series: PilotSeries) -> tuple[TakenPoint, ...]:
    """Return the points of a series, oldest first, from wherever they come.

    Of a series by place it is the places that try the change together; a day on which one of them is missing is a gap, for
    a sum that lacks a place would seem to fall.
    """
    if series.source != Source.ENTERED:
        return taken_points(series)
    if not series.by_place:
        return tuple(_as_taken(series, each) for each in points_of(series))
    places = [each for each in series.plan.pilot_places.all() if each.part == Part.PILOT]
    found = points_by_place(series, places)
    by_day = [{each.on: each for each in found.get(place.pk, ())} for place in places]
    days = sorted({day for each in by_day for day in each})
    return tuple(_joined(series, day, [each.get(day) for each in by_day]) for day in days)


def _joined(series: PilotSeries, day: date, points: Sequence[TakenPoint | None]) -> TakenPoint:
    known = [each for each in points if each is not None and not each.is_gap]
    if len(known) < len(points):
        return TakenPoint(day, reason=PLACE_MISSING)
    if series.counted == Counted.SHARE:
        count, n = sum(each.count or 0 for each in known), sum(each.n or 0 for each in known)
        return point_of_counts(day, count, n, NOT_ENTERED)
    return TakenPoint(day, sum(each.value or 0.0 for each in known))


def moment_named(series: PilotSeries, day: date, language: str) -> str:
    """Return what a moment is called: a day, or a school year where the points are of years."""
    if series.source != Source.ENTERED and (day.month, day.day) == LAST_DAY:
        return numbers.school_year(day.year)
    return numbers.day(day.isoformat(), language)


def as_series(
    series: PilotSeries, moments: Iterable[Moment], language: str, points: Sequence[TakenPoint] | None = None
) -> Series:
    """Return a series in the form that charts are made of, with the phases that moments begin and what is written beside."""
    points = found_points(series) if points is None else points
    days = [point.on for point in points]
    named = [moment_named(series, day, language) for day in days]
    phase, note = [""] * len(days), [""] * len(days)
    for moment in moments:
        place = next((n for n, day in enumerate(days) if day >= moment.on), None)
        if place is None:
            continue
        note[place] = "; ".join(each for each in (note[place], moment.said) if each)
        if moment.begins_phase:
            phase[place:] = [moment.said] * (len(days) - place)
    return series_of_points(points, named, phase, note)


def chart_for(
    series: PilotSeries, moments: Iterable[Moment], language: str, points: Sequence[TakenPoint] | None = None
) -> Chart:
    """Return the chart of a series, by the rules that are usual for its kind; of shares without counts a run chart."""
    made = as_series(series, moments, language, points)
    kind = Kind(series.chart)
    if kind in (Kind.SHARES, Kind.SHARES_PRIME) and not made.of_shares:
        kind = Kind.RUN
    return chart_of(made, kind)


def is_worse(series: PilotSeries, chart: Chart) -> bool:
    """Say whether a series has a signal on the side where it should not go."""
    wrong = 1 if series.better == Better.LOWER else -1
    return any(signal.side == wrong for signal in chart.signals)


def exact(point: TakenPoint) -> Decimal | None:
    """Return the value of a point without the rounding of its floating number; None at a gap."""
    if point.value is None:
        return None
    if point.count is not None and point.n:
        return Decimal(point.count) / Decimal(point.n)
    return Decimal(repr(point.value))


@dataclass(frozen=True)
class Kept:
    """A prediction beside what came: how many points since, and the middle of them (None: no point yet)."""

    prediction: Prediction
    n: int
    middle: Decimal | None

    @property
    def is_met(self) -> bool | None:
        """Say whether the middle reaches what was expected, on the side that is better; None where nothing came yet."""
        if self.middle is None:
            return None
        if self.prediction.series.better == Better.LOWER:
            return self.middle <= self.prediction.expected
        return self.middle >= self.prediction.expected


def predictions_of(series: PilotSeries, points: Sequence[TakenPoint] | None = None) -> list[Kept]:
    """Return the predictions of a series, each with what came from its day on until the next prediction begins."""
    every = list(series.predictions.select_related("by", "series"))
    points = found_points(series) if points is None and every else points or ()
    found = []
    for place, each in enumerate(every):
        until = next((later.begins_on for later in every[place + 1 :] if later.begins_on > each.begins_on), date.max)
        values = [
            value for point in points if each.begins_on <= point.on < until and (value := exact(point)) is not None
        ]
        found.append(Kept(each, len(values), median(values) if values else None))
    return found


def days_to_turn(plan: Document, decisions: Iterable[Decision]) -> int | None:
    """Return the days from the first point of a pilot to the first decision to adapt or abandon; None where there is none.

    Points from before the change began are a baseline, and no data of the pilot: they count only where no start is set.
    """
    entered = Point.objects.filter(series__plan=plan)
    if (start := start_of(plan)) is not None:
        entered = entered.filter(on__gte=start)
    first = entered.order_by("on").values_list("on", flat=True).first()
    turn = next((each.on for each in decisions if each.decided in TURNS), None)
    return None if first is None or turn is None else (turn - first).days


def harmed(found: Iterable[tuple[PilotSeries, Chart]]) -> list[str]:
    """Return the names of balancing series that have a signal on the wrong side."""
    return [series.name for series, chart in found if series.tells == Tells.BALANCING and is_worse(series, chart)]
