"""Coaching: one's own with what is asked and due, one with its sessions, and the equity pause."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from fairwater_web.coaching import actions
from fairwater_web.coaching.enums import Standing, Step
from fairwater_web.coaching.models import MOST_MINUTES, Coaching, CoachingSession, Commitment, Note
from fairwater_web.coaching.presentation import PROMISED_NOT, coaching_page, list_page, shown_hours
from fairwater_web.coaching.queries import (
    PAUSE,
    coachings_for,
    commitments_for,
    notes_for,
    pause_guide,
    people_to_coach,
)
from fairwater_web.common.filled import answered, done
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.documents.actions import begin_document, save_field
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.queries import journeys_for
from fairwater_web.people.forms import day_of, number_of
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.queries import person_named

MOST_PAUSED = 120
"""Minutes that a document of a pause takes."""
NOT_PROMISED = [(f"coaching-not-{each}", f"coaching-not-{each}-more") for each in PROMISED_NOT]


def _said(refusal: Refused | None, request: HttpRequest) -> dict[str, Any]:
    return {
        "typed_topics": request.POST.getlist("topic") if refusal else [],
        "not_promised": NOT_PROMISED,
        "today": timezone.localdate().isoformat(),
    }


@page(Permission.USE_COACHING)
def coachings(request: HttpRequest) -> HttpResponse:
    """Show one's own coaching; ask somebody to be coached."""
    refusal = done(request, lambda: reverse("coaching:coaching", args=[_ask(request).pk]))
    if isinstance(refusal, HttpResponse):
        return refusal
    today = timezone.localdate()
    not_lead = why_not(request.actor, Permission.LEAD_COACHING)
    context = list_page(request.actor, request.language, today) | shown_hours(request.actor, request.language, today)
    context |= {
        "not_lead": not_lead,
        "people": [] if not_lead else [each.name for each in _others(request, today)],
        "journeys": [] if not_lead else list(journeys_for(request.actor)),
    }
    context |= _said(refusal, request)
    return answered(request, "coaching/coachings.html", context, refusal)


def _others(request: HttpRequest, today: date) -> list[Person]:
    return [each for each in people_to_coach(request.actor.tenant, today) if each != request.actor.person]


def _ask(request: HttpRequest) -> Coaching:
    post, today = request.POST, timezone.localdate()
    known, people = _others(request, today), []
    for written in filter(None, (each.strip() for each in post.get("people", "").split(","))):
        person = person_named(known, written)
        if person is None:
            raise Refused("refused-coaching-nobody", name=written[:80])
        people.append(person)
    return actions.ask_to_coach(
        by=request.actor,
        people=people,
        purpose=post.get("purpose", ""),
        begins_on=day_of(post.get("begins_on", "")) or today,
        ends_on=day_of(post.get("ends_on", "")),
        has_read=post.get("has_read") == "1",
        journey=_journey(request),
    )


def _journey(request: HttpRequest) -> Journey | None:
    return journeys_for(request.actor).filter(pk=number_of(request.POST.get("journey", ""))).first()


@page(Permission.USE_COACHING)
def coaching(request: HttpRequest, number: int) -> HttpResponse:
    """Show a coaching to those who take part; do what one of its forms asks."""
    found = found_for(request.actor, coachings_for(request.actor), "coaching", number)
    refusal = done(request, lambda: reverse("coaching:coaching", args=[number]) + _do(request, found))
    if isinstance(refusal, HttpResponse):
        return refusal
    today = timezone.localdate()
    context = coaching_page(found, request.actor, request.language, today)
    context |= {
        "steps": [(each.value, f"coaching-step-{each.value}") for each in Step],
        "standings": [(each.value, f"coaching-standing-{each.value}") for each in Standing],
        "most_minutes": MOST_MINUTES,
        "not_register": why_not(request.actor, Permission.WRITE_REGISTERS),
        "sees_journey": found.journey_id and journeys_for(request.actor).filter(pk=found.journey_id).exists(),
    }
    context |= _said(refusal, request)
    return answered(request, "coaching/coaching.html", context, refusal)


def _do(request: HttpRequest, found: Coaching) -> str:
    """Do what was sent, and return the place on the page that it is about. Raises Refused, Http404 for what there is not."""
    act = DOES.get(request.POST.get("do", ""))
    if act is None:
        raise Http404
    return act(request, found)


def _agree(request: HttpRequest, found: Coaching) -> str:
    actions.agree(by=request.actor, coaching=found, has_read=request.POST.get("has_read") == "1")
    return ""


def _leave(request: HttpRequest, found: Coaching) -> str:
    actions.leave(by=request.actor, coaching=found)
    return ""


def _end(request: HttpRequest, found: Coaching) -> str:
    actions.end(by=request.actor, coaching=found)
    return ""


def _session(request: HttpRequest, found: Coaching) -> CoachingSession:
    wanted = found.sessions.filter(pk=number_of(request.POST.get("session", ""))).select_related("coaching").first()
    if wanted is None:
        raise Http404
    return wanted


