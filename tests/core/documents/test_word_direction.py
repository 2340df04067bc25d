"""A DOCX in Arabic: what reads from right to left, in which font and weight, and that nothing of it is lost on the way back."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from fairwater.content import content_in
from fairwater.documents import kind_in
from fairwater.documents.paper import Paper
from fairwater.documents.word_back import brought
from fairwater.documents.word_direction import FONT, is_right_to_left
from fairwater.documents.word_file import blank_docx, document_docx

LETTER = kind_in(
    content_in(
        """
id = "letter"
version = "1"
title = { en = "Letter", es = "Carta", ar = "رسالة" }
purpose = { en = "To say it.", ar = "لنقولها." }
[[sections]]
id = "first"
title = { en = "What we say", ar = "ما نقوله" }
[[sections.fields]]
id = "text"
kind = "text"
label = { en = "Power", ar = "من يقرر" }
[[sections.fields]]
id = "only-english"
kind = "text"
label = "Access"
[[sections.fields]]
id = "whom"
kind = "choices"
label = { en = "Whom it touches", ar = "من يعنيهم الأمر" }
options = [
  { id = "families", label = { en = "Families", ar = "الأسر" } },
  { id = "students", label = { en = "Students", ar = "الطلاب" } },
]
[[sections.fields]]
id = "steps"
kind = "rows"
label = { en = "Steps", ar = "الخطوات" }
columns = [
  { id = "step", label = { en = "Step", ar = "الخطوة" } },
  { id = "owner", label = { en = "Owner", ar = "المسؤول" } },
]
""".encode(),
        "letter.toml",
    )
)
TEXT = "نسأل **الأسر** أولاً، ثم *نقرر* في 2026.\n\n- واحد\n- اثنان\n\n> قالوا\n\nWe say PDF in English."
VALUES: dict[str, Any] = {
    "text": TEXT,
    "only-english": "Doors are open.",
    "whom": ["families", "students"],
    "steps": [{"step": "نفتح الباب", "owner": "Ana Reyes"}],
}


def made(language: str = "ar", values: dict[str, Any] | None = None) -> bytes:
    facts = ("Riverbend",)
    return document_docx(Paper(LETTER, "رسالة إلى الأسر", "Riverbend", language, values or VALUES, facts))


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def settings_of(data: bytes, text: str) -> tuple[str | None, list[tuple[str, bool, bool]]]:
    """Return what a paragraph says of its direction, and of each of its runs whether it is rtl and bold in that script."""
    paragraphs = list(opened(data).element.body.iter(qn("w:p")))
    paragraph = next(
        each for each in paragraphs if "".join(t.text or "" for t in each.iter(qn("w:t"))).startswith(text)
    )
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:bidi')}")
    runs = [
        (
            "".join(t.text or "" for t in run.iter(qn("w:t"))),
            run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None,
            run.find(f"{qn('w:rPr')}/{qn('w:bCs')}") is not None,
        )
        for run in paragraph.iter(qn("w:r"))
    ]
    return None if found is None else found.get(qn("w:val"), "1"), runs


@pytest.mark.parametrize(
    ("text", "is_it"),
    [("نسأل PDF", True), ("PDF نسأل", False), ("«12» نسأل", True), ("123 – 45", None), ("", None), ("שלום", True)],
)
def test_the_first_letter_that_has_a_direction_decides(text: str, is_it: bool | None) -> None:
    assert is_right_to_left(text) is is_it


def test_an_arabic_file_reads_from_right_to_left_in_its_own_font_and_language() -> None:
    document = opened(made())
    normal = document.styles["Normal"].element
    assert (
        normal.pPr.find(qn("w:bidi")) is not None and normal.pPr.find(qn("w:jc")) is None
    )  # in Word `right` would be left
    assert normal.rPr.rFonts.get(qn("w:cs")) == FONT
    assert normal.rPr.find(qn("w:szCs")).get(qn("w:val")) == normal.rPr.find(qn("w:sz")).get(qn("w:val")) == "21"
    assert normal.rPr.find(qn("w:lang")).get(qn("w:bidi")) == "ar-AE"
    assert document.element.body.sectPr.find(qn("w:bidi")) is not None
    for name in ("Title", "Heading 1", "Heading 2"):
        fonts = document.styles[name].element.rPr.find(qn("w:rFonts"))
        assert fonts.get(qn("w:cs")) == FONT and fonts.get(qn("w:cstheme")) is None
    heading = document.styles["Heading 1"].element.rPr
    assert heading.find(qn("w:bCs")) is not None
    assert heading.find(qn("w:szCs")).get(qn("w:val")) == heading.find(qn("w:sz")).get(qn("w:val"))


def test_each_paragraph_reads_as_its_letters_do() -> None:
    file = made()
    direction, runs = settings_of(file, "نسأل")
    assert direction == "1" and all(is_rtl for _, is_rtl, _ in runs)
    assert [bold for text, _, bold in runs if text == "الأسر"] == [True]
    assert settings_of(file, "We say PDF") == ("0", [("We say PDF in English.", False, False)])
    assert settings_of(file, "Access")[0] == "0"  # a label that nobody translated
    in_english = made("en")
    assert settings_of(in_english, "نسأل")[0] == "1" and settings_of(in_english, "We say PDF")[0] is None
    assert opened(in_english).element.body.sectPr.find(qn("w:bidi")) is None


@pytest.mark.parametrize(("language", "is_it"), [("ar", True), ("en", False)])
def test_the_columns_of_a_table_follow_one_another_as_its_head_reads(language: str, is_it: bool) -> None:
    table = opened(made(language)).tables[0]
    assert (table._tbl.tblPr.find(qn("w:bidiVisual")) is not None) is is_it
    assert next(cell.text for cell in table.rows[0].cells) == ("الخطوة" if is_it else "Step")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_order_of_settings_is_the_one_that_word_reads(language: str) -> None:
    """Word refuses a file whose settings stand in another order; the format names it."""
    order_of_run = ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u", "rtl", "lang"]
    order_of_paragraph = [
        "pStyle",
        "keepNext",
        "keepLines",
        "numPr",
        "bidi",
        "spacing",
        "ind",
        "contextualSpacing",
        "jc",
    ]
    with zipfile.ZipFile(io.BytesIO(made(language))) as packed:
        parts = [packed.read(name) for name in ("word/document.xml", "word/styles.xml")]
    for part in parts:
        tree = docx.oxml.parse_xml(part)
        for tag, order in (("w:rPr", order_of_run), ("w:pPr", order_of_paragraph)):
            for each in tree.iter(qn(tag)):
                names = [child.tag.partition("}")[2] for child in each]
                known = [name for name in names if name in order]
                assert known == sorted(known, key=order.index), names


def test_everything_comes_back_as_it_was() -> None:
    for language in ("ar", "en"):
        back = brought(made(language), LETTER, "letter.docx", language)
        assert back.values == VALUES and not back.missing and not back.unplaced and not back.refused


def test_what_a_word_processor_adds_to_see_a_direction_changes_no_heading_and_no_answer() -> None:
    paper = Paper(LETTER, "رسالة", "Riverbend", "ar", {})
    document = opened(blank_docx(paper))
    for each in document.paragraphs:
        if each.style is not None and each.style.name == "Heading 2":
            each.runs[0].text = f"\u200f\u2067{each.text}\u2069"
        elif each.text.endswith("الطلاب"):
            each.runs[0].text = "\u200f☒ الطلاب"
    rows = document.tables[0].rows
    rows[0].cells[1].paragraphs[0].runs[0].text = "المسؤول\u200f"
    rows[1].cells[1].paragraphs[0].add_run("مريم")
    out = io.BytesIO()
    document.save(out)
    back = brought(out.getvalue(), LETTER, "letter.docx", "ar")
    assert back.values["whom"] == ["students"] and not back.missing
    assert back.values["steps"][0] == {"step": "", "owner": "مريم"}


def test_options_that_are_listed_with_an_arabic_comma_are_known() -> None:
    document = opened(made())
    line = next(each for each in document.paragraphs if each.text.startswith("الأسر"))
    line.runs[0].text = "الطلاب، الأسر"
    out = io.BytesIO()
    document.save(out)
    assert brought(out.getvalue(), LETTER, "letter.docx", "ar").values["whom"] == ["students", "families"]
