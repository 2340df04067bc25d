"""Riverbend Unified against its story: every exact figure counted again, row by row."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from fairwater.synthetic.district import District, Figure, Planted, generate
from fairwater.synthetic.picking import pick, pick_by_chance
from fairwater.synthetic.plan import Classes
from fairwater.synthetic.planted import table_of
from fairwater.synthetic.riverbend import PLAN, riverbend
from fairwater.tables import TABLES
from fairwater.tables.groups import FEDERAL_RACE_ETHNICITY, GRADES, GROUP_COLUMNS, RACE_FLAGS
from fairwater.tables.schema import Kind

YEARS = (2022, 2023, 2024, 2025, 2026)
PILOTS = {"0201", "0301"}
DEFINITIONS = {name: table for name, table in TABLES.items() if name != "counts"}
DOC = Path(__file__).parents[3] / "docs" / "explanation" / "riverbend.md"
Row = dict[str, Any]
Key = tuple[str, str, int]


@cache
def district() -> District:
    return riverbend()


@cache
def rows(table: str) -> list[Row]:
    return district().tables[table].to_pylist()


@cache
def rows_of(table: str, year: int) -> list[Row]:
    return [row for row in rows(table) if row["school_year"] == year]


def key(row: Row) -> Key:
    return row["student_id"], row["school_id"], row["school_year"]


def students(year: int, schools: set[str] | None = None) -> dict[str, Row]:
    """Return each student's row, the last school's where there are two."""
    found: dict[str, Row] = {}
    for row in rows_of("enrollment", year):
        if (schools is None or row["school_id"] in schools) and (row["student_id"] not in found or row["last_school"]):
            found[row["student_id"]] = row
    return found


def sums(table: str, column: str, year: int, schools: set[str] | None = None) -> Counter[str]:
    total: Counter[str] = Counter()
    for row in rows_of(table, year):
        if schools is None or row["school_id"] in schools:
            total[row["student_id"]] += row[column]
    return total


def outcomes(measure: str, year: int, schools: set[str] | None) -> list[tuple[Row, bool]]:
    """Return each student who counts in the measure, and whether it counts them."""
    if measure == "on-time-graduation":
        return [(row, row["on_time_diploma"] == 1) for row in rows_of("graduation", year) if row["left_class"] == 0]
    if measure == "postsecondary-enrollment":
        found = [(row, row["enrolled_postsecondary"]) for row in rows_of("after_graduation", year)]
        return [(row, answer == 1) for row, answer in found if answer is not None]
    enrolled = students(year, schools)
    if measure in ("chronic-absence", "satisfactory-attendance"):
        days = sums("attendance", "days_enrolled", year, schools)
        absent = sums("attendance", "days_absent", year, schools)
        counts = {id: (10 * absent[id] >= days[id], 20 * absent[id] < days[id]) for id in enrolled}
        return [
            (row, counts[id][measure == "satisfactory-attendance"]) for id, row in enrolled.items() if days[id] >= 10
        ]
    if measure in REMOVALS:
        times = sums("discipline", REMOVALS[measure], year, schools)
        return [(row, times[id] >= 1) for id, row in enrolled.items()]
    return learned(measure, year, schools)


REMOVALS = {
    "suspended-out-of-school": "out_of_school_suspensions",
    "suspended-in-school": "in_school_suspensions",
    "expelled": "expulsions",
    "referred": "referrals",
    "referred-for-subjective-reasons": "referrals_subjective",
}
FLAGS = {
    "algebra-1-by-grade-8": ("coursework", "algebra_1", {"08"}),
    "proficient-in-reading": ("assessments", "reading_proficient", set(GRADES)),
    "proficient-in-mathematics": ("assessments", "mathematics_proficient", set(GRADES)),
    "english-learner-progress": ("assessments", "english_progress", set(GRADES)),
    "gifted-participation": ("supports", "gifted", set(GRADES)),
    "same-race-teacher": ("resources", "teacher_of_own_group", set(GRADES)),
}


def values(table: str, year: int, schools: set[str] | None) -> dict[str, list[Row]]:
    """Return each student's rows."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows_of(table, year):
        if schools is None or row["school_id"] in schools:
            found[row["student_id"]].append(row)
    return found


def added(rows_: list[Row], column: str) -> float | None:
    known = [row[column] for row in rows_ if row[column] is not None]
    return sum(known) if known else None


