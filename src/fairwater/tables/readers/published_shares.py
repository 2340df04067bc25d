"""Shares that somebody published without the counts behind them (a state report card's graduation rates)."""

from __future__ import annotations

import math

import pyarrow as pa

from fairwater.errors import BadInput
from fairwater.tables.sources import Shares


def read_published_shares(table: pa.Table, *, group: str, share: str, everyone: str, source: str) -> Shares:
    """Return the shares by group, with the one called `everyone` as the overall share; blanks and NaN are left out.

    Shares are 0-1. Raises BadInput where a column or the group `everyone` is absent.
    """
    for name in (group, share):
        if name not in table.column_names:
            raise BadInput(
                "input-missing-column", column=name, file=source, near="blank", columns=", ".join(table.column_names)
            )
    found = {
        str(name): float(value)
        for name, value in zip(table[group].to_pylist(), table[share].to_pylist(), strict=True)
        if value is not None and not math.isnan(value)
    }
    if everyone not in found:
        raise BadInput("input-no-everyone", group=everyone, file=source)
    overall = found.pop(everyone)
    return Shares(group, tuple(found.items()), overall, notes=(("note-published-by-others", (("source", source),)),))
