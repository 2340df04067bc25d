"""A file taken in by a mapping: the rows that can be taken, and those that wait, each with its reason. Nothing is dropped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from fairwater.errors import BadInput
from fairwater.tables import TABLES
from fairwater.tables.mapping import ColumnMapping, column_of, missing
from fairwater.tables.readers.raw import OddRow, RawTable, note
from fairwater.tables.repeated import Repeats, repeats_of
from fairwater.tables.schema import KEY_NAMES, Column, Kind
from fairwater.tables.sources import Note
from fairwater.tables.student_key import keyed
from fairwater.tables.students_from import with_students
from fairwater.tables.values import Taken, most_of, taker

Places = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Trouble:
    """Why some rows cannot be taken: the sentence's id, the column (ours and theirs) and the rows' places in the file."""

    message: str
    ours: str
    theirs: str
    places: Places
    others: Places | None = None
    """For each of them the place of another row that the sentence names."""
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Waiting:
    """One reason why one row waits: the row of the file, the column, its value, and the sentence."""

    row: int
    column: str
    value: str
    message: str
    values: Mapping[str, object]


@dataclass(frozen=True)
class Asked:
    """A value that nobody has said the meaning of, and how many rows wait for it."""

    ours: str
    theirs: str
    value: str
    n_rows: int


@dataclass(frozen=True)
class Intake:
    """What a file gives. `rows` are typed columns of the table; `raw` is kept so that rows that wait can be shown."""

    table: str
    raw: RawTable
    rows: pa.Table
    numbers: Places
    troubles: tuple[Trouble, ...]
    asked: tuple[Asked, ...]
    left_out: int
    repeated: int
    remarks: tuple[Note, ...]
    keys_waiting: pa.Table | None = None
    """Student, school and year of the rows that wait; none where the table has no students."""

    @property
    def waiting_places(self) -> Places:
        """Return the places of the rows that wait, in order."""
        every = [trouble.places for trouble in self.troubles]
        return np.unique(np.concatenate(every)) if every else np.empty(0, np.int64)

    @property
    def n_waiting(self) -> int:
        """Return how many rows wait, those of another length among them."""
        return len(self.waiting_places) + len(self.raw.odd_rows)

    def waiting(self) -> Iterator[Waiting]:
        """Yield every reason why a row waits, row by row."""
        reasons = [(int(place), trouble, at) for trouble in self.troubles for at, place in enumerate(trouble.places)]
        for place, trouble, at in sorted(reasons, key=lambda each: each[0]):
            value = self.raw.columns[trouble.theirs][place].as_py() if trouble.theirs in self.raw.header else ""
            values = dict(trouble.values)
            if trouble.others is not None:
                values["first"] = int(self.raw.numbers[trouble.others[at]])
            yield Waiting(int(self.raw.numbers[place]), trouble.theirs, value, trouble.message, values)
        for odd in self.raw.odd_rows:
            yield _waiting_odd(odd)


def take(raw: RawTable, mapping: ColumnMapping) -> Intake:
    """Return what the file gives by the mapping.

    Raises BadInput where a column that the table needs is neither in the file nor given, or a mapped one is not there, and
    where the file that the students of counts stand in was not read with it.
    """
    raw, mapping = with_students(raw, mapping)
    if absent := missing(mapping):
        raise BadInput("intake-missing-columns", file=raw.file, table=mapping.table, columns=", ".join(absent))
    taking = _Taking(raw, mapping)
    for column in TABLES[mapping.table].columns:
        taking.take(column)
    taking.check_notes()
    taking.check_limits()
    taking.leave_out_halves()
    taking.settle_students()
    return taking.intake()


class _Taking:
    """The taking in of one file: columns by name, and the rows that wait or are left out."""

    def __init__(self, raw: RawTable, mapping: ColumnMapping) -> None:
        self.raw, self.mapping, self.table = raw, mapping, TABLES[mapping.table]
        self.n = raw.columns.num_rows
        self.columns: dict[str, pa.Array] = {}
        self.troubles: list[Trouble] = []
        self.unknown: list[tuple[str, str, str, Places]] = []
        self.left_out: Mask = np.zeros(self.n, dtype=bool)
        self.waits: Mask = np.zeros(self.n, dtype=bool)
        self.halves: Mask = np.zeros(self.n, dtype=bool)
        self.remarks: list[Note] = list(raw.remarks)
        self.repeats = Repeats(np.zeros(self.n, dtype=bool), np.arange(self.n), {})

    def take(self, column: Column) -> None:
        """Take one column: from the file, or as it is given; nothing where it is neither."""
        theirs = self.mapping.columns.get(column.name)
        if theirs is None:
            if column.name in self.mapping.given:
                self._take_given(column, self.mapping.given[column.name])
            return
        text = pc.utf8_trim_whitespace(column_of(self.raw, theirs)).combine_chunks()
        encoded = pc.dictionary_encode(text)
        values = encoded.dictionary.to_pylist()
        codes = encoded.indices.to_numpy(zero_copy_only=False)
        take = taker(column, self.mapping)
        taken = [take(value) for value in values]
        self.columns[column.name] = _spread(column, taken, codes)
        self.left_out |= np.array([each.left_out for each in taken], dtype=bool)[codes] if taken else False
        self._note_troubles(column, theirs, values, taken, codes)
        self._note_said(theirs, taken, codes)

    def _take_given(self, column: Column, value: str) -> None:
        taken = taker(column, self.mapping)(value)
        if taken.trouble:
            raise BadInput("intake-given", column=column.name, value=value, file=self.raw.file)
        self.columns[column.name] = _spread(column, [taken], np.zeros(self.n, dtype=np.int64))

    def _note_troubles(
        self, column: Column, theirs: str, values: Sequence[str], taken: Sequence[Taken], codes: Places
    ) -> None:
        for message in sorted({each.trouble for each in taken if each.trouble}):
            wrong = np.array([each.trouble == message for each in taken])
            known = ", ".join(column.values) or "yes, no"
            self._add(
                message, column.name, theirs, np.flatnonzero(wrong[codes]), {"known": known, "most": most_of(column)}
            )
            if message == "intake-unknown-code":
                self.unknown += [
                    (column.name, theirs, values[place], np.flatnonzero(codes == place))
                    for place in np.flatnonzero(wrong).tolist()
                ]

    def _add(
        self,
        message: str,
        ours: str,
        theirs: str,
        places: Places,
        values: Mapping[str, object] | None = None,
        others: Places | None = None,
    ) -> None:
        """Note why rows wait."""
        if len(places):
            self.troubles.append(Trouble(message, ours, theirs, places, others, values or {}))
            self.waits[places] = True

    def _note_said(self, theirs: str, taken: Sequence[Taken], codes: Places) -> None:
        for said in ("not-reported", "withheld-by-source", "decimal-identifier"):
            held = np.array([each.said == said for each in taken], dtype=bool)
            if held.any():
                self.remarks.append(note(f"remark-{said}", column=theirs, n=int(held[codes].sum())))

    def check_notes(self) -> None:
        """Set apart rows of which only the student's number is filled, and with words: a note below the table."""
        theirs = self.mapping.columns.get("student_id")
        others = {name for name in self.mapping.columns.values() if name != theirs}
        if theirs is None or not others:
            return
        note_like: Mask = pc.match_substring_regex(pc.utf8_trim_whitespace(self.raw.columns[theirs]), r"\s").to_numpy()
        for name in others if note_like.any() else ():
            note_like &= pc.equal(pc.utf8_trim_whitespace(self.raw.columns[name]), "").to_numpy()
        self._add("intake-total-row", "student_id", theirs, np.flatnonzero(note_like & ~self.waits))

    def check_limits(self) -> None:
        """Set apart rows in which a number is more than the one that bounds it: more days absent than enrolled."""
        for column in self.table.columns:
            if column.at_most and {column.name, column.at_most} <= set(self.columns):
                more = pc.greater(
                    pc.cast(self.columns[column.name], pa.float64()),
                    pc.cast(self.columns[column.at_most], pa.float64()),
                )
                places = np.flatnonzero(pc.fill_null(more, False).to_numpy(zero_copy_only=False))
                theirs = self.mapping.columns.get(column.name, column.name)
                if given := self.mapping.given.get(column.at_most):
                    message, bound = "intake-more-than-given", given
                else:
                    message, bound = "intake-more-than", self.mapping.columns[column.at_most]
                self._add(message, column.name, theirs, places, {"bound": bound, "ours": column.at_most})

    def leave_out_halves(self) -> None:
        """Leave out rows that have a part only of what is read together, and say how many: half a share is none."""
        if not self.table.together or not set(self.table.together) <= set(self.columns):
            return
        blank = np.zeros(self.n, dtype=bool)
        for name in self.table.together:
            blank |= pc.is_null(self.columns[name]).to_numpy(zero_copy_only=False)
        self.halves = blank & ~self.waits & ~self.left_out
        if self.halves.any():
            self.remarks.append(note("remark-half-a-count", n=int(self.halves.sum())))

    def settle_students(self) -> None:
        """Tell students apart by the mapping's key, and settle several rows of one: student, or whom the table is of."""
        if not self.table.key:
            return
        if set(KEY_NAMES) <= set(self.columns):
            self.columns["student_id"] = keyed(self.columns, self.mapping.student_key)
        held = ~(self.waits | self.left_out)
        self.repeats = repeats_of(self.table, self.columns, held, self.mapping.repeated)
        places = np.flatnonzero(self.repeats.differs)
        first = self.table.key[0]
        message = "intake-repeated-student" if self.table.by_student else "intake-repeated-row"
        self._add(message, first, self.mapping.columns.get(first, ""), places, None, self.repeats.first[places])
        self._settle_last_school()

    def _settle_last_school(self) -> None:
        """Take the later row of a student in several schools for the last, where the file does not say which is."""
        if "last_school" not in self.table.names() or "last_school" in self.columns:
            return
        held = np.flatnonzero(self._kept)
        who = _codes_of(self.columns["student_id"]) * 10_000 + _codes_of(self.columns["school_year"]) % 10_000
        _, from_end, counts = np.unique(who[held][::-1], return_index=True, return_counts=True)
        last = np.zeros(self.n, dtype=np.int8)
        last[held[len(held) - 1 - from_end]] = 1
        self.columns["last_school"] = pa.array(last)
        if several := int((counts > 1).sum()):
            self.remarks.append(note("remark-last-school", n=several))

    @property
    def _kept(self) -> Mask:
        return ~(self.waits | self.left_out | self.halves | self.repeats.again)

    def _keys_waiting(self) -> pa.Table | None:
        if not set(KEY_NAMES) <= set(self.columns):
            return None
        return pa.table({name: self.columns[name] for name in KEY_NAMES}).filter(pa.array(self.waits & ~self.left_out))

    def _troubles(self) -> Iterator[Trouble]:
        """Yield why rows wait that are not left out anyway, whichever column says so."""
        for trouble in self.troubles:
            stays = ~self.left_out[trouble.places]
            if stays.any():
                others = None if trouble.others is None else trouble.others[stays]
                yield replace(trouble, places=trouble.places[stays], others=others)

    def _asked(self) -> Iterator[Asked]:
        for ours, theirs, value, places in self.unknown:
            if n_rows := int((~self.left_out[places]).sum()):
                yield Asked(ours, theirs, value, n_rows)

    def intake(self) -> Intake:
        """Return what was found."""
        kept = self._kept
        rows = pa.table({name: self.repeats.summed.get(name, column) for name, column in self.columns.items()})
        return Intake(
            table=self.table.id,
            raw=self.raw,
            rows=rows.filter(pa.array(kept)),
            numbers=self.raw.numbers[kept],
            troubles=tuple(self._troubles()),
            asked=tuple(sorted(self._asked(), key=lambda each: (each.ours, -each.n_rows))),
            left_out=int(self.left_out.sum()),
            repeated=int(self.repeats.again.sum()),
            remarks=tuple(self.remarks),
            keys_waiting=self._keys_waiting(),
        )


def _codes_of(column: pa.Array) -> Places:
    indices = pc.dictionary_encode(column).indices
    return np.asarray(pc.fill_null(indices, -1).to_numpy(zero_copy_only=False), dtype=np.int64)


TYPES: Mapping[Kind, Any] = {
    Kind.IDENTIFIER: pa.string(),
    Kind.GROUP: pa.string(),
    Kind.FLAG: pa.int8(),
    Kind.YEAR: pa.int32(),
    Kind.MONEY: pa.decimal128(18, 2),
}


def _spread(column: Column, taken: Sequence[Taken], codes: Places) -> pa.Array:
    """Return each row's value from those of the distinct texts."""
    values = [each.value for each in taken]
    kind = TYPES.get(column.kind)
    if kind is None:  # whole numbers where all are
        whole = all(value is None or isinstance(value, int) for value in values)
        kind = pa.int64() if whole else pa.float64()
    return pa.array(values, kind).take(pa.array(codes))


def _waiting_odd(odd: OddRow) -> Waiting:
    return Waiting(odd.number, "", odd.text[:200], "intake-odd-row", {"found": odd.found, "expected": odd.expected})
