"""A run or control chart in plain words, as a table, and as plain data with lasting keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import numpy as np

from fairwater.improvement import runs
from fairwater.improvement.control_charts import (
    ADVISED_FOR_LIMITS,
    FEWEST_COUNTED,
    FEWEST_FOR_LIMITS,
    Caution,
    Chart,
    Stretch,
    WhyNoLimits,
)
from fairwater.improvement.rules import OF_SHARES, Rule, Signal
from fairwater.improvement.saying import Table, digits_for, number
from fairwater.publish import numbers
from fairwater.words import text

Data = dict[str, Any]


class Telling:
    """A chart told in one language; `name` is what is followed."""

    def __init__(self, chart: Chart, name: str, language: str) -> None:
        self.chart, self.name, self.language = chart, name, language
        self.digits = digits_for(chart.series.value.tolist())

    def text(self, message: str, **values: object) -> str:
        """Return a message in the language of the telling."""
        return text(message, self.language, **values)

    def value(self, value: float) -> str:
        """Return a value of the series as it is said."""
        if self.chart.series.of_shares:
            return numbers.percent(value, self.language)
        return number(value, self.digits, self.language)

    def centre_name(self) -> str:
        """Return what the centre is: a median, a mean, the share of all."""
        return self.text(f"runchart-centre-{self.chart.kind}")

    def with_centre(self, stretch: Stretch) -> str:
        """Return the name of a stretch and its centre: before: Median 91.1."""
        said = self.text("runchart-no-centre") if stretch.centre is None else self.value(stretch.centre)
        return f"{stretch.phase}: {said}" if stretch.phase else said

    def centres(self) -> str:
        """Return what the centre is and its value in each stretch: Median (before: 91.1; pilot: 92.4)."""
        stretches = self.chart.stretches
        if len(stretches) == 1:
            return f"{self.centre_name()} {self.with_centre(stretches[0])}"
        return f"{self.centre_name()} ({'; '.join(map(self.with_centre, stretches))})"

    def verdict(self) -> str:
        """Return in a sentence what the chart shows."""
        stretches = self.chart.stretches
        told = [stretch.phase for stretch in stretches if stretch.signal]
        if told and len(stretches) > 1 and all(told):
            return self.text("runchart-verdict-signal-in", name=self.name, phases=", ".join(dict.fromkeys(told)))
        if told:
            return self.text("runchart-verdict-signal", name=self.name)
        if all(stretch.signal is None for stretch in stretches):
            return self.text("runchart-verdict-too-few", name=self.name)
        return self.text(
            "runchart-verdict-none-within" if len(stretches) > 1 else "runchart-verdict-none", name=self.name
        )

    def lines(self) -> Iterator[str]:
        """Yield everything in order, a line at a time."""
        yield self.verdict()
        yield from self.about()
        for stretch in self.chart.stretches:
            yield ""
            yield self._head(stretch)
            for line in self.stretch(stretch):
                yield "  " + line
        yield ""
        yield self.text("runchart-says")

    def about(self) -> Iterator[str]:
        """Yield what kind of chart it is, its gaps, where its centre comes from, and by which rules it is read."""
        series, chart = self.chart.series, self.chart
        kind, first, last = self.text(f"runchart-kind-{chart.kind}"), series.when[0], series.when[-1]
        yield self.text("runchart-lead", kind=kind, points=len(series) - series.n_gaps, first=first, last=last)
        if series.n_gaps:
            yield self.text("runchart-gaps", n=series.n_gaps)
        if chart.baseline is not None:
            yield self.text("runchart-baseline", n=chart.baseline, last=series.when[chart.baseline - 1])
        elif len(chart.stretches) > 1:
            yield self.text("runchart-own-centres")
        yield self.text("runchart-rules", rules="; ".join(self.text(f"runchart-rule-{rule}") for rule in chart.rules))

    def _head(self, stretch: Stretch) -> str:
        when = self.chart.series.when
        first, last = when[stretch.first], when[stretch.last]
        if stretch.phase:
            place = {"phase": stretch.phase, "first": first, "last": last}
            return self.text("runchart-stretch-of-phase", points=stretch.n_points, **place)
        return self.text("runchart-stretch", points=stretch.n_points, first=first, last=last)

    def stretch(self, stretch: Stretch) -> Iterator[str]:
        """Yield the centre, the limits, the runs, the signals and the cautions of a stretch."""
        yield self._centre(stretch)
        if stretch.no_limits not in (None, WhyNoLimits.RUN_CHART):
            yield self.text(f"runchart-no-limits-{stretch.no_limits}", needed=FEWEST_FOR_LIMITS)
        if stretch.mean_range is not None and stretch.range_limit is not None:
            mean, limit = (
                number(each, self.digits, self.language) for each in (stretch.mean_range, stretch.range_limit)
            )
            yield self.text("runchart-ranges", mean=mean, limit=limit)
        if stretch.too_few:
            yield self.text("runchart-too-few", useful=stretch.n_useful, needed=runs.FEWEST_USEFUL)
        else:
            yield self.text(
                "runchart-runs",
                run=stretch.longest_run,
                run_limit=stretch.longest_run_limit,
                crossings=stretch.crossings,
                crossings_limit=stretch.fewest_crossings,
                useful=stretch.n_useful,
            )
        yield from (self.signal(signal) for signal in stretch.signals)
        if stretch.signal is False:
            yield self.text("runchart-no-signal")
        yield from (self.caution(caution, stretch) for caution in stretch.cautions)

    def _centre(self, stretch: Stretch) -> str:
        if stretch.centre is None:
            return self.text("runchart-no-centre")
        centre, value = self.centre_name(), self.value(stretch.centre)
        low, high = self.chart.low[stretch.first : stretch.last + 1], self.chart.high[stretch.first : stretch.last + 1]
        known = np.flatnonzero(~np.isnan(high))
        if not known.size:
            return self.text("runchart-centre-is", centre=centre, value=value)
        limits = f"{self.value(float(low[known[-1]]))} – {self.value(float(high[known[-1]]))}"
        same = np.ptp(high[known]) <= runs.slack(high)
        message = "runchart-centre-and-limits" if same else "runchart-centre-and-last-limits"
        return self.text(message, centre=centre, value=value, limits=limits)

    def signal(self, signal: Signal) -> str:
        """Return a signal in a sentence."""
        when, rule = self.chart.series.when, signal.rule
        if rule is Rule.FEW_CROSSINGS:
            return self.text("runchart-signal-few-crossings", found=int(signal.found), limit=int(signal.limit))
        if rule is Rule.NUMBER_OF_RUNS:
            which = "few" if signal.found < signal.limit else "many"
            return self.text(
                f"runchart-signal-number-of-runs-{which}", found=int(signal.found), limit=int(signal.limit)
            )
        side = "above" if signal.side > 0 else "below"
        told: Data = {"first": when[signal.points[0]], "last": when[signal.points[-1]]}
        if rule in (Rule.BEYOND_LIMITS, Rule.WIDE_RANGE):
            told |= {"value": self.value(signal.found), "limit": self.value(signal.limit)}
        else:
            told |= {"found": int(signal.found), "limit": int(signal.limit)}
        return self.text(f"runchart-signal-{rule}-{side}", **told)

    def caution(self, caution: Caution, stretch: Stretch) -> str:
        """Return what a reader is told beside a stretch."""
        times = "" if stretch.sigma_z is None else numbers.times(stretch.sigma_z, self.language)
        values = {"advised": ADVISED_FOR_LIMITS, "fewest": FEWEST_COUNTED, "times": times}
        return self.text(f"runchart-caution-{caution}", **values)

    def short(self, rule: Rule) -> str:
        """Return the rule by its name."""
        return self.text(f"runchart-rule-{rule}")

    def table(self) -> Table:
        """Return every moment as a row: value, counts, centre, limits, phase, note, and the rules that point at it."""
        chart, series = self.chart, self.chart.series
        columns = [
            (self.text("runchart-when"), list(series.when)),
            (self.text("runchart-value"), self._column(series.value)),
        ]
        if series.of_shares:
            columns.append((self.text("runchart-counted"), self._counted()))
        columns.append((self.centre_name(), self._column(chart.centre)))
        if chart.has_limits:
            columns.append((self.text("runchart-lower-limit"), self._column(chart.low, blank="")))
            columns.append((self.text("runchart-upper-limit"), self._column(chart.high, blank="")))
        for message, words in (("runchart-phase", series.phase), ("runchart-note-head", series.note)):
            if any(words):
                columns.append((self.text(message), list(words)))
        columns.append((self.text("runchart-more-than-chance"), [self._rules_at(at) for at in range(len(series))]))
        return Table(tuple(head for head, _ in columns), tuple(zip(*(cells for _, cells in columns), strict=True)))

    def _column(self, values: Any, blank: str | None = None) -> list[str]:
        gap = self.text("runchart-gap") if blank is None else blank
        return [gap if np.isnan(value) else self.value(value) for value in values.tolist()]

    def _counted(self) -> list[str]:
        count, total = self.chart.series.count, self.chart.series.total
        assert count is not None and total is not None
        told = []
        for counted, of in zip(count.tolist(), total.tolist(), strict=True):
            known = not np.isnan(counted)
            values = (
                {"count": numbers.whole(int(counted), self.language), "total": numbers.whole(int(of), self.language)}
                if known
                else {}
            )
            told.append(self.text("runchart-of", **values) if known else "")
        return told

    def _rules_at(self, place: int) -> str:
        return "; ".join(dict.fromkeys(self.short(s.rule) for s in self.chart.signals if place in s.points))


def as_data(chart: Chart, name: str, language: str) -> Data:
    """Return the chart as plain data with lasting keys; what could not be said is None beside its reason."""
    telling, series = Telling(chart, name, language), chart.series
    signals = [stretch.signal for stretch in chart.stretches]
    return {
        "kind": chart.kind.value,
        "rules": [rule.value for rule in chart.rules],
        "baseline": chart.baseline,
        "signal": True if True in signals else False if False in signals else None,
        "says": telling.verdict(),
        "points": len(series) - series.n_gaps,
        "gaps": series.n_gaps,
        "stretches": [_stretch_as_data(stretch, telling) for stretch in chart.stretches],
        "moments": [_moment_as_data(chart, place) for place in range(len(series))],
    }


def _stretch_as_data(stretch: Stretch, telling: Telling) -> Data:
    when = telling.chart.series.when
    plain = asdict(stretch) | {
        "first": when[stretch.first],
        "last": when[stretch.last],
        "signal": stretch.signal,
        "too_few": stretch.too_few,
        "no_limits": None if stretch.no_limits is None else stretch.no_limits.value,
    }
    plain["signals"] = [
        {
            "rule": signal.rule.value,
            "when": [when[place] for place in signal.points],
            "side": {1: "above", -1: "below", 0: None}[signal.side],
            "found": signal.found,
            "limit": signal.limit,
            "says": telling.signal(signal),
        }
        for signal in stretch.signals
    ]
    plain["cautions"] = [{"code": each.value, "says": telling.caution(each, stretch)} for each in stretch.cautions]
    return plain


def _moment_as_data(chart: Chart, place: int) -> Data:
    series = chart.series
    counts = {"count": series.count, "total": series.total} if chart.kind in OF_SHARES or series.of_shares else {}
    numbered = {"value": series.value} | counts | {"centre": chart.centre, "low": chart.low, "high": chart.high}
    return {
        "when": series.when[place],
        **{
            key: None if array is None or np.isnan(array[place]) else float(array[place])
            for key, array in numbered.items()
        },
        "phase": series.phase[place],
        "note": series.note[place],
        "signals": list(dict.fromkeys(signal.rule.value for signal in chart.signals if place in signal.points)),
    }
