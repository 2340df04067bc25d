"""Lines of documents as things that a thread leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fairwater import words
from fairwater_web.documents.lines.queries import LINE, lines_for
from fairwater_web.documents.models import NamedLine
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(_title(each, language), f"/documents/lines/{each.pk}/", each.at.date())
        for each in lines_for(actor).filter(pk__in=wanted)
    }


def _title(line: NamedLine, language: str) -> str:
    return words.text("line-gone-title", language, said=line.said) if line.is_gone else line.said


def _recent(_actor: Any) -> Sequence[int]:
    """Return none: lines are pointed to from the page of a document's lines, where they stand by document."""
    return ()


LINE_OF_A_DOCUMENT = ThingKind(LINE, _named, _recent)
