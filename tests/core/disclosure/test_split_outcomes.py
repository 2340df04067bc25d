"""Two measures that part the same students by the same numbers: the few between them are not told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from fairwater.audit import Asked, audit
from fairwater.disclosure import Ledger, Together, preset
from fairwater.errors import BadQuestion
from fairwater.measures.applied import source_of, split_the_same
from fairwater.measures.registry import measure_named
from fairwater.tables.snapshot import Snapshot, write_snapshot
from fairwater.vocabulary import Audience, Grouping, Question, Reference, ReferenceKind

DAYS = [20] * 60 + [12] * 3 + [2] * 137
"""Of each sex 60 are absent a tenth of the year, 137 less than a twentieth, and three lie between."""


@pytest.fixture
def district(tmp_path: Path) -> Snapshot:
    students = [(sex, days, f"{sex}-{place}") for sex in ("female", "male") for place, days in enumerate(DAYS)]
    key = {"school_id": "01", "school_year": 2026}
    enrolled = [{"student_id": who, **key, "last_school": 1, "sex": sex} for sex, _, who in students]
    attended = [{"student_id": who, **key, "days_enrolled": 180, "days_absent": days} for _, days, who in students]
    tables = {"enrollment": pa.Table.from_pylist(enrolled), "attendance": pa.Table.from_pylist(attended)}
    return write_snapshot(tmp_path, tables, as_of="2026-06-14", source="Newfield", licence="")


def records(snapshot: Snapshot) -> Any:
    return lambda outcome: source_of(measure_named(outcome), snapshot)


def ask(together: Together, snapshot: Snapshot, name: str) -> dict[str, int | None]:
    measure = measure_named(name)
    question = Question(
        outcome=name,
        better=measure.better,
        groupings=(Grouping("sex", ("sex",)),),
        compared_with=Reference(ReferenceKind.REST),
        where=(("school_year", ("2026",)),),
    )
    rows = together.release(question, source_of(measure, snapshot)).rows  # type: ignore[arg-type]
    return {row.group_name: row.n_counted for row in rows}


@pytest.mark.parametrize("first", [0, 1])
def test_the_second_is_refused_whichever_it_is(district: Snapshot, first: int) -> None:
    names = ("chronic-absence", "satisfactory-attendance")
    together = Together(district.id, Audience.PUBLIC, preset("strict"), records(district))
    shown = ask(together, district, names[first])
    assert shown == {"female": (60, 137)[first], "male": (60, 137)[first]}
    with pytest.raises(BadQuestion, match="which was released before"):
        ask(together, district, names[1 - first])
    assert len(together.shown) == 1


def test_an_audit_for_everybody_shows_one_of_them(district: Snapshot, tmp_path: Path) -> None:
    found = audit(Asked(district, "Newfield", Audience.PUBLIC, ledger=Ledger(tmp_path / "ledger.jsonl")))
    told = {part.measure.id: part.released is not None for part in found.parts}
    assert told == {"chronic-absence": True, "satisfactory-attendance": False}


def test_other_measures_bear_on_nothing() -> None:
    assert split_the_same("referred", "referred-for-subjective-reasons")
    assert not split_the_same("suspended-in-school", "suspended-out-of-school")
    assert not split_the_same("chronic-absence", "chronic-absence")
    assert not split_the_same("late", "absent")
