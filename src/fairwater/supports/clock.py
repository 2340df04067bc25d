"""The reply clock: school days until a family has its answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

import numpy as np

GOAL = 3
"""School days within which a family has its answer."""


def school_days(start: date, end: date, off: Collection[date] = ()) -> int:
    """Return the school days after `start` up to and with `end`: weekdays that are not `off`; 0 where `end` is not later.

    A reply that came on Friday and was answered on Monday took 1; one that was answered on the day that it came took 0.
    """
    if end <= start:
        return 0
    return int(np.busday_count(start + timedelta(days=1), end + timedelta(days=1), holidays=sorted(off)))


def answer_by(came: date, off: Collection[date] = (), goal: int = GOAL) -> date:
    """Return the last school day on which an answer is in time."""
    day, left = came, goal
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5 and day not in off
    return day


@dataclass(frozen=True)
class Reply:
    """A family's reply: when it came, and when it was answered; None while it waits."""

    came: date
    answered: date | None = None


def in_time(reply: Reply, today: date, off: Collection[date] = (), goal: int = GOAL) -> bool | None:
    """Say whether a reply was answered in time; None while it waits and still can be."""
    if reply.answered is not None:
        return school_days(reply.came, reply.answered, off) <= goal
    return None if school_days(reply.came, today, off) <= goal else False


@dataclass(frozen=True)
class Clock:
    """Replies together: how many are decided, of these in time, how many wait, of these late, and the median school days.

    The median is of those answered; None while there are none.
    """

    n: int
    n_in_time: int
    n_wait: int
    n_late: int
    middle: float | None


def reply_clock(replies: Iterable[Reply], today: date, off: Collection[date] = (), goal: int = GOAL) -> Clock:
    """Return the clock over replies. One that waits and is not late decides nothing yet; one that is late is not in time."""
    every = list(replies)
    kept = [in_time(each, today, off, goal) for each in every]
    waits = [each.answered is None for each in every]
    took = [school_days(each.came, each.answered, off) for each in every if each.answered is not None]
    return Clock(
        n=sum(each is not None for each in kept),
        n_in_time=sum(each is True for each in kept),
        n_wait=sum(waits),
        n_late=sum(each is False and wait for each, wait in zip(kept, waits, strict=True)),
        middle=float(median(took)) if took else None,
    )
