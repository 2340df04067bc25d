"""What may be counted of coaching: hours by topic over a finished half-year, of ten people or more, rounded, never of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from fairwater.disclosure import preset
from fairwater_web.coaching.enums import Tier
from fairwater_web.coaching.models import CoachingSession, Note
from fairwater_web.coaching.sealing import noted_in
from fairwater_web.organisations.models import Organisation
from fairwater_web.releases.queries import POLICY

HOURS = 5
"""Hours are given to the nearest five."""


@dataclass(frozen=True)
class Held:
    """A session that took place: how long, with whom, and the topics that may be counted of it."""

    minutes: int
    people: frozenset[int]
    topics: frozenset[str]


@dataclass(frozen=True)
class CoachingHours:
    """Hours of coaching in a half-year; None is withheld."""

    first: date
    last: date
    fewest: int
    total: int | None
    by_topic: tuple[tuple[str, int], ...]


def last_half_year(today: date) -> tuple[date, date]:
    """Return the first and the last day of the half-year that ended last. Half-years do not overlap: nothing to subtract."""
    begun = date(today.year, 7, 1) if today.month >= 7 else date(today.year, 1, 1)
    last = begun - timedelta(days=1)
    return date(last.year, 7 if last.month >= 7 else 1, 1), last


def counted_hours(held: Iterable[Held], fewest: int) -> tuple[int | None, tuple[tuple[str, int], ...]]:
    """Return hours in all and by topic, each to the nearest five; None, and no topic, where people could be told apart.

    In all: of `fewest` people or more. A topic: where at least `fewest` people had sessions on it and at least as many
    had none, so that neither group can be told from the other by what is left.
    """
    sessions = list(held)
    everybody: frozenset[int] = frozenset().union(*(each.people for each in sessions))
    if len(everybody) < fewest:
        return None, ()
    found = []
    for topic in sorted(set().union(*(each.topics for each in sessions))):
        on_it = [each for each in sessions if topic in each.topics]
        with_it: frozenset[int] = frozenset().union(*(each.people for each in on_it))
        if len(with_it) >= fewest and len(everybody - with_it) >= fewest:
            found.append((topic, _rounded(on_it)))
    return _rounded(sessions), tuple(found)


def _rounded(sessions: Iterable[Held]) -> int:
    minutes = sum(each.minutes for each in sessions)
    return HOURS * ((2 * minutes + HOURS * 60) // (2 * HOURS * 60))


def coaching_hours(tenant: Organisation, today: date) -> CoachingHours:
    """Return what a tenant may know of its coaching; it is the same for everybody who may ask."""
    first, last = last_half_year(today)
    fewest = preset(POLICY).n
    sessions = CoachingSession.objects.filter(coaching__tenant=tenant, on__range=(first, last), attended__isnull=False)
    found = list(sessions.distinct().select_related("coaching").prefetch_related("attended"))
    topics: dict[int, set[str]] = {}
    for note in Note.objects.filter(session__in=[each.pk for each in found], tier=Tier.COUNTED):
        if (noted := noted_in(note)) is not None:
            topics.setdefault(note.session_id, set()).update(noted.topics)
    held = (
        Held(
            each.minutes,
            frozenset(person.pk for person in each.attended.all()),
            frozenset(topics.get(each.pk, ())),
        )
        for each in found
    )
    return CoachingHours(first, last, fewest, *counted_hours(held, fewest))
