"""What holds for every page: headers, the reader's language, limits, and refusals said as sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import BadRequest, DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme

from fairwater import words
from fairwater.errors import FairwaterError
from fairwater.words import DEFAULT_LANGUAGE, LANGUAGES, written_in
from fairwater_web.common.languages import is_in_every_language
from fairwater_web.common.permissions import NotPermitted, Refused

Handler = Callable[[HttpRequest], HttpResponse]
LANGUAGE_COOKIE = "language"
A_TEXT = 30
"""Letters from which on what somebody typed is a text worth keeping."""
HIDDEN = ("csrfmiddlewaretoken", "password", "next")
HEADERS = {
    "Permissions-Policy": ", ".join(
        f"{name}=()"
        for name in ("camera", "microphone", "geolocation", "payment", "usb", "browsing-topics", "display-capture")
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""What a browser need not offer to these pages, and that no other site may show parts of them."""


def _asked_for(request: HttpRequest) -> str:
    for chosen in (request.COOKIES.get(LANGUAGE_COOKIE, ""), getattr(request.user, "language", "")):
        if chosen in LANGUAGES:
            return chosen
    for wish in request.headers.get("Accept-Language", "").split(","):
        language = wish.split(";")[0].strip().lower().split("-")[0]
        if language in LANGUAGES:
            return language
    return DEFAULT_LANGUAGE


class ChooseLanguage:
    """Give every request the reader's language: what this browser chose, else the person, else what the browser wishes.

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
        if not is_in_every_language(view):
            request.language = written_in(request.language)


choose_language = ChooseLanguage


def say_headers(get_response: Handler) -> Handler:
    """Send the headers that Django does not know by itself."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return handle


def limit_uploads(get_response: Handler) -> Handler:
    """Refuse what is larger than one setting says, with a sentence, before any of it is read."""

    def handle(request: HttpRequest) -> HttpResponse:
        size = request.META.get("CONTENT_LENGTH") or "0"
        if size.isdecimal() and int(size) > settings.MOST_MEGABYTES * 2**20:
            return refusal_page(request, Refused("refused-large-upload", limit=settings.MOST_MEGABYTES), status=413)
        return get_response(request)

    return handle


def refusal_page(request: HttpRequest, fault: Refused | FairwaterError, *, status: int) -> HttpResponse:
    """Return the page that says a refusal, with the way back."""
    chosen = getattr(request, "chosen_language", request.language)
    language = chosen if words.speaks(fault.message_id, chosen) else written_in(chosen)
    request.language = request.chosen_language = chosen
    context = {"sentence": fault.sentence(language), "said_in": language, "status": status}
    context["typed"] = _typed(request) if status != 413 else []
    context |= {"closed": isinstance(fault, NotPermitted), "back": _came_from(request)}
    context |= {"is_step": status in (403, 405) or request.method == "POST"}  # something was to be done, and not asked
    context |= {"way_out": fault.way_out if isinstance(fault, Refused) else None}
    return render(request, "common/refused.html", context, status=status)


class SayRefusals:
    """Turn a refusal into a page with its reason, and an unanswerable question into a page that says what to do."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 405 and request.method == "GET" and not response.content:
            said = refusal_page(request, Refused("refused-takes-a-form"), status=405)
            said.headers["Allow"] = response.headers["Allow"]
            return said
        return response

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """Refuse the character NUL, which no keyboard has and PostgreSQL does not keep, in anything that was sent."""
        sent = [
            value for query in (request.GET, request.POST) for pair in query.lists() for value in (pair[0], *pair[1])
        ]
        sent += [file.name or "" for files in request.FILES.lists() for file in files[1]]
        if any("\0" in value for value in sent):
            return refusal_page(request, Refused("refused-bad-request"), status=400)
        return None

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Say refusals and errors that have a sentence; leave every other fault to Django."""
        if not isinstance(fault, Refused | FairwaterError):
            return None
        return refusal_page(request, fault, status=403 if isinstance(fault, Refused) else 400)


def _typed(request: HttpRequest) -> list[str]:
    """Return the longer texts of a form that was refused, so that nobody loses what they wrote."""
    try:
        form = request.POST
    except BadRequest:  # it was in letters of no alphabet that a form may come in
        return []
    return [text for name, text in form.items() if len(text) >= A_TEXT and name not in HIDDEN]


def _came_from(request: HttpRequest) -> str:
    """Return the page of this site that the reader came from, else Home: what was refused can be mended there."""
    before = request.headers.get("Referer", "")
    try:
        return before if url_has_allowed_host_and_scheme(before, {request.get_host()}) else "/"
    except DisallowedHost:
        return "/"


say_refusals = SayRefusals
