"""Counts of need from a district's records: through the gate, each student once, what is not reported is said."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from fairwater.allocation import Need
from fairwater.allocation.from_records import NeedCount, enrolled_by_need
from fairwater.tables.snapshot import Snapshot, write_snapshot

KNOWN = [Need.ECONOMIC_DISADVANTAGE, Need.DISABILITY]


def rows() -> list[dict[str, object]]:
    """Four hundred students of two years in three schools; every tenth was in a second school, earlier in the year."""
    random = np.random.default_rng(7)
    found = []
    for at in range(400):
        said = {need.value: str(random.choice(["yes", "no", ""], p=[0.3, 0.65, 0.05])) for need in KNOWN}
        place, year = int(random.integers(1, 4)), int(random.integers(2025, 2027))
        own = {"student_id": f"s{at}", "school_year": year, **said}
        found.append({**own, "school_id": f"0{place}", "last_school": 1})
        if at % 10 == 0:
            found.append({**own, "school_id": f"0{place % 3 + 1}", "last_school": 0})
    return found


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    folder: Path = tmp_path_factory.mktemp("held")
    return write_snapshot(
        folder, {"enrollment": pa.Table.from_pylist(rows())}, as_of="2026-06-14", source="made", licence=""
    )


def test_the_counts_reckoned_by_a_loop(snapshot: Snapshot) -> None:
    newest = [row for row in rows() if row["school_year"] == 2026 and row["last_school"] == 1]
    students = Counter(row["school_id"] for row in newest)
    found = enrolled_by_need(snapshot)
    assert found is not None and found.year == 2026
    assert {school: each.students for school, each in found.schools.items()} == dict(students)
    for school, each in found.schools.items():
        assert each.needs == {
            need: NeedCount(
                sum(row["school_id"] == school and row[need.value] == "yes" for row in newest),
                sum(row["school_id"] == school and row[need.value] == "" for row in newest),
            )
            for need in KNOWN
        }
    assert found.unknown == (Need.ENGLISH_LEARNER, Need.MOBILITY)


def test_a_part_of_a_district_sees_its_own_schools_alone(snapshot: Snapshot) -> None:
    whole, part = enrolled_by_need(snapshot), enrolled_by_need(snapshot, ["02"])
    assert whole is not None and part is not None
    assert dict(part.schools) == {"02": whole.schools["02"]}


def test_without_enrollment_or_needs_there_are_no_counts(tmp_path: Path) -> None:
    plain = [{name: row[name] for name in ("student_id", "school_year", "school_id", "last_school")} for row in rows()]
    held = write_snapshot(
        tmp_path, {"enrollment": pa.Table.from_pylist(plain)}, as_of="2026-06-14", source="made", licence=""
    )
    assert enrolled_by_need(held) is None
