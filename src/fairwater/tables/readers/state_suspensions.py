"""The national table of secondary-school suspensions by state, CRDC 2011-12, as public counts.

Made from the collection by the UCLA Center for Civil Rights Remedies (2015). Counts are rounded to 5; the Totals row
and every percent cell are left out and recomputed.
"""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from fairwater.tables.readers.student_file import read_student_file

RACES = {
    "american-indian": ("Suspended American Indians", "American Indian Enrollment"),
    "asian": ("Suspended Asian Americans", "Asian American Enrollment"),
    "native-hawaiian": ("Suspended Hawaiian/Pacific Islanders", "Hawaiian/Pacific Islander Enrollment"),
    "black": ("Suspended Blacks", "Black Enrollment"),
    "hispanic": ("Suspended Latinos", "Latino Enrollment"),
    "white": ("Suspended Whites", "White Enrollment"),
}
EVERYONE = ("Total Suspended Students", "All Students Enrollment")
LEARNERS = ("Suspended EL Students", "EL Enrollment")
DISABILITY = {
    "yes": ("Suspended Students WD", "Students WD Enrollment"),
    "no": ("Suspended Students WOD", "Students WOD Enrollment"),
}
Pair = tuple[int, int]


def read_state_suspensions(path: Path) -> pa.Table:
    """Return the counts table of the file: one place per state, breakdowns race_ethnicity, english_learner, disability.

    Students of two or more races are in no column of the file: they are the rest of each state's total, `(not reported)`.
    """
    rows: list[dict[str, object]] = []
    for record in read_student_file(path).to_pylist():
        if record["State"].strip().lower().startswith("total"):
            continue
        rows.extend(_state_rows(record))
    return pa.Table.from_pylist(rows)


def _pair(record: dict[str, str], names: tuple[str, str]) -> Pair:
    counted, students = (int(record[name].replace(",", "")) for name in names)
    return counted, students


def _state_rows(record: dict[str, str]) -> list[dict[str, object]]:
    everyone = _pair(record, EVERYONE)
    by_race: dict[str | None, Pair] = {race: _pair(record, names) for race, names in RACES.items()}
    by_race[None] = _less(everyone, *by_race.values())
    learners = _pair(record, LEARNERS)
    parts: dict[str, dict[str | None, Pair]] = {
        "race_ethnicity": by_race,
        "english_learner": {"yes": learners, "no": _less(everyone, learners)},
        "disability": {group: _pair(record, names) for group, names in DISABILITY.items()},
    }
    columns = dict.fromkeys(("race_ethnicity", "english_learner", "disability", "sex", "division_id"))
    return [
        columns
        | {"measure": "suspended-out-of-school", "school_id": record["State"], "school_year": 2012}
        | {"breakdown": column, column: group, "students": students, "counted": counted}
        for column, groups in parts.items()
        for group, (counted, students) in groups.items()
    ]


def _less(everyone: Pair, *parts: Pair) -> Pair:
    return everyone[0] - sum(part[0] for part in parts), everyone[1] - sum(part[1] for part in parts)
