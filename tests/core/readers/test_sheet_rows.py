"""A sheet read quickly and slowly: the same text in every cell, whatever stands there."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, timedelta
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from fairwater.tables.readers.sheet_rows import Sheets
from fairwater.tables.readers.unpacked import Content

DAYS = st.dates(date(1904, 3, 1), date(2100, 1, 1))
MOMENTS = st.builds(datetime.combine, DAYS, st.times().map(lambda at: at.replace(microsecond=0)))
WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff"), max_size=12)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "General": st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**18), 10**18),
        st.floats(-1e9, 1e9, allow_nan=False),
        WORDS.filter(lambda text: not text.startswith("=")),
        st.sampled_from(
            [
                "007",
                " 12 ",
                "#N/A",
                "#DIV/0!",
                "1e5",
                "_x000D_",
                "_x000a_",
                "_x005F_x000D_",
                "line\nbreak",
                "TRUE",
                "é ñ",
            ]
        ),
    ),
    "0.00%": st.floats(0, 1).map(lambda share: round(share, 4)),
    "#,##0": st.integers(0, 10**9),
    "yyyy-mm-dd": DAYS,
    "d/m/yy h:mm": MOMENTS,
    "h:mm:ss": st.times().map(lambda at: at.replace(microsecond=0)),
    "[h]:mm:ss": st.integers(0, 10**6).map(lambda seconds: timedelta(seconds=seconds)),
}
CELLS = st.sampled_from(sorted(VALUES)).flatmap(lambda kind: st.tuples(st.just(kind), VALUES[kind]))


def content_of(rows: list[list[tuple[str, Any]]], *, of_1904: bool = False) -> Content:
    book = openpyxl.Workbook()
    if of_1904:
        book.epoch = CALENDAR_MAC_1904
    for at, row in enumerate(rows, 1):
        for place, (number_format, value) in enumerate(row, 1):
            cell = book.active.cell(at, place, value)
            cell.number_format = number_format
    kept = io.BytesIO()
    book.save(kept)
    return Content("students.xlsx", kept.getvalue())


def read(content: Content) -> tuple[list[list[str]], list[list[str]] | None, list[list[str]]]:
    """The rows as they are read, what the quick way alone says of them, and what the slow way alone does."""
    sheets = Sheets(content)
    (title,) = sheets.parts
    found = sheets.rows(title)
    quick = sheets.quickly(title)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheets, "quickly", lambda _: None)
        return found, quick, sheets.rows(title)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=8), st.booleans())
@settings(max_examples=150)
def test_both_ways_say_the_same(rows: list[list[tuple[str, Any]]], of_1904: bool) -> None:
    found, _, slow = read(content_of(rows, of_1904=of_1904))
    assert found == slow


def test_an_ordinary_sheet_is_read_quickly() -> None:
    found, quick, slow = read(
        content_of([[("General", "id"), ("General", "day")], [("General", 7), ("yyyy-mm-dd", date(2026, 6, 14))]])
    )
    assert found == quick == slow == [["id", "day"], ["7", "2026-06-14"]]


def test_zeros_of_a_format_are_kept() -> None:
    found, *_ = read(content_of([[("General", "id")], [("000000", 851)]]))
    assert found == [["id"], ["000851"]]


def with_changed(content: Content, was: bytes, now: bytes) -> Content:
    """The workbook with other bytes in its parts."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content.data)) as before, zipfile.ZipFile(changed, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(was, now))
    return Content(content.file, changed.getvalue())


def test_a_number_too_long_for_a_float_is_kept() -> None:
    content = content_of([[("General", "id")], [("General", 7)]])
    found, quick, _ = read(with_changed(content, b"<v>7</v>", b"<v>9007199254740993</v>"))
    assert (found, quick) == ([["id"], ["9007199254740993"]], None)


@pytest.mark.parametrize("place", [b"<c r='XFD200000'", b"<c "])
def test_a_cell_that_hides_where_it_is_is_not_read_quickly(place: bytes) -> None:
    """The quick way would hold every cell before it: three thousand million."""
    content = content_of([[("General", "id")], [("General", 7)]])
    _, quick, _ = read(with_changed(content, b'<c r="A2"', place))
    assert quick is None


def test_a_cell_in_the_last_corner_takes_no_room_for_all_between() -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD200000"] = "id", "far"
    kept = io.BytesIO()
    book.save(kept)
    found, quick, _ = read(Content("students.xlsx", kept.getvalue()))
    assert quick is None
    assert (found[0], len(found), found[-1][-1], len(found[-1])) == (["id"], 200_000, "far", 16_384)
