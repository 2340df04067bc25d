"""Public count tables: cells that somebody else counted, each tagged with the measure it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fairwater.tables.groups import FEDERAL_RACE_ETHNICITY, YES_NO
from fairwater.tables.schema import KEY, Column, Combine, Kind, Sensitivity, Table

if TYPE_CHECKING:
    import ibis

    from fairwater.tables.snapshot import Snapshot
    from fairwater.tables.sources import Counts


def _cut(name: str, meaning: str, values: tuple[str, ...] = (), *, required: bool = False) -> Column:
    return Column(name, Kind.GROUP, meaning, values, required, sensitivity=Sensitivity.AS_GROUP, combine=Combine.SAME)


COUNTS = Table(
    id="counts",
    meaning="Counts published by others: one row for each crossing of a breakdown in each school. A column that the "
    "breakdown does not have is blank.",
    columns=(
        _cut("measure", "The measure that the counts belong to.", required=True),
        _cut("breakdown", "The columns that were crossed, joined by “+”.", required=True),
        _cut("division_id", "The division (district) of the school."),
        *KEY[1:],
        _cut("race_ethnicity", "Race and ethnicity in the seven federal categories.", FEDERAL_RACE_ETHNICITY),
        _cut("sex", "Sex as reported.", ("female", "male", "nonbinary")),
        _cut("disability", "Served under IDEA.", YES_NO),
        _cut("english_learner", "English learner.", YES_NO),
        Column("students", Kind.NUMBER, "Students in the crossing.", required=True),
        Column("counted", Kind.NUMBER, "Of these, the students counted by the measure.", required=True),
    ),
    key=(),
    joins_enrollment=False,
    together=("students", "counted"),
)
PLACES = frozenset({"division_id", "school_id", "school_year"})


def counts_of(snapshot: Snapshot, measure: str, schools: Sequence[int] | None) -> Counts:
    """Return the published counts of one measure for `schools` (codes; None = all) as a source of questions."""
    from fairwater.tables.engine import opened
    from fairwater.tables.sources import Counts

    dimensions = snapshot.dimensions("counts")

    def build() -> ibis.Table:
        rows = opened(snapshot.path("counts"))
        rows = rows.filter(rows["measure"] == dimensions["measure"].code(measure))
        return rows if schools is None else rows.filter(rows["school_id"].isin(list(schools)))

    return Counts(
        build,
        dimensions,
        breakdowns=tuple(
            (code, frozenset(name.split("+")) | PLACES) for code, name in enumerate(dimensions["breakdown"].values)
        ),
        key=f"{snapshot.id}/{measure}/{'all' if schools is None else list(schools)}",
        shelf=snapshot.shelf,
        notes=(("note-published-by-others", (("source", snapshot.manifest.source),)), *snapshot.notes),
    )
