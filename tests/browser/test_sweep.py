"""Every page, as every role that may open it, in every language, theme and width, judged by axe: `make sweep`.

Hours in whole, so it is no part of `make test`. With MINUTES= it takes the pages in an order that is the same every time and
has no preference, each in one look, then each in the next; it ends when the time is over and says how far it came. Its report
is docs/reference/accessibility.md.
"""

from __future__ import annotations

import itertools
import os
import random
import re
import time
from collections import defaultdict
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Error

from fairwater_web.common.permissions import OPEN, SIGNED_IN
from fairwater_web.people.permissions import Permission
from tests.browser.conftest import sign_in
from tests.browser.looks import faults
from tests.cast import ANA, ASH, DANA, IVY, LEE, NOBODY, NORA, SAM, STAFF, VERA
from tests.web.test_routes import ADDRESSES, FORMS, HOLD

MINUTES = os.environ.get("FAIRWATER_SWEEP_MINUTES", "")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not MINUTES, reason="the full sweep is `make sweep`"),
]
REPORT = Path(__file__).parents[2] / "docs/reference/accessibility.md"
ROLES = (NOBODY, ANA, SAM, DANA, IVY, NORA, LEE, ASH, VERA)
"""One of each kind: who sees what the others do not."""
LANGUAGES = {"en": "en-US", "es": "es-US", "ar": "ar-AE"}
LOOKS = tuple(itertools.product(("light", "dark"), (390, 1280, 1920)))
NO_PAGE = (".csv", ".svg", ".png", "<str:name>")
AN_ACT = {
    *("look/", "sign-out/", "account/reset/new/", "account/reset/<str:who>/<str:token>/", "join/<str:token>/"),
    "take-away/<int:number>/file/",
    *("sign-in/second/", "sign-in/second/code/", "sign-in/second/passkey/", "sign-in/second/recovery/"),
}
"""Routes that take a form, end a session, or lead elsewhere."""


def made(page, address: str) -> dict[str, str]:
    """Make one thing of each kind as a data steward does; return the addresses of their pages by the beginning of their route."""

    def send(form_on: str, to: str, fields: dict[str, object]) -> str:
        token = re.search(r'csrfmiddlewaretoken" value="([^"]+)', page.request.get(address + form_on).text())[1]
        headers = {"Referer": address + form_on}
        answer = page.request.post(
            address + to, multipart={"csrfmiddlewaretoken": token, **fields}, headers=headers, timeout=120_000
        )
        assert answer.ok, (to, answer.status)
        return answer.url.removeprefix(address)

    file = {
        "name": "a.csv",
        "mimeType": "text/csv",
        "buffer": b"student_id,school_id,school_year,Lunch\n1,0201,2026,P\n",
    }
    plan = {"measure": "suspended-out-of-school", "year": "2026", "column": "sex", "ways": "1"}
    measure = "suspended-out-of-school"
    return {
        "findings/": send(f"/see/{measure}/", f"/findings/pin/{measure}/", {"note": "A note"}),
        "audit/": send("/audit/", "/audit/ask/", {}),
        "release/": send("/release/new/", "/release/new/", plan),
        "data/import/": send("/data/", "/data/bring/", {"file": file, "table": "enrollment", "as_of": "2026-06-14"}),
    }


def addresses(things: dict[str, str]) -> list[tuple[str, object]]:
    """Return the address of each page, and its permission."""
    found = []
    for route, (address, permission) in ADDRESSES.items():
        if route in FORMS or route in AN_ACT or route.endswith(NO_PAGE):
            continue
        own = [thing for start, thing in things.items() if route == f"{start}<int:number>/"]
        found.append((own[0] if own else address, permission))
    return found


def may_open(who: str, permission: object) -> bool:
    if permission == OPEN:
        return who in (NOBODY, ANA)
    return who != NOBODY and (permission in (Permission.SEE_HOME, SIGNED_IN) or who in HOLD.get(permission, STAFF))


def swept(browser, address: str, limit: float) -> tuple[int, int, int, dict[str, list[str]]]:
    """Return how many pages there are, how many were opened, how many looks were judged, and the faults with where they are."""
    steward = browser.new_context()
    things = made(sign_in(steward.new_page(), address, DANA), address)
    steward.close()
    rows = [
        (path, who, language)
        for path, permission in addresses(things)
        for who in ROLES
        if may_open(who, permission)
        for language in LANGUAGES
    ]
    random.Random(11).shuffle(rows)
    whole = limit == float("inf")
    pages, told, opened_rows, n_looks, until = {}, defaultdict(list), set(), 0, time.monotonic() + limit
    rounds = 1 if whole else len(LOOKS)  # within a time: every page in one look, then every page in the next
    for turn, (path, who, language) in itertools.product(range(rounds), rows):
        if time.monotonic() > until:
            break
        if (who, language) not in pages:
            context = browser.new_context(locale=LANGUAGES[language], reduced_motion="reduce")
            page = context.new_page()
            pages[who, language] = sign_in(page, address, who) if who else page
        page = pages[who, language]
        try:
            answer = page.goto(address + path)
            opened = answer.status == 200 and "html" in answer.headers.get(
                "content-type", ""
            )  # else it is for programs
        except Error:  # an answer without a page
            opened = False
        if not opened:
            continue
        place = rows.index((path, who, language))
        opened_rows.add(place)
        for theme, width in LOOKS if whole else (LOOKS[(place + turn) % len(LOOKS)],):
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            page.set_viewport_size({"width": width, "height": 900})
            n_looks += 1
            for fault in faults(page):
                told[f"{path}: {fault}"].append(f"{who or 'nobody'}, {language}, {theme}, {width}")
    return len(rows), len(opened_rows), n_looks, told


def test_every_page_as_every_role_in_every_look(browser, address):
    limit = float(MINUTES) * 60 or float("inf")
    n_pages, n_opened, n_looks, told = swept(browser, address, limit)
    write(n_pages, n_opened, n_looks, told)
    assert not told, "\n".join(f"{fault} ({len(where)} looks, first {where[0]})" for fault, where in told.items())


def write(n_pages: int, n_opened: int, n_looks: int, told: dict[str, list[str]]) -> None:
    """Write the result where people read it, in place of the last one."""
    lines = [f"- `{fault}` ({len(where)} looks; first: {where[0]})" for fault, where in sorted(told.items())]
    text = f"""<!-- the last sweep -->

| | |
|---|---|
| day | {timezone.localdate().isoformat()} |
| pages (route × role × language) | {n_opened} of {n_pages} |
| looks (theme × width of each) | {n_looks} |
| findings | {len(told)} |

{chr(10).join(lines) or "Nothing was found."}
"""
    head = REPORT.read_text(encoding="utf-8").partition("<!-- the last sweep -->")[0]
    REPORT.write_text(head + text, encoding="utf-8")
