"""Results of Qualtrics: three header rows (names, question texts, ImportId as JSON) and columns about the answering itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fairwater.errors import BadInput
from fairwater.instruments.outside.brought import Brought, Layout, LeftBehind, Why
from fairwater.instruments.outside.columns import Around, Column, gathered, given
from fairwater.instruments.outside.sheet import Rows, Sheet, even_sheet, filled

OF_QUALTRICS: Mapping[str, Why] = {
    "startdate": Why.TIME,
    "enddate": Why.TIME,
    "recordeddate": Why.TIME,
    "duration (in seconds)": Why.TIME,
    "duration": Why.TIME,
    "status": Why.OF_THE_PROGRAM,
    "progress": Why.OF_THE_PROGRAM,
    "finished": Why.OF_THE_PROGRAM,
    "distributionchannel": Why.OF_THE_PROGRAM,
    "userlanguage": Why.OF_THE_PROGRAM,
    "q_recaptchascore": Why.OF_THE_PROGRAM,
    "ipaddress": Why.INTERNET_ADDRESS,
    "responseid": Why.IDENTIFIER,
    "externalreference": Why.IDENTIFIER,
    "externaldatareference": Why.IDENTIFIER,
    "recipientemail": Why.MAIL_ADDRESS,
    "recipientfirstname": Why.NAME,
    "recipientlastname": Why.NAME,
    "locationlatitude": Why.PLACE,
    "locationlongitude": Why.PLACE,
}
CLICKS = ("_first click", "_last click", "_page submit", "_click count")
PREVIEWS = frozenset({"survey preview", "survey test", "1", "2", "9", "17"})
"""The words of the column Status, and its numbers where values are exported as numbers."""
DONE, NOT_DONE = frozenset({"true", "1", "yes"}), frozenset({"false", "0", "no"})
MOMENTS = ("recordeddate", "enddate", "startdate")


def has_import_ids(rows: Rows) -> bool:
    """Say whether the third row that holds anything is that of the ImportIds."""
    top = filled(rows[:8])[:3]
    cells = [cell for cell in top[2][1] if cell] if len(top) == 3 else []
    return bool(cells) and all(cell.startswith("{") and '"ImportId"' in cell for cell in cells)


def read(rows: Rows, *, file: str) -> Brought:
    """Return what is brought of a file of Qualtrics: previews and tests are left behind, unfinished rows are flagged.

    Raises BadInput where the third row is not that of the ImportIds, where every row is a preview, or the rows are no table.
    """
    if not has_import_ids(rows):
        raise BadInput("survey-file-not-qualtrics", file=file)
    sheet = even_sheet(rows, 3, file)
    names = [name.casefold() for name in sheet.headers[0]]
    left: list[LeftBehind] = []
    if "status" in names:
        kept = [cell.casefold() not in PREVIEWS for cell in sheet.column(names.index("status"))]
        if not all(kept):
            left.append(LeftBehind(sheet.headers[0][names.index("status")], Why.PREVIEW, kept.count(False)))
            sheet = sheet.only(kept)
    if not sheet.rows:
        raise BadInput("survey-file-only-previews", file=file)
    columns = []
    for place, (code, question) in enumerate(zip(sheet.headers[0], sheet.headers[1], strict=True)):
        why = Why.TIME if names[place].endswith(CLICKS) else OF_QUALTRICS.get(names[place])
        column = Column(code or (f"Q{place + 1}" if question else ""), question, given(sheet.column(place)), why)
        columns.append(replace(column, text=code) if why else column)
    moments = next((sheet.column(names.index(name)) for name in MOMENTS if name in names), ())
    around = Around(moments, _finished(sheet, names), left, separators=(",", ";"))
    return gathered(Layout.QUALTRICS, sheet, columns, around)


def _finished(sheet: Sheet, names: list[str]) -> list[bool | None]:
    """Return whether each row was answered to its end, by Finished, else by Progress; None where neither tells."""
    if "finished" in names:
        cells = [cell.casefold() for cell in sheet.column(names.index("finished"))]
        return [True if cell in DONE else False if cell in NOT_DONE else None for cell in cells]
    if "progress" in names:
        cells = list(sheet.column(names.index("progress")))
        return [cell == "100" if cell else None for cell in cells]
    return [None] * len(sheet.rows)
