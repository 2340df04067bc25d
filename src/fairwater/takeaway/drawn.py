"""What a document draws, as a figure for files: a graph’s boxes and lines; a board as a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import Any, Final

from fairwater import words
from fairwater.documents.board import Band, bands_of
from fairwater.documents.graph import Graph, Node, graph_of, laid_out, told
from fairwater.documents.kinds import DocumentKind
from fairwater.fields import told as told_value
from fairwater.frameworks import Framework
from fairwater.publish.charts import CARD, INK, LINE, SOFT, WATER
from fairwater.takeaway.fitting import wrapped
from fairwater.takeaway.parts import Figure, Table

BOX: Final = (250, 118)
ACROSS, DOWN, HEAD = 300, 132, 36
SIZE, INSIDE, LINES, STEP = 16, 12, 4, 21
FONT = "Noto Sans, Noto Naskh Arabic, sans-serif"


def graph_figure(kind: DocumentKind, values: Mapping[str, Any], title: str, language: str) -> Figure | None:
    """Return a document’s graph as a figure; None where its kind has none, or nothing is written."""
    if kind.graph is None:
        return None
    graph = graph_of(kind.graph, values)
    if not graph.nodes:
        return None
    sentences = chains(kind, values, language)
    said = " ".join(sentences) or "; ".join(node.said for node in graph.nodes)
    slim = _svg(_one_chain(graph, language), title, said, language)
    return Figure(title, said, _svg(graph, title, said, language), _table(graph, language), slim=slim)


def _one_chain(graph: Graph, language: str) -> Graph:
    """Return the part of a graph that follows from its first node that reaches the last layer; all of it where none does."""
    first = next((code for code, _ in told(graph, language)), "")
    if not first:
        return graph
    codes = {first, *graph.reached(first)}
    edges = tuple(edge for edge in graph.edges if set(edge) <= codes)
    return replace(graph, nodes=tuple(node for node in graph.nodes if node.code in codes), edges=edges)


def chains(kind: DocumentKind, values: Mapping[str, Any], language: str) -> tuple[str, ...]:
    """Return a graph as sentences, one for each node of the first layer that reaches the last."""
    if kind.graph is None:
        return ()
    every = told(graph_of(kind.graph, values), language)
    return tuple(", ".join(f"{join} {said}" for join, said in parts) + "." for _, parts in every)


def _table(graph: Graph, language: str) -> Table:
    before: dict[str, list[str]] = {}
    for earlier, later in graph.edges:
        before.setdefault(later, []).append(earlier)
    head = tuple(words.text(f"takeaway-graph-{name}", language) for name in ("layer", "code", "said", "follows"))
    titles = [layer.title.said(language) for layer in graph.kind.layers]
    rows = [
        (titles[node.layer], node.code, node.said, ", ".join(before.get(node.code, ())))
        for node in sorted(graph.nodes, key=lambda node: node.layer)
    ]
    return Table(head, tuple(rows))


def _svg(graph: Graph, title: str, said: str, language: str) -> str:
    layers = laid_out(graph)
    width = (len(layers) - 1) * ACROSS + BOX[0]
    height = HEAD + max(len(layer) for layer in layers) * DOWN
    at: dict[str, tuple[float, float]] = {}
    parts = []
    for number, (layer, named) in enumerate(zip(layers, graph.kind.layers, strict=True)):
        parts.append(_text(number * ACROSS, 20, named.title.said(language), WATER, bold=True))
        for placed in layer:
            x, y = number * ACROSS, HEAD + placed.row * DOWN
            at.setdefault(placed.node.code, (x, y))
            parts.append(_box(x, y, placed.node))
    lines = [_line(at[earlier], at[later]) for earlier, later in graph.edges if {earlier, later} <= set(at)]
    rtl = words.direction(language) == "rtl"
    turned = f' direction="{"rtl" if rtl else "ltr"}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 {width + 8} {height + 8}" width="{width + 8}" '
        f'height="{height + 8}" font-family="{FONT}" font-size="{SIZE}"{turned}>'
        f"<title>{escape(title)}</title><desc>{escape(said)}</desc>{''.join(lines)}{''.join(parts)}</svg>"
    )


def _box(x: float, y: float, node: Node) -> str:
    lines = wrapped(node.said, BOX[0] - 2 * INSIDE, SIZE)
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], f"{lines[LINES - 1]} …"]
    shape = f'<rect x="{x}" y="{y}" width="{BOX[0]}" height="{BOX[1]}" rx="8" fill="{CARD}" stroke="{LINE}"/>'
    code = _text(x + INSIDE, y + 23, node.code, SOFT, bold=True)
    said = (_text(x + INSIDE, y + 44 + place * STEP, line, INK) for place, line in enumerate(lines))
    return shape + code + "".join(said)


def _text(x: float, y: float, said: str, colour: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x}" y="{y}" fill="{colour}"{weight}>{escape(said)}</text>'


def _line(start: tuple[float, float], end: tuple[float, float]) -> str:
    x1, y1, x2, y2 = start[0] + BOX[0], start[1] + BOX[1] / 2, end[0], end[1] + BOX[1] / 2
    half = (x1 + x2) / 2
    path = f"M{x1} {y1} C{half} {y1} {half} {y2} {x2} {y2}"
    return f'<path d="{path}" fill="none" stroke="{SOFT}" stroke-width="1.5"/>'


def board_table(
    kind: DocumentKind, values: Mapping[str, Any], framework: Framework | None, language: str
) -> tuple[Table, tuple[str, ...]] | None:
    """Return a document’s board as a table, the deepest band last, and each band in a line: how many cards, and the first.

    None where its kind has none, or no card lies on it.
    """
    field = kind.field(kind.board.field) if kind.board else None
    if kind.board is None or field is None or framework is None:
        return None
    bands = bands_of(kind.board, values.get(field.id) or [], framework)
    columns = {column.id: column for column in field.columns}
    by = columns.get(kind.board.by)
    head = tuple(words.text(f"takeaway-board-{name}", language) for name in ("band", "condition", "said", "by"))
    rows = []
    for band in bands:
        for column in band.columns:
            for _, row in column.cards:
                voice = told_value(by, row.get(by.id), language) if by else ""
                said = str(row.get(kind.board.said) or "")
                rows.append((band.term.statement.said(language), column.term.statement.said(language), said, voice))
    if not rows:
        return None
    return Table(head, tuple(rows)), tuple(_told(band, kind.board.said, language) for band in bands)


def _told(band: Band, said: str, language: str) -> str:
    cards = [str(row.get(said) or "") for column in band.columns for _, row in column.cards]
    first = next((each for each in cards if each), "")
    name = band.term.statement.said(language)
    return words.text("takeaway-board-line", language, band=name, n=len(cards), first=first or "blank")