def _keep_session(request: HttpRequest, found: Coaching) -> str:
    post = request.POST
    kept = actions.keep_session(
        by=request.actor,
        coaching=found,
        on=day_of(post.get("on", "")),
        minutes=number_of(post.get("minutes", "").strip()),
        step=post.get("step", ""),
        attended=[number_of(each) for each in post.getlist("attended")],
        session=_session(request, found) if post.get("session") else None,
    )
    return f"#session-{kept.pk}"


def _drop_session(request: HttpRequest, found: Coaching) -> str:
    actions.drop_session(by=request.actor, session=_session(request, found))
    return ""


def _note(request: HttpRequest, found: Coaching) -> Note:
    number = number_of(request.POST.get("note", ""))
    wanted = notes_for(found, request.actor.person).filter(pk=number, writer=request.actor.person).first()
    if wanted is None:
        raise Http404
    return wanted


def _write_note(request: HttpRequest, found: Coaching) -> str:
    post, session = request.POST, _session(request, found)
    given = {"words": post.get("words", ""), "topics": post.getlist("topic"), "tier": post.get("tier", "")}
    actions.write_note(by=request.actor, session=session, **given)
    return f"#session-{session.pk}"


def _change_note(request: HttpRequest, found: Coaching) -> str:
    note, post = _note(request, found), request.POST
    actions.change_note(by=request.actor, note=note, words=post.get("words", ""), topics=post.getlist("topic"))
    return f"#session-{note.session_id}"


def _move_note(request: HttpRequest, found: Coaching) -> str:
    note, post = _note(request, found), request.POST
    actions.move_note(by=request.actor, note=note, tier=post.get("tier", ""), wider=post.get("wider") == "1")
    return f"#session-{note.session_id}"


def _drop_note(request: HttpRequest, found: Coaching) -> str:
    note = _note(request, found)
    actions.drop_note(by=request.actor, note=note)
    return f"#session-{note.session_id}"


def _promise(request: HttpRequest, found: Coaching) -> str:
    post, session = request.POST, _session(request, found)
    given = {"words": post.get("words", ""), "due_on": day_of(post.get("due_on", ""))}
    actions.promise(by=request.actor, session=session, who=number_of(post.get("who", "")), **given)
    return f"#session-{session.pk}"


def _commitment(request: HttpRequest, found: Coaching) -> Commitment:
    number = number_of(request.POST.get("commitment", ""))
    wanted = commitments_for(found, request.actor.person).filter(pk=number).first()
    if wanted is None:
        raise Http404
    return wanted


def _settle(request: HttpRequest, found: Coaching) -> str:
    commitment, post = _commitment(request, found), request.POST
    given = {"standing": post.get("standing", ""), "came_of_it": post.get("came_of_it", "")}
    actions.settle(by=request.actor, commitment=commitment, **given)
    return f"#session-{commitment.session_id}"


def _put(request: HttpRequest, found: Coaching) -> str:
    commitment, post = _commitment(request, found), request.POST
    given = {"words": post.get("words", ""), "due_on": day_of(post.get("due_on", ""))}
    actions.put_in_register(by=request.actor, commitment=commitment, **given)
    return f"#session-{commitment.session_id}"


DOES: Mapping[str, Callable[[HttpRequest, Coaching], str]] = {
    "agree": _agree,
    "leave": _leave,
    "end": _end,
    "session": _keep_session,
    "drop-session": _drop_session,
    "note": _write_note,
    "change-note": _change_note,
    "move-note": _move_note,
    "drop-note": _drop_note,
    "promise": _promise,
    "settle": _settle,
    "put": _put,
}


@page(Permission.USE_COACHING)
def pause(request: HttpRequest) -> HttpResponse:
    """Lead through an equity pause, and begin the document of it."""
    refusal = done(request, lambda: reverse("documents:document", args=[_begin_pause(request).pk]))
    if isinstance(refusal, HttpResponse):
        return refusal
    guide, language = pause_guide(), request.language
    context = {
        "guide": guide
        and {
            "about": guide.about.said(language),
            "opening": guide.opening.said(language),
            "closing": guide.closing.said(language),
            "parts": [
                (each.id, each.title.said(language), each.minutes, [line.said(language) for line in each.lines])
                for each in guide.parts
            ],
            "minutes": sum(each.minutes for each in guide.parts),
        },
        "not_write": why_not(request.actor, Permission.WRITE_DOCUMENTS),
    }
    context |= _said(refusal, request)
    return answered(request, "coaching/pause.html", context, refusal)


def _begin_pause(request: HttpRequest) -> Document:
    kind, work = kind_named(PAUSE), " ".join(request.POST.get("work", "").split())
    if kind is None:
        raise Refused("refused-coaching-pause")
    if not work:
        raise Refused("refused-coaching-work")
    by, language = request.actor, request.language
    made = begin_document(by=by, kind=kind, title=work, organisation=by.organisation, language=language)
    minutes = number_of(request.POST.get("minutes", "").strip())
    given = {"work": work, "on": timezone.localdate().isoformat()}
    if 1 <= minutes <= MOST_PAUSED:
        given["minutes"] = str(minutes)
    for field in kind.fields:
        if given.get(field.id):
            save_field(by=by, document=made, field=field, given=given[field.id], seen=0, language=language)
    return made
