"""Ed-Fi StudentProgram interchanges: who was served by which programme, for which disability, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pyarrow as pa

from fairwater.tables.groups import YES_NO
from fairwater.tables.mapping import meaning_of
from fairwater.tables.readers.edfi import KEY, STUDENT, Extract, table_of
from fairwater.tables.readers.edfi_file import Record, is_date, records
from fairwater.tables.readers.remarks import Tally

PROGRAM_GROUPS: Mapping[str, str] = {
    "English as a Second Language (ESL)": "english_learner",
    "Special Education": "disability",
    "Section 504 Placement": "section_504",
    "Homeless": "homeless",
    "Migrant Education": "migrant",
}
"""Programme → the group whose services it is. Others (bilingual, food service) may serve more students than the group."""

ELIGIBILITY = ("IdeaEligibility", "Section504Eligibility", "EnglishLearnerParticipation")
GIFTED: Mapping[str, str] = {"Gifted and Talented": "gifted"}
SPECIAL_EDUCATION = "StudentSpecialEducationProgramAssociation"
SERVED = pa.schema([KEY[0], KEY[2], ("disability_category", pa.string()), ("educational_environment", pa.string())])


def read_programs(path: Path, school_year: int, *, groups: Mapping[str, str] = PROGRAM_GROUPS) -> Extract:
    """Return who took part in programmes of one school year, as yes or no for each group that the file tells of.

    `groups` says which programme (its descriptor, after #) is which group; the district may add its own. A programme holds
    for the year where it had begun by June and had not ended before July. A student without a row was in none of them.
    """
    tally = Tally()
    found: dict[str, set[str]] = defaultdict(set)
    told: set[str] = set()
    for student, group, holds in _participations(path, school_year, groups, tally):
        told.add(group)
        found[student] |= {group} if holds else set()
    columns = [name for name in dict.fromkeys(groups.values()) if name in told]
    both = [s for s, names in found.items() if {"disability", "section_504"} <= names]
    tally.add("note-edfi-both-plans", len(both))
    for student in both:
        found[student].discard("section_504")
    rows = [
        (student, school_year, *(YES_NO[name not in names] for name in columns))
        for student, names in sorted(found.items())
    ]
    flags = [(name, pa.string()) for name in columns]
    return Extract(table_of(rows, pa.schema([KEY[0], KEY[2], *flags])), tally.notes())


def _participations(path: Path, year: int, groups: Mapping[str, str], tally: Tally) -> Iterator[tuple[str, str, bool]]:
    """Yield student, group, and whether it held in the year."""
    for record in records(path, ("StudentProgram",)):
        student = record.text(STUDENT)
        programs = record.values("ProgramReference/ProgramIdentity/ProgramType")
        if not student or not programs:
            missing = "ProgramType" if student else "StudentUniqueId"
            tally.add("note-edfi-incomplete", record=record.name, missing=missing)
        elif programs[0] not in groups:
            tally.add("note-edfi-value", element="ProgramType", value=programs[0])
        else:
            yield student, groups[programs[0]], holds_in(record, year, tally)


def holds_in(record: Record, year: int, tally: Tally) -> bool:
    """Say whether a participation held in a school year; what is of another, or not eligible, is noted."""
    begin = record.text("BeginDate")
    ends = [date for name in ("EndDate", "SpecialEducationExitDate") if (date := record.text(name))]
    if not is_date(begin) or not all(map(is_date, ends)):
        tally.add("note-edfi-incomplete", record=record.name, missing="BeginDate")
        return False
    if begin >= f"{year}-07-01" or any(end < f"{year - 1}-07-01" for end in ends):
        tally.add("note-edfi-other-year", record=record.name)
        return False
    refused = any(record.flag(name) is False for name in ELIGIBILITY)
    tally.add("note-edfi-not-eligible", int(refused), record=record.name)
    return not refused


# Special education


def read_special_education(path: Path, school_year: int) -> Extract:
    """Return for each student served under IDEA in a school year the primary disability and where they are served.

    A word that is known is our code; any other stands as the file has it, so that it is asked. Of several records of a
    student the one that began last holds. Age is not told by this interchange.
    """
    tally = Tally()
    found: dict[str, tuple[str, str | None, str | None]] = {}
    for record in records(path, ("StudentProgram",)):
        student = record.text(STUDENT)
        if record.name != SPECIAL_EDUCATION:
            tally.add("note-edfi-not-used", record=record.name)
        elif not student:
            tally.add("note-edfi-incomplete", record=record.name, missing="StudentUniqueId")
        elif holds_in(record, school_year, tally):
            told = (record.text("BeginDate"), _disability(record), _environment(record))
            tally.add("note-edfi-later", int(student in found), record=record.name)
            found[student] = max(told, found.get(student, told), key=lambda each: each[0])
    without = sum(category is None for _, category, _ in found.values())
    tally.add("note-edfi-no-disability", without)
    rows = [(student, school_year, *told[1:]) for student, told in sorted(found.items())]
    return Extract(table_of(rows, SERVED), tally.notes())


def _disability(record: Record) -> str | None:
    """Return the disability that is named first in order, or alone."""
    named = [
        (place.findtext("OrderOfDisability") or "9", (place.findtext("Disability") or "").rpartition("#")[2].strip())
        for place in record.element.iterfind("Disability")
    ]
    value = min(named, key=lambda each: each[0])[1] if named else ""
    return meaning_of("disability_category", value) or value or None


def _environment(record: Record) -> str | None:
    value = next(iter(record.values("SpecialEducationSetting")), "")
    return meaning_of("educational_environment", value) or value or None
