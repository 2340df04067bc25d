"""Means of a number that a whole school has, through the gate: intervals know of schools, and too few of them are said."""

from __future__ import annotations

from collections.abc import Sequence

import ibis
import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater import words
from fairwater.disclosure import ReleasedMean, release_means
from fairwater.measures.registry import mean_measures
from fairwater.publish.mean_story import tell_mean
from fairwater.statistics.clusters import clustered_gap, clustered_mean
from fairwater.tables.sources import Records
from fairwater.vocabulary import (
    Audience,
    Better,
    Dimension,
    Grouping,
    Question,
    Reason,
    Reference,
    ReferenceKind,
    Status,
)

Student = tuple[str, str, str, float | None]
"""Race, school, year and the school's number."""
VALUES = {"race": ("a", "b", "c"), "school_id": tuple("123456789"), "school_year": ("2025", "2026")}
REST = Reference(ReferenceKind.REST)
OF_SCHOOLS = ("counselor-ratio", "need-weighted-spending", "per-pupil-spending")


def source_of(students: Sequence[Student]) -> Records:
    columns = {
        name: pa.array([VALUES[name].index(student[place]) for student in students], pa.int16())
        for place, name in enumerate(VALUES)
    }
    rows = ibis.memtable(pa.table(columns | {"value": pa.array([student[3] for student in students], pa.float64())}))
    dimensions = {name: Dimension(name, held) for name, held in VALUES.items()}
    return Records(lambda: rows, dimensions, together="school_id")


def asked(students: Sequence[Student], **scope: object) -> tuple[ReleasedMean, ...]:
    question = Question("per-pupil-spending", Better.HIGHER, (Grouping("race", ("race",)),), REST, min_n=2, **scope)
    return release_means(question, source_of(students), audience=Audience.STAFF).rows


def by_hand(students: Sequence[Student], group: str) -> list[list[float]]:
    """Members and sums of each school, of the group and of all others, one student at a time."""
    sides: list[list[float]] = [[], [], [], []]
    for school in VALUES["school_id"]:
        for side, inside in enumerate((True, False)):
            held = [s[3] for s in students if s[1] == school and (s[0] == group) is inside and s[3] is not None]
            sides[2 * side].append(len(held))
            sides[2 * side + 1].append(sum(held))
    return sides


def district(seed: int = 1, schools: int = 9) -> list[Student]:
    """Students of schools with a number each: of some it is not known."""
    random = np.random.default_rng(seed)
    numbers = random.integers(8_000, 14_000, schools)
    who = [(int(random.integers(0, 3)), int(random.integers(0, schools))) for _ in range(300)]
    return [
        (VALUES["race"][race], VALUES["school_id"][school], "2026", None if k % 20 == 0 else float(numbers[school]))
        for k, (race, school) in enumerate(who)
    ]


@pytest.mark.parametrize("within", [(), ("school_year",)])
def test_every_row_is_that_of_its_schools(within: tuple[str, ...]) -> None:
    students = district()
    earlier = [(race, school, "2025", value) for race, school, _, value in district(2)]
    rows = asked([*students, *(earlier if within else [])], within=within, everyone=not within)
    assert len(rows) == (6 if within else 3)
    for row in rows:
        held = earlier if row.within and row.within[0][1] == "2025" else students
        sides = by_hand(held, row.group[0])
        mean, gap = clustered_mean(sides[0], sides[1]), clustered_gap(*sides)
        assert (row.mean, row.gap) == (pytest.approx(mean.mean[0]), pytest.approx(gap.gap[0]))
        assert (row.mean_low, row.mean_high) == (pytest.approx(mean.low[0]), pytest.approx(mean.high[0]))
        assert (row.gap_low, row.gap_high) == (pytest.approx(gap.low[0]), pytest.approx(gap.high[0]))
        assert row.hedges_low is not None
        assert row.hedges_g is not None
        assert row.hedges_low / row.hedges_g == pytest.approx(gap.low[0] / gap.gap[0])
        assert row.reason is Reason.NONE


def test_too_few_schools_give_the_gap_without_how_sure() -> None:
    rows = asked(district(schools=4))
    assert {row.reason for row in rows} == {Reason.FEW_SCHOOLS}
    assert {(row.mean_low, row.gap_low, row.hedges_low, row.q_value) for row in rows} == {(None, None, None, None)}
    assert all(row.gap is not None and row.mean is not None and row.status is Status.RELEASED for row in rows)


def test_a_group_in_few_schools_is_not_told_apart_by_the_many_of_the_others() -> None:
    alone = [("c", "1", "2026", 20_000.0)] * 40
    rows = {row.group[0]: row for row in asked([s for s in district() if s[0] != "c"] + alone)}
    assert rows["c"].reason is Reason.FEW_SCHOOLS
    assert rows["a"].reason is Reason.NONE


def test_schools_side_by_side_are_one_number_each() -> None:
    question = Question("x", Better.HIGHER, (Grouping("school_id", ("school_id",)),), REST, min_n=2)
    rows = release_means(question, source_of(district()), audience=Audience.STAFF).rows
    assert {row.reason for row in rows} == {Reason.FEW_SCHOOLS}
    assert len(rows) == 9


def test_within_a_school_nobody_differs() -> None:
    rows = asked(district(), within=("school_id",), everyone=False)
    assert {row.reason for row in rows} <= {Reason.NO_SPREAD, Reason.TOO_FEW, Reason.REFERENCE_TOO_FEW}


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_too_few_schools_are_said(language: str) -> None:
    measure = mean_measures()["per-pupil-spending"]
    question = Question(measure.id, measure.better, (Grouping("race_ethnicity", ("race",)),), REST, min_n=2)
    released = release_means(question, source_of(district(schools=4)), audience=Audience.STAFF)
    story = tell_mean(released, measure, language)
    assert story.how_sure == words.text("how-sure-few-schools", language)
    assert words.text("reason-few-schools", language)
    assert "300" in "".join(story.marked) or "285" in "".join(story.marked)


def test_measures_of_schools_say_so_and_no_others() -> None:
    assert tuple(id for id, measure in mean_measures().items() if measure.of_schools) == OF_SCHOOLS
    for id in OF_SCHOOLS:
        assert "too narrow" not in mean_measures()[id].limits


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 9))
def test_more_students_alike_in_their_schools_make_nobody_surer(seed: int, schools: int) -> None:
    once, twice = asked(district(seed, schools)), asked(district(seed, schools) * 2)
    for first, second in zip(once, twice, strict=True):
        assert first.mean == pytest.approx(second.mean)
        assert (first.mean_low is None) == (second.mean_low is None)
        if first.mean_low is not None:
            assert first.mean_low == pytest.approx(second.mean_low)
        if first.gap_low is not None and second.gap_low is not None:
            assert first.gap_low == pytest.approx(second.gap_low, abs=0.02 * (abs(first.gap or 0) + 1_000))
