"""Recognition in organisations."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_save


class Recognition(AppConfig):
    """Credentials, and what becomes of them when what they rest on is withdrawn."""

    name = "fairwater_web.recognition"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow what is withdrawn."""
        from fairwater_web.thread.models import Mark

        post_save.connect(_marked, sender=Mark, weak=False)


def _marked(sender: Any, instance: Any, created: bool, **more: Any) -> None:
    from fairwater_web.recognition.awarding.actions import open_re_reviews
    from fairwater_web.thread.enums import Happened

    if created and instance.happened == Happened.WITHDRAWN:
        open_re_reviews(instance)
