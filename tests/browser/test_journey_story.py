"""A journey in a real browser: opened, walked, its map and theory seen, its pilot followed; narrow, dark, in Spanish."""

from __future__ import annotations

import pytest

from tests.browser.looks import faults, follow
from tests.cast import ANA

pytestmark = pytest.mark.browser

RIVERBENDS = "Interrupting over-suspension of African American students"


def clean(page) -> None:
    for theme in ("dark", "light"):
        page.emulate_media(color_scheme=theme)
        assert faults(page) == [], theme


def address_of(page, address: str, path: str, words: str) -> str:
    """Return where the link of these words on a page leads."""
    page.goto(f"{address}{path}")
    return address + page.get_by_role("link", name=words, exact=True).first.get_attribute("href")


@pytest.mark.parametrize(("width", "language"), [(1280, "en"), (390, "es")])
def test_the_sample_journey_is_read_in_every_look(open_as, address, width, language):
    page = open_as(ANA, width=width, language=language)
    journey = address_of(page, address, "/journeys/", RIVERBENDS)
    clean(page)
    page.goto(journey)
    clean(page)
    for kind in ("What holds over-suspension in place", "From referral to repair"):
        page.goto(journey)
        follow(page, page.get_by_role("link", name=kind, exact=True))
        follow(page, page.locator("a[href$='/drawn/']"))
        clean(page)
    page.goto(f"{address}/pilots/")
    follow(page, page.locator("main .history a", has_text="Two minutes at the door"))
    clean(page)
    shown = page.locator(".picture.wide svg" if width > 640 else ".picture.slim svg")
    assert shown.first.is_visible() and shown.count() >= 4
    assert "40" in page.locator("#fidelity").inner_text() and "85" in page.locator("#fidelity").inner_text()
    follow(page, page.locator("a[href$='/compared/']"))
    clean(page)


def test_a_team_opens_a_journey_and_writes_a_theory_that_hangs_together(open_as, address):
    page = open_as(ANA)
    page.goto(f"{address}/journeys/")
    page.locator("[name=sequence][value=equitable-systems]").check()
    page.locator("[name=title]").fill("Who reaches algebra in grade 8")
    follow(page, page.locator("form.card .button"))
    journey = page.url
    assert page.locator("circle.next").count() == 1 and page.locator("circle.done").count() == 0
    station = page.locator("#theory-of-action")
    follow(page, station.locator("form:has([value=theory-of-action]) button").first)
    assert "/documents/" in page.url
    theory = page.url
    page.goto(f"{theory}drawn/")
    assert "Nothing is written yet" in page.locator("main").inner_text()
    page.goto(journey)
    assert "Still open before it" in station.inner_text(), "it is said, and nothing is locked"
    dossier = page.locator("#dossier")
    dossier.locator("details summary").focus()
    page.keyboard.press("Enter")
    follow(page, dossier.locator("[value=done]"))
    assert page.locator("circle.done").count() == 1
    follow(page, page.locator("a[href='/']").first)
    assert page.locator("svg circle.next").count() == 1, "home shows the river"


def test_a_prediction_that_comes_after_the_data_is_refused_in_a_sentence(open_as, address):
    page = open_as(ANA)
    page.goto(f"{address}/pilots/")
    follow(page, page.locator("main .history a", has_text="Two minutes at the door"))
    card = (
        page.locator("section.card", has_text="Referrals for defiance in a week").filter(has_text="Enter a day").first
    )
    card.locator("details summary", has_text="Enter a day").click()
    predict = card.locator("form:has([value=predict])")
    predict.locator("[name=on]").fill("2020-09-01")
    predict.locator("[name=expected]").fill("9")
    predict.locator("[name=because]").fill("I saw it already.")
    follow(page, predict.locator("button"))
    assert "A prediction comes before the data" in page.locator("[role=alert]").inner_text()
    clean(page)
