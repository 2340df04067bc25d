"""Step 10 of the story: a coach notes in private, the pause is led by the keyboard, one commitment is shared."""

from __future__ import annotations

import pytest

from tests.browser.looks import faults, follow
from tests.cast import ANA, COLE, NORA

pytestmark = pytest.mark.browser

NOTED, PROMISED = "She looked at the door before she answered.", "Ask two families before the letter goes out"


def clean(page) -> None:
    for theme in ("dark", "light"):
        page.emulate_media(color_scheme=theme)
        for each in page.locator("main details").all():
            each.evaluate("each => { each.open = true; }")
        assert faults(page) == [], theme


def to_the_coaching(page, address: str) -> None:
    page.goto(f"{address}/coaching/")
    follow(page, page.locator("h2 a", has_text="Nora Lindqvist"))


def test_a_coach_notes_in_private_and_the_principal_shares_one_commitment(open_as, address):
    cole = open_as(COLE)
    cole.goto(f"{address}/coaching/")
    clean(cole)
    to_the_coaching(cole, address)
    clean(cole)
    session = cole.locator("section[id^=session-]", has_text="60").first
    number = session.get_attribute("id")
    session.locator(f"#words-note-{number.split('-')[1]}").fill(NOTED)
    assert session.locator("[type=radio][value=private]").first.is_checked(), "private unless somebody says so"
    follow(cole, session.locator("button[value=note]"))
    assert NOTED in cole.locator(f"#{number}").inner_text()
    promise = cole.locator(f"#{number} details", has_text="Write down a commitment").last
    promise.locator("summary").focus()
    cole.keyboard.press("Enter")
    promise.locator("[name=words]").fill(PROMISED)
    promise.locator("[name=who]").select_option(label="Nora Lindqvist")
    promise.locator("[name=due_on]").fill("2099-01-15")
    follow(cole, promise.locator("button[value=promise]"))

    nora = open_as(NORA, width=390, language="es")
    to_the_coaching(nora, address)
    clean(nora)
    said = nora.locator("main").inner_text()
    assert PROMISED in said and NOTED not in said and "She knows the numbers" not in said
    commitment = nora.locator(".talk", has=nora.locator("strong", has_text=PROMISED))
    put = commitment.locator("form:has([value=put])")
    assert put.locator("[name=words]").input_value() == PROMISED, "what is sent is what stands in the box"
    follow(nora, put.locator("button[value=put]"))
    assert "Está en el registro" in commitment.inner_text()

    ana = open_as(ANA)
    ana.goto(f"{address}/registers/commitments/")
    said = ana.locator("main").inner_text()
    assert PROMISED in said and NOTED not in said and "oaching" not in said
    ana.goto(f"{address}/coaching/")
    assert ana.locator("h2 a").count() == 0, "she is part of none"


def test_the_pause_is_led_by_the_keyboard_and_is_a_list_without_a_script(open_as, address):
    page = open_as(NORA, width=390)
    page.clock.install(time="2026-01-08T08:00:00")
    page.goto(f"{address}/coaching/pause/")
    page.clock.pause_at("2026-01-08T09:00:00")
    assert page.locator("#pause-parts > li:visible").count() == 1
    page.locator("#pause-go").focus()
    page.keyboard.press("Enter")
    page.clock.run_for(40_000)
    page.keyboard.press("Space")
    assert page.locator("#pause-left").inner_text() == "0:20 left"
    page.clock.run_for(60_000)
    assert page.locator("#pause-left").inner_text() == "0:20 left", "held, it waits"
    page.keyboard.press("Space")
    page.clock.run_for(30_000)
    over = page.locator("#spoken")
    assert "time of this part is over" in over.inner_text(), "it is said, and nothing moves on by itself"
    assert page.locator("#pause-title").inner_text() == "Part 1 of 5: Stop"
    page.keyboard.press("Space")
    page.clock.resume()  # what judges the page waits by the page's own clock
    clean(page)
    page.locator("#pause-go").focus()
    page.keyboard.press("Tab")  # the button for the part before is not there to be reached
    page.keyboard.press("Enter")
    assert page.locator("#pause-title").inner_text() == "Part 2 of 5: Who is missing?"
    assert page.evaluate("document.activeElement.id") == "pause-title", "whoever listens hears the new part"
    for _ in range(4):
        page.locator("#pause-next").press("Enter")
    assert "what changes" in page.locator("#pause-title").inner_text() and page.locator("#pause-next").is_hidden()
    assert page.locator("[name=minutes]").input_value() == "1"
    page.locator("[name=work]").fill("The letter home")
    follow(page, page.locator("form.card .button"))
    assert "/documents/" in page.url

    plain = open_as(NORA, script=False)
    plain.goto(f"{address}/coaching/pause/")
    assert plain.locator("#pause-parts > li:visible").count() == 5 and plain.locator("#pause").is_hidden()
