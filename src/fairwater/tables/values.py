"""One value of a file as its column's kind: the value, or why it cannot be taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

import pyarrow.compute as pc

from fairwater.tables.mapping import LEAVE_OUT, NOT_REPORTED, ColumnMapping, YearNames, codes_of, reserve_meaning
from fairwater.tables.readers.raw import RawTable
from fairwater.tables.schema import Column, Kind

TOTALS = re.compile(
    r"^((grand |district |school |sub)?totals?\b.*|sum|all students|all schools|overall)$", re.IGNORECASE
)
DATES = re.compile(
    r"^(\d{4}-\d{2}-\d{2}|\d{1,2}[-/][A-Za-z]{3}(-\d{2,4})?|[A-Za-z]{3}[-/]\d{2,4}|\d{1,2}/\d{1,2}/\d{2,4})$"
)
SCIENTIFIC = re.compile(r"^-?\d(\.\d+)?[eE]\+?\d+$")
WHOLE_DECIMAL = re.compile(r"\d+\.0+")
LONG_YEAR = re.compile(r"^(\d{4})\s*[-–/_]\s*(\d{4}|\d{2})$")
SHORT_YEAR = re.compile(r"^(?:sy|fy|ay)?\s*(\d{2})\s*[-–/_]?\s*(\d{2})$", re.IGNORECASE)
ONE_YEAR = re.compile(r"^(?:sy|fy|ay)?\s*(\d{4})(?:\.0+)?$", re.IGNORECASE)
FIRST_YEAR, LAST_YEAR = 1980, 2100
MOST = 1_000_000_000
"""No count of a district is more: such a number is an identifier in the wrong column."""
MOST_MONEY = 1_000_000_000_000
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Taken:
    """A value as it is kept (None where it is not reported), or a `trouble`: the id of the sentence that says why not."""

    value: str | int | float | Decimal | None = None
    trouble: str = ""
    said: str = ""
    """What must be counted and said: not-reported, withheld-by-source, decimal-identifier."""
    left_out: bool = False


Taker = Callable[[str], Taken]


def taker(column: Column, mapping: ColumnMapping) -> Taker:
    """Return what turns a value of the file, without blanks around it, into one of the column."""
    codes = mapping.codes.get(column.name, {})
    kinds: Mapping[Kind, Taker] = {
        Kind.IDENTIFIER: lambda text: identifier(text, mapping.columns.get(column.name, ""), required=column.required),
        Kind.GROUP: lambda text: group(text, column),
        Kind.FLAG: flag,
        Kind.NUMBER: lambda text: number(text, column),
        Kind.MONEY: money,
        Kind.YEAR: lambda text: year(text, mapping.year_names),
    }
    take = kinds[column.kind]

    def taken(text: str) -> Taken:
        ours = codes.get(text)
        if ours == LEAVE_OUT:
            return Taken(left_out=True)
        if ours == NOT_REPORTED and ours is not None:
            return Taken(said="not-reported")
        return take(text if ours is None else ours)

    return taken


def identifier(text: str, theirs: str = "", *, required: bool = True) -> Taken:
    """Take an identifier as it stands, leading zeros and all. The name of its column is none: a header in the middle."""
    if not required and not text:
        return Taken()
    if not required and (meaning := reserve_meaning(text)):
        return Taken(said=meaning)
    if not text or reserve_meaning(text):
        return Taken(trouble="intake-no-identifier")
    if TOTALS.match(text) or text == theirs:
        return Taken(trouble="intake-total-row")
    if SCIENTIFIC.match(text):
        return Taken(trouble="intake-scientific")
    if WHOLE_DECIMAL.fullmatch(text):
        return Taken(text.split(".")[0], said="decimal-identifier")
    return Taken(text)


def group(text: str, column: Column) -> Taken:
    """Take a value of a student group: one that the column knows, or any text where it knows none."""
    if text in column.values:
        return Taken(text)
    if not text:
        return Taken()
    if meaning := reserve_meaning(text):
        return Taken(said=meaning)
    if not codes_of(column):
        return Taken(text)
    return Taken(trouble="intake-date-for-code" if DATES.match(text) else "intake-unknown-code")


def flag(text: str) -> Taken:
    """Take yes or no as 1 or 0."""
    if text in ("yes", "no"):
        return Taken(int(text == "yes"))
    if not text:
        return Taken()
    meaning = reserve_meaning(text)
    return Taken(said=meaning) if meaning else Taken(trouble="intake-unknown-code")


def number(text: str, column: Column) -> Taken:
    """Take a number that is not negative; what stands in place of one is not reported, never 0."""
    value = _decimal(text, most_of(column))
    if isinstance(value, Taken):
        return value
    return Taken(int(value) if value == value.to_integral_value() else float(round(value, 4)))


def money(text: str) -> Taken:
    """Take dollars, exact to the cent; a finer amount is no money."""
    value = _decimal(re.sub(r"^\$\s*", "", text), MOST_MONEY)
    if isinstance(value, Taken):
        return value
    cents = value.quantize(CENT)
    return Taken(cents) if cents == value else Taken(trouble="intake-not-money")


def _decimal(text: str, most: int) -> Decimal | Taken:
    """Return a number that is not negative, or what stands in place of one."""
    if not text:
        return Taken()
    if meaning := reserve_meaning(text):
        return Taken(said=meaning)
    try:
        value = Decimal(re.sub(r"(?<=\d),(?=\d{3}\b)", "", text.replace("_", "?")))
    except InvalidOperation:
        return Taken(trouble="intake-date-for-number" if DATES.match(text) else "intake-not-a-number")
    if not value.is_finite():
        return Taken(said="not-reported")
    if value < 0:
        return Taken(trouble="intake-negative")
    return Taken(trouble="intake-too-many") if value > most else value


def most_of(column: Column) -> int:
    """Return what no value of the column can be more than."""
    return MOST if column.most is None else column.most


def year(text: str, names: YearNames) -> Taken:
    """Take a school year as the year in which it ends: 2025-26 is 2026; a single year is what the mapping says."""
    found = _year(text, names)
    if found is None:
        return Taken(trouble="intake-no-year" if not text else "intake-not-a-year")
    return Taken(found) if FIRST_YEAR <= found <= LAST_YEAR else Taken(trouble="intake-not-a-year")


def years_in(raw: RawTable, mapping: ColumnMapping) -> tuple[str, ...]:
    """Return the school years of which a file is, each by the year in which it ends; what nobody can read is left out."""
    theirs = mapping.columns.get("school_year", "")
    said = (
        pc.unique(raw.columns[theirs]).to_pylist() if theirs in raw.header else [mapping.given.get("school_year", "")]
    )
    found = {year((text or "").strip(), mapping.year_names).value for text in said}
    return tuple(sorted(str(each) for each in found if each is not None))


def _year(text: str, names: YearNames) -> int | None:
    if one := ONE_YEAR.match(text):
        first, second = int(one[1][:2]), int(one[1][2:])
        if second == first + 1 and first != 20:  # SY2526
            return 2000 + second
        return int(one[1]) + (names is YearNames.START)
    for pattern in (LONG_YEAR, SHORT_YEAR):
        if two := pattern.match(text):
            start, end = int(two[1]), int(two[2])
            if (end - start) % 100 == 1:
                return (start if start > 99 else 1900 + start if start >= FIRST_YEAR % 100 else 2000 + start) + 1
    return None
