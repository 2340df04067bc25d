"""Charts in one grammar: position for value, a band for uncertainty, a dark tick for the reference, sun for the focus.

Each chart is a Vega-Lite specification as plain data; `draw_svg` and `draw_png` draw it on the server. Colours are the
light theme's; `themed` replaces them by the page's variables.
"""

from __future__ import annotations

import hashlib
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import vl_convert

Spec = dict[str, Any]

INK, SOFT, LINE, CARD = "#16242f", "#566571", "#dfe3e1", "#ffffff"
WATER, WATER_BAND, SUN, SUN_BAND = "#0d6a78", "#c3dfe1", "#b5521b", "#eccfbd"
TOKENS = {
    INK: "ink",
    SOFT: "soft",
    LINE: "line",
    CARD: "card",
    WATER: "water",
    WATER_BAND: "water-band",
    SUN: "sun",
    SUN_BAND: "sun-band",
}
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
LINES = "split(datum.label, '\\n')"
"""A long name takes several lines; see `_wrapped`."""
WIDE, NARROW = 800, 330
NAME_WIDTH = 38
"""Letters in a line of a name beside its dots."""
WHOLE = 1080
"""The width of a picture that has the page to itself."""


@dataclass(frozen=True)
class Dot:
    """One line of a dot chart: shares 0-1, or numbers of a chart with an axis of its own; `told` is the label beside the dot."""

    name: str
    share: float
    low: float
    high: float
    told: str
    reference: float | None = None
    focus: bool = False
    raw: float | None = None


@dataclass(frozen=True)
class Axis:
    """A scale in a unit of its own, instead of percent: where it starts and ends, its title, a line across all dots."""

    title: str
    start: float
    end: float
    line: float | None = None


@dataclass(frozen=True)
class Point:
    """One year of a small multiple."""

    name: str
    year: str
    share: float
    low: float
    high: float
    told: str = ""
    focus: bool = False
    event: bool = False
    """Whether something happened in that year that bears on the series: it is marked by a dashed line."""


def chart_config() -> Spec:
    """Return what all charts have in common: font, ground, axes."""
    return {
        "font": "system-ui, 'Noto Sans', sans-serif",
        "background": "transparent",
        "view": {"stroke": None},
        "axis": {
            "labelColor": SOFT,
            "labelFontSize": 12,
            "gridColor": LINE,
            "domain": False,
            "ticks": False,
            "title": None,
            "labelPadding": 8,
        },
    }


def _colour(focus: str, other: str) -> Spec:
    return {"condition": {"test": "datum.focus", "value": focus}, "value": other}


def _percent_axis(top: float, ticks: int = 5) -> Spec:
    return {
        "type": "quantitative",
        "scale": {"domain": [0, top], "nice": True},
        "axis": {"format": ".0%", "tickCount": ticks, "orient": "bottom"},
    }


def unit_axis(title: str, values: Sequence[float]) -> Axis:
    """Return an axis that holds the values: from 0, or from below the least where all of them are far from 0."""
    least, most = min(values), max(values)
    room = 0.12 * (most - least) or 1.0
    start = least - room if least < 0 or least > 0.5 * most else 0.0
    return Axis(title, start, most + room)


def _unit_axis(axis: Axis, ticks: int) -> Spec:
    shown = {"title": axis.title, "titleColor": SOFT, "titleFontWeight": "normal", "tickCount": ticks}
    return {
        "type": "quantitative",
        "scale": {"domain": [axis.start, axis.end], "nice": True, "zero": False},
        "axis": shown | {"orient": "bottom"},
    }


def _wrapped(name: str, width: int) -> str:
    """Return the name in lines: one for each group of a crossing, and no longer than `width` letters where words allow."""
    return "\n".join(line for part in name.split(" · ") for line in textwrap.wrap(part, width) or [""])


def _top(values: Sequence[float], room: float) -> float:
    """Return the end of a scale that starts at 0: past the largest value, never past 1, never under 2 percent."""
    return min(1.0, max([*values, 0.02]) * room)


