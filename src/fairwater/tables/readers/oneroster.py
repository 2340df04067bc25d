"""OneRoster 1.1 and 1.2 bundles: who was enrolled where, who works there, and the sections. A roster tells no outcome."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from fairwater.errors import BadInput
from fairwater.tables.readers.oneroster_bundle import PEOPLE, Bundle, read_bundle
from fairwater.tables.readers.oneroster_people import (
    FAMILY,
    STUDENT,
    Groups,
    People,
    demographics_of,
    grades_of,
    people_of,
    several,
)
from fairwater.tables.readers.places import School, in_order
from fairwater.tables.readers.remarks import Tally
from fairwater.tables.sources import Note

STILL_THERE = "9999"
"""Later than any date: an enrollment that has begun and has no end."""

ENROLLED = pa.schema(
    [("student_id", pa.string()), ("school_id", pa.string()), ("school_year", pa.int32()), ("last_school", pa.int8())]
)
STAFF = pa.schema([("staff_id", pa.string()), ("role", pa.string()), ("school_id", pa.string())])
SECTIONS = pa.schema(
    [
        ("section_id", pa.string()),
        ("course_id", pa.string()),
        ("school_id", pa.string()),
        ("school_year", pa.int32()),
        ("teacher_ids", pa.list_(pa.string())),
        ("student_ids", pa.list_(pa.string())),
    ]
)

Dates = tuple[str, str]
"""When an enrollment ended and began; blank where the file does not say."""
Stay = tuple[str, str, int]
"""A student, a school and a school year."""


@dataclass(frozen=True)
class Roster:
    """A bundle under our own names. Identifiers stand exactly as in `sourcedId`; `remarks` are message ids and values."""

    version: str
    source: str
    enrollment: pa.Table
    """The columns of our enrollment table that the bundle fills: no group column where it has no demographics."""
    numbers: Mapping[str, str]
    """Id of a person or school → the number by which the district's other files know it (`identifier`); blank for none."""
    schools: tuple[School, ...]
    staff: pa.Table
    """staff_id, role, school_id: one row for each role; no school_id where somebody works for the whole district."""
    sections: pa.Table
    """section_id, course_id, school_id, school_year, teacher_ids, student_ids."""
    remarks: tuple[Note, ...]


@dataclass(frozen=True)
class _Classes:
    """The classes of a bundle, who teaches and attends them, and when each student was last in each school."""

    rows: Mapping[str, tuple[str, str, tuple[int, ...]]]
    """Class → course, school, and the school years of its terms."""
    teachers: Mapping[str, dict[str, None]]
    students: Mapping[str, dict[str, None]]
    stays: Mapping[Stay, Dates]


def read_oneroster(path: Path, *, blank_means_no: bool = False) -> Roster:
    """Read a bundle (.zip, bulk mode). What cannot be told is not reported and counted in `remarks`, never guessed.

    `blank_means_no`: a blank race or ethnicity flag is a no, for systems that write only what is true. Raises BadInput for
    a bundle that cannot be opened safely, is of an unknown version, lacks a file or a column, or holds changes only.
    """
    tally = Tally()
    bundle = read_bundle(path, tally)
    orgs = {
        id: (name, type.lower(), number)
        for id, name, type, number in bundle.select("orgs", "sourcedId", "name", "type", "identifier")
    }
    school_ids = frozenset(id for id, (_, type, _) in orgs.items() if type == "school")
    years = _years(bundle, tally)
    people = people_of(bundle, frozenset(orgs), tally)
    classes = _classes(bundle, people, school_ids, years, tally)
    stays = _stays(people, school_ids, classes, years, tally)
    grades = grades_of(people, tally)
    groups = demographics_of(bundle, people, blank_means_no, tally)
    return Roster(
        version=bundle.version,
        source=bundle.source,
        enrollment=_enrollment(stays, _last(stays, people, tally), groups, grades),
        numbers={**people.numbers, **{id: orgs[id][2] for id in school_ids}},
        schools=_schools({id: orgs[id] for id in sorted(school_ids)}, stays, grades),
        staff=_staff(people, school_ids),
        sections=_sections(classes),
        remarks=tally.notes(),
    )


