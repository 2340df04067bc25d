"""Documents as drawings: the graph with its layers, the board with its bands; each with the words that stand beside it."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fairwater import words
from fairwater.documents.board import BoardKind, Column, bands_of
from fairwater.documents.graph import Fault, Graph, graph_of, laid_out, narrowed, told
from fairwater.documents.kinds import DocumentKind
from fairwater.fields import Field
from fairwater.fields import told as told_value
from fairwater.frameworks import Framework

BOX_WIDTH, BOX_HEIGHT, ACROSS, DOWN, HEAD = 216, 84, 290, 100, 36
LETTERS, LINES = 30, 3
SEEN_AT_ONCE = 24
"""A graph of more nodes can be narrowed to a path, or to words."""
PATH_LETTERS = 60


@dataclass(frozen=True)
class Narrowed:
    """What of a graph a reader asked for: the ways through the node of a code, the nodes that have some words."""

    path: str = ""
    words: str = ""

    @property
    def is_asked(self) -> bool:
        """Say whether anything was asked."""
        return bool(self.path or self.words)


@dataclass(frozen=True)
class Box:
    """A node as a box: where, its code, its words in lines, what is wrong with it."""

    x: int
    y: int
    code: str
    lines: tuple[str, ...]
    said: str
    faults: tuple[str, ...]


@dataclass(frozen=True)
class GraphDrawing:
    """A graph as boxes and lines, the titles of its layers, and as sentences; `faults` are all of them."""

    width: int
    height: int
    titles: tuple[tuple[int, str], ...]
    boxes: tuple[Box, ...]
    lines: tuple[str, ...]
    told: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    layers: tuple[tuple[str, tuple[tuple[Box, str], ...]], ...]
    """For a narrow screen: the title of each layer with its boxes, each with the codes that it follows from."""
    faults: tuple[str, ...]
    paths: tuple[tuple[str, str], ...] = ()
    """The nodes by which a large graph can be narrowed: code and words."""
    narrowed: Narrowed = Narrowed()
    n_all: int = 0

    @property
    def n_shown(self) -> int:
        """Return how many nodes are drawn."""
        return len(self.boxes)

    @property
    def is_large(self) -> bool:
        """Say whether there are more nodes than one sees at once, so that it can be narrowed."""
        return self.n_all > SEEN_AT_ONCE


def drawn_graph(
    kind: DocumentKind, values: Mapping[str, Any], language: str, asked: Narrowed = Narrowed()
) -> GraphDrawing | None:
    """Return the drawing of a document's graph, or of the part of it that was asked for; None where its kind has none."""
    if kind.graph is None:
        return None
    whole = graph_of(kind.graph, values)
    graph = narrowed(whole, asked.path, asked.words)
    layers = laid_out(graph)
    boxes: dict[tuple[str, int], Box] = {}
    wrong: dict[tuple[str, str], list[Fault]] = {}
    for fault in graph.faults:
        wrong.setdefault((fault.field, fault.code), []).append(fault)
    for number, layer in enumerate(layers):
        for placed in layer:
            node = placed.node
            lines = textwrap.wrap(node.said, LETTERS, max_lines=LINES, placeholder=" …")
            boxes[node.field, node.place] = Box(
                number * ACROSS,
                HEAD + placed.row * DOWN,
                node.code,
                tuple(lines),
                node.said,
                tuple(_faults(wrong.get((node.field, node.code), ()) if node.code else (), language)),
            )
    by_code = {code: boxes[node.field, node.place] for code, node in graph.by_code.items()}
    titles = tuple((number * ACROSS, layer.title.said(language)) for number, layer in enumerate(kind.graph.layers))
    before = _before(graph)
    shown = tuple(
        (title, tuple((box := boxes[p.node.field, p.node.place], before.get(box.code, "")) for p in layer))
        for (_, title), layer in zip(titles, layers, strict=True)
    )
    return GraphDrawing(
        width=(len(layers) - 1) * ACROSS + BOX_WIDTH,
        height=HEAD + max((len(layer) for layer in layers), default=0) * DOWN,
        titles=titles,
        boxes=tuple(boxes.values()),
        lines=tuple(_line(by_code[earlier], by_code[later]) for earlier, later in graph.edges),
        told=tuple(told(graph, language)),
        layers=shown,
        faults=tuple(words.text(f"graph-{each.loose.value}", language, code=each.code) for each in graph.faults),
        paths=tuple((node.code, _short(node.said)) for node in whole.nodes if node.code),
        narrowed=asked,
        n_all=len(whole.nodes),
    )


def _short(said: str) -> str:
    return said if len(said) <= PATH_LETTERS else f"{said[: PATH_LETTERS - 2]} …"