def dot_chart(
    dots: Sequence[Dot], *, wide: bool, width: int = WIDE, row_height: int = 44, axis: Axis | None = None
) -> Spec:
    """Return groups or places as dots with their range; on narrow screens the name stands above its line.

    Values are shares, or with an `axis` numbers in its unit.
    """
    ticks = 5 if wide else 4
    top = _top([value for dot in dots for value in (dot.high, dot.reference or 0.0, dot.raw or 0.0)], 1.12)
    label = {"labelColor": INK, "labelFontSize": 13, "labelLimit": 280, "grid": False, "labelExpr": LINES}
    y = {
        "field": "name",
        "type": "nominal",
        "sort": [_wrapped(dot.name, NAME_WIDTH) if wide else dot.name for dot in dots],
        "axis": label if wide else None,
        "scale": {"paddingInner": 0, "paddingOuter": 0},
    }
    scale = _percent_axis(top, ticks) if axis is None else _unit_axis(axis, ticks)
    layers = _dot_layers({"field": "share"} | scale)
    if axis is not None and axis.line is not None:
        whole = {"y": {"value": 0}, "y2": {"value": "height"}}
        across = {"type": "rule", "color": SOFT, "strokeWidth": 1.2, "strokeDash": [4, 3]}
        layers.insert(
            0, {"data": {"values": [{}]}, "mark": across, "encoding": whole | {"x": scale | {"datum": axis.line}}}
        )
    if not wide:
        above = {"type": "text", "align": "left", "dy": -16, "fontSize": 13, "color": INK}
        named = {"x": {"value": 0}, "text": {"field": "name"}}
        layers.append({"mark": above | {"stroke": CARD, "strokeWidth": 4}, "encoding": named})
        layers.append({"mark": above, "encoding": named})
    return {
        "$schema": SCHEMA,
        "width": width if wide else NARROW - 30,
        "height": {"step": row_height if wide else max(row_height, 52)},
        **({"autosize": {"type": "fit-x", "contains": "padding"}} if wide else {}),
        "padding": {"left": 4, "right": 24 if wide else 40, "top": 4, "bottom": 4},
        "data": {"values": [_dot_values(dot, wide) for dot in dots]},
        "encoding": {"y": y},
        "layer": layers,
        "config": chart_config(),
    }


def _dot_layers(x: Spec) -> list[Spec]:
    """Return range, raw rate, reference tick, dot and label, each drawn over the one before."""
    diamond = {"type": "point", "shape": "diamond", "size": 36, "stroke": SOFT, "filled": False, "strokeWidth": 1.2}
    return [
        {
            "mark": {"type": "rule", "strokeWidth": 6, "strokeCap": "round"},
            "encoding": {"x": x | {"field": "low"}, "x2": {"field": "high"}, "color": _colour(SUN_BAND, WATER_BAND)},
        },
        {
            "transform": [{"filter": "isValid(datum.raw)"}],
            "mark": diamond,
            "encoding": {"x": x | {"field": "raw"}},
        },
        {
            "transform": [{"filter": "isValid(datum.reference)"}],
            "mark": {"type": "tick", "thickness": 2.2, "size": 18, "color": INK},
            "encoding": {"x": x | {"field": "reference"}},
        },
        {
            "mark": {"type": "point", "filled": True, "size": 120, "opacity": 1},
            "encoding": {"x": x, "color": _colour(SUN, WATER)},
        },
        {
            "mark": {"type": "text", "align": "left", "dx": 9, "fontSize": 12, "color": INK},
            "encoding": {"x": x | {"field": "label_at"}, "text": {"field": "told"}},
        },
    ]


def _dot_values(dot: Dot, wide: bool) -> Spec:
    values: Spec = {
        "name": _wrapped(dot.name, NAME_WIDTH) if wide else dot.name,
        "share": dot.share,
        "low": dot.low,
        "high": dot.high,
        "told": dot.told,
        "focus": dot.focus,
        "label_at": max(dot.high, dot.reference or 0.0),
    }
    if dot.reference is not None:
        values["reference"] = dot.reference
    if dot.raw is not None:
        values["raw"] = dot.raw
    return values


