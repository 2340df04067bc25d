"""Means against a naive loop over the rows in exact fractions, their properties, their edges, and who may see them."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import ibis
import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from fairwater.disclosure import ReleasedMean, ReleasedMeans, release_means, release_totals
from fairwater.errors import BadQuestion, NotForThisAudience
from fairwater.measures.registry import mean_measures
from fairwater.publish.csv_file import MEAN_COLUMNS, csv_text
from fairwater.publish.mean_story import mean_focus, mean_gaps, mean_of_all, tell_mean
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

Student = tuple[str, str, str, Decimal | None]
"""Race, sex, school and the number asked of each."""
VALUES = {"race": ("a", "b", "c"), "sex": ("f", "m"), "school": ("1", "2")}
REST = Reference(ReferenceKind.REST)
GROUPINGS = (Grouping("race", ("race",)), Grouping("sex", ("sex",)), Grouping("race,sex", ("race", "sex")))


def source_of(students: Sequence[Student], **more: object) -> Records:
    columns = {
        name: pa.array([VALUES[name].index(student[place]) for student in students], pa.int16())
        for place, name in enumerate(VALUES)
    }
    values = pa.array([None if student[3] is None else float(student[3]) for student in students], pa.float64())
    rows = ibis.memtable(pa.table(columns | {"value": values}))
    return Records(lambda: rows, {name: Dimension(name, held) for name, held in VALUES.items()}, **more)


def asked(students: Sequence[Student], min_n: int = 10, within: tuple[str, ...] = ()) -> tuple[ReleasedMean, ...]:
    question = Question("days", Better.LOWER, GROUPINGS, REST, within=within, min_n=min_n)
    return release_means(question, source_of(students), audience=Audience.STAFF).rows


# The naive loop


def held(
    students: Sequence[Student], columns: Sequence[str], group: Sequence[str]
) -> tuple[list[Fraction], list[Fraction]]:
    """The numbers of a group and of all others, one student at a time."""
    inside, others = [], []
    for student in students:
        if student[3] is not None:
            mine = all(student[list(VALUES).index(c)] == value for c, value in zip(columns, group, strict=True))
            (inside if mine else others).append(Fraction(student[3]))
    return inside, others


def naive(
    students: Sequence[Student], row: ReleasedMean, min_n: int
) -> tuple[dict[str, float | None], float | None, Reason]:
    """Every field of a row, its p value and the reason, by the text-book formulas."""
    here = [s for s in students if all(s[list(VALUES).index(name)] == value for name, value in row.within)]
    inside, others = held(here, row.by.split(","), row.group)
    fields: dict[str, float | None] = dict.fromkeys(
        (
            "mean",
            "mean_low",
            "mean_high",
            "compared_mean",
            "gap",
            "gap_low",
            "gap_high",
            "hedges_g",
            "hedges_low",
            "hedges_high",
        )
    )
    n, m = len(inside), len(others)
    if n:
        fields["mean"] = float(sum(inside) / n)
    if len(set(inside)) > 1:
        numbers = [float(value) for value in inside]
        low, high = stats.t.interval(0.95, n - 1, loc=np.mean(numbers), scale=stats.sem(numbers))
        fields |= {"mean_low": low, "mean_high": high}
    reason = next(
        (
            why
            for holds, why in (
                (n == 0, Reason.NO_OUTCOMES),
                (n < min_n, Reason.TOO_FEW),
                (m == 0, Reason.NO_OTHERS),
                (m < min_n, Reason.REFERENCE_TOO_FEW),
                (min(n, m) < 2 or len(set(inside)) == len(set(others)) == 1, Reason.NO_SPREAD),
            )
            if holds
        ),
        Reason.NONE,
    )
    if reason in (Reason.NONE, Reason.NO_SPREAD):
        fields |= {"compared_mean": float(sum(others) / m), "gap": float(sum(inside) / n - sum(others) / m)}
    if reason is not Reason.NONE:
        return fields, None, reason
    one, two = np.array(inside, dtype=float), np.array(others, dtype=float)
    welch = stats.ttest_ind(one, two, equal_var=False)
    interval = welch.confidence_interval()
    pooled = math.sqrt((one.var(ddof=1) * (n - 1) + two.var(ddof=1) * (m - 1)) / (n + m - 2))
    g = (one.mean() - two.mean()) / pooled * (1 - 3 / (4 * (n + m - 2) - 1))
    half = stats.norm.isf(0.025) * math.sqrt((n + m) / (n * m) + g * g / (2 * (n + m)))
    fields |= {"gap_low": interval.low, "gap_high": interval.high}
    fields |= {"hedges_g": g, "hedges_low": g - half, "hedges_high": g + half}
    return fields, float(welch.pvalue), reason


def check(students: Sequence[Student], rows: Sequence[ReleasedMean], min_n: int) -> None:
    p_values = {}
    for row in rows:
        fields, p, reason = naive(students, row, min_n)
        assert row.reason is reason, row
        assert (row.status is Status.RELEASED) == (reason in (Reason.NONE, Reason.NO_SPREAD))
        for name, expected in fields.items():
            found = getattr(row, name)
            assert (found is None) == (expected is None), (name, row)
            assert expected is None or found == pytest.approx(expected, rel=1e-7, abs=1e-9), (name, row)
        if p is not None:
            p_values[row] = p
    expected_q = stats.false_discovery_control(list(p_values.values())) if p_values else []
    assert [row.q_value for row in p_values] == pytest.approx(list(expected_q), rel=1e-6, abs=1e-12)
    assert all(row.q_value is None for row in rows if row not in p_values)


numbers = (
    st.none()
    | st.integers(0, 40).map(Decimal)
    | st.integers(-500, 5_000).map(lambda hundredths: Decimal(hundredths) / 100)
)
students = st.lists(st.tuples(*(st.sampled_from(held_) for held_ in VALUES.values()), numbers), min_size=1, max_size=80)


@settings(max_examples=60, deadline=None)
@given(rows=students, min_n=st.sampled_from([1, 2, 5, 10]), within=st.sampled_from([(), ("school",)]))
def test_every_number_is_that_of_the_naive_loop(rows: list[Student], min_n: int, within: tuple[str, ...]) -> None:
    found = asked(rows, min_n, within)
    places = {()} | ({(("school", row[2]),) for row in rows} if within else set())
    groups = {
        (place, grouping.name, tuple(row[list(VALUES).index(name)] for name in grouping.dimensions))
        for place in places
        for grouping in GROUPINGS
        for row in rows
        if not place or row[2] == place[0][1]
    }
    assert {(row.within, row.by, row.group) for row in found} == groups
    check(rows, found, min_n)


# Properties


@settings(max_examples=20, deadline=None)
@given(rows=students, order=st.randoms(use_true_random=False))
def test_another_order_of_the_students_gives_the_same(rows: list[Student], order) -> None:
    turned = list(rows)
    order.shuffle(turned)
    assert asked(turned, 2) == asked(rows, 2)


@settings(max_examples=20, deadline=None)
@given(rows=students, times=st.integers(1, 9), more=st.integers(-30, 30))
def test_another_unit_gives_the_same_in_that_unit(rows: list[Student], times: int, more: int) -> None:
    """Of a x + b the means and their limits are a m + b, gaps are a times as wide, and g and q stay."""
    other = [(*row[:3], None if row[3] is None else times * row[3] + more) for row in rows]
    for one, two in zip(asked(rows, 2), asked(other, 2), strict=True):
        assert one.reason is two.reason and one.n_students == two.n_students
        for name in ("mean", "mean_low", "mean_high", "compared_mean"):
            value = getattr(one, name)
            assert getattr(two, name) == (None if value is None else pytest.approx(times * value + more, abs=1e-7))
        for name in ("gap", "gap_low", "gap_high"):
            value = getattr(one, name)
            assert getattr(two, name) == (None if value is None else pytest.approx(times * value, abs=1e-7))
        for name in ("hedges_g", "q_value"):
            value = getattr(one, name)
            assert getattr(two, name) == (None if value is None else pytest.approx(value, rel=1e-6, abs=1e-9))


# Edges


def of(race: str, *values: float | None) -> list[Student]:
    return [(race, "f", "1", None if value is None else Decimal(str(value))) for value in values]


def by_race(rows: Sequence[ReleasedMean]) -> dict[str, ReleasedMean]:
    return {row.group[0]: row for row in rows if row.by == "race"}


def test_one_student_has_a_mean_and_nothing_that_is_sure() -> None:
    rows = by_race(asked([*of("a", 3), *of("b", 1, 2, 4)], min_n=1))
    assert (rows["a"].mean, rows["a"].mean_low, rows["a"].reason) == (3.0, None, Reason.NO_SPREAD)
    assert (rows["a"].gap, rows["a"].q_value, rows["a"].hedges_g) == (pytest.approx(2 / 3), None, None)


def test_a_group_in_which_nobody_differs_has_no_interval_of_its_own() -> None:
    rows = by_race(asked([*of("a", *[2] * 12), *of("b", *range(12))]))
    assert (rows["a"].mean, rows["a"].mean_low, rows["a"].mean_high) == (2.0, None, None)
    assert rows["a"].reason is Reason.NONE and rows["a"].q_value is not None
    both = by_race(asked([*of("a", *[2] * 12), *of("b", *[3] * 12)]))
    assert {row.reason for row in both.values()} == {Reason.NO_SPREAD}
    assert both["a"].gap == -1.0 and both["a"].status is Status.RELEASED


def test_blanks_and_values_that_are_no_students_are_not_known() -> None:
    rows = by_race(asked([*of("a", 1, None, 3, 5_000_000, -5_000_000), *of("b", None, None)], min_n=1))
    assert (rows["a"].n_students, rows["a"].mean) == (2, 2.0)
    assert (rows["b"].n_students, rows["b"].mean, rows["b"].reason) == (0, None, Reason.NO_OUTCOMES)


def test_sums_are_exact_where_a_double_would_not_be() -> None:
    """Ten thousand students at the largest value but for one in the last hundredth."""
    students = of("a", *[999_999.99] * 9_999, 1_000_000) + of("b", *[999_999.99] * 9_999, 999_999.98)
    rows = by_race(asked(students))
    exact = Fraction("999999.99") + Fraction(1, 1_000_000)
    assert rows["a"].mean == float(exact)
    assert rows["a"].mean_high - rows["a"].mean_low == pytest.approx(
        2 * stats.t.isf(0.025, 9_999) * 1e-4 / 100, rel=1e-4
    )


def test_a_mean_is_the_students_not_the_cells() -> None:
    """Worked by hand: 1 of two days and 3 of none are 0.5, not the mean of the means of boys and girls."""
    students = [("a", "f", "1", Decimal(2)), *[("a", "m", "1", Decimal(0))] * 3]
    assert by_race(asked(students, min_n=1))["a"].mean == 0.5


def test_within_parts_each_group_is_beside_the_others_of_its_part() -> None:
    students = [("a" if n % 2 else "b", "f", "1", Decimal(n)) for n in range(30)]
    students += [("a" if n % 3 else "c", "m", "2", Decimal(3 * n)) for n in range(30)]
    question = Question("days", Better.LOWER, (Grouping("race", ("race",)),), REST, min_n=2)
    by_school = tuple(("school", (school,)) for school in VALUES["school"])
    found = release_means(question, source_of(students), audience=Audience.STAFF, among=by_school)
    expected: list[ReleasedMean] = []
    for school in VALUES["school"]:
        part = replace(question, where=(("school", (school,)),))
        expected += release_means(part, source_of(students), audience=Audience.STAFF).rows
    without_chance = [replace(row, q_value=None) for row in found.rows]
    assert sorted(without_chance, key=repr) == sorted([replace(row, q_value=None) for row in expected], key=repr)
    assert found.n_tested == len(expected) == 4
    p_values = []
    for row, school in ((row, "2" if row.group == ("c",) or row.mean > 20 else "1") for row in found.rows):
        inside, others = held([s for s in students if s[2] == school], ("race",), row.group)
        p_values.append(stats.ttest_ind(np.array(inside, float), np.array(others, float), equal_var=False).pvalue)
    assert [row.q_value for row in found.rows] == pytest.approx(list(stats.false_discovery_control(p_values)))


def test_groups_that_overlap_are_each_beside_everyone_else() -> None:
    flags = (Dimension("here", ("no", "yes")), Dimension("there", ("no", "yes")))
    rows = [(n % 2, n % 3 == 0, n) for n in range(40)]
    table = pa.table(
        {
            "here": pa.array([int(row[0]) for row in rows], pa.int16()),
            "there": pa.array([int(row[1]) for row in rows], pa.int16()),
            "value": pa.array([float(row[2]) for row in rows], pa.float64()),
        }
    )
    source = Records(lambda: ibis.memtable(table), {each.name: each for each in flags})
    grouping = Grouping("both", ("here", "there"), overlapping=True)
    question = Question("days", Better.LOWER, (grouping,), REST)
    found = {row.group: row for row in release_means(question, source, audience=Audience.STAFF).rows}
    for place, name in enumerate(("here", "there")):
        own, others = ([row[2] for row in rows if bool(row[place]) is side] for side in (True, False))
        assert found[(name,)].mean == pytest.approx(np.mean(own))
        assert found[(name,)].compared_mean == pytest.approx(np.mean(others))
    n, mean = mean_of_all(list(found.values()), overlapping=True)
    assert (n, mean) == (40, pytest.approx(19.5))


# Told, and in a file


def released(*students: Student) -> ReleasedMeans:
    question = Question("class-size", Better.LOWER, GROUPINGS[:1], REST)
    return release_means(question, source_of(students), audience=Audience.STAFF)


def test_the_widest_gap_of_one_grouping_is_told_and_a_handful_is_not_denied() -> None:
    size = mean_measures()["class-size"]
    told = released(*of("a", *range(10, 50)), *of("b", *range(30, 70)), *of("c", *range(10, 40)))
    focus = mean_focus(told, Better.LOWER)
    assert focus is not None and focus.group == ("b",)
    few = released(*of("a", *range(20, 60)), *of("b", *range(60, 72)))
    assert mean_gaps(few, Better.LOWER) and mean_focus(few, Better.LOWER) is None
    said = tell_mean(few, size, "en").sentence
    assert "so few students are in it that a sentence would be about them" in said and "No student group" not in said


def test_the_file_has_a_line_for_each_group_with_the_columns_of_means() -> None:
    rows = list(csv.DictReader(io.StringIO(csv_text(released(*of("a", *range(20)), *of("b", 4, 5))))))
    assert tuple(rows[0]) == MEAN_COLUMNS
    assert (rows[0]["group"], float(rows[0]["mean"]), rows[0]["gap"]) == ("a", 9.5, "")
    assert rows[1]["reason"].startswith("Fewer than 10 students")


def test_the_hash_is_that_of_the_question_and_its_rows() -> None:
    one, again, other = (released(*of("a", *range(n)), *of("b", *range(20))) for n in (20, 20, 21))
    assert one.hash == again.hash != other.hash


# What is refused, and what is kept


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.FAMILIES])
def test_means_are_for_staff_alone(audience: Audience) -> None:
    question = Question("days", Better.LOWER, GROUPINGS, REST)

    def unread() -> ibis.Table:
        raise AssertionError("nothing is read for them")

    source = Records(unread, {name: Dimension(name, held_) for name, held_ in VALUES.items()})
    with pytest.raises(NotForThisAudience, match=f"sum can tell of a single student.*{audience.value}"):
        release_means(question, source, audience=audience)


def test_what_cannot_be_asked_says_so() -> None:
    question = Question("days", Better.LOWER, GROUPINGS, Reference(ReferenceKind.OVERALL))
    with pytest.raises(BadQuestion, match="overall"):
        release_means(question, source_of(of("a", 1)), audience=Audience.STAFF)
    unknown = replace(question, compared_with=REST, groupings=(Grouping("shoe", ("shoe",)),))
    with pytest.raises(BadQuestion, match="shoe"):
        release_means(unknown, source_of(of("a", 1)), audience=Audience.STAFF)


def test_cells_that_were_kept_give_the_same(tmp_path: Path) -> None:
    students = [*of("a", *range(12)), *of("b", *range(5, 20)), *of("c", None)]
    question = Question("days", Better.LOWER, GROUPINGS[:1], REST)
    first = release_means(question, source_of(students, key="one", shelf=tmp_path), audience=Audience.STAFF)
    assert list(tmp_path.glob("*.npz"))
    from fairwater.disclosure import counting

    counting._kept.cache_clear()
    again = release_means(question, source_of([], key="one", shelf=tmp_path), audience=Audience.STAFF)
    assert again.rows == first.rows


# Totals


@settings(max_examples=20, deadline=None)
@given(rows=students)
def test_totals_are_what_a_loop_adds_up(rows: list[Student]) -> None:
    question = Question("removals", Better.LOWER, GROUPINGS, REST, within=("school",))
    found = release_totals(question, source_of(rows), audience=Audience.STAFF).rows
    seen = {(row.within, row.by, row.group): (row.n_students, row.total) for row in found}
    expected: dict[tuple[object, ...], tuple[int, Fraction]] = {}
    for student in rows:
        for grouping in GROUPINGS if student[3] is not None else ():
            group = tuple(student[list(VALUES).index(name)] for name in grouping.dimensions)
            for within in ((), (("school", student[2]),)):
                n, total = expected.get((within, grouping.name, group), (0, Fraction(0)))
                expected[within, grouping.name, group] = (n + 1, total + Fraction(student[3] or 0))
    assert {key: each for key, each in seen.items() if each[0]} == expected


@pytest.mark.parametrize("audience", [Audience.FAMILIES, Audience.PUBLIC])
def test_totals_are_for_staff_alone(audience: Audience) -> None:
    def unread() -> ibis.Table:
        raise AssertionError("nothing is read for them")

    source = Records(unread, {name: Dimension(name, held_) for name, held_ in VALUES.items()})
    question = Question("removals", Better.LOWER, GROUPINGS, REST)
    with pytest.raises(NotForThisAudience, match=f"total can tell of a single student.*{audience.value}"):
        release_totals(question, source, audience=audience)
