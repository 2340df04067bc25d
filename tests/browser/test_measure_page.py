"""A person in front of the pages: by mouse, by keyboard, on a phone, without scripts, in both languages and themes."""

from __future__ import annotations

import itertools

import pytest

from tests.browser.looks import faults
from tests.cast import ANA, LEE, VERA

pytestmark = pytest.mark.browser
PILOTS = "/see/suspended-out-of-school/?where=set-two-pilot-schools"
MEANS = "/see/class-size/?by=race_ethnicity&also=sex"
PAGES = ("/", "/see/", PILOTS, "/see/on-time-graduation/?by=english_learner", MEANS)
LOOKS = list(itertools.product((1280, 390), ("en", "es"), ("light", "dark")))


@pytest.mark.parametrize(("width", "language", "theme"), LOOKS)
def test_every_page_is_accessible_and_fits(open_as, address, width, language, theme):
    page = open_as(ANA, width=width, language=language, theme=theme)
    for path in PAGES:
        page.goto(address + path)
        assert faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert page.locator("html").get_attribute("lang") == language


def test_the_accessibility_check_can_fail(open_as, address):
    page = open_as(ANA)
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x.png\"><select></select>')"
    )
    assert {fault.split(":")[0] for fault in faults(page)} >= {"image-alt", "select-name"}


def test_sign_in_page_is_accessible(page, address):
    page.goto(f"{address}/sign-in/")
    assert faults(page) == []


def test_changing_a_choice_changes_the_sentence_and_the_address(open_as, address):
    page = open_as(ANA)
    page.goto(address + PILOTS)
    assert "2.7 times" in page.locator("#finding").inner_text()
    page.get_by_label("Compared with").select_option("group:white")
    page.wait_for_url("**compare=group*")
    page.locator("#finding", has_text="White students").wait_for()
    assert "3.2 times the rate of White students" in page.locator("#finding").inner_text()
    page.go_back()
    page.locator("#finding", has_text="all other students").wait_for()


def test_the_page_of_a_mean_answers_a_choice_and_says_its_picture(open_as, address):
    page = open_as(ANA)
    page.goto(f"{address}/see/mean-reading-score/")
    page.get_by_label("By", exact=True).select_option("disability")
    page.wait_for_url("**by=disability*")
    page.locator("#finding", has_text="Students with disabilities scored").wait_for()
    chart = page.get_by_role("img", name="Mean score in reading, by student group").first
    assert "All students together: 2,491.1 points" in chart.text_content()
    assert page.locator("select[name=compare]").count() == 0
    with page.expect_download() as taken:
        page.get_by_role("link", name="CSV", exact=True).first.click()
    assert taken.value.suggested_filename == "mean-reading-score-riverbend-2026-disability-groups.csv"


def test_everything_works_without_scripts(open_as, address):
    page = open_as(ANA, script=False)
    page.goto(address + PILOTS)
    page.get_by_label("By", exact=True).select_option("sex")
    page.get_by_role("button", name="Show").click()
    assert "by=sex" in page.url and "where=set-two-pilot-schools" in page.url
    assert page.locator("table.cards tbody tr").first.is_visible()
    assert page.locator("#for-whom").is_visible()
    page.locator("summary", has_text="AM").click()
    page.get_by_role("button", name="Español").click()
    assert page.locator("h1").inner_text() == "Suspensión fuera de la escuela, al menos una vez"


def test_by_keyboard_alone(open_as, address):
    page = open_as(ANA)
    page.goto(address + PILOTS)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()"))
    controls = [name for name in seen if name in ("by", "also", "compare", "where", "year")]
    assert controls[:5] == ["by", "also", "compare", "where", "year"]
    assert "Take it away" in seen and seen.index("Take it away") > seen.index("year")


@pytest.mark.parametrize(("label", "start"), [("CSV", b"outcome,within,by"), ("SVG", b"<svg"), ("PNG", b"\x89PNG")])
def test_what_is_taken_away_is_a_real_file(open_as, address, tmp_path, label, start):
    page = open_as(ANA)
    page.goto(address + PILOTS)
    with page.expect_download() as taken:
        page.get_by_role("link", name=label, exact=True).first.click()
    taken.value.save_as(tmp_path / "file")
    assert (tmp_path / "file").read_bytes().startswith(start)


def test_the_chart_is_announced_by_its_finding(open_as, address):
    page = open_as(ANA)
    page.goto(address + PILOTS)
    chart = page.get_by_role("img", name="Suspended out of school at least once, by student group").first
    assert "African American: 15.0%" in chart.text_content()
    assert page.locator(".picture.slim svg").first.is_hidden()


def test_targets_are_large_enough_on_a_phone(open_as, address):
    page = open_as(ANA, width=390)
    page.goto(address + PILOTS)
    sizes = page.evaluate(
        "[...document.querySelectorAll('main select, main .button, nav[aria-label=Main] a, summary')]"
        ".filter(e => e.offsetParent).map(e => [e.textContent.trim().slice(0, 20), e.getBoundingClientRect().height])"
    )
    assert [name for name, height in sizes if height < 43.5] == []


def test_print_shows_the_sentence_and_the_tables_and_no_controls(open_as, address):
    page = open_as(ANA)
    page.goto(address + PILOTS)
    page.emulate_media(media="print")
    assert page.locator("#finding").is_visible()
    assert page.locator("table.cards").is_visible()
    assert page.locator("form.controls").is_hidden()
    assert page.locator("header.top").is_hidden()


def test_virginia_is_a_state_of_divisions(open_as, address):
    page = open_as(VERA)
    page.goto(f"{address}/see/suspended-out-of-school/")
    assert page.get_by_role("heading", name="By division").is_visible()
    page.get_by_label("Where", exact=True).select_option(label="Fairfax County Public Schools")
    page.locator("#finding", has_text="713 of 17,282").wait_for()
    assert page.get_by_role("heading", name="By school").is_visible()


def test_a_partner_is_told_why(open_as, address):
    page = open_as(LEE)
    page.goto(address + PILOTS)
    assert "open to staff who serve these students" in page.locator("main").inner_text()
