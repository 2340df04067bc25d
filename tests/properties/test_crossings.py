"""What must hold of the search for any students: neither order nor names matter, and what was looked at is counted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import comb

import ibis
import pyarrow as pa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fairwater.disclosure import Crossings, furthest_from_opportunity
from fairwater.tables.coding import code_column
from fairwater.tables.sources import Records
from fairwater.vocabulary import Audience, Better

quick = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow]
)

COLUMNS = ("race", "sex", "grade")
Row = tuple[str | None, str | None, str | None, int | None]

kinds = st.tuples(
    st.sampled_from(["A", "B", "C", None]), st.sampled_from(["f", "m"]), st.sampled_from(["01", "02", None])
)
rows_of_students = st.lists(
    st.tuples(kinds, st.integers(10, 90), st.integers(0, 90), st.integers(0, 5)), min_size=2, max_size=12
).map(
    lambda blocks: [
        (*kind, outcome)
        for kind, size, counted, blank in blocks
        for outcome in ([None] * blank + [1] * counted + [0] * size)[:size]
    ]
)


def searched(
    rows: Sequence[Row], *, columns: Sequence[str] = COLUMNS, better: Better = Better.LOWER, most_columns: int = 3
) -> Crossings:
    coded = {
        name: code_column(name, pa.chunked_array([[row[place] for row in rows]], pa.string()))
        for place, name in enumerate(COLUMNS)
    }
    table = pa.table(
        {name: codes for name, (codes, _) in coded.items()}
        | {"counted": pa.array([row[-1] for row in rows], pa.int8())}
    )
    return furthest_from_opportunity(
        Records(lambda: ibis.memtable(table), {name: dimension for name, (_, dimension) in coded.items()}),
        outcome="out",
        better=better,
        columns=columns,
        where=(),
        audience=Audience.STAFF,
        most_columns=most_columns,
        most=10_000,
    )


def numbers(found: Crossings) -> list[tuple[object, ...]]:
    """What was found but for the names, to so many digits that the order of adding up does not show."""
    return sorted(
        (c.row.n_students, c.row.n_counted, c.row.students_to_parity, round(c.shrunken, 6)) for c in found.found
    )


@quick
@given(rows=rows_of_students, data=st.data())
def test_the_order_of_the_rows_does_not_matter(rows: list[Row], data: st.DataObject) -> None:
    assert searched(data.draw(st.permutations(rows))) == searched(rows)


NAMES = {"A": "zeta", "B": "a b", "C": "Ñ", None: None}


@quick
@given(rows=rows_of_students)
def test_the_names_of_the_groups_do_not_matter(rows: list[Row]) -> None:
    found, renamed = searched(rows), searched([(NAMES[row[0]], *row[1:]) for row in rows])
    assert (found.looked_at, found.told_apart) == (renamed.looked_at, renamed.told_apart)
    assert numbers(found) == numbers(renamed)


@quick
@given(rows=rows_of_students)
def test_the_order_of_the_columns_does_not_matter(rows: list[Row]) -> None:
    found, turned = searched(rows), searched(rows, columns=COLUMNS[::-1])
    assert (found.looked_at, found.told_apart) == (turned.looked_at, turned.told_apart)
    assert numbers(found) == numbers(turned)


@quick
@given(rows=rows_of_students)
def test_higher_of_the_one_is_lower_of_the_other(rows: list[Row]) -> None:
    """Who is counted less often is not counted more often: the same crossings, as many students to parity."""
    turned = [(*row[:-1], None if row[-1] is None else 1 - row[-1]) for row in rows]
    found, other = searched(rows), searched(turned, better=Better.HIGHER)
    assert [c.row.group for c in found.found] == [c.row.group for c in other.found]
    assert [c.row.students_to_parity for c in found.found] == [c.row.students_to_parity for c in other.found]


@quick
@given(rows=rows_of_students, most_columns=st.integers(1, 3))
def test_what_was_looked_at_is_counted(rows: list[Row], most_columns: int) -> None:
    """Every crossing with 30 students and 30 others, whatever became of it; found and told apart are among them."""
    found = searched(rows, most_columns=most_columns)
    known = [row for row in rows if row[-1] is not None]
    looked_at = 0
    for size in range(1, most_columns + 1):
        for chosen in combinations(range(3), size):
            groups = [tuple(row[place] for place in chosen) for row in known]
            sizes = {group: groups.count(group) for group in set(groups) if None not in group}
            looked_at += sum(n >= 30 and len(known) - n >= 30 for n in sizes.values())
    assert found.looked_at == looked_at
    assert len(found.found) <= found.told_apart <= found.looked_at
    assert found.looked_at <= sum(comb(3, size) * 4**size for size in range(1, most_columns + 1))


@quick
@given(rows=rows_of_students, better=st.sampled_from(list(Better)))
def test_what_is_found_is_behind_and_in_order(rows: list[Row], better: Better) -> None:
    found = [crossing.row for crossing in searched(rows, better=better).found]
    parities = [row.students_to_parity or 0 for row in found]
    assert parities == sorted(parities, reverse=True) and 0 not in parities
    assert all(row.gap is not None and (row.gap > 0) == (better is Better.LOWER) for row in found)
    assert all(row.q_value is not None and row.q_value <= 0.05 for row in found)
    assert all((row.n_students or 0) >= 30 and None not in row.group for row in found)
