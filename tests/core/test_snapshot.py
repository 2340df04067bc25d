"""Snapshots: immutable, named by their content, whole or not there; and one row per student out of their tables."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from fairwater.disclosure import ReleasedRow, release
from fairwater.errors import BadInput, BadQuestion, FairwaterError
from fairwater.measures.applied import available, source_of
from fairwater.measures.registry import measure_named
from fairwater.tables import snapshot as snapshots
from fairwater.tables.snapshot import MANIFEST, Snapshot, write_snapshot
from fairwater.vocabulary import NOT_REPORTED, Audience, Grouping, Question, Reference, ReferenceKind

Rows = Sequence[Mapping[str, Any]]


def enrolled(student: str, school: str, year: int = 2026, last: int = 1, **groups: str | None) -> dict[str, Any]:
    return {"student_id": student, "school_id": school, "school_year": year, "last_school": last} | groups


def disciplined(student: str, school: str, out: int, within: int = 0, year: int = 2026) -> dict[str, Any]:
    key = {"student_id": student, "school_id": school, "school_year": year}
    return key | {"out_of_school_suspensions": out, "in_school_suspensions": within}


def attended(student: str, school: str, days: int, absent: int, year: int = 2026) -> dict[str, Any]:
    key = {"student_id": student, "school_id": school, "school_year": year}
    return key | {"days_enrolled": days, "days_absent": absent}


ENROLLED: Rows = (
    enrolled("007", "02", sex="female"),
    enrolled("7", "02", sex="male"),
    enrolled("8", "10", sex="male"),
    enrolled("9", "10", sex=None),
    enrolled("7", "2", year=2025, sex="male"),
)


def taken_in(folder: Path, **given: Any) -> Snapshot:
    """Write tables, given as rows or as tables, with what else `write_snapshot` takes."""
    names = ("enrollment", "discipline", "attendance", "graduation", "counts")
    tables = {n: pa.Table.from_pylist([*given.pop(n)]) for n in names if isinstance(given.get(n), Sequence)}
    tables |= {name: given.pop(name) for name in names if name in given}
    said = {"as_of": "2026-06-14", "source": "made up", "licence": "CC0"} | given
    return write_snapshot(folder, tables, **said)


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# One content, one folder


def test_the_same_content_is_the_same_folder(tmp_path: Path) -> None:
    first = taken_in(tmp_path, enrollment=ENROLLED)
    before = files(tmp_path)
    second = taken_in(tmp_path, enrollment=ENROLLED)
    turned = taken_in(tmp_path, enrollment=ENROLLED[::-1])
    assert {first.folder, second.folder, turned.folder} == {tmp_path / first.id}
    assert files(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == [first.id]
    elsewhere = taken_in(tmp_path / "elsewhere", enrollment=ENROLLED)
    assert elsewhere.id == first.id
    assert files(elsewhere.folder) == files(first.folder)


def test_the_order_and_kind_of_the_columns_do_not_matter(tmp_path: Path) -> None:
    first = taken_in(tmp_path, enrollment=ENROLLED)
    table = pa.Table.from_pylist([*ENROLLED])
    turned = table.select(table.column_names[::-1]).append_column("not_known", pa.array(["x"] * len(ENROLLED)))
    assert taken_in(tmp_path, enrollment=turned).id == first.id


@pytest.mark.parametrize(
    "change",
    [
        {"as_of": "2026-06-15"},
        {"source": "another"},
        {"enrollment": ENROLLED[:-1]},
        {"enrollment": (*ENROLLED[:-1], enrolled("7", "2", year=2025, sex="female"))},
        {"enrollment": (*ENROLLED[:-1], enrolled("07", "2", year=2025, sex="male"))},
        {"discipline": (disciplined("7", "02", 1),)},
    ],
)
def test_other_content_is_another_folder_and_leaves_the_first_as_it_was(tmp_path: Path, change: dict[str, Any]) -> None:
    first = taken_in(tmp_path, enrollment=ENROLLED)
    before = files(first.folder)
    other = taken_in(tmp_path, **({"enrollment": ENROLLED} | change))
    assert other.id != first.id and other.folder != first.folder
    assert files(first.folder) == before


@pytest.mark.parametrize("change", [{"holds_on": {"sex": "2025-10-01"}}, {"licence": "Public domain"}])
def test_what_was_said_of_the_content_is_what_the_snapshot_says(tmp_path: Path, change: dict[str, Any]) -> None:
    """A corrected licence or date of the groups is not lost because the rows were taken in before."""
    taken_in(tmp_path, enrollment=ENROLLED)
    corrected = taken_in(tmp_path, enrollment=ENROLLED, **change)
    assert {name: getattr(corrected.manifest, name) for name in change} == change


def test_the_manifest_says_what_was_taken_in(tmp_path: Path) -> None:
    made = taken_in(
        tmp_path, enrollment=ENROLLED, discipline=(disciplined("7", "02", 1),), holds_on={"sex": "2025-10-01"}
    )
    said = Snapshot(made.folder).manifest
    assert (said.id, said.as_of, said.source, said.licence) == (made.id, "2026-06-14", "made up", "CC0")
    assert said.n_rows == {"enrollment": 5, "discipline": 1}
    assert said.holds_on == {"sex": "2025-10-01"}
    assert {name: list(years) for name, years in said.school_years.items()} == {
        "enrollment": [2025, 2026],
        "discipline": [2026],
    }
    for name, digest in said.hashes.items():
        assert hashlib.sha256(made.path(name).read_bytes()).hexdigest() == digest
    assert (made.has("enrollment"), made.has("attendance")) == (True, False)


# Whole or not there


def manifests(folder: Path) -> list[Path]:
    return sorted(folder.rglob(MANIFEST))


def test_a_table_without_a_required_column_leaves_nothing_half(tmp_path: Path) -> None:
    lacking = pa.Table.from_pylist([*ENROLLED]).drop_columns(["school_year"])
    with pytest.raises(BadInput) as refusal:
        taken_in(tmp_path, enrollment=lacking)
    assert "school_year" in refusal.value.sentence() and "enrollment" in refusal.value.sentence()
    assert manifests(tmp_path) == []


@pytest.mark.parametrize("fails_at", [1, 2])
def test_a_write_that_is_killed_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    real, calls = pq.write_table, []

    def killed(*args: Any, **kwargs: Any) -> None:
        calls.append(args)
        if len(calls) == fails_at:
            raise KeyboardInterrupt
        real(*args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(snapshots.pyarrow.parquet, "write_table", killed)
        with pytest.raises(KeyboardInterrupt):
            taken_in(tmp_path, enrollment=ENROLLED, discipline=(disciplined("7", "02", 1),))
    assert manifests(tmp_path) == []
    assert [path for path in tmp_path.iterdir() if not path.name.startswith(".")] == []
    made = taken_in(tmp_path, enrollment=ENROLLED, discipline=(disciplined("7", "02", 1),))
    assert manifests(tmp_path) == [made.folder / MANIFEST]


def test_a_folder_without_a_snapshot_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no snapshot"):
        Snapshot(tmp_path)


# Codes


def test_groups_schools_and_years_are_codes_and_the_manifest_has_their_values(tmp_path: Path) -> None:
    made = taken_in(tmp_path, enrollment=ENROLLED)
    dimensions = made.dimensions("enrollment")
    assert dimensions["sex"].values == ("female", "male", NOT_REPORTED)
    assert dimensions["school_id"].values == ("02", "10", "2")
    assert dimensions["school_year"].values == ("2025", "2026")
    stored = pq.read_table(made.path("enrollment")).to_pylist()
    read = [
        (row["student_id"], *(dimensions[name].values[row[name]] for name in ("school_id", "school_year", "sex")))
        for row in stored
    ]
    assert read == [
        ("007", "02", "2026", "female"),
        ("7", "02", "2026", "male"),
        ("8", "10", "2026", "male"),
        ("9", "10", "2026", NOT_REPORTED),
        ("7", "2", "2025", "male"),
    ]


def test_known_values_come_first_in_their_own_order(tmp_path: Path) -> None:
    grades = ("10", "KG", "01", "PK", None, " 02 ")
    rows = [enrolled(f"{place}", "1", grade=grade) for place, grade in enumerate(grades)]
    assert taken_in(tmp_path, enrollment=rows).dimension("enrollment", "grade").values == (
        "KG",
        "01",
        "02",
        "10",
        "PK",
        NOT_REPORTED,
    )


# One row per student


def by_group(
    snapshot: Snapshot,
    measure_id: str,
    column: str = "sex",
    *,
    where: tuple[tuple[str, tuple[str, ...]], ...] = (),
    schools: list[str] | None = None,
    per_school: bool = False,
) -> dict[str, tuple[int | None, int | None]]:
    measure = measure_named(measure_id)
    grouping = Grouping(column, (column,))
    question = Question(measure_id, measure.better, (grouping,), Reference(ReferenceKind.REST), where=where, min_n=1)
    source = source_of(measure, snapshot, schools=schools, per_school=per_school)
    rows: tuple[ReleasedRow, ...] = release(question, source, audience=Audience.STAFF).rows
    return {row.group_name: (row.n_counted, row.n_students) for row in rows}


MOVED: Rows = (
    enrolled("1", "01", last=0, sex="female", homeless="no"),
    enrolled("1", "02", last=1, sex="female", homeless="yes"),
    enrolled("2", "01", last=1, sex="male", homeless="no"),
    enrolled("2", "02", last=0, sex="male", homeless="yes"),
    enrolled("3", "01", sex="male", homeless="no"),
    enrolled("4", "02", sex="male", homeless="no"),
    enrolled("1", "01", year=2025, sex="female", homeless="no"),
)
THIS_YEAR = (("school_year", ("2026",)),)
OUT, IN, ABSENT = "suspended-out-of-school", "suspended-in-school", "chronic-absence"


@pytest.fixture
def moved(tmp_path: Path) -> Snapshot:
    return taken_in(
        tmp_path,
        enrollment=MOVED,
        discipline=(disciplined("1", "01", 1), disciplined("2", "02", 0, 2), disciplined("4", "02", 3)),
        attendance=(
            attended("1", "01", 60, 9),
            attended("1", "02", 120, 8),  # 17 of 180: under a tenth; in the first school alone it is over
            attended("2", "01", 90, 9),
            attended("2", "02", 90, 9),  # 18 of 180
            attended("3", "01", 6, 6),  # too short to count
        ),
    )


def test_a_student_in_two_schools_counts_once_in_the_district(moved: Snapshot) -> None:
    assert by_group(moved, OUT, where=THIS_YEAR) == {"female": (1, 1), "male": (1, 3)}
    assert by_group(moved, IN, where=THIS_YEAR) == {"female": (0, 1), "male": (1, 3)}


def test_a_student_in_two_schools_counts_once_in_a_set_of_schools(moved: Snapshot) -> None:
    assert by_group(moved, OUT, where=THIS_YEAR, schools=["01", "02"]) == {"female": (1, 1), "male": (1, 3)}
    assert by_group(moved, OUT, where=THIS_YEAR, schools=["01"]) == {"female": (1, 1), "male": (0, 2)}
    assert by_group(moved, OUT, where=THIS_YEAR, schools=["02"]) == {"female": (0, 1), "male": (1, 2)}


def test_a_student_in_two_schools_counts_in_each_school(moved: Snapshot) -> None:
    found = by_group(moved, OUT, "school_id", where=THIS_YEAR, per_school=True)
    assert found == {"01": (1, 3), "02": (1, 3)}


def test_a_student_stands_where_they_were_last(moved: Snapshot) -> None:
    assert by_group(moved, OUT, "homeless", where=THIS_YEAR) == {"no": (1, 3), "yes": (1, 1)}
    assert by_group(moved, OUT, "school_id", where=THIS_YEAR) == {"01": (0, 2), "02": (2, 2)}
    in_first = by_group(moved, OUT, "homeless", where=THIS_YEAR, schools=["01"])
    assert in_first == {"no": (1, 3)}


def test_days_of_two_schools_add_up(moved: Snapshot) -> None:
    assert by_group(moved, ABSENT, where=THIS_YEAR) == {"female": (0, 1), "male": (1, 1)}
    each = by_group(moved, ABSENT, "school_id", where=THIS_YEAR, per_school=True)
    assert each == {"01": (2, 2), "02": (1, 2)}


def test_it_is_said_that_a_student_counts_once_or_in_each(moved: Snapshot) -> None:
    measure = measure_named(OUT)
    once, each = (source_of(measure, moved, per_school=per_school).notes for per_school in (False, True))
    assert (dict(once), dict(each)) == (
        {"note-once-in-district": ()},
        {"note-in-each-school": ()},
    )


def test_no_discipline_row_is_none_only_in_a_year_that_the_file_covers(moved: Snapshot) -> None:
    assert by_group(moved, OUT, where=(("school_year", ("2025",)),)) == {"female": (0, 0)}
    assert by_group(moved, OUT, "school_year") == {"2025": (0, 0), "2026": (2, 4)}


def test_a_blank_on_a_discipline_row_is_not_known(tmp_path: Path) -> None:
    blank = disciplined("3", "01", 1) | {"in_school_suspensions": None}
    snapshot = taken_in(tmp_path, enrollment=MOVED, discipline=(blank, disciplined("4", "02", 3)))
    assert by_group(snapshot, OUT, where=THIS_YEAR) == {"female": (0, 1), "male": (2, 3)}
    assert by_group(snapshot, IN, where=THIS_YEAR) == {"female": (0, 1), "male": (0, 2)}


def test_no_attendance_row_is_not_perfect_attendance(moved: Snapshot) -> None:
    found = by_group(moved, ABSENT, "school_year")
    assert found == {"2026": (1, 2)}


@pytest.mark.parametrize(
    "discipline", [(disciplined("1", "01", 1, year=2024),), (disciplined("1", "99", 1, year=2024),)]
)
def test_a_discipline_file_of_another_year_tells_nothing_of_this_one(tmp_path: Path, discipline: Rows) -> None:
    snapshot = taken_in(tmp_path, enrollment=MOVED, discipline=discipline)
    assert by_group(snapshot, OUT, where=THIS_YEAR) == {"female": (0, 0), "male": (0, 0)}


def test_a_discipline_file_of_other_schools_only_says_that_nobody_here_was_suspended(tmp_path: Path) -> None:
    """The file covers the year, so an enrolled student without a row had none."""
    snapshot = taken_in(tmp_path, enrollment=MOVED, discipline=(disciplined("x", "99", 1),))
    assert by_group(snapshot, OUT, where=THIS_YEAR) == {"female": (0, 1), "male": (0, 3)}


def test_tables_with_other_codes_are_joined_by_their_words(tmp_path: Path) -> None:
    rows = (enrolled("1", "B", sex="male"), enrolled("2", "C", sex="female"), enrolled("2", "C", year=2025, sex="male"))
    snapshot = taken_in(
        tmp_path,
        enrollment=rows,
        discipline=(disciplined("1", "B", 1), disciplined("1", "A", 5), disciplined("2", "D", 5)),
    )
    assert by_group(snapshot, OUT, where=THIS_YEAR) == {"female": (0, 1), "male": (1, 1)}


def test_identifiers_keep_their_leading_zeros_in_the_join(tmp_path: Path) -> None:
    rows = (enrolled("007", "01", sex="female"), enrolled("7", "01", sex="male"))
    snapshot = taken_in(tmp_path, enrollment=rows, discipline=(disciplined("7", "01", 1),))
    assert by_group(snapshot, OUT) == {"female": (0, 1), "male": (1, 1)}


def test_graduation_brings_its_own_groups(tmp_path: Path) -> None:
    def due(student: str, left: int, diploma: int, sex: str, school: str = "01") -> dict[str, Any]:
        key = {"student_id": student, "school_id": school, "school_year": 2026}
        return key | {"left_class": left, "on_time_diploma": diploma, "sex": sex}

    rows = (due("1", 0, 1, "female"), due("2", 1, 0, "male"), due("3", 0, 0, "male"), due("4", 0, 0, "male", "02"))
    again = due("4", 0, 1, "male", "03")
    snapshot = taken_in(tmp_path, graduation=[*rows, again])
    assert by_group(snapshot, "on-time-graduation") == {"female": (1, 1), "male": (1, 2)}
    assert by_group(snapshot, "on-time-graduation", schools=["02"]) == {"male": (0, 1)}


# What a snapshot cannot tell


def test_a_measure_without_its_table_is_refused(tmp_path: Path) -> None:
    snapshot = taken_in(tmp_path, enrollment=ENROLLED)
    assert available(snapshot) == ()
    with pytest.raises(BadQuestion, match="attendance"):
        source_of(measure_named(ABSENT), snapshot)


COUNTED: Rows = (
    {
        "measure": OUT,
        "breakdown": "sex",
        "school_id": "01",
        "school_year": 2026,
        "sex": "male",
        "students": 40,
        "counted": 4,
    },
)


def test_a_measure_that_the_counts_do_not_have_is_refused(tmp_path: Path) -> None:
    snapshot = taken_in(tmp_path, counts=COUNTED)
    assert [measure.id for measure in available(snapshot)] == [OUT]
    with pytest.raises(FairwaterError):
        source_of(measure_named(ABSENT), snapshot)


def test_every_measure_that_is_available_can_be_asked(tmp_path: Path) -> None:
    """Also where a snapshot holds records of students and counts made by others."""
    snapshot = taken_in(tmp_path, counts=COUNTED, enrollment=MOVED, attendance=(attended("1", "01", 60, 9),))
    assert [measure.id for measure in available(snapshot)] == [ABSENT, "satisfactory-attendance", OUT]
    assert by_group(snapshot, OUT) == {"male": (4, 40)}
    assert by_group(snapshot, ABSENT, where=THIS_YEAR) == {"female": (1, 1)}


@pytest.mark.parametrize("table", ["enrollment", "counts"])
def test_a_school_that_is_not_there_is_refused(tmp_path: Path, table: str) -> None:
    records = {"enrollment": MOVED, "discipline": (disciplined("1", "01", 1),)}
    snapshot = taken_in(tmp_path, **(records if table == "enrollment" else {"counts": COUNTED}))
    with pytest.raises(FairwaterError):
        source_of(measure_named(OUT), snapshot, schools=["99"])


def test_no_school_at_all_is_nobody(moved: Snapshot) -> None:
    assert by_group(moved, OUT, schools=[]) == {}
