"""Writing documents in a browser as people do: a document begun, its fields and rows filled, what speaks in its margin."""

from __future__ import annotations

import re

from tests.browser.looks import follow


def begin(page, address: str, kind: str, title: str) -> str:
    page.goto(f"{address}/documents/new/{kind}/")
    page.get_by_label("Title").fill(title)
    page.get_by_role("button", name="Begin one").click()
    page.wait_for_url(re.compile(r"/documents/\d+/$"))
    return page.url


def opened(page, field: str):
    place = page.locator(f"#field-{field}")
    if place.locator("details.doc-write").get_attribute("open") is None:
        place.locator("details.doc-write > summary").click()
    return place


def write(page, field: str, text: str) -> None:
    place = opened(page, field)
    place.locator("[data-writes]").first.fill(text)
    follow(page, place.get_by_role("button", name="Save", exact=True))


def add_rows(page, field: str, rows: list[dict[str, str]]) -> None:
    """Fill the spare rows as long as there is something to write; a page that is read again has new ones."""
    while rows:
        place = opened(page, field)
        spare = place.locator("tbody tr").all()[-2:]
        for line, row in zip(spare, rows, strict=False):
            for column, value in row.items():
                cell = line.locator(f"[name$='-{column}']")
                if cell.evaluate("each => each.tagName") == "SELECT":
                    cell.select_option(value)
                else:
                    cell.fill(value)
        follow(page, place.get_by_role("button", name="Save", exact=True))
        rows = rows[len(spare) :]


def remarks(page, field: str) -> str:
    return " ".join(page.locator(f"#field-{field} .remark").all_inner_texts())