def learned(measure: str, year: int, schools: set[str] | None) -> list[tuple[Row, bool]]:
    """Count, student by student, what is in the tables of courses, tests, supports and readiness."""
    found = []
    table = FLAGS[measure][0] if measure in FLAGS else LEARNED[measure][0]
    by_student = values(table, year, schools)
    for id, row in students(year, schools).items():
        if id not in by_student:
            continue
        if measure in FLAGS:
            _, column, grades = FLAGS[measure]
            known = [one[column] for one in by_student[id] if one[column] is not None]
            answer = max(known) == 1 if known else None
        else:
            _, grades, rule = LEARNED[measure]
            answer = rule(by_student[id])
        if row["grade"] in grades and answer is not None:
            found.append((row, answer))
    return found


def on_track(rows_: list[Row]) -> bool | None:
    credits, failed = added(rows_, "credits_earned"), added(rows_, "core_courses_failed")
    return None if credits is None or failed is None else credits >= 5 and failed <= 1


def failed_a_course(rows_: list[Row]) -> bool | None:
    return (added(rows_, "courses_failed") or 0) >= 1 if added(rows_, "courses_taken") else None


def has_both(rows_: list[Row]) -> bool | None:
    answers = [max((row[name] for row in rows_ if row[name] is not None), default=None) for name in MEANS]
    return False if 0 in answers else None if None in answers else True


MEANS = ("device", "home_internet")
LEARNED: dict[str, tuple[str, set[str], Callable[[list[Row]], bool | None]]] = {
    "advanced-course-taking": (
        "coursework",
        {"09", "10", "11", "12"},
        lambda rows_: (added(rows_, "advanced_courses") or 0) >= 1,
    ),
    "course-failure": ("coursework", set(GRADES), failed_a_course),
    "on-track-in-grade-9": ("coursework", {"09"}, on_track),
    "device-and-home-internet": ("supports", set(GRADES), has_both),
    "college-and-career-ready": (
        "readiness",
        {"12"},
        lambda rows_: any(row["college_ready"] or row["career_ready"] for row in rows_),
    ),
}


def figure(gap: Planted, year: int) -> Figure:
    inside, others = [], []
    for row, counted in outcomes(gap.measure, year, set(gap.schools) or None):
        side = inside if all(row[column] == value for column, value in gap.group) else others
        side.append(counted)
    return Figure(year, sum(inside), len(inside), sum(others), len(others))


def planted(measure: str, column: str, value: str, place: str = "the district") -> Planted:
    (found,) = (
        gap
        for gap in district().planted
        if (gap.measure, gap.place) == (measure, place) and gap.group == ((column, value),)
    )
    return found


def share(counted: int, n: int) -> float:
    return counted / n


def suspended_share(year: int, **group: str) -> float:
    inside = [
        counted
        for row, counted in outcomes("suspended-out-of-school", year, None)
        if all(row[column] == value for column, value in group.items())
    ]
    return sum(inside) / len(inside)


# --- the shape of the tables


@pytest.mark.parametrize("name", DEFINITIONS)
def test_tables_have_exactly_the_columns_of_their_definition(name: str) -> None:
    table, definition = district().tables[name], DEFINITIONS[name]
    types = {
        Kind.IDENTIFIER: pa.string(),
        Kind.GROUP: pa.string(),
        Kind.YEAR: pa.int32(),
        Kind.NUMBER: pa.int32(),
        Kind.FLAG: pa.int8(),
        Kind.MONEY: pa.decimal128(18, 2),
    }
    decimal = dict.fromkeys(("credits_earned", "gpa", "full_time_equivalent"), pa.float64())
    if name == "resources":
        types[Kind.NUMBER] = pa.float64()
    assert [(field.name, field.type) for field in table.schema] == [
        (column.name, decimal.get(column.name, types[column.kind])) for column in definition.columns
    ]
    assert list(district().tables) == list(DEFINITIONS)


@pytest.mark.parametrize("name", DEFINITIONS)
def test_keys_are_unique_and_complete(name: str) -> None:
    keys = [tuple(row[column] for column in DEFINITIONS[name].key) for row in rows(name)]
    assert len(set(keys)) == len(keys)
    assert all(row["school_id"].startswith("0") for row in rows(name))
    assert all(
        row["student_id"].startswith("0") and len(row["student_id"]) == 7 for row in rows(name) if "student_id" in row
    )
    assert {row["school_year"] for row in rows(name)} == set(YEARS[:-1] if name == "after_graduation" else YEARS)


@pytest.mark.parametrize("name", ["enrollment", "graduation"])
def test_groups_hold_only_their_values(name: str) -> None:
    for column in GROUP_COLUMNS:
        found = set(district().tables[name][column.name].to_pylist()) - {None}
        assert found <= set(column.values) if column.values else len(found) == 11, column.name


