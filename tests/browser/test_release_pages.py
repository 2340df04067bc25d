"""From a plan to a public page in a real browser: the worker proves, a second person approves, a visitor reads."""

from __future__ import annotations

import re

import pytest

from tests.browser.looks import faults
from tests.cast import DANA, SAM

pytestmark = pytest.mark.browser
A_PROOF = 120_000


def test_from_a_plan_to_a_visitor(open_as, address, browser, tmp_path):
    from playwright import sync_api as playwright

    dana = open_as(DANA)
    dana.goto(f"{address}/release/")
    assert faults(dana) == []
    dana.get_by_role("link", name="Plan a release").click()
    playwright.expect(dana.get_by_text("Up to 2 together: hides about")).to_be_visible()
    assert faults(dana) == []
    with dana.expect_response(lambda answer: "column=sex" not in answer.url and "/release/new/" in answer.url):
        dana.get_by_label("sex", exact=True).uncheck()
    playwright.expect(dana.get_by_label("sex", exact=True)).not_to_be_checked()
    dana.get_by_role("button", name="Prove this plan").click()
    dana.wait_for_url(re.compile(r"/release/\d+/$"))
    playwright.expect(dana.get_by_role("heading", name="What was proven")).to_be_visible(timeout=A_PROOF)
    assert faults(dana) == []
    approve = dana.get_by_role("button", name="Approve and publish")
    playwright.expect(approve).to_be_disabled()
    playwright.expect(approve).to_have_accessible_description(
        "You planned this release. Somebody else has to approve it."
    )

    sam = open_as(SAM, width=390, language="es", theme="dark")
    sam.goto(dana.url)
    assert faults(sam) == []
    sam.get_by_role("button", name="Aprobar y publicar").focus()
    sam.keyboard.press("Enter")
    playwright.expect(sam.get_by_role("link", name="Verla como el público")).to_be_visible()

    for width, locale, theme in ((1280, "en-US", "light"), (390, "es-US", "dark"), (1280, "es-US", "dark")):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, locale=locale, color_scheme=theme, reduced_motion="reduce"
        )
        visitor = context.new_page()
        visitor.goto(f"{address}/public/riverbend/")
        assert faults(visitor) == []
        visitor.locator("article a").first.click()
        playwright.expect(visitor.locator(".picture svg:visible").first).to_be_visible()
        assert faults(visitor) == []
        with visitor.expect_download() as download:
            visitor.locator("a[href$='cells.csv']").click()
        download.value.save_as(tmp_path / "cells.csv")
        assert (tmp_path / "cells.csv").read_text(encoding="utf-8").startswith("school_id,race_ethnicity,stat,value")
        context.close()
