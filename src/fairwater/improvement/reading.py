"""Files of a series over time and of units compared over time. What cannot be taken is said with its row and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from fairwater.errors import BadInput
from fairwater.improvement import moments
from fairwater.improvement.panels import Interrupted, Panel
from fairwater.improvement.rules import OF_SHARES, Kind
from fairwater.improvement.series import Series, series_of, series_of_counts
from fairwater.statistics.proportions import Floats
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import RawTable, whole
from fairwater.tables.sources import Note

NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?", re.IGNORECASE)
COUNT = re.compile(r"\d{1,12}(\.0+)?")
YES_NO = {"1": True, "1.0": True, "yes": True, "true": True, "0": False, "0.0": False, "no": False, "false": False}
WHEN, VALUE, COUNTED, TOTAL, PHASE, NOTE = "when", "value", "count", "total", "phase", "note"
UNIT, OUTCOME, TREATED, POST = "unit", "outcome", "treated", "post"

Column = list[str]


@dataclass(frozen=True)
class SeriesFile:
    """The series of a file, whether its rows were put into the order of time, and what was noticed when it was read."""

    series: Series
    reordered: bool
    remarks: tuple[Note, ...]


@dataclass(frozen=True)
class PanelFile:
    """The units of a file over time, and what was noticed when it was read."""

    panel: Panel
    remarks: tuple[Note, ...]


@dataclass(frozen=True)
class InterruptedFile:
    """The one series of a file with its start, whether rows were put into order, and what was noticed when it was read."""

    series: Interrupted
    reordered: bool
    remarks: tuple[Note, ...]


class _Rows:
    """The rows of a file by column, with the refusals that name a row."""

    def __init__(self, path: Path, message: str, *choices: Sequence[str]) -> None:
        """Read the file; without all columns of one choice BadInput with `message` and what it lacks of the first."""
        self.raw = _read(path, message)
        named = {name.strip().casefold(): name for name in reversed(self.raw.header)}
        if not any(all(name in named for name in columns) for columns in choices):
            missing = ", ".join(name for name in choices[0] if name not in named)
            raise BadInput(message, file=self.file, missing=missing, columns=", ".join(self.raw.header[:30]))
        self._named: Mapping[str, str] = named
        self.numbers: list[int] = self.raw.numbers.tolist()

    @property
    def file(self) -> str:
        return self.raw.file

    def has(self, *names: str) -> bool:
        return all(name in self._named for name in names)

    def column(self, name: str) -> Column:
        if name not in self._named:
            return [""] * len(self.numbers)
        return [str(value or "").strip() for value in self.raw.columns[self._named[name]].to_pylist()]

    def filled(self, name: str) -> Column:
        column = self.column(name)
        if "" in column:
            raise BadInput("improvement-blank", file=self.file, row=self.numbers[column.index("")], column=name)
        return column

    def numbers_in(self, name: str, pattern: re.Pattern[str] = NUMBER) -> Floats:
        column = self.column(name)
        for row, given in zip(self.numbers, column, strict=True):
            if given and not pattern.fullmatch(given):
                message = "improvement-no-number" if pattern is NUMBER else "improvement-no-count"
                raise BadInput(message, file=self.file, row=row, given=given, column=name)
        return np.array([float(given) if given else np.nan for given in column])

    def yes_no(self, name: str) -> list[bool]:
        column = self.filled(name)
        for row, given in zip(self.numbers, column, strict=True):
            if given.casefold() not in YES_NO:
                raise BadInput("improvement-no-yes-no", file=self.file, row=row, given=given, column=name)
        return [YES_NO[given.casefold()] for given in column]

    def refuse_twice(self, said: Sequence[tuple[str, ...]], message: str) -> None:
        first: dict[tuple[str, ...], int] = {}
        for row, each in zip(self.numbers, said, strict=True):
            if first.setdefault(each, row) != row:
                raise BadInput(message, file=self.file, row=row, first=first[each], unit=each[0], when=each[-1])

    def one_of_each(self, names: Sequence[str], said: Sequence[bool], message: str) -> dict[str, bool]:
        """Return what is said of each name; BadInput where a row says something else than the name's first row."""
        found: dict[str, tuple[bool, int]] = {}
        for row, name, value in zip(self.numbers, names, said, strict=True):
            before, first = found.setdefault(name, (value, row))
            if before != value:
                raise BadInput(message, file=self.file, row=row, first=first, name=name)
        return {name: value for name, (value, _) in found.items()}


def _read(path: Path, message: str) -> RawTable:
    try:
        return whole(read_raw(path))
    except BadInput as refusal:
        if refusal.message_id == "input-only-header":
            raise BadInput("improvement-no-rows", file=path.name) from None
        raise


def _order(when: Sequence[str]) -> tuple[list[int], bool]:
    """Return the places of the rows in the order of time, and whether they stood in another."""
    at = {label: place for place, label in enumerate(moments.in_order(when))}
    order = sorted(range(len(when)), key=lambda row: at[when[row]])
    return order, order != list(range(len(when)))


