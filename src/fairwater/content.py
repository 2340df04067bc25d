"""Content that is a file of data: strict reading, words in several languages, and published versions that stay as they are."""

from __future__ import annotations

import difflib
import hashlib
import json
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib import resources
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from fairwater.errors import BadInput
from fairwater.words import DEFAULT_LANGUAGE

MOST_BYTES = 2 * 2**20
"""A file of content is written by people; one that is larger was not."""


@dataclass(frozen=True)
class Said:
    """Words in one or several languages, as a content file gives them."""

    texts: tuple[tuple[str, str], ...] = ()

    def said(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Return the words in `language`, in English where they were not translated."""
        texts = dict(self.texts)
        return texts.get(language) or texts.get(DEFAULT_LANGUAGE) or next(iter(texts.values()), "")

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages in which there are words."""
        return tuple(language for language, text in self.texts if text)

    def __bool__(self) -> bool:
        return any(text for _, text in self.texts)

    def as_given(self) -> str | dict[str, str]:
        """Return the words as a content file would give them."""
        texts = dict(self.texts)
        return texts.get(DEFAULT_LANGUAGE, "") if set(texts) <= {DEFAULT_LANGUAGE} else texts


NOTHING_SAID = Said()


@dataclass
class Part:
    """A table of a content file that is read key by key; what is never read is an unknown key, and `done` says so.

    `where` names the part for people, such as 'fields 3 (owner)'.
    """

    given: Mapping[str, Any]
    file: str
    where: str = ""

    def __post_init__(self) -> None:
        self.known: set[str] = set()

    def _take(self, key: str, kind: type | tuple[type, ...], otherwise: Any) -> Any:
        self.known.add(key)
        if key not in self.given:
            if otherwise is Ellipsis:
                raise BadInput("content-key-missing", file=self.file, key=key, where=self.where or "blank")
            return otherwise
        value = self.given[key]
        is_other = (kind is int and isinstance(value, bool)) or (kind is date and isinstance(value, datetime))
        if not isinstance(value, kind) or is_other:
            raise self.wrong(key, value)
        return value

    def wrong(self, key: str, value: object, known: Sequence[str] = ()) -> BadInput:
        """Return the refusal of a value that a key cannot have."""
        return BadInput(
            "content-value",
            file=self.file,
            key=key,
            where=self.where or "blank",
            given=str(value)[:60],
            known=", ".join(known) or "blank",
        )

    def text(self, key: str, otherwise: Any = ...) -> str:
        """Return a text. Raises BadInput where it is absent and there is no `otherwise`."""
        return str(self._take(key, str, otherwise))

    def one_of(self, key: str, known: Sequence[str], otherwise: Any = ...) -> str:
        """Return a text that is one of `known`."""
        value = self.text(key, otherwise)
        if value not in known and value != otherwise:
            raise self.wrong(key, value, known)
        return value

    def said(self, key: str, otherwise: Any = ...) -> Said:
        """Return words: a text in English, or a table of languages."""
        value = self._take(key, (str, dict), otherwise)
        if isinstance(value, Said):
            return value
        if isinstance(value, str):
            return Said(((DEFAULT_LANGUAGE, value),) if value else ())
        if not all(isinstance(each, str) for each in value.values()):
            raise self.wrong(key, value)
        return Said(tuple(value.items()))

    def flag(self, key: str, otherwise: Any = False) -> bool:
        """Return yes or no."""
        return bool(self._take(key, bool, otherwise))

    def whole(self, key: str, otherwise: Any = ...) -> Any:
        """Return a whole number, or `otherwise`."""
        return self._take(key, int, otherwise)

    def day(self, key: str, otherwise: Any = ...) -> Any:
        """Return a date, or `otherwise`."""
        return self._take(key, date, otherwise)

    def texts(self, key: str, otherwise: Any = ()) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self._take(key, list, otherwise)
        if not all(isinstance(each, str) for each in values):
            raise self.wrong(key, values)
        return tuple(values)

    def words(self, key: str, otherwise: Any = ()) -> tuple[Said, ...]:
        """Return a list of words, each as in `said`."""
        values = self._take(key, list, otherwise)
        return tuple(Part({key: each}, self.file, self.where).said(key) for each in values)

    def mapping(self, key: str, otherwise: Any = None) -> Mapping[str, Any]:
        """Return a table as it stands."""
        return dict(self._take(key, dict, {} if otherwise is None else otherwise))

    def part(self, key: str) -> Part:
        """Return a table within this one; an empty one where it is absent."""
        return Part(self._take(key, dict, {}), self.file, self.where or key)

    def parts(self, key: str, named_by: str = "id") -> Iterator[Part]:
        """Yield the tables of a list, each named by its number and its id."""
        for number, each in enumerate(self._take(key, list, []), 1):
            if not isinstance(each, dict):
                raise self.wrong(key, each)
            name = each.get(named_by)
            where = f"{key} {number} ({name})" if isinstance(name, str) else f"{key} {number}"
            yield Part(each, self.file, f"{self.where}, {where}" if self.where else where)

    def done(self) -> None:
        """Raise BadInput for a key that nobody has read: which one, where, and what it may have meant."""
        for key in self.given:
            if key not in self.known:
                near = difflib.get_close_matches(key, self.known, 1)
                raise BadInput(
                    "content-key-unknown",
                    file=self.file,
                    key=key,
                    where=self.where or "blank",
                    near=near[0] if near else "blank",
                    known=", ".join(sorted(self.known)),
                )


def content_of(path: Path) -> Part:
    """Return a content file (TOML). Raises BadInput, with its name and the line, for one that cannot be read."""
    data = path.read_bytes()
    return content_in(data, path.name)


def content_in(data: bytes, file: str) -> Part:
    """Return the content of a TOML text that came from somewhere else. Raises BadInput as `content_of`."""
    if len(data) > MOST_BYTES:
        raise BadInput("content-too-large", file=file, limit=MOST_BYTES // 2**20)
    try:
        return Part(tomllib.loads(data.decode("utf-8")), file)
    except (ValueError, RecursionError) as fault:  # ValueError: no TOML, no UTF-8, or a number of thousands of digits
        raise BadInput("content-unreadable", file=file, fault=str(fault)[:120]) from None


class HasId(Protocol):
    """What a file of content holds: it is known by its id."""

    @property
    def id(self) -> str:
        """Return the id, which no other of its sort has."""


Held = TypeVar("Held", bound=HasId)


@dataclass(frozen=True)
class Collected(Generic[Held]):
    """What is held by files of one sort, by id and in the order of ids, and what is wrong with those that hold none."""

    found: Mapping[str, Held]
    faults: tuple[BadInput, ...] = ()


def shipped_in(package: str, read: Callable[[Part], Held], folder: str = "data") -> Mapping[str, Held]:
    """Return what the files in a folder of a package hold. A file of ours that is wrong raises BadInput."""
    files = (each for each in (resources.files(package) / folder).iterdir() if each.name.endswith(".toml"))
    found = [read(content_in(each.read_bytes(), each.name)) for each in files]
    return {each.id: each for each in sorted(found, key=lambda each: each.id)}


def with_folder(
    shipped: Mapping[str, Held], folder: Path | None, read: Callable[[Part], Held], *, replaces: bool = True
) -> Collected[Held]:
    """Return what is shipped and what lies in a folder of one's own; there a known id takes its place, where it `replaces`.

    A file that is wrong, or has the id of another of the folder, is left out and its fault kept.
    """
    found = dict(shipped)
    taken = set() if replaces else set(shipped)
    faults: list[BadInput] = []
    for path in sorted(folder.glob("*.toml")) if folder is not None and folder.is_dir() else ():
        try:
            part = content_of(path)
            held = read(part)
            if held.id in taken:
                raise part.wrong("id", held.id)
        except BadInput as fault:
            faults.append(fault)
            continue
        taken.add(held.id)
        found[held.id] = held
    return Collected(dict(sorted(found.items())), tuple(faults))


def digest_of(content: Any) -> str:
    """Return the SHA-256 of content in one canonical JSON form: what it says, not how its file is laid out."""
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()
