"""Any student-level CSV, TSV or Parquet file (.gz too): every column as text, nothing guessed."""

from __future__ import annotations

import csv
import gzip
import io
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

from fairwater.errors import BadInput


def read_student_file(path: Path) -> pa.Table:
    """Return the file as a table of text columns (Parquet keeps its types); identifiers keep their leading zeros.

    Raises BadInput for a file that is absent, empty, has only a header, repeats a column name, is not UTF-8,
    or has a row of another length than the header.
    """
    if not path.is_file():
        raise BadInput("input-no-such-file", file=path.name)
    if path.stat().st_size == 0:
        raise BadInput("input-empty-file", file=path.name)
    table = _read_parquet(path) if path.suffix == ".parquet" else _read_delimited(path)
    if table.num_rows == 0:
        raise BadInput("input-only-header", file=path.name)
    return table


def _read_parquet(path: Path) -> pa.Table:
    try:
        return pyarrow.parquet.read_table(path)
    except pa.ArrowInvalid as fault:
        raise BadInput("input-not-parquet", file=path.name) from fault


def _content(path: Path) -> bytes:
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        try:
            data = gzip.decompress(data)
        except (OSError, EOFError) as fault:
            raise BadInput("input-damaged-gzip", file=path.name) from fault
    if not data.strip():
        raise BadInput("input-empty-file", file=path.name)
    return data.removeprefix(b"\xef\xbb\xbf")


def _header(path: Path, data: bytes) -> tuple[list[str], str]:
    first = data.split(b"\n", 1)[0]
    try:
        line = first.decode("utf-8").rstrip("\r")
    except UnicodeDecodeError as fault:
        raise BadInput("input-not-utf8", file=path.name, row=1) from fault
    delimiter = "\t" if line.count("\t") > line.count(",") else ","
    names = next(csv.reader([line], delimiter=delimiter), [])
    doubled = sorted({name for name in names if names.count(name) > 1})
    if doubled:
        raise BadInput("input-doubled-column", file=path.name, column=doubled[0])
    return names, delimiter


def _read_delimited(path: Path) -> pa.Table:
    data = _content(path)
    names, delimiter = _header(path, data)
    odd: list[tuple[int, int]] = []

    def keep_odd(row: pyarrow.csv.InvalidRow) -> str:
        odd.append((row.number or 0, row.actual_columns))
        return "skip"

    try:
        table = pyarrow.csv.read_csv(
            io.BytesIO(data),
            read_options=pyarrow.csv.ReadOptions(use_threads=False, block_size=max(len(data) + 1, 1 << 20)),
            parse_options=pyarrow.csv.ParseOptions(
                delimiter=delimiter, newlines_in_values=True, invalid_row_handler=keep_odd
            ),
            convert_options=pyarrow.csv.ConvertOptions(
                column_types={name: pa.string() for name in names}, strings_can_be_null=False
            ),
        )
    except (pa.ArrowInvalid, UnicodeDecodeError) as fault:
        if "UTF8" in str(fault) or isinstance(fault, UnicodeDecodeError):
            raise BadInput("input-not-utf8", file=path.name, row=_first_bad_line(data)) from fault
        raise BadInput("input-not-a-table", file=path.name) from fault
    if odd:
        row, columns = odd[0]
        raise BadInput(
            "input-odd-row", file=path.name, row=row, found=columns, expected=len(names), others=len(odd) - 1
        )
    return table


def _first_bad_line(data: bytes) -> int:
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            return number
    return 1
