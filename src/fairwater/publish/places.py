"""Schools or divisions beside one another, honestly: the shrunken rate, the raw rate, and who cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fairwater.disclosure import ReleasedRow
from fairwater.statistics.proportions import Floats, wilson
from fairwater.statistics.shrinkage import fit_beta_binomial, shrink_towards


class Band(StrEnum):
    """Where a place stands against everyone: never a rank."""

    ABOVE = "above"
    WITH = "with"
    BELOW = "below"


@dataclass(frozen=True)
class PlaceRate:
    """One place: its released row, its kind and the rate of that kind, its shrunken share with interval, its band."""

    row: ReleasedRow
    kind: str
    yardstick: float
    share: float
    low: float
    high: float
    band: Band


ENOUGH_PLACES = 5
"""Kinds of fewer places than this are joined; where still fewer are left, their rates are not drawn in."""


def place_rates(rows: Sequence[ReleasedRow], kinds: Mapping[str, str] | None = None) -> tuple[PlaceRate, ...]:
    """Return each place's rate beside that of places of its kind, sorted by kind, band and shrunken share, highest first.

    Rows are places with students. The shrinkage is fitted over places of one kind (elementary schools with elementary
    schools; `kinds` by place id), where there are enough of them; with under five places in all the raw share and its
    Wilson interval stand, since so few places cannot tell how much places differ. Places whose interval holds the rate of
    their kind cannot be told apart from it.
    """
    usable = [row for row in rows if row.share is not None and row.n_students]
    order = {Band.ABOVE: 0, Band.WITH: 1, Band.BELOW: 2}
    places: list[PlaceRate] = []
    by_place = {row.group[0]: row for row in usable}
    for kind, found in alike(by_place, kinds or {}):
        part = [by_place[place] for place in found]
        rates = _shrunken(part, kind) if len(part) >= ENOUGH_PLACES else _raw(part, kind)
        places.extend(sorted(rates, key=lambda p: (order[p.band], -p.share, p.row.group)))
    return tuple(places)


def alike(places: Iterable[str], kinds: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    """Return place ids by kind; kinds of too few places are joined under no name, last; one such kind keeps its own."""
    parts: dict[str, list[str]] = {}
    for place in places:
        parts.setdefault(kinds.get(place, ""), []).append(place)
    large = [(kind, part) for kind, part in sorted(parts.items()) if len(part) >= ENOUGH_PLACES]
    small = {kind: part for kind, part in parts.items() if len(part) < ENOUGH_PLACES}
    joined = [place for part in small.values() for place in part]
    return [*large, (next(iter(small)) if len(small) == 1 else "", joined)] if small else large


def _yardstick(rows: Sequence[ReleasedRow]) -> tuple[list[int], list[int], float]:
    counted, n = [row.n_counted or 0 for row in rows], [row.n_students or 0 for row in rows]
    return counted, n, sum(counted) / sum(n)


def _raw(rows: Sequence[ReleasedRow], kind: str) -> list[PlaceRate]:
    counted, n, yardstick = _yardstick(rows)
    lows, highs = wilson(counted, n)
    shares = [row.share or 0.0 for row in rows]
    return _rates(rows, kind, yardstick, shares, lows, highs)


def _shrunken(rows: Sequence[ReleasedRow], kind: str) -> list[PlaceRate]:
    """Return the rates drawn in; where nobody or everybody is counted there is nothing to learn how places differ."""
    counted, n, yardstick = _yardstick(rows)
    if sum(counted) in (0, sum(n)):
        return _raw(rows, kind)
    kind_low, kind_high = wilson(sum(counted), sum(n))
    centre = yardstick, float(kind_low), float(kind_high)
    return _rates(rows, kind, yardstick, *shrink_towards(counted, n, fit_beta_binomial(counted, n), centre))


def _rates(
    rows: Sequence[ReleasedRow], kind: str, yardstick: float, shares: Iterable[float], lows: Floats, highs: Floats
) -> list[PlaceRate]:
    return [
        PlaceRate(row, kind, yardstick, float(share), float(low), float(high), _band(low, high, yardstick))
        for row, share, low, high in zip(rows, shares, lows, highs, strict=True)
    ]


def _band(low: float, high: float, yardstick: float) -> Band:
    if low > yardstick:
        return Band.ABOVE
    return Band.BELOW if high < yardstick else Band.WITH
