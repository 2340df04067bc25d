"""A survey: what it asks, what stands against its launch, how it reaches people, how far it is; codes, cards, paper."""

from __future__ import annotations

import csv
import io
import secrets
from typing import Any

import segno
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairwater import words
from fairwater.errors import BadInput
from fairwater.instruments import Instrument, Sensitive, answers_in
from fairwater.publish import numbers
from fairwater.publish.csv_file import safe_text
from fairwater.statistics.representation import Dispositions, response_rate
from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.common.tenancy import found_for
from fairwater_web.listening import actions
from fairwater_web.listening.asking import asked_in
from fairwater_web.listening.codes import as_printed
from fairwater_web.listening.enums import Consent, Stage, Way
from fairwater_web.listening.forms import terms_of, wanted_of
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.models import Invitation, Survey
from fairwater_web.listening.permissions import why_not_interview
from fairwater_web.listening.queries import (
    SMALLEST,
    Standing,
    advice_on,
    answers_by_way,
    hindrances_of,
    instrument_of,
    instruments,
    invitation_in,
    is_over,
    places_of,
    recorded_here,
    recordings,
    spent_by_place,
    standing_of,
    surveys_for,
)
from fairwater_web.listening.written import asked_in_words
from fairwater_web.people.forms import number_of
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.queries import people_of

MOST_CARDS = 400


def survey_or_404(request: HttpRequest, number: int) -> Survey:
    """Return a survey that the reader may see."""
    return found_for(request.actor, surveys_for(request.actor), "survey", number)


@require_safe
@page(Permission.READ_LISTENING)
def survey(request: HttpRequest, number: int) -> HttpResponse:
    """Show a survey."""
    return show_survey(request, survey_or_404(request, number))


def show_survey(request: HttpRequest, found: Survey, refusal: Refused | None = None) -> HttpResponse:
    """Show a survey, with a refusal where something could not be done."""
    language = request.language
    instrument = instrument_of(found)
    standing = standing_of(found)
    hindrances = hindrances_of(found, timezone.localdate()) if found.stage == Stage.DRAFT else []
    known = instruments().found.get(found.instrument, instrument)
    site = f"{request.scheme}://{request.get_host()}"
    context = {
        "survey": found,
        "round": found.round,
        "title": instrument.title.said(language),
        "about": instrument.about.said(language),
        "minutes": instrument.minutes,
        "questions": asked_in(instrument, language, {}),
        "protected": [words.text(f"protected-area-{each}", language) for each in instrument.protected],
        "sensitive": [
            (each.value, each.value in found.allowed)
            for each in Sensitive
            if any(item.sensitive is each for item in known.items())
        ],
        "has_words": bool(asked_in_words(found)),
        "hindrances": [each.sentence(language) for each in hindrances],
        "advice": [each.sentence(language) for each in advice_on(found)],
        "standing": standing,
        "rate": _rate(standing, language),
        "places": places_of(found.round.organisation),
        "progress": [
            (
                name or words.text("places-together", language),
                numbers.whole(n, language),
                numbers.whole(spent, language),
            )
            for name, n, spent in spent_by_place(found)
        ],
        "ways": [
            (words.text(f"way-{way}" if way else "ways-together", language), numbers.whole(n, language))
            for way, n in answers_by_way(found)
        ],
        "is_asked_now": found.stage == Stage.OPEN and not is_over(found, timezone.localdate()),
        "recorded": _recorded(found, instrument, language),
        "known_languages": known.languages,
        "consents": Consent.values,
        "open_link": f"{site}/answer/o/{found.open_word}/",
        "kiosk_link": f"{site}/answer/k/{found.open_word}/",
        "code_link": f"{site}/answer/",
        "has_addresses": Invitation.objects.filter(survey=found).exclude(email="").exists(),
        "not_written": "" if settings.FAIRWATER_MAIL else "refused-no-mail-server",
        "enough": standing.n_answers >= SMALLEST,
        "smallest": SMALLEST,
        "not_lead": why_not(request.actor, Permission.LEAD_LISTENING),
        "not_interview": why_not_interview(request.actor, found),
        "interviewers": list(found.interviewers.order_by("name")),
        "people": people_of(request.actor.tenant, timezone.localdate()),
        "not_launch": "refused-survey-hindered" if hindrances else why_not(request.actor, Permission.LEAD_LISTENING),
        "refusal": refusal.sentence(language) if refusal else "",
    }
    return render(request, "listening/survey.html", context, status=400 if refusal else 200)


