"""Schools or divisions beside one another, honestly: the shrunken rate, the raw rate, and who cannot be told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fairwater.disclosure import ReleasedRow
from fairwater.statistics.proportions import wilson
from fairwater.statistics.shrinkage import fit_beta_binomial, shrink


class Band(StrEnum):
    """Where a place stands against everyone: never a rank."""

    ABOVE = "above"
    WITH = "with"
    BELOW = "below"


@dataclass(frozen=True)
class PlaceRate:
    """One place: its released row, its shrunken share with interval, and its band."""

    row: ReleasedRow
    share: float
    low: float
    high: float
    band: Band


ENOUGH_PLACES = 5
"""Fewer places of a kind than this are drawn together with all others; fewer in all are not drawn in at all."""


def place_rates(
    rows: Sequence[ReleasedRow], kinds: Mapping[str, str] | None = None
) -> tuple[float, tuple[PlaceRate, ...]]:
    """Return everyone's share and each place's rate, sorted by band and shrunken share, highest first.

    Rows are places with students. The shrinkage is fitted over places of one kind (elementary schools with elementary
    schools; `kinds` by place id), where there are enough of them; with under five places in all the raw share and its
    Wilson interval stand, since so few places cannot tell how much places differ. Places whose interval holds everyone's
    share cannot be told apart from it.
    """
    usable = [row for row in rows if row.share is not None and row.n_students]
    if not usable:
        return float("nan"), ()
    overall = sum(row.n_counted or 0 for row in usable) / sum(row.n_students or 0 for row in usable)
    if len(usable) < ENOUGH_PLACES:
        places = [_raw(row, overall) for row in usable]
    else:
        places = [place for part in _alike(usable, kinds or {}) for place in _shrunken(part, overall)]
    order = {Band.ABOVE: 0, Band.WITH: 1, Band.BELOW: 2}
    return overall, tuple(sorted(places, key=lambda p: (order[p.band], -p.share, p.row.group)))


def _alike(rows: Sequence[ReleasedRow], kinds: Mapping[str, str]) -> list[list[ReleasedRow]]:
    parts: dict[str, list[ReleasedRow]] = {}
    for row in rows:
        parts.setdefault(kinds.get(row.group[0], ""), []).append(row)
    small = [row for part in parts.values() if len(part) < ENOUGH_PLACES for row in part]
    return [part for part in (*(p for p in parts.values() if len(p) >= ENOUGH_PLACES), small) if part]


def _raw(row: ReleasedRow, overall: float) -> PlaceRate:
    low, high = (float(limit) for limit in wilson(row.n_counted or 0, row.n_students or 0))
    return PlaceRate(row, row.share or 0.0, low, high, _band(low, high, overall))


def _shrunken(rows: Sequence[ReleasedRow], overall: float) -> list[PlaceRate]:
    """Return the rates drawn in; where nobody or everybody is counted there is nothing to learn how places differ."""
    counted, n = [row.n_counted or 0 for row in rows], [row.n_students or 0 for row in rows]
    if sum(counted) in (0, sum(n)):
        return [_raw(row, overall) for row in rows]
    shares, lows, highs = shrink(counted, n, fit_beta_binomial(counted, n))
    return [
        PlaceRate(row, float(share), float(low), float(high), _band(float(low), float(high), overall))
        for row, share, low, high in zip(rows, shares, lows, highs, strict=True)
    ]


def _band(low: float, high: float, overall: float) -> Band:
    if low > overall:
        return Band.ABOVE
    return Band.BELOW if high < overall else Band.WITH
