"""Classes, the people who teach in them, counselors and money: what lies between schools when it is given out unevenly."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from fairwater.synthetic.flow import GRADE_9, Flags, Integers
from fairwater.synthetic.learning import GRADE_6, Lived, stream
from fairwater.synthetic.plan import RACES, Plan, SchoolPlan, for_each_race
from fairwater.synthetic.records import Keys
from fairwater.tables.groups import GRADES
from fairwater.tables.staff import COUNSELOR, TEACHER

COURSES = {"elementary": ("homeroom",), "middle": ("english", "mathematics", "science", "history", "arts", "sports")}
HIGH_COURSES = (*COURSES["middle"], "elective")
LOAD = 5
"""Classes of a teacher who teaches a subject; in elementary schools a teacher has one."""
TEACHERS = {"white": 0.77, "hispanic": 0.09, "black": 0.08, "asian": 0.04, "two-or-more": 0.02}
TOLD = 0.97
"""Of people who work there, those whose race is on record, and those whose certificate is."""
DEARER = 1.031
"""What a year adds to every dollar."""


@dataclass(frozen=True)
class _Classes:
    """A seat a row: student year and class; and of every class its name, place, year, course and teacher."""

    row: Integers
    section: Integers
    names: list[str]
    course: Integers
    teacher: Integers


@dataclass
class _Staff:
    """People by position: school, year and what is on record of them, one entry for each year."""

    person: list[int]
    school: list[int]
    year: list[int]
    role: list[str]
    race: list[str | None]
    time: list[float]
    before: list[int | None]
    certified: list[int | None]
    absent: list[int]


def schooling(plan: Plan, lived: Lived, text: Keys, seed: int) -> dict[str, pa.Table]:
    """Return the tables of classes, staff and spending; the same for the same seed, whatever else is drawn."""
    rng = stream(seed, "schooling")
    staff = _Staff([], [], [], [], [], [], [], [], [])
    classes, n_people = _classes(plan, lived, staff, rng)
    numbers = rng.choice(99_000, n_people, replace=False) + 1_000
    people = pa.array([f"T{number:05d}" for number in numbers.tolist()], pa.string())
    return {
        "sections": _sections(lived, classes, text, people),
        "staff": _staff_table(staff, text, people),
        "spending": _spending(plan, lived, text, rng),
    }


def _classes(plan: Plan, lived: Lived, staff: _Staff, rng: np.random.Generator) -> tuple[_Classes, int]:
    found: list[tuple[Integers, Integers]] = []
    names: list[str] = []
    course: list[int] = []
    teacher: list[int] = []
    n_people = 0
    for place, school in enumerate(plan.schools):
        team = _Team(school, rng, n_people)
        for year in range(len(plan.school_years)):
            there = np.flatnonzero((lived.rows.school == place) & (lived.rows.year == year))
            first = len(names)
            for grade in np.unique(lived.rows.grade[there]).tolist():
                in_grade = there[lived.rows.grade[there] == grade]
                for subject in _courses(grade):
                    shuffled = rng.permutation(in_grade)
                    n = max(1, round(len(in_grade) / school.class_size))
                    found.append((shuffled, len(names) + np.arange(len(in_grade)) % n))
                    names += [
                        f"{school.school.id}-{plan.school_years[year]}-{GRADES[grade]}-{subject}-{k + 1}"
                        for k in range(n)
                    ]
                    course += [_course_number(grade, subject)] * n
            load = 1 if school.school.level == "elementary" else LOAD
            slots = np.arange(len(names) - first) // load
            teacher += team.in_year(year, int(slots[-1]) + 1 if len(slots) else 0, place, staff)[slots].tolist()
            team.counselors(year, len(there), place, staff)
        n_people = team.n_people
    row, section = (np.concatenate(each) for each in zip(*found, strict=True))
    return _Classes(row, section, names, np.array(course), np.array(teacher)), n_people


def _courses(grade: int) -> tuple[str, ...]:
    if grade >= GRADE_9:
        return HIGH_COURSES
    return COURSES["middle"] if grade >= GRADE_6 else COURSES["elementary"]


def _course_number(grade: int, subject: str) -> int:
    return 100 * grade + (*HIGH_COURSES, *COURSES["elementary"]).index(subject)


class _Team:
    """The people of one school, year after year: some leave, and who follows them is new."""

    def __init__(self, school: SchoolPlan, rng: np.random.Generator, n_people: int) -> None:
        self.school, self.rng, self.n_people = school, rng, n_people
        self.leaving = 1 - np.sqrt(1 - school.new_teachers)
        self.person: list[int] = []
        self.before: list[int] = []
        self.race: list[str | None] = []
        self.certified: list[int | None] = []
        self.advisers: list[int] = []

    def in_year(self, year: int, size: int, place: int, staff: _Staff) -> Integers:
        """Return the teachers of a year by slot, and put them on record."""
        for slot in range(len(self.person)):
            if self.rng.random() < self.leaving:
                self._hire(slot, 0)
            else:
                self.before[slot] += 1
        while len(self.person) < size:
            self._hire(len(self.person), int(self.rng.geometric(self.leaving)) - 1)
        missed = self.rng.poisson(np.where(self.rng.random(size) < self.school.absent_teachers, 13.0, 5.0))
        for slot in range(size):
            _put(staff, self.person[slot], place, year, TEACHER, self.race[slot])
            staff.before.append(min(self.before[slot], 41))
            staff.certified.append(self.certified[slot])
            staff.absent.append(int(missed[slot]))
            staff.time.append(1.0)
        return np.array(self.person[:size], dtype=np.int64)

    def _hire(self, slot: int, before: int) -> None:
        if slot == len(self.person):
            self.person.append(0)
            self.before.append(0)
            self.race.append(None)
            self.certified.append(None)
        self.person[slot] = self.n_people
        self.n_people += 1
        self.before[slot] = before
        self.race[slot] = self._race()
        in_field = self.rng.random() >= self.school.out_of_field
        self.certified[slot] = int(in_field) if self.rng.random() < TOLD else None

    def _race(self) -> str | None:
        shares = 0.8 * np.array(for_each_race(TEACHERS)) + 0.2 * np.array(for_each_race(self.school.mix))
        drawn = RACES[int(self.rng.choice(len(RACES), p=shares / shares.sum()))]
        return drawn if self.rng.random() < TOLD else None

    def counselors(self, year: int, students: int, place: int, staff: _Staff) -> None:
        """Put the counselors of a year on record: whole ones, and a part of one."""
        halves = round(2 * students / self.school.students_to_a_counselor)
        while len(self.advisers) < (halves + 1) // 2:
            self.advisers.append(self.n_people)
            self.n_people += 1
        for nth in range((halves + 1) // 2):
            _put(staff, self.advisers[nth], place, year, COUNSELOR, None)
            staff.before.append(None)
            staff.certified.append(None)
            staff.absent.append(int(self.rng.poisson(5.0)))
            staff.time.append(0.5 if 2 * nth + 1 == halves else 1.0)


def _put(staff: _Staff, person: int, place: int, year: int, role: str, race: str | None) -> None:
    staff.person.append(person)
    staff.school.append(place)
    staff.year.append(year)
    staff.role.append(role)
    staff.race.append(race)


def _sections(lived: Lived, classes: _Classes, text: Keys, people: pa.Array) -> pa.Table:
    rows = lived.rows
    return pa.table(
        {
            "student_id": text.students.take(pa.array(rows.student[classes.row])),
            "school_id": text.schools.take(pa.array(rows.school[classes.row])),
            "school_year": pa.array(text.years[rows.year[classes.row]], pa.int32()),
            "section_id": pa.array(classes.names, pa.string()).take(pa.array(classes.section)),
            "staff_id": people.take(pa.array(classes.teacher[classes.section])),
            "course_id": pa.array([f"{n:04d}" for n in classes.course.tolist()], pa.string()).take(
                pa.array(classes.section)
            ),
        }
    )


def _staff_table(staff: _Staff, text: Keys, people: pa.Array) -> pa.Table:
    return pa.table(
        {
            "staff_id": people.take(pa.array(staff.person)),
            "school_id": text.schools.take(pa.array(staff.school)),
            "school_year": pa.array(text.years[np.array(staff.year)], pa.int32()),
            "role": pa.array(staff.role, pa.string()),
            "staff_race_ethnicity": pa.array(staff.race, pa.string()),
            "full_time_equivalent": pa.array(staff.time, pa.float64()),
            "years_before": pa.array(staff.before, pa.int32()),
            "certified_in_field": pa.array(staff.certified, pa.int8()),
            "staff_days_absent": pa.array(staff.absent, pa.int32()),
        }
    )


def _spending(plan: Plan, lived: Lived, text: Keys, rng: np.random.Generator) -> pa.Table:
    """Return a row for each school and year: state and local dollars by the plan, federal ones where families have little."""
    n_years = len(plan.school_years)
    cell = lived.rows.school * n_years + lived.rows.year
    students = np.bincount(cell, minlength=len(plan.schools) * n_years)
    poor: Flags = lived.groups["economic_disadvantage"].codes == 0
    n_poor = np.bincount(cell[poor], minlength=len(students))
    year = np.tile(np.arange(n_years), len(plan.schools))
    each = np.repeat([school.dollars for school in plan.schools], n_years) * DEARER ** (year - n_years + 1.0)
    own = np.rint(100 * each * students * rng.normal(1.0, 0.01, len(students)))
    federal = np.rint(100 * (260.0 * students + 900.0 * n_poor) * DEARER ** (year - n_years + 1.0))
    return pa.table(
        {
            "school_id": text.schools.take(pa.array(np.repeat(np.arange(len(plan.schools)), n_years))),
            "school_year": pa.array(text.years[year], pa.int32()),
            "state_and_local": _dollars(own),
            "federal": _dollars(federal),
        }
    )


def _dollars(cents: NDArray[np.float64]) -> pa.Array:
    return pa.array([Decimal(int(each)) / 100 for each in cents.tolist()], pa.decimal128(18, 2))
