"""Documents as chapters of a bound report: what an audience may read of each, its drawing, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fairwater.documents import DocumentKind
from fairwater.documents.paper import Paper, PaperSection, sections_of
from fairwater.documents.text import Block, Span, plain_of
from fairwater.fields import Field, FieldKind, told
from fairwater.fields.values import blank, is_blank
from fairwater.takeaway import Chapter, Figure, Part
from fairwater.takeaway.drawn import board_table, graph_figure
from fairwater_web.documents.models import Document, Evidence
from fairwater_web.documents.presentation import paper_of
from fairwater_web.documents.queries import documents_for, evidence_of, kind_named
from fairwater_web.frameworks.queries import framework_for, term_options
from fairwater_web.takeaways.enums import NAMED, For
from fairwater_web.takeaways.gathering import Gathering
from fairwater_web.takeaways.seeing import version_for, why_withheld
from fairwater_web.thread.kinds import named
from fairwater_web.thread.queries import Thing


@dataclass(frozen=True)
class Told:
    """A document as the audience gets it: its kind, what stands in its fields, how it is read, the lines of its board."""

    document: Document
    kind: DocumentKind
    values: Mapping[str, Any]
    paper: Paper
    figure: Figure | None
    board: tuple[str, ...]
    cites: tuple[Thing, ...]

    def plain(self, slug: str) -> str:
        """Return what stands in a field as plain letters; nothing where it is blank, or there is no such field."""
        field = self.kind.field(slug)
        value = None if field is None else self.values.get(slug)
        if field is None or is_blank(value):
            return ""
        return plain_of(value) if field.kind is FieldKind.TEXT else told(field, value, self.paper.language)

    def rows(self, slug: str, *columns: str) -> list[tuple[str, ...]]:
        """Return some columns of a field of rows, each as it is read."""
        field = self.kind.field(slug)
        if field is None or field.kind is not FieldKind.ROWS:
            return []
        by_id = {column.id: column for column in field.columns}
        kept = [by_id[name] for name in columns if name in by_id]
        return [
            tuple(told(column, row.get(column.id), self.paper.language) for column in kept)
            for row in self.values.get(slug) or []
        ]

    def heads(self, slug: str, *columns: str) -> tuple[str, ...]:
        """Return what columns of a field of rows are called."""
        field = self.kind.field(slug)
        by_id = {column.id: column for column in field.columns} if field else {}
        return tuple(by_id[name].label.said(self.paper.language) for name in columns if name in by_id)


def told_of(gathering: Gathering, document: Document) -> Told | None:
    """Return a document as the audience gets it; None, and noted as withheld, where it does not."""
    kind = kind_named(document.kind)
    name = kind.title.said(gathering.language) if kind else gathering.say("takeaway-a-document")
    if reason := why_withheld(document, gathering.made_for):
        gathering.withhold(name, reason)
        return None
    if kind is None or not documents_for(gathering.reader).filter(pk=document.pk).exists():
        gathering.withhold(name, "withheld-not-yours")
        return None
    kind = kind.with_terms(term_options(document.organisation))
    version = version_for(document, gathering.made_for)
    paper = paper_of(document, kind, gathering.language, version=version)
    values = {slug: _allowed(gathering, kind, slug, value) for slug, value in paper.values.items()}
    title = gathering.allowed(paper.title, name) or name
    paper = Paper(kind, title, paper.place, paper.language, values, paper.facts, {}, paper.signatures)
    figure = graph_figure(kind, values, title, gathering.language)
    framework = framework_for(document.organisation, kind.board.framework) if kind.board else None
    board = board_table(kind, values, framework, gathering.language)
    gathering.take(("document", document.pk))
    cites = tuple((each.kind, each.thing) for each in evidence_of(document) if each.kind and each.thing)
    return Told(document, kind, values, paper, figure, board[1] if board else (), cites)


def _allowed(gathering: Gathering, kind: DocumentKind, slug: str, value: Any) -> Any:
    """Return a kept value; a blank one where it repeats words that may not go so far."""
    field = kind.field(slug)
    if field is None or is_blank(value) or not gathering.words.are_in(*_texts(field, value)):
        return value
    name = f"{kind.title.said(gathering.language)}, {field.label.said(gathering.language)}"
    gathering.withhold(name, "withheld-words")
    return blank(field)


def _texts(field: Field, value: Any) -> Iterator[str]:
    if field.kind is FieldKind.ROWS:
        for row in value:
            yield from (str(each) for each in row.values() if isinstance(each, str))
            yield " ".join(str(each) for each in row.values())
    else:
        yield plain_of(value) if field.kind is FieldKind.TEXT else str(value)


def chapter_of(gathering: Gathering, found: Told, station: str) -> Chapter:
    """Return a document as a chapter: its sections with what stands in them, its drawing, its evidence, who signed it."""
    evidence = _evidence(gathering, found.document)
    parts = [_part(section, evidence) for section in sections_of(found.paper)]
    if found.figure is not None:
        parts.append(Part(gathering.say("takeaway-drawn"), (found.figure,)))
    if found.paper.signatures:
        lines = tuple((Block("paragraph", (Span(line),)),) for line in found.paper.signatures)
        parts.append(Part(gathering.say("document-signed"), (Block("list", items=lines),)))
    facts = (*((station,) if station else ()), *found.paper.facts)
    return Chapter(found.paper.title, facts, tuple(part for part in parts if part.pieces))


def _part(section: PaperSection, evidence: Mapping[str, tuple[str, ...]]) -> Part:
    pieces: list[Block | Figure] = []
    rests_on: dict[str, None] = {}
    for each in section.fields:
        if each.blocks:
            pieces += [Block("heading", (Span(each.label),), level=1), *_lower(each.blocks)]
            rests_on |= dict.fromkeys(evidence.get(each.field.id, ()))
    return Part(section.title, tuple(pieces), tuple(rests_on))


def _lower(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks whose headings stand below the label of their field."""
    for block in blocks:
        yield Block("heading", block.spans, level=block.level + 1) if block.kind == "heading" else block