def read_series(path: Path, kind: Kind) -> SeriesFile:
    """Return the series in a file with the columns when and value, or when, count and total; phase and note where they are.

    A blank value (or count) is a gap. A blank phase is that of the moment before. Rows are put into the order of time where
    `when` tells it. Raises BadInput for a missing column, a blank or repeated moment, a value that is no number, a count that
    is none or is over its total, and a file without any value.
    """
    shares = (WHEN, COUNTED, TOTAL)
    if kind in OF_SHARES:
        rows = _Rows(path, "runchart-columns-of-shares", shares)
    else:
        rows = _Rows(path, "runchart-columns", (WHEN, VALUE), shares)
    when = moments.one_name(rows.filled(WHEN))
    rows.refuse_twice([(label,) for label in when], "runchart-twice")
    by_counts = kind in OF_SHARES or not rows.has(VALUE)
    series = _shares(rows, when) if by_counts else series_of(rows.numbers_in(VALUE), when)
    if np.isnan(series.value).all():
        raise BadInput("improvement-no-values", file=rows.file)
    order, moved = _order(when)
    phase, note = rows.column(PHASE), rows.column(NOTE)
    carried = tuple(_carried([phase[row] for row in order]))
    series = replace(_sorted(series, order), phase=carried, note=tuple(note[row] for row in order))
    return SeriesFile(series, moved, rows.raw.remarks)


def _shares(rows: _Rows, when: Sequence[str]) -> Series:
    count, total = rows.numbers_in(COUNTED, COUNT), rows.numbers_in(TOTAL, COUNT)
    for row, counted, of in zip(rows.numbers, count.tolist(), total.tolist(), strict=True):
        if np.isnan(of) and not np.isnan(counted):
            raise BadInput("runchart-no-total", file=rows.file, row=row, count=int(counted))
        if counted > of:
            raise BadInput("runchart-over-total", file=rows.file, row=row, count=int(counted), total=int(of))
    return series_of_counts(count, total, when)


def _sorted(series: Series, order: list[int]) -> Series:
    return replace(
        series,
        when=tuple(series.when[row] for row in order),
        value=series.value[order],
        count=None if series.count is None else series.count[order],
        total=None if series.total is None else series.total[order],
    )


def _carried(phase: Sequence[str]) -> Iterator[str]:
    last = ""
    for name in phase:
        last = name or last
        yield last


def read_panel(path: Path) -> PanelFile:
    """Return the units over time in a file with the columns unit, when, outcome, treated and post; a blank outcome is not known.

    Raises BadInput for a missing column, a blank, an outcome that is no number, treated or post that is neither 0 nor 1 or not
    the same throughout a unit or a moment, a unit twice at a moment, moments that are before again after the start, and a file
    without a unit that is treated, a moment before or a moment after.
    """
    rows = _Rows(path, "evaluate-columns-did", (UNIT, WHEN, OUTCOME, TREATED, POST))
    unit, when, outcome = rows.filled(UNIT), moments.one_name(rows.filled(WHEN)), rows.numbers_in(OUTCOME)
    if np.isnan(outcome).all():
        raise BadInput("improvement-no-values", file=rows.file)
    rows.refuse_twice(list(zip(unit, when, strict=True)), "evaluate-twice")
    treated = rows.one_of_each(unit, rows.yes_no(TREATED), "evaluate-treated-differs")
    post = rows.one_of_each(when, rows.yes_no(POST), "evaluate-post-differs")
    if not any(treated.values()):
        raise BadInput("evaluate-nobody-treated", file=rows.file)
    ordered = moments.in_order(when)
    _check_post(rows.file, ordered, [post[moment] for moment in ordered])
    at_unit = {name: place for place, name in enumerate(treated)}
    at_moment = {name: place for place, name in enumerate(ordered)}
    values = np.full((len(at_unit), len(at_moment)), np.nan)
    values[[at_unit[name] for name in unit], [at_moment[name] for name in when]] = outcome
    flags = (np.array(list(treated.values())), np.array([post[moment] for moment in ordered]))
    return PanelFile(Panel(tuple(treated), ordered, values, *flags), rows.raw.remarks)


def read_interrupted(path: Path) -> InterruptedFile:
    """Return the series in a file with the columns when, outcome and post; a blank outcome is a gap.

    Raises BadInput as `read_panel` does, and for a moment that comes twice.
    """
    rows = _Rows(path, "evaluate-columns-its", (WHEN, OUTCOME, POST))
    when, outcome, post = moments.one_name(rows.filled(WHEN)), rows.numbers_in(OUTCOME), rows.yes_no(POST)
    if rows.has(UNIT) and len(set(rows.column(UNIT))) > 1:
        raise BadInput("evaluate-its-units", file=rows.file, units=len(set(rows.column(UNIT))))
    rows.refuse_twice([(label,) for label in when], "runchart-twice")
    if np.isnan(outcome).all():
        raise BadInput("improvement-no-values", file=rows.file)
    order, moved = _order(when)
    ordered, flags = tuple(when[row] for row in order), [post[row] for row in order]
    _check_post(rows.file, ordered, flags)
    return InterruptedFile(Interrupted(ordered, outcome[order], np.array(flags)), moved, rows.raw.remarks)


def _check_post(file: str, ordered: Sequence[str], post: Sequence[bool]) -> None:
    if all(post):
        raise BadInput("evaluate-no-before", file=file)
    if not any(post):
        raise BadInput("evaluate-no-after", file=file)
    for moment, before, after in zip(ordered[1:], post, post[1:], strict=False):
        if before and not after:
            raise BadInput("evaluate-post-returns", file=file, when=moment)
