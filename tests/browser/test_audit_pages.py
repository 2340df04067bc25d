"""An audit in a real browser: asked for, on its way, read, opened by keyboard, taken away; and its files themselves."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import sign_in
from tests.browser.looks import faults
from tests.cast import ANA

pytestmark = pytest.mark.browser
AN_AUDIT = 120_000
LOOKS = ((1280, "en", "light"), (390, "es", "dark"), (1280, "es", "dark"), (390, "en", "light"))


@pytest.fixture(scope="module")
def made(browser, address):
    """Ask for an audit, see it on its way, and return its address once it is made."""
    from playwright import sync_api as playwright

    context = browser.new_context(viewport={"width": 390, "height": 900}, locale="en-US", reduced_motion="reduce")
    page = sign_in(context.new_page(), address, ANA)
    page.goto(f"{address}/audit/")
    assert faults(page) == []
    page.get_by_role("button", name="Make an equity audit").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/audit/\d+/$"))
    playwright.expect(page.locator("#audit [role=status]")).to_contain_text("The audit is being made")
    assert faults(page) == []
    playwright.expect(page.get_by_role("heading", name="What stands out")).to_be_visible(timeout=AN_AUDIT)
    assert page.locator("progress").count() == 0
    yield page.url
    context.close()


@pytest.mark.parametrize(("width", "language", "theme"), LOOKS)
def test_it_is_read_in_every_look(open_as, address, made, width, language, theme):
    page = open_as(ANA, width=width, language=language, theme=theme)
    page.goto(f"{address}/audit/")
    assert faults(page) == []
    page.goto(made)
    names = {"en": ["Access", "Achievement", "Identity", "Power"], "es": ["Acceso", "Logro", "Identidad", "Poder"]}
    assert page.locator(".dimensions h3").all_inner_texts() == names[language]
    page.evaluate("for (const d of [...document.querySelectorAll('#audit details')].slice(0, 2)) d.open = true")
    assert faults(page) == []


def test_a_table_is_opened_by_keyboard(open_as, made):
    page = open_as(ANA)
    page.goto(made)
    first = page.locator("#audit details").first
    before = first.locator("xpath=preceding::a[1]")
    before.focus()
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    assert page.evaluate("document.activeElement.textContent") == "As a table"
    page.keyboard.press("Enter")
    assert first.locator("table").first.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"


def test_without_script_it_is_all_there(open_as, made):
    page = open_as(ANA, script=False)
    page.goto(made)
    page.locator("#audit summary").first.click()
    assert page.locator("#audit details table").first.is_visible()
    page.goto(made.rsplit("/", 2)[0] + "/")
    page.get_by_role("button", name="Make an equity audit").click()
    assert page.get_by_role("link", name="Look again").is_visible() or page.locator("h2", has_text="What").count()


@pytest.fixture(scope="module")
def files(browser, address, made, tmp_path_factory):
    """Take the files away in Spanish by their links; return their folder."""
    folder = tmp_path_factory.mktemp("taken")
    context = browser.new_context(locale="es-US", reduced_motion="reduce")
    page = sign_in(context.new_page(), address, ANA)
    page.goto(made)
    for name in ("audit.html", "audit.pdf", "one-page.pdf", "audit.xlsx"):
        with page.expect_download() as taken:
            page.get_by_role("link", name=name, exact=True).click()
        taken.value.save_as(folder / name)
    context.close()
    return folder


@pytest.mark.parametrize("name", ["audit.pdf", "one-page.pdf"])
def test_a_pdf_can_be_read_aloud(files, name):
    content = (files / name).read_bytes()
    assert content.startswith(b"%PDF")
    assert b"/StructTreeRoot" in content and b"/MarkInfo" in content
    assert re.search(rb"/Lang\s*\(es", content)
    assert "<dc:title>" in content.decode("latin-1") and "Auditoría de equidad: Riverbend Unified".encode() in content


def test_the_short_form_has_one_page(files):
    content = (files / "one-page.pdf").read_bytes()
    assert re.findall(rb"/Type\s*/Pages\b[^>]*?/Count (\d+)", content) == [b"1"]


def test_the_workbook_has_a_real_table_on_each_sheet(files):
    import openpyxl

    book = openpyxl.load_workbook(files / "audit.xlsx")
    assert [len(sheet.tables) for sheet in book] == [0, *[1] * (len(book.worksheets) - 1)]
    assert len(book.worksheets) > 15


@pytest.mark.parametrize(("width", "theme"), [(1280, "dark"), (390, "light")])
def test_the_page_alone_is_accessible_and_asks_nothing_of_the_network(browser, files, width, theme):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme, reduced_motion="reduce")
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((files / "audit.html").as_uri())
    page.evaluate("for (const d of [...document.querySelectorAll('details')].slice(0, 2)) d.open = true")
    assert page.locator("html").get_attribute("lang") == "es"
    assert faults(page) == []
    assert asked == [(files / "audit.html").as_uri()]
    context.close()
