"""Files of a district taken in: a dry run that says what would change, and a snapshot beside the one before.

The command line and the site share it. Nothing is written before the snapshot is whole, so a killed import leaves the last.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from fairwater.errors import BadInput
from fairwater.measures.registry import measures
from fairwater.tables import TABLES
from fairwater.tables.difference import Difference, difference
from fairwater.tables.intake import Intake, Waiting, take
from fairwater.tables.made_resources import Weights, with_resources
from fairwater.tables.mapping import ColumnMapping, Counted, StudentKey, YearNames
from fairwater.tables.readers.edfi_layout import Beside
from fairwater.tables.readers.raw import RawTable, note, whole
from fairwater.tables.schema import KEY_NAMES, Table
from fairwater.tables.snapshot import Snapshot, write_snapshot
from fairwater.tables.sources import Note
from fairwater.tables.student_key import KeyEvidence, propose_key
from fairwater.tables.values import year
from fairwater.words import DEFAULT_LANGUAGE, text

__all__ = ["DryRun", "beside", "dry_run", "mended", "take_in", "waiting_csv"]

MUCH_WAITING = 0.05
ROW, REASON = "row in the file", "why it waits"
"""The columns that a file of rows that wait has beside those of the file that it came from."""
RUNS = ("=", "+", "-", "@", "\t", "\r", "'")
EVENTS = "note-counted-events"
"""What must be said of published counts that are of events."""
PLAIN_NUMBER = re.compile(r"[-+]?\d[\d.,]*$")


def beside(before: Snapshot | None, school_year: str = "") -> Beside:
    """Return what a file may need to know that does not stand in it: the year that was said, and what the district holds."""
    said = year(school_year.strip(), YearNames.END).value

    def held(table: str) -> pa.Table | None:
        return before.decoded(table) if before is not None and before.has(table) else None

    return Beside(said if isinstance(said, int) else None, held)


@dataclass(frozen=True)
class DryRun:
    """What a file would change, before anything is taken in."""

    mapping: ColumnMapping
    intake: Intake
    difference: Difference
    key: KeyEvidence | None
    alarms: tuple[Note, ...]
    notes: Sequence[tuple[str, Mapping[str, int | str]]] = ()
    """What must be said beside the numbers of the snapshot that it would give."""
    says_more: bool = False
    """Whether that is not what is said beside those of the snapshot before."""

    @property
    def nothing(self) -> bool:
        """Say whether nothing would change."""
        return self.difference.nothing and not self.says_more

    @property
    def nothing_taken(self) -> bool:
        """Say whether no row at all can be taken."""
        return not self.intake.rows.num_rows


def dry_run(raw: RawTable, mapping: ColumnMapping, before: Snapshot | None) -> DryRun:
    """Return what the file would change of the snapshot before. Raises BadInput where the mapping does not fit the file."""
    intake = take(raw, mapping)
    table = TABLES[mapping.table]
    was = before.decoded(mapping.table) if before is not None and before.has(mapping.table) else None
    was = _of_the_same_measures(was, intake.rows)
    found = difference(table, was, intake.rows)
    key = propose_key(intake.rows) if _by_student(intake.rows) and mapping.student_key is StudentKey.ID else None
    alarms = (
        *_alarms(intake, key),
        *_alarm_of_gone(intake, was),
        *_not_enrolled(table, intake.rows, before),
        *_unknown_measures(intake.rows),
        *found.alarms,
    )
    said = [] if before is None else list(before.manifest.notes)
    notes = _notes(mapping, intake.rows, said)
    says_more = [list(each) for each in notes] != [list(each) for each in said]
    return DryRun(mapping, intake, found, key, alarms, notes, says_more)


def _of_the_same_measures(was: pa.Table | None, rows: pa.Table) -> pa.Table | None:
    """Return the rows that the file replaces: counts published by others of the measures that it has counts of."""
    if was is None or not {"measure"} <= set(was.column_names) & set(rows.column_names):
        return was
    return was.filter(pc.is_in(was["measure"], value_set=pc.unique(rows["measure"])))


def _unknown_measures(rows: pa.Table) -> Iterator[Note]:
    """Say which counts belong to no measure, so that no question could be asked of them."""
    if "measure" in rows.column_names and "student_id" not in rows.column_names:
        found = {each or "blank" for each in pc.unique(rows["measure"]).to_pylist()}
        if strange := sorted(found - set(measures())):
            yield note("alarm-unknown-measure", measures=", ".join(strange[:5]))


def _not_enrolled(table: Table, rows: pa.Table, before: Snapshot | None) -> Iterator[Note]:
    """Say how many rows belong to nobody who is enrolled: they would be counted in no group."""
    if not table.joins_enrollment or table.id == "enrollment" or not rows.num_rows:
        return
    if before is None or not before.has("enrollment"):
        yield note("alarm-no-enrollment")
        return
    enrolled = before.decoded("enrollment")
    lost = pc.invert(pc.is_in(_keys(rows), value_set=_keys(enrolled)))
    if n := pc.sum(lost).as_py():
        students = pc.is_in(rows.filter(lost)["student_id"], value_set=enrolled["student_id"].combine_chunks())
        example = rows.filter(lost)["student_id"][0].as_py()
        yield note(
            "alarm-not-enrolled", n=n, rows=rows.num_rows, unknown=n - (pc.sum(students).as_py() or 0), example=example
        )


def _keys(rows: pa.Table) -> pa.Array:
    parts = [pc.cast(rows[name], pa.string()) for name in KEY_NAMES]
    joined = pc.binary_join_element_wise(*parts, "\x1f")
    return joined.combine_chunks() if isinstance(joined, pa.ChunkedArray) else joined


def _by_student(rows: pa.Table) -> bool:
    return bool({"student_id", "school_id", "school_year"} <= set(rows.column_names) and rows.num_rows)


def _alarms(intake: Intake, key: KeyEvidence | None) -> Iterator[Note]:
    rows = intake.raw.columns.num_rows + len(intake.raw.odd_rows)
    if intake.n_waiting > MUCH_WAITING * rows:
        yield note("alarm-much-waiting", n=intake.n_waiting, rows=rows)
    if key is not None and key.proposed is not StudentKey.ID:
        yield note(
            f"alarm-key-{key.proposed.value}", ids=key.n_ids, several=key.n_in_several_schools, changing=key.n_changing
        )


def _alarm_of_gone(intake: Intake, was: pa.Table | None) -> Iterator[Note]:
    """Say how many rows that are there would be gone only because the same rows of the file wait."""
    if (
        was is None
        or intake.keys_waiting is None
        or not intake.keys_waiting.num_rows
        or not {*KEY_NAMES} <= {*was.column_names}
    ):
        return
    there = was.filter(pc.is_in(was["student_id"], value_set=pc.unique(intake.keys_waiting["student_id"])))
    waiting = pc.unique(_keys(intake.keys_waiting))
    held = pc.is_in(waiting, value_set=_keys(there))
    gone = pc.and_not(held, pc.is_in(waiting, value_set=_keys(intake.rows)))
    if n := pc.sum(gone).as_py():
        yield note("alarm-waiting-gone", n=n)


def take_in(
    run: DryRun,
    before: Snapshot | None,
    folder: Path,
    *,
    as_of: str,
    source: str,
    licence: str = "",
    weights: Weights | None = None,
) -> Snapshot:
    """Write the snapshot that the dry run foretold into `folder`, beside the others, and return it.

    The school years of the file are replaced in its table; other years and other tables stay. The same file twice gives
    the same snapshot. `weights` say how much more a student with a need counts in spending; those shipped where None.
    Raises BadInput where no row can be taken.
    """
    if run.nothing_taken:
        raise BadInput("intake-nothing", file=run.intake.raw.file, n=run.intake.n_waiting)
    tables = {} if before is None else {name: before.decoded(name) for name in before.manifest.n_rows}
    tables[run.mapping.table] = _with_other_years(tables.get(run.mapping.table), run.intake.rows)
    tables = with_resources(tables, weights)
    kept = {} if before is None else before.manifest.holds_on
    return write_snapshot(
        folder,
        tables,
        as_of=as_of,
        source=source,
        licence=licence,
        holds_on={**kept, **run.mapping.holds_on},
        notes=run.notes,
    )


def _notes(
    mapping: ColumnMapping, rows: pa.Table, said: list[tuple[str, Mapping[str, int | str]]]
) -> list[tuple[str, Mapping[str, int | str]]]:
    """Return what must be said beside the numbers: what was said before, and which published counts are of events."""
    if "measure" not in rows.column_names:
        return said
    now = {each for each in pc.unique(rows["measure"]).to_pylist() if each}
    kept = [(message, values) for message, values in said if message != EVENTS or values["measure"] not in now]
    if mapping.counted is Counted.EVENTS:
        kept += [(EVENTS, {"measure": measure}) for measure in sorted(now)]
    return kept


def _with_other_years(before: pa.Table | None, rows: pa.Table) -> pa.Table:
    """Return the rows with those of other years, and of counts published by others those of other measures."""
    if before is None:
        return rows
    stays = pc.invert(pc.is_in(before["school_year"], value_set=pc.unique(rows["school_year"])))
    if {"measure"} <= set(before.column_names) & set(rows.column_names):
        stays = pc.or_(stays, pc.invert(pc.is_in(before["measure"], value_set=pc.unique(rows["measure"]))))
    others = before.filter(stays)
    return pa.concat_tables([others, rows], promote_options="permissive") if others.num_rows else rows


# ---- rows that wait, and their way back


def waiting_csv(intake: Intake, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the rows that wait as a CSV: their number, every reason in a sentence, and all of their columns to mend."""
    reasons: dict[int, list[Waiting]] = {}
    for each in intake.waiting():
        reasons.setdefault(each.row, []).append(each)
    place = {int(number): at for at, number in enumerate(intake.raw.numbers)}
    rows = intake.raw.columns.take(pa.array([place[row] for row in reasons if row in place], pa.int64()))
    kept = dict(zip((row for row in reasons if row in place), rows.to_pylist(), strict=True))
    odd = {row.number: row.text for row in intake.raw.odd_rows}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([ROW, REASON, *map(_harmless, intake.raw.header)])
    blank = [""] * (len(intake.raw.header) - 1)
    for row, found in sorted(reasons.items()):
        told = " ".join(" ".join(reason(each, language).split()) for each in found)
        values = [kept[row][name] for name in intake.raw.header] if row in kept else [odd[row], *blank]
        writer.writerow([row, told, *(_harmless(value) for value in values)])
    return out.getvalue()


