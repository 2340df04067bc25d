"""What students meet in class and at school, made from schedules, staff and spending: by hand, and again in plain loops."""

from __future__ import annotations

from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.errors import BadInput
from fairwater.importing import dry_run, take_in
from fairwater.store import Store
from fairwater.tables.made_resources import need_weights, weights_of, with_resources
from fairwater.tables.mapping import Repeated, suggest
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.reweighing import reweighed, weighed
from fairwater.tables.snapshot import Snapshot

Row = dict[str, Any]
ENROLLED = """student_id,school_id,school_year,race_ethnicity,disability,economic_disadvantage
001,07,2026,black,yes,yes
002,07,2026,white,no,yes
003,08,2026,,no,no
004,08,2026,asian,,no
"""
SECTIONS = """student,school,year,section,teacher
001,07,2026,x,t1
001,07,2026,x,t2
001,07,2026,y,t1
002,07,2026,x,t1
004,08,2026,z,
"""
STAFF = """staff,school,year,position,teacher race,years of experience,certified,staff absences,fte
t1,07,2026,Teacher,white,0,no,11,1
t2,07,2026,Teacher,,5,yes,10,1
c1,07,2026,Counselor,black,,,0,0.5
p1,08,2026,Principal,white,,,,1
"""
SPENDING = """school,year,state and local,federal
07,2026,"$1,000.00",10
07,2026,0.01,0
08,2026,2000,
"""


def take(folder: Path, table: str, content: str, *, repeated: Repeated = Repeated.REFUSE) -> Snapshot:
    store = Store(folder / "district")
    folder.mkdir(exist_ok=True)
    path = folder / f"{table}.csv"
    path.write_text(content, encoding="utf-8")
    raw = read_raw(path)
    suggestion = suggest(raw, table)
    assert not suggestion.unknown
    mapping = suggestion.mapping
    run = dry_run(raw, type(mapping)(**{**vars(mapping), "repeated": repeated}), store.current())
    assert run.intake.n_waiting == 0, list(run.intake.waiting())
    made = take_in(run, store.current(), store.snapshots, as_of="2026-06-14", source=path.name, weights=store.weights())
    from fairwater.store import Step

    store.note(Step(made.id, "2026-06-14T12:00:00+00:00", "dana", path.name, table))
    return made


def test_a_districts_four_files_say_what_each_student_met(tmp_path: Path) -> None:
    take(tmp_path, "enrollment", ENROLLED)
    take(tmp_path, "sections", SECTIONS)
    first = take(tmp_path, "staff", STAFF)
    assert "spending_per_pupil" not in first.columns("resources")
    last = take(tmp_path, "spending", SPENDING, repeated=Repeated.COMBINE)
    spent = last.decoded("spending").to_pylist()
    assert [row["state_and_local"] for row in spent] == [Decimal("1000.01"), Decimal("2000.00")]
    found = {row["student_id"]: row for row in last.decoded("resources").to_pylist()}
    one = found["001"]  # class x: two teachers, of whom one is new; class y: the new one
    assert (one["class_size"], one["with_new_teachers"], one["with_absent_teachers"]) == (1.5, 75, 75)
    assert one["teacher_of_own_group"] is None  # one teacher's race is not on record
    assert found["002"]["teacher_of_own_group"] == 1 and found["002"]["with_out_of_field_teachers"] == 100
    assert (one["counselors_for_250"], found["004"]["counselors_for_250"]) == (62.5, 0)
    assert one["spending_per_pupil"] == 505.01  # 1,010.01 for two: half a cent up
    assert one["spending_per_weighted_pupil"] == 272.98  # 1,010.01 / (2.5 + 1.2)
    assert found["003"]["spending_per_pupil"] is None  # what came from federal programmes is not known
    assert found["003"]["class_size"] is None and found["004"]["with_new_teachers"] is None


def test_a_list_of_teachers_does_not_say_that_there_is_no_counselor(tmp_path: Path) -> None:
    teachers = "".join(line for line in STAFF.splitlines(keepends=True) if "Teacher" in line or "position" in line)
    take(tmp_path, "enrollment", ENROLLED)
    take(tmp_path, "sections", SECTIONS)
    found = take(tmp_path, "staff", teachers).decoded("resources")
    assert "counselors_for_250" not in found.column_names or found["counselors_for_250"].null_count == found.num_rows
    with_principal = take(tmp_path, "staff", teachers + "p1,08,2026,Principal,white,,,,1\n").decoded("resources")
    told = {row["school_id"]: row["counselors_for_250"] for row in with_principal.to_pylist()}
    assert told == {"07": 0, "08": 0}


def test_the_same_files_again_change_nothing(tmp_path: Path) -> None:
    take(tmp_path, "enrollment", ENROLLED)
    once = take(tmp_path, "sections", SECTIONS)
    assert take(tmp_path, "sections", SECTIONS).id == once.id


