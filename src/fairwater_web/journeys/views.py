"""Journeys: the list, the way of one with its stations, and what can be done at a station."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.journeys import actions
from fairwater_web.journeys.calendar_file import calendar_of
from fairwater_web.journeys.enums import Stage
from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.presentation import companions_of, shown_journey, to_put
from fairwater_web.journeys.queries import journeys_for, sequences, stations_of, why_not_end, why_not_lead
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission


def _found(request: HttpRequest, number: int) -> Journey:
    return found_for(request.actor, journeys_for(request.actor), "journey", number)


@page(Permission.READ_DOCUMENTS)
def journeys(request: HttpRequest) -> HttpResponse:
    """Show the journeys, and open one."""
    refusal, known, language = None, sequences(), request.language
    today = timezone.localdate()
    if request.method == "POST":
        sequence = known.found.get(request.POST.get("sequence", ""))
        try:
            if sequence is None:
                raise Refused("refused-journey-sequence")
            made = actions.open_journey(
                by=request.actor,
                sequence=sequence,
                title=request.POST.get("title", ""),
                purpose=request.POST.get("purpose", ""),
                began_on=_day(request.POST.get("began_on", ""), today),
            )
        except Refused as fault:
            refusal = fault
        else:
            return redirect("journeys:journey", number=made.pk)
    found = [shown_journey(each, request.actor, language, today) for each in journeys_for(request.actor)]
    context = {
        "open": [each for each in found if each.journey.stage == Stage.OPEN],
        "ended": [each for each in found if each.journey.stage == Stage.ENDED],
        "sequences": [
            (each.id, each.title.said(language), each.about.said(language), len(each.stations))
            for each in known.found.values()
        ],
        "faults": [fault.sentence(language) for fault in known.faults],
        "today": today.isoformat(),
        "not_write": why_not(request.actor, Permission.WRITE_DOCUMENTS),
        "refusal": refusal.sentence(language) if refusal else "",
        "typed": request.POST,
    }
    return render(request, "journeys/journeys.html", context, status=400 if refusal else 200)


def _day(given: str, otherwise: date | None) -> date | None:
    """Return a day that was typed, or the other where none was. Raises Refused for what is no day."""
    if not given.strip():
        return otherwise
    try:
        found = parse_date(given.strip())
    except ValueError:
        found = None
    if found is None:
        raise Refused("refused-journey-day")
    return found


@require_safe
@page(Permission.READ_DOCUMENTS)
def journey(request: HttpRequest, number: int) -> HttpResponse:
    """Show the way of a journey."""
    return _page(request, _found(request, number))


def _page(request: HttpRequest, found: Journey, refusal: Refused | None = None) -> HttpResponse:
    language = request.language
    shown = shown_journey(found, request.actor, language, timezone.localdate())
    not_lead = why_not_lead(request.actor, found)
    context: dict[str, Any] = {
        "shown": shown,
        "journey": found,
        "stations": [(each, [] if not_lead else to_put(found, each, request.actor)) for each in shown.stations],
        "companions": companions_of(found, timezone.localdate(), language),
        "not_lead": not_lead,
        "is_open": found.stage == Stage.OPEN,
        "may_end": not why_not_end(request.actor, found),
        "refusal": refusal.sentence(language) if refusal else "",
        "typed": request.POST if refusal else {},
    }
    return render(request, "journeys/journey.html", context, status=400 if refusal else 200)


@page(Permission.WRITE_DOCUMENTS)
@require_POST
def change_station(request: HttpRequest, number: int, station: str) -> HttpResponse:
    """Do what a form at a station asks: begin a document, put one there or take it away, mark the station, set its date."""
    found, post = _found(request, number), request.POST
    given = {"by": request.actor, "journey": found}
    try:
        match post.get("do"):
            case "begin":
                language = words.written_in(request.language)
                title = post.get("title", "") or found.title
                kind = post.get("kind", "")
                made = actions.begin_at(**given, station=station, kind=kind, title=title, language=language)
                return redirect("documents:document", number=made.pk)
            case "put":
                actions.put_at(**given, station=station, document=number_of(post.get("document", "")))
            case "take":
                actions.take_from(**given, document=number_of(post.get("document", "")))
            case "done" | "not-done" | "unmark" as said:
                is_done = None if said == "unmark" else said == "done"
                actions.mark(**given, station=station, is_done=is_done, note=post.get("note", ""))
            case "due":
                actions.set_due(**given, station=station, due_on=_day(post.get("due_on", ""), None))
            case _:
                raise Http404
    except Refused as refusal:
        return _page(request, found, refusal)
    return redirect(f"/journeys/{number}/#{station}")


@page(Permission.WRITE_DOCUMENTS)
@require_POST
def end(request: HttpRequest, number: int) -> HttpResponse:
    """End a journey with what was learned, or take it up again."""
    found = _found(request, number)
    try:
        if request.POST.get("do") == "open":
            actions.open_again(by=request.actor, journey=found)
        else:
            actions.end(by=request.actor, journey=found, learned=request.POST.get("learned", ""))
    except Refused as refusal:
        return _page(request, found, refusal)
    return redirect("journeys:journey", number=number)


@require_safe
@page(Permission.READ_DOCUMENTS)
def milestones(request: HttpRequest, number: int) -> HttpResponse:
    """Give the milestones of a journey as a calendar."""
    found = _found(request, number)
    file = calendar_of(
        found, stations_of(found, request.actor), settings.FAIRWATER_SITE, timezone.now(), request.language
    )
    response = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="journey-{number}.ics"'
    return response
