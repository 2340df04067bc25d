"""Signing in, sessions, passwords and what the access log keeps of them."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone

from fairwater import words
from tests.cast import ANA, IVY
from tests.web.accounts import PASSWORD, browser, code, events, is_signed_in, person, set_up_codes, sign_in

LEA, ROSA = "lea@riverbend.example.org", "rosa@riverbend.example.org"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1"


@pytest.fixture
def lea(clock):
    return person(LEA, "equity-lead", name="Lea Brandt")


@pytest.fixture
def rosa(clock):
    return person(ROSA, "data-steward")


# Signing in


def test_signing_in_is_told_and_names_no_password_and_no_address(lea):
    client = browser()
    sign_in(client, LEA, "not the password at all")
    sign_in(client, "nobody@elsewhere.example.org", "tried this one here")
    sign_in(client, LEA)
    client.post("/sign-out/")
    told = events(event__in=("signed-in", "signed-out", "sign-in-refused"))
    assert told == [
        ("sign-in-refused", "password"),
        ("sign-in-refused", "password"),
        ("signed-in", "password"),
        ("signed-out", "one session"),
    ]
    assert events(event="sign-in-refused", person=None) == [("sign-in-refused", "password")]


@pytest.mark.parametrize("wanted", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_signing_in_leads_nobody_elsewhere(lea, wanted):
    assert sign_in(browser(), LEA, then=wanted).url == "/"


def test_signing_in_gives_the_session_a_new_key(lea):
    client = browser()
    client.get("/account/")
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    before = session.session_key
    sign_in(client, LEA)
    assert client.session.session_key != before


def test_wrong_passwords_have_to_wait_at_the_account(lea, clock):
    for turn in range(10):
        answer = sign_in(browser(REMOTE_ADDR=f"192.0.2.{turn}"), LEA, "not the password at all")
        assert answer.status_code == 200
    waiting = sign_in(browser(REMOTE_ADDR="192.0.2.99"), LEA)
    assert waiting.status_code == 429 and "15 minutes" in waiting.content.decode()
    clock.go_on(minutes=16)
    assert sign_in(browser(), LEA).status_code == 302


def test_an_account_that_does_not_exist_waits_alike(clock):
    answers = [sign_in(browser(), "nobody@elsewhere.example.org").status_code for _ in range(11)]
    assert answers == [200] * 10 + [429]


def test_wrong_passwords_have_to_wait_at_the_address(lea):
    for turn in range(50):
        sign_in(browser(REMOTE_ADDR="192.0.2.7"), f"{turn}@elsewhere.example.org", "a password")
    assert sign_in(browser(REMOTE_ADDR="192.0.2.7"), LEA).status_code == 429
    assert sign_in(browser(REMOTE_ADDR="192.0.2.8"), LEA).status_code == 302


def test_the_right_password_forgives_the_account(lea):
    for _ in range(3):
        for _ in range(9):
            sign_in(browser(), LEA, "not the password at all")
        assert sign_in(browser(), LEA).status_code == 302


def test_attempts_are_kept_in_rows_that_every_process_sees_and_name_nobody(lea, clock):
    from fairwater_web.accounts.models import Attempt

    sign_in(browser(REMOTE_ADDR="192.0.2.7"), LEA, "not the password at all")
    kept = str(list(Attempt.objects.values()))
    assert Attempt.objects.count() == 2
    assert LEA not in kept and "192.0.2" not in kept
    clock.go_on(hours=2)
    sign_in(browser(), LEA)
    assert not Attempt.objects.filter(at__lt=clock.now).exists()


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "203.0.113.9", "127.0.0.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "198.51.100.1, 203.0.113.9", "203.0.113.9"),
        (2, "198.51.100.1, 203.0.113.9, 10.0.0.1", "203.0.113.9"),
        (1, "", "127.0.0.1"),
        (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        (1, "nonsense", ""),
    ],
)
def test_the_address_is_the_one_before_our_own_proxies(rf, settings, proxies, forwarded, address):
    from fairwater_web.accounts.limits import address_of

    settings.TRUSTED_PROXIES = proxies
    assert address_of(rf.get("/", headers={"x-forwarded-for": forwarded})) == address


def test_passwords_are_argon2_and_older_ones_are_made_anew(lea):
    from django.contrib.auth.hashers import make_password

    assert lea.password.startswith("argon2$argon2id$")
    lea.password = make_password(PASSWORD, hasher="scrypt")
    lea.save()
    assert sign_in(browser(), LEA).status_code == 302
    lea.refresh_from_db()
    assert lea.password.startswith("argon2$argon2id$") and lea.check_password(PASSWORD)


def test_cookies_are_bound_to_the_host(lea, client):
    client.get("/sign-in/")
    sign_in(client, LEA)
    for name in ("__Host-sessionid", "__Host-csrftoken"):
        cookie = client.cookies[name]
        assert (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"]) == (
            True,
            True,
            "Lax",
            "/",
            "",
        )


# Sessions


def test_sessions_are_listed_in_words_and_end_one_by_one(lea, clock):
    from fairwater_web.accounts.models import SignedIn

    here, there = browser(agent=FIREFOX), browser(agent=IPHONE)
    sign_in(there, LEA)
    clock.go_on(minutes=5, seconds=40)
    sign_in(here, LEA)
    page = here.get("/account/").content.decode()
    assert "Firefox on Windows" in page and "Safari on iPhone" in page
    assert "Since November 2, 2026, 12:00 UTC. Last used November 2, 2026, 12:00 UTC." in page
    assert page.count("this one") == 1
    number = SignedIn.objects.get(system="iPhone").pk
    assert f"/account/sessions/{number}/end/" in page
    here.post(f"/account/sessions/{number}/end/")
    assert is_signed_in(here) and not is_signed_in(there)
    assert words.text("session-ended-closed") in there.get("/sign-in/").content.decode()
    assert ("sessions-ended", "one session") in events(person=lea)


def test_all_others_end_at_once(lea):
    clients = [browser() for _ in range(4)]
    for client in clients:
        sign_in(client, LEA)
    clients[0].post("/account/sessions/others/end/")
    assert [is_signed_in(client) for client in clients] == [True, False, False, False]
    assert ("sessions-ended", "3 sessions") in events(person=lea)


def test_nobody_ends_the_session_of_another(lea, rosa):
    from fairwater_web.accounts.models import SignedIn

    hers, mine = browser(), browser()
    sign_in(hers, LEA)
    sign_in(mine, ROSA)
    mine.post(f"/account/sessions/{SignedIn.objects.get(person=lea).pk}/end/")
    mine.post("/account/sessions/others/end/")
    assert is_signed_in(hers)


def test_sessions_end_when_a_role_does(lea):
    from fairwater_web.accounts.actions import end_sessions

    client = browser()
    sign_in(client, LEA)
    assert end_sessions(lea) == 1
    assert not is_signed_in(client)
    assert end_sessions(lea) == 0


def test_a_session_keeps_no_key_and_no_address(lea):
    from fairwater_web.accounts.models import SignedIn

    client = browser(REMOTE_ADDR="192.0.2.7")
    sign_in(client, LEA)
    kept = str(list(SignedIn.objects.filter(person=lea).values()))
    assert client.session.session_key not in kept and "192.0.2" not in kept


@pytest.mark.parametrize(("minutes", "stays"), [(59, True), (61, False)])
def test_who_may_do_what_is_weighty_idles_out_after_an_hour(rosa, clock, minutes, stays):
    client = browser()
    sign_in(client, ROSA)
    for _ in range(2):
        clock.go_on(minutes=minutes)
        if not is_signed_in(client):
            break
    assert is_signed_in(client) is stays
    if not stays:
        assert words.text("session-ended-idle") in client.get("/sign-in/").content.decode()


def test_every_session_ends_after_eight_hours_however_busy(lea, clock):
    client = browser()
    sign_in(client, LEA)
    for _ in range(3):
        clock.go_on(hours=2, minutes=30)
        assert is_signed_in(client)
    clock.go_on(minutes=31)
    assert client.get("/see/").url == "/sign-in/?next=/see/"
    assert words.text("session-ended-long") in client.get("/sign-in/").content.decode()


def test_when_a_session_was_seen_is_written_once_a_minute(lea, clock, django_assert_num_queries):
    from fairwater_web.accounts.models import SignedIn

    client = browser()
    sign_in(client, LEA)
    clock.go_on(seconds=70)
    client.get("/account/")
    first = SignedIn.objects.get(person=lea).seen_at
    clock.go_on(seconds=20)
    client.get("/account/")
    assert SignedIn.objects.get(person=lea).seen_at == first == clock.now.replace(second=0)


def test_signing_out_ends_the_session_for_a_copy_of_its_cookie_too(lea):
    client, copy = browser(), browser()
    sign_in(client, LEA)
    copy.cookies["__Host-sessionid"] = client.session.session_key
    assert is_signed_in(copy)
    client.post("/sign-out/")
    assert not is_signed_in(copy)


# Passwords


def new_password(client, first, again=None, current=PASSWORD):
    return client.post("/account/password/", {"current": current, "password": first, "again": again or first})


def test_a_password_is_changed_with_the_old_one_alone(lea):
    client = browser()
    sign_in(client, LEA)
    for _ in range(10):
        wrong = new_password(client, "five otters under the bridge", current="not the password at all")
        assert words.text("confirm-failed") in wrong.content.decode()
    assert "15 minutes" in new_password(client, "five otters under the bridge").content.decode()
    lea.refresh_from_db()
    assert lea.check_password(PASSWORD)


def test_a_changed_password_ends_the_other_sessions(lea):
    here, there = browser(), browser()
    for client in (here, there):
        sign_in(client, LEA)
    before = here.session.session_key
    assert new_password(here, "five otters under the bridge").url == "/account/?changed=1"
    assert here.session.session_key != before
    assert is_signed_in(here) and not is_signed_in(there)
    assert sign_in(browser(), LEA).status_code == 200
    assert sign_in(browser(), LEA, "five otters under the bridge").status_code == 302
    assert ("password-changed", "by its owner") in events(person=lea)


@pytest.mark.parametrize(
    ("first", "again", "reason"),
    [
        ("short", "short", "refused-password-short"),
        ("password1234", "password1234", "refused-password-common"),
        ("five otters under the bridge", "six otters", "refused-password-differs"),
    ],
)
def test_a_password_that_will_not_do_is_refused_in_both_languages(lea, first, again, reason):
    for language in ("en", "es"):
        client = browser(language)
        sign_in(client, LEA)
        assert words.text(reason, language) in new_password(client, first, again).content.decode()
    lea.refresh_from_db()
    assert lea.check_password(PASSWORD)


def work():
    """Do what the worker has to do."""
    from fairwater_web.common.jobs.models import Job
    from fairwater_web.common.jobs.worker import Worker

    while Worker("one").run_next():
        pass
    assert not Job.objects.exclude(state="done").exists()


def asked(client, email, mailoutbox):
    """Ask for a link; return the answer's page and the link of the mail, if one was sent."""
    before = len(mailoutbox)
    answer = client.post("/account/reset/", {"email": email})
    work()
    sent = mailoutbox[before:]
    links = re.findall(r"https?://[^/]+(/account/reset/\S+/)", "".join(each.body for each in sent))
    link = links[0] if links else ""
    return client.get(answer.url).content.decode(), link