def reason(waiting: Waiting, language: str = DEFAULT_LANGUAGE) -> str:
    """Return why a row waits, in a sentence."""
    return text(
        waiting.message, language, **{"column": waiting.column, "value": waiting.value or "blank", **waiting.values}
    )


def _harmless(value: str) -> str:
    """Return a value that a spreadsheet does not run as a formula; `_as_it_was` takes it back."""
    return f"'{value}" if value.startswith(RUNS) and not PLAIN_NUMBER.match(value) else value


def _as_it_was(value: str) -> str:
    return value[1:] if value.startswith("'") and value[1:].startswith(RUNS) else value


def mended(raw: RawTable, back: RawTable) -> RawTable:
    """Return the file with its rows replaced by those that came back mended, found by the number of their row.

    A row of another length that comes back as it was written still waits. Raises BadInput where the number or a column is
    missing, a number is not one of the file, or a row that comes back is of another length.
    """
    back = _as_written(whole(back), raw)
    if ROW not in back.header or not set(raw.header) <= set(back.header):
        absent = [name for name in (ROW, *raw.header) if name not in back.header]
        raise BadInput("mended-missing-columns", file=back.file, columns=", ".join(absent))
    numbers = _numbers(back)
    known = {*raw.numbers.tolist(), *(row.number for row in raw.odd_rows)}
    if strange := [number for number in numbers if number not in known]:
        raise BadInput("mended-unknown-row", file=back.file, row=strange[0], first=raw.file)
    kept = ~np.isin(raw.numbers, numbers)
    columns = pa.concat_tables([raw.columns.filter(pa.array(kept)), back.columns.select(list(raw.header))])
    all_numbers = np.concatenate([raw.numbers[kept], np.array(numbers, dtype=np.int64)])
    order = np.argsort(all_numbers, kind="stable")
    return replace(
        raw,
        columns=columns.take(pa.array(order)),
        numbers=all_numbers[order],
        odd_rows=tuple(row for row in raw.odd_rows if row.number not in set(numbers)),
    )


