"""From a measure to a pinned finding, and what is quoted of others, in a real browser: looks, languages, keyboard, axe."""

from __future__ import annotations

import re

import pytest

from tests.browser.looks import faults
from tests.cast import ANA, SAM, VERA

pytestmark = pytest.mark.browser
LOOKS = ((1280, "en-US", "light"), (390, "es-US", "dark"), (1280, "es-US", "dark"), (390, "en-US", "light"))


def test_from_a_measure_to_a_finding(open_as, address):
    from playwright import sync_api as playwright

    vera = open_as(VERA)
    vera.goto(f"{address}/findings/")
    assert faults(vera) == []
    playwright.expect(vera.get_by_text("Nothing has been pinned yet")).to_be_visible()
    ana = open_as(ANA)
    ana.goto(f"{address}/see/suspended-out-of-school/?by=race_ethnicity")
    sentence = ana.locator("#finding").inner_text()
    ana.get_by_label("Why it matters to you").fill("The families of the pilot schools asked.")
    ana.keyboard.press("Tab")
    ana.keyboard.press("Enter")
    ana.wait_for_url(re.compile(r"/findings/\d+/$"))
    assert ana.locator("#finding").inner_text() == sentence
    again = ana.get_by_role("button", name="Ask again")
    playwright.expect(again).to_be_disabled()
    playwright.expect(again).to_have_accessible_description("The data have not changed since this was pinned.")
    assert faults(ana) == []

    sam = open_as(SAM, width=390, language="es", theme="dark")
    for place in (ana.url, f"{address}/findings/"):
        sam.goto(place)
        assert faults(sam) == []
    sam.goto(f"{address}/see/suspended-out-of-school/")
    sam.get_by_role("link", name="Llevarlo afuera").click()
    playwright.expect(sam.get_by_role("heading", name="Llevar cifras afuera")).to_be_visible()
    assert faults(sam) == []


def test_without_script_a_finding_is_pinned_too(open_as, address):
    ana = open_as(ANA, script=False)
    ana.goto(f"{address}/see/chronic-absence/")
    ana.get_by_role("button", name="Pin it").click()
    assert re.search(r"/findings/\d+/$", ana.url)


@pytest.mark.parametrize(("width", "locale", "theme"), LOOKS)
def test_what_is_quoted_of_others(browser, address, width, locale, theme):
    context = browser.new_context(
        viewport={"width": width, "height": 900}, locale=locale, color_scheme=theme, reduced_motion="reduce"
    )
    visitor = context.new_page()
    visitor.goto(f"{address}/public/virginia/")
    assert faults(visitor) == []
    visitor.locator("article a").first.click()
    assert visitor.locator(".pill").inner_text() in ("Published by others", "Publicado por otros")
    assert faults(visitor) == []
    context.close()
