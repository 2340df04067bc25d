"""Coaching made ready for its pages: who takes part, sessions in order, notes with who reads them, what may be counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fairwater import words
from fairwater.content import Said
from fairwater.publish import numbers
from fairwater_web.coaching.counting import coaching_hours
from fairwater_web.coaching.enums import Tier
from fairwater_web.coaching.models import Coached, Coaching
from fairwater_web.coaching.queries import (
    ReadCommitment,
    ReadNote,
    ReadSession,
    agreed,
    coached_as,
    coachings_for,
    is_over,
    next_session,
    rates_others,
    sessions_for,
    topics_of,
    why_not_plan,
    why_not_write,
)
from fairwater_web.coaching.sealing import purpose_of
from fairwater_web.registers.queries import every_entry_for

PROMISED_NOT = ("law", "harm", "server", "people", "log", "rater")
"""What confidentiality cannot promise, in order: `coaching-not-<each>` and `coaching-not-<each>-more`."""


@dataclass(frozen=True)
class ShownCoaching:
    """A coaching as a list says it."""

    coaching: Coaching
    title: str
    purpose: str
    dates: str
    next: str
    is_asked: bool
    """The reader is asked, and has not answered."""
    is_over: bool
    waits_for: tuple[str, ...]


@dataclass(frozen=True)
class ShownNote:
    """A note as it is read."""

    number: int
    words: str
    topics: tuple[str, ...]
    chosen: tuple[str, ...]
    tier: str
    mark: str
    writer: str
    day: str
    is_mine: bool
    moves: tuple[tuple[str, str, bool], ...]
    """Where it can be moved: the tier, its label, whether it is more open."""


@dataclass(frozen=True)
class ShownCommitment:
    """A commitment as it is read."""

    number: int
    words: str
    who: str
    due: str
    due_on: str
    standing: str
    came_of_it: str
    is_mine: bool
    is_late: bool
    is_open: bool
    entry: int
    """Its entry of the register, where the reader sees that; else 0."""
    is_put: bool


@dataclass(frozen=True)
class ShownSession:
    """A session as it is read."""

    number: int
    on: str
    day: str
    minutes: int
    step: str
    is_planned: bool
    attended: tuple[str, ...]
    there: tuple[int, ...]
    notes: tuple[ShownNote, ...]
    commitments: tuple[ShownCommitment, ...]


def listed(names: list[str], language: str) -> str:
    """Return names with "and" before the last."""
    if len(names) < 2:
        return "".join(names)
    return words.text("coaching-and", language, names=", ".join(names[:-1]), last=names[-1])


def title_of(coaching: Coaching, language: str) -> str:
    """Return who coaches whom."""
    names = [each.person.name for each in coaching.coached.all()]
    return words.text("coaching-title", language, coach=coaching.coach.name, people=listed(names, language))


def shown_coaching(coaching: Coaching, actor: Any, language: str, today: date) -> ShownCoaching:
    """Return a coaching as somebody who takes part reads it in a list."""
    own = coached_as(coaching, actor.person)
    following, over = next_session(coaching, today), is_over(coaching, today)
    return ShownCoaching(
        coaching=coaching,
        title=title_of(coaching, language),
        purpose=_or_unreadable(purpose_of(coaching), language),
        dates=_dates(coaching, language),
        next=numbers.day(following.on.isoformat(), language) if following and not over else "",
        is_asked=own is not None and not (own.agreed_at or own.left_at or over),
        is_over=over or (own is not None and bool(own.left_at)),
        waits_for=tuple(each.person.name for each in coaching.coached.all() if _is_waited_for(each)),
    )


def _is_waited_for(coached: Coached) -> bool:
    return not (coached.agreed_at or coached.left_at)


def _dates(coaching: Coaching, language: str) -> str:
    first = numbers.day(coaching.begins_on.isoformat(), language)
    if coaching.ends_on is None:
        return words.text("coaching-from", language, first=first)
    return words.text("coaching-dates", language, first=first, last=numbers.day(coaching.ends_on.isoformat(), language))


def _or_unreadable(text: str | None, language: str) -> str:
    return words.text("coaching-unreadable", language) if text is None else text


def list_page(actor: Any, language: str, today: date) -> dict[str, Any]:
    """Return what the page of one's own coaching shows."""
    found = list(coachings_for(actor))
    shown = [shown_coaching(each, actor, language, today) for each in found]
    due = [
        (each.coaching, _commitment(read, actor, language, today))
        for each in shown
        for session in sessions_for(each.coaching, actor.person)
        for read in session.commitments
        if read.is_open
    ]
    return {
        "asked": [each for each in shown if each.is_asked],
        "open": [each for each in shown if not (each.is_asked or each.is_over)],
        "over": [each for each in shown if each.is_over and not each.is_asked],
        "due": sorted(due, key=lambda each: (each[1].due_on, each[1].number)),
    }


