"""A document as it is read and written: sections, fields with their remarks, evidence and suggestions; versions; differences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from fairwater import words
from fairwater.documents import DocumentKind
from fairwater.documents.checks import Remark
from fairwater.documents.kinds import remarks_on
from fairwater.documents.merge import Change, difference
from fairwater.documents.paper import Paper, field_blocks
from fairwater.documents.shares import share_of
from fairwater.documents.text import html_of_blocks, plain_of
from fairwater.fields import Field, FieldKind, told
from fairwater.fields.values import is_blank, option_names
from fairwater.publish import numbers
from fairwater.wording import Pointed, pointed_at
from fairwater_web.comments.models import Comment
from fairwater_web.comments.queries import comments_by_part
from fairwater_web.documents.models import Document, Evidence, FieldValue, Suggestion, Version
from fairwater_web.documents.queries import (
    evidence_of,
    kept_values,
    open_suggestions,
    values_of,
    versions_of,
    written,
)
from fairwater_web.people.presentation import role_name
from fairwater_web.thread.kinds import named

SPARE_ROWS = 2
"""Empty rows that stand ready in a form."""


@dataclass(frozen=True)
class ShownEvidence:
    """A piece of evidence as this reader may see it."""

    number: int
    title: str
    url: str


@dataclass(frozen=True)
class ShownSuggestion:
    """A suggestion: whose, what would change, and whether it was made of text that could not be joined."""

    number: int
    by: str
    day: str
    reason: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class ShownComment:
    """What somebody said of a field, with its day."""

    comment: Comment
    day: str


@dataclass(frozen=True)
class Input:
    """What stands in one control of a form."""

    field: Field
    name: str
    label: str
    value: Any
    options: tuple[tuple[str, str], ...]
    unit: str


@dataclass(frozen=True)
class ShownField:
    """A field as it is read, with what speaks in its margin and what its form holds."""

    field: Field
    label: str
    prompt: str
    html: SafeString
    version: int
    changed: str
    inputs: tuple[Input, ...]
    rows: tuple[tuple[Input, ...], ...]
    remarks: tuple[Remark, ...]
    pointed: tuple[Pointed, ...]
    evidence: tuple[ShownEvidence, ...]
    suggestions: tuple[ShownSuggestion, ...]
    comments: tuple[ShownComment, ...]
    share: str = ""
    """Which share it is of another field, in a sentence."""

    @property
    def open_comments(self) -> tuple[ShownComment, ...]:
        """Return what was said of it and has not been dealt with."""
        return tuple(each for each in self.comments if not each.comment.is_resolved)

    @property
    def resolved_comments(self) -> tuple[ShownComment, ...]:
        """Return what was said of it and has been dealt with."""
        return tuple(each for each in self.comments if each.comment.is_resolved)

    @property
    def is_blank(self) -> bool:
        """Say whether nothing was written."""
        return not self.html


@dataclass(frozen=True)
class ShownSection:
    """A section as it is read."""

    id: str
    title: str
    lead: str
    fields: tuple[ShownField, ...]


@dataclass(frozen=True)
class Said:
    """What a page shows of a document's fields: their values and what lies beside them, fetched once."""

    kind: DocumentKind
    values: Mapping[str, Any]
    saved: Mapping[str, FieldValue]
    remarks: tuple[Remark, ...]
    evidence: Mapping[str, tuple[ShownEvidence, ...]]
    suggestions: Mapping[str, tuple[ShownSuggestion, ...]]
    comments: Mapping[str, tuple[ShownComment, ...]]
    language: str
    written_in: str


def _by_field(items: Sequence[Any], shown: Any) -> dict[str, tuple[Any, ...]]:
    found: dict[str, tuple[Any, ...]] = {}
    for each in items:
        found[each.field] = (*found.get(each.field, ()), shown(each))
    return found