def test_schools() -> None:
    schools = district().schools
    assert Counter(school.level for school in schools) == {"elementary": 14, "middle": 6, "high": 4}
    assert {school.id: (school.name, school.grades) for school in schools if school.pilot} == {
        "0201": ("Eastside Middle", ("06", "07", "08")),
        "0301": ("Harbor High", ("09", "10", "11", "12")),
    }
    grades = {school.id: set(school.grades) for school in schools}
    assert all(row["grade"] in grades[row["school_id"]] for row in rows("enrollment"))
    assert {row["school_id"] for row in rows_of("enrollment", 2022)} == set(grades)


# --- the story's figures


def test_the_district_in_2026() -> None:
    assert len(students(2026)) == 18_400
    assert [17_500 < len(students(year)) <= 18_400 for year in YEARS] == [True] * 5


def test_the_pilot_schools_in_2026() -> None:
    enrolled = students(2026, PILOTS)
    suspended = sums("discipline", "out_of_school_suspensions", 2026, PILOTS)
    mix = Counter(row["race_ethnicity"] for row in enrolled.values())
    times = Counter(row["race_ethnicity"] for id, row in enrolled.items() if suspended[id] >= 1)
    assert len(enrolled) == 2_000
    assert mix == {
        "american-indian": 9,
        "asian": 160,
        "black": 400,
        "hispanic": 580,
        "native-hawaiian": 6,
        "two-or-more": 105,
        "white": 740,
    }
    assert times == {
        "american-indian": 1,
        "asian": 5,
        "black": 60,
        "hispanic": 40,
        "native-hawaiian": 1,
        "two-or-more": 8,
        "white": 35,
    }
    assert (times["black"], sum(times.values()) - times["black"]) == (60, 90)


def test_counting_rows_instead_of_students_goes_wrong_in_the_pilot_schools() -> None:
    enrolled = [row for row in rows_of("enrollment", 2026) if row["school_id"] in PILOTS]
    suspended = [
        row
        for row in rows_of("discipline", 2026)
        if row["school_id"] in PILOTS and row["out_of_school_suspensions"] >= 1
    ]
    assert (len(enrolled), len(suspended)) == (2_002, 151)


def test_the_pilot_gap_widens_gently_and_the_others_stay() -> None:
    figures = planted("suspended-out-of-school", "race_ethnicity", "black", "Eastside Middle and Harbor High").figures
    black = [share(one.n_counted, one.n_students) for one in figures]
    others = [share(one.n_others_counted, one.n_others) for one in figures]
    assert figures[-1] == Figure(2026, 60, 400, 90, 1_600)
    assert black == sorted(black) and black[0] == pytest.approx(0.12, abs=0.003) and black[-1] == 0.15
    assert others == pytest.approx([0.056] * 5, abs=0.003)


def test_the_district_gap_points_the_same_way_and_is_weaker() -> None:
    last = planted("suspended-out-of-school", "race_ethnicity", "black").figures[-1]
    ratio = share(last.n_counted, last.n_students) / share(last.n_others_counted, last.n_others)
    assert ratio == pytest.approx(2.2, abs=0.1)


def test_the_crossing_is_worse_than_either_parent() -> None:
    crossing = suspended_share(2026, race_ethnicity="black", sex="male", disability="yes")
    black_boys = suspended_share(2026, race_ethnicity="black", sex="male")
    disability = suspended_share(2026, disability="yes")
    assert crossing > 1.5 * black_boys and crossing > 1.5 * disability


def test_in_school_suspension_is_uneven_too() -> None:
    for column, value in (("race_ethnicity", "black"), ("disability", "yes")):
        (last,) = planted("suspended-in-school", column, value).figures
        assert share(last.n_counted, last.n_students) > 1.5 * share(last.n_others_counted, last.n_others)


@pytest.mark.parametrize("column", ["economic_disadvantage", "homeless", "foster_care"])
def test_chronic_absence_is_higher_in_these_groups_and_jumped_in_2022(column: str) -> None:
    gap = planted("chronic-absence", column, "yes")
    for one in gap.figures:
        assert share(one.n_counted, one.n_students) > 1.2 * share(one.n_others_counted, one.n_others)
    overall = [share(one.n_counted + one.n_others_counted, one.n_students + one.n_others) for one in gap.figures]
    assert overall == sorted(overall, reverse=True)
    assert overall[0] > 1.5 * overall[-1] and overall[0] - overall[1] > overall[3] - overall[4]


