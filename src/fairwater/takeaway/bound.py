"""A bound report as PDF/UA with bookmarks and contents, and as DOCX with real styles."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from functools import lru_cache
from typing import Any

import vl_convert
from docx.document import Document
from docx.shared import Inches
from docx.text.paragraph import Paragraph

from fairwater import words
from fairwater.documents.paper import says
from fairwater.documents.print_file import shown_letters, without_leaps
from fairwater.documents.text import Block, Span
from fairwater.documents.word_file import EVIDENCE, PROMPT, add_blocks, add_line, new_file, saved
from fairwater.publish.charts import CARD
from fairwater.publish.typeset import pdf_of, settable_in
from fairwater.takeaway.parts import Bound, Chapter, Figure, Part

DOTS_A_POINT = 2.0
MOST_COLUMNS = 6
"""A table with more is set as a list: a page has no room for it."""
WORD_WIDTH = 6.0
"""Inches between the margins of a page of the DOCX."""


def bound_pdf(bound: Bound) -> bytes:
    """Return a report as PDF/UA: cover, contents, a bookmark for each chapter and part, pictures with their texts and tables.

    Letters that no font has are squares, and a notice at the end says which they were.
    """
    lacking: dict[str, None] = {}
    pictures: dict[str, str] = {}
    view: dict[str, Any] = {
        "title": shown_letters(bound.title, "–"),
        "place": bound.place,
        "language": bound.language,
        "direction": words.direction(bound.language),
        "facts": list(bound.facts),
        "lead": bound.lead,
        "chapters": [_chapter(each, pictures) for each in bound.chapters],
        "says": {
            **says(bound.language, "blank", "evidence"),
            "contents": words.text("takeaway-contents", bound.language),
        },
    }
    view = settable_in(view, lacking)
    points = ", ".join(f"U+{ord(each):04X}" for each in lacking)
    view["notice"] = words.text("document-no-letters", bound.language, points=points) if lacking else ""
    return pdf_of("bound.typ", view, pictures=pictures)


def _chapter(chapter: Chapter, pictures: dict[str, str]) -> dict[str, Any]:
    return {
        "title": shown_letters(chapter.title, "–"),
        "facts": list(chapter.facts),
        "parts": [_part(part, pictures) for part in chapter.parts],
    }


def _part(part: Part, pictures: dict[str, str]) -> dict[str, Any]:
    pieces: list[dict[str, Any]] = []
    above = [0]
    for piece in part.pieces:
        if isinstance(piece, Figure):
            pieces.append(figure_view(piece, pictures))
        else:
            pieces += [_block(block) for block in without_leaps([stacked(piece)], above)]
    return {"title": shown_letters(part.title, "–"), "pieces": pieces, "evidence": list(part.evidence)}


def figure_view(figure: Figure, pictures: dict[str, str]) -> dict[str, Any]:
    """Return what a template reads of a figure, and add its picture to `pictures` under the name that it reads it by."""
    name = f"figure-{len(pictures) + 1}"
    pictures[name] = figure.svg
    return {
        "kind": "figure",
        "name": name,
        "title": figure.title,
        "told": figure.told,
        "notes": list(figure.notes),
        "table": _block(figure.table.block()),
    }


def _block(block: Block) -> dict[str, Any]:
    """Return a block as a template reads it; a table with the shares of the width that its columns take."""
    return asdict(block) | ({"weights": _weights(block)} if block.rows else {})


def _weights(table: Block) -> list[float]:
    """Return how wide the columns of a table are beside each other: by their longest words, and by how much they say."""
    columns = [["".join(span.text for span in cell) for cell in column] for column in zip(*table.rows, strict=True)]
    longest = [max((len(word) for cell in column for word in cell.split()), default=1) for column in columns]
    most = [max(len(cell) for cell in column) for column in columns]
    return [max(4.0, word, min(40.0, said / 3)) for word, said in zip(longest, most, strict=True)]


def stacked(block: Block) -> Block:
    """Return a table of many columns as a list, a row an item: its first cell, then each of the others by its head."""
    if block.kind != "table" or len(block.rows[0]) <= MOST_COLUMNS or len(block.rows) < 2:
        return block
    heads = ["".join(span.text for span in cell) for cell in block.rows[0]]
    return Block("list", items=tuple(_stacked(heads, row) for row in block.rows[1:]))


def _stacked(heads: list[str], row: Sequence[Sequence[Span]]) -> tuple[Block, ...]:
    first, *others = zip(heads, row, strict=True)
    spans: list[Span] = []
    for head, cell in others:
        if any(span.text for span in cell):
            spans += [Span(f"{' · ' if spans else ''}{head}: ", italic=True), *cell]
    name = Block("paragraph", tuple(replace(span, bold=True) for span in first[1]))
    return (name, Block("paragraph", tuple(spans))) if spans else (name,)


def png_of(figure: Figure, scale: float = DOTS_A_POINT, *, slim: bool = False) -> bytes:
    """Return a figure as PNG, `scale` dots for each of its own; in its narrow form where that is wished and there is one."""
    return _drawn_once(figure.slim if slim and figure.slim else figure.svg, scale)


@lru_cache(maxsize=32)
def _drawn_once(svg: str, scale: float) -> bytes:
    return bytes(vl_convert.svg_to_png(svg.replace("<svg", f'<svg style="background:{CARD}"', 1), scale=scale))


def bound_docx(bound: Bound) -> bytes:
    """Return a report as DOCX: headings that make its outline, tables with heads, pictures with their texts."""
    made = new_file(bound.title, bound.place, bound.language)
    add_line(made, " · ".join(bound.facts), "Subtitle")
    if bound.lead:
        add_line(made, bound.lead)
    said = says(bound.language, "blank", "evidence")
    for chapter in bound.chapters:
        add_line(made, chapter.title, "Heading 1").paragraph_format.page_break_before = True
        if chapter.facts:
            add_line(made, " · ".join(chapter.facts), PROMPT)
        for part in chapter.parts:
            add_line(made, part.title, "Heading 2")
            _pieces(made, part)
            if not part.pieces:
                add_line(made, said["blank"], PROMPT)
            if part.evidence:
                add_line(made, said["evidence"], PROMPT)
                for line in part.evidence:
                    add_line(made, line, EVIDENCE)
    return saved(made)


def _pieces(made: Document, part: Part) -> None:
    for piece in part.pieces:
        if isinstance(piece, Block):
            add_blocks(made, [stacked(piece)])
            continue
        made.add_picture(io.BytesIO(png_of(piece)), width=Inches(WORD_WIDTH))
        for shape in _drawn(made.paragraphs[-1]):
            shape.set("descr", piece.told)
            shape.set("title", piece.title)
        add_line(made, piece.title, "Caption")
        for note in piece.notes:
            add_line(made, note, EVIDENCE)
        add_blocks(made, [piece.table.block()])


def _drawn(paragraph: Paragraph) -> Iterator[Any]:
    yield from paragraph._p.xpath(".//wp:docPr")
