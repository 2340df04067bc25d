"""A profile of the capability model, cell by cell, and the one number that never goes without it: in exact fractions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

LOWEST, HIGHEST = 1, 4
EVIDENCED_SHARE = Fraction(3, 4)
"""Of the applicable cells so many are evidenced where a number for all of them is given."""


@dataclass(frozen=True)
class Cell:
    """A practice in a dimension: levels from 1 to 4 from three sources, which stand beside one another and are never averaged.

    `evidenced` is what reviewed observations and data show and is the level of the cell; None leaves it empty. A cell that
    does not apply, such as internships in an elementary school, leaves every denominator.
    """

    dimension: str
    practice: str
    evidenced: Fraction | None = None
    self_rated: Fraction | None = None
    voiced: Fraction | None = None
    applies: bool = True


@dataclass(frozen=True)
class Dimension:
    """A dimension: its cells, and the mean of those that are evidenced; None where none is."""

    slug: str
    cells: tuple[Cell, ...]
    level: Fraction | None


@dataclass(frozen=True)
class Quotient:
    """One number over all dimensions on 0 to 100, and the range within which the empty cells leave it."""

    value: Fraction
    low: Fraction
    high: Fraction


@dataclass(frozen=True)
class Profile:
    """The dimensions in the order in which they came, how many of the applicable cells are evidenced, and the number.

    `quotient` is None where fewer than three quarters are, or where a dimension has no level: a number over the others would
    be that of another model.
    """

    dimensions: tuple[Dimension, ...]
    n_applicable: int
    n_evidenced: int
    quotient: Quotient | None

    @property
    def weakest(self) -> tuple[str, ...]:
        """Return the dimensions at the lowest level that is given: several where they share it."""
        levels = {each.slug: each.level for each in self.dimensions if each.level is not None}
        return tuple(slug for slug, level in levels.items() if level == min(levels.values()))


def rescaled(level: Fraction) -> Fraction:
    """Return a level from 1 to 4 on 0 to 100: (level - 1) / 3 * 100."""
    return (level - LOWEST) / (HIGHEST - LOWEST) * 100


def _mean(levels: Iterable[Fraction | None]) -> Fraction | None:
    known = [level for level in levels if level is not None]
    return sum(known, Fraction(0)) / len(known) if known else None


def profile_of(cells: Iterable[Cell]) -> Profile:
    """Return the profile that cells make.

    cells: each practice of each dimension once, with levels from 1 to 4. A dimension is the mean of its evidenced cells, the
    number the mean of the dimensions; the range puts every empty cell at 1 and at 4. Dimensions in which no cell applies are
    left out. ValueError for a cell that comes twice or a level outside 1 to 4.
    Source: the baseline of the capability model, docs/decisions/0023.
    """
    by_dimension: dict[str, list[Cell]] = {}
    for cell in cells:
        _check(cell)
        if any(each.practice == cell.practice for each in by_dimension.get(cell.dimension, ())):
            raise ValueError(f"the cell {cell.dimension}, {cell.practice} comes twice")
        by_dimension.setdefault(cell.dimension, []).append(cell)
    dimensions = tuple(
        Dimension(slug, tuple(found), _mean([each.evidenced for each in found if each.applies]))
        for slug, found in by_dimension.items()
    )
    applicable = [cell for each in dimensions for cell in each.cells if cell.applies]
    n_evidenced = sum(cell.evidenced is not None for cell in applicable)
    return Profile(dimensions, len(applicable), n_evidenced, _quotient(dimensions, len(applicable), n_evidenced))


def _check(cell: Cell) -> None:
    for level in (cell.evidenced, cell.self_rated, cell.voiced):
        if level is not None and not LOWEST <= level <= HIGHEST:
            raise ValueError(f"a level lies between {LOWEST} and {HIGHEST}, and {level} does not")


def _quotient(dimensions: Sequence[Dimension], n_applicable: int, n_evidenced: int) -> Quotient | None:
    judged = [each for each in dimensions if any(cell.applies for cell in each.cells)]
    if not n_applicable or n_evidenced < EVIDENCED_SHARE * n_applicable or any(each.level is None for each in judged):
        return None
    low, high = (_overall(judged, Fraction(end)) for end in (LOWEST, HIGHEST))
    return Quotient(_overall(judged, None), low, high)


def _overall(dimensions: Sequence[Dimension], empty: Fraction | None) -> Fraction:
    """Return the number with every empty cell at a level, or left out."""
    levels = (
        _mean(empty if cell.evidenced is None else cell.evidenced for cell in each.cells if cell.applies)
        for each in dimensions
    )
    overall = _mean(levels)
    assert overall is not None  # only dimensions that have a level come here
    return rescaled(overall)
