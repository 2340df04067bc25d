"""A document as it is taken away: its sections with their fields as blocks of text, from which every file is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fairwater import words
from fairwater.documents.kinds import DocumentKind
from fairwater.documents.text import Block, Span, blocks_of
from fairwater.fields import Field, FieldKind, told
from fairwater.fields.values import is_blank


@dataclass(frozen=True)
class Paper:
    """What is taken away: a kind, what was written, where and when, in which language."""

    kind: DocumentKind
    title: str
    place: str
    language: str
    values: Mapping[str, Any]
    facts: Sequence[str] = ()
    evidence: Mapping[str, Sequence[str]] = field(default_factory=dict)
    signatures: Sequence[str] = ()


@dataclass(frozen=True)
class PaperField:
    """A field as it is read."""

    field: Field
    label: str
    prompt: str
    blocks: tuple[Block, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class PaperSection:
    """A section as it is read."""

    title: str
    lead: str
    fields: tuple[PaperField, ...]


def sections_of(paper: Paper) -> tuple[PaperSection, ...]:
    """Return the sections of a document, their fields as blocks."""
    language = paper.language
    return tuple(
        PaperSection(
            section.title.said(language),
            section.lead.said(language),
            tuple(
                PaperField(
                    each,
                    each.label.said(language),
                    each.prompt.said(language),
                    field_blocks(each, paper.values.get(each.id), language),
                    tuple(paper.evidence.get(each.id, ())),
                )
                for each in section.fields
            ),
        )
        for section in paper.kind.sections
    )


def field_blocks(field: Field, value: Any, language: str) -> tuple[Block, ...]:
    """Return a kept value as blocks: Markdown of a text, a table of rows, a paragraph of anything else."""
    if is_blank(value):
        return ()
    if field.kind is FieldKind.TEXT:
        return blocks_of(value)
    if field.kind is FieldKind.ROWS:
        head = tuple((Span(column.label.said(language)),) for column in field.columns)
        rows = (tuple((Span(told(column, row.get(column.id), language)),) for column in field.columns) for row in value)
        return (Block("table", rows=(head, *rows)),)
    return (Block("paragraph", (Span(told(field, value, language)),)),)


def says(language: str, *names: str) -> dict[str, str]:
    """Return the words that stand between what people wrote."""
    return {name: words.text(f"document-{name}", language) for name in names}
