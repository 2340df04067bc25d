"""Documents of a kind in their matrix: a numbered box for each, and the words on the four sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fairwater.documents.matrix import MatrixKind, points_of
from fairwater.publish import numbers

SIZE, EDGE, BOX = 300, 30, 34
APART = 12
"""Boxes that would lie on one another step aside by so much."""


@dataclass(frozen=True)
class MatrixBox:
    """A document: its number in the table, from 1, and the corner of its box."""

    number: str
    x: int
    y: int


@dataclass(frozen=True)
class MatrixDrawing:
    """The boxes, the names of the two sides, and how many documents have no place yet."""

    boxes: tuple[MatrixBox, ...]
    across: str
    up: str
    n_nowhere: int
    size: int = SIZE + 2 * EDGE


def drawn_matrix(kind: MatrixKind, written: Sequence[Mapping[str, Any]], language: str) -> MatrixDrawing:
    """Return the drawing of documents in their matrix; more of the one lies to the right, more of the other higher."""
    boxes: list[MatrixBox] = []
    taken: dict[tuple[float, float], int] = {}
    points = points_of(kind, written)
    for point in points:
        aside = APART * taken.get((point.x, point.y), 0)
        taken[point.x, point.y] = taken.get((point.x, point.y), 0) + 1
        boxes.append(
            MatrixBox(
                numbers.whole(point.place + 1, language),
                round(EDGE + point.x * (SIZE - BOX)) + aside,
                round(EDGE + (1 - point.y) * (SIZE - BOX)) + aside,
            )
        )
    return MatrixDrawing(
        tuple(boxes), kind.across.label.said(language), kind.up.label.said(language), len(written) - len(points)
    )