def test_resources_of_other_years_stay_as_they_were_brought(tmp_path: Path) -> None:
    take(tmp_path, "enrollment", ENROLLED.replace("2026", "2025"))
    take(tmp_path, "resources", "student_id,school_id,school_year,class_size\n001,07,2025,31\n")
    take(tmp_path, "enrollment", ENROLLED)
    last = take(tmp_path, "sections", SECTIONS).decoded("resources").to_pylist()
    assert {(row["school_year"], row["class_size"]) for row in last if row["student_id"] == "001"} == {
        (2025, 31),
        (2026, 1.5),
    }


def test_money_is_dollars_and_cents(tmp_path: Path) -> None:
    path = tmp_path / "spending.csv"
    path.write_text(
        "school_id,school_year,state_and_local\n07,2026,12.345\n08,2026,about 5\n09,2026,-12\n", encoding="utf-8"
    )
    raw = read_raw(path)
    run = dry_run(raw, suggest(raw, "spending").mapping, None)
    assert [(each.row, each.message) for each in run.intake.waiting()] == [
        (2, "intake-not-money"),
        (3, "intake-not-a-number"),
        (4, "intake-negative"),
    ]


def test_two_rows_of_one_person_that_differ_wait(tmp_path: Path) -> None:
    path = tmp_path / "staff.csv"
    path.write_text(
        "staff_id,school_id,school_year,role,years_before\nt1,07,2026,teacher,3\nt1,07,2026,teacher,4\nt1,07,2026,other,4\n"
    )
    run = dry_run(read_raw(path), suggest(read_raw(path), "staff").mapping, None)
    assert [(each.row, each.message, each.values["first"]) for each in run.intake.waiting()] == [
        (3, "intake-repeated-row", 2)
    ]
    assert run.intake.rows.num_rows == 2


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("", "weights.toml"),
        ("weights = 3", "weights.toml"),
        ('[weights]\nenglish_learner = "much"', "“much”"),
        ("[weights]\nenglish_learner = -1", "“-1”"),
        ('[weights]\nenglish_learner = "0.0001"', "“0.0001”"),
        ("[weights]\nenglish_learner = 10.5", "“10.5”"),
    ],
)
def test_weights_that_are_none_are_refused(content: str, named: str) -> None:
    with pytest.raises(BadInput) as refusal:
        weights_of(content, "weights.toml")
    assert named in refusal.value.sentence()


# ---- a second time, in plain loops

RACE = st.sampled_from(["black", "white", None])
PEOPLE = st.lists(
    st.tuples(RACE, st.sampled_from([0, 1, 2, 9, None]), st.sampled_from([0, 1, None])), min_size=1, max_size=4
)
SEATS = st.sets(st.tuples(st.integers(0, 5), st.integers(0, 2), st.integers(-1, 3)), max_size=25)
STUDENTS = st.lists(st.tuples(st.integers(0, 1), RACE, st.sampled_from(["yes", "no", None])), min_size=6, max_size=6)


def tables_of(people: Any, seats: Any, students: Any, cents: Any) -> dict[str, pa.Table]:
    def year(n: int) -> pa.Array:
        return pa.array([2026] * n, pa.int32())

    def school(student: int) -> str:
        return str(students[student][0])

    taken = [(s, c, t) for s, c, t in sorted(seats) if t < len(people)]
    text = pa.string()
    return {
        "enrollment": pa.table(
            {
                "student_id": pa.array([str(n) for n in range(6)], text),
                "school_id": pa.array([school(n) for n in range(6)], text),
                "school_year": year(6),
                "race_ethnicity": pa.array([race for _, race, _ in students], text),
                "disability": pa.array([need for _, _, need in students], text),
            }
        ),
        "sections": pa.table(
            {
                "student_id": pa.array([str(s) for s, _, _ in taken], text),
                "school_id": pa.array([school(s) for s, _, _ in taken], text),
                "school_year": year(len(taken)),
                "section_id": pa.array([f"c{c}" for _, c, _ in taken], text),
                "staff_id": pa.array([None if t < 0 else f"t{t}" for _, _, t in taken], text),
            }
        ),
        "staff": pa.table(
            {
                "staff_id": pa.array([f"t{n}" for n in range(len(people)) for _ in "01"], text),
                "school_id": pa.array([place for _ in people for place in "01"], text),
                "school_year": year(2 * len(people)),
                "role": pa.array(["teacher"] * 2 * len(people), text),
                "staff_race_ethnicity": pa.array([race for race, _, _ in people for _ in "01"], text),
                "years_before": pa.array([before for _, before, _ in people for _ in "01"], pa.int64()),
                "certified_in_field": pa.array([certified for _, _, certified in people for _ in "01"], pa.int8()),
            }
        ),
        "spending": pa.table(
            {
                "school_id": pa.array(["0", "1"], text),
                "school_year": year(2),
                "state_and_local": pa.array([Decimal(each) / 100 for each in cents], pa.decimal128(18, 2)),
            }
        ),
    }


def mean(values: list[Fraction]) -> Fraction | None:
    return sum(values, Fraction(0)) / len(values) if values else None


