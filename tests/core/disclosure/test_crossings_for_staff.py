"""The search as staff meet it: rows, the number looked at, and nobody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import ibis
import numpy as np
import pyarrow as pa
import pytest

from fairwater import words
from fairwater.disclosure import Crossings, ReleasedRow, furthest_from_opportunity, release, separation
from fairwater.errors import BadQuestion, NotForThisAudience
from fairwater.tables.coding import code_column
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

COLUMNS = ("race", "learner", "sex")


def source(n: int = 4_000) -> Records:
    rng = np.random.default_rng(12)
    drawn = {
        "race": rng.choice(list("ABC"), n),
        "learner": rng.choice(["yes", "no"], n),
        "sex": rng.choice(["f", "m"], n),
        "school_year": rng.choice(["2025", "2026"], n),
    }
    planted = (drawn["race"] == "C") & (drawn["learner"] == "yes") & (drawn["school_year"] == "2026")
    counted = rng.random(n) < np.where(planted, 0.5, 0.2)
    coded = {name: code_column(name, pa.chunked_array([pa.array(values.tolist())])) for name, values in drawn.items()}
    table = pa.table(
        {name: codes for name, (codes, _) in coded.items()} | {"counted": pa.array(counted.astype("int8"))}
    )
    note = ("note-once-in-district", ())
    return Records(lambda: ibis.memtable(table), {name: d for name, (_, d) in coded.items()}, notes=(note,))


def searched(columns: Sequence[str] = COLUMNS, year: str = "2026", **more: Any) -> Crossings:
    where = (("school_year", (year,)),)
    asked = {"outcome": "out", "better": Better.LOWER, "columns": columns, "where": where, "audience": Audience.STAFF}
    return furthest_from_opportunity(source(), **(asked | more))


def test_what_is_found_with_what_was_looked_at() -> None:
    found = searched()
    assert (found.looked_at, found.columns, found.policy) == (7 + 16 + 12, COLUMNS, "staff-1")
    assert (found.audience, found.notes) == (Audience.STAFF, (("note-once-in-district", ()),))
    assert found.told_apart >= len(found.found) >= 1
    crossings = {crossing.row.group: crossing for crossing in found.found}
    planted = crossings["C", "yes"]
    assert planted.row.by == "race,learner"
    assert planted.shrunken_low < planted.shrunken < planted.shrunken_high
    assert planted.row.share is not None and planted.shrunken < planted.row.share
    assert searched(year="2025").found == ()
    assert searched(year="2025").looked_at == found.looked_at


def test_a_row_is_the_row_that_the_gate_gives() -> None:
    """Every field as `release` has it, but for the q value: here chance is judged over everything looked at."""
    for crossing in searched().found:
        row = crossing.row
        question = Question(
            "out",
            Better.LOWER,
            (Grouping(row.by, tuple(row.by.split(","))),),
            Reference(ReferenceKind.REST),
            where=(("school_year", ("2026",)),),
            min_n=30,
        )
        rows = release(question, source(), audience=Audience.STAFF).rows
        (same,) = [each for each in rows if each.group == row.group]
        assert isinstance(row, ReleasedRow)
        assert replace(same, q_value=row.q_value) == row
        assert (row.status, row.reason) == (Status.RELEASED, Reason.NONE)
        assert row.q_value is not None and same.q_value is not None and same.q_value <= row.q_value <= 0.05


def test_only_so_many_are_given_and_only_so_many_columns_crossed() -> None:
    one = searched(most=1)
    assert one.found == searched().found[:1]
    assert searched(most_columns=1).looked_at == 7
    assert searched(columns=("race", "learner", "race")).columns == ("race", "learner")
    assert searched(min_n=10_000).looked_at == 0


@pytest.mark.parametrize("audience", [Audience.FAMILIES, Audience.PUBLIC])
@pytest.mark.parametrize("language", words.LANGUAGES)
def test_nobody_but_staff(audience: Audience, language: str) -> None:
    with pytest.raises(NotForThisAudience) as refused:
        searched(audience=audience)
    with pytest.raises(NotForThisAudience) as refused_too:
        separation(source(), column="race", outcome="out", where=(), audience=audience)
    for each in (refused, refused_too):
        said = each.value.sentence(language)
        assert audience.value in said and "plan" in said


def test_a_search_is_refused_before_anything_is_counted() -> None:
    def build() -> ibis.Table:
        raise AssertionError("the records were read")

    unread = replace(source(), build=build)
    with pytest.raises(NotForThisAudience):
        furthest_from_opportunity(
            unread, outcome="out", better=Better.LOWER, columns=COLUMNS, where=(), audience=Audience.PUBLIC
        )
    with pytest.raises(BadQuestion, match="no column for colour"):
        furthest_from_opportunity(
            unread, outcome="out", better=Better.LOWER, columns=("race", "colour"), where=(), audience=Audience.STAFF
        )
    wide = {f"c{place}": Dimension(f"c{place}", tuple(str(value) for value in range(1_000))) for place in range(7)}
    with pytest.raises(BadQuestion, match="These 7 columns"):
        furthest_from_opportunity(
            replace(unread, dimensions=wide),
            outcome="out",
            better=Better.LOWER,
            columns=tuple(wide),
            where=(),
            audience=Audience.STAFF,
        )
