"""An Excel workbook: one sheet as a table of text, numbers as they are shown and dates as dates."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Any

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
MERGED = re.compile(rb'<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
FORMULA = re.compile(rb"<f[ >/]")


def read_workbook(content: Content, sheet: str = "") -> RawTable:
    """Return a sheet of a workbook, the only one with anything in it where `sheet` does not choose.

    Formulas give the value that was last computed. Raises BadInput for a damaged workbook, several sheets, merged cells.
    """
    try:
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
    rows = {name: rows for name in book.sheetnames if (rows := _rows_of(content.file, book[name]))}
    if not rows:
        raise BadInput("input-empty-file", file=content.file)
    if sheet and sheet not in rows:
        raise BadInput("input-unknown-sheet", file=content.file, sheet=sheet, sheets=", ".join(rows))
    if not sheet and len(rows) > 1:
        raise BadInput("input-several-sheets", file=content.file, sheets=", ".join(rows), n=len(rows))
    chosen = sheet or next(iter(rows))
    return _table(content, chosen, rows[chosen], book.sheetnames.index(chosen))


def _rows_of(file: str, sheet: Any) -> list[list[str]]:
    """Return the values of a sheet as text, without blank rows at its end."""
    try:
        rows = [[_text(cell) for cell in row] for row in sheet.iter_rows()]
    except Exception as fault:
        raise BadInput("input-damaged-workbook", file=file) from fault
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


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


def _table(content: Content, sheet: str, rows: list[list[str]], place: int) -> RawTable:
    width = max(map(len, rows))
    full = [row + [""] * (width - len(row)) for row in rows]
    header = _header_row(full)
    used = [at for at in range(width) if any(row[at] for row in full[header:])]
    names, remarks = named_apart([re.sub(r"\s+", " ", full[header][at]) for at in used])
    remarks = [*_noticed(content, place, header + 1, sheet), *remarks]
    if above := [" ".join(filter(None, row)) for row in full[:header] if any(row)]:
        remarks.append(note("remark-lines-above", n=len(above), text=above[0][:80]))
    below = [(number, row) for number, row in enumerate(full[header + 1 :], header + 2) if any(row)]
    columns = {name: pa.array([row[at] for _, row in below], pa.string()) for name, at in zip(names, used, strict=True)}
    numbers = np.array([number for number, _ in below], dtype=np.int64)
    return RawTable(content.file, pa.table(columns), numbers, (), tuple(remarks), sheet)


def _header_row(rows: Sequence[Sequence[str]]) -> int:
    """Return the first row with as many words as most rows have values."""
    held = [sum(map(bool, row)) for row in rows[:LOOKED_AT]]
    usual = max(held, key=lambda count: (held.count(count), count))
    return next((place for place, count in enumerate(held) if 2 * count > usual), 0)


def _noticed(content: Content, place: int, header: int, sheet: str) -> Iterator[Note]:
    """Yield what a reader must know of the sheet: formulas. Raises BadInput for merged cells from the header down."""
    with zipfile.ZipFile(io.BytesIO(content.data)) as archive:
        parts = sorted(
            (name for name in archive.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)),
            key=lambda name: int(re.findall(r"\d+", name)[0]),
        )
        if place >= len(parts):
            return
        data = archive.read(parts[place])
    for first, top, last, bottom in MERGED.findall(data):
        if int(bottom) >= header:
            cells = b"".join((first, top, b":", last, bottom)).decode()
            raise BadInput("input-merged-cells", file=content.file, sheet=sheet, cells=cells)
    if formulas := len(FORMULA.findall(data)):
        yield note("remark-formulas", n=formulas, sheet=sheet)
