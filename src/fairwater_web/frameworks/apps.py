"""The feature of frameworks: published versions of the content folder are noted when the site is set up."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class FrameworksConfig(AppConfig):
    """Has the versions of the content folder noted."""

    name = "fairwater_web.frameworks"

    def ready(self) -> None:
        """Note them after every migration, which is at every start."""
        post_migrate.connect(_note, sender=self, weak=False)


def _note(sender: Any, **more: Any) -> None:
    from django.db import connection

    from fairwater_web.frameworks.actions import note_versions
    from fairwater_web.frameworks.models import NotedVersion

    if NotedVersion._meta.db_table in connection.introspection.table_names():
        note_versions()
