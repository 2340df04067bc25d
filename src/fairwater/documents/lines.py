"""Lines of a document that can be pointed to from elsewhere: the cards of a board, the first layer of a graph.

A line is known by its words. Hidden ids of rows do not survive paper and Word; words do, and where they are changed in
place the line is followed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from fairwater.documents.kinds import DocumentKind


@dataclass(frozen=True)
class LinesKind:
    """Which field's rows are lines, the column of their words, and of their code (blank: they have none)."""

    field: str
    said: str
    code: str


@dataclass(frozen=True)
class Line:
    """A line: its place in the field from 0, its code in capitals (or blank), its words, and its whole row."""

    place: int
    code: str
    said: str
    row: Mapping[str, Any]


def lines_kind_of(kind: DocumentKind) -> LinesKind | None:
    """Return which rows of a kind of document are lines; None where it has neither a board nor a graph."""
    if kind.board is not None:
        return LinesKind(kind.board.field, kind.board.said, "")
    if kind.graph is not None:
        first = kind.graph.layers[0]
        return LinesKind(first.field, first.said, first.code)
    return None


def lines_in(kind: LinesKind, rows: Sequence[Mapping[str, Any]] | None) -> tuple[Line, ...]:
    """Return the lines among the rows of their field, in order.

    A row without words is none; of two with the same words the first counts.
    """
    found: dict[str, Line] = {}
    for place, row in enumerate(rows or ()):
        said = one_line(row.get(kind.said))
        if said:
            code = "".join(str(row.get(kind.code) or "").split()).upper() if kind.code else ""
            found.setdefault(said, Line(place, code, said, row))
    return tuple(found.values())


def one_line(said: Any) -> str:
    """Return words on one line: how they are broken on a page does not make them others."""
    return " ".join(str(said or "").split())


def followed(before: Sequence[Line], after: Sequence[Line]) -> dict[str, str]:
    """Return for the words of each line that changed the words that stand for it now; of lines that are gone, nothing.

    The code decides where there is one and it stands once on each side. Else a run of lines between two that stayed is
    followed one by one where it is as long as it was.
    """
    stay, new = {each.said for each in before}, {each.said for each in after}
    found: dict[str, str] = {}
    by_code = _once(after)
    for code, line in _once(before).items():
        if line.said not in new and code in by_code and by_code[code].said not in stay:
            found[line.said] = by_code[code].said
    one, two = [each.said for each in before], [each.said for each in after]
    for what, a, b, c, d in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if what == "replace" and b - a == d - c:
            for old, now in zip(one[a:b], two[c:d], strict=True):
                if old not in new and now not in stay and old not in found and now not in found.values():
                    found[old] = now
    return found


def _once(lines: Sequence[Line]) -> dict[str, Line]:
    codes = [each.code for each in lines]
    return {each.code: each for each in lines if each.code and codes.count(each.code) == 1}
