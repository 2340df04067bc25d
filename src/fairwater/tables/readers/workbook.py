"""An Excel workbook: one sheet as a table of text, numbers as they are shown and dates as dates."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from xml.parsers import expat

import numpy as np
import pyarrow as pa

from fairwater.errors import BadInput
from fairwater.tables.readers.raw import RawTable, named_apart, note
from fairwater.tables.readers.sheet_rows import Sheets
from fairwater.tables.readers.unpacked import Content
from fairwater.tables.sources import Note

LOOKED_AT = 40
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
    except BadInput:
        raise
    except Exception as fault:  # whatever a damaged part makes the libraries raise
        raise BadInput("input-damaged-workbook", file=content.file) from fault
    sheets = Sheets(content)
    rows = {title: rows for title in sheets.parts if (rows := sheets.rows(title))}
    if not rows:
        raise BadInput("input-empty-file", file=content.file)
    if sheet and sheet not in rows:
        raise BadInput("input-unknown-sheet", file=content.file, sheet=sheet, sheets=", ".join(rows))
    if not sheet and len(rows) > 1:
        raise BadInput("input-several-sheets", file=content.file, sheets=", ".join(rows), n=len(rows))
    chosen = sheet or next(iter(rows))
    return _table(content.file, chosen, rows[chosen], sheets.part(chosen))


def _table(file: str, sheet: str, rows: list[list[str]], part: bytes) -> RawTable:
    header = _header_row(rows)
    used = sorted({at for row in rows[header:] for at, value in enumerate(row) if value})
    names, remarks = named_apart([re.sub(r"\s+", " ", _at(rows[header], at)) for at in used])
    remarks = [*_noticed(file, part, header + 1, sheet), *remarks]
    if above := [" ".join(filter(None, row)) for row in rows[:header] if any(row)]:
        remarks.append(note("remark-lines-above", n=len(above), text=above[0][:80]))
    below = [(number, row) for number, row in enumerate(rows[header + 1 :], header + 2) if any(row)]
    columns = {
        name: pa.array([_at(row, at) for _, row in below], pa.string()) for name, at in zip(names, used, strict=True)
    }
    numbers = np.array([number for number, _ in below], dtype=np.int64)
    return RawTable(file, pa.table(columns), numbers, (), tuple(remarks), sheet)


def _at(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _header_row(rows: Sequence[Sequence[str]]) -> int:
    """Return the first row with as many words as most rows have values."""
    held = [sum(map(bool, row)) for row in rows[:LOOKED_AT]]
    usual = max(held, key=lambda count: (held.count(count), count))
    return next((place for place, count in enumerate(held) if 2 * count > usual), 0)


def _noticed(file: str, part: bytes, header: int, sheet: str) -> Iterator[Note]:
    """Yield what a reader must know of the sheet: formulas.

    Raises BadInput for merged cells from the header down, and for formulas that were never computed.
    """
    for first, top, last, bottom in MERGED.findall(part):
        if int(bottom) >= header:
            cells = b"".join((first, top, b":", last, bottom)).decode()
            raise BadInput("input-merged-cells", file=file, sheet=sheet, cells=cells)
    formulas = list(FORMULA.finditer(part))
    if unknown := sum(not found["value"] and b't="str"' not in found["kind"] for found in formulas):
        raise BadInput("input-formulas-not-computed", file=file, sheet=sheet, n=unknown)
    if formulas:
        yield note("remark-formulas", n=len(formulas), sheet=sheet)
