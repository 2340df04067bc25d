"""A register's count told from what the gate released: the sentence, how sure it is, the lines, the picture."""

from __future__ import annotations

from dataclasses import dataclass

from fairwater import words
from fairwater.disclosure import Released, ReleasedRow
from fairwater.publish import charts, numbers
from fairwater.publish.counted import Line, dot_of, furthest_behind, is_drawn, line_of
from fairwater.registers.counting import EVERYTHING
from fairwater.registers.kinds import PLACE, Count, Register
from fairwater.vocabulary import NOT_REPORTED, Status


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
    focus = furthest_behind(rows, count.better)
    whole = next((row for row in released.rows if row.by == EVERYTHING), None)
    min_n = released.question.min_n
    named = [(row, value_name(register, by, row.group[0], language)) for row in rows]
    return ToldCount(
        _sentence(register, count, whole, language),
        _beside(register, count, focus, released, by, language),
        tuple(line_of(row, name=name, focus=row is focus, min_n=min_n, language=language) for row, name in named),
        tuple(dot_of(row, name=name, focus=row is focus, language=language) for row, name in named if is_drawn(row)),
        sum(row.status is Status.WITHHELD for row in rows),
    )


def tell_group(register: Register, count: Count, released: Released, by: str, value: str, language: str) -> str:
    """Return the sentence on one group of a count; nothing where that group is withheld or is not there."""
    row = next((row for row in released.rows if row.by == by and row.group[0] == value), None)
    if row is None or (row.share is None and row.share_low is None) or row.n_students is None:
        return ""
    return _sentence(register, count, row, language)


def picture(told: ToldCount, *, wide: bool) -> charts.Spec:
    """Return the specification of the picture of a count: one dot with its range for each group."""
    return charts.dot_chart(told.dots, wide=wide)


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
