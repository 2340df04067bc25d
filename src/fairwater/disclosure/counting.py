"""The counting pass, executed: the only place where the rows about students are read to be counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import ibis
import numpy as np

from fairwater.disaggregate.cells import Cells, cell_query, count_query, read_cells
from fairwater.disaggregate.sums import OUTCOMES, read_sums, sum_query
from fairwater.disclosure.shelf import put, taken
from fairwater.errors import BadQuestion
from fairwater.tables.engine import viewed
from fairwater.tables.joined import Joined
from fairwater.tables.sources import Counts, Records
from fairwater.vocabulary import Dimension

OUTCOME = "counted"
Where = tuple[tuple[str, tuple[str, ...]], ...]


def count_students(source: Records, columns: Sequence[str], where: Where = ()) -> Cells:
    """Return the students of a source by columns, of those cells alone whose dimension holds one of the values.

    Raises BadQuestion for a column that the source lacks.
    """
    names = dict.fromkeys((*columns, *(name for name, _ in where)))
    unknown = [name for name in names if name not in source.dimensions]
    if unknown:
        raise BadQuestion("question-unknown-groups", groups=", ".join(unknown), known=", ".join(source.dimensions))
    cells = cells_of(source, [source.dimensions[name] for name in names])
    for name, values in where:
        known = source.dimensions[name].values
        cells = cells.keep(name, [known.index(value) for value in values if value in known])
    return cells.margin(columns) if where else cells


def count_everyone(source: Records, columns: Sequence[str], where: Where = ()) -> Cells:
    """Return the students of a source by columns, whether or not their outcome is reported. Raises as before."""
    everyone = Records(lambda: source.build().mutate(**{OUTCOME: ibis.literal(0)}), source.dimensions)
    return count_students(everyone, columns, where)


def with_joined(cells: Cells, joined: Sequence[Joined]) -> Cells:
    """Return the cells with columns made from those that they have."""
    for each in joined:
        made_from = cells.dimension(each.of)
        dimension = each.dimension(made_from)
        codes = cells.codes * len(dimension) + np.array(dimension.joined, dtype=np.int64)[cells.digits(each.of)]
        cells = replace(cells, dimensions=(*cells.dimensions, dimension), codes=codes)
    return cells


def cells_of(source: Records | Counts, dimensions: Sequence[Dimension]) -> Cells:
    """Return the cells of a source, kept where the source has a key."""
    return _cells(_Pass(source, tuple(dimensions)))


def sums_of(source: Records, dimensions: Sequence[Dimension]) -> Cells:
    """Return the cells of a source whose rows have a number `value`: students, sums and sums of squares."""
    return _cells(_Pass(source, tuple(dimensions), OUTCOMES))


def _cells(wanted: _Pass) -> Cells:
    return _kept(wanted) if wanted.source.key else _counted(wanted)


def _counted(wanted: _Pass) -> Cells:
    """Execute the counting pass: the rows are read here and nowhere else."""
    source, dimensions = _prepared(wanted.source), wanted.dimensions
    if isinstance(source, Records) and wanted.outcomes == OUTCOMES:
        return read_sums(sum_query(source.build(), dimensions).to_pyarrow(), dimensions)
    if isinstance(source, Counts):
        query = count_query(source.crossed(dimension.name for dimension in dimensions), dimensions)
    else:
        query = cell_query(source.build(), dimensions, (OUTCOME,))
    return read_cells(query.to_pyarrow(), dimensions, (OUTCOME,))


def _prepared(source: Records | Counts) -> Records | Counts:
    """Return the source so that its rows are compiled once for all that is asked of them, where they are kept."""
    if not source.key or source.shelf is None:
        return source
    return replace(source, build=lambda: viewed(f"{source.shelf}\n{source.key}", source.build))


class _Pass:
    """One counting pass, equal to another over the same snapshot, measure, scope and dimensions."""

    def __init__(
        self, source: Records | Counts, dimensions: tuple[Dimension, ...], outcomes: tuple[str, ...] = (OUTCOME,)
    ) -> None:
        self.source = source
        self.dimensions = dimensions
        self.outcomes = outcomes
        counted = () if outcomes == (OUTCOME,) else outcomes
        self.name = "\n".join((source.key, *(dimension.name for dimension in dimensions), *counted))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Pass) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)


@lru_cache(maxsize=1024)
def _kept(wanted: _Pass) -> Cells:
    """Return the cells of a pass from memory, else from the shelf, else counted and put on the shelf."""
    shelf = wanted.source.shelf
    if shelf is None:
        return _counted(wanted)
    found = taken(shelf, wanted.name, wanted.dimensions, wanted.outcomes)
    if found is None:
        found = _counted(wanted)
        put(shelf, wanted.name, found)
    return found
