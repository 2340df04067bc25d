"""What the years say, in sentences: whether a gap is closing, and whose gap turned round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fairwater import words
from fairwater.disclosure import Released, ReleasedMeans
from fairwater.measures.registry import MeanMeasure
from fairwater.publish import mean_story, numbers
from fairwater.publish.story import can_be_told, people_of, reference_people
from fairwater.publish.trend import Direction, GapTrend, Row, gap_reversal, gap_trend, reversal_sentence
from fairwater.vocabulary import Better


def trend_sentence(trend: GapTrend | None, language: str) -> str:
    """Return in a sentence whether a gap is closing, or nothing where it cannot be said; `reversals` tell of one that turned."""
    if trend is None or trend.direction is Direction.TURNED:
        return ""

    def said(value: float) -> str:
        return numbers.points(value, language).lstrip("+−")

    low, high = sorted((abs(trend.low), abs(trend.high)))
    unsure = trend.direction is Direction.UNSURE
    return words.text(
        f"trend-{trend.direction.value}",
        language,
        points=numbers.points(trend.change, language) if unsure else said(trend.change),
        first=numbers.school_year(int(trend.first_year)),
        last=numbers.school_year(int(trend.last_year)),
        low=numbers.points(trend.low, language) if unsure else said(low),
        high=numbers.points(trend.high, language) if unsure else said(high),
    )


def mean_trend_sentence(years: Sequence[tuple[str, Row]], measure: MeanMeasure, language: str) -> str:
    """Return in a sentence whether the gap of a mean is closing, or nothing where it cannot be said."""
    trend = gap_trend(years)
    if trend is None or trend.direction is Direction.TURNED:
        return ""
    unsure = trend.direction is Direction.UNSURE
    low, high = (trend.low, trend.high) if unsure else sorted((abs(trend.low), abs(trend.high)))
    return words.text(
        f"mean-trend-{trend.direction.value}",
        language,
        change=numbers.signed(trend.change, measure.digits, language)
        if unsure
        else numbers.decimals(abs(trend.change), measure.digits, language),
        unit=mean_story.unit_name(measure, language),
        first=numbers.school_year(int(trend.first_year)),
        last=numbers.school_year(int(trend.last_year)),
        low=mean_story.mean_said(low, measure.digits, language),
        high=mean_story.mean_said(high, measure.digits, language),
    )


def reversals(over_years: Released, better: Better, language: str) -> list[str]:
    """Return a sentence for each group whose gap turned round between the first and the last year, chance ruled out."""
    return [
        reversal_sentence(turned, people, reference, language)
        for rows, people, reference in _told_over_years(over_years, language)
        if can_be_told(rows[-1][1]) and (turned := gap_reversal(rows, better)) is not None
    ]


def mean_reversals(over_years: ReleasedMeans, measure: MeanMeasure, language: str) -> list[str]:
    """Return a sentence for each group whose gap of a mean turned round, as `reversals` does."""
    return [
        words.text(
            "mean-trend-turned-ahead" if turned.now_ahead else "mean-trend-turned-behind",
            language,
            people=people,
            reference=reference,
            unit=mean_story.unit_name(measure, language),
            first=numbers.school_year(int(turned.first_year)),
            last=numbers.school_year(int(turned.last_year)),
            first_gap=numbers.decimals(abs(turned.first_gap), measure.digits, language),
            last_gap=numbers.decimals(abs(turned.last_gap), measure.digits, language),
        )
        for rows, people, reference in _told_over_years(over_years, language)
        if mean_story.can_be_told(rows[-1][1]) and (turned := gap_reversal(rows, measure.better)) is not None
    ]


def _told_over_years(
    over_years: Released | ReleasedMeans, language: str
) -> Iterator[tuple[list[tuple[str, Row]], str, str]]:
    """Yield the years of each group, the group as people, and with whom it is compared."""
    grouping = over_years.question.groupings[0]
    by_group: dict[tuple[str, ...], list[tuple[str, Row]]] = {}
    for row in over_years.rows:
        by_group.setdefault(row.group, []).append((dict(row.within)["school_year"], row))
    reference = reference_people(over_years.question.compared_with, grouping.dimensions, language)
    for rows in by_group.values():
        yield rows, people_of(grouping, rows[0][1], language), reference
