"""A file on its way made ready for its pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from fairwater import words
from fairwater.publish import numbers
from fairwater.publish.names import column_label, group_name, table_label
from fairwater.tables import TABLES, Column
from fairwater.tables.mapping import (
    LEAVE_OUT,
    ColumnMapping,
    Counted,
    Repeated,
    StudentKey,
    YearNames,
    codes_of,
    mapping_of,
    missing,
)
from fairwater.tables.schema import Kind
from fairwater.vocabulary import NOT_REPORTED
from fairwater_web.data.models import SnapshotRecord
from fairwater_web.imports.enums import WORKING, Stage
from fairwater_web.imports.forms import ASK, BLANK
from fairwater_web.imports.models import Import
from fairwater_web.imports.queries import seconds_left
from fairwater_web.organisations.enums import Kind as PlaceKind
from fairwater_web.organisations.queries import names_by_local_id

COUNTS = "counts"
OF_THE_FILE = frozenset({"students", "counted"})
"""Columns of counts that no one value can stand for."""


@dataclass(frozen=True)
class Choice:
    """One choice of a select: what is sent, what is read, whether it is chosen."""

    value: str
    name: str
    chosen: bool = False


@dataclass(frozen=True)
class CodeLine:
    """A value of the file and what it may mean."""

    value: str
    choices: tuple[Choice, ...]
    n_rows: int = 0


@dataclass(frozen=True)
class ColumnLine:
    """One of our columns: which of the file's it is, or what holds for the whole file."""

    name: str
    label: str
    meaning: str
    required: bool
    unsure: bool
    choices: tuple[Choice, ...]
    given: str
    may_be_given: bool
    examples: str
    codes: tuple[CodeLine, ...]
    n_unsaid: int
    """How many of its codes nobody has said the meaning of."""


@dataclass(frozen=True)
class ColumnPart:
    """Columns that go together; those that the file does not have are folded."""

    title: str
    folded: bool
    columns: list[ColumnLine]


def tables_to_bring(language: str, chosen: str = "enrollment") -> list[Choice]:
    """Return the tables that a file can be."""
    return [Choice(table, table_label(table, language), table == chosen) for table in TABLES]


