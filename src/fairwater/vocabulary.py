"""Shared nouns: the words of GLOSSARY.md as types. No behaviour beyond what the word itself means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

NOT_REPORTED = "(not reported)"


class Better(StrEnum):
    """The direction of good of an outcome."""

    HIGHER = "higher"
    LOWER = "lower"


class EquityDimension(StrEnum):
    """The four dimensions in which equity is seen; achievement is never shown alone."""

    ACCESS = "access"
    ACHIEVEMENT = "achievement"
    IDENTITY = "identity"
    POWER = "power"


class Audience(StrEnum):
    """Who may read a release."""

    STAFF = "staff"
    FAMILIES = "families"
    PUBLIC = "public"


class Status(StrEnum):
    """What became of a row on its way out."""

    RELEASED = "released"
    NOT_CALCULATED = "not-calculated"
    WITHHELD = "withheld"


class Reason(StrEnum):
    """Why a value was not calculated; each is the message id of its sentence."""

    NONE = ""
    TOO_FEW = "reason-too-few"
    NO_OUTCOMES = "reason-no-outcomes"
    REFERENCE_TOO_FEW = "reason-reference-too-few"
    NO_OTHERS = "reason-no-others"
    REFERENCE_ABSENT = "reason-reference-absent"
    REFERENCE_ELSEWHERE = "reason-reference-elsewhere"
    NO_GROUP_LARGE_ENOUGH = "reason-no-group-large-enough"
    RATIO_UNDEFINED = "reason-ratio-undefined"
    NO_COUNTS = "reason-no-counts"
    ONE_SCHOOL = "reason-one-school"
    COUNTS_DISAGREE = "reason-counts-disagree"
    NO_SPREAD = "reason-no-spread"
    FEW_SCHOOLS = "reason-few-schools"
    WITHHELD = "reason-withheld"
    IN_A_CLASS = "reason-in-a-class"


class ReferenceKind(StrEnum):
    """What a student group is compared with. There is no silent default group."""

    REST = "rest"
    OVERALL = "overall"
    BEST = "best"
    GROUP = "group"
    VALUE = "value"


@dataclass(frozen=True)
class Reference:
    """A stated reference: its kind, and the group's name or the target where the kind needs one."""

    kind: ReferenceKind
    group: str = ""
    value: Fraction | None = None

    def __str__(self) -> str:
        if self.kind is ReferenceKind.GROUP:
            return f"group:{self.group}"
        if self.kind is ReferenceKind.VALUE and self.value is not None:
            return f"value:{float(self.value):.15g}"
        return self.kind.value


@dataclass(frozen=True)
class Dimension:
    """A column of student groups or places: its name, and its values by code (position)."""

    name: str
    values: tuple[str, ...]
    column: str = ""
    """The column that holds the codes, where it is not called by the name."""
    joins: str = ""
    """The column whose categories this one joins, where it is made from another."""
    joined: tuple[int, ...] = ()
    """For each value of that column, by code, the code of the value here."""

    @property
    def held_in(self) -> str:
        """Return the name of the column that holds the codes."""
        return self.column or self.name

    def __len__(self) -> int:
        return len(self.values)

    def code(self, value: str) -> int:
        """Return the code of `value`; ValueError when the dimension does not have it."""
        return self.values.index(value)


@dataclass(frozen=True)
class Grouping:
    """A way to see students by group: the crossing of `dimensions`, or yes/no dimensions side by side.

    With `overlapping` a student may stand in several groups (race alone or in combination): each dimension is a yes/no
    flag, the group is named by the dimension, and its rest is everyone who does not stand in it.
    """

    name: str
    dimensions: tuple[str, ...]
    overlapping: bool = False


@dataclass(frozen=True)
class Question:
    """What is asked: an outcome, by which groups, compared with what, for whom, within what."""

    outcome: str
    better: Better
    groupings: tuple[Grouping, ...]
    compared_with: Reference
    within: tuple[str, ...] = ()
    everyone: bool = True
    """Also for all crossings of `within` together. False where they do not add (students over years)."""
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Only cells whose dimension holds one of the values."""
    min_n: int = 10
    """Reliability: fewer students than this on either side is not calculated."""
    best_n: int = 0
    """The best-off group is sought among groups of at least this many (and at least `min_n`)."""
