"""A deck as PPTX: real titles and placeholders, pictures with texts that stand for them, notes, each run in its language."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from typing import Any, Final

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from fairwater import words
from fairwater.documents.word_file import clean
from fairwater.takeaway.bound import png_of
from fairwater.takeaway.parts import Figure
from fairwater.takeaway.slides import (
    BESIDE,
    BODY,
    COVER_TEXT,
    COVER_TITLE,
    GAP,
    HEIGHT,
    INSET,
    PICTURE,
    TITLE,
    WIDTH,
    Deck,
    Place,
    Slide,
)

COLOUR: Any = RGBColor  # it says nothing of its types
INK, DEEP, SOFT, PAPER = (COLOUR.from_string(each) for each in ("16242F", "0A4650", "566571", "FBF9F4"))
SERIF, SANS = "Georgia", "Arial"
"""Fonts that every machine has, both narrower than those that the texts were measured with."""
COVER, TEXT, WITH_PICTURE = 0, 1, 8
"""Layouts of the empty presentation that python-pptx carries: title, title and text, picture with text."""
PLACES: Final[dict[int, dict[int, Place]]] = {
    COVER: {0: COVER_TITLE, 1: COVER_TEXT},
    TEXT: {0: TITLE, 1: BODY},
    WITH_PICTURE: {0: TITLE, 1: PICTURE, 2: BESIDE},
}
ALT_LETTERS = 2000


def deck_pptx(deck: Deck) -> bytes:
    """Return the deck as PPTX."""
    made = Presentation()
    made.slide_width, made.slide_height = Pt(WIDTH), Pt(HEIGHT)
    layouts = [made.slide_layouts[number] for number in PLACES]
    for layout, places in zip(layouts, PLACES.values(), strict=True):
        _lay_out(layout, places)
    for unused in [each for each in made.slide_layouts if each not in layouts]:
        made.slide_layouts.remove(unused)
    ground = made.slide_master.background.fill
    ground.solid()
    ground.fore_color.rgb = PAPER
    properties = made.core_properties
    properties.title, properties.author = clean(deck.title)[:255], clean(deck.place)[:255]
    properties.language = deck.language
    for number, slide in enumerate(deck.slides):
        layout = layouts[0] if number == 0 else layouts[1] if slide.figure is None else layouts[2]
        _add(made, layout, slide, deck.language)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _lay_out(layout: Any, places: dict[int, Place]) -> None:
    """Put the placeholders of a layout where texts were measured to fit; footers are taken away."""
    for shape in list(layout.placeholders):
        place = places.get(shape.placeholder_format.idx)
        if place is None:
            shape._element.getparent().remove(shape._element)
        else:
            _put(shape, place)


def _put(shape: Any, place: Place) -> None:
    shape.left, shape.top, shape.width, shape.height = (
        Pt(each) for each in (place.left, place.top, place.width, place.height)
    )


def _add(made: Any, layout: Any, slide: Slide, language: str) -> None:
    page = made.slides.add_slide(layout)
    cover = slide.body == COVER_TEXT
    title = COVER_TITLE if cover else TITLE
    by_number = {shape.placeholder_format.idx: shape for shape in page.placeholders}
    _write(by_number[0], [slide.title], title, language, font=SERIF, colour=DEEP)
    text = by_number[1 if slide.figure is None else 2]
    if slide.figure is not None:
        _put(text, slide.body)
    _write(text, slide.lines, slide.body, language, font=SANS, colour=INK)
    if cover and len(slide.lines) > 1:
        for run in text.text_frame.paragraphs[-1].runs:
            run.font.size, run.font.color.rgb = Pt(14), SOFT
    if slide.figure is not None:
        _picture(by_number[1], slide.figure, slide.picture)
    page.notes_slide.notes_text_frame.text = clean("\n".join(slide.notes))


def _write(shape: Any, lines: Sequence[str], place: Place, language: str, *, font: str, colour: RGBColor) -> None:
    frame = shape.text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(INSET)
    rtl = words.direction(language) == "rtl"
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.RIGHT if rtl else PP_ALIGN.LEFT
        paragraph.line_spacing, paragraph.space_before, paragraph.space_after = 1.0, Pt(GAP if number else 0), Pt(0)
        properties = paragraph._p.get_or_add_pPr()
        properties.set("rtl", "1" if rtl else "0")
        properties.set("marL", "0")
        properties.set("indent", "0")
        if properties.find(qn("a:buNone")) is None:
            properties.append(properties.makeelement(qn("a:buNone"), {}))
        run = paragraph.add_run()
        run.text = clean(line)
        run.font.size, run.font.bold, run.font.name = Pt(place.size), place.bold, font
        run.font.color.rgb = colour
        run._r.get_or_add_rPr().set("lang", words.LOCALES[language].replace("_", "-"))


def _picture(holder: Any, figure: Figure, place: Place) -> None:
    """Put a figure into its placeholder, whole and as large as it can be, with the text that stands for it."""
    png = png_of(figure, slim=True)
    shape = holder.insert_picture(io.BytesIO(png))
    shape.crop_left = shape.crop_right = shape.crop_top = shape.crop_bottom = 0.0
    wide, high = _dots(png)
    scale = min(place.width / wide, place.height / high)
    width, height = wide * scale, high * scale
    left, top = place.left + (place.width - width) / 2, place.top + (place.height - height) / 2
    shape.left, shape.top, shape.width, shape.height = (Pt(each) for each in (left, top, width, height))
    named = shape._element.nvPicPr.cNvPr
    named.set("descr", clean(f"{figure.title}. {figure.told}")[:ALT_LETTERS])
    named.set("title", clean(figure.title)[:255])


def _dots(png: bytes) -> tuple[int, int]:
    """Return the width and height that the head of a PNG names."""
    wide, high = struct.unpack(">II", png[16:24])
    return int(wide), int(high)
