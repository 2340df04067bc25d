"""Every sentence a person reads, by message id, from one catalogue folder per language.

Catalogues are Project Fluent files (`words/<language>/*.ftl`): plurals and grammar live there, so a
translator can reorder a sentence without touching code. The web application uses the same catalogues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from threading import RLock
from typing import Any

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

BEGIN = re.compile(r"^(-?[a-zA-Z][\w-]*)[ \t]*=", re.MULTILINE)
"""Where an entry of a catalogue begins: what goes on from the line before stands in, or begins with a bracket."""
NAMED = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


class MissingWords(LookupError):
    """A message id that no catalogue has: a fault of the program, never of the reader."""


class _Catalogue:
    """The catalogue of a language. A message is read when it is first asked for: to read all takes a second and more."""

    def __init__(self, language: str) -> None:
        isolating = direction(language) == "rtl"  # a name or a number keeps its own direction inside the sentence
        self.bundle = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=isolating)
        self._waiting: dict[str, str] = {}
        self._lock = RLock()
        for source in _files(language):
            begins = [*BEGIN.finditer(source)]
            ends = [*(each.start() for each in begins[1:]), len(source)]
            self._waiting |= {each[1]: source[each.start() : end] for each, end in zip(begins, ends, strict=True)}

    def message(self, name: str) -> Any:
        """Return a message, read with those that it names; None where there is none of that id."""
        if name in self._waiting:
            with self._lock:
                self._read(name)
        return self.bundle.get_message(name) if self.bundle.has_message(name) else None

    def _read(self, name: str, within: frozenset[str] = frozenset()) -> None:
        source = self._waiting.get(name)
        if source is None or name in within:
            return
        for named in NAMED.findall(source):
            self._read(named, within | {name})
        self.bundle.add_resource(FluentResource(source))
        self._waiting.pop(name, None)  # only now: others look for it in the bundle from here on


def _files(language: str) -> Iterator[str]:
    folder = resources.files(__package__) / language
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.name.endswith(".ftl"):
            yield entry.read_text(encoding="utf-8")


_catalogue = cache(_Catalogue)


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
    catalogue = _catalogue(language)
    message = catalogue.message(name)
    pattern = message and (message.attributes.get(attribute) if attribute else message.value)
    if pattern is None:
        raise MissingWords(f"{language}: no message {message_id!r}")
    words, faults = catalogue.bundle.format_pattern(pattern, dict(values))
    if faults:
        raise MissingWords(f"{language}: {message_id!r}: {faults[0]}")
    return str(words)


def has(message_id: str, language: str = DEFAULT_LANGUAGE) -> bool:
    """Say whether there are words for `message_id` (or `id.attribute`) in `language`; English ones for a partial language."""
    return speaks(message_id, language) or (language in PARTIAL and speaks(message_id, DEFAULT_LANGUAGE))


def speaks(message_id: str, language: str) -> bool:
    """Say whether the catalogue of `language` itself holds `message_id` (or `id.attribute`)."""
    name, _, attribute = message_id.partition(".")
    message = _catalogue(language).message(name)
    if message is None:
        return False
    return attribute in message.attributes if attribute else message.value is not None


def message_ids(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return every message id of a language with the names of its attributes (for the catalogue test)."""
    found: dict[str, tuple[str, ...]] = {}
    for source in _files(language):
        for message in FluentResource(source).body:
            if isinstance(message, Message):
                found[message.id.name] = tuple(sorted(attribute.id.name for attribute in message.attributes))
    return found