def _as_written(back: RawTable, raw: RawTable) -> RawTable:
    """Return rows that came back without what keeps spreadsheets from running them, and without odd rows left as they are."""
    names = [_as_it_was(name) for name in back.header]
    columns = {
        name: pa.array(map(_as_it_was, column.to_pylist()), pa.string())
        for name, column in zip(names, back.columns.columns, strict=True)
    }
    odd = {(str(row.number), row.text) for row in raw.odd_rows}
    first = columns.get(raw.header[0])
    if ROW in columns and first is not None and odd:
        mended = pa.array([pair not in odd for pair in zip(columns[ROW].to_pylist(), first.to_pylist(), strict=True)])
        return replace(back, columns=pa.table(columns).filter(mended), numbers=back.numbers[mended.to_numpy(False)])
    return replace(back, columns=pa.table(columns))


def _numbers(back: RawTable) -> list[int]:
    found = []
    for place, value in enumerate(back.columns[ROW].to_pylist()):
        if not value.strip().isdecimal():
            raise BadInput("mended-no-row", file=back.file, row=int(back.numbers[place]), column=ROW)
        found.append(int(value))
    if len(set(found)) < len(found):
        twice = next(number for number in found if found.count(number) > 1)
        raise BadInput("mended-row-twice", file=back.file, row=twice)
    return found


def replaced(raw: RawTable, rows: Mapping[int, Mapping[str, str]]) -> RawTable:
    """Return the file with some values of its rows mended: row of the file → column → value."""
    columns = {name: raw.columns[name].to_pylist() for name in raw.header}
    place = {int(number): at for at, number in enumerate(raw.numbers)}
    for row, values in rows.items():
        for name, value in values.items():
            if row in place and name in columns:
                columns[name][place[row]] = value
    return replace(raw, columns=pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()}))
