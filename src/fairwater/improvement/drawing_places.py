"""Evaluations as pictures: places with the change beside those without it, or one series beside its line carried on."""

from __future__ import annotations

import json
from math import ceil

import numpy as np

from fairwater.improvement.interrupted import InterruptedSeries
from fairwater.improvement.panels import Flags, Interrupted, Panel
from fairwater.publish import charts
from fairwater.publish.charts import INK, LINE, SOFT, SUN, WATER, Spec
from fairwater.statistics.proportions import Floats

HEIGHT = 260
NAMED_WIDTH = {True: 620, False: 250}
LETTER, BETWEEN = 7, 20
DASH, DOTS = [7, 4], [2, 3]
WITH, WITHOUT = "with", "without"


def panel_picture(panel: Panel, named: tuple[str, ...], sides: tuple[str, str], *, shares: bool, wide: bool) -> Spec:
    """Return places over time: each as a thin line, the mean of those with the change and of those without as thick ones.

    `named` are the moments as they are read, `sides` what both kinds of places are called. A mean stands only where every place
    of its side is known, so that it does not move because a place is missing.
    """
    thin = [
        {
            "at": moment,
            "value": float(value),
            "line": f"{unit}-{part}",
            "side": WITH if panel.treated[unit] else WITHOUT,
        }
        for unit in range(len(panel.units))
        for moment, value, part in _known(panel.outcome[unit])
    ]
    thick = [
        {"at": moment, "value": float(value), "line": f"{side}-{part}", "side": side}
        for side, units in ((WITH, panel.treated), (WITHOUT, ~panel.treated))
        if units.any()
        for moment, value, part in _known(panel.outcome[units].mean(axis=0))
    ]
    colour = {
        "field": "side",
        "type": "nominal",
        "scale": {"domain": [WITH, WITHOUT], "range": [SUN, WATER]},
        "legend": None,
    }
    y = _y(panel.outcome[~np.isnan(panel.outcome)].tolist(), shares)
    detail = {"field": "line", "type": "nominal"}
    layers: list[Spec] = [
        _start(panel.post),
        {"data": {"values": thin}, "mark": {"type": "line", "opacity": 0.35, "strokeWidth": 1}},
        {"data": {"values": thick}, "mark": {"type": "line", "strokeWidth": 2.6}},
    ]
    for layer in layers[1:]:
        layer["encoding"] = {"y": y, "color": colour, "detail": detail}
    squares = {"domain": [WITH, WITHOUT], "range": ["circle", "square"]}
    shape = {"field": "side", "type": "nominal", "legend": None, "scale": squares}
    dots: Spec = {"data": {"values": thick}, "mark": {"type": "point", "filled": True, "opacity": 1, "size": 46}}
    layers += [dots | {"encoding": {"y": y, "color": colour, "shape": shape}}, *_ends(thick, sides, y, wide)]
    return _whole(layers, named, wide)


def interrupted_picture(
    series: Interrupted, found: InterruptedSeries, named: tuple[str, ...], *, shares: bool, wide: bool
) -> Spec:
    """Return one series as points, its lines before and after the start, and the line before carried on as dashes."""
    points = [{"at": at, "value": value} for at, value, _ in _known(series.outcome)]
    values = [each["value"] for each in points]
    lines = found.lines
    if lines is not None:
        values += [*lines.fitted.tolist(), *lines.carried_on[~np.isnan(lines.carried_on)].tolist()]
    y = _y(values, shares)
    layers: list[Spec] = [_start(series.post)]
    if lines is not None:
        fitted = [
            {"at": at, "value": float(value), "line": int(series.post[at])} for at, value in enumerate(lines.fitted)
        ]
        carried = [{"at": at, "value": value} for at, value, _ in _known(lines.carried_on)]
        detail = {"field": "line", "type": "nominal"}
        straight: Spec = {"type": "line", "color": INK, "strokeWidth": 1.8}
        layers += [
            {"data": {"values": fitted}, "mark": straight, "encoding": {"y": y, "detail": detail}},
            {"data": {"values": carried}, "mark": straight | {"color": SOFT, "strokeDash": DASH}, "encoding": {"y": y}},
        ]
    dot: Spec = {"type": "point", "filled": True, "opacity": 1, "size": 52, "color": WATER}
    layers.append({"data": {"values": points}, "mark": dot, "encoding": {"y": y}})
    return _whole(layers, named, wide)


def _known(values: Floats) -> list[tuple[int, float, int]]:
    """Return place, value and number of the unbroken line of each value that is known."""
    part, found = 0, []
    for place, value in enumerate(values.tolist()):
        if np.isnan(value):
            part += 1
        else:
            found.append((place, value, part))
    return found


def _start(post: Flags) -> Spec:
    rule = {"type": "rule", "color": SOFT, "strokeDash": DOTS}
    return {"data": {"values": [{"at": int(np.argmax(post)) - 0.5}]}, "mark": rule, "encoding": {}}


def _ends(thick: list[Spec], sides: tuple[str, str], y: Spec, wide: bool) -> list[Spec]:
    """Return what both sides are called beside their last points; narrow pages say it in the key."""
    if not wide:
        return []
    last = {each["side"]: each for each in thick}
    values = [last[side] | {"said": said} for side, said in zip((WITH, WITHOUT), sides, strict=True) if side in last]
    mark = {"type": "text", "align": "left", "baseline": "middle", "dx": 8, "fontSize": 12, "color": INK}
    return [{"data": {"values": values}, "mark": mark, "encoding": {"y": y, "text": {"field": "said"}}}]


def _y(values: list[float], shares: bool) -> Spec:
    scale = charts.unit_axis("", values or [0.0])
    domain = [max(scale.start, 0.0), min(scale.end, 1.0)] if shares else [scale.start, scale.end]
    axis: Spec = {"tickCount": 5, "gridColor": LINE} | ({"format": ".0%"} if shares else {})
    if shares and domain[1] - domain[0] < 0.1:
        axis["format"] = ".1%"
    return {"field": "value", "type": "quantitative", "scale": {"domain": domain, "zero": False}, "axis": axis}


def _whole(layers: list[Spec], named: tuple[str, ...], wide: bool) -> Spec:
    fit = max(2, NAMED_WIDTH[wide] // (LETTER * max(map(len, named)) + BETWEEN))
    places = list(range(0, len(named), ceil(len(named) / fit)))
    axis = {"values": places, "labelExpr": f"{json.dumps(list(named))}[datum.value]", "grid": False}
    scale = {"domain": [-0.5, len(named) - 0.5], "nice": False, "zero": False}
    x = {"field": "at", "type": "quantitative", "scale": scale, "axis": axis | {"labelOverlap": "greedy"}}
    return {
        "$schema": charts.SCHEMA,
        "width": charts.WIDE if wide else charts.NARROW - 60,
        "height": HEIGHT,
        **({"autosize": {"type": "fit-x", "contains": "padding"}} if wide else {}),
        "padding": {"left": 4, "right": 24 if wide else 12, "top": 12, "bottom": 4},
        "encoding": {"x": x},
        "layer": layers,
        "config": charts.chart_config(),
    }
