"""What a question can be asked of: student records, public counts, or published shares. Nothing here is executed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import ibis

from fairwater.errors import BadQuestion
from fairwater.vocabulary import Dimension

Note = tuple[str, tuple[tuple[str, object], ...]]
"""A message id and its values: what a reader must know about where the numbers come from."""


@dataclass(frozen=True)
class Records:
    """One row per student: a nullable 0/1 column `counted` and a code column per dimension.

    `build` makes the expression when it is first needed: where the cells are on the shelf already it never is.
    """

    build: Callable[[], ibis.Table]
    dimensions: Mapping[str, Dimension]
    key: str = ""
    """Names the snapshot, the measure and the scope; cells with the same key are the same. Empty = never kept."""
    shelf: Path | None = None
    """The folder in which counted cells are kept."""
    notes: tuple[Note, ...] = ()
    together: str = ""
    """The column in which students share one number, as those of a school do; empty where each has their own."""


@dataclass(frozen=True)
class Counts:
    """Cells that somebody else counted: `students` and `counted` per crossing.

    They come in breakdowns that cannot be crossed with one another (race by sex; English learner by sex): `breakdowns`
    names the columns of each by the code in the column `breakdown`.
    """

    build: Callable[[], ibis.Table]
    dimensions: Mapping[str, Dimension]
    breakdowns: tuple[tuple[int, frozenset[str]], ...]
    key: str = ""
    shelf: Path | None = None
    notes: tuple[Note, ...] = ()

    def crossed(self, names: Iterable[str]) -> ibis.Table:
        """Return the rows of the first breakdown that has all of the columns; BadQuestion where none has."""
        wanted = set(names)
        for code, columns in self.breakdowns:
            if wanted <= columns:
                rows = self.build()
                return rows.filter(rows["breakdown"] == code)
        raise BadQuestion("question-not-crossed", groups=", ".join(sorted(wanted)))


@dataclass(frozen=True)
class Shares:
    """Published shares without the counts behind them, by group name; `overall` is the share of everyone."""

    grouping: str
    shares: tuple[tuple[str, float], ...]
    overall: float
    notes: tuple[Note, ...] = ()


Source = Records | Counts | Shares
