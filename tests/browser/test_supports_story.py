"""The English learners' pilot in a real browser: a teacher on a phone in Spanish, whoever leads the list, the equity lead."""

from __future__ import annotations

import os
import re

import pytest

from tests.browser.looks import faults, follow
from tests.cast import ANA

pytestmark = pytest.mark.browser
TIA, HANA = "tia@riverbend.example", "hana@riverbend.example"
SHOTS = os.environ.get("SUPPORTS_SHOTS", "")


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def the_list(page, address):
    """Open the sample list, which a worker makes after the start."""
    link = page.get_by_role("link", name="English learners in grade 9")
    for _ in range(60):
        page.goto(f"{address}/supports/")
        if page.locator("h1").inner_text() and link.count():
            break
        page.wait_for_timeout(1000)
    follow(page, link.first)


def test_what_is_owed_is_offered_written_home_about_and_answered(address, open_as):
    hana = open_as(HANA)
    the_list(hana, address)
    assert "14 students are owed a support." in hana.locator(".sentence").inner_text()
    assert faults(hana) == []
    shot(hana, "lead")
    with hana.expect_download() as file:
        hana.get_by_role("link", name="The messages as a file (CSV)").click()
    assert "messages-" in file.value.suggested_filename

    tia = open_as(TIA, width=390, language="es")
    the_list(tia, address)
    assert "Usted responde por lo que se debe a" in tia.locator(".sentence").inner_text()
    assert faults(tia) == []
    shot(tia, "teacher")
    message = tia.locator(".said[lang=es]").first
    tia.locator("details", has=message).first.locator("summary").click()
    assert re.search(r"Estimada familia: Harbor High .* (Tia Navarro|Luis Ferrer)", message.inner_text())
    assert tia.locator(".said[lang=ar][dir=rtl]").count() > 0
    assert "Espera desde hace" in tia.locator("main").inner_text()
    follow(tia, tia.get_by_role("button", name="Está contestada").first)
    assert "Espera desde hace" not in tia.locator("main").inner_text()
    tia.get_by_text("Cambiar").first.click()
    tia.get_by_label("Cómo va").first.select_option(label="aceptado")
    follow(tia, tia.get_by_role("button", name="Guardar").first)
    assert faults(tia) == []

    ana = open_as(ANA, theme="dark")
    the_list(ana, address)
    text = ana.locator("main").inner_text()
    assert "14 students are owed a support." in text and "Student 0" not in text
    assert "Of 47 students who did not graduate on time, the rule would have missed 15." in text
    assert faults(ana) == []
    shot(ana, "district")
