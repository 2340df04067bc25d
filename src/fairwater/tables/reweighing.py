"""The weights of needs in spending: what other weights would change, school by school, and a snapshot that is made by them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from fairwater.tables.made_resources import Weights, with_resources
from fairwater.tables.snapshot import Snapshot, write_snapshot

SPENT = "spending_per_weighted_pupil"


@dataclass(frozen=True)
class Weighed:
    """What a school spent for each student weighed by need in a school year, in dollars: as held, and by other weights."""

    school: str
    school_year: int
    held: float | None
    by_others: float


def has_spending(snapshot: Snapshot) -> bool:
    """Say whether there are dollars to be weighed."""
    return snapshot.has("spending") and snapshot.has("enrollment")


def weighed(snapshot: Snapshot, weights: Weights) -> tuple[Weighed, ...]:
    """Return what other weights would make of the newest school year of spending, in the order of the schools."""
    if not has_spending(snapshot):
        return ()
    year = int(snapshot.manifest.school_years["spending"][-1])
    tables = _tables(snapshot)
    was = _by_school(tables.get("resources"), year)
    now = _by_school(with_resources(tables, weights)["resources"], year)
    return tuple(Weighed(school, year, was.get(school), dollars) for school, dollars in sorted(now.items()))


def reweighed(snapshot: Snapshot, folder: Path, weights: Weights) -> Snapshot:
    """Write the snapshot with its spending weighed anew into `folder`, and return it. Everything else stays as it was."""
    held = snapshot.manifest
    return write_snapshot(
        folder,
        with_resources(_tables(snapshot), weights),
        as_of=held.as_of,
        source=held.source,
        licence=held.licence,
        holds_on=held.holds_on,
        notes=held.notes,
    )


def _tables(snapshot: Snapshot) -> dict[str, pa.Table]:
    return {name: snapshot.decoded(name) for name in snapshot.manifest.n_rows}


def _by_school(resources: pa.Table | None, year: int) -> dict[str, float]:
    if resources is None or SPENT not in resources.column_names:
        return {}
    rows = resources.filter(pc.equal(pc.cast(resources["school_year"], pa.int32()), year))
    pairs = zip(rows["school_id"].to_pylist(), rows[SPENT].to_pylist(), strict=True)
    return {school: float(dollars) for school, dollars in pairs if dollars is not None}
