"""One row per student out of a snapshot's tables, for one school or for several: joins and combinations, as expressions."""

from __future__ import annotations

from collections.abc import Sequence

import ibis

from fairwater.tables import TABLES
from fairwater.tables.engine import opened
from fairwater.tables.schema import KEY_NAMES, Combine, Table
from fairwater.tables.snapshot import Snapshot
from fairwater.vocabulary import Dimension


def group_home(table: str) -> str:
    """Return the table whose group columns `table` is seen by: its own, or enrollment's."""
    return "enrollment" if TABLES[table].joins_enrollment else table


def records(snapshot: Snapshot, table: str, schools: Sequence[int] | None, *, per_school: bool) -> ibis.Table:
    """Return the rows of `table` with their student groups: a row per student and year, or per school too.

    `schools` are codes of the snapshot's schools, None = all. A student in several of them becomes one row unless
    `per_school`: numbers add, flags hold if any holds, groups are those of the last school. The snapshot
    has the table.
    """
    home = group_home(table)
    rows = opened(snapshot.path(home))
    if schools is not None:
        rows = rows.filter(rows["school_id"].isin(list(schools)))
    if home != table:
        rows = _with_values(rows, snapshot, TABLES[table])
    if per_school:
        return rows
    return _one_row_per_student(rows, TABLES[table])


def _with_values(rows: ibis.Table, snapshot: Snapshot, table: Table) -> ibis.Table:
    """Join the table's own values to enrollment, by student, school and year in the words of each table's own codes."""
    values = opened(snapshot.path(table.id))
    for name in ("school_id", "school_year"):
        values = values.mutate(
            **{name: _recoded(values[name], snapshot.dimension(table.id, name), snapshot.dimension("enrollment", name))}
        )
    own = [column.name for column in table.columns if column.name not in KEY_NAMES and column.name in values.columns]
    values = values.select(*KEY_NAMES, *own, has_row=ibis.literal(True))
    joined = rows.left_join(values, KEY_NAMES).select(rows, *(values[name] for name in (*own, "has_row")))
    absent = joined["has_row"].isnull() & joined["school_year"].isin(_covered_years(snapshot, table))
    filled = {
        name: ibis.ifelse(absent, ibis.literal(value), joined[name]).cast(joined[name].type())
        for name, value in table.absent_means.items()
        if name in own
    }
    return joined.mutate(**filled).drop("has_row")


def _covered_years(snapshot: Snapshot, table: Table) -> list[int]:
    years = snapshot.dimension("enrollment", "school_year").values
    covered = {str(year) for year in snapshot.manifest.school_years[table.id]}
    return [code for code, year in enumerate(years) if year in covered]


def _recoded(column: ibis.Column, from_: Dimension, to: Dimension) -> ibis.Value:
    """Return the codes of one table's dimension as the codes of another's; a value that the other lacks matches nothing."""
    if from_.values == to.values:
        return column
    place = {value: code for code, value in enumerate(to.values)}
    if not set(from_.values) & set(to.values):
        return ibis.literal(-1, type="int16")
    cases = [(code, place[value]) for code, value in enumerate(from_.values) if value in place]
    return column.cases(*cases, else_=-1).cast("int16")


def _one_row_per_student(rows: ibis.Table, table: Table) -> ibis.Table:
    """Return the rows of students in one school as they are, and those of students in several combined."""
    rules = {column.name: column.combine for column in (*TABLES["enrollment"].columns, *table.columns)}
    alone = rows.filter(rows["n_schools"] == 1)
    several = rows.filter(rows["n_schools"] > 1)
    order = several["school_id"].cast("int64")
    if "last_school" in rows.columns:
        order = order + several["last_school"].cast("int64") * 1_000_000
    combined = several.group_by(["student_id", "school_year"]).aggregate(
        **{
            name: _combined(several[name], rules.get(name, Combine.LATEST), order)
            for name in rows.columns
            if name not in ("student_id", "school_year")
        }
    )
    return alone.union(combined.select(*alone.columns).cast(alone.schema()))


def _combined(column: ibis.Column, rule: Combine, order: ibis.Value) -> ibis.Value:
    if rule is Combine.SUM:
        return column.sum()
    if rule is Combine.ANY:
        return column.max()
    return column.argmax(order, where=column.notnull() if rule is Combine.LATEST_KNOWN else None)
