"""Significant disproportionality in sentences: what a ratio is beside the state's threshold, and that it declares nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from fairwater import words
from fairwater.disproportionality import Method, Standing, Step
from fairwater.publish.numbers import decimals, school_year
from fairwater.tables.sources import Note

INFORMS = "disproportionality-informs"
"""The message id of the sentence that goes with every page, file or list of standings."""
MOST_DIGITS = 12


def sentence(standing: Standing, language: str) -> str:
    """Return where the ratio stands, and for a ratio that exceeds an example threshold, that it is one."""
    said = [words.text(standing.status, language, **_values(standing, language))]
    if standing.rules.threshold_is_example and standing.ratio.value is not None:
        said.append(words.text("disproportionality-example", language))
    return " ".join(said)


def method_sentence(standing: Standing, language: str) -> str:
    """Return how the ratio was made, from which counts. With counts of few students: for staff with a need alone."""
    ratio = standing.ratio
    own, others = ratio.in_group, ratio.compared_with
    if own is None or others is None:
        return words.text(Method.NONE, language, why=why(standing, language))
    counts = {"counted": own.counted, "students": own.students}
    return words.text(ratio.method, language, **counts, others=others.counted, of_others=others.students)


def why(standing: Standing, language: str) -> str:
    """Return why there is no ratio; empty where there is one."""
    ratio = standing.ratio
    minimums = {"cell": ratio.rule.minimum_cell, "n": ratio.rule.minimum_n}
    return words.text(ratio.why, language, **minimums) if ratio.why else ""


def progress_sentences(standing: Standing, language: str) -> tuple[str, ...]:
    """Return what each of the two years brought of progress; one sentence where the state asks for none."""
    if Step.NOT_ASKED in standing.steps:
        return (words.text(Step.NOT_ASKED, language),)
    years = (standing.ratio.school_year - 1, standing.ratio.school_year)
    return tuple(
        words.text(step, language, year=school_year(year), before=school_year(year - 1))
        for step, year in zip(standing.steps, years, strict=True)
    )


def _values(standing: Standing, language: str) -> dict[str, object]:
    ratio = standing.ratio
    given: dict[str, object] = {
        "category": words.text(ratio.category.message_id, language),
        "people": words.text(f"value-race_ethnicity-{ratio.group}.people", language),
        "year": school_year(ratio.school_year),
        "years": standing.years_over,
        "needed": standing.rules.years,
    }
    if ratio.value is None:
        return given | {"why": why(standing, language)}
    value, threshold = _side_by_side(ratio.value, ratio.rule.threshold, language)
    return given | {"ratio": value, "threshold": threshold}


def _side_by_side(value: Fraction, threshold: Fraction, language: str) -> tuple[str, str]:
    """Return both with the digits that tell them apart, at least two: 3.001 never reads as the threshold of 3.00."""
    for digits in range(2, MOST_DIGITS):
        said = (decimals(_decimal(value), digits, language), decimals(_decimal(threshold), digits, language))
        if said[0] != said[1] or value == threshold:
            break
    return said


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def told(
    found: Sequence[Standing], not_told: Sequence[str], language: str, notes: Sequence[Note] = ()
) -> Iterator[str]:
    """Yield the sentences of ratios over the threshold, longest over first; then what the data cannot tell or do not know."""
    over = [each for each in found if each.years_over]
    for each in sorted(over, key=lambda standing: -standing.years_over):
        yield sentence(each, language)
    if not over:
        yield words.text("disproportionality-none-over", language)
    if not_told:
        names = [words.text(f"disproportionality-category-{name}", language) for name in not_told]
        yield words.text("disproportionality-not-told", language, n=len(names), categories="; ".join(names))
    for message, values in notes:
        yield words.text(message, language, **dict(values))
