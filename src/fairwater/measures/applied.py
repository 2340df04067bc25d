"""A measure applied to a snapshot or to an example: the source that a question is asked of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

import ibis
import pyarrow as pa
import pyarrow.compute as pc

from fairwater.errors import BadQuestion
from fairwater.measures.registry import (
    AnyMeasure,
    Drawn,
    MeanMeasure,
    Measure,
    Topic,
    mean_measures,
    measures,
    own_measures,
)
from fairwater.tables.counts import counts_of
from fairwater.tables.records import group_home, records
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.sources import Counts, Note, Records
from fairwater.vocabulary import Dimension, EquityDimension

One = TypeVar("One", Measure, MeanMeasure)


def home_of(measure: AnyMeasure, snapshot: Snapshot) -> str:
    """Return the table that the measure's groups come from: the snapshot's records, else counts by others.

    Raises BadQuestion where the snapshot has neither, or its records lack a column that the measure needs.
    """
    home = group_home(measure.table)
    problem = _missing_table(measure, snapshot, home) or _missing_columns(measure, snapshot, home)
    if problem is None:
        return home
    counted_by_others = snapshot.manifest.dimensions.get("counts", {}).get("measure", ())
    if isinstance(measure, Measure) and measure.id in counted_by_others:
        return "counts"
    raise problem


def _missing_table(measure: AnyMeasure, snapshot: Snapshot, home: str) -> BadQuestion | None:
    missing = next((table for table in (measure.table, home) if not snapshot.has(table)), "")
    return BadQuestion("question-no-table", table=missing, measure=measure.id) if missing else None


def _missing_columns(measure: AnyMeasure, snapshot: Snapshot, home: str) -> BadQuestion | None:
    needed = ((measure.table, measure.columns), (home, ("grade",) if measure.in_grades else ()))
    for table, names in needed:
        if lacking := [name for name in names if name not in snapshot.columns(table)]:
            return BadQuestion("question-no-column", table=table, columns=", ".join(lacking), measure=measure.id)
    return None


def available(snapshot: Snapshot) -> tuple[Measure, ...]:
    """Return the measures that the snapshot's tables or counts allow, in the order of their ids."""
    return tuple(_of(snapshot, measures()))


def available_means(snapshot: Snapshot) -> tuple[MeanMeasure, ...]:
    """Return the mean measures that the snapshot's tables allow, in the order of their ids."""
    return tuple(_of(snapshot, mean_measures()))


def _of(snapshot: Snapshot, known: Mapping[str, One]) -> Iterator[One]:
    for measure in known.values():
        with suppress(BadQuestion):
            home_of(measure, snapshot)
            yield measure


def may_be_one(first: str, second: str) -> bool:
    """Say whether two measures may ask the same of different students: they read a column in common, or are not ours."""
    known = measures()
    if first not in known or second not in known:
        return True
    return known[first].table == known[second].table and bool(
        set(known[first].columns) & set(known[second].columns) - {"student_id"}
    )


def split_the_same(first: str, second: str) -> bool:
    """Say whether two measures part the same students by the same numbers, so that both together tell of those between.

    Measures say so of one another; a district's own does where it reads a column that the other reads too.
    """
    known = measures()
    if first == second or first not in known or second not in known:
        return False
    one, other = known[first], known[second]
    own = {first, second} & set(own_measures()[0])
    return second in one.splits or first in other.splits or bool(own and may_be_one(first, second))


def leading(found: Iterable[Measure]) -> tuple[Measure, ...]:
    """Return one measure of each topic of each equity dimension, in the topics' order: the one that leads, else the first."""
    first: dict[tuple[EquityDimension, Topic], Measure] = {}
    for each in sorted(found, key=lambda measure: not measure.leads):
        first.setdefault((each.dimension, each.topic), each)
    topics = list(Topic)
    return tuple(sorted(first.values(), key=lambda measure: topics.index(measure.topic)))


def source_of(
    measure: Measure, snapshot: Snapshot, *, schools: Sequence[str] | None = None, per_school: bool = False
) -> Records | Counts:
    """Return what the measure's questions are asked of: the students of `schools` (ids; None = all), one row each.

    With `per_school` a student counts in each of their schools. Raises BadQuestion where the snapshot cannot tell, or
    does not know a school.
    """
    home = home_of(measure, snapshot)
    if home != "counts":
        return _records(measure, snapshot, home, schools, per_school=per_school)
    dimensions = snapshot.dimensions(home)
    return counts_of(snapshot, measure.id, None if schools is None else _codes(dimensions["school_id"], schools))


def mean_source_of(
    measure: MeanMeasure, snapshot: Snapshot, *, schools: Sequence[str] | None = None, per_school: bool = False
) -> Records:
    """Return what a mean measure's questions are asked of, as `source_of` does: its rows have `value` for `counted`."""
    found = _records(measure, snapshot, home_of(measure, snapshot), schools, per_school=per_school)
    return replace(found, together="school_id") if measure.of_schools else found


def _records(
    measure: AnyMeasure, snapshot: Snapshot, home: str, schools: Sequence[str] | None, *, per_school: bool
) -> Records:
    dimensions = snapshot.dimensions(home)
    codes = None if schools is None else _codes(dimensions["school_id"], schools)
    scope = "all" if codes is None else ",".join(map(str, codes))
    return Records(
        lambda: measure.who_counts(_could_count(measure, snapshot, codes, per_school=per_school)),
        dimensions,
        key=f"{snapshot.id}/{measure.id}/{measure.reviewed_on}/{scope}/{per_school}",
        shelf=snapshot.shelf,
        notes=(*_notes(snapshot, home, per_school=per_school), *snapshot.notes),
    )


def _could_count(
    measure: AnyMeasure, snapshot: Snapshot, schools: Sequence[int] | None, *, per_school: bool
) -> ibis.Table:
    """Return the rows of the students in the measure's grades."""
    rows = records(snapshot, measure.table, schools, per_school=per_school)
    if not measure.in_grades:
        return rows
    grades = snapshot.dimension(group_home(measure.table), "grade").values
    return rows.filter(rows["grade"].isin([code for code, grade in enumerate(grades) if grade in measure.in_grades]))


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


def example_source(example: Drawn) -> ibis.Table:
    """Return a hand-worked example as records: numbers as numbers, blanks as not reported."""
    columns = {}
    for name, values in example.table().items():
        text = pa.array([value or None for value in values])
        kind = pa.float64() if any("." in value for value in values) else pa.int64()
        columns[name] = text if name == "student_id" else pc.cast(text, kind)
    return ibis.memtable(pa.table(columns))
