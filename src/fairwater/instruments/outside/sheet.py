"""The rows of a survey file made even: header rows above, rows of answers below, each with its number in the file."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from fairwater.errors import BadInput
from fairwater.instruments.outside.personal import is_address, without_addresses

Rows = Sequence[Sequence[str]]
"""A file's rows of text, the header first, as a reader of CSV or XLSX hands them out."""

INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200e\u200f\u2060\x00"))
TAG = re.compile(r"</?[A-Za-z][^<>]*>")


@dataclass(frozen=True)
class Sheet:
    """Header rows and rows of answers, all of the same width; `numbers` (rows,) count from 1 in the file."""

    file: str
    headers: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]

    def column(self, place: int) -> tuple[str, ...]:
        """Return the answers of one column."""
        return tuple(row[place] for row in self.rows)

    def only(self, kept: Sequence[bool]) -> Sheet:
        """Return the sheet with the rows that are kept alone."""
        rows = tuple(row for row, stays in zip(self.rows, kept, strict=True) if stays)
        numbers = tuple(number for number, stays in zip(self.numbers, kept, strict=True) if stays)
        return Sheet(self.file, self.headers, rows, numbers)


def clean(cell: str) -> str:
    """Return a cell without invisible signs and without blanks around it."""
    return cell.translate(INVISIBLE).strip()


def clean_header(cell: str) -> str:
    """Return a header on one line, without mark-up and without anybody's address."""
    plain = html.unescape(TAG.sub(" ", clean(cell)))
    return without_addresses(plain.translate(INVISIBLE))


def filled(rows: Rows) -> list[tuple[int, list[str]]]:
    """Return the rows that hold anything, cleaned, with their numbers from 1."""
    cleaned = ((number, [clean(cell) for cell in row]) for number, row in enumerate(rows, 1))
    return [(number, row) for number, row in cleaned if any(row)]


def even_sheet(rows: Rows, n_headers: int, file: str) -> Sheet:
    """Return the sheet under `n_headers` header rows. Raises BadInput for what is no such table, with a sentence that says so."""
    found = filled(rows)
    if not found:
        raise BadInput("survey-file-empty", file=file)
    if len(found) <= n_headers:
        raise BadInput("survey-file-no-answers", file=file)
    tops = [row for _, row in found[:n_headers]]
    for row in tops:
        for place, cell in enumerate(row, 1):
            if is_address(cell):
                raise BadInput("survey-file-no-header", file=file, column=place)
    width = max(_width(row) for row in tops)
    for number, row in found[n_headers:]:
        if _width(row) > width:
            raise BadInput("survey-file-odd-row", file=file, row=number, found=_width(row), expected=width)
    headers = tuple(tuple(clean_header(cell) for cell in _even(row, width)) for row in tops)
    body = tuple(tuple(_even(row, width)) for _, row in found[n_headers:])
    return Sheet(file, headers, body, tuple(number for number, _ in found[n_headers:]))


def _width(row: Sequence[str]) -> int:
    """Return the place of the last cell that holds anything, from 1."""
    return max((place for place, cell in enumerate(row, 1) if cell), default=0)


def _even(row: list[str], width: int) -> list[str]:
    return (row + [""] * width)[:width]
