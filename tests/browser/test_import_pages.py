"""A damaged file from bringing to the history and back, in a real browser: every stage in every look, and by keyboard."""

from __future__ import annotations

import re

import pytest

from tests.browser.looks import faults
from tests.cast import DANA

pytestmark = pytest.mark.browser
LOOKS = ((390, "es", "dark"), (1280, "es", "dark"), (390, "en", "light"))
"""Beside the one in which the work is done: 1280 pixels, English, light."""
THE_WORKER = 120_000


def damaged() -> bytes:
    """Return a file as systems export them: a title line, Windows-1252, other headers and codes, a date, a total."""
    lines = ["Peña Blanca – students;;;;;", "Student Number;Schl;SY;Grade Level;Gender;Lunch Status"]
    for place in range(40):
        grade = "Nov-12" if place == 5 else 9 + place % 3
        lines.append(
            f"{900000 + place};010{1 + place % 2};2025-26;{grade};{'FM'[place % 2]};{'Free' if place % 3 else 'Pd2'}"
        )
    lines.append("Total;;;40;;")
    return "\r\n".join(lines).encode("cp1252")


@pytest.fixture
def in_every_look(open_as):
    """Return a function that opens a page in the other looks and returns what is wrong with it there."""
    pages = [open_as(DANA, width=width, language=language, theme=theme) for width, language, theme in LOOKS]

    def look(page) -> list[str]:
        found = faults(page)
        for other in pages:
            other.goto(page.url)
            found += faults(other)
            assert other.locator("html").get_attribute("lang") in ("en", "es")
        return found

    return look


def bring(page, address: str, content: bytes, name: str = "peña.csv") -> None:
    """Bring a file and wait until it is read."""
    from playwright import sync_api as playwright

    page.goto(f"{address}/data/")
    page.get_by_label("File", exact=True).set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url(re.compile(r"/data/import/\d+/$"))
    playwright.expect(page.get_by_role("heading", name="How the file is read")).to_be_visible(timeout=THE_WORKER)


def test_a_damaged_file_to_the_history_and_back(open_as, address, in_every_look):
    from playwright import sync_api as playwright

    dana = open_as(DANA)
    dana.goto(f"{address}/data/")
    assert in_every_look(dana) == []
    held = dana.locator("ol.history li").count()
    bring(dana, address, damaged())

    # How it is read: what was noticed, and what nobody has said yet.
    notices = dana.locator(".notice").first
    playwright.expect(notices).to_contain_text("read as Windows-1252, for example “Peña Blanca – students")
    playwright.expect(notices).to_contain_text("One line above the column names was left out")
    assert dana.get_by_label("Student number", exact=True).input_value() == "Student Number"
    assert dana.get_by_label("Family income", exact=True).input_value() == "Lunch Status"
    assert in_every_look(dana) == []
    dana.get_by_label("“Pd2”").select_option(label="Higher family income")
    dana.get_by_role("button", name="Check the file").click()

    # What it would change: rows that wait, alarms, a code that is asked.
    playwright.expect(dana.get_by_role("heading", name="2 rows wait")).to_be_visible(timeout=THE_WORKER)
    assert "41 rows: 39 can be taken, 2 wait." in dana.locator("main").inner_text()
    playwright.expect(dana.get_by_text("“40” one row")).to_be_visible()
    assert in_every_look(dana) == []
    dana.get_by_label("Grade Level", exact=True).fill("11")
    dana.get_by_role("button", name="Mend and check again").click()
    playwright.expect(dana.get_by_role("heading", name="One row waits")).to_be_visible(timeout=THE_WORKER)
    assert "looks like a row of totals" in dana.locator(".waiting").inner_text()
    for summary in dana.get_by_role("heading", name="What would change").locator("..").locator("summary").all():
        summary.click()
    assert faults(dana) == []

    # The alarms have to be ticked before the button does anything.
    playwright.expect(dana.get_by_role("heading", name="Something looks odd")).to_be_visible()
    dana.get_by_role("button", name="Take it in").click()
    assert dana.evaluate("document.querySelector('[name=despite_alarms]').validity.valueMissing")
    dana.get_by_label("I have looked at what seems odd").check()
    dana.get_by_role("button", name="Take it in").click()
    playwright.expect(dana.get_by_role("link", name="Download the rows that wait")).to_be_visible(timeout=THE_WORKER)
    assert in_every_look(dana) == []

    # In the history, and back.
    dana.goto(f"{address}/data/")
    assert dana.locator("ol.history li").count() == held + 1
    first = dana.locator("ol.history li").first
    playwright.expect(first).to_contain_text("peña.csv, by Dana Okafor")
    playwright.expect(first).to_contain_text("holds now")
    assert in_every_look(dana) == []
    before = dana.locator("ol.history li").nth(1)
    before.get_by_role("button").focus()
    dana.keyboard.press("Enter")
    playwright.expect(dana.locator("ol.history li")).to_have_count(held + 2)
    playwright.expect(dana.locator("ol.history li").first).to_contain_text("holds now")
    assert "90,976" in dana.get_by_role("row", name=re.compile("Enrollment")).inner_text()
    assert in_every_look(dana) == []


