"""What a new table would change of the one before: rows added, changed and removed, by school and by group, and alarms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from fairwater.tables.readers.raw import note
from fairwater.tables.schema import Kind, Table
from fairwater.tables.sources import Note

MUCH = 0.1
"""Rows gone or new, of a year's rows: more than a tenth is an alarm."""
MUCH_CHANGED = 0.25
MOVED = 0.05
"""A group's share of the students that moved by so much (of all students) and by a fifth of itself is an alarm."""
MOVED_OF_ITSELF = 0.2
PART_OF_YEAR = 0.6
"""Where the most days enrolled are fewer than this share of those before, the file covers part of the year."""
FEW = 20
"""Years and schools with fewer rows raise no alarm about shares."""


@dataclass(frozen=True)
class Change:
    """Rows before and after of a year, a school or a group, and of these how many are new, gone or changed."""

    before: int
    after: int
    added: int
    removed: int
    changed: int


@dataclass(frozen=True)
class Difference:
    """What would change: in all, by school year, by school, and per group column by group (before, after)."""

    total: Change
    years: dict[str, Change]
    schools: dict[str, Change]
    groups: dict[str, dict[str, tuple[int, int]]]
    columns: dict[str, int]
    """Column → rows in which its value changed."""
    alarms: tuple[Note, ...]

    @property
    def nothing(self) -> bool:
        """Say whether nothing would change."""
        return self.total.added == self.total.removed == self.total.changed == 0 and not any(self.columns.values())


def difference(table: Table, before: pa.Table | None, after: pa.Table) -> Difference:
    """Return what changes from `before` (None: nothing was there) to `after`, of the school years that `after` covers.

    Both hold the table's columns with groups as text.
    """
    years = pc.unique(after["school_year"])
    old = after.slice(0, 0) if before is None else before.filter(pc.is_in(before["school_year"], value_set=years))
    kinds = _kinds(table, old, after)
    by_column, changed = _changed(old, after, kinds)
    rows = _Rows(old, after, kinds, changed)
    total = rows.change(np.ones(len(old), bool), np.ones(len(after), bool))
    found = Difference(total, rows.by("school_year"), rows.by("school_id"), _groups(table, old, after), by_column, ())
    alarms = (
        () if before is None else tuple(_alarms(found, old, after, set(pc.unique(before["school_id"]).to_pylist())))
    )
    return Difference(found.total, found.years, found.schools, found.groups, found.columns, alarms)


@dataclass(frozen=True)
class _Kinds:
    """Where each row of the old and the new stands in the other: its place there, -1 where it does not."""

    in_new: NDArray[np.int64]
    in_old: NDArray[np.int64]


def _kinds(table: Table, old: pa.Table, new: pa.Table) -> _Kinds:
    if not len(old):
        return _Kinds(np.empty(0, np.int64), np.full(len(new), -1))
    known = table.key or ("school_id", "school_year", *table.names(Kind.GROUP))
    keys = [name for name in known if name in new.column_names]
    joined = pa.chunked_array([*_key(old, keys).chunks, *_key(new, keys).chunks], pa.string())
    codes = pc.dictionary_encode(joined).combine_chunks()
    codes = codes.indices if isinstance(codes, pa.DictionaryArray) else codes.chunk(0).indices
    place = codes.to_numpy(zero_copy_only=False).astype(np.int64)
    first, second = place[: len(old)], place[len(old) :]
    size = int(place.max(initial=-1)) + 1
    old_at, new_at = np.full(size, -1), np.full(size, -1)
    old_at[first], new_at[second] = np.arange(len(old)), np.arange(len(new))
    return _Kinds(new_at[first], old_at[second])


def _key(rows: pa.Table, keys: Sequence[str]) -> pa.ChunkedArray:
    parts = [
        pc.fill_null(pc.cast(rows[name], pa.string()), "") if name in rows.column_names else pa.scalar("")
        for name in keys
    ]
    return pc.binary_join_element_wise(*parts, "\x1f")


def _changed(old: pa.Table, new: pa.Table, kinds: _Kinds) -> tuple[dict[str, int], NDArray[np.bool_]]:
    """Return per column how many rows that stay have another value, and which new rows have any."""
    stay = np.flatnonzero(kinds.in_old >= 0)
    any_changed = np.zeros(len(new), dtype=bool)
    if not len(stay):
        return {}, any_changed
    all_stay = len(stay) == len(new)
    there = pa.array(kinds.in_old[stay])
    found: dict[str, int] = {}
    blank = pa.array([""] * len(stay), pa.string())
    for name in dict.fromkeys((*new.column_names, *old.column_names)):
        now = _as_text(new[name]) if name in new.column_names else blank
        now = now if all_stay or name not in new.column_names else now.take(pa.array(stay))
        was = _as_text(old[name]).take(there) if name in old.column_names else blank
        other = pc.not_equal(now, was).to_numpy(zero_copy_only=False)
        any_changed[stay[other]] = True
        if other.any():
            found[name] = int(other.sum())
    return found, any_changed


def _as_text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_floating(column.type) or pa.types.is_integer(column.type):
        column = pc.cast(column, pa.float64())
    return pc.fill_null(pc.cast(column, pa.string()), "")


