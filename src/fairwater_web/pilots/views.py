"""Pilots: a plan with what is followed over time, what was predicted, what happened, what was decided."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_safe

from fairwater.fields.values import number_in
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.documents.models import Document
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission
from fairwater_web.pilots import actions
from fairwater_web.pilots.enums import Chart, Counted, Decided, Tells
from fairwater_web.pilots.models import PilotSeries
from fairwater_web.pilots.presentation import shown_pilot
from fairwater_web.pilots.queries import plans_for, why_not_enter


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def pilots(request: HttpRequest) -> HttpResponse:
    """Show the pilots."""
    found = list(plans_for(request.actor).prefetch_related("series"))
    return render(request, "pilots/pilots.html", {"plans": [(each, len(each.series.all())) for each in found]})


@page(Permission.SEE_STAFF_NUMBERS)
def pilot(request: HttpRequest, number: int) -> HttpResponse:
    """Show a pilot; do what one of its forms asks."""
    plan = found_for(request.actor, plans_for(request.actor), "pilot", number)
    refusal = None
    if request.method == "POST":
        try:
            _do(request, plan)
        except Refused as fault:
            refusal = fault
        else:
            return redirect("pilots:pilot", number=number)
    else:
        log_access(by=request.actor, event="pilot-seen", subject=f"document {number}")
    today = timezone.localdate()
    context = {
        "plan": plan,
        "shown": shown_pilot(plan, request.language),
        "not_enter": why_not_enter(request.actor, plan),
        "today": today.isoformat(),
        "tells": [(each.value, f"tells-{each.value}") for each in Tells],
        "charts": [(each.value, f"runchart-kind-{each.value}") for each in Chart],
        "decisions": [(each.value, f"decided-{each.value}") for each in Decided],
        "refusal": refusal.sentence(request.language) if refusal else "",
        "typed": request.POST if refusal else {},
    }
    return render(request, "pilots/pilot.html", context, status=400 if refusal else 200)


def _do(request: HttpRequest, plan: Document) -> None:
    """Do what was sent. Raises Refused for what cannot be done, Http404 for what there is not."""
    post, by = request.POST, request.actor
    match post.get("do"):
        case "series":
            names = ("name", "how", "tells", "counted", "better", "chart")
            actions.begin_series(by=by, plan=plan, **{name: post.get(name, "") for name in names})
        case "point":
            series = _series(plan, post)
            today = timezone.localdate()
            given = {"value": _number(post.get("value", ""))} if series.counted == Counted.NUMBER else {"value": None}
            given |= {"count": _whole(post.get("count", "")), "total": _whole(post.get("total", ""))}
            actions.enter_point(by=by, series=series, on=_day(post.get("on", "")), today=today, **given)
        case "moment":
            phase = post.get("begins_phase") == "1"
            actions.note_moment(
                by=by, plan=plan, on=_day(post.get("on", "")), said=post.get("said", ""), begins_phase=phase
            )
        case "predict":
            series = _series(plan, post)
            expected = _number(post.get("expected", ""))
            if expected is None:
                raise Refused("refused-pilot-number")
            if series.counted == Counted.SHARE:
                expected /= 100
            because = post.get("because", "")
            begins = _day(post.get("on", ""))
            actions.predict(by=by, series=series, begins_on=begins, expected=expected, because=because)
        case "decide":
            given = {name: post.get(name, "") for name in ("decided", "because", "learned")}
            actions.decide(by=by, plan=plan, on=_day(post.get("on", "")), **given)
        case _:
            raise Http404


def _series(plan: Document, post: QueryDict) -> PilotSeries:
    found = PilotSeries.objects.filter(plan=plan, pk=number_of(post.get("series", ""))).select_related("plan").first()
    if found is None:
        raise Http404
    return found


def _day(given: str) -> date:
    try:
        found = parse_date(given.strip())
    except ValueError:
        found = None
    if found is None:
        raise Refused("refused-journey-day")
    return found


def _number(given: str) -> Decimal | None:
    """Return a number that was typed; None for a blank. Raises Refused for what is none."""
    if not given.strip():
        return None
    found = number_in(given.strip())
    if found is None:
        raise Refused("refused-pilot-number")
    return found


def _whole(given: str) -> int | None:
    found = _number(given)
    if found is None:
        return None
    if found != found.to_integral_value() or not 0 <= found < 10**9:
        raise Refused("refused-pilot-number")
    return int(found)
