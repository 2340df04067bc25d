"""The direction in which a DOCX reads: paragraphs, runs, tables and fonts of scripts that are written from right to left.

A file has the direction of its language. A paragraph whose first letter of a direction is of the other one says so itself, as
a page does with `dir="auto"`: people write Arabic in a document whose questions are English, and the other way round. In a run
of such letters Word takes size, bold, italics and font from the settings for complex scripts, which stand beside the others.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from fairwater import words

FONT = "Noto Naskh Arabic"
"""The font of letters of complex scripts; a computer that lacks it takes its own."""
RIGHT_TO_LEFT = frozenset({"R", "AL"})
MARKS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
"""Letters that one does not see, with which word processors say a direction."""
AFTER_BIDI = (
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents"),
    *("w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl"),
    *("w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"),
)
AFTER_RTL = ("w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath")
AFTER_BOLD = ("w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:color", "w:sz", "w:szCs", "w:u", *AFTER_RTL)
AFTER_ITALIC = AFTER_BOLD[2:]
AFTER_SIZE = ("w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", *AFTER_RTL)


def is_right_to_left(text: str) -> bool | None:
    """Say whether a text begins with a letter that is written from right to left; None where no letter has a direction."""
    for letter in text:
        found = unicodedata.bidirectional(letter)
        if found in RIGHT_TO_LEFT:
            return True
        if found == "L":
            return False
    return None


def set_language(made: Document, told_in: str) -> None:
    """Give a new file its language: its direction, and what Word does with letters of complex scripts."""
    normal = made.styles["Normal"]
    settings = normal.element.get_or_add_rPr()
    settings.get_or_add_rFonts().set(qn("w:cs"), FONT)
    _put(settings, "w:szCs", AFTER_SIZE, str(settings.find(qn("w:sz")).get(qn("w:val"))))
    language = OxmlElement("w:lang")
    is_base = words.direction(told_in) == "rtl"
    locale = words.LOCALES[told_in].replace("_", "-")
    language.set(qn("w:val"), locale)
    language.set(qn("w:bidi"), locale if is_base else words.LOCALES["ar"].replace("_", "-"))
    settings.append(language)
    for style in made.styles:
        _of_complex_scripts(style.element.find(qn("w:rPr")))
    if is_base:
        _put(normal.element.get_or_add_pPr(), "w:bidi", AFTER_BIDI)
        _put(made.element.body.sectPr, "w:bidi", ("w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange"))


def _of_complex_scripts(settings: BaseOxmlElement | None) -> None:
    """Let a style set letters of complex scripts as it sets the others: size, bold and italics are settings of their own."""
    if settings is None:
        return
    fonts = settings.find(qn("w:rFonts"))
    if fonts is not None and fonts.get(qn("w:cstheme")) is not None:
        del fonts.attrib[qn("w:cstheme")]
        fonts.set(qn("w:cs"), FONT)
    for name, beside, after in (("w:b", "w:bCs", AFTER_BOLD), ("w:i", "w:iCs", AFTER_ITALIC)):
        if settings.find(qn(name)) is not None and settings.find(qn(beside)) is None:
            _put(settings, beside, after, settings.find(qn(name)).get(qn("w:val")))
    size = settings.find(qn("w:sz"))
    if size is not None and settings.find(qn("w:szCs")) is None:
        _put(settings, "w:szCs", AFTER_SIZE, size.get(qn("w:val")))


def _put(parent: BaseOxmlElement, name: str, after: Iterable[str], value: str | None = None) -> None:
    """Put an element where the order of the format has it: before those that come `after`. One that is there is replaced."""
    for there in parent.findall(qn(name)):
        parent.remove(there)
    made = OxmlElement(name)
    if value is not None:
        made.set(qn("w:val"), value)
    parent.insert_element_before(made, *after)


def _is_base(made: Document) -> bool:
    return made.element.body.sectPr.find(qn("w:bidi")) is not None


def set_paragraph(paragraph: Paragraph, made: Document) -> None:
    """Let a paragraph read as its letters do, and each of its runs."""
    for run in paragraph._p.iter(qn("w:r")):
        _set_run(Run(run, paragraph))
    found = is_right_to_left(paragraph.text)
    if found is not None and (found or _is_base(made)):
        _put(paragraph._p.get_or_add_pPr(), "w:bidi", AFTER_BIDI, None if found else "0")


def _set_run(run: Run) -> None:
    if not is_right_to_left(run.text):
        return
    settings = run._r.get_or_add_rPr()
    if run.bold:
        _put(settings, "w:bCs", AFTER_BOLD)
    if run.italic:
        _put(settings, "w:iCs", AFTER_ITALIC)
    _put(settings, "w:rtl", AFTER_RTL)


def set_table(table: Table, made: Document, head: str) -> None:
    """Let the columns of a table follow one another in the direction of its head, else of the file."""
    found = is_right_to_left(head)
    if found or (found is None and _is_base(made)):
        after: tuple[str, ...] = (
            "w:tblStyleRowBandSize",
            "w:tblStyleColBandSize",
            "w:tblW",
            "w:jc",
            "w:tblCellSpacing",
            "w:tblInd",
        )
        after = (*after, "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
        _put(table._tbl.tblPr, "w:bidiVisual", after)
