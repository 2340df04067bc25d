"""The pilot of the sample district: two cycles in sixteen weeks, one prediction missed and one met. Every number is invented."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater_web.documents.models import Document
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.pilots import actions
from fairwater_web.pilots.models import PilotSeries
from fairwater_web.pilots.queries import PLAN

LEAD = "ana@riverbend.example"
N_WEEKS = 16
REFERRALS = (30, 31, 33, 32, 34, 35, 36, 10, 11, 12, 13, 14, 15, 16, 37, 9)
"""Seven weeks above the middle, seven below, one above, one below: three crossings, where chance brings four."""
TALKS = (
    (12, 30),
    (13, 31),
    (13, 33),
    (27, 32),
    (29, 34),
    (30, 35),
    (30, 36),
    (9, 10),
    *((9, 11), (10, 12), (11, 13), (12, 14), (13, 15), (14, 16), (31, 37), (8, 9)),
)
SAFE = (
    (61, 80),
    (60, 79),
    (62, 80),
    (61, 80),
    (59, 78),
    (63, 80),
    (62, 80),
    (61, 79),
    *((60, 80), (62, 80), (61, 78), (63, 80), (61, 80), (62, 80), (60, 79), (62, 80)),
)


@transaction.atomic
def make_sample_pilot(*, today: date) -> int:
    """Make the series of the sample district's pilot where it has none yet; return how many."""
    lead = Person.objects.filter(email=LEAD, is_sample=True).first()
    plan = Document.objects.filter(organisation__slug="riverbend", kind=PLAN).order_by("pk").first()
    if lead is None or plan is None or PilotSeries.objects.filter(plan=plan).exists():
        return 0
    by = acting_person(lead, today)
    first = today - timedelta(days=today.weekday(), weeks=N_WEEKS)
    weeks = [first + timedelta(weeks=n) for n in range(N_WEEKS)]
    referrals = _series(by, plan, "Referrals for defiance in a week", "outcome", "number", "lower", "run")
    talks = _series(by, plan, "Talks held the same day", "process", "share", "higher", "p")
    safe = _series(by, plan, "Teachers who feel safe in their room", "balancing", "share", "higher", "run")
    _predict(by, referrals, weeks[0], Decimal(25), "Whoever comes back with a talk is sent out less.")
    _enter(by, today, weeks[:3], referrals, talks, safe, 0)
    second = first + timedelta(days=19)
    actions.decide(
        by=by,
        plan=plan,
        decided="adapt",
        on=second,
        because="Only two talks in five were held the same day: nobody had the time.",
        learned="A talk needs somebody who is free for it. Half a coach more goes to the two schools.",
    )
    _predict(by, referrals, weeks[3], Decimal(20), "Now somebody comes.")
    actions.note_moment(by=by, plan=plan, on=weeks[3], said="Second cycle: half a coach more", begins_phase=False)
    actions.note_moment(by=by, plan=plan, on=weeks[7], said="The word defiance left the code", begins_phase=False)
    _enter(by, today, weeks[3:], referrals, talks, safe, 3)
    return 3


def _series(by: Any, plan: Document, name: str, tells: str, counted: str, better: str, chart: str) -> PilotSeries:
    how = "Both schools, counted on Friday by the deans."
    return actions.begin_series(
        by=by, plan=plan, name=name, how=how, tells=tells, counted=counted, better=better, chart=chart
    )


def _predict(by: Any, series: PilotSeries, on: date, expected: Decimal, because: str) -> None:
    made = timezone.make_aware(datetime.combine(on - timedelta(days=2), time(15)))
    actions.predict(by=by, series=series, begins_on=on, expected=expected, because=because, at=made)


def _enter(
    by: Any,
    today: date,
    weeks: list[date],
    referrals: PilotSeries,
    talks: PilotSeries,
    safe: PilotSeries,
    start: int,
) -> None:
    for place, week in enumerate(weeks, start):
        given = {"by": by, "on": week, "today": today}
        actions.enter_point(**given, series=referrals, value=Decimal(REFERRALS[place]), count=None, total=None)
        for series, counts in ((talks, TALKS), (safe, SAFE)):
            count, total = counts[place]
            actions.enter_point(**given, series=series, value=None, count=count, total=total)
