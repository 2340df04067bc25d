"""Ed-Fi StudentEnrollment interchanges: who was enrolled in which school, and who sat in which class with which teacher."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from fairwater.tables.groups import YES_NO
from fairwater.tables.readers.edfi import (
    GRADES,
    JULY,
    KEY,
    SCHOOL,
    STUDENT,
    Extract,
    read_students,
    table_of,
)
from fairwater.tables.readers.edfi_file import Record, is_date, records, school_year, school_year_of
from fairwater.tables.readers.edfi_staff import OFFERING, STAFF, YEAR
from fairwater.tables.readers.places import grade_of
from fairwater.tables.readers.remarks import Tally

ENROLLED = "StudentSchoolAssociation"
SEATED = "StudentSectionAssociation"
OF_STUDENT = "StudentEducationOrganizationAssociation"
SECTION = "SectionReference/SectionIdentity/SectionIdentifier"
SESSION = f"{OFFERING}/SessionReference/SessionIdentity/SessionName"
COURSE = f"{OFFERING}/LocalCourseCode"
CHARACTERISTICS: Mapping[str, str] = {
    "economic disadvantaged": "economic_disadvantage",
    "homeless": "homeless",
    "migrant": "migrant",
    "foster care": "foster_care",
    "parent in military": "military_connected",
}
"""Characteristics of a student, in small letters → our column. A column that nobody in the file has stays untold."""
TEACHING = frozenset({"Teacher of Record", "Co-teacher", "Substitute Teacher", ""})
SEATS = pa.schema([*KEY, ("section_id", pa.string()), ("staff_id", pa.string()), ("course_id", pa.string())])


@dataclass(frozen=True)
class _Entry:
    """One entry of a student into a school."""

    entered: str
    left: str
    grade: str | None
    primary: bool

    @property
    def order(self) -> tuple[bool, str, str]:
        """Return what makes an entry later than another: the school that is called the first, then the days."""
        return self.primary, self.entered, self.left or "9999"


def tells_enrollment(path: Path) -> bool:
    """Say whether a StudentEnrollment interchange says who was enrolled where."""
    return any(record.name == ENROLLED for record in records(path, ("StudentEnrollment",)))


def read_enrollment(path: Path, *, year: int | None = None, others: Iterable[Path] = ()) -> Extract:
    """Return who was enrolled in which school and year, with grade, and the groups that the file tells.

    An entry belongs to the school year that it names, else to each year said in `year` in which it held, else to that of
    the day of entry; years begin in July. Two entries into one school in a year are one row. `others` are interchanges of
    students whose race, ethnicity and sex are taken where this file tells none.
    """
    tally = Tally()
    entries: dict[tuple[str, int], dict[str, _Entry]] = defaultdict(dict)
    marks: dict[str, set[str]] = defaultdict(set)
    for record in records(path, ("StudentEnrollment",)):
        if record.name == ENROLLED:
            _enter(record, year, entries, tally)
        elif record.name == OF_STUDENT:
            marks[record.text(STUDENT)] |= _characteristics(record, tally)
        else:
            tally.add("note-edfi-not-used", record=record.name)
    told = [read_students(each) for each in (path, *others)]
    names = [name for each in told for name in each.table.column_names if name != "student_id"]
    groups: dict[str, dict[str, str | None]] = defaultdict(dict)
    for each in reversed(told):
        for row in each.table.to_pylist():
            groups[row["student_id"]] |= {name: value for name, value in row.items() if value is not None}
    marked = [name for name in CHARACTERISTICS.values() if any(name in found for found in marks.values())]
    columns = [*dict.fromkeys(names), *marked]
    schema = pa.schema(
        [*KEY, ("last_school", pa.int8()), ("grade", pa.string()), *((name, pa.string()) for name in columns)]
    )
    rows: list[tuple[object, ...]] = []
    for (student, school_year_), schools in sorted(entries.items()):
        last = max(schools, key=lambda school: (*schools[school].order, school))
        said = groups[student] | (
            {name: YES_NO[name not in marks[student]] for name in marked} if student in marks else {}
        )
        for school, entry in sorted(schools.items()):
            values = (said.get(name) for name in columns)
            rows.append((student, school, school_year_, int(school == last), entry.grade, *values))
    remarks = [each for each in tally.notes() if each[0] != "note-edfi-not-used" or _untold(each)]
    return Extract(table_of(rows, schema), tuple(remarks))


def _untold(remark: tuple[str, tuple[tuple[str, object], ...]]) -> bool:
    return dict(remark[1])["record"] != SEATED


def _enter(record: Record, year: int | None, entries: dict[tuple[str, int], dict[str, _Entry]], tally: Tally) -> None:
    student, school, entered = record.text(STUDENT), record.text(SCHOOL), record.text("EntryDate")
    left = record.text("ExitWithdrawDate")
    if not (student and school and is_date(entered)) or (left and not is_date(left)):
        missing = "StudentUniqueId" if not student else "EntryDate" if school else "SchoolId"
        tally.add("note-edfi-incomplete", record=record.name, missing=missing)
        return
    named = school_year(record.text("SchoolYear"))
    if year is not None and named is None and entered < f"{year}-07-01" and (not left or left >= f"{year - 1}-07-01"):
        named = year
    belongs = named if named is not None else school_year_of(entered, JULY)
    if belongs is None or (year is not None and belongs != year):
        tally.add("note-edfi-other-year", record=record.name)
        return
    entry = _Entry(entered, left, _grade(record, tally), record.flag("PrimarySchool") is True)
    held = entries[student, belongs]
    if school in held:
        tally.add("note-edfi-later", record=record.name)
        entry = max(entry, held[school], key=lambda each: each.order)
    held[school] = entry


def _grade(record: Record, tally: Tally) -> str | None:
    value = next(iter(record.values("EntryGradeLevel")), "")
    grade = GRADES.get(value) or grade_of(value)
    tally.add("note-edfi-value", int(grade is None and bool(value)), element="EntryGradeLevel", value=value)
    return grade


def _characteristics(record: Record, tally: Tally) -> set[str]:
    """Return the columns of the characteristics that a student has; values that are none of ours are noted."""
    found = set()
    for value in (
        *record.values("StudentCharacteristic/StudentCharacteristic"),
        *record.values("StudentCharacteristic"),
    ):
        column = CHARACTERISTICS.get(value.lower())
        if column is not None:
            found.add(column)
        else:
            tally.add("note-edfi-value", element="StudentCharacteristic", value=value)
    return found


# Classes


@dataclass(frozen=True)
class _Class:
    school: str
    year: int
    session: str
    section: str


def read_seats(path: Path, staff: Path | None = None, schedule: Path | None = None) -> Extract:
    """Return a row for each student and teacher of a class, from StudentEnrollment, StaffAssociation and MasterSchedule.

    A class is a section in a session of a school; where one identifier stands for several sessions of a year, the session
    is added to it. Without `staff` teachers are blank. Classes in `schedule` in which nobody sits are noted.
    """
    tally = Tally()
    seats: dict[_Class, dict[str, str]] = defaultdict(dict)
    for record in records(path, ("StudentEnrollment",)):
        if record.name != SEATED:
            if record.name not in (ENROLLED, OF_STUDENT):
                tally.add("note-edfi-not-used", record=record.name)
        elif (place := _class_of(record, record.text(STUDENT), "StudentUniqueId", tally)) is not None:
            seats[place][record.text(STUDENT)] = record.text(COURSE)
    teachers = _teachers(staff, tally) if staff is not None else {}
    tally.add("note-edfi-taught-empty", len(set(teachers) - set(seats)))
    if schedule is not None:
        tally.add("note-edfi-empty-class", len(_scheduled(schedule, tally) - set(seats)))
    sessions: dict[tuple[str, int, str], set[str]] = defaultdict(set)
    for place in seats:
        sessions[place.school, place.year, place.section].add(place.session)
    rows: list[tuple[object, ...]] = []
    for place, students in seats.items():
        several = len(sessions[place.school, place.year, place.section]) > 1
        section = f"{place.section} {place.session}" if several else place.section
        taught_by: list[str | None] = list(dict.fromkeys(teachers.get(place, ()))) or [None]
        for student, course in students.items():
            rows += [(student, place.school, place.year, section, teacher, course or None) for teacher in taught_by]
    tally.add("note-edfi-no-teacher", sum(place not in teachers for place in seats))
    return Extract(table_of(sorted(rows, key=lambda row: [str(each) for each in row]), SEATS), tally.notes())


def _class_of(record: Record, who: str, called: str, tally: Tally) -> _Class | None:
    """Return the class of a record; None where it does not say, which is noted."""
    school, section = record.text(f"{OFFERING}/{SCHOOL}"), record.text(SECTION)
    year = school_year(record.text(YEAR))
    if who and school and section and year is not None:
        return _Class(school, year, record.text(SESSION), section)
    missing = called if not who else "SectionIdentifier" if not section else "SchoolId" if not school else "SchoolYear"
    tally.add("note-edfi-incomplete", record=record.name, missing=missing)
    return None


def _teachers(path: Path, tally: Tally) -> dict[_Class, list[str]]:
    found: dict[_Class, list[str]] = defaultdict(list)
    for record in records(path, ("StaffAssociation",)):
        if record.name != "StaffSectionAssociation":
            continue
        position = next(iter(record.values("ClassroomPosition")), "")
        place = _class_of(record, record.text(STAFF), "StaffUniqueId", tally)
        if position not in TEACHING:
            tally.add("note-edfi-value", element="ClassroomPosition", value=position)
        elif place is not None:
            found[place].append(record.text(STAFF))
    return found


def _scheduled(path: Path, tally: Tally) -> set[_Class]:
    found = set()
    for record in records(path, ("MasterSchedule",)):
        if record.name != "Section":
            tally.add("note-edfi-not-used", record=record.name)
            continue
        offering = "CourseOfferingReference/CourseOfferingIdentity"
        year = school_year(record.text(f"{offering}/SessionReference/SessionIdentity/SchoolYear"))
        section = record.text("SectionIdentifier")
        if section and year is not None:
            session = record.text(f"{offering}/SessionReference/SessionIdentity/SessionName")
            found.add(_Class(record.text(f"{offering}/{SCHOOL}"), year, session, section))
        else:
            tally.add(
                "note-edfi-incomplete", record=record.name, missing="SchoolYear" if section else "SectionIdentifier"
            )
    return found
