"""Allocations: the list, one with its arithmetic, its settings and counts, keeping it, deciding on it, its file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater.allocation import Need
from fairwater.errors import FairwaterError
from fairwater.publish import numbers
from fairwater_web.allocation import actions
from fairwater_web.allocation.enums import Stage
from fairwater_web.allocation.forms import (
    column_label,
    counts_in,
    file_in,
    label_of,
    last_year_in,
    received_in,
    scheme_in_form,
    total_in,
    typed_settings,
)
from fairwater_web.allocation.models import Allocation
from fairwater_web.allocation.presentation import as_csv, asked_schools, shown_checks, shown_result, shown_what_if
from fairwater_web.allocation.queries import (
    allocations_of,
    asked_about,
    columns_for,
    other_scheme_of,
    places_in,
    scheme_of,
    schemes,
    why_not_begin,
    why_not_change,
    worked_out,
)
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.actions import note_gone_out

Fault = Refused | FairwaterError
WEIGHTS = tuple((f"weight-{need.value}", label_of(need)) for need in Need)


def _found(request: HttpRequest, number: int) -> Allocation:
    return found_for(request.actor, allocations_of(request.actor.organisation), "allocation", number)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def allocations(request: HttpRequest) -> HttpResponse:
    """Show the allocations, the newest first, and begin one."""
    return _list(request)


def _list(request: HttpRequest, fault: Fault | None = None) -> HttpResponse:
    actor, language = request.actor, request.language
    known = schemes()
    found = list(allocations_of(actor.organisation)[:100])
    context = {
        "allocations": [
            (each, f"allocation-stage-{each.stage}", numbers.day(each.made_at.date().isoformat(), language))
            for each in found
        ],
        "n_kept": sum(each.stage == Stage.KEPT for each in found),
        "schemes": [
            (each.id, each.title.said(language), each.about.said(language), each.source.said(language))
            for each in known.found.values()
        ],
        "faults": [each.sentence(language) for each in known.faults],
        "not_begin": why_not_begin(actor),
        "refusal": fault.sentence(language) if fault else "",
        "typed": request.POST if fault else {},
    }
    return render(request, "allocation/allocations.html", context, status=400 if fault else 200)


@page(Permission.PLAN_ALLOCATIONS)
@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begin an allocation by a scheme."""
    chosen = schemes().found.get(request.POST.get("scheme", ""))
    if chosen is None:
        return _list(request, Refused("refused-allocation-scheme"))
    try:
        total = total_in(request.POST, chosen, request.language)
        made = actions.begin_allocation(
            by=request.actor, title=request.POST.get("title", ""), scheme=chosen, total=total
        )
    except (Refused, FairwaterError) as fault:
        return _list(request, fault)
    return redirect("allocation:allocation", number=made.pk)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def allocation(request: HttpRequest, number: int) -> HttpResponse:
    """Show an allocation: who gets what, how it is computed, what else could be, what the rules say."""
    found = _found(request, number)
    log_access(by=request.actor, event="allocation-seen", subject=f"allocation {number}", release=found.snapshot)
    return _page(request, found)


def _page(request: HttpRequest, found: Allocation, fault: Fault | None = None, form: str = "") -> HttpResponse:
    """Show an allocation; with a fault the form that it is of stays as it was typed."""
    actor, language = request.actor, request.language
    scheme, other, places = scheme_of(found), other_scheme_of(found), places_in(found)
    columns = columns_for(scheme, other)
    done = worked_out(found, places)
    asked = asked_about(places, columns)
    typed = {"total": found.total, "received": found.received} | typed_settings(scheme)
    context: dict[str, Any] = {
        "allocation": found,
        "stage": f"allocation-stage-{found.stage}",
        "made_on": numbers.day(found.made_at.date().isoformat(), language),
        "kept_on": numbers.day(found.kept_at.date().isoformat(), language) if found.kept_at else "",
        "year": numbers.school_year(found.school_year) if found.school_year else "",
        "scheme_title": scheme.title.said(language),
        "source": scheme.source.said(language),
        "unit": f"allocation-unit-{scheme.unit.value}",
        "n_asked": len(asked),
        "asked_columns": [words.text(column_label(each), language) for each in dict.fromkeys(c for _, c in asked)],
        "fault": done.fault.sentence(language) if done.fault else "",
        "second_fault": done.second_fault.sentence(language) if done.second_fault else "",
        "not_change": why_not_change(actor, found),
        "may_plan": not why_not(actor, Permission.PLAN_ALLOCATIONS),
        "not_decide": why_not(actor, Permission.WRITE_DOCUMENTS),
        **_typed("", request.POST if form == "settings" else typed),
        **_typed("_other", request.POST if form == "what-if" else typed_settings(other or scheme)),
        "form": form,
        "refusal": fault.sentence(language) if fault else "",
        "result": shown_result(done.first, language) if done.first else None,
    }
    if done.first is not None:
        context["checks"] = shown_checks(done.first, found.received, language)
        if done.second is not None:
            context |= shown_what_if(done.first, done.second, language)
    return render(request, "allocation/allocation.html", context, status=400 if fault else 200)


