"""Files as they stand: letters, delimiters, headers, row numbers, workbooks, Parquet, packed files, and files that are none.

Whatever bytes a file has, it is read as a table or refused in a sentence.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fairwater.errors import BadInput
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import OddRow, RawTable
from fairwater.words import text

Rows = list[dict[str, str]]
Read = Callable[..., RawTable]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write the content to a file of the name and read it."""

    def run(content: bytes | str, name: str = "students.csv", **given: str) -> RawTable:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_raw(path, **given)

    return run


def rows(raw: RawTable) -> Rows:
    return [*raw.columns.to_pylist()]


def said(raw: RawTable) -> list[tuple[str, dict[str, object]]]:
    return [(message, dict(values)) for message, values in raw.remarks]


def refusal(
    read: Read, content: bytes | str, name: str = "students.csv", **given: str
) -> tuple[str, dict[str, object]]:
    """Return the id and the values of the refusal; its sentence can be said in both languages."""
    with pytest.raises(BadInput) as found:
        read(content, name, **given)
    assert found.value.sentence("en").endswith(".") and found.value.sentence("es").endswith(".")
    return found.value.message_id, found.value.values


def workbook(*sheets: tuple[str, list[list[object]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, lines in sheets:
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def rewritten(packed: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """Return a zip file with the content of each of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


JOSE = "student id,name\n007,José Muñoz\n008,Ann\n"
JOSE_ROWS = [{"student id": "007", "name": "José Muñoz"}, {"student id": "008", "name": "Ann"}]


# Letters


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_letters_that_say_themselves(read: Read, encoding: str) -> None:
    raw = read(JOSE.encode(encoding))
    assert (rows(raw), said(raw)) == (JOSE_ROWS, [])


def test_utf_16_of_either_order_with_and_without_a_mark(read: Read) -> None:
    for encoding, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        assert rows(read(mark + JOSE.encode(encoding))) == JOSE_ROWS
        raw = read(JOSE.encode(encoding))
        assert (rows(raw), said(raw)) == (JOSE_ROWS, [("remark-letters", {"letters": "UTF-16", "example": "blank"})])


def test_windows_1252_is_said_with_an_example(read: Read) -> None:
    raw = read(JOSE.replace("Ann", "“Ann” – 5€").encode("cp1252"))
    assert rows(raw) == [JOSE_ROWS[0], {"student id": "008", "name": "“Ann” – 5€"}]
    assert said(raw) == [("remark-letters", {"letters": "Windows-1252", "example": "José Muñoz"})]


def test_latin_1_where_windows_has_no_such_letter(read: Read) -> None:
    raw = read("id,name\n1,José\x81\n".encode("latin-1"))
    assert rows(raw) == [{"id": "1", "name": "José\x81"}]
    assert said(raw) == [("remark-letters", {"letters": "Latin-1", "example": "José\x81"})]


def test_letters_may_be_said(read: Read) -> None:
    assert rows(read(JOSE.encode("mac-roman"), encoding="mac-roman")) == JOSE_ROWS
    assert rows(read(JOSE.encode("cp1252"), encoding="Windows-1252")) == JOSE_ROWS
    assert rows(read(JOSE.encode("utf-8-sig"), encoding="utf-8")) == JOSE_ROWS
    assert refusal(read, JOSE, encoding="ebcdic")[0] == "input-unknown-letters"
    assert refusal(read, JOSE.encode("cp1252"), encoding="utf-8") == (
        "input-other-letters",
        {"file": "students.csv", "row": 2, "letters": "UTF-8"},
    )


def test_a_mark_and_a_quoted_header(read: Read) -> None:
    for options in ({}, {"encoding": "utf-8"}):
        raw = read(b'\xef\xbb\xbf"last, first","id"\n"Ruiz, Ana",007\n', **options)
        assert rows(raw) == [{"last, first": "Ruiz, Ana", "id": "007"}]


def test_a_mark_of_utf_8_above_bytes_that_are_not(read: Read) -> None:
    """Two programmes wrote the file; which of them was wrong cannot be told."""
    assert refusal(read, b"\xef\xbb\xbf" + JOSE.encode("cp1252")) == (
        "input-other-letters",
        {"file": "students.csv", "row": 2, "letters": "UTF-8"},
    )


@pytest.mark.parametrize(
    "content",
    [
        "id,b\n1,2\n".encode("utf-32"),
        b"id,b\n1,\x002\n",
        b"SQLite format 3\x00\x10\x00\x01\x01\x00@  \xe9\xff\x00\n,,\n",
        b"$FL2@(#) SPSS DATA FILE\x00\x02\x00\x00\x00\xff\xff\n",
    ],
    ids=["utf-32", "a nul", "a database", "spss"],
)
def test_bytes_that_no_text_has(read: Read, content: bytes) -> None:
    assert refusal(read, content) == ("input-not-text", {"file": "students.csv"})


# Delimiters, ornaments, headers


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_every_delimiter_and_line_end(read: Read, delimiter: str, end: str, last: bool) -> None:
    lines = [delimiter.join(line) for line in (["id", "school", "note"], ["007", "02", "a b"], ["8", "", "x"])]
    raw = read(end.join(lines) + (end if last else ""))
    assert rows(raw) == [{"id": "007", "school": "02", "note": "a b"}, {"id": "8", "school": "", "note": "x"}]
    assert raw.numbers.tolist() == [2, 3]


def test_the_delimiter_is_not_the_comma_in_the_names(read: Read) -> None:
    raw = read("id;name\n1;Ruiz, Ana\n2;Ott, Bo\n3;Lee, Cy\n")
    assert rows(raw)[0] == {"id": "1", "name": "Ruiz, Ana"}


def test_the_delimiter_is_not_in_notes_of_several_lines(read: Read) -> None:
    """Cut at the bars there would be more rows of one width than at the commas."""
    raw = read('id,note,sex\n1,"a | b\nc | d\ne | f",F\n2,"g | h\ni | j",M\n')
    assert rows(raw) == [
        {"id": "1", "note": "a | b\nc | d\ne | f", "sex": "F"},
        {"id": "2", "note": "g | h\ni | j", "sex": "M"},
    ]


def test_cells_kept_as_text_for_a_spreadsheet(read: Read) -> None:
    raw = read('="id",="school"\n="007","=""02"""\n= "8",=1+1\n')
    assert rows(raw) == [{"id": "007", "school": "02"}, {"id": "8", "school": "=1+1"}]


def test_identifiers_stay_as_they_are_written(read: Read) -> None:
    values = ["007", "0", "1e5", "1.0", " 7", "-3", "12345678901234567890", "NA", "true", "2026-06-14"]
    assert [row["id"] for row in rows(read("id,x\n" + "".join(f"{value},1\n" for value in values)))] == values


def test_lines_above_the_header_are_said(read: Read) -> None:
    raw = read("Riverbend USD\nPrinted 6/14/2026,page 1\n\nid,school,sex\n1,02,F\n2,02,M\n")
    assert rows(raw) == [{"id": "1", "school": "02", "sex": "F"}, {"id": "2", "school": "02", "sex": "M"}]
    assert said(raw) == [("remark-lines-above", {"n": 2, "text": "Riverbend USD"})]
    assert raw.numbers.tolist() == [5, 6]


def test_a_title_as_wide_as_the_table(read: Read) -> None:
    """Spreadsheets fill the rows of a title with blanks."""
    raw = read("Riverbend USD,,\n2025-26,,\nid,school,sex\n1,02,F\n2,02,M\n")
    assert (raw.header, raw.numbers.tolist()) == (("id", "school", "sex"), [4, 5])


def test_doubled_and_unnamed_columns(read: Read) -> None:
    raw = read("id,sex,sex,,sex (2)\n1,F,M,x,y\n")
    assert raw.header == ("id", "sex", "sex (2)", "Column 4", "sex (2) (2)")
    assert said(raw) == [
        ("remark-doubled-column", {"column": "sex", "name": "sex (2)"}),
        ("remark-unnamed-column", {"column": 4, "name": "Column 4"}),
        ("remark-doubled-column", {"column": "sex (2)", "name": "sex (2) (2)"}),
    ]


def test_a_header_with_line_breaks_and_blanks(read: Read) -> None:
    raw = read('" student\nid ",  school   code\n007,02\n')
    assert raw.header == ("student id", "school code")
    assert raw.numbers.tolist() == [2]


# Row numbers


def test_rows_are_numbered_as_a_spreadsheet_numbers_them(read: Read) -> None:
    """Blank rows count, a value of several lines is one row, and so is a row of another length."""
    raw = read('id,a,b\n\n1,"x\ny",z\n,,\n2,x\n3,"x\n\ny","p\nq"\n4,x,y,z\n\n\n5,x,y\n')
    assert rows(raw) == [
        {"id": "1", "a": "x\ny", "b": "z"},
        {"id": "3", "a": "x\n\ny", "b": "p\nq"},
        {"id": "5", "a": "x", "b": "y"},
    ]
    assert raw.numbers.tolist() == [3, 6, 10]
    assert raw.odd_rows == (OddRow(5, "2,x", 2, 3), OddRow(7, "4,x,y,z", 4, 3))


def test_row_numbers_in_a_long_file(read: Read) -> None:
    """Far more than is read at once; odd rows at its beginning, middle and end."""
    n = 240_000
    lines = [f"{at:012d},{'x' * 60},y" for at in range(n)]
    for odd in (0, n // 2, n - 2):
        lines[odd] += ",z"
    raw = read("id,a,b\n" + "\n".join(lines) + "\n")
    assert [row.number for row in raw.odd_rows] == [2, n // 2 + 2, n]
    assert all(int(raw.columns["id"][at].as_py()) + 2 == raw.numbers[at] for at in (0, 1, n // 2, n - 4))


@pytest.mark.parametrize(
    ("content", "row", "lines"),
    [
        ('id,s,c\n1,2,"oops\n2,3,x\n3,4,y\n', 2, 2),
        ('id,s,c\n1,2,z\n2,3,"x\n3,"4,y\n4,5,z\n', 3, 1),
        ('id,s,c\n1,"2,oops\n2,3,x\n3,4,y\n', 2, 2),
    ],
    ids=["to the end", "in the middle", "and another length"],
)
def test_a_quotation_mark_that_is_not_closed_swallows_no_row(read: Read, content: str, row: int, lines: int) -> None:
    assert refusal(read, content) == ("input-open-quote", {"file": "students.csv", "row": row, "lines": lines})


def test_a_text_of_several_lines_is_a_value(read: Read) -> None:
    raw = read('id,s,c,d\n1,2,"late, sick\nagain, sick",x\n')
    assert rows(raw) == [{"id": "1", "s": "2", "c": "late, sick\nagain, sick", "d": "x"}]


# What is no table


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "input-empty-file"),
        (b" \n\n  \n", "input-empty-file"),
        (b"\xef\xbb\xbf", "input-empty-file"),
        (b",,,\n,,,\n", "input-empty-file"),
        (b"id,school\n", "input-only-header"),
        (b"id,school\n,\n\n", "input-only-header"),
        (b"\n1\n", "input-only-header"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "input-is-pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "input-is-old-excel"),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "input-is-picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "input-is-picture"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "input-is-other-archive"),
        (b"Rar!\x1a\x07\x00", "input-is-other-archive"),
        (b"\n<!DOCTYPE html><html>Sign in</html>", "input-is-web-page"),
        (b"<html><body>Sign in</body></html>", "input-is-web-page"),
        (b"{\\rtf1\\ansi}", "input-is-document"),
    ],
)
def test_what_is_no_table_is_named(read: Read, content: bytes, message: str) -> None:
    for name, packed in (("students.csv", content), ("students.csv.gz", gzip.compress(content))):
        assert refusal(read, packed, name)[0] == message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(BadInput) as found:
            read_raw(path)
        assert found.value.message_id == "input-no-such-file"


def test_a_line_of_100_mb(read: Read) -> None:
    assert refusal(read, b"id,x\n1,2\n" + b"x" * 100_000_000) == (
        "input-endless-line",
        {"file": "students.csv", "line": 3},
    )


# Packed files


def test_a_table_in_a_gz_and_in_a_zip(read: Read) -> None:
    inside = {"gz": gzip.compress(JOSE.encode()), "zip": zipped({"export/students.csv": JOSE.encode()})}
    for kind, content in inside.items():
        assert rows(read(content, f"students.csv.{kind}")) == JOSE_ROWS


def test_the_name_of_a_packed_file_opens_nothing(read: Read, tmp_path: Path) -> None:
    name = "../../students.csv"
    assert refusal(read, zipped({name: JOSE.encode()}), "up.zip") == (
        "input-zip-name",
        {"file": "up.zip", "member": name},
    )
    assert [path.name for path in tmp_path.iterdir()] == ["up.zip"]


def test_what_a_mac_puts_into_a_zip_is_no_table(read: Read) -> None:
    content = zipped({"students.csv": JOSE.encode(), "__MACOSX/._students.csv": b"\x00\x05\x16\x07", "folder/": b""})
    assert rows(read(content, "mac.zip")) == JOSE_ROWS


def test_workbooks_parquet_and_packed_files_inside_packed_files(read: Read, tmp_path: Path) -> None:
    book = workbook(("Sheet1", [["student id", "name"], ["007", "José Muñoz"], ["008", "Ann"]]))
    pq.write_table(pa.Table.from_pylist(JOSE_ROWS), tmp_path / "made.parquet")
    parquet = (tmp_path / "made.parquet").read_bytes()
    for name, content in (
        ("a.zip", zipped({"a.xlsx": book})),
        ("a.xlsx.gz", gzip.compress(book)),
        ("a.parquet.gz", gzip.compress(parquet)),
        ("c.zip", zipped({"a.parquet": parquet})),
        ("a.PARQUET", parquet),
        ("parquet.csv", parquet),
        ("workbook.csv", book),
    ):
        assert rows(read(content, name)) == JOSE_ROWS, name
    assert refusal(read, zipped({"a.csv": b"%PDF-1.7\n%\xe2\xe3"}), "d.zip") == (
        "input-is-pdf",
        {"file": "d.zip/a.csv"},
    )


def test_packed_again_and_again(read: Read) -> None:
    content = JOSE.encode()
    for _ in range(8):
        content = gzip.compress(content)
    assert refusal(read, content, "deep.gz")[0] == "input-zip-nested"
    packed = {"a.csv.gz": gzip.compress(JOSE.encode())}
    assert refusal(read, zipped(packed), "b.zip")[0] == "input-zip-nested"


def test_several_files_in_a_zip(read: Read) -> None:
    assert refusal(read, zipped({"a.csv": b"a", "b.csv": b"b"}), "two.zip") == (
        "input-several-files",
        {"file": "two.zip", "files": "a.csv, b.csv", "n": 2},
    )
    assert refusal(read, zipped({}), "none.zip") == ("input-zip-empty", {"file": "none.zip"})


def test_a_bomb_is_not_unpacked(read: Read) -> None:
    bomb = bytes(80_000_000)
    assert refusal(read, zipped({"a.csv": bomb}), "bomb.zip")[0] == "input-zip-swells"
    assert refusal(read, gzip.compress(bomb), "bomb.csv.gz")[0] == "input-zip-swells"
    book = rewritten(
        workbook(("Sheet1", [["id"], ["1"]])), lambda name, data: data + bomb if name.endswith("sheet1.xml") else data
    )
    assert refusal(read, book, "bomb.xlsx")[0] == "input-zip-swells"


def test_a_bomb_that_lies_about_its_size(read: Read) -> None:
    content, size = zipped({"a.csv": bytes(5_000_000)}), (5_000_000).to_bytes(4, "little")
    assert content.count(size) == 2
    assert (
        refusal(read, content.replace(size, (100).to_bytes(4, "little")), "bomb.zip")[0] == "input-zip-damaged-member"
    )


def test_damaged_and_locked_archives(read: Read) -> None:
    whole = gzip.compress(JOSE.encode())
    assert refusal(read, whole[:-9], "cut.csv.gz") == ("input-damaged-gzip", {"file": "cut.csv.gz"})
    packed = zipped({"a.csv": JOSE.encode()})
    assert refusal(read, packed[:-30], "cut.zip") == ("input-zip-damaged", {"file": "cut.zip"})
    directory = packed.index(b"PK\x01\x02")
    locked = bytearray(packed)
    locked[6] |= 1
    locked[directory + 8] |= 1
    assert refusal(read, bytes(locked), "locked.zip") == ("input-zip-password", {"file": "locked.zip"})


# Workbooks


def made(fill: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        fill(book)
    return out.getvalue()


def test_cells_as_a_person_sees_them(read: Read) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("Students")
        zeros, day = book.add_format({"num_format": "000000"}), book.add_format({"num_format": "m/d/yyyy"})
        time = book.add_format({"num_format": "m/d/yyyy h:mm"})
        for at, name in enumerate(("id", "text id", "whole", "half", "day", "time", "flag", "note")):
            sheet.write(0, at, name)
        sheet.write(1, 0, 42, zeros)
        sheet.write(1, 1, "0042")
        sheet.write(1, 2, 3.0)
        sheet.write(1, 3, 2.5)
        sheet.write(1, 4, date(2026, 3, 5), day)
        sheet.write(1, 5, datetime(2026, 3, 5, 9, 30), time)  # noqa: DTZ001 - a cell has no zone
        sheet.write(1, 6, True)
        sheet.write(1, 7, " José, “x”\nsecond ")
        sheet.write(2, 0, 12345678, zeros)
        sheet.write(2, 2, 100200300400)

    raw = read(made(fill), "students.xlsx")
    assert rows(raw) == [
        {
            "id": "000042",
            "text id": "0042",
            "whole": "3",
            "half": "2.5",
            "day": "2026-03-05",
            "time": "2026-03-05 09:30:00",
            "flag": "true",
            "note": "José, “x”\nsecond",
        },
        {"id": "12345678", "text id": "", "whole": "100200300400"}
        | dict.fromkeys(("half", "day", "time", "flag", "note"), ""),
    ]
    assert (raw.sheet, raw.numbers.tolist(), said(raw)) == ("Students", [2, 3], [])


def test_rows_of_a_sheet_are_numbered_as_it_shows_them(read: Read) -> None:
    raw = read(
        workbook(("S", [["Riverbend"], [], ["id", "sex", "grade"], ["1", "F", "3"], [], [None], ["2", "M", "4"]])),
        "a.xlsx",
    )
    assert (raw.header, raw.numbers.tolist()) == (("id", "sex", "grade"), [4, 7])
    assert said(raw) == [("remark-lines-above", {"n": 1, "text": "Riverbend"})]


def test_blank_columns_are_no_columns(read: Read) -> None:
    raw = read(workbook(("S", [["id", None, "sex", None, None], ["1", None, "F", None, "x"]])), "a.xlsx")
    assert rows(raw) == [{"id": "1", "sex": "F", "Column 3": "x"}]


def test_a_cell_at_the_far_end_of_the_sheet(read: Read) -> None:
    """A format or a stray blank in the last row and column makes no million rows and no thousands of columns."""

    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["id", "sex"])
        sheet.write_row(1, 0, ["1", "F"])
        sheet.write_blank(4000, 16383, None, book.add_format({"bold": True}))
        sheet.write_blank(1, 16383, None, book.add_format({"bold": True}))

    raw = read(made(fill), "a.xlsx")
    assert rows(raw) == [{"id": "1", "sex": "F"}]


@pytest.mark.parametrize("size", ["A1", "A1:B1", "A1:XFD1048576"])
def test_a_sheet_that_is_wrong_about_its_own_size(read: Read, size: str) -> None:
    """Programmes other than Excel write the size before they write the rows."""
    content = workbook(("S", [["id", "sex"], ["1", "F"], ["2", "M"]]))
    wrong = rewritten(
        content, lambda _, data: re.sub(rb'<dimension ref="[^"]*"', f'<dimension ref="{size}"'.encode(), data)
    )
    assert rows(read(wrong, "a.xlsx")) == [{"id": "1", "sex": "F"}, {"id": "2", "sex": "M"}]


def test_two_sheets_are_asked_and_an_empty_one_is_none(read: Read) -> None:
    two = workbook(("One", [["id"], ["1"]]), ("Empty", []), ("Two", [["id"], ["2"]]))
    assert refusal(read, two, "a.xlsx") == ("input-several-sheets", {"file": "a.xlsx", "sheets": "One, Two", "n": 2})
    assert rows(read(two, "a.xlsx", sheet="Two")) == [{"id": "2"}]
    assert refusal(read, two, "a.xlsx", sheet="Three") == (
        "input-unknown-sheet",
        {"file": "a.xlsx", "sheet": "Three", "sheets": "One, Two"},
    )
    assert rows(read(workbook(("Empty", []), ("Two", [["id"], ["2"]])), "a.xlsx")) == [{"id": "2"}]
    assert refusal(read, workbook(("Empty", [])), "a.xlsx")[0] == "input-empty-file"


def test_a_sheet_that_is_a_chart_is_no_table(read: Read) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("Days")
        sheet.write_row(0, 0, ["id", "days"])
        sheet.write_row(1, 0, ["1", 175])
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Days!$B$2:$B$2"})
        book.add_chartsheet("Chart").set_chart(chart)

    assert rows(read(made(fill), "a.xlsx")) == [{"id": "1", "days": "175"}]


def merged(title: str, cells: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for line in ([title, None, None], ["id", "sex", "grade"], ["1", "F", "3"], ["2", None, "4"]):
        sheet.append(line)
    sheet.merge_cells(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_merged_cells_are_refused_from_the_header_down(read: Read) -> None:
    assert rows(read(merged("Riverbend", "A1:C1"), "a.xlsx"))[0] == {"id": "1", "sex": "F", "grade": "3"}
    assert refusal(read, merged("", "B3:B4"), "a.xlsx") == (
        "input-merged-cells",
        {"file": "a.xlsx", "sheet": "Sheet", "cells": "B3:B4"},
    )
    other = rewritten(
        merged("", "B3:B4"),
        lambda _, data: re.sub(rb"<(/?)mergeCell", rb"<\1x:mergeCell", data).replace(
            b"<worksheet ", b'<worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        ),
    )
    assert refusal(read, other, "a.xlsx")[0] == "input-merged-cells"


def test_the_sheet_that_is_looked_at_is_the_sheet_that_is_read(read: Read) -> None:
    """Sheets moved to another place keep the file in which they are stored."""
    book = openpyxl.Workbook()
    plain, joined = book.active, book.create_sheet("Joined")
    for sheet in (plain, joined):
        for line in (["id", "sex"], ["1", "F"], ["2", None]):
            sheet.append(line)
    joined.merge_cells("B2:B3")
    out = io.BytesIO()
    book.save(out)

    def moved(name: str, data: bytes) -> bytes:
        found = re.findall(rb"<sheet [^>]*>", data) if name == "xl/workbook.xml" else []
        return data.replace(found[0] + found[1], found[1] + found[0]) if found else data

    content = rewritten(out.getvalue(), moved)
    assert rows(read(content, "a.xlsx", sheet="Sheet")) == [{"id": "1", "sex": "F"}, {"id": "2", "sex": ""}]
    assert refusal(read, content, "a.xlsx", sheet="Joined")[0] == "input-merged-cells"


def test_formulas_give_what_was_computed_and_are_said(read: Read) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("S")
        sheet.write_row(0, 0, ["id", "days", "word"])
        sheet.write(1, 0, "1")
        sheet.write_formula(1, 1, "=90+85", value=175)
        sheet.write_formula(1, 2, '=IF(1,"","")', value="nothing")

    content = rewritten(made(fill), lambda _, data: data.replace(b"<v>nothing</v>", b"<v></v>"))
    raw = read(content, "a.xlsx")
    assert rows(raw) == [{"id": "1", "days": "175", "word": ""}]
    assert said(raw) == [("remark-formulas", {"n": 2, "sheet": "S"})]


def test_formulas_that_were_never_computed_are_no_blanks(read: Read) -> None:
    content = workbook(("S", [["id", "days"], ["1", "=90+85"], ["2", "=90"], ["3", "175"]]))
    assert refusal(read, content, "a.xlsx") == ("input-formulas-not-computed", {"file": "a.xlsx", "sheet": "S", "n": 2})


def test_xml_entities_are_refused(read: Read) -> None:
    content = made(lambda book: book.add_worksheet().write_column(0, 0, ["id", "boom"]))
    declared = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>'

    for part, word in (("sharedStrings.xml", b"boom"), ("sheet1.xml", b"<v>1</v>"), ("workbook.xml", b"Sheet1")):
        for entity in (b"&b;", b"&c;"):

            def change(name: str, data: bytes, part: str = part, word: bytes = word, entity: bytes = entity) -> bytes:
                if not name.endswith(part):
                    return data
                assert word in data
                new = b"<v>" + entity + b"</v>" if word.startswith(b"<v>") else entity
                return data.replace(b"?>", b"?>" + declared, 1).replace(word, new)

            found = refusal(read, rewritten(content, change), "a.xlsx")
            assert found == ("input-damaged-workbook", {"file": "a.xlsx"}), (part, entity)


# Parquet


def test_parquet_is_read_as_text(read: Read, tmp_path: Path) -> None:
    table = pa.table(
        {
            "id": ["007", None],
            "whole": pa.array([3, None], pa.int64()),
            "half": [2.5, 12.0],
            "flag": [True, None],
            "day": [date(2026, 3, 5), None],
            "word": pa.array(["a", "b"]).dictionary_encode(),
            "none": pa.nulls(2),
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    raw = read_raw(tmp_path / "a.parquet")
    first = {"id": "007", "whole": "3", "half": "2.5", "flag": "true", "day": "2026-03-05", "word": "a", "none": ""}
    second = dict.fromkeys(first, "") | {"half": "12", "word": "b"}
    assert (rows(raw), raw.numbers.tolist()) == ([first, second], [1, 2])
    assert refusal(read, JOSE, "no.parquet") == ("input-not-parquet", {"file": "no.parquet"})
    pq.write_table(pa.table({"id": pa.array([], pa.string())}), tmp_path / "none.parquet")
    assert refusal(read, (tmp_path / "none.parquet").read_bytes(), "none.parquet")[0] == "input-only-header"
    pq.write_table(pa.table({"id": [["a"], ["b"]]}), tmp_path / "list.parquet")
    assert refusal(read, (tmp_path / "list.parquet").read_bytes(), "list.parquet")[0] == "input-not-single-values"


# Any table, in any writing


HEADER = ("student id", "school", "note", "sex")
NARROW = "abcXYZ 0079éñöüçß"
PLAIN = "abcXYZ 0079,;|\t'\""
ENCODINGS = {
    "utf-8": None,
    "utf-8-sig": None,
    "utf-16": None,
    "cp1252": NARROW + ",;|\t\"'",
    "utf-16-le": PLAIN,
    "utf-16-be": PLAIN,
}
WRITTEN = {"deadline": None, "derandomize": True, "database": None}


@st.composite
def tables(draw: st.DrawFn) -> tuple[bytes, list[list[str]]]:
    """A table of text, and the bytes of it as some programme would write it."""
    encoding = draw(st.sampled_from(sorted(ENCODINGS)))
    letters = ENCODINGS[encoding]
    any_letter = st.characters(exclude_categories=("Cs", "Cc")) if letters is None else st.sampled_from(letters)
    ends = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    lines = st.text("abc 07", max_size=4).map(lambda value: value + "\n" + value)
    value = st.text(any_letter, max_size=8) if ends == "\r" else st.text(any_letter, max_size=8) | lines
    width = draw(st.integers(2, 4))
    found = draw(st.lists(st.lists(value, min_size=width, max_size=width), min_size=1, max_size=60))
    assume(any(any(line) for line in found))
    assume(not any(re.match(r'^=\s*"', each) for line in found for each in line))
    out = io.StringIO(newline="")
    writer = csv.writer(
        out,
        delimiter=draw(st.sampled_from([",", "\t", ";", "|"])),
        lineterminator=ends,
        quoting=draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])),
    )
    writer.writerow(HEADER[:width])
    writer.writerows(found)
    return out.getvalue().encode(encoding), found


@settings(max_examples=250, **WRITTEN)
@given(tables())
def test_any_table_comes_back_as_it_was_written(table: tuple[bytes, list[list[str]]]) -> None:
    content, lines = table
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.csv")
        path.write_bytes(content)
        raw = read_raw(path)
    width = len(lines[0])
    assert raw.header == HEADER[:width]
    assert [[*row.values()] for row in rows(raw)] == [line for line in lines if any(line)]
    assert raw.numbers.tolist() == [at + 2 for at, line in enumerate(lines) if any(line)]
    assert raw.odd_rows == ()


# Any bytes


def parquet_bytes() -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table({"id": ["007", "8"], "n": [1, None], "x": [0.5, 1.5]}), out)
    return out.getvalue()


def first_sheet() -> bytes:
    return workbook(("S", [["id", "sex", "n"], ["007", "F", 3], ["8", "M", 2.5]]))


SEEDS = {
    "csv": b'id,"sex",n\r\n="007",F,"1\n2"\r\n\r\n8,M,\xe9\r\n9,X\r\n',
    "utf16.csv": "id\tsex\n007\tF\n".encode("utf-16"),
    "csv.gz": gzip.compress(JOSE.encode(), mtime=0),
    "zip": zipped({"a.csv": JOSE.encode() * 3}),
    "xlsx": first_sheet(),
    "parquet": parquet_bytes(),
}
MUTATIONS = st.lists(
    st.tuples(st.sampled_from(["put", "cut", "insert", "end"]), st.floats(0, 1), st.binary(min_size=1, max_size=4)),
    min_size=1,
    max_size=4,
)


def mutated(data: bytes, changes: list[tuple[str, float, bytes]]) -> bytes:
    for kind, where, new in changes:
        at = int(where * len(data))
        if kind == "end":
            data = data[:at]
        elif kind == "cut":
            data = data[:at] + data[at + len(new) :]
        else:
            data = data[:at] + new + data[at + (len(new) if kind == "put" else 0) :]
    return data


def check_read(content: bytes, name: str) -> None:
    """The file is a table whose rows are numbered upwards, or it is refused in a sentence."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        try:
            raw = read_raw(path)
        except BadInput as fault:
            assert fault.sentence("en") and fault.sentence("es")
            return
    numbers = raw.numbers.tolist()
    assert len(numbers) == raw.columns.num_rows and numbers == sorted({*numbers})
    assert not {*numbers} & {row.number for row in raw.odd_rows}
    assert len({*raw.header}) == len(raw.header) > 0
    assert all(pa.types.is_string(column.type) and not column.null_count for column in raw.columns.columns)
    assert all(text(message, **values) for message, values in said(raw))


@settings(max_examples=500, **WRITTEN)
@given(st.sampled_from(sorted(SEEDS)), MUTATIONS)
def test_damaged_bytes_are_a_table_or_a_sentence(kind: str, changes: list[tuple[str, float, bytes]]) -> None:
    check_read(mutated(SEEDS[kind], changes), f"a.{kind}")


@settings(max_examples=150, **WRITTEN)
@given(
    st.sampled_from(["sheet1.xml", "workbook.xml", "styles.xml", "workbook.xml.rels", "[Content_Types].xml"]), MUTATIONS
)
def test_damaged_parts_of_a_workbook_are_a_table_or_a_sentence(
    part: str, changes: list[tuple[str, float, bytes]]
) -> None:
    content = rewritten(SEEDS["xlsx"], lambda name, data: mutated(data, changes) if name.endswith(part) else data)
    check_read(content, "a.xlsx")


@settings(max_examples=200, **WRITTEN)
@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.tsv", "a.xlsx", "a.zip", "a.csv.gz", "a.parquet"]))
def test_any_bytes_are_a_table_or_a_sentence(content: bytes, name: str) -> None:
    check_read(content, name)


@settings(max_examples=200, **WRITTEN)
@given(st.text(st.sampled_from('ab1,;\t|"\r\n =\ufeff'), min_size=1, max_size=60))
def test_any_text_is_a_table_or_a_sentence(content: str) -> None:
    check_read(content.encode(), "a.csv")
