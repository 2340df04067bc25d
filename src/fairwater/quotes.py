"""Numbers that others published of our students: read from their file and noted in the ledger as known to everybody.

They are quoted, never called safe. A later release is proven beside them: what they tell cannot be kept any more, and what
they help to tell is kept by withholding more of ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import ceil, floor
from pathlib import Path

from fairwater.disclosure import Entry, Interval, Ledger, note_quoted
from fairwater.errors import BadInput
from fairwater.tables.readers.student_file import read_student_file

STATS = ("students", "counted", "share")
TOLD = ("stat", "value")
WITHHELD = frozenset({"", "*", "n/a", "na", "s", "-8", "-9", "-11", "ds", "ps"})
"""How others mark what they do not tell; also everything that begins with “<” or “>”."""


def quote_file(
    path: Path,
    *,
    ledger: Ledger,
    source: str,
    outcome: str = "",
    population: str = "",
    within: int = 0,
    now: str = "",
) -> Entry:
    """Note the numbers of a file in the ledger and return the entry.

    The file has the columns of the crossings (empty = all), then `stat` (students, counted, share) and `value`; a share
    from 0 to 1, with the decimals that were published, is known through its number of students. `within` is by how much
    the publisher changes counts before they are published (0: exact). Raises BadInput for what cannot be read so.
    """
    table = read_student_file(path)
    missing = [name for name in TOLD if name not in table.column_names]
    if missing:
        raise BadInput("quote-columns", file=path.name, missing=", ".join(missing))
    if not source.strip():
        raise BadInput("quote-source", file=path.name)
    rows = [{name: str(value or "").strip() for name, value in row.items()} for row in table.to_pylist()]
    columns = tuple(name for name in table.column_names if name not in (*TOLD, "low", "high", "status"))
    intervals = tuple(_intervals(path.name, columns, rows, within))
    if not intervals:
        raise BadInput("quote-nothing", file=path.name)
    if not outcome and any(interval.stat == "counted" for interval in intervals):
        raise BadInput("quote-outcome", file=path.name)
    entry = Entry(
        population=population,
        snapshot="",
        outcome=outcome,
        students="",
        audience="public",
        policy="",
        time=now,
        group_bys=tuple(dict.fromkeys(interval.names for interval in intervals)),
        intervals=intervals,
        source=source.strip(),
    )
    note_quoted(entry, ledger)
    return entry


def _intervals(file: str, columns: tuple[str, ...], rows: list[dict[str, str]], within: int) -> Iterator[Interval]:
    students = {_where(columns, row): _number(file, at, row) for at, row in _told(rows) if row["stat"] == "students"}
    for at, row in _told(rows):
        if row["stat"] not in STATS:
            raise BadInput("quote-stat", file=file, row=at, given=row["stat"], known=", ".join(STATS))
        where = _where(columns, row)
        value = _number(file, at, row)
        low = high = value
        stat = row["stat"]
        if stat == "share":
            if where not in students:
                continue
            half = Fraction(1, 2 * 10 ** len(row["value"].partition(".")[2]))
            stat, low, high = "counted", (value - half) * students[where], (value + half) * students[where]
        least, most = max(0, ceil(low) - within), floor(high) + within
        yield Interval(tuple(name for name, _ in where), tuple(value for _, value in where), stat, least, most)


def _told(rows: list[dict[str, str]]) -> Iterator[tuple[int, dict[str, str]]]:
    for at, row in enumerate(rows, start=2):
        value = row["value"].lower()
        if value not in WITHHELD and not value.startswith(("<", ">", "≤", "≥")):
            yield at, row


def _where(columns: tuple[str, ...], row: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, row[name]) for name in columns if row[name])


def _number(file: str, at: int, row: Mapping[str, str]) -> Fraction:
    try:
        number = Fraction(row["value"].replace(",", ""))
    except (ValueError, ZeroDivisionError):
        raise BadInput("quote-number", file=file, row=at, given=row["value"]) from None
    share = row["stat"] == "share"
    if number < 0 or (share and number > 1) or (not share and number.denominator != 1):
        raise BadInput("quote-number", file=file, row=at, given=row["value"])
    return number
