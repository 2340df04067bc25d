"""The counting pass: one query over the rows gives the cells, and every count is a sum of cells.

A cell is one crossing of places and student groups. It holds, for each outcome, the students with that outcome
reported and the students counted. Cells add; that is what lets the same code run on a laptop and on a cluster.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import ibis
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from fairwater.vocabulary import Dimension

Integers = NDArray[np.int64]


def strides_of(sizes: Sequence[int]) -> tuple[int, ...]:
    """Return the weight of each digit of the mixed-radix code, the first dimension slowest."""
    return tuple(prod(sizes[place + 1 :]) for place in range(len(sizes)))


@dataclass(frozen=True)
class Cells:
    """Additive counts by crossing: `codes` (cells,), `students` and `counted` (cells, outcomes), all whole numbers."""

    dimensions: tuple[Dimension, ...]
    outcomes: tuple[str, ...]
    codes: Integers
    students: Integers
    counted: Integers

    def sizes(self) -> tuple[int, ...]:
        """Return the number of values of each dimension."""
        return tuple(len(dimension) for dimension in self.dimensions)

    def digits(self, name: str) -> Integers:
        """Return each cell's code in the dimension `name`."""
        place = self.place(name)
        return self.codes // strides_of(self.sizes())[place] % len(self.dimensions[place])

    def place(self, name: str) -> int:
        """Return the position of the dimension `name`; ValueError when the cells do not have it."""
        return [dimension.name for dimension in self.dimensions].index(name)

    def dimension(self, name: str) -> Dimension:
        """Return the dimension `name`."""
        return self.dimensions[self.place(name)]

    def keep(self, name: str, codes: Sequence[int]) -> Cells:
        """Return the cells whose code in `name` is one of `codes`."""
        wanted = np.isin(self.digits(name), np.asarray(codes, dtype=np.int64))
        students, counted = (
            self._outcome_columns(memory_rows(each)[:, wanted]) for each in (self.students, self.counted)
        )
        return Cells(self.dimensions, self.outcomes, self.codes[wanted], students, counted)

    def _outcome_columns(self, rows: Integers) -> Integers:
        return np.broadcast_to(rows, (len(self.outcomes), rows.shape[1])).T

    def margin(self, names: Sequence[str]) -> Cells:
        """Return the cells of the named dimensions alone, in that order, summed over all others."""
        dimensions = tuple(self.dimension(name) for name in names)
        codes = join_digits([self.digits(name) for name in names], [len(d) for d in dimensions], len(self.codes))
        return add_up(dimensions, self.outcomes, codes, self.students, self.counted)


def join_digits(digits: Sequence[Integers], sizes: Sequence[int], length: int = 0) -> Integers:
    """Return one mixed-radix code from the codes of several dimensions."""
    codes = np.zeros(len(digits[0]) if digits else length, dtype=np.int64)
    for digit, stride in zip(digits, strides_of(sizes), strict=True):
        codes += digit * stride
    return codes


def add_up(
    dimensions: tuple[Dimension, ...], outcomes: tuple[str, ...], codes: Integers, students: Integers, counted: Integers
) -> Cells:
    """Return cells with one entry per code: rows of equal code are added."""
    found, inverse = np.unique(codes, return_inverse=True)

    def added(counts: Integers) -> Integers:
        rows = memory_rows(counts)
        sums = np.empty((len(rows), len(found)), dtype=np.int64)
        for place, row in enumerate(rows):
            sums[place] = np.bincount(inverse, weights=row, minlength=len(found))
        return np.broadcast_to(sums, (len(outcomes), len(found))).T

    return Cells(dimensions, outcomes, found, added(students), added(counted))


def memory_rows(counts: Integers) -> Integers:
    """Return counts (cells, outcomes) as rows by outcome: a single one where it stands for all of them.

    That is how students are held whose outcomes are never blank.
    """
    return counts.T[:1] if counts.size and counts.shape[1] > 1 and counts.strides[1] == 0 else counts.T


def cell_query(
    records: ibis.Table, dimensions: Sequence[Dimension], outcomes: Sequence[str], never_blank: bool = False
) -> ibis.Table:
    """Return the one query that counts: group by a single whole number, count and sum, nothing else.

    `records` has a code column for each dimension and a 0/1 column for each outcome (blank = not reported). With
    `never_blank` the outcomes hold no blanks, and the students are counted once for all of them. Nothing is executed.
    """
    code = crossing_code(records, dimensions)
    sums = {f"counted_{place}": exact_total(records[name]) for place, name in enumerate(outcomes)}
    if never_blank:
        counts = {"students_0": records.count()}
    else:
        counts = {f"students_{place}": records[name].count() for place, name in enumerate(outcomes)}
    return records.group_by(code.name("code")).aggregate(**counts, **sums)


def crossing_code(records: ibis.Table, dimensions: Sequence[Dimension]) -> ibis.Value:
    """Return the single whole number that says in which crossing of `dimensions` a row stands."""
    sizes = [len(dimension) for dimension in dimensions]
    width = "int32" if prod(sizes) < 2**31 else "int64"
    code = ibis.literal(0, type=width)
    for dimension, stride in zip(dimensions, strides_of(sizes), strict=True):
        code = code + records[dimension.held_in].cast(width) * ibis.literal(stride, type=width)
    return code


def exact_total(column: ibis.Column) -> ibis.Value:
    """Return the sum, exact up to 2^53: added as doubles, because DuckDB adds whole numbers into slow 128-bit ones."""
    numbers = column.cast("int8") if column.type().is_boolean() else column
    return numbers.cast("float64").sum().cast("int64")


def read_cells(answer: pa.Table, dimensions: Sequence[Dimension], outcomes: Sequence[str]) -> Cells:
    """Return the cells from the executed answer of `cell_query`, sorted by code."""
    codes = answer["code"].to_numpy()
    order = np.argsort(codes)

    def stacked(prefix: str) -> Integers:
        names = [name for name in answer.column_names if name.startswith(prefix)]
        counts = np.empty((len(names), len(codes)), dtype=np.int64)
        for place, name in enumerate(names):
            column = answer[name].fill_null(0) if answer[name].null_count else answer[name]
            counts[place] = column.to_numpy()[order]
        return np.broadcast_to(counts, (len(outcomes), len(codes))).T

    sorted_codes = codes[order].astype(np.int64)
    return Cells(tuple(dimensions), tuple(outcomes), sorted_codes, stacked("students_"), stacked("counted_"))


def count_query(counts: ibis.Table, dimensions: Sequence[Dimension]) -> ibis.Table:
    """Return the query that adds up counts made by others: `students` and `counted` per crossing of `dimensions`."""
    sizes = [len(dimension) for dimension in dimensions]
    code = ibis.literal(0, type="int64")
    for dimension, stride in zip(dimensions, strides_of(sizes), strict=True):
        code = code + counts[dimension.held_in].cast("int64") * stride
    return counts.group_by(code.name("code")).aggregate(
        students_0=counts["students"].sum().cast("int64"), counted_0=counts["counted"].sum().cast("int64")
    )
