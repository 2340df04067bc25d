"""Ed-Fi StudentAssessment interchanges: what students' tests in reading and mathematics said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa

from fairwater.tables.readers.edfi import JULY, KEY, STUDENT, Extract, table_of
from fairwater.tables.readers.edfi_file import Record, records, school_year, school_year_of
from fairwater.tables.readers.remarks import Tally

SUBJECTS: Mapping[str, re.Pattern[str]] = {
    "reading": re.compile(r"\b(reading|english language arts|language arts|ela|rla)\b", re.IGNORECASE),
    "mathematics": re.compile(r"\b(mathematics|maths?)\b", re.IGNORECASE),
}
"""Subject → the words by which an assessment's identifier or subject names it."""

SCALES = ("Scale score", "Vertical score")
"""Reporting methods that are a scale score, the first that a result has."""

COLUMNS = pa.schema(
    [
        KEY[0],
        KEY[2],
        ("reading_proficient", pa.string()),
        ("mathematics_proficient", pa.string()),
        ("reading_score", pa.string()),
        ("mathematics_score", pa.string()),
    ]
)
Result = tuple[str, str, str]
"""The day, the level of performance in the state's own word, the scale score."""


def read_assessments(path: Path, *, first_month: int = JULY) -> Extract:
    """Return a row for each student and school year from a StudentAssessment interchange.

    The school year is that of the record, or of the day of the test, where years begin with `first_month`. Levels stand
    in the state's own words: which of them is proficient is asked. Of several results of a student in a subject and year
    the last holds, and a result without level and score is none.
    """
    tally = Tally()
    found: dict[tuple[str, int], dict[str, Result]] = {}
    for record in records(path, ("StudentAssessment",)):
        if record.name != "StudentAssessment":
            tally.add("note-edfi-not-used", record=record.name)
            continue
        subject, year = _subject(record, tally), _year(record, first_month)
        student = record.text(STUDENT)
        if not student or year is None:
            missing = "StudentUniqueId" if not student else "AdministrationDate"
            tally.add("note-edfi-incomplete", record=record.name, missing=missing)
        elif subject and (result := _result(record, tally)):
            held = found.setdefault((student, year), {})
            tally.add("note-edfi-later", int(subject in held), record=record.name)
            held[subject] = max(result, held.get(subject, result), key=lambda each: each[0])
    rows = [
        (*key, *(held.get(subject, ("", "", ""))[part] or None for part in (1, 2) for subject in SUBJECTS))
        for key, held in sorted(found.items())
    ]
    return Extract(table_of(rows, COLUMNS), tally.notes())


def _subject(record: Record, tally: Tally) -> str:
    """Return reading or mathematics; blank for another subject, which is noted."""
    told = record.text("AssessmentReference/AssessmentIdentity/AssessmentIdentifier")
    said = " ".join((*record.values("AcademicSubject"), told))
    found = [subject for subject, words in SUBJECTS.items() if words.search(said.replace("_", " "))]
    if len(found) == 1:
        return found[0]
    tally.add("note-edfi-value", element="AssessmentIdentifier", value=told or "–")
    return ""


def _year(record: Record, first_month: int) -> int | None:
    return school_year(record.text("SchoolYear")) or school_year_of(record.text("AdministrationDate")[:10], first_month)


def _result(record: Record, tally: Tally) -> Result | None:
    """Return the result of the whole test; None, which is noted, for a test that was not taken or not scored."""
    level = next(iter(record.values("PerformanceLevel/PerformanceLevel")), "")
    scores = {
        (each.findtext("AssessmentReportingMethod") or "").rpartition("#")[2].strip(): (
            each.findtext("Result") or ""
        ).strip()
        for each in record.element.iterfind("ScoreResult")
    }
    for method in scores:
        if method not in SCALES:
            tally.add("note-edfi-method", value=method or "–")
    score = next((scores[method] for method in SCALES if scores.get(method)), "")
    if not (level or score):
        tally.add("note-edfi-no-result")
        return None
    return record.text("AdministrationDate"), level, score
