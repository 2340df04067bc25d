"""Whose columns are ours, whose codes are ours, and what a file does not say: a mapping, suggested, confirmed, kept.

A mapping is a TOML file of a district. Nothing in it is applied before a person has seen it.
"""

from __future__ import annotations

import difflib
import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from fairwater.errors import BadInput
from fairwater.tables import TABLES
from fairwater.tables.groups import YES_NO
from fairwater.tables.readers.raw import RawTable
from fairwater.tables.schema import Column, Kind, Table

LEAVE_OUT = "leave-out"
"""The code for rows that are knowingly not taken: adults, another district's students."""
NOT_REPORTED = ""
MOST_VALUES = 200
"""A column with more values than this is no column of codes."""
ALIKE = 0.85


class StudentKey(StrEnum):
    """What tells one student from another in a file."""

    ID = "id"
    WITH_SCHOOL = "id-with-school"
    WITH_YEAR = "id-with-year"
    WITH_BOTH = "id-with-school-and-year"


class YearNames(StrEnum):
    """Which year a single year in a file means: that in which the school year ends, or starts."""

    END = "end"
    START = "start"


class Repeated(StrEnum):
    """What several rows of one student in one school and year are: a mistake, or events that add up."""

    REFUSE = "refuse"
    COMBINE = "combine"


class Counted(StrEnum):
    """What counts that somebody else published count: students, or events that a student may have several of."""

    STUDENTS = "students"
    EVENTS = "events"


@dataclass(frozen=True)
class StudentsFrom:
    """Where the students of a file of counts stand: another file, by the columns that both have."""

    file: str
    """Its name: it lies beside the file of counts, or in the same .zip."""
    columns: Mapping[str, str]
    """Our column → its column: `students`, and those by which a row goes with a row of counts."""
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    repeated: Repeated = Repeated.REFUSE
    """Whether several rows that go with one row of counts are added up."""


@dataclass(frozen=True)
class ColumnMapping:
    """How a file becomes one of our tables. `columns` is ours → theirs, `codes` ours → (their value → ours)."""

    table: str
    columns: Mapping[str, str]
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    """What the file does not say, by our column: the school year, the school of a file of one school."""
    holds_on: Mapping[str, str] = field(default_factory=dict)
    """Our group column → the date for which its values hold; the date of the file where it is not named."""
    header: tuple[str, ...] = ()
    """The header that it was made for."""
    student_key: StudentKey = StudentKey.ID
    year_names: YearNames = YearNames.END
    repeated: Repeated = Repeated.REFUSE
    counted: Counted = Counted.STUDENTS
    """What published counts count."""
    students_from: StudentsFrom | None = None

    def column(self, name: str) -> Column:
        """Return a column of the table."""
        return next(each for each in TABLES[self.table].columns if each.name == name)

    def to_toml(self, unknown: Mapping[str, Sequence[str]] | None = None) -> str:
        """Return the mapping as it is kept; `unknown` values of columns stand in it as lines to fill in."""
        ask = unknown or {}
        lines = [
            f"table = {_quoted(self.table)}",
            f"student_key = {_quoted(self.student_key)}",
            f"year_names = {_quoted(self.year_names)}",
            f"repeated = {_quoted(self.repeated)}",
            f"header = [{', '.join(map(_quoted, self.header))}]",
        ]
        for name, table in (("columns", self.columns), ("given", self.given), ("holds_on", self.holds_on)):
            lines += ["", f"[{name}]", *(f"{_quoted(key)} = {_quoted(value)}" for key, value in table.items())]
        for column in (*self.codes, *(name for name in ask if name not in self.codes)):
            lines += ["", f"[codes.{_quoted(column)}]"]
            lines += [f"{_quoted(theirs)} = {_quoted(ours)}" for theirs, ours in self.codes.get(column, {}).items()]
            lines += [f"# {_quoted(theirs)} = ?" for theirs in ask.get(column, ())]
        if self.table == "counts":
            lines.insert(4, f"counted = {_quoted(self.counted)}")
        lines += self._students_lines()
        return "\n".join(lines) + "\n"

    def _students_lines(self) -> list[str]:
        if self.students_from is None:
            return []
        said = self.students_from
        lines = ["", "[students_from]", f"file = {_quoted(said.file)}", f"repeated = {_quoted(said.repeated)}"]
        lines += ["", "[students_from.columns]", *(f"{_quoted(k)} = {_quoted(v)}" for k, v in said.columns.items())]
        for column, codes in said.codes.items():
            lines += ["", f"[students_from.codes.{_quoted(column)}]"]
            lines += [f"{_quoted(theirs)} = {_quoted(ours)}" for theirs, ours in codes.items()]
        return lines


