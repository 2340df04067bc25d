"""Documents that are graphs: rows of several fields with codes, which lead to one another; what is loose or goes in a circle.

A kind of document says in `[graph]` which fields are its layers, from first to last, and in which column a row names the
codes of rows before it ("B1, B2").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import Any

from fairwater.content import Part, Said
from fairwater.fields import Field, FieldKind

SPLIT = re.compile(r"[\s,;]+")


@dataclass(frozen=True)
class Layer:
    """A field whose rows are nodes: the column of their code, of their words, and the one that names codes (blank: none)."""

    field: str
    code: str
    said: str
    names: str
    title: Said


@dataclass(frozen=True)
class GraphKind:
    """The layers of a graph, from first to last, and how a path is told: a joining word ("if") and the field that follows it."""

    layers: tuple[Layer, ...]
    tells: tuple[tuple[Said, str], ...] = ()


class Loose(StrEnum):
    """What can be wrong with a node."""

    NO_CODE = "no-code"
    TWICE = "twice"
    UNKNOWN = "unknown"
    NAMES_NOTHING = "names-nothing"
    LEADS_NOWHERE = "leads-nowhere"
    CIRCLE = "circle"


@dataclass(frozen=True)
class Node:
    """A row as a node: its field and its place there from 0, its code (as people typed it, in capitals) and words."""

    field: str
    place: int
    code: str
    said: str
    layer: int


@dataclass(frozen=True)
class Fault:
    """What is wrong with a node; `code` is the code that it concerns."""

    loose: Loose
    field: str
    code: str


@dataclass(frozen=True)
class Graph:
    """Nodes in the order of their layers, edges from the earlier to the later by their codes, and what is wrong."""

    kind: GraphKind
    nodes: tuple[Node, ...]
    edges: tuple[tuple[str, str], ...]
    faults: tuple[Fault, ...]

    @cached_property
    def by_code(self) -> Mapping[str, Node]:
        """Return the nodes by code; of two with one code the first."""
        return {node.code: node for node in reversed(self.nodes)}

    @cached_property
    def after(self) -> Mapping[str, tuple[str, ...]]:
        """Return the codes to which each code leads."""
        found: dict[str, list[str]] = {}
        for earlier, later in self.edges:
            found.setdefault(earlier, []).append(later)
        return {code: tuple(codes) for code, codes in found.items()}

    def reached(self, code: str) -> tuple[str, ...]:
        """Return every code that can be reached from one, in the order of the nodes."""
        found: set[str] = set()
        waiting = [code]
        while waiting:
            for each in self.after.get(waiting.pop(), ()):
                if each not in found:
                    found.add(each)
                    waiting.append(each)
        return tuple(node.code for node in self.nodes if node.code in found)


def narrowed(graph: Graph, path: str = "", words: str = "") -> Graph:
    """Return the part of a graph that a reader asked for: what lies on a way through the node of a code, and has some words.

    A way through a node is what leads to it and what it leads to. With words each node that has them all is shown with its ways.
    Faults are those of the nodes that are left; nothing else changes. An unknown code, or words that no node has, leave none.
    """
    wanted = [_code(path)] if path.strip() else [node.code for node in graph.nodes if _has(node, words)]
    if not path.strip() and not words.strip():
        return graph
    before: dict[str, list[str]] = {}
    for earlier, later in graph.edges:
        before.setdefault(later, []).append(earlier)
    kept = {code for code in wanted if code in graph.by_code}
    kept |= _spread(kept, graph.after) | _spread(kept, before)
    if path.strip() and words.strip():
        kept = {code for code in kept if _has(graph.by_code[code], words)} | {_code(path)}
    nodes = tuple(node for node in graph.nodes if node.code in kept)
    edges = tuple(edge for edge in graph.edges if edge[0] in kept and edge[1] in kept)
    return Graph(graph.kind, nodes, edges, tuple(fault for fault in graph.faults if fault.code in kept))


def _has(node: Node, words: str) -> bool:
    said = f"{node.code} {node.said}".casefold()
    return all(word in said for word in words.casefold().split())


def _spread(codes: set[str], ways: Mapping[str, Sequence[str]]) -> set[str]:
    found, waiting = set(codes), list(codes)
    while waiting:
        for each in ways.get(waiting.pop(), ()):
            if each not in found:
                found.add(each)
                waiting.append(each)
    return found


def graph_kind_of(part: Part, fields: Mapping[str, Field]) -> GraphKind | None:
    """Return the graph that a kind of document declares, or None. Raises BadInput where it names what is not there."""
    if "graph" not in part.given:
        part.known.add("graph")
        return None
    given = part.part("graph")
    layers: list[Layer] = []
    for each in given.parts("layers", "field"):
        slug = each.one_of("field", [name for name, field in fields.items() if field.kind is FieldKind.ROWS])
        columns = [column.id for column in fields[slug].columns]
        layers.append(
            Layer(
                field=slug,
                code=each.one_of("code", columns),
                said=each.one_of("said", columns),
                names=each.one_of("names", columns) if layers else each.one_of("names", columns, ""),
                title=each.said("title", fields[slug].label),
            )
        )
        each.done()
    tells = tuple(
        (each.said("join"), each.one_of("field", [layer.field for layer in layers]))
        for each in given.parts("tells", "field")
    )
    kind = GraphKind(tuple(layers), tells)
    given.done()
    if len(layers) < 2:  # one layer leads nowhere
        raise given.wrong("layers", len(layers))
    return kind


def graph_of(kind: GraphKind, values: Mapping[str, Any]) -> Graph:
    """Return the graph of a document's values. A row without words and without code is no node."""
    nodes, named = _nodes(kind, values)
    known = {node.code for node in nodes if node.code}
    edges = dict.fromkeys((code, node.code) for node, codes in named for code in codes if code in known and node.code)
    graph = Graph(kind, nodes, tuple(edges), ())
    return Graph(kind, nodes, tuple(edges), tuple(_faults(graph, named)))


