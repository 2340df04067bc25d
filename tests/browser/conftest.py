"""The real thing: the server and the worker as processes, a real browser, pages signed in as the cast."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.cast import PASSWORD
from tests.web.copies import DATABASE, copy_data, copy_database, empty_file, one_at_a_time

pytest.importorskip("django", reason="the web part is not installed")
pytest.importorskip("playwright", reason="no browser driver is installed")


A_FIRST_PAGE = 120_000
"""The worker draws the first pages beside it."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    chromium = os.environ.get("FAIRWATER_CHROMIUM", "/usr/bin/chromium-headless-shell")
    quiet = ["--disable-background-networking", "--disable-component-update", "--no-first-run", "--disable-quic"]
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return browser_type_launch_args | {"executable_path": chromium, "args": [*quiet, *root]}


@pytest.fixture(scope="session")
def address(tmp_path_factory) -> Iterator[str]:
    """Start `serve` on a free port and yield its address once its worker has taken in both samples and drawn their first pages.

    The first process of a run lets the worker do so; the others begin with a copy of its folder.
    """
    folder = tmp_path_factory.mktemp("served")
    with ExitStack() as until_the_end:
        with one_at_a_time("served") as shared:
            is_copy = (shared / "data").is_dir()
            if is_copy:
                copy_data(shared / "data", folder)
            else:
                copy_database(empty_file(), folder / DATABASE)
            served, said, address = until_the_end.enter_context(_serving(folder))
            if not is_copy:
                _read_until(served, said, r"job \d+ sample state=DONE", times=2)
                _read_until(served, said, r"job \d+ first-pages state=DONE", times=2)
                copy_data(folder, shared / "data")
        yield address


@contextmanager
def _serving(folder: Path) -> Iterator[tuple[subprocess.Popen[str], list[str], str]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {k: v for k, v in os.environ.items() if k != "FAIRWATER_SECRET_KEY"}
    environment |= {"FAIRWATER_DATA": str(folder), "PORT": str(port)}
    command = [sys.executable, "-m", "fairwater_web", "serve"]
    serving = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said: list[str] = []
    try:
        _read_until(serving, said, r"Fairwater is at (\S+)")
        yield serving, said, f"http://localhost:{port}"
    finally:
        serving.send_signal(signal.SIGTERM)
        serving.wait(timeout=30)


def _read_until(serving: subprocess.Popen[str], said: list[str], wanted: str, times: int = 1) -> None:
    for line in serving.stdout:
        said.append(line)
        assert "state=FAILED" not in line, "".join(said)
        if sum(bool(re.search(wanted, earlier)) for earlier in said) >= times:
            return
    raise AssertionError("the server ended: " + "".join(said))


def sign_in(page, address: str, email: str):
    """Sign somebody in, and return the page on which they are."""
    page.goto(f"{address}/sign-in/")
    page.locator("[name=username]").fill(email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form .button").first.click(timeout=A_FIRST_PAGE)
    page.wait_for_url(f"{address}/", timeout=A_FIRST_PAGE)
    return page


@pytest.fixture(scope="session")
def signed_in_before():
    """Return the cookie of the session of everybody who has signed in at the server of this process."""
    return {}


def _is_still_in(context, page, address: str, cookies) -> bool:
    """Open Home with what signed somebody in before; say whether the session still holds."""
    context.add_cookies(cookies)
    page.goto(f"{address}/", timeout=A_FIRST_PAGE)
    return page.url == f"{address}/"


@pytest.fixture
def open_as(browser, address, signed_in_before):
    """Return a function that opens Home as somebody, in a context of their own: signed in once for all tests, or `anew`."""
    contexts = []

    def open_(email: str, *, width=1280, language="en", theme="light", script=True, anew=False):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            locale={"en": "en-US", "es": "es-US", "ar": "ar-AE"}[language],
            color_scheme=theme,
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        if not anew and email in signed_in_before and _is_still_in(context, page, address, signed_in_before[email]):
            return page
        sign_in(page, address, email)
        if not anew:
            signed_in_before[email] = [each for each in context.cookies() if each["name"].endswith("sessionid")]
        return page

    yield open_
    for context in contexts:
        context.close()
