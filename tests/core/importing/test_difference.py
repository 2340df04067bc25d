"""What a file would change of the snapshot before: counted a second time row by row, and each alarm at its threshold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.tables import TABLES
from fairwater.tables.difference import Change, Difference, difference
from fairwater.words import text

Rows = list[dict[str, Any]]
KEY = ("student_id", "school_id", "school_year")
TYPES = {"school_year": pa.int32(), "days_enrolled": pa.int64(), "days_absent": pa.float64(), "last_school": pa.int8()}


def table_of(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> pa.Table:
    return pa.table({name: pa.array([row.get(name) for row in rows], TYPES.get(name, pa.string())) for name in columns})


def difference_of(name: str, before: Rows | None, after: Rows) -> Difference:
    """Return the difference of rows; a column is there where any row has it."""
    tables = [
        None
        if rows is None
        else table_of(rows, [each for each in TABLES[name].names() if any(each in row for row in rows)])
        for rows in (before, after)
    ]
    found = difference(TABLES[name], tables[0], tables[1])
    for message, values in found.alarms:
        assert text(message, "en", **dict(values)).strip() and text(message, "es", **dict(values)).strip()
    return found


# A second computation


def who(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in KEY)


def naive(
    before: Rows, after: Rows, columns: Sequence[str]
) -> tuple[Change, dict[str, dict[str, Change]], dict[str, int]]:
    """Return the change in all, by year and by school, and in how many rows each column changed."""
    years = {row["school_year"] for row in after}
    old = {who(row): row for row in before if row["school_year"] in years}
    new = {who(row): row for row in after}
    differing: Counter[str] = Counter()
    counts: dict[tuple[str, Any], Counter[str]] = {}

    def note(row: Mapping[str, Any], what: str) -> None:
        for name in ("all", "school_year", "school_id"):
            counts.setdefault((name, "" if name == "all" else str(row[name])), Counter())[what] += 1

    for key, row in old.items():
        note(row, "before")
        if key not in new:
            note(row, "removed")
    for key, row in new.items():
        note(row, "after")
        if key not in old:
            note(row, "added")
            continue
        other = [name for name in columns if row.get(name) != old[key].get(name)]
        differing.update(other)
        if other:
            note(row, "changed")
    found = {
        pair: Change(*(each[what] for what in ("before", "after", "added", "removed", "changed")))
        for pair, each in counts.items()
    }
    by = {
        name: {value: change for (of, value), change in found.items() if of == name}
        for name in ("school_year", "school_id")
    }
    return found.get(("all", ""), Change(0, 0, 0, 0, 0)), by, dict(differing)


def rows_of(*columns: tuple[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Rows]:
    row = st.fixed_dictionaries(
        {
            "student_id": st.sampled_from(["1", "01", "2", "3", "4"]),
            "school_id": st.sampled_from(["1", "01", "2"]),
            "school_year": st.sampled_from([2025, 2026]),
            **dict(columns),
        }
    )
    return st.lists(row, unique_by=who, max_size=14)


SEXES = ("sex", st.sampled_from(["female", "male", None]))
LANGUAGES = ("home_language", st.sampled_from(["es", None]))
ENROLLED = st.one_of(rows_of(SEXES, LANGUAGES), rows_of(SEXES), rows_of(LANGUAGES))
DAYS = st.sampled_from([0, 3, 180, None])
ATTENDED = rows_of(("days_enrolled", DAYS), ("days_absent", st.sampled_from([0.0, 3.0, 2.5, None])))


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(
    st.tuples(st.just("enrollment"), ENROLLED, ENROLLED.filter(bool))
    | st.tuples(st.just("attendance"), ATTENDED, ATTENDED.filter(bool))
)
def test_a_second_computation_agrees(given_: tuple[str, Rows, Rows]) -> None:
    name, before, after = given_
    columns = TABLES[name].names()
    found = difference(TABLES[name], table_of(before, [*before[0]] if before else KEY), table_of(after, [*after[0]]))
    total, by, differing = naive(before, after, columns)
    assert found.total == total
    assert (found.years, found.schools, found.columns) == (by["school_year"], by["school_id"], differing)
    assert found.nothing is (total.added == total.removed == total.changed == 0)
    years = {row["school_year"] for row in after}
    for column, groups in found.groups.items():
        was, now = (
            Counter(row.get(column) or "" for row in rows if row["school_year"] in years) for rows in (before, after)
        )
        if before and column not in before[0]:
            was = Counter()
        assert groups == {value: (was[value], now[value]) for value in {*was, *now}}


def test_the_first_of_a_table_is_all_new_and_raises_no_alarm() -> None:
    found = difference_of("enrollment", None, students(30))
    assert found.total == Change(0, 30, 30, 0, 0)
    assert (found.alarms, found.nothing) == ((), False)
    assert found.groups["sex"] == {"female": (0, 30)}


def test_a_column_that_the_file_no_longer_has_changes_its_rows() -> None:
    """Else every value of it would go in silence with the next row that changes."""
    after = [{name: value for name, value in row.items() if name != "sex"} for row in students(40)]
    found = difference_of("enrollment", students(40), after)
    assert (found.nothing, found.total.changed, found.columns) == (False, 40, {"sex": 40})
    assert alarms(found) == ["alarm-rows-changed"]


# Alarms


def students(n: int, year: int = 2026, school: str = "01", first: int = 0, **more: Any) -> Rows:
    key = {"school_id": school, "school_year": year, "sex": "female"}
    return [{"student_id": f"{at:05d}", **key, **more} for at in range(first, first + n)]


def alarms(found: Difference) -> list[str]:
    return [message for message, _ in found.alarms]


def values(found: Difference) -> dict[str, object]:
    ((_, said),) = found.alarms
    return dict(said)


def test_a_tenth_gone_or_new_is_none_and_one_more_is() -> None:
    before = students(100)
    for n, found in ((10, []), (11, ["alarm-rows-gone"])):
        assert alarms(difference_of("enrollment", before, before[n:])) == found
    for n, found in ((10, []), (11, ["alarm-rows-new"])):
        assert alarms(difference_of("enrollment", before, students(100 + n))) == found
    assert values(difference_of("enrollment", before, before[11:])) == {"n": 11, "year": "2026", "before": 100}


def test_a_quarter_changed_is_none_and_one_more_is() -> None:
    before = students(100, home_language="es")
    for n, found in ((25, []), (26, ["alarm-rows-changed"])):
        after = [row | {"home_language": f"{at}"} if at < n else row for at, row in enumerate(before)]
        told = [
            message for message in alarms(difference_of("enrollment", before, after)) if message != "alarm-group-moved"
        ]
        assert told == found


def test_few_rows_raise_no_alarm_about_shares() -> None:
    for n, found in ((19, []), (20, ["alarm-rows-gone"])):
        assert alarms(difference_of("enrollment", students(n), students(n)[3:])) == found


def test_each_year_is_looked_at_alone() -> None:
    """A file that holds a tenth of one year and all of another."""
    before = students(500, 2025) + students(100, 2026)
    found = difference_of("enrollment", before, before[:511])
    assert values(found) == {"n": 89, "year": "2026", "before": 100}
    assert alarms(difference_of("enrollment", before, before[500:])) == []


@pytest.mark.parametrize(
    ("was", "now", "alarm"),
    [(100, 150, False), (100, 151, True), (100, 50, False), (100, 49, True), (500, 600, False), (500, 601, True)],
)
def test_a_group_that_moved(was: int, now: int, alarm: bool) -> None:
    def with_females(n: int) -> Rows:
        return [row | {"sex": "female" if at < n else None} for at, row in enumerate(students(1000))]

    found = difference_of("enrollment", with_females(was), with_females(now))
    moved = [dict(said) for message, said in found.alarms if message == "alarm-group-moved"]
    assert {"column": "sex", "group": "female", "was": was, "now": now} in moved if alarm else moved == []


def test_schools_that_are_gone_or_new() -> None:
    before = students(95) + students(5, school="02", first=95)
    found = difference_of("enrollment", before, before[:95])
    assert (alarms(found), values(found)) == (["alarm-schools-gone"], {"n": 1, "schools": "02"})
    found = difference_of("enrollment", before, before + students(2, school="2", first=200))
    assert (alarms(found), values(found)) == (["alarm-schools-new"], {"n": 1, "schools": "2", "rows": 2})


def test_a_file_of_another_district() -> None:
    """Just half of the rows in schools that were never here is none of another district, one more is."""
    before = students(100)
    for rows, alarm in ((50, "alarm-schools-new"), (51, "alarm-other-district")):
        after = before[: 100 - rows] + students(rows, school="99", first=500)
        assert alarm in alarms(difference_of("enrollment", before, after))


def test_a_new_year_of_another_district() -> None:
    """The schools of other years are known too: the year alone has nothing to compare with."""
    before = students(100, 2025) + students(3, 2025, school="02", first=300)
    assert alarms(difference_of("enrollment", before, students(100, 2026))) == []
    assert alarms(difference_of("enrollment", before, students(100, 2026, school="02"))) == []
    found = difference_of("enrollment", before, students(100, 2026, school="99"))
    assert (alarms(found), values(found)) == (["alarm-other-district"], {"n": 1, "schools": "99", "rows": 100})


def days(most: int, year: int = 2026) -> Rows:
    key = {"school_id": "01", "school_year": year, "days_absent": 0.0}
    return [{"student_id": f"{at}", "days_enrolled": most - at} | key for at in range(19)]


@pytest.mark.parametrize(("most", "found"), [(108, []), (107, ["alarm-part-of-year"])])
def test_half_a_year_over_a_full_one(most: int, found: list[str]) -> None:
    assert alarms(difference_of("attendance", days(180), days(most))) == found
    assert alarms(difference_of("attendance", days(180) + days(180, 2025), days(most) + days(180, 2025))) == found
