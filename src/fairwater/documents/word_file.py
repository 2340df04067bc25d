"""A document as DOCX with real styles, a blank template for a workshop on paper, and its way back."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

from fairwater import words
from fairwater.documents.kinds import DocumentKind
from fairwater.documents.paper import Paper, PaperField, says, sections_of
from fairwater.documents.text import Block, Span
from fairwater.errors import BadInput
from fairwater.fields import Field, FieldKind, typed
from fairwater.fields.values import Terms, blank, no_terms, option_names

PROMPT = "Fairwater Prompt"
BLANK_LINES = 4
BLANK_ROWS = 5
MOST_BYTES = 20 * 2**20
MOST_UNPACKED = 100 * 2**20


def document_docx(paper: Paper) -> bytes:
    """Return the document as DOCX: real heading, list, quote and table styles, links, its language, a title."""
    made = _new(paper)
    said = says(paper.language, "blank", "evidence", "signed")
    made.add_paragraph(" · ".join(paper.facts), style="Subtitle")
    for section in sections_of(paper):
        made.add_heading(section.title, 1)
        for each in section.fields:
            made.add_heading(each.label, 2)
            _blocks(made, each.blocks)
            if not each.blocks:
                made.add_paragraph(said["blank"], style=PROMPT)
            if each.evidence:
                made.add_paragraph(said["evidence"], style=PROMPT)
                for line in each.evidence:
                    made.add_paragraph(line, style="List Bullet")
    if paper.signatures:
        made.add_heading(said["signed"], 1)
        for line in paper.signatures:
            made.add_paragraph(line, style="List Bullet")
    return _saved(made)


def blank_docx(paper: Paper) -> bytes:
    """Return the document's kind as a blank template: prompts to write under, tables with empty rows, options to tick."""
    made = _new(paper)
    made.add_paragraph(words.text("document-blank-lead", paper.language), style=PROMPT)
    for section in sections_of(paper):
        made.add_heading(section.title, 1)
        if section.lead:
            made.add_paragraph(section.lead, style=PROMPT)
        for each in section.fields:
            made.add_heading(each.label, 2)
            if each.prompt:
                made.add_paragraph(each.prompt, style=PROMPT)
            _room(made, each, paper)
    return _saved(made)


def _room(made: Document, each: PaperField, paper: Paper) -> None:
    field = each.field
    if field.kind is FieldKind.ROWS:
        heads = [column.label.said(paper.language) for column in field.columns]
        _table(made, [[(Span(head),) for head in heads], *([[()] * len(heads)] * BLANK_ROWS)])
    elif field.kind in (FieldKind.CHOICE, FieldKind.CHOICES):
        for name in option_names(field, paper.language, paper.terms).values():
            made.add_paragraph(f"{BOX} {name}")
    else:
        for _ in range(BLANK_LINES if field.kind is FieldKind.TEXT else 1):
            made.add_paragraph("")


def _new(paper: Paper) -> Document:
    made = docx.Document()
    made.core_properties.title = paper.title
    made.core_properties.author = paper.place
    made.core_properties.language = paper.language
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Noto Sans", Pt(10.5)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), words.LOCALES[paper.language].replace("_", "-"))
    normal.element.get_or_add_rPr().append(language)
    prompt = made.styles.add_style(PROMPT, 1)
    prompt.base_style, prompt.font.italic, prompt.font.color.rgb = normal, True, RGBColor(0x56, 0x65, 0x71)
    if words.direction(paper.language) == "rtl":
        normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    made.add_heading(paper.title, 0)
    return made


def _saved(made: Document) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _blocks(made: Document, blocks: Sequence[Block], depth: int = 1, style: str = "") -> None:
    for block in blocks:
        if block.kind == "heading":
            _runs(made.add_heading(level=min(9, 2 + block.level)), block.spans)
        elif block.kind == "list":
            name = "List Number" if block.ordered else "List Bullet"
            for item in block.items:
                _blocks(made, item, depth + 1, name if depth == 1 else f"{name} {min(depth, 3)}")
        elif block.kind == "quote":
            _blocks(made, block.items[0], depth, "Quote")
        elif block.kind == "table":
            _table(made, block.rows)
        elif block.kind != "rule":
            _runs(made.add_paragraph(style=style or None), block.spans)


