"""What comes out of the gate: the only values that a page, a file or a sentence may be made from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from fairwater.tables.sources import Note
from fairwater.vocabulary import Audience, Question, Reason, Status


class _OfAGroup:
    """How the place and the group of a row are printed in files."""

    within: tuple[tuple[str, str], ...]
    group: tuple[str, ...]

    @property
    def group_name(self) -> str:
        """Return the values of the group joined as it is printed in files."""
        return "; ".join(self.group)

    @property
    def within_name(self) -> str:
        """Return the place as `column=value;column=value`, empty for everyone."""
        return ";".join(f"{name}={value}" for name, value in self.within)


def _hash(*content: object) -> str:
    return hashlib.sha256(repr(content).encode()).hexdigest()[:20]


@dataclass(frozen=True)
class ReleasedRow(_OfAGroup):
    """One student group in one place: its share, its reference, how they differ, and what became of it. None = not given."""

    outcome: str
    within: tuple[tuple[str, str], ...]
    by: str
    group: tuple[str, ...]
    n_students: int | None
    n_counted: int | None
    share: float | None
    share_low: float | None
    share_high: float | None
    compared_with: str
    compared_share: float | None
    reference_counted: int | None
    reference_n: int | None
    gap: float | None
    gap_low: float | None
    gap_high: float | None
    ratio: float | None
    ratio_low: float | None
    ratio_high: float | None
    students_to_parity: int | None
    q_value: float | None
    status: Status
    reason: Reason


@dataclass(frozen=True)
class Released:
    """The rows that left for one question, the audience they left for, and what must be said beside them."""

    question: Question
    audience: Audience
    policy: str
    rows: tuple[ReleasedRow, ...]
    n_tested: int
    notes: tuple[Note, ...] = ()

    @cached_property
    def hash(self) -> str:
        """Return a short hash of the question and its rows: the address of a chart, the line in the access log."""
        return _hash(self.question, self.audience, self.policy, self.rows)


@dataclass(frozen=True)
class ReleasedMean(_OfAGroup):
    """One student group in one place: its mean, that of all others, and how they differ. None = not given.

    `hedges_g` is the gap in standard deviations of students, for small groups drawn in.
    """

    outcome: str
    within: tuple[tuple[str, str], ...]
    by: str
    group: tuple[str, ...]
    n_students: int
    mean: float | None
    mean_low: float | None
    mean_high: float | None
    compared_with: str
    compared_mean: float | None
    reference_n: int | None
    gap: float | None
    gap_low: float | None
    gap_high: float | None
    hedges_g: float | None
    hedges_low: float | None
    hedges_high: float | None
    q_value: float | None
    status: Status
    reason: Reason


@dataclass(frozen=True)
class ReleasedMeans:
    """The means that left for one question, the audience they left for, and what must be said beside them."""

    question: Question
    audience: Audience
    policy: str
    rows: tuple[ReleasedMean, ...]
    n_tested: int
    notes: tuple[Note, ...] = ()

    @cached_property
    def hash(self) -> str:
        """Return a short hash of the question and its rows."""
        return _hash(self.question, self.audience, self.policy, self.rows)


@dataclass(frozen=True)
class ReleasedTotal:
    """One student group in one place: what a number per student adds up to, over those of whom it is known."""

    outcome: str
    within: tuple[tuple[str, str], ...]
    by: str
    group: tuple[str, ...]
    n_students: int
    total: Fraction


@dataclass(frozen=True)
class ReleasedTotals:
    """The totals that left for one question, the audience they left for, and what must be said beside them."""

    question: Question
    audience: Audience
    policy: str
    rows: tuple[ReleasedTotal, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class ReleasedNumber:
    """One number of a release: exact in `value`, or a class from `low` to `high`; all None when withheld.

    `where` pairs the columns of the crossing with the values of the cell; `stat` is students, counted or share.
    """

    where: tuple[tuple[str, str], ...]
    stat: str
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None

    @property
    def status(self) -> Status:
        """Say whether the number left. Why one is withheld is never said: the reason would tell a part of it."""
        return Status.WITHHELD if self.value is None and self.low is None else Status.RELEASED


@dataclass(frozen=True)
class RolledUp:
    """Groups of one column that are shown together, because each alone would be too few; a difference of shown numbers."""

    where: tuple[tuple[str, str], ...]
    column: str
    together: tuple[str, ...]
    students: int
    counted: int | None


@dataclass(frozen=True)
class ReleaseProof:
    """What the proof of a release came to. `cells` are non-empty crossings; `small` numbers of all crossings, asked or not."""

    cells: int
    small_cells: int
    withheld: int
    rolled_up: int
    unsafe: int
    seconds: float
    policy: str
    ledger_entries: int
    small_numbers: int
    programmes: int
    told_by_others: int = 0


@dataclass(frozen=True)
class ReleasedTables:
    """A release: every number of every crossing that was asked for, shown or withheld, and the proof."""

    columns: tuple[str, ...]
    outcome: str
    audience: Audience
    policy: str
    numbers: tuple[ReleasedNumber, ...]
    rolled_up: tuple[RolledUp, ...]
    proof: ReleaseProof

    @cached_property
    def hash(self) -> str:
        """Return a short hash of everything that was shown."""
        return _hash(self.outcome, self.audience, self.policy, self.numbers)
