"""The number of unread notices stands in the frame of every page."""

from __future__ import annotations

from django.apps import AppConfig
from django.http import HttpRequest


class NoticesConfig(AppConfig):
    """Adds the number to the frame."""

    name = "fairwater_web.notices"

    def ready(self) -> None:
        """Tell the frame how many notices somebody has not read."""
        from fairwater_web.common.context import FRAME

        FRAME["unread"] = _unread


def _unread(request: HttpRequest) -> int:
    from fairwater_web.notices.queries import n_unread

    actor = getattr(request, "actor", None)
    return n_unread(actor.person) if actor is not None else 0
