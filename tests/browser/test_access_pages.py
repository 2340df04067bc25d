"""The access log in a real browser: read, searched by keyboard, verified, without script; looks, languages, axe."""

from __future__ import annotations

import re

import pytest

from tests.browser.looks import faults
from tests.cast import ANA, DANA

pytestmark = pytest.mark.browser
LOOKS = ((1280, "en", "light"), (390, "es", "dark"), (1280, "es", "dark"), (390, "en", "light"))


@pytest.mark.parametrize(("width", "language", "theme"), LOOKS)
def test_each_look(open_as, address, width, language, theme):
    dana = open_as(DANA, width=width, language=language, theme=theme)
    for place in ("", "?person=nobody+of+that+name"):
        dana.goto(f"{address}/access-log/{place}")
        assert faults(dana) == []
        assert dana.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_what_somebody_did_is_found_and_the_chain_is_verified(open_as, address):
    from playwright import sync_api as playwright

    ana = open_as(ANA)
    ana.goto(f"{address}/see/chronic-absence/?by=sex")
    ana.goto(f"{address}/findings/987654/")
    dana = open_as(DANA, script=False)
    dana.goto(f"{address}/access-log/")
    dana.get_by_label("Person").fill("Ana Morales")
    dana.keyboard.press("Enter")
    dana.wait_for_url(re.compile("person=Ana"))
    said = dana.locator(".log li").all_inner_texts()
    assert any("Ana Morales asked for finding 987654, which this organisation does not have." in one for one in said)
    assert any("Ana Morales opened the page of “Chronic absence” (sex" in one for one in said)
    dana.get_by_role("button", name="Verify now").click()
    playwright.expect(dana.locator("#state")).to_contain_text("Unbroken:")
    with dana.expect_download() as download:
        dana.get_by_role("link", name="Download these as a table").click()
    assert download.value.suggested_filename == "access-log-riverbend.csv"