def said_in(document: Document, kind: DocumentKind, actor: Any, language: str) -> Said:
    """Fetch what stands in a document and beside it."""
    saved = values_of(document)
    values = kept_values(kind, saved)
    evidence = list(evidence_of(document))
    names = named(actor, [(each.kind, each.thing) for each in evidence if each.kind], language)

    def show(each: Evidence) -> ShownEvidence:
        if each.digest:
            return ShownEvidence(each.pk, each.title, f"/documents/{document.pk}/evidence/{each.pk}/file/")
        if each.url:
            return ShownEvidence(each.pk, each.title or each.url, each.url)
        thing = names.get((each.kind, each.thing))
        withheld = words.text("document-evidence-withheld", language)
        return ShownEvidence(each.pk, thing.title if thing else withheld, thing.url if thing else "")

    def offer(each: Suggestion) -> ShownSuggestion:
        field = kind.field(each.field)
        before, after = (
            ("", "") if field is None else (plain_said(field, value, language) for value in (each.base, each.value))
        )
        day = numbers.day(each.made_at.date().isoformat(), language)
        return ShownSuggestion(each.pk, each.made_by.name, day, each.reason, difference(before, after))

    return Said(
        kind,
        values,
        saved,
        remarks_on(kind, written(kind, values, evidence), language),
        _by_field(evidence, show),
        _by_field(list(open_suggestions(document)), offer),
        {
            part: tuple(ShownComment(each, numbers.day(each.said_at.date().isoformat(), language)) for each in said)
            for part, said in comments_by_part(actor.tenant, "document", document.pk).items()
        },
        language,
        document.language,
    )


def plain_said(field: Field, value: Any, language: str) -> str:
    """Return what a field holds as plain letters, without the marks of headings and lists: for reading how it changed."""
    if is_blank(value):
        return ""
    return plain_of(value) if field.kind is FieldKind.TEXT else told(field, value, language)


@dataclass(frozen=True)
class Margin:
    """How much speaks in the margin of a document: what is missing, what deserves a thought, which wordings are pointed at."""

    missing: int
    advice: int
    wording: int

    @property
    def is_empty(self) -> bool:
        """Say whether nothing speaks there."""
        return not (self.missing or self.advice or self.wording)


def margin_of(said: Said) -> Margin:
    """Return how much speaks in the margin of a document."""
    missing = sum(remark.level == "missing" for remark in said.remarks)
    wording = sum(1 for field in said.kind.fields for _ in _pointed(field, said.values[field.id], said.written_in))
    return Margin(missing, len(said.remarks) - missing, wording)


def sections_of(said: Said) -> tuple[ShownSection, ...]:
    """Return the sections of a document as they are read."""
    return tuple(
        ShownSection(
            section.id,
            section.title.said(said.language),
            section.lead.said(said.language),
            tuple(field_of(said, each) for each in section.fields),
        )
        for section in said.kind.sections
    )


def field_of(said: Said, field: Field) -> ShownField:
    """Return a field as it is read."""
    value, kept = said.values[field.id], said.saved.get(field.id)
    blocks = field_blocks(field, value, said.language)
    return ShownField(
        field=field,
        label=field.label.said(said.language),
        prompt=field.prompt.said(said.language),
        html=mark_safe(html_of_blocks(blocks, top=4)),  # noqa: S308 - made by the core, which escapes all that was typed
        version=kept.version if kept else 0,
        changed=_changed(kept, said.language),
        inputs=() if field.kind is FieldKind.ROWS else (_input(field, "value", value, said.language),),
        rows=tuple(_rows(field, value, said.language)) if field.kind is FieldKind.ROWS else (),
        remarks=tuple(each for each in said.remarks if each.field == field.id),
        pointed=tuple(_pointed(field, value, said.written_in)),
        evidence=said.evidence.get(field.id, ()),
        suggestions=said.suggestions.get(field.id, ()),
        comments=said.comments.get(field.id, ()),
        share=_share(said, field),
    )


def _share(said: Said, field: Field) -> str:
    kind = next((each for each in said.kind.shares if each.part == field.id), None)
    found = share_of(kind, said.values) if kind is not None else None
    if found is None:
        return ""
    part, whole, share = found
    return words.text(
        "document-share",
        said.language,
        part=numbers.whole(part, said.language),
        whole=numbers.whole(whole, said.language),
        share=numbers.percent(float(share), said.language, 0),
    )


def _changed(kept: FieldValue | None, language: str) -> str:
    if kept is None:
        return ""
    day = numbers.day(kept.changed_at.date().isoformat(), language)
    return words.text("document-changed", language, name=kept.changed_by.name, day=day)


