"""Documents that are placed in a matrix: two of their numbers say where each lies, beside the others of its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fairwater.content import Part
from fairwater.fields import Field, FieldKind


@dataclass(frozen=True)
class MatrixKind:
    """The fields of numbers by which a document lies across and up, from `least` to `most` of each."""

    across: Field
    up: Field


@dataclass(frozen=True)
class Point:
    """A document in the matrix: its place in the list from 0, and where it lies, both from 0 to 1. Lower left is least."""

    place: int
    x: float
    y: float


def matrix_kind_of(part: Part, fields: Mapping[str, Field]) -> MatrixKind | None:
    """Return the matrix that a kind of document declares, or None. Raises BadInput where it names no number with bounds."""
    if "matrix" not in part.given:
        part.known.add("matrix")
        return None
    given = part.part("matrix")
    bounded = [
        slug
        for slug, field in fields.items()
        if field.kind is FieldKind.NUMBER and field.least is not None and field.most is not None
    ]
    kind = MatrixKind(fields[given.one_of("across", bounded)], fields[given.one_of("up", bounded)])
    given.done()
    return kind


def points_of(kind: MatrixKind, written: Sequence[Mapping[str, Any]]) -> tuple[Point, ...]:
    """Return where documents lie; one without both numbers lies nowhere.

    written: the values of each document by field.
    """
    found = []
    for place, values in enumerate(written):
        x, y = _share(kind.across, values.get(kind.across.id)), _share(kind.up, values.get(kind.up.id))
        if x is not None and y is not None:
            found.append(Point(place, x, y))
    return tuple(found)


def _share(field: Field, value: Any) -> float | None:
    """Return how far a number is from the least to the most."""
    if value in (None, ""):
        return None
    least, most = float(field.least or 0), float(field.most or 0)
    return (float(value) - least) / (most - least)
