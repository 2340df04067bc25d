"""Step 20 of the story in a browser: takeaways become ideas, peers comment, the report begins from live data."""

from __future__ import annotations

import time

import pytest

from tests.browser.looks import faults, follow
from tests.cast import ANA, FAY

pytestmark = pytest.mark.browser

LAKESHORE, TOUR = "Lakeshore Equity Cohort", "Schools in Melbourne that repair before they punish"
TESS = "tess@fernwick.example"
IDEA = "The first bell rings two minutes later on Mondays."
A_SAMPLE = 120
"""Seconds that a worker may take until the cohort is there."""


def clean(page) -> None:
    for theme in ("dark", "light"):
        page.emulate_media(color_scheme=theme)
        assert faults(page) == [], theme


def open_cohort(page, address: str) -> None:
    until = time.monotonic() + A_SAMPLE
    page.goto(f"{address}/cohorts/")
    while not page.get_by_role("link", name=LAKESHORE).count():
        assert time.monotonic() < until, "the sample cohort was not made"
        page.wait_for_timeout(1000)
        page.reload()
    follow(page, page.get_by_role("link", name=LAKESHORE))


def test_a_study_tour_becomes_ideas_and_a_report_that_names_what_is_withheld(open_as, address):
    ana = open_as(ANA)
    open_cohort(ana, address)
    cohort = ana.url
    clean(ana)
    follow(ana, ana.get_by_role("link", name=TOUR))
    assert ana.locator("#takeaways a", has_text="an idea in the district’s register").count() == 3
    ana.locator("#said").fill(IDEA)
    follow(ana, ana.get_by_role("button", name="Take it home"))
    follow(ana, ana.get_by_role("button", name="Make it an idea of ours"))
    clean(ana)
    ideas = ana.locator("#takeaways a", has_text="an idea in the district’s register")
    assert ideas.count() == 4
    follow(ana, ideas.last)
    assert "/registers/entry/" in ana.url and IDEA in ana.locator("main").inner_text()

    tess = open_as(TESS, width=390, language="es")
    tess.goto(cohort)
    clean(tess)
    follow(tess, tess.get_by_role("link", name="Two minutes at the door", exact=True))
    clean(tess)
    tess.locator("#said").fill("¿Quién abre la puerta los lunes?")
    follow(tess, tess.get_by_role("button", name="Agregarlo"))
    ana.goto(tess.url.split("#")[0])
    assert "¿Quién abre la puerta los lunes?" in ana.locator("#comments").inner_text()
    assert "Tess Arroyo, Fernwick Public Schools" in ana.locator("#comments").inner_text()

    tess.goto(f"{cohort}numbers/")
    clean(tess)
    assert tess.locator(".picture.slim svg").is_visible()
    ana.goto(f"{cohort}numbers/")
    ana.locator("#group").select_option(label="American Indian or Alaska Native")
    follow(ana, ana.get_by_role("button", name="Show"))
    assert "fewer than two districts published an exact number" in ana.locator(".sentence").inner_text()
    ana.goto(f"{cohort}sharing/")
    clean(ana)

    fay = open_as(FAY)
    fay.goto(cohort)
    clean(fay)
    follow(fay, fay.get_by_role("button", name="Interim report of a cohort"))
    report = fay.locator("main").inner_text()
    for told in ("A circle before the bell", "Two minutes at the door", IDEA, "withheld", "1,379 of 28,750"):
        assert told in report, told
    assert "Stonebrook" not in report, "what was withdrawn is in no report"
    assert faults(fay) == []
    fay.goto(f"{cohort}#reports")
    follow(fay, fay.get_by_role("button", name="Show it to the districts as it is now"))
    clean(fay)
    tess.goto(fay.url)
    clean(tess)
    tess.locator("#said").fill("También falta lo que no se movió.")
    follow(tess, tess.get_by_role("button", name="Agregarlo"))
    fay.reload()
    assert "También falta lo que no se movió." in fay.locator("#comments").inner_text()
