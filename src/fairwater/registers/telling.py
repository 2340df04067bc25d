"""A register's count told from what the gate released: the sentence, how sure it is, the lines, the picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fairwater import words
from fairwater.disclosure import Released, ReleasedRow
from fairwater.publish import charts, numbers
from fairwater.publish.story import LARGER_THAN_CHANCE, is_behind
from fairwater.registers.counting import EVERYTHING
from fairwater.registers.kinds import PLACE, Count, Register
from fairwater.vocabulary import NOT_REPORTED, Reason, Status

REASONS: Mapping[Reason, str] = {
    Reason.WITHHELD: "count-reason-withheld",
    Reason.IN_A_CLASS: "count-reason-class",
    Reason.TOO_FEW: "count-reason-few",
    Reason.REFERENCE_TOO_FEW: "count-reason-few",
}


@dataclass(frozen=True)
class Line:
    """One group of entries as it is read."""

    name: str
    n: str
    counted: str
    share: str
    interval: str
    reason: str
    focus: bool


@dataclass(frozen=True)
class ToldCount:
    """A count split one way: its sentence, what differs, its lines, and the groups of which a share may be drawn."""

    sentence: str
    beside: str
    lines: tuple[Line, ...]
    dots: tuple[charts.Dot, ...]
    n_withheld: int


def split_name(register: Register, by: str, language: str) -> str:
    """Return what a split is called: the label of its field, or the place."""
    asked = register.field(by)
    return words.text("count-by-place", language) if asked is None or by == PLACE else asked.label.said(language)


def value_name(register: Register, by: str, value: str, language: str) -> str:
    """Return what a group of entries is called: the label of an answer, or the name of a place."""
    if value == NOT_REPORTED:
        return words.text("value-not-reported", language)
    asked = register.field(by)
    if asked is None or by == PLACE:
        return value
    if value in ("yes", "no") and not asked.options:
        return words.text("answer-yes" if value == "yes" else "answer-no", language)
    option = asked.option(value)
    return value if option is None else option.label.said(language)


def tell_nothing(register: Register, language: str) -> ToldCount:
    """Return what is said where no entry can be counted yet."""
    return ToldCount(words.text("count-none", language, entries=register.entries.said(language)), "", (), (), 0)


def tell_count(register: Register, count: Count, released: Released, by: str, language: str) -> ToldCount:
    """Return a count split by one of its fields, in words, as lines and as dots."""
    rows = [row for row in released.rows if row.by == by]
    focus = max((row for row in rows if _differs(row, count)), key=lambda row: abs(row.gap or 0.0), default=None)
    whole = next((row for row in released.rows if row.by == EVERYTHING), None)
    drawn = [row for row in rows if row.share is not None and row.reason is not Reason.TOO_FEW]
    return ToldCount(
        _sentence(register, count, whole, language),
        _beside(register, count, focus, released, by, language),
        tuple(_line(register, row, row is focus, released, language) for row in rows),
        tuple(_dot(register, row, row is focus, language) for row in drawn),
        sum(row.status is Status.WITHHELD for row in rows),
    )


def picture(told: ToldCount, *, wide: bool) -> charts.Spec:
    """Return the specification of the picture of a count: one dot with its range for each group."""
    return charts.dot_chart(told.dots, wide=wide)


def _differs(row: ReleasedRow, count: Count) -> bool:
    sure = row.q_value is not None and row.q_value <= LARGER_THAN_CHANCE
    return sure and is_behind(row, count.better) and NOT_REPORTED not in row.group


def _sentence(register: Register, count: Count, whole: ReleasedRow | None, language: str) -> str:
    told = {"entries": register.entries.said(language), "did": count.did.said(language)}
    if whole is None or whole.n_students is None:
        return words.text("count-withheld", language, **told)
    n = numbers.whole(whole.n_students, language)
    if whole.n_counted is not None and whole.share is not None:
        counted = numbers.whole(whole.n_counted, language)
        share = numbers.percent(whole.share, language, 0)
        return words.text("count-sentence", language, counted=counted, n=n, share=share, **told)
    if whole.share_low is None or whole.share_high is None:
        return words.text("count-withheld", language, **told)
    low, high = (numbers.percent(end, language, 0) for end in (whole.share_low, whole.share_high))
    return words.text("count-class", language, low=low, high=high, n=n, **told)


def _beside(
    register: Register, count: Count, focus: ReleasedRow | None, released: Released, by: str, language: str
) -> str:
    named = split_name(register, by, language)
    if focus is not None and focus.share is not None and focus.compared_share is not None:
        return words.text(
            "count-differs",
            language,
            by=named,
            group=value_name(register, by, focus.group[0], language),
            share=numbers.percent(focus.share, language, 0),
            rest=numbers.percent(focus.compared_share, language, 0),
            entries=register.entries.said(language),
            more=focus.students_to_parity or 0,
            would=count.would.said(language),
        )
    tested = any(row.by == by and row.q_value is not None for row in released.rows)
    message = "count-no-difference" if tested else "count-too-few"
    return words.text(message, language, by=named, min_n=released.question.min_n)


def _line(register: Register, row: ReleasedRow, focus: bool, released: Released, language: str) -> Line:
    reason = REASONS.get(row.reason)
    interval = ""
    if row.share_low is not None and row.share_high is not None:
        interval = numbers.interval(row.share_low, row.share_high, language)
    return Line(
        name=value_name(register, row.by, row.group[0], language),
        n="" if row.n_students is None else numbers.whole(row.n_students, language),
        counted="" if row.n_counted is None else numbers.whole(row.n_counted, language),
        share="" if row.share is None else numbers.percent(row.share, language),
        interval=interval,
        reason=words.text(reason, language, min_n=released.question.min_n) if reason else "",
        focus=focus,
    )


def _dot(register: Register, row: ReleasedRow, focus: bool, language: str) -> charts.Dot:
    share = row.share or 0.0
    return charts.Dot(
        name=value_name(register, row.by, row.group[0], language),
        share=share,
        low=share if row.share_low is None else row.share_low,
        high=share if row.share_high is None else row.share_high,
        told=numbers.percent(share, language),
        reference=row.compared_share,
        focus=focus,
    )
