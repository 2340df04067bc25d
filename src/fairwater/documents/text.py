"""The text of a document: Markdown, as blocks that every file is made from, as safe HTML, and from HTML that was pasted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from html import escape
from urllib.parse import urlsplit

import nh3
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from fairwater.documents.pasted import markdown_of, without_tangles
from fairwater.errors import BadInput

SCHEMES = frozenset({"http", "https", "mailto"})
MOST_PASTED = 2 * 2**20
"""Bytes of one paste: a long report without its pictures."""
KEPT_LETTERS = 5000
"""A text of up to so many letters is kept as blocks, so that whoever reads it again does not wait for it to be parsed."""
TAGS = {
    *("p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "i", "a", "ul", "ol", "li"),
    *("table", "thead", "tbody", "tr", "th", "td", "blockquote", "hr", "div", "span"),
}


@dataclass(frozen=True)
class Span:
    """A run of letters: how it is set, and where it leads."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(frozen=True)
class Block:
    """A block of text: paragraph, heading, list (items are blocks), quote, table (rows of cells, the first its head) or rule."""

    kind: str
    spans: tuple[Span, ...] = ()
    level: int = 0
    ordered: bool = False
    items: tuple[tuple[Block, ...], ...] = field(default=())
    rows: tuple[tuple[tuple[Span, ...], ...], ...] = field(default=())


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table")


def _is_safe(address: str) -> bool:
    try:
        return urlsplit(address).scheme.lower() in SCHEMES
    except ValueError:
        return False


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return Markdown as blocks. HTML in it is letters, pictures are their words, a link that could run a program is none."""
    return _read_before(text) if len(text) <= KEPT_LETTERS else _read(text)


def _read(text: str) -> tuple[Block, ...]:
    return tuple(_stepped(_blocks(SyntaxTreeNode(_markdown().parse(text)).children)))


@lru_cache(maxsize=2000)
def _read_before(text: str) -> tuple[Block, ...]:
    return _read(text)


def _stepped(blocks: Iterator[Block]) -> Iterator[Block]:
    """Yield blocks whose headings begin at the first level and go down one at a time: no reader loses their place."""
    above: list[int] = []
    for block in blocks:
        if block.kind == "heading":
            above = [*(level for level in above if level < block.level), block.level]
            block = replace(block, level=len(above))
        yield block


def _blocks(nodes: list[SyntaxTreeNode]) -> Iterator[Block]:
    for node in nodes:
        if node.type == "paragraph":
            yield Block("paragraph", tuple(_inline(node)))
        elif node.type == "heading":
            yield Block("heading", tuple(_inline(node)), level=int(node.tag[1]))
        elif node.type in ("bullet_list", "ordered_list"):
            items = tuple(tuple(_blocks(item.children)) for item in node.children)
            yield Block("list", ordered=node.type == "ordered_list", items=items)
        elif node.type == "blockquote":
            yield Block("quote", items=(tuple(_blocks(node.children)),))
        elif node.type == "table":
            yield Block("table", rows=tuple(_rows(node)))
        elif node.type == "hr":
            yield Block("rule")
        else:  # code and whatever else is set as letters
            yield Block("paragraph", (Span(node.content.rstrip("\n")),))


def _rows(table: SyntaxTreeNode) -> Iterator[tuple[tuple[Span, ...], ...]]:
    for body in table.children:
        for row in body.children:
            yield tuple(tuple(_inline(cell)) for cell in row.children)


def _inline(node: SyntaxTreeNode, bold: bool = False, italic: bool = False, link: str = "") -> Iterator[Span]:
    for each in node.children:
        if each.type in ("inline", "strong", "em", "link"):
            address = str(each.attrs.get("href", "")) if each.type == "link" else link
            yield from _inline(
                each,
                bold or each.type == "strong",
                italic or each.type == "em",
                address if _is_safe(address) else "",
            )
        elif each.type in ("softbreak", "hardbreak"):
            yield Span("\n", bold, italic, link)
        elif each.type == "image" or each.content:
            yield Span(each.content, bold, italic, link)


def html_of(text: str, *, top: int = 3) -> str:
    """Return Markdown as HTML in which nothing can run; its highest heading is `<h{top}>`."""
    return html_of_blocks(blocks_of(text), top=top)


def html_of_blocks(blocks: Sequence[Block], *, top: int = 3) -> str:
    """Return blocks as HTML in which nothing can run."""
    return "".join(_html(block, top) for block in blocks)


def _html(block: Block, top: int) -> str:
    if block.kind == "heading":
        level = min(6, top + block.level - 1)
        return f"<h{level}>{_spans(block.spans)}</h{level}>"
    if block.kind == "list":
        tag = "ol" if block.ordered else "ul"
        items = "".join(f"<li>{_item(item, top)}</li>" for item in block.items)
        return f"<{tag}>{items}</{tag}>"
    if block.kind == "quote":
        return f"<blockquote>{''.join(_html(each, top) for each in block.items[0])}</blockquote>"
    if block.kind == "table":
        head, *rows = block.rows
        heads = "".join(f'<th scope="col">{_spans(cell)}</th>' for cell in head)
        names = [escape("".join(span.text for span in cell)) for cell in head]
        body = "".join(f"<tr>{''.join(_cells(names, row))}</tr>" for row in rows)
        return f'<table class="cards"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>'
    return "<hr>" if block.kind == "rule" else f"<p>{_spans(block.spans)}</p>"


def _cells(names: Sequence[str], row: Sequence[tuple[Span, ...]]) -> Iterator[str]:
    """Yield the cells of a row; each carries its column's name, which a phone shows in the cell."""
    for place, cell in enumerate(row):
        label = f' data-label="{names[place]}"' if place < len(names) and names[place] else ""
        yield f"<td{label}>{_spans(cell)}</td>"


