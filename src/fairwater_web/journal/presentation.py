"""Pages of a journal as their writer reads them, and the prompts by theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.journal.locking import Entry
from fairwater_web.journal.queries import prompts


@dataclass(frozen=True)
class Prompt:
    """A question to write to: its code, its words, and the theme that it stands under."""

    code: str
    words: str
    theme: str


@dataclass(frozen=True)
class Shown:
    """A page of a journal."""

    id: str
    day: str
    prompt: str
    words: str


def prompts_shown(language: str) -> list[Prompt]:
    """Return the questions in the order of their themes."""
    framework = prompts()
    themes = {each.code: each.statement.said(language) for each in framework.terms if not each.parent}
    return [
        Prompt(each.code, each.statement.said(language), themes[each.parent]) for each in framework.terms if each.parent
    ]


def shown(pages: Sequence[Entry], language: str) -> list[Shown]:
    """Return the pages, the newest first."""
    asked = {each.code: each.words for each in prompts_shown(language)}
    return [
        Shown(each.id, numbers.day(each.on, language), asked.get(each.prompt, ""), each.words)
        for each in reversed(pages)
    ]


def as_text(pages: Sequence[Entry], language: str) -> str:
    """Return all pages as plain text, the first before the later."""
    parts = [words.text("nav-journal", language)]
    for each in reversed(shown(pages, language)):
        parts.append("\n".join(filter(None, (each.day, each.prompt, "", each.words))))
    return "\n\n\n".join(parts) + "\n"
