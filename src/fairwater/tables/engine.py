"""The engine is a setting: an embedded one by default, one connection per thread, none of it seen by a question."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path

import ibis

_own = threading.local()
MOST_VIEWS = 256


def embedded(threads: int | None = None) -> ibis.BaseBackend:
    """Return this thread's embedded engine (DuckDB in memory), opened on first use."""
    if not hasattr(_own, "connection"):
        _own.connection = ibis.duckdb.connect(":memory:", **({"threads": threads} if threads else {}))
        _own.opened = cache(_own.connection.read_parquet)
        _own.views = {}
    return _own.connection


def opened(path: Path) -> ibis.Table:
    """Return a columnar file as an expression of this thread's embedded engine."""
    embedded()
    table: ibis.Table = _own.opened(str(path))
    return table


def viewed(name: str, build: Callable[[], ibis.Table]) -> ibis.Table:
    """Return what `build` makes as a view of this thread's engine, made once for its name.

    Every question asked of it is then compiled without what the view holds, which takes most of a question's time.
    """
    connection = embedded()
    if name not in _own.views:
        if len(_own.views) == MOST_VIEWS:  # the next ones take the places of the oldest
            _own.views.clear()
        _own.views[name] = connection.create_view(f"viewed_{len(_own.views)}", build(), overwrite=True)
    view: ibis.Table = _own.views[name]
    return view