def test_the_class_of_2026() -> None:
    members = [row for row in rows_of("graduation", 2026) if row["left_class"] == 0]
    learners = [row for row in members if row["english_learner"] == "yes"]
    assert (sum(row["on_time_diploma"] for row in learners), len(learners)) == (78, 103)
    assert 0.88 <= sum(row["on_time_diploma"] for row in members) / len(members) <= 0.90


@pytest.mark.parametrize("year", YEARS)
def test_english_learners_graduate_on_time_less_often_in_every_class(year: int) -> None:
    (one,) = (one for one in planted("on-time-graduation", "english_learner", "yes").figures if one.school_year == year)
    assert share(one.n_counted, one.n_students) < share(one.n_others_counted, one.n_others) - 0.1


def test_one_gap_narrows() -> None:
    figures = planted("on-time-graduation", "race_ethnicity", "hispanic").figures
    gaps = [share(one.n_others_counted, one.n_others) - share(one.n_counted, one.n_students) for one in figures]
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[0] > 0.1 and 0 < gaps[-1] < 0.04


def test_one_school_is_a_bright_spot() -> None:
    absent = planted("chronic-absence", "economic_disadvantage", "yes", "Millrace Middle").figures[-1]
    elsewhere = planted("chronic-absence", "economic_disadvantage", "yes").figures[-1]
    out = planted("suspended-out-of-school", "race_ethnicity", "black", "Millrace Middle").figures[-1]
    assert absent.n_students > absent.n_others
    assert share(absent.n_counted, absent.n_students) < 0.6 * share(elsewhere.n_counted, elsewhere.n_students)
    assert share(absent.n_counted, absent.n_students) == pytest.approx(
        share(absent.n_others_counted, absent.n_others), abs=0.03
    )
    assert share(out.n_counted, out.n_students) == pytest.approx(share(out.n_others_counted, out.n_others), abs=0.02)


@pytest.mark.parametrize("position", range(len(PLAN.gaps)))
def test_planted_figures_are_those_of_a_naive_count(position: int) -> None:
    gap = district().planted[position]
    years = [one.school_year for one in gap.figures]
    assert list(gap.figures) == [figure(gap, year) for year in years]
    assert years in ([2026], list(YEARS), list(YEARS[:-1]))


# --- students over the years


def test_students_move_up_a_grade_a_year_or_repeat_it() -> None:
    grades: dict[str, dict[int, int]] = defaultdict(dict)
    for row in rows("enrollment"):
        if row["last_school"]:
            grades[row["student_id"]][row["school_year"]] = GRADES.index(row["grade"])
    steps = Counter(
        grade - of[year - 1] if year - 1 in of else None for of in grades.values() for year, grade in of.items()
    )
    assert set(steps) == {0, 1, None}
    assert 0.004 < steps[0] / steps[1] < 0.02
    spans = [(min(of), max(of), len(of)) for of in grades.values()]
    assert all(last - first + 1 == n for first, last, n in spans)
    leavers = sum(last < 2026 and of[last] < 12 for (_, last, _), of in zip(spans, grades.values(), strict=True))
    assert 0.03 < leavers / sum(year < 2026 for of in grades.values() for year in of) < 0.08


@pytest.mark.parametrize("year", YEARS)
def test_students_in_two_schools(year: int) -> None:
    by_student: dict[str, list[Row]] = defaultdict(list)
    for row in rows_of("enrollment", year):
        by_student[row["student_id"]].append(row)
    twice = {id: found for id, found in by_student.items() if len(found) == 2}
    assert Counter(len(found) for found in by_student.values()) == {1: len(by_student) - 40, 2: 40}
    assert all(sum(row["last_school"] for row in found) == 1 for found in by_student.values())
    places = [{row["school_id"] for row in found} for found in twice.values()]
    assert Counter(len(place & PILOTS) for place in places) == ({0: 38, 2: 2} if year == 2026 else {0: 40})
    rows_suspended = Counter(
        row["student_id"]
        for row in rows_of("discipline", year)
        if row["out_of_school_suspensions"] and row["student_id"] in twice
    )
    assert list(rows_suspended.values()).count(1) >= 2


def test_the_days_of_students_in_two_schools_are_split() -> None:
    twice = {row["student_id"]: row["school_year"] for row in rows("enrollment") if not row["last_school"]}
    for id, year in twice.items():
        days = [row["days_enrolled"] for row in rows_of("attendance", year) if row["student_id"] == id]
        assert len(days) == 2 and sum(days) == 180 and min(days) > 0


# --- rows against each other


