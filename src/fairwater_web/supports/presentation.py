"""A list made ready for its page: what is due, in the order of its day; shares through the gate in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fairwater import words
from fairwater.disclosure import Released, ReleasedRow
from fairwater.publish import names, numbers
from fairwater.supports import GOAL, Reply, answer_by, language_name, reply_clock, school_days
from fairwater.supports.errors import EVERYONE
from fairwater.vocabulary import NOT_REPORTED
from fairwater_web.supports.enums import OPEN, State
from fairwater_web.supports.models import FamilyReply, OwedSupport, SupportList
from fairwater_web.supports.queries import FEWEST, days_off, supports


def day(on: date, language: str) -> str:
    """Return a day in words."""
    return numbers.day(on.isoformat(), language)


def support_title(slug: str, language: str) -> str:
    """Return what a support is called; its slug where its file is gone."""
    found = supports().found.get(slug)
    return found.title.said(language) if found is not None else slug


def reasons_said(reasons: Mapping[str, str], language: str) -> str:
    """Return why a support is owed: in the reader's language where a rule said it, else as a person wrote it."""
    return reasons.get(language) or reasons.get("") or reasons.get(words.DEFAULT_LANGUAGE) or ""


@dataclass(frozen=True)
class ShownOwed:
    """A support that is owed, as it is read."""

    number: int
    student: str
    support: str
    why: str
    state: str
    state_said: str
    is_open: bool
    offered_by: str
    offered_by_id: int
    due: str
    due_on: str
    is_late: bool
    language: str
    to: int
    can_change: bool
    history: tuple[tuple[str, str, str, str], ...]
    """What was done, when, by whom, why."""


def shown_owed(
    found: Iterable[OwedSupport], can_change: Mapping[int, bool], today: date, language: str
) -> list[ShownOwed]:
    """Return supports in the order of their day."""
    return [_owed(each, can_change.get(each.pk, False), today, language) for each in found]


def _owed(each: OwedSupport, can_change: bool, today: date, language: str) -> ShownOwed:
    offers = each.offered_by
    return ShownOwed(
        number=each.pk,
        student=each.owed_to.student,
        support=support_title(each.support, language),
        why=reasons_said(each.reasons, language),
        state=each.state,
        state_said=words.text(f"support-state-{each.state}", language),
        is_open=each.state in OPEN,
        offered_by=offers.name if offers is not None else "",
        offered_by_id=each.offered_by_id or 0,
        due=day(each.due_on, language),
        due_on=each.due_on.isoformat(),
        is_late=each.state == State.OWED and each.due_on < today,
        language=language_name(each.owed_to.language, language) if each.owed_to.language else "",
        to=each.owed_to_id,
        can_change=can_change,
        history=tuple(
            (
                words.text(f"support-state-{change.did}", language),
                day(change.at.date(), language),
                change.by.name,
                change.note,
            )
            for change in each.changes.all()
        ),
    )


# ---- the reply clock


@dataclass(frozen=True)
class ShownReply:
    """A family's reply, as it is read. `said` says how long it has waited, or how long its answer took."""

    number: int
    student: str
    came: str
    language: str
    answers: str
    said: str
    is_late: bool
    waits: bool


@dataclass(frozen=True)
class ShownClock:
    """The clock over replies: a sentence, those that wait, late ones first, and those that were answered."""

    sentence: str
    waiting: tuple[ShownReply, ...]
    answered: tuple[ShownReply, ...]


def shown_clock(found: Sequence[FamilyReply], today: date, language: str) -> ShownClock:
    """Return the clock over the replies that the reader may see. Of fewer than ten that are decided no share is said."""
    off = days_off()
    clock = reply_clock([Reply(each.came_on, each.answered_on) for each in found], today, off)
    if not found:
        sentence = words.text("clock-none", language, goal=GOAL)
    elif clock.n < FEWEST or clock.middle is None:
        sentence = words.text("clock-few", language, n=len(found), late=clock.n_late)
    else:
        sentence = words.text(
            "clock-said",
            language,
            n_in_time=clock.n_in_time,
            n=clock.n,
            goal=GOAL,
            middle=numbers.decimals(clock.middle, 0 if clock.middle == int(clock.middle) else 1, language),
            late=clock.n_late,
        )
    shown = [_reply(each, today, off, language) for each in found]
    waiting = sorted((each for each in shown if each.waits), key=lambda each: not each.is_late)
    return ShownClock(sentence, tuple(waiting), tuple(each for each in shown if not each.waits))


def _reply(each: FamilyReply, today: date, off: frozenset[date], language: str) -> ShownReply:
    waits = each.answered_on is None
    n = school_days(each.came_on, each.answered_on or today, off)
    late = waits and n > GOAL
    if not waits:
        said = words.text("reply-answered", language, n=n)
    elif late:
        said = words.text("reply-late", language, n=n)
    else:
        said = words.text("reply-waits", language, day=day(answer_by(each.came_on, off), language))
    return ShownReply(
        number=each.pk,
        student=each.owed_to.student,
        came=day(each.came_on, language),
        language=language_name(each.language, language)
        if each.language
        else words.text("reply-language-unknown", language),
        answers=each.answers.name,
        said=said,
        is_late=late,
        waits=waits,
    )


