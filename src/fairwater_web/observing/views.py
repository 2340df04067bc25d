"""Observing: what waits for oneself; a visit, written with or without a connection."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater_web.common.actions import log_access
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.observing import actions
from fairwater_web.observing.calibrating import thresholds_here
from fairwater_web.observing.levels_page import rubric_chosen
from fairwater_web.observing.models import Observation, Visit
from fairwater_web.observing.presentation import rubric_named, shown_list, shown_visit
from fairwater_web.observing.queries import (
    observed_rows,
    own_observation,
    people_who_observe,
    usable_rubrics,
    visits_for,
    written,
)
from fairwater_web.observing.session_pages import begin
from fairwater_web.observing.sessions import shown_calibration, told_thresholds
from fairwater_web.organisations.queries import schools_of
from fairwater_web.people.forms import day_of, number_of
from fairwater_web.people.permissions import Permission

WORKER = Path(__file__).with_name("offline.js")
LEVEL = "row-"


@page(Permission.OBSERVE)
def observing(request: HttpRequest) -> HttpResponse:
    """Show the visits that wait, and what else there is of observing; plan a visit."""
    refusal = done(request, lambda: _make(request))
    if isinstance(refusal, HttpResponse):
        return refusal
    today = timezone.localdate()
    context = shown_list(request.actor, request.language, today)
    context |= shown_calibration(request.actor, request.language, today)
    context |= {
        "thresholds": told_thresholds(thresholds_here(), request.language),
        "schools": schools_of(request.actor.organisation).order_by("name").values_list("pk", "name"),
        "observers": _observers(request),
        "rubrics": [(each.pk, rubric_named(each, request.language)) for each in usable_rubrics(request.actor.tenant)],
        "today": today.isoformat(),
        "not_lead": why_not(request.actor, Permission.LEAD_CALIBRATION),
        "typed_items": request.POST.get("items", "") if refusal else "",
    }
    return answered(request, "observing/observing.html", context, refusal)


def _observers(request: HttpRequest) -> list[Any]:
    """Return whom a visit may be given to: oneself, and others where one leads."""
    if why_not(request.actor, Permission.LEAD_CALIBRATION):
        return [request.actor.person]
    return people_who_observe(request.actor.tenant, timezone.localdate())


def _make(request: HttpRequest) -> str:
    """Make what was asked for, and return where it is seen. Raises Refused."""
    if request.POST.get("do") == "session":
        return reverse("observing:session", args=[begin(request, _observers(request)).pk])
    return reverse("observing:visit", args=[_plan(request).pk])


def _plan(request: HttpRequest) -> Visit:
    post = request.POST
    rubric = rubric_chosen(usable_rubrics(request.actor.tenant), post.get("rubric", ""))
    school = schools_of(request.actor.organisation).filter(pk=number_of(post.get("school", ""))).first()
    if school is None:
        raise Refused("refused-visit-school")
    if rubric is None:
        raise Refused("refused-visit-rubric")
    chosen = {number_of(each) for each in post.getlist("observer")}
    return actions.plan_visit(
        by=request.actor,
        school=school,
        place=post.get("place", ""),
        on=day_of(post.get("on", "")) or timezone.localdate(),
        purpose=post.get("purpose", ""),
        rubric=rubric,
        observers=[each for each in _observers(request) if each.pk in chosen],
    )


@page(Permission.OBSERVE)
def visit(request: HttpRequest, number: int) -> HttpResponse:
    """Show a visit: what the reader writes there, or what others wrote and locked; do what one of its forms asks."""
    found = found_for(request.actor, visits_for(request.actor), "visit", number)
    own = own_observation(found, request.actor.person)
    refusal = done(request, lambda: _do(request, own))
    if isinstance(refusal, HttpResponse):
        return refusal
    if request.method != "POST":
        log_access(by=request.actor, event="visit-seen", subject=f"visit {number}")
    context = shown_visit(found, own, request.actor, request.language)
    context |= {
        "uid": uuid.uuid4(),
        "typed_items": request.POST.get("items", "") if refusal else "",
    }
    return answered(request, "observing/visit.html", context, refusal)


def _do(request: HttpRequest, own: Observation | None) -> None:
    act = DOES.get(request.POST.get("do", ""))
    if act is None or own is None:
        raise Http404
    act(request, own)


def _entries(request: HttpRequest, own: Observation, sent: list[dict[str, Any]]) -> None:
    """Take in what a form without a script sends. Raises Refused where something of it cannot be taken."""
    found = actions.take_entries(by=request.actor, observation=own, sent=sent)
    for reason in found.refused.values():
        raise Refused(reason)


def _line(request: HttpRequest, own: Observation) -> None:
    names = ("uid", "of", "said")
    _entries(request, own, [{"kind": "line"} | {name: request.POST.get(name, "") for name in names}])


def _strike(request: HttpRequest, own: Observation) -> None:
    line = request.POST.get("strikes", "")
    uid = uuid.uuid5(uuid.NAMESPACE_OID, f"strike {line}")
    _entries(request, own, [{"kind": "strike", "uid": uid, "strikes": line}])


def _scores(request: HttpRequest, own: Observation) -> None:
    """Keep the scores of the form that differ from those that stand."""
    standing, form = written(own).scores, request.POST.get("uid", "")
    sent = []
    for row in observed_rows(own.visit.rubric):
        code, given = row.term.code, request.POST.get(LEVEL + row.term.code, "")
        if given.isdecimal() and standing.get(code) != int(given[:2]):
            uid = uuid.uuid5(uuid.NAMESPACE_OID, f"{form} {code}")
            sent.append({"kind": "score", "uid": uid, "code": code, "level": int(given[:2])})
    _entries(request, own, sent)


def _lock(request: HttpRequest, own: Observation) -> None:
    _scores(request, own)
    actions.lock(by=request.actor, observation=own)


def _feedback(request: HttpRequest, own: Observation) -> None:
    post = request.POST
    actions.give_back(
        by=request.actor,
        observation=own,
        said=post.get("said", ""),
        next_step=post.get("next_step", ""),
        due_on=day_of(post.get("due_on", "")),
    )


DOES: dict[str, Callable[[HttpRequest, Observation], None]] = {
    "line": _line,
    "strike": _strike,
    "scores": _scores,
    "lock": _lock,
    "feedback": _feedback,
}


@page(Permission.OBSERVE)
@require_POST
def sync(request: HttpRequest, number: int) -> HttpResponse:
    """Take in what a phone kept while there was no connection, and say what the server has now."""
    found = found_for(request.actor, visits_for(request.actor), "visit", number)
    own = own_observation(found, request.actor.person)
    if own is None:
        raise Http404
    try:
        sent = json.loads(request.POST.get("entries", "[]"))
    except ValueError:
        sent = None
    if not isinstance(sent, list) or not all(isinstance(each, dict) for each in sent):
        return JsonResponse({"refused": words.text("refused-entry", request.language)}, status=400)
    taken = actions.take_entries(by=request.actor, observation=own, sent=sent)
    why = ""
    if request.POST.get("lock") == "1":
        try:
            own = actions.lock(by=request.actor, observation=own)
        except Refused as fault:
            why = fault.sentence(request.language)
    stands = written(own)
    return JsonResponse(
        {
            "taken": taken.taken,
            "refused": {uid: words.text(reason, request.language) for uid, reason in taken.refused.items()},
            "locked": own.locked_at is not None,
            "not_locked": why,
            "n_lines": len(stands.standing),
            "n_scores": len(stands.scores),
            "token": get_token(request),
        }
    )


@page(Permission.OBSERVE)
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """Give the script that answers for the pages of visits while there is no connection; it holds from its own address down."""
    response = HttpResponse(WORKER.read_text(encoding="utf-8"), content_type="text/javascript; charset=utf-8")
    response.headers["Cache-Control"] = "no-cache"
    return response
