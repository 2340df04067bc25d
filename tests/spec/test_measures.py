"""Every registered measure, by its own example: what is drawn beside it in the manual is what it counts."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import ibis
import pytest

from fairwater import measures as package
from fairwater import words
from fairwater.disclosure import ReleasedRow, release
from fairwater.errors import BadQuestion
from fairwater.measures.applied import example_source
from fairwater.measures.registry import Example, Measure, mean_measures, measure_named, measures
from fairwater.publish.names import MeasureWords, measure_words
from fairwater.tables import TABLES
from fairwater.tables.sources import Records
from fairwater.vocabulary import Audience, Dimension, Grouping, Question, Reference, ReferenceKind, Status

EVERY = pytest.mark.parametrize("measure", measures().values(), ids=measures().keys())
NOT_A_MEASURE = {"__init__", "applied", "own", "own_files", "registry"}
FOLDER = Path(package.__file__).parent


def through_the_gate(measure: Measure, example: Example) -> ReleasedRow:
    """Return everyone of the example as one released group."""
    rows = measure.who_counts(example_source(example)).mutate(everyone=ibis.literal(0, type="int16"))
    source = Records(lambda: rows, {"everyone": Dimension("everyone", ("all",))})
    grouping = Grouping("everyone", ("everyone",))
    question = Question(measure.id, measure.better, (grouping,), Reference(ReferenceKind.OVERALL), min_n=1)
    (row,) = release(question, source, audience=Audience.STAFF).rows
    return row


def test_there_are_the_measures_of_the_first_slice() -> None:
    assert set(measures()) >= {
        "chronic-absence",
        "suspended-out-of-school",
        "suspended-in-school",
        "on-time-graduation",
    }


@EVERY
def test_the_example_gives_its_numbers(measure: Measure) -> None:
    row = through_the_gate(measure, measure.example)
    assert (row.n_students, row.n_counted) == (measure.example.n_students, measure.example.n_counted)
    assert row.share == measure.example.n_counted / measure.example.n_students
    assert row.status is Status.RELEASED


@EVERY
def test_the_example_shows_somebody_who_counts_and_somebody_who_does_not(measure: Measure) -> None:
    assert 0 < measure.example.n_counted < measure.example.n_students


@EVERY
def test_the_example_has_the_columns_of_the_measures_table(measure: Measure) -> None:
    drawn = measure.example.table()
    assert set(drawn) <= set(TABLES[measure.table].names())
    assert "student_id" in drawn and len(set(drawn["student_id"])) == len(drawn["student_id"])
    assert len({len(values) for values in drawn.values()}) == 1


@EVERY
def test_another_order_of_the_example_gives_the_same(measure: Measure) -> None:
    head, *rows = measure.example.rows.strip().splitlines()
    turned = replace(measure.example, rows="\n".join([head, *rows[::-1]]))
    row = through_the_gate(measure, turned)
    assert (row.n_students, row.n_counted) == (measure.example.n_students, measure.example.n_counted)


@EVERY
def test_a_value_that_is_not_known_never_counts(measure: Measure) -> None:
    """A student of whom nothing but the number is known is out of the measure, neither counted nor among the rest."""
    head, *rows = measure.example.rows.strip().splitlines()
    blank = " | ".join(["Zoe", *[""] * head.count("|")])
    row = through_the_gate(measure, replace(measure.example, rows="\n".join([head, *rows, blank])))
    assert (row.n_students, row.n_counted) == (measure.example.n_students, measure.example.n_counted)


@EVERY
def test_it_says_what_travels_with_the_number(measure: Measure) -> None:
    empty = [
        f.name for f in fields(measure) if isinstance(getattr(measure, f.name), str) and not getattr(measure, f.name)
    ]
    assert empty == []
    assert measure.why_it_matters.endswith(".") and measure.limits.endswith(".")
    assert len(measure.label) <= 60 and not measure.label.endswith(".")
    assert not measure.did.endswith(".") and measure.did[0].islower() and measure.would.startswith("would ")
    assert measure.table in TABLES
    assert date.fromisoformat(measure.reviewed_on) >= date(2026, 1, 1)
    assert measure.who_counts.__doc__


@EVERY
def test_it_is_named_as_its_file_is(measure: Measure) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", measure.id)
    assert (FOLDER / f"{measure.id.replace('-', '_')}.py").is_file()


def test_one_file_is_one_measure() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - NOT_A_MEASURE
    assert files == {name.replace("-", "_") for name in (*measures(), *mean_measures())}
    assert list(measures()) == sorted(measures())


@EVERY
@pytest.mark.parametrize("language", [code for code in words.LANGUAGES if code != words.DEFAULT_LANGUAGE])
def test_it_has_its_words_in_every_language(measure: Measure, language: str) -> None:
    said, english = measure_words(measure, language), measure_words(measure, words.DEFAULT_LANGUAGE)
    for part in fields(MeasureWords):
        assert getattr(said, part.name).strip()
        assert getattr(said, part.name) != getattr(english, part.name)


@pytest.mark.parametrize("language", [code for code in words.LANGUAGES if code != words.DEFAULT_LANGUAGE])
def test_no_translation_is_of_a_measure_that_is_gone(language: str) -> None:
    translated = {name for name in words.message_ids(language) if name.startswith("measure-")}
    assert translated == {f"measure-{name}" for name in (*measures(), *mean_measures())}


def test_an_unknown_measure_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BadQuestion, match="chronic-absence, college-and-career-ready"):
        measure_named("attendance")
