"""The pilot of the sample district: two cycles in sixteen weeks, one prediction missed and one met. Every number is invented."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.improvement.taken import Stat
from fairwater_web.documents.models import Document
from fairwater_web.organisations.queries import schools_of
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.pilots import actions
from fairwater_web.pilots.models import PilotSeries
from fairwater_web.pilots.queries import PLAN, start_of
from fairwater_web.pilots.taking import PILOT, Recipe

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


SENT_OUT = (14, 15, 13, 14, 13, 12, 13, 12, 11, 12, 11, 10, 11, 10, 11, 9)
"""Sent out or sent home without a form: it does not rise while referrals fall."""
PLACES = (
    ("0201", "pilot", 778, (21, 22, 20, 23, 21, 22, 20, 21), (20, 18, 15, 14, 12, 11, 10, 9)),
    ("0301", "pilot", 1222, (30, 31, 33, 30, 32, 31, 30, 33), (31, 28, 24, 22, 20, 19, 17, 16)),
    ("0202", "comparison", 700, (14, 15, 14, 13, 15, 14, 14, 15), (14, 15, 13, 14, 15, 14, 13, 14)),
    ("0203", "comparison", 690, (12, 11, 13, 12, 12, 11, 12, 13), (12, 12, 11, 13, 12, 11, 12, 12)),
    ("0204", "comparison", 710, (16, 17, 15, 16, 17, 16, 16, 15), (16, 15, 16, 17, 15, 16, 16, 15)),
    ("0205", "comparison", 680, (10, 11, 10, 9, 10, 11, 10, 10), (10, 10, 9, 11, 10, 10, 9, 10)),
    ("0206", "comparison", 720, (13, 13, 14, 13, 12, 13, 14, 13), (13, 12, 13, 13, 14, 13, 12, 13)),
    ("0302", "comparison", 1250, (24, 25, 24, 23, 25, 24, 26, 24), (24, 24, 23, 25, 24, 23, 24, 25)),
    ("0303", "comparison", 1180, (22, 21, 22, 23, 22, 21, 22, 22), (22, 21, 22, 22, 21, 23, 22, 21)),
    ("0304", "comparison", 1210, (26, 27, 26, 25, 26, 27, 26, 26), (26, 25, 26, 27, 26, 25, 26, 25)),
)
"""Number of a school, what it does, its students, how many of them were sent out in two weeks, before the start and after."""
GAP_AT = ("0304", 5)
"""One school did not report once."""
REACHED = (
    ("black", 268, 400),
    ("hispanic", 228, 560),
    ("white", 196, 480),
    ("asian", 64, 160),
    ("two-or-more", 52, 120),
    ("american-indian", 3, 6),
)
BEFORE = (
    ("black", 96, 400),
    ("hispanic", 70, 560),
    ("white", 44, 480),
    ("asian", 10, 160),
    ("two-or-more", 16, 120),
    ("american-indian", 2, 6),
)
AFTER = (
    ("black", 52, 400),
    ("hispanic", 52, 560),
    ("white", 40, 480),
    ("asian", 9, 160),
    ("two-or-more", 15, 120),
    ("american-indian", 1, 6),
)


def _plan() -> Document | None:
    """Return the plan of the pilot that is told here: the district's first."""
    return Document.objects.filter(organisation__slug="riverbend", kind=PLAN).order_by("pk").first()


@transaction.atomic
def make_sample_pilot(*, today: date) -> int:
    """Make the series of the sample district's pilot where it has none yet; return how many."""
    lead = Person.objects.filter(email=LEAD, is_sample=True).first()
    plan = _plan()
    if lead is None or plan is None or PilotSeries.objects.filter(plan=plan).exists():
        return 0
    by = acting_person(lead, today)
    first = today - timedelta(days=today.weekday(), weeks=N_WEEKS)
    weeks = [first + timedelta(weeks=n) for n in range(N_WEEKS)]
    referrals = _series(by, plan, "Referrals for defiance in a week", "outcome", "number", "lower", "run")
    talks = _series(by, plan, "Talks held the same day", "process", "share", "higher", "p")
    safe = _series(by, plan, "Teachers who feel safe in their room", "balancing", "share", "higher", "run")
    sent_out = _series(by, plan, "Sent out or sent home without a form", "balancing", "number", "lower", "run")
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
    given = [actions.Given(None, week, Decimal(n), None, None) for week, n in zip(weeks, SENT_OUT, strict=True)]
    actions.enter_points(by=by, series=sent_out, today=today, given=given)
    actions.set_start(by=by, plan=plan, on=first)
    _years(by, plan, today)
    due = first + timedelta(weeks=40)
    aim = {"counted_in": "events", "whom": "African American students first, in two schools", "due_on": due}
    actions.set_aim(by=by, series=referrals, level=Decimal(9), **aim)
    for asked, counts, said in (
        ("reach", REACHED, "Students who had at least one talk at the door, sixteen weeks, both schools"),
        ("before", BEFORE, "Students referred at least once, the sixteen weeks before"),
        ("after", AFTER, "Students referred at least once, the sixteen weeks since"),
    ):
        actions.keep_counts(by=by, plan=plan, asked=asked, column="race_ethnicity", said=said, counts=counts)
    return PilotSeries.objects.filter(plan=plan).count()


@transaction.atomic
def make_sample_places() -> int | None:
    """Make the places of the sample pilot and a series by place; 0 where it has them, None while its schools are not there."""
    today = timezone.localdate()
    lead = Person.objects.filter(email=LEAD, is_sample=True).first()
    plan = _plan()
    if lead is None or plan is None or plan.pilot_places.exists():
        return 0
    start = start_of(plan)
    if start is None:
        return 0
    if not schools_of(plan.organisation).filter(local_id=PLACES[-1][0]).exists():
        return None
    _places(acting_person(lead, today), plan, today, start)
    return len(PLACES)


def _places(by: Any, plan: Document, today: date, start: date) -> None:
    """Make the places, and the series that is entered for each of them: eight times two weeks before the start, eight since."""
    sent = actions.begin_series(
        by=by,
        plan=plan,
        name="Students sent out of class, in two weeks",
        how="Of all students of a school; each school counts its own forms.",
        tells="outcome",
        counted="share",
        better="lower",
        chart="run",
        by_place=True,
    )
    known = dict(schools_of(plan.organisation).values_list("local_id", "pk"))
    given = []
    for number, part, students, before, after in PLACES:
        if number not in known:
            continue
        place = actions.add_place(by=by, plan=plan, name="", part=part, school=known[number])
        for n, count in enumerate((*before, *after)):
            day = start + timedelta(weeks=2 * (n - len(before)))
            is_gap = (number, n) == GAP_AT
            counts = (None, None) if is_gap else (count, students)
            given.append(actions.Given(place, day, None, *counts))
    actions.enter_points(by=by, series=sent, today=today, given=given)


def _years(by: Any, plan: Document, today: date) -> None:
    """Follow the ratio that the aim of the plan speaks of: it is asked of the data as soon as there are some."""
    ratio = actions.begin_series(
        by=by,
        plan=plan,
        name="Suspended out of school: African American students beside all others",
        how="",
        tells="outcome",
        counted="number",
        better="lower",
        chart="run",
        recipe=Recipe("suspended-out-of-school", "race_ethnicity", "black", PILOT, Stat.RATIO.value).kept(),
        source="measure",
    )
    due = date(today.year + 1, 6, 11)
    whom = "African American students, grades 6 to 12, two schools"
    actions.set_aim(by=by, series=ratio, level=Decimal("1.8"), counted_in="times", whom=whom, due_on=due)


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
