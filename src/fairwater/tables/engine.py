"""The engine is a setting: an embedded one by default, one connection per thread, none of it seen by a question."""

from __future__ import annotations

import threading
from functools import cache
from pathlib import Path

import ibis

_own = threading.local()


def embedded(threads: int | None = None) -> ibis.BaseBackend:
    """Return this thread's embedded engine (DuckDB in memory), opened on first use."""
    if not hasattr(_own, "connection"):
        _own.connection = ibis.duckdb.connect(":memory:", **({"threads": threads} if threads else {}))
        _own.opened = cache(_own.connection.read_parquet)
    return _own.connection


def opened(path: Path) -> ibis.Table:
    """Return a columnar file as an expression of this thread's embedded engine."""
    embedded()
    table: ibis.Table = _own.opened(str(path))
    return table
