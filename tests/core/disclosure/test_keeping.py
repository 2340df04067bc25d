"""Releases kept as plain data: shares and means come back exactly as they left the gate, or not at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from fairwater.disclosure import ChangedSinceKept, keep, kept_means, release_means
from fairwater.measures.applied import mean_source_of
from fairwater.measures.registry import mean_measures
from fairwater.tables.snapshot import write_snapshot
from fairwater.vocabulary import Audience, Grouping, Question, Reference, ReferenceKind

KEY = {"school_id": "01", "school_year": 2026}


@pytest.fixture
def content(tmp_path: Path) -> dict[str, Any]:
    """Class sizes by sex: seventy students, thirds and ninths among them, so that no float is a round one."""
    ids = [f"{n:03d}" for n in range(70)]
    enrolled = [KEY | {"student_id": id, "last_school": 1, "sex": "FM"[n % 2]} for n, id in enumerate(ids)]
    students = [row | {"sex": {"F": "female", "M": "male"}[str(row["sex"])]} for row in enrolled]
    sizes = [KEY | {"student_id": id, "class_size": 20 + n * 7 % 11 / 3 + n % 2 / 9} for n, id in enumerate(ids)]
    tables = {"enrollment": pa.Table.from_pylist(students), "resources": pa.Table.from_pylist(sizes)}
    snapshot = write_snapshot(tmp_path, tables, as_of="2026-06-14", source="made up", licence="")
    measure = mean_measures()["class-size"]
    question = Question(measure.id, measure.better, (Grouping("sex", ("sex",)),), Reference(ReferenceKind.REST))
    released = release_means(question, mean_source_of(measure, snapshot), audience=Audience.STAFF)
    assert kept_means(json.loads(json.dumps(keep(released)))) == released
    return json.loads(json.dumps(keep(released)))


@pytest.mark.parametrize("field", ["mean", "gap", "n_students", "q_value", "hedges_g"])
def test_means_that_were_changed_are_not_taken_back(content: dict[str, Any], field: str) -> None:
    content["rows"][0][field] += 1
    with pytest.raises(ChangedSinceKept):
        kept_means(content)


def test_another_question_is_not_the_one_that_was_asked(content: dict[str, Any]) -> None:
    content["question"]["where"] = [["school_year", ["2025"]]]
    with pytest.raises(ChangedSinceKept):
        kept_means(content)
