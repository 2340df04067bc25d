"""A measure applied to a snapshot or to an example: the source that a question is asked of."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import ibis
import pyarrow as pa
import pyarrow.compute as pc

from fairwater.errors import BadQuestion
from fairwater.measures.registry import Example, Measure, measures
from fairwater.tables.counts import counts_of
from fairwater.tables.records import group_home, records
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.sources import Counts, Note, Records
from fairwater.vocabulary import Dimension


def measure_named(measure_id: str) -> Measure:
    """Return the measure `measure_id`; BadQuestion when there is none."""
    known = measures()
    if measure_id not in known:
        raise BadQuestion("question-unknown-measure", measure=measure_id, known=", ".join(known))
    return known[measure_id]


def home_of(measure: Measure, snapshot: Snapshot) -> str:
    """Return the table that the measure's groups come from: the snapshot's records, else counts by others.

    Raises BadQuestion where the snapshot has neither.
    """
    home = group_home(measure.table)
    if snapshot.has(measure.table) and snapshot.has(home):
        return home
    if measure.id in snapshot.manifest.dimensions.get("counts", {}).get("measure", ()):
        return "counts"
    missing = next((table for table in (measure.table, home) if not snapshot.has(table)), home)
    raise BadQuestion("question-no-table", table=missing, measure=measure.id)


def available(snapshot: Snapshot) -> tuple[Measure, ...]:
    """Return the measures that the snapshot's tables or counts allow, in the order of their ids."""
    found = []
    for measure in measures().values():
        with suppress(BadQuestion):
            home_of(measure, snapshot)
            found.append(measure)
    return tuple(found)


def source_of(
    measure: Measure, snapshot: Snapshot, *, schools: Sequence[str] | None = None, per_school: bool = False
) -> Records | Counts:
    """Return what the measure's questions are asked of: the students of `schools` (ids; None = all), one row each.

    With `per_school` a student counts in each of their schools. Raises BadQuestion where the snapshot cannot tell, or
    does not know a school.
    """
    home = home_of(measure, snapshot)
    dimensions = snapshot.dimensions(home)
    codes = None if schools is None else _codes(dimensions["school_id"], schools)
    if home == "counts":
        return counts_of(snapshot, measure.id, codes)
    scope = "all" if codes is None else ",".join(map(str, codes))
    return Records(
        lambda: measure.who_counts(records(snapshot, measure.table, codes, per_school=per_school)),
        dimensions,
        key=f"{snapshot.id}/{measure.id}/{measure.reviewed_on}/{scope}/{per_school}",
        shelf=snapshot.shelf,
        notes=(*_notes(snapshot, home, per_school=per_school), *snapshot.notes),
    )


def _codes(schools: Dimension, wanted: Sequence[str]) -> list[int]:
    unknown = sorted(set(wanted) - set(schools.values))
    if unknown:
        raise BadQuestion("question-unknown-school", schools=", ".join(unknown[:5]))
    place = {school: code for code, school in enumerate(schools.values)}
    return sorted(place[school] for school in set(wanted))


def _notes(snapshot: Snapshot, home: str, *, per_school: bool) -> tuple[Note, ...]:
    if not snapshot.manifest.n_in_several_schools.get(home, 0):
        return ()
    return (("note-in-each-school" if per_school else "note-once-in-district", ()),)


def example_source(example: Example) -> ibis.Table:
    """Return a hand-worked example as records: numbers as numbers, blanks as not reported."""
    columns = {}
    for name, values in example.table().items():
        text = pa.array([value or None for value in values])
        columns[name] = text if name == "student_id" else pc.cast(text, pa.int64())
    return ibis.memtable(pa.table(columns))
