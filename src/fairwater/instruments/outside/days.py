"""The day of an answer out of the moment that a program noted. The time of day is not read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

DAY = re.compile(r"\s*(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?=$|[\sT,])", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1990, 2199
"""LimeSurvey notes 1980 where a survey is anonymous: that is no day."""


def is_day(cell: str) -> bool:
    """Say whether a cell begins with a day in numbers."""
    return DAY.match(cell) is not None


def days_of(cells: Sequence[str]) -> tuple[tuple[date | None, ...], bool]:
    """Return the day of each cell, None where there is none, and whether nothing told the month from the day.

    2026-03-04 and 2026/3/4 are plain. 3/4/2026 is read as month/day, as in the United States, unless a number over 12 stands
    first anywhere in the column and none second.
    """
    parts = [(int(m[1]), int(m[2]), int(m[3])) if (m := DAY.match(cell)) else None for cell in cells]
    turned = [p for p in parts if p is not None and p[0] < 100]
    first, second = any(p[0] > 12 for p in turned), any(p[1] > 12 for p in turned)
    day_first = first and not second
    return tuple(_day(p, day_first=day_first) for p in parts), bool(turned) and not first and not second


def _day(parts: tuple[int, int, int] | None, *, day_first: bool) -> date | None:
    if parts is None:
        return None
    year, month, day = parts
    if year < 100:
        month, day, year = parts
        month, day = (day, month) if day_first else (month, day)
        year += 2000 if year < 100 else 0
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