# ---- through the gate


@dataclass(frozen=True)
class ShownShare:
    """A group: how many of how many, the share, and its interval."""

    group: str
    counted: str
    share: str
    interval: str


@dataclass(frozen=True)
class ShownShares:
    """Shares by one way to see groups, and of which groups nothing is said."""

    heading: str
    rows: tuple[ShownShare, ...]
    withheld: str
    """A sentence; blank where every group is told."""


def everyone_in(released: Released | None) -> ReleasedRow | None:
    """Return the row of all together, where it was released with its counts."""
    for row in released.rows if released is not None else ():
        if row.by == EVERYONE and row.n_students is not None and row.n_students >= FEWEST and row.n_counted is not None:
            return row
    return None


def n_in(released: Released | None) -> int | None:
    """Return how many students all together are, where that was released and they are ten or more."""
    every = (row.n_students for row in (released.rows if released is not None else ()) if row.by == EVERYONE)
    return next((n for n in every if n is not None and n >= FEWEST), None)


def shown_shares(released: Released | None, language: str) -> tuple[ShownShares, ...]:
    """Return released shares by group. Of a group of fewer than ten nothing is said on these pages, to nobody."""
    by: dict[str, list[ReleasedRow]] = {}
    for row in released.rows if released is not None else ():
        if row.by != EVERYONE and row.group[0] != NOT_REPORTED:
            by.setdefault(row.by, []).append(row)
    shown = []
    for name, rows in by.items():
        told = tuple(_share(row, language) for row in rows if _is_told(row))
        others = ", ".join(_group(row, language) for row in rows if not _is_told(row))
        withheld = words.text("support-withheld-groups", language, groups=others) if others else ""
        if told:
            shown.append(ShownShares(names.column_label(name, language), told, withheld))
    return tuple(shown)


def _is_told(row: ReleasedRow) -> bool:
    return row.n_students is not None and row.n_students >= FEWEST and (row.share or row.share_low) is not None


def _share(row: ReleasedRow, language: str) -> ShownShare:
    group, n = _group(row, language), row.n_students
    low, high = row.share_low or 0.0, 1.0 if row.share_high is None else row.share_high
    interval = numbers.interval(low, high, language)
    if row.share is None or row.n_counted is None:
        return ShownShare(group, words.text("support-of-n", language, n=n), interval, "")
    counted = words.text("support-n-of-n", language, counted=row.n_counted, n=n)
    return ShownShare(group, counted, numbers.percent(row.share, language, 0), interval)


def missed_more(released: Released | None, language: str) -> list[str]:
    """Return a sentence for each group that a rule misses more often than all others, where chance alone does not explain it."""
    return [
        words.text(
            "supports-misses-more",
            language,
            group=_group(row, language),
            share=numbers.percent(row.share, language, 0),
            others=numbers.percent(row.compared_share, language, 0),
        )
        for row in (released.rows if released is not None else ())
        if _is_told(row) and row.share is not None and row.compared_share is not None and (row.gap_low or 0) > 0
    ]


def _group(row: ReleasedRow, language: str) -> str:
    if row.by == "home_language":
        code = row.group[0]
        named = language_name(code, language)
        return named if named != code else names.group_name(row.by, code, language)
    return names.group_name(row.by, row.group[0], language)


def shown_left(found: SupportList, language: str) -> list[tuple[str, str, str]]:
    """Return what is left of a list that has expired: group, how many of how many, share."""
    return [
        (
            words.text("support-everyone", language)
            if row["by"] == EVERYONE
            else names.group_name(row["by"], row["group"], language),
            words.text("support-n-of-n", language, counted=row["counted"], n=row["n"])
            if row["counted"] is not None
            else words.text("supports-n-students", language, n=row["n"]),
            "" if row["share"] is None else numbers.percent(row["share"], language, 0),
        )
        for row in found.left.get("rows", ())
    ]


def found_said(found: SupportList, language: str) -> list[str]:
    """Return what a rule looked at and did not know, in sentences."""
    told: Mapping[str, Any] = found.found
    if not told:
        return []
    school_year = numbers.school_year(found.school_year or 0)
    said = [
        words.text(
            "support-looked-at", language, n=told["looked_at"], proposed=told["proposed"], school_year=school_year
        )
    ]
    for n in told.get("unknown", {}).values():
        said.append(words.text("support-unknown", language, n=n))
    if found.n_not_owed:
        said.append(words.text("support-not-owed", language, n=found.n_not_owed, because=found.not_owed_because))
    return said
