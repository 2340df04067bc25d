"""Answering without an account: by a code, by an open link, on a device that is handed round. Nothing reads who it is."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from fairwater import words
from fairwater.errors import BadInput
from fairwater.instruments import answers_in
from fairwater.instruments.answering import MOST_LETTERS
from fairwater_web.common.languages import in_every_language
from fairwater_web.common.permissions import OPEN, page
from fairwater_web.listening.asking import SENT_BY_SCRIPT, asked_in, key_in, language_for, names_in
from fairwater_web.listening.codes import as_typed
from fairwater_web.listening.enums import Way
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.models import Invitation, Survey
from fairwater_web.listening.queries import (
    SMALLEST,
    instrument_of,
    instruments,
    invitation_of,
    is_over,
    is_too_late,
    open_survey,
    places_of,
    recordings,
)
from fairwater_web.listening.recording_pages import audio_addresses, part_of
from fairwater_web.listening.throttle import is_too_fast
from fairwater_web.organisations.models import Organisation


@dataclass(frozen=True)
class Asked:
    """What somebody is asked through one address."""

    survey: Survey
    way: Way
    invitation: Invitation | None = None

    @property
    def places(self) -> list[Organisation]:
        """Return the places to choose from; none where the code knows it, or there is only one."""
        if self.invitation is not None:
            return []
        found = places_of(self.survey.round.organisation)
        return found if len(found) > 1 else []


@csrf_exempt
@in_every_language
@page(OPEN)
def by_code(request: HttpRequest, code: str) -> HttpResponse:
    """Answer with a code."""
    invitation = invitation_of(code, whole=request.method != "POST")
    if invitation is None:
        return _said(request, "answer-no-code", status=404)
    return _answer(request, Asked(invitation.survey, Way.LINK, invitation))


@csrf_exempt
@in_every_language
@page(OPEN)
def by_open_link(request: HttpRequest, word: str) -> HttpResponse:
    """Answer through the link that anybody may use."""
    return _open(request, word, Way.OPEN_LINK)


@csrf_exempt
@in_every_language
@page(OPEN)
def at_kiosk(request: HttpRequest, word: str) -> HttpResponse:
    """Answer on a device that goes from hand to hand: it keeps no draft and begins anew."""
    return _open(request, word, Way.KIOSK)


def _open(request: HttpRequest, word: str, way: Way) -> HttpResponse:
    survey = open_survey(word)
    if survey is None:
        return _said(request, "answer-no-code", status=404)
    if request.method == "POST" and is_too_fast(request):
        return _said(request, "answer-too-fast", survey=survey, status=429)
    return _answer(request, Asked(survey, way))


@csrf_exempt
@in_every_language
@page(OPEN)
def type_code(request: HttpRequest) -> HttpResponse:
    """Type the code of a card or a letter."""
    typed = as_typed(request.POST.get("code", ""))
    if request.method == "POST" and typed:
        if invitation_of(typed, whole=False) is not None:
            return redirect("listening:by-code", code=typed)
        return _frame(request, "listening/code.html", {"fault": "answer-no-code"}, None, status=404)
    return _frame(request, "listening/code.html", {"fault": "answer-no-code" if request.method == "POST" else ""}, None)


@in_every_language
@require_safe
@page(OPEN)
def how_protected(request: HttpRequest) -> HttpResponse:
    """Say how answers are kept apart from those who gave them."""
    return _frame(request, "listening/protected.html", {"smallest": SMALLEST}, None)


def _answer(request: HttpRequest, asked: Asked) -> HttpResponse:
    if asked.invitation is not None and asked.invitation.is_spent and request.method != "POST":
        return _said(request, "answer-code-spent", survey=asked.survey)
    if request.method == "POST":
        return _take(request, asked)
    if is_over(asked.survey, timezone.localdate()):
        return _said(request, "answer-over", survey=asked.survey)
    return _form(request, asked)


def _form(
    request: HttpRequest, asked: Asked, fault: str = "", given: Mapping[str, Sequence[str]] | None = None
) -> HttpResponse:
    instrument = instrument_of(asked.survey)
    language = language_for(request, asked.survey, asked.invitation)
    questions = asked_in(instrument, language, given or {})
    context = {
        "asked": asked,
        "promise": asked.survey.round.promise_in(language),
        "title": instrument.title.said(language),
        "minutes": instrument.minutes,
        "questions": questions,
        "n": len(questions) + (1 if asked.places else 0),
        "key": key_in(request.POST) or secrets.token_urlsafe(24),
        "fault": fault,
        "kiosk": asked.way is Way.KIOSK,
        "most_letters": MOST_LETTERS,
        "audio": audio_addresses(asked.survey, instrument, language),
        "chosen_place": request.POST.get("place", ""),
    }
    return _frame(request, "listening/answer.html", context, asked.survey, language, status=400 if fault else 200)


def _take(request: HttpRequest, asked: Asked) -> HttpResponse:
    language = language_for(request, asked.survey, asked.invitation)
    if is_too_late(asked.survey, timezone.localdate()):
        return _said(request, "answer-over", survey=asked.survey, status=410)
    names, key = names_in(request.POST), key_in(request.POST)
    try:
        answers = answers_in(instrument_of(asked.survey), names)
    except BadInput as fault:
        return _form(request, asked, fault.sentence(language))
    if not key or not answers:
        return _form(request, asked, words.text("answer-nothing", language), names)
    outcome = intake.receive(
        survey=asked.survey,
        key=key,
        brought=intake.Brought(answers, language, asked.way, _place(request, asked)),
        invitation=asked.invitation,
    )
    if outcome is intake.Outcome.CODE_SPENT:
        return _said(request, "answer-code-spent", survey=asked.survey, status=409)
    if request.headers.get("X-Sent-By") == SENT_BY_SCRIPT:
        return JsonResponse({"outcome": outcome.value})
    return _said(request, "answer-thanks", survey=asked.survey, kiosk=asked.way is Way.KIOSK)


def _place(request: HttpRequest, asked: Asked) -> int | None:
    if asked.invitation is not None:
        return asked.invitation.place_id
    places = places_of(asked.survey.round.organisation)
    if len(places) == 1:
        return places[0].pk
    return next((each.pk for each in places if str(each.pk) == request.POST.get("place", "")), None)


def _said(
    request: HttpRequest, message_id: str, survey: Survey | None = None, status: int = 200, **more: Any
) -> HttpResponse:
    if request.headers.get("X-Sent-By") == SENT_BY_SCRIPT:
        language = language_for(request, survey, None)
        return JsonResponse({"outcome": message_id, "sentence": words.text(message_id, language)}, status=status)
    language = language_for(request, survey, None)
    back = survey.round.promise_in(language).comes_back if survey else ""
    context = {"message": message_id, "back": back} | more
    return _frame(request, "listening/said.html", context, survey, language, status=status)


def _frame(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    survey: Survey | None,
    language: str = "",
    status: int = 200,
) -> HttpResponse:
    language = language or language_for(request, survey, None)
    shown = context | {
        "language": language if language in words.LANGUAGES else words.DEFAULT_LANGUAGE,
        "asked_language": language,
        "asked_direction": words.direction(language),
        "languages": survey.languages if survey else list(words.LANGUAGES),
        "asker": survey.round.organisation.name if survey else "",
    }
    return render(request, template, shown, status=status)


@require_safe
@page(OPEN)
def audio(request: HttpRequest, instrument: str, language: str, item: str) -> HttpResponse:
    """Play the recording of a question, or the part of it that a player asks for: some play nothing that has no parts."""
    found = instruments().found.get(instrument)
    path = recordings(found, language).found.get(item) if found is not None and language in found.languages else None
    if path is None:
        raise Http404
    return part_of(request, path.open("rb"), path.stat().st_size, path.suffix.lower())
