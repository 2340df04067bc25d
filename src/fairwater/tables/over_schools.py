"""Rows of a snapshot for what lies over schools: money, people and seats, counted by school, for the gate to speak of."""

from __future__ import annotations

from collections.abc import Sequence

import ibis
import pyarrow as pa

from fairwater.tables.engine import opened
from fairwater.tables.groups import YES_NO
from fairwater.tables.snapshot import Snapshot
from fairwater.vocabulary import NOT_REPORTED

Schools = Sequence[str] | None
"""The ids of some schools; None means all."""


def _rows(snapshot: Snapshot, table: str, schools: Schools, year: int) -> ibis.Table:
    """Return the rows of a year and of `schools`, with schools and groups as text."""
    rows = opened(snapshot.path(table))
    known = snapshot.dimensions(table)
    rows = rows.filter(rows["school_year"] == known["school_year"].code(str(year)))
    if schools is not None:
        place = {value: code for code, value in enumerate(known["school_id"].values)}
        rows = rows.filter(rows["school_id"].isin([place[school] for school in schools if school in place]))
    names = [name for name in known if name in rows.columns and name != "school_year"]
    return rows.mutate(**{name: _said(rows[name], known[name].values) for name in names})


def _said(column: ibis.Column, values: Sequence[str]) -> ibis.Value:
    return column.cases(*enumerate(values), else_=NOT_REPORTED) if values else ibis.literal(NOT_REPORTED)


def money_by_school(snapshot: Snapshot, schools: Schools, year: int) -> pa.Table:
    """Return for each school: n, of these poor (families with a low income), dollars for each student and weighed by need."""
    met = _rows(snapshot, "resources", schools, year)
    enrolled = _rows(snapshot, "enrollment", schools, year)
    keys = ["student_id", "school_id"]
    low_income = (
        enrolled["economic_disadvantage"] if "economic_disadvantage" in enrolled.columns else ibis.null("string")
    )
    joined = met.join(enrolled.select(*keys, low_income=low_income), keys)
    found = joined.group_by("school_id").aggregate(
        n=joined.count(),
        poor=(joined["low_income"] == YES_NO[0]).cast("int64").sum(),
        each=joined["spending_per_pupil"].max(),
        weighed=joined["spending_per_weighted_pupil"].max(),
    )
    return found.order_by("school_id").to_pyarrow()


def people_by_group(
    snapshot: Snapshot, table: str, schools: Schools, year: int, *, who: str, group: str, role: str = ""
) -> dict[str, int]:
    """Return how many people of a table stand in each group, each person once; those of one role where it is named."""
    rows = _rows(snapshot, table, schools, year)
    if group not in rows.columns:
        return {}
    if role:
        rows = rows.filter(rows["role"] == role)
    counted = rows.group_by(group).aggregate(n=rows[who].nunique()).to_pyarrow()
    return {str(name): int(n) for name, n in zip(counted[group].to_pylist(), counted["n"].to_pylist(), strict=True)}


def seats_by_group(snapshot: Snapshot, schools: Schools, year: int, *, group: str) -> pa.Table:
    """Return a row for each student and class: school_id, section_id and the group, by school; not reported is left out."""
    seats = _rows(snapshot, "sections", schools, year).select("student_id", "school_id", "section_id").distinct()
    enrolled = _rows(snapshot, "enrollment", schools, year).select("student_id", "school_id", group)
    joined = seats.join(enrolled, ["student_id", "school_id"])
    known = joined.filter(joined[group] != NOT_REPORTED)
    return known.order_by(["school_id", "section_id", "student_id"]).to_pyarrow()
