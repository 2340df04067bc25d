"""Registers in a real browser: the table, a move on the board, the offer where something is late, and the public page."""

from __future__ import annotations

import re

import pytest

from tests.browser.looks import faults, follow
from tests.cast import ANA, NORA, PAUL

pytestmark = pytest.mark.browser
LOOKS = ((390, "es-US", "dark"), (1280, "en-US", "light"), (390, "en-US", "light"), (1280, "es-US", "dark"))
PUBLIC = "/public/riverbend/registers/asks/"


def test_a_table_is_narrowed_and_an_entry_is_moved_on_the_board(open_as, address):
    from playwright.sync_api import expect

    page = open_as(ANA)
    page.goto(f"{address}/registers/commitments/new/")
    page.get_by_label("What will be done").fill("Meet the bus drivers")
    page.get_by_label("Who said so").fill("Ana Morales")
    page.get_by_label("By when").fill("2030-01-31")
    follow(page, page.get_by_role("button", name="Add it"))
    page.goto(f"{address}/registers/commitments/")
    assert faults(page) == []
    page.get_by_label("Title has").fill("bus drivers")
    follow(page, page.get_by_role("button", name="Show"))
    expect(page.locator("tbody th")).to_have_text(["Meet the bus drivers"])
    follow(page, page.get_by_role("link", name="Board"))
    assert faults(page) == []
    card = page.locator("article", has_text="Meet the bus drivers")
    follow(page, card.get_by_role("button"))
    kept = page.locator("#state-kept").locator("..")
    expect(kept.get_by_role("link", name="Meet the bus drivers")).to_be_visible()
    assert page.url.split("#")[0].endswith("/registers/commitments/board/")


@pytest.mark.parametrize("script", [True, False])
def test_what_stays_late_is_seen_by_the_supervisor_and_answered_with_another_date(open_as, address, script):
    from playwright.sync_api import expect

    paul = open_as(PAUL, width=390, language="es", theme="dark")
    waiting = paul.locator("section", has=paul.get_by_role("heading", name="Le espera"))
    expect(waiting.first).to_contain_text("sigue sin resolver, a cargo de Nora Lindqvist")
    assert faults(paul) == []
    follow(paul, waiting.get_by_role("link", name=re.compile("Abrir")).last)
    expect(paul.locator("#late")).to_contain_text("Paul Reyes también lo ve, para ayudar")
    assert faults(paul) == []

    nora = open_as(NORA, script=script)
    nora.goto(paul.url)
    late = nora.locator("#late")
    late.get_by_label("New date").fill("2030-01-31")
    late.get_by_label("Why another date").fill("The council meets in January")
    follow(nora, late.get_by_role("button", name="Agree on this date"))
    expect(nora.locator(".sentence")).to_contain_text("due on January 31, 2030")
    title = nora.locator("h1").inner_text()
    paul.goto(f"{address}/")
    assert title not in paul.locator("main").inner_text()


@pytest.mark.parametrize("look", LOOKS)
def test_anybody_reads_what_was_asked_and_what_was_said(browser, address, look):
    from playwright.sync_api import expect

    width, locale, theme = look
    context = browser.new_context(viewport={"width": width, "height": 900}, locale=locale, color_scheme=theme)
    visitor = context.new_page()
    visitor.goto(f"{address}/public/riverbend/")
    assert faults(visitor) == []
    follow(visitor, visitor.locator(f"a[href='{PUBLIC}']"))
    assert faults(visitor) == []
    expect(visitor.locator(".sentence")).to_contain_text("31")
    assert visitor.locator("article").count() == 31
    visitor.locator("select[name=language]").select_option("spanish")
    follow(visitor, visitor.locator("main form button"))
    assert 10 <= visitor.locator("article").count() < 31
    assert "school=&language=spanish" in visitor.url and faults(visitor) == []
    text = visitor.locator("main").inner_text()
    assert not re.search("Lindqvist|Morales|Reyes|Haddad", text)
    context.close()


def test_the_public_page_reads_without_a_script(browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 900}, java_script_enabled=False)
    visitor = context.new_page()
    visitor.goto(address + PUBLIC)
    visitor.locator("[name=school]").select_option(index=1)
    follow(visitor, visitor.locator("main form button"))
    assert 0 < visitor.locator("article").count() < 31
    context.close()
