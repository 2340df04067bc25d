"""Ed-Fi EducationOrgCalendar interchanges: on how many days each school taught, and with absences beside them attendance."""

from __future__ import annotations

import math
from collections import defaultdict
from pathlib import Path

import pyarrow as pa

from fairwater.tables.readers.edfi import KEY, SCHOOL, Extract, Key, amount_of, days_absent, table_of
from fairwater.tables.readers.edfi_file import is_date, records, school_year
from fairwater.tables.readers.remarks import Tally
from fairwater.tables.sources import Note

Days = dict[tuple[str, int], int]
"""School and school year → days of instruction."""

ATTENDANCE = pa.schema([*KEY, ("days_enrolled", pa.int32()), ("days_absent", pa.int32())])


def read_days(path: Path) -> tuple[Days, tuple[Note, ...]]:
    """Return the days of instruction of each school and year: those of its sessions, added up.

    A session that overlaps a longer or earlier one, as a quarter in a semester, is not added to it, and noted.
    """
    tally = Tally()
    sessions: dict[tuple[str, int], list[tuple[str, str, int]]] = defaultdict(list)
    for record in records(path, ("EducationOrgCalendar",)):
        if record.name != "Session":
            tally.add("note-edfi-not-used", record=record.name)
            continue
        school, year = record.text(SCHOOL), school_year(record.text("SchoolYear"))
        days = amount_of(record.text("TotalInstructionalDays"))
        begin, end = record.text("BeginDate"), record.text("EndDate")
        if not school or year is None or math.isnan(days) or not (is_date(begin) and is_date(end)):
            missing = _missing(school, year, days)
            tally.add("note-edfi-incomplete", record=record.name, missing=missing)
        else:
            sessions[school, year].append((begin, end, int(days)))
    return {place: _without_overlap(held, tally) for place, held in sessions.items()}, tally.notes()


def _missing(school: str, year: int | None, days: float) -> str:
    if not school or year is None:
        return "SchoolYear" if school else "SchoolId"
    return "TotalInstructionalDays" if math.isnan(days) else "BeginDate"


def _without_overlap(sessions: list[tuple[str, str, int]], tally: Tally) -> int:
    """Return the days of sessions that follow each other; of those that begin together the longest is taken."""
    days, ended = 0, ""
    for begin, end, length in sorted(sessions, key=lambda each: (each[0], -each[2])):
        if begin <= ended:
            tally.add("note-edfi-overlap")
        else:
            days, ended = days + length, end
    return days


def read_attendance(absences: Path, calendar: Path, enrolled: pa.Table | None) -> Extract:
    """Return attendance from two interchanges: absence events, and the calendar of the schools.

    Everybody is taken as enrolled on every day of instruction, which is said. `enrolled` (student_id, school_id,
    school_year, …) tells who else is in a school and year of which the file has events: they missed no day. Where the
    calendar lacks a school and year its days are blank.
    """
    found, notes = days_absent(absences)
    days, of_calendar = read_days(calendar)
    tally = Tally()
    places = {(school, year) for _, school, year in found}
    present: dict[Key, int] = dict.fromkeys(_enrolled_in(enrolled, places), 0)
    if enrolled is None:
        tally.add("note-edfi-absent-alone", len(found))
    tally.add("note-edfi-no-event", len(set(present) - set(found)))
    for school, year in sorted(places - set(days)):
        tally.add("note-edfi-no-calendar", place=school, year=year)
    tally.add("note-edfi-days-of-calendar", len(set(places) & set(days)))
    rows = [(*key, days.get(key[1:]), n) for key, n in sorted((present | found).items())]
    return Extract(table_of(rows, ATTENDANCE), (*notes, *of_calendar, *tally.notes()))


def _enrolled_in(enrolled: pa.Table | None, places: set[tuple[str, int]]) -> list[Key]:
    if enrolled is None:
        return []
    keys = zip(*(enrolled[name].to_pylist() for name in ("student_id", "school_id", "school_year")), strict=True)
    return [key for key in keys if key[1:] in places]