@pytest.fixture
def mail(settings, mailoutbox):
    settings.FAIRWATER_MAIL = "smtp://mail.example.org"
    return mailoutbox


def reset(client, link, password="five otters under the bridge"):
    came = client.get(link)
    return client.post(came.url, {"password": password, "again": password}) if came.status_code == 302 else came


def strip(page):
    return re.sub(r'value="[^"]{64}"', "", page)


def test_a_reset_link_changes_the_password_once_and_ends_all_sessions(lea, clock, mail):
    open_one, client = browser(), browser()
    sign_in(open_one, LEA)
    _, link = asked(client, LEA.upper(), mail)
    assert mail[0].to == [LEA] and "Lea Brandt" in mail[0].body
    assert "otters" not in reset(client, link).url
    assert not is_signed_in(open_one) and not is_signed_in(client)
    assert sign_in(browser(), LEA, "five otters under the bridge").status_code == 302
    used = reset(browser(), link, "six otters under the bridge")
    assert used.status_code == 403 and words.text("refused-reset-link") in used.content.decode()
    assert ("password-changed", "by a link from a mail") in events(person=lea)


def test_a_reset_link_is_the_way_out_of_waiting(lea, mail):
    for _ in range(10):
        sign_in(browser(), LEA, "not the password at all")
    assert sign_in(browser(), LEA).status_code == 429
    client = browser()
    _, link = asked(client, LEA, mail)
    reset(client, link)
    assert sign_in(client, LEA, "five otters under the bridge").status_code == 302


