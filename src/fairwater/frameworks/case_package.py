"""What a CASE package holds, read once: the document, its items by identifier, and what is between them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fairwater.errors import BadInput
from fairwater.frameworks import files
from fairwater.frameworks.case_export import OURS
from fairwater.words import DEFAULT_LANGUAGE

MOST_BYTES = 50 * 2**20
THREE_LETTERS = {"eng": "en", "spa": "es", "ara": "ar", "fra": "fr", "por": "pt", "vie": "vi", "zho": "zh"}
Json = Mapping[str, Any]


@dataclass(frozen=True)
class Package:
    """A package whose identifiers are all there, each once."""

    file: str
    document: Json
    document_id: str
    items: Mapping[str, Json]
    associations: Sequence[Json]
    criteria: Sequence[Json]
    language: str

    @property
    def ours(self) -> Json:
        """Return what we added to the document ourselves; nothing where it is not from us."""
        return extension_of(self.document)


def _json(data: bytes, file: str) -> Json:
    if len(data) > MOST_BYTES:
        raise BadInput("content-too-large", file=file, limit=MOST_BYTES // 2**20)
    try:
        given = json.loads(data.decode("utf-8-sig"))
        if b"\\u0000" in json.dumps(given, ensure_ascii=False).encode():  # nor letters that are only half there
            raise ValueError
    except (ValueError, RecursionError):
        raise BadInput("case-not-json", file=file) from None
    if not isinstance(given, dict) or not isinstance(given.get("CFDocument"), dict):
        raise BadInput("case-no-document", file=file)
    return given


def read_package(data: bytes, file: str) -> Package:
    """Return a package. Raises BadInput for what is none, and where an identifier is missing or stands twice."""
    given = _json(data, file)
    document = given["CFDocument"]
    items: dict[str, Json] = {}
    for number, each in enumerate(list_in(given, "CFItems", file), 1):
        name = _needed(each, "identifier", f"CFItem {number}", file)
        _needed(each, "fullStatement", f"CFItem {number}", file)
        if name in items:
            raise BadInput("case-identifier-twice", file=file, identifier=name)
        items[name] = each
    rubrics = list_in(given, "CFRubrics", file)
    return Package(
        file,
        document,
        _needed(document, "identifier", "CFDocument", file),
        items,
        list_in(given, "CFAssociations", file),
        [criterion for rubric in rubrics for criterion in list_in(rubric, "CFRubricCriteria", file)],
        _language(document),
    )


def list_in(given: Json, key: str, file: str) -> list[Json]:
    """Return the things under a key, none where it is not there. Raises BadInput where it is no list of things."""
    values = given.get(key)
    if values is None:
        return []
    if not isinstance(values, list) or not all(isinstance(each, dict) for each in values):
        raise BadInput("content-value", file=file, where="blank", key=key, given=str(values)[:60], known="blank")
    return values


def _needed(given: Json, key: str, where: str, file: str) -> str:
    value = given.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BadInput("content-key-missing", file=file, where=where, key=key)
    return value.strip()


def _language(document: Json) -> str:
    given = str(document.get("language") or DEFAULT_LANGUAGE).split("-")[0].lower()
    given = THREE_LETTERS.get(given, given)
    return given if files.LANGUAGE.fullmatch(given) else DEFAULT_LANGUAGE


def extension_of(given: Json) -> Json:
    """Return what we added to a thing ourselves, under our own name."""
    extensions = given.get("extensions")
    ours = extensions.get(OURS) if isinstance(extensions, dict) else None
    return ours if isinstance(ours, dict) else {}


def text_in(given: Json, key: str) -> str:
    """Return the text under a key, empty for anything else."""
    value = given.get(key)
    return value.strip() if isinstance(value, str) else ""


def identifier_in(given: Json, key: str) -> str:
    """Return the identifier of what a key leads to, empty where it leads nowhere."""
    end = given.get(key)
    return text_in(end, "identifier") if isinstance(end, dict) else ""
