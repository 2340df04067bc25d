"""Ed-Fi XML interchanges as our tables: discipline, absences, schools and students.

A descriptor is taken for what it says after #. What it may mean beyond that is not guessed: values that are not counted
come back as remarks with their counts.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from fairwater.tables.readers.edfi_file import Record, is_date, records, school_year, school_year_of
from fairwater.tables.readers.places import School, grade_of, in_order
from fairwater.tables.readers.race_ethnicity import Named, race_columns
from fairwater.tables.readers.remarks import Tally
from fairwater.tables.sources import Note

STUDENT = "StudentReference/StudentIdentity/StudentUniqueId"
SCHOOL = "SchoolReference/SchoolIdentity/SchoolId"
JULY = 7

OUT, IN = "out of school suspension", "in school suspension"
ABSENCES = frozenset({"excused absence", "unexcused absence"})
PARTLY = "partial"
PRESENT = frozenset({"tardy", "in attendance", "early departure", "non-contact"})

RACES = {
    "American Indian - Alaska Native": "american-indian",
    "American Indian or Alaska Native": "american-indian",
    "Asian": "asian",
    "Black - African American": "black",
    "Black or African American": "black",
    "Native Hawaiian - Pacific Islander": "native-hawaiian",
    "Native Hawaiian or Pacific Islander": "native-hawaiian",
    "White": "white",
}
HISPANIC = frozenset({"Hispanic or Latino", "Hispanic - Latino"})
"""Ethnicity told in the place of a race."""
SEXES = {"Female": "female", "Male": "male", "Non-binary": "nonbinary", "Nonbinary": "nonbinary"}
NOT_SAID = frozenset({"Choose Not to Respond", "Not Selected"})
GRADE_WORDS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
GRADES = {"Kindergarten": "KG"} | {
    f"{word} grade": f"{grade:02d}" for grade, word in enumerate((*GRADE_WORDS, "Eleventh", "Twelfth"), start=1)
}

Key = tuple[str, str, int]
"""A student, a school and a school year."""

KEY = [("student_id", pa.string()), ("school_id", pa.string()), ("school_year", pa.int32())]
DISCIPLINE = pa.schema(
    [
        *KEY,
        ("out_of_school_suspensions", pa.int32()),
        ("out_of_school_days", pa.float64()),
        ("in_school_suspensions", pa.int32()),
    ]
)
ABSENT = pa.schema([*KEY, ("days_absent", pa.int32())])


@dataclass(frozen=True)
class Extract:
    """A table made of an interchange, and what must be said of it."""

    table: pa.Table
    remarks: tuple[Note, ...]


@dataclass(frozen=True)
class Schools:
    """The schools of an interchange, and what must be said of them."""

    schools: tuple[School, ...]
    remarks: tuple[Note, ...]


# Discipline


def read_discipline(path: Path, *, first_month: int = JULY) -> Extract:
    """Return suspensions by student, school and year from a StudentDiscipline interchange.

    An action has a date and no school year: years begin with `first_month`. `out_of_school_days` is null where the length
    of one of them is not given. A student without a row has no action in the file.
    """
    tally = Tally()
    counts: dict[Key, list[float]] = defaultdict(lambda: [0, 0, 0])
    seen: set[tuple[str, ...]] = set()
    for record in records(path, ("StudentDiscipline",)):
        if record.name != "DisciplineAction":
            tally.add("note-edfi-not-used", record=record.name)
            continue
        kinds = _suspensions(record, tally)
        for student in record.texts(STUDENT) or ("",):
            key = _discipline_key(record, student, first_month, tally)
            action = (record.text("DisciplineActionIdentifier"), record.text("DisciplineDate"), student)
            if key is None or not kinds or _is_doubled(action, seen, tally):
                continue
            for place, amount in enumerate((OUT in kinds, _days(record, kinds, tally), IN in kinds)):
                counts[key][place] += amount
    return Extract(_discipline_table(counts), tally.notes())


def _suspensions(record: Record, tally: Tally) -> frozenset[str]:
    """Return which of the two kinds of suspension an action is; the other kinds are noted."""
    given = {value: _said(value) for value in record.values("Discipline")}
    for value, said in given.items():
        if said not in (OUT, IN):
            tally.add("note-edfi-value", element="Discipline", value=value)
    if not given:
        tally.add("note-edfi-incomplete", record=record.name, missing="Discipline")
    return frozenset(given.values()) & {OUT, IN}


def _said(value: str) -> str:
    """Return a descriptor's words without what differs in spelling only."""
    return " ".join(value.lower().replace("-", " ").split())


