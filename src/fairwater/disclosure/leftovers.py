"""What is left of a whole, then and now: where it differs by a few students, the difference tells of them.

Single numbers that differ by few wait (`history.py`). But a whole and its parts may all differ by many, and what is left of
the whole, which nobody shows, by one: then a part, or the whole, has to wait as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from fairwater.disaggregate.cells import Integers
from fairwater.disclosure.propose import Lines, Pattern, Table
from fairwater.disclosure.shown import Interval

Number = tuple[Table, int, str]


def narrow_leftovers(pattern: Pattern, before: Sequence[Sequence[Interval]]) -> list[Number]:
    """Return numbers to withhold so that nothing that is left differs by few from an earlier list (`before`, one each)."""
    found: dict[tuple[int, int, str], Number] = {}
    for exact in before:
        told = _Before(pattern, exact)
        for lines in pattern.lines:
            if lines.child.asked and lines.parent.asked:
                for stat in ("students", "counted"):
                    for table, cell, which in _narrow(pattern, lines, told, stat):
                        found[id(table), cell, which] = (table, cell, which)
    return list(found.values())


class _Before:
    """What was shown exactly of an earlier list, by table; a value that it does not name had nobody."""

    def __init__(self, pattern: Pattern, exact: Sequence[Interval]) -> None:
        self.pattern, self.exact = pattern, exact
        self.named: dict[str, set[str]] = {}
        for interval in exact:
            for name, value in zip(interval.names, interval.values, strict=True):
                self.named.setdefault(name, set()).add(value)

    def of(self, table: Table, stat: str) -> tuple[Integers, NDArray[np.bool_]]:
        """Return the value of each cell then, and where it is known."""
        values, known = np.zeros(len(table.students), dtype=np.int64), np.zeros(len(table.students), dtype=bool)
        for interval in self.exact:
            if interval.stat == stat and set(interval.names) == set(table.names):
                where = dict(zip(interval.names, interval.values, strict=True))
                code = self.pattern.atoms.code(table.names, [where[name] for name in table.names])
                if code >= 0:
                    values[code], known[code] = interval.low, True
        return values, known | self._new(table)

    def _new(self, table: Table) -> NDArray[np.bool_]:
        """Say which cells name a value that the earlier list did not have at all."""
        new = np.zeros(len(table.students), dtype=bool)
        if not table.names or not set(table.names) <= set(self.named):
            return new
        for code in np.flatnonzero(table.possible):
            values = self.pattern.atoms.values(table.names, int(code))
            new[code] = any(value not in self.named[name] for name, value in zip(table.names, values, strict=True))
        return new


def _narrow(pattern: Pattern, lines: Lines, before: _Before, stat: str) -> Iterator[Number]:
    change, both = _change(pattern, lines.child, before, stat)
    whole, told = _change(pattern, lines.parent, before, stat)
    among = np.flatnonzero((lines.parent_of >= 0) & both)
    place = lines.parent_of[among]
    left = whole - np.bincount(place, weights=change[among], minlength=len(whole)).astype(np.int64)
    for parent in np.flatnonzero(told & (left != 0) & (np.abs(left) < pattern.policy.n)):
        parts = among[place == parent]
        enough = parts[np.abs(left[parent] + change[parts]) >= pattern.policy.n]
        cheapest = min(enough, key=lambda part: (lines.child.students[part], part), default=None)
        if cheapest is not None and lines.child.students[cheapest] < lines.parent.students[parent]:
            yield lines.child, int(cheapest), stat
        else:
            yield lines.parent, int(parent), stat


def _change(pattern: Pattern, table: Table, before: _Before, stat: str) -> tuple[Integers, NDArray[np.bool_]]:
    """Return by how much each cell differs from then, and where that is known to everybody."""
    then, known = before.of(table, stat)
    shown = pattern.shown_of(table)
    now, exact = (table.students, shown.exact_students) if stat == "students" else (table.counted, shown.exact_counted)
    return now - then, known & exact