def mapping_of(content: str, file: str) -> ColumnMapping:
    """Return a mapping that was kept. Raises BadInput for one that is no mapping, or names what is not there."""
    try:
        fields = tomllib.loads(content)
        made = ColumnMapping(
            table=str(fields["table"]),
            columns=_texts(fields.get("columns", {})),
            codes={column: _texts(codes) for column, codes in fields.get("codes", {}).items()},
            given=_texts(fields.get("given", {})),
            holds_on=_texts(fields.get("holds_on", {})),
            header=tuple(fields.get("header", ())),
            student_key=StudentKey(fields.get("student_key", StudentKey.ID)),
            year_names=YearNames(fields.get("year_names", YearNames.END)),
            repeated=Repeated(fields.get("repeated", Repeated.REFUSE)),
            counted=Counted(fields.get("counted", Counted.STUDENTS)),
            students_from=_students_from(fields.get("students_from")),
        )
    except tomllib.TOMLDecodeError as fault:
        raise BadInput("mapping-broken", file=file, fault=str(fault)[:120]) from fault
    except (KeyError, ValueError, AttributeError, TypeError) as fault:
        raise BadInput("mapping-unreadable", file=file) from fault
    check_mapping(made, file)
    return made


def _students_from(fields: Mapping[str, Any] | None) -> StudentsFrom | None:
    if fields is None:
        return None
    return StudentsFrom(
        str(fields["file"]),
        _texts(fields["columns"]),
        {column: _texts(codes) for column, codes in fields.get("codes", {}).items()},
        Repeated(fields.get("repeated", Repeated.REFUSE)),
    )


def read_mapping(path: Path) -> ColumnMapping:
    """Return the mapping in a file. Raises BadInput as `mapping_of` does, and where the file is not UTF-8."""
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BadInput("mapping-unreadable", file=path.name) from fault
    return mapping_of(content, path.name)


def check_mapping(mapping: ColumnMapping, file: str) -> None:
    """Raise BadInput for a table or a column that there is not, or a code that a column does not have."""
    if mapping.table not in TABLES:
        raise BadInput("mapping-unknown-table", file=file, table=mapping.table, known=", ".join(TABLES))
    known = TABLES[mapping.table].names()
    other = mapping.students_from
    if other is not None and (mapping.table != "counts" or "students" not in other.columns):
        raise BadInput("mapping-students-from", file=file)
    others = (*other.columns, *other.codes) if other is not None else ()
    for name in (*mapping.columns, *mapping.codes, *mapping.given, *mapping.holds_on, *others):
        if name not in known:
            raise BadInput("mapping-unknown-column", file=file, column=name, known=", ".join(known))
    for name, codes in (*mapping.codes.items(), *(other.codes.items() if other is not None else ())):
        values = codes_of(mapping.column(name))
        for theirs, ours in codes.items():
            if values and ours not in (*values, LEAVE_OUT, NOT_REPORTED):
                raise BadInput(
                    "mapping-unknown-code", file=file, column=name, theirs=theirs, ours=ours, known=", ".join(values)
                )


def codes_of(column: Column) -> tuple[str, ...]:
    """Return the values that a column may hold; none where any text may stand."""
    return YES_NO if column.kind is Kind.FLAG else column.values if column.kind is Kind.GROUP else ()


