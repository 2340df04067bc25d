"""Findings inside: pinned, read, asked again. Findings outside: read by anybody, from what was released."""

from __future__ import annotations

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairwater.vocabulary import Audience
from fairwater_web.analysis.forms import choices_from
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import OPEN, Refused, check_can, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.findings import actions
from fairwater_web.findings.actions import (
    follow_up,
    keep_conversation,
    pin_for_staff,
    pin_released,
    recompute,
    why_not_recompute,
)
from fairwater_web.findings.forms import talk_from
from fairwater_web.findings.models import Finding
from fairwater_web.findings.presentation import InsideFinding, PublicFinding, finding_page, recall_list
from fairwater_web.findings.queries import findings_of, public_findings
from fairwater_web.people.permissions import Permission
from fairwater_web.releases.actions import plan_release, wish_of
from fairwater_web.releases.queries import releases_of


def _found(request: HttpRequest, number: int) -> Finding:
    return found_for(request.actor, findings_of(request.actor.organisation), "finding", number)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def findings(request: HttpRequest) -> HttpResponse:
    """Show what was pinned."""
    shown = [finding_page(each, request.language) for each in findings_of(request.actor.organisation)]
    if shown:
        log_access(by=request.actor, event="findings-seen", subject="findings")
    return render(request, "findings/findings.html", {"findings": shown})


@page(Permission.SEE_STAFF_NUMBERS)
@require_POST
def pin(request: HttpRequest, measure_id: str) -> HttpResponse:
    """Pin what staff see of a measure."""
    note = request.POST.get("note", "")
    made = pin_for_staff(by=request.actor, measure=measure_id, choices=choices_from(request.POST), note=note)
    return redirect("findings:finding", number=made.pk)


@page(Permission.SEE_STAFF_NUMBERS)
@require_POST
def pin_one(request: HttpRequest, number: int) -> HttpResponse:
    """Pin one group of a published release."""
    release = found_for(request.actor, releases_of(request.actor.organisation), "release", number)
    try:
        where = {str(name): str(value) for name, value in json.loads(request.POST.get("where", "")).items()}
    except (ValueError, AttributeError):
        raise Refused("refused-pin-unpublished") from None
    made = pin_released(by=request.actor, release=release, where=where, note=request.POST.get("note", ""))
    return redirect("findings:finding", number=made.pk)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def finding(request: HttpRequest, number: int) -> HttpResponse:
    """Show a finding as it was pinned, its recipe, and how newer data differ."""
    found = _found(request, number)
    log_access(by=request.actor, event="finding-seen", subject=f"finding {number}")
    shown = finding_page(found, request.language)
    reason = why_not_recompute(found)
    if not reason and found.audience != Audience.STAFF.value:
        reason = why_not(request.actor, Permission.PLAN_RELEASE)
    template = "findings/staff.html" if isinstance(shown, InsideFinding) else "findings/public.html"
    today = timezone.localdate().isoformat()
    return render(
        request,
        template,
        {"shown": shown, "reason": reason, "inside": True, "today": today} | _withdrawn(request, found),
    )


def _withdrawn(request: HttpRequest, found: Finding) -> dict[str, object]:
    return {"recall": recall_list(found, request.language)} if found.is_withdrawn else {}


@page(Permission.SEE_STAFF_NUMBERS)
@require_POST
def again(request: HttpRequest, number: int) -> HttpResponse:
    """Ask a finding again on newer data; of what is public that is a new release, with its proof and second person."""
    found = _found(request, number)
    if found.release is None:
        return redirect("findings:finding", number=recompute(by=request.actor, finding=found).pk)
    if reason := why_not_recompute(found):
        raise Refused(reason)
    check_can(request.actor, Permission.PLAN_RELEASE)
    (made,) = plan_release(by=request.actor, wish=wish_of(found.release))
    return redirect("releases:release", number=made.pk)


@page(Permission.SEE_STAFF_NUMBERS)
@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Withdraw a finding, saying why."""
    actions.withdraw(by=request.actor, finding=_found(request, number), why=request.POST.get("why", ""))
    return redirect("findings:finding", number=number)


@page(Permission.SEE_STAFF_NUMBERS)
@require_POST
def talk(request: HttpRequest, number: int) -> HttpResponse:
    """Keep a conversation about a finding, with its decision and who follows it up."""
    found = _found(request, number)
    keep_conversation(by=request.actor, finding=found, talk=talk_from(request.POST))
    return redirect(f"/findings/{number}/#talk")


@page(Permission.SEE_STAFF_NUMBERS)
@require_POST
def came_of_it(request: HttpRequest, number: int, conversation: int) -> HttpResponse:
    """Say what came of a decision."""
    finding = _found(request, number)
    found = found_for(request.actor, finding.conversations.all(), "conversation", conversation)
    follow_up(by=request.actor, conversation=found, came_of_it=request.POST.get("came_of_it", ""))
    return redirect(f"/findings/{number}/#talk")


@require_safe
@page(OPEN)
def public_finding(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show a finding to anybody, from what was released."""
    found = get_object_or_404(public_findings(slug), pk=number)
    return render(request, "findings/public.html", {"shown": PublicFinding(found, request.language), "inside": False})
