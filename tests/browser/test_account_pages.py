"""Signing in with a code, a passkey and a recovery code in a real browser; looks, languages, keyboard, axe, no script."""

from __future__ import annotations

import re
import time

import pytest

from tests.browser.conftest import sign_in
from tests.browser.looks import faults
from tests.cast import ANA, DANA, LEE, PASSWORD, SAM

pytestmark = pytest.mark.browser
LOOKS = ((1280, "en", "light"), (390, "es", "dark"), (1280, "es", "dark"), (390, "en", "light"))
OPEN_PAGES = ("/sign-in/", "/account/reset/")
OWN_PAGES = (
    "/account/",
    "/account/password/",
    "/account/confirm/",
    "/account/second-factor/",
    "/account/second-factor/codes/",
    "/account/second-factor/passkey/",
)


def type_password(page, address, email):
    page.goto(f"{address}/sign-in/")
    page.locator("[name=username]").fill(email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form .button").first.click()


@pytest.mark.parametrize(("width", "language", "theme"), LOOKS)
def test_every_page_of_an_account_is_sound(open_as, address, width, language, theme):
    ana = open_as(ANA, width=width, language=language, theme=theme, anew=True)
    for place in OWN_PAGES:
        ana.goto(address + place)
        assert faults(ana) == [], place
    ana.context.clear_cookies()
    for place in OPEN_PAGES:
        ana.goto(address + place)
        assert faults(ana) == [], place


def set_up_codes(page, address) -> tuple[str, list[str]]:
    page.goto(f"{address}/account/second-factor/codes/")
    secret = page.locator("code.by-hand").inner_text().replace(" ", "")
    page.get_by_label(re.compile("Six digits|Seis cifras")).fill(code(secret))
    page.keyboard.press("Enter")
    page.wait_for_selector("ol.recovery")
    return secret, [each.inner_text() for each in page.locator("ol.recovery code").all()]


def code(secret: str, steps: int = 0) -> str:
    from fairwater_web.accounts.codes import STEP_SECONDS, code_at

    return code_at(secret, int(time.time()) // STEP_SECONDS + steps)


def test_codes_and_a_recovery_code_without_script(open_as, address):
    """The second code is the next one, which a clock that is one step ahead shows."""
    lee = open_as(LEE, script=False, width=390, language="es", anew=True)
    secret, recovery = set_up_codes(lee, address)
    assert len(recovery) == 10
    type_password(out(lee, address), address, LEE)
    lee.wait_for_url("**/sign-in/second/")
    lee.get_by_label("Seis cifras").fill(code(secret, 1))
    lee.locator("main form .button").first.click()
    lee.wait_for_url(f"{address}/")
    type_password(out(lee, address), address, LEE)
    lee.locator("details.card summary").click()
    lee.get_by_label("Código de recuperación").fill(recovery[0])
    lee.locator("details.card .button").click()
    lee.wait_for_url("**/account/?recovered=1#factors")
    lee.locator("#factors form .button").first.click()
    assert lee.locator("#factors form").count() == 0


def out(page, address):
    page.context.clear_cookies()
    return page


def test_a_passkey_is_made_and_shown(open_as, address):
    from playwright import sync_api as playwright

    sam = open_as(SAM, anew=True)
    wire = sam.context.new_cdp_session(sam)
    wire.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasUserVerification": True, "isUserVerified": True}
    key = wire.send("WebAuthn.addVirtualAuthenticator", {"options": options | {"automaticPresenceSimulation": True}})
    said: list[str] = []
    sam.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    sam.goto(f"{address}/account/second-factor/passkey/")
    sam.get_by_role("button", name="Make a passkey").click()
    sam.wait_for_selector("ol.recovery")
    assert faults(sam) == []
    recovery = sam.locator("ol.recovery code").first.inner_text()
    sam.get_by_role("link", name="I have kept them").click()
    playwright.expect(sam.locator("#factors strong").first).to_have_text("Chrome on Linux")
    type_password(out(sam, address), address, SAM)
    sam.wait_for_url("**/sign-in/second/")
    assert faults(sam) == []
    sam.get_by_role("button", name="Use a passkey").click()
    sam.wait_for_url(f"{address}/")
    sam.goto(f"{address}/account/")
    playwright.expect(sam.locator("#factors")).to_contain_text("Last used")
    assert said == []

    # A key that is not there is said in a sentence, and the account is not opened.
    wire.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": key["authenticatorId"]})
    wire.send("WebAuthn.addVirtualAuthenticator", {"options": options | {"automaticPresenceSimulation": True}})
    type_password(out(sam, address), address, SAM)
    sam.get_by_role("button", name="Use a passkey").click()
    playwright.expect(sam.get_by_text("No passkey was shown")).to_be_visible()
    assert faults(sam) == []
    sam.goto(f"{address}/account/")
    assert "/sign-in/" in sam.url

    # The passkey goes again: others sign in as Sam after this.
    type_password(sam, address, SAM)
    sam.locator("details.card summary").click()
    sam.get_by_label("Recovery code").fill(recovery)
    sam.locator("details.card .button").click()
    sam.wait_for_url("**/account/?recovered=1#factors")
    sam.get_by_role("button", name="Remove Chrome on Linux").click()
    playwright.expect(sam.locator("#factors form")).to_have_count(0)


def test_a_session_elsewhere_is_ended_by_keyboard(open_as, address):
    here, there = open_as(DANA, anew=True), open_as(DANA, width=390, anew=True)
    here.goto(f"{address}/account/")
    here.get_by_role("button", name="End all others").focus()
    here.keyboard.press("Enter")
    here.wait_for_url("**/account/#sessions")
    assert here.locator("#sessions li").count() == 1
    there.goto(f"{address}/see/")
    assert "/sign-in/" in there.url
    assert "This session was ended" in there.locator("main").inner_text()
    assert faults(there) == []
    sign_in(there, address, DANA)