def _nodes(kind: GraphKind, values: Mapping[str, Any]) -> tuple[tuple[Node, ...], list[tuple[Node, list[str]]]]:
    """Return the nodes, and each with the codes that its row names."""
    nodes: list[Node] = []
    named: list[tuple[Node, list[str]]] = []
    for number, layer in enumerate(kind.layers):
        for place, row in enumerate(values.get(layer.field) or ()):
            code, said = _code(row.get(layer.code)), str(row.get(layer.said) or "").strip()
            if not code and not said:
                continue
            node = Node(layer.field, place, code, said, number)
            nodes.append(node)
            codes = [_code(each) for each in SPLIT.split(str(row.get(layer.names) or ""))] if layer.names else []
            named.append((node, [each for each in dict.fromkeys(codes) if each]))
    return tuple(nodes), named


def _code(given: Any) -> str:
    return "".join(str(given or "").split()).upper()


def _faults(graph: Graph, named: Sequence[tuple[Node, list[str]]]) -> Iterator[Fault]:
    seen: set[str] = set()
    last = len(graph.kind.layers) - 1
    in_circle = _circle(graph.edges)
    for node, codes in named:
        if not node.code:
            yield Fault(Loose.NO_CODE, node.field, node.said[:40])
            continue
        if node.code in seen:
            yield Fault(Loose.TWICE, node.field, node.code)
            continue
        seen.add(node.code)
        for code in codes:
            if code not in graph.by_code:
                yield Fault(Loose.UNKNOWN, node.field, code)
        if node.layer > 0 and not any(code in graph.by_code for code in codes):
            yield Fault(Loose.NAMES_NOTHING, node.field, node.code)
        if node.layer < last and node.code not in graph.after:
            yield Fault(Loose.LEADS_NOWHERE, node.field, node.code)
        if node.code in in_circle:
            yield Fault(Loose.CIRCLE, node.field, node.code)


def _circle(edges: Sequence[tuple[str, str]]) -> set[str]:
    """Return the codes of one circle; empty where there is none."""
    before: dict[str, set[str]] = {}
    for earlier, later in edges:
        before.setdefault(later, set()).add(earlier)
    try:
        TopologicalSorter(before).prepare()
    except CycleError as fault:
        return set(fault.args[1])
    return set()


def told(graph: Graph, language: str) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Return for each node of the first layer that reaches every layer its code, and what follows from it in joined parts.

    A part is its joining word and the words of its nodes, as people wrote them.
    """
    found = []
    for first in (node for node in graph.nodes if node.layer == 0 and graph.kind.tells):
        codes = {first.code, *graph.reached(first.code)}
        said: dict[str, list[str]] = {layer.field: [] for layer in graph.kind.layers}
        for node in graph.nodes:
            if node.code in codes and node.said:
                said[node.field].append(node.said.rstrip(" ."))
        if all(said.values()):
            parts = tuple((join.said(language), "; ".join(said[field])) for join, field in graph.kind.tells)
            found.append((first.code, parts))
    return found


# Where nodes are drawn


@dataclass(frozen=True)
class Placed:
    """A node with its row in its layer, from 0, after those of a layer were put beside those that they follow from."""

    node: Node
    row: int


def laid_out(graph: Graph) -> tuple[tuple[Placed, ...], ...]:
    """Return the nodes layer by layer, each layer in the order of the mean place of what its nodes follow from.

    Source: the barycenter heuristic of Sugiyama, Tagawa and Toda (1981), one sweep; ties keep the order of the rows.
    """
    rows: dict[str, float] = {}
    before: dict[str, list[str]] = {}
    for earlier, later in graph.edges:
        before.setdefault(later, []).append(earlier)
    layers: list[tuple[Placed, ...]] = []
    for number in range(len(graph.kind.layers)):
        nodes = [node for node in graph.nodes if node.layer == number]
        weights = []
        for place, node in enumerate(nodes):
            known = [rows[code] for code in before.get(node.code, ()) if code in rows]
            weights.append((sum(known) / len(known) if known else float(len(nodes) if number else place), place))
        order = [nodes[place] for _, place in sorted(weights)] if number else nodes
        for row, node in enumerate(order):
            rows.setdefault(node.code, float(row))
        layers.append(tuple(Placed(node, row) for row, node in enumerate(order)))
    return tuple(layers)