def test_a_form_that_was_open_before_the_link_was_used_changes_nothing(lea, mail):
    early, other = browser(), browser()
    _, link = asked(early, LEA, mail)
    early.get(link)
    reset(other, link)
    late = early.post("/account/reset/new/", {"password": "six otters together", "again": "six otters together"})
    assert words.text("refused-reset-link") in late.content.decode()
    lea.refresh_from_db()
    assert lea.check_password("five otters under the bridge")


@pytest.mark.parametrize(("minutes", "status"), [(59, 302), (61, 403)])
def test_a_reset_link_is_good_for_an_hour(lea, clock, mail, minutes, status):
    client = browser()
    _, link = asked(client, LEA, mail)
    clock.go_on(minutes=minutes)
    assert client.get(link).status_code == status


def test_the_answer_does_not_say_whether_an_address_is_known(lea, mail):
    known, link = asked(browser(), LEA, mail)
    unknown, none = asked(browser(), "nobody@elsewhere.example.org", mail)
    assert strip(known) == strip(unknown)
    assert link and not none and len(mail) == 1


def test_links_are_sent_three_times_an_hour_and_the_answer_stays_the_same(lea, clock, mail):
    pages = {strip(asked(browser(), LEA, mail)[0]) for _ in range(6)}
    assert len(mail) == 3 and len(pages) == 1


