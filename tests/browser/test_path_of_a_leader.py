"""One leader, on a phone, from a page nobody else reads to a badge anybody can verify, and the report of the way."""

from __future__ import annotations

import re

import docx
import pytest
from playwright.sync_api import expect

from tests.browser.looks import faults, follow
from tests.cast import NORA

pytestmark = pytest.mark.browser

PHRASE = "a lamp beside the river"
A_SAMPLE, A_FILE = 180_000, 120_000
"""The worker makes what the sample people did one after the other."""


def test_a_principal_reflects_rates_plans_is_recognised_and_takes_the_path_with_her(open_as, address, tmp_path):
    nora = open_as(NORA, width=390)

    # She writes for herself alone; afterwards it is locked.
    nora.goto(f"{address}/journal/")
    nora.get_by_label("Passphrase").fill(PHRASE)
    nora.get_by_label("The same once more").fill(PHRASE)
    follow(nora, nora.get_by_role("button", name="Begin my journal"))
    assert re.search(r"([A-Z2-9]{4}-){5}[A-Z2-9]{4}", nora.locator("main").inner_text())
    nora.get_by_label("What I think about").fill("I asked the same three hands all morning.")
    follow(nora, nora.get_by_role("button", name="Keep this page"))
    assert faults(nora) == []
    follow(nora, nora.get_by_role("button", name="Lock it now"))
    assert "the same three hands" not in nora.content()

    # The team of her school is in its silent round: how many have rated is told, and nothing else.
    nora.goto(f"{address}/practice/")
    follow(nora, nora.get_by_role("link", name="Go on with the assessment"))
    assert re.search(r"\d of \d", nora.locator("main").inner_text())

    # Where leadership stands in the district, and the blueprint that follows from it.
    nora.goto(f"{address}/profiles/")
    profile = nora.get_by_role("link", name="Riverbend Unified")
    expect(profile.first).to_be_visible(timeout=A_SAMPLE)
    follow(nora, profile.first)
    said = nora.locator("main").inner_text()
    assert "weakest in Inclusion" in said and "41.7" in said and "40.3" in said
    follow(nora, nora.get_by_role("link", name="Riverbend: belonging first"))
    assert "Riverbend: belonging first" in nora.locator("h1").inner_text()

    # What she showed was judged by two who did not see each other; the badge verifies line by line.
    nora.goto(f"{address}/recognition/")
    follow(nora, nora.locator("#badges").get_by_role("link", name="Inclusion", exact=True))
    follow(nora, nora.get_by_role("link", name="Its page"))
    assert nora.locator("#lines .pill").all_inner_texts() == ["passed"] * 4
    assert faults(nora) == []

    # It brought something to her school, from somebody who is named, for the next step.
    nora.goto(f"{address}/rewards/")
    assert re.search(r"Release time: Eastside Middle", nora.locator("main").inner_text())

    # And the way as a file for herself: with the badge, without a word of the journal.
    nora.goto(f"{address}/take-away/path/")
    nora.locator("#format").select_option("docx")
    follow(nora, nora.get_by_role("button", name="Make it"))
    take = nora.get_by_role("link", name="Take it (").first
    take.wait_for(timeout=A_FILE)
    assert faults(nora) == []
    with nora.expect_download() as download:
        take.click()
    download.value.save_as(tmp_path / "path.docx")
    document = docx.Document(str(tmp_path / "path.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "Inclusion" in cells and "Credential" in cells
    assert "same three hands" not in "\n".join([*cells, *(each.text for each in document.paragraphs)])
