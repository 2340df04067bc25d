"""Furthest from opportunity: the crossings of several columns to whom the system owes the most. Staff alone may search.

A search looks at thousands of small crossings and shows those that stand out, which is what a release must never do: for
people outside, the crossings that matter are put in a plan and proven safe.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from fairwater.disaggregate.search import Searched, search
from fairwater.disclosure.counting import Where, count_students
from fairwater.disclosure.gate import STAFF_POLICY
from fairwater.disclosure.released import ReleasedRow
from fairwater.errors import BadQuestion, NotForThisAudience
from fairwater.tables.sources import Note, Records
from fairwater.vocabulary import Audience, Better

MOST_CODES = 1 << 62
"""One whole number holds a student's values of all columns."""


@dataclass(frozen=True)
class Crossing:
    """A crossing (or a group of one column) beside all other students, and its share drawn in, with the interval of that.

    It is drawn towards what crossings of as many columns have, as far as its size leaves doubt.
    """

    row: ReleasedRow
    shrunken: float
    shrunken_low: float
    shrunken_high: float


@dataclass(frozen=True)
class Crossings:
    """What a search came to: `found`, the most students to parity first, out of how many crossings that were `looked_at`.

    `told_apart` of these cannot be put down to chance, favourable or not. Found are those of them on the unfavourable
    side that say more than the same crossing with one column fewer. A wider group may stand there because of a narrower
    one inside it: both are then told, with about as many students to parity.
    """

    found: tuple[Crossing, ...]
    looked_at: int
    told_apart: int
    columns: tuple[str, ...]
    audience: Audience
    policy: str
    notes: tuple[Note, ...] = ()


def furthest_from_opportunity(
    source: Records,
    *,
    outcome: str,
    better: Better,
    columns: Sequence[str],
    where: Where,
    audience: Audience,
    most_columns: int = 3,
    min_n: int = 30,
    most: int = 20,
) -> Crossings:
    """Search all crossings of up to `most_columns` of `columns` that have `min_n` students, for the `most` to be told first.

    `where` keeps the rows to one school year, so that a student counts once.
    Raises NotForThisAudience for anyone but staff, BadQuestion for a column that the source lacks or for too many columns.
    """
    if audience is not Audience.STAFF:
        raise NotForThisAudience("crossings-for-staff", audience=audience.value)
    names = tuple(dict.fromkeys(columns))
    _check_codes(source, (*names, *(name for name, _ in where if name not in names)))
    cells = count_students(source, names, where)
    searched = search(cells, better=better, min_n=min_n, most_columns=most_columns)
    return Crossings(
        found=tuple(_crossing(searched, entry, outcome) for entry in searched.found[:most]),
        looked_at=int(searched.looked_at.sum()),
        told_apart=int(searched.told_apart.sum()),
        columns=names,
        audience=audience,
        policy=STAFF_POLICY,
        notes=source.notes,
    )


def _check_codes(source: Records, names: Sequence[str]) -> None:
    if prod(len(source.dimensions[name]) for name in names if name in source.dimensions) >= MOST_CODES:
        raise BadQuestion("crossings-too-many-columns", columns=len(names))


def _crossing(searched: Searched, entry: int, outcome: str) -> Crossing:
    shrunken = (searched.shrunken, searched.shrunken_low, searched.shrunken_high)
    return Crossing(ReleasedRow(**searched.answer(entry, outcome)), *(float(values[entry]) for values in shrunken))
