"""A list of supports from a file: which student is owed what, why, and by when. A file that ranks students is refused."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fairwater.errors import BadInput
from fairwater.identity import plain_words
from fairwater.supports.messages import language_code
from fairwater.supports.rule import check_column
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import whole

COLUMNS = ("student", "support", "reason", "due", "language")
NEEDED = COLUMNS[:3]
MOST_LINES, MOST_REASON, MOST_NUMBER = 500, 200, 40
NAMED = frozenset(
    ("name", "names", "surname", "nombre", "nombres", "apellido", "apellidos", "phone", "telefono", "email")
)


@dataclass(frozen=True)
class Line:
    """A line of the file: the district's number of the student, the support's id, why, by when, the language at home."""

    student: str
    support: str
    reason: str
    due: date | None
    language: str


def read_lines(path: Path, supports: Collection[str]) -> tuple[Line, ...]:
    """Return the lines of a file with the columns student, support, reason and, where known, due and language.

    Raises BadInput for a missing column, a column that ranks, foretells, names who somebody is or says a name, an unknown
    support, a day that is none, and a student who stands twice with the same support.
    """
    raw = whole(read_raw(path))
    named = {"_".join(plain_words(name)): name for name in reversed(raw.header)}
    for name in raw.header:
        check_column("_".join(plain_words(name)))
        if not NAMED.isdisjoint(plain_words(name)):
            raise BadInput("supports-names", file=raw.file, column=name[:60])
    missing = [name for name in NEEDED if name not in named]
    if missing:
        raise BadInput(
            "supports-columns", file=raw.file, missing=", ".join(missing), columns=", ".join(raw.header[:30])
        )
    values = {
        name: [str(each or "").strip() for each in raw.columns[named[name]].to_pylist()] if name in named else []
        for name in COLUMNS
    }
    rows = raw.numbers.tolist()
    if len(rows) > MOST_LINES:
        raise BadInput("supports-many-lines", file=raw.file, n=len(rows), most=MOST_LINES)
    found: list[Line] = []
    for at, row in enumerate(rows):
        given = {name: values[name][at] if values[name] else "" for name in COLUMNS}
        found.append(_line(raw.file, row, given, supports, found))
    return tuple(found)


def _line(file: str, row: int, given: dict[str, str], supports: Collection[str], before: Sequence[Line]) -> Line:
    for name in NEEDED:
        if not given[name]:
            raise BadInput("supports-line-blank", file=file, row=row, column=name)
    support = given["support"].casefold().replace(" ", "-")
    if support not in supports:
        known = ", ".join(sorted(supports))
        raise BadInput("supports-line-support", file=file, row=row, given=given["support"][:60], known=known)
    try:
        due = date.fromisoformat(given["due"]) if given["due"] else None
    except ValueError:
        raise BadInput("supports-line-day", file=file, row=row, given=given["due"][:40]) from None
    student = given["student"][:MOST_NUMBER]
    if any((each.student, each.support) == (student, support) for each in before):
        raise BadInput("supports-line-twice", file=file, row=row)
    language = language_code(given["language"]) if given["language"] else ""
    return Line(student, support, given["reason"][:MOST_REASON], due, language)