def _item(item: Sequence[Block], top: int) -> str:
    """Return an item of a list: its first paragraph is its letters, those after it are paragraphs."""
    first = [_spans(block.spans) for block in item[:1] if block.kind == "paragraph"]
    return "".join([*first, *(_html(block, top) for block in item[len(first) :])])


def _spans(spans: tuple[Span, ...]) -> str:
    return "".join(_span(each) for each in spans)


def _span(span: Span) -> str:
    found = escape(span.text).replace("\n", "<br>")
    found = f"<em>{found}</em>" if span.italic else found
    found = f"<strong>{found}</strong>" if span.bold else found
    return f'<a href="{escape(span.link)}" rel="noopener nofollow">{found}</a>' if span.link else found


def plain_of(text: str) -> str:
    """Return Markdown as plain letters, a block a line: for search, for reading aloud and for looking at the wording.

    A line of a quote keeps its `>`, by which the wording knows that somebody else said it.
    """
    return "\n".join(_plain(block) for block in blocks_of(text)).strip()


def _plain(block: Block) -> str:
    if block.kind == "quote":
        return "\n".join(f"> {line}" for each in block.items[0] for line in _plain(each).split("\n"))
    if block.items:
        return "\n".join(_plain(each) for item in block.items for each in item)
    if block.rows:
        return "\n".join(" · ".join("".join(span.text for span in cell) for cell in row) for row in block.rows)
    return "".join(span.text for span in block.spans)


def from_html(pasted: str) -> str:
    """Return pasted HTML as Markdown: headings, lists, tables, links, bold and italic are kept, everything else is letters.

    Raises BadInput for a paste of more than 2 MB.
    """
    if len(pasted.encode()) > MOST_PASTED:
        raise BadInput("document-paste-too-large", limit=MOST_PASTED // 2**20)
    cleaned = nh3.clean(
        without_tangles(pasted),
        tags=TAGS,
        clean_content_tags={"script", "style", "title"},
        attributes={"a": {"href"}, "*": {"style", "class"}},
        url_schemes=set(SCHEMES),
        link_rel=None,
    )
    return markdown_of(cleaned)
