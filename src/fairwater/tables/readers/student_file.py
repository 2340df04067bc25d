"""A student-level file whose every row must be whole, for a question asked of it as it stands."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from fairwater.errors import BadInput
from fairwater.tables.readers.raw import RawTable, read_parquet, read_raw


def read_student_file(path: Path) -> pa.Table:
    """Return the file as a table of text columns (Parquet keeps its types); identifiers keep their leading zeros.

    Raises BadInput as `read_raw` does, and for a file that repeats a column name, is not UTF-8, or has a row of another
    length than the header.
    """
    if path.suffix == ".parquet" and path.is_file() and path.stat().st_size:
        table = read_parquet(path)
        if not table.num_rows:
            raise BadInput("input-only-header", file=path.name)
        return table
    raw = read_raw(path)
    for message, values in raw.remarks:
        if message == "remark-letters":
            raise BadInput("input-not-utf8", file=path.name, letters=dict(values)["letters"])
    return whole(raw).columns


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
