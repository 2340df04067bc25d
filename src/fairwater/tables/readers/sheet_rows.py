"""The sheets of a workbook as rows of text. A library in native code reads them ten times as fast, and tells less of a cell.

So whatever it would get wrong is read the slow way: numbers that a format fills up with zeros, numbers too long for a float,
errors such as #N/A, and sheets with cells far apart, for which it would hold every cell between them.
"""

from __future__ import annotations

import io
import re
from datetime import date, datetime, time
from functools import cached_property
from itertools import islice
from typing import Any

import openpyxl
import python_calamine
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.escape import unescape

from fairwater.errors import BadInput
from fairwater.tables.readers.unpacked import Content

ZEROS = re.compile(r"^0+$")
LAST_ROW = 1_048_576
"""Excel has no more rows."""
EXACT = 2**53
"""From here on a float holds not every whole number."""
SPARSE, SMALL = 4, 1_000_000
"""A sheet whose corner is so many times as far as it has cells is sparse, if it is no small one."""
CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)(\d+)"')
ANY_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
ERROR = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\bt=["']e["']""")


class Sheets:
    """The sheets of a workbook, by title. Whatever the libraries raise for a damaged one, making it or `rows` raises BadInput."""

    def __init__(self, content: Content) -> None:
        self.content = content
        try:
            self._package = ExcelReader(io.BytesIO(content.data), read_only=True, data_only=True, keep_links=False)
            self._package.read_manifest()
            self._package.read_workbook()
            found = {sheet.name: link for sheet, link in self._package.parser.find_sheets()}
        except Exception as fault:  # whatever a damaged part makes the library raise
            raise BadInput("input-damaged-workbook", file=content.file) from fault
        there = set(self._package.valid_files)
        self.parts = {
            title: link.target
            for title, link in found.items()
            if link.target in there and "chartsheet" not in link.Type
        }

    def part(self, title: str) -> bytes:
        """Return the XML of a sheet."""
        return bytes(self._package.archive.read(self.parts[title]))

    def rows(self, title: str) -> list[list[str]]:
        """Return the values of a sheet as text, without the blanks at the end of a row and the blank rows at its end."""
        rows = self.quickly(title)
        try:
            rows = self.slowly(title) if rows is None else rows
        except Exception as fault:
            raise BadInput("input-damaged-workbook", file=self.content.file) from fault
        return _without_end([_without_end(row) for row in rows])

    def quickly(self, title: str) -> list[list[str]] | None:
        """Return the values of a sheet, or None where only the slow way tells them as they are, or what is wrong."""
        try:
            part = self.part(title)
            if self._fills_up or ERROR.search(part) or _is_sparse(part):
                return None
            with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(self.content.data)) as book:
                values = book.get_sheet_by_name(title).to_python(skip_empty_area=False)
        except Exception:
            return None
        if any(isinstance(value, int | float) and abs(value) >= EXACT for row in values for value in row):
            return None
        return [[_text(value) for value in row] for row in values]

    def slowly(self, title: str) -> list[list[str]]:
        """Return the values of a sheet with what their formats add."""
        sheet = self._book[title]
        sheet.reset_dimensions()  # what a sheet says of its own size is wrong in the exports of many programmes
        return [[_shown(cell) for cell in row] for row in islice(sheet.iter_rows(), LAST_ROW)]

    @cached_property
    def _book(self) -> Any:
        return openpyxl.load_workbook(io.BytesIO(self.content.data), read_only=True, data_only=True)

    @cached_property
    def _fills_up(self) -> bool:
        """Say whether any format of the workbook fills numbers up with zeros."""
        styles = (part for part in self._package.valid_files if part.endswith("styles.xml"))
        return any(re.search(rb"""formatCode=["']00+["']""", self._package.archive.read(part)) for part in styles)


def _is_sparse(part: bytes) -> bool:
    """Say whether cells lie far apart, or may: where one does not say where it is, or in a way that is not looked for."""
    found = CELL.findall(part)
    if len(found) != len(ANY_CELL.findall(part)):
        return True
    columns, rows = {column for column, _ in found}, max((int(row) for _, row in found), default=0)
    return rows * max(map(_place, columns), default=0) > max(SPARSE * len(found), SMALL)


def _place(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = 26 * place + letter - ord("A") + 1
    return place


def _without_end(values: list[Any]) -> list[Any]:
    while values and not values[-1]:
        values.pop()
    return values


def _shown(cell: Any) -> str:
    value = cell.value
    return _text(unescape(value) if isinstance(value, str) else value, cell.number_format)


def _text(value: Any, number_format: str | None = None) -> str:
    """Return a cell as a person sees it: whole numbers without a point, leading zeros of a format kept, dates as ISO."""
    if isinstance(value, str):
        return value.strip()
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        whole = int(value) if float(value).is_integer() else None
        if whole is None:
            return repr(value)
        return str(whole).zfill(len(number_format)) if number_format and ZEROS.match(number_format) else str(whole)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    return value.isoformat() if isinstance(value, date) else str(value).strip()
