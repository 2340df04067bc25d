"""From a district's records to where its ratios stand: counted again from the rows, and worked by hand."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from pathlib import Path

import pyarrow as pa
import pytest

from fairwater.disproportionality import Method, Standing, Status, rule_set
from fairwater.errors import BadQuestion
from fairwater.idea import Standings, standings_csv, standings_of
from fairwater.publish.disproportionality import told
from fairwater.tables.snapshot import Snapshot, write_snapshot

RULES = rule_set("federal-default")
DAYS = {"black": 12, "white": 3}


def district(folder: Path, *, years: tuple[int, ...] = (2024, 2025, 2026), days: bool = True) -> Snapshot:
    """100 and 300 students each year, 90 of each with disabilities: 40 of the one out for 12 days, 30 of the other for 3."""
    enrolled, removed = [], []
    for year in years:
        for race, students, counted in (("black", 100, 40), ("white", 300, 30)):
            for number in range(students):
                key = {"student_id": f"{race}-{number}", "school_id": "01", "school_year": year}
                disability = "yes" if number < 90 else "no"
                enrolled.append(key | {"last_school": 1, "race_ethnicity": race, "disability": disability})
                if number < counted:
                    row = {"out_of_school_suspensions": 1, "in_school_suspensions": 0}
                    known = {"out_of_school_days": DAYS[race], "expulsions": 0}
                    removed.append(key | row | (known if days else {}))
    tables = {"enrollment": pa.Table.from_pylist(enrolled), "discipline": pa.Table.from_pylist(removed)}
    return write_snapshot(folder, tables, as_of="2026-06-14", source="Newfield", licence="")


def standing(found: Standings, category: str, group: str) -> Standing:
    return next(each for each in found.found if (each.ratio.category.id, each.ratio.group) == (category, group))


def test_a_ratio_worked_by_hand(tmp_path: Path) -> None:
    """90 of 100 and 90 of 300 have a disability: 0.9 / 0.3 = 3, which does not exceed 3. Nobody else was out so long."""
    found = standings_of(district(tmp_path), RULES)
    identified = standing(found, "any-disability", "black")
    assert identified.ratio.value == Fraction(3)
    assert identified.status is Status.NOT_OVER
    over_ten = standing(found, "out-of-school-over-10", "black").ratio
    assert over_ten.in_group is not None
    assert (over_ten.in_group.counted, over_ten.in_group.students, over_ten.method) == (40, 90, Method.NONE)
    up_to_ten = standing(found, "out-of-school-up-to-10", "white").ratio.in_group
    assert up_to_ten is not None
    assert (up_to_ten.counted, up_to_ten.students) == (30, 90)


def test_what_the_data_cannot_tell_is_named(tmp_path: Path) -> None:
    found = standings_of(district(tmp_path, days=False), RULES)
    assert len(found.not_told) == 13
    assert {each.ratio.category.id for each in found.found} == {"any-disability"}
    assert "13 categories cannot be told" in list(told(found.found, found.not_told, "en"))[-1]


def test_without_race_or_disability_there_is_nothing(tmp_path: Path) -> None:
    row = {"student_id": "1", "school_id": "1", "school_year": 2026, "last_school": 1, "sex": "male"}
    tables = {"enrollment": pa.Table.from_pylist([row])}
    snapshot = write_snapshot(tmp_path, tables, as_of="2026-06-14", source="Newfield", licence="")
    with pytest.raises(BadQuestion, match="Newfield has no enrollment with race"):
        standings_of(snapshot, RULES)


def test_riverbend_counted_again_from_its_rows(tmp_path: Path) -> None:
    from fairwater.synthetic.riverbend import riverbend

    tables = {name: table for name, table in riverbend().tables.items() if name in ("enrollment", "discipline")}
    snapshot = write_snapshot(tmp_path, tables, as_of="2026-06-14", source="Riverbend", licence="")
    found = standings_of(snapshot, RULES)
    last = {
        row["student_id"]: row
        for row in tables["enrollment"].to_pylist()
        if row["school_year"] == 2026 and row["last_school"]
    }
    days: Counter[str] = Counter()
    expelled: set[str] = set()
    for row in tables["discipline"].to_pylist():
        if row["school_year"] == 2026:
            days[row["student_id"]] += row["out_of_school_days"] or 0
            expelled |= {row["student_id"]} if row["expulsions"] else set()
    students: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    for student, row in last.items():
        if row["disability"] == "yes" and row["race_ethnicity"]:
            students[row["race_ethnicity"]] += 1
            counted[row["race_ethnicity"]] += 0 < days[student] <= 10 and student not in expelled
    seen = {
        each.ratio.group: (each.ratio.in_group.counted, each.ratio.in_group.students)
        for each in found.found
        if each.ratio.category.id == "out-of-school-up-to-10" and each.ratio.in_group is not None
    }
    assert seen == {group: (counted[group], students[group]) for group in seen}
    assert sum(n for n, _ in seen.values()) > 50
    assert expelled & {student for student, row in last.items() if row["disability"] == "yes" and days[student] <= 10}


def test_every_ratio_stands_in_the_file_once(tmp_path: Path) -> None:
    lines = standings_csv(standings_of(district(tmp_path), RULES), "en").splitlines()
    assert len(lines) == 1 + 3 * 7
    assert len(set(lines)) == len(lines)
