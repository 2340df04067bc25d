"""Entries as a file: written for spreadsheets, read from them, and compared with the register before anything is taken in."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from fairwater import words
from fairwater.errors import BadInput, FairwaterError
from fairwater.fields import Field, FieldKind, told, typed
from fairwater.fields.values import day_in, is_blank, month_first_in, option_names
from fairwater.publish.csv_file import safe_text
from fairwater.registers import Register
from fairwater.tables.mapping import named_as
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import RawTable, whole
from fairwater_web.registers.models import Entry
from fairwater_web.registers.moving import refusal_of
from fairwater_web.registers.presentation import state_name
from fairwater_web.registers.queries import entries_for

NUMBER, STATE = "number", "state"
Fault = tuple[str, dict[str, str]]
"""A message id and its values."""
MOST_ROWS, MOST_BYTES = 2000, 8 * 2**20
SEPARATOR = "; "


def csv_of(register: Register, found: Iterable[Entry], language: str) -> str:
    """Return entries as CSV: number, the register's fields, state and place, in words. No text runs as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    fields = [each.label.said(language) for each in register.fields]
    ends = [words.text(message, language) for message in ("entry-column-state", "entry-column-place")]
    writer.writerow([NUMBER, *(safe_text(name) for name in (*fields, *ends))])
    for entry in found:
        values = [written(each, entry.values.get(each.id), language) for each in register.fields]
        state = register.state(entry.state)
        said = state.label.said(language) if state else entry.state
        writer.writerow([entry.number, *(safe_text(value) for value in (*values, said, entry.organisation.name))])
    return out.getvalue()


def written(asked: Field, value: Any, language: str) -> str:
    """Return a value as it stands in a file that can be brought back: days as 2026-06-14, numbers plain."""
    if is_blank(value):
        return ""
    if asked.kind in (FieldKind.DATE, FieldKind.NUMBER):
        return str(value)
    if asked.kind is FieldKind.CHOICES:
        names = option_names(asked, language)
        return SEPARATOR.join(names.get(each, each) for each in value)
    return told(asked, value, language)


def read_list(register: Register, file: Any) -> RawTable:
    """Return a file that somebody brought. Raises BadInput for one that is too large, or no table of this register."""
    if file.size > MOST_BYTES:
        raise BadInput("entry-list-large", most=MOST_ROWS)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(str(file.name)).name
        path.write_bytes(b"".join(file.chunks()))
        raw = whole(read_raw(path))
    if raw.columns.num_rows > MOST_ROWS:
        raise BadInput("entry-list-large", most=MOST_ROWS)
    return raw


def compared(actor: Any, register: Register, raw: RawTable, language: str) -> dict[str, Any]:
    """Return what a file would change: new rows, changed entries with before and after, and rows that wait, with why."""
    columns = {each.id: theirs for each in register.fields if (theirs := _column(each, raw.header))}
    if register.named_by not in columns:
        named = register.field(register.named_by)
        raise BadInput("entry-list-columns", file=raw.file, column=named.label.said(language) if named else "")
    number = next((theirs for theirs in raw.header if named_as(theirs, (NUMBER, "número", "n"))), None)
    state = _state_column(raw.header)
    known = {each.number: each for each in entries_for(actor, register)} if number else {}
    found: dict[str, Any] = {"new": [], "changed": [], "waiting": [], "same": 0}
    seen: set[int] = set()
    for place, row in _rows(register, raw, columns, {NUMBER: number, STATE: state}, language):
        said, faults = _typed(register, row["values"], language)
        entry, fault = _entry(row["number"], known, seen)
        if fault:
            faults = [(NUMBER, *fault), *faults]
        elif entry is None:
            faults = [*faults, *_lacking(register, row["values"], language)]
        to, fault = ("", None) if faults else _move(register, entry, row["state"], said, language)
        if fault:
            faults = [(words.text("entry-column-state", language), *fault)]
        if faults:
            waits = [{"column": column, "message": message, "values": values} for column, message, values in faults]
            found["waiting"].append({"row": place, "title": row["values"].get(register.named_by, ""), "faults": waits})
        elif entry is None:
            line = {"row": place, "title": said[register.named_by], "values": _all(register, said)}
            found["new"].append(line | ({"state": to} if to else {}))
        elif differences := _differences(register, entry, said, to, language):
            values = {**entry.values, **said}
            line = {"entry": entry.pk, "version": entry.version, "number": entry.number, "title": entry.title}
            line |= {"row": place, "values": values, "differences": differences}
            found["changed"].append(line | ({"state": to} if to else {}))
        else:
            found["same"] += 1
    return found


def _column(asked: Field, header: Iterable[str]) -> str | None:
    names = (asked.id, asked.id.replace("-", " "), *(text for _, text in asked.label.texts))
    return next((theirs for theirs in header if theirs.removeprefix("'") in names or named_as(theirs, names)), None)


def _state_column(header: Iterable[str]) -> str | None:
    """Return the column that says in which state an entry is; a field of the same name goes before it."""
    names = (STATE, *(words.text("entry-column-state", language) for language in words.COMPLETE))
    return next((theirs for theirs in header if named_as(theirs, names)), None)


