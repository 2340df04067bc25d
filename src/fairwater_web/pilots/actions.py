"""Beginning series, entering points, noting moments, keeping predictions, deciding."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused
from fairwater_web.documents.models import Document
from fairwater_web.pilots.enums import Better, Chart, Counted, Decided, Tells
from fairwater_web.pilots.models import Decision, Moment, PilotSeries, Point, Prediction
from fairwater_web.pilots.queries import why_not_enter

SHORT, LONG = 500, 1000
OF_SHARES = (Chart.SHARES, Chart.SHARES_PRIME)


def _check(by: Any, plan: Document) -> None:
    if reason := why_not_enter(by, plan):
        raise Refused(reason)


@transaction.atomic
def begin_series(
    *, by: Any, plan: Document, name: str, how: str, tells: str, counted: str, better: str, chart: str
) -> PilotSeries:
    """Begin to follow something in a pilot. Raises Refused without a name, and for a chart that does not fit."""
    _check(by, plan)
    named = " ".join(name.split())[:200]
    if not named:
        raise Refused("refused-series-name")
    if tells not in Tells.values or counted not in Counted.values or better not in Better.values:
        raise Refused("refused-series-kind")
    if chart not in Chart.values or (chart in OF_SHARES and counted != Counted.SHARE):
        raise Refused("refused-series-chart")
    if PilotSeries.objects.filter(plan=plan, name=named).exists():
        raise Refused("refused-series-twice")
    given = {"how": how.strip()[:SHORT], "tells": tells, "counted": counted, "better": better, "chart": chart}
    made = PilotSeries.objects.create(plan=plan, name=named, made_by=by.person, **given)
    log_access(by=by, event="series-begun", subject=f"series {made.pk} of document {plan.pk}")
    return made


@transaction.atomic
def enter_point(
    *, by: Any, series: PilotSeries, on: date, today: date, value: Decimal | None, count: int | None, total: int | None
) -> Point:
    """Enter what was found on a day; a second one for a day takes the place of the first, which stays to be seen."""
    _check(by, series.plan)
    if on > today:
        raise Refused("refused-point-future")
    if series.counted == Counted.SHARE:
        value = None
        if (count is None) != (total is None) or (total is not None and not 0 <= (count or 0) <= total):
            raise Refused("refused-point-count")
        if total == 0:
            count = total = None  # nobody was there: a gap
    else:
        count = total = None
    made = Point.objects.create(series=series, on=on, value=value, count=count, total=total, by=by.person)
    log_access(by=by, event="point-entered", subject=f"series {series.pk}")
    return made


@transaction.atomic
def note_moment(*, by: Any, plan: Document, on: date, said: str, begins_phase: bool) -> Moment:
    """Note what happened on a day of a pilot."""
    _check(by, plan)
    told = " ".join(said.split())[:200]
    if not told:
        raise Refused("refused-moment-blank")
    made = Moment.objects.create(plan=plan, on=on, said=told, begins_phase=begins_phase, by=by.person)
    log_access(by=by, event="moment-noted", subject=f"document {plan.pk}")
    return made


@transaction.atomic
def predict(
    *, by: Any, series: PilotSeries, begins_on: date, expected: Decimal, because: str, at: datetime | None = None
) -> Prediction:
    """Keep a prediction. Raises Refused where there is a point of that day or later already: it would not be one.

    `at` is when it was made: now, except in a sample organisation, whose past is invented.
    """
    _check(by, series.plan)
    held = PilotSeries.objects.select_for_update().get(pk=series.pk)
    if held.points.filter(on__gte=begins_on).exists():
        raise Refused("refused-prediction-late")
    if not because.strip():
        raise Refused("refused-prediction-because")
    if held.counted == Counted.SHARE and not 0 <= expected <= 1:
        raise Refused("refused-prediction-share")
    made = Prediction.objects.create(
        series=held,
        begins_on=begins_on,
        expected=expected,
        because=because.strip()[:SHORT],
        by=by.person,
        at=at or timezone.now(),
    )
    log_access(by=by, event="prediction-kept", subject=f"series {held.pk}")
    return made


@transaction.atomic
def decide(*, by: Any, plan: Document, decided: str, on: date, because: str, learned: str) -> Decision:
    """Decide what follows from a cycle. Raises Refused without a reason, or without what was learned."""
    _check(by, plan)
    if decided not in Decided.values:
        raise Refused("refused-pilot-decision")
    if not because.strip() or not learned.strip():
        raise Refused("refused-pilot-learned")
    made = Decision.objects.create(
        plan=plan,
        decided=decided,
        on=on,
        because=because.strip()[:LONG],
        learned=learned.strip()[:LONG],
        by=by.person,
    )
    log_access(by=by, event="pilot-decided", subject=f"document {plan.pk}: {decided}")
    return made
