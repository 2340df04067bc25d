"""What holds for every page: the reader's language, and refusals said as sentences."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme

from fairwater import words
from fairwater.errors import FairwaterError
from fairwater.words import DEFAULT_LANGUAGE, LANGUAGES, PARTIAL
from fairwater_web.common.languages import is_in_every_language
from fairwater_web.common.permissions import NotPermitted, Refused

Handler = Callable[[HttpRequest], HttpResponse]
LANGUAGE_COOKIE = "language"
A_TEXT = 30
"""Letters from which on what somebody typed is a text worth keeping."""
HIDDEN = ("csrfmiddlewaretoken", "password", "next")


def _asked_for(request: HttpRequest) -> str:
    chosen = request.COOKIES.get(LANGUAGE_COOKIE, "")
    if chosen in LANGUAGES:
        return chosen
    for wish in request.headers.get("Accept-Language", "").split(","):
        language = wish.split(";")[0].strip().lower().split("-")[0]
        if language in LANGUAGES:
            return language
    return DEFAULT_LANGUAGE


class ChooseLanguage:
    """Give every request the reader's language: the one they chose, else the browser's, else English.

    `language` is that of the page's content, `chosen_language` that of the frame around it. They differ where the reader's
    language is written for some pages only and this page is none of them: its content is then English, and says so.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.language = request.chosen_language = _asked_for(request)
        with translation.override(request.language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", request.language)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def process_view(self, request: HttpRequest, view: object, _args: object, _kwargs: object) -> None:
        """Say the content in English where the page is not written in the reader's language."""
        if request.language in PARTIAL and not is_in_every_language(view):
            request.language = DEFAULT_LANGUAGE


choose_language = ChooseLanguage


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
        language = (
            request.chosen_language if words.speaks(fault.message_id, request.chosen_language) else DEFAULT_LANGUAGE
        )
        request.language = request.chosen_language
        context = {"sentence": fault.sentence(language), "said_in": language, "status": status}
        context["typed"] = _typed(request)
        context |= {"closed": isinstance(fault, NotPermitted), "back": _came_from(request)}
        return render(request, "common/refused.html", context, status=status)


def _typed(request: HttpRequest) -> list[str]:
    """Return the longer texts of a form that was refused, so that nobody loses what they wrote."""
    return [text for name, text in request.POST.items() if len(text) >= A_TEXT and name not in HIDDEN]


def _came_from(request: HttpRequest) -> str:
    """Return the page of this site that the reader came from, else Home: what was refused can be mended there."""
    before = request.headers.get("Referer", "")
    return before if url_has_allowed_host_and_scheme(before, {request.get_host()}) else "/"


say_refusals = SayRefusals
