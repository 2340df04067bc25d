"""Step 21 of the story in a browser: two assessors differ, a third decides, what is owed is shown, the badge verifies."""

from __future__ import annotations

import re
import time

import pytest

from tests.browser.looks import faults, follow
from tests.cast import ASH, FAY

pytestmark = pytest.mark.browser

HANA, MIKA, TOMO = "hana@riverbend.example", "mika@network.example", "tomo@network.example"
A_SAMPLE = 180
"""Seconds that a worker may take until the samples are there."""


def clean(page) -> None:
    for theme in ("dark", "light"):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        assert faults(page) == [], theme


def opened(open_as, address: str, email: str, path: str, **more):
    page = open_as(email, **more)
    page.goto(f"{address}{path}")
    return page


def until_there(page, link) -> None:
    until = time.monotonic() + A_SAMPLE
    while not link.count():
        assert time.monotonic() < until, "the samples of recognition were not made"
        page.wait_for_timeout(1000)
        page.reload()


def place(page, address: str, levels: dict[str, int]) -> None:
    """Open the seat that waits, and lock a level with a sentence for each statement."""
    page.goto(f"{address}/recognition/")
    follow(page, page.locator("#assess").get_by_role("link", name="Inclusion").first)
    clean(page)
    for code, level in levels.items():
        page.locator(f"input[name=level-{code}][value='{level}']").check()
        page.locator(f"#feedback-{code}").fill(f"Seen at level {level}.")
    follow(page, page.get_by_role("button", name="Lock"))
    assert "Locked. It is not changed any more" in page.locator("main").inner_text()


def seat(page, label: str, name: str) -> None:
    row = page.locator("#seats li", has_text=label)
    row.get_by_role("combobox").select_option(label=name)
    follow(page, row.get_by_role("button", name="Ask"))
    assert name in page.locator("#seats li", has_text=label).inner_text()


def test_step_21_a_second_try_becomes_a_badge_that_verifies(open_as, address, page, tmp_path):
    fay = opened(open_as, address, FAY, "/recognition/desk/")
    waiting = fay.locator("#queue tr", has_text="with the assessors").get_by_role("link")
    until_there(fay, waiting)
    clean(fay)
    follow(fay, waiting)
    submission = fay.url
    clean(fay)
    assert "Hana" not in fay.locator("main").inner_text() and "Harbor" not in fay.locator("main").inner_text()

    ash = open_as(ASH, width=390)
    place(ash, address, {"IE1": 3, "IE2": 2, "IA1": 3, "IA2": 3})
    assert "Hana" not in ash.locator("main").inner_text()
    fay.reload()
    seat(fay, "Third assessor", "Tomo Reyes")
    tomo = open_as(TOMO, language="es")
    tomo.goto(f"{address}/recognition/")
    follow(tomo, tomo.locator("#assess").get_by_role("link").first)
    clean(tomo)
    tomo.locator("input[name=level-IE2][value='2']").check()
    tomo.locator("#feedback-IE2").fill("Muestre una que dirijan estudiantes.")
    follow(tomo, tomo.get_by_role("button", name="Cerrar"))

    hana = opened(open_as, address, HANA, submission.removeprefix(address), width=390)
    assert "progressing" in hana.locator("h1").inner_text()
    assert "Muestre una que dirijan estudiantes." in hana.locator("aside").inner_text()
    clean(hana)
    follow(hana, hana.get_by_role("button", name="Show what is still owed"))
    clean(hana)
    for name in ("context", "reflection"):
        for box in hana.locator(f"textarea[name={name}]").all():
            box.fill("Half a year later, students decide.")
    follow(hana, hana.get_by_role("button", name="Keep"))
    hana.locator("#title").fill("The welcome, planned by students")
    hana.locator("#kind").select_option(label="Work of students")
    hana.locator("input[name=statements][value=IE2]").check()
    hana.locator("#narrative").fill("Students plan, lead and budget the welcome at Harbor High.")
    follow(hana, hana.locator("#evidence").get_by_role("button", name="Add evidence"))
    assert "Names that assessors will not read: Harbor High" in hana.locator("aside").inner_text()
    follow(hana, hana.get_by_role("button", name="Hand it in"))
    clean(hana)

    fay.goto(f"{address}/recognition/desk/")
    follow(fay, fay.locator("#queue tr", has_text="with the assessors").get_by_role("link"))
    seat(fay, "First assessor", "Ash Novak")
    seat(fay, "Second assessor", "Mika Sorensen")
    place(ash, address, {"IE2": 3})
    place(open_as(MIKA), address, {"IE2": 3})
    fay.reload()
    follow(fay, fay.get_by_role("button", name="Award it and sign the badge"))
    clean(fay)

    hana.goto(f"{address}/recognition/")
    follow(hana, hana.locator("#badges").get_by_role("link", name="Inclusion", exact=True))
    hana.get_by_label("Show its page to everybody who has the address").check()
    hana.get_by_label("By initials").check()
    follow(hana, hana.get_by_role("button", name="Keep"))
    clean(hana)
    page_of_badge = hana.get_by_role("link", name="Its page").get_attribute("href")

    anybody = page
    anybody.goto(f"{address}{page_of_badge}")
    clean(anybody)
    told = anybody.locator("main").inner_text()
    assert "Held by HK." in told and "Hana" not in told
    assert anybody.locator("#lines .pill").all_inner_texts() == ["passed"] * 4
    with anybody.expect_download() as saved:
        anybody.get_by_role("link", name=re.compile("PNG")).click()
    saved.value.save_as(tmp_path / "badge.png")
    anybody.goto(f"{address}/verify/")
    anybody.locator("#file").set_input_files(tmp_path / "badge.png")
    follow(anybody, anybody.get_by_role("button", name="Verify"))
    assert anybody.locator("#lines .pill").all_inner_texts() == ["passed"] * 4
    clean(anybody)
