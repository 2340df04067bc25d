"""Released rows told: the row the sentence speaks of, the sentence, how sure we are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fairwater import words
from fairwater.disclosure import Released, ReleasedMean, ReleasedRow
from fairwater.measures.registry import Measure
from fairwater.publish import numbers
from fairwater.publish.names import MeasureWords, crossed_people, measure_words
from fairwater.vocabulary import NOT_REPORTED, Better, Grouping, Reference, ReferenceKind, Status

LARGER_THAN_CHANCE = 0.05
FAR_LARGER_THAN_CHANCE = 0.001
FEWEST_IN_A_SENTENCE = 30
FEWEST_ON_EITHER_SIDE = 5
"""A sentence about one of thirty would be about that child."""


@dataclass(frozen=True)
class Story:
    """The one sentence and what stands beside it; `focus` is the row that it speaks of, None where it speaks of none."""

    marked: str
    """The sentence with **its numbers that matter** marked."""
    how_sure: str
    focus: ReleasedRow | None

    @property
    def sentence(self) -> str:
        """Return the sentence as plain text."""
        return self.marked.replace("**", "")

    @property
    def parts(self) -> tuple[tuple[str, bool], ...]:
        """Return the sentence in parts, each with whether it is marked."""
        return tuple((part, place % 2 == 1) for place, part in enumerate(self.marked.split("**")) if part)


def is_behind(row: ReleasedRow | ReleasedMean, better: Better) -> bool:
    """Say whether the row's share or mean is on the wrong side of its reference."""
    if row.gap is None:
        return False
    return row.gap > 0 if better is Better.LOWER else row.gap < 0


def is_told_apart(row: ReleasedRow | ReleasedMean) -> bool:
    """Say whether the row's gap is larger than chance would make it."""
    return row.status is Status.RELEASED and row.q_value is not None and row.q_value <= LARGER_THAN_CHANCE


def can_be_told(row: ReleasedRow) -> bool:
    """Say whether a sentence may speak of the group: it has a name, and neither it nor its counted are a handful."""
    students, counted = row.n_students or 0, row.n_counted or 0
    enough = students >= FEWEST_IN_A_SENTENCE and min(counted, students - counted) >= FEWEST_ON_EITHER_SIDE
    return NOT_REPORTED not in row.group and enough


def focus_of(rows: Sequence[ReleasedRow], better: Better, *, by_size: bool = False) -> ReleasedRow | None:
    """Return the row with the widest unfavourable gap that is larger than chance would make it, or None.

    Students without a reported group and groups under 30 are never spoken of. `by_size` weighs the gap by the root of the
    group's size, so that of many groupings one is told that concerns many.
    """
    told = [row for row in rows if is_behind(row, better) and is_told_apart(row) and can_be_told(row)]

    def width(row: ReleasedRow) -> float:
        return abs(row.gap or 0.0) * (float(row.n_students or 0) ** 0.5 if by_size else 1.0)

    return max(told, key=lambda row: (width(row), row.group), default=None)


def reference_people(reference: Reference, dimensions: tuple[str, ...], language: str) -> str:
    """Return the reference as people: all other students."""
    if reference.kind is ReferenceKind.GROUP:
        values = tuple(reference.group.split("; "))
        if len(values) == len(dimensions):
            return crossed_people(dimensions, values, language)
        return reference.group
    if reference.kind is ReferenceKind.VALUE and reference.value is not None:
        share = numbers.percent(float(reference.value), language, 0 if (reference.value * 100).denominator == 1 else 1)
        return words.text("reference-value", language, share=share)
    return words.text(f"reference-{reference.kind.value}", language)


def tell(released: Released, measure: Measure, language: str) -> Story:
    """Return the story of one or several groupings in one place; with several the widest gap by size is told."""
    several = len(released.question.groupings) > 1
    said = measure_words(measure, language)
    focus = focus_of(released.rows, measure.better, by_size=several)
    grouping = _grouping_of(released, focus)
    reference = _reference(released, grouping, language)
    if focus is None:
        return Story(*_nobody_behind(released, measure.better, said, reference, language), None)
    values = _values(focus, said, people_of(grouping, focus, language), reference, language)
    values["that_rate"] = _that_rate(released.question.compared_with, language)
    sentence = words.text(_sentence_id(focus, measure.better, released), language, **values)
    return Story(sentence[:1].upper() + sentence[1:], _how_sure(focus, released.n_tested, values, language), focus)