def test_every_enrollment_row_has_attendance() -> None:
    assert {key(row) for row in rows("attendance")} == {key(row) for row in rows("enrollment")}
    assert all(0 <= row["days_absent"] <= row["days_enrolled"] <= 180 for row in rows("attendance"))
    assert any(row["days_enrolled"] < 10 for row in rows("attendance"))


def test_discipline_rows_are_of_enrolled_students_with_a_referral_or_a_removal() -> None:
    assert {key(row) for row in rows("discipline")} < {key(row) for row in rows("enrollment")}
    for row in rows("discipline"):
        assert row["referrals"] >= max(1, row["referrals_subjective"])
        assert row["referrals"] >= row["out_of_school_suspensions"] + row["in_school_suspensions"]
        assert row["expulsions"] in (0, 1)
        assert row["out_of_school_days"] >= row["out_of_school_suspensions"] >= 0


def test_courses_add_up() -> None:
    grades = {(row["student_id"], row["school_year"]): row["grade"] for row in rows("enrollment") if row["last_school"]}
    found = set()
    for row in rows("coursework"):
        grade = grades[row["student_id"], row["school_year"]]
        found.add(grade)
        high = grade >= "09"
        assert row["courses_taken"] >= row["courses_failed"] >= row["core_courses_failed"] >= 0
        assert row["credits_earned"] == ((row["courses_taken"] - row["courses_failed"]) / 2 if high else None)
        assert row["advanced_courses"] == 0 or high
        assert 0 <= row["gpa"] <= 4
    assert found == {f"{grade:02d}" for grade in range(6, 13)}


def test_scores_are_on_the_side_of_the_line_that_the_flags_say() -> None:
    for row in rows("assessments"):
        for subject in ("reading", "mathematics"):
            score, proficient = row[f"{subject}_score"], row[f"{subject}_proficient"]
            assert (score is None) == (proficient is None)
            assert score is None or (score >= 2_500) == (proficient == 1)


def test_only_english_learners_have_progress_in_english() -> None:
    learners = {key(row) for row in rows("enrollment") if row["english_learner"] == "yes"}
    tested = {key(row) for row in rows("assessments") if row["english_progress"] is not None}
    assert tested < learners and len(tested) > 0.9 * len(learners)


def test_what_follows_a_diploma_is_of_those_with_one_and_not_yet_of_the_last_class() -> None:
    graduates = {key(row) for row in rows("graduation") if row["on_time_diploma"] and row["school_year"] < 2026}
    assert {key(row) for row in rows("after_graduation")} == graduates


DAYS_AND_SETTINGS = ("in_school_days", "removals_to_interim_settings")
LATER = ("expulsions", "referrals", "referrals_subjective", *DAYS_AND_SETTINGS)


@pytest.mark.parametrize(
    ("table", "digest"),
    [
        ("enrollment", "12db73b6f4cde316"),
        ("attendance", "b313d01bd6306035"),
        ("discipline", "35d63e56cb79c25b"),
        ("graduation", "821bf65000a85658"),
    ],
)
def test_the_first_tables_are_as_they_were_before_there_were_others(table: str, digest: str) -> None:
    """A table that is added is drawn from a stream of its own; of discipline these are the removals."""
    columns = district().tables[table]
    names = [name for name in columns.column_names if name not in LATER]
    if table == "discipline":
        out, inside = (columns[name] for name in ("out_of_school_suspensions", "in_school_suspensions"))
        columns = columns.filter(pc.greater(pc.add(out, inside), 0))
    found = hashlib.sha256()
    for name in names:
        found.update(name.encode())
        found.update(repr(columns[name].to_pylist()).encode())
    assert found.hexdigest()[:16] == digest


def test_classes_and_growth_came_later_and_left_the_other_columns_as_they_were() -> None:
    courses, results = district().tables["coursework"], district().tables["assessments"]
    results = results.drop_columns(["reading_growth", "mathematics_growth"])
    for columns, digest in ((courses, "7c6b92cf39b28fe3"), (results, "c28405bd9c200cad")):
        found = hashlib.sha256()
        for name in columns.column_names:
            found.update(name.encode())
            found.update(repr(columns[name].to_pylist()).encode())
        assert found.hexdigest()[:16] == digest


def test_days_in_school_and_interim_settings_came_later_and_left_the_other_columns_as_they_were() -> None:
    columns = district().tables["discipline"].drop_columns(list(DAYS_AND_SETTINGS))
    found = hashlib.sha256()
    for name in columns.column_names:
        found.update(name.encode())
        found.update(repr(columns[name].to_pylist()).encode())
    assert found.hexdigest()[:16] == "289b79ea7eb680eb"


