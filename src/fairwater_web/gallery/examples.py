"""What the components show: the worked example of two invented pilot schools, 60 of 400 against 90 of 1,600."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from fairwater import words
from fairwater.publish import charts, numbers
from fairwater.publish.names import dimension_name, group_name
from fairwater_web.thread.presentation import BOX_HEIGHT, BOX_WIDTH, GAP_ACROSS, GAP_DOWN, Box, Line, Picture

COLUMN = "race_ethnicity"
SHARES = (
    ("black", 0.15, 0.118, 0.188, 0.05625),
    ("hispanic", 0.069, 0.051, 0.093, 0.078),
    ("white", 0.047, 0.034, 0.065, 0.091),
)
"""A group, its share with its range, the share of all others."""
GROUPED_BY = (COLUMN, "sex", "disability")


@dataclass(frozen=True)
class Example:
    """A chart in its two drawings, with the table that says the same."""

    wide: str
    narrow: str
    lines: tuple[tuple[str, str, str], ...]


@cache
def example_chart(language: str) -> Example:
    """Return the chart of the worked example."""
    dots = [
        charts.Dot(
            group_name(COLUMN, group, language),
            share,
            low,
            high,
            numbers.percent(share, language),
            rest,
            group == "black",
        )
        for group, share, low, high, rest in SHARES
    ]
    title = words.text("gallery-chart", language)
    told = " ".join(words.text("chart-groups-told", language, name=dot.name, share=dot.told) + "." for dot in dots)
    wide, narrow = (
        charts.themed(charts.draw_svg(charts.dot_chart(dots, wide=wide), title=title, description=told))
        for wide in (True, False)
    )
    lines = tuple((dot.name, dot.told, numbers.interval(dot.low, dot.high, language)) for dot in dots)
    return Example(wide, narrow, lines)


def example_options(language: str) -> list[dict[str, object]]:
    """Return the options of a control."""
    return [{"value": name, "name": dimension_name(name, language), "chosen": name == COLUMN} for name in GROUPED_BY]


def example_thread(language: str) -> dict[str, object]:
    """Return the picture of a thread: what came of a finding, the finding, the data that it rests on, one withheld."""
    kinds = ("thing-conversation", "thing-finding", "thing-snapshot")
    kind = [words.text(each, language) for each in kinds]
    seen = words.text("gallery-thread-decision", language), words.text("gallery-thread-finding", language)
    boxes = [
        (kind[0], (seen[0],), "/gallery/"),
        (kind[1], (seen[1],), "/gallery/"),
        (kind[2], (words.text("thread-withheld", language),), ""),
    ]
    wide = _picture(boxes, across=True)
    return {"told": words.text("gallery-thread-told", language), "wide": wide, "narrow": _picture(boxes, across=False)}


def _picture(things: list[tuple[str, tuple[str, ...], str]], *, across: bool) -> Picture:
    step = BOX_WIDTH + GAP_ACROSS if across else BOX_HEIGHT + GAP_DOWN
    boxes, lines = [], []
    for place, (kind, told, url) in enumerate(things):
        x, y = (place * step, 0) if across else (0, place * step)
        boxes.append(Box(x + 2, y + 2, told, kind, url, place == 1))
        if place and across:
            lines.append(Line(f"M{x + 2} {BOX_HEIGHT / 2 + 2}h-{GAP_ACROSS}"))
        elif place:
            lines.append(Line(f"M{BOX_WIDTH / 2 + 2} {y + 2}v-{GAP_DOWN}"))
    length, thick = (len(things) - 1) * step, 4
    size = (length + BOX_WIDTH, BOX_HEIGHT) if across else (BOX_WIDTH, length + BOX_HEIGHT)
    return Picture(size[0] + thick, size[1] + thick, tuple(boxes), tuple(lines))
