"""Frameworks in a real browser: read, copied, changed, published and compared; a scheme brought from a spreadsheet, by phone."""

from __future__ import annotations

import os
import re

import pytest

from tests.browser.looks import faults, follow
from tests.cast import ANA, OMAR

pytestmark = pytest.mark.browser
PICTURES = os.environ.get("FAIRWATER_PICTURES", "")
"""A folder in which to leave pictures of the pages, for somebody to look at."""


def looked_at(page, name: str) -> None:
    assert faults(page) == []
    if PICTURES:
        page.screenshot(path=f"{PICTURES}/{name}.png", full_page=True)


def test_from_a_copy_to_the_next_version(open_as, address):
    from playwright import sync_api as playwright

    ana = open_as(ANA)
    ana.goto(f"{address}/frameworks/")
    looked_at(ana, "list")
    follow(ana, ana.get_by_role("link", name="Ten high-leverage practices").first)
    looked_at(ana, "framework")
    follow(ana, ana.get_by_role("link", name="Allocating resources").first)
    looked_at(ana, "term")
    ana.go_back()
    follow(ana, ana.get_by_role("button", name="Copy and adapt"))
    ana.wait_for_url(re.compile(r"/framework-drafts/\d+/$"))
    looked_at(ana, "draft")
    follow(ana, ana.get_by_role("link", name="Allocating resources"))
    looked_at(ana, "draft-term")
    ana.get_by_label("Statement").first.fill("Sharing resources by need")
    follow(ana, ana.get_by_role("button", name="Save"))
    follow(ana, ana.get_by_role("button", name="Up: 5"))
    follow(ana, ana.get_by_role("button", name="Publish this version"))
    ana.wait_for_url(re.compile(r"/frameworks/ten-practices/1\.1/$"))
    looked_at(ana, "published")
    follow(ana, ana.get_by_role("link", name="Compare versions"))
    playwright.expect(ana.get_by_role("status").first).to_contain_text("1 reworded")
    looked_at(ana, "compare")

    omar = open_as(OMAR, width=390, language="es", theme="dark")
    for place in ("/frameworks/", "/frameworks/capability-model/", "/frameworks/capability-model/1/terms/WL1/"):
        omar.goto(f"{address}{place}")
        looked_at(omar, "phone" + place.replace("/", "-"))
    playwright.expect(omar.get_by_text("Se recoge la voz sobre el bienestar").first).to_be_visible()


def test_without_script_a_spreadsheet_becomes_a_draft(open_as, address):
    ana = open_as(ANA, script=False, width=390)
    ana.goto(f"{address}/framework-drafts/bring/")
    content = b"Ref,Title,Level 1,Level 2\n1,Welcome,,\n1.1,Names,Some,All\n"
    ana.locator("#sheet-file").set_input_files([{"name": "theirs.csv", "mimeType": "text/csv", "buffer": content}])
    ana.locator("#sheet-title").fill("Their rubric")
    ana.get_by_role("button", name="Bring it").first.click()
    assert ana.locator("#column-3").input_value() == "level-2"
    ana.get_by_role("button", name="Make a draft of it").click()
    assert re.search(r"/framework-drafts/\d+/$", ana.url)
    assert ana.get_by_role("link", name="1.1 Names").is_visible()


def test_bringing_a_scheme_can_be_read_by_everybody(open_as, address):
    ana = open_as(ANA, width=390)
    ana.goto(f"{address}/framework-drafts/bring/")
    looked_at(ana, "bring")
    ana.locator("#sheet-file").set_input_files(
        [{"name": "theirs.csv", "mimeType": "text/csv", "buffer": b"Ref,Title,Level 1\n1,Welcome,Yes\n"}]
    )
    ana.locator("#sheet-title").fill("Their other rubric")
    follow(ana, ana.get_by_role("button", name="Bring it").first)
    looked_at(ana, "columns")
