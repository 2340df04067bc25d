"""Groups over schools: figures worked by hand, by scipy and by definition; what is not calculated; the same again."""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from typing import Any

import ibis
import pyarrow as pa
import pytest
from scipy import stats

from fairwater.disclosure import GroupApart, Separation, separation
from fairwater.errors import BadQuestion
from fairwater.tables.coding import code_column
from fairwater.tables.sources import Records
from fairwater.vocabulary import NOT_REPORTED, Audience, Reason

Table = Mapping[str, Mapping[str | None, int]]


def source(table: Table, key: str = "", column: str = "race") -> Records:
    """Students by school and group; the outcome is reported for none, since who is where does not depend on it."""
    rows = [
        (None if school == "" else school, group)
        for school, groups in table.items()
        for group, n in groups.items()
        for _ in range(n)
    ]
    coded = {
        name: code_column(name, pa.chunked_array([pa.array([row[place] for row in rows], pa.string())]))
        for place, name in enumerate(("school_id", column))
    }
    table_ = pa.table({name: codes for name, (codes, _) in coded.items()} | {"counted": pa.nulls(len(rows), pa.int8())})
    return Records(lambda: ibis.memtable(table_), {name: d for name, (_, d) in coded.items()}, key=key)


def asked(table: Table, **more: Any) -> Separation:
    options = {"column": "race", "outcome": "out", "where": (), "audience": Audience.STAFF} | more
    return separation(source(table), **options)


def group(found: Separation, name: str) -> GroupApart:
    (one,) = [each for each in found.groups if each.group == name]
    return one


# Black and White students of four schools. D: 1/2 (|.6-.1| + |.2-.2| + |.1-.3| + |.1-.4|) = .5.
# Isolation of Black students: .6 x 300/400 + .2 x 100/300 + .1 x 50/350 + .1 x 50/450.
WORKED: Table = {
    "01": {"black": 300, "white": 100},
    "02": {"black": 100, "white": 200},
    "03": {"black": 50, "white": 300},
    "04": {"black": 50, "white": 400},
}


def test_figures_worked_by_hand() -> None:
    found = asked(WORKED)
    black, white = group(found, "black"), group(found, "white")
    assert black.dissimilarity == white.dissimilarity == pytest.approx(0.5)
    assert (black.n_students, black.n_others, black.share) == (500, 1_000, pytest.approx(1 / 3))
    assert black.isolation == pytest.approx(0.6 * 300 / 400 + 0.2 * 100 / 300 + 0.1 * 50 / 350 + 0.1 * 50 / 450)
    assert (found.n_schools, found.n_students, found.n_left_out, found.n_tested) == (4, 1_500, 0, 2)
    assert (found.audience, found.policy, found.column, found.outcome) == (Audience.STAFF, "staff-1", "race", "out")


def test_who_meets_whom_is_each_students_school_counted_one_by_one() -> None:
    three = {school: {**groups, "asian": 40 if school != "04" else 1} for school, groups in WORKED.items()}
    found = asked(three)
    for one in found.groups:
        met = [
            {name: n / sum(groups.values()) for name, n in groups.items()}
            for groups in three.values()
            for _ in range(groups[one.group])
        ]
        by_hand = [sum(each[other.group] for each in met) / len(met) for other in found.groups]
        assert one.meets == pytest.approx(by_hand) and sum(one.meets or ()) == pytest.approx(1)
    few = asked({"01": {"black": 300, "white": 100}, "02": {"black": 100, "white": 200, "asian": 3}})
    assert group(few, "asian").meets is None and len(group(few, "black").meets or ()) == 3


def test_its_value_by_chance_by_scipy() -> None:
    black = group(asked(WORKED), "black")
    expected = 0.0
    for size in (400, 300, 350, 450):
        dealt = range(size + 1)
        chance = stats.hypergeom.pmf(dealt, 1_500, 500, size)
        expected += 0.5 * sum(p * abs(k / 500 - (size - k) / 1_000) for p, k in zip(chance, dealt, strict=True))
    assert black.by_chance == pytest.approx(expected, rel=1e-9)
    assert black.above_chance == pytest.approx(0.5 - expected, rel=1e-9)
    assert black.q_value == pytest.approx(1 / 1_001)
    assert black.low is not None and black.high is not None and black.corrected is not None
    assert 0.43 < black.low < black.corrected < black.high < 0.57


def test_theils_h_by_its_definition() -> None:
    def entropy(*counts: int) -> float:
        return -sum(n / sum(counts) * log(n / sum(counts)) for n in counts)

    everyone = entropy(500, 1_000)
    schools = [(300, 100), (100, 200), (50, 300), (50, 400)]
    expected = sum(sum(school) / 1_500 * (everyone - entropy(*school)) / everyone for school in schools)
    h = asked(WORKED).theil_h
    assert h.value == pytest.approx(expected, rel=1e-12)
    assert h.low is not None and h.high is not None and h.corrected is not None
    assert h.low < h.corrected < h.high and h.corrected < expected
    assert (h.n_students, h.reason) == (1_500, Reason.NONE)


