"""The data feature: a district's own measures are files in the data folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.apps import AppConfig
from django.conf import settings

from fairwater.measures.own_files import add_own_measures


def own_files() -> Iterator[tuple[str, str]]:
    """Yield each measure file of the data folder: its name and content."""
    for path in sorted((Path(settings.DATA) / "measures").glob("*.toml")):
        yield path.name, path.read_text(encoding="utf-8", errors="replace")


class DataConfig(AppConfig):
    """Says where own measures are."""

    name = "fairwater_web.data"

    def ready(self) -> None:
        """Have the measures of the data folder read when measures are first asked for."""
        add_own_measures(own_files)
