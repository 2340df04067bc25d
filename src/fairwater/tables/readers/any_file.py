"""Any file as it stands: CSV, TSV, Excel, Parquet, packed or not, and the layouts that know themselves. Nothing is guessed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet

from fairwater.errors import BadInput
from fairwater.tables.outcome import as_text
from fairwater.tables.readers.delimited import read_delimited
from fairwater.tables.readers.edfi_layout import NOTHING, Beside
from fairwater.tables.readers.layouts import read_layout
from fairwater.tables.readers.raw import RawTable
from fairwater.tables.readers.unpacked import Content, content_of


def read_raw(path: Path, *, sheet: str = "", encoding: str = "", table: str = "", beside: Beside = NOTHING) -> RawTable:
    """Return the table in a file. `sheet` chooses one of a workbook, `encoding` how letters are stored (found where empty).
    `table` says which of the tables is wanted of a file that holds several, such as a OneRoster bundle;
    `beside` is what is known beside a file that does not say it.
    Raises BadInput for a file that is absent, empty, not a table, damaged, or that holds several tables.
    """
    from fairwater.tables.readers.workbook import read_workbook  # late: it takes a while to import

    if not path.is_file():
        raise BadInput("input-no-such-file", file=path.name)
    if path.stat().st_size == 0:
        raise BadInput("input-empty-file", file=path.name)
    if path.suffix.lower() == ".parquet":
        raw = _text_of(path.name, read_parquet(path))
    elif (known := read_layout(path, table, beside)) is not None:
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
