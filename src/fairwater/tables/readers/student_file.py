"""A student-level file whose every row must be whole, for a question asked of it as it stands."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from fairwater.errors import BadInput
from fairwater.tables.readers.any_file import read_parquet, read_raw
from fairwater.tables.readers.raw import whole


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
