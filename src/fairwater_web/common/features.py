"""The features that are switched on, in the order of the navigation. A new feature adds its name to settings alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from django.conf import settings

OTHER_ORGANISATION = "other-organisation"
COMMON_EVENTS = (OTHER_ORGANISATION,)
"""Events of the access log that every feature may write."""
WORDS = ("home", "see", "listen", "journey", "practice", "recognise", "network", "manage")
"""The words of the navigation, in the order of the chain; what only those who run the place use comes last."""


@dataclass(frozen=True)
class Navigation:
    """A place in the navigation: its message id, the URL name behind it, the permission that shows it, the word it is under."""

    message_id: str
    url_name: str
    permission: str
    under: str = "manage"


@dataclass(frozen=True)
class Feature:
    """What a feature says of itself."""

    name: str
    url_prefix: str | None = None
    """Where its pages stand; None while it has none of its own."""
    navigation: tuple[Navigation, ...] = ()
    under: str = ""
    """The feature under whose first place its pages stand, where it has none of its own that the reader uses."""
    events: tuple[str, ...] = field(default=())
    """The events that it writes to the access log."""
    things: tuple[str, ...] = ()
    """The kinds of thing of its own that a thread can lead to, by their dotted names."""
    beside: tuple[str, ...] = ()
    """What it shows beside things of others, by dotted names: for an actor, a kind, a number and a language a template with its
    context, or None."""
    finds: str = ""
    """How it finds things by words, by a dotted name: for an actor, words and kinds, the kinds and numbers, the best first."""
    public: tuple[str, ...] = ()
    """What it adds to the public page of an organisation, by dotted names: for an organisation and a language a template with its
    context, or None."""


@cache
def features() -> tuple[Feature, ...]:
    """Return the manifests of all features."""
    return tuple(import_module(f"fairwater_web.{name}.feature").FEATURE for name in settings.FEATURES)


@cache
def known_events() -> tuple[str, ...]:
    """Return every event that may be written to the access log, feature by feature."""
    return (*(event for feature in features() for event in feature.events), *COMMON_EVENTS)