def _table(made: Document, rows: Sequence[Sequence[Sequence[Span]]]) -> None:
    table = made.add_table(len(rows), max(len(row) for row in rows), style="Table Grid")
    for line, row in zip(table.rows, rows, strict=True):
        for cell, spans in zip(line.cells, row, strict=False):
            _runs(cell.paragraphs[0], spans, bold=row is rows[0])
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    made.add_paragraph("")


def _runs(paragraph: Paragraph, spans: Sequence[Span], *, bold: bool = False) -> None:
    for span in spans:
        run = paragraph.add_run(_clean(span.text))
        run.bold, run.italic = (span.bold or bold) or None, span.italic or None
        if span.link:
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), paragraph.part.relate_to(span.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            link.append(run._r)
            run.font.underline = True
            paragraph._p.append(link)


def _clean(text: str) -> str:
    """Return a text without the control letters that XML cannot hold."""
    return "".join(each for each in text if each in "\n\t" or ord(each) >= 32)


# The way back


@dataclass(frozen=True)
class Brought:
    """What a file brought back: values by field, fields whose heading it lacks, text that stands under no known heading."""

    values: Mapping[str, Any]
    missing: tuple[Field, ...]
    unplaced: str
    refused: tuple[str, ...]


def brought(data: bytes, kind: DocumentKind, file: str, language: str, terms: Terms = no_terms) -> Brought:
    """Read a DOCX that was made from a kind's template. A field is known by its heading, in any language of the kind.

    What cannot be taken is told, never dropped: headings that are gone, text elsewhere, answers that do not fit. Raises
    BadInput for a file that is no DOCX.
    """
    under, loose = _under_headings(_opened(data, file), kind)
    values: dict[str, Any] = {}
    refused: list[str] = []
    for field in kind.fields:
        if field.id not in under:
            continue
        answer = _answer(field, under[field.id], terms)
        if field.kind is FieldKind.ROWS:
            answer = [
                {column.id: _fitting(column, row.get(column.id), language, terms, refused) for column in field.columns}
                for row in answer
            ]
        values[field.id] = _fitting(field, answer, language, terms, refused)
    missing = tuple(field for field in kind.fields if field.id not in under)
    return Brought(values, missing, "\n\n".join(loose), tuple(refused))


def _fitting(field: Field, given: Any, language: str, terms: Terms, refused: list[str]) -> Any:
    """Return what a field keeps of an answer; blank where it does not fit, and the sentence that says so is added."""
    try:
        return typed(field, given, language, terms)
    except BadInput as fault:
        refused.append(fault.sentence(language))
        return blank(field)


def _opened(data: bytes, file: str) -> Document:
    try:
        if len(data) > MOST_BYTES:
            raise BadInput("document-file-too-large", file=file, limit=MOST_BYTES // 2**20)
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(each.file_size for each in packed.infolist()) > MOST_UNPACKED:
                raise BadInput("document-file-too-large", file=file, limit=MOST_BYTES // 2**20)
        return docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, KeyError):
        raise BadInput("document-not-docx", file=file) from None


Piece = Paragraph | Table


def _under_headings(made: Document, kind: DocumentKind) -> tuple[dict[str, list[Piece]], list[str]]:
    labels = {_plain(text): each.id for each in kind.fields for _, text in each.label.texts}
    titles = {_plain(text) for section in kind.sections for _, text in section.title.texts}
    under: dict[str, list[Piece]] = {}
    loose: list[str] = []
    here: str | None = None
    begun = False
    for piece in made.iter_inner_content():
        text = piece.text.strip() if isinstance(piece, Paragraph) else ""
        style = piece.style.name if isinstance(piece, Paragraph) and piece.style else ""
        if text and _plain(text) in labels:
            here, begun = labels[_plain(text)], True
            under.setdefault(here, [])
        elif text and (_plain(text) in titles or (style or "").startswith(("Heading 1", "Heading 2"))):
            if _plain(text) not in titles:
                loose.append(text)
            here, begun = None, True
        elif here is not None and style != PROMPT:
            under[here].append(piece)
        elif begun and text and style != PROMPT:
            loose.append(text)
    return under, loose


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" :").casefold()


def _answer(field: Field, pieces: Sequence[Piece], terms: Terms) -> Any:
    if field.kind is FieldKind.ROWS:
        return [row for piece in pieces if isinstance(piece, Table) for row in _rows(field, piece, terms)]
    if field.kind in (FieldKind.CHOICE, FieldKind.CHOICES):
        chosen = [each for piece in pieces if isinstance(piece, Paragraph) for each in _ticked(field, piece, terms)]
        return chosen if field.kind is FieldKind.CHOICES else (chosen[0] if chosen else "")
    if field.kind is FieldKind.TEXT:
        return "\n\n".join(text for piece in pieces if (text := _markdown(piece))).replace("\n\n- ", "\n- ").strip()
    return " ".join(piece.text for piece in pieces if isinstance(piece, Paragraph)).strip()


def _rows(field: Field, table: Table, terms: Terms) -> Iterator[dict[str, Any]]:
    labels = {_plain(text): column for column in field.columns for _, text in column.label.texts}
    head, *rows = [[cell.text.strip() for cell in row.cells] for row in table.rows]
    columns = [labels.get(_plain(text)) for text in head]
    for row in rows:
        yield {column.id: _by_name(column, text, terms) for column, text in zip(columns, row, strict=False) if column}


def _by_name(field: Field, text: str, terms: Terms) -> str:
    if field.kind not in (FieldKind.CHOICE, FieldKind.CHOICES):
        return text
    names = {
        _plain(name): slug for language in words.COMPLETE for slug, name in option_names(field, language, terms).items()
    }
    return names.get(_plain(text), text)


BOX = "\N{BALLOT BOX}"
TICKS = "☒☑✓✔✗✘xX"


def _ticked(field: Field, paragraph: Paragraph, terms: Terms) -> Iterator[str]:
    text = paragraph.text.strip()
    if text and text[0] in TICKS and not text[1:2].isalpha():
        yield _by_name(field, text.lstrip(TICKS + " "), terms)
    elif text and text[0] != BOX:
        slugs = [_by_name(field, each, terms) for each in text.split(", ")]
        yield from slugs if all(_is_option(field, each, terms) for each in slugs) else [text]


def _is_option(field: Field, slug: str, terms: Terms) -> bool:
    return slug in option_names(field, words.DEFAULT_LANGUAGE, terms)


def _markdown(piece: Piece) -> str:
    if isinstance(piece, Table):
        rows = [[cell.text.strip().replace("\n", " ").replace("|", "\\|") for cell in row.cells] for row in piece.rows]
        lines = [f"| {' | '.join(row)} |" for row in rows]
        return "\n".join([lines[0], f"|{' --- |' * len(rows[0])}", *lines[1:]])
    text = "".join(_run(each.text, bool(each.bold), bool(each.italic)) for each in piece.runs) or piece.text
    style = (piece.style.name if piece.style else "") or ""
    if not text.strip():
        return ""
    if style.startswith("List Bullet"):
        return f"- {text.strip()}"
    if style.startswith("List Number"):
        return f"1. {text.strip()}"
    if style.startswith("Heading"):
        return f"{'#' * max(1, int(style[-1]) - 2 if style[-1].isdigit() else 1)} {text.strip()}"
    return f"> {text.strip()}" if style == "Quote" else text.strip()


def _run(text: str, bold: bool, italic: bool) -> str:
    if not text.strip():
        return text
    core = text.strip()
    mark = "**" * bold + "*" * italic
    return text.replace(core, f"{mark}{core}{mark[::-1]}", 1) if mark else text
