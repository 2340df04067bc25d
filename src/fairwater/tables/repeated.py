"""Several rows of one student in one school and year: the same again, a contradiction, or events that add up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from fairwater.tables.mapping import Repeated
from fairwater.tables.schema import Combine, Table

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Repeats:
    """What was found of the rows (places): `again` are not taken a second time, `first` is each student's first row."""

    again: Mask
    first: NDArray[np.int64]
    summed: Mapping[str, pa.Array]
    """Columns in which a student's first row holds what all of its rows come to."""
    differing: Mask | None = None

    @property
    def differs(self) -> Mask:
        """Return the rows that contradict their student's first."""
        return np.zeros(len(self.again), dtype=bool) if self.differing is None else self.differing


def repeats_of(table: Table, columns: Mapping[str, pa.Array], held: Mask, what: Repeated) -> Repeats:
    """Return how the `held` rows of one student go together: equal rows once; others add up or contradict."""
    who = _joined(table, columns, held)
    first = _first_places(who, held)
    later = held & (first != np.arange(len(held)))
    if not later.any():
        return Repeats(later, first, {})
    if what is Repeated.COMBINE:
        return _combined(table, columns, held, later, first)
    differs = np.zeros(len(held), dtype=bool)
    for column in columns.values():
        codes = pc.fill_null(pc.dictionary_encode(column).indices, -1).to_numpy(zero_copy_only=False)
        differs |= later & (codes != codes[first])
    return Repeats(later & ~differs, first, {}, differs)


def _joined(table: Table, columns: Mapping[str, pa.Array], held: Mask) -> NDArray[np.int64]:
    joined = np.zeros(len(held), dtype=np.int64)
    for name in (name for name in table.key if name in columns):
        codes = pc.fill_null(pc.dictionary_encode(columns[name]).indices, -1).to_numpy(zero_copy_only=False)
        _, joined = np.unique(joined * (int(codes.max(initial=0)) + 2) + codes + 1, return_inverse=True)
    return joined.astype(np.int64)


def _first_places(who: NDArray[np.int64], held: Mask) -> NDArray[np.int64]:
    """Return for each held row the place of the first held row of the same student; others are their own."""
    first = np.arange(len(who))
    places = np.flatnonzero(held)
    _, at, inverse = np.unique(who[places], return_index=True, return_inverse=True)
    first[places] = places[at][inverse]
    return first


def _combined(
    table: Table, columns: Mapping[str, pa.Array], held: Mask, later: Mask, first: NDArray[np.int64]
) -> Repeats:
    """Add up what adds up, hold what any row holds, and take the last row's groups; the rest must agree."""
    rules = {column.name: column.combine for column in table.columns if column.name not in table.key}
    differs = np.zeros(len(held), dtype=bool)
    for name, column in columns.items():
        if rules.get(name) is Combine.SAME:
            codes = pc.fill_null(pc.dictionary_encode(column).indices, -1).to_numpy(zero_copy_only=False)
            differs |= later & (codes != codes[first])
    agreed = held & ~differs
    summed = {
        name: _together(column, rules[name], agreed, first)
        for name, column in columns.items()
        if rules.get(name, Combine.SAME) is not Combine.SAME
    }
    return Repeats(later & ~differs, first, summed, differs)


def _together(column: pa.Array, rule: Combine, held: Mask, first: NDArray[np.int64]) -> pa.Array:
    """Return the column in which first rows hold what their student's rows come to by the rule."""
    if rule in (Combine.SUM, Combine.ANY):
        return _reduced(column, held, first, np.add if rule is Combine.SUM else np.maximum)
    if rule is Combine.LATEST_KNOWN:
        held = held & pc.is_valid(column).to_numpy(zero_copy_only=False)
    last, places = np.arange(len(first)), np.flatnonzero(held)
    last[first[places]] = places  # of equal indices the last assignment stays
    return column.take(pa.array(last))


def _reduced(column: pa.Array, held: Mask, first: NDArray[np.int64], by: np.ufunc) -> pa.Array:
    """Return the column in which first rows hold the sum or the maximum of their student's values; blank where all are."""
    if pa.types.is_decimal(column.type):
        return _as_money(_reduced(_as_cents(column), held, first, by), column.type)
    values = pc.fill_null(column, 0).to_numpy(zero_copy_only=False)
    said = pc.is_valid(column).to_numpy(zero_copy_only=False)
    total, any_said = np.zeros_like(values), np.zeros(len(values), dtype=bool)
    places = np.flatnonzero(held & said)
    by.at(total, first[places], values[places])
    any_said[first[places]] = True
    found = pa.array(total, mask=~any_said)
    return found if pa.types.is_floating(column.type) else pc.cast(found, column.type, safe=False)


def _as_cents(column: pa.Array) -> pa.Array:
    return pc.cast(pc.multiply(column, pa.scalar(Decimal(100))), pa.int64())


def _as_money(cents: pa.Array, kind: pa.DataType) -> pa.Array:
    return pc.cast(pc.multiply(pc.cast(cents, pa.decimal128(19, 0)), pa.scalar(Decimal("0.01"))), kind)
