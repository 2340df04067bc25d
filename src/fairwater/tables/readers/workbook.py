"""An Excel workbook: one sheet as a table of text, numbers as they are shown and dates as dates."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime, time
from itertools import islice
from typing import Any
from xml.parsers import expat

import numpy as np
import openpyxl
import pyarrow as pa
from openpyxl.utils.exceptions import InvalidFileException

from fairwater.errors import BadInput
from fairwater.tables.readers.raw import RawTable, named_apart, note
from fairwater.tables.readers.unpacked import Content
from fairwater.tables.sources import Note

LOOKED_AT = 40
ZEROS = re.compile(r"^0+$")
LAST_ROW = 1_048_576
"""Excel has no more rows."""
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
FORMULA = re.compile(
    rb"<(?:\w+:)?c\b(?P<kind>[^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*(?P<value><(?:\w+:)?v>[^<])?"
)
"""A cell with a formula, and whether it holds the value that was last computed."""


class _Root(Exception):
    """The first element of a part: whatever could declare entities lies before it."""


def _check_no_doctype(content: Content) -> None:
    """Raise BadInput for a part that declares a document type: no workbook has one, and its entities could grow or read files.

    Which XML library openpyxl takes depends on what else is installed, so this does not rest on it.
    """

    def refuse(*_: object) -> None:
        raise BadInput("input-damaged-workbook", file=content.file)

    def stop(*_: object) -> None:
        raise _Root

    with zipfile.ZipFile(io.BytesIO(content.data)) as packed:
        for name in packed.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            parser = expat.ParserCreate()
            parser.StartDoctypeDeclHandler, parser.StartElementHandler = refuse, stop
            with packed.open(name) as part, suppress(_Root):
                while piece := part.read(2**16):
                    parser.Parse(piece)


def read_workbook(content: Content, sheet: str = "") -> RawTable:
    """Return a sheet of a workbook, the only one with anything in it where `sheet` does not choose.

    Formulas give the value that was last computed. Raises BadInput for a damaged workbook, several sheets, merged cells.
    """
    try:
        _check_no_doctype(content)
        book = openpyxl.load_workbook(io.BytesIO(content.data), read_only=True, data_only=True)
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        OSError,
        TypeError,
        AttributeError,
    ) as fault:
        raise BadInput("input-damaged-workbook", file=content.file) from fault
    except Exception as fault:  # whatever a damaged part makes the library raise, among it refused XML entities
        raise BadInput("input-damaged-workbook", file=content.file) from fault
    rows = {sheet.title: rows for sheet in book.worksheets if (rows := _rows_of(content.file, sheet))}
    if not rows:
        raise BadInput("input-empty-file", file=content.file)
    if sheet and sheet not in rows:
        raise BadInput("input-unknown-sheet", file=content.file, sheet=sheet, sheets=", ".join(rows))
    if not sheet and len(rows) > 1:
        raise BadInput("input-several-sheets", file=content.file, sheets=", ".join(rows), n=len(rows))
    chosen = sheet or next(iter(rows))
    return _table(content, chosen, rows[chosen], book[chosen]._worksheet_path)


def _rows_of(file: str, sheet: Any) -> list[list[str]]:
    """Return the values of a sheet as text, without the blanks at the end of a row and the blank rows at its end."""
    try:
        sheet.reset_dimensions()  # what a sheet says of its own size is wrong in the exports of many programmes
        rows = [_without_end([_text(cell) for cell in row]) for row in islice(sheet.iter_rows(), LAST_ROW)]
    except Exception as fault:
        raise BadInput("input-damaged-workbook", file=file) from fault
    return _without_end(rows)


def _without_end(values: list[Any]) -> list[Any]:
    """Return the values without the empty ones at their end."""
    while values and not values[-1]:
        values.pop()
    return values


def _text(cell: Any) -> str:
    """Return a cell as a person sees it: whole numbers without a point, leading zeros of a format kept, dates as ISO."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        whole = int(value) if float(value).is_integer() else None
        if whole is None:
            return repr(value)
        return str(whole).zfill(len(cell.number_format)) if ZEROS.match(cell.number_format or "") else str(whole)
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return value.isoformat(" ") if isinstance(value, datetime) else str(value).strip()


def _table(content: Content, sheet: str, rows: list[list[str]], part: str) -> RawTable:
    header = _header_row(rows)
    used = sorted({at for row in rows[header:] for at, value in enumerate(row) if value})
    names, remarks = named_apart([re.sub(r"\s+", " ", _at(rows[header], at)) for at in used])
    remarks = [*_noticed(content, part, header + 1, sheet), *remarks]
    if above := [" ".join(filter(None, row)) for row in rows[:header] if any(row)]:
        remarks.append(note("remark-lines-above", n=len(above), text=above[0][:80]))
    below = [(number, row) for number, row in enumerate(rows[header + 1 :], header + 2) if any(row)]
    columns = {
        name: pa.array([_at(row, at) for _, row in below], pa.string()) for name, at in zip(names, used, strict=True)
    }
    numbers = np.array([number for number, _ in below], dtype=np.int64)
    return RawTable(content.file, pa.table(columns), numbers, (), tuple(remarks), sheet)


def _at(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _header_row(rows: Sequence[Sequence[str]]) -> int:
    """Return the first row with as many words as most rows have values."""
    held = [sum(map(bool, row)) for row in rows[:LOOKED_AT]]
    usual = max(held, key=lambda count: (held.count(count), count))
    return next((place for place, count in enumerate(held) if 2 * count > usual), 0)


def _noticed(content: Content, part: str, header: int, sheet: str) -> Iterator[Note]:
    """Yield what a reader must know of the sheet: formulas.

    Raises BadInput for merged cells from the header down, and for formulas that were never computed.
    """
    with zipfile.ZipFile(io.BytesIO(content.data)) as archive:
        data = archive.read(part)
    for first, top, last, bottom in MERGED.findall(data):
        if int(bottom) >= header:
            cells = b"".join((first, top, b":", last, bottom)).decode()
            raise BadInput("input-merged-cells", file=content.file, sheet=sheet, cells=cells)
    formulas = list(FORMULA.finditer(data))
    if unknown := sum(not found["value"] and b't="str"' not in found["kind"] for found in formulas):
        raise BadInput("input-formulas-not-computed", file=content.file, sheet=sheet, n=unknown)
    if formulas:
        yield note("remark-formulas", n=len(formulas), sheet=sheet)
