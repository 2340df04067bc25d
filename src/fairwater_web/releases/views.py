"""Releases inside: plan, progress, approval. Releases outside: what was published, from the store alone."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.module_loading import import_string
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairwater.disclosure import LedgerMoved
from fairwater.releases import content_csv
from fairwater_web.common.actions import log_access
from fairwater_web.common.features import features
from fairwater_web.common.jobs.presentation import work_shown
from fairwater_web.common.permissions import OPEN, can, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.queries import public_registers
from fairwater_web.releases.actions import approve, approve_all, cancel, plan_release, set_aside, why_not_approve
from fairwater_web.releases.enums import Stage
from fairwater_web.releases.forms import wish_from
from fairwater_web.releases.models import Release
from fairwater_web.releases.planning import OutsidePage, PlanPage
from fairwater_web.releases.presentation import ReleasePage
from fairwater_web.releases.queries import WishedRelease, job_key, planned_with, published_by, quoted_by, releases_of
from fairwater_web.releases.quoting import QuotedPage
from fairwater_web.thread.actions import note_gone_out


def _found(request: HttpRequest, number: int) -> Release:
    return found_for(request.actor, releases_of(request.actor.organisation), "release", number)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def releases(request: HttpRequest) -> HttpResponse:
    """Show the releases of the organisation, and what a release is."""
    shown = [ReleasePage(each, request.language) for each in releases_of(request.actor.organisation)]
    context = {"releases": shown} | _may_plan(request)
    return render(request, "releases/releases.html", context)


def _may_plan(request: HttpRequest) -> dict[str, object]:
    reason = why_not(request.actor, Permission.PLAN_RELEASE)
    return {"may_plan": not reason, "why_not_plan": reason}


@require_http_methods(["GET", "HEAD", "POST"])
@page(Permission.PLAN_RELEASE)
def new_release(request: HttpRequest) -> HttpResponse:
    """Plan a release: what it would cost, then prove it."""
    if request.method == "POST":
        made = plan_release(by=request.actor, wish=wish_from(request.POST))
        return redirect("releases:release", number=made[0].pk)
    wished = WishedRelease(request.actor.organisation, wish_from(request.GET))
    return render(request, "releases/new.html", {"plan": PlanPage(wished, request.language)})


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def release(request: HttpRequest, number: int) -> HttpResponse:
    """Show a release on its way: how far the proof is, what would be seen, who approves."""
    found = _found(request, number)
    if found.stage in (Stage.PROVEN, Stage.PUBLISHED):
        log_access(by=request.actor, event="release-seen", subject=f"release {number}", policy=found.policy)
    reason = why_not(request.actor, Permission.APPROVE_RELEASE) or why_not_approve(request.actor.person.pk, found)
    beside = [ReleasePage(each, request.language) for each in planned_with(found).exclude(pk=found.pk)]
    context = {
        "shown": ReleasePage(found, request.language),
        "reason": reason,
        "moved": "moved" in request.GET,
        "beside": beside,
        "may_set_aside": can(request.actor, Permission.PLAN_RELEASE) or can(request.actor, Permission.APPROVE_RELEASE),
    }
    if found.stage == Stage.PROVING:
        context |= work_shown(request.actor, job_key(found), "release-stop", request.language)
    return render(request, "releases/release.html", context)


@page(Permission.APPROVE_RELEASE)
@require_POST
def approve_release(request: HttpRequest, number: int) -> HttpResponse:
    """Publish a proven release as its second person."""
    found = _found(request, number)
    try:
        (approve_all if "all" in request.POST else approve)(by=request.actor, release=found)
    except LedgerMoved:
        return redirect(f"/release/{found.pk}/?moved=1")
    return redirect("releases:release", number=found.pk)


@page(Permission.PLAN_RELEASE)
@require_POST
def stop_proof(request: HttpRequest, number: int) -> HttpResponse:
    """Cancel a proof that one has asked for."""
    cancel(by=request.actor, release=_found(request, number))
    return redirect("releases:release", number=number)


@page(Permission.APPROVE_RELEASE)
@require_POST
def set_aside_release(request: HttpRequest, number: int) -> HttpResponse:
    """Take a release that is not published out of the way."""
    found = _found(request, number)
    set_aside(by=request.actor, release=found)
    return redirect("releases:release", number=found.pk)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def outside(request: HttpRequest) -> HttpResponse:
    """Say how numbers can be taken to people outside: what is published of them already, or a plan to publish them."""
    wanted = OutsidePage(request.actor.organisation, wish_from(request.GET), request.language)
    return render(request, "releases/outside.html", {"wanted": wanted} | _may_plan(request))


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def families_file(request: HttpRequest, number: int) -> HttpResponse:
    """Give a published release as a file to hand on, whoever it is for."""
    found = _found(request, number)
    if found.stage != Stage.PUBLISHED:
        raise Http404
    note_gone_out(organisation=found.organisation, thing=("release", number), file=_file_name(found), by=request.actor)
    log_access(
        by=request.actor,
        event="release-downloaded",
        subject=f"release {number}",
        policy=found.policy,
        download=_file_name(found),
    )
    return _file(found)


@require_safe
@page(OPEN)
def public(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what an organisation has published, to anybody."""
    organisation = get_object_or_404(Organisation, slug=slug)
    shown = [ReleasePage(each, request.language) for each in published_by(slug)]
    quoted = [QuotedPage(each, request.language) for each in quoted_by(organisation)]
    open_to_all = [
        (each.id, each.title.said(request.language), each.purpose.said(request.language))
        for each in public_registers(organisation)
    ]
    parts = (import_string(path)(organisation, request.language) for each in features() for path in each.public)
    context = {
        "organisation": organisation,
        "releases": shown,
        "quoted": quoted,
        "registers": open_to_all,
        "parts": [each for each in parts if each is not None],
    }
    return render(request, "releases/public.html", context)


@require_safe
@page(OPEN)
def public_quoted(request: HttpRequest, slug: str, measure_id: str) -> HttpResponse:
    """Show what others published of an organisation, with its source, to anybody."""
    organisation = get_object_or_404(Organisation, slug=slug)
    found = [each for each in quoted_by(organisation) if each.measure.id == measure_id]
    if not found:
        raise Http404
    return render(request, "releases/quoted.html", {"shown": QuotedPage(found[0], request.language)})


def _published(slug: str, number: int, language: str) -> ReleasePage:
    found = published_by(slug).filter(pk=number).first()
    if found is None:
        raise Http404
    return ReleasePage(found, language)


@require_safe
@page(OPEN)
def public_release(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show a published release to anybody, from the store alone."""
    return render(request, "releases/public_release.html", {"shown": _published(slug, number, request.language)})


@require_safe
@page(OPEN)
def public_file(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Give a published release as a file, from the store alone."""
    return _file(_published(slug, number, request.language).release)


def _file(release: Release) -> HttpResponse:
    response = HttpResponse(content_csv(release.content), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_file_name(release)}"'
    return response


def _file_name(release: Release) -> str:
    return f"{release.organisation.slug}-{release.measure}-{release.school_year}.csv"