class ImportPage:
    """A file on its way, in one language."""

    def __init__(self, brought: Import, language: str) -> None:
        self.brought, self.language = brought, language
        self.report: dict[str, Any] = brought.report or {}
        self.suggestion: dict[str, Any] = brought.suggestion or {}

    # ---- how far it is

    @property
    def working(self) -> bool:
        """Say whether the worker has it."""
        return self.brought.stage in WORKING

    @property
    def stage_name(self) -> str:
        """Return how far it is."""
        return words.text(f"import-stage-{self.brought.stage}", self.language)

    @property
    def time_left(self) -> str:
        """Return about how long the worker still needs."""
        return words.text("import-time-left", self.language, seconds=seconds_left(self.brought))

    @property
    def table_name(self) -> str:
        """Return what the table is called."""
        return table_label(self.brought.table, self.language)

    @property
    def brought_on(self) -> str:
        """Return the day on which it was brought."""
        return numbers.day(self.brought.made_at.date().isoformat(), self.language)

    @property
    def as_of(self) -> str:
        """Return the day for which it holds."""
        return numbers.day(self.brought.as_of.isoformat(), self.language)

    @property
    def refused(self) -> bool:
        """Say whether the file cannot be read as it is."""
        return bool(self.brought.stage == Stage.REFUSED)

    @property
    def refusal(self) -> str:
        """Return why it was refused, or why the work on it has stopped, in a sentence."""
        return (
            self._said(self.brought.refusal["message"], self.brought.refusal["values"]) if self.brought.refusal else ""
        )

    @property
    def sheets(self) -> list[str]:
        """Return the sheets of a workbook from which one has to be chosen."""
        said = self.brought.refusal or {}
        return said["values"]["sheets"].split(", ") if said.get("message") == "input-several-sheets" else []

    @property
    def may_map(self) -> bool:
        """Say whether how it is read can still be said."""
        return bool(self.suggestion) and self.brought.stage in (Stage.MAPPING, Stage.READY, Stage.REFUSED)

    @property
    def ready(self) -> bool:
        """Say whether the dry run stands and somebody has to decide."""
        return bool(self.brought.stage == Stage.READY)

    def _said(self, message: str, values: dict[str, Any]) -> str:
        return words.text(message, self.language, **values)

    # ---- how it is read

    @cached_property
    def mapping(self) -> ColumnMapping:
        """Return the mapping as it stands."""
        return mapping_of(self.brought.mapping, self.brought.file)

    @property
    def remarks(self) -> list[str]:
        """Return what was noticed while it was read."""
        return [self._said(*each) for each in (self.report or self.suggestion).get("remarks", ())]

    @property
    def column_parts(self) -> list[ColumnPart]:
        """Return our columns: those that must be there first, then student groups, last what the file does not have."""
        parts: dict[str, list[ColumnLine]] = {}
        for column in TABLES[self.brought.table].columns:
            part = "required" if column.required and column.name != "last_school" else "optional"
            part = "groups" if column.kind is Kind.GROUP and part == "optional" else part
            part = "absent" if part != "required" and column.name not in self.mapping.columns else part
            parts.setdefault(part, []).append(self._column_line(column))
        order = [part for part in ("required", "optional", "groups", "absent") if part in parts]
        return [
            ColumnPart(words.text(f"import-part-{part}", self.language), part == "absent", parts[part])
            for part in order
        ]

    @property
    def missing(self) -> str:
        """Return what still has to be said before the file can be checked."""
        return ", ".join(column_label(name, self.language) for name in missing(self.mapping))

    @property
    def codes_of(self) -> str:
        """Return for which years the codes were confirmed where this file is of another; nothing for all other files."""
        if "codes_of" not in self.suggestion:
            return ""
        years = ", ".join(numbers.school_year(int(each)) for each in self.suggestion["codes_of"])
        return years or words.text("import-codes-earlier", self.language)

    @property
    def not_taken(self) -> str:
        """Return the columns of the file that are not taken."""
        return ", ".join(name for name in self.suggestion["header"] if name not in self.mapping.columns.values())

    def _column_line(self, column: Column) -> ColumnLine:
        theirs = self.mapping.columns.get(column.name, "")
        none = Choice("", words.text("import-not-in-file", self.language), not theirs)
        choices = (none, *(Choice(name, name, name == theirs) for name in self.suggestion["header"]))
        examples = " · ".join(self.suggestion["examples"].get(theirs, ()))
        codes = tuple(self._codes(column))
        return ColumnLine(
            name=column.name,
            label=column_label(column.name, self.language),
            meaning=column.meaning if self.language == "en" else "",
            required=column.required,
            unsure=column.name in self.suggestion["unsure"],
            choices=choices,
            given=self.mapping.given.get(column.name, ""),
            may_be_given=column.name in ("school_year", "school_id")
            or (self.of_counts and column.name not in OF_THE_FILE),
            examples=examples,
            codes=codes,
            n_unsaid=sum(line.choices[0].chosen for line in codes),
        )

    def _codes(self, column: Column) -> Iterator[CodeLine]:
        said = self.mapping.codes.get(column.name, {})
        unknown = self.suggestion["unknown"].get(column.name, ())
        if column.name in self.mapping.columns:
            for value in (*said, *(each for each in unknown if each not in said)):
                yield CodeLine(value, self._meanings(column, said.get(value)))

    def _meanings(self, column: Column, chosen: str | None) -> tuple[Choice, ...]:
        def choice(value: str, name: str, ours: str | None) -> Choice:
            return Choice(value, name, chosen == ours)

        values = codes_of(column)
        return (
            choice(ASK, words.text("import-code-ask", self.language), None),
            *(choice(each, self._value_name(column.name, each), each) for each in values),
            choice(BLANK, words.text("import-code-blank", self.language), ""),
            choice(LEAVE_OUT, words.text("import-code-leave-out", self.language), LEAVE_OUT),
        )

    def _value_name(self, column: str, value: str) -> str:
        return group_name(column, value or NOT_REPORTED, self.language)

    @property
    def keys(self) -> list[Choice]:
        """Return what may tell students apart."""
        chosen = self.mapping.student_key
        return [Choice(each, words.text(f"import-key-{each}", self.language), each == chosen) for each in StudentKey]

    @property
    def year_names(self) -> list[Choice]:
        """Return what a single year may mean."""
        said = self.mapping.year_names
        return [
            Choice(each, words.text(f"import-year-names-{each}", self.language), each == said) for each in YearNames
        ]

    @property
    def of_counts(self) -> bool:
        """Say whether it holds counts that somebody else published."""
        return bool(self.brought.table == COUNTS)

    @property
    def counted(self) -> list[Choice]:
        """Return what published counts may count; nothing of another table."""
        if not self.of_counts:
            return []
        said = self.mapping.counted
        return [Choice(each, words.text(f"import-counted-{each}", self.language), each == said) for each in Counted]

    @property
    def students_file(self) -> str:
        """Return the name of the file in which the students of a file of counts stand; empty where that is this one."""
        return self.mapping.students_from.file if self.mapping.students_from is not None else ""

    @property
    def repeats(self) -> list[Choice]:
        """Return what several rows of one student may be."""
        said = self.mapping.repeated
        return [Choice(each, words.text(f"import-repeated-{each}", self.language), each == said) for each in Repeated]

    # ---- what it would change

    @property
    def counts(self) -> str:
        """Return how many rows can be taken, wait, are left out or repeat, in a sentence."""
        held = {name: self.report[name] for name in ("rows", "taken", "waiting", "left_out", "repeated")}
        return words.text("import-counts", self.language, **held)

    @property
    def alarms(self) -> list[str]:
        """Return what is odd about the file."""
        return [self._alarm(*each) for each in self.report["alarms"]]

    def _alarm(self, message: str, values: dict[str, Any]) -> str:
        if message == "alarm-group-moved":
            column, group = values["column"], values["group"]
            named = self._value_name(column, "" if group == "blank" else group)
            values = {**values, "column": column_label(column, self.language), "group": named}
        return self._said(message, values)

    @property
    def asked(self) -> list[tuple[str, str, list[CodeLine]]]:
        """Return the values whose meaning has to be said: our column, its name in the file, and the values."""
        found: dict[str, list[CodeLine]] = {}
        theirs: dict[str, str] = {}
        for each in self.report["asked"]:
            column = self.mapping.column(each["ours"])
            line = CodeLine(each["value"], self._meanings(column, None), each["n_rows"])
            found.setdefault(each["ours"], []).append(line)
            theirs[each["ours"]] = each["theirs"]
        return [(name, theirs[name], lines) for name, lines in found.items()]

    @property
    def years(self) -> list[tuple[str, dict[str, str]]]:
        """Return what changes by school year."""
        return [(numbers.school_year(int(year)), self._change(change)) for year, change in self.report["years"].items()]

    @property
    def schools(self) -> list[tuple[str, dict[str, str]]]:
        """Return what changes by school, most first."""
        names = names_by_local_id(self.brought.organisation, PlaceKind.SCHOOL)
        changes = sorted(self.report["schools"].items(), key=lambda each: -_moved(each[1]))
        return [(names.get(school, school), self._change(change)) for school, change in changes]

    @property
    def groups(self) -> list[tuple[str, list[tuple[str, str, str]]]]:
        """Return how many rows each group has before and after, of columns in which any moves."""
        return [
            (
                column_label(column, self.language),
                [
                    (self._value_name(column, group), *(numbers.whole(n, self.language) for n in counts))
                    for group, counts in groups.items()
                ],
            )
            for column, groups in self.report["groups"].items()
        ]

    def _change(self, change: dict[str, int]) -> dict[str, str]:
        return {name: numbers.whole(n, self.language) for name, n in change.items()}

    @property
    def reasons(self) -> list[tuple[str, str, str]]:
        """Return why rows wait, the commonest reason first: how many rows, the column, and a word for the reason."""
        return [
            (numbers.whole(n, self.language), column, words.text(f"short-{message}", self.language))
            for message, column, n in self.report["reasons"]
        ]

    @property
    def waiting_rows(self) -> list[tuple[int, list[dict[str, str]]]]:
        """Return the first rows that wait: their number, and of each reason the sentence, the column and its value."""
        found = []
        for line in self.report["waiting_rows"]:
            reasons = [
                {
                    "told": words.text(
                        each["message"],
                        self.language,
                        **{"column": each["column"], "value": each["value"] or "blank", **each["values"]},
                    ),
                    "column": each["column"],
                    "value": each["value"],
                }
                for each in line["reasons"]
            ]
            found.append((line["row"], reasons))
        return found


def _moved(change: dict[str, int]) -> int:
    return change["added"] + change["removed"] + change["changed"]


@dataclass(frozen=True)
class HistoryLine:
    """A line of the history as it is read."""

    number: int
    holds: bool
    told: str
    as_of: str


def history_lines(records: Sequence[SnapshotRecord], language: str) -> list[HistoryLine]:
    """Return the history, the newest first; the first line is the one that holds."""
    return [
        HistoryLine(each.pk, place == 0, _history_line(each, language), numbers.day(each.as_of.isoformat(), language))
        for place, each in enumerate(records)
    ]


def _history_line(record: SnapshotRecord, language: str) -> str:
    said = {
        "day": numbers.day(record.taken_in_at.date().isoformat(), language),
        "who": record.taken_in_by.name if record.taken_in_by else "blank",
        "source": record.source,
        "table": table_label(record.table, language) if record.table else "blank",
    }
    return words.text("history-back" if record.rolled_back else "history-line", language, **said)
