"""A run or control chart as a picture: line, centre, limits, phases, notes; what is more than chance is marked by its shape."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np

from fairwater.improvement.control_charts import Chart, Stretch
from fairwater.improvement.rules import Rule
from fairwater.improvement.saying import Table
from fairwater.improvement.telling_charts import Telling
from fairwater.publish import charts
from fairwater.publish.charts import CARD, INK, LINE, SOFT, SUN, WATER, Spec

HEIGHT = 260
LABEL_ROOM = 15
"""Dots between the words beside two lines."""
LETTERS = 120
"""Letters in a line under the title of a picture that stands alone."""
NAMED_WIDTH = {True: 620, False: 250}
"""How wide the time runs below the chart, on wide pages and on narrow ones; as many moments are named as fit."""
LETTER, BETWEEN = 7, 20
FINE_SHARES = 0.05
"""Shares that differ by less have a scale with a decimal."""
PLAIN, RUN, ABOVE, BELOW = "plain", "run", "above", "below"
SHAPES = {PLAIN: "circle", RUN: "diamond", ABOVE: "triangle-up", BELOW: "triangle-down"}
SIZES = {PLAIN: 42, RUN: 110, ABOVE: 130, BELOW: 130}
OF_STRETCH = (Rule.FEW_CROSSINGS, Rule.NUMBER_OF_RUNS)
DASH, DOTS = [7, 4], [2, 3]


@dataclass(frozen=True, eq=False)
class Figure:
    """A picture that can stand alone: what it shows in words, a description to be heard, its key, its notes, and its table."""

    title: str
    description: str
    key: tuple[str, ...]
    notes: tuple[str, ...]
    table: Table
    wide: Spec
    narrow: Spec

    def svg(self, *, wide: bool = True) -> str:
        """Return the picture as SVG that a screen reader announces by its title and description."""
        spec = self.wide if wide else self.narrow
        return charts.draw_svg(spec, title=self.title, description=self.description)

    def alone(self) -> Spec:
        """Return the wide picture with its title, key and notes in it, for a file."""
        lines = [line for said in (*self.key, *self.notes) for line in textwrap.wrap(said, LETTERS)]
        return charts.with_caption(self.wide, self.title, lines)


def figure(chart: Chart, name: str, language: str) -> Figure:
    """Return the picture of a chart; `name` is what is followed, as a heading says it."""
    telling = Telling(chart, name, language)
    said = [*telling.about(), *(line for stretch in chart.stretches for line in telling.stretch(stretch))]
    return Figure(
        title=telling.verdict(),
        description=" ".join(said),
        key=tuple(_key(telling)),
        notes=tuple(
            telling.text("runchart-note", number=number, when=chart.series.when[place], note=chart.series.note[place])
            for number, place in _noted(chart)
        ),
        table=telling.table(),
        wide=_spec(telling, wide=True),
        narrow=_spec(telling, wide=False),
    )


def _key(telling: Telling) -> Iterator[str]:
    marks = set(_marks(telling.chart))
    yield telling.text("runchart-key-centre", centres=telling.centres())
    if telling.chart.has_limits:
        yield telling.text("runchart-key-limits")
    if RUN in marks:
        yield telling.text("runchart-key-run")
    if marks & {ABOVE, BELOW}:
        yield telling.text("runchart-key-limit")
    if any(signal.rule in OF_STRETCH for signal in telling.chart.signals):
        yield telling.text("runchart-key-crossings")
    if telling.chart.series.n_gaps:
        yield telling.text("runchart-key-gap")


def _noted(chart: Chart) -> list[tuple[int, int]]:
    """Return the number and the place of each note."""
    return list(enumerate((place for place, note in enumerate(chart.series.note) if note), start=1))


def _marks(chart: Chart) -> list[str]:
    """Return the mark of each point; what lies beyond a limit is marked so, whatever run it is of."""
    marks = [PLAIN] * len(chart.series)
    for signal in chart.signals:
        for place in signal.points:
            if signal.rule is Rule.BEYOND_LIMITS:
                marks[place] = ABOVE if signal.side > 0 else BELOW
            elif marks[place] == PLAIN:
                marks[place] = RUN
    return marks


def _spec(telling: Telling, *, wide: bool) -> Spec:
    chart = telling.chart
    return {
        "$schema": charts.SCHEMA,
        "width": charts.WIDE if wide else charts.NARROW - 60,
        "height": HEIGHT,
        **({"autosize": {"type": "fit-x", "contains": "padding"}} if wide else {}),
        "padding": {"left": 4, "right": 24 if wide else 12, "top": 22, "bottom": 4},
        "data": {"values": _points(chart)},
        "encoding": {"x": _time(chart, wide)},
        "layer": [
            *_phase_layers(telling, wide),
            *_limit_layers(chart),
            *_line_layers(chart),
            *_label_layers(telling, wide),
            *_note_layers(chart),
        ],
        "config": charts.chart_config(),
    }


def _points(chart: Chart) -> list[Spec]:
    """Return the points with the number of the unbroken line that each lies on."""
    new_line = {stretch.first for stretch in chart.stretches}
    line, values = 0, []
    for place, (value, mark) in enumerate(zip(chart.series.value.tolist(), _marks(chart), strict=True)):
        line += int(place in new_line)
        if np.isnan(value):
            line += 1
            continue
        values.append({"at": place, "value": value, "line": line, "mark": mark, "marked": mark != PLAIN})
    return values


def _time(chart: Chart, wide: bool) -> Spec:
    n = len(chart.series)
    fit = max(2, NAMED_WIDTH[wide] // (LETTER * max(map(len, chart.series.when)) + BETWEEN))
    places = list(range(0, n, ceil(n / fit)))
    axis = {"values": places, "labelExpr": f"{json.dumps(list(chart.series.when))}[datum.value]", "grid": False}
    scale = {"domain": [-0.5, n - 0.5], "nice": False, "zero": False}
    return {"field": "at", "type": "quantitative", "scale": scale, "axis": axis | {"labelOverlap": "greedy"}}


def _scale(chart: Chart) -> Spec:
    """Return the scale of the values: it holds every point and limit, and need not begin at 0."""
    arrays = (chart.series.value, chart.centre, chart.low, chart.high)
    known = [value for array in arrays for value in array[~np.isnan(array)].tolist()]
    axis = charts.unit_axis("", known)
    ticks: Spec = {"tickCount": 5}
    start, end = axis.start, axis.end
    if chart.series.of_shares:
        start, end = max(start, 0.0), min(end, 1.0)
        room = 0.12 * (max(known) - min(known)) or 0.02
        end = min(max(max(known) + room, start + 0.02), 1.0)
        ticks["format"] = ".1%" if end - start < FINE_SHARES else ".0%"
    return {"type": "quantitative", "scale": {"domain": [start, end], "zero": False, "nice": True}, "axis": ticks}


def _y(chart: Chart, field: str) -> Spec:
    return {"field": field} | _scale(chart)


def _phase_layers(telling: Telling, wide: bool) -> list[Spec]:
    """Return a line between phases (or where the baseline ends) and the names of the phases above it, with their centres."""
    chart = telling.chart
    phases = [(name, first) for name, first, _ in chart.series.phases()]
    if wide and len(chart.stretches) > 1:
        phases = [(telling.with_centre(stretch), stretch.first) for stretch in chart.stretches]
    if chart.baseline is not None and len(phases) == 1:
        phases = [(telling.text("runchart-baseline-ends"), 0), ("", chart.baseline)]
    if len(phases) == 1 and not phases[0][0]:
        return []
    values: list[Spec] = [{"at": first - 0.5, "phase": name} for name, first in phases]
    whole: Spec = {"y": {"value": 0}, "y2": {"value": HEIGHT}}
    rule = {"type": "rule", "color": SOFT, "strokeDash": DOTS}
    named = {"type": "text", "align": "left", "baseline": "bottom", "dx": 3, "dy": -6, "fontSize": 12, "color": INK}
    return [
        {"data": {"values": [each for each in values if each["at"] > 0]}, "mark": rule, "encoding": whole},
        {"data": {"values": values}, "mark": named, "encoding": {"y": {"value": 0}, "text": {"field": "phase"}}},
    ]


def _limit_layers(chart: Chart) -> list[Spec]:
    """Return the limits, which step where totals differ, each stretch for itself."""
    if not chart.has_limits:
        return []
    values = [
        {"at": place, "stretch": number, "low": float(chart.low[place]), "high": float(chart.high[place])}
        for number, stretch in enumerate(chart.stretches)
        for place in range(stretch.first, stretch.last + 1)
        if not np.isnan(chart.high[place])
    ]
    mark = {"type": "line", "interpolate": "step", "color": SOFT, "strokeDash": DASH, "strokeWidth": 1.2}
    detail = {"field": "stretch", "type": "nominal"}
    return [
        {"data": {"values": values}, "mark": mark, "encoding": {"y": _y(chart, end), "detail": detail}}
        for end in ("low", "high")
    ]


def _line_layers(chart: Chart) -> list[Spec]:
    """Return centre, line and points, each drawn over the one before."""
    centres = [
        {"at": stretch.first - 0.4, "to": stretch.last + 0.4, "centre": stretch.centre, "crossed": _is_dashed(stretch)}
        for stretch in chart.stretches
        if stretch.centre is not None
    ]
    across: Spec = {"x2": {"field": "to"}, "y": _y(chart, "centre")}
    y = _y(chart, "value")
    colour = {"condition": {"test": "datum.marked", "value": SUN}, "value": WATER}
    shape: Spec = {"field": "mark", "type": "nominal", "legend": None, "scale": _over_marks(SHAPES)}
    size: Spec = {"field": "mark", "type": "nominal", "legend": None, "scale": _over_marks(SIZES)}
    rules: list[Spec] = [
        {
            "data": {"values": [each for each in centres if each["crossed"] is crossed]},
            "mark": {"type": "rule", "color": INK, "strokeWidth": 1.4, **({"strokeDash": DASH} if crossed else {})},
            "encoding": across,
        }
        for crossed in (False, True)
    ]
    return [
        *(rule for rule in rules if rule["data"]["values"]),
        {
            "mark": {"type": "line", "color": WATER, "strokeWidth": 1.8},
            "encoding": {"y": y, "detail": {"field": "line", "type": "nominal"}},
        },
        {
            "mark": {"type": "point", "filled": True, "opacity": 1, "stroke": CARD, "strokeWidth": 1},
            "encoding": {"y": y, "color": colour, "shape": shape, "size": size},
        },
    ]


def _over_marks(values: dict[str, Any]) -> Spec:
    return {"domain": list(values), "range": list(values.values())}


def _is_dashed(stretch: Stretch) -> bool:
    return any(signal.rule in OF_STRETCH for signal in stretch.signals)


def _label_layers(telling: Telling, wide: bool) -> list[Spec]:
    """Return what the last centre and its limits are, in words beside the ends of their lines; narrow pages say it in the key."""
    chart, last = telling.chart, telling.chart.stretches[-1]
    if not wide or last.centre is None:
        return []
    lines = [(last.centre, telling.centre_name())]
    if not np.isnan(chart.high[-1]):
        lines.insert(0, (float(chart.low[-1]), telling.text("runchart-lower-limit")))
        lines.append((float(chart.high[-1]), telling.text("runchart-upper-limit")))
    start, end = _scale(chart)["scale"]["domain"]
    at = _apart([value for value, _ in lines], (end - start) * LABEL_ROOM / HEIGHT)
    values = [
        {"at": len(chart.series) - 0.5, "value": place, "said": f"{name} {telling.value(value)}"}
        for place, (value, name) in zip(at, lines, strict=True)
    ]
    mark = {"type": "text", "align": "left", "baseline": "middle", "dx": 6, "fontSize": 12, "color": INK}
    told: Spec = {"y": _y(chart, "value"), "text": {"field": "said"}}
    return [{"data": {"values": values}, "mark": mark, "encoding": told}]


def _apart(places: list[float], room: float) -> list[float]:
    """Return rising places moved so far from the middle one that all are apart by `room`."""
    if len(places) < 3:
        return places
    low, middle, high = places
    return [min(low, middle - room), middle, max(high, middle + room)]


def _note_layers(chart: Chart) -> list[Spec]:
    """Return the number of each note above the time that it is about; the words stand below the picture."""
    noted = _noted(chart)
    if not noted:
        return []
    values = [{"at": place, "said": f"({number})"} for number, place in noted]
    stalk = {"type": "rule", "color": LINE, "strokeWidth": 1}
    mark = {"type": "text", "baseline": "bottom", "dy": -2, "fontSize": 11, "color": INK}
    foot: Spec = {"y": {"value": HEIGHT}}
    return [
        {"data": {"values": values}, "mark": stalk, "encoding": {"y": {"value": 0}, "y2": {"value": HEIGHT - 14}}},
        {"data": {"values": values}, "mark": mark, "encoding": foot | {"text": {"field": "said"}}},
    ]