# ---- suggestions


@dataclass(frozen=True)
class Suggestion:
    """A mapping to be looked at, and what in it is less than sure: ours → theirs that only sounds alike."""

    mapping: ColumnMapping
    unsure: Mapping[str, str]
    not_taken: tuple[str, ...]
    """Columns of the file that nothing here asks for."""
    unknown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Our column → values of the file whose meaning has to be said."""

    def by_our_names(self, given: Iterable[str] = ()) -> bool:
        """Say whether the file uses our names and values throughout, so that nothing beside what is `given` has to be said."""
        same = all(ours == theirs for ours, theirs in self.mapping.columns.items())
        absent = set(missing(self.mapping)) - set(given)
        return same and not (self.unsure or self.unknown or self.not_taken or absent)


def suggest(raw: RawTable, table_id: str, kept: Iterable[ColumnMapping] = ()) -> Suggestion:
    """Return the mapping that was kept for this header, else one that the names and values suggest."""
    for mapping in kept:
        if mapping.table == table_id and mapping.header == raw.header:
            return Suggestion(mapping, {}, _not_taken(raw, mapping))
    table = TABLES[table_id]
    sure = {column.name: theirs for column in table.columns if (theirs := named_alike(column.name, raw.header))}
    taken = set(sure.values())
    left = [name for name in raw.header if name not in taken]
    unsure = {
        column.name: theirs
        for column in table.columns
        if column.name not in sure and (theirs := _sounds_alike(column.name, left))
    }
    columns = {name: (sure | unsure)[name] for name in table.names() if name in sure | unsure}
    mapping = ColumnMapping(table_id, columns, header=raw.header)
    mapping = replace(mapping, codes=suggested_codes(raw, mapping))
    return Suggestion(mapping, unsure, _not_taken(raw, mapping), unknown_values(raw, mapping))


def suggestion_by(raw: RawTable, mapping: ColumnMapping) -> Suggestion:
    """Return a mapping that somebody brought for a file, with the values that it leaves to be said."""
    return Suggestion(mapping, {}, _not_taken(raw, mapping), unknown_values(raw, mapping))


def unknown_values(raw: RawTable, mapping: ColumnMapping) -> dict[str, tuple[str, ...]]:
    """Return for each mapped column of codes the values of the file that mean nothing here yet."""
    found = {}
    for name, theirs in mapping.columns.items():
        known = {*codes_of(mapping.column(name)), *mapping.codes.get(name, {})}
        if codes_of(mapping.column(name)) and theirs in raw.header:
            values = [value for value in _values(raw, theirs) if value not in known and not reserve_meaning(value)]
            if values:
                found[name] = tuple(values)
    return found


def _not_taken(raw: RawTable, mapping: ColumnMapping) -> tuple[str, ...]:
    known = {*mapping.columns.values(), *raw.instead}
    return tuple(name for name in raw.header if name not in known)


def suggested_codes(raw: RawTable, mapping: ColumnMapping) -> dict[str, dict[str, str]]:
    """Return for each mapped column of codes what its values probably mean; those that it says already are kept."""
    found: dict[str, dict[str, str]] = {}
    for name, theirs in mapping.columns.items():
        column = mapping.column(name)
        if not codes_of(column) or theirs not in raw.header:
            continue
        codes = {value: ours for value in _values(raw, theirs) if (ours := _code(column, theirs, value)) is not None}
        codes |= mapping.codes.get(name, {})
        own = {value: ours for value, ours in codes.items() if value != ours}
        if own:
            found[name] = own
    return found


def _values(raw: RawTable, theirs: str) -> list[str]:
    values = [value for value in pc.unique(pc.utf8_trim_whitespace(raw.columns[theirs])).to_pylist() if value]
    return values if len(values) <= MOST_VALUES else []


def _code(column: Column, theirs: str, value: str) -> str | None:
    if value in codes_of(column):
        return value
    plain = _plain(value)
    named_after = _known()["named_after"].get(column.name, {}).get(_plain(theirs), {})
    if plain in named_after:
        return str(named_after[plain])
    return _meanings(next((name for name in _known()["values"] if column.name.endswith(name)), "yes-no")).get(plain)


def reserve_meaning(value: str) -> str | None:
    """Return `not-reported` or `withheld-by-source` for what stands in place of a value, None for a value."""
    return _reserve().get(value.strip().lower())


def named_as(given: str, names: Iterable[str]) -> str | None:
    """Return which of our names is written so, apart from case, spaces and punctuation; None for none of them."""
    return next((name for name in names if _plain(name) == _plain(given)), None)


def meaning_of(column: str, value: str) -> str | None:
    """Return which value of a column of ours is meant by one of a file; None where nobody has said so."""
    return _meanings(column).get(_plain(value))


def named_alike(name: str, header: Sequence[str]) -> str | None:
    """Return the column of the header that is called like ours or by a known other name."""
    names = [_plain(name), *map(_plain, _known()["columns"].get(name, ()))]
    plain = {_plain(theirs): theirs for theirs in reversed(header)}
    return next((plain[each] for each in names if each in plain), None)


def _sounds_alike(name: str, header: Sequence[str]) -> str | None:
    names = [_plain(name), *map(_plain, _known()["columns"].get(name, ()))]
    inside = {_plain(theirs.rpartition(".")[2]): theirs for theirs in reversed(header) if "." in theirs}
    if theirs := next((inside[each] for each in names if each in inside), None):
        return theirs
    plain = {_plain(theirs): theirs for theirs in header if len(_plain(theirs)) > 3}
    for each in names:
        if near := difflib.get_close_matches(each, plain, n=1, cutoff=ALIKE):
            return plain[near[0]]
    return None


def _plain(name: str) -> str:
    """Return a name or value to compare: letters and digits, accents and a decimal nought taken off.

    A minus before a number and a point inside one stay: -1 is not 1, and 1.1 is not 11.
    """
    decomposed = name.lower().translate(str.maketrans("áéíóúüñ", "aeiouun"))
    whole = re.sub(r"^(-?\d+)\.0+$", r"\1", decomposed.strip())
    return re.sub(r"(?<!\d)\.|\.(?!\d)|^-(?!\d)|(?<!^)-|[^a-z0-9.-]", "", whole)


@cache
def _known() -> dict[str, Any]:
    return tomllib.loads(files("fairwater.tables").joinpath("synonyms.toml").read_text(encoding="utf-8"))


@cache
def _meanings(column: str) -> dict[str, str]:
    return {_plain(word): ours for ours, words in _known()["values"][column].items() for word in words}


@cache
def _reserve() -> dict[str, str]:
    return {word: meaning for meaning, words in _known()["reserve"].items() for word in words}


def _texts(table: Mapping[str, Any]) -> dict[str, str]:
    return {str(key): str(value) for key, value in table.items()}


def _quoted(text: str) -> str:
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")


def required(table: Table) -> tuple[str, ...]:
    """Return the columns that the table must have."""
    return tuple(column.name for column in table.columns if column.required)


def missing(mapping: ColumnMapping) -> tuple[str, ...]:
    """Return the columns that must be there and that neither the file nor the mapping gives."""
    given = {*mapping.columns, *mapping.given, *(() if mapping.students_from is None else ("students",))}
    return tuple(name for name in required(TABLES[mapping.table]) if name not in given and name != "last_school")


def column_of(raw: RawTable, name: str) -> pa.ChunkedArray:
    """Return a column of the file. Raises BadInput where the mapping names one that the file does not have."""
    if name not in raw.header:
        near = difflib.get_close_matches(name, raw.header, n=1, cutoff=0.5)
        raise BadInput(
            "input-missing-column",
            column=name,
            file=raw.file,
            near=near[0] if near else "blank",
            columns=", ".join(raw.header[:30]),
        )
    return raw.columns[name]