def _reference(released: Released, grouping: Grouping, language: str) -> str:
    """Return the reference as people; the best-off group by its name."""
    question = released.question
    if question.compared_with.kind is ReferenceKind.BEST and not grouping.overlapping and len(question.groupings) == 1:
        own = next((row for row in released.rows if row.gap == 0 and row.q_value is None and row.ratio == 1), None)
        if own is not None:
            best = crossed_people(grouping.dimensions, own.group, language)
            return words.text("reference-best-named", language, people=best)
    return reference_people(question.compared_with, grouping.dimensions, language)


def _that_rate(reference: Reference, language: str) -> str:
    message = f"rate-of-{reference.kind.value}"
    return words.text(message if words.has(message, language) else "rate-of-reference", language)


def _grouping_of(released: Released, row: ReleasedRow | None) -> Grouping:
    groupings = released.question.groupings
    return next((g for g in groupings if row is not None and g.name == row.by), groupings[0])


def people_of(grouping: Grouping, row: ReleasedRow | ReleasedMean, language: str) -> str:
    """Return the row's group as people in a sentence."""
    if grouping.overlapping:
        return crossed_people((row.group[0],), ("yes",), language)
    return crossed_people(grouping.dimensions, row.group, language)


def _sentence_id(row: ReleasedRow, better: Better, released: Released) -> str:
    if row.n_students is None:
        return "sentence-shares"
    if released.question.compared_with.kind is ReferenceKind.VALUE:
        return f"sentence-target-{better.value}"
    if better is Better.LOWER and row.ratio is not None:
        return "sentence-lower"
    return f"sentence-counts-{better.value}"


def _values(
    row: ReleasedRow, said: MeasureWords, people: str, reference: str, language: str
) -> dict[str, str | int | float]:
    def count(value: int | None) -> str:
        return "" if value is None else numbers.whole(value, language)

    def share(value: float | None) -> str:
        return "" if value is None else numbers.percent(value, language)

    return {
        "people": people,
        "reference": reference,
        "did": said.did,
        "would": said.would,
        "ratio": "" if row.ratio is None else numbers.times(row.ratio, language),
        "counted": count(row.n_counted),
        "n": count(row.n_students),
        "share": share(row.share),
        "low": share(row.share_low),
        "high": share(row.share_high),
        "ref_counted": count(row.reference_counted),
        "ref_n": count(row.reference_n),
        "ref_share": share(row.compared_share),
        "fewer": row.students_to_parity or 0,
    }


def _how_sure(row: ReleasedRow, n_tested: int, values: dict[str, str | int | float], language: str) -> str:
    q = 1.0 if row.q_value is None else row.q_value
    strength = "far" if q <= FAR_LARGER_THAN_CHANCE else "larger"
    return words.text("how-sure", language, strength=strength, tested=n_tested, **values)


def _nobody_behind(
    released: Released, better: Better, said: MeasureWords, reference: str, language: str
) -> tuple[str, str]:
    """Return the sentence and how sure where no group is told to fare worse: too little, a handful, chance, or all ahead."""
    rows = [row for row in released.rows if row.by == released.question.groupings[0].name]
    n, counted = sum(row.n_students or 0 for row in rows), sum(row.n_counted or 0 for row in rows)
    if released.n_tested == 0 or n == 0:
        sentence = words.text("sentence-nothing-to-compare", language, min_n=released.question.min_n)
        return sentence, words.text("how-sure-nothing", language)
    values = {
        "counted": numbers.whole(counted, language),
        "n": numbers.whole(n, language),
        "share": numbers.percent(counted / n, language),
        "did": said.did,
        "reference": reference,
    }
    ahead = any(is_told_apart(row) for row in released.rows)
    if any(is_told_apart(row) and is_behind(row, better) and NOT_REPORTED not in row.group for row in released.rows):
        sentence = words.text("sentence-handful-behind", language, **values)
        return sentence, words.text("how-sure-handful", language, tested=released.n_tested)
    sentence = words.text("sentence-nobody-behind" if ahead else "sentence-no-gap", language, **values)
    sure = words.text("how-sure-ahead" if ahead else "how-sure-no-gap", language, tested=released.n_tested)
    return sentence, sure