def shown_hours(actor: Any, language: str, today: date) -> dict[str, Any]:
    """Return what may be counted of coaching, in sentences and a table."""
    hours, topics = coaching_hours(actor.tenant, today), topics_of(actor.tenant)
    values = {
        "first": numbers.day(hours.first.isoformat(), language),
        "last": numbers.day(hours.last.isoformat(), language),
        "fewest": hours.fewest,
    }
    if hours.total is None:
        return {"hours_sentence": words.text("coaching-hours-few", language, **values), "hours": []}
    return {
        "hours_sentence": words.text("coaching-hours-total", language, n=hours.total, **values),
        "hours": [(_topic(name, topics, language), n) for name, n in hours.by_topic],
    }


def _topic(name: str, topics: Mapping[str, Said], language: str) -> str:
    return topics[name].said(language) if name in topics else name


def coaching_page(coaching: Coaching, actor: Any, language: str, today: date) -> dict[str, Any]:
    """Return what the page of a coaching shows to somebody who takes part."""
    topics, own = topics_of(actor.tenant), coached_as(coaching, actor.person)
    there = agreed(coaching)
    seen = every_entry_for(actor)
    sessions = [
        _session(each, coaching, actor, language, today, topics) for each in sessions_for(coaching, actor.person)
    ]
    entries = {each.entry for session in sessions for each in session.commitments if each.entry}
    return {
        "shown": shown_coaching(coaching, actor, language, today),
        "sessions": sessions,
        "seen_entries": set(seen.filter(pk__in=entries).values_list("pk", flat=True)) if entries else set(),
        "there": [(each.pk, each.name) for each in there],
        "promisers": [(each.pk, each.name) for each in (coaching.coach, *there)],
        "topics": [(name, said.said(language)) for name, said in topics.items()],
        "tiers": [(each.value, f"coaching-tier-{each.value}", f"coaching-tier-{each.value}-more") for each in Tier],
        "not_write": why_not_write(actor, coaching, today),
        "not_plan": why_not_plan(actor, coaching, today),
        "is_coach": own is None,
        "may_leave": own is not None and own.agreed_at and not own.left_at,
        "rates": rates_others(coaching.coach, coaching.tenant, today),
    }


def _session(
    read: ReadSession, coaching: Coaching, actor: Any, language: str, today: date, topics: Mapping[str, Said]
) -> ShownSession:
    session = read.session
    readers = listed([coaching.coach.name, *(each.name for each in agreed(coaching))], language)
    return ShownSession(
        number=session.pk,
        on=session.on.isoformat(),
        day=numbers.day(session.on.isoformat(), language),
        minutes=session.minutes,
        step=session.step,
        is_planned=not read.attended,
        attended=tuple(each.name for each in read.attended),
        there=tuple(each.pk for each in read.attended),
        notes=tuple(_note(each, readers, language, topics) for each in read.notes),
        commitments=tuple(_commitment(each, actor, language, today) for each in read.commitments),
    )


def _note(read: ReadNote, readers: str, language: str, topics: Mapping[str, Said]) -> ShownNote:
    note, noted = read.note, read.noted
    chosen = noted.topics if noted else ()
    tier = Tier(note.tier)
    moves = ((each.value, f"coaching-to-{each.value}", each.openness > tier.openness) for each in Tier if each != tier)
    return ShownNote(
        number=note.pk,
        words=_or_unreadable(noted.words if noted else None, language),
        topics=tuple(_topic(each, topics, language) for each in chosen),
        chosen=chosen,
        tier=tier.value,
        mark=words.text(
            f"coaching-mark-{tier.value}", language, **({"people": readers} if tier == Tier.SHARED else {})
        ),
        writer=note.writer.name,
        day=numbers.day(note.changed_at.date().isoformat(), language),
        is_mine=read.is_mine,
        moves=tuple(moves) if read.is_mine and noted else (),
    )


def _commitment(read: ReadCommitment, actor: Any, language: str, today: date) -> ShownCommitment:
    promised = read.promised
    return ShownCommitment(
        number=read.commitment.pk,
        words=_or_unreadable(promised.words if promised else None, language),
        who=read.commitment.promised_by.name,
        due=numbers.day(promised.due, language) if promised else "",
        due_on=promised.due if promised else "",
        standing=promised.standing if promised else "",
        came_of_it=promised.came_of_it if promised else "",
        is_mine=read.is_mine and promised is not None,
        is_late=read.is_open and promised is not None and promised.due_on < today,
        is_open=read.is_open,
        entry=promised.entry if promised else 0,
        is_put=bool(promised and promised.entry),
    )
