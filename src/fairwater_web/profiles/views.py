"""Profiles: the places that have one, one with its picture and number, one of its cells, the whole as a file."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.documents.queries import documents_for
from fairwater_web.journeys.queries import journeys_for
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission
from fairwater_web.profiles import actions
from fairwater_web.profiles.cell_page import choices_for, shown_cell
from fairwater_web.profiles.files import profile_file
from fairwater_web.profiles.forms import do
from fairwater_web.profiles.models import CapabilityProfile
from fairwater_web.profiles.presentation import shown_profile
from fairwater_web.profiles.queries import (
    companions_of,
    model_for,
    model_of,
    profiles_for,
    why_not_assess,
    without_profile,
)


def _found(request: HttpRequest, number: int) -> CapabilityProfile:
    return found_for(request.actor, profiles_for(request.actor), "profile", number)


@page(Permission.READ_DOCUMENTS)
def profiles(request: HttpRequest) -> HttpResponse:
    """Show which places have a profile, without a level of any; open one."""
    refusal, actor = None, request.actor
    if request.method == "POST":
        places = {each.pk: each for each in without_profile(actor)}
        place = places.get(number_of(request.POST.get("place", "")))
        try:
            if place is None:
                raise Refused("refused-profile-which-place")
            made = actions.open_profile(by=actor, organisation=place, variant=request.POST.get("variant", ""))
        except Refused as fault:
            refusal = fault
        else:
            return redirect("profiles:profile", number=made.pk)
    model, not_assess = model_for(actor.organisation), why_not(actor, Permission.ASSESS_CAPABILITY)
    context = {
        "profiles": profiles_for(actor),
        "places": [] if not_assess else without_profile(actor),
        "variants": [(each.id, each.label.said(request.language)) for each in (model.variants if model else ())],
        "not_assess": not_assess,
        "refusal": refusal.sentence(request.language) if refusal else "",
        "typed": request.POST,
    }
    return render(request, "profiles/profiles.html", context, status=400 if refusal else 200)


@page(Permission.READ_DOCUMENTS)
def profile(request: HttpRequest, number: int) -> HttpResponse:
    """Show a profile with its picture and what it proposes; keep it as it stands, or open a blueprint."""
    found, refusal, actor = _found(request, number), None, request.actor
    if request.method == "POST":
        try:
            return redirect(_asked(request, found))
        except Refused as fault:
            refusal = fault
    else:
        log_access(by=actor, event="profile-seen", subject=f"profile {number}")
    today, place = timezone.localdate(), found.organisation
    model = model_of(found)
    variant = next((each.label.said(request.language) for each in model.variants if each.id == found.variant), "")
    context = {
        "profile": found,
        "variant": variant,
        "levels": [f"{each.id} {each.label.said(request.language)}" for each in model.levels],
        "shown": shown_profile(found, request.language, number_of(request.GET.get("beside", ""))),
        "blueprints": documents_for(actor).filter(blueprint__profile=found),
        "journeys": journeys_for(actor).filter(organisation=place),
        "companions": companions_of(place, today),
        "not_assess": why_not_assess(actor, found),
        "not_write": why_not(actor, Permission.WRITE_DOCUMENTS),
        "refusal": refusal.sentence(request.language) if refusal else "",
        "typed": request.POST if refusal else {},
    }
    return render(request, "profiles/profile.html", context, status=400 if refusal else 200)


def _asked(request: HttpRequest, found: CapabilityProfile) -> str:
    """Do what a form of a profile asks; return where to go on."""
    given: dict[str, Any] = {"by": request.actor, "profile": found}
    post, today = request.POST, timezone.localdate()
    match post.get("do"):
        case "keep":
            actions.keep(**given, on=today, note=post.get("note", ""))
            return f"/profiles/{found.pk}/#kept"
        case "blueprint":
            made = actions.open_blueprint(
                **given,
                title=post.get("title", ""),
                journey=number_of(post.get("journey", "")),
                companion=post.get("companion", ""),
                today=today,
                language=words.written_in(request.language),
            )
            return f"/documents/{made.pk}/"
    raise Http404


@page(Permission.READ_DOCUMENTS)
def cell(request: HttpRequest, number: int, practice: str) -> HttpResponse:
    """Show a cell with its statements, sides and evidence; do what one of its forms asks."""
    found, refusal = _found(request, number), None
    if request.method == "POST":
        try:
            do(request.actor, found, request.POST)
        except Refused as fault:
            refusal = fault
        else:
            return redirect(f"/profiles/{number}/cells/{practice}/#{request.POST.get('code', '')}")
    shown = shown_cell(found, practice, request.actor, request.language)
    if shown is None:
        raise Http404
    context = {
        "profile": found,
        "shown": shown,
        "not_assess": why_not_assess(request.actor, found),
        "choices": choices_for(found, request.actor, request.language),
        "refusal": refusal.sentence(request.language) if refusal else "",
        "typed": request.POST if refusal else {},
    }
    return render(request, "profiles/cell.html", context, status=400 if refusal else 200)


@require_safe
@page(Permission.READ_DOCUMENTS)
def file(request: HttpRequest, number: int) -> HttpResponse:
    """Give a whole profile as a file."""
    found = _found(request, number)
    name = f"profile-{number}.csv"
    log_access(by=request.actor, event="profile-downloaded", subject=f"profile {number}", download=name)
    response = HttpResponse(profile_file(found, request.language), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