def _discipline_key(record: Record, student: str, first_month: int, tally: Tally) -> Key | None:
    school = record.text(f"Responsibility{SCHOOL}") or record.text(f"Assignment{SCHOOL}")
    year = school_year_of(record.text("DisciplineDate"), first_month)
    return _key(record, student, school, year, "DisciplineDate", tally)


def _key(record: Record, student: str, school: str, year: int | None, dated_by: str, tally: Tally) -> Key | None:
    """Return who, where and when of a record; None where it does not say, which is noted."""
    if student and school and year is not None:
        return student, school, year
    missing = "StudentUniqueId" if not student else dated_by if year is None else "SchoolId"
    tally.add("note-edfi-incomplete", record=record.name, missing=missing)
    return None


def _is_doubled(action: tuple[str, ...], seen: set[tuple[str, ...]], tally: Tally) -> bool:
    if action[0] and action in seen:
        tally.add("note-edfi-doubled", record="DisciplineAction")
        return True
    seen.add(action)
    return False


def _days(record: Record, kinds: frozenset[str], tally: Tally) -> float:
    """Return the days out of school; NaN where they are not given, or belong to both kinds together."""
    if OUT not in kinds:
        return 0.0
    days = amount_of(record.text("ActualDisciplineActionLength") or record.text("DisciplineActionLength"))
    if math.isnan(days) or len(record.values("Discipline")) > 1:
        tally.add("note-edfi-no-length")
        return math.nan
    return days


def amount_of(given: str) -> float:
    """Return a number that is not below 0; NaN for anything else."""
    try:
        amount = float(given)
    except ValueError:
        return math.nan
    return amount if 0 <= amount < math.inf else math.nan


def _discipline_table(counts: Mapping[Key, list[float]]) -> pa.Table:
    rows = [
        (*key, int(out), None if math.isnan(days) else days, int(inside))
        for key, (out, days, inside) in sorted(counts.items())
    ]
    return table_of(rows, DISCIPLINE)


def table_of(rows: Sequence[tuple[object, ...]], schema: pa.Schema) -> pa.Table:
    """Return rows of values as a table."""
    columns = [pa.array([row[place] for row in rows], field.type) for place, field in enumerate(schema)]
    return pa.table(columns, schema=schema)


# Attendance


def read_absences(path: Path) -> Extract:
    """Return days absent by student, school and year from a StudentAttendance interchange of absence events.

    A day counts once, where half of it or more was missed; an absence without a length is a whole day. The file does not
    say how many days a student was enrolled, so this is not yet our attendance table.
    """
    days, notes = days_absent(path)
    absent = [(*key, n) for key, n in sorted(days.items()) if n]
    return Extract(table_of(absent, ABSENT), (*notes, ("note-edfi-no-days-enrolled", ())))


def days_absent(path: Path) -> tuple[dict[Key, int], tuple[Note, ...]]:
    """Return the days absent of everybody of whom a StudentAttendance interchange has an event: 0 for who was late only."""
    tally = Tally()
    missed: dict[tuple[Key, str], float] = defaultdict(float)
    for record in records(path, ("StudentAttendance", "StudentSchoolAttendance")):
        if record.name != "StudentSchoolAttendanceEvent":
            tally.add("note-edfi-not-used", record=record.name)
            continue
        length = _missed(record, tally)
        year = school_year(record.text("SessionReference/SessionIdentity/SchoolYear"))
        key = _key(record, record.text(STUDENT), record.text(SCHOOL), year, "SchoolYear", tally)
        date = record.text("AttendanceEvent/EventDate")
        if key is not None and not is_date(date):
            tally.add("note-edfi-incomplete", record=record.name, missing="EventDate")
        elif key is not None:
            missed[key, date] += length
    tally.add("note-edfi-part-of-a-day", sum(0 < length < 0.5 for length in missed.values()))
    days: dict[Key, int] = defaultdict(int)
    for (key, _), length in missed.items():
        days[key] += length >= 0.5
    return days, tally.notes()


