"""Audits: those that were made, one as a page, and its files."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.audits.actions import ask_for_audit, cancel
from fairwater_web.audits.enums import Stage
from fairwater_web.audits.forms import state_file_from
from fairwater_web.audits.models import Audit
from fairwater_web.audits.queries import FILES, MAIN, audits_of, folder_of, job_key
from fairwater_web.common.actions import log_access
from fairwater_web.common.jobs.actions import why_not_cancel
from fairwater_web.common.jobs.queries import fault_of, job_about
from fairwater_web.common.permissions import page
from fairwater_web.common.tenancy import found_for
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.actions import note_gone_out


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def audits(request: HttpRequest) -> HttpResponse:
    """Show the audits that were made, and ask for one."""
    found = [(each, _day(each, request.language)) for each in audits_of(request.actor.organisation)[:20]]
    return render(request, "audits/audits.html", {"audits": found})


@page(Permission.SEE_STAFF_NUMBERS)
@require_POST
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for an audit of the data that hold now."""
    asked = ask_for_audit(by=request.actor, state=state_file_from(request.FILES))
    return redirect("audits:audit", number=asked.pk)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def audit(request: HttpRequest, number: int) -> HttpResponse:
    """Show an audit, or how far it is."""
    found = _found(request, number)
    context = {"audit": found, "day": _day(found, request.language), "files": tuple(FILES), "refusal": "", "main": ""}
    if found.stage == Stage.MADE:
        log_access(by=request.actor, event="audit-seen", subject=f"audit {number}", release=found.snapshot)
        # Made by the core, which escapes everything that is not its own.
        context["main"] = mark_safe((folder_of(found, request.language) / MAIN).read_text(encoding="utf-8"))  # noqa: S308
    if found.stage == Stage.WORKING and (job := job_about(job_key(found))):
        why_not = why_not_cancel(request.actor, job)
        context |= {
            "fault": fault_of(job, request.language),
            "why_not_cancel": why_not,
            "cancel_asked": job.cancel_asked,
        }
    if found.refusal:
        context["refusal"] = words.text(found.refusal["message"], request.language, **found.refusal["values"])
    return render(request, "audits/audit.html", context)


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
    if name not in FILES or found.stage != Stage.MADE:
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