def test_removals_agree_with_their_days() -> None:
    served = {key(row) for row in rows("enrollment") if row["disability"] == "yes"}
    for row in rows("discipline"):
        assert row["in_school_days"] >= row["in_school_suspensions"]
        assert (row["in_school_days"] > 0) == (row["in_school_suspensions"] > 0)
        if row["removals_to_interim_settings"]:
            assert key(row) in served and row["out_of_school_suspensions"] > 0
    assert sum(row["removals_to_interim_settings"] for row in rows("discipline")) > 10
    assert sum(row["in_school_days"] > 10 for row in rows("discipline")) > 10


def test_special_education_is_of_those_served_and_of_each_once() -> None:
    served = {key(row) for row in rows("enrollment") if row["disability"] == "yes"}
    assert {key(row) for row in rows("special_education")} == served
    for column in TABLES["special_education"].columns:
        if column.values:
            assert {row[column.name] for row in rows("special_education")} == set(column.values)
    by_student: dict[tuple[str, int], set[tuple[Any, ...]]] = defaultdict(set)
    for row in rows("special_education"):
        said = tuple(row[name] for name in ("disability_category", "educational_environment", "age"))
        by_student[row["student_id"], row["school_year"]].add(said)
    assert all(len(found) == 1 for found in by_student.values())


def test_a_year_makes_students_a_year_older_and_few_are_served_for_something_else() -> None:
    of: dict[tuple[str, int], Row] = {(row["student_id"], row["school_year"]): row for row in rows("special_education")}
    pairs = [(of[id, year - 1], row) for (id, year), row in of.items() if (id, year - 1) in of]
    assert {after["age"] - before["age"] for before, after in pairs} == {1}
    changed = {
        (before["disability_category"], after["disability_category"])
        for before, after in pairs
        if before["disability_category"] != after["disability_category"]
    }
    assert changed == {("developmental-delay", "specific-learning-disabilities")}
    grades = {key(row): GRADES.index(row["grade"]) for row in rows("enrollment") if row["last_school"]}
    older = Counter(row["age"] - grades[key(row)] for row in rows("special_education") if key(row) in grades)
    assert set(older) == {5, 6, 7} or set(older) == {5, 6, 7, 8}
    assert older[5] > 3 * older[6] > 9 * older[7]


@pytest.mark.parametrize("year", YEARS)
def test_emotional_disturbance_is_found_more_often_among_black_students(year: int) -> None:
    """What is planted in special education, counted again; of 2026 the page says it."""
    enrolled = students(year)
    found = {row["student_id"] for row in rows_of("special_education", year) if row[KIND] == "emotional-disturbance"}
    black = {id for id, row in enrolled.items() if row["race_ethnicity"] == "black"}
    inside, others = (len(found & black), len(black)), (len(found - black), len(set(enrolled) - black))
    assert share(*inside) > 3 * share(*others)
    autism = {row["student_id"] for row in rows_of("special_education", year) if row[KIND] == "autism"}
    assert share(len(autism & black), len(black)) == pytest.approx(share(len(autism - black), others[1]), rel=0.3)
    if year == 2026:
        said = f"{inside[0]} of {inside[1]:,} Black students, and {others[0]} of {others[1]:,} of all others"
        assert said in DOC.read_text(encoding="utf-8").replace("\n", " ")


KIND = "disability_category"


@pytest.mark.parametrize("year", YEARS)
def test_every_student_sits_in_each_course_of_the_grade_once(year: int) -> None:
    seats: dict[str, list[str]] = defaultdict(list)
    for row in rows_of("sections", year):
        seats[row["student_id"]].append(row["course_id"])
    n_courses = {"elementary": 1, "middle": 6, "high": 7}
    levels = {school.id: school.level for school in district().schools}
    for id, row in students(year).items():
        assert len(set(seats[id])) == len(seats[id]) == n_courses[levels[row["school_id"]]]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(
    ("column", "least", "most"),
    [
        ("class_size", 0.1, 1.5),
        ("with_new_teachers", 1.0, 6.0),
        ("counselors_for_250", -0.1, -0.01),
        ("spending_per_pupil", -250.0, -30.0),
    ],
)
def test_students_of_families_with_a_low_income_are_where_there_is_less(
    year: int, column: str, least: float, most: float
) -> None:
    enrolled = students(year)
    met: dict[str, list[float]] = {"yes": [], "no": []}
    for row in rows_of("resources", year):
        if row[column] is not None and row["school_id"] == enrolled[row["student_id"]]["school_id"]:
            met[enrolled[row["student_id"]]["economic_disadvantage"]].append(row[column])
    means = {value: sum(found) / len(found) for value, found in met.items()}
    assert least < means["yes"] - means["no"] < most