def _recorded(survey: Survey, instrument: Instrument, language: str) -> list[tuple[str, bool]]:
    """Return how many questions can be heard in each language that has a recording, and what is wrong with other files."""
    told = []
    for spoken in survey.languages:
        read = recordings(instrument, spoken)
        heard = {*read.found, *recorded_here(survey, spoken)}
        if heard:
            name = (
                words.text(f"language-named-{spoken}", language)
                if words.has(f"language-named-{spoken}", language)
                else spoken
            )
            n = len(instrument.by_id)
            told.append((words.text("survey-recorded", language, n=len(heard), questions=n, spoken=name), False))
        told += [(fault.sentence(language), True) for fault in read.faults]
    return told


def _rate(standing: Standing, language: str) -> str:
    """Return the response rate to codes, RR1: whoever a letter did not reach was not heard either."""
    if standing.n_codes < SMALLEST:
        return ""
    found = response_rate(Dispositions(completes=standing.n_spent, partials=0, invited=standing.n_codes))
    return "" if found.minimum is None else numbers.percent(float(found.minimum), language, 0)


@page(Permission.LEAD_LISTENING)
@require_POST
def settle(request: HttpRequest, number: int) -> HttpResponse:
    """Say how a survey is asked; launch it; close it."""
    found = survey_or_404(request, number)
    do = request.POST.get("do", "")
    try:
        if do == "launch":
            actions.launch(by=request.actor, survey=found)
        elif do == "close":
            actions.close(by=request.actor, survey=found)
        elif do == "interview":
            actions.name_interviewer(by=request.actor, survey=found, written=request.POST.get("person", ""))
        elif do == "no-interview":
            number = number_of(request.POST.get("person", ""))
            actions.dismiss_interviewer(by=request.actor, survey=found, number=number)
        elif do == "write":
            actions.write_to_those_left(by=request.actor, survey=found)
        else:
            actions.set_terms(by=request.actor, survey=found, terms=terms_of(request.POST))
    except Refused as refusal:
        return show_survey(request, survey_or_404(request, number), refusal)
    return redirect("listening:survey", number=number)


@page(Permission.LEAD_LISTENING)
@require_POST
def codes(request: HttpRequest, number: int) -> HttpResponse:
    """Make codes for so many people of each school, or for a list of addresses."""
    found = survey_or_404(request, number)
    try:
        wanted = wanted_of(request.POST, places_of(found.round.organisation), found.languages)
        actions.make_codes(by=request.actor, survey=found, wanted=wanted)
    except Refused as refusal:
        return show_survey(request, found, refusal)
    return redirect("listening:survey", number=number)


@page(Permission.LEAD_LISTENING)
@require_POST
def codes_file(request: HttpRequest, number: int) -> HttpResponse:
    """Give the codes that nobody has used yet, for a mail merge."""
    found = survey_or_404(request, number)
    site = f"{request.scheme}://{request.get_host()}"
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["email", "school", "language", "code", "link"])
    for invitation, code in actions.note_codes_taken(by=request.actor, survey=found):
        place = invitation.place.name if invitation.place else ""
        link = f"{site}/answer/c/{code}/"
        writer.writerow(
            [safe_text(each) for each in (invitation.email, place, invitation.language, as_printed(code), link)]
        )
    response = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="codes-{found.instrument}-{found.pk}.csv"'
    return response


def _card(request: HttpRequest, survey: Survey, invitation: Invitation, code: str, site: str) -> dict[str, Any]:
    """Return a card in the language of whom it invites: what it asks, where, the code, and the promise."""
    spoken = invitation.language or request.language
    picture = segno.make(f"{site}/answer/c/{code}/", error="m", micro=False)
    return {
        "svg": picture.svg_inline(scale=3, border=2, dark="#000", light="#fff", omitsize=False),
        "code": as_printed(code),
        "place": invitation.place.name if invitation.place else "",
        "language": spoken,
        "direction": words.direction(spoken),
        "title": instrument_of(survey).title.said(spoken),
        "promise": words.text("answer-promise", spoken if spoken in words.LANGUAGES else words.DEFAULT_LANGUAGE),
    }