def narrowed_by(asked: Mapping[str, str]) -> Narrowed:
    """Return what a reader asked of a graph in the address of its page."""
    return Narrowed(asked.get("path", "")[:40].strip(), asked.get("words", "")[:80].strip())


def _before(graph: Graph) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for earlier, later in graph.edges:
        found.setdefault(later, []).append(earlier)
    return {code: ", ".join(codes) for code, codes in found.items()}


def _faults(faults: Sequence[Fault], language: str) -> list[str]:
    return [words.text(f"graph-{each.loose.value}", language, code=each.code) for each in faults]


def _line(earlier: Box, later: Box) -> str:
    x1, y1 = earlier.x + BOX_WIDTH, earlier.y + BOX_HEIGHT / 2
    x2, y2 = later.x, later.y + BOX_HEIGHT / 2
    half = (x1 + x2) / 2
    return f"M{x1} {y1:.0f} C{half:.0f} {y1:.0f} {half:.0f} {y2:.0f} {x2} {y2:.0f}"


@dataclass(frozen=True)
class Card:
    """A row of a board: its words, what stands beside them, and whether it is new or gone since an earlier version."""

    said: str
    facts: tuple[tuple[str, str], ...]
    is_new: bool = False
    is_gone: bool = False


@dataclass(frozen=True)
class BoardDrawing:
    """A board: bands from plain to deep with their columns and cards, how many cards there are, by whom one can choose."""

    bands: tuple[tuple[str, str, tuple[tuple[str, tuple[Card, ...]], ...]], ...]
    n: int
    n_shown: int
    counts: tuple[tuple[str, int], ...]
    by_label: str
    options: tuple[tuple[str, str], ...]
    chosen: str


def drawn_board(
    kind: DocumentKind,
    values: Mapping[str, Any],
    framework: Framework | None,
    chosen: str,
    language: str,
    earlier: Mapping[str, Any] | None = None,
) -> BoardDrawing | None:
    """Return a document's board, narrowed to the cards of one voice where it is `chosen`; None where its kind has none.

    With the values of an `earlier` version a card says whether it is new, and those that are gone stand below the others.
    """
    field = kind.field(kind.board.field) if kind.board else None
    if kind.board is None or field is None or framework is None:
        return None
    rows: Sequence[Mapping[str, Any]] = values.get(field.id) or []
    columns = {column.id: column for column in field.columns}
    by = columns.get(kind.board.by)
    options = tuple((option.id, option.label.said(language)) for option in by.options) if by else ()
    chosen = chosen if chosen in dict(options) else ""
    beside = [columns[name] for name in kind.board.beside]
    bands = bands_of(kind.board, rows, framework, chosen)
    before = {} if earlier is None else _cards(kind.board, earlier.get(field.id) or [], framework, chosen)
    now = _cards(kind.board, rows, framework, chosen)

    def cards(column: Column) -> tuple[Card, ...]:
        here = [_card(row, kind.board.said, beside, language) for _, row in column.cards]
        if earlier is None:
            return tuple(here)
        was, stands = before.get(column.term.code, {}), now.get(column.term.code, {})
        gone = [_card(row, kind.board.said, beside, language) for said, row in was.items() if said not in stands]
        return (
            *(replace(each, is_new=each.said not in was) for each in here),
            *(replace(each, is_gone=True) for each in gone),
        )

    shown = tuple(
        (
            band.term.statement.said(language),
            band.term.notes.said(language),
            tuple((column.term.statement.said(language), cards(column)) for column in band.columns),
        )
        for band in bands
    )
    counts = tuple(
        (name, sum(not card.is_gone for _, here in columns_ for card in here)) for name, _, columns_ in shown
    )
    return BoardDrawing(
        bands=shown,
        n=len(rows),
        n_shown=sum(n for _, n in counts),
        counts=counts,
        by_label=by.label.said(language) if by else "",
        options=options,
        chosen=chosen,
    )


def _cards(
    board: BoardKind, rows: Sequence[Mapping[str, Any]], framework: Framework, chosen: str
) -> dict[str, dict[str, Mapping[str, Any]]]:
    """Return the rows of a board by the code of their term, then by their words."""
    return {
        column.term.code: {str(row.get(board.said) or ""): row for _, row in column.cards}
        for band in bands_of(board, rows, framework, chosen)
        for column in band.columns
    }


def _card(row: Mapping[str, Any], said: str, beside: Sequence[Field], language: str) -> Card:
    facts = ((each.label.said(language), told_value(each, row.get(each.id), language)) for each in beside)
    return Card(str(row.get(said) or ""), tuple((label, value) for label, value in facts if value))
