"""Two small pictures: where a practice is on its continuum, and how ratings spread over it, one dot for each, of nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

STEP, MARGIN, HEIGHT, ROW = 72, 24, 44, 16
LARGE, SMALL = 10, 6


@dataclass(frozen=True)
class Rung:
    """A level as a circle: where, how large, how it looks (done, empty), and its number."""

    x: int
    y: int
    r: int
    look: str
    text: str = ""


@dataclass(frozen=True)
class Rungs:
    """A continuum: its circles, its line, and what it says. Where nobody has assessed, its circles are dashed."""

    circles: tuple[Rung, ...]
    course: str
    width: int
    height: int
    told: str
    is_dashed: bool


@dataclass(frozen=True)
class Dots:
    """A spread: a dot for each rating above the number of its level."""

    dots: tuple[Rung, ...]
    labels: tuple[Rung, ...]
    width: int
    height: int
    told: str


def _x(place: int) -> int:
    return MARGIN + STEP * place


def drawn_level(level: int | None, n: int, told: str) -> Rungs:
    """Return the continuum of `n` levels with the one that holds filled; all dashed where none does."""
    y = HEIGHT // 2
    circles = tuple(Rung(_x(place), y, LARGE, "done" if place + 1 == level else "empty") for place in range(n))
    course = f"M {_x(0)} {y} L {_x(max(n - 1, 0))} {y}"
    return Rungs(circles, course, _x(max(n - 1, 0)) + MARGIN, HEIGHT, told, level is None)


def drawn_spread(counts: Sequence[int], told: str) -> Dots:
    """Return a column of dots for each level, the lowest first."""
    high = max((*counts, 1)) * ROW + SMALL
    dots = tuple(
        Rung(_x(place), high - row * ROW - SMALL, SMALL, "done") for place, n in enumerate(counts) for row in range(n)
    )
    labels = tuple(Rung(_x(place), high + 20, 0, "", str(place + 1)) for place in range(len(counts)))
    return Dots(dots, labels, _x(len(counts) - 1) + MARGIN, high + 28, told)
