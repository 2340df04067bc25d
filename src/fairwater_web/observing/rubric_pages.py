"""Pages of rubrics: those that there are, composing one from the portrait, adding rows, publishing."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from fairwater_web.analysis.queries import measures_of
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.frameworks.queries import framework_for
from fairwater_web.observing import composing
from fairwater_web.observing.composing import Draft, Words, from_term
from fairwater_web.observing.enums import Of, RowKind
from fairwater_web.observing.models import Rubric
from fairwater_web.observing.queries import rubrics_for
from fairwater_web.observing.rubrics import (
    PORTRAIT,
    document_chosen,
    framework_chosen,
    portrait_choices,
    shown_rubric,
    shown_rubrics,
)
from fairwater_web.people.permissions import Permission

LONGEST = 300


@page(Permission.OBSERVE)
def rubrics(request: HttpRequest) -> HttpResponse:
    """Show the rubrics; begin one from what the portrait says that students and adults do."""
    refusal = done(request, lambda: reverse("observing:rubric", args=[_compose(request).pk]))
    if isinstance(refusal, HttpResponse):
        return refusal
    not_lead = why_not(request.actor, Permission.LEAD_CALIBRATION)
    context = {
        "rubrics": shown_rubrics(request.actor, request.language),
        "choices": [] if not_lead else portrait_choices(request.actor, request.language),
        "not_lead": not_lead,
        "chosen": request.POST.getlist("row") if refusal else [],
    }
    return answered(request, "observing/rubrics.html", context, refusal)


def _compose(request: HttpRequest) -> Rubric:
    offered = {each.value for each in portrait_choices(request.actor, "en")}
    portrait = framework_for(request.actor.tenant, PORTRAIT)
    rows = []
    for value in dict.fromkeys(request.POST.getlist("row")):
        kind, _, code = value.partition(":")
        if portrait is None or value not in offered:
            raise Refused("refused-rubric-rows")
        rows.append(from_term(portrait, code, kind))
    return composing.compose(by=request.actor, title=_said(request, "title"), rows=rows)


def _said(request: HttpRequest, name: str) -> Words:
    """Return what was typed in two languages; what is blank is left out."""
    typed = {each: " ".join(request.POST.get(f"{name}-{each}", "").split())[:LONGEST] for each in ("en", "es")}
    return {language: text for language, text in typed.items() if text}


@page(Permission.OBSERVE)
def rubric(request: HttpRequest, number: int) -> HttpResponse:
    """Show a rubric with where its rows come from; add a row or publish it."""
    found = found_for(request.actor, rubrics_for(request.actor), "rubric", number)
    refusal = done(request, lambda: _do(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    return answered(request, "observing/rubric.html", shown_rubric(found, request.actor, request.language), refusal)


def _do(request: HttpRequest, found: Rubric) -> None:
    act = DOES.get(request.POST.get("do", ""))
    if act is None:
        raise Http404
    act(request, found)


def _add_term(request: HttpRequest, found: Rubric) -> None:
    chosen, kind = framework_chosen(request.actor, request.POST.get("term", "")), request.POST.get("kind", "")
    if chosen is None or kind not in Of.values:
        raise Refused("refused-rubric-rows")
    composing.add_row(by=request.actor, rubric=found, row=from_term(*chosen, kind))


def _add_field(request: HttpRequest, found: Rubric) -> None:
    chosen, kind = document_chosen(request.actor, request.POST.get("field", "")), request.POST.get("kind", "")
    if chosen is None or kind not in Of.values:
        raise Refused("refused-rubric-rows")
    row = Draft(kind, _said(request, "statement"), document=chosen[0], document_field=chosen[1])
    composing.add_row(by=request.actor, rubric=found, row=row)


def _add_measure(request: HttpRequest, found: Rubric) -> None:
    chosen, measure = document_chosen(request.actor, request.POST.get("field", "")), request.POST.get("measure", "")
    known = {each.id: each for each in measures_of(request.actor.tenant)}
    if chosen is None or measure not in known:
        raise Refused("refused-rubric-rows")
    row = Draft(
        RowKind.MEASURE,
        _said(request, "statement"),
        document=chosen[0],
        document_field=chosen[1],
        measure=measure,
        cuts=_cuts(request.POST.getlist("cut")),
        higher_is_better=known[measure].better.value == "higher",
    )
    composing.add_row(by=request.actor, rubric=found, row=row)


def _cuts(typed: list[str]) -> tuple[str, ...]:
    """Return cut points that were typed as percent, as exact shares."""
    try:
        shares = [Decimal(each.strip().rstrip("%").replace(",", ".")) / 100 for each in typed]
    except InvalidOperation:
        raise Refused("refused-rubric-cuts") from None
    if not all(each.is_finite() and 0 <= each <= 1 for each in shares):
        raise Refused("refused-rubric-cuts")
    return tuple(str(each) for each in shares)


def _publish(request: HttpRequest, found: Rubric) -> None:
    composing.publish_rubric(by=request.actor, rubric=found)


DOES: dict[str, Callable[[HttpRequest, Rubric], Any]] = {
    "term": _add_term,
    "field": _add_field,
    "measure": _add_measure,
    "publish": _publish,
}
