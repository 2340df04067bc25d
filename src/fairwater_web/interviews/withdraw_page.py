"""Taking one's words back with the code on a slip. It needs no account, and nobody is asked why."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.common.languages import in_every_language
from fairwater_web.common.permissions import OPEN, page
from fairwater_web.interviews import actions
from fairwater_web.interviews.queries import slip_of
from fairwater_web.listening.asking import language_for
from fairwater_web.listening.codes import as_printed, as_typed
from fairwater_web.listening.throttle import is_too_fast

MOST_TRIES = 60
"""From one address within an hour."""


@csrf_exempt
@in_every_language
@page(OPEN)
def withdraw(request: HttpRequest) -> HttpResponse:
    """Type the code, see how many quotes it is of, and withdraw them."""
    language = language_for(request, None, None)
    context = {"fault": "", "slip": None, "done": False, "code": ""}
    status = 200
    if request.method == "POST":
        code = as_typed(request.POST.get("code", ""))
        slip = None
        if is_too_fast(request, MOST_TRIES):
            context["fault"], status = words.text("withdraw-too-fast", language), 429
        else:
            slip = slip_of(code)
            if slip is None:
                context["fault"], status = words.text("withdraw-no-code", language), 404
        if slip is not None:
            if request.POST.get("sure") == "1":
                actions.withdraw_by_code(slip=slip)
                context["done"] = True
            left = slip.quotes.filter(withdrawn_on__isnull=True).count()
            day = numbers.day(slip.talk.held_on.isoformat(), language)
            context |= {"slip": slip, "code": as_printed(code), "n": left, "day": day}
    context |= {
        "language": language,
        "asked_language": language,
        "asked_direction": words.direction(language),
        "languages": list(words.LANGUAGES),
        "asker": context["slip"].talk.round.organisation.name if context["slip"] else "",
    }
    return render(request, "interviews/withdraw.html", context, status=status)
