"""Schools or divisions beside one another, honestly: the shrunken rate, the raw rate, and who cannot be told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from fairwater.disclosure import ReleasedRow
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


def place_rates(rows: Sequence[ReleasedRow]) -> tuple[float, tuple[PlaceRate, ...]]:
    """Return everyone's share and each place's rate, sorted by band and shrunken share, highest first.

    Rows are places with students; the shrinkage is fitted over them alone (one outcome, one kind of place). Places
    whose interval holds everyone's share cannot be told apart from it.
    """
    usable = [row for row in rows if row.share is not None and row.n_students]
    if not usable:
        return float("nan"), ()
    counted = [row.n_counted or 0 for row in usable]
    n = [row.n_students or 0 for row in usable]
    overall = sum(counted) / sum(n)
    shares, lows, highs = shrink(counted, n, fit_beta_binomial(counted, n))
    places = [
        PlaceRate(row, float(share), float(low), float(high), _band(float(low), float(high), overall))
        for row, share, low, high in zip(usable, shares, lows, highs, strict=True)
    ]
    order = {Band.ABOVE: 0, Band.WITH: 1, Band.BELOW: 2}
    return overall, tuple(sorted(places, key=lambda p: (order[p.band], -p.share, p.row.group)))


def _band(low: float, high: float, overall: float) -> Band:
    if low > overall:
        return Band.ABOVE
    return Band.BELOW if high < overall else Band.WITH
