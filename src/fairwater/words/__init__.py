"""Every sentence a person reads, by message id, from one catalogue folder per language.

Catalogues are Project Fluent files (`words/<language>/*.ftl`): plurals and grammar live there, so a
translator can reorder a sentence without touching code. The web application uses the same catalogues.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message

DEFAULT_LANGUAGE = "en"
LOCALES = {"en": "en_US", "es": "es_US", "ar": "ar_AE"}
"""Where each language's numbers and days are written from: Arabic with the digits of the school's papers, see decision 0011."""
LANGUAGES = tuple(LOCALES)
PARTIAL = frozenset({"ar"})
"""Languages that are written for some pages only. What they lack is said in English."""
COMPLETE = tuple(code for code in LANGUAGES if code not in PARTIAL)
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur"})


class MissingWords(LookupError):
    """A message id that no catalogue has: a fault of the program, never of the reader."""


@cache
def _bundle(language: str) -> FluentBundle:
    isolating = direction(language) == "rtl"  # a name or a number keeps its own direction inside the sentence
    bundle = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=isolating)
    folder = resources.files(__package__) / language
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(entry.read_text(encoding="utf-8")))
    return bundle


def written_in(language: str) -> str:
    """Return the language that a whole text is written in for a reader of `language`: English where theirs is partial."""
    return language if language in COMPLETE else DEFAULT_LANGUAGE


def direction(language: str) -> str:
    """Return in which direction the language is read: ltr or rtl."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def text(message_id: str, language: str = DEFAULT_LANGUAGE, **values: object) -> str:
    """Return the sentence `message_id` (or `id.attribute`) in `language`, with `values` filled in.

    A partial language says in English what it lacks. Raises MissingWords when the catalogue lacks the id or a value that
    the sentence asks for.
    """
    return _said(message_id, language, values) if values else _said_always(message_id, language)


@cache
def _said_always(message_id: str, language: str) -> str:
    """Return a sentence without values, which is the same each time."""
    return _said(message_id, language, {})


def _said(message_id: str, language: str, values: Mapping[str, object]) -> str:
    name, _, attribute = message_id.partition(".")
    if language in PARTIAL and not speaks(message_id, language):
        language = DEFAULT_LANGUAGE
    bundle = _bundle(language)
    if not bundle.has_message(name):
        raise MissingWords(f"{language}: no message {message_id!r}")
    message = bundle.get_message(name)
    pattern = message.attributes.get(attribute) if attribute else message.value
    if pattern is None:
        raise MissingWords(f"{language}: no message {message_id!r}")
    words, faults = bundle.format_pattern(pattern, dict(values))
    if faults:
        raise MissingWords(f"{language}: {message_id!r}: {faults[0]}")
    return str(words)


def has(message_id: str, language: str = DEFAULT_LANGUAGE) -> bool:
    """Say whether there are words for `message_id` (or `id.attribute`) in `language`; English ones for a partial language."""
    return speaks(message_id, language) or (language in PARTIAL and speaks(message_id, DEFAULT_LANGUAGE))


def speaks(message_id: str, language: str) -> bool:
    """Say whether the catalogue of `language` itself holds `message_id` (or `id.attribute`)."""
    name, _, attribute = message_id.partition(".")
    bundle = _bundle(language)
    if not bundle.has_message(name):
        return False
    message = bundle.get_message(name)
    return attribute in message.attributes if attribute else message.value is not None


def message_ids(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return every message id of a language with the names of its attributes (for the catalogue test)."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in (resources.files(__package__) / language).iterdir():
        for message in FluentResource(entry.read_text(encoding="utf-8")).body:
            if isinstance(message, Message):
                found[message.id.name] = tuple(sorted(attribute.id.name for attribute in message.attributes))
    return found
