"""Step 22 of the story in a browser: another district replicates an exemplar with its kit and reports back."""

from __future__ import annotations

import time

import pytest

from tests.browser.looks import faults, follow
from tests.cast import ANA, NORA

pytestmark = pytest.mark.browser

DOOR, NIGHT, CIRCLE = "Three questions at the door", "The agenda belongs to families", "A circle before the bell"
TESS = "tess@fernwick.example"
A_SAMPLE = 150
"""Seconds that a worker may take until the exemplars are there."""


def clean(page) -> None:
    for theme in ("dark", "light"):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        assert faults(page) == [], theme


def open_gallery(page, address: str) -> None:
    until = time.monotonic() + A_SAMPLE
    page.goto(f"{address}/exemplars/")
    while not page.get_by_role("link", name=CIRCLE).count():
        assert time.monotonic() < until, "the sample exemplars were not made"
        page.wait_for_timeout(1000)
        page.reload()


def test_another_district_replicates_the_kit_and_reports_back(open_as, address, page):
    ana = open_as(ANA)
    open_gallery(ana, address)
    clean(ana)

    tess = open_as(TESS, width=390, language="es")
    tess.goto(f"{address}/exemplars/")
    clean(tess)
    follow(tess, tess.get_by_role("link", name=NIGHT, exact=True))
    clean(tess)
    night = tess.url
    assert "3600" not in tess.locator(".sentence").inner_text()
    tess.locator("#journey").select_option(index=0)
    tess.get_by_label("Los demás pueden ver que somos nosotros").check()
    follow(tess, tess.get_by_role("button", name="Empezar nuestro plan"))
    assert "/documents/" in tess.url and "Ask where families already are" in tess.locator("main").inner_text()
    follow(tess, tess.locator("aside.card a", has_text="hilo").first)
    assert NIGHT in tess.locator("main").inner_text()

    tess.goto(night)
    tess.get_by_text("Contar qué pasó", exact=True).click()
    tess.get_by_label("se dejó, con lo aprendido").check()
    tess.get_by_label("Qué pasó").fill("Vinieron familias que nunca habían venido.")
    tess.get_by_label("Qué se aprendió").fill("Preguntar antes en la lavandería.")
    follow(tess, tess.get_by_role("button", name="Enviarlo"))
    clean(tess)

    ana.goto(night)
    told = ana.locator("#adoptions").inner_text()
    for words in ("Fernwick Public Schools", "stopped, with what was learned", "Preguntar antes en la lavandería."):
        assert words in told, words
    clean(ana)
    ana.goto(f"{address}/brought/")
    clean(ana)
    assert "Not yet shown" in ana.locator("main").inner_text()
    for path in ("exemplars/map/", "rewards/", "rewards/thanks/", "network/"):
        ana.goto(f"{address}/{path}")
        clean(ana)
    assert "Marlow Bay Unified" in ana.locator("#directory").inner_text()

    nora = open_as(NORA, width=390)
    nora.goto(f"{address}/exemplars/")
    follow(nora, nora.get_by_role("link", name=CIRCLE, exact=True))
    assert "1,390" in nora.locator("#shows").inner_text(), "numbers of a public release alone"
    follow(nora, nora.get_by_role("link", name="Story for press and families"))
    clean(nora)
    nobody = page
    nobody.set_viewport_size({"width": 390, "height": 900})
    nobody.goto(f"{address}/public/riverbend/")
    follow(nobody, nobody.get_by_role("link", name=DOOR))
    clean(nobody)
    assert "Students write the questions" in nobody.locator("#kit").inner_text()
