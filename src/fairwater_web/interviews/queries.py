"""Talks and quotes that somebody may see, themes, agreement of those who read them, and what rests on a quote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet

from fairwater.guides import Guide, GuideKind, Guides, guides_of
from fairwater_web.codebook.models import Theme
from fairwater_web.codebook.queries import Agreement, Read, agreements_of, themes_of
from fairwater_web.common.permissions import can
from fairwater_web.interviews.codes import digest_of_code
from fairwater_web.interviews.enums import Kind, Reach
from fairwater_web.interviews.models import Coding, Quote, Slip, Talk
from fairwater_web.listening.models import Round
from fairwater_web.listening.queries import SMALLEST, rounds_for
from fairwater_web.people.permissions import Permission
from fairwater_web.thread.models import GoneOut
from fairwater_web.thread.queries import Thing, gone_out, thread_of

FEWEST_TALKS = 3
"""Interviews that a claim should rest on."""


def guides() -> Guides:
    """Return every guide for talking: those that are shipped, and the district's own. A pause is no talk."""
    every = guides_of(Path(settings.FAIRWATER_CONTENT) / "guides")
    talks = {name: each for name, each in every.found.items() if each.kind is not GuideKind.PAUSE}
    return replace(every, found=talks)


def guide_named(slug: str) -> Guide | None:
    """Return a guide, or None where there is no file of it (any more)."""
    return guides().found.get(slug)


def talks_for(actor: Any) -> QuerySet[Talk]:
    """Return the talks of the rounds that the actor may see, the newest first."""
    found = Talk.objects.filter(round__in=rounds_for(actor).order_by())
    return found.select_related("round__organisation", "round__tenant", "place").order_by("-held_on", "-pk")


def quotes_for(actor: Any) -> QuerySet[Quote]:
    """Return the quotes that the actor may see, as far as whoever said them lets each go.

    Within the team are those who lead listening where the round is; within the district all who read what was heard.
    """
    reached = Q(reach=Reach.PUBLIC)
    if can(actor, Permission.READ_LISTENING):
        reached |= Q(reach=Reach.DISTRICT)
    if can(actor, Permission.LEAD_LISTENING):
        team = Q(reach=Reach.TEAM)
        if actor.organisation != actor.tenant:
            team &= Q(slip__talk__round__organisation=actor.organisation)
        reached |= team
    found = Quote.objects.filter(reached, slip__talk__round__tenant=actor.tenant)
    return found.select_related("slip__talk__round__tenant", "slip__talk__round__organisation", "slip__talk__place")


def slip_of(code: str) -> Slip | None:
    """Return the slip that a code stands on."""
    found = Slip.objects.filter(digest=digest_of_code(code))
    return found.select_related("talk__round__tenant", "talk__round__organisation").first()


# What people read in quotes


def agreements(round_: Round) -> Iterator[Agreement]:
    """Yield how far each two people agree who both read ten quotes of a round or more."""
    found = Coding.objects.filter(quote__slip__talk__round=round_).order_by("pk")
    rows = found.values_list("by", "by__name", "quote", "theme")
    return agreements_of(Read(person, name, quote, theme) for person, name, quote, theme in rows)


@dataclass(frozen=True)
class Heard:
    """A theme: of which roles people spoke of it, how many where ten or more, and whether few interviews carry it."""

    theme: Theme
    roles: tuple[tuple[str, int | None], ...]
    n_quotes: int
    is_thin: bool


def heard(round_: Round) -> list[Heard]:
    """Return the themes of a round by role. A person counts once, however many of their quotes speak of it."""
    found = []
    for theme in themes_of(round_):
        codings = Coding.objects.filter(theme=theme, quote__withdrawn_on__isnull=True)
        people: dict[str, set[int]] = {}
        quotes, talks = set(), set()
        for role, slip, quote, talk in codings.values_list(
            "quote__slip__role", "quote__slip", "quote", "quote__slip__talk"
        ):
            people.setdefault(role, set()).add(slip)
            quotes.add(quote)
            talks.add(talk)
        roles = tuple((role, len(who) if len(who) >= SMALLEST else None) for role, who in sorted(people.items()))
        found.append(Heard(theme, roles, len(quotes), 0 < len(talks) < FEWEST_TALKS))
    return found


# What rests on a quote


@dataclass(frozen=True)
class Resting:
    """What rests on a quote, as far as the thread leads, and where that went out to."""

    things: tuple[Thing, ...]
    gone: tuple[GoneOut, ...]


def resting_on(quote: Quote) -> Resting:
    """Return what rests on a quote, and every file that left with it or with what rests on it."""
    tenant, here = quote.talk.round.tenant, ("quote", quote.pk)
    things = [each for each, level in thread_of(tenant, here).level.items() if level > 0]
    return Resting(tuple(things), tuple(gone_out(tenant, [here, *things])))


def parity(talks: list[Talk]) -> dict[str, int]:
    """Return how many came to some talks, by role."""
    came: dict[str, int] = {}
    for talk in talks:
        for each in talk.attendance.all():
            if not each.group:
                came[each.role] = came.get(each.role, 0) + each.n
    return came


INTERVIEWS = (Kind.INTERVIEW, Kind.SHADOW)
"""Where one person speaks."""
