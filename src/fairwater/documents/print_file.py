"""A document as PDF/UA and as a page that stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from html import escape

from fairwater import words
from fairwater.documents.paper import Paper, PaperField, says, sections_of
from fairwater.documents.text import Block, html_of_blocks
from fairwater.publish.typeset import pdf_of, settable_in

STYLE = (
    "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 system-ui,sans-serif;color:#16242f;background:#fbf9f4}"
    "h1,h2{font-family:Georgia,serif;font-weight:600}h1{color:#0a4650}h2{color:#0d6a78;margin-top:2.5rem}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #dfe3e1;padding:.4rem;text-align:start;vertical-align:top}"
    ".small{color:#566571;font-size:.875rem}blockquote{border-inline-start:3px solid #c3dfe1;margin-inline:0;padding-inline:1rem}"
)


def document_pdf(paper: Paper) -> bytes:
    """Return the document as PDF/UA. Letters that no font has are squares, and a notice at the end says which they were."""
    sections = sections_of(paper)
    lacking: dict[str, None] = {}
    view = {
        "title": shown_letters(paper.title, paper.kind.id),
        "place": paper.place,
        "language": paper.language,
        "direction": words.direction(paper.language),
        "facts": list(paper.facts),
        "sections": [
            {"title": shown_letters(section.title, "–"), "fields": [_field(each) for each in section.fields]}
            for section in sections
        ],
        "signatures": list(paper.signatures),
        "says": says(paper.language, "blank", "evidence", "signed"),
    }
    view = settable_in(view, lacking)
    points = ", ".join(f"U+{ord(each):04X}" for each in lacking)
    view["notice"] = words.text("document-no-letters", paper.language, points=points) if lacking else ""
    return pdf_of("document.typ", view)


def _field(each: PaperField) -> dict[str, object]:
    blocks = [asdict(block) for block in without_leaps(each.blocks, [0])]
    return {"label": shown_letters(each.label, each.field.id), "blocks": blocks, "evidence": list(each.evidence)}


def without_leaps(blocks: Sequence[Block], above: list[int]) -> Iterator[Block]:
    """Yield blocks in which no heading leaps over a level and none is empty: PDF/UA has neither.

    `above` holds the level of the heading before, also of one within a list or a quote.
    """
    for block in blocks:
        if block.kind != "heading":
            yield replace(block, items=tuple(tuple(without_leaps(item, above)) for item in block.items))
        elif shown_letters("".join(span.text for span in block.spans), ""):
            above[0] = min(block.level, above[0] + 1)
            yield replace(block, level=above[0])


def shown_letters(text: str, otherwise: str) -> str:
    """Return a heading's text, or what stands for it where no letter of it can be seen."""
    return text if any(letter.isprintable() and not letter.isspace() for letter in text) else otherwise


def document_html(paper: Paper) -> str:
    """Return the document as one page that needs nothing beside it."""
    said = says(paper.language, "blank", "evidence", "signed")
    parts = [f"<h1>{escape(paper.title)}</h1>", f'<p class="small">{escape(" · ".join(paper.facts))}</p>']
    for section in sections_of(paper):
        parts.append(f"<h2>{escape(section.title)}</h2>")
        for each in section.fields:
            blank = f'<p class="small">{escape(said["blank"])}</p>'
            parts += [f"<h3>{escape(each.label)}</h3>", html_of_blocks(each.blocks, top=4) or blank]
            if each.evidence:
                items = "".join(f"<li>{escape(line)}</li>" for line in each.evidence)
                parts.append(f'<p class="small">{escape(said["evidence"])}</p><ul class="small">{items}</ul>')
    if paper.signatures:
        items = "".join(f"<li>{escape(line)}</li>" for line in paper.signatures)
        parts.append(f"<h2>{escape(said['signed'])}</h2><ul>{items}</ul>")
    return (
        f'<!doctype html><html lang="{paper.language}" dir="{words.direction(paper.language)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(paper.title)}</title><style>{STYLE}</style></head>'
        f"<body><main>{''.join(parts)}</main></body></html>"
    )
