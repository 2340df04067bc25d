"""Exemplars close when a quote that they cite is withdrawn."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_save


class Exemplars(AppConfig):
    """Practices told for others, which rest on what people let be told."""

    name = "fairwater_web.exemplars"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow what is withdrawn."""
        from fairwater_web.thread.models import Mark

        post_save.connect(_marked, sender=Mark, weak=False)


def _marked(sender: Any, instance: Any, created: bool, **more: Any) -> None:
    from fairwater_web.exemplars import actions
    from fairwater_web.thread.enums import Happened

    if created and instance.happened == Happened.WITHDRAWN:
        actions.close_for(instance)
