"""What the years say, in sentences: whether a gap is closing, and whose gap turned round."""

from __future__ import annotations

from fairwater import words
from fairwater.disclosure import Released, ReleasedRow
from fairwater.publish import numbers
from fairwater.publish.story import can_be_told, people_of, reference_people
from fairwater.publish.trend import GapTrend, gap_reversal, reversal_sentence
from fairwater.vocabulary import Better


def trend_sentence(trend: GapTrend | None, language: str) -> str:
    """Return in a sentence whether a gap is closing, or nothing where it cannot be said."""
    if trend is None:
        return ""

    def said(value: float) -> str:
        return numbers.points(value, language).lstrip("+−")

    low, high = sorted((abs(trend.low), abs(trend.high)))
    unsure = trend.direction.value == "unsure"
    return words.text(
        f"trend-{trend.direction.value}",
        language,
        points=numbers.points(trend.change, language) if unsure else said(trend.change),
        first=numbers.school_year(int(trend.first_year)),
        last=numbers.school_year(int(trend.last_year)),
        low=numbers.points(trend.low, language) if unsure else said(low),
        high=numbers.points(trend.high, language) if unsure else said(high),
    )


def reversals(over_years: Released, better: Better, language: str) -> list[str]:
    """Return a sentence for each group whose gap turned round between the first and the last year, chance ruled out."""
    grouping = over_years.question.groupings[0]
    by_group: dict[tuple[str, ...], list[tuple[str, ReleasedRow]]] = {}
    for row in over_years.rows:
        by_group.setdefault(row.group, []).append((dict(row.within)["school_year"], row))
    said = reference_people(over_years.question.compared_with, grouping.dimensions, language)
    return [
        reversal_sentence(turned, people_of(grouping, rows[0][1], language), said, language)
        for rows in by_group.values()
        if can_be_told(rows[-1][1]) and (turned := gap_reversal(rows, better)) is not None
    ]
