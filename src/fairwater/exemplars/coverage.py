"""Where exemplars can be seen and where the map is empty: one way of sorting across, places or areas of work down."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Seen:
    """An exemplar on the map: its number, the rows and the columns in which it stands, and whether it is published."""

    number: int
    rows: Collection[str]
    columns: Collection[str]
    is_published: bool


@dataclass(frozen=True)
class CoverageRow:
    """A row of the map: for each column the numbers of what is published there, and how many are drafts."""

    row: str
    published: tuple[tuple[int, ...], ...]
    drafts: tuple[int, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is published in the whole row."""
        return not any(self.published)


@dataclass(frozen=True)
class Coverage:
    """The map: its columns, its rows, how many boxes have something published, of how many."""

    columns: tuple[str, ...]
    rows: tuple[CoverageRow, ...]

    @property
    def n_boxes(self) -> int:
        """Return how many boxes there are."""
        return len(self.columns) * len(self.rows)

    @property
    def n_filled(self) -> int:
        """Return in how many boxes something is published."""
        return sum(bool(box) for row in self.rows for box in row.published)

    @property
    def empty(self) -> tuple[tuple[str, str], ...]:
        """Return the row and column of each box in which nothing is published."""
        return tuple(
            (row.row, column)
            for row in self.rows
            for column, box in zip(self.columns, row.published, strict=True)
            if not box
        )


def coverage_of(rows: Sequence[str], columns: Sequence[str], seen: Iterable[Seen]) -> Coverage:
    """Return the map of exemplars over rows (places, levels or areas) and columns (dimensions), each in its order.

    An exemplar stands in every box of its rows and columns; one whose row or column is not on the map is left out there.
    """
    published: Mapping[tuple[str, str], list[int]] = {(row, column): [] for row in rows for column in columns}
    drafts = dict.fromkeys(published, 0)
    for each in seen:
        for box in {(row, column) for row in each.rows for column in each.columns} & set(published):
            if each.is_published:
                published[box].append(each.number)
            else:
                drafts[box] += 1
    return Coverage(
        tuple(columns),
        tuple(
            CoverageRow(
                row,
                tuple(tuple(published[row, column]) for column in columns),
                tuple(drafts[row, column] for column in columns),
            )
            for row in rows
        ),
    )
