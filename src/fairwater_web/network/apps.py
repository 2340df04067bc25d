"""The network follows what is published for everybody."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_save


class Network(AppConfig):
    """Districts and programmes that chose to be found."""

    name = "fairwater_web.network"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow new versions of frameworks."""
        from fairwater_web.frameworks.models import OwnFramework

        post_save.connect(_saved, sender=OwnFramework, weak=False)


def _saved(sender: Any, instance: Any, **more: Any) -> None:
    from fairwater_web.network import actions

    actions.tell_of_version(instance)
