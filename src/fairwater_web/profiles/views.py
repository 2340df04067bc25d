"""Profiles: the places that have one, one with its picture and number, one of its cells, the whole as a file."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater_web.common.actions import log_access
from fairwater_web.common.filled import answered, done
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
from fairwater_web.thread.choosing import asked_in


def _found(request: HttpRequest, number: int) -> CapabilityProfile:
    return found_for(request.actor, profiles_for(request.actor), "profile", number)


@page(Permission.READ_DOCUMENTS)
def profiles(request: HttpRequest) -> HttpResponse:
    """Show which places have a profile, without a level of any; open one."""
    actor = request.actor
    refusal = done(request, lambda: _open(request))
    if isinstance(refusal, HttpResponse):
        return refusal
    model, not_assess = model_for(actor.organisation), why_not(actor, Permission.ASSESS_CAPABILITY)
    context = {
        "profiles": profiles_for(actor),
        "places": [] if not_assess else without_profile(actor),
        "variants": [(each.id, each.label.said(request.language)) for each in (model.variants if model else ())],
        "not_assess": not_assess,
    }
    return answered(request, "profiles/profiles.html", context, refusal)


def _open(request: HttpRequest) -> str:
    places = {each.pk: each for each in without_profile(request.actor)}
    place = places.get(number_of(request.POST.get("place", "")))
    if place is None:
        raise Refused("refused-profile-which-place")
    made = actions.open_profile(by=request.actor, organisation=place, variant=request.POST.get("variant", ""))
    return f"/profiles/{made.pk}/"


@page(Permission.READ_DOCUMENTS)
def profile(request: HttpRequest, number: int) -> HttpResponse:
    """Show a profile with its picture and what it proposes; keep it as it stands, or open a blueprint."""
    found, actor = _found(request, number), request.actor
    refusal = done(request, lambda: _asked(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    if request.method != "POST":
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
    }
    return answered(request, "profiles/profile.html", context, refusal)


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
    found = _found(request, number)
    refusal = done(request, lambda: _do_in_cell(request, found, practice))
    if isinstance(refusal, HttpResponse):
        return refusal
    shown = shown_cell(found, practice, request.actor, request.language)
    if shown is None:
        raise Http404
    context = {
        "profile": found,
        "shown": shown,
        "not_assess": why_not_assess(request.actor, found),
        "choices": choices_for(found, request.actor, request.language, asked_in(request)),
    }
    return answered(request, "profiles/cell.html", context, refusal)


def _do_in_cell(request: HttpRequest, found: CapabilityProfile, practice: str) -> str:
    do(request.actor, found, request.POST)
    return f"/profiles/{found.pk}/cells/{practice}/#{request.POST.get('code', '')}"


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
