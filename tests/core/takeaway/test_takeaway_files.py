"""Decks, briefs and bound reports: whole, tagged, told, and never longer than they may be, whatever people wrote."""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import replace

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pptx.util import Pt

from fairwater.documents import document_kinds
from fairwater.documents.text import Block, Span
from fairwater.frameworks import shipped
from fairwater.takeaway import (
    Chapter,
    Number,
    Part,
    Story,
    Table,
    Voice,
    Withheld,
    bound,
    bound_docx,
    bound_pdf,
    brief_html,
    brief_pdf,
    deck_of,
)
from fairwater.takeaway.bound import MOST_COLUMNS, stacked
from fairwater.takeaway.drawn import board_table, chains, graph_figure
from fairwater.takeaway.fitting import Room, n_lines
from fairwater.takeaway.slides_file import deck_pptx
from tests.core.documents.pages import ODD

KINDS, _ = document_kinds()
THEORY = KINDS["theory-of-action"]
VALUES = THEORY.example_in("en")
FIGURE = graph_figure(THEORY, VALUES, "From referral to repair", "en")
NUMBER = Number(
    "Suspended: African American",
    "60 of 400 African American students were suspended.",
    "15.0%",
    "n = 400",
    "95 % interval: 11.8% to 18.8%",
    "published on November 3, 2026",
)
VOICE = Voice("You ask us to come at three.", "A family, November 3", "Whoever said it agreed: everybody", "en")
STORY = Story(
    title="Interrupting over-suspension",
    place="Riverbend Unified",
    language="en",
    facts=("For the board",),
    problem="How can we interrupt the over-suspension of African American students?",
    sentence="Our two schools suspended 60 of 400 African American students.",
    numbers=(NUMBER,),
    voices=(VOICE,),
    map=("Structural: 9 entries",),
    theory=chains(THEORY, VALUES, "en"),
    theory_figure=FIGURE,
    learned=("A talk needs somebody who is free for it.",),
    decided=("Adapt: nobody had the time.",),
    asks=("Take it to three schools.",),
    due="To be decided by June 1, 2027",
    withheld=(Withheld("Equity pause", "what is said in coaching stays in the room"),),
    sources=("District dossier",),
    chapters=(
        Chapter(
            "The dossier",
            ("Signed",),
            (
                Part("Where we stand", (Block("paragraph", (Span("Sixty of four hundred."),)), FIGURE), ("Finding",)),
                Part(
                    "Written",
                    (Block("heading", (Span("Whom we serve"),), level=1), Table(("a", "b"), (("1", "2"),)).block()),
                ),
            ),
        ),
    ),
)
BARE = Story("A way", "Riverbend", "en", (), "", numbers_lack="None.", voices_lack="Nobody.")
ANY = st.builds(
    Story,
    title=ODD,
    place=st.just("Riverbend"),
    language=st.sampled_from(["en", "es", "ar"]),
    facts=st.just(("For the board",)),
    problem=st.one_of(ODD, st.just("Why? " * 400)),
    sentence=st.one_of(ODD, st.just("word " * 900)),
    numbers=st.lists(st.builds(replace, st.just(NUMBER), sentence=ODD), max_size=5).map(tuple),
    numbers_lack=ODD,
    voices=st.lists(st.builds(Voice, ODD, ODD, ODD, st.just("en")), max_size=4).map(tuple),
    voices_lack=ODD,
    map=st.lists(ODD, max_size=4).map(tuple),
    pilot=st.lists(ODD, max_size=6).map(tuple),
    learned=st.lists(st.one_of(ODD, st.just("We learned. " * 200)), max_size=9).map(tuple),
    asks=st.lists(ODD, max_size=9).map(tuple),
    withheld=st.lists(st.builds(Withheld, ODD, ODD), max_size=30).map(tuple),
)


def inside(pdf: bytes) -> bytes:
    """A PDF with its packed parts unpacked."""
    found = pdf
    for packed in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            found += zlib.decompress(packed[1])
        except zlib.error:
            continue
    return found


def n_pages(pdf: bytes) -> int:
    return int(re.findall(rb"<xmpTPg:NPages>(\d+)<", pdf)[0])


def slides_of(story: Story):
    return list(Presentation(io.BytesIO(deck_pptx(deck_of(story)))).slides)


def assert_fits(slide) -> None:
    """Measure the text of each placeholder as it stands in the file against the room that the file gives it."""
    for shape in slide.placeholders:
        if not shape.has_text_frame:
            continue
        frame = shape.text_frame
        room_wide = (shape.width - frame.margin_left - frame.margin_right) / Pt(1)
        high = (shape.height - frame.margin_top - frame.margin_bottom) / Pt(1)
        used = 0.0
        for paragraph in frame.paragraphs:
            for run in paragraph.runs:
                size = run.font.size.pt
                room = Room(room_wide, high, size, bool(run.font.bold))
                used += n_lines(run.text, room) * size * 1.2 + paragraph.space_before.pt
        assert used <= high + 0.5, (shape.name, used, high)
        assert shape.left >= 0 and shape.left + shape.width <= Pt(960)
        assert shape.top >= 0 and shape.top + shape.height <= Pt(540)


