"""A round in a real browser: planned, launched, answered on phones in three languages, by keyboard, without script, offline."""

from __future__ import annotations

import re
import time
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.looks import faults, follow
from tests.cast import ANA, OMAR

pytestmark = pytest.mark.browser

LOCALES = {"en": "en-US", "es": "es-US", "ar": "ar-AE"}
PHONE = {"width": 390, "height": 844}
MOST_SCREENS = 60


@pytest.fixture
def phone(browser):
    """Return a function that opens a page of somebody without an account, on a phone."""
    contexts = []

    def open_(language: str, *, script: bool = True):
        context = browser.new_context(
            viewport=PHONE,
            locale=LOCALES[language],
            java_script_enabled=script,
            color_scheme="light",
            reduced_motion="reduce",
        )
        contexts.append(context)
        return context.new_page()

    yield open_
    for context in contexts:
        context.close()


def clean(page) -> None:
    """Judge the screen as it stands, in light and in dark."""
    for theme in ("dark", "light"):
        page.emulate_media(color_scheme=theme)
        assert faults(page) == [], theme


def launched(page, address: str, instrument: str = "families") -> tuple[str, str]:
    """Plan a round, add a survey, usually that of families, and launch it; return its address and the open link."""
    page.goto(f"{address}/listening/new/")
    page.locator("[name=title]").fill("What families tell us")
    page.locator("[name=purpose]").fill("To hear what keeps them away.")
    page.locator("[name=closes_on]").fill((timezone.localdate() + timedelta(days=14)).isoformat())
    page.locator("[name=comes_back]").fill("At the town hall in May.")
    for language in LOCALES:
        page.locator(f"[name=languages][value={language}]").check()
    follow(page, page.locator("main form.card .button"))
    page.locator("[name=instrument]").select_option(instrument)
    follow(page, page.locator("form[action$='/add/'] .button"))
    page.locator("[name=is_open_to_all]").check()
    follow(page, page.locator("[name=do][value=terms]"))
    follow(page, page.locator("[name=do][value=launch]"))
    assert faults(page) == []
    return page.url, page.locator("a[href*='/answer/o/']").get_attribute("href")


def n_waiting(page, survey: str) -> int:
    page.goto(survey)
    found = re.search(r"and (\d+) wait", page.locator("p.sentence").inner_text())
    one = re.search(r"and one waits", page.locator("p.sentence").inner_text())
    return int(found[1]) if found else int(bool(one))


def tab_to(page, selector: str) -> None:
    """Press the tab key until what is wanted has the focus."""
    for _ in range(40):
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {selector}")


def is_seen(page, selector: str) -> bool:
    return page.locator(f"{selector}:visible").count() > 0


def to_the_end(page) -> None:
    for _ in range(MOST_SCREENS):
        if is_seen(page, "button.send"):
            return
        page.locator("button.next").click()
    raise AssertionError("the last question never came")


def answer_by_keyboard(page) -> int:
    """Answer every question with the keys alone; return how many screens there were."""
    for screen in range(1, MOST_SCREENS):
        assert page.locator(".question:visible").count() == 1, "one question a screen"
        clean(page)
        question = page.locator(".question:visible")
        if question.locator("input").count():
            tab_to(page, ".question input")
            page.keyboard.press("Space")
            assert question.locator("input:checked").count() == 1
        elif question.locator("textarea").count():
            tab_to(page, ".question textarea")
            page.keyboard.type("More buses, please.")
        else:
            tab_to(page, "#place")
            page.keyboard.press("ArrowDown")
            assert page.locator("#place").input_value()
        if is_seen(page, "button.send"):
            tab_to(page, "button.send")
            page.keyboard.press("Enter")
            return screen
        tab_to(page, "button.next")
        page.keyboard.press("Enter")
    raise AssertionError("the last question never came")