def test_no_queue_holds_a_link(lea, mail):
    from fairwater_web.accounts.tasks import queue_reset_link
    from fairwater_web.common.jobs.models import Job
    from fairwater_web.mail.models import OutgoingMail

    browser().post("/account/reset/", {"email": LEA})
    (job,) = Job.objects.all()
    assert job.arguments[:-1] == [lea.pk, "http://testserver", "en"]
    for _ in range(2):  # a worker was killed, and another did it again
        queue_reset_link(None, *job.arguments)
    waiting = OutgoingMail.objects.get()
    assert (waiting.subject, waiting.body, waiting.arguments) == ("", "", [lea.pk, "http://testserver", "en"])


def test_a_mail_server_that_is_down_keeps_the_link_waiting_and_the_administrator_reads_it(
    lea, clock, mail, monkeypatch
):
    from fairwater_web.common.jobs.models import Job
    from fairwater_web.common.jobs.worker import Worker
    from fairwater_web.mail import actions as mailing
    from fairwater_web.mail.models import OutgoingMail
    from fairwater_web.people.models import Person

    def refuse(self):
        raise ConnectionRefusedError

    monkeypatch.setattr(mailing.EmailMessage, "send", refuse)
    client = browser()
    client.post("/account/reset/", {"email": LEA})
    with pytest.raises(AssertionError):  # the next try is not due yet
        work()
    assert OutgoingMail.objects.get().tries == 1 and not mail
    ivy = browser()
    ivy.force_login(Person.objects.get(email=IVY))
    page = ivy.get("/people/").content.decode()
    assert "One mail has not left yet" in page and LEA in page and "/account/reset/" not in page
    monkeypatch.undo()
    assert ivy.post("/people/mail-again/").status_code == 302
    while Worker("one").run_next():
        pass
    assert [each.to for each in mail] == [[LEA]]
    Job.objects.update(next_try=timezone.now())  # the try that was waiting finds that it left
    work()
    assert len(mail) == 1


def test_a_reset_link_does_not_get_past_the_second_factor(rosa, clock, mail):
    owner, thief = browser(), browser()
    sign_in(owner, ROSA)
    secret, _ = set_up_codes(owner, clock)
    _, link = asked(thief, ROSA, mail)
    reset(thief, link)
    assert sign_in(thief, ROSA, "five otters under the bridge").url == "/sign-in/second/"
    assert not is_signed_in(thief)
    thief.post("/sign-in/second/code/", {"code": code(secret, clock.now)})
    assert is_signed_in(thief)


