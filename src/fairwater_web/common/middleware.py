"""What holds for every page: the reader's language, and refusals said as sentences."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme

from fairwater.errors import FairwaterError
from fairwater.words import DEFAULT_LANGUAGE, LANGUAGES
from fairwater_web.common.permissions import NotPermitted, Refused

Handler = Callable[[HttpRequest], HttpResponse]
LANGUAGE_COOKIE = "language"


def _asked_for(request: HttpRequest) -> str:
    for chosen in (request.COOKIES.get(LANGUAGE_COOKIE, ""), getattr(request.user, "language", "")):
        if chosen in LANGUAGES:
            return chosen
    for wish in request.headers.get("Accept-Language", "").split(","):
        language = wish.split(";")[0].strip().lower().split("-")[0]
        if language in LANGUAGES:
            return language
    return DEFAULT_LANGUAGE


def choose_language(get_response: Handler) -> Handler:
    """Give every request the reader's language: what this browser chose, else the person, else what the browser wishes."""

    def handle(request: HttpRequest) -> HttpResponse:
        request.language = _asked_for(request)
        with translation.override(request.language):
            response = get_response(request)
        response.headers.setdefault("Content-Language", request.language)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return handle


class SayRefusals:
    """Turn a refusal into a page with its reason, and an unanswerable question into a page that says what to do."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Say refusals and errors that have a sentence; leave every other fault to Django."""
        if not isinstance(fault, Refused | FairwaterError):
            return None
        status = 403 if isinstance(fault, Refused) else 400
        context = {"sentence": fault.sentence(request.language), "status": status}
        context |= {"closed": isinstance(fault, NotPermitted), "back": _came_from(request)}
        context |= {"way_out": fault.way_out if isinstance(fault, Refused) else None}
        return render(request, "common/refused.html", context, status=status)


def _came_from(request: HttpRequest) -> str:
    """Return the page of this site that the reader came from, else Home: what was refused can be mended there."""
    before = request.headers.get("Referer", "")
    return before if url_has_allowed_host_and_scheme(before, {request.get_host()}) else "/"


say_refusals = SayRefusals
