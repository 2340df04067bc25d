"""Two people write one document in two browsers: nothing is lost, with a script or without, connected or not."""

from __future__ import annotations

import re

import pytest

from tests.browser.looks import faults
from tests.cast import ANA, NORA, SAM

pytestmark = pytest.mark.browser
LOOKS = ((390, "es", "dark"), (1280, "en", "dark"), (390, "en", "light"), (1280, "es", "light"))
OLD = "Every child is taught. Nobody is sent home. We ask families first."
SAVED = re.compile("Saved|Somebody else")


def begin(page, address: str, kind: str = "equity-statement", title: str = "Together") -> str:
    page.goto(f"{address}/documents/new/{kind}/")
    page.get_by_label("Title").fill(title)
    page.get_by_role("button", name="Begin one").click()
    page.wait_for_url(re.compile(r"/documents/\d+/$"))
    return page.url


def box(page, field: str = "definition"):
    """Open a field, and return where its text is written."""
    place = page.locator(f"#field-{field}")
    if place.locator("details.doc-write").get_attribute("open") is None:
        place.locator("details.doc-write > summary").click()
    return place.locator("[data-writes]").first


def told(page, field: str = "definition"):
    return page.locator(f"#field-{field} [data-told]")


def test_two_people_write_at_once_and_see_each_other(open_as, address):
    from playwright.sync_api import expect

    ana, sam = open_as(ANA), open_as(SAM)
    document = begin(ana, address)
    box(ana).fill(OLD)
    expect(told(ana)).to_have_text("Saved.")
    sam.goto(document)
    expect(sam.locator("#present")).to_contain_text("Ana Morales")
    one, two = box(ana), box(sam)
    one.fill(OLD.replace("child", "student"))
    two.fill(OLD.replace("first", "before we decide"))
    expect(told(ana)).to_have_text(SAVED)
    expect(told(sam)).to_have_text(SAVED)
    both = "Every student is taught. Nobody is sent home. We ask families before we decide."
    for page in (ana, sam):
        expect(page.locator("[data-read=definition]")).to_contain_text(both, timeout=10_000)
        expect(box(page)).to_have_value(both)


def test_the_same_sentence_is_shown_side_by_side_and_a_person_chooses(open_as, address):
    from playwright.sync_api import expect

    ana, sam = open_as(ANA), open_as(SAM)
    document = begin(ana, address)
    box(ana).fill("We listen.")
    expect(told(ana)).to_have_text("Saved.")
    sam.goto(document)
    sam.context.set_offline(True)
    box(sam).fill("We listen to students.")
    box(ana).fill("We listen to families.")
    expect(ana.locator("[data-read=definition]")).to_contain_text("families")
    sam.context.set_offline(False)
    margin = ana.locator("[data-read=definition] .remark ins")
    expect(margin.first).to_contain_text("students", timeout=15_000)
    ana.get_by_role("button", name="Take it").click()
    expect(ana.locator("[data-read=definition]")).to_contain_text("We listen to students.")


def test_a_lost_connection_and_a_closed_lid_lose_nothing(open_as, address):
    from playwright.sync_api import expect

    page = open_as(ANA)
    document = begin(page, address)
    page.route("**/fields/**", lambda route: route.abort())
    box(page).fill("Written on a train.")
    expect(told(page)).to_contain_text("kept in this browser", timeout=10_000)
    page.close()
    again = page.context.new_page()
    again.goto(document)
    expect(again.get_by_text("never reached the server")).to_be_visible()
    again.get_by_role("button", name="Take it up again").click()
    expect(again.locator("[data-read=definition]")).to_contain_text("Written on a train.")
    again.reload()
    expect(again.locator("[data-read=definition]")).to_contain_text("Written on a train.")
    expect(again.get_by_text("never reached the server")).to_have_count(0)


