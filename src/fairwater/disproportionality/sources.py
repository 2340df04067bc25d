"""What a snapshot can tell of the fourteen categories: who is counted, out of whom. The rest needs tables that it lacks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import ibis

from fairwater.tables.records import records
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.sources import Records

LONG = 10
"""Days: a longer removal in all is a change of placement, 34 CFR 300.530."""


def category_sources(snapshot: Snapshot) -> dict[str, Records]:
    """Return a source for each category that the snapshot's tables can tell, by its id.

    Identification: everyone enrolled, counted where served under IDEA. Discipline: those served under IDEA, counted by the
    days missed through suspension out of school in the year, in all.
    """
    if not snapshot.has("enrollment") or not {"race_ethnicity", "disability"} <= set(snapshot.columns("enrollment")):
        return {}
    served = [
        code for code, value in enumerate(snapshot.dimension("enrollment", "disability").values) if value == "yes"
    ]
    found = {
        "any-disability": _source(snapshot, "enrollment", "any-disability", lambda rows: _identified(rows, served))
    }
    if snapshot.has("discipline") and "out_of_school_days" in snapshot.columns("discipline"):
        for name, counts in REMOVALS.items():
            found[name] = _source(snapshot, "discipline", name, partial(_removed, served=served, counts=counts))
    return found


def _source(snapshot: Snapshot, table: str, name: str, who: Callable[[ibis.Table], ibis.Table]) -> Records:
    return Records(
        lambda: who(records(snapshot, table, None, per_school=False)),
        snapshot.dimensions("enrollment"),
        key=f"{snapshot.id}/disproportionality/{name}",
        shelf=snapshot.shelf,
        notes=snapshot.notes,
    )


def _identified(rows: ibis.Table, served: list[int]) -> ibis.Table:
    return rows.mutate(counted=rows["disability"].isin(served))


def _removed(rows: ibis.Table, *, served: list[int], counts: Callable[[ibis.Column], ibis.Value]) -> ibis.Table:
    own = rows.filter(rows["disability"].isin(served))
    return own.mutate(counted=counts(own["out_of_school_days"]))


REMOVALS: Mapping[str, Callable[[ibis.Column], ibis.Value]] = {
    "out-of-school-up-to-10": lambda days: (days > 0) & (days <= LONG),
    "out-of-school-over-10": lambda days: days > LONG,
}
