"""Step 5 of the story in a browser: 41.7 beside its profile; a level waits for a second person; a blueprint begins."""

from __future__ import annotations

import time

import pytest

from tests.browser.looks import faults, follow
from tests.cast import ANA, NORA, PAUL

pytestmark = pytest.mark.browser

PLACE = "Riverbend Unified"
A_SAMPLE = 150
"""Seconds that a worker may take until the profile is there: it rests on what was heard."""


def clean(page) -> None:
    for theme in ("dark", "light"):
        page.emulate_media(color_scheme=theme)
        assert faults(page) == [], theme


def open_profile(page, address: str) -> None:
    until = time.monotonic() + A_SAMPLE
    page.goto(f"{address}/profiles/")
    while not page.locator("main").get_by_role("link", name=PLACE).count():
        assert time.monotonic() < until, "the sample profile was not made"
        page.wait_for_timeout(1000)
        page.reload()
    clean(page)
    follow(page, page.locator("main").get_by_role("link", name=PLACE))


def test_a_profile_is_read_from_three_sides_and_a_blueprint_begins_from_it(open_as, address):
    ana = open_as(ANA)
    open_profile(ana, address)
    profile = ana.url
    clean(ana)
    assert "Strongest in Workforce, weakest in Inclusion." in ana.locator(".sentence").first.inner_text()
    number = ana.locator("#number").inner_text()
    assert "41.7" in number and "Between 40.3 and 48.6 while one cell is empty." in number
    cells = ana.locator(".profile-cell")
    levels = [cells.nth(n).locator("strong").all_inner_texts() for n in range(cells.count())]
    assert levels == [
        [each] for each in ["2.5", "2.0", "1.5", "3.0", "2.5", "2.0", "3.0", "3.0", "3.0", "1.0", "2.0"]
    ] + [[]]
    assert ana.locator(".profile-cell.not-evidenced").count() == 1
    follow(ana, cells.last)
    clean(ana)
    assert "Whoever placed a level does not review it." in ana.locator("#IA1").inner_text()

    paul = open_as(PAUL, width=390, language="es")
    paul.goto(ana.url)
    clean(paul)
    paul.locator("#said-IA1").fill("¿Dónde está la voz de los estudiantes?")
    follow(paul, paul.get_by_role("button", name="Se devuelve"))
    clean(paul)
    ana.reload()
    assert "Paul Reyes sent it back: ¿Dónde está la voz de los estudiantes?" in ana.locator("#IA1").inner_text()

    nora = open_as(NORA, width=390)
    nora.goto(profile)
    clean(nora)
    assert nora.locator(".marks").first.is_visible()

    ana.goto(profile)
    ana.locator("#blueprint summary").click()
    ana.locator("#title").fill("Who belongs, and who says so")
    ana.locator("[name=companion]").select_option("Cole Amari")
    follow(ana, ana.locator("#blueprint").get_by_role("button", name="Draft the blueprint"))
    clean(ana)
    assert "/documents/" in ana.url and "Cole Amari" in ana.locator("#field-companion").inner_text()
    beside = ana.locator("#blueprint").inner_text()
    for told in (
        "Inclusion: listen and reflect: take it on, or leave it?",
        "Those affected place it at 1.0, the team at 2.5.",
        "6 parts would stop",
        "Nobody has looked back on it yet.",
    ):
        assert told in beside, told
    follow(ana, ana.locator("#blueprint").get_by_role("link", name=f"Capability profile of {PLACE}"))
    assert ana.url == profile and ana.locator("#blueprint").get_by_role("link", name="Who belongs").count() == 1
