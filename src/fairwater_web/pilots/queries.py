"""Pilots that somebody may see, and their series as they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Any

from django.db.models import QuerySet

from fairwater.improvement import Chart, Kind, Series, chart_of, series_of, series_of_counts
from fairwater.publish import numbers
from fairwater_web.common.permissions import can, why_not
from fairwater_web.documents.enums import Stage
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import documents_for
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.permissions import Permission
from fairwater_web.pilots.enums import Better, Counted, Decided, Tells
from fairwater_web.pilots.models import Decision, Moment, PilotSeries, Point, Prediction

PLAN = "pilot-plan"
NOT_A_NUMBER = float("nan")
TURNS = (Decided.ADAPT, Decided.ABANDON)


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


def points_of(series: PilotSeries) -> list[Point]:
    """Return the point of each day as it stands: the last that was entered for it."""
    return list({each.on: each for each in series.points.all()}.values())


def value_of(point: Point) -> Decimal | None:
    """Return the value of a point: the number, or the share of its count; None where nothing is known."""
    if point.total:
        return Decimal(point.count or 0) / Decimal(point.total)
    return point.value


def as_series(series: PilotSeries, moments: Iterable[Moment], language: str) -> Series:
    """Return a series in the form that charts are made of, with the phases that moments begin and what is written beside."""
    points = points_of(series)
    days = [point.on for point in points]
    named = [numbers.day(day.isoformat(), language) for day in days]
    phase, note = [""] * len(days), [""] * len(days)
    for moment in moments:
        place = next((n for n, day in enumerate(days) if day >= moment.on), None)
        if place is None:
            continue
        note[place] = "; ".join(each for each in (note[place], moment.said) if each)
        if moment.begins_phase:
            phase[place:] = [moment.said] * (len(days) - place)
    if series.counted == Counted.SHARE:
        count = [NOT_A_NUMBER if each.count is None else each.count for each in points]
        total = [NOT_A_NUMBER if each.total is None else each.total for each in points]
        return series_of_counts(count, total, named, phase, note)
    return series_of([NOT_A_NUMBER if each.value is None else float(each.value) for each in points], named, phase, note)


def chart_for(series: PilotSeries, moments: Iterable[Moment], language: str) -> Chart:
    """Return the chart of a series, by the rules that are usual for its kind."""
    return chart_of(as_series(series, moments, language), Kind(series.chart))


def is_worse(series: PilotSeries, chart: Chart) -> bool:
    """Say whether a series has a signal on the side where it should not go."""
    wrong = 1 if series.better == Better.LOWER else -1
    return any(signal.side == wrong for signal in chart.signals)


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


def predictions_of(series: PilotSeries) -> list[Kept]:
    """Return the predictions of a series, each with what came from its day on until the next prediction begins."""
    every = list(series.predictions.select_related("by", "series"))
    found = []
    for place, each in enumerate(every):
        until = next((later.begins_on for later in every[place + 1 :] if later.begins_on > each.begins_on), date.max)
        values = [
            value
            for point in points_of(series)
            if each.begins_on <= point.on < until and (value := value_of(point)) is not None
        ]
        found.append(Kept(each, len(values), median(values) if values else None))
    return found


def days_to_turn(plan: Document, decisions: Iterable[Decision]) -> int | None:
    """Return the days from the first point of a pilot to the first decision to adapt or abandon; None where there is none."""
    first = Point.objects.filter(series__plan=plan).order_by("on").values_list("on", flat=True).first()
    turn = next((each.on for each in decisions if each.decided in TURNS), None)
    return None if first is None or turn is None else (turn - first).days


def harmed(found: Iterable[tuple[PilotSeries, Chart]]) -> list[str]:
    """Return the names of balancing series that have a signal on the wrong side."""
    return [series.name for series, chart in found if series.tells == Tells.BALANCING and is_worse(series, chart)]
