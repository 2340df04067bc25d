"""Answers as a table of people: what was favourable, what was chosen, who they say they are. The gate counts it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from fairwater.instruments.answering import Answer
from fairwater.instruments.kinds import Instrument, Item, ItemKind, Section

EVERYBODY, PLACE, LANGUAGE, DAY = "everybody", "place", "language", "day"
LEVEL = "school_level"
"""What grades the place serves: elementary, middle, high, or several of these."""
JOINED = "(joined)"
"""Stands after the name of a characteristic whose small groups are together."""
FEWEST_ANSWERED = Fraction(1, 2)
"""Of a scale's items: who answered fewer has no score on it."""


@dataclass(frozen=True)
class Answered:
    """One answer as it is kept."""

    answers: Mapping[str, Answer]
    place: str = ""
    language: str = ""
    day: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)


def score_of(section: Section, answers: Mapping[str, Answer]) -> Fraction | None:
    """Return the mean place of the options that one person chose on a scale; None where fewer than half were answered."""
    chosen = [item.score(str(answers[item.id])) for item in section.scored if item.id in answers]
    if not chosen or Fraction(len(chosen), len(section.scored)) < FEWEST_ANSWERED:
        return None
    return Fraction(sum(chosen), len(chosen))


def is_favourable(section: Section, answers: Mapping[str, Answer]) -> bool | None:
    """Say whether somebody answers a scale favourably: the mean of their answers rounds to a favourable option.

    A half rounds up, as 3.5 of five does to 4. With one person for one row the gate protects people, not answers; over all
    items together the share of favourable answers (the usual "percent favourable") stands beside it for staff.
    """
    score = score_of(section, answers)
    if score is None:
        return None
    first = section.scored[0]
    return score >= min(first.score(each) for each in first.favourable) - Fraction(1, 2)


def item_matrix(section: Section, answered: Iterable[Answered]) -> NDArray[np.float64]:
    """Return people x items with the places of the chosen options, NaN where nothing was chosen."""
    rows = [
        [float(i.score(str(each.answers[i.id]))) if i.id in each.answers else np.nan for i in section.scored]
        for each in answered
    ]
    return np.array(rows, dtype=float).reshape(len(rows), len(section.scored))


def scale_column(section: Section) -> str:
    """Return the column that holds whether a person answers a scale favourably."""
    return f"scale:{section.id}"


def item_column(item: Item, option: str = "") -> str:
    """Return the column of an item: whether the answer was favourable, or whether an option was chosen."""
    return f"item:{item.id}:{option}" if option else f"item:{item.id}"


def answer_table(instrument: Instrument, answered: Sequence[Answered]) -> pa.Table:
    """Return one row for each answer.

    Outcomes are 1, 0 or null (not answered): every scale, every scored item, every option of the others. Characteristics
    are text: one value for everybody, the place, the language, and what people say of themselves (an option's slug).
    """
    columns: dict[str, pa.Array] = {EVERYBODY: pa.array([EVERYBODY] * len(answered), pa.string())}
    columns[PLACE] = _texts(each.place for each in answered)
    columns[LANGUAGE] = _texts(each.language for each in answered)
    for item in instrument.profile:
        if item.kind is ItemKind.ONE:
            columns[item.id] = _texts(str(each.answers.get(item.id, "")) for each in answered)
    for section in instrument.scales:
        columns[scale_column(section)] = _outcome(is_favourable(section, each.answers) for each in answered)
    for section in instrument.sections:
        for item in section.items:
            columns |= _of_item(item, answered)
    return pa.table(columns)


def with_levels(table: pa.Table, levels: Mapping[str, str]) -> pa.Table:
    """Return the answers with the level of their place; levels: by the place's name, empty where it has none."""
    return table.append_column(LEVEL, _texts(levels.get(each or "", "") for each in table.column(PLACE).to_pylist()))


def _of_item(item: Item, answered: Sequence[Answered]) -> dict[str, pa.Array]:
    if item.kind is ItemKind.TEXT:
        return {}
    given = [each.answers.get(item.id) for each in answered]
    found = {}
    if item.is_scored:
        found[item_column(item)] = _outcome(None if g is None else g in item.favourable for g in given)
    for option in item.options:
        found[item_column(item, option.id)] = _outcome(None if g is None else _has(g, option.id) for g in given)
    return found


def _has(given: Any, option: str) -> bool:
    return given == option if isinstance(given, str) else option in given


def _texts(values: Iterable[str]) -> pa.Array:
    return pa.array([each or None for each in values], pa.string())


def _outcome(values: Iterable[bool | None]) -> pa.Array:
    return pa.array([None if each is None else int(each) for each in values], pa.int8())
