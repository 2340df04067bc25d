"""The equity lead makes a deck for the board and takes it; the superintendent opens the brief, on a phone, in Spanish."""

from __future__ import annotations

import pytest
from pptx import Presentation

from tests.browser.looks import faults, follow
from tests.cast import ANA, SAM

pytestmark = pytest.mark.browser

A_FILE = 120_000


def test_a_deck_is_made_and_taken_and_a_brief_is_opened(open_as, address, tmp_path):
    ana = open_as(ANA)
    ana.goto(f"{address}/journeys/")
    follow(ana, ana.locator("main section.card h2 a", has_text="Interrupting over-suspension").first)
    journey = ana.url
    follow(ana, ana.get_by_role("link", name="Take it away"))
    assert faults(ana) == []
    ana.locator("[name=what][value=deck]").check()
    follow(ana, ana.get_by_role("button", name="Make it"))
    take = ana.get_by_role("link", name="Take it (")
    take.wait_for(timeout=A_FILE)
    assert faults(ana) == []
    with ana.expect_download() as download:
        take.click()
    assert download.value.suggested_filename.startswith("deck-interrupting-over-suspension")
    download.value.save_as(tmp_path / "deck.pptx")
    slides = Presentation(str(tmp_path / "deck.pptx")).slides
    assert 5 <= len(slides) <= 8 and all(slide.shapes.title.text_frame.text for slide in slides)

    sam = open_as(SAM, width=390, language="es", theme="dark")
    sam.goto(f"{journey}take-away/")
    assert faults(sam) == []
    sam.locator("[name=what][value=brief]").check()
    follow(sam, sam.get_by_role("button", name="Hacerlo"))
    sam.get_by_role("link", name="Llevarlo (").wait_for(timeout=A_FILE)
    assert faults(sam) == []
    with sam.expect_download() as brief:
        sam.get_by_role("link", name="Llevarlo (").click()
    assert brief.value.suggested_filename.endswith(".pdf")
