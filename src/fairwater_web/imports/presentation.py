"""A file on its way made ready for its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fairwater import words
from fairwater.publish import numbers
from fairwater.publish.names import column_label, table_label
from fairwater.tables import TABLES
from fairwater_web.data.models import SnapshotRecord
from fairwater_web.imports.enums import WORKING, Stage
from fairwater_web.imports.mapping_page import Choice, CodeLine, MappingPage
from fairwater_web.imports.queries import seconds_left
from fairwater_web.organisations.enums import Kind as PlaceKind
from fairwater_web.organisations.queries import names_by_local_id


def tables_to_bring(language: str, chosen: str = "enrollment") -> list[Choice]:
    """Return the tables that a file can be."""
    return [Choice(table, table_label(table, language), table == chosen) for table in TABLES]


class ImportPage(MappingPage):
    """A file on its way, in one language: how far it is, how it is read, what it would change."""

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
