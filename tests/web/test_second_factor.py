"""Second factors: time codes, recovery codes, whom they are asked of, and who is left without."""

from __future__ import annotations

import re

import pytest

from fairwater import words
from tests.cast import ANA, DANA
from tests.web.accounts import PASSWORD, browser, code, events, is_signed_in, person, set_up_codes, sign_in

ROSA = "rosa@riverbend.example.org"
HELD = ("/data/", "/release/new/")


@pytest.fixture
def rosa(clock):
    return person(ROSA, "data-steward")


@pytest.fixture
def with_codes(rosa, clock):
    client = browser()
    sign_in(client, ROSA)
    secret, recovery = set_up_codes(client, clock)
    return secret, recovery, client


def second(client, typed, kind="code"):
    return client.post(f"/sign-in/second/{kind}/", {"code": typed})


def test_who_needs_one_and_has_none_is_led_there_and_may_do_the_rest(rosa):
    client = browser()
    came = sign_in(client, ROSA, then="/findings/")
    assert (came.status_code, came.url) == (302, "/account/second-factor/?next=/findings/")
    page = client.get(came.url).content.decode()
    assert words.text("second-factor-needed") in page and 'href="/findings/"' in page
    for open_page in ("/", "/see/", "/findings/", "/release/"):
        assert client.get(open_page).status_code == 200
    for held in HELD:
        refused = client.get(held)
        assert refused.status_code == 403
        page = refused.content.decode()
        assert words.text("refused-second-factor") in page and 'href="/account/second-factor/"' in page
    assert client.post("/data/bring/").status_code == 403
    assert client.post("/release/1/approve/").status_code == 403
    assert words.text("refused-second-factor") in client.get("/release/").content.decode()


def test_with_one_everything_that_the_role_opens_is_open(with_codes):
    _, _, client = with_codes
    assert [client.get(held).status_code for held in HELD] == [200, 200]
    assert ("factor-added", "code") in events(person__email=ROSA)


def test_a_role_that_needs_none_is_not_led_there(clock):
    person("lea@riverbend.example.org", "equity-lead")
    assert sign_in(browser(), "lea@riverbend.example.org", then="/see/").url == "/see/"


def test_the_code_is_asked_for_before_anything_opens(with_codes, clock):
    secret, *_ = with_codes
    client = browser()
    assert sign_in(client, ROSA, then="/data/").url == "/sign-in/second/"
    assert not is_signed_in(client)
    assert client.get("/data/").status_code == 302
    before = client.session.session_key
    came = second(client, code(secret, clock.now))
    assert (came.status_code, came.url) == (302, "/data/")
    assert client.get("/data/").status_code == 200
    assert client.session.session_key != before


