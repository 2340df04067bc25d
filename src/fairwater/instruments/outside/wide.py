"""Results as a plain table: one row for each who answered, under names, or under codes and question texts in either order."""

from __future__ import annotations

import re

from fairwater.instruments.outside.brought import Brought, Header, Layout
from fairwater.instruments.outside.columns import Around, Column, gathered, given
from fairwater.instruments.outside.personal import plain_name
from fairwater.instruments.outside.sheet import Rows, Sheet, even_sheet

CODE = re.compile(r"[A-Za-z][\w.\[\]-]{0,31}")
MOMENTS = (
    "recorded date",
    "submit date",
    "submitted at",
    "date submitted",
    "completion time",
    "end date",
    "end time",
    "timestamp",
    "marca temporal",
    "created at",
    "start time",
    "start date",
)
"""The columns that tell the day of an answer, the best first."""


def looks_like_a_code(cell: str) -> bool:
    """Say whether a cell is one short word that begins with a letter, as Q1, belong_2 and Q1[SQ001] are."""
    return CODE.fullmatch(cell) is not None


def read(rows: Rows, *, header: Header, file: str) -> Brought:
    """Return what is brought of a plain table with the header that `header` says.

    Under one header row a short word is the code; else questions have the codes Q1, Q2, … by their place in the file.
    Raises BadInput where the rows are no table.
    """
    sheet = even_sheet(rows, 1 if header is Header.ONE else 2, file)
    columns = []
    for place in range(len(sheet.headers[0])):
        code, question = _names(sheet, header, place)
        columns.append(Column(code, question, given(sheet.column(place))))
    names = [plain_name(name) for names in sheet.headers for name in names]
    width = len(sheet.headers[0])
    moments = next((sheet.column(names.index(name) % width) for name in MOMENTS if name in names), ())
    return gathered(Layout.WIDE, sheet, columns, Around(moments))


def _names(sheet: Sheet, header: Header, place: int) -> tuple[str, str]:
    """Return the code and the text of a column, both empty where it has no name."""
    top = sheet.headers[0][place]
    if header is Header.ONE:
        code, question = (top if looks_like_a_code(top) else ""), top
    elif header is Header.CODES_THEN_TEXT:
        code, question = top, sheet.headers[1][place]
    else:
        code, question = sheet.headers[1][place], top
    if not code and question:
        code = f"Q{place + 1}"
    return code, question or code
