"""What the forms of a pilot send, read and handed to the actions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import Http404, QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_date

from fairwater.fields.values import number_in
from fairwater.improvement.taken import Stat
from fairwater_web.common.permissions import Refused
from fairwater_web.documents.models import Document
from fairwater_web.people.forms import number_of
from fairwater_web.pilots import actions
from fairwater_web.pilots.enums import Counted, Source
from fairwater_web.pilots.groups import COLUMNS
from fairwater_web.pilots.models import PilotSeries
from fairwater_web.pilots.taking import PILOT, WHOLE, Recipe, groups_to_take, measures_to_take


def do(by: Any, plan: Document, post: QueryDict) -> None:
    """Do what a form asks. Raises Refused for what cannot be done, Http404 for what there is not."""
    asked = DOES.get(post.get("do", ""))
    if asked is None:
        raise Http404
    asked(by, plan, post)


def _begin(by: Any, plan: Document, post: QueryDict) -> None:
    names = ("name", "how", "tells", "counted", "better", "chart")
    given = {name: post.get(name, "") for name in names}
    actions.begin_series(by=by, plan=plan, by_place=post.get("by_place") == "1", **given)


def _take(by: Any, plan: Document, post: QueryDict) -> None:
    """Begin a series that is taken from a measure or from what was released."""
    measure = next((each for each in measures_to_take(plan) if each.id == post.get("measure", "")), None)
    source, where, stat = post.get("source", ""), post.get("where", WHOLE), post.get("stat", "")
    group = post.get("group", "")
    known = {value for value, _ in groups_to_take(plan, "en")}
    if measure is None or source not in (Source.MEASURE, Source.RELEASED) or (group and group not in known):
        raise Refused("refused-series-kind")
    if stat not in list(Stat) or where not in (WHOLE, PILOT):
        raise Refused("refused-series-kind")
    if stat == Stat.RATIO and (not group or source == Source.RELEASED):
        raise Refused("refused-series-ratio")
    if where == PILOT and source == Source.RELEASED:
        raise Refused("refused-series-released-where")
    column, _, value = group.partition(":")
    actions.begin_series(
        by=by,
        plan=plan,
        name=post.get("name", ""),
        how="",
        tells=post.get("tells", ""),
        counted=Counted.NUMBER if stat == Stat.RATIO else Counted.SHARE,
        better=measure.better.value,
        chart="run",
        recipe=Recipe(measure.id, column, value, where, stat).kept(),
        source=source,
    )


def _enter(by: Any, plan: Document, post: QueryDict) -> None:
    series = _series(plan, post)
    today, on = timezone.localdate(), day_in(post.get("on", ""))
    if not series.by_place:
        value, count, total = _values(series, post, "")
        actions.enter_point(by=by, series=series, on=on, today=today, value=value, count=count, total=total)
        return
    given = [actions.Given(place, on, *_values(series, post, f"-{place.pk}")) for place in plan.pilot_places.all()]
    if not given:
        raise Refused("refused-no-places")
    actions.enter_points(by=by, series=series, today=today, given=given)


def _values(series: PilotSeries, post: QueryDict, end: str) -> tuple[Decimal | None, int | None, int | None]:
    value = number(post.get(f"value{end}", "")) if series.counted == Counted.NUMBER else None
    return value, whole(post.get(f"count{end}", "")), whole(post.get(f"total{end}", ""))


def _note(by: Any, plan: Document, post: QueryDict) -> None:
    phase = post.get("begins_phase") == "1"
    actions.note_moment(by=by, plan=plan, on=day_in(post.get("on", "")), said=post.get("said", ""), begins_phase=phase)


def _predict(by: Any, plan: Document, post: QueryDict) -> None:
    series = _series(plan, post)
    expected = _level(series, post.get("expected", ""))
    begins = day_in(post.get("on", ""))
    actions.predict(by=by, series=series, begins_on=begins, expected=expected, because=post.get("because", ""))


def _decide(by: Any, plan: Document, post: QueryDict) -> None:
    given = {name: post.get(name, "") for name in ("decided", "because", "learned")}
    actions.decide(by=by, plan=plan, on=day_in(post.get("on", "")), **given)


def _place(by: Any, plan: Document, post: QueryDict) -> None:
    given = {name: post.get(name, "") for name in ("name", "part")}
    actions.add_place(by=by, plan=plan, school=number_of(post.get("school", "")) or None, **given)


def _start(by: Any, plan: Document, post: QueryDict) -> None:
    actions.set_start(by=by, plan=plan, on=day_in(post.get("on", "")))


def _aim(by: Any, plan: Document, post: QueryDict) -> None:
    series = _series(plan, post)
    given = {name: post.get(name, "") for name in ("counted_in", "whom")}
    level = _level(series, post.get("level", ""))
    actions.set_aim(by=by, series=series, level=level, due_on=day_in(post.get("on", "")), **given)


def _count(by: Any, plan: Document, post: QueryDict) -> None:
    column = post.get("column", "")
    if column not in COLUMNS:
        raise Refused("refused-counts-said")
    counts = []
    for place, group in enumerate(COLUMNS[column]):
        count, of = (whole(post.get(f"{name}-{place}", "")) for name in ("count", "of"))
        if (count is None) != (of is None):
            raise Refused("refused-point-count")
        if count is not None and of is not None:
            counts.append((group, count, of))
    given = {name: post.get(name, "") for name in ("asked", "said")}
    actions.keep_counts(by=by, plan=plan, column=column, counts=counts, **given)


DOES: dict[str, Callable[[Any, Document, QueryDict], None]] = {
    "series": _begin,
    "take": _take,
    "point": _enter,
    "moment": _note,
    "predict": _predict,
    "decide": _decide,
    "place": _place,
    "start": _start,
    "aim": _aim,
    "counts": _count,
}


def _series(plan: Document, post: QueryDict) -> PilotSeries:
    found = PilotSeries.objects.filter(plan=plan, pk=number_of(post.get("series", ""))).select_related("plan").first()
    if found is None:
        raise Http404
    return found


def _level(series: PilotSeries, given: str) -> Decimal:
    found = number(given)
    if found is None:
        raise Refused("refused-pilot-number")
    return found / 100 if series.counted == Counted.SHARE else found


def day_in(given: str) -> date:
    """Return the day that was typed. Raises Refused for what is none."""
    try:
        found = parse_date(given.strip())
    except ValueError:
        found = None
    if found is None:
        raise Refused("refused-journey-day")
    return found


def number(given: str) -> Decimal | None:
    """Return a number that was typed; None for a blank. Raises Refused for what is none."""
    if not given.strip():
        return None
    found = number_in(given.strip())
    if found is None:
        raise Refused("refused-pilot-number")
    return found


def whole(given: str) -> int | None:
    """Return a whole number that was typed; None for a blank. Raises Refused for what is none."""
    found = number(given)
    if found is None:
        return None
    if found != found.to_integral_value() or not 0 <= found < 10**9:
        raise Refused("refused-pilot-number")
    return int(found)
