"""A DOCX on its way back: what people wrote under the headings of a template becomes the values of its fields."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph

from fairwater import words
from fairwater.documents.kinds import DocumentKind
from fairwater.documents.text import Span, blocks_of
from fairwater.documents.word_direction import MARKS
from fairwater.documents.word_file import BOX, EVIDENCE, PROMPT
from fairwater.errors import BadInput
from fairwater.fields import Field, FieldKind, typed
from fairwater.fields.values import blank, option_names

MOST_BYTES = 20 * 2**20
MOST_UNPACKED = 100 * 2**20
TICKS = "☒☑✓✔✗✘xX"
HEADINGS = ("Heading 1", "Heading 2")
Piece = Paragraph | Table


@dataclass(frozen=True)
class Brought:
    """What a file brought back: values by field, fields whose heading it lacks, text that stands under no known heading."""

    values: Mapping[str, Any]
    missing: tuple[Field, ...]
    unplaced: str
    refused: tuple[str, ...]


def brought(data: bytes, kind: DocumentKind, file: str, language: str) -> Brought:
    """Read a DOCX that was made from a kind's template. A field is known by its heading, in any language of the kind.

    What cannot be taken is told, never dropped: headings that are gone, text elsewhere, answers that do not fit. Raises
    BadInput for a file that is no DOCX.
    """
    try:
        return _brought(_opened(data, file), kind, language)
    except BadInput:
        raise
    except Exception:  # a damaged archive or damaged XML raises whatever its reader met first
        raise BadInput("document-not-docx", file=file) from None


def _brought(made: Document, kind: DocumentKind, language: str) -> Brought:
    under, loose = _under_headings(made, kind)
    values: dict[str, Any] = {}
    refused: list[str] = []
    for field in kind.fields:
        if field.id not in under:
            continue
        answer = _answer(field, under[field.id], loose)
        if field.kind is FieldKind.ROWS:
            answer = [
                {column.id: _fitting(column, row.get(column.id), language, refused) for column in field.columns}
                for row in answer
            ]
        values[field.id] = _fitting(field, answer, language, refused)
    missing = tuple(field for field in kind.fields if field.id not in under)
    return Brought(values, missing, "\n\n".join(loose), tuple(refused))


def _fitting(field: Field, given: Any, language: str, refused: list[str]) -> Any:
    """Return what a field keeps of an answer; blank where it does not fit, and the sentence that says so is added."""
    try:
        return typed(field, given, language)
    except BadInput as fault:
        refused.append(fault.sentence(language))
        return blank(field)


# The file


def _opened(data: bytes, file: str) -> Document:
    if len(data) > MOST_BYTES:
        raise BadInput("document-file-too-large", file=file, limit=MOST_BYTES // 2**20)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(each.file_size for each in packed.infolist()) > MOST_UNPACKED:
            raise BadInput("document-file-too-large", file=file, limit=MOST_BYTES // 2**20)
    made = docx.Document(io.BytesIO(data))
    _take_changes(made)
    return made


def _take_changes(made: Document) -> None:
    """Take what was changed with marks as it would be when accepted, and what stands in form controls as letters."""
    body = made.element.body
    for name in ("w:del", "w:moveFrom"):
        for gone in list(body.iter(qn(name))):
            if gone.getparent().tag not in (qn("w:rPr"), qn("w:trPr")):
                gone.getparent().remove(gone)
    for name in ("w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:sdt"):
        for wrap in list(body.iter(qn(name))):
            inner = wrap.find(qn("w:sdtContent")) if name == "w:sdt" else wrap
            for child in list(inner) if inner is not None else ():
                wrap.addprevious(child)
            wrap.getparent().remove(wrap)


# Under which heading


def _under_headings(made: Document, kind: DocumentKind) -> tuple[dict[str, list[Piece]], list[str]]:
    """Return what stands under the heading of each field, and what stands under none.

    A heading that lost its style is known by its letters, unless the same heading stands elsewhere with its style: people
    also write "Power" in a list.
    """
    labels = {_plain(text): each.id for each in kind.fields for _, text in each.label.texts}
    titles = {_plain(text) for section in kind.sections for _, text in section.title.texts}
    titles |= {_plain(words.text("document-signed", language)) for language in words.COMPLETE}
    pieces = list(made.iter_inner_content())
    styled = {_plain(each.text) for each in pieces if isinstance(each, Paragraph) and _style(each) in HEADINGS}
    styled_fields = {labels[text] for text in styled if text in labels}
    under: dict[str, list[Piece]] = {}
    loose: list[str] = []
    here: str | None = None
    for piece in pieces:
        style = _style(piece)
        text = _plain(piece.text) if isinstance(piece, Paragraph) else ""
        is_heading = style in HEADINGS
        may_be_one = bool(text) and not style.startswith(("List", "Quote", "Heading", "Title", "Subtitle", "Fairwater"))
        if text in labels and (is_heading or (may_be_one and labels[text] not in styled_fields)):
            here = labels[text]
            under.setdefault(here, [])
        elif text in titles and (is_heading or (may_be_one and text not in styled)):
            here = None
        elif is_heading and text:
            loose.append(piece.text.strip() if isinstance(piece, Paragraph) else "")
            here = None
        elif style in (PROMPT, EVIDENCE) or is_heading:
            continue
        elif here is not None:
            under[here].append(piece)
        elif style not in ("Title", "Subtitle") and (left := _markdown([piece])):
            loose.append(left)
    return under, loose


def _style(piece: Piece) -> str:
    return (piece.style.name if isinstance(piece, Paragraph) and piece.style else "") or ""


def _plain(text: str) -> str:
    """Return a text as it is compared: without marks of direction, which one does not see, and with one kind of comma."""
    return " ".join(text.translate(MARKS).replace("،", ",").split()).strip(" :").casefold()


# What was answered


def _answer(field: Field, pieces: Sequence[Piece], loose: list[str]) -> Any:
    """Return what stands under a field's heading as it would be typed; what has no place in its kind of field is loose."""
    if field.kind is FieldKind.TEXT:
        return _markdown(pieces)
    tables = [piece for piece in pieces if isinstance(piece, Table) and len(piece.rows)]
    paragraphs = [piece for piece in pieces if isinstance(piece, Paragraph) and piece.text.strip()]
    if field.kind is FieldKind.ROWS:
        loose += [left for each in paragraphs if (left := _markdown([each]))]
        return [row for each in tables for row in _rows(field, each, loose)]
    loose += [_markdown([each]) for each in tables]
    if field.kind in (FieldKind.CHOICE, FieldKind.CHOICES):
        chosen = [slug for each in paragraphs for slug in _ticked(field, each.text.translate(MARKS).strip())]
        return chosen if field.kind is FieldKind.CHOICES else ", ".join(dict.fromkeys(chosen))
    return " ".join(each.text for each in paragraphs).strip()