def test_three_groups_and_each_against_all_others() -> None:
    table: Table = {"01": {"a": 60, "b": 30, "c": 10}, "02": {"a": 20, "b": 30, "c": 50}, "03": {"a": 40, "b": 40}}
    found = asked(table)
    b = group(found, "b")
    # b is 30, 30, 40 of 100; the others are 70, 70, 40 of 180.
    assert b.dissimilarity == pytest.approx(0.5 * (abs(0.3 - 70 / 180) * 2 + abs(0.4 - 40 / 180)))
    assert b.isolation == pytest.approx((30 * 30 / 100 + 30 * 30 / 100 + 40 * 40 / 80) / 100)
    assert [each.group for each in found.groups] == ["a", "b", "c"]
    assert found.n_tested == 3


def test_wholly_apart_and_mixed_alike() -> None:
    apart = asked({"01": {"a": 80}, "02": {"b": 120}})
    assert (group(apart, "a").dissimilarity, group(apart, "a").isolation) == (1, 1)
    assert apart.theil_h.value == pytest.approx(1)
    alike = asked({"01": {"a": 40, "b": 80}, "02": {"a": 50, "b": 100}})
    assert group(alike, "a").dissimilarity == pytest.approx(0, abs=1e-12)
    assert group(alike, "a").isolation == pytest.approx(group(alike, "a").share)
    above, q = group(alike, "a").above_chance, group(alike, "a").q_value
    assert above is not None and q is not None and above < 0 and q > 0.5
    assert alike.theil_h.value == pytest.approx(0, abs=1e-12)


# What is not calculated, and who is left out


def test_groups_under_thirty_are_not_calculated_but_are_others() -> None:
    found = asked({"01": {"a": 100, "b": 60, "c": 10}, "02": {"a": 50, "b": 90, "c": 19}})
    few = group(found, "c")
    assert (few.n_students, few.n_others, few.reason) == (29, 300, Reason.TOO_FEW)
    values = (few.dissimilarity, few.by_chance, few.above_chance, few.corrected, few.low, few.high, few.isolation)
    assert {*values, few.q_value} == {None}
    assert group(found, "a").n_others == 179 and found.n_tested == 2
    assert group(asked({"01": {"a": 100, "c": 10}, "02": {"c": 20}}), "c").reason is Reason.NONE


def test_too_few_others_one_school_one_group() -> None:
    small = {"01": {"a": 100, "c": 10}, "02": {"a": 50, "c": 19}}
    assert group(asked(small), "a").reason is Reason.REFERENCE_TOO_FEW
    assert asked(small).theil_h.reason is Reason.NONE
    one_school = asked({"01": {"a": 100, "b": 100}})
    assert {each.reason for each in one_school.groups} == {Reason.ONE_SCHOOL}
    assert (one_school.theil_h.reason, one_school.theil_h.value) == (Reason.ONE_SCHOOL, None)
    one_group = asked({"01": {"a": 100}, "02": {"a": 100}})
    assert group(one_group, "a").reason is one_group.theil_h.reason is Reason.NO_OTHERS
    assert asked({"01": {"a": 9}, "02": {"b": 9}}).theil_h.reason is Reason.TOO_FEW


def test_students_without_group_or_school_are_left_out_and_said() -> None:
    table: Table = {school: {**groups, None: 40} for school, groups in WORKED.items()} | {"": {"black": 70}}
    found = asked(table)
    assert found.n_left_out == 4 * 40 + 70
    assert NOT_REPORTED not in [each.group for each in found.groups]
    assert (found.n_schools, group(found, "black").dissimilarity) == (4, pytest.approx(0.5))
    assert found.theil_h.value == asked(WORKED).theil_h.value


def test_a_flag_of_race_has_one_group() -> None:
    table: Table = {"01": {"yes": 80, "no": 40}, "02": {"yes": 20, "no": 100}}
    found = separation(
        source(table, column="race_asian"), column="race_asian", outcome="out", where=(), audience=Audience.STAFF
    )
    assert [each.group for each in found.groups] == ["yes"]
    assert found.groups[0].dissimilarity == pytest.approx(0.5 * (abs(0.8 - 40 / 140) * 2))


# The same again


def test_the_same_snapshot_gives_the_same_answer_and_only_that() -> None:
    def of(key: str, **more: Any) -> Separation:
        options = {"column": "race", "outcome": "out", "where": (), "audience": Audience.STAFF} | more
        return separation(source(WORKED, key), **options)

    first, again, other = of("snapshot 1"), of("snapshot 1"), of("snapshot 2")
    assert first == again
    assert group(first, "black").low != group(other, "black").low
    assert group(first, "black").dissimilarity == group(other, "black").dissimilarity
    turned = dict(reversed([(school, dict(reversed(groups.items()))) for school, groups in WORKED.items()]))
    options = {"column": "race", "outcome": "out", "where": (), "audience": Audience.STAFF}
    assert separation(source(turned, "snapshot 1"), **options) == first


def test_only_where_it_is_asked() -> None:
    found = asked(WORKED, where=(("school_id", ("01", "02")),))
    assert (found.n_schools, found.n_students) == (2, 700)
    with pytest.raises(BadQuestion, match="no column for colour"):
        asked(WORKED, column="colour")
