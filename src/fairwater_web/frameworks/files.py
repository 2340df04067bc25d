"""A framework as a file to take away: CSV, Excel, a CASE package, or the file that a content folder takes."""

from __future__ import annotations

import csv
import io
import json

from fairwater.frameworks import content_of_framework
from fairwater.frameworks.case_export import Exporting, package
from fairwater.frameworks.spreadsheet import rows_of
from fairwater.frameworks.toml_text import toml_text
from fairwater.publish.csv_file import safe_text
from fairwater_web.frameworks.enums import Form

KINDS = {
    Form.CSV: "text/csv; charset=utf-8",
    Form.EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Form.CASE: "application/json",
    Form.FILE: "application/toml",
}


def file_of(exporting: Exporting, form: Form, language: str) -> bytes:
    """Return a framework as a file. In spreadsheets no cell runs as a formula."""
    if form is Form.CASE:
        return json.dumps(package(exporting), ensure_ascii=False, indent=1).encode()
    if form is Form.FILE:
        return toml_text(content_of_framework(exporting.framework)).encode()
    rows = rows_of(exporting.framework, language)
    return _workbook(rows) if form is Form.EXCEL else csv_of(rows)


def csv_of(rows: list[list[str]]) -> bytes:
    """Return rows as CSV in which no cell runs as a formula."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([safe_text(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _workbook(rows: list[list[str]]) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet, wrapped, head = (
        book.add_worksheet(),
        book.add_format({"text_wrap": True, "valign": "top"}),
        book.add_format({"bold": True}),
    )
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            sheet.write_string(number, place, cell, wrapped if number else head)
    sheet.set_column(0, 2, 12)
    sheet.set_column(3, max(3, len(rows[0]) - 1), 36)
    sheet.freeze_panes(1, 1)
    book.close()
    return out.getvalue()
