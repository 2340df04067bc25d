"""The finest crossing of a plan's columns: what every released number is a sum of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, permutations
from math import prod

import numpy as np
from numpy.typing import NDArray

from fairwater.disaggregate.cells import Cells, Integers, join_digits, strides_of
from fairwater.errors import BadQuestion
from fairwater.vocabulary import Dimension

MOST_ATOMS = 40_000
"""More crossings than this cannot be proven in minutes."""
MOST_CROSSED = 25 * MOST_ATOMS
"""More than this are not even looked at for those that cannot be (a school in another zone)."""

Names = tuple[str, ...]


@dataclass(frozen=True)
class Atoms:
    """Every crossing that could hold a student: `digits` (dimensions, atoms), students counted `yes` and not `no`."""

    dimensions: tuple[Dimension, ...]
    digits: Integers
    yes: Integers
    no: Integers
    with_outcome: bool = True
    """False for a table of students alone: nobody is counted, and nothing is told of it."""

    def __len__(self) -> int:
        return len(self.yes)

    def place(self, name: str) -> int:
        """Return the position of a dimension."""
        return [dimension.name for dimension in self.dimensions].index(name)

    def sizes(self, names: Sequence[str]) -> list[int]:
        """Return the number of values of each of the dimensions."""
        return [len(self.dimensions[self.place(name)]) for name in names]

    def label(self, names: Sequence[str]) -> Integers:
        """Return for each atom the code of its cell in the crossing of `names`."""
        return join_digits([self.digits[self.place(name)] for name in names], self.sizes(names), len(self))

    def values(self, names: Sequence[str], code: int) -> tuple[str, ...]:
        """Return the values of a cell of the crossing of `names`."""
        sizes = self.sizes(names)
        places = [self.dimensions[self.place(name)] for name in names]
        return tuple(
            d.values[code // stride % size] for d, stride, size in zip(places, strides_of(sizes), sizes, strict=True)
        )

    def code(self, names: Sequence[str], values: Sequence[str]) -> int:
        """Return the code of a cell of the crossing of `names`, -1 where a value is not in these data."""
        code = 0
        for name, value, stride in zip(names, values, strides_of(self.sizes(names)), strict=True):
            known = self.dimensions[self.place(name)].values
            if value not in known:
                return -1
            code += known.index(value) * stride
        return code

    def table(self, names: Sequence[str]) -> tuple[Integers, Integers, NDArray[np.bool_]]:
        """Return (students, counted, possible) of every cell of the crossing; cells that cannot be are not possible."""
        label, size = self.label(names), prod(self.sizes(names))
        counted = np.bincount(label, weights=self.yes, minlength=size).astype(np.int64)
        students = counted + np.bincount(label, weights=self.no, minlength=size).astype(np.int64)
        return students, counted, np.bincount(label, minlength=size) > 0

    def kin(self, names: Sequence[str]) -> list[Names]:
        """Return the crossings of the same columns and of those made from the same: itself, race for races joined."""
        of = {dimension.name: _source(dimension) for dimension in self.dimensions}
        wanted = {of[name] for name in names}
        pool = [name for name, source in of.items() if source in wanted]
        every = chain.from_iterable(combinations(pool, size) for size in range(len(wanted), len(pool) + 1))
        return [each for each in every if {of[name] for name in each} == wanted]

    def alike(self, names: Sequence[str], others: Sequence[str]) -> dict[int, int]:
        """Return by the code of a cell of one crossing the code of that of another, of those that hold the same atoms."""
        size = prod(self.sizes(others))
        one, other = np.divmod(np.unique(self.label(names) * size + self.label(others)), size)
        same = (np.bincount(one)[one] == 1) & (np.bincount(other)[other] == 1)
        return dict(zip(one[same].tolist(), other[same].tolist(), strict=True))


def atoms_of(cells: Cells, known_empty: Collection[Sequence[str]] = ()) -> Atoms:
    """Return the atoms of the cells of one outcome: all crossings of their values but those known to be empty.

    Where each value of a column occurs with a single value of another (a school in its zone), everyone knows which.
    Of columns that are made from one column, everyone knows which values go together, whether or not they occur.
    Raises BadQuestion for more crossings than can be proven.
    """
    sizes = cells.sizes()
    codes = np.arange(prod(sizes), dtype=np.int64)
    digits = np.array([codes // stride % size for stride, size in zip(strides_of(sizes), sizes, strict=True)])
    digits = digits.reshape(len(sizes), len(codes))
    held = [cells.digits(dimension.name) for dimension in cells.dimensions]
    names = [dimension.name for dimension in cells.dimensions]
    possible = np.ones(len(codes), dtype=bool)
    for family in _families(cells.dimensions):
        own = [sizes[place] for place in family]
        together = join_digits(list(family.values()), own)
        possible &= np.isin(join_digits([digits[place] for place in family], own), together)
    for inner, outer in permutations(range(len(sizes)), 2):
        if sizes[inner] > sizes[outer] > 1 and _source(cells.dimensions[inner]) != _source(cells.dimensions[outer]):
            pairs = np.unique(held[inner] * sizes[outer] + held[outer])
            if len(pairs) == len(np.unique(held[inner])):
                possible &= np.isin(digits[inner] * sizes[outer] + digits[outer], pairs)
    for crossing in known_empty:
        places = [names.index(name) for name in crossing]
        of_sizes = [sizes[place] for place in places]
        occurring = join_digits([held[place] for place in places], of_sizes)
        possible &= np.isin(join_digits([digits[place] for place in places], of_sizes), occurring)
    if int(possible.sum()) > MOST_ATOMS:
        raise BadQuestion("gate-too-many-crossings", found=int(possible.sum()), most=MOST_ATOMS)
    students, counted = np.zeros(len(codes), dtype=np.int64), np.zeros(len(codes), dtype=np.int64)
    students[cells.codes], counted[cells.codes] = cells.students[:, 0], cells.counted[:, 0]
    return Atoms(cells.dimensions, digits[:, possible], counted[possible], (students - counted)[possible])


def _source(dimension: Dimension) -> str:
    return dimension.joins or dimension.name


def _families(dimensions: Sequence[Dimension]) -> Iterator[dict[int, Integers]]:
    """Yield the places of the columns that are made from one column, itself too: for each of its values, theirs."""
    for source in dict.fromkeys(dimension.joins for dimension in dimensions if dimension.joins):
        yield {
            place: np.array(dimension.joined, dtype=np.int64) if dimension.joins else np.arange(len(dimension))
            for place, dimension in enumerate(dimensions)
            if _source(dimension) == source
        }