def _rows(field: Field, table: Table, loose: list[str]) -> Iterator[dict[str, Any]]:
    labels = {_plain(text): column for column in field.columns for _, text in column.label.texts}
    head, *rows = [[cell.text.strip() for cell in row.cells] for row in table.rows]
    columns = [labels.get(_plain(text)) for text in head]
    for row in rows:
        answers: dict[str, Any] = {}
        for place, text in enumerate(row):
            column = columns[place] if place < len(columns) else None
            if column is None:
                loose += [": ".join(each for each in (*head[place : place + 1], text) if each)] if text else []
            elif column.kind in (FieldKind.CHOICE, FieldKind.CHOICES):
                answers[column.id] = ", ".join(_named(column, text))
                if column.kind is FieldKind.CHOICES:
                    answers[column.id] = _named(column, text) if text else []
            else:
                answers[column.id] = text
        yield answers


def _ticked(field: Field, text: str) -> list[str]:
    """Return the options that a line names: one with a tick before it, or those that it tells; none beside an empty box."""
    if text.startswith(BOX):
        return []
    named = _named(field, text)
    is_tick = text[0] in TICKS and not text[1:2].isalpha()
    return _named(field, text[1:].strip()) if named == [text] and is_tick else named


def _named(field: Field, text: str) -> list[str]:
    """Return the slugs of the options that a text names, one or several with commas between; the text where it names none."""
    names = {_plain(name): slug for language in words.LANGUAGES for slug, name in option_names(field, language).items()}
    longest = 1 + max((name.count(",") for name in names), default=0)
    parts, found, at = text.replace("،", ",").split(","), [], 0
    while at < len(parts):
        for length in range(longest, 0, -1):
            slug = names.get(_plain(",".join(parts[at : at + length])))
            if slug is not None:
                found.append(slug)
                at += length
                break
        else:
            return [text]
    return found


# Text


LIST = re.compile(r"List (Bullet|Number|Continue)(?: ([23]))?$")
PUNCTUATION = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&=])")
Piecewise = tuple[str, str]


def _markdown(pieces: Sequence[Piece]) -> str:
    """Return paragraphs and tables as the Markdown that says them."""
    made = ""
    before = ""
    for piece in pieces:
        kind, text = _piece(piece)
        if not text:
            continue
        between = "\n" if kind == before == "list" else "\n>\n" if kind == before == "quote" else "\n\n"
        made += (between if made else "") + text
        before = "list" if kind == "continued" else kind
    return made