def naive(people: Any, seats: Any, students: Any, cents: Any) -> dict[str, Row]:
    found: dict[str, Row] = {}
    taken = {(s, c, t) for s, c, t in seats if t < len(people)}
    weight = need_weights()["disability"]
    for student, (place, race, _) in enumerate(students):
        classes: dict[int, list[int]] = defaultdict(list)
        for who, section, teacher in taken:
            if who == student:
                classes[section].append(teacher)
        sizes = [
            Fraction(len({who for who, other, _ in taken if other == section and students[who][0] == place}))
            for section in classes
        ]
        shares: dict[str, list[Fraction]] = {"new": [], "out": []}
        own: list[bool | None] = []
        for teachers in classes.values():
            known = [people[t] for t in teachers if t >= 0]
            before = [Fraction(p[1] < 2) for p in known if p[1] is not None]
            outside = [Fraction(p[2] == 0) for p in known if p[2] is not None]
            shares["new"] += [m for m in [mean(before)] if m is not None]
            shares["out"] += [m for m in [mean(outside)] if m is not None]
            own += [None if t < 0 or race is None or people[t][0] is None else people[t][0] == race for t in teachers]
        there = [need for where, _, need in students if where == place]
        weighed = sum((1 + (weight if need == "yes" else 0) for need in there), Decimal(0))
        found[str(student)] = {
            "class_size": mean(sizes),
            "with_new_teachers": mean(shares["new"]),
            "with_out_of_field_teachers": mean(shares["out"]),
            "teacher_of_own_group": 1 if True in own else None if not own or None in own else 0,
            "spending_per_pupil": (Decimal(cents[place]) / len(there)).quantize(Decimal(1), ROUND_HALF_UP),
            "spending_per_weighted_pupil": (Decimal(cents[place]) / weighed).quantize(Decimal(1), ROUND_HALF_UP),
        }
    return found


@settings(deadline=None, max_examples=60)
@given(PEOPLE, SEATS, STUDENTS, st.tuples(st.integers(0, 10**13), st.integers(0, 10**13)))
def test_a_second_computation_agrees(people: Any, seats: Any, students: Any, cents: Any) -> None:
    tables = tables_of(people, seats, students, cents)
    made = {row["student_id"]: row for row in with_resources(tables)["resources"].to_pylist()}
    for student, expected in naive(people, seats, students, cents).items():
        row = made[student]
        for name, times in (("class_size", 1), ("with_new_teachers", 100), ("with_out_of_field_teachers", 100)):
            share = expected[name]
            assert row[name] is None if share is None else row[name] == pytest.approx(float(times * share), abs=1e-4)
        assert row["teacher_of_own_group"] == expected["teacher_of_own_group"]
        for name in ("spending_per_pupil", "spending_per_weighted_pupil"):
            assert round(100 * row[name]) == int(expected[name])


@pytest.mark.parametrize(
    "column", ["race_ethnicity", "race_black", "ethnicity_hispanic", "sex", "home_language", "grade"]
)
def test_no_weight_stands_on_who_a_student_is(column: str) -> None:
    with pytest.raises(BadInput) as refusal:
        weights_of(f"[weights]\n{column} = 1", "weights.toml")
    assert refusal.value.message_id == "need-weights-not-a-need" and column in refusal.value.sentence("es")


def test_a_file_of_the_district_weighs_what_is_taken_in(tmp_path: Path) -> None:
    """By hand: 1,010.01 over 1 + 1 and 0.5 for the disability; of the other school the federal dollars are not known."""
    store = Store(tmp_path / "district")
    store.folder.mkdir(parents=True)
    (store.folder / "need_weights.toml").write_text("[weights]\ndisability = 0.5\n", encoding="utf-8")
    take(tmp_path, "enrollment", ENROLLED)
    snapshot = take(tmp_path, "spending", SPENDING, repeated=Repeated.COMBINE)
    found = {row["school_id"]: row["spending_per_weighted_pupil"] for row in snapshot.decoded("resources").to_pylist()}
    assert found == {"07": 404.0, "08": None}


def test_other_weights_are_tried_before_they_hold(tmp_path: Path) -> None:
    take(tmp_path, "enrollment", ENROLLED)
    snapshot = take(tmp_path, "spending", SPENDING, repeated=Repeated.COMBINE)
    lighter = weights_of("[weights]\ndisability = 0.5\n", "weights.toml")
    tried = {each.school: (each.held, each.by_others) for each in weighed(snapshot, lighter)}
    held = {row["school_id"]: row["spending_per_weighted_pupil"] for row in snapshot.decoded("resources").to_pylist()}
    assert tried == {"07": (held["07"], 404.0)} and held["07"] < 404.0
    anew = reweighed(snapshot, tmp_path / "anew", lighter)
    made = {row["school_id"]: row["spending_per_weighted_pupil"] for row in anew.decoded("resources").to_pylist()}
    assert made == {"07": 404.0, "08": None}
    assert anew.manifest.as_of == snapshot.manifest.as_of
    assert {name: n for name, n in anew.manifest.hashes.items() if name != "resources"} == {
        name: n for name, n in snapshot.manifest.hashes.items() if name != "resources"
    }
    assert weighed(take(tmp_path / "other", "enrollment", ENROLLED), lighter) == ()
