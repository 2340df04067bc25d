"""Talks and quotes as they are read: who came beside who is enrolled, quotes as far as they reach, what to recall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fairwater import words
from fairwater.publish import numbers
from fairwater.publish.names import group_name
from fairwater_web.interviews.enums import Role
from fairwater_web.interviews.models import Quote, Talk
from fairwater_web.interviews.queries import Resting, parity
from fairwater_web.listening.queries import SMALLEST
from fairwater_web.listening.roster import RACE, enrolled_in
from fairwater_web.organisations.models import Organisation
from fairwater_web.thread.kinds import Named, named


@dataclass(frozen=True)
class Came:
    """How many came, beside how many are enrolled where the roster knows it."""

    label: str
    came: str
    enrolled: str


def came_by_role(talks: list[Talk], organisation: Organisation, language: str) -> list[Came]:
    """Return how many came, by role. Who is enrolled is known of students alone; in meetings one person may be counted twice."""
    came = parity(talks)
    enrolled = enrolled_in(organisation, RACE)
    unknown = words.text("came-unknown", language)
    known = numbers.whole(enrolled.n, language) if enrolled and enrolled.n is not None else unknown
    return [
        Came(
            words.text(f"spoken-role-{role.value}", language),
            numbers.whole(came.get(role.value, 0), language),
            known if role is Role.STUDENTS else unknown,
        )
        for role in Role
    ]


def came_by_group(talks: list[Talk], organisation: Organisation, language: str) -> list[Came]:
    """Return the shares of groups among students and families who said theirs, beside those enrolled; ten people or more.

    One group alone that is too small could be found from the others: then the smallest of those stands for it.
    """
    came: dict[str, int] = {}
    for talk in talks:
        for each in talk.attendance.all():
            if each.group:
                came[each.group] = came.get(each.group, 0) + each.n
    small = [group for group, n in came.items() if n < SMALLEST]
    shown = sorted((n, group) for group, n in came.items() if n >= SMALLEST)
    if len(small) == 1:
        small += [group for _, group in shown[:1]]
    enrolled = enrolled_in(organisation, RACE)
    everybody = sum(n for n in (enrolled.groups.values() if enrolled else ()) if n is not None)
    total = sum(came.values())
    few = words.text("came-few", language, smallest=SMALLEST)
    found = []
    for group in came:
        n = enrolled.groups.get(group) if enrolled else None
        share = few if group in small else numbers.percent(came[group] / total, language)
        known = numbers.percent(n / everybody, language) if n and everybody else words.text("came-unknown", language)
        found.append(Came(group_name(RACE, group, language), share, known))
    return found


@dataclass(frozen=True)
class ShownQuote:
    """A quote as this reader may see it."""

    quote: Quote
    role: str
    reach: str
    day: str
    withdrawn: str
    mine: int
    """The theme that the reader read in it."""


def shown_quote(quote: Quote, language: str, mine: int = 0) -> ShownQuote:
    """Return a quote for a reader who may see it."""
    return ShownQuote(
        quote,
        words.text(f"spoken-by-{quote.slip.role}", language),
        f"reach-{quote.reach}",
        numbers.day(quote.talk.held_on.isoformat(), language),
        numbers.day(quote.withdrawn_on.isoformat(), language) if quote.withdrawn_on else "",
        mine,
    )


@dataclass(frozen=True)
class ShownResting:
    """What rests on a quote: things that the reader may see, how many others there are, and files that left."""

    things: tuple[tuple[str, Named], ...]
    n_untold: int
    files: tuple[str, ...]


def shown_resting(actor: Any, found: Resting, language: str) -> ShownResting:
    """Return what rests on a quote, as the reader may see it."""
    seen = named(actor, list(found.things), language)
    files = [
        words.text(
            "thread-gone-line",
            language,
            file=each.file,
            by=each.taken_by.name if each.taken_by else "blank",
            day=numbers.day(each.at.date().isoformat(), language),
        )
        for each in found.gone
    ]
    things = tuple((words.text(f"thing-{kind}", language), each) for (kind, _), each in seen.items())
    return ShownResting(things, len(found.things) - len(seen), tuple(files))
