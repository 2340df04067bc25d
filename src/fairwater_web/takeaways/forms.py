"""What somebody asks for, read from a form."""

from __future__ import annotations

from typing import Any

from django.http import Http404, QueryDict

from fairwater import words
from fairwater_web.takeaways.enums import AUDIENCES, FORMATS, PartOf, What


def languages_for(reader: str) -> tuple[str, ...]:
    """Return the languages of a file: those that are complete, and the reader’s own."""
    return tuple(dict.fromkeys((reader if reader in words.LANGUAGES else words.DEFAULT_LANGUAGE, *words.COMPLETE)))


def asked_in(post: QueryDict, reader: str) -> dict[str, Any]:
    """Return what is asked for; Http404 for what no form of ours sends."""
    what, made_for, language = post.get("what", ""), post.get("made_for", ""), post.get("language", reader)
    if what not in (What.REPORT, What.DECK, What.BRIEF) or made_for not in AUDIENCES:
        raise Http404
    parts = [each for each in post.getlist("parts") if each in PartOf.values]
    return {"what": what, "made_for": made_for, "parts": parts} | _file(post, what, language, reader)


def path_asked_in(post: QueryDict, reader: str) -> dict[str, Any]:
    """Return as which file, and in which language, somebody asks for their own path."""
    return _file(post, What.PATH, post.get("language", reader), reader)


def _file(post: QueryDict, what: str, language: str, reader: str) -> dict[str, Any]:
    if language not in languages_for(reader):
        raise Http404
    formats = FORMATS[what]
    wanted = post.get("format") or formats[0].value
    return {"format": wanted if wanted in formats else formats[0].value, "language": language}
