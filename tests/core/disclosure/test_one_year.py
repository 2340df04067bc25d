"""A question about one year is answered for people outside of that year alone, as it is for staff."""

from __future__ import annotations

import ibis
import pyarrow as pa
import pytest

from fairwater.comparison import reference
from fairwater.disclosure import release
from fairwater.tables.sources import Records
from fairwater.tables.student_table import student_table
from fairwater.vocabulary import Audience, Better, Grouping, Question

N = {("2025", "A"): 60, ("2025", "B"): 90, ("2026", "A"): 45, ("2026", "B"): 75}


def students() -> Records:
    rows = [(year, group, int(n % 3 == 0)) for (year, group), size in N.items() for n in range(size)]
    table = pa.table({"year": [r[0] for r in rows], "group": [r[1] for r in rows], "left": [r[2] for r in rows]})
    found = student_table(table, outcome="left", groups=["year", "group"], student=[], file="the table")
    return Records(lambda: ibis.memtable(found.columns), found.dimensions)


@pytest.mark.parametrize("audience", [Audience.STAFF, Audience.FAMILIES, Audience.PUBLIC])
def test_another_year_is_not_counted(audience: Audience) -> None:
    question = Question(
        outcome="left",
        better=Better.LOWER,
        groupings=(Grouping("group", ("group",)),),
        compared_with=reference("rest"),
        where=(("year", ("2026",)),),
    )
    rows = release(question, students(), audience=audience).rows
    assert {row.group[0]: row.n_students for row in rows if row.by == "group"} == {"A": 45, "B": 75}
