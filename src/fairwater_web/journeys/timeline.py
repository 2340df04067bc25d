"""The milestones of a journey along its months: a row for each station, drawn wide and slim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fairwater import words
from fairwater.publish import numbers
from fairwater_web.journeys.queries import months_after

TOP, TICKS = 44.0, 20.0
STEPS = (1, 2, 3, 6, 12)
"""After how many months a month is named, so that names do not lie on one another."""
A_YEAR, MOST_MONTHS = 12, 120


@dataclass(frozen=True)
class Size:
    """A form of the picture: its width, where months begin, the height of a row, the width that a month's name takes."""

    width: float
    left: float
    right: float
    row: float
    name: float
    above: bool
    """Whether the name of a station stands over its bar, and not beside it."""


WIDE = Size(width=1000, left=190, right=24, row=30, name=40, above=False)
SLIM = Size(width=340, left=8, right=16, row=46, name=38, above=True)


@dataclass(frozen=True)
class Milestone:
    """A station with its day: when the one before it is due (or the journey began), when it is, and how it stands."""

    name: str
    start: date
    due: date
    state: str
    """`done`, `late`, `next` or `open`."""


@dataclass(frozen=True)
class Bar:
    """A milestone drawn: the bar of its time, the dot of its day, its name."""

    x: float
    y: float
    width: float
    end: float
    middle: float
    name: str
    name_x: float
    name_y: float
    state: str


@dataclass(frozen=True)
class Tick:
    """A month or a year along the top: where it begins, and its name (blank where there is no room for it)."""

    x: float
    name: str


@dataclass(frozen=True)
class Form:
    """The picture in one form."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    years: tuple[Tick, ...]
    now: float | None
    """Where today lies; None where it lies outside."""


@dataclass(frozen=True)
class Timeline:
    """The milestones in both forms, and in a sentence."""

    wide: Form
    slim: Form
    told: str


def month_of(day: date, began: date) -> int:
    """Return in which month of a journey a day lies, from 1; its first day begins the first."""
    months = (day.year - began.year) * 12 + day.month - began.month
    return max(1, months + (1 if day > months_after(began, months) or months == 0 else 0))


def timeline_of(began: date, milestones: Sequence[Milestone], today: date, language: str) -> Timeline | None:
    """Return the timeline of milestones that have a day; None where none has, or they lie decades apart."""
    if not milestones:
        return None
    n_months = max(month_of(each.due, began) for each in milestones)
    if n_months > MOST_MONTHS:
        return None
    n_months = -(-n_months // A_YEAR) * A_YEAR
    told = "; ".join(
        words.text(
            "timeline-told-of",
            language,
            station=each.name,
            day=numbers.day(each.due.isoformat(), language),
            state=words.text(f"timeline-{each.state}", language),
        )
        for each in milestones
    )
    forms = [_form(size, began, n_months, milestones, today, language) for size in (WIDE, SLIM)]
    return Timeline(*forms, told=told)


def _form(size: Size, began: date, n_months: int, milestones: Sequence[Milestone], today: date, language: str) -> Form:
    end = months_after(began, n_months)
    scale = (size.width - size.left - size.right) / (end - began).days

    def at(day: date) -> float:
        return size.left + (min(max(day, began), end) - began).days * scale

    step = next((each for each in STEPS if each * scale * 30 >= size.name), STEPS[-1])
    starts = [months_after(began, n) for n in range(n_months + 1)]
    ticks = tuple(
        Tick(at(day), "" if n % step else numbers.month(day.isoformat(), language)) for n, day in enumerate(starts[:-1])
    )
    years = tuple(
        Tick(at(starts[n]), words.text("timeline-year", language, n=n // A_YEAR + 1))
        for n in range(0, n_months, A_YEAR)
    )
    bars = tuple(_bar(size, n, each, at(each.start), at(each.due)) for n, each in enumerate(milestones))
    height = TOP + len(milestones) * size.row + TICKS / 2
    return Form(size.width, height, bars, ticks, years, at(today) if began <= today <= end else None)


def _bar(size: Size, place: int, milestone: Milestone, start: float, end: float) -> Bar:
    top = TOP + place * size.row
    y = top + (24.0 if size.above else 9.0)
    return Bar(
        x=start,
        y=y,
        width=max(end - start, 2.0),
        end=end,
        middle=y + 6.0,
        name=milestone.name,
        name_x=size.left if size.above else 0.0,
        name_y=top + (17.0 if size.above else 20.0),
        state=milestone.state,
    )