def _move(
    register: Register, entry: Entry | None, written_state: str, said: Mapping[str, Any], language: str
) -> tuple[str, Fault | None]:
    """Return the state that a row brings its entry to, or why it cannot; neither where it stays. A new one is in the first."""
    if not written_state:
        return "", None
    wanted = written_state.casefold()
    named = [each for each in register.states if wanted in {each.id, *(t.casefold() for _, t in each.label.texts)}]
    if not named:
        known = ", ".join(f"“{each.label.said(language)}”" for each in register.states)
        return "", ("entry-row-state", {"given": written_state[:60], "known": known})
    now = entry.state if entry else register.first
    if named[0].id == now:
        return "", None
    ahead = Entry(state=now, values={**(entry.values if entry else {}), **said})
    refusal = refusal_of(register, ahead, named[0].id, language)
    if refusal is None:
        return named[0].id, None
    return "", (refusal.message_id, {name: str(value) for name, value in refusal.values.items()})


def _days(texts: Sequence[str], language: str) -> Iterator[str]:
    """Yield the days of a column as 2026-06-14: a spreadsheet writes them anew as it is used to, so 6/7/2026 is read as the
    column's other days tell, else with the month first where one reads English. What is no day stays as it is."""
    told = {month_first_in(each) for each in texts} - {None}
    by_custom = True if language == words.DEFAULT_LANGUAGE and not told else None
    month_first = told.pop() if len(told) == 1 else by_custom
    for each in texts:
        day = day_in(each, month_first=month_first)
        yield each if day is None else day.isoformat()


def _rows(
    register: Register,
    raw: RawTable,
    columns: Mapping[str, str],
    others: Mapping[str, str | None],
    language: str,
) -> Iterator[tuple[int, dict[str, Any]]]:
    values = {ours: [_plain(each) for each in raw.columns[theirs].to_pylist()] for ours, theirs in columns.items()}
    for asked in register.fields:
        if asked.kind is FieldKind.DATE and asked.id in values:
            values[asked.id] = list(_days(values[asked.id], language))
    apart = {name: theirs if theirs not in columns.values() else None for name, theirs in others.items()}
    beside = {name: raw.columns[theirs].to_pylist() for name, theirs in apart.items() if theirs}
    for place, row in enumerate(raw.numbers.tolist()):
        found = {ours: values[ours][place] for ours in columns}
        said = {name: _plain(beside[name][place]) if name in beside else "" for name in apart}
        yield row, {**said, "values": found}


def _plain(value: Any) -> str:
    """Return a cell as it was meant: the mark that keeps a spreadsheet from running it is taken off again."""
    text = str(value or "").strip()
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text


def _entry(number: str, known: Mapping[int, Entry], seen: set[int]) -> tuple[Entry | None, Fault | None]:
    """Return the entry that a row changes, or why none can be found; neither where the row is a new one."""
    if not number:
        return None, None
    entry = known.get(int(number)) if number.isdecimal() and len(number) < 12 else None
    if entry is None:
        return None, ("entry-row-unknown", {"number": number[:40]})
    if entry.number in seen:
        return None, ("entry-row-twice", {"number": number})
    seen.add(entry.number)
    return entry, None


def _typed(
    register: Register, row: Mapping[str, str], language: str
) -> tuple[dict[str, Any], list[tuple[str, str, dict[str, str]]]]:
    said: dict[str, Any] = {}
    faults: list[tuple[str, str, dict[str, str]]] = []
    for slug, text in row.items():
        asked = register.field(slug)
        if asked is None or asked.kind is FieldKind.ROWS:
            continue
        try:
            said[slug] = typed(asked, _slugs(asked, text), language)
        except FairwaterError as fault:
            values = {name: str(value) for name, value in fault.values.items()}
            faults.append((asked.label.said(language), fault.message_id, values))
            continue
        if asked.required and is_blank(said[slug]):
            label = asked.label.said(language)
            faults.append((label, "entry-field-required", {"field": label}))
    return said, faults


def _lacking(register: Register, row: Mapping[str, str], language: str) -> list[tuple[str, str, dict[str, str]]]:
    """Return what a new entry needs and the file has no column for."""
    labels = [each.label.said(language) for each in register.fields if each.required and each.id not in row]
    return [(label, "entry-field-required", {"field": label}) for label in labels]


def _slugs(asked: Field, text: str) -> Any:
    """Return what is written as the form would send it: an option by its label in any language, yes and no alike."""
    by_label = {
        label.casefold(): slug for language in words.COMPLETE for slug, label in option_names(asked, language).items()
    }
    if asked.kind is FieldKind.YES_NO:
        for language in words.COMPLETE:
            by_label[words.text("answer-yes", language).casefold()] = "yes"
            by_label[words.text("answer-no", language).casefold()] = "no"
    if asked.kind is FieldKind.CHOICES:
        parts = [part.strip() for part in text.split(SEPARATOR.strip()) if part.strip()]
        return [by_label.get(part.casefold(), part) for part in parts]
    return by_label.get(text.casefold(), text)


def _all(register: Register, said: Mapping[str, Any]) -> dict[str, Any]:
    return {each.id: said.get(each.id, "") for each in register.fields if each.id in said}


def _differences(
    register: Register, entry: Entry, said: Mapping[str, Any], to: str, language: str
) -> list[dict[str, str]]:
    found = []
    for slug, value in said.items():
        asked, before = register.field(slug), entry.values.get(slug)
        if asked is not None and value != before and not (is_blank(value) and is_blank(before)):
            told_before, told_after = told(asked, before, language), told(asked, value, language)
            found.append({"field": asked.label.said(language), "before": told_before, "after": told_after})
    if to:
        before, after = (state_name(register, slug, language) for slug in (entry.state, to))
        found.append({"field": words.text("entry-column-state", language), "before": before, "after": after})
    return found
