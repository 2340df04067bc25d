"""Results of LimeSurvey: columns about the answering first, headers as codes, as `CODE. Question text`, or as texts alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from fairwater.errors import BadInput
from fairwater.instruments.outside.brought import Brought, Layout, Remark, Why
from fairwater.instruments.outside.columns import Around, Column, gathered
from fairwater.instruments.outside.sheet import Rows, Sheet, even_sheet

OF_LIMESURVEY: Mapping[str, Why] = {
    "id": Why.IDENTIFIER,
    "response id": Why.IDENTIFIER,
    "token": Why.IDENTIFIER,
    "access code": Why.IDENTIFIER,
    "submitdate": Why.TIME,
    "date submitted": Why.TIME,
    "startdate": Why.TIME,
    "date started": Why.TIME,
    "datestamp": Why.TIME,
    "date last action": Why.TIME,
    "interviewtime": Why.TIME,
    "total time": Why.TIME,
    "ipaddr": Why.INTERNET_ADDRESS,
    "ip address": Why.INTERNET_ADDRESS,
    "lastpage": Why.OF_THE_PROGRAM,
    "last page": Why.OF_THE_PROGRAM,
    "startlanguage": Why.OF_THE_PROGRAM,
    "start language": Why.OF_THE_PROGRAM,
    "seed": Why.OF_THE_PROGRAM,
    "refurl": Why.OF_THE_PROGRAM,
    "referrer url": Why.OF_THE_PROGRAM,
}
NEEDED = ({"id", "response id"}, {"submitdate", "date submitted", "lastpage", "last page"})
SUBMITTED = ("submitdate", "date submitted")
TIMINGS = re.compile(r"(?:group|question)?time\d+|.+time$", re.IGNORECASE)
CODE = re.compile(r"[A-Za-z]\w*(?:\[[^\[\]]*\])*")
CODE_AND_TEXT = re.compile(r"([A-Za-z]\w*(?:\[[^\[\]]*\])*)\.\s+(.+)", re.DOTALL)
NOT_SHOWN = "N/A"


def parts_of(header: str) -> tuple[str, str]:
    """Return the code and the text of a header; the code is empty where texts were exported alone."""
    if whole := CODE_AND_TEXT.fullmatch(header):
        return whole[1], whole[2]
    return (header, header) if CODE.fullmatch(header) else ("", header)


def has_its_columns(headers: Sequence[str]) -> bool:
    """Say whether a header row has the columns that every file of LimeSurvey begins with."""
    names = {name.casefold() for header in headers for name in parts_of(header)}
    return all(needed & names for needed in NEEDED)


def read(rows: Rows, *, file: str) -> Brought:
    """Return what is brought of a file of LimeSurvey. A row without a date of submission is flagged as unfinished.

    “N/A” (the question was not shown) is no answer, and how many those are is said. Raises BadInput where the columns of
    LimeSurvey are not there, or where the rows are no table.
    """
    sheet = even_sheet(rows, 1, file)
    headers = sheet.headers[0]
    if not has_its_columns(headers):
        raise BadInput("survey-file-not-limesurvey", file=file)
    columns, not_shown = [], 0
    moments: tuple[str, ...] = ()
    for place, header in enumerate(headers):
        code, question = parts_of(header)
        cells = sheet.column(place)
        why = _why(code, question)
        if why is None:
            not_shown += cells.count(NOT_SHOWN)
            code = code or (f"Q{place + 1}" if question else "")
        elif not moments and {code.casefold(), question.casefold()} & set(SUBMITTED):
            moments = cells
        answers = tuple(None if cell in ("", NOT_SHOWN) else cell for cell in cells)
        columns.append(Column(code, question, answers, why))
    remarks = [Remark("survey-remark-not-shown", {"n": not_shown})] if not_shown else []
    return gathered(Layout.LIMESURVEY, sheet, columns, Around(moments, _finished(sheet, moments), (), remarks))


def _why(code: str, question: str) -> Why | None:
    for name in (code.casefold(), question.casefold()):
        if name in OF_LIMESURVEY:
            return OF_LIMESURVEY[name]
    return Why.TIME if TIMINGS.fullmatch(code) and code.casefold().startswith(("group", "question")) else None


def _finished(sheet: Sheet, moments: Sequence[str]) -> list[bool | None]:
    return [bool(moment) and moment != NOT_SHOWN for moment in moments] if moments else [None] * len(sheet.rows)