def _typed(which: str, typed: Mapping[str, str]) -> dict[str, Any]:
    """Return what stands in one of the two forms of settings."""
    return {f"typed{which}": typed, f"weights{which}": [(name, label, typed.get(name, "")) for name, label in WEIGHTS]}


def _changed(request: HttpRequest, number: int, change: Callable[[Allocation], None], form: str = "") -> HttpResponse:
    """Change an allocation and show it, or why it could not be changed."""
    found = _found(request, number)
    try:
        change(found)
    except (Refused, FairwaterError) as fault:
        return _page(request, found, fault, form)
    return redirect("allocation:allocation", number=number)


@page(Permission.PLAN_ALLOCATIONS)
@require_POST
def settle(request: HttpRequest, number: int) -> HttpResponse:
    """Give a draft other settings."""

    def change(found: Allocation) -> None:
        scheme = scheme_in_form(request.POST, scheme_of(found), request.language)
        total = total_in(request.POST, scheme, request.language)
        received = received_in(request.POST, scheme, request.language)
        actions.settle(by=request.actor, allocation=found, scheme=scheme, total=total, received=received)

    return _changed(request, number, change, "settings")


@page(Permission.PLAN_ALLOCATIONS)
@require_POST
def compare(request: HttpRequest, number: int) -> HttpResponse:
    """Set other settings beside those of a draft, or take them away."""

    def change(found: Allocation) -> None:
        taken = request.POST.get("do") == "take-away"
        scheme = None if taken else scheme_in_form(request.POST, scheme_of(found), request.language)
        actions.compare_with(by=request.actor, allocation=found, scheme=scheme)

    return _changed(request, number, change, "what-if")


@page(Permission.PLAN_ALLOCATIONS)
def counts(request: HttpRequest, number: int) -> HttpResponse:
    """Show the counts of a draft, and take those that a person gives or confirms."""
    found = _found(request, number)
    if request.method != "POST":
        return _counts(request, found)
    try:
        given = counts_in(request.POST, found, request.language)
        last = last_year_in(request.POST, found, scheme_of(found).step)
        actions.give_counts(by=request.actor, allocation=found, counts=given, last_year=last)
    except (Refused, FairwaterError) as refusal:
        return _counts(request, found, refusal)
    return redirect("allocation:allocation", number=number)


@page(Permission.PLAN_ALLOCATIONS)
@require_POST
def bring(request: HttpRequest, number: int) -> HttpResponse:
    """Take the counts of a file into a draft."""
    found = _found(request, number)
    try:
        name, content = file_in(request.FILES)
        n = actions.bring_counts(by=request.actor, allocation=found, name=name, content=content)
    except (Refused, FairwaterError) as refusal:
        return _counts(request, found, refusal)
    return _counts(request, found, done=words.text("allocation-counts-brought", request.language, n=n, file=name))


def _counts(request: HttpRequest, found: Allocation, fault: Fault | None = None, done: str = "") -> HttpResponse:
    places = places_in(found)
    columns = columns_for(scheme_of(found), other_scheme_of(found))
    typed = request.POST if fault else {}
    context = {
        "allocation": found,
        "schools": asked_schools(places, columns, typed, request.language),
        "n_asked": len(asked_about(places, columns)),
        "not_change": why_not_change(request.actor, found),
        "year": numbers.school_year(found.school_year) if found.school_year else "",
        "refusal": fault.sentence(request.language) if fault else "",
        "done": done,
        "columns": ", ".join(("school", *columns)),
    }
    return render(request, "allocation/counts.html", context, status=400 if fault else 200)


@page(Permission.PLAN_ALLOCATIONS)
@require_POST
def keep(request: HttpRequest, number: int) -> HttpResponse:
    """Keep an allocation as it stands."""
    return _changed(request, number, lambda found: actions.keep(by=request.actor, allocation=found))


@page(Permission.PLAN_ALLOCATIONS)
@require_POST
def put_aside(request: HttpRequest, number: int) -> HttpResponse:
    """Set an allocation aside."""
    return _changed(request, number, lambda found: actions.set_aside(by=request.actor, allocation=found))


@page(Permission.PLAN_ALLOCATIONS)
@require_POST
def decide(request: HttpRequest, number: int) -> HttpResponse:
    """Begin the decision record that rests on a kept allocation."""
    found = _found(request, number)
    question = words.text("allocation-decision-question", request.language, title=found.title)
    try:
        made = actions.begin_decision(
            by=request.actor, allocation=found, question=question, language=words.written_in(request.language)
        )
    except (Refused, FairwaterError) as fault:
        return _page(request, found, fault)
    return redirect("documents:document", number=made.pk)


@require_safe
@page(Permission.SEE_STAFF_NUMBERS)
def file(request: HttpRequest, number: int) -> HttpResponse:
    """Give an allocation as a file; who took it is noted."""
    found = _found(request, number)
    places = places_in(found)
    if worked_out(found, places).first is None:
        raise Http404
    name = f"allocation-{number}.csv"
    log_access(
        by=request.actor,
        event="allocation-downloaded",
        subject=f"allocation {number}",
        release=found.snapshot,
        download=name,
    )
    note_gone_out(organisation=found.organisation, thing=("allocation", number), file=name, by=request.actor)
    answer = HttpResponse(as_csv(found, places), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
