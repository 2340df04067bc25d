"""A suggestion and a dry run as they are kept for their pages: ids of sentences with their values, counts, a few rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from itertools import islice
from typing import Any

import pyarrow.compute as pc

from fairwater.importing import DryRun
from fairwater.tables.mapping import Suggestion
from fairwater.tables.readers.raw import RawTable
from fairwater.tables.sources import Note

EXAMPLES = 3
MOST_ROWS = 25
MOST_SCHOOLS = 60


def suggestion_of(raw: RawTable, suggestion: Suggestion) -> dict[str, Any]:
    """Return the file's columns with examples of their values, and what is unsure in the suggestion."""
    head = raw.columns.slice(0, 200)
    examples = {}
    for name in raw.header:
        values = [value for value in pc.unique(head[name]).to_pylist() if value]
        examples[name] = [value[:30] for value in values[:EXAMPLES]]
    return {
        "header": list(raw.header),
        "examples": examples,
        "unsure": sorted(suggestion.unsure),
        "unknown": {name: list(values) for name, values in suggestion.unknown.items()},
        "rows": raw.columns.num_rows,
        "remarks": [_said(each) for each in raw.remarks],
    }


def report_of(run: DryRun) -> dict[str, Any]:
    """Return what a dry run found."""
    intake, found = run.intake, run.difference
    schools = {school: asdict(change) for school, change in found.schools.items() if _changes(change)}
    reasons = Counter((trouble.message, trouble.theirs) for trouble in intake.troubles for _ in trouble.places)
    return {
        "rows": intake.raw.columns.num_rows + len(intake.raw.odd_rows),
        "taken": intake.rows.num_rows,
        "waiting": intake.n_waiting,
        "left_out": intake.left_out,
        "repeated": intake.repeated,
        "remarks": [_said(each) for each in intake.remarks],
        "alarms": [_said(each) for each in run.alarms],
        "asked": [asdict(each) for each in intake.asked],
        "nothing": found.nothing,
        "years": {year: asdict(change) for year, change in found.years.items()},
        "schools": dict(islice(schools.items(), MOST_SCHOOLS)),
        "n_schools": len(schools),
        "groups": {
            column: groups
            for column, groups in found.groups.items()
            if len(groups) <= MOST_SCHOOLS and any(was != now for was, now in groups.values())
        },
        "columns": found.columns,
        "reasons": [[message, column, n] for (message, column), n in reasons.most_common()],
        "waiting_rows": _waiting_rows(run),
    }


def _changes(change: Any) -> bool:
    return bool(change.added or change.removed or change.changed)


def _said(said: Note) -> list[Any]:
    message, values = said
    return [message, {name: value if isinstance(value, int) else str(value) for name, value in values}]


def _waiting_rows(run: DryRun) -> list[dict[str, Any]]:
    """Return the first rows that wait with their reasons; those that wait for a code alone are asked for at once."""
    rows: dict[int, list[dict[str, Any]]] = {}
    for each in run.intake.waiting():
        if each.message == "intake-unknown-code":
            continue
        if each.row not in rows and len(rows) == MOST_ROWS:
            break
        rows.setdefault(each.row, []).append(asdict(each))
    return [{"row": row, "reasons": reasons} for row, reasons in rows.items()]