def test_black_students_are_a_share_of_all_that_black_teachers_are_not() -> None:
    enrolled = [row["race_ethnicity"] for row in students(2026).values()]
    teachers = [row["staff_race_ethnicity"] for row in rows_of("staff", 2026) if row["role"] == "teacher"]
    assert enrolled.count("black") / len(enrolled) > 0.14 and teachers.count("black") / len(teachers) < 0.12


@pytest.mark.parametrize(
    ("measure", "column", "value", "ratio"),
    [
        ("referred-for-subjective-reasons", "race_ethnicity", "black", 2.2),
        ("expelled", "race_ethnicity", "black", 2),
        ("advanced-course-taking", "economic_disadvantage", "yes", 0.6),
        ("algebra-1-by-grade-8", "race_ethnicity", "black", 0.75),
        ("gifted-participation", "english_learner", "yes", 0.2),
        ("course-failure", "english_learner", "yes", 1.5),
        ("proficient-in-reading", "economic_disadvantage", "yes", 0.65),
        ("proficient-in-mathematics", "disability", "yes", 0.4),
        ("english-learner-progress", "disability", "yes", 0.6),
        ("college-and-career-ready", "race_ethnicity", "hispanic", 0.95),
        ("postsecondary-enrollment", "economic_disadvantage", "yes", 0.8),
    ],
)
def test_the_gaps_of_courses_tests_and_supports_are_there(measure: str, column: str, value: str, ratio: float) -> None:
    for one in planted(measure, column, value).figures:
        found = share(one.n_counted, one.n_students) / share(one.n_others_counted, one.n_others)
        assert found >= ratio if ratio > 1 else found <= ratio


def test_the_gap_in_means_to_learn_narrows_and_the_one_of_girls_in_mathematics_is_none() -> None:
    means = planted("device-and-home-internet", "economic_disadvantage", "yes").figures
    gaps = [share(one.n_others_counted, one.n_others) - share(one.n_counted, one.n_students) for one in means]
    assert gaps == sorted(gaps, reverse=True) and gaps[0] > 2 * gaps[-1]
    (girls,) = planted("proficient-in-mathematics", "sex", "female").figures
    assert share(girls.n_counted, girls.n_students) == pytest.approx(
        share(girls.n_others_counted, girls.n_others), abs=0.015
    )


def test_english_learners_are_less_often_on_track_in_grade_9() -> None:
    for one in planted("on-track-in-grade-9", "english_learner", "yes").figures:
        assert share(one.n_counted, one.n_students) < share(one.n_others_counted, one.n_others)


@pytest.mark.parametrize("name", ["enrollment", "graduation"])
def test_race_flags_agree_with_race(name: str) -> None:
    for row in rows(name):
        race, flags = row["race_ethnicity"], {of for of, flag in RACE_FLAGS.items() if row[flag] == "yes"}
        if race is None:
            assert all(row[flag] is None for flag in RACE_FLAGS.values())
        elif race == "two-or-more":
            assert len(flags) >= 2 and "hispanic" not in flags
        elif race == "hispanic":
            assert "hispanic" in flags
        else:
            assert flags == {race}
    hispanic = Counter(row["race_white"] for row in rows(name) if row["race_ethnicity"] == "hispanic")
    assert hispanic["yes"] and hispanic["no"]


@pytest.mark.parametrize("year", YEARS)
def test_blanks_are_few_and_outside_the_pilot_schools(year: int) -> None:
    enrolled = students(year)
    blank = {
        column: {id for id, row in enrolled.items() if row[column] is None}
        for column in ("race_ethnicity", "sex", "home_language")
    }
    assert {column: len(ids) for column, ids in blank.items()} == {"race_ethnicity": 13, "sex": 12, "home_language": 60}
    assert len(blank["race_ethnicity"] | blank["sex"]) == 25
    assert not (blank["race_ethnicity"] | blank["sex"]) & set(students(year, PILOTS))


