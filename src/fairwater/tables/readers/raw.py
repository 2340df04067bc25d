"""A file as it stands: every value as text, and the row of the file that each came from. Nothing is guessed or dropped.

CSV, TSV (also packed as .gz or in a .zip), Excel workbooks and Parquet. What was noticed on the way is said in remarks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet
from numpy.typing import NDArray

from fairwater.errors import BadInput
from fairwater.tables.outcome import as_text
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

    @property
    def header(self) -> tuple[str, ...]:
        """Return the names of the columns, as in the file."""
        return tuple(self.columns.column_names)


def note(message: str, **values: object) -> Note:
    """Return a remark: a message id and its values."""
    return message, tuple(values.items())


def read_raw(path: Path, *, sheet: str = "", encoding: str = "") -> RawTable:
    """Return the table in a file. `sheet` chooses one of a workbook, `encoding` how letters are stored (found where empty).

    Raises BadInput for a file that is absent, empty, not a table, damaged, or that holds several tables.
    """
    from fairwater.tables.readers.delimited import read_delimited
    from fairwater.tables.readers.layouts import read_layout
    from fairwater.tables.readers.unpacked import Content, content_of
    from fairwater.tables.readers.workbook import read_workbook

    if not path.is_file():
        raise BadInput("input-no-such-file", file=path.name)
    if path.stat().st_size == 0:
        raise BadInput("input-empty-file", file=path.name)
    if path.suffix.lower() == ".parquet":
        raw = _text_of(path.name, read_parquet(path))
    elif (known := read_layout(path)) is not None:
        raw = known
    else:
        content: Content = content_of(path)
        if content.is_parquet:
            raw = _text_of(content.file, _parquet(content.file, pa.BufferReader(content.data)))
        else:
            raw = read_workbook(content, sheet) if content.is_workbook else read_delimited(content, encoding)
    if not raw.columns.num_rows and not raw.odd_rows:
        raise BadInput("input-only-header", file=path.name)
    return raw


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


def read_parquet(path: Path) -> pa.Table:
    """Return a Parquet file with its types. Raises BadInput for one that is none."""
    return _parquet(path.name, path)


def _parquet(file: str, source: Path | pa.BufferReader) -> pa.Table:
    try:
        return pyarrow.parquet.read_table(source)
    except (pa.ArrowException, OSError) as fault:
        raise BadInput("input-not-parquet", file=file) from fault


def _text_of(file: str, table: pa.Table) -> RawTable:
    columns = pa.table({name: pc.fill_null(as_text(name, table[name]), "") for name in table.column_names})
    return RawTable(file, columns, np.arange(1, table.num_rows + 1))
