"""The marks of a cell on its scale: a square above it for the team, a circle on it for what is evidenced, a triangle below
it for those affected. So none hides another where they agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from fairwater.capability import Cell
from fairwater.capability.quotient import HIGHEST, LOWEST

START, LENGTH = 10, 108
"""Where level 1 lies in the picture of a cell, and how far level 4 is from there."""


@dataclass(frozen=True)
class Marks:
    """Where the marks lie; None where a side has not spoken. The points of the triangle are a path."""

    self_rated: str | None
    voiced: str | None
    evidenced: str | None
    ticks: tuple[str, ...]


def marks_of(cell: Cell) -> Marks:
    """Return the marks of a cell."""
    voiced = _at(cell.voiced)
    return Marks(
        None if (at := _at(cell.self_rated)) is None else f"{at - 5.5:.1f}",
        None if voiced is None else f"M{voiced - 7:.1f} 40 L{voiced + 7:.1f} 40 L{voiced:.1f} 28 Z",
        None if (at := _at(cell.evidenced)) is None else f"{at:.1f}",
        tuple(f"{_placed(Fraction(level)):.1f}" for level in range(LOWEST, HIGHEST + 1)),
    )


def _at(level: Fraction | None) -> float | None:
    return None if level is None else _placed(level)


def _placed(level: Fraction) -> float:
    return START + float((level - LOWEST) / (HIGHEST - LOWEST)) * LENGTH
