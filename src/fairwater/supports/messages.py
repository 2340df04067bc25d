"""Messages home: files with few fields, each language read by a person before it goes out; and the names of languages."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale, UnknownLocaleError

from fairwater.content import Collected, Part, Said, shipped_in, with_folder
from fairwater.errors import BadInput
from fairwater.fields.kinds import slug_of

FIELDS = ("school", "support", "who", "by_when")
"""What a message may say besides its own words: no student, no reason."""
FIELD = re.compile(r"\{([^{}]*)\}")
SOURCE = "en"
CODE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True)
class Message:
    """A message home in one or several languages (by code); `source` is the one that the others were written from."""

    id: str
    version: str
    title: Said
    texts: Mapping[str, str]
    source: str = SOURCE

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the codes of the languages that it is written in."""
        return tuple(self.texts)


Messages = Collected[Message]


@cache
def shipped_messages() -> Mapping[str, Message]:
    """Return the messages that come with Fairwater, by id."""
    return shipped_in("fairwater.supports", message_in, "messages")


def messages_of(folder: Path | None) -> Messages:
    """Return the shipped messages and those in a folder of one's own; there a message with a known id takes its place."""
    return with_folder(shipped_messages(), folder, message_in)


def message_in(part: Part) -> Message:
    """Return the message in a content file. Raises BadInput for a field that a message cannot have, with its name."""
    texts = {}
    for code, text in part.mapping("text").items():
        if not CODE.fullmatch(code) or not isinstance(text, str) or not text.strip():
            raise part.wrong("text", code)
        for name in FIELD.findall(text):
            if name not in FIELDS:
                raise part.wrong(f"text.{code}", name, FIELDS)
        texts[code] = text.strip()
    found = Message(slug_of(part), part.text("version"), part.said("title"), texts, part.text("source", SOURCE))
    part.done()
    if found.source not in texts:
        raise part.wrong("source", found.source, sorted(texts))
    return found


def written(message: Message, language: str, reviewed: Collection[str], values: Mapping[str, str]) -> str:
    """Return a message in a language with its fields filled in, on one line or several as it was written.

    `reviewed` are the languages whose text a person has read. Raises BadInput where there is no text in the language, where
    nobody has read it yet, and where a field is blank: nothing goes out half said.
    """
    text = message.texts.get(language)
    if text is None:
        raise BadInput("supports-message-none", language_name=language_name(language), message=message.title.said())
    if language not in reviewed:
        raise BadInput("supports-message-unread", language_name=language_name(language), message=message.title.said())
    for name in dict.fromkeys(FIELD.findall(text)):
        if not values.get(name, "").strip():
            raise BadInput("supports-message-blank", field=name)
    return FIELD.sub(lambda match: values[match[1]].strip(), text)


def language_code(given: str) -> str:
    """Return the code of a language by its English name or its code; what is neither stays as it is, in small letters."""
    plain = " ".join(given.casefold().split())
    return _codes().get(plain, plain)


def language_name(code: str, language: str = SOURCE) -> str:
    """Return what a language is called in another; its code where it has no name there."""
    try:
        return str(Locale.parse(language).languages.get(code, code))
    except (UnknownLocaleError, ValueError):
        return code


@cache
def _codes() -> Mapping[str, str]:
    names = Locale.parse(SOURCE).languages
    return {name.casefold(): code for code, name in names.items() if CODE.fullmatch(code)}
