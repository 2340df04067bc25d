"""The rules of measures at their edges, and what each says of students of whom only a part is known."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from fairwater import words
from fairwater.disclosure import release
from fairwater.errors import BadQuestion
from fairwater.measures.applied import available, home_of, leading, source_of
from fairwater.measures.registry import EDUCATION_TO_WORKFORCE, NASEM, Topic, mean_measures, measure_named, measures
from fairwater.measures.registry import measure as measure_maker
from fairwater.publish.names import lists_of_others
from fairwater.tables import TABLES
from fairwater.tables.groups import GRADES, GROUP_NAMES
from fairwater.tables.snapshot import Snapshot, write_snapshot
from fairwater.vocabulary import Audience, Grouping, Question, Reference, ReferenceKind

KEY = {"school_id": "01", "school_year": 2026}
Rows = list[dict[str, Any]]


def enrolled(grades: dict[str, str | None]) -> Rows:
    return [KEY | {"student_id": id, "last_school": 1, "sex": "female", "grade": grade} for id, grade in grades.items()]


def snapshot_of(folder: Path, **tables: Rows) -> Snapshot:
    written = {name: pa.Table.from_pylist(rows) for name, rows in tables.items()}
    return write_snapshot(folder, written, as_of="2026-06-14", source="made up", licence="CC0")


def asked(snapshot: Snapshot, measure_id: str) -> tuple[int, int]:
    """Return counted and students, everyone together."""
    measure = measure_named(measure_id)
    by_sex = (Grouping("sex", ("sex",)),)
    question = Question(measure_id, measure.better, by_sex, Reference(ReferenceKind.OVERALL), min_n=1)
    rows = release(question, source_of(measure, snapshot), audience=Audience.STAFF).rows
    return sum(row.n_counted or 0 for row in rows), sum(row.n_students or 0 for row in rows)


EDGES: list[tuple[str, str, dict[str, float | None], bool | None]] = [
    ("satisfactory-attendance", "05", {"days_enrolled": 180, "days_absent": 8}, True),
    ("satisfactory-attendance", "05", {"days_enrolled": 180, "days_absent": 9}, False),
    ("satisfactory-attendance", "05", {"days_enrolled": 9, "days_absent": 0}, None),
    ("satisfactory-attendance", "05", {"days_enrolled": 10, "days_absent": 0}, True),
    ("expelled", "05", {"expulsions": 1}, True),
    ("expelled", "05", {"expulsions": 0}, False),
    ("expelled", "05", {"expulsions": None}, None),
    ("referred", "05", {"referrals": 1}, True),
    ("referred", "05", {"referrals": None}, None),
    ("referred-for-subjective-reasons", "05", {"referrals": 3, "referrals_subjective": 0}, False),
    ("referred-for-subjective-reasons", "05", {"referrals": 3, "referrals_subjective": 1}, True),
    ("advanced-course-taking", "09", {"advanced_courses": 1}, True),
    ("advanced-course-taking", "12", {"advanced_courses": 0}, False),
    ("advanced-course-taking", "08", {"advanced_courses": 1}, None),
    ("algebra-1-by-grade-8", "08", {"algebra_1": 1}, True),
    ("algebra-1-by-grade-8", "08", {"algebra_1": None}, None),
    ("algebra-1-by-grade-8", "09", {"algebra_1": 1}, None),
    ("course-failure", "07", {"courses_taken": 12, "courses_failed": 1}, True),
    ("course-failure", "07", {"courses_taken": 12, "courses_failed": 0}, False),
    ("course-failure", "07", {"courses_taken": 0, "courses_failed": 0}, None),
    ("course-failure", "07", {"courses_taken": 12, "courses_failed": None}, None),
    ("on-track-in-grade-9", "09", {"credits_earned": 5, "core_courses_failed": 1}, True),
    ("on-track-in-grade-9", "09", {"credits_earned": 4.5, "core_courses_failed": 0}, False),
    ("on-track-in-grade-9", "09", {"credits_earned": 7, "core_courses_failed": 2}, False),
    ("on-track-in-grade-9", "09", {"credits_earned": None, "core_courses_failed": 0}, None),
    ("on-track-in-grade-9", "10", {"credits_earned": 7, "core_courses_failed": 0}, None),
    ("proficient-in-reading", "03", {"reading_proficient": 0}, False),
    ("proficient-in-reading", "03", {"reading_proficient": None}, None),
    ("proficient-in-mathematics", "03", {"mathematics_proficient": 1}, True),
    ("english-learner-progress", "03", {"english_progress": 1}, True),
    ("english-learner-progress", "03", {"english_progress": None}, None),
    ("gifted-participation", "03", {"gifted": 1}, True),
    ("device-and-home-internet", "03", {"device": 1, "home_internet": 1}, True),
    ("device-and-home-internet", "03", {"device": 1, "home_internet": 0}, False),
    ("device-and-home-internet", "03", {"device": 0, "home_internet": None}, False),
    ("device-and-home-internet", "03", {"device": 1, "home_internet": None}, None),
    ("college-and-career-ready", "12", {"college_ready": 0, "career_ready": 1}, True),
    ("college-and-career-ready", "12", {"college_ready": 1, "career_ready": None}, True),
    ("college-and-career-ready", "12", {"college_ready": 0, "career_ready": None}, None),
    ("college-and-career-ready", "11", {"college_ready": 1, "career_ready": 1}, None),
]
REQUIRED = {"out_of_school_suspensions": 0, "in_school_suspensions": 0}


@pytest.mark.parametrize(("measure_id", "grade", "values", "counts"), EDGES)
def test_a_student_at_the_edge(
    tmp_path: Path, measure_id: str, grade: str, values: dict[str, float | None], counts: bool | None
) -> None:
    table = measure_named(measure_id).table
    types = {name: pa.float64() for name in values}
    row = KEY | {"student_id": "edge"} | (REQUIRED if table == "discipline" else {}) | values
    written = {
        "enrollment": pa.Table.from_pylist(enrolled({"edge": grade})),
        table: pa.Table.from_pylist([row], pa.schema([(n, types.get(n) or pa.scalar(v).type) for n, v in row.items()])),
    }
    snapshot = write_snapshot(tmp_path, written, as_of="2026-06-14", source="made up", licence="CC0")
    assert asked(snapshot, measure_id) == ((0, 0) if counts is None else (int(counts), 1))


def test_postsecondary_enrollment_is_of_those_who_were_looked_for(tmp_path: Path) -> None:
    rows = [
        KEY | {"student_id": id, "enrolled_postsecondary": found, "sex": "female"}
        for id, found in {"a": 1, "b": 0, "c": None, "d": 1}.items()
    ]
    assert asked(snapshot_of(tmp_path, after_graduation=rows), "postsecondary-enrollment") == (2, 3)


def test_a_student_in_two_schools_has_the_courses_of_both(tmp_path: Path) -> None:
    """Two and a half credits in each of two schools are five, and one failed core semester in each are two."""
    two = [
        {"student_id": id, "school_id": school, "school_year": 2026, "last_school": int(school == "02")}
        | {"sex": "female", "grade": "09"}
        for id in ("a", "b")
        for school in ("01", "02")
    ]
    courses = [
        {
            "student_id": id,
            "school_id": school,
            "school_year": 2026,
            "credits_earned": 2.5,
            "core_courses_failed": failed,
        }
        for id, failed in (("a", 0), ("b", 1))
        for school in ("01", "02")
    ]
    assert asked(snapshot_of(tmp_path, enrollment=two, coursework=courses), "on-track-in-grade-9") == (1, 2)


def test_the_grade_is_that_of_the_data_whichever_grades_they_have(tmp_path: Path) -> None:
    """Grades are codes by what occurs, and a student whose grade is not reported is in no grade."""
    grades = {"a": "11", "b": "09", "c": None, "d": "9", "e": "09"}
    rows = [KEY | {"student_id": id, "credits_earned": 6, "core_courses_failed": 0} for id in grades]
    assert asked(snapshot_of(tmp_path, enrollment=enrolled(grades), coursework=rows), "on-track-in-grade-9") == (2, 2)


# What the data do not have


def test_a_measure_whose_column_is_not_there_says_so_and_the_others_stay(tmp_path: Path) -> None:
    rows = [KEY | {"student_id": "a", "referrals": 1} | REQUIRED]
    snapshot = snapshot_of(tmp_path, enrollment=enrolled({"a": "05"}), discipline=rows)
    assert [each.id for each in available(snapshot)] == ["referred", "suspended-in-school", "suspended-out-of-school"]
    with pytest.raises(BadQuestion) as refusal:
        home_of(measure_named("expelled"), snapshot)
    said = refusal.value.sentence()
    assert "expulsions" in said and "discipline" in said and "expelled" in said
    assert "expulsions" in refusal.value.sentence("es")


def test_a_measure_of_some_grades_needs_the_grade(tmp_path: Path) -> None:
    students = [{name: value for name, value in row.items() if name != "grade"} for row in enrolled({"a": "09"})]
    rows = [KEY | {"student_id": "a", "advanced_courses": 1, "courses_taken": 12, "courses_failed": 0}]
    snapshot = snapshot_of(tmp_path, enrollment=students, coursework=rows)
    assert [each.id for each in available(snapshot)] == ["course-failure"]
    with pytest.raises(BadQuestion) as refusal:
        home_of(measure_named("advanced-course-taking"), snapshot)
    assert "grade" in refusal.value.sentence() and "enrollment" in refusal.value.sentence()


def test_a_blank_on_a_row_is_not_known_and_no_row_is_none(tmp_path: Path) -> None:
    rows = [KEY | {"student_id": id, "referrals": n} | REQUIRED for id, n in {"a": 1, "b": None}.items()]
    students = enrolled({"a": "05", "b": "05", "c": "05"})
    snapshot = snapshot_of(tmp_path, enrollment=students, discipline=rows)
    assert asked(snapshot, "referred") == (1, 2)
    assert asked(snapshot, "suspended-out-of-school") == (0, 3)


# What measures say of themselves


@pytest.mark.parametrize("measure", measures().values(), ids=measures().keys())
def test_grades_columns_and_the_academies_list_are_ones_that_exist(measure: Any) -> None:
    assert set(measure.columns) <= set(TABLES[measure.table].names()) and measure.columns
    assert set(measure.in_grades) <= set(GRADES) and set(measure.not_by) <= set(GROUP_NAMES)
    assert len(measure.in_grades) != 1 or "grade" in measure.not_by
    assert measure.nasem is None or measure.nasem in NASEM
    assert set(measure.education_to_workforce) <= EDUCATION_TO_WORKFORCE


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("measure", [*measures().values(), *mean_measures().values()], ids=lambda each: each.id)
def test_every_measure_says_its_place_in_each_list_or_that_there_is_none(measure: Any, language: str) -> None:
    academies, workforce = lists_of_others(measure, language)
    absent = words.text("listed-nasem-none", language), words.text("listed-e-w-none", language)
    assert (academies == absent[0]) == (measure.nasem is None)
    assert (workforce == absent[1]) == (not measure.education_to_workforce)
    for number in measure.education_to_workforce:
        assert words.text(f"e-w-{number}", language) in workforce
    assert words.speaks("listed-nasem", language) and words.speaks("listed-e-w-none", language)


def test_every_place_in_a_list_that_is_known_has_a_name_and_none_is_known_for_nothing() -> None:
    every = [*measures().values(), *mean_measures().values()]
    assert {number for each in every for number in each.education_to_workforce} == EDUCATION_TO_WORKFORCE
    for language in words.LANGUAGES:
        names = [f"nasem-{number}" for number in NASEM] + [f"e-w-{number}" for number in EDUCATION_TO_WORKFORCE]
        assert [name for name in names if not words.speaks(name, language)] == []


def test_a_measure_cannot_leave_its_places_unsaid() -> None:
    said = dict.fromkeys(("id", "label", "did", "would", "table", "why_it_matters", "limits", "source"), "")
    with pytest.raises(TypeError, match="nasem"):
        measure_maker(**said, better="lower", dimension="access", topic="tests", reviewed_on="", example=None)


def test_each_topic_has_one_measure_that_leads_in_each_dimension() -> None:
    led = [(each.dimension, each.topic) for each in leading(measures().values())]
    assert len(set(led)) == len(led)
    leaders = [each for each in measures().values() if each.leads]
    assert sorted(each.topic for each in leaders) == sorted(Topic)
    assert set(leaders) <= set(leading(measures().values()))
    assert [each.id for each in leading([measure_named("expelled"), measure_named("referred")])] == ["expelled"]
