"""Pilots: a plan with what is followed over time, what was predicted, what happened, what was decided; places compared."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairwater.publish.names import dimension_name, group_name, measure_words
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.documents.models import Document
from fairwater_web.journeys.queries import journeys_for
from fairwater_web.organisations.queries import schools_of
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission
from fairwater_web.pilots.actions import answer_cause
from fairwater_web.pilots.causes import maybe_same
from fairwater_web.pilots.comparing import can_compare
from fairwater_web.pilots.enums import AskedOf, Chart, CountedIn, Decided, Part, Tells
from fairwater_web.pilots.forms import do
from fairwater_web.pilots.groups import COLUMNS
from fairwater_web.pilots.learning import shown_learning
from fairwater_web.pilots.models import PilotSeries
from fairwater_web.pilots.placing import places_file, shown_places
from fairwater_web.pilots.presentation import shown_pilot
from fairwater_web.pilots.queries import plans_for, why_not_enter
from fairwater_web.pilots.taking import groups_to_take, may_see, measures_to_take
from fairwater_web.thread.kinds import seen_or_404


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
            do(request.actor, plan, request.POST)
        except Refused as fault:
            refusal = fault
        else:
            return redirect("pilots:pilot", number=number)
    else:
        log_access(by=request.actor, event="pilot-seen", subject=f"document {number}")
    today, not_enter = timezone.localdate(), why_not_enter(request.actor, plan)
    context = {
        "plan": plan,
        "shown": shown_pilot(plan, request.actor, request.language),
        "learning": shown_learning(plan, request.actor, request.language, today),
        "places": plan.pilot_places.all(),
        "journeys": journeys_for(request.actor).filter(holds__document=plan),
        "compares": any(can_compare(each) for each in plan.series.all()),
        "not_enter": not_enter,
        "today": today.isoformat(),
        "refusal": refusal.sentence(request.language) if refusal else "",
        "typed": request.POST if refusal else {},
    }
    if not not_enter:
        context |= _choices(request, plan)
    return render(request, "pilots/pilot.html", context, status=400 if refusal else 200)


def _choices(request: HttpRequest, plan: Document) -> dict[str, Any]:
    """Return what can be chosen in the forms."""
    language = request.language
    column = request.GET.get("by", "")
    column = column if column in COLUMNS else next(iter(COLUMNS))
    measures = measures_to_take(plan)
    return {
        "tells": [(each.value, f"tells-{each.value}") for each in Tells],
        "charts": [(each.value, f"runchart-kind-{each.value}") for each in Chart],
        "decisions": [(each.value, f"decided-{each.value}") for each in Decided],
        "parts": [(each.value, f"part-{each.value}") for each in Part],
        "counted_in": [(each.value, f"counted-in-{each.value}") for each in CountedIn],
        "asked_of": [(each.value, f"asked-of-{each.value}") for each in AskedOf],
        "schools": schools_of(plan.organisation).order_by("name").values_list("pk", "name"),
        "measures": [(each.id, measure_words(each, language).label) for each in measures],
        "groups": groups_to_take(plan, language) if measures else [],
        "columns": [(each, dimension_name(each, language)) for each in COLUMNS],
        "column": column,
        "column_name": dimension_name(column, language),
        "column_groups": [(n, group_name(column, each, language)) for n, each in enumerate(COLUMNS[column])],
    }


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def compared(request: HttpRequest, number: int) -> HttpResponse:
    """Show the places of a pilot beside those it is compared with, and the pilot beside its time before."""
    plan = found_for(request.actor, plans_for(request.actor), "pilot", number)
    every, series = _series(request, plan)
    log_access(by=request.actor, event="pilot-compared", subject=f"document {number}")
    context = {
        "plan": plan,
        "every": every,
        "series": series,
        "shown": shown_places(plan, series, request.language) if series is not None else None,
    }
    return render(request, "pilots/compared.html", context)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def compared_file(request: HttpRequest, number: int, design: str) -> HttpResponse:
    """Give the places, or the one series, as a file that the command `fairwater evaluate` reads."""
    plan = found_for(request.actor, plans_for(request.actor), "pilot", number)
    _, series = _series(request, plan)
    content = places_file(plan, series, design) if series is not None else None
    if content is None:
        raise Http404
    name = f"pilot-{number}-{design}.csv"
    log_access(by=request.actor, event="numbers-downloaded", subject=f"document {number}", download=name)
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _series(request: HttpRequest, plan: Document) -> tuple[list[PilotSeries], PilotSeries | None]:
    """Return the series that the reader may see, those by place first, and the one that was asked for."""
    every = [each for each in plan.series.prefetch_related("points") if may_see(request.actor, each)]
    every.sort(key=lambda each: not can_compare(each))
    asked = number_of(request.GET.get("series", ""))
    if asked and asked not in {each.pk for each in every}:
        raise Http404
    return every, next((each for each in every if each.pk == asked), every[0] if every else None)


@page(Permission.WRITE_DOCUMENTS)
@require_POST
def cause(request: HttpRequest) -> HttpResponse:
    """Keep what a person answers to whether a cause is one that was named before."""
    kinds, numbers = request.POST.getlist("kind"), [number_of(each) for each in request.POST.getlist("thing")]
    if len(kinds) != 2 or len(numbers) != 2 or request.POST.get("same") not in ("yes", "no"):
        raise Http404
    thing, earlier = (kinds[0], numbers[0]), (kinds[1], numbers[1])
    here = seen_or_404(request, *thing)
    if earlier not in {each.thing for each in maybe_same(request.actor, thing, request.language)}:
        raise Http404
    try:
        answer_cause(by=request.actor, thing=thing, earlier=earlier, is_same=request.POST["same"] == "yes")
    except Refused as fault:
        return render(request, "pilots/refused.html", {"refusal": fault.sentence(request.language)}, status=400)
    return redirect(here.url)
