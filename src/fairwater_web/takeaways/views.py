"""Take-aways: asked for on the page of a journey, seen being made, taken; and the report of one’s own path."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairwater_web.common.jobs.presentation import work_shown
from fairwater_web.common.jobs.queries import job_about
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.queries import journeys_for
from fairwater_web.people.permissions import Permission
from fairwater_web.takeaways import actions
from fairwater_web.takeaways.enums import AUDIENCES, FORMATS, TYPES, PartOf, Stage, What
from fairwater_web.takeaways.forms import asked_in, languages_for, path_asked_in
from fairwater_web.takeaways.models import TakeAway
from fairwater_web.takeaways.presentation import happened_to, left_out, line_of, recall_list, time_left
from fairwater_web.takeaways.queries import (
    file_of,
    is_there,
    job_key,
    path_takeaways_of,
    takeaways_for,
    takeaways_of,
    why_not_make,
)

SHOWN = 20


def _found(request: HttpRequest, number: int) -> TakeAway:
    return found_for(request.actor, takeaways_for(request.actor), "take-away", number)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Permission.READ_DOCUMENTS)
def of_journey(request: HttpRequest, number: int) -> HttpResponse:
    """Show what was taken away of a journey, and ask for more."""
    journey = found_for(request.actor, journeys_for(request.actor), "journey", number)
    if request.method != "POST":
        return _of_journey(request, journey)
    try:
        made = actions.ask_for(by=request.actor, journey=journey, **asked_in(request.POST, request.language))
    except Refused as refusal:
        return _of_journey(request, journey, refusal)
    return redirect("takeaways:one", number=made.pk)


def _of_journey(request: HttpRequest, journey: Journey, refusal: Refused | None = None) -> HttpResponse:
    language = request.language
    audiences = [each for each in AUDIENCES if not why_not_make(request.actor, journey, each)]
    context: dict[str, Any] = {
        "journey": journey,
        "not_make": why_not_make(request.actor, journey),
        "whats": [(each, FORMATS[each]) for each in (What.DECK, What.BRIEF, What.REPORT)],
        "audiences": audiences,
        "parts": PartOf.values,
        "file_languages": languages_for(language),
        "typed": request.POST,
        "lines": [line_of(each, language) for each in takeaways_of(request.actor, journey)[:SHOWN]],
        "refusal": refusal.sentence(language) if refusal else "",
    }
    return render(request, "takeaways/journey.html", context, status=400 if refusal else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Permission.SEE_HOME)
def path(request: HttpRequest) -> HttpResponse:
    """Show the reports of one’s own path, and ask for one."""
    if request.method == "POST":
        made = actions.ask_for_path(by=request.actor, **path_asked_in(request.POST, request.language))
        return redirect("takeaways:one", number=made.pk)
    language = request.language
    context = {
        "formats": FORMATS[What.PATH],
        "file_languages": languages_for(language),
        "lines": [line_of(each, language) for each in path_takeaways_of(request.actor)[:SHOWN]],
    }
    return render(request, "takeaways/path.html", context)


@require_safe
@page(Permission.SEE_HOME)
def one(request: HttpRequest, number: int) -> HttpResponse:
    """Show a take-away: how far it is, the file, what was left out, what happened to what it rests on."""
    found, language = _found(request, number), request.language
    context: dict[str, Any] = {
        "takeaway": found,
        "line": line_of(found, language),
        "is_there": is_there(found) and not line_of(found, language).is_recalled,
        "happened": happened_to(found, request.actor, language),
        "taken": recall_list(found, language),
        "left_out": left_out(found),
    }
    if found.stage == Stage.MAKING:
        context |= work_shown(request.actor, job_key(found), "takeaway-stop", language)
        context["left"] = time_left(job_about(job_key(found)), timezone.now(), language)
    return render(request, "takeaways/one.html", context)


@require_safe
@page(Permission.SEE_HOME)
def file(request: HttpRequest, number: int) -> HttpResponse:
    """Give the file; who took it is noted."""
    found = _found(request, number)
    if found.stage in (Stage.MAKING, Stage.CANCELLED, Stage.FAILED):
        raise Http404
    name = actions.take(by=request.actor, takeaway=found)
    content = file_of(found).open("rb")
    return FileResponse(content, as_attachment=True, filename=name, content_type=TYPES[found.format])


@page(Permission.SEE_HOME)
@require_POST
def stop(request: HttpRequest, number: int) -> HttpResponse:
    """Cancel one’s own take-away while it is being made."""
    actions.stop(by=request.actor, takeaway=_found(request, number))
    return redirect("takeaways:one", number=number)