def test_a_link_that_somebody_made_up_is_refused(lea):
    for link in ("/account/reset/MQ/x-y/", "/account/reset/%%%/abc/", f"/account/reset/{'9' * 60}/abc-def/"):
        assert browser().get(link).status_code in (400, 403, 404)


def test_a_site_without_mail_says_so(db):
    assert words.text("forgotten-no-mail") in browser().get("/account/reset/").content.decode()


# The page


def test_a_language_goes_with_the_person_and_a_browsers_own_choice_comes_first(lea):
    client, other = browser(), browser()
    sign_in(client, LEA)
    client.post("/account/language/", {"language": "es"})
    assert 'lang="es"' in client.get("/account/").content.decode()
    sign_in(other, LEA)
    page = other.get("/account/").content.decode()
    assert 'lang="es"' in page and words.text("sessions-title", "es") in page
    other.post("/look/", {"language": "en"})
    assert '<html lang="en"' in other.get("/account/").content.decode()
    client.post("/account/language/", {"language": "tlh"})
    lea.refresh_from_db()
    assert lea.language == "es"


def test_the_page_names_the_person_and_their_roles(signed_in):
    page = signed_in(ANA).get("/account/").content.decode()
    assert "Ana Morales · ana@riverbend.example" in page
    assert "District equity lead" in page and "Riverbend Unified" in page and "Without an end" in page
    assert 'href="/account/"' in signed_in(ANA).get("/").content.decode()


def test_a_name_with_markup_is_a_name(clock):
    person("odd@riverbend.example.org", "equity-lead", name="<b>Bo</b> Li")
    client = browser()
    sign_in(client, "odd@riverbend.example.org")
    assert "<b>Bo</b>" not in client.get("/account/").content.decode()


# Its owner is told


def told(person):
    """What a person was told of their account, as notices."""
    from fairwater_web.notices.models import Notice

    return list(Notice.objects.filter(person=person, about="account").order_by("pk").values_list("message", flat=True))


def test_the_owner_is_told_of_a_new_password_in_their_language_and_no_secret_is_said(lea, clock, mail):
    from fairwater_web.people.models import Person

    Person.objects.filter(pk=lea.pk).update(language="es")
    client = browser()
    sign_in(client, LEA)
    new_password(client, "five otters under the bridge")
    work()
    (sent,) = mail
    assert sent.to == [LEA] and words.text("account-password-changed", "es") in sent.body
    assert "otters" not in sent.body and "reset" not in sent.body and sent.body.count("http") == 1
    assert told(lea) == ["account-password-changed"]
    assert words.text("account-password-changed", "es") in client.get("/notices/").content.decode()


def test_the_owner_is_told_of_a_password_that_came_by_a_link(lea, clock, mail):
    client = browser()
    _, link = asked(client, LEA, mail)
    reset(client, link)
    work()
    assert len(mail) == 2 and words.text("account-password-changed") in mail[1].body
    assert told(lea) == ["account-password-changed"]


def test_the_owner_is_told_of_every_change_of_a_second_factor(rosa, clock, mail):
    from fairwater_web.accounts.actions import reset_second_factor
    from fairwater_web.people.models import Person
    from fairwater_web.people.queries import acting_person

    client = browser()
    sign_in(client, ROSA)
    secret, recovery = set_up_codes(client, clock)
    assert told(rosa) == ["account-factor-added"]
    client.post("/account/second-factor/recovery/")
    reset_second_factor(by=acting_person(Person.objects.get(email=IVY), timezone.localdate()), person=rosa)
    work()
    assert told(rosa) == ["account-factor-added", "account-recovery-codes-made", "account-factor-reset"]
    assert [each.to for each in mail] == [[ROSA]] * 3
    everything = "".join(each.subject + each.body for each in mail)
    assert secret not in everything and not any(one in everything for one in recovery)


def test_what_happens_to_an_account_cannot_be_switched_off_and_is_in_no_daily_mail(lea, mail):
    from fairwater_web.accounts.actions import tell_owner
    from fairwater_web.accounts.enums import Event
    from fairwater_web.notices.actions import choose, mail_digests

    choose(person=lea, chosen={"account": "off"})
    tell_owner(lea, Event.PASSWORD_CHANGED)
    assert told(lea) == ["account-password-changed"] and mail_digests(site="") == 0