class TestADeck:
    def test_it_has_titles_texts_pictures_that_are_told_and_notes(self):
        slides = slides_of(STORY)
        assert [slide.shapes.title.text_frame.text for slide in slides] == [
            "Interrupting over-suspension",
            "Our two schools suspended 60 of 400 African American students.",
            "What people said",
            "What holds the problem in place, and what we change",
            "What we learned and decided",
            "What we ask of you",
            "Not shown here, and why",
        ]
        (picture,) = [shape for shape in slides[3].shapes if shape.element.tag.endswith("}pic")]
        told = picture.element.nvPicPr.cNvPr.get("descr")
        assert told.startswith("From referral to repair. If ")
        notes = slides[1].notes_slide.notes_text_frame.text
        assert "n = 400" in notes and "95 % interval" in notes and "published on November 3, 2026" in notes
        assert "District dossier" in slides[0].notes_slide.notes_text_frame.text
        assert "B1" in slides[3].notes_slide.notes_text_frame.text, "the picture as a table"
        for slide in slides:
            assert_fits(slide)

    def test_each_run_says_its_language_and_arabic_runs_from_the_right(self):
        for language, locale, rtl in (("es", "es-US", "0"), ("ar", "ar-AE", "1")):
            xml = [slide.shapes.title.element.xml for slide in slides_of(replace(STORY, language=language))]
            assert all(f'lang="{locale}"' in each and f'rtl="{rtl}"' in each for each in xml)

    def test_without_anything_there_are_five_slides_that_say_so(self):
        slides = slides_of(BARE)
        assert len(slides) == 5
        assert "None." in slides[1].placeholders[1].text_frame.text

    @settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(ANY)
    def test_it_is_five_to_eight_slides_and_nothing_runs_over(self, story):
        slides = slides_of(story)
        assert 5 <= len(slides) <= 8
        for slide in slides:
            assert_fits(slide)


class TestABrief:
    def test_it_says_the_sentence_three_numbers_a_voice_and_what_is_due(self):
        page = brief_html(replace(STORY, numbers=(NUMBER,) * 5))
        assert page.count("n = 400 · 95 % interval: 11.8% to 18.8%") == 3
        assert '<blockquote lang="en">You ask us to come at three.</blockquote>' in page
        assert "To be decided by June 1, 2027" in page and "stays in the room" in page

    @settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(ANY)
    def test_it_is_one_page_and_pdf_ua(self, story):
        pdf = brief_pdf(story)
        assert n_pages(pdf) == 1
        assert b"pdfuaid" in inside(pdf)


class TestABoundReport:
    def test_it_is_pdf_ua_with_bookmarks_and_pictures_that_are_told(self):
        pdf = inside(bound_pdf(STORY.bound()))
        assert b"pdfuaid" in pdf and b"/Outlines" in pdf
        tags = {found.decode() for found in re.findall(rb"/S\s*/(\w+)", pdf)}
        assert {"H1", "H2", "Figure", "Table", "TH", "TOC", "TOCI"} <= tags
        assert b"/Alt" in pdf

    def test_what_the_template_reads_is_what_was_gathered(self, monkeypatch: pytest.MonkeyPatch):
        seen = []
        monkeypatch.setattr(bound, "pdf_of", lambda name, data, pictures: seen.append((data, pictures)) or b"")
        bound_pdf(STORY.bound())
        ((data, pictures),) = seen
        (chapter,) = data["chapters"]
        first, second = chapter["parts"]
        assert [part["title"] for part in chapter["parts"]] == ["Where we stand", "Written"]
        assert first["pieces"][1]["title"] == "From referral to repair" and first["evidence"] == ["Finding"]
        assert [piece["kind"] for piece in second["pieces"]] == ["heading", "table"]
        assert list(pictures) == ["figure-1"] and pictures["figure-1"] == FIGURE.svg

    def test_it_is_a_docx_with_an_outline_and_told_pictures(self):
        made = docx.Document(io.BytesIO(bound_docx(STORY.bound())))
        styled = [(each.style.name, each.text) for each in made.paragraphs if each.style.name.startswith("Heading")]
        assert styled[:3] == [("Heading 1", "The dossier"), ("Heading 2", "Where we stand"), ("Heading 2", "Written")]
        (picture,) = made.element.xpath("//wp:docPr")
        assert picture.get("descr") == FIGURE.told and picture.get("title") == FIGURE.title

    @settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(ODD, ODD, st.sampled_from(["en", "ar"]))
    def test_no_text_breaks_it(self, title, text, language):
        table = Table((title, text), ((text, title),)).block()
        chapter = Chapter(title, (text,), (Part(text, (Block("paragraph", (Span(text),)), table), (title,)),))
        whole = replace(STORY, title=title, language=language, chapters=(chapter,)).bound()
        assert bound_pdf(whole).startswith(b"%PDF")
        assert bound_docx(whole).startswith(b"PK")


def test_a_table_of_many_columns_is_a_list():
    heads = tuple(f"h{n}" for n in range(MOST_COLUMNS + 1))
    (item,) = stacked(Table(heads, (("Ana", "1", "", *("x",) * (MOST_COLUMNS - 2)),)).block()).items
    assert "".join(span.text for span in item[0].spans) == "Ana"
    told = "".join(span.text for span in item[1].spans)
    assert told.startswith("h1: 1 · h3: x") and "h2" not in told
    kept = Table(heads[:-1], ((*"abcdef",),)).block()
    assert stacked(kept) is kept


def test_a_figure_of_a_graph_tells_what_it_draws():
    assert FIGURE is not None
    rows = FIGURE.table.rows
    assert len(rows) == sum(len(VALUES[layer]) for layer in ("barriers", "shifts", "actions", "outcomes"))
    assert ("S1", "B1") in {(row[1], row[3].split(",")[0]) for row in rows}
    assert FIGURE.svg.count("<rect") == len(rows) and FIGURE.slim.count("<rect") < len(rows)
    assert graph_figure(KINDS["iteration"], {}, "", "en") is None


def test_a_board_is_a_table_from_plain_to_deep():
    kind = KINDS["conditions-map"]
    framework = shipped().newest("six-conditions")
    found = board_table(kind, kind.example_in("en"), framework, "en")
    assert found is not None
    table, lines = found
    assert len(table.rows) == len(kind.example_in("en")["entries"])
    assert len(lines) == 3
