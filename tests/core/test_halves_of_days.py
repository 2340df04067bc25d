"""Attendance in halves of days: shares of the year are exact, wherever a half stands beside the line."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.disclosure import release
from fairwater.measures.applied import source_of
from fairwater.measures.registry import measure_named
from fairwater.tables.snapshot import write_snapshot
from fairwater.vocabulary import Audience, Grouping, Question, Reference, ReferenceKind

HALVES = st.integers(0, 80).map(lambda halves: Fraction(halves, 2))
ROLLS = st.sampled_from([Fraction(180), Fraction(175), Fraction(90), Fraction(359, 2), Fraction(10)])
LINES = {
    "chronic-absence": lambda absent, roll: absent >= roll / 10,
    "satisfactory-attendance": lambda absent, roll: absent < roll / 20,
}


@settings(max_examples=40)
@given(st.lists(st.tuples(ROLLS, HALVES), min_size=20, max_size=60))
def test_a_second_computation_in_fractions_agrees(tmp_path_factory, days: list[tuple[Fraction, Fraction]]) -> None:
    days = [(roll, min(absent, roll)) for roll, absent in days]
    folder: Path = tmp_path_factory.mktemp("days")
    key = [{"student_id": str(n), "school_id": "01", "school_year": 2026} for n in range(len(days))]
    enrolled = [each | {"last_school": 1, "sex": "female"} for each in key]
    attended = [
        each | {"days_enrolled": float(roll), "days_absent": float(absent)}
        for each, (roll, absent) in zip(key, days, strict=True)
    ]
    tables = {"enrollment": pa.Table.from_pylist(enrolled), "attendance": pa.Table.from_pylist(attended)}
    snapshot = write_snapshot(folder, tables, as_of="2026-06-14", source="made up", licence="CC0")
    for name, line in LINES.items():
        measure = measure_named(name)
        question = Question(name, measure.better, (Grouping("sex", ("sex",)),), Reference(ReferenceKind.OVERALL))
        (row,) = release(question, source_of(measure, snapshot), audience=Audience.STAFF).rows
        assert (row.n_counted, row.n_students) == (sum(line(absent, roll) for roll, absent in days), len(days))
