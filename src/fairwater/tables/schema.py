"""What a table is: its columns, what each may hold, whether it may leave, and how a student's rows become one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds."""

    IDENTIFIER = "identifier"
    GROUP = "group"
    NUMBER = "number"
    MONEY = "money"
    """Dollars and cents, exact."""
    YEAR = "year"
    FLAG = "flag"


class Sensitivity(StrEnum):
    """Whether a column may leave, and in what form. Values of single students never leave."""

    NEVER_LEAVES = "never leaves"
    AS_GROUP = "only as a group of a released number"
    IN_COUNTS = "only inside released counts"


class Combine(StrEnum):
    """How the rows of one student in several schools of a district become one."""

    SAME = "same"
    SUM = "sum"
    ANY = "any"
    LATEST = "latest"
    LATEST_KNOWN = "latest known"
    """That of the last school with a row: what was counted on a day of the year stays with the student who moves after it."""


@dataclass(frozen=True)
class Column:
    """A column: its name, what it holds, its words, its standard element, and how rows combine."""

    name: str
    kind: Kind
    meaning: str
    values: tuple[str, ...] = ()
    required: bool = False
    sensitivity: Sensitivity = Sensitivity.IN_COUNTS
    combine: Combine = Combine.SAME
    standard: str = ""
    """The CEDS or Ed-Fi element that it corresponds to, where there is one."""
    most: int | None = None
    """No value can be more than this: a year has 366 days."""
    at_most: str = ""
    """The column of the same row whose value this one cannot exceed."""


KEY_NAMES = ("student_id", "school_id", "school_year")


@dataclass(frozen=True)
class Table:
    """A table of records: one row per student, school and school year, or whatever else its `key` tells apart."""

    id: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = KEY_NAMES
    """The columns that tell one row from another; none where rows are not told apart."""
    joins_enrollment: bool = True
    """True: groups come from enrollment of the same year. False: the table brings the groups it was reported with."""
    together: tuple[str, ...] = ()
    """Columns of which a row has all or is not taken: students without a count would be read as a count of 0."""
    absent_means: dict[str, int] = field(default_factory=dict)
    """What an enrolled student without a row holds (no discipline row = no suspension); else the value is unknown."""

    def names(self, kind: Kind | None = None) -> tuple[str, ...]:
        """Return the names of the columns, of one kind or of all."""
        return tuple(column.name for column in self.columns if kind is None or column.kind is kind)

    @property
    def by_student(self) -> bool:
        """Say whether a row is a student in a school and year, so that measures can be asked of it."""
        return self.key == KEY_NAMES


KEY = (
    Column(
        "student_id",
        Kind.IDENTIFIER,
        "The student, by the district's own number; leading zeros are kept.",
        required=True,
        sensitivity=Sensitivity.NEVER_LEAVES,
        standard="CEDS Student Identifier",
    ),
    Column(
        "school_id",
        Kind.IDENTIFIER,
        "The school; leading zeros are kept.",
        required=True,
        sensitivity=Sensitivity.AS_GROUP,
        standard="CEDS School Identifier",
    ),
    Column(
        "school_year",
        Kind.YEAR,
        "The year in which the school year ends: 2026 is 2025-26.",
        required=True,
        sensitivity=Sensitivity.AS_GROUP,
        standard="CEDS School Year",
    ),
)
