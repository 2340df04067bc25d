"""From the columns of any layout to what is brought: personal columns and answers are taken out here, once for all layouts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fairwater.errors import BadInput
from fairwater.instruments.outside.brought import Brought, Layout, LeftBehind, Question, Remark, Why
from fairwater.instruments.outside.days import days_of
from fairwater.instruments.outside.personal import why_by_answer, why_by_answers, why_by_name
from fairwater.instruments.outside.sheet import Sheet

LONGEST_CHOICE = 80
"""What is longer than this between two commas is a sentence, not a choice."""


@dataclass(frozen=True)
class Column:
    """One column: its code, its text, its answers (None = not answered), and why it stays behind where the layout knows."""

    code: str
    text: str
    answers: tuple[str | None, ...]
    why: Why | None = None


@dataclass(frozen=True)
class Around:
    """What a layout knows besides its columns: the cells that tell the day, whether finished, and what it left behind."""

    moments: Sequence[str] = ()
    finished: Sequence[bool | None] = ()
    left_behind: Sequence[LeftBehind] = ()
    remarks: Sequence[Remark] = ()
    separators: Sequence[str] = (";", ", ")


def gathered(layout: Layout, sheet: Sheet, columns: Sequence[Column], around: Around) -> Brought:
    """Return what is brought of a sheet. Raises BadInput where no question is left."""
    left, kept, remarks = list(around.left_behind), [], list(around.remarks)
    for column in columns:
        why = column.why or _why(column)
        if why is not None:
            n = sum(answer is not None for answer in column.answers)
            if n or why is not Why.UNNAMED:
                left.append(LeftBehind(column.text or column.code, why, n))
            continue
        kept.append(_without_persons(column, left))
    if not kept:
        raise BadInput("survey-file-no-questions", file=sheet.file)
    codes = _apart([column.code for column in kept], remarks)
    questions = tuple(
        Question(code, column.text, _separator(column.answers, around.separators))
        for code, column in zip(codes, kept, strict=True)
    )
    answers = tuple(zip(*(column.answers for column in kept), strict=True))
    days, unsure = days_of(around.moments or [""] * len(answers))
    if unsure:
        remarks.append(Remark("survey-remark-month-first"))
    finished = tuple(around.finished or [None] * len(answers))
    if n := sum(done is False for done in finished):
        remarks.append(Remark("survey-remark-unfinished", {"n": n}))
    return Brought(layout, questions, answers, sheet.numbers, days, finished, tuple(left), tuple(remarks))


def given(cells: Sequence[str]) -> tuple[str | None, ...]:
    """Return cells as answers: None for blank."""
    return tuple(cell or None for cell in cells)


def _why(column: Column) -> Why | None:
    named = [why for name in (column.code, column.text) if (why := why_by_name(name))]
    if not column.code and not column.text:
        return Why.UNNAMED
    return named[0] if named else why_by_answers(column.answers)


def _without_persons(column: Column, left: list[LeftBehind]) -> Column:
    """Return a column without the answers in which somebody could be reached or found, and note how many those were."""
    whys = [why_by_answer(answer) if answer else None for answer in column.answers]
    for why in dict.fromkeys(why for why in whys if why):
        left.append(LeftBehind(column.text or column.code, why, whys.count(why), whole=False))
    answers = tuple(None if why else answer for why, answer in zip(whys, column.answers, strict=True))
    return Column(column.code, column.text, answers)


def _apart(codes: Sequence[str], remarks: list[Remark]) -> list[str]:
    """Return codes of which no two are the same, and note which had to be changed."""
    found: list[str] = []
    taken = set(codes)
    for code in codes:
        own, times = code, 2
        while own in found or (own != code and own in taken):
            own, times = f"{code}_{times}", times + 1
        if own != code:
            remarks.append(Remark("survey-remark-doubled-code", {"code": code, "own": own}))
        found.append(own)
    return found


def _separator(answers: Sequence[str | None], separators: Sequence[str]) -> str:
    """Return what seems to join several choices in one answer, or nothing.

    A sign that is never followed by a blank joins choices. A comma with a blank may as well stand in a sentence: it joins
    choices only where every part of every answer is short and occurs in more than one answer.
    """
    told = [answer for answer in answers if answer]
    for sign in separators:
        joined = [answer for answer in told if sign in answer.strip(sign)]
        if not joined:
            continue
        if not sign.endswith(" "):
            if not any(f"{sign} " in answer for answer in joined):
                return sign
            continue
        parts = [part for answer in told for part in dict.fromkeys(answer.split(sign))]
        if all(parts.count(part) > 1 and len(part) <= LONGEST_CHOICE for part in set(parts)):
            return sign
    return ""
