"""Places of a pilot compared, made ready for a page and for a file: sentences, pictures, tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fairwater import words
from fairwater.improvement import difference_in_differences, interrupted_time_series
from fairwater.improvement.drawing_places import interrupted_picture, panel_picture
from fairwater.improvement.panel_files import interrupted_csv, panel_csv
from fairwater.improvement.saying import Table
from fairwater.improvement.taken import TakenPoint
from fairwater.improvement.telling_evaluations import DifferenceTelling, InterruptedTelling
from fairwater.publish import numbers
from fairwater_web.documents.models import Document
from fairwater_web.pilots.comparing import Compared, compared, is_share
from fairwater_web.pilots.models import PilotPlace, PilotSeries
from fairwater_web.pilots.presentation import FEWEST, picture
from fairwater_web.pilots.queries import moment_named, start_of

DID, ITS = "did", "its"


@dataclass(frozen=True)
class ShownDesign:
    """An evaluation as it is read: a sentence, what else is said, its pictures, and its tables."""

    sentence: str
    says: tuple[str, ...]
    pictures: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True)
class ShownPlaces:
    """The page: what is missing, the two designs where there is something to show, every value that stands behind them."""

    start: str
    missing: tuple[str, ...]
    differences: ShownDesign | None
    interrupted: ShownDesign | None
    values: Table | None


def shown_places(plan: Document, series: PilotSeries, language: str) -> ShownPlaces:
    """Return the evaluation of one series of a pilot in a language."""
    found, start = compared(plan, series), start_of(plan)
    return ShownPlaces(
        start=numbers.day(start.isoformat(), language) if start else "",
        missing=found.missing,
        differences=_differences(series, found, language),
        interrupted=_interrupted(series, found, language),
        values=_values(series, found.points, language) if found.points else None,
    )


def places_file(plan: Document, series: PilotSeries, design: str) -> str | None:
    """Return the places, or the one series, as CSV; None where there is nothing to evaluate."""
    found = compared(plan, series)
    if design == DID:
        return panel_csv(found.panel) if found.panel is not None else None
    return interrupted_csv(found.series) if found.series is not None else None


def _named(series: PilotSeries, days: Sequence[date], language: str) -> tuple[str, ...]:
    return tuple(moment_named(series, day, language) for day in days)


def _differences(series: PilotSeries, found: Compared, language: str) -> ShownDesign | None:
    panel = found.panel
    if panel is None:
        return None
    written = words.written_in(language)
    result = difference_in_differences(panel)
    telling = DifferenceTelling(panel, result, written, is_share(series))
    sides = (words.text("evaluate-side-with", language), words.text("evaluate-side-without", language))
    named = _named(series, found.days, language)
    given = {"shares": is_share(series)}
    verdict, says = telling.verdict(), telling.says()
    sentence = verdict if result.no_effect is not None else f"{says[0]} {verdict}"
    unit = (words.text("compare-points", language),) if is_share(series) else ()
    alone = panel.treated.all()
    return ShownDesign(
        sentence=sentence,
        says=(*unit, *(each for each in says if each != verdict and each not in sentence)),
        pictures=tuple(
            (form, picture(panel_picture(panel, named, sides, wide=form == "wide", **given), series.name, sentence))
            for form in ("wide", "slim")
        ),
        key=(words.text("compare-key-alone" if alone else "compare-key", language),),
        tables=(telling.table(), telling.places(panel)),
    )


def _interrupted(series: PilotSeries, found: Compared, language: str) -> ShownDesign | None:
    if found.series is None:
        return None
    result = interrupted_time_series(found.series)
    telling = InterruptedTelling(found.series, result, words.written_in(language), is_share(series))
    says = telling.says()
    named = _named(series, found.series_days, language)
    given = {"shares": is_share(series)}
    sentence = says[-1]
    return ShownDesign(
        sentence=sentence,
        says=tuple(says[:-1]),
        pictures=tuple(
            (
                form,
                picture(
                    interrupted_picture(found.series, result, named, wide=form == "wide", **given),
                    series.name,
                    sentence,
                ),
            )
            for form in ("wide", "slim")
        ),
        key=(words.text("compare-key-its", language),) if result.lines is not None else (),
        tables=(),
    )


def _values(series: PilotSeries, points: Sequence[tuple[PilotPlace, tuple[TakenPoint, ...]]], language: str) -> Table:
    """Return every value of every place: when, the value, of how many, or why it is a gap."""
    head = ("compare-place", "runchart-when", "runchart-value", "column-interval", "column-students")
    rows = [
        (place.name, moment_named(series, each.on, language), *_point(series, each, language))
        for place, found in points
        for each in found
    ]
    return Table(tuple(words.text(name, language) for name in head), tuple(rows))


def _point(series: PilotSeries, point: TakenPoint, language: str) -> tuple[str, str, str]:
    if point.value is None:
        why = words.text(point.reason, language, min_n=FEWEST) if point.reason else ""
        return why or words.text("runchart-gap", language), "", ""
    value = numbers.percent(point.value, language) if is_share(series) else numbers.decimals(point.value, 2, language)
    known = point.low is not None and point.high is not None and is_share(series)
    interval = numbers.interval(point.low or 0.0, point.high or 0.0, language) if known else ""
    return value, interval, "" if point.n is None else numbers.whole(point.n, language)
