"""One row per student from any student-level file: its outcome and its coded groups, duplicates settled, nothing dropped."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from fairwater.errors import BadInput
from fairwater.tables.coding import code_column
from fairwater.tables.mapping import reserve_meaning
from fairwater.tables.outcome import as_text, read_outcome
from fairwater.vocabulary import NOT_REPORTED, Dimension

OUTCOME = "counted"


class ConflictingRows(BadInput):
    """Rows of one student that disagree; `rows` pairs each with the student's first row."""

    def __init__(self, rows: Sequence[tuple[int, int, str]], students: str) -> None:
        super().__init__("input-conflicting-rows", conflicts=len(rows), students=students)
        self.rows = tuple(rows)


@dataclass(frozen=True)
class StudentTable:
    """One row per student: `counted` (nullable 0/1) and a code column for each dimension, by name in the file."""

    columns: pa.Table
    dimensions: dict[str, Dimension]
    read_as_blank: dict[str, int]
    duplicates: int
    reserve_codes: dict[str, dict[str, int]]
    """Group column → negative numbers that stand for a value nobody reported, each with its rows."""


def _check_columns(table: pa.Table, wanted: Sequence[str], file: str) -> None:
    for name in wanted:
        if name not in table.column_names:
            near = difflib.get_close_matches(name, table.column_names, n=1, cutoff=0.5)
            raise BadInput(
                "input-missing-column",
                column=name,
                file=file,
                near=near[0] if near else "blank",
                columns=", ".join(table.column_names[:30]),
            )


def student_table(
    table: pa.Table, *, outcome: str, groups: Sequence[str], student: Sequence[str] = (), file: str = "the file"
) -> StudentTable:
    """Return one row per student with the outcome and the groups coded.

    Without `student` each row is a student. With it rows are de-duplicated by those columns.
    Raises BadInput for a missing column or an outcome that is text, ConflictingRows where rows of one student disagree.
    """
    _check_columns(table, (outcome, *groups, *student), file)
    read = read_outcome(outcome, table[outcome])
    coded = {name: code_column(name, table[name]) for name in dict.fromkeys(groups)}
    reserve = {name: found for name, (_, held) in coded.items() if (found := _reserve_codes(held))}
    counted = {}
    for name, found in reserve.items():
        text = pc.utf8_trim_whitespace(as_text(name, table[name]))
        stands = pc.is_in(text, value_set=pa.array(found))
        counted[name] = {each["values"]: each["counts"] for each in pc.value_counts(text.filter(stands)).to_pylist()}
        coded[name] = code_column(name, pc.if_else(stands, None, text))
    held_in = {name: f"group_{place}" for place, name in enumerate(coded)}  # any name may stand in the file's header
    columns = {OUTCOME: pa.chunked_array([read.values])} | {held_in[name]: codes for name, (codes, _) in coded.items()}
    dimensions = {name: replace(dimension, column=held_in[name]) for name, (_, dimension) in coded.items()}
    kept = pa.table(columns)
    if student:
        first = _first_row_of_each_student(table, student)
        _check_agreement(kept, first, {OUTCOME: outcome} | {column: name for name, column in held_in.items()}, student)
        kept = kept.filter(pa.array(first == np.arange(len(first))))
    return StudentTable(kept, dimensions, read.read_as_blank, table.num_rows - kept.num_rows, counted)


def _reserve_codes(held: Dimension) -> list[str]:
    """Return -9 and the like among the values of a column. Words stay: “None” may be a group."""
    return [value for value in held.values if value[0] == "-" and value[1:].isdigit() and reserve_meaning(value)]


def _first_row_of_each_student(table: pa.Table, student: Sequence[str]) -> NDArray[np.int64]:
    """Return for each row the position of the first row of the same student."""
    coded = [code_column(name, table[name]) for name in student]
    keys = [(codes.to_numpy().astype(np.int64), len(dimension)) for codes, dimension in coded]
    for (codes, dimension), name in zip(coded, student, strict=True):
        blank = codes.to_numpy() == dimension.values.index(NOT_REPORTED) if NOT_REPORTED in dimension.values else None
        if blank is not None and blank.any():
            raise BadInput("input-no-student", column=name, row=int(np.argmax(blank)) + 2, others=int(blank.sum()) - 1)
    joined = reduce(_join_keys, (codes for codes, _ in keys))
    _, first, inverse = np.unique(joined, return_index=True, return_inverse=True)
    return first[inverse].astype(np.int64)


def _join_keys(left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return one whole number per pair, made dense again so that many key columns cannot overflow."""
    _, joined = np.unique(left * (int(right.max(initial=0)) + 1) + right, return_inverse=True)
    return np.asarray(joined, dtype=np.int64)


def _check_agreement(
    kept: pa.Table, first: NDArray[np.int64], names: Mapping[str, str], student: Sequence[str]
) -> None:
    conflicts: list[tuple[int, int, str]] = []
    for name in kept.column_names:
        values = kept[name].to_numpy(zero_copy_only=False).astype(float)
        values = np.where(np.isnan(values), -1.0, values)
        for row in np.flatnonzero(values != values[first]):
            conflicts.append((int(row) + 2, int(first[row]) + 2, names[name]))
    if conflicts:
        raise ConflictingRows(sorted(conflicts), ", ".join(student))
