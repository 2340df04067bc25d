"""What was counted and is no measure of students (entries of a register, answers to a survey), as lines and as dots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fairwater import words
from fairwater.disclosure import ReleasedRow
from fairwater.publish import charts, numbers
from fairwater.publish.story import LARGER_THAN_CHANCE, is_behind
from fairwater.vocabulary import NOT_REPORTED, Better, Reason

REASONS: Mapping[Reason, str] = {
    Reason.WITHHELD: "count-reason-withheld",
    Reason.IN_A_CLASS: "count-reason-class",
    Reason.TOO_FEW: "count-reason-few",
    Reason.REFERENCE_TOO_FEW: "count-reason-few",
}


@dataclass(frozen=True)
class Line:
    """One group as it is read."""

    name: str
    n: str
    counted: str
    share: str
    interval: str
    reason: str
    focus: bool


def differs(row: ReleasedRow, better: Better) -> bool:
    """Say whether a group is behind all others by more than chance would make it."""
    sure = row.q_value is not None and row.q_value <= LARGER_THAN_CHANCE
    return sure and is_behind(row, better) and NOT_REPORTED not in row.group


def furthest_behind(rows: list[ReleasedRow], better: Better) -> ReleasedRow | None:
    """Return the group that is furthest behind all others, of those that differ; None where none does."""
    return max((row for row in rows if differs(row, better)), key=lambda row: abs(row.gap or 0.0), default=None)


def is_drawn(row: ReleasedRow) -> bool:
    """Say whether a share can be drawn."""
    return row.share is not None and row.reason is not Reason.TOO_FEW


def line_of(row: ReleasedRow, *, name: str, focus: bool, min_n: int, language: str) -> Line:
    """Return a group as a line of a table, with the reason where a number is not given."""
    reason = REASONS.get(row.reason)
    interval = ""
    if row.share_low is not None and row.share_high is not None:
        interval = numbers.interval(row.share_low, row.share_high, language)
    return Line(
        name=name,
        n="" if row.n_students is None else numbers.whole(row.n_students, language),
        counted="" if row.n_counted is None else numbers.whole(row.n_counted, language),
        share="" if row.share is None else numbers.percent(row.share, language),
        interval=interval,
        reason=words.text(reason, language, min_n=min_n) if reason else "",
        focus=focus,
    )


def dot_of(row: ReleasedRow, *, name: str, focus: bool, language: str) -> charts.Dot:
    """Return a group as a dot with its range."""
    share = row.share or 0.0
    return charts.Dot(
        name=name,
        share=share,
        low=share if row.share_low is None else row.share_low,
        high=share if row.share_high is None else row.share_high,
        told=numbers.percent(share, language),
        reference=row.compared_share,
        focus=focus,
    )
