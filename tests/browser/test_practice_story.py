"""Step 5 of the story in a browser: a team rates in silence, agrees on level 1 for a core practice, and plans practice 6."""

from __future__ import annotations

import pytest

from tests.browser.looks import faults, follow
from tests.cast import ANA, NORA, PAUL, SAM

pytestmark = pytest.mark.browser

HELD_BY_ONE = "One person holds it: in spring nobody went on with it."


def clean(page) -> None:
    for theme in ("dark", "light"):
        page.emulate_media(color_scheme=theme)
        assert faults(page) == [], theme


def rate(page, assessment: str, level: str) -> None:
    page.goto(f"{assessment}2/")
    page.locator(f"input[name=level][value='{level}']").check()
    follow(page, page.locator("button[name=do][value=rate]"))
    assert page.url == f"{assessment}3/"


def put_beside(page, words: str) -> None:
    page.locator("#artefact").fill(words)
    follow(page, page.locator("button[value=describe]"))


def test_core_practice_two_at_level_one_and_the_advisory_where_practice_six_is_planned(open_as, address):
    ana = open_as(ANA)
    ana.goto(f"{address}/practice/")
    clean(ana)
    follow(ana, ana.get_by_role("link", name="Team assessment"))
    clean(ana)
    ana.locator("#people").fill("Sam Whitfield, Paul Reyes, Nora Lindqvist")
    ana.locator("input[name=which][value=all]").check()
    follow(ana, ana.get_by_role("button", name="Open an assessment"))
    assessment = ana.url
    assert "0 of 4 have rated" in ana.locator(".sentence").inner_text()
    clean(ana)

    rate(ana, assessment, "1")
    rate(open_as(SAM), assessment, "3")
    rate(open_as(PAUL), assessment, "1")
    nora = open_as(NORA, width=390, language="es")
    nora.goto(f"{assessment}2/")
    clean(nora)
    rate(nora, assessment, "1")
    nora.goto(assessment)
    clean(nora)
    assert "Han valorado 4 de 4" in nora.locator(".sentence").inner_text()

    ana.goto(assessment)
    follow(ana, ana.get_by_role("button", name="Close the silent round"))
    ana.goto(f"{assessment}2/")
    clean(ana)
    assert "4 people rated it, from level 1 to level 3" in ana.locator("#spread").inner_text()
    agree = ana.get_by_role("button", name="We agree")
    assert agree.is_disabled()
    assert "Two pieces of evidence come first" in ana.locator("#agreed").inner_text()
    put_beside(ana, "Calendar of the six weeks in spring")
    put_beside(ana, "The organization chart")
    ana.locator("#agreed input[name=level][value='1']").check()
    ana.locator("#rationale").fill(HELD_BY_ONE)
    follow(ana, agree)
    assert HELD_BY_ONE in ana.locator("#agreed").inner_text()
    nora.goto(f"{assessment}2/")
    clean(nora)

    ana.goto(f"{assessment}6/")
    assert "The core first" not in ana.locator("#plan").inner_text()
    ana.locator("#plan summary").nth(1).click()
    ana.locator("#words-goal").fill("By May every posting asks for skill in equity")
    follow(ana, ana.locator("#plan details[open] button[value=plan]").first)
    told = ana.locator("#plan").inner_text()
    assert (
        "The core first" in told
        and "practice 2 (Developing organizational leadership for equity) is at level 1" in told
    )
    assert "By May every posting asks for skill in equity" in told, "it advises, and locks nothing"
    clean(ana)
    follow(ana, ana.get_by_role("link", name="what speaks of this practice"))
    assert "The core first" in ana.locator("main").inner_text()
    clean(ana)
