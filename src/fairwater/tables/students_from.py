"""Counts whose students stand in another file: each row of counts beside the enrollment of its school, year and group."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from fairwater.errors import BadInput
from fairwater.tables.mapping import ColumnMapping, Repeated, column_of
from fairwater.tables.readers.raw import RawTable, note
from fairwater.tables.readers.remarks import Tally
from fairwater.tables.values import Taken, taker

STUDENTS = "students"
Key = tuple[Any, ...]


def with_students(raw: RawTable, mapping: ColumnMapping) -> tuple[RawTable, ColumnMapping]:
    """Return counts with the students of the file beside them in a column of its own, and a mapping that takes it.

    A row of counts that finds no enrollment, or one that is not reported, has none: nothing is ever taken for 0. Raises
    BadInput where the other file is not there, or where a column by which they go together is in neither.
    """
    wanted = mapping.students_from
    if wanted is None:
        return raw, mapping
    if raw.beside is None:
        raise BadInput("input-no-students-file", file=raw.file, other=wanted.file)
    names = [name for name in wanted.columns if name != STUDENTS]
    tally = Tally()
    there = ColumnMapping(
        mapping.table, wanted.columns, wanted.codes, year_names=mapping.year_names, repeated=wanted.repeated
    )
    here = [_taken(raw, mapping, name, None) for name in names]
    enrolled = _enrolled(raw.beside, there, names, tally)
    keys = list(zip(*here, strict=True)) if here else [()] * raw.columns.num_rows
    found = [enrolled.get(key, "") if None not in key else "" for key in keys]
    lost = sum(key not in enrolled for key in keys if None not in key)
    remarks = list(tally.notes())
    if lost:
        remarks.append(note("remark-no-enrollment-beside", n=lost, other=raw.beside.file))
    own = _name_apart(f"{wanted.columns[STUDENTS]} ({raw.beside.file})", raw)
    joined = replace(
        raw, columns=raw.columns.append_column(own, pa.array(found, pa.string())), remarks=(*raw.remarks, *remarks)
    )
    return joined, replace(mapping, columns={**mapping.columns, STUDENTS: own}, students_from=None)


def _name_apart(name: str, raw: RawTable) -> str:
    while name in raw.header:
        name += "'"
    return name


def _taken(raw: RawTable, mapping: ColumnMapping, name: str, tally: Tally | None) -> list[Any]:
    """Return the values of one of our columns as they are kept; None where a value is none, left out or not understood."""
    column = mapping.column(name)
    take = taker(column, mapping)
    if name not in mapping.columns:
        if name not in mapping.given:
            raise BadInput("input-students-key", file=raw.file, column=name)
        return [take(mapping.given[name]).value] * raw.columns.num_rows
    text = pc.utf8_trim_whitespace(column_of(raw, mapping.columns[name])).combine_chunks()
    encoded = pc.dictionary_encode(text)
    given: list[str] = encoded.dictionary.to_pylist()
    taken: list[Taken] = [take(value) for value in given]
    places = encoded.indices.to_pylist()
    if tally is not None:
        rows = {entry["values"]: entry["counts"] for entry in pc.value_counts(text).to_pylist()}
        for value, each in zip(given, taken, strict=True):
            asked = rows[value] if each.trouble else 0
            tally.add("remark-not-understood-beside", asked, value=value or "–", other=raw.file)
    return [taken[place].value for place in places]


def _enrolled(raw: RawTable, mapping: ColumnMapping, names: list[str], tally: Tally) -> dict[Key, str]:
    """Return the students of each key as text. Rows of one key that differ are added up where the mapping says so."""
    columns = [_taken(raw, mapping, name, tally) for name in names]
    keys = zip(*columns, strict=True) if columns else [()] * raw.columns.num_rows
    numbers = pc.utf8_trim_whitespace(column_of(raw, mapping.columns[STUDENTS])).to_pylist()
    found: dict[Key, str] = {}
    differing: dict[Key, int] = {}
    for key, number in zip(keys, numbers, strict=True):
        if None in key:
            continue
        if key in found and mapping.repeated is Repeated.COMBINE:
            found[key] = _added(found[key], number)
        elif found.setdefault(key, number) != number:
            differing[key] = differing.get(key, 1) + 1
    tally.add("remark-enrollment-differs", len(differing), other=raw.file)
    return {key: "" if key in differing else number for key, number in found.items()}


def _added(first: str, second: str) -> str:
    """Return the sum of two numbers; blank where one of them is none, such as a reserve code."""
    try:
        one, other = Decimal(first), Decimal(second)
    except InvalidOperation:
        return ""
    return str(one + other) if one.is_finite() and other.is_finite() and min(one, other) >= 0 else ""
