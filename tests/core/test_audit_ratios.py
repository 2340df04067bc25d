"""Every ratio under IDEA in an equity audit: for staff, in each file, with how those who are counted are made up."""

from __future__ import annotations

import io
from functools import cache
from html import unescape
from math import sqrt
from pathlib import Path
from tempfile import mkdtemp

import openpyxl
import pyarrow as pa
import pytest

from fairwater.audit import Asked, audit
from fairwater.disclosure import Ledger
from fairwater.disproportionality import GROUPS, NO_STATE, Counts, StateCounts
from fairwater.publish.audit import AuditView, Side
from fairwater.publish.audit_files import audit_html, audit_pdf, audit_xlsx
from fairwater.publish.audit_view import audit_view
from fairwater.publish.numbers import percent
from fairwater.tables.snapshot import Snapshot, write_snapshot
from fairwater.vocabulary import Audience

STUDENTS = {"black": (300, 60), "white": (700, 70), "asian": (9, 1)}
"""Group → students, and of these with a disability."""


@cache
def snapshot() -> Snapshot:
    rows = [
        {"student_id": f"{race}{place:03d}", "school_id": f"{place % 2}", "school_year": 2026, "last_school": 1}
        | {"race_ethnicity": race, "disability": "yes" if place < having else "no", "grade": "07"}
        for race, (students, having) in STUDENTS.items()
        for place in range(students)
    ]
    key = ("student_id", "school_id", "school_year")
    events = [
        {name: row[name] for name in key} | {"out_of_school_suspensions": 0, "in_school_suspensions": 0} for row in rows
    ]
    tables = {"enrollment": pa.Table.from_pylist(rows), "discipline": pa.Table.from_pylist(events)}
    return write_snapshot(Path(mkdtemp()), tables, as_of="2026-06-14", source="made up", licence="CC0")


@cache
def view(language: str = "en", audience: Audience = Audience.STAFF, *, beside_state: bool = False) -> AuditView:
    state = {name: Counts(having * 10, students * 10) for name, (students, having) in STUDENTS.items()}
    state |= {name: Counts(0, 0) for name in GROUPS if name not in state}
    counts = StateCounts("state.csv", {("any-disability", 2026): state}) if beside_state else NO_STATE
    ledger = Ledger(Path(mkdtemp(), "ledger.jsonl"))
    return audit_view(audit(Asked(snapshot(), "Here", audience=audience, ledger=ledger, state=counts)), language)


def side(found: AuditView) -> Side:
    (aside,) = [each for each in found.asides if each.id == "ratios"]
    assert aside.folded
    return aside.parts[0]


def test_the_table_says_what_is_worked_by_hand() -> None:
    found = side(view())
    rows = {row[0]: row[1:] for row in found.rows}
    # 60 of 300 against 71 of 709; 60 of the 131 counted, 300 of 1,009 students; p + sqrt(p (1 - p) / 131).
    share = 300 / 1009
    limit = share + sqrt(share * (1 - share) / 131)
    ratio, low_high, years, counted, students, allowed = rows["African American"]
    assert (ratio, years) == ("2.00", "0") and low_high.count("–") == 1
    assert (counted, students, allowed) == tuple(percent(each, "en") for each in (60 / 131, share, limit))
    assert set(rows) == {"African American", "White"} and "Weighted ratio" not in found.head
    assert "threshold is 3.00" in found.told and "For 5 groups it cannot be calculated" in found.told


def test_the_weighted_ratio_stands_there_where_the_states_counts_are_given() -> None:
    found = side(view(beside_state=True))
    rows = {row[0]: row for row in found.rows}
    assert found.head[-1] == "Weighted ratio"
    # The state is the district ten times over, so its weights are the district's own: 0.2 over (0.1 x 7000 + 1/9 x 90) / 7090.
    assert rows["African American"][-1] == f"{0.2 / ((700 + 10) / 7090):.2f}"


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_is_in_every_file(language: str) -> None:
    found = view(language)
    page = unescape(audit_html(found))
    assert f"<details><summary>{found.says['tables']}</summary><article" in page.replace("\n", "")
    assert side(found).title in page and audit_pdf(found).startswith(b"%PDF")
    book = openpyxl.load_workbook(io.BytesIO(audit_xlsx(found)))
    sheet = book[side(found).title[:31]]
    assert [cell.value for cell in sheet[1]] == list(side(found).head) and sheet["B2"].value == 2.0


def test_nobody_outside_sees_a_ratio() -> None:
    assert view(audience=Audience.FAMILIES).asides == ()
