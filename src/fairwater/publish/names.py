"""What groups, places and measures are called in the reader's language. Groups are named as they name themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from fairwater import words
from fairwater.errors import BadQuestion
from fairwater.measures.registry import AnyMeasure, MeanMeasure, Measure, Topic, measure_named
from fairwater.vocabulary import NOT_REPORTED


def _slug(text: str) -> str:
    return re.sub(r"[^a-zA-Z0-9]+", "-", text).strip("-")


def dimension_name(dimension: str, language: str) -> str:
    """Return what a column of groups is called: race and ethnicity."""
    message = f"group-{dimension}"
    return words.text(message, language) if words.has(message, language) else dimension


def column_label(name: str, language: str) -> str:
    """Return what any column of a table is called, as a label: School year."""
    message = f"column-name-{name}"
    if words.has(message, language):
        return words.text(message, language)
    named = dimension_name(name, language)
    named = named if named != name else name.replace("_", " ")
    return named[:1].upper() + named[1:]


def table_label(table: str, language: str) -> str:
    """Return what a table is called: Attendance."""
    message = f"table-{table}"
    return words.text(message, language) if words.has(message, language) else table.replace("_", " ")


def group_name(dimension: str, value: str, language: str) -> str:
    """Return what a group is called in a table: African American. A name without words of its own stays as it is."""
    if value == NOT_REPORTED:
        return words.text("value-not-reported", language)
    message = f"value-{dimension}-{_slug(value)}"
    return words.text(message, language) if words.has(message, language) else value


def people(dimension: str, value: str, language: str) -> str:
    """Return a group as people in a sentence: African American students."""
    message = f"value-{dimension}-{_slug(value)}"
    if words.has(f"{message}.people", language):
        return words.text(f"{message}.people", language)
    return words.text("people-of-a-group", language, group=group_name(dimension, value, language))


def crossed_name(dimensions: tuple[str, ...], values: tuple[str, ...], language: str) -> str:
    """Return what a group is called, crossings joined: African American · male."""
    return " · ".join(group_name(d, v, language) for d, v in zip(dimensions, values, strict=True))


def crossed_people(dimensions: tuple[str, ...], values: tuple[str, ...], language: str) -> str:
    """Return a group or a crossing as people in a sentence."""
    if len(values) == 1:
        return people(dimensions[0], values[0], language)
    named = [people(dimension, value, language) for dimension, value in zip(dimensions, values, strict=True)]
    return reduce(lambda first, second: words.text("people-crossed", language, first=first, second=second), named)


@dataclass(frozen=True)
class MeasureWords:
    """The words of a measure in one language."""

    label: str
    did: str
    would: str
    why_it_matters: str
    limits: str


def measure_words(measure: Measure, language: str) -> MeasureWords:
    """Return the words of the catalogue in the reader's language, else the measure's own: English, or a district's."""
    if language == words.DEFAULT_LANGUAGE or not words.has(f"measure-{measure.id}.label", language):
        return MeasureWords(measure.label, measure.did, measure.would, measure.why_it_matters, measure.limits)
    return MeasureWords(
        *(words.text(f"measure-{measure.id}.{part}", language) for part in ("label", "did", "would", "why", "limits"))
    )


@dataclass(frozen=True)
class MeanWords:
    """The words of a mean measure in one language: students `did` a number of `unit`."""

    label: str
    did: str
    unit: str
    why_it_matters: str
    limits: str


def mean_words(measure: MeanMeasure, language: str) -> MeanWords:
    """Return the mean measure's own English words, or those of the catalogue for another language."""
    if language == words.DEFAULT_LANGUAGE:
        return MeanWords(measure.label, measure.did, measure.unit_said, measure.why_it_matters, measure.limits)
    return MeanWords(
        *(words.text(f"measure-{measure.id}.{part}", language) for part in ("label", "did", "unit", "why", "limits"))
    )


def words_of(measure: AnyMeasure, language: str) -> MeasureWords | MeanWords:
    """Return the words of a measure of either kind."""
    return mean_words(measure, language) if isinstance(measure, MeanMeasure) else measure_words(measure, language)


def label_of(measure: AnyMeasure, language: str) -> str:
    """Return what a measure of either kind is called."""
    return words_of(measure, language).label


def by_topic(
    measures: Sequence[AnyMeasure], language: str
) -> list[tuple[str, list[tuple[AnyMeasure, MeasureWords | MeanWords]]]]:
    """Return the measures with their words under the names of their topics: the one that leads, other shares, means."""
    ordered = sorted(measures, key=lambda each: (isinstance(each, MeanMeasure), not getattr(each, "leads", False)))
    found = {topic: [(each, words_of(each, language)) for each in ordered if each.topic is topic] for topic in Topic}
    return [(words.text(f"topic-{topic}", language), listed) for topic, listed in found.items() if listed]


def label_kept(measure_id: str, language: str = words.DEFAULT_LANGUAGE) -> str:
    """Return the label of a measure by its id; the id where the measure was taken away since it was released."""
    try:
        return label_of(measure_named(measure_id), language)
    except BadQuestion:
        return measure_id


def lists_of_others(measure: AnyMeasure, language: str) -> tuple[str, str]:
    """Return where a measure stands in the National Academies' list and in the Education-to-Workforce framework."""
    number = measure.nasem
    academies = (
        words.text("listed-nasem-none", language)
        if number is None
        else words.text("listed-nasem", language, number=number, name=words.text(f"nasem-{number}", language))
    )
    named = [
        words.text("listed-e-w-one", language, number=each, name=words.text(f"e-w-{each}", language))
        for each in measure.education_to_workforce
    ]
    workforce = (
        words.text("listed-e-w", language, names="; ".join(named)) if named else words.text("listed-e-w-none", language)
    )
    return academies, workforce
