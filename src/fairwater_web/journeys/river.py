"""The river of a journey: where its stations lie, and how far the water of what is done reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HIGH, LOW, MARGIN = 1000.0, 26.0, 54.0, 40.0


@dataclass(frozen=True)
class Stop:
    """A station on the river: where, its name, how it stands; `below` where its name stands lower, beside its neighbours'."""

    x: float
    y: float
    name: str
    state: str
    is_next: bool
    below: bool


@dataclass(frozen=True)
class River:
    """The whole course as a path, the part that is done as a path (blank where nothing is), and the stops."""

    course: str
    done: str
    stops: tuple[Stop, ...]


def river_of(stations: Sequence[tuple[str, str, bool]]) -> River:
    """Return the river of stations, each with its name, its state and whether it is the next."""
    step = (WIDTH - 2 * MARGIN) / max(len(stations) - 1, 1)
    stops = tuple(
        Stop(MARGIN + n * step, LOW if n % 2 else HIGH, name, state, is_next, bool(n % 2))
        for n, (name, state, is_next) in enumerate(stations)
    )
    reached = next((n for n, stop in enumerate(stops) if stop.is_next), len(stops) - 1)
    done = stops[: reached + 1]
    start, end = (0.0, HIGH), (WIDTH, stops[-1].y if stops else HIGH)
    points = [(stop.x, stop.y) for stop in stops]
    return River(_curve([start, *points, end]), _curve([start, *((s.x, s.y) for s in done)]), stops)


def _curve(points: Sequence[tuple[float, float]]) -> str:
    """Return a smooth path through points from left to right."""
    (x, y), *others = points
    parts = [f"M{x:.0f} {y:.0f}"]
    for x2, y2 in others:
        half = (x + x2) / 2
        parts.append(f"C{half:.0f} {y:.0f} {half:.0f} {y2:.0f} {x2:.0f} {y2:.0f}")
        x, y = x2, y2
    return " ".join(parts)
