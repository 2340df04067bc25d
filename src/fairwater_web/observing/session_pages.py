"""Pages of a calibration: its items to score, who has locked, one's own result."""

from __future__ import annotations

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from fairwater_web.common.actions import log_access
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import Refused, page
from fairwater_web.common.tenancy import found_for
from fairwater_web.observing import actions
from fairwater_web.observing.calibrating import thresholds_here
from fairwater_web.observing.levels_page import rubric_chosen
from fairwater_web.observing.models import CalibrationSession
from fairwater_web.observing.queries import sessions_for, usable_rubrics
from fairwater_web.observing.sessions import shown_session
from fairwater_web.people.forms import day_of, number_of
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission

LEVEL = re.compile(r"level-(\d{1,3})-(.+)")


@page(Permission.OBSERVE)
def session(request: HttpRequest, number: int) -> HttpResponse:
    """Show a calibration to those who score in it and to whoever leads; do what one of its forms asks."""
    found = found_for(request.actor, sessions_for(request.actor), "calibration", number)
    refusal = done(request, lambda: _do(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    if request.method != "POST":
        log_access(by=request.actor, event="calibration-seen", subject=f"calibration {number}")
    context = shown_session(found, request.actor, request.language, number_of(request.GET.get("rater", "")))
    return answered(request, "observing/session.html", context, refusal)


def _do(request: HttpRequest, found: CalibrationSession) -> None:
    post = request.POST
    if post.get("do") == "close":
        actions.close_session(by=request.actor, session=found)
        return
    if post.get("do") not in ("keep", "lock"):
        raise Http404
    rater = found.raters.filter(person=request.actor.person, pk=number_of(post.get("rater", ""))).first()
    if rater is None:
        raise Http404
    given = {
        (int(match[1]), match[2]): int(level)
        for name, level in post.items()
        if (match := LEVEL.fullmatch(name)) and level.isdecimal() and len(level) < 3
    }
    actions.score_items(by=request.actor, rater=rater, given=given)
    if post["do"] == "lock":
        actions.lock_scores(by=request.actor, rater=rater)


def begin(request: HttpRequest, people: list[Person]) -> Any:
    """Begin a session from the form of the first page. Raises Refused."""
    post = request.POST
    rubric = rubric_chosen(usable_rubrics(request.actor.tenant), post.get("rubric", ""))
    if rubric is None:
        raise Refused("refused-visit-rubric")
    chosen = {number_of(each) for each in post.getlist("rater")}
    return actions.begin_session(
        by=request.actor,
        title=post.get("title", ""),
        rubric=rubric,
        on=day_of(post.get("on", "")) or timezone.localdate(),
        against=post.get("against", ""),
        items=post.get("items", "").splitlines(),
        raters=[each for each in people if each.pk in chosen],
        thresholds=thresholds_here(),
    )
