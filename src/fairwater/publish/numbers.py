"""Numbers as people say them, in the reader's language. Percent signs exist here and nowhere else."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from fairwater.words import LOCALES


def whole(value: int, language: str) -> str:
    """Return a whole number with its separators: 1,600."""
    return str(format_decimal(value, locale=LOCALES[language]))


def percent(share: float, language: str, digits: int = 1) -> str:
    """Return a share 0-1 as percent: 0.15 is 15.0%."""
    return str(format_percent(share, format=f"#,##0.{'0' * digits}%" if digits else "#,##0%", locale=LOCALES[language]))


def points(gap: float, language: str) -> str:
    """Return a gap in percentage points with its sign: +9.4."""
    return str(format_decimal(100 * gap, format="+0.0;−0.0", locale=LOCALES[language]))


def times(ratio: float, language: str) -> str:
    """Return a ratio with one decimal from 1.95 up, else two: 2.7, 1.08."""
    return str(format_decimal(ratio, format="0.0" if ratio >= 1.95 else "0.00", locale=LOCALES[language]))


def school_year(year: int) -> str:
    """Return the school year that ends in `year`: 2026 is 2025–26."""
    return f"{year - 1}–{year % 100:02d}"


def day(iso: str, language: str) -> str:
    """Return an ISO date as a person writes it: 14 June 2026."""
    return str(format_date(date.fromisoformat(iso), format="long", locale=LOCALES[language]))