def test_a_round_from_its_plan_to_three_answers(open_as, phone, address):
    ana = open_as(ANA)
    survey, link = launched(ana, address)
    assert n_waiting(ana, survey) == 0

    by_keys = phone("en")
    by_keys.goto(link)
    assert "Question 1 of" in by_keys.locator(".place-in").inner_text()
    assert answer_by_keyboard(by_keys) > 15
    by_keys.locator("#thanks").wait_for(state="visible")
    assert "At the town hall in May." in by_keys.locator("#thanks").inner_text()
    clean(by_keys)
    assert n_waiting(ana, survey) == 1

    without_script = phone("ar", script=False)
    without_script.goto(f"{link}?in=ar")
    html = without_script.locator("html")
    assert (html.get_attribute("lang"), html.get_attribute("dir")) == ("ar", "rtl")
    assert without_script.locator(".question:visible").count() > 15, "without script it is one form"
    without_script.locator("[name=a-families-engagement-1][value='2']").check()
    without_script.locator("[name=a-should-change]").fill("حافلات أكثر")
    follow(without_script, without_script.locator("button.send"))
    assert "شكرًا لك" in without_script.locator("main").inner_text()
    assert n_waiting(ana, survey) == 2
    from_right = phone("ar")
    from_right.goto(link)
    assert from_right.locator("html").get_attribute("dir") == "rtl", "the browser's language is asked in"
    clean(from_right)


def test_a_draft_outlives_a_reload_and_an_answer_the_line(open_as, phone, address):
    ana = open_as(ANA)
    survey, link = launched(ana, address)
    page = phone("es")
    page.goto(link)
    assert page.locator("html").get_attribute("lang") == "es"
    page.locator("button.next").click()
    page.locator("[name=a-families-engagement-1][value='4']").check()
    page.locator("button.next").click()
    page.locator("[name=a-families-engagement-2][value='2']").check()
    place = page.locator(".place-in").inner_text()
    page.reload()
    assert page.locator("[name=a-families-engagement-1][value='4']").is_checked()
    assert page.locator("[name=a-families-engagement-2][value='2']").is_checked()
    assert page.locator(".place-in").inner_text() == place, "where one was"
    status = page.locator("p.kept")
    assert status.inner_text() == status.get_attribute("data-draft") != ""
    to_the_end(page)

    page.context.set_offline(True)
    page.locator("button.send").click()
    page.wait_for_function(
        "document.querySelector('p.kept').textContent === document.querySelector('p.kept').dataset.waiting"
    )
    assert not page.locator("#thanks").is_visible()
    assert page.evaluate("Object.keys(localStorage).length") == 1, "the answer is on this device"
    clean(page)
    assert n_waiting(ana, survey) == 0

    page.context.set_offline(False)
    page.locator("#thanks").wait_for(state="visible")
    assert page.evaluate("Object.keys(localStorage).length") == 0, "nothing stays on the device"
    assert n_waiting(ana, survey) == 1
    page.reload()
    assert page.locator("input:checked").count() == 0
    assert n_waiting(ana, survey) == 1, "it was sent once"


