"""An allocation in a real browser: begun, worked out, set side by side, kept; read on a phone in Spanish and in the dark."""

from __future__ import annotations

import os
import re

import pytest

from tests.browser.looks import faults, follow
from tests.cast import ANA

pytestmark = pytest.mark.browser
SHOTS = os.environ.get("ALLOCATION_SHOTS", "")


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def test_an_allocation_is_planned_and_read_in_every_look(browser, address, open_as):
    page = open_as(ANA)
    page.goto(f"{address}/allocations/")
    assert faults(page) == []
    shot(page, "list")
    page.get_by_label("What it is called").fill("Money for next year")
    page.get_by_label("Scheme", exact=True).select_option(label="Money by need")
    page.get_by_label("Total that is shared").fill("$1,250,000")
    follow(page, page.get_by_role("button", name="Begin an allocation"))
    assert "24 counts are asked about" in page.locator(".sentence").inner_text()
    assert faults(page) == []
    shot(page, "asked")
    here = page.url
    follow(page, page.get_by_role("link", name="Give the counts"))
    assert faults(page) == []
    shot(page, "counts")
    for field in page.get_by_label("Changed schools in the year").all():
        field.fill("12")
    follow(page, page.get_by_role("button", name="Save the counts"))
    assert page.url == here and "$1,250,000.00 shared over 24 schools" in page.locator(".sentence").inner_text()
    page.get_by_text("Set side by side").first.click()
    other = page.locator("form[action$='what-if/']")
    other.get_by_label("Students with disabilities").fill("2")
    follow(page, other.get_by_role("button", name="Set side by side"))
    shot(page, "done")
    assert page.locator("#what-if-title ~ .table-scroll tbody tr").count() == 24
    for width, language, theme in (
        (1280, "en", "light"),
        (390, "es", "dark"),
        (390, "en", "light"),
        (1280, "es", "dark"),
    ):
        read = open_as(ANA, width=width, language=language, theme=theme)
        read.goto(here)
        read.evaluate("for (const d of [...document.querySelectorAll('main details')].slice(0, 3)) d.open = true")
        assert faults(read) == []
        assert read.locator("main .picture svg:visible").count() == 1
        shot(read, f"{width}-{language}-{theme}")
    page.goto(here)
    follow(page, page.get_by_role("button", name="Keep this allocation"))
    follow(page, page.get_by_role("button", name="Begin the decision record"))
    assert re.search(r"/documents/\d+/$", page.url)
    assert "Allocation: Money for next year" in page.locator("main").inner_text()
    shot(page, "document")
