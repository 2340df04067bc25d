"""What every template may use: the language, the theme, the navigation that this reader's roles open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from fairwater.words import LANGUAGES, direction
from fairwater_web.common.features import features
from fairwater_web.common.permissions import can

FRAME: dict[str, Callable[[HttpRequest], Any]] = {}
"""What features add to the frame of every page, by its name in templates."""
THEMES = ("auto", "light", "dark")


def page(request: HttpRequest) -> dict[str, Any]:
    """Return the context of the page frame."""
    language = getattr(request, "language", "en")
    theme = request.COOKIES.get("theme", "auto")
    return {
        "language": language,
        "languages": LANGUAGES,
        "direction": direction(language),
        "theme": theme if theme in THEMES else "auto",
        "themes": THEMES,
        "actor": getattr(request, "actor", None),
        "navigation": _navigation(request),
        **{name: tell(request) for name, tell in FRAME.items()},
    }


def _navigation(request: HttpRequest) -> list[dict[str, Any]]:
    actor = getattr(request, "actor", None)
    entries = []
    for feature in features():
        for entry in feature.navigation:
            waits = actor is not None and entry.permission in actor.waiting
            if waits or can(actor, entry.permission):
                url = reverse(entry.url_name)
                here = request.path == url if url == "/" else request.path.startswith(url)
                entries.append({"message_id": entry.message_id, "url": url, "here": here})
    return entries