def test_questions_alike_are_a_table_where_it_is_wide_and_come_one_by_one_on_a_phone(open_as, phone, address):
    survey, link = launched(ana := open_as(ANA), address, "staff")
    page = phone("en")
    page.goto(link)
    options = ["Not at all sure", "A little sure", "Somewhat sure", "Quite sure", "Very sure"]
    grid = page.locator("table:has([name=a-staff-self-efficacy-1])")
    for _ in range(MOST_SCREENS):
        if grid.locator(":visible").count():
            break
        page.locator("button.next").click()
    assert page.locator(".question:visible").count() == 1
    number = int(re.search(r"\d+", page.locator(".place-in").inner_text())[0])
    clean(page)
    page.set_viewport_size({"width": 1280, "height": 844})
    expect(page.locator(".question:visible")).to_have_count(3)  # the page learns of its new width a moment later
    assert grid.locator(".question:visible").count() == 3
    assert f"Question {number}–{number + 2} of" in page.locator(".place-in").inner_text()
    assert grid.get_by_role("row").count() == 4 and grid.get_by_role("columnheader").count() == 5
    for row in grid.get_by_role("row").all()[1:]:
        question = row.get_by_role("rowheader").inner_text()
        names = [each.aria_snapshot() for each in row.get_by_role("radio").all()]
        assert names == [f'- radio "{question} {option}"' for option in options]
    for n in (1, 2, 3):
        tab_to(page, f"[name=a-staff-self-efficacy-{n}]")
        page.keyboard.press("ArrowRight")
    assert grid.locator("input:checked").count() == 3
    clean(page)
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert faults(page) == []
    page.locator("button.next").click()
    assert not grid.is_visible() and page.locator(".question:visible").count() == 1
    page.locator("button.back").click()
    assert grid.locator(".question:visible").count() == 3
    to_the_end(page)
    page.locator("button.send").click()
    page.locator("#thanks").wait_for(state="visible")
    assert n_waiting(ana, survey) == 1

    without_script = phone("en", script=False)
    without_script.goto(link)
    assert not without_script.locator("thead").first.is_visible()
    without_script.set_viewport_size({"width": 1280, "height": 844})
    assert without_script.locator("thead").first.is_visible()
    without_script.locator("[name=a-staff-self-efficacy-1][value='4']").check()
    follow(without_script, without_script.locator("button.send"))
    assert n_waiting(ana, survey) == 2


@pytest.mark.parametrize("script", [True, False])
def test_whoever_takes_the_device_next_finds_nothing_of_whom_they_took_it_from(open_as, phone, address, script):
    survey, link = launched(ana := open_as(ANA), address)
    page = phone("en", script=script)
    page.goto(link.replace("/o/", "/k/"))
    for field in ("textarea[name=a-should-change]", "[name=a-race-ethnicity]"):
        for _ in range(MOST_SCREENS):
            if is_seen(page, field):
                break
            page.locator("button.next").click()
        if field.startswith("textarea"):
            page.locator(field).fill("Only I said this")
        else:
            page.locator(field).first.check()
    if script:
        to_the_end(page)
        page.locator("button.send").click()
        page.locator("#thanks").wait_for(state="visible")
        assert page.evaluate("Object.keys(localStorage).length") == 0
    else:
        follow(page, page.locator("button.send"))
    follow(page, page.locator("a.again:visible"))
    for step in (page.reload, page.go_back, page.go_back, page.go_forward):
        step()
        if page.locator("#survey").count():
            assert page.locator("input:checked").count() == 0, step
            assert page.locator("[name=a-should-change]").input_value() == ""
        assert "Only I said this" not in page.content()
    assert n_waiting(ana, survey) == 1, "nothing was sent again"


def once_there(page, address: str, selector: str):
    """Return what a page leads to, once a worker has made the sample of it."""
    end = time.monotonic() + 120
    while True:
        page.goto(address)
        if page.locator(selector).count() or time.monotonic() > end:
            return page.locator(selector)