def _input(field: Field, name: str, value: Any, language: str) -> Input:
    options = tuple(option_names(field, language).items())
    label, unit = field.label.said(language), field.unit.said(language)
    return Input(field, name, label, value, options, unit)


def _rows(field: Field, value: Sequence[Mapping[str, Any]], language: str) -> Iterator[tuple[Input, ...]]:
    empty: list[Mapping[str, Any]] = [{} for _ in range(SPARE_ROWS)]
    for number, row in enumerate([*value, *empty]):
        yield tuple(
            _input(column, f"row-{number}-{column.id}", row.get(column.id, ""), language) for column in field.columns
        )


def _pointed(field: Field, value: Any, language: str) -> Iterator[Pointed]:
    if field.kind in (FieldKind.TEXT, FieldKind.LINE):
        yield from pointed_at(value, language)
    elif field.kind is FieldKind.ROWS:
        for row in value:
            for column in field.columns:
                if column.kind in (FieldKind.TEXT, FieldKind.LINE):
                    yield from pointed_at(row.get(column.id) or "", language)


@dataclass(frozen=True)
class ShownVersion:
    """A version with who signed it."""

    version: Version
    day: str
    signed: tuple[str, ...]


def shown_versions(document: Document, language: str) -> tuple[ShownVersion, ...]:
    """Return the versions of a document, the newest first."""
    return tuple(
        ShownVersion(each, numbers.day(each.made_at.date().isoformat(), language), signatures(each, language))
        for each in versions_of(document)
    )


def signatures(version: Version, language: str) -> tuple[str, ...]:
    """Return who signed a version, in which role, when."""
    return tuple(
        words.text(
            "document-signature",
            language,
            name=each.person.name,
            role=role_name(each.role, language),
            day=numbers.day(each.at.date().isoformat(), language),
        )
        for each in version.signatures.select_related("person")
    )


@dataclass(frozen=True)
class ShownDifference:
    """How a field differs between two versions."""

    label: str
    changes: tuple[Change, ...]


def differences(
    kind: DocumentKind, before: Mapping[str, Any], after: Mapping[str, Any], language: str
) -> tuple[ShownDifference, ...]:
    """Return the fields that differ between two contents, in order, each word by word."""
    return tuple(
        ShownDifference(
            field.label.said(language),
            difference(*(plain_said(field, values.get(field.id), language) for values in (before, after))),
        )
        for field in kind.fields
        if before.get(field.id) != after.get(field.id)
    )


def _translated(
    document: Document, language: str, values: Mapping[str, Any], version: Version | None
) -> dict[str, Any]:
    """Return the translations of fields; for a version only those of the very text that it holds, kept before it was signed."""
    found = document.translations.filter(language=language)
    if version is None:
        return {each.field: each.value for each in found}
    signature = version.signatures.last()
    found = found.filter(at__lte=signature.at if signature else version.made_at)
    texts = {
        (each.field, each.version): each.value for each in document.changes.filter(field__in=found.values("field"))
    }
    return {each.field: each.value for each in found if texts.get((each.field, each.of_version)) == values[each.field]}


def paper_of(
    document: Document, kind: DocumentKind, language: str, *, actor: Any = None, version: Version | None = None
) -> Paper:
    """Return a document, or one of its versions, as it is taken away in a language; translations stand where there are some."""
    values = dict(version.content) if version else kept_values(kind, values_of(document))
    if language != document.language:
        values |= _translated(document, language, values, version)
    newest = version or document.versions.first()
    signed = signatures(newest, language) if newest else ()
    said = said_in(document, kind, actor, language) if actor is not None else None
    day = numbers.day(document.changed_at.date().isoformat(), language)
    facts = (
        kind.title.said(language),
        document.organisation.name,
        words.text(f"document-stage-{document.stage}", language),
        words.text("document-as-of", language, day=day),
    )
    evidence = {slug: [each.title for each in items] for slug, items in said.evidence.items()} if said else {}
    title = version.title if version else document.title
    return Paper(kind, title, document.organisation.name, language, values, facts, evidence, signed)
