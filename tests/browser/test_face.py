"""The face: pages in three languages, two themes and three widths; the navigation by keyboard, on a phone, without scripts."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest

from tests.browser.looks import faults
from tests.cast import ANA, DANA, IVY, NOBODY

pytestmark = pytest.mark.browser
MEASURE = "/see/suspended-out-of-school/?where=set-two-pilot-schools"
PAGES = {
    "/sign-in/": NOBODY,
    "/": ANA,
    MEASURE: ANA,
    "/see/class-size/": ANA,
    "/people/": IVY,
    "/people/roles/": IVY,
    "/people/companions/": IVY,
    "/thread/snapshot/1/": DANA,
    "/gallery/": ANA,
}
FACTORS = (tuple(PAGES), ("en", "es", "ar"), ("light", "dark"), (390, 1280, 1920))
WHERE_IT_IS = "[document.activeElement.textContent.trim(), document.activeElement.getAttribute('href')]"


def pairs_of(row: Sequence[object]) -> set[tuple[object, ...]]:
    return {(i, row[i], j, row[j]) for i, j in itertools.combinations(range(len(row)), 2)}


def pairwise(factors: Sequence[Sequence[object]]) -> list[tuple[object, ...]]:
    """Few rows in which every value of a factor meets every value of every other: the best next row, until none is left."""
    every = list(itertools.product(*factors))
    left = set().union(*(pairs_of(row) for row in every))
    chosen = []
    while left:
        best = max(every, key=lambda row: len(pairs_of(row) & left))
        chosen.append(best)
        left -= pairs_of(best)
    return chosen


def test_the_selection_has_every_pair_and_is_small():
    rows = pairwise(FACTORS)
    assert set().union(*(pairs_of(row) for row in rows)) == set().union(
        *(pairs_of(row) for row in itertools.product(*FACTORS))
    )
    assert 24 <= len(rows) <= 30


@pytest.fixture
def open_page(open_as, browser, address):
    """Return a function that opens a page as the one who uses it."""
    contexts = []

    def open_(path: str, *, language: str = "en", theme: str = "light", width: int = 1280, script: bool = True):
        who = PAGES[path]
        if who:
            page = open_as(who, width=width, language=language, theme=theme, script=script)
        else:
            locale = {"en": "en-US", "es": "es-US", "ar": "ar-AE"}[language]
            contexts.append(
                browser.new_context(
                    viewport={"width": width, "height": 900}, locale=locale, color_scheme=theme, reduced_motion="reduce"
                )
            )
            page = contexts[-1].new_page()
        page.goto(address + path)
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("path", "language", "theme", "width"), pairwise(FACTORS))
def test_a_page_is_accessible_and_fits(open_page, path, language, theme, width):
    page = open_page(path, language=language, theme=theme, width=width)
    assert page.locator("h1").is_visible()
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert faults(page) == []


@pytest.mark.parametrize("path", ["/", MEASURE, "/people/", "/people/companions/", "/gallery/"])
def test_at_twice_the_size_nothing_is_cut_off(open_page, path):
    """200 % in a window of 1280 pixels is a page of 640."""
    page = open_page(path, width=640)
    assert faults(page) == []
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_nothing_moves_for_those_who_ask_for_stillness(open_page):
    page = open_page("/")
    moving = "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s').length"
    assert page.evaluate(moving) == 0
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(moving) > 0


def test_the_navigation_by_keyboard_in_its_order(open_page):
    page = open_page(MEASURE)
    seen = []
    for _ in range(17):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(WHERE_IT_IS)[0])
    assert seen[:5] == ["Skip to the content", "Fairwater", "Home", "See", "Listen"]
    assert seen[5:10] == ["Journey", "Practice", "Recognise", "Network", "Search"]
    assert seen[10].startswith("Notices"), "and how many wait"
    assert seen[12:17] == ["Measures", "Findings", "Equity audit", "Allocation", "Publish"]
    current = (
        "[...document.querySelectorAll('.main-nav [aria-current], .near-nav [aria-current]')].map(e => e.ariaCurrent)"
    )
    assert page.evaluate(current) == ["true", "true"]
    page.get_by_role("link", name="Findings", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/findings/")
    assert page.evaluate(current) == ["true", "page"]


@pytest.mark.parametrize("script", [True, False])
def test_the_sheet_on_a_phone(open_page, script):
    page = open_page("/", width=390, script=script)
    assert page.locator(".main-nav").is_hidden() and page.locator(".sheet summary").is_visible()
    page.locator(".sheet summary").focus()
    page.keyboard.press("Enter")
    told = page.locator(".sheet li > a").all_inner_texts()
    assert told[:7] == ["Home", "See", "Measures", "Findings", "Equity audit", "Allocation", "Publish"]
    assert told[7:12] == ["Listen", "Listening", "Common ground", "In person", "Define together"]
    assert told[12:18] == ["Journey", "Journeys", "Pilots", "Supports owed", "Documents", "Registers"]
    practice = ["Ten practices", "Capability profiles", "Observing", "Coaching", "My reflection", "Frameworks"]
    assert told[18:25] == ["Practice", *practice]
    assert told[25:30] == ["Recognise", "Recognition", "Rewards", "Exemplars", "What it brought"]
    assert told[30:] == ["Network", "Cohorts", "Directory and exchange"]
    if script:
        heights = page.evaluate("[...document.querySelectorAll('.sheet a')].map(e => e.getBoundingClientRect().height)")
        assert min(heights) >= 44
        assert faults(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/see/")
    assert page.locator(".sheet summary").inner_text() == "See · Measures"


def test_arabic_begins_at_the_right_and_axes_stay(open_page):
    page = open_page(MEASURE, language="ar")
    brand, person = page.locator(".brand").bounding_box(), page.locator(".initials").bounding_box()
    assert brand["x"] > 640 > person["x"]
    ticks = page.locator(".picture.wide svg").first.locator("text", has_text="%")
    places = {each.inner_html(): each.bounding_box()["x"] for each in ticks.all()}
    assert places["0%"] < places["10%"]
    assert page.locator("tbody .number").first.evaluate("e => getComputedStyle(e).direction") == "rtl"
    year = page.locator(".facts").evaluate(
        """p => { const text = [...p.childNodes].find(n => n.data && n.data.includes('–')), at = text.data.indexOf('–'),
          x = i => { const r = document.createRange(); r.setStart(text, i); r.setEnd(text, i + 1);
            return r.getBoundingClientRect().x }; return [x(at - 1), x(at), x(at + 1)] }"""
    )
    assert year == sorted(year)  # 2025–26 is one number, and is not turned round


def test_the_gallery_shows_itself_at_the_width_of_a_phone(open_page):
    page = open_page("/gallery/")
    page.get_by_role("button", name="390 px").click()
    inside = page.frame_locator("iframe")
    assert inside.locator(".picture.slim").first.is_visible() and inside.locator(".picture.wide").first.is_hidden()
