"""Results of Google Forms: a timestamp first, then a column for each question with its text as header.

Checkboxes are joined by “, ” in a sheet and by “;” in a download.
"""

from __future__ import annotations

from fairwater.errors import BadInput
from fairwater.instruments.outside.brought import Brought, Layout, Why
from fairwater.instruments.outside.columns import Around, Column, gathered, given
from fairwater.instruments.outside.days import is_day
from fairwater.instruments.outside.personal import why_by_name
from fairwater.instruments.outside.sheet import Rows, Sheet, even_sheet


def begins_with_moments(sheet: Sheet) -> bool:
    """Say whether the first column holds moments in time and nothing else, as that of Google Forms does."""
    cells = [cell for cell in sheet.column(0) if cell] if sheet.headers[0] else []
    return bool(cells) and all(map(is_day, cells)) and why_by_name(sheet.headers[0][0]) is Why.TIME


def read(rows: Rows, *, file: str) -> Brought:
    """Return what is brought of a file of Google Forms. Questions have the codes Q1, Q2, … by their place in the file.

    Raises BadInput where the first column is no timestamp, or where the rows are no table.
    """
    sheet = even_sheet(rows, 1, file)
    if not begins_with_moments(sheet):
        raise BadInput("survey-file-not-google-forms", file=file)
    moments = sheet.column(0)
    columns = [Column("Timestamp", sheet.headers[0][0], given(moments), Why.TIME)]
    for place, header in enumerate(sheet.headers[0][1:], 1):
        columns.append(Column(f"Q{place}" if header else "", header, given(sheet.column(place))))
    return gathered(Layout.GOOGLE_FORMS, sheet, columns, Around(moments, (True,) * len(sheet.rows)))
