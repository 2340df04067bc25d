"""What must hold of the engine for any rows at all: parts add up, and neither order, names nor pre-counting matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import ibis
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.disclosure import ReleasedRow, release, release_one_by_one
from fairwater.tables.coding import code_column
from fairwater.tables.sources import Counts, Records
from fairwater.vocabulary import (
    NOT_REPORTED,
    Audience,
    Better,
    Dimension,
    Grouping,
    Question,
    Reference,
    ReferenceKind,
)

quick = settings(max_examples=12, deadline=None)

COLUMNS = ("race", "sex", "school")
GROUPINGS = (Grouping("race", ("race",)), Grouping("race,sex", ("race", "sex")))
Row = tuple[str | None, str | None, str | None, int | None]

rows_of_students = st.lists(
    st.tuples(
        st.tuples(
            st.sampled_from(["A", "B", "C", None]),
            st.sampled_from(["f", "m", None]),
            st.sampled_from(["01", "1", None]),
        ),
        st.integers(1, 30),
        st.integers(0, 30),
        st.integers(0, 5),
    ),
    min_size=1,
    max_size=10,
).map(
    lambda blocks: [
        (*kind, outcome)
        for kind, size, counted, blank in blocks
        for outcome in ([None] * blank + [1] * counted + [0] * size)[:size]
    ]
)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    kind = draw(st.sampled_from([ReferenceKind.REST, ReferenceKind.OVERALL, ReferenceKind.BEST]))
    better = draw(st.sampled_from(list(Better)))
    min_n = draw(st.sampled_from([1, 10]))
    return Question("out", better, GROUPINGS, Reference(kind), within=("school",), min_n=min_n)


def coded(rows: Sequence[Row]) -> tuple[dict[str, pa.ChunkedArray], dict[str, Dimension]]:
    columns, dimensions = {}, {}
    for place, name in enumerate(COLUMNS):
        values = pa.chunked_array([[row[place] for row in rows]], pa.string())
        columns[name], dimensions[name] = code_column(name, values)
    return columns, dimensions


def records(rows: Sequence[Row]) -> Records:
    columns, dimensions = coded(rows)
    table = pa.table(columns | {"counted": pa.array([row[-1] for row in rows], pa.int8())})
    return Records(lambda: ibis.memtable(table), dimensions)


def answers(rows: Sequence[Row], question: Question) -> tuple[ReleasedRow, ...]:
    return release(question, records(rows), audience=Audience.STAFF).rows


def tallies(rows: Sequence[ReleasedRow], by: str) -> dict[tuple[object, tuple[str, ...]], tuple[int, int]]:
    return {(row.within, row.group): (row.n_students or 0, row.n_counted or 0) for row in rows if row.by == by}


def added(*pairs: tuple[int, int]) -> tuple[int, int]:
    return sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)


@quick
@given(rows=rows_of_students, question=questions())
def test_children_add_up_to_their_parent(rows: list[Row], question: Question) -> None:
    found = answers(rows, question)
    parents, children = tallies(found, "race"), tallies(found, "race,sex")
    for (place, group), tally in parents.items():
        assert added(*(t for (where, names), t in children.items() if where == place and names[:1] == group)) == tally


@quick
@given(rows=rows_of_students, question=questions())
def test_places_add_up_to_everyone(rows: list[Row], question: Question) -> None:
    found = answers(rows, question)
    for by in ("race", "race,sex"):
        parts = tallies(found, by)
        for group in {names for _, names in parts}:
            assert added(*(t for (where, names), t in parts.items() if where and names == group)) == parts[(), group]


@quick
@given(rows=rows_of_students, question=questions())
def test_nobody_is_lost_and_nobody_is_counted_twice(rows: list[Row], question: Question) -> None:
    reported = [row for row in rows if row[-1] is not None]
    everyone = (len(reported), sum(row[-1] or 0 for row in reported))
    for by in ("race", "race,sex"):
        assert added(*(t for (where, _), t in tallies(answers(rows, question), by).items() if not where)) == everyone


@quick
@given(rows=rows_of_students, question=questions(), data=st.data())
def test_the_order_of_the_rows_does_not_matter(rows: list[Row], question: Question, data: st.DataObject) -> None:
    assert answers(data.draw(st.permutations(rows)), question) == answers(rows, question)


NAMES = {"A": "zeta", "B": "a b", "C": "Ñ", None: None}


@quick
@given(rows=rows_of_students, question=questions())
def test_the_names_of_the_groups_do_not_matter(rows: list[Row], question: Question) -> None:
    """Renamed groups, and so another order of codes and of rows, give the same numbers under the other names.

    With `best` two groups may be equally good, and then the name decides which is the reference: left out.
    """
    if question.compared_with.kind is ReferenceKind.BEST:
        question = replace(question, compared_with=Reference(ReferenceKind.REST))
    renamed = answers([(NAMES[row[0]], *row[1:]) for row in rows], question)
    back = {new or NOT_REPORTED: old or NOT_REPORTED for old, new in NAMES.items()}
    found = {replace(row, group=(back[row.group[0]], *row.group[1:]), q_value=None) for row in renamed}
    assert found == {replace(row, q_value=None) for row in answers(rows, question)}
    chances = [
        sorted(row.q_value for row in each if row.q_value is not None) for each in (renamed, answers(rows, question))
    ]
    assert chances[0] == chances[1]


@quick
@given(rows=rows_of_students, question=questions())
def test_a_column_that_was_not_asked_for_does_not_matter(rows: list[Row], question: Question) -> None:
    only = replace(question, groupings=GROUPINGS[:1], within=())
    other = [(row[0], f"{place}", f"s{place % 3}", row[-1]) for place, row in enumerate(rows)]
    assert answers(other, only) == answers(rows, only)


@quick
@given(rows=rows_of_students, question=questions())
def test_counts_made_before_give_the_same(rows: list[Row], question: Question) -> None:
    """Students added up by crossing before they enter, as a public count table, or left as rows."""
    columns, dimensions = coded(rows)
    crossings = list(zip(*(column.to_pylist() for column in columns.values()), strict=True))
    students = Counter(c for c, row in zip(crossings, rows, strict=True) if row[-1] is not None)
    counted = Counter(c for c, row in zip(crossings, rows, strict=True) if row[-1] == 1)
    kinds = list(dict.fromkeys(crossings))
    table = pa.table(
        {name: pa.array([kind[place] for kind in kinds], pa.int16()) for place, name in enumerate(COLUMNS)}
        | {"students": [students[kind] for kind in kinds], "counted": [counted[kind] for kind in kinds]}
        | {"breakdown": pa.array([0] * len(kinds), pa.int16())}
    )
    source = Counts(lambda: ibis.memtable(table), dimensions, breakdowns=((0, frozenset(COLUMNS)),))
    assert release(question, source, audience=Audience.STAFF).rows == answers(rows, question)


@quick
@given(rows=rows_of_students, question=questions())
def test_a_place_asked_alone_gives_what_it_gives_among_others(rows: list[Row], question: Question) -> None:
    """But for the chance that is shared by all comparisons of an answer."""
    found = answers(rows, question)
    for school in {row[2] or NOT_REPORTED for row in rows}:
        alone = answers(rows, replace(question, within=(), where=(("school", (school,)),)))
        among = [row for row in found if row.within == (("school", school),)]
        assert [replace(row, q_value=None) for row in alone] == [replace(row, within=(), q_value=None) for row in among]


@quick
@given(rows=rows_of_students, question=questions())
def test_groupings_one_by_one_give_what_they_give_together(rows: list[Row], question: Question) -> None:
    parts = release_one_by_one(question, records(rows), audience=Audience.STAFF).rows

    def order(row: ReleasedRow) -> tuple[str, str, str]:
        return row.within_name, row.by, row.group_name

    assert sorted(parts, key=order) == list(answers(rows, question))


@quick
@given(rows=rows_of_students, question=questions())
def test_twice_the_students_are_the_same_shares_and_gaps(rows: list[Row], question: Question) -> None:
    single = {(r.within, r.by, r.group): r for r in answers(rows, question)}
    for row in answers(rows + rows, question):
        once = single[row.within, row.by, row.group]
        assert (row.n_students, row.n_counted, row.share) == (
            2 * (once.n_students or 0),
            2 * (once.n_counted or 0),
            once.share,
        )
        if once.gap is not None and row.gap is not None and question.compared_with.kind is not ReferenceKind.BEST:
            assert abs(once.gap - row.gap) < 1e-12
