"""Groups too small to stand alone, shown together and named: what is left of a shown whole, from shown numbers alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from fairwater.disclosure.atoms import Atoms
from fairwater.disclosure.policy import Policy
from fairwater.disclosure.released import RolledUp
from fairwater.disclosure.shown import Shown


def rolled_up_groups(atoms: Atoms, policy: Policy, shown: Sequence[Shown]) -> Iterator[RolledUp]:
    """Yield the groups of a column that can be shown together: what is left of a shown whole, from shown numbers alone."""
    tables = {frozenset(table.names): table for table in shown}
    for table in shown:
        for column in table.names:
            rest = tuple(name for name in table.names if name != column)
            parent = tables.get(frozenset(rest))
            if parent is not None:
                yield from _leftovers(atoms, policy, table, parent, column)


def _leftovers(atoms: Atoms, policy: Policy, table: Shown, parent: Shown, column: str) -> Iterator[RolledUp]:
    parent_of = np.full(len(table.students_low), -1, dtype=np.int64)
    parent_of[atoms.label(table.names)] = atoms.label(parent.names)
    place = table.names.index(column)
    for code in np.flatnonzero(parent.exact_students):
        children = np.flatnonzero(parent_of == code)
        told = table.exact_students[children] & (table.exact_counted[children] | (not atoms.with_outcome))
        if told.all() or not told.any() or told.sum() + 1 >= len(children):
            continue
        students = int(parent.students_low[code] - table.students_low[children[told]].sum())
        if students < policy.n:
            continue
        counted = None
        if atoms.with_outcome and parent.exact_counted[code]:
            counted = int(parent.counted_low[code] - table.counted_low[children[told]].sum())
            counted = counted if policy.n <= counted <= students - policy.n else None
        names = tuple(atoms.values(table.names, int(child))[place] for child in children[~told])
        where = tuple(zip(parent.names, atoms.values(parent.names, int(code)), strict=True))
        yield RolledUp(where, column, names, students, counted)
