"""Audits: those that were made, one as a page, and its files."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.audits.actions import approve, ask_for_audit, cancel, why_not_approve
from fairwater_web.audits.enums import Reader, Stage
from fairwater_web.audits.forms import reader_from, state_file_from
from fairwater_web.audits.models import Audit
from fairwater_web.audits.queries import FILES, MAIN, audits_of, folder_of, job_key
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs.presentation import work_shown
from fairwater_web.common.permissions import page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.actions import note_gone_out


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def audits(request: HttpRequest) -> HttpResponse:
    """Show the audits that were made, and ask for one."""
    found = [(each, _day(each, request.language)) for each in audits_of(request.actor.organisation)[:20]]
    reason = why_not(request.actor, Permission.PLAN_RELEASE)
    told = words.text(reason, request.language) if reason else ""
    return render(request, "audits/audits.html", {"audits": found, "readers": Reader.values, "why_not_outside": told})


@page(Permission.SEE_STAFF_NUMBERS)
@require_POST
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for an audit of the data that hold now."""
    asked = ask_for_audit(by=request.actor, state=state_file_from(request.FILES), audience=reader_from(request.POST))
    return redirect("audits:audit", number=asked.pk)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def audit(request: HttpRequest, number: int) -> HttpResponse:
    """Show an audit, or how far it is."""
    found = _found(request, number)
    context = {"audit": found, "day": _day(found, request.language), "files": tuple(FILES), "refusal": "", "main": ""}
    if found.waits:
        reason = why_not(request.actor, Permission.APPROVE_RELEASE)
        context["reason"] = reason or why_not_approve(request.actor.person.pk, found)
    context["moved"] = "moved" in request.GET
    if found.stage == Stage.MADE:
        log_access(by=request.actor, event="audit-seen", subject=f"audit {number}", release=found.snapshot)
        # Made by the core, which escapes everything that is not its own.
        context["main"] = mark_safe((folder_of(found, request.language) / MAIN).read_text(encoding="utf-8"))  # noqa: S308
    if found.stage == Stage.WORKING:
        context |= work_shown(request.actor, job_key(found), "audit-stop", request.language)
    if found.refusal:
        context["refusal"] = words.text(found.refusal["message"], request.language, **found.refusal["values"])
    return render(request, "audits/audit.html", context)


@page(Permission.APPROVE_RELEASE)
@require_POST
def approve_audit(request: HttpRequest, number: int) -> HttpResponse:
    """Let an audit for people outside be handed on, as its second person."""
    if approve(by=request.actor, audit=_found(request, number)):
        return redirect("audits:audit", number=number)
    return redirect(f"/audit/{number}/?moved=1")


@page(Permission.SEE_STAFF_NUMBERS)
@require_POST
def stop(request: HttpRequest, number: int) -> HttpResponse:
    """Cancel one's own audit while it is being made."""
    cancel(by=request.actor, audit=_found(request, number))
    return redirect("audits:audit", number=number)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def file(request: HttpRequest, number: int, name: str) -> HttpResponse:
    """Give a file of an audit; who took it is noted."""
    found = _found(request, number)
    if name not in FILES or found.stage != Stage.MADE or found.waits:
        raise Http404
    log_access(
        by=request.actor,
        event="audit-downloaded",
        subject=f"audit {number}: {name}",
        release=found.snapshot,
        download=name,
    )
    note_gone_out(organisation=found.organisation, thing=("audit", number), file=name, by=request.actor)
    path = folder_of(found, request.language) / name
    return FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type=FILES[name])


def _found(request: HttpRequest, number: int) -> Audit:
    return found_for(request.actor, audits_of(request.actor.organisation), "audit", number)


def _day(found: Audit, language: str) -> str:
    return numbers.day(found.made_at.date().isoformat(), language)