def test_words_are_proposed_decided_approved_voted_on_and_read_by_a_family(open_as, phone, address):
    omar, ana = open_as(OMAR, width=390, language="es"), open_as(ANA)
    profile = once_there(ana, f"{address}/definitions/", "main li:has-text('Who leads for equity here') a")
    follow(ana, profile.first)
    definition = ana.url
    clean(ana)
    omar.goto(definition)
    follow(omar, omar.locator("a[href*='change=reword&code=seeing']").first)
    omar.locator("[name=statement-es]").fill("Mira cómo funciona la escuela")
    omar.locator("[name=why]").fill("Así lo dijeron las familias.")
    clean(omar)
    follow(omar, omar.locator("main form .button"))
    assert "Mira cómo funciona la escuela" in omar.locator("#proposals").inner_text()
    ana.reload()
    follow(ana, ana.locator("article:has-text('Omar') [value=accept]"))
    omar.reload()
    follow(omar, omar.locator("#term-seeing [name=do]"))
    assert "Omar" in omar.locator("#term-seeing").inner_text()

    ana.locator("#rounds ~ details summary", has_text="Open a round").click()
    follow(ana, ana.locator("form[action$='/vote/'] .button"))
    family = phone("en")
    family.goto(ana.locator("a[href*='/talk/']").get_attribute("href"))
    follow(family, family.locator("[name=vote][value='1']"))
    assert "1 of 7" in family.locator(".place-in").inner_text()

    ana.goto(definition)
    ana.locator("[name=reason]").last.fill("The board meets tomorrow.")
    follow(ana, ana.locator("form[action$='/publish/'] .button"))
    for language, said in (("es", "Mira cómo funciona la escuela"), ("ar", "Listens, and answers")):
        reader = phone(language, script=False)
        reader.goto(f"{address}/public/riverbend/frameworks/leader-profile/")
        assert said in reader.locator("main").inner_text()
        assert reader.locator("html").get_attribute("lang") == language
    anybody = phone("es")
    anybody.goto(f"{address}/public/riverbend/frameworks/leader-profile/")
    clean(anybody)


def test_a_statement_is_voted_on_by_phone(open_as, phone, address):
    ana = open_as(ANA)
    follow(ana, once_there(ana, f"{address}/conversations/", "main li:has-text('respond to conflict') a").first)
    link = ana.locator("a[href*='/talk/']").get_attribute("href")
    page = phone("en")
    page.goto(link)
    clean(page)
    statement, place = page.locator("#statement").inner_text(), page.locator(".place-in").inner_text()
    page.locator("#as").select_option("family")
    follow(page, page.locator("[name=vote][value='1']"))
    assert page.locator("#statement").inner_text() != statement
    assert page.locator(".place-in").inner_text() != place
    assert page.locator("#as").count() == 0, "as whom is said once"
    follow(page, page.locator("[name=vote][value='-1']"))
    clean(page)
    follow(page, page.locator("a[href*='/ground/']"))
    assert page.locator("table").count() > 0


def test_two_tables_on_a_page_are_named_apart(open_as, address):
    ana = open_as(ANA)
    once_there(ana, f"{address}/in-person/", "[role=region] tbody tr")
    assert ana.locator("[role=region]").count() == 2
    for path in ("/in-person/", "/in-person/1/", "/surveys/1/results/"):
        ana.goto(address + path)
        clean(ana)


def test_ten_administrators_name_schools_and_hear_how_little_they_agree(open_as, phone, address):
    ana = open_as(ANA)
    survey, link = launched(ana, address, "nomination")
    for administrator in range(10):
        page = phone("es" if administrator % 2 else "en", script=False)
        page.goto(link)
        named = page.locator("[name=a-schools]")
        for n in range(3):
            named.nth((administrator * 5 + n * 7) % named.count()).check()
        page.locator(f"[name=a-how-sure][value='{administrator % 5 + 1}']").check()
        follow(page, page.locator("button.send"))
        page.context.close()
    ana.goto(survey)
    follow(ana, ana.locator("[name=do][value=close]"))
    for _ in range(MOST_SCREENS):  # the worker mixes the answers as soon as the survey is closed
        ana.goto(f"{survey}results/")
        if ana.locator("#finding").count():
            break
    assert (
        "10 people were asked" in (said := ana.locator("#finding").inner_text()) and "hardly more than chance" in said
    )
    beside = ana.locator("section.card:has(#schools-title)")
    assert beside.locator("tbody tr").count() == 24
    for measure in ("Satisfactory attendance", "Proficient in reading", "Suspended out of school at least once"):
        assert beside.get_by_role("columnheader", name=measure).count() == 1
    on_a_phone = open_as(ANA, width=390, language="es")
    on_a_phone.goto(f"{survey}recordings/")
    assert faults(on_a_phone) == []
    assert "Asked before, alpha was" in ana.locator(".lead").inner_text(), "the sample district asked before"
    clean(ana)
