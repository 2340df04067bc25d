"""The take-aways of organisations."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_save


class TakeAways(AppConfig):
    """Files that leave, and are recalled when something in them is withdrawn."""

    name = "fairwater_web.takeaways"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow what is withdrawn."""
        from fairwater_web.thread.models import Mark

        post_save.connect(_marked, sender=Mark, weak=False)


def _marked(sender: Any, instance: Any, created: bool, **more: Any) -> None:
    from fairwater_web.takeaways import actions
    from fairwater_web.thread.enums import Happened

    if created and instance.happened == Happened.WITHDRAWN:
        actions.ask_to_recall(instance)
