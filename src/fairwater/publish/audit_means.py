"""The means of an audit put into words: sentence, how sure, picture in the unit, table. For staff alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt

from fairwater import words
from fairwater.disclosure import ReleasedMean, ReleasedMeans
from fairwater.measures.registry import MeanMeasure
from fairwater.publish import charts, numbers
from fairwater.publish.audit import Card, MeanPart, Part
from fairwater.publish.names import MeanWords, crossed_name, dimension_name, mean_words
from fairwater.publish.story import (
    FAR_LARGER_THAN_CHANCE,
    FEWEST_IN_A_SENTENCE,
    Story,
    is_behind,
    is_told_apart,
    people_of,
    reference_people,
)
from fairwater.vocabulary import NOT_REPORTED, Better


def mean_gaps(part: MeanPart) -> list[ReleasedMean]:
    """Return the rows of a mean measure that are behind by more than chance would make it."""
    return [row for row in part.released.rows if is_behind(row, part.measure.better) and is_told_apart(row)]


def weight(row: ReleasedMean) -> float:
    """Return how much a gap concerns: in standard deviations, weighed by the root of the group's size."""
    return abs(row.hedges_g or 0.0) * sqrt(row.n_students)


def _focus(part: MeanPart) -> ReleasedMean | None:
    told = [row for row in mean_gaps(part) if NOT_REPORTED not in row.group and row.n_students >= FEWEST_IN_A_SENTENCE]
    return max(told, key=lambda row: (weight(row), row.group), default=None)


def concern(part: MeanPart) -> float:
    """Return what orders the means of a dimension: the weight of the gap that the sentence speaks of."""
    focus = _focus(part)
    return 0.0 if focus is None else weight(focus)


def tell_mean(part: MeanPart, language: str) -> Story:
    """Return the sentence of a mean and how sure it is. `focus` of the story is left out: its row is of another kind."""
    focus = _focus(part)
    said = mean_words(part.measure, language)
    if focus is None:
        return Story(*_nobody_behind(part, said, language), None)
    released, digits = part.released, part.measure.digits
    grouping = next(each for each in released.question.groupings if each.name == focus.by)
    values = {
        "people": people_of(grouping, focus, language),
        "reference": reference_people(released.question.compared_with, grouping.dimensions, language),
    }
    sentence = words.text(
        "mean-sentence",
        language,
        did=said.did,
        unit=said.unit,
        mean=_number(focus.mean, digits, language),
        other=_number(focus.compared_mean, digits, language),
        **values,
    )
    sure = words.text(
        "mean-how-sure",
        language,
        low=_number(focus.mean_low, digits, language),
        high=_number(focus.mean_high, digits, language),
        strength="far" if (focus.q_value or 0.0) <= FAR_LARGER_THAN_CHANCE else "larger",
        tested=released.n_tested,
        g=numbers.decimals(abs(focus.hedges_g or 0.0), 2, language),
        **values,
    )
    return Story(sentence[:1].upper() + sentence[1:], sure, None)


def _number(value: float | None, digits: int, language: str) -> str:
    return "" if value is None else numbers.decimals(value, digits, language)


def _nobody_behind(part: MeanPart, said: MeanWords, language: str) -> tuple[str, str]:
    """Return the sentence and how sure where no group is told to fare worse."""
    released, question = part.released, part.released.question
    rows = [row for row in released.rows if row.by == question.groupings[0].name]
    n, total = sum(row.n_students for row in rows), sum(row.n_students * (row.mean or 0.0) for row in rows)
    if released.n_tested == 0 or n == 0:
        sentence = words.text("sentence-nothing-to-compare", language, min_n=question.min_n)
        return sentence, words.text("how-sure-nothing", language)
    ahead = any(is_told_apart(row) for row in released.rows)
    sentence = words.text(
        "mean-sentence-ahead" if ahead else "mean-sentence-no-gap",
        language,
        reference=reference_people(question.compared_with, (), language),
        n=numbers.whole(n, language),
        did=said.did,
        mean=_number(total / n, part.measure.digits, language),
        unit=said.unit,
    )
    return sentence, words.text("how-sure-ahead" if ahead else "how-sure-no-gap", language, tested=released.n_tested)


def mean_card(part: MeanPart, language: str) -> Card:
    """Return what a mean measure says, as a card of its dimension."""
    said = mean_words(part.measure, language)
    story, focus = tell_mean(part, language), _focus(part)
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


def _unit(measure: MeanMeasure, language: str) -> str:
    return words.text(f"unit-{measure.unit.value}", language)


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
    axis = charts.unit_axis(_unit(part.measure, language), ends)
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
    unit = _unit(part.measure, language)
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
    limits = _range((row.hedges_low, row.hedges_high), 2, language)
    return (
        _group(row, language),
        numbers.whole(row.n_students, language),
        _number(row.mean, digits, language),
        _range((row.mean_low, row.mean_high), digits, language),
        "" if row.gap is None else numbers.signed(row.gap, digits, language),
        f"{size} ({limits})" if limits else size,
        words.text(row.reason, language, min_n=released.question.min_n) if row.reason else "",
    )


def _range(ends: Sequence[float | None], digits: int, language: str) -> str:
    said = [numbers.decimals(end, digits, language).replace("-", "\N{MINUS SIGN}") for end in ends if end is not None]
    return " – ".join(said) if len(said) == 2 else ""
