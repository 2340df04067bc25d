"""A survey read to somebody, face to face or by phone: whoever reads it enters what the other person chooses.

First comes the sentence to which that person agrees, in the language that they choose. What they answer goes the way of every
answer: into the tray, mixed from there, with the day and that it was entered by an interviewer. Afterwards a blank page waits
for the next person.
"""

from __future__ import annotations

import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from fairwater import words
from fairwater.errors import BadInput
from fairwater.instruments import Instrument, answers_in
from fairwater.instruments.answering import MOST_LETTERS
from fairwater_web.common.permissions import Refused, page
from fairwater_web.listening.asking import Question, asked_in
from fairwater_web.listening.enums import Stage, Way
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.models import Invitation, Survey
from fairwater_web.listening.permissions import why_not_interview
from fairwater_web.listening.queries import instrument_of, invitation_in, is_over, places_of
from fairwater_web.listening.survey_pages import show_survey, survey_or_404
from fairwater_web.people.permissions import Permission

LONGEST_KEY = 64


@page(Permission.READ_LISTENING)
def together(request: HttpRequest, number: int) -> HttpResponse:
    """Answer together with somebody: what they agree to, then the questions, then the next person."""
    survey = survey_or_404(request, number)
    if refused := why_not_interview(request.actor, survey):
        raise Refused(refused)
    if survey.stage != Stage.OPEN or is_over(survey, timezone.localdate()):
        return show_survey(request, survey, Refused("refused-survey-not-open"))
    if request.method != "POST":
        return _first(request, survey)
    if request.POST.get("agreed") != "1":
        return _first(request, survey, "together-not-agreed")
    typed = request.POST.get("code", "")
    invitation = invitation_in(survey, typed)
    if invitation is None and (typed.strip() or not survey.is_open_to_all):
        return _first(request, survey, "answer-no-code" if typed.strip() else "together-code-needed")
    if request.POST.get("do") != "keep":
        spent = invitation is not None and invitation.is_spent
        return _first(request, survey, "answer-code-spent") if spent else _questions(request, survey, invitation)
    return _keep(request, survey, invitation)


def _keep(request: HttpRequest, survey: Survey, invitation: Invitation | None) -> HttpResponse:
    given = {name.removeprefix("a-"): request.POST.getlist(name) for name in request.POST if name.startswith("a-")}
    try:
        answers = answers_in(instrument_of(survey), given)
    except BadInput as fault:
        return _questions(request, survey, invitation, given, fault.sentence(request.language))
    if not answers:
        return _questions(request, survey, invitation, given, words.text("answer-nothing", request.language))
    outcome = intake.receive(
        survey=survey,
        key=request.POST.get("key", "")[:LONGEST_KEY] or secrets.token_urlsafe(24),
        brought=intake.Brought(answers, _spoken(request, survey), Way.INTERVIEW, _place(request, survey, invitation)),
        invitation=invitation,
    )
    if outcome is intake.Outcome.CODE_SPENT:
        return _first(request, survey, "answer-code-spent")
    return redirect(f"{reverse('listening:together', args=[survey.pk])}?kept=1")


def _place(request: HttpRequest, survey: Survey, invitation: Invitation | None) -> int | None:
    if invitation is not None:
        return invitation.place_id
    places = places_of(survey.round.organisation)
    if len(places) == 1:
        return places[0].pk
    return next((each.pk for each in places if str(each.pk) == request.POST.get("place", "")), None)


def _spoken(request: HttpRequest, survey: Survey) -> str:
    """Return the language that the person answering chose; before that the reader's, where the survey has it."""
    wished = (request.POST.get("in", ""), request.GET.get("in", ""), request.language)
    return next((each for each in wished if each in survey.languages), survey.languages[0])


def _frame(request: HttpRequest, survey: Survey) -> dict[str, Any]:
    spoken = _spoken(request, survey)
    instrument = instrument_of(survey)
    return {
        "survey": survey,
        "round": survey.round,
        "title": instrument.title.said(request.language),
        "asked_language": spoken,
        "asked_direction": words.direction(spoken),
        "consent": words.text(
            "together-consent",
            spoken,
            title=instrument.title.said(spoken),
            asker=survey.round.organisation.name,
            minutes=instrument.minutes,
        ),
    }


def _first(request: HttpRequest, survey: Survey, fault: str = "") -> HttpResponse:
    """Show what is read first; nothing of whoever was asked before."""
    context = _frame(request, survey) | {
        "needs_code": not survey.is_open_to_all,
        "fault": words.text(fault, request.language) if fault else "",
        "code": request.POST.get("code", "") if fault else "",
        "kept": request.GET.get("kept") == "1" and not fault,
    }
    return render(request, "listening/together.html", context, status=400 if fault else 200)


def _only_if(instrument: Instrument, question: Question, language: str) -> str:
    """Return of whom a question is asked, for whoever reads it; nothing where it is asked of everybody."""
    if not question.asked_if:
        return ""
    earlier = instrument.by_id[question.asked_if]
    chosen = [each.label.said(language) for each in earlier.options if each.id in question.asked_is.split()]
    return words.text(
        "together-only-if", language, question=earlier.question.said(language), options=" / ".join(chosen)
    )


def _questions(
    request: HttpRequest,
    survey: Survey,
    invitation: Invitation | None,
    given: dict[str, list[str]] | None = None,
    fault: str = "",
) -> HttpResponse:
    frame = _frame(request, survey)
    places = places_of(survey.round.organisation)
    instrument = instrument_of(survey)
    asked = asked_in(instrument, frame["asked_language"], given or {})
    context = frame | {
        "questions": [(each, _only_if(instrument, each, request.language)) for each in asked],
        "places": [] if invitation is not None or len(places) == 1 else places,
        "chosen_place": request.POST.get("place", ""),
        "place_asked": words.text("answer-place", frame["asked_language"]),
        "code": request.POST.get("code", ""),
        "key": request.POST.get("key", "")[:LONGEST_KEY] or secrets.token_urlsafe(24),
        "most_letters": MOST_LETTERS,
        "fault": fault,
    }
    return render(request, "listening/together_questions.html", context, status=400 if fault else 200)