def read_staff_list(path: Path) -> pa.Table:
    """Return who works where as a list of people: email, name, role, school; a row for each role. Raises as `read_oneroster`.

    It is for inviting people and is kept nowhere else: no table of records has names or addresses.
    """
    roster = read_oneroster(path)
    users = read_bundle(path, Tally(), with_names=True).select("users", "sourcedId", *PEOPLE)
    known = {id: (f"{given} {family}".strip(), email) for id, given, family, email in users}
    rows = [
        (*known.get(row["staff_id"], ("", "")), row["role"], row["school_id"] or "") for row in roster.staff.to_pylist()
    ]
    names, emails, roles, schools = zip(*rows, strict=True) if rows else ((), (), (), ())
    columns = {"email": emails, "name": names, "role": roles, "school": schools}
    return pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})


def _years(bundle: Bundle, tally: Tally) -> dict[str, int]:
    """Return session → school year; a year that does not fit the dates of its session is noted."""
    found = {}
    for session, type, end, year in bundle.select("academicSessions", "sourcedId", "type", "endDate", "schoolYear"):
        if not re.fullmatch(r"(19|20)[0-9]{2}", year):
            raise BadInput("input-roster-year", file="academicSessions.csv", given=year or "–")
        found[session] = int(year)
        if type.lower() == "schoolyear" and _date(end, tally) and int(end[:4]) != int(year):
            tally.add("note-roster-year-differs", year=year, end=end)
    if not found:
        raise BadInput("input-only-header", file="academicSessions.csv")
    return found


def _date(given: str, tally: Tally) -> str:
    """Return a date that can be compared as text; blank for anything else, which is noted."""
    if given and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", given[:10]):
        tally.add("note-roster-date", value=given)
        return ""
    return given[:10]


def _classes(
    bundle: Bundle, people: People, schools: frozenset[str], years: Mapping[str, int], tally: Tally
) -> _Classes:
    rows = _class_rows(bundle, schools, years, tally)
    teachers: dict[str, dict[str, None]] = defaultdict(dict)
    students: dict[str, dict[str, None]] = defaultdict(dict)
    stays: dict[Stay, Dates] = {}
    attending, others = people.students, {role.user for role in people.roles if role.role != STUDENT}
    for user, section, school, role, begin, end in bundle.select(
        "enrollments", "userSourcedId", "classSourcedId", "schoolSourcedId", "role", "beginDate", "endDate"
    ):
        if not _is_known(user, section, people, rows, tally):
            continue
        if role.lower() == "teacher" and user in others:
            teachers[section][user] = None
        elif role.lower() == STUDENT and user in attending:
            students[section][user] = None
            _add_stays(stays, user, _one_of(school, rows[section][1], schools), rows[section][2], begin, end, tally)
        else:
            tally.add("note-roster-other-role", role=role or "–")
    tally.add("note-roster-classes-without-student", len(rows.keys() - students.keys()))
    tally.add("note-roster-classes-without-teacher", len(rows.keys() - teachers.keys()))
    return _Classes(rows, teachers, students, stays)


def _class_rows(
    bundle: Bundle, schools: frozenset[str], years: Mapping[str, int], tally: Tally
) -> dict[str, tuple[str, str, tuple[int, ...]]]:
    """Return class → course, school, years: by its terms, else by its course."""
    by_course = {
        course: years[year]
        for course, year in bundle.select("courses", "sourcedId", "schoolYearSourcedId")
        if year in years
    }
    found = {}
    for section, school, terms, course in bundle.select(
        "classes", "sourcedId", "schoolSourcedId", "termSourcedIds", "courseSourcedId"
    ):
        of_class = {years[term] for term in several(terms) if term in years}
        of_class = of_class or ({by_course[course]} if course in by_course else set())
        if not of_class:
            tally.add("note-roster-no-term")
        if school not in schools:
            tally.add("note-roster-dangling", file="classes.csv", column="schoolSourcedId", other="orgs.csv")
        found[section] = (course, school if school in schools else "", tuple(sorted(of_class)))
    return found


def _is_known(user: str, section: str, people: People, rows: Mapping[str, object], tally: Tally) -> bool:
    lost = "users" if user not in people.numbers else "classes" if section not in rows else ""
    if lost:
        column = "userSourcedId" if lost == "users" else "classSourcedId"
        tally.add("note-roster-dangling", file="enrollments.csv", column=column, other=f"{lost}.csv")
    return not lost