def small_multiples(points: Sequence[Point], names: Sequence[str], *, wide: bool, axis: Axis | None = None) -> Spec:
    """Return one small line per group over the years, all on one scale that starts at 0, or on `axis`, which is drawn."""
    columns, letters = (4, 30) if wide else (2, 18)
    width = WHOLE // columns - 34 if wide else (NARROW - 30) // columns - 12
    years = {"labelAngle": 0, "grid": False, "labelFontSize": 10, "labelExpr": _ends(points)}
    header = {"title": None, "labelFontSize": 12, "labelFontWeight": "bold", "labelColor": INK, "labelAnchor": "start"}
    y: Spec
    if axis is None:
        y = {"scale": {"domain": [0, _top([point.high for point in points], 1.05)]}, "axis": None}
    else:
        ticks = {"tickCount": 3, "labelFontSize": 10, "labelPadding": 4}
        y = {"scale": {"domain": [axis.start, axis.end], "zero": False}, "axis": ticks}
        width -= 10 if wide else 18  # the scale stands beside the first column alone
    lines = 1 + max((_wrapped(name, letters).count("\n") for name in names), default=0)
    row_gap = max(44, 16 + 14 * lines) + (0 if axis is None else 8)
    return {
        "$schema": SCHEMA,
        "data": {"values": [point.__dict__ | {"name": _wrapped(point.name, letters)} for point in points]},
        "facet": {
            "field": "name",
            "type": "nominal",
            "sort": [_wrapped(name, letters) for name in names],
            "header": header | {"labelLimit": width + 10, "labelExpr": LINES},
        },
        "columns": columns,
        "bounds": "flush",
        "spacing": {"row": row_gap, "column": 30 if wide else 16 if axis is None else 28},
        "spec": {
            "width": width,
            "height": 76,
            "encoding": {"x": {"field": "year", "type": "ordinal", "axis": years}},
            "layer": _line_layers({"field": "share", "type": "quantitative"} | y, ground=axis is None),
        },
        "resolve": {"scale": {"y": "shared"}},
        "config": chart_config() | {"facet": {"spacing": 20}},
    }


def _line_layers(y: Spec, *, ground: bool) -> list[Spec]:
    """Return ground line where the scale starts there, range, line, last dot and its label, each drawn over the one before."""
    last = [{"filter": "datum.told != ''"}]
    colour = _colour(SUN, WATER)
    band = {"y": y | {"field": "low"}, "y2": {"field": "high"}, "color": _colour(SUN_BAND, WATER_BAND)}
    text = {"type": "text", "dy": -12, "fontSize": 12, "align": "right", "dx": 6, "color": INK}
    return [
        *([{"mark": {"type": "rule", "color": LINE}, "encoding": {"y": {"datum": 0}}}] if ground else []),
        {
            "transform": [{"filter": "datum.event"}],
            "mark": {"type": "rule", "color": SOFT, "strokeDash": [3, 3]},
            "encoding": {},
        },
        {"mark": {"type": "area", "opacity": 0.55}, "encoding": band},
        {"mark": {"type": "line", "strokeWidth": 2.5}, "encoding": {"y": y, "color": colour}},
        {
            "transform": last,
            "mark": {"type": "point", "filled": True, "size": 80, "opacity": 1},
            "encoding": {"y": y, "color": colour},
        },
        {"transform": last, "mark": text, "encoding": {"y": y, "text": {"field": "told"}}},
    ]


def _ends(points: Sequence[Point]) -> str:
    years = sorted({point.year for point in points})
    return f"datum.value == '{years[0]}' || datum.value == '{years[-1]}' ? datum.label : ''"


def with_caption(spec: Spec, title: str, lines: Sequence[str]) -> Spec:
    """Return the specification with a title and lines under it, so that the picture can stand alone."""
    head = {"text": title, "subtitle": list(lines), "anchor": "start", "color": INK, "subtitleColor": SOFT}
    return spec | {"title": head | {"fontSize": 17, "subtitleFontSize": 12, "offset": 16}}


def draw_svg(spec: Spec, *, title: str, description: str) -> str:
    """Return the chart as SVG text that a screen reader announces by its title and description."""
    svg = str(vl_convert.vegalite_to_svg(spec, vl_version="5.20"))
    svg = re.sub(r'<rect width="[^"]*" height="[^"]*" fill="white"\s*/>', "", svg, count=1)
    svg = re.sub(r'\s(aria-[a-z]+|role)="[^"]*"', "", svg)
    name = "t" + hashlib.sha256((svg + title).encode()).hexdigest()[:10]
    head = f'<title id="{name}">{escape(title)}</title><desc id="{name}d">{escape(description)}</desc>'
    return re.sub(
        r"<svg([^>]*)>", lambda m: f'<svg{m[1]} role="img" aria-labelledby="{name} {name}d">{head}', svg, count=1
    )


def draw_png(spec: Spec, scale: float = 2.0) -> bytes:
    """Return the chart as PNG bytes on a white ground, for slides and documents."""
    return bytes(vl_convert.vegalite_to_png(spec | {"background": CARD}, vl_version="5.20", scale=scale))


def themed(svg: str) -> str:
    """Return the SVG with each colour of the light theme as the page's variable, so that it follows the reader's theme."""
    for colour, token in TOKENS.items():
        svg = re.sub(rf'="{colour}"', f'="var(--{token}, {colour})"', svg, flags=re.IGNORECASE)
    return svg
