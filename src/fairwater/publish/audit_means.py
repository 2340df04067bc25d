"""The means of an audit as cards: sentence, how sure, picture in the unit, table. For staff alone."""

from __future__ import annotations

from collections.abc import Iterator

from fairwater import words
from fairwater.disclosure import ReleasedMean, ReleasedMeans
from fairwater.publish import charts, numbers
from fairwater.publish.audit import Card, MeanPart, Part
from fairwater.publish.csv_file import reason_text
from fairwater.publish.mean_story import mean_focus, mean_said, range_said, tell_mean, unit_name, weight
from fairwater.publish.names import crossed_name, dimension_name, mean_words
from fairwater.vocabulary import Better


def concern(part: MeanPart) -> float:
    """Return what orders the means of a dimension: the weight of the gap that the sentence speaks of."""
    focus = mean_focus(part.released, part.measure.better)
    return 0.0 if focus is None else weight(focus)


def mean_card(part: MeanPart, language: str) -> Card:
    """Return what a mean measure says, as a card of its dimension."""
    said = mean_words(part.measure, language)
    story = tell_mean(part.released, part.measure, language)
    focus = mean_focus(part.released, part.measure.better)
    wide, narrow, title, told = _picture(part, "race_ethnicity" if focus is None else focus.by, said.label, language)
    return Card(
        id=part.measure.id,
        label=said.label,
        year=words.text("facts-year", language, year=numbers.school_year(part.year)),
        sentence=story.parts,
        how_sure=story.how_sure,
        why=said.why_it_matters,
        limits=said.limits,
        source=part.measure.source,
        chart=wide,
        narrow_chart=narrow,
        chart_title=title,
        chart_told=told,
        parts=tuple(_tables(part, language)),
        refused="",
    )


def _picture(part: MeanPart, by: str, label: str, language: str) -> tuple[str, str, str, str]:
    """Return the groups of one column as dots on an axis in the unit: wide, narrow, title, and in words."""
    rows = [row for row in part.released.rows if row.by == by]
    dots = [dot for row in rows if (dot := _dot(row, part.measure.digits, language)) is not None]
    if len(dots) < 2:
        return "", "", "", ""
    dots.sort(key=lambda dot: dot.share, reverse=part.measure.better is Better.LOWER)
    ends = [
        value for dot in dots for value in (dot.low, dot.high, dot.share if dot.reference is None else dot.reference)
    ]
    axis = charts.unit_axis(unit_name(part.measure, language), ends)
    title = words.text("mean-chart-title", language, measure=label, columns=dimension_name(by, language))
    told = "; ".join(words.text("mean-chart-told", language, name=dot.name, mean=dot.told) for dot in dots)
    wide, narrow = (
        charts.draw_svg(charts.dot_chart(dots, wide=form, axis=axis), title=title, description=f"{told}.")
        for form in (True, False)
    )
    return wide, narrow, title, f"{told}."


def _dot(row: ReleasedMean, digits: int, language: str) -> charts.Dot | None:
    if row.mean is None or row.mean_low is None or row.mean_high is None:
        return None
    told = numbers.decimals(row.mean, digits, language)
    return charts.Dot(_group(row, language), row.mean, row.mean_low, row.mean_high, told, row.compared_mean)


def _group(row: ReleasedMean, language: str) -> str:
    return crossed_name(tuple(row.by.split(",")), row.group, language)


def _tables(part: MeanPart, language: str) -> Iterator[Part]:
    unit = unit_name(part.measure, language)
    head = (
        words.text("audit-groups", language),
        words.text("audit-students", language),
        words.text("mean-heading", language, unit=unit),
        words.text("column-interval", language),
        words.text("mean-heading-gap", language, unit=unit),
        words.text("mean-heading-size", language),
        words.text("audit-why-not", language),
    )
    columns: dict[str, list[tuple[str, ...]]] = {}
    for row in part.released.rows:
        columns.setdefault(row.by, []).append(_row(row, part.released, part.measure.digits, language))
    for by, rows in columns.items():
        yield Part(" × ".join(dimension_name(name, language) for name in by.split(",")), head, tuple(rows))


def _row(row: ReleasedMean, released: ReleasedMeans, digits: int, language: str) -> tuple[str, ...]:
    size = "" if row.hedges_g is None else numbers.signed(row.hedges_g, 2, language)
    limits = range_said(row.hedges_low, row.hedges_high, 2, language)
    return (
        _group(row, language),
        numbers.whole(row.n_students, language),
        mean_said(row.mean, digits, language),
        range_said(row.mean_low, row.mean_high, digits, language),
        "" if row.gap is None else numbers.signed(row.gap, digits, language),
        f"{size} ({limits})" if limits else size,
        reason_text(row, released, language),
    )