def test_rows_that_the_server_has_are_not_offered_again_for_their_spare_ones(open_as, address):
    from playwright.sync_api import expect

    page = open_as(ANA)
    document = begin(page, address, "conditions-map")
    page.route("**/fields/**", lambda route: (route.fetch(), route.abort()))  # it arrives; the answer does not
    page.locator("#field-entries details.doc-write > summary").click()
    page.locator("[name=row-0-statement]").fill("Written at the end of a tunnel.")
    expect(page.locator("#field-entries [data-told]")).to_contain_text("kept in this browser", timeout=10_000)
    page.unroute("**/fields/**")
    page.goto(document)
    expect(page.locator("[data-read=entries]")).to_contain_text("Written at the end of a tunnel.")
    expect(page.get_by_text("never reached the server")).to_have_count(0)


def test_a_session_that_ended_in_the_middle_of_a_sentence_loses_nothing(open_as, address):
    from playwright.sync_api import expect

    page = open_as(ANA)
    document = begin(page, address)
    cookies = page.context.cookies()
    page.context.clear_cookies()
    box(page).fill("In the middle of a sen")
    expect(told(page)).to_contain_text("you are signed out", timeout=10_000)
    page.context.add_cookies(cookies)
    expect(page.locator("[data-read=definition]")).to_contain_text("In the middle of a sen", timeout=15_000)
    assert page.url == document


def test_what_is_pasted_from_a_word_processor_keeps_its_shape(open_as, address):
    from playwright.sync_api import expect

    page = open_as(ANA)
    begin(page, address)
    box(page).focus()
    page.evaluate(
        """() => { const data = new DataTransfer();
            data.setData('text/html', '<h1>Why</h1><p>We <b>ask</b>:</p><ul><li>who</li><li>when</li></ul>');
            data.setData('text/plain', 'Why We ask: who when');
            document.activeElement.dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }"""
    )
    read = page.locator("[data-read=definition] .text-of-field")
    expect(read.get_by_role("heading", name="Why")).to_be_visible(timeout=10_000)
    expect(read.locator("li")).to_have_text(["who", "when"])
    expect(read.locator("strong")).to_have_text("ask")


def test_everything_is_written_without_a_script(open_as, address):
    page = open_as(NORA, script=False)
    begin(page, address, "equity-pause", "Before the letter")
    box(page, "missing").fill("A family that has received one.")
    page.locator("#field-missing form.write button").click()
    assert "A family that has received one." in page.locator("#field-missing [data-read]").inner_text()
    box(page, "changes").fill("Three families read it first")
    page.locator("#field-changes form.write button").click()
    assert "Three families read it first" in page.locator("#field-changes [data-read]").inner_text()
    page.locator("#sign").get_by_role("button", name="Sign").click()
    assert "signed" in page.locator(".facts .pill").inner_text()


def test_by_keyboard_a_field_is_opened_written_and_saved(open_as, address):
    from playwright.sync_api import expect

    page = open_as(ANA)
    begin(page, address)
    page.locator("#field-definition details.doc-write > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Typed by keyboard alone.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-read=definition]")).to_contain_text("Typed by keyboard alone.", timeout=10_000)


@pytest.mark.parametrize(("width", "language", "theme"), LOOKS)
def test_pages_of_documents_in_every_look(open_as, address, width, language, theme):
    page = open_as(SAM, width=width, language=language, theme=theme)
    page.goto(f"{address}/documents/?kind=equity-statement")
    one = page.locator("main tbody a").first.get_attribute("href")
    paths = ("/documents/", "/documents/new/equity-vision/", one, f"{one}versions/", f"{one}in/es/", f"{one}brought/")
    found = []
    for path in (*paths, f"{one}fields/definition/suggest/", "/documents/compare/equity-statement/"):
        page.goto(address + path)
        found += [(path, fault) for fault in faults(page)]
        for summary in page.locator("details.doc-write > summary").all()[:2]:
            summary.click()
        found += [(path, "opened", fault) for fault in faults(page)]
    assert found == []
