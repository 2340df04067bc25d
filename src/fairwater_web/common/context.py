"""What every template may use: the language, the theme, the navigation that this reader's roles open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from fairwater.words import COMPLETE, LANGUAGES, direction
from fairwater_web.common.features import WORDS, features
from fairwater_web.common.permissions import can

FRAME: dict[str, Callable[[HttpRequest], Any]] = {}
"""What features add to the frame of every page, by its name in templates."""
THEMES = ("auto", "light", "dark")


def page(request: HttpRequest) -> dict[str, Any]:
    """Return the context of the page frame."""
    language = getattr(request, "language", "en")
    navigation = _navigation(request)
    chosen = getattr(request, "chosen_language", language)
    theme = request.COOKIES.get("theme", "auto")
    return {
        "language": language,
        "chosen_language": chosen,
        "languages": LANGUAGES,
        "complete_languages": COMPLETE,
        "direction": direction(language),
        "chosen_direction": direction(chosen),
        "theme": theme if theme in THEMES else "auto",
        "themes": THEMES,
        "actor": getattr(request, "actor", None),
        "navigation": navigation,
        "word_here": next((word for word in navigation if word.here), None),
        **{name: tell(request) for name, tell in FRAME.items()},
    }


@dataclass(frozen=True)
class Place:
    """A page of the navigation: its words, its address, and whether the reader is on it ("page") or within it ("true")."""

    message_id: str
    url: str
    here: str


@dataclass(frozen=True)
class Word:
    """A word of the navigation with the places under it; it leads to the first."""

    message_id: str
    places: tuple[Place, ...]

    @property
    def url(self) -> str:
        """Return where the word leads."""
        return self.places[0].url

    @property
    def here(self) -> str:
        """Return "page" where the reader is on the page that the word leads to, "true" where they are under the word."""
        if self.places[0].here == "page":
            return "page"
        return "true" if any(place.here for place in self.places) else ""


def _navigation(request: HttpRequest) -> tuple[Word, ...]:
    """Return the words that this reader's roles use, in the order of the chain; a word without a place is not said."""
    actor = getattr(request, "actor", None)
    waiting = actor.waiting if actor else ()
    every = [(feature.name, entry) for feature in features() for entry in feature.navigation]
    allowed = [
        (name, entry, _address(entry.url_name))
        for name, entry in every
        if entry.permission in waiting or can(actor, entry.permission)
    ]
    nearest = _nearest(request, [(name, url) for name, _, url in allowed])
    words = []
    for word in WORDS:
        places = tuple(
            Place(entry.message_id, url, ("page" if request.path == url else "true") if url == nearest else "")
            for _, entry, url in allowed
            if entry.under == word
        )
        if places:
            words.append(Word(f"nav-{word}", places))
    return tuple(words)


@cache
def _address(url_name: str) -> str:
    """Return the address of a place; every page asks for the same ones."""
    return reverse(url_name)


def _nearest(request: HttpRequest, places: Sequence[tuple[str, str]]) -> str:
    """Return the address of the place that the page is, or stands under.

    By its address; where no place is above it there, it stands under the first place of the feature whose page it is, or else
    of the one that this feature names: a survey and its themes under the rounds of listening, wherever their addresses are.
    """
    around = [url for _, url in places if request.path == url or (url != "/" and request.path.startswith(url))]
    if around:
        return max(around, key=len)
    here = request.resolver_match.app_name if request.resolver_match else ""
    above = next((feature.under for feature in features() if feature.name == here), "")
    found = (url for owner in (here, above) for name, url in places if name == owner and url != "/")
    return next(found, "")
