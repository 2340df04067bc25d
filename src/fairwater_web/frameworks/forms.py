"""What people say of a draft, a term, a spreadsheet's columns; read from forms."""

from __future__ import annotations

import tempfile
from itertools import zip_longest
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.text import slugify

from fairwater.content import Said
from fairwater.errors import BadInput
from fairwater.frameworks import Framework, Term
from fairwater.frameworks.spreadsheet import LEVEL, MOST_LEVELS, ROLES
from fairwater.tables.readers.any_file import read_raw
from fairwater.words import DEFAULT_LANGUAGE
from fairwater_web.common.permissions import Refused

FILE = "file"
MOST_ROWS = 20_000
Content = dict[str, Any]


def columns_from(post: QueryDict, width: int) -> dict[int, str]:
    """Return what each column was said to be. Raises Refused where two are the same."""
    known = {*ROLES, *(f"{LEVEL}{n}" for n in range(1, MOST_LEVELS + 1))}
    found = {place: role for place in range(width) if (role := post.get(f"column-{place}", "")) in known}
    if len(set(found.values())) < len(found):
        raise Refused("refused-columns-twice")
    return found


def rows_from(file: UploadedFile) -> tuple[list[str], list[list[str]]]:
    """Return the header and the rows of a spreadsheet that was brought. Raises BadInput for a file that is no table."""
    name = Path(file.name or "file").name
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(file.read())
        raw = read_raw(path)
    if raw.columns.num_rows > MOST_ROWS:
        raise BadInput("framework-too-large", file=name, n=raw.columns.num_rows, most=MOST_ROWS)
    columns = [[str(value).replace("\0", "") for value in column.to_pylist()] for column in raw.columns.columns]
    return list(raw.header), [list(row) for row in zip(*columns, strict=True)]


def about_from(title: str, language: str, creator: str, today: str) -> Content:
    """Return what a framework that comes from a spreadsheet says of itself; the rest is said in the draft."""
    return {
        "id": slug_of(title),
        "version": "1",
        "title": _in(title, language),
        "licence": "",
        "source": "",
        "creator": creator,
        "dated": today,
    }


def slug_of(title: str) -> str:
    """Return a slug of a title."""
    slug = slugify(title)[:50].replace("_", "-").strip("-") or "own"
    return slug if slug[0].isalpha() else f"framework-{slug}"


def _in(text: str, language: str) -> Any:
    return text if language == DEFAULT_LANGUAGE else {language: text}


def details_from(post: QueryDict, framework: Framework) -> Content:
    """Return what a draft says of itself."""
    languages = [code for code in post.get("languages", "").replace(",", " ").split() if code]
    return {
        "id": post.get("id", "").strip(),
        "version": post.get("version", "").strip(),
        "title": said_from(post, "title", framework),
        "summary": said_from(post, "summary", framework),
        "source": said_from(post, "source", framework),
        "licence": post.get("licence", "").strip(),
        "creator": post.get("creator", "").strip(),
        "languages": languages or list(framework.languages),
    }


def said_from(post: QueryDict, key: str, framework: Framework) -> Any:
    """Return words from the fields of the framework's languages, in the form of its file."""
    texts = ((code, _plain(post.get(f"{key}-{code}", ""))) for code in framework.languages)
    return Said(tuple((code, text) for code, text in texts if text)).as_given()


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def term_from(post: QueryDict, framework: Framework) -> Content:
    """Return a term in the form of its file; what was left blank is left out."""
    anchors = {level.id: said_from(post, f"anchor-{level.id}", framework) for level in framework.levels}
    term = {
        "code": " ".join(post.get("code", "").split()),
        "parent": post.get("parent", ""),
        "kind": post.get("kind", ""),
        "statement": said_from(post, "statement", framework),
        "notes": said_from(post, "notes", framework),
        "questions": _lines(post, "questions", framework),
        "look_fors": _lines(post, "look_fors", framework),
        "anchors": {level: said for level, said in anchors.items() if said},
        "marks": [mark.id for mark in framework.marks if post.get(f"mark-{mark.id}")],
        "to_verify": bool(post.get("to_verify")),
    }
    return term


def _lines(post: QueryDict, key: str, framework: Framework) -> list[Any]:
    """Return a list of words: one a line, the lines of each language side by side."""
    by_language = [_plain(post.get(f"{key}-{code}", "")).split("\n") for code in framework.languages]
    found = []
    for texts in zip_longest(*by_language, fillvalue=""):
        pairs = zip(framework.languages, texts, strict=True)
        said = Said(tuple((code, text.strip()) for code, text in pairs if text.strip()))
        found += [said.as_given()] if said else []
    return found


def typed(framework: Framework, term: Term) -> list[dict[str, Any]]:
    """Return what the fields of a term hold, language by language, for its form."""
    return [
        {
            "code": code,
            "statement": dict(term.statement.texts).get(code, ""),
            "notes": dict(term.notes.texts).get(code, ""),
            "questions": "\n".join(dict(each.texts).get(code, "") for each in term.questions),
            "look_fors": "\n".join(dict(each.texts).get(code, "") for each in term.look_fors),
            "anchors": [
                (level.id, level.label.said(code), dict(term.anchor(level.id).texts).get(code, ""))
                for level in framework.levels
            ],
        }
        for code in framework.languages
    ]


def typed_details(framework: Framework) -> list[dict[str, Any]]:
    """Return what a draft says of itself, language by language."""
    said = {"title": framework.title, "summary": framework.summary, "source": framework.source}
    return [
        {"code": code} | {key: dict(each.texts).get(code, "") for key, each in said.items()}
        for code in framework.languages
    ]