def test_the_mapping_by_keyboard_alone(open_as, address):
    from playwright import sync_api as playwright

    dana = open_as(DANA)
    bring(dana, address, damaged().replace(b"Pd2", b"Kz"), "keyboard.csv")
    dana.locator("h1").click()
    said, checked = "", False
    for _ in range(60):
        dana.keyboard.press("Tab")
        now = dana.evaluate(
            "[document.activeElement.id, document.activeElement.tagName, document.activeElement.textContent.trim()]"
        )
        assert now[1] != "BODY"
        if now[1] == "SELECT" and dana.evaluate(
            "document.activeElement.closest('li')?.querySelector('[type=hidden]').value === 'Kz'"
        ):
            said = now[0]
            dana.keyboard.type("Higher")
            assert dana.evaluate("document.activeElement.value") == "no"
        if now[2] == "Check the file":
            checked = True
            dana.keyboard.press("Enter")
            break
    assert said and checked
    playwright.expect(dana.get_by_role("heading", name="2 rows wait")).to_be_visible(timeout=THE_WORKER)
    dana.get_by_role("button", name="Set this file aside").focus()
    dana.keyboard.press("Enter")
    dana.wait_for_url(f"{address}/data/")
    assert dana.get_by_role("link", name="keyboard.csv").count() == 0


def test_without_script_on_a_phone(open_as, address):
    dana = open_as(DANA, width=390, script=False)
    dana.goto(f"{address}/data/")
    content = damaged().replace(b"Pd2", b"Xy")
    dana.get_by_label("File", exact=True).set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": content})
    dana.get_by_role("button", name="Read it").click()
    _look_again_until(dana, "How the file is read")
    dana.get_by_label("“Xy”").select_option(label="Not reported")
    dana.get_by_role("button", name="Check the file").click()
    _look_again_until(dana, "What would change")
    assert "39 can be taken" in dana.locator("main").inner_text()
    dana.get_by_role("button", name="Set this file aside").click()
    assert dana.url == f"{address}/data/"


def _look_again_until(page, heading: str) -> None:
    """Follow “Look again” until the worker is done, as somebody without scripts does."""
    for _ in range(200):
        again = page.get_by_role("link", name="Look again")
        if not again.count():
            break
        page.wait_for_timeout(300)
        again.click()
    assert page.get_by_role("heading", name=heading).count() == 1


def test_what_cannot_be_read_is_refused_in_a_sentence(open_as, address, in_every_look):
    from playwright import sync_api as playwright

    dana = open_as(DANA)
    dana.goto(f"{address}/data/")
    file = {"name": f"{'students' * 9}.csv", "mimeType": "text/csv", "buffer": b"%PDF-1.7 no table"}
    dana.get_by_label("File", exact=True).set_input_files(file)
    dana.get_by_role("button", name="Read it").click()
    playwright.expect(dana.get_by_text("studentsstudents.csv” is a PDF, whatever its name says")).to_be_visible(
        timeout=THE_WORKER
    )
    assert in_every_look(dana) == []
    dana.get_by_role("button", name="Set this file aside").click()
