"""An aim in numbers: how much, of what, for whom, by when; how far it is; and what an aim about suspensions may hide."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median
from unicodedata import combining, normalize

MOST_AT_THE_END = 3
"""Of so many points at either end the middle is taken, so that no single week is the beginning or the end."""
SUSPENSION = re.compile(r"suspen|expul|exclusion")
"""What an aim about sending students home speaks of, in English and Spanish, without accents."""
ELSEWHERE = re.compile(
    r"informal|sent home|send home|sent out|send out|removed|removal|transfer|out of class|lost class|shortened"
    r"|without a form|seclu|restrain|police|arrest"
    r"|a casa|sacad|sacar|traslad|fuera de clase|fuera del aula|sin formulario|horario reducid|policia"
)
"""Where what is no longer a suspension may have gone."""


class Standing(StrEnum):
    """How an aim stands."""

    NOTHING_YET = "nothing-yet"
    REACHED = "reached"
    ON_THE_WAY = "on-the-way"
    AWAY = "away"
    """It moved away from the aim, or not at all."""


@dataclass(frozen=True)
class Progress:
    """How far an aim is: where it began, where it is now, what part of the way was gone (None: nothing to go by)."""

    began: float | None
    now: float | None
    part: float | None
    standing: Standing
    n_before: int
    n_now: int
    days_left: int


def progress(
    points: Sequence[tuple[date, float | None]], level: float, by: date, since: date | None, today: date, *, lower: bool
) -> Progress:
    """Return how far a series has come to `level`. `points` in the order of time, None where nothing is known.

    Where it began is the middle of the last three points before `since` (the start; without one, or without a point before it,
    of the first three), where it is now of the last three after that. `part` is over 1 beyond the aim and below 0 away from it.
    """
    known = [(day, value) for day, value in points if value is not None]
    before = [value for day, value in known if since is not None and day < since][-MOST_AT_THE_END:]
    after = [value for day, value in known if since is None or day >= since]
    if not before:
        before, after = after[:MOST_AT_THE_END], after[MOST_AT_THE_END:]
    last = after[-MOST_AT_THE_END:]
    began, now = (median(before) if before else None), (median(last) if last else None)
    left = (by - today).days
    if began is None or now is None:
        return Progress(began, now, None, Standing.NOTHING_YET, len(before), len(last), left)
    reached = now <= level if lower else now >= level
    way = level - began
    part = (now - began) / way if abs(way) > 1e-12 else None
    better = now < began if lower else now > began
    standing = Standing.REACHED if reached else Standing.ON_THE_WAY if better else Standing.AWAY
    return Progress(began, now, part, standing, len(before), len(last), left)


def _plain(words: str) -> str:
    return "".join(letter for letter in normalize("NFKD", words.casefold()) if not combining(letter))


def is_about_suspension(*words: str) -> bool:
    """Say whether an aim speaks of suspensions or expulsions, in English or Spanish."""
    return any(SUSPENSION.search(_plain(each)) for each in words)


def looks_elsewhere(balancing: Iterable[str]) -> bool:
    """Say whether one of the balancing measures looks at informal removals, transfers or time out of class.

    It knows words, not meanings: a measure in other words is not found, and the reader is asked, not corrected.
    """
    return any(ELSEWHERE.search(_plain(each)) for each in balancing)