def _missed(record: Record, tally: Tally) -> float:
    """Return the part of a day that an event says was missed; categories that are no absence are noted."""
    value = next(iter(record.values("AttendanceEvent/AttendanceEventCategory")), "")
    said, given = _said(value), record.text("AttendanceEvent/EventDuration")
    length = amount_of(given)
    if said in ABSENCES:
        tally.add("note-edfi-no-duration", int(math.isnan(length)))
        return 1.0 if math.isnan(length) else length
    if said == PARTLY and not math.isnan(length):
        return length
    message = "note-edfi-not-absent" if said in PRESENT else "note-edfi-value"
    tally.add(message, element="AttendanceEventCategory", value=value or "–")
    return 0.0


# Schools and students


def read_schools(path: Path) -> Schools:
    """Return the schools of an EducationOrganization interchange with the grades that they offer."""
    tally, found = Tally(), []
    for record in records(path, ("EducationOrganization",)):
        if record.name != "School":
            tally.add("note-edfi-not-used", record=record.name)
        elif not record.text("SchoolId"):
            tally.add("note-edfi-incomplete", record=record.name, missing="SchoolId")
        else:
            found.append(_school(record, tally))
    return Schools(tuple(found), tally.notes())


def _school(record: Record, tally: Tally) -> School:
    grades = set()
    for value in record.values("GradeLevel"):
        grade = GRADES.get(value) or grade_of(value)
        grades.add(grade or "")
        tally.add("note-edfi-value", int(grade is None), element="GradeLevel", value=value)
    id = record.text("SchoolId")
    return School(id, record.text("NameOfInstitution"), id, in_order(grades))


def read_students(path: Path) -> Extract:
    """Return the students of a Student or StudentEnrollment interchange with race, ethnicity and sex where they are told.

    The standard tells them in StudentEducationOrganizationAssociation, before version 3 in Student. Sex at birth is not
    taken for the sex that the district records. A file that tells none gives student_id alone.
    """
    tally = Tally()
    found: dict[str, dict[str, str | None]] = {}
    for record in records(path, ("Student", "StudentEnrollment", "StudentParent")):
        if record.name not in ("Student", "StudentEducationOrganizationAssociation"):
            tally.add("note-edfi-not-used", record=record.name)
            continue
        student = record.text("StudentUniqueId") or record.text(STUDENT)
        if not student:
            tally.add("note-edfi-incomplete", record=record.name, missing="StudentUniqueId")
            continue
        told = {name: value for name, value in _groups(record, tally).items() if value is not None}
        found.setdefault(student, {}).update(told)
        tally.add("note-edfi-sex-at-birth", int(bool(record.text("BirthData/BirthSex"))))
    columns = [name for name in (*race_columns({}, None), "sex") if any(name in told for told in found.values())]
    rows = [(student, *(told.get(name) for name in columns)) for student, told in sorted(found.items())]
    tally.add("note-edfi-no-groups", len(found) if not columns else 0)
    return Extract(table_of(rows, pa.schema([KEY[0], *((name, pa.string()) for name in columns)])), tally.notes())


def _groups(record: Record, tally: Tally) -> dict[str, str | None]:
    return race_groups(record, tally) | {"sex": _sex(record, tally)}


def race_groups(record: Record, tally: Tally) -> dict[str, str | None]:
    """Return `race_ethnicity` and the flags of a student or member of staff; values that are none of ours are noted."""
    races: dict[str, bool] = dict.fromkeys(RACES.values(), False)
    hispanic = record.flag("HispanicLatinoEthnicity")
    for value in (*record.values("Race"), *record.values("Race/Race"), *record.values("Race/RacialCategory")):
        if value in RACES:
            races[RACES[value]] = True
        elif value in HISPANIC:
            hispanic = True
        elif value not in NOT_SAID:
            tally.add("note-edfi-value", element="Race", value=value)
    named: Named = races
    return race_columns(named, hispanic)


def _sex(record: Record, tally: Tally) -> str | None:
    value = next(iter(record.values("Sex")), "")
    if value and value not in SEXES and value not in NOT_SAID:
        tally.add("note-edfi-value", element="Sex", value=value)
    return SEXES.get(value)
