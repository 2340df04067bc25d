"""The number of unread notices stands in the frame of every page; what happens to an account becomes a notice."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.http import HttpRequest


class NoticesConfig(AppConfig):
    """Adds the number to the frame, and listens to accounts."""

    name = "fairwater_web.notices"

    def ready(self) -> None:
        """Tell the frame how many notices somebody has not read; listen for what happens to accounts."""
        from fairwater_web.accounts.signals import account_changed
        from fairwater_web.common.context import FRAME

        FRAME["unread"] = _unread
        account_changed.connect(_tell_owner, dispatch_uid="fairwater.notices.account")


def _tell_owner(sender: Any, person: Any, event: str, organisation: Any, **more: Any) -> None:
    from fairwater_web.notices.actions import notify_owner

    if organisation is not None:
        notify_owner(person=person, event=event, organisation=organisation)


def _unread(request: HttpRequest) -> int:
    from fairwater_web.notices.queries import n_unread

    actor = getattr(request, "actor", None)
    return n_unread(actor.person) if actor is not None else 0
