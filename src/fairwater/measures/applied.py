"""A measure applied to a snapshot or to an example: the source that a question is asked of."""

from __future__ import annotations

from collections.abc import Sequence

import ibis
import pyarrow as pa
import pyarrow.compute as pc

from fairwater.errors import BadQuestion
from fairwater.measures.registry import Example, Measure, measures
from fairwater.tables.counts import counts_of
from fairwater.tables.records import group_home, records
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.sources import Counts, Note, Records


def measure_named(measure_id: str) -> Measure:
    """Return the measure `measure_id`; BadQuestion when there is none."""
    known = measures()
    if measure_id not in known:
        raise BadQuestion("question-unknown-measure", measure=measure_id, known=", ".join(known))
    return known[measure_id]


def available(snapshot: Snapshot) -> tuple[Measure, ...]:
    """Return the measures that the snapshot's tables or counts allow, in the order of their ids."""
    return tuple(
        measure
        for measure in measures().values()
        if (snapshot.has(measure.table) and snapshot.has(group_home(measure.table)))
        or measure.id in snapshot.manifest.dimensions.get("counts", {}).get("measure", ())
    )


def source_of(
    measure: Measure, snapshot: Snapshot, *, schools: Sequence[str] | None = None, per_school: bool = False
) -> Records | Counts:
    """Return what the measure's questions are asked of: the students of `schools` (ids; None = all), one row each.

    With `per_school` a student counts in each of their schools. Raises BadQuestion where the snapshot cannot tell.
    """
    if snapshot.has("counts"):
        return counts_of(snapshot, measure.id, schools)
    home = group_home(measure.table)
    for needed in (measure.table, home):
        if not snapshot.has(needed):
            raise BadQuestion("question-no-table", table=needed, measure=measure.id)
    dimensions = snapshot.dimensions(home)
    codes = None if schools is None else [dimensions["school_id"].values.index(s) for s in schools]
    scope = "all" if codes is None else ",".join(map(str, sorted(codes)))
    return Records(
        lambda: measure.who_counts(records(snapshot, measure.table, codes, per_school=per_school)),
        dimensions,
        key=f"{snapshot.id}/{measure.id}/{measure.reviewed_on}/{scope}/{per_school}",
        shelf=snapshot.shelf,
        notes=(*_notes(snapshot, home, per_school=per_school), *snapshot.notes),
    )


def _notes(snapshot: Snapshot, home: str, *, per_school: bool) -> tuple[Note, ...]:
    several = snapshot.manifest.n_in_several_schools.get(home, 0)
    if not several:
        return ()
    return (("note-in-each-school" if per_school else "note-once-in-district", (("n", several),)),)


def example_source(example: Example) -> ibis.Table:
    """Return a hand-worked example as records: numbers as numbers, blanks as not reported."""
    columns = {}
    for name, values in example.table().items():
        text = pa.array([value or None for value in values])
        columns[name] = text if name == "student_id" else pc.cast(text, pa.int64())
    return ibis.memtable(pa.table(columns))
