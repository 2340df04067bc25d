"""What comes out of the gate: the only values that a page, a file or a sentence may be made from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

from fairwater.tables.sources import Note
from fairwater.vocabulary import Audience, Question, Reason, Status


@dataclass(frozen=True)
class ReleasedRow:
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

    @property
    def group_name(self) -> str:
        """Return the values of the group joined as it is printed in files."""
        return "; ".join(self.group)

    @property
    def within_name(self) -> str:
        """Return the place as `column=value;column=value`, empty for everyone."""
        return ";".join(f"{name}={value}" for name, value in self.within)


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
        content = repr((self.question, self.audience, self.policy, self.rows))
        return hashlib.sha256(content.encode()).hexdigest()[:20]
