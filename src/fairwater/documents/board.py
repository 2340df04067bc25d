"""Documents that are boards: the rows of a field as cards, under the terms of a framework, in bands that are its upper terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fairwater.content import Part
from fairwater.fields import Field, FieldKind
from fairwater.frameworks import Framework, Term


@dataclass(frozen=True)
class BoardKind:
    """Which field's rows are cards, the column of the term under which each lies, of its words, and what stands beside them.

    `by` is the column by which cards can be chosen (blank: none), such as who voiced them.
    """

    field: str
    under: str
    said: str
    beside: tuple[str, ...]
    by: str
    framework: str


@dataclass(frozen=True)
class Column:
    """A term of the framework with the rows that lie under it, each with its place in the field from 0."""

    term: Term
    cards: tuple[tuple[int, Mapping[str, Any]], ...]


@dataclass(frozen=True)
class Band:
    """An upper term and the columns below it, the deepest band last."""

    term: Term
    columns: tuple[Column, ...]


def board_kind_of(part: Part, fields: Mapping[str, Field]) -> BoardKind | None:
    """Return the board that a kind of document declares, or None. Raises BadInput where it names what is not there."""
    if "board" not in part.given:
        part.known.add("board")
        return None
    given = part.part("board")
    slug = given.one_of("field", [name for name, field in fields.items() if field.kind is FieldKind.ROWS])
    columns = {column.id: column for column in fields[slug].columns}
    under = given.one_of("under", [name for name, column in columns.items() if column.terms])
    beside = given.texts("beside")
    for name in beside:
        if name not in columns:
            raise given.wrong("beside", name, tuple(columns))
    kind = BoardKind(
        field=slug,
        under=under,
        said=given.one_of("said", list(columns)),
        beside=beside,
        by=given.one_of("by", list(columns), ""),
        framework=columns[under].terms,
    )
    given.done()
    return kind


def bands_of(
    kind: BoardKind, rows: Sequence[Mapping[str, Any]], framework: Framework, by: str = ""
) -> tuple[Band, ...]:
    """Return the bands with their cards; with `by`, only the cards that have this value in the column to choose by."""
    chosen = [(place, row) for place, row in enumerate(rows) if not by or by in _values(row.get(kind.by))]
    return tuple(
        Band(
            top,
            tuple(
                Column(term, tuple(each for each in chosen if each[1].get(kind.under) == term.code))
                for term in framework.children.get(top.code, ())
            ),
        )
        for top in framework.children.get("", ())
    )


def _values(given: Any) -> Sequence[Any]:
    return given if isinstance(given, list) else (given,)
