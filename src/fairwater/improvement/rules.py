"""Rules that tell a change from chance on a run or control chart, each published, and the signals that they give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from fairwater.improvement import runs
from fairwater.improvement.runs import Points
from fairwater.statistics.proportions import Floats


class Kind(StrEnum):
    """What is drawn: a run chart, individuals with moving ranges (XmR), shares (p), shares with Laney's limits (p′)."""

    RUN = "run"
    INDIVIDUALS = "i"
    SHARES = "p"
    SHARES_PRIME = "pprime"


OF_SHARES = (Kind.SHARES, Kind.SHARES_PRIME)


class Rule(StrEnum):
    """A rule by its name. Sources in docs/reference/run-charts.md."""

    BEYOND_LIMITS = "beyond-limits"
    LONG_RUN = "long-run"
    FEW_CROSSINGS = "few-crossings"
    TREND = "trend"
    SIX_ON_ONE_SIDE = "six-on-one-side"
    NUMBER_OF_RUNS = "number-of-runs"
    TWO_OF_THREE = "two-of-three"
    WIDE_RANGE = "wide-range"


ANHOEJ = (Rule.LONG_RUN, Rule.FEW_CROSSINGS)
USUAL = {kind: ANHOEJ if kind is Kind.RUN else (Rule.BEYOND_LIMITS, *ANHOEJ) for kind in Kind}
"""The rules that are on unless others are asked for."""
NEEDS_LIMITS = (Rule.BEYOND_LIMITS, Rule.TWO_OF_THREE, Rule.WIDE_RANGE)
OF_RUNS = (*ANHOEJ, Rule.TREND, Rule.SIX_ON_ONE_SIDE, Rule.NUMBER_OF_RUNS)
"""Rules that say nothing with fewer than ten useful points."""
TREND_LENGTH, ONE_SIDE = 5, 6
SIGMAS, WARNING = 3, 2


def allowed(kind: Kind) -> tuple[Rule, ...]:
    """Return the rules that a chart of this kind can be read by."""
    if kind is Kind.RUN:
        return tuple(rule for rule in Rule if rule not in NEEDS_LIMITS)
    return tuple(rule for rule in Rule if rule is not Rule.WIDE_RANGE or kind is Kind.INDIVIDUALS)


@dataclass(frozen=True)
class Signal:
    """More than chance would make: by which rule, at which points, on which side, and what was found beside its limit.

    `points` are places in the series, none where the rule speaks of the stretch as a whole. `side` is 1 for above (or rising),
    -1 for below (or falling), 0 for neither. `found` and `limit` are in points, crossings or runs, or in the unit of the values.
    """

    rule: Rule
    points: Points
    side: int
    found: float
    limit: float


@dataclass(frozen=True, eq=False)
class Judged:
    """What the rules look at, all (points,): values, the centre, the limits; `range_limit` is that of the moving ranges.

    Limits of shares are not cut off at 0 and 1 here, where no share can pass them.
    """

    value: Floats
    centre: Floats
    low: Floats
    high: Floats
    range_limit: float = float("nan")


def signals(judged: Judged, rules: tuple[Rule, ...]) -> Iterator[Signal]:
    """Yield the signals of the rules in their order. Rules for runs say nothing with under ten useful points."""
    side = runs.sides(judged.value, judged.centre)
    enough = np.count_nonzero(side) >= runs.FEWEST_USEFUL
    for rule in Rule:
        if rule in rules and (enough or rule not in OF_RUNS):
            yield from _of_runs(rule, judged, side) if rule in OF_RUNS else _of_limits(rule, judged)


def _of_runs(rule: Rule, judged: Judged, side: runs.Sides) -> Iterator[Signal]:
    found, useful = runs.runs(side), int(np.count_nonzero(side))
    crossings = len(found) - 1
    if rule is Rule.TREND:
        for points, direction in runs.trends(judged.value, TREND_LENGTH):
            yield Signal(rule, points, direction, len(points), TREND_LENGTH)
    elif rule is Rule.FEW_CROSSINGS:
        if crossings < (fewest := runs.fewest_crossings(useful)):
            yield Signal(rule, (), 0, crossings, fewest)
    elif rule is Rule.NUMBER_OF_RUNS:
        fewest, most = runs.runs_expected(useful)
        if not fewest <= len(found) <= most:
            yield Signal(rule, (), 0, len(found), fewest if len(found) < fewest else most)
    else:
        limit = runs.longest_run_limit(useful) if rule is Rule.LONG_RUN else ONE_SIDE - 1
        for run in found:
            if len(run) > limit:
                yield Signal(rule, run, int(side[run[0]]), len(run), limit)


def _of_limits(rule: Rule, judged: Judged) -> Iterator[Signal]:
    value, centre, low, high = judged.value, judged.centre, judged.low, judged.high
    if rule is Rule.BEYOND_LIMITS:
        same = runs.slack(value)
        for place in np.flatnonzero((value > high + same) | (value < low - same)).tolist():
            side = 1 if value[place] > high[place] else -1
            limit = high[place] if side > 0 else low[place]
            yield Signal(rule, (place,), side, float(value[place]), float(limit))
    elif rule is Rule.WIDE_RANGE:
        ranges = np.abs(np.diff(value))
        for place in np.flatnonzero(ranges > judged.range_limit).tolist():
            side = 1 if value[place + 1] > value[place] else -1
            yield Signal(rule, (place, place + 1), side, float(ranges[place]), judged.range_limit)
    else:
        yield from _two_of_three(value, centre, low, high)


def _two_of_three(value: Floats, centre: Floats, low: Floats, high: Floats) -> Iterator[Signal]:
    """Yield two of three points in a row that lie over two thirds of the way to the same limit; gaps are passed over."""
    known = np.flatnonzero(~np.isnan(value) & ~np.isnan(low) & ~np.isnan(high)).tolist()
    share = WARNING / SIGMAS
    for side, limit in ((1, high), (-1, low)):
        far = side * (value - centre) > share * np.abs(limit - centre)
        told: set[Points] = set()
        for three in zip(known, known[1:], known[2:], strict=False):
            points = tuple(place for place in three if far[place])
            if len(points) >= WARNING and not any(set(points) <= set(other) for other in told):
                told.add(points)
                yield Signal(Rule.TWO_OF_THREE, points, side, len(points), WARNING)
