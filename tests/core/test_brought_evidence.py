"""Files of evidence: which are taken, by what they are and not by what they are called."""

from __future__ import annotations

import io
import zipfile

import pytest

from fairwater.capability import check_brought
from fairwater.capability.brought import MOST_MEGABYTES
from fairwater.errors import BadInput


def office(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return made.getvalue()


DOCX = office("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("name", "content", "kept"),
    [
        ("minutes.pdf", b"%PDF-1.7\n", "minutes.pdf"),
        ("../../etc/Minutes.PDF", b"%PDF-1.7\n", "Minutes.PDF"),
        ("C:\\files\\plan.docx", DOCX, "plan.docx"),
        ("slides.pptx", office("[Content_Types].xml", "ppt/presentation.xml"), "slides.pptx"),
        ("sums.xlsx", office("[Content_Types].xml", "xl/workbook.xml"), "sums.xlsx"),
        ("board.png", b"\x89PNG\r\n\x1a\nrest", "board.png"),
        ("board.jpeg", b"\xff\xd8\xff\xe0rest", "board.jpeg"),
        ("notes.txt", "Círculo, cada mañana".encode(), "notes.txt"),
        ("list.csv", b"\xef\xbb\xbfa,b\n1,2\n", "list.csv"),
    ],
)
def test_what_is_taken(name, content, kept):
    assert check_brought(name, content) == kept


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("page.html", b"<html>", "kind"),
        ("drawing.svg", b"<svg/>", "kind"),
        ("run.exe", b"MZ", "kind"),
        ("nothing", b"x", "kind"),
        ("plan.docm", DOCX, "kind"),
        ("minutes.pdf", b"", "empty"),
        ("minutes.pdf", b"<html>%PDF-", "other"),
        ("board.png", b"\xff\xd8\xff", "other"),
        ("plan.docx", b"PK\x03\x04 broken", "other"),
        ("plan.docx", office("word/document.xml"), "other"),
        ("plan.docx", office("[Content_Types].xml", "xl/workbook.xml"), "other"),
        ("plan.docx", office("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "other"),
        ("notes.txt", b"\xff\xfe\x00a", "other"),
        ("notes.txt", b"a\x00b", "other"),
        ("large.txt", b"a" * (MOST_MEGABYTES * 2**20 + 1), "large"),
    ],
)
def test_what_is_refused_and_why(name, content, why):
    with pytest.raises(BadInput) as caught:
        check_brought(name, content)
    assert caught.value.message_id == f"evidence-file-{why}"
    assert "{" not in caught.value.sentence("es")
