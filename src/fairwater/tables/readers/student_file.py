"""Any student-level CSV, TSV or Parquet file (.gz too): every column as text, nothing guessed."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from dataclasses import dataclass
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
    except (pa.ArrowException, OSError) as fault:
        raise BadInput("input-not-parquet", file=path.name) from fault


def _content(path: Path) -> bytes:
    """Return the file's text as bytes: unpacked, without a byte order mark, with line feeds."""
    data = path.read_bytes()
    if data[:4] == b"PK\x03\x04":
        raise BadInput("input-workbook", file=path.name)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise BadInput("input-utf16", file=path.name)
    if data[:2] == b"\x1f\x8b":
        try:
            data = gzip.decompress(data)
        except (OSError, EOFError, zlib.error) as fault:
            raise BadInput("input-damaged-gzip", file=path.name) from fault
    data = data.removeprefix(b"\xef\xbb\xbf")
    if not data.strip():
        raise BadInput("input-empty-file", file=path.name)
    return data.replace(b"\r", b"\n") if b"\n" not in data else data


@dataclass(frozen=True)
class _Header:
    names: list[str]
    delimiter: str
    n_lines: int
    """Lines that the header takes, blank lines before it included."""


def _header(path: Path, data: bytes) -> _Header:
    text = data.decode("utf-8", errors="replace")
    first = next(line for line in text.splitlines() if line.strip())
    delimiter = max(",", "\t", ";", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    names = [name.strip() for name in next(row for row in reader if any(name.strip() for name in row))]
    doubled = sorted({name for name in names if names.count(name) > 1})
    if doubled:
        raise BadInput("input-doubled-column", file=path.name, column=doubled[0])
    return _Header(names, delimiter, reader.line_num)


def _read_delimited(path: Path) -> pa.Table:
    data = _content(path)
    _check_letters(path, data)
    header = _header(path, data)
    rows = data.split(b"\n", header.n_lines)[header.n_lines :]
    if not rows or not rows[0].strip():
        raise BadInput("input-only-header", file=path.name)
    odd: list[tuple[int, int]] = []

    def keep_odd(row: pyarrow.csv.InvalidRow) -> str:
        odd.append((row.number or 0, row.actual_columns))
        return "skip"

    try:
        table = pyarrow.csv.read_csv(
            io.BytesIO(rows[0]),
            read_options=pyarrow.csv.ReadOptions(
                use_threads=False, block_size=max(len(rows[0]) + 1, 1 << 20), column_names=header.names
            ),
            parse_options=pyarrow.csv.ParseOptions(
                delimiter=header.delimiter, newlines_in_values=True, invalid_row_handler=keep_odd
            ),
            convert_options=pyarrow.csv.ConvertOptions(
                column_types={name: pa.string() for name in header.names}, strings_can_be_null=False
            ),
        )
    except pa.ArrowException as fault:
        raise BadInput("input-not-a-table", file=path.name) from fault
    if odd:
        row, columns = odd[0]
        raise BadInput(
            "input-odd-row",
            file=path.name,
            row=row + header.n_lines,
            found=columns,
            expected=len(header.names),
            others=len(odd) - 1,
        )
    return table


def _check_letters(path: Path, data: bytes) -> None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as fault:
        row = data.count(b"\n", 0, fault.start) + 1
        raise BadInput("input-not-utf8", file=path.name, row=row) from fault
