"""What is wrong with a page as it stands in a browser, and how to follow a link to the next one."""

from __future__ import annotations


def faults(page) -> list[str]:
    """Return what axe finds, each with the element, and how far the page is too wide."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    named = [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"]]
    return [*named, *([f"{wide} pixels too wide"] if wide > 0 else [])]


def follow(page, it) -> None:
    """Click what leads to another page and return when that page stands: a click alone returns before."""
    with page.expect_navigation():
        it.click()
