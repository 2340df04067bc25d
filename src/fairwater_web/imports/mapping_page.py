"""How a file on its way is read, made ready for the page on which it is said: columns, codes, keys, years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from fairwater import words
from fairwater.publish import numbers
from fairwater.publish.names import column_label, group_name
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
from fairwater_web.imports.forms import ASK, BLANK
from fairwater_web.imports.models import Import

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


class MappingPage:
    """How a file is read, in one language."""

    def __init__(self, brought: Import, language: str) -> None:
        self.brought, self.language = brought, language
        self.report: dict[str, Any] = brought.report or {}
        self.suggestion: dict[str, Any] = brought.suggestion or {}

    def _said(self, message: str, values: dict[str, Any]) -> str:
        return words.text(message, self.language, **values)

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
