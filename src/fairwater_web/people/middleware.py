"""Who acts in this request."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from fairwater_web.people.queries import acting_person

Handler = Callable[[HttpRequest], HttpResponse]


def join_actor(get_response: Handler) -> Handler:
    """Give every request its actor: the signed-in person in their organisation, or None."""

    def handle(request: HttpRequest) -> HttpResponse:
        signed_in = request.user.is_authenticated
        request.actor = acting_person(request.user, timezone.localdate()) if signed_in else None
        return get_response(request)

    return handle
