"""The short way of an answer that carries its own code: what the page's script sends, and nothing is to be said about.

Such an answer needs no session, no person, no page and no language to be shown in, so it goes round the middleware that
finds these. Whatever else comes, or comes with a fault, goes the long way, which says in sentences what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.core.exceptions import DisallowedHost, RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.middleware.clickjacking import XFrameOptionsMiddleware
from django.middleware.security import SecurityMiddleware
from django.utils import timezone

from fairwater.errors import FairwaterError
from fairwater.instruments import answers_in
from fairwater_web.common.middleware import say_headers
from fairwater_web.common.permissions import Refused
from fairwater_web.listening.asking import SENT_BY_SCRIPT, key_in, language_for, names_in
from fairwater_web.listening.enums import Way
from fairwater_web.listening.intake import actions as intake
from fairwater_web.listening.queries import instrument_of, invitation_of, is_too_late

Handler = Callable[[HttpRequest], HttpResponse]
ADDRESS = re.compile(r"/answer/c/([0-9A-Z]{12})/")
MOST_BYTES = 64 * 1024
"""Of a form that goes the short way; the answers to a hundred questions fit."""
FORM = "application/x-www-form-urlencoded"
TOLD = {outcome: f'{{"outcome": "{outcome.value}"}}'.encode() for outcome in intake.Outcome}


def take_quickly(get_response: Handler) -> Handler:
    """Take in an answer that carries its code, or leave it to the long way."""

    def handle(request: HttpRequest) -> HttpResponse:
        if request.method == "POST" and (found := ADDRESS.fullmatch(request.path_info)) and _is_plain(request):
            outcome = _taken(request, found[1])
            if outcome is intake.Outcome.KEPT or outcome is intake.Outcome.KEPT_BEFORE:
                return _told(request, outcome)
        return get_response(request)

    return handle


def _is_plain(request: HttpRequest) -> bool:
    """Say whether a form was sent by the page's script, over a line and to a host that the long way would serve too."""
    meta = request.META
    size = meta.get("CONTENT_LENGTH") or ""
    if meta.get("HTTP_X_SENT_BY") != SENT_BY_SCRIPT or not size.isdecimal() or int(size) > MOST_BYTES:
        return False
    if request.content_type != FORM or meta.get("QUERY_STRING") or request.content_params.keys() - {"charset"}:
        return False
    if request.content_params.get("charset", "utf-8").lower() != "utf-8":
        return False
    if settings.SECURE_SSL_REDIRECT and not request.is_secure():
        return False
    try:
        request.get_host()
    except DisallowedHost:
        return False
    return True


def _taken(request: HttpRequest, code: str) -> intake.Outcome | None:
    """Take an answer in and return what became of it; None where there is something to be said."""
    try:
        form = request.POST
    except (SuspiciousOperation, RequestDataTooBig):
        return None
    key, given = key_in(form), names_in(form)
    if not key or b"\0" in request.body or b"%00" in request.body:
        return None
    invitation = invitation_of(code, whole=False)
    if invitation is None or is_too_late(invitation.survey, timezone.localdate()):
        return None
    try:
        answers = answers_in(instrument_of(invitation.survey), given)
    except (FairwaterError, Refused):
        return None
    if not answers:
        return None
    language = language_for(request, invitation.survey, invitation)
    brought = intake.Brought(answers, language, Way.LINK, invitation.place_id)
    return intake.receive(survey=invitation.survey, key=key, brought=brought, invitation=invitation)


def _told(request: HttpRequest, outcome: intake.Outcome) -> HttpResponse:
    response = HttpResponse(TOLD[outcome], content_type="application/json", headers=_headers(request.is_secure()))
    response.headers["Content-Length"] = str(len(TOLD[outcome]))
    return response


@cache
def _headers(is_secure: bool) -> dict[str, str]:
    """Return the headers with which every page guards itself, as the middleware that knows them says them."""
    asked = HttpRequest()
    asked.META = {"SERVER_NAME": "localhost", "SERVER_PORT": "443" if is_secure else "80"}
    asked._get_scheme = lambda: "https" if is_secure else "http"  # type: ignore[method-assign]
    answer = HttpResponse()

    def bare(_request: HttpRequest) -> HttpResponse:
        return answer

    chain = CSPMiddleware(XFrameOptionsMiddleware(say_headers(bare)))
    said = SecurityMiddleware(chain).process_response(asked, chain(asked))
    kept = {name: value for name, value in said.headers.items() if name not in ("Content-Type", "Content-Length")}
    return kept | {"Cache-Control": "private, no-store"}
