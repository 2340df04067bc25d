"""A pilot made ready for its page: each series with its chart and table, predictions beside what came, what may be said."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from fairwater import words
from fairwater.improvement import Chart, figure
from fairwater.publish import charts, numbers
from fairwater_web.documents.models import Document
from fairwater_web.pilots.enums import Counted, Tells
from fairwater_web.pilots.models import PilotSeries
from fairwater_web.pilots.queries import Kept, chart_for, days_to_turn, harmed, points_of, predictions_of

MOST_DIGITS = 2
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


@dataclass(frozen=True)
class ShownPilot:
    """A pilot: its series, what may be said of them together, what happened, what was decided."""

    series: tuple[ShownSeries, ...]
    sentences: tuple[str, ...]
    moments: tuple[tuple[str, str, bool], ...]
    decisions: tuple[tuple[str, str, str, str], ...]
    """What was decided with its day, why, what was learned, by whom."""


def shown_pilot(plan: Document, language: str) -> ShownPilot:
    """Return a pilot in a language."""
    written = words.written_in(language)
    moments = list(plan.moments.all())
    every = list(plan.series.prefetch_related("points", "plan"))
    charted = {each.pk: chart_for(each, moments, written) for each in every if points_of(each)}
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
        series=tuple(_series(each, charted.get(each.pk), language, written) for each in every),
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


def _series(series: PilotSeries, chart: Chart | None, language: str, written: str) -> ShownSeries:
    drawn = figure(chart, series.name, written) if chart is not None else None
    pictures = ()
    if drawn is not None:
        pictures = tuple((form, charts.themed(drawn.svg(wide=form == "wide"))) for form in ("wide", "slim"))
    return ShownSeries(
        series=series,
        is_share=series.counted == Counted.SHARE,
        tells=f"tells-{series.tells}",
        sentence=drawn.title if drawn else words.text("pilot-no-point", language),
        about=drawn.description if drawn else "",
        pictures=pictures,
        key=drawn.key if drawn else (),
        notes=drawn.notes if drawn else (),
        head=drawn.table.head if drawn else (),
        rows=drawn.table.rows if drawn else (),
        predictions=tuple(_prediction(each, series, language) for each in predictions_of(series)),
    )


def _prediction(kept: Kept, series: PilotSeries, language: str) -> str:
    def said(value: Decimal) -> str:
        if series.counted == Counted.SHARE:
            return numbers.percent(float(value), language)
        plain = round(value, MOST_DIGITS).normalize()
        return numbers.decimals(plain, max(0, -int(plain.as_tuple().exponent)), language)

    given = {
        "who": kept.prediction.by.name,
        "made": numbers.day(kept.prediction.at.date().isoformat(), language),
        "day": numbers.day(kept.prediction.begins_on.isoformat(), language),
        "expected": said(kept.prediction.expected),
        "because": kept.prediction.because,
        "n": kept.n,
        "middle": said(kept.middle) if kept.middle is not None else "",
    }
    outcome = {None: "prediction-waits", True: "prediction-met", False: "prediction-missed"}[kept.is_met]
    return words.text(outcome, language, **given)
