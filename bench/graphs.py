"""What a theory of action of 500 nodes costs: reading, laying out and drawing it, and the page with and without a path.

python bench/graphs.py prints JSON: seconds of each step (the middle of five), and how large the page's main part is in kilobytes.
It draws with the page's own template, on no server and no database.
"""

from __future__ import annotations

import json
import os
import statistics
import time
from collections.abc import Callable
from typing import Any

import django
from django.template.loader import render_to_string

from fairwater.documents.graph import graph_of, laid_out
from fairwater.documents.kinds import document_kinds
from fairwater_web.documents.drawing import Narrowed, drawn_graph

NODES, TIMES = 500, 5
KIND = document_kinds()[0]["theory-of-action"]
GRAPH = KIND.graph
assert GRAPH is not None
REACH = {"drawn_seconds": 0.3, "page_seconds": 1.0, "page_kilobytes": 600, "narrowed_kilobytes": 90}


def values(n: int) -> dict[str, Any]:
    """Return a theory of action: node k of a layer follows from the nodes k and k // 2 of the one before."""
    said = "What adults do in the minute before a form is written, and who is asked before anybody writes"
    found: dict[str, Any] = {}
    before = ""
    for layer, letter in zip(GRAPH.layers, "BSAO", strict=True):
        rows = [{layer.code: f"{letter}{k}", layer.said: f"{said} ({k})"} for k in range(n // len(GRAPH.layers))]
        if layer.names:
            for k, row in enumerate(rows):
                row[layer.names] = f"{before}{k}, {before}{k // 2}"
        found[layer.field], before = rows, letter
    return found


def middle(step: Callable[[], Any]) -> float:
    """Return the middle of some times that a step takes, in seconds."""
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        step()
        times.append(time.perf_counter() - began)
    return round(statistics.median(times), 4)


def page(asked: Narrowed) -> bytes:
    """Return the part of the page that draws the graph."""
    drawn = drawn_graph(KIND, values(NODES), "en", asked)
    return render_to_string("documents/drawn_graph.html", {"graph": drawn, "language": "en"}).encode()


def main() -> None:
    """Measure, and print what was found beside what is to be reached."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairwater_web.settings")
    os.environ.setdefault("FAIRWATER_SECRET_KEY", "measured, and never kept: 0123456789 0123456789")
    django.setup()
    given = values(NODES)
    graph = graph_of(GRAPH, given)
    whole, path = Narrowed(), Narrowed(path="A40")
    found = {
        "nodes": len(graph.nodes),
        "edges": len(graph.edges),
        "read_seconds": middle(lambda: graph_of(GRAPH, given)),
        "laid_out_seconds": middle(lambda: laid_out(graph)),
        "drawn_seconds": middle(lambda: drawn_graph(KIND, given, "en", whole)),
        "narrowed_seconds": middle(lambda: drawn_graph(KIND, given, "en", path)),
        "page_seconds": middle(lambda: page(whole)),
        "page_kilobytes": round(len(page(whole)) / 1000, 1),
        "narrowed_kilobytes": round(len(page(path)) / 1000, 1),
    }
    print(json.dumps({"found": found, "reach": REACH}, indent=1))


if __name__ == "__main__":
    main()
