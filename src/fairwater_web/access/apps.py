"""The access log also hears who signs in and out."""

from __future__ import annotations

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Listens to signing in, however somebody does it."""

    name = "fairwater_web.access"

    def ready(self) -> None:
        """Begin to listen."""
        from django.contrib.auth import signals

        from fairwater_web.access import receivers

        signals.user_logged_in.connect(receivers.signed_in, dispatch_uid="access-log")
        signals.user_logged_out.connect(receivers.signed_out, dispatch_uid="access-log")
        signals.user_login_failed.connect(receivers.refused, dispatch_uid="access-log")
