"""Text with one row a line: CSV, TSV and the like, in the letters and with the ornaments in which programmes export it."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
from numpy.typing import NDArray

from fairwater.errors import BadInput
from fairwater.tables.readers.letters import as_utf8
from fairwater.tables.readers.raw import OddRow, RawTable, named_apart, note, without_blank_rows
from fairwater.tables.readers.unpacked import Content
from fairwater.tables.sources import Note

DELIMITERS = (",", "\t", ";", "|")
LOOKED_AT = 40
"""Rows from which the delimiter and the header are told."""
LONGEST_LINE = 1_000_000
"""A line of more bytes is no row of a table."""
BLOCK = 1 << 24
TRANSPOSED = r'^=\s*"(.*)"$'
"""How some programmes keep a spreadsheet from changing a value: ="007"."""


@dataclass(frozen=True)
class _Layout:
    delimiter: str
    names: list[str]
    n_above: int
    """Rows of the text down to the header and with it."""
    rest: int
    """Where the rows below the header start, in bytes."""
    remarks: tuple[Note, ...]


def read_delimited(content: Content, encoding: str = "") -> RawTable:
    """Return the table in a text. Rows of another length than the header are set apart. Raises BadInput for no table."""
    data, remarks = as_utf8(content.file, content.data, encoding)
    if not data or data.isspace():
        raise BadInput("input-empty-file", file=content.file)
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    _check_lines(content.file, data)
    layout = _layout(content.file, data)
    columns, numbers, odd = _rows(content.file, data[layout.rest :], layout)
    _check_quotes(content.file, columns, numbers, odd, layout.delimiter)
    columns, numbers = without_blank_rows(columns, numbers)
    return RawTable(content.file, columns, numbers, tuple(odd), (*remarks, *layout.remarks))


def _check_lines(file: str, data: bytes) -> None:
    """Refuse a line that is no row: a file of one line, or something that is not text."""
    start = 0
    while len(data) - start > LONGEST_LINE:
        end = data.rfind(b"\n", start, start + LONGEST_LINE)
        if end < 0:
            raise BadInput("input-endless-line", file=file, line=data.count(b"\n", 0, start) + 1)
        start = end + 1


def _check_quotes(
    file: str, columns: pa.Table, numbers: NDArray[np.int64], odd: Sequence[OddRow], delimiter: str
) -> None:
    """Refuse a value that has swallowed whole rows: its quotation mark was never closed."""
    between = columns.num_columns - 1
    if between < 2:
        return
    found = [(row.number, row.text) for row in odd if "\n" in row.text]
    for column in columns.columns:
        places = np.flatnonzero(pc.match_substring(column, "\n").to_numpy())
        found += [(int(numbers[place]), column[place].as_py()) for place in places]
    for row, text in sorted(found):
        lines = text.splitlines()[1:]
        if any(line.count(delimiter) == between for line in lines):
            raise BadInput("input-open-quote", file=file, row=row, lines=len(lines))


def _layout(file: str, data: bytes) -> _Layout:
    """Return how the columns are parted and where the header is: the first row that is as wide as most and all words."""
    head = data[: LOOKED_AT * 20_000].decode("utf-8", errors="ignore")
    delimiter = max(DELIMITERS, key=lambda each: _evenness(head, each))
    rows = list(_records(head, delimiter))
    if not rows:
        raise BadInput("input-empty-file", file=file)
    wide = [len(fields) for _, fields in rows if any(fields)]
    if not wide:
        raise BadInput("input-empty-file", file=file)
    width = Counter(wide).most_common(1)[0][0]
    as_wide = [at for at, (_, fields) in enumerate(rows) if len(fields) == width and any(fields)]
    place = next((at for at in as_wide if _is_header(rows[at][1])), as_wide[0])
    end, fields = rows[place]
    names, remarks = named_apart([_plain(name) for name in fields])
    above = [" ".join(filter(None, fields)) for _, fields in rows[:place] if any(fields)]
    if above:
        remarks.insert(0, note("remark-lines-above", n=len(above), text=above[0][:80]))
    above_and_header = "".join(islice(io.StringIO(head, newline=""), end))
    return _Layout(delimiter, names, place + 1, len(above_and_header.encode()), tuple(remarks))


def _records(head: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the first rows with the line that each ends at."""
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
    try:
        for fields in islice(reader, LOOKED_AT):
            yield reader.line_num, [field.strip() for field in fields]
    except csv.Error:
        return


def _evenness(head: str, delimiter: str) -> tuple[float, int]:
    """Return the share of rows that have the commonest width above one, and that width."""
    found = [len(fields) for _, fields in _records(head, delimiter) if any(fields)]
    widths = Counter(width for width in found if width > 1)
    if not widths:
        return 0, 0
    width, rows = widths.most_common(1)[0]
    return rows / len(found), width


def _is_header(fields: Sequence[str]) -> bool:
    """Say whether a row may name columns: more words than blanks and numbers."""
    words = sum(bool(re.search(r"[^\W\d_]", field)) for field in fields)
    return words * 2 > len(fields)


def _plain(name: str) -> str:
    return re.sub(r"\s+", " ", re.sub(TRANSPOSED, r"\1", name.strip())).strip("\ufeff ")


def _rows(file: str, data: bytes, layout: _Layout) -> tuple[pa.Table, NDArray[np.int64], list[OddRow]]:
    """Return the rows below the header, the row of the file in which each stands, and the rows of another length."""
    odd: list[OddRow] = []

    def set_apart(row: pyarrow.csv.InvalidRow) -> str:
        odd.append(OddRow((row.number or 0) + layout.n_above, row.text, row.actual_columns, row.expected_columns))
        return "skip"

    if not data or data.isspace():
        return pa.table({name: pa.array([], pa.string()) for name in layout.names}), np.empty(0, np.int64), odd
    try:
        table = pyarrow.csv.read_csv(
            io.BytesIO(data),
            read_options=pyarrow.csv.ReadOptions(use_threads=False, block_size=BLOCK, column_names=layout.names),
            parse_options=pyarrow.csv.ParseOptions(
                delimiter=layout.delimiter,
                newlines_in_values=True,
                invalid_row_handler=set_apart,
                ignore_empty_lines=False,
            ),
            convert_options=pyarrow.csv.ConvertOptions(
                column_types={name: pa.string() for name in layout.names}, strings_can_be_null=False
            ),
        )
    except pa.ArrowException as fault:
        raise BadInput("input-not-a-table", file=file) from fault
    numbers = np.arange(1, table.num_rows + len(odd) + 1) + layout.n_above
    if odd:
        numbers = np.setdiff1d(numbers, np.array([row.number for row in odd], dtype=np.int64))
    if b"=" in data:
        columns = [pc.replace_substring_regex(column, TRANSPOSED, r"\1") for column in table.columns]
        table = pa.table(columns, names=layout.names)
    return table, numbers.astype(np.int64), odd
