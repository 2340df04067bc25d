"""A document as DOCX with real styles, and a blank template for a workshop on paper. Its way back is `word_back`."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from fairwater import words
from fairwater.documents.paper import Paper, PaperField, says, sections_of
from fairwater.documents.text import Block, Span
from fairwater.documents.word_direction import set_language, set_paragraph, set_table
from fairwater.fields import FieldKind
from fairwater.fields.values import option_names

PROMPT = "Fairwater Prompt"
EVIDENCE = "Fairwater Evidence"
"""Styles of what stands in a file and was written in no field: it is passed over on the way back."""
BOX = "\N{BALLOT BOX}"
BLANK_LINES = 4
BLANK_ROWS = 5
TITLE_LETTERS = 255
"""A property of a DOCX has room for so many; the heading has room for all."""
NO_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def document_docx(paper: Paper) -> bytes:
    """Return the document as DOCX: real heading, list, quote and table styles, links, its language, a title."""
    made = new_file(paper.title, paper.place, paper.language)
    said = says(paper.language, "blank", "evidence", "signed")
    add_line(made, " · ".join(paper.facts), "Subtitle")
    for section in sections_of(paper):
        add_line(made, section.title, "Heading 1")
        for each in section.fields:
            add_line(made, each.label, "Heading 2")
            add_blocks(made, each.blocks)
            if not each.blocks:
                add_line(made, said["blank"], PROMPT)
            if each.evidence:
                add_line(made, said["evidence"], PROMPT)
                for line in each.evidence:
                    add_line(made, line, EVIDENCE)
    if paper.signatures:
        add_line(made, said["signed"], "Heading 1")
        for line in paper.signatures:
            add_line(made, line, EVIDENCE)
    return saved(made)


def blank_docx(paper: Paper) -> bytes:
    """Return the document's kind as a blank template: prompts to write under, tables with empty rows, options to tick."""
    made = new_file(paper.title, paper.place, paper.language)
    add_line(made, words.text("document-blank-lead", paper.language), PROMPT)
    for section in sections_of(paper):
        add_line(made, section.title, "Heading 1")
        if section.lead:
            add_line(made, section.lead, PROMPT)
        for each in section.fields:
            add_line(made, each.label, "Heading 2")
            if each.prompt:
                add_line(made, each.prompt, PROMPT)
            _room(made, each, paper)
    return saved(made)


def _room(made: Document, each: PaperField, paper: Paper) -> None:
    field = each.field
    if field.kind is FieldKind.ROWS:
        heads = [column.label.said(paper.language) for column in field.columns]
        add_table(made, [[(Span(head),) for head in heads], *([[()] * len(heads)] * BLANK_ROWS)])
    elif field.kind in (FieldKind.CHOICE, FieldKind.CHOICES):
        for name in option_names(field, paper.language).values():
            add_line(made, f"{BOX} {name}")
    else:
        for _ in range(BLANK_LINES if field.kind is FieldKind.TEXT else 1):
            add_line(made, "")


def add_line(made: Document, text: str, style: str | ParagraphStyle | None = None) -> Paragraph:
    """Add a paragraph of plain letters."""
    paragraph = made.add_paragraph(clean(text), style=style)
    set_paragraph(paragraph, made)
    return paragraph


def new_file(title: str, place: str, told_in: str) -> Document:
    """Return an empty DOCX with our styles, its language (`told_in`), and its title at the top."""
    made = docx.Document()
    made.core_properties.title = clean(title)[:TITLE_LETTERS]
    made.core_properties.author = clean(place)[:TITLE_LETTERS]
    made.core_properties.language = told_in
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Noto Sans", Pt(10.5)
    set_language(made, told_in)
    for name, base in ((PROMPT, normal), (EVIDENCE, made.styles["List Bullet"])):
        style = made.styles.add_style(name, 1)
        style.base_style, style.font.italic, style.font.color.rgb = base, name == PROMPT, RGBColor(0x56, 0x65, 0x71)
    add_line(made, title, "Title")
    return made


def saved(made: Document) -> bytes:
    """Return the file."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def add_blocks(made: Document, blocks: Sequence[Block], depth: int = 0, style: str = "", number: int = 0) -> None:
    """Add blocks. Within a list of `depth`, its item's first paragraph has the list's style, those after it go on under it."""
    for place, block in enumerate(blocks):
        if block.kind == "heading":
            heading = made.add_heading(level=min(9, 2 + block.level))
            _runs(heading, block.spans)
            set_paragraph(heading, made)
        elif block.kind == "list":
            inner = min(depth + 1, 3)
            name = _of_depth("List Number" if block.ordered else "List Bullet", inner)
            begun = _numbers(made, name) if block.ordered else 0
            for item in block.items:
                add_blocks(made, item, inner, name, begun)
        elif block.kind == "quote":
            add_blocks(made, block.items[0], depth, "Quote")
        elif block.kind == "table":
            add_table(made, block.rows)
        elif block.kind != "rule":
            goes_on = depth and style != "Quote" and place > 0
            paragraph = made.add_paragraph(style=_of_depth("List Continue", depth) if goes_on else style or None)
            _runs(paragraph, block.spans)
            set_paragraph(paragraph, made)
            if number and not goes_on:
                paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number


def _of_depth(style: str, depth: int) -> str:
    return style if depth == 1 else f"{style} {depth}"


def _numbers(made: Document, style: str) -> int:
    """Return a numbering of a list's own, which begins at 1: a style alone would go on from the list before."""
    numbering = made.part.numbering_part.element
    of_style = made.styles[style].element.pPr.numPr.numId.val
    own = numbering.add_num(numbering.num_having_numId(of_style).abstractNumId.val)
    own.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(own.numId)


def add_table(made: Document, rows: Sequence[Sequence[Sequence[Span]]]) -> None:
    """Add a table whose first row is its head, repeated on each page."""
    table = made.add_table(len(rows), max(len(row) for row in rows), style="Table Grid")
    for line, row in zip(table._tbl.tr_lst, rows, strict=True):
        for cell, spans in zip(line.tc_lst, row, strict=False):  # asking a row for its cells takes 20 times as long
            paragraph = Paragraph(cell.p_lst[0], table._parent)
            _runs(paragraph, spans, bold=row is rows[0])
            set_paragraph(paragraph, made)
    set_table(table, made, "".join(span.text for cell in rows[0] for span in cell))
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    made.add_paragraph("")


def _runs(paragraph: Paragraph, spans: Sequence[Span], *, bold: bool = False) -> None:
    for span in spans:
        if not span.text:
            continue
        run = paragraph.add_run(clean(span.text))
        run.bold, run.italic = (span.bold or bold) or None, span.italic or None
        if span.link:
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), paragraph.part.relate_to(span.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            link.append(run._r)
            run.font.underline = True
            paragraph._p.append(link)


def clean(text: str) -> str:
    """Return a text without the letters that XML cannot hold."""
    return NO_XML.sub("", text)