@page(Permission.LEAD_LISTENING)
@require_POST
def cards(request: HttpRequest, number: int) -> HttpResponse:
    """Show cards to print and cut: a picture to point a phone at, the code, and how it is protected."""
    found = survey_or_404(request, number)
    site = f"{request.scheme}://{request.get_host()}"
    left = list(actions.note_codes_taken(by=request.actor, survey=found))
    context = {
        "survey": found,
        "title": instrument_of(found).title.said(request.language),
        "cards": [_card(request, found, invitation, code, site) for invitation, code in left[:MOST_CARDS]],
        "n_codes": len(left),
        "site": f"{site}/answer/",
    }
    return render(request, "listening/cards.html", context)


@require_safe
@page(Permission.LEAD_LISTENING)
def paper(request: HttpRequest, number: int) -> HttpResponse:
    """Show the survey as a sheet to print, with a place for the code of a card."""
    found = survey_or_404(request, number)
    language = request.GET.get("in", "")
    language = language if language in found.languages else (found.languages or [request.language])[0]
    instrument = instrument_of(found)
    context = {
        "survey": found,
        "promise": found.round.promise_in(language),
        "title": instrument.title.said(language),
        "questions": asked_in(instrument, language, {}),
        "asked_language": language,
        "asked_direction": words.direction(language),
        "language": language if language in words.LANGUAGES else words.DEFAULT_LANGUAGE,
    }
    return render(request, "listening/paper.html", context)


@page(Permission.LEAD_LISTENING)
def enter(request: HttpRequest, number: int) -> HttpResponse:
    """Enter an answer from paper, or one that somebody gave in a conversation."""
    found = survey_or_404(request, number)
    if found.stage == Stage.DRAFT:
        return show_survey(request, found, Refused("refused-survey-not-open"))
    if request.method != "POST":
        return _entry(request, found)
    names = {name.removeprefix("a-"): request.POST.getlist(name) for name in request.POST if name.startswith("a-")}
    typed = request.POST.get("code", "")
    invitation = invitation_in(found, typed)
    if typed.strip() and invitation is None:
        return _entry(request, found, "answer-no-code", names)
    places = places_of(found.round.organisation)
    place = (
        invitation.place if invitation else next((p for p in places if str(p.pk) == request.POST.get("place")), None)
    )
    way = Way.INTERVIEW if request.POST.get("way") == Way.INTERVIEW else Way.PAPER
    language = request.POST.get("in", "")
    try:
        answers = answers_in(instrument_of(found), names)
    except BadInput as fault:
        return _entry(request, found, "", names, fault.sentence(request.language))
    if not answers:
        return _entry(request, found, "answer-nothing", names)
    language = language if language in found.languages else found.languages[0]
    outcome = intake.receive(
        survey=found,
        key=request.POST.get("key", "")[:64] or secrets.token_urlsafe(24),
        brought=intake.Brought(answers, language, way, place.pk if place else None),
        invitation=invitation,
    )
    if outcome is intake.Outcome.CODE_SPENT:
        return _entry(request, found, "answer-code-spent", names)
    return _entry(request, found, kept=True)


def _entry(
    request: HttpRequest,
    found: Survey,
    fault: str = "",
    given: dict[str, list[str]] | None = None,
    sentence: str = "",
    *,
    kept: bool = False,
) -> HttpResponse:
    language = request.language
    instrument = instrument_of(found)
    context = {
        "survey": found,
        "round": found.round,
        "title": instrument.title.said(language),
        "questions": asked_in(instrument, language, given or {}),
        "places": places_of(found.round.organisation),
        "fault": sentence or (words.text(fault, language) if fault else ""),
        "kept": kept,
        "key": secrets.token_urlsafe(24),
        "code": request.POST.get("code", "") if fault or sentence else "",
    }
    return render(request, "listening/enter.html", context, status=400 if fault or sentence else 200)