def _one_of(school: str, of_class: str, schools: frozenset[str]) -> str:
    return school if school in schools else of_class


def _add_stays(
    stays: dict[Stay, Dates], student: str, school: str, years: tuple[int, ...], begin: str, end: str, tally: Tally
) -> None:
    """Keep the newest dates of a student in a school and year."""
    if not school:
        tally.add("note-roster-dangling", file="enrollments.csv", column="schoolSourcedId", other="orgs.csv")
        return
    began, ended = _date(begin, tally), _date(end, tally)
    dates = (ended or (STILL_THERE if began else ""), began)
    for year in years:
        stays[student, school, year] = max(stays.get((student, school, year), ("", "")), dates)


def _stays(
    people: People, schools: frozenset[str], classes: _Classes, years: Mapping[str, int], tally: Tally
) -> dict[Stay, Dates]:
    """Return where each student was: by classes, and by the roles that users have in the newest year of classes."""
    found = dict(classes.stays)
    newest = max((year for _, _, year in found), default=max(years.values()))
    for role in people.roles:
        if role.role == STUDENT and role.org in schools:
            found.setdefault((role.user, role.org, newest), ("", ""))
    attending = {student for _, students in classes.students.items() for student in students}
    tally.add("note-roster-students-without-class", len(people.students - attending))
    tally.add("note-roster-no-school", len(people.students - {student for student, _, _ in found}))
    return found


def _last(stays: Mapping[Stay, Dates], people: People, tally: Tally) -> set[Stay]:
    """Return of each student's schools of a year the last: by the newest dates, else the one that is theirs first."""
    by_student: dict[tuple[str, int], list[Stay]] = defaultdict(list)
    for stay in sorted(stays):
        by_student[stay[0], stay[2]].append(stay)
    last = set()
    for options in by_student.values():
        newest = [stay for stay in options if stays[stay] == max(stays[option] for option in options)]
        own = [stay for stay in newest if stay[1] == people.primary.get(stay[0])]
        tally.add("note-roster-last-unclear", int(len(newest) > 1 and not own))
        last.add((own or newest)[0])
    return last


def _enrollment(
    stays: Mapping[Stay, Dates], last: set[Stay], groups: Mapping[str, Groups], grades: Mapping[str, str | None]
) -> pa.Table:
    rows = sorted(stays)
    fixed = [(*stay, int(stay in last)) for stay in rows]
    columns = {field.name: pa.array([row[place] for row in fixed], field.type) for place, field in enumerate(ENROLLED)}
    for name in next(iter(groups.values()), {}):
        columns[name] = pa.array([groups[student][name] for student, _, _ in rows], pa.string())
    columns["grade"] = pa.array([grades[student] for student, _, _ in rows], pa.string())
    return pa.table(columns)


def _schools(
    orgs: Mapping[str, tuple[str, str, str]], stays: Mapping[Stay, Dates], grades: Mapping[str, str | None]
) -> tuple[School, ...]:
    """Return the schools with the grades of their students: a bundle does not say which grades a school offers."""
    taught: dict[str, set[str]] = defaultdict(set)
    for student, school, _ in stays:
        taught[school].add(grades[student] or "")
    return tuple(School(id, name, number, in_order(taught[id])) for id, (name, _, number) in orgs.items())


def _staff(people: People, schools: frozenset[str]) -> pa.Table:
    rows = [
        {"staff_id": role.user, "role": role.role, "school_id": role.org if role.org in schools else None}
        for role in people.roles
        if role.role != STUDENT and role.role not in FAMILY
    ]
    return pa.Table.from_pylist(rows, STAFF)


def _sections(classes: _Classes) -> pa.Table:
    rows = [
        {
            "section_id": section,
            "course_id": course or None,
            "school_id": school or None,
            "school_year": max(years, default=None),
            "teacher_ids": sorted(classes.teachers.get(section, ())),
            "student_ids": sorted(classes.students.get(section, ())),
        }
        for section, (course, school, years) in classes.rows.items()
    ]
    return pa.Table.from_pylist(rows, SECTIONS)
