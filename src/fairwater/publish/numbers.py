"""Numbers as people say them, in the reader's language. Percent signs exist here and nowhere else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol

from fairwater.words import LOCALES


@cache
def _symbols(language: str) -> dict[int, str]:
    locale = LOCALES[language]
    return {ord(","): get_group_symbol(locale), ord("."): get_decimal_symbol(locale)}


def _said(number: str, language: str) -> str:
    """Return a number written by Python with the separators of the language (a page says two thousand of them)."""
    return number.translate(_symbols(language))


def whole(value: int, language: str) -> str:
    """Return a whole number with its separators: 1,600."""
    return _said(f"{value:,d}", language)


def percent(share: float, language: str, digits: int = 1) -> str:
    """Return a share 0-1 as percent: 0.15 is 15.0%."""
    return _said(f"{100 * share:,.{digits}f}", language) + "%"


def interval(low: float, high: float, language: str) -> str:
    """Return where a share 0-1 may lie, in percent: 12.1% – 18.4%."""
    return f"{percent(low, language)} – {percent(high, language)}"


def points(gap: float, language: str) -> str:
    """Return a gap in percentage points with its sign: +9.4."""
    return _said(f"{100 * gap:+.1f}".replace("-", "\N{MINUS SIGN}"), language)


def times(ratio: float, language: str) -> str:
    """Return a ratio with one decimal from 1.95 up, else two: 2.7, 1.08."""
    return _said(f"{ratio:,.1f}" if ratio >= 1.95 else f"{ratio:.2f}", language)


def decimals(value: Decimal | float, digits: int, language: str) -> str:
    """Return a number with so many decimals: 3.00."""
    plain = f"{value:,.{digits}f}"
    return _said(plain.removeprefix("-") if float(plain.replace(",", "")) == 0 else plain, language)


def money(amount: Decimal, digits: int, language: str) -> str:
    """Return dollars with so many decimals: $1,250.50."""
    return "$" + decimals(amount, digits, language)


def dollars(amount: Decimal, language: str) -> str:
    """Return dollars exactly as they are: whole where they are whole, else to the cent."""
    return money(amount, 0 if amount == amount.to_integral_value() else 2, language)


def signed(value: float, digits: int, language: str) -> str:
    """Return a difference with its sign and so many decimals: +0.52."""
    plain = f"{value:+,.{digits}f}"
    nothing = float(plain.replace(",", "")) == 0
    return _said(plain[1:] if nothing else plain.replace("-", "\N{MINUS SIGN}"), language)


def span(low: float, high: float, digits: int, language: str) -> str:
    """Return where a number may lie, with so many decimals: 24.1 – 25.3."""
    ends = (decimals(end, digits, language).replace("-", "\N{MINUS SIGN}") for end in (low, high))
    return " – ".join(ends)


def school_year(year: int) -> str:
    """Return the school year that ends in `year`: 2026 is 2025–26."""
    return f"{year - 1}–{year % 100:02d}"


@lru_cache(maxsize=4096)
def day(iso: str, language: str) -> str:
    """Return an ISO date as a person writes it: 14 June 2026."""
    return str(format_date(date.fromisoformat(iso), format="long", locale=LOCALES[language]))


def month(iso: str, language: str) -> str:
    """Return the month of an ISO date, as short as it is written: Jun."""
    return str(format_date(date.fromisoformat(iso), format="LLL", locale=LOCALES[language]))