def test_groups_have_plausible_shares_and_go_together() -> None:
    enrolled = list(students(2026).values())

    def among(column: str, value: str = "yes", **where: str) -> float:
        kept = [row for row in enrolled if all(row[name] == wanted for name, wanted in where.items())]
        return sum(row[column] == value for row in kept) / len(kept)

    assert among("disability") == pytest.approx(0.14, abs=0.01)
    assert among("homeless") == pytest.approx(0.025, abs=0.005)
    assert among("foster_care") == pytest.approx(0.006, abs=0.002)
    assert among("migrant") == pytest.approx(0.008, abs=0.003)
    assert among("military_connected") == pytest.approx(0.02, abs=0.004)
    assert among("economic_disadvantage", race_ethnicity="black") > among(
        "economic_disadvantage", race_ethnicity="white"
    )
    assert among("english_learner", home_language="English") == 0
    assert {row["race_ethnicity"] for row in enrolled} == {*FEDERAL_RACE_ETHNICITY, None}
    assert not any(row["disability"] == row["section_504"] == "yes" for row in enrolled)


@pytest.mark.parametrize("year", YEARS)
def test_the_graduating_class_agrees_with_enrollment(year: int) -> None:
    members = {row["student_id"]: row for row in rows_of("graduation", year)}
    seniors = {id for id, row in students(year).items() if row["grade"] == "12"}
    assert len(members) == len(rows_of("graduation", year))
    assert not any(row["left_class"] and row["on_time_diploma"] for row in members.values())
    assert 40 < sum(row["left_class"] for row in members.values()) < 250
    assert all(id in seniors for id, row in members.items() if row["on_time_diploma"])
    assert all(id not in students(year) for id, row in members.items() if row["left_class"])
    assert len(seniors - set(members)) < 0.05 * len(seniors)


# --- the generator


def test_the_same_seed_gives_the_same_district() -> None:
    assert riverbend().tables == district().tables
    assert riverbend().planted == district().planted


def test_another_seed_keeps_the_exact_figures() -> None:
    other = riverbend(7)
    by_gap = {(gap.measure, gap.place, gap.group): gap.figures[-1] for gap in other.planted}
    pilots = by_gap["suspended-out-of-school", "Eastside Middle and Harbor High", (("race_ethnicity", "black"),)]
    learners = by_gap["on-time-graduation", "the district", (("english_learner", "yes"),)]
    enrolled = other.tables["enrollment"].to_pylist()
    assert other.tables != district().tables
    assert pilots == Figure(2026, 60, 400, 90, 1_600)
    assert (learners.n_counted, learners.n_students) == (78, 103)
    assert len({row["student_id"] for row in enrolled if row["school_year"] == 2026}) == 18_400


def small_plan() -> Any:
    keep = {"0101", "0203", "0303"}
    feeders: dict[str, dict[str, float]] = {"0203": {"0101": 1.0}, "0303": {"0203": 1.0}}
    schools = tuple(
        replace(school, size=300, feeders=feeders.get(school.school.id, {}))
        for school in PLAN.schools
        if school.school.id in keep
    )
    classes = Classes(PLAN.classes.diploma, PLAN.classes.english_learner_diploma)
    return replace(PLAN, name="Small", schools=schools, exact_mix={}, shared=(), classes=classes, gaps=PLAN.gaps[1:2])


def test_a_district_of_another_size() -> None:
    small = generate(small_plan(), 1)
    last = [row for row in small.tables["enrollment"].to_pylist() if row["school_year"] == 2026]
    assert (small.name, len(small.schools), len(last)) == ("Small", 3, 900)
    assert len(small.planted[0].figures) == 5


def test_an_exact_mix_that_does_not_fill_the_schools_is_refused() -> None:
    with pytest.raises(ValueError, match="adds to 400, but the pilot schools have 2000"):
        generate(replace(PLAN, exact_mix={"black": 400}), 1)


def test_picks_are_exact_and_never_of_weight_nought() -> None:
    rng = np.random.default_rng(3)
    cell, weight = np.repeat([0, 1, 2], [50, 30, 20]), np.tile([1.0, 0.0], 50)
    for _ in range(20):
        drawn = pick(cell, np.array([7, 0, 10]), weight, rng)
        assert np.bincount(cell[drawn], minlength=3).tolist() == [7, 0, 10]
        assert not drawn[weight == 0].any()


def test_picks_by_chance_follow_the_sum_of_chances_in_each_cell() -> None:
    rng = np.random.default_rng(3)
    cell, chance = rng.integers(0, 4, 4_000), rng.uniform(0, 0.6, 4_000)
    drawn = pick_by_chance(cell, chance, rng)
    expected = np.bincount(cell, chance)
    assert (np.abs(np.bincount(cell[drawn]) - expected) <= 1).all()


# --- the page about it


def test_the_page_has_the_planted_table() -> None:
    text = DOC.read_text(encoding="utf-8")
    assert text.endswith("\n\n" + table_of(district().planted))
    for words in ("18,400 students", "24 schools", "2,000 students, 400 of them Black", "2,002 students"):
        assert words in text
