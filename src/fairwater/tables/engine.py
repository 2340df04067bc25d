"""The engine is a setting: an embedded one by default, one connection per thread, none of it seen by a question."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path

import ibis

_own = threading.local()
MOST_VIEWS = 256
HELD_FROM, MOST_HELD = 3, 500_000
"""From the third question in a row that is asked of one view, its rows are held, if they are no more than these."""


def embedded(threads: int | None = None) -> ibis.BaseBackend:
    """Return this thread's embedded engine (DuckDB in memory), opened on first use."""
    if not hasattr(_own, "connection"):
        _own.connection = ibis.duckdb.connect(":memory:", **({"threads": threads} if threads else {}))
        _own.opened = cache(_own.connection.read_parquet)
        _own.views, _own.asked, _own.held = {}, ("", 0), None
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
    return _held(connection, name, view)


def _held(connection: ibis.BaseBackend, name: str, view: ibis.Table) -> ibis.Table:
    """Return a view, or its rows where many questions in a row are asked of it: they are joined and read once for all.

    One view at a time: the rows of the next one take its place.
    """
    last, n_asked = _own.asked
    n_asked = n_asked + 1 if last == name else 1
    _own.asked = (name, n_asked)
    if n_asked < HELD_FROM:
        return view
    if n_asked == HELD_FROM:
        of, _own.held = view.get_name(), None
        if view.count().to_pyarrow().as_py() <= MOST_HELD:
            # Said as it is: the engine's own way to a temporary table drops one whose name it then does not know.
            connection.raw_sql(f'CREATE OR REPLACE TEMP TABLE held AS SELECT * FROM "{of}"')  # noqa: S608 - a name of ours
            _own.held = connection.table("held", database=("temp", "main"))
    return view if _own.held is None else _own.held
