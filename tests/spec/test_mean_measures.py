"""Every registered mean measure, by its own example, at its edges, and in the words that travel with it."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import ibis
import pyarrow as pa
import pytest

from fairwater import measures as package
from fairwater import words
from fairwater.disclosure import ReleasedMean, release_means
from fairwater.measures.applied import available, available_means, example_source, mean_source_of
from fairwater.measures.registry import (
    EDUCATION_TO_WORKFORCE,
    NASEM,
    Drawn,
    MeanMeasure,
    mean_measure,
    mean_measures,
    measures,
)
from fairwater.publish.names import MeanWords, mean_words
from fairwater.tables import TABLES
from fairwater.tables.groups import GRADES, GROUP_NAMES
from fairwater.tables.snapshot import Snapshot, write_snapshot
from fairwater.tables.sources import Records
from fairwater.vocabulary import Audience, Dimension, Grouping, Question, Reference, ReferenceKind

EVERY = pytest.mark.parametrize("measure", mean_measures().values(), ids=mean_measures().keys())
FOLDER = Path(package.__file__).parent


def everyone(measure: MeanMeasure, source: Records, by: str) -> ReleasedMean:
    question = Question(measure.id, measure.better, (Grouping(by, (by,)),), Reference(ReferenceKind.REST), min_n=1)
    (row,) = release_means(question, source, audience=Audience.STAFF).rows
    return row


def through_the_gate(measure: MeanMeasure, example: Drawn) -> tuple[int, float | None]:
    """Return students and mean of everyone of the example."""
    rows = measure.who_counts(example_source(example)).mutate(everyone=ibis.literal(0, type="int16"))
    row = everyone(measure, Records(lambda: rows, {"everyone": Dimension("everyone", ("all",))}), "everyone")
    return row.n_students, row.mean


def worked_by_hand(measure: MeanMeasure) -> tuple[int, float]:
    return measure.example.n_students, float(measure.example.mean)


def test_there_are_these_means() -> None:
    assert set(mean_measures()) >= {
        "days-missed-to-suspension",
        "grade-point-average",
        "credits-earned",
        "mean-reading-score",
        "mean-mathematics-score",
        "class-size",
    }
    assert list(mean_measures()) == sorted(mean_measures()) and not set(mean_measures()) & set(measures())


@EVERY
def test_the_example_gives_its_numbers(measure: MeanMeasure) -> None:
    assert through_the_gate(measure, measure.example) == worked_by_hand(measure)


@EVERY
def test_the_example_has_the_columns_of_its_table_and_somebody_who_is_not_known(measure: MeanMeasure) -> None:
    drawn = measure.example.table()
    assert set(drawn) <= set(TABLES[measure.table].names())
    assert len(set(drawn["student_id"])) == len(drawn["student_id"]) > measure.example.n_students
    assert len({len(values) for values in drawn.values()}) == 1


@EVERY
def test_another_order_and_a_student_of_whom_nothing_is_known_change_nothing(measure: MeanMeasure) -> None:
    head, *rows = measure.example.rows.strip().splitlines()
    blank = " | ".join(["Zoe", *[""] * head.count("|")])
    turned = replace(measure.example, rows="\n".join([head, blank, *rows[::-1]]))
    assert through_the_gate(measure, turned) == worked_by_hand(measure)


@EVERY
def test_it_says_what_travels_with_the_number(measure: MeanMeasure) -> None:
    empty = [
        f.name for f in fields(measure) if isinstance(getattr(measure, f.name), str) and not getattr(measure, f.name)
    ]
    assert empty == []
    assert measure.why_it_matters.endswith(".") and measure.limits.endswith(".")
    assert len(measure.label) <= 60 and not measure.label.endswith(".")
    assert measure.did[0].islower() and measure.unit.value in measure.unit_said
    assert measure.table in TABLES and 0 <= measure.digits <= 2
    assert date.fromisoformat(measure.reviewed_on) >= date(2026, 1, 1)
    assert measure.who_counts.__doc__
    assert set(measure.in_grades) <= set(GRADES) and set(measure.not_by) <= set(GROUP_NAMES)
    assert measure.nasem is None or measure.nasem in NASEM
    assert set(measure.education_to_workforce) <= EDUCATION_TO_WORKFORCE


@EVERY
def test_it_is_named_as_its_file_is(measure: MeanMeasure) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", measure.id)
    assert (FOLDER / f"{measure.id.replace('-', '_')}.py").is_file()


@EVERY
@pytest.mark.parametrize("language", [code for code in words.LANGUAGES if code != words.DEFAULT_LANGUAGE])
def test_it_has_its_words_in_every_language(measure: MeanMeasure, language: str) -> None:
    said, english = mean_words(measure, language), mean_words(measure, words.DEFAULT_LANGUAGE)
    for part in fields(MeanWords):
        assert getattr(said, part.name).strip()
        assert getattr(said, part.name) != getattr(english, part.name)


def test_an_id_is_of_one_measure_whichever_its_kind() -> None:
    taken = next(iter(measures().values()))
    known = next(iter(mean_measures().values()))
    names = {f.name for f in fields(MeanMeasure)} - {"who_counts"}
    given = {name: getattr(known, name) for name in names}
    for id in (taken.id, known.id):
        with pytest.raises(ValueError, match=id):
            mean_measure(**given | {"id": id})(known.who_counts)


# From a snapshot

KEY = {"school_id": "01", "school_year": 2026, "last_school": 1, "sex": "female"}
ROW = {"school_id": "01", "school_year": 2026}


def snapshot_of(folder: Path, grades: dict[str, str], table: str, rows: list[dict[str, object]]) -> Snapshot:
    enrolled = [KEY | {"student_id": id, "grade": grade} for id, grade in grades.items()]
    written = {"enrollment": pa.Table.from_pylist(enrolled), table: pa.Table.from_pylist(rows)}
    return write_snapshot(folder, written, as_of="2026-06-14", source="made up", licence="CC0")


def asked(snapshot: Snapshot, measure_id: str) -> tuple[int, float | None]:
    measure = mean_measures()[measure_id]
    row = everyone(measure, mean_source_of(measure, snapshot), "sex")
    return row.n_students, row.mean


def test_who_has_no_row_of_discipline_missed_no_day(tmp_path: Path) -> None:
    rows = [
        ROW | {"student_id": "a", "out_of_school_suspensions": 1, "in_school_suspensions": 0, "out_of_school_days": 3},
        ROW
        | {"student_id": "b", "out_of_school_suspensions": 1, "in_school_suspensions": 0, "out_of_school_days": None},
    ]
    snapshot = snapshot_of(tmp_path, dict.fromkeys("abcd", "05"), "discipline", rows)
    assert asked(snapshot, "days-missed-to-suspension") == (3, 1.0)


def test_credits_are_of_high_school_and_grades_of_all(tmp_path: Path) -> None:
    rows = [ROW | {"student_id": id, "credits_earned": 5.5, "gpa": 3.0} for id in "ab"]
    snapshot = snapshot_of(tmp_path, {"a": "09", "b": "08"}, "coursework", rows)
    assert asked(snapshot, "credits-earned") == (1, 5.5)
    assert asked(snapshot, "grade-point-average") == (2, 3.0)


def test_a_column_that_is_not_there_gives_no_mean_and_leaves_the_others(tmp_path: Path) -> None:
    rows = [ROW | {"student_id": "a", "reading_score": 2_500}]
    snapshot = snapshot_of(tmp_path, {"a": "05"}, "assessments", rows)
    assert [each.id for each in available_means(snapshot)] == ["mean-reading-score"]
    assert available(snapshot) == ()