def _piece(piece: Piece) -> Piecewise:
    if isinstance(piece, Table):
        return "table", _table(piece)
    spans, style = tuple(_spans(piece)), _style(piece)
    if not "".join(span.text for span in spans).strip():
        return "", ""
    if found := LIST.match(style):
        indent = " " * 3 * (int(found[2] or 1) - 1)
        if found[1] == "Continue":
            return "continued", indent + "   " + _marked(spans, "").replace("\n", f"\n{indent}   ")
        mark = "- " if found[1] == "Bullet" else "1. "
        return "list", indent + mark + _marked(spans, mark).replace("\n", f"\n{indent}   ")
    if style.startswith("Heading"):
        mark = "#" * max(1, int(style[-1]) - 2 if style[-1].isdigit() else 1) + " "
        line = [Span(re.sub(r"\s+", " ", each.text), each.bold, each.italic, each.link) for each in spans]
        return "heading", mark + _marked(line, mark)
    if style == "Quote":
        return "quote", "> " + _marked(spans, "> ").replace("\n", "\n> ")
    return "paragraph", _marked(spans, "")


def _table(table: Table) -> str:
    rows = [[_cell(cell.paragraphs, head=place == 0) for cell in row.cells] for place, row in enumerate(table.rows)]
    widest = max(map(len, rows), default=0)
    lines = [f"| {' | '.join([*row, *[''] * (widest - len(row))])} |" for row in rows]
    return "\n".join([*lines[:1], f"|{' --- |' * widest}", *lines[1:]]) if widest else ""


def _cell(paragraphs: Sequence[Paragraph], *, head: bool) -> str:
    """Return a cell in one line; that a head is bold says nothing."""
    spans: list[Span] = []
    for paragraph in paragraphs:
        spans += [Span(" ")] if spans else []
        for each in _spans(paragraph):
            spans.append(Span(re.sub(r"\s+", " ", each.text), each.bold and not head, each.italic, each.link))
    return re.sub(r"(?<!\\)\|", r"\\|", _marked(spans, ""))


def _spans(paragraph: Paragraph) -> Iterator[Span]:
    for each in paragraph.iter_inner_content():
        link = each.url if isinstance(each, Hyperlink) else ""
        for run in each.runs if isinstance(each, Hyperlink) else (each,):
            yield Span(run.text, bool(run.bold), bool(run.italic), link)


def _marked(spans: Sequence[Span], mark: str) -> str:
    """Return runs as Markdown that reads as they do after `mark`: as they are, else with signs escaped, else without marks."""
    joined: list[Span] = []
    for each in spans:
        if joined and each.text and _set(joined[-1]) == _set(each):
            joined[-1] = Span(joined[-1].text + each.text, *_set(each))
        elif each.text:
            joined.append(each)
    wanted = _letters(joined)
    tried = ""
    for escaped, with_marks in ((False, True), (True, True), (False, False), (True, False)):
        tried = "".join(_run(each, escaped, with_marks) for each in joined)
        tried = re.sub(r"[ \t\r]*\n[ \t\r]*", "\n", tried.strip())
        seen = _seen(mark + (tried.replace("\n", "\n" + ("> " if mark == "> " else " " * len(mark)))))
        if seen == (wanted if with_marks else [(letter, False, False, "") for letter, *_ in wanted]):
            return tried
    return tried


def _set(span: Span) -> tuple[bool, bool, str]:
    return span.bold, span.italic, span.link


def _run(span: Span, escaped: bool, with_marks: bool) -> str:
    core = span.text.strip()
    said = PUNCTUATION.sub(r"\\\1", core) if escaped else core
    if not core or not with_marks:
        return span.text.replace(core, said, 1) if core else span.text
    mark = "**" * span.bold + "*" * span.italic
    said = f"{mark}{said}{mark}"
    said = f"[{said}](<{span.link}>)" if span.link and re.search(r"[\s()<>]", span.link) else said
    said = f"[{said}]({span.link})" if span.link and not said.endswith(">)") else said
    return span.text.replace(core, said, 1)


def _letters(spans: Sequence[Span]) -> list[tuple[str, bool, bool, str]]:
    """Return each letter with how it is set: what is to be the same after the way back. Blanks count as one, and are not set."""
    found: list[tuple[str, bool, bool, str]] = []
    for span in spans:
        for letter in span.text:
            if not letter.isspace():
                found.append((letter, *_set(span)))
            elif found and not found[-1][0].isspace():
                found.append(("\n" if letter == "\n" else " ", False, False, ""))
            elif found and letter == "\n":
                found[-1] = ("\n", False, False, "")
    while found and found[-1][0].isspace():
        found.pop()
    return found


def _seen(markdown: str) -> list[tuple[str, bool, bool, str]] | None:
    """Return the letters of a text that reads as one block, or as the one item of a list or quote."""
    blocks = blocks_of(markdown)
    while len(blocks) == 1 and blocks[0].kind in ("list", "quote") and len(blocks[0].items) == 1:
        blocks = blocks[0].items[0]
    is_one = len(blocks) == 1 and blocks[0].kind in ("paragraph", "heading")
    return _letters(blocks[0].spans) if is_one else None
