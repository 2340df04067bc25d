"""Cells of a number per student: students, sum and sum of squares by crossing, from one pass, in whole numbers.

A value is counted in hundredths, so that sums are exact where values are whole or have two decimals. They are held in the
cells of shares: three outcomes, each of which adds. A square is split in two, so that neither part passes what a double
holds exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import ibis
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from fairwater.disaggregate.cells import Cells, Integers, crossing_code, exact_total, read_cells
from fairwater.vocabulary import Dimension

VALUE = "value"
SCALE = 100
MOST = 1_000_000
"""A value further from 0 than this is no student's: it counts as not reported."""
SPLIT_BITS = 26
OUTCOMES = ("sum", "squares-high", "squares-low")
Whole = NDArray[np.object_]
"""Whole numbers of any size, as Python has them."""


def sum_query(records: ibis.Table, dimensions: Sequence[Dimension]) -> ibis.Table:
    """Return the one query that counts and adds: `records` has a code column per dimension and a number `value`.

    Blank is not reported; more than two decimals are rounded to two. Nothing is executed.
    """
    number = records[VALUE].cast("float64")
    scaled = ibis.ifelse(number.abs() <= MOST, (number * SCALE).round(), ibis.null("float64")).cast("int64")
    rows = records.mutate(scaled_value=scaled, crossing_code=crossing_code(records, dimensions))
    values = rows["scaled_value"]
    squares = values * values
    return rows.group_by(rows["crossing_code"].name("code")).aggregate(
        students_0=values.count(),
        counted_0=exact_total(values),
        counted_1=exact_total(squares >> SPLIT_BITS),
        counted_2=exact_total(squares & ((1 << SPLIT_BITS) - 1)),
    )


def read_sums(answer: pa.Table, dimensions: Sequence[Dimension]) -> Cells:
    """Return the cells from the executed answer of `sum_query`, sorted by code."""
    cells = read_cells(answer, dimensions, OUTCOMES)
    return replace(cells, students=np.array(cells.students))


def sums_and_squares(added: Integers) -> tuple[Whole, Whole]:
    """Return the sums and the sums of squares, in hundredths, of what was added up by outcome: (outcomes, entries)."""
    total, high, low = (part.astype(object) for part in added)
    return total, high * (1 << SPLIT_BITS) + low
