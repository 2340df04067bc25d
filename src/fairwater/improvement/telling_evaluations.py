"""What a change did, in plain words and as plain data: what can be said, how sure it is, and what cannot be said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import numpy as np

from fairwater.improvement import differences, interrupted
from fairwater.improvement.assignments import SMALL, ExactTest
from fairwater.improvement.differences import DifferenceInDifferences, Side, WhyNoEffect
from fairwater.improvement.interrupted import InterruptedSeries, Lines
from fairwater.improvement.panels import Interrupted, Panel
from fairwater.improvement.regression import Estimate
from fairwater.improvement.saying import Table, digits_for, number, p_value
from fairwater.publish import numbers
from fairwater.words import text

Data = dict[str, Any]
MOST_NAMED = 8
A_MOMENT = 1
"""What is said for one moment has so many decimals more."""
ESTIMATES = ("level_before", "slope_before", "level_change", "slope_change", "on_average", "at_the_end")


class _Told:
    """Numbers in the unit of an outcome, with as many decimals as tell its values apart; shares in percent and points."""

    def __init__(self, values: Any, language: str, shares: bool = False) -> None:
        self.times = 100 if shares else 1
        self.digits, self.language = digits_for((self.times * values).ravel().tolist()), language

    def text(self, message: str, **values: object) -> str:
        return text(message, self.language, **values)

    def plain(self, value: float | None) -> str:
        told = "" if value is None else number(self.times * value, self.digits, self.language)
        return f"{told}%" if told and self.times > 1 else told

    def signed(self, value: float | None, more: int = 0) -> str:
        return "" if value is None else numbers.signed(self.times * value, self.digits + more, self.language)

    def span(self, low: float, high: float, more: int = 0) -> str:
        return f"{self.signed(low, more)} – {self.signed(high, more)}"

    def p(self, p: float) -> str:
        return p_value(p, self.language)


class DifferenceTelling(_Told):
    """A difference-in-differences told in one language."""

    def __init__(self, panel: Panel, found: DifferenceInDifferences, language: str, shares: bool = False) -> None:
        super().__init__(panel.outcome, language, shares)
        self.found = found

    def lines(self) -> Iterator[str]:
        """Yield everything in order, a line at a time."""
        yield from self._about()
        yield ""
        yield from ("  " + line for line in self.table().lines())
        yield ""
        if self.found.no_effect is not None:
            yield self.text(f"evaluate-no-effect-{self.found.no_effect}")
            return
        moved = "evaluate-effect-points" if self.times > 1 else "evaluate-effect"
        yield self.text(moved, effect=self.signed(self.found.effect))
        yield from self._exact()
        yield from self._clustered()
        yield from self._trend()
        yield self.text("evaluate-no-lot")

    def verdict(self) -> str:
        """Return in one sentence what can be said with so many places: whether chance can be told, or why there is no effect."""
        found, test = self.found, self.found.test
        if found.no_effect is not None or test is None:
            return self.text(f"evaluate-no-effect-{found.no_effect}")
        if test.smallest_p > SMALL:
            given = {"treated": found.with_change.n_units, "units": found.n_units}
            return self.text("evaluate-cannot-be-small", **given, smallest=self.p(test.smallest_p))
        return self.text("evaluate-more-than-chance" if test.p <= SMALL else "evaluate-within-chance")

    def places(self, panel: Panel) -> Table:
        """Return each place with its means before and after the start and its change, those with the change first."""
        head = ("", *(self.text(f"evaluate-{name}") for name in ("side", "before", "after", "change")))
        rows = []
        for unit in sorted(range(len(panel.units)), key=lambda place: not panel.treated[place]):
            side = self.text(f"evaluate-side-{'with' if panel.treated[unit] else 'without'}")
            before, after = (_mean(panel.outcome[unit][part]) for part in (~panel.post, panel.post))
            change = None if before is None or after is None else after - before
            rows.append((panel.units[unit], side, self.plain(before), self.plain(after), self.signed(change)))
        return Table(head, tuple(rows))

    def _about(self) -> Iterator[str]:
        found = self.found
        yield self.text(
            "evaluate-lead",
            units=found.n_units,
            treated=found.with_change.n_units,
            comparison=found.without.n_units,
            before=found.n_before,
            after=found.n_after,
        )
        if found.left_out:
            more = ", …" if len(found.left_out) > MOST_NAMED else ""
            yield self.text("evaluate-left-out", units=", ".join(found.left_out[:MOST_NAMED]) + more)
        if found.n_missing:
            yield self.text("evaluate-missing", n=found.n_missing)

    def table(self) -> Table:
        """Return the means of both sides before and after, and their changes; the difference is that of plain means."""
        with_change, without = self.found.with_change, self.found.without
        head = ("", *(self.text(f"evaluate-{name}") for name in ("before", "after", "change")))
        rows = [
            self._row(f"evaluate-side-{name}", side)
            for name, side in (("with", with_change), ("without", without))
            if side.n_units
        ]
        if with_change.change is not None and without.change is not None:
            apart = self.signed(with_change.change - without.change)
            rows.append((self.text("evaluate-side-difference"), "", "", apart))
        return Table(head, tuple(rows))

    def _row(self, message: str, side: Side) -> tuple[str, ...]:
        return (self.text(message), self.plain(side.before), self.plain(side.after), self.signed(side.change))

    def _exact(self) -> Iterator[str]:
        test, treated, units = self.found.test, self.found.with_change.n_units, self.found.n_units
        if test is None:
            return
        ways, as_large = (numbers.whole(n, self.language) for n in (test.n_choices, test.n_as_large))
        message = "evaluate-exact" if test.exact else "evaluate-exact-drawn"
        yield self.text(message, ways=ways, treated=treated, units=units, as_large=as_large, p=self.p(test.p))
        if test.smallest_p > SMALL:
            smallest = self.p(test.smallest_p)
            yield self.text("evaluate-cannot-be-small", treated=treated, units=units, smallest=smallest)
        else:
            yield self.text("evaluate-more-than-chance" if test.p <= SMALL else "evaluate-within-chance")
        if test.low is not None and test.high is not None:
            yield self.text("evaluate-exact-interval", interval=self.span(test.low, test.high))
        if treated == 1:
            yield self.text("evaluate-one-treated")

    def _clustered(self) -> Iterator[str]:
        found = self.found.clustered
        if self.found.no_clustered is not None:
            yield self.text(f"evaluate-no-clustered-{self.found.no_clustered}")
        elif found is not None and found.low is not None and found.high is not None and found.p is not None:
            yield self.text("evaluate-clustered", interval=self.span(found.low, found.high), p=self.p(found.p))
            if self.found.n_units < differences.FEW_CLUSTERS:
                yield self.text("evaluate-few-clusters", units=self.found.n_units)

    def _trend(self) -> Iterator[str]:
        trend = self.found.trend
        if trend is None:
            yield self.text("evaluate-no-trend", needed=differences.FEWEST_BEFORE)
            return
        slope, carried = self.signed(trend.per_moment, A_MOMENT), self.signed(trend.carried_on)
        yield self.text("evaluate-trend-before", slope=slope, carried=carried, p=self.p(trend.test.p))
        yield self.text("evaluate-trend-says")

    def says(self) -> list[str]:
        """Return what can and cannot be said, without the table and what was read."""
        lines = list(self.lines())
        return lines[len(lines) - 1 - lines[::-1].index("") + 1 :]

    def data(self) -> Data:
        """Return everything as plain data with lasting keys; what could not be said is None beside its reason."""
        found = self.found
        trend = found.trend
        return {
            "design": "did",
            "units": found.n_units,
            "treated": found.with_change.n_units,
            "comparison": found.without.n_units,
            "moments_before": found.n_before,
            "moments_after": found.n_after,
            "missing": found.n_missing,
            "left_out": list(found.left_out),
            "means": {
                "with_change": asdict(found.with_change) | {"change": found.with_change.change},
                "without": asdict(found.without) | {"change": found.without.change},
            },
            "effect": found.effect,
            "no_effect": _code(found.no_effect),
            "exact": _test_as_data(found.test),
            "clustered": None if found.clustered is None else asdict(found.clustered),
            "no_clustered": _code(found.no_clustered),
            "trend_before": None
            if trend is None
            else {
                "per_moment": trend.per_moment,
                "carried_on": trend.carried_on,
                "moments": trend.n_moments,
                "exact": _test_as_data(trend.test),
            },
            "no_trend_before": _code(found.no_trend),
            "changes": [
                {"unit": unit, "treated": treated, "change": change} for unit, treated, change in found.changes
            ],
            "says": self.says(),
        }


def _mean(values: Any) -> float | None:
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else None


def _code(reason: WhyNoEffect | None) -> str | None:
    return None if reason is None else reason.value


def _test_as_data(test: ExactTest | None) -> Data | None:
    if test is None:
        return None
    return asdict(test) | {"can_be_small": test.smallest_p <= SMALL}


class InterruptedTelling(_Told):
    """An interrupted time series told in one language."""

    def __init__(self, series: Interrupted, found: InterruptedSeries, language: str, shares: bool = False) -> None:
        super().__init__(series.outcome, language, shares)
        self.series, self.found = series, found

    def lines(self) -> Iterator[str]:
        """Yield everything in order, a line at a time."""
        found = self.found
        yield self.text("evaluate-its-lead", before=found.n_before, start=found.start, after=found.n_after)
        if found.n_gaps:
            yield self.text("evaluate-its-gaps", n=found.n_gaps)
        yield ""
        yield from self.says()

    def says(self) -> list[str]:
        """Return what can and cannot be said."""
        found, lines = self.found, self.found.lines
        if lines is None:
            given = {"needed": interrupted.FEWEST_ON_A_SIDE, "before": found.n_before, "after": found.n_after}
            return [self.text(f"evaluate-its-{found.no_lines}", **given)]
        told = [
            self._estimate("evaluate-its-slope-before", lines.slope_before, A_MOMENT),
            self._estimate("evaluate-its-level-change", lines.level_change),
            self._estimate("evaluate-its-slope-change", lines.slope_change, A_MOMENT),
            self._estimate("evaluate-its-on-average", lines.on_average),
            self._estimate("evaluate-its-at-the-end", lines.at_the_end, end=found.end),
            *self._errors(lines),
        ]
        if min(found.n_before, found.n_after) < interrupted.ADVISED_ON_A_SIDE:
            told.append(self.text("evaluate-its-short", advised=interrupted.ADVISED_ON_A_SIDE))
        return [*told, self.text("evaluate-its-says")]

    def _errors(self, lines: Lines) -> Iterator[str]:
        if lines.autocorrelation is None:
            yield self.text("evaluate-its-exact")
            return
        value = number(lines.autocorrelation, 2, self.language)
        if self.found.lags is not None:
            yield self.text("evaluate-its-newey-west", lags=self.found.lags)
        else:
            yield self.text("evaluate-its-fading", value=value)
        if lines.autocorrelation > interrupted.STRONG:
            yield self.text("evaluate-its-autocorrelation", value=value)

    def _estimate(self, message: str, found: Estimate, more: int = 0, **values: object) -> str:
        interval = ""
        if found.low is not None and found.high is not None and found.p is not None:
            told = {"interval": self.span(found.low, found.high, more), "p": self.p(found.p)}
            interval = self.text("evaluate-its-interval", **told)
        return self.text(message, value=self.signed(found.value, more), interval=interval, **values)

    def data(self) -> Data:
        """Return everything as plain data with lasting keys; what could not be said is None beside its reason."""
        found, lines = self.found, self.found.lines
        return {
            "design": "its",
            "before": found.n_before,
            "after": found.n_after,
            "gaps": found.n_gaps,
            "start": found.start,
            "no_lines": None if found.no_lines is None else found.no_lines.value,
            **{name: None if lines is None else asdict(getattr(lines, name)) for name in ESTIMATES},
            "errors": found.errors.value,
            "lags": found.lags,
            "autocorrelation": None if lines is None else lines.autocorrelation,
            "moments": [self._moment(place) for place in range(len(self.series.when))],
            "says": self.says(),
        }

    def _moment(self, place: int) -> Data:
        series, lines = self.series, self.found.lines
        return {
            "when": series.when[place],
            "outcome": _or_none(series.outcome[place]),
            "post": bool(series.post[place]),
            "fitted": None if lines is None else _or_none(lines.fitted[place]),
            "carried_on": None if lines is None else _or_none(lines.carried_on[place]),
        }


def _or_none(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