def _evidence(gathering: Gathering, document: Document) -> dict[str, tuple[str, ...]]:
    """Return what each field rests on, by name as the reader may see it. Names of files stay inside."""
    every = list(evidence_of(document))
    names = named(gathering.reader, [(each.kind, each.thing) for each in every if each.kind], gathering.language)
    found: dict[str, tuple[str, ...]] = {}
    for each in every:
        found[each.field] = (*found.get(each.field, ()), _evidence_line(gathering, each, names))
    return found


def _evidence_line(gathering: Gathering, each: Evidence, names: Mapping[Thing, Any]) -> str:
    if each.digest:
        inside = gathering.made_for in (For.US, For.MYSELF)
        return (
            gathering.allowed(each.title, gathering.say("takeaway-a-file"))
            if inside
            else gathering.say("takeaway-a-file")
        )
    if each.url:
        return gathering.allowed(each.title or each.url, gathering.say("takeaway-a-link"))
    thing = names.get((each.kind, each.thing or 0))
    if thing is not None and _may_be_named(gathering, each):
        gathering.take((each.kind, each.thing or 0))
        return gathering.allowed(str(thing.title), gathering.say(f"thing-{each.kind}"))
    return gathering.say("takeaway-evidence-withheld", kind=gathering.say(f"thing-{each.kind}"))


def _may_be_named(gathering: Gathering, each: Evidence) -> bool:
    """Say whether what is cited may be named: of kinds that leave at all, a document only where the audience would get it."""
    if each.kind not in NAMED:
        return False
    cited = Document.objects.filter(pk=each.thing).first() if each.kind == "document" else None
    return cited is None or not why_withheld(cited, gathering.made_for)
