"""What people wrote, for those who lead the round; and an ask that is made of it, in words of the reader's own."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater_web.common.permissions import Refused, page, why_not
from fairwater_web.listening import actions
from fairwater_web.listening.models import Survey
from fairwater_web.listening.queries import SMALLEST, instrument_of
from fairwater_web.listening.survey_pages import survey_or_404
from fairwater_web.listening.written import mark_of, written
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.forms import shown_fields, typed_of
from fairwater_web.registers.permissions import check_may_write
from fairwater_web.registers.queries import people_of, register_or_404

ASKS = "asks"


@require_safe
@page(Permission.LEAD_LISTENING)
def in_words(request: HttpRequest, number: int) -> HttpResponse:
    """Show what people wrote, in an order that tells nothing: for those who lead, and from ten people on."""
    survey = survey_or_404(request, number)
    asked = [
        (item.question.said(request.language), item.id, [(text, mark_of(survey, item.id, text)) for text in said], n)
        for item, said, n in written(request.actor, survey)
    ]
    actions.note_seen(by=request.actor, survey=survey, event="words-read", noted={})
    context = {
        "survey": survey,
        "title": instrument_of(survey).title.said(request.language),
        "asked": asked,
        "smallest": SMALLEST,
        "not_write": why_not(request.actor, Permission.WRITE_REGISTERS),
    }
    return render(request, "listening/words.html", context)


@page(Permission.LEAD_LISTENING)
def ask(request: HttpRequest, number: int, item: str, mark: str) -> HttpResponse:
    """Make an ask of what somebody wrote: their words stand beside the form, what is asked is said anew."""
    survey = survey_or_404(request, number)
    text = _marked(request, survey, item, mark)
    register = register_or_404(request.actor, ASKS)
    check_may_write(request.actor, register)
    language, refusal = request.language, None
    today = timezone.localdate()
    given: dict[str, Any] = {"asked-by": survey.asked_of, "asked-on": (survey.closed_on or today).isoformat()}
    faults: dict[str, str] = {}
    if request.method == "POST":
        typed = typed_of(register, request.POST, language)
        given, faults = typed.given, typed.faults
        if not faults:
            try:
                made = actions.make_ask_of_words(
                    by=request.actor, survey=survey, text=text, register=register, values=typed.values
                )
            except Refused as fault:
                refusal = fault
            else:
                return redirect("registers:entry", number=made.pk)
    context = {
        "survey": survey,
        "title": instrument_of(survey).title.said(language),
        "question": instrument_of(survey).by_id[item].question.said(language),
        "text": text,
        "fields": shown_fields(register, given, language, faults),
        "people": people_of(request.actor.tenant, today),
        "n_faults": len(faults),
        "refusal": refusal.sentence(language) if refusal else "",
    }
    return render(request, "listening/ask.html", context, status=400 if faults or refusal else 200)


def _marked(request: HttpRequest, survey: Survey, item: str, mark: str) -> str:
    """Return the text that an address names, of those that the reader is shown."""
    for asked, said, _ in written(request.actor, survey):
        for text in said if asked.id == item else ():
            if mark_of(survey, item, text) == mark:
                return text
    raise Http404
