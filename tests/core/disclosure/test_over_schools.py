"""Money, teachers and classes over schools, worked by hand: two schools of four students each."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest

from fairwater.disclosure import classes_apart, money_over_schools, teachers_beside_students
from fairwater.errors import NotForThisAudience
from fairwater.tables.made_resources import with_resources
from fairwater.tables.snapshot import Snapshot, write_snapshot
from fairwater.vocabulary import Audience

YEAR = 2026
STUDENTS = 20


def snapshot(folder: Path, *, mixed: bool, teachers: int = 12) -> Snapshot:
    """School 07 has families of low income, 08 has none; each has two classes, mixed alike or wholly apart by race."""
    enrolled, seats = [], []
    for n in range(2 * STUDENTS):
        school = "07" if n < STUDENTS else "08"
        race = "black" if n % 2 else "white"
        low = "yes" if school == "07" else "no"
        key = {"student_id": f"{n:03}", "school_id": school, "school_year": YEAR}
        enrolled.append(key | {"last_school": 1, "race_ethnicity": race, "economic_disadvantage": low})
        room = (n // 2) % 2 if mixed else n % 2
        seats.append(key | {"section_id": f"{school}-{room}", "staff_id": "t0"})
    staff = [
        {"staff_id": f"t{n}", "school_id": "07", "school_year": YEAR, "role": "teacher", "staff_race_ethnicity": race}
        for n, race in enumerate(("white", "white", "white", "black", None)[n % 5] for n in range(teachers))
    ]
    spent = [
        {"school_id": "07", "school_year": YEAR, "state_and_local": Decimal("200000.00")},
        {"school_id": "08", "school_year": YEAR, "state_and_local": Decimal("300000.00")},
    ]
    tables = {"enrollment": enrolled, "sections": seats, "staff": staff, "spending": spent}
    written = {name: pa.Table.from_pylist(rows) for name, rows in tables.items()}
    return write_snapshot(folder, with_resources(written), as_of="2026-06-14", source="made up", licence="CC0")


def test_money_by_hand(tmp_path: Path) -> None:
    each, weighed = money_over_schools(snapshot(tmp_path, mixed=True), audience=Audience.STAFF)
    assert (each.lowest, each.highest, each.mean) == (10_000, 15_000, 12_500)
    assert each.variation == pytest.approx(0.2)  # 2,500 of 12,500
    assert each.gini == pytest.approx(0.1)  # a quarter of 5,000 × 2 / 2 / 12,500
    assert each.range_ratio == pytest.approx(0.5)
    assert each.high_need == pytest.approx(2 / 3)
    assert (weighed.lowest, weighed.highest) == (8_333.33, 15_000)  # 10,000 / 1.2


def test_teachers_by_hand(tmp_path: Path) -> None:
    found = teachers_beside_students(snapshot(tmp_path, mixed=True), audience=Audience.STAFF)
    assert found is not None and found.teachers_not_reported == 2
    assert [(each.group, each.n_students, each.n_teachers) for each in found.groups] == [
        ("black", 20, 2),
        ("white", 20, 8),
    ]
    assert [each.share_of_teachers for each in found.groups] == [0.2, 0.8]


def test_of_few_teachers_nothing_is_said(tmp_path: Path) -> None:
    assert teachers_beside_students(snapshot(tmp_path, mixed=True, teachers=8), audience=Audience.STAFF) is None


def test_classes_that_part_students_by_race_are_told_from_classes_that_do_not(tmp_path: Path) -> None:
    mixed = classes_apart(snapshot(tmp_path / "a", mixed=True), audience=Audience.STAFF)
    parted = classes_apart(snapshot(tmp_path / "b", mixed=False), audience=Audience.STAFF)
    assert mixed is not None and parted is not None
    assert (mixed.between, mixed.within) == pytest.approx((0, 0))
    assert (parted.between, parted.within) == pytest.approx((0, 1))
    assert 0 < parted.by_chance < 0.3
    assert (parted.n_classes, parted.n_seats) == (4, 40)


@pytest.mark.parametrize("ask", [money_over_schools, teachers_beside_students, classes_apart])
@pytest.mark.parametrize("audience", [each for each in Audience if each is not Audience.STAFF])
def test_nobody_outside_is_told(tmp_path: Path, ask, audience: Audience) -> None:
    with pytest.raises(NotForThisAudience):
        ask(snapshot(tmp_path, mixed=True), audience=audience)
