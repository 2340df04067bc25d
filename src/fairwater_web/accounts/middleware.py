"""In every request: the session goes on or has ended, and what needs a second factor waits until one was shown."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from fairwater_web.accounts.actions import see_session
from fairwater_web.accounts.queries import held_back, session_of, why_ended

Handler = Callable[[HttpRequest], HttpResponse]
ENDED = "session-ended"
"""Where an ended session leaves the reason for the page on which one signs in."""


def keep_session(get_response: Handler) -> Handler:
    """End what has ended; else note that the session was used, and hold back what waits for a second factor."""

    def handle(request: HttpRequest) -> HttpResponse:
        request.signed_in = None
        if request.user.is_authenticated:
            _check(request)
        return get_response(request)

    return handle


def _check(request: HttpRequest) -> None:
    now, session = timezone.now(), session_of(request)
    permissions = request.actor.permissions if request.actor else frozenset()
    ended = why_ended(session, permissions, now)
    if ended is not None or session is None:
        logout(request)
        request.actor = None
        request.session[ENDED] = str(ended)
        return
    see_session(session, now)
    request.signed_in = session
    if request.actor is not None:
        request.actor = held_back(request.actor, session)
