"""Released means told: the row the sentence speaks of, the sentence, how sure we are. For staff alone."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from fairwater import words
from fairwater.disclosure import ReleasedMean, ReleasedMeans
from fairwater.measures.registry import MeanMeasure
from fairwater.publish import numbers
from fairwater.publish.names import MeanWords, mean_words
from fairwater.publish.story import (
    FAR_LARGER_THAN_CHANCE,
    FEWEST_IN_A_SENTENCE,
    Story,
    is_behind,
    is_told_apart,
    people_of,
    reference_people,
)
from fairwater.vocabulary import NOT_REPORTED, Better, Reason


def mean_gaps(released: ReleasedMeans, better: Better) -> list[ReleasedMean]:
    """Return the rows that are behind by more than chance would make it."""
    return [row for row in released.rows if is_behind(row, better) and is_told_apart(row)]


def weight(row: ReleasedMean) -> float:
    """Return how much a gap concerns: in standard deviations, weighed by the root of the group's size."""
    return abs(row.hedges_g or 0.0) * sqrt(row.n_students)


def can_be_told(row: ReleasedMean) -> bool:
    """Say whether a sentence may speak of the group: it has a name, and it is no handful."""
    return NOT_REPORTED not in row.group and row.n_students >= FEWEST_IN_A_SENTENCE


def mean_focus(released: ReleasedMeans, better: Better) -> ReleasedMean | None:
    """Return the row that the sentence speaks of: the widest unfavourable gap that is larger than chance, or None.

    Of several groupings the one is told that concerns many: see `weight`.
    """
    told = [row for row in mean_gaps(released, better) if can_be_told(row)]
    several = len(released.question.groupings) > 1

    def width(row: ReleasedMean) -> float:
        return weight(row) if several else abs(row.gap or 0.0)

    return max(told, key=lambda row: (width(row), row.group), default=None)


def mean_said(value: float | None, digits: int, language: str) -> str:
    """Return a mean with so many decimals, nothing where there is none."""
    return "" if value is None else numbers.decimals(value, digits, language).replace("-", "\N{MINUS SIGN}")


def range_said(low: float | None, high: float | None, digits: int, language: str) -> str:
    """Return where a mean or a difference may lie, nothing where that is not known."""
    return "" if low is None or high is None else numbers.span(low, high, digits, language)


def mean_of_all(rows: Sequence[ReleasedMean], *, overlapping: bool = False) -> tuple[int, float | None]:
    """Return how many students the rows of one grouping are about, and the mean of all of them.

    Of overlapping groups any one and its others are everyone.
    """
    if overlapping:
        first = next((row for row in rows if row.reference_n is not None), None)
        if first is None or first.mean is None or first.compared_mean is None or first.reference_n is None:
            return 0, None
        n, total = first.n_students + first.reference_n, first.reference_n * first.compared_mean
        return n, (total + first.n_students * first.mean) / n
    n = sum(row.n_students for row in rows)
    return n, sum(row.n_students * (row.mean or 0.0) for row in rows) / n if n else None


def tell_mean(released: ReleasedMeans, measure: MeanMeasure, language: str) -> Story:
    """Return the sentence of a mean and how sure it is. `focus` of the story is left out: its row is of another kind."""
    focus = mean_focus(released, measure.better)
    said = mean_words(measure, language)
    if focus is None:
        return Story(*_nobody_behind(released, measure, said, language), None)
    digits = measure.digits
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
        mean=mean_said(focus.mean, digits, language),
        other=mean_said(focus.compared_mean, digits, language),
        **values,
    )
    sure = words.text(
        "mean-how-sure",
        language,
        low=mean_said(focus.mean_low, digits, language),
        high=mean_said(focus.mean_high, digits, language),
        strength="far" if (focus.q_value or 0.0) <= FAR_LARGER_THAN_CHANCE else "larger",
        tested=released.n_tested,
        g=numbers.decimals(abs(focus.hedges_g or 0.0), 2, language),
        **values,
    )
    return Story(sentence[:1].upper() + sentence[1:], sure, None)


def _nobody_behind(released: ReleasedMeans, measure: MeanMeasure, said: MeanWords, language: str) -> tuple[str, str]:
    """Return the sentence and how sure where no group is told to fare worse: too little, a handful, chance, or ahead."""
    question = released.question
    first = question.groupings[0]
    rows = [row for row in released.rows if row.by == first.name]
    n, mean = mean_of_all(rows, overlapping=first.overlapping)
    few_schools = any(row.reason is Reason.FEW_SCHOOLS for row in released.rows)
    if mean is None or (released.n_tested == 0 and not few_schools):
        sentence = words.text("sentence-nothing-to-compare", language, min_n=question.min_n)
        return sentence, words.text("how-sure-nothing", language)
    handful = any(NOT_REPORTED not in row.group for row in mean_gaps(released, measure.better))
    ahead = any(is_told_apart(row) for row in released.rows)
    kind = "handful" if handful else "ahead" if ahead else "no-gap"
    kind = "few-schools" if released.n_tested == 0 else kind
    sentence = words.text(
        f"mean-sentence-{kind}",
        language,
        reference=reference_people(question.compared_with, (), language),
        n=numbers.whole(n, language),
        did=said.did,
        mean=mean_said(mean, measure.digits, language),
        unit=said.unit,
    )
    return sentence, words.text(f"how-sure-{kind}", language, tested=released.n_tested)


def unit_name(measure: MeanMeasure, language: str) -> str:
    """Return the unit of a measure's means, as it stands on an axis and in the head of a column: days."""
    return words.text(f"unit-{measure.unit.value}", language)
