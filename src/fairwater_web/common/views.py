"""Choosing a language and a theme; the pages that say what went wrong."""

from __future__ import annotations

import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from fairwater.words import DEFAULT_LANGUAGE, LANGUAGES
from fairwater_web.common.context import THEMES
from fairwater_web.common.middleware import LANGUAGE_COOKIE, refusal_page
from fairwater_web.common.permissions import OPEN, Refused, page

A_YEAR = 365 * 24 * 60 * 60


def _back(request: HttpRequest) -> HttpResponseRedirect:
    wanted = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return HttpResponseRedirect(wanted if safe else "/")


@require_POST
@page(OPEN)
def choose_look(request: HttpRequest) -> HttpResponse:
    """Keep the reader's language and theme in cookies of their own browser."""
    response = _back(request)
    for name, allowed in ((LANGUAGE_COOKIE, LANGUAGES), ("theme", THEMES)):
        wish = request.POST.get(name, "")
        if wish in allowed:
            response.set_cookie(
                name, wish, max_age=A_YEAR, samesite="Lax", httponly=True, secure=settings.SESSION_COOKIE_SECURE
            )
    return response


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is no such page, alike for what never was and for what belongs to somebody else."""
    request.language = getattr(request, "chosen_language", request.language)
    return render(request, "common/not_found.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours; where the database is gone, that it is that, and when to try again."""
    request.language = getattr(request, "chosen_language", request.language)
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        response = render(request, "common/unavailable.html", status=503)
        response.headers["Retry-After"] = "30"
        return response
    return render(request, "common/failed.html", status=500)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say what of a request cannot be taken."""
    too_large = isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent)
    refusal = Refused("refused-large-form" if too_large else "refused-bad-request")
    if not hasattr(request, "language"):  # the fault was met before the language was chosen
        request.language = DEFAULT_LANGUAGE
    return refusal_page(request, refusal, status=413 if too_large else 400)
