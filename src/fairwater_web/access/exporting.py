"""The access log as a CSV file: every field that is hashed, so that anyone can recompute the chain from it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC

from fairwater.publish.csv_file import safe_text
from fairwater_web.common.models import AccessEntry

COLUMNS = (
    "organisation",
    "number",
    "at",
    "person",
    "name",
    "event",
    "subject",
    "policy",
    "release",
    "download",
    "n_withheld",
    "previous",
    "hash",
)


def csv_lines(entries: Iterable[AccessEntry], chain: str, *, head: bool = True) -> Iterator[str]:
    """Yield the lines of the file. A text that a spreadsheet would run as a formula begins with an apostrophe."""
    if head:
        yield _line(COLUMNS)
    for entry in entries:
        yield _line(
            (
                chain,
                entry.number,
                entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
                entry.person_id or "",
                entry.person.name if entry.person is not None else "",
                entry.event,
                entry.subject,
                entry.policy,
                entry.release,
                entry.download,
                entry.n_withheld,
                entry.previous,
                entry.hash,
            )
        )


def _line(fields: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([safe_text(f) if isinstance(f, str) else f for f in fields])
    return out.getvalue()
