"""Two profiles of one organisation, an earlier and a later: cell by cell, and a dimension over what both have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from fairwater.capability.quotient import Cell, Dimension, Profile


@dataclass(frozen=True)
class CellChange:
    """A cell earlier and later: its evidenced levels, None where it was or is empty."""

    dimension: str
    practice: str
    before: Fraction | None
    after: Fraction | None

    @property
    def moved(self) -> Fraction | None:
        """Return by how many levels it moved; None where it is empty in one of the two."""
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True)
class DimensionChange:
    """A dimension over the cells that are evidenced in both profiles: how many, and how far their mean moved (None: none)."""

    dimension: str
    n_cells: int
    moved: Fraction | None


@dataclass(frozen=True)
class Change:
    """What is different between two profiles."""

    cells: tuple[CellChange, ...]
    dimensions: tuple[DimensionChange, ...]


def change_between(before: Profile, after: Profile) -> Change:
    """Return what moved between two profiles over the same cells.

    A cell that was filled or emptied in between moves no dimension: it would seem to move because somebody looked.
    ValueError where the two do not have the same cells that apply.
    """
    cells = _applying(before.dimensions), _applying(after.dimensions)
    if list(cells[0]) != list(cells[1]):
        raise ValueError("profiles of other cells cannot be compared")
    found = tuple(CellChange(*key, cells[0][key].evidenced, cells[1][key].evidenced) for key in cells[0])
    slugs = dict.fromkeys(each.dimension for each in found)
    return Change(found, tuple(_dimension(slug, (each for each in found if each.dimension == slug)) for slug in slugs))


def _applying(dimensions: Iterable[Dimension]) -> dict[tuple[str, str], Cell]:
    return {(cell.dimension, cell.practice): cell for each in dimensions for cell in each.cells if cell.applies}


def _dimension(slug: str, cells: Iterable[CellChange]) -> DimensionChange:
    moved = [each.moved for each in cells if each.moved is not None]
    return DimensionChange(slug, len(moved), sum(moved, Fraction(0)) / len(moved) if moved else None)
