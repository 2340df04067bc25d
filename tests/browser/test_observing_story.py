"""Step 6 of the story in a browser: a visit written without a connection and synced once; two calibrations; who is left out."""

from __future__ import annotations

import re
import time

import pytest

from tests.browser.looks import faults, follow
from tests.cast import ANA, OLIVE

pytestmark = pytest.mark.browser

A_SAMPLE = 120
"""Seconds that a worker may take until the portrait is published and the rubric made of it."""
WAITS, PLACE = 15_000, "Grade 9, English"


def clean(page) -> None:
    for theme in ("dark", "light"):
        page.emulate_media(color_scheme=theme)
        assert faults(page) == [], theme


def open_visit(page, address: str) -> None:
    until = time.monotonic() + A_SAMPLE
    page.goto(f"{address}/observing/")
    while not page.get_by_role("link", name=PLACE).count():
        assert time.monotonic() < until, "the sample visits were not made"
        page.wait_for_timeout(1000)
        page.reload()
    clean(page)
    follow(page, page.get_by_role("link", name=PLACE))


def state(page, wanted: str) -> None:
    page.locator("#state", has_text=re.compile(wanted)).wait_for(timeout=WAITS)


def write(page, said: str, of: str = "Students") -> None:
    page.get_by_label(of, exact=True).check()
    page.locator("#said").fill(said)
    page.get_by_role("button", name="Keep the line").click()


def test_a_visit_without_a_connection_is_synced_exactly_once(open_as, address):
    olive = open_as(OLIVE, width=390)
    open_visit(olive, address)
    olive.locator("#visit[data-offline=ready]").wait_for(timeout=WAITS)
    clean(olive)
    context, visit = olive.context, olive.url
    context.set_offline(True)
    write(olive, "14 of 22 hands are up; the first one answers.")
    write(olive, "“Tell me how you know.” Waits six seconds.", "Adults")
    rows = olive.locator("#score fieldset")
    for at in range(rows.count()):
        rows.nth(at).locator("input[value='3']").check()
    rows.nth(0).locator("input[value='2']").check()
    state(olive, "Waiting on this phone: 8")
    olive.reload()
    state(olive, "Waiting on this phone: 8")
    assert olive.locator("#lines li").count() == 2
    assert rows.nth(0).locator("input[value='2']").is_checked()
    second = context.new_page()
    second.goto(visit)
    write(second, "A table of four argues; one draws it.")
    second.locator("#lines li", has_text="A table of four").get_by_role("button", name="Strike").click()
    state(olive, "Waiting on this phone: 10")

    lost = []

    def lose_the_reply(route) -> None:
        """The server has it; the phone never hears so."""
        if lost:
            route.continue_()
        else:
            lost.append(route.fetch().json()["taken"])
            route.abort()

    context.route("**/sync/", lose_the_reply)
    context.set_offline(False)
    state(olive, "2 lines, 5 of 5 rows scored")
    state(second, "2 lines, 5 of 5 rows scored")
    assert len(lost[0]) == 10
    fresh = open_as(OLIVE, script=False)
    fresh.goto(visit)
    assert "2 lines, 5 of 5 rows scored" in fresh.locator("#state").inner_text()
    assert fresh.locator("#lines li").count() == 3 and fresh.locator("#lines s").count() == 1
    second.close()

    context.set_offline(True)
    olive.get_by_role("button", name="Lock my scores").click()
    state(olive, "Locked on this phone")
    olive.reload()
    state(olive, "Locked on this phone")
    assert olive.locator("#said").is_disabled()
    context.set_offline(False)
    olive.locator("#feedback").wait_for(timeout=WAITS)
    clean(olive)
    assert "You have locked your scores" in olive.locator(".sentence").inner_text()
    assert olive.locator("main").get_by_text("2 · Begins").count() == 1
    context.set_offline(True)
    with pytest.raises(Exception, match=r"ERR_INTERNET_DISCONNECTED|ERR_FAILED"):
        olive.goto(visit)  # what is locked is kept on no phone


def test_the_first_calibration_fails_and_the_second_passes_on_every_threshold(open_as, address):
    olive = open_as(OLIVE)
    olive.goto(f"{address}/observing/")
    assert "You are calibrated until" in olive.locator("#calibration").inner_text()
    follow(olive, olive.get_by_role("link", name="First calibration"))
    clean(olive)
    said = olive.locator("main").inner_text()
    for told in (
        "not yet calibrated. 5 thresholds are missed",
        "30.0%",
        "80.0%",
        "+0.300",
        "0.235",
        "No single one decides",
    ):
        assert told in said, told
    olive.goto(f"{address}/observing/")
    follow(olive, olive.get_by_role("link", name="Second calibration"))
    said = olive.locator("main").inner_text()
    for told in ("Every threshold is met", "73.3%", "100.0%", "+0.033", "0.866", "of 10 scores of the same items"):
        assert told in said, told
    assert "Paul" not in said

    ana = open_as(ANA, width=390, language="es")
    ana.goto(f"{address}/observing/levels/")
    clean(ana)
    assert ana.locator(".picture.slim svg").is_visible()
    ana.goto(f"{address}/observing/rubrics/")
    clean(ana)
    follow(ana, ana.locator("main .history a").first)
    clean(ana)
    row = ana.locator("section.card", has_text="Los estudiantes cambian lo que sigue")
    follow(ana, row.get_by_role("link").first)
    assert "/documents/" in ana.url
    assert ana.locator("#observed-with a", has_text="Los estudiantes cambian lo que sigue").count() == 1
