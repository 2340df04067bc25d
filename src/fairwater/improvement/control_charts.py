"""Run and control charts: the centre and the limits of each stretch, and what lies beyond chance.

A stretch is a phase with its own centre. With a baseline there is one stretch: the centre and the limits of its first moments
are frozen and hold for all that follow, and phases are marks alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import sqrt

import numpy as np

from fairwater.errors import BadQuestion
from fairwater.improvement import runs
from fairwater.improvement.rules import OF_SHARES, SIGMAS, USUAL, Judged, Kind, Rule, Signal, allowed, signals
from fairwater.improvement.series import Series
from fairwater.statistics.proportions import Floats

LIMIT_OF_VALUES, LIMIT_OF_RANGES = 2.66, 3.268
"""3 / d2 and D4 for ranges of two, as they are printed. Source: Wheeler, Understanding Variation, 2nd ed. (2000)."""
D2 = 1.128
FEWEST_FOR_LIMITS, ADVISED_FOR_LIMITS = 5, 12
"""No limits from fewer points; from fewer than advised they may still move."""
FEWEST_COUNTED = 5
"""With fewer expected on either side in a moment, limits of shares are rough."""
ONE_SIDED = 1.645


class WhyNoLimits(StrEnum):
    """Why a stretch has no limits."""

    RUN_CHART = "run-chart"
    TOO_FEW_POINTS = "too-few-points"
    NO_VARIATION = "no-variation"


class Caution(StrEnum):
    """What a reader of the chart is told beside it."""

    SHORT_LIMITS = "short-limits"
    OVERDISPERSED = "overdispersed"
    SMALL_COUNTS = "small-counts"
    MANY_ON_CENTRE = "many-on-centre"


@dataclass(frozen=True)
class Stretch:
    """One centre over the moments from `first` to `last`, both included; places are those of the series.

    `centre` is None without a value. Longest run and crossings are None, and so are their limits, with under ten useful points
    (`too_few`). `mean_range` and `range_limit` are of individuals; `sigma_z` is of shares: how many times wider values move from
    one moment to the next than counts by chance would.
    """

    phase: str
    first: int
    last: int
    n_points: int
    n_useful: int
    centre: float | None
    longest_run: int | None
    longest_run_limit: int | None
    crossings: int | None
    fewest_crossings: int | None
    mean_range: float | None
    range_limit: float | None
    sigma_z: float | None
    no_limits: WhyNoLimits | None
    signals: tuple[Signal, ...]
    cautions: tuple[Caution, ...]

    @property
    def too_few(self) -> bool:
        """Say whether there are too few useful points for any rule of runs."""
        return self.n_useful < runs.FEWEST_USEFUL

    @property
    def signal(self) -> bool | None:
        """Say whether any rule found more than chance; None where none did and too few points were there for some."""
        return True if self.signals else None if self.too_few else False


@dataclass(frozen=True, eq=False)
class Chart:
    """A chart as numbers: the series, its stretches, and centre and limits at each moment, (moments,), NaN where there is none.

    `baseline` is of how many first moments centre and limits were taken, None where each stretch has its own.
    """

    kind: Kind
    series: Series
    rules: tuple[Rule, ...]
    baseline: int | None
    stretches: tuple[Stretch, ...]
    centre: Floats
    low: Floats
    high: Floats

    @property
    def signals(self) -> tuple[Signal, ...]:
        """Return the signals of all stretches in the order of time."""
        return tuple(signal for stretch in self.stretches for signal in stretch.signals)

    @property
    def marked(self) -> tuple[int, ...]:
        """Return the places of the points that a signal is about."""
        return tuple(sorted({place for signal in self.signals for place in signal.points}))

    @property
    def has_limits(self) -> bool:
        """Say whether any moment has limits."""
        return not bool(np.isnan(self.high).all())


@dataclass(frozen=True, eq=False)
class _Lines:
    """Centre and limits over the moments of one stretch, (points,)."""

    centre: float
    low: Floats
    high: Floats
    mean_range: float = float("nan")
    sigma_z: float = float("nan")
    no_limits: WhyNoLimits | None = None
    cautions: tuple[Caution, ...] = ()


def chart_of(series: Series, kind: Kind, *, baseline: int | None = None, rules: tuple[Rule, ...] = ()) -> Chart:
    """Return the chart of a series; `baseline` is how many first moments give centre and limits for all.

    `rules` are the usual ones of the kind where none are named. Raises BadQuestion for a chart of shares without counts, a
    baseline that is longer than the series or without a value, a rule that this kind of chart has not, and an empty series.
    """
    chosen = rules or USUAL[kind]
    _check(series, kind, baseline, chosen)
    parts = series.phases() if baseline is None else (("", 0, len(series)),)
    centre, low, high = (np.full(len(series), np.nan) for _ in range(3))
    stretches = []
    for phase, first, stop in parts:
        part = series.part(first, stop)
        lines = _lines(part, part if baseline is None else part.part(0, baseline), kind)
        stretches.append(_stretch(part, phase, first, lines, chosen))
        centre[first:stop], low[first:stop], high[first:stop] = lines.centre, lines.low, lines.high
    if kind in OF_SHARES:
        low, high = np.maximum(low, 0.0), np.minimum(high, 1.0)
    return Chart(kind, series, chosen, baseline, tuple(stretches), centre, low, high)


def _check(series: Series, kind: Kind, baseline: int | None, rules: tuple[Rule, ...]) -> None:
    if np.isnan(series.value).all():
        raise BadQuestion("runchart-no-values")
    if kind in OF_SHARES and not series.of_shares:
        raise BadQuestion("runchart-no-counts", kind=kind.value)
    if baseline is not None and not 1 <= baseline <= len(series):
        raise BadQuestion("runchart-baseline-length", given=baseline, moments=len(series))
    if baseline is not None and np.isnan(series.value[:baseline]).all():
        raise BadQuestion("runchart-baseline-empty", given=baseline)
    for rule in rules:
        if rule not in allowed(kind):
            raise BadQuestion("runchart-rule-not-of-kind", rule=rule.value, kind=kind.value, known=_named(kind))


def _named(kind: Kind) -> str:
    return ", ".join(rule.value for rule in allowed(kind))


def _lines(part: Series, base: Series, kind: Kind) -> _Lines:
    """Return centre and limits over `part`, taken from `base`, which is the part itself or its first moments."""
    if kind is Kind.RUN:
        return _no_limits(part, runs.median(base.value), WhyNoLimits.RUN_CHART)
    if kind is Kind.INDIVIDUALS:
        return _of_individuals(part, base)
    return _of_shares(part, base, prime=kind is Kind.SHARES_PRIME)


def _no_limits(part: Series, centre: float, why: WhyNoLimits) -> _Lines:
    nothing = np.full(len(part), np.nan)
    return _Lines(centre, nothing, nothing, no_limits=why)


def moving_ranges(value: Floats) -> Floats:
    """Return how far each value lies from the one of the moment before; over a gap there is none. (moments,) to (ranges,)."""
    ranges = np.abs(np.diff(value))
    return np.asarray(ranges[~np.isnan(ranges)])


def _of_individuals(part: Series, base: Series) -> _Lines:
    """Return mean ± 2.66 times the mean moving range."""
    known = base.value[~np.isnan(base.value)]
    centre, ranges = float(known.mean()) if known.size else float("nan"), moving_ranges(base.value)
    if ranges.size < FEWEST_FOR_LIMITS - 1:
        return _no_limits(part, centre, WhyNoLimits.TOO_FEW_POINTS)
    mean_range = float(ranges.mean())
    if mean_range <= runs.slack(base.value):
        return _no_limits(part, centre, WhyNoLimits.NO_VARIATION)
    reach = np.full(len(part), LIMIT_OF_VALUES * mean_range)
    short = (Caution.SHORT_LIMITS,) if known.size < ADVISED_FOR_LIMITS else ()
    return _Lines(centre, centre - reach, centre + reach, mean_range, cautions=short)


def _of_shares(part: Series, base: Series, *, prime: bool) -> _Lines:
    """Return p ± 3 standard errors of a share, with `prime` times sigma z.

    Source: Laney, Quality Engineering 14 (2002) 531-537.
    """
    assert base.count is not None and base.total is not None and part.total is not None
    n_known = int((~np.isnan(base.value)).sum())
    centre = float(np.nansum(base.count) / np.nansum(base.total)) if n_known else float("nan")
    if n_known < FEWEST_FOR_LIMITS:
        return _no_limits(part, centre, WhyNoLimits.TOO_FEW_POINTS)
    if (spread := centre * (1 - centre)) <= 0:
        return _no_limits(part, centre, WhyNoLimits.NO_VARIATION)
    ranges = moving_ranges((base.value - centre) * np.sqrt(base.total / spread))
    if prime and ranges.size < FEWEST_FOR_LIMITS - 1:
        return _no_limits(part, centre, WhyNoLimits.TOO_FEW_POINTS)
    sigma_z = float(ranges.mean()) / D2 if ranges.size else float("nan")
    if prime and sigma_z == 0:
        return _no_limits(part, centre, WhyNoLimits.NO_VARIATION)
    reach = SIGMAS * np.sqrt(spread / part.total) * (sigma_z if prime else 1.0)
    cautions = [Caution.SHORT_LIMITS] if n_known < ADVISED_FOR_LIMITS else []
    if not prime and is_overdispersed(sigma_z, ranges.size):
        cautions.append(Caution.OVERDISPERSED)
    if np.nanmin(part.total) * min(centre, 1 - centre) < FEWEST_COUNTED:
        cautions.append(Caution.SMALL_COUNTS)
    return _Lines(centre, centre - reach, centre + reach, sigma_z=sigma_z, cautions=tuple(cautions))


def is_overdispersed(sigma_z: float, n_ranges: int) -> bool:
    """Say whether shares move more from moment to moment than counts by chance would: sigma z over its 95th percentile.

    The variance of a mean moving range of k ranges is (0.826 (k + 1) - 1.082) / k². Source: Cryer and Ryan, Journal of Quality
    Technology 22 (1990) 187-192.
    """
    if n_ranges < FEWEST_FOR_LIMITS - 1:
        return False
    return sigma_z > 1 + ONE_SIDED * sqrt(0.826 * (n_ranges + 1) - 1.082) / n_ranges


def _stretch(part: Series, phase: str, first: int, lines: _Lines, rules: tuple[Rule, ...]) -> Stretch:
    side = runs.sides(part.value, lines.centre)
    useful, n_points = int(np.count_nonzero(side)), int((~np.isnan(part.value)).sum())
    enough, found = useful >= runs.FEWEST_USEFUL, runs.runs(side)
    cautions = lines.cautions
    if n_points and useful < n_points / 2 and n_points >= runs.FEWEST_USEFUL:
        cautions += (Caution.MANY_ON_CENTRE,)
    range_limit = LIMIT_OF_RANGES * lines.mean_range
    judged = Judged(part.value, np.full(len(part), lines.centre), lines.low, lines.high, range_limit)
    return Stretch(
        phase=phase,
        first=first,
        last=first + len(part) - 1,
        n_points=n_points,
        n_useful=useful,
        centre=_known(lines.centre),
        longest_run=max(map(len, found)) if enough else None,
        longest_run_limit=runs.longest_run_limit(useful) if enough else None,
        crossings=len(found) - 1 if enough else None,
        fewest_crossings=runs.fewest_crossings(useful) if enough else None,
        mean_range=_known(lines.mean_range),
        range_limit=_known(range_limit),
        sigma_z=_known(lines.sigma_z),
        no_limits=lines.no_limits,
        signals=tuple(_moved(signal, first) for signal in signals(judged, rules)),
        cautions=cautions,
    )


def _moved(signal: Signal, by: int) -> Signal:
    return replace(signal, points=tuple(place + by for place in signal.points))


def _known(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
