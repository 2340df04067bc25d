"""A table as it stands in a file: every value as text, and the row that each came from. What was noticed is in remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from fairwater.errors import BadInput
from fairwater.tables.sources import Note


@dataclass(frozen=True)
class OddRow:
    """A row that has another number of columns than the header: where, what stands there, and how many columns."""

    number: int
    text: str
    found: int
    expected: int


@dataclass(frozen=True)
class RawTable:
    """A table of text. `numbers` (rows,) says in which row of the file each row stands, the header being row 1 or later."""

    file: str
    columns: pa.Table
    numbers: NDArray[np.int64]
    odd_rows: tuple[OddRow, ...] = ()
    remarks: tuple[Note, ...] = ()
    sheet: str = ""
    beside: RawTable | None = None
    """Another file that was read with it: the enrollment of a file of counts."""
    instead: tuple[str, ...] = ()
    """Columns that a mapping may take in another's place: left out, nothing is missing."""

    @property
    def header(self) -> tuple[str, ...]:
        """Return the names of the columns, as in the file."""
        return tuple(self.columns.column_names)


def note(message: str, **values: object) -> Note:
    """Return a remark: a message id and its values."""
    return message, tuple(values.items())


def without_blank_rows(columns: pa.Table, numbers: NDArray[np.int64]) -> tuple[pa.Table, NDArray[np.int64]]:
    """Return the rows that hold anything at all, and their numbers."""
    held = np.zeros(columns.num_rows, dtype=bool)
    for column in columns.columns:
        held |= pc.fill_null(pc.not_equal(column, ""), False).to_numpy()
    return (columns, numbers) if held.all() else (columns.filter(pa.array(held)), numbers[held])


def named_apart(names: Sequence[str]) -> tuple[list[str], list[Note]]:
    """Return a header in which every column has a name of its own, and what had to be changed for it."""
    found: list[str] = []
    remarks: list[Note] = []
    for place, name in enumerate(names):
        plain = name or f"Column {place + 1}"
        times = 2
        own = plain
        while own in found:
            own, times = f"{plain} ({times})", times + 1
        if not name:
            remarks.append(note("remark-unnamed-column", column=place + 1, name=own))
        elif own != name:
            remarks.append(note("remark-doubled-column", column=name, name=own))
        found.append(own)
    return found, remarks


def whole(raw: RawTable) -> RawTable:
    """Return the table where every row is as long as the header and every column has its own name; else BadInput."""
    for message, values in raw.remarks:
        if message == "remark-doubled-column":
            raise BadInput("input-doubled-column", file=raw.file, column=dict(values)["column"])
    if raw.odd_rows:
        first = raw.odd_rows[0]
        raise BadInput(
            "input-odd-row",
            file=raw.file,
            row=first.number,
            found=first.found,
            expected=first.expected,
            others=len(raw.odd_rows) - 1,
        )
    return raw
