"""Numbers of a series as they are said: with as many decimals as tell its values apart, shares in percent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, isclose, isfinite, log10

from fairwater.publish import numbers

MINUS = "\N{MINUS SIGN}"
MOST_DIGITS = 4
SMALLEST_P = 0.001


@dataclass(frozen=True)
class Table:
    """Words in rows under a head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def lines(self) -> Iterable[str]:
        """Yield the table in columns of one width each."""
        cells = [self.head, *self.rows]
        widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
        for row in cells:
            yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def digits_for(values: Iterable[float]) -> int:
    """Return how many decimals tell values and their centre apart: two more than their range needs, one more than they have."""
    known = [value for value in values if isfinite(value)]
    spread = (max(known) - min(known) or max(map(abs, known))) if known else 0.0
    needed = 2 if spread == 0 else max(0, 2 - floor(log10(spread)))
    had = next(
        (n for n in range(MOST_DIGITS) if all(isclose(round(v, n), v, abs_tol=1e-9) for v in known)), MOST_DIGITS
    )
    return min(MOST_DIGITS, needed, had + 1)


def number(value: float, digits: int, language: str) -> str:
    """Return a number with so many decimals and a true minus."""
    return numbers.decimals(value, digits, language).replace("-", MINUS)


def p_value(p: float, language: str) -> str:
    """Return a p value with three decimals, and a very small one as less than 0.001."""
    if p < SMALLEST_P:
        return "< " + numbers.decimals(SMALLEST_P, 3, language)
    return numbers.decimals(p, 3, language)