class _Rows:
    """The old and the new rows, and which are new, gone or changed."""

    def __init__(self, old: pa.Table, new: pa.Table, kinds: _Kinds, changed: NDArray[np.bool_]) -> None:
        self.old, self.new = old, new
        self.gone, self.added, self.changed = kinds.in_new < 0, kinds.in_old < 0, changed

    def change(self, old: NDArray[np.bool_], new: NDArray[np.bool_]) -> Change:
        """Return the change of some of the old and of the new rows."""
        return Change(
            before=int(old.sum()),
            after=int(new.sum()),
            added=int((self.added & new).sum()),
            removed=int((self.gone & old).sum()),
            changed=int((self.changed & new).sum()),
        )

    def by(self, name: str) -> dict[str, Change]:
        """Return the change of each value of a column."""
        if name not in self.new.column_names:
            return {}
        values, was_at, now_at = _together(self.old[name], self.new[name])
        counts = [
            np.bincount(at, minlength=len(values))
            for at in (
                was_at,
                now_at,
                now_at[self.added],
                was_at[self.gone],
                now_at[self.changed],
            )
        ]
        return {value: Change(*(int(count[at]) for count in counts)) for at, value in enumerate(values)}


def _together(was: pa.ChunkedArray, now: pa.ChunkedArray) -> tuple[list[str], NDArray[np.int64], NDArray[np.int64]]:
    """Return the values of both as text in their order, and the place among them of each row before and after."""
    both = pa.chunked_array([chunk for rows in (was, now) for chunk in pc.cast(rows, pa.string()).chunks], pa.string())
    found, codes = _encoded(pc.fill_null(both, "None"))
    order = sorted(range(len(found)), key=found.__getitem__)
    place = np.empty(len(found), dtype=np.int64)
    place[order] = np.arange(len(found))
    at = place[codes]
    return [found[each] for each in order], at[: len(was)], at[len(was) :]


def _encoded(column: pa.ChunkedArray) -> tuple[list[str], NDArray[np.int64]]:
    """Return the distinct values of a column without blanks, and for each row the place of its own."""
    found = pc.dictionary_encode(column).combine_chunks()
    if isinstance(found, pa.ChunkedArray):
        found = found.chunk(0) if found.num_chunks else pa.array([], column.type).dictionary_encode()
    return found.dictionary.to_pylist(), found.indices.to_numpy(zero_copy_only=False).astype(np.int64)


def _groups(table: Table, old: pa.Table, new: pa.Table) -> dict[str, dict[str, tuple[int, int]]]:
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for name in table.names(Kind.GROUP):
        if name in new.column_names:
            was = _counts(old[name]) if name in old.column_names else {}
            now = _counts(new[name])
            found[name] = {value: (was.get(value, 0), now.get(value, 0)) for value in sorted({*was, *now})}
    return found


def _counts(column: pa.ChunkedArray) -> dict[str, int]:
    return {each["values"] or "": each["counts"] for each in pc.value_counts(column).to_pylist()}


# ---- alarms


def _alarms(found: Difference, old: pa.Table, new: pa.Table, known: set[str]) -> Iterator[Note]:
    """Yield what is odd; `known` are the schools of every year before."""
    for year, change in found.years.items():
        if change.before >= FEW:
            yield from _alarms_of_year(year, change)
    gone = [school for school, change in found.schools.items() if change.before and not change.after]
    if gone:
        yield note("alarm-schools-gone", n=len(gone), schools=", ".join(gone[:8]))
    unknown = [school for school in found.schools if school not in known]
    if unknown and known:
        rows = sum(found.schools[school].after for school in unknown)
        message = "alarm-other-district" if 2 * rows > found.total.after else "alarm-schools-new"
        yield note(message, n=len(unknown), schools=", ".join(unknown[:8]), rows=rows)
    yield from _alarms_of_groups(found)
    yield from _alarm_of_days(old, new)


def _alarms_of_year(year: str, change: Change) -> Iterator[Note]:
    for message, n, much in (
        ("alarm-rows-gone", change.removed, MUCH),
        ("alarm-rows-new", change.added, MUCH),
        ("alarm-rows-changed", change.changed, MUCH_CHANGED),
    ):
        if n > much * change.before:
            yield note(message, n=n, year=year, before=change.before)


def _alarms_of_groups(found: Difference) -> Iterator[Note]:
    before, after = found.total.before, found.total.after
    if min(before, after) < FEW:
        return
    for column, groups in found.groups.items():
        for group, (was, now) in groups.items():
            moved = abs(now / after - was / before)
            if moved > MOVED and moved * before > MOVED_OF_ITSELF * max(1, was):
                yield note("alarm-group-moved", column=column, group=group or "blank", was=was, now=now)


def _alarm_of_days(old: pa.Table, new: pa.Table) -> Iterator[Note]:
    if "days_enrolled" in old.column_names and "days_enrolled" in new.column_names:
        was, now = (_most_days(rows) for rows in (old, new))
        for year in sorted(was):
            if now.get(year, 0) < PART_OF_YEAR * was[year]:
                yield note("alarm-part-of-year", was=int(was[year]), now=int(now.get(year, 0)))


def _most_days(rows: pa.Table) -> dict[int, float]:
    found = rows.group_by("school_year").aggregate([("days_enrolled", "max")])
    return {each["school_year"]: each["days_enrolled_max"] or 0 for each in found.to_pylist()}
