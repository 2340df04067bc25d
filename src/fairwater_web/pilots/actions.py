"""Beginning series, entering points, noting moments, keeping predictions, deciding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, why_not
from fairwater_web.documents.models import Document
from fairwater_web.organisations.queries import schools_of
from fairwater_web.people.permissions import Permission
from fairwater_web.pilots.enums import AskedOf, Better, Chart, Counted, CountedIn, Decided, Part, Source, Tells
from fairwater_web.pilots.models import (
    Aim,
    CauseAnswer,
    Decision,
    GroupCounts,
    Moment,
    PilotPlace,
    PilotSeries,
    PilotStart,
    Point,
    Prediction,
)
from fairwater_web.pilots.queries import found_points, why_not_enter
from fairwater_web.thread.actions import link, unlink
from fairwater_web.thread.enums import Relation
from fairwater_web.thread.models import Link

SHORT, LONG = 500, 1000
MOST_PLACES = 20
OF_SHARES = (Chart.SHARES, Chart.SHARES_PRIME)


def _check(by: Any, plan: Document) -> None:
    if reason := why_not_enter(by, plan):
        raise Refused(reason)


@transaction.atomic
def begin_series(
    *,
    by: Any,
    plan: Document,
    name: str,
    how: str,
    tells: str,
    counted: str,
    better: str,
    chart: str,
    by_place: bool = False,
    recipe: dict[str, str] | None = None,
    source: str = Source.ENTERED,
) -> PilotSeries:
    """Begin to follow something in a pilot. Raises Refused without a name, and for a chart that does not fit.

    With a `recipe` nobody enters its points: they are asked of the gate, or read from what was released.
    """
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
    given |= {"by_place": by_place and recipe is None, "recipe": recipe, "source": source}
    made = PilotSeries.objects.create(plan=plan, name=named, made_by=by.person, **given)
    log_access(by=by, event="series-begun", subject=f"series {made.pk} of document {plan.pk}")
    return made


@transaction.atomic
def enter_point(
    *, by: Any, series: PilotSeries, on: date, today: date, value: Decimal | None, count: int | None, total: int | None
) -> Point:
    """Enter what was found on a day; a second one for a day takes the place of the first, which stays to be seen."""
    if series.by_place:
        raise Refused("refused-point-by-place")
    return enter_points(by=by, series=series, today=today, given=[Given(None, on, value, count, total)])[0]


@dataclass(frozen=True)
class Given:
    """What somebody gives of one place (None: of the pilot as one) on a day: a number, or a count of a total."""

    place: PilotPlace | None
    on: date
    value: Decimal | None
    count: int | None
    total: int | None


@transaction.atomic
def enter_points(*, by: Any, series: PilotSeries, today: date, given: Sequence[Given]) -> list[Point]:
    """Enter what was found, of each place or of the pilot as one. Raises Refused where a day or a count cannot be, and for a
    series that is taken: nobody enters its points."""
    _check(by, series.plan)
    if series.source != Source.ENTERED:
        raise Refused("refused-point-taken")
    made = Point.objects.bulk_create(_point(by, series, today, each) for each in given)
    log_access(by=by, event="point-entered", subject=f"series {series.pk}")
    return made


def _point(by: Any, series: PilotSeries, today: date, given: Given) -> Point:
    if given.on > today:
        raise Refused("refused-point-future")
    if (given.place is None) == series.by_place or (given.place and given.place.plan_id != series.plan_id):
        raise Refused("refused-point-by-place")
    value, count, total = given.value, given.count, given.total
    if series.counted == Counted.SHARE:
        value = None
        if (count is None) != (total is None) or (total is not None and not 0 <= (count or 0) <= total):
            raise Refused("refused-point-count")
        if total == 0:
            count = total = None  # nobody was there: a gap
    else:
        count = total = None
    return Point(series=series, place=given.place, on=given.on, value=value, count=count, total=total, by=by.person)


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
    if held.points.filter(on__gte=begins_on).exists() or any(each.on >= begins_on for each in found_points(held)):
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


@transaction.atomic
def add_place(*, by: Any, plan: Document, name: str, part: str, school: int | None = None) -> PilotPlace:
    """Add a place that tries the change or is compared with those that do. A school of ours gives its name.

    Raises Refused without a name, for one that is there already, and for more places than can be compared.
    """
    _check(by, plan)
    ours = schools_of(plan.organisation).filter(pk=school).first() if school else None
    named = ours.name if ours is not None else " ".join(name.split())[:120]
    if not named or part not in Part.values:
        raise Refused("refused-place-name")
    if plan.pilot_places.filter(name=named).exists():
        raise Refused("refused-place-twice")
    if plan.pilot_places.count() >= MOST_PLACES:
        raise Refused("refused-place-many")
    made = PilotPlace.objects.create(plan=plan, name=named, part=part, school=ours, by=by.person)
    log_access(by=by, event="pilot-place-added", subject=f"document {plan.pk}")
    return made


@transaction.atomic
def set_start(*, by: Any, plan: Document, on: date) -> PilotStart:
    """Set the day on which the change begins."""
    _check(by, plan)
    made = PilotStart.objects.create(plan=plan, on=on, by=by.person)
    log_access(by=by, event="pilot-start-set", subject=f"document {plan.pk}: {on.isoformat()}")
    return made


@transaction.atomic
def set_aim(*, by: Any, series: PilotSeries, level: Decimal, counted_in: str, whom: str, due_on: date) -> Aim:
    """Set what a series is to reach. Raises Refused where it is not said for whom, or counted in what."""
    _check(by, series.plan)
    if counted_in not in CountedIn.values or not whom.strip():
        raise Refused("refused-aim-part")
    if series.counted == Counted.SHARE and not 0 <= level <= 1:
        raise Refused("refused-prediction-share")
    given = {"level": level, "counted_in": counted_in, "whom": " ".join(whom.split())[:200], "due_on": due_on}
    made = Aim.objects.create(series=series, by=by.person, **given)
    log_access(by=by, event="pilot-aim-set", subject=f"series {series.pk}")
    return made


@transaction.atomic
def keep_counts(
    *, by: Any, plan: Document, asked: str, column: str, said: str, counts: Sequence[tuple[str, int, int]]
) -> GroupCounts:
    """Keep counts by student group: of how many so many. Raises Refused where a count is above its total, or nothing is said."""
    _check(by, plan)
    if asked not in AskedOf.values or not said.strip():
        raise Refused("refused-counts-said")
    if not counts or any(not 0 <= count <= of for _, count, of in counts) or sum(of for *_, of in counts) > 10**6:
        raise Refused("refused-point-count")
    kept = [[group, count, of] for group, count, of in counts if of]
    given = {"asked": asked, "column": column, "counts": kept, "said": " ".join(said.split())[:200]}
    made = GroupCounts.objects.create(plan=plan, by=by.person, **given)
    log_access(by=by, event="pilot-groups-counted", subject=f"document {plan.pk}: {asked}")
    return made


@transaction.atomic
def answer_cause(*, by: Any, thing: tuple[str, int], earlier: tuple[str, int], is_same: bool) -> CauseAnswer:
    """Answer whether a cause is one that was named before; where it is, the later thing continues the earlier in the thread."""
    if reason := why_not(by, Permission.WRITE_DOCUMENTS):
        raise Refused(reason)
    made, _ = CauseAnswer.objects.update_or_create(
        organisation=by.tenant,
        kind=thing[0],
        thing=thing[1],
        earlier_kind=earlier[0],
        earlier_thing=earlier[1],
        defaults={"is_same": is_same, "by": by.person},
    )
    if is_same:
        link(organisation=by.organisation, thing=thing, to=earlier, relation=Relation.CONTINUES, by=by)
    else:
        ours = {"organisation": by.tenant, "kind": thing[0], "thing": thing[1], "relation": Relation.CONTINUES}
        for each in Link.objects.filter(**ours, to_kind=earlier[0], to_thing=earlier[1], made_by__isnull=False):
            unlink(by=by, made=each)
    told = "same" if is_same else "another"
    log_access(by=by, event="cause-answered", subject=f"{thing[0]} {thing[1]} {told} {earlier[0]} {earlier[1]}")
    return made
