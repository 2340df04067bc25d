"""Documents as things that a thread leads to, and what of them is searched."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from fairwater import words
from fairwater.documents.text import plain_of
from fairwater.fields import FieldKind, told
from fairwater_web.documents.enums import Stage
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import documents_for, kept_values, kind_named, values_of
from fairwater_web.thread.kinds import Named, ThingKind


def _named(actor: Any, wanted: Sequence[int], language: str) -> dict[int, Named]:
    return {
        each.pk: Named(_title(each, language), f"/documents/{each.pk}/", each.changed_at.date())
        for each in documents_for(actor).filter(pk__in=wanted)
    }


def _title(document: Document, language: str) -> str:
    kind = kind_named(document.kind)
    name = kind.title.said(language) if kind else document.kind
    return words.text("thing-document-title", language, kind=name, title=document.title)


def _recent(actor: Any) -> Sequence[int]:
    return list(documents_for(actor).exclude(stage=Stage.SET_ASIDE).values_list("pk", flat=True)[:20])


def _text(document: Document) -> tuple[Any, str]:
    kind = kind_named(document.kind)
    if kind is None:
        return document.organisation, document.title
    values = kept_values(kind, values_of(document))
    said = [
        plain_of(values[field.id]) if field.kind is FieldKind.TEXT else told(field, values[field.id])
        for field in kind.fields
    ]
    titles = [kind.title.said(language) for language in words.COMPLETE]
    return document.organisation, " ".join((document.title, *titles, *said))


def _parts(actor: Any, number: int) -> Collection[str]:
    found = documents_for(actor).filter(pk=number).first()
    kind = kind_named(found.kind) if found else None
    return {field.id for field in kind.fields} if kind else ()


DOCUMENT = ThingKind("document", _named, _recent, Document, _text, text_is_long=True, parts=_parts)
