"""The accounts feature: a session is kept from the moment in which somebody signs in."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Listens for signing in and out."""

    name = "fairwater_web.accounts"

    def ready(self) -> None:
        """Connect."""
        from django.contrib.auth.signals import user_logged_in, user_logged_out

        from fairwater_web.people.signals import role_changed

        role_changed.connect(_role_changed, dispatch_uid="fairwater.accounts.role")
        user_logged_in.connect(_began, dispatch_uid="fairwater.accounts.began")
        user_logged_out.connect(_ended, dispatch_uid="fairwater.accounts.ended")


def _role_changed(sender: Any, person: Any, **more: Any) -> None:
    """End every session of somebody whose roles changed: the next one has the new rights from its start."""
    from fairwater_web.accounts.actions import end_sessions

    end_sessions(person)


def _began(sender: Any, request: Any, user: Any, **more: Any) -> None:
    from fairwater_web.accounts.actions import begin_session

    begin_session(request, user)


def _ended(sender: Any, request: Any, user: Any, **more: Any) -> None:
    from fairwater_web.accounts.actions import close_session

    close_session(request, user)
