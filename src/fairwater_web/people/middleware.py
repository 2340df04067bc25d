"""Who acts in this request."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from fairwater_web.people.queries import acting_person

Handler = Callable[[HttpRequest], HttpResponse]
ACTING_IN = "acting-in"
"""The key of the session under which the organisation is kept that somebody chose to act in."""


def join_actor(get_response: Handler) -> Handler:
    """Give every request its actor: the signed-in person in the organisation they chose, or None."""

    def handle(request: HttpRequest) -> HttpResponse:
        signed_in = request.user.is_authenticated
        chosen = request.session.get(ACTING_IN) if signed_in else None
        request.actor = acting_person(request.user, timezone.localdate(), chosen) if signed_in else None
        return get_response(request)

    return handle
