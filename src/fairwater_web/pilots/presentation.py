"""A pilot made ready for its page: each series with its chart and table, predictions beside what came, what may be said."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.cache import caches

from fairwater import words
from fairwater.improvement import Chart, figure
from fairwater.improvement.taken import Stat, TakenPoint
from fairwater.publish import charts, numbers
from fairwater.publish.names import group_name, label_kept
from fairwater_web.documents.models import Document
from fairwater_web.pilots.enums import Counted, Source, Tells
from fairwater_web.pilots.models import PilotSeries
from fairwater_web.pilots.queries import Kept, chart_for, days_to_turn, found_points, harmed, predictions_of
from fairwater_web.pilots.taking import PILOT, may_see, recipe_of

MOST_DIGITS = 2
FEWEST = 10
"""Of fewer students the gate gives no share."""
HELPS = (Tells.OUTCOME, Tells.DRIVER)


@dataclass(frozen=True)
class ShownSeries:
    """A series as it is read."""

    series: PilotSeries
    is_share: bool
    tells: str
    sentence: str
    about: str
    pictures: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    notes: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    predictions: tuple[str, ...]
    taken: str = ""
    """From where the points come, where nobody enters them."""

    @property
    def is_entered(self) -> bool:
        """Say whether people enter its points."""
        return bool(self.series.source == Source.ENTERED)


@dataclass(frozen=True)
class ShownPilot:
    """A pilot: its series, what may be said of them together, what happened, what was decided."""

    series: tuple[ShownSeries, ...]
    sentences: tuple[str, ...]
    moments: tuple[tuple[str, str, bool], ...]
    decisions: tuple[tuple[str, str, str, str], ...]
    """What was decided with its day, why, what was learned, by whom."""


def shown_pilot(plan: Document, actor: Any, language: str) -> ShownPilot:
    """Return a pilot in a language, as an actor may see it: numbers for staff elsewhere are left out."""
    written = words.written_in(language)
    moments = list(plan.moments.all())
    every = list(plan.series.prefetch_related("points", "plan"))
    points = {each.pk: found_points(each) if may_see(actor, each) else () for each in every}
    known = [each for each in every if any(not point.is_gap for point in points[each.pk])]
    charted = {each.pk: chart_for(each, moments, written, points[each.pk]) for each in known}
    found = [(each, charted[each.pk]) for each in every if each.pk in charted]
    decisions = list(plan.pilot_decisions.select_related("by"))
    signals = [series for series, chart in found if series.tells in HELPS and chart.signals]
    sentences = []
    if signals and not moments:
        sentences.append(words.text("pilot-signal-unexplained", language))
    sentences += [words.text("pilot-harmed", language, name=name) for name in harmed(found)]
    if every and not any(series.tells == Tells.BALANCING for series in every):
        sentences.append(words.text("pilot-no-balancing", language))
    if (days := days_to_turn(plan, decisions)) is not None:
        sentences.append(words.text("pilot-days-to-turn", language, n=days))
    return ShownPilot(
        series=tuple(_series(each, charted.get(each.pk), points[each.pk], actor, language) for each in every),
        sentences=tuple(sentences),
        moments=tuple((numbers.day(each.on.isoformat(), language), each.said, each.begins_phase) for each in moments),
        decisions=tuple(
            (
                words.text(
                    "pilot-decided",
                    language,
                    what=words.text(f"decided-{each.decided}", language),
                    day=numbers.day(each.on.isoformat(), language),
                ),
                each.because,
                each.learned,
                each.by.name,
            )
            for each in decisions
        ),
    )


def _series(
    series: PilotSeries, chart: Chart | None, points: Sequence[TakenPoint], actor: Any, language: str
) -> ShownSeries:
    written = words.written_in(language)
    drawn = figure(chart, series.name, written) if chart is not None else None
    pictures = ()
    if drawn is not None:
        said = (drawn.title, drawn.description)
        pictures = (("wide", picture(drawn.wide, *said)), ("slim", picture(drawn.narrow, *said)))
    head, rows = (drawn.table.head, drawn.table.rows) if drawn else ((), ())
    if drawn is not None:
        more = [_beside(each, series, language) for each in points]
        columns = ("column-interval", "column-students" if series.source != Source.ENTERED else "", "series-why-gap")
        kept = [n for n, name in enumerate(columns) if name and any(each[n] for each in more)]
        head += tuple(words.text(columns[n], language) for n in kept)
        rows = tuple((*row, *(each[n] for n in kept)) for row, each in zip(rows, more, strict=True))
    hidden = not may_see(actor, series)
    nothing = "series-hidden" if hidden else "pilot-no-point" if series.source == Source.ENTERED else "series-no-data"
    given = {"place": series.plan.organisation.name} if hidden else {}
    return ShownSeries(
        series=series,
        is_share=series.counted == Counted.SHARE,
        tells=f"tells-{series.tells}",
        sentence=drawn.title if drawn else words.text(nothing, language, **given),
        about=drawn.description if drawn else "",
        pictures=pictures,
        key=drawn.key if drawn else (),
        notes=drawn.notes if drawn else (),
        head=head,
        rows=rows,
        predictions=tuple(_prediction(each, series, language) for each in predictions_of(series, points)),
        taken=_taken(series, language),
    )


def picture(spec: charts.Spec, title: str, description: str) -> str:
    """Return a picture as SVG in the colours of the page, drawn once and kept."""
    told = (json.dumps(spec, sort_keys=True), title, description)
    key = f"pilot-picture-{hashlib.sha256(repr(told).encode()).hexdigest()}"
    kept: str | None = caches["charts"].get(key)
    if kept is None:
        kept = charts.themed(charts.draw_svg(spec, title=title, description=description))
        caches["charts"].set(key, kept)
    return kept


def _beside(point: TakenPoint, series: PilotSeries, language: str) -> tuple[str, str, str]:
    """Return what stands beside a point in the table: its interval, its number of students, why it is a gap."""
    interval = ""
    if point.low is not None and point.high is not None:
        if series.counted == Counted.SHARE:
            interval = numbers.interval(point.low, point.high, language)
        else:
            interval = f"{numbers.times(point.low, language)} – {numbers.times(point.high, language)}"
    students = "" if point.n is None else numbers.whole(point.n, language)
    why = words.text(point.reason, language, min_n=FEWEST) if point.is_gap and point.reason else ""
    return interval, students, why


def _taken(series: PilotSeries, language: str) -> str:
    """Return from where the points of a series come, in a sentence; nothing where people enter them."""
    if series.source == Source.ENTERED:
        return words.text("series-by-place", language) if series.by_place else ""
    recipe = recipe_of(series)
    group = group_name(recipe.column, recipe.group, language) if recipe.column else words.text("series-all", language)
    return words.text(
        f"series-from-{series.source}",
        language,
        measure=label_kept(recipe.measure, language),
        group=group,
        where=words.text("series-where-pilot" if recipe.where == PILOT else "series-where-whole", language),
        stat=words.text("series-stat-ratio" if recipe.stat == Stat.RATIO else "series-stat-share", language),
    )


def said(series: PilotSeries, value: Decimal, language: str) -> str:
    """Return a value of a series as it is read: shares in percent, others with two decimals at most."""
    if series.counted == Counted.SHARE:
        return numbers.percent(float(value), language)
    plain = round(value, MOST_DIGITS).normalize()
    return numbers.decimals(plain, max(0, -int(plain.as_tuple().exponent)), language)


def _prediction(kept: Kept, series: PilotSeries, language: str) -> str:
    given = {
        "who": kept.prediction.by.name,
        "made": numbers.day(kept.prediction.at.date().isoformat(), language),
        "day": numbers.day(kept.prediction.begins_on.isoformat(), language),
        "expected": said(series, kept.prediction.expected, language),
        "because": kept.prediction.because,
        "n": kept.n,
        "middle": said(series, kept.middle, language) if kept.middle is not None else "",
    }
    outcome = {None: "prediction-waits", True: "prediction-met", False: "prediction-missed"}[kept.is_met]
    return words.text(outcome, language, **given)