@pytest.mark.parametrize(("steps", "is_right"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_may_be_one_step_off(with_codes, clock, steps, is_right):
    secret, *_ = with_codes
    clock.go_on(minutes=5)
    client = browser()
    sign_in(client, ROSA)
    second(client, code(secret, clock.now, steps))
    assert is_signed_in(client) is is_right


def test_a_code_is_good_once_and_an_earlier_one_never_again(with_codes, clock):
    secret, *_ = with_codes
    used, earlier = code(secret, clock.now), code(secret, clock.now, -1)
    first, again, third = browser(), browser(), browser()
    for client in (first, again, third):
        sign_in(client, ROSA)
    second(first, f" {used[:3]} {used[3:]} ")
    second(again, used)
    answer = second(third, earlier)
    assert [is_signed_in(client) for client in (first, again, third)] == [True, False, False]
    assert words.text("second-failed-code") in answer.content.decode()
    assert events(event="sign-in-refused") == [("sign-in-refused", "code")] * 2


def test_the_code_of_the_setting_up_does_not_sign_in(rosa, clock):
    client = browser()
    sign_in(client, ROSA)
    secret, _ = set_up_codes(client, clock)
    clock.go_on(seconds=-60)
    other = browser()
    sign_in(other, ROSA)
    second(other, code(secret, clock.now))
    assert not is_signed_in(other)


def test_wrong_codes_have_to_wait_and_right_ones_with_them(with_codes, clock):
    secret, *_ = with_codes
    for _ in range(5):
        client = browser()
        sign_in(client, ROSA)
        assert second(client, "000000").status_code == 200
    waiting = browser()
    sign_in(waiting, ROSA)
    answer = second(waiting, code(secret, clock.now))
    assert answer.status_code == 429 and "15 minutes" in answer.content.decode()
    clock.go_on(minutes=16)
    sign_in(waiting, ROSA)
    second(waiting, code(secret, clock.now))
    assert is_signed_in(waiting)


def test_a_password_waits_ten_minutes_for_its_code(with_codes, clock):
    secret, *_ = with_codes
    client = browser()
    sign_in(client, ROSA)
    clock.go_on(minutes=11)
    assert client.get("/sign-in/second/").url == "/sign-in/"
    assert second(client, code(secret, clock.now)).url == "/sign-in/"
    assert not is_signed_in(client)


def test_a_password_that_changed_meanwhile_waits_no_longer(with_codes, clock, rosa):
    secret, *_ = with_codes
    client = browser()
    sign_in(client, ROSA)
    rosa.set_password("another password altogether")
    rosa.save()
    second(client, code(secret, clock.now))
    assert not is_signed_in(client)


def test_recovery_codes_are_ten_shown_once_and_good_once(with_codes, rosa):
    _, recovery, owner = with_codes
    assert len(set(recovery)) == 10
    assert not any(each in owner.get("/account/").content.decode() for each in recovery)
    client, again = browser(), browser()
    sign_in(client, ROSA)
    came = second(client, recovery[3], "recovery")
    assert came.url == "/account/?recovered=1#factors"
    assert "9 are left" in client.get(came.url).content.decode()
    assert client.get("/data/").status_code == 200
    sign_in(again, ROSA)
    answer = second(again, recovery[3], "recovery")
    assert words.text("second-failed-recovery-code") in answer.content.decode()
    assert not is_signed_in(again)
    assert ("recovery-code-used", "one code") in events(person__email=ROSA)


def test_new_recovery_codes_end_the_old_ones(with_codes):
    _, old, owner = with_codes
    page = owner.post("/account/second-factor/recovery/").content.decode()
    new = re.findall(r"(\d{5} \d{5})", page)
    assert len(new) == 10 and not set(new) & set(old)
    client = browser()
    sign_in(client, ROSA)
    second(client, old[0], "recovery")
    assert not is_signed_in(client)
    second(client, new[0], "recovery")
    assert is_signed_in(client)


def test_secrets_are_encrypted_where_they_are_kept(with_codes):
    from allauth.mfa.models import Authenticator

    secret, recovery, _ = with_codes
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in kept and "gAAAA" in kept
    assert not any(each.replace(" ", "") in kept for each in recovery)


def test_the_last_factor_takes_its_codes_and_what_it_opened_with_it(with_codes, rosa):
    from allauth.mfa.models import Authenticator

    _, _, client = with_codes
    number = Authenticator.objects.get(user=rosa, type="totp").pk
    assert client.post(f"/account/second-factor/{number}/remove/").status_code == 302
    assert not Authenticator.objects.filter(user=rosa).exists()
    assert client.get("/data/").status_code == 403
    assert ("factor-removed", "code") in events(person__email=ROSA)


def test_nobody_removes_the_factor_of_another(with_codes, rosa):
    from allauth.mfa.models import Authenticator

    person("max@riverbend.example.org", "data-steward")
    client = browser()
    sign_in(client, "max@riverbend.example.org")
    client.post(f"/account/second-factor/{Authenticator.objects.get(user=rosa, type='totp').pk}/remove/")
    assert Authenticator.objects.filter(user=rosa, type="totp").exists()


def test_changing_a_factor_rotates_this_session_and_ends_the_others(rosa, clock):
    here, there = browser(), browser()
    for client in (here, there):
        sign_in(client, ROSA)
    before = here.session.session_key
    set_up_codes(here, clock)
    assert here.session.session_key != before
    assert is_signed_in(here) and not is_signed_in(there)
    stolen = browser()
    stolen.cookies["__Host-sessionid"] = before
    assert not is_signed_in(stolen)


def test_the_password_is_asked_again_before_a_factor_is_changed(rosa, clock):
    client = browser()
    sign_in(client, ROSA)
    clock.go_on(minutes=16)
    asked = client.get("/account/second-factor/codes/")
    assert asked.url == "/account/confirm/?next=/account/second-factor/codes/"
    wrong = client.post("/account/confirm/", {"password": "no", "next": "/account/second-factor/codes/"})
    assert words.text("confirm-failed") in wrong.content.decode()
    right = client.post("/account/confirm/", {"password": PASSWORD, "next": "/account/second-factor/codes/"})
    assert right.url == "/account/second-factor/codes/"
    assert client.get(right.url).status_code == 200


def test_a_sample_person_needs_none_on_loopback_and_one_in_public(signed_in, settings):
    client = signed_in(DANA)
    assert client.get("/data/").status_code == 200
    assert words.text("account-sample") in client.get("/account/").content.decode()
    settings.LOOPBACK_ONLY = False
    assert client.get("/data/").status_code == 403
    page = client.get("/account/").content.decode()
    assert words.text("account-sample") not in page and words.text("second-factor-needed") in page
    assert signed_in(ANA).get("/see/").status_code == 200


@pytest.mark.parametrize(
    ("hosts", "alone"),
    [
        (["localhost", "127.0.0.1"], True),
        (["localhost"], True),
        (["localhost", "fairwater.example.org"], False),
        (["*"], False),
        ([""], False),
        ([], False),
    ],
)
def test_a_public_host_ends_the_exemption(hosts, alone):
    from fairwater_web.settings import loopback_only

    assert loopback_only(hosts) is alone


def test_an_administrator_resets_a_lost_factor_and_the_sessions_end(with_codes, rosa):
    from datetime import date

    from fairwater_web.accounts.actions import reset_second_factor
    from fairwater_web.people.models import Person
    from fairwater_web.people.queries import acting_person

    _, _, client = with_codes
    dana = acting_person(Person.objects.get(email=DANA), date(2026, 11, 2))
    reset_second_factor(by=dana, person=rosa)
    assert not is_signed_in(client)
    assert events(event="factor-reset") == [("factor-reset", f"person {rosa.pk}")]
    assert sign_in(browser(), ROSA).url.startswith("/account/second-factor/")


def test_no_administrator_resets_their_own_or_that_of_a_stranger(rosa):
    from datetime import date

    from fairwater_web.accounts.actions import reset_second_factor
    from fairwater_web.common.permissions import Refused
    from fairwater_web.people.queries import acting_person

    by = acting_person(rosa, date(2026, 11, 2))
    for whom, reason in ((rosa, "refused-reset-oneself"), (person("no@role.example.org"), "refused-reset-other")):
        with pytest.raises(Refused) as refused:
            reset_second_factor(by=by, person=whom)
        assert refused.value.message_id == reason


def test_a_passkey_that_was_not_asked_for_is_refused(with_codes):
    _, _, owner = with_codes
    for sent in ("", "null", "[]", "{", '{"response": {}}', '{"id": "x", "rawId": "x", "response": {}}', "x" * 30_000):
        answer = owner.post("/account/second-factor/passkey/", {"credential": sent, "name": "Mine"})
        assert answer.status_code == 200
        assert words.text("passkey-failed") in answer.content.decode()
        client = browser()
        sign_in(client, ROSA)
        client.post("/sign-in/second/passkey/", {"credential": sent})
        assert not is_signed_in(client)


def test_in_spanish(clock):
    person(ROSA, "data-steward")
    client = browser("es")
    page = client.get(sign_in(client, ROSA).url).content.decode()
    assert 'lang="es"' in page and words.text("second-factor-needed", "es") in page
    _, recovery = set_up_codes(client, clock)
    assert len(recovery) == 10
    other = browser("es")
    sign_in(other, ROSA)
    assert words.text("second-lead", "es") in other.get("/sign-in/second/").content.decode()
