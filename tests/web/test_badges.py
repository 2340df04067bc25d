"""Badges of the site: signed once and served as they were, shown as the holder chose, changed by two, verified by anybody."""

from __future__ import annotations

import io
import json
import re
from datetime import timedelta

import pytest
import typer
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.utils import timezone
from typer.testing import CliRunner

import fairwater.cli.badge
from fairwater.credentials import Folder, Outcome, carried_by, verify
from fairwater.errors import BadInput
from fairwater_web.common.permissions import Refused
from fairwater_web.recognition import actions
from fairwater_web.recognition.awarding import actions as awarding
from fairwater_web.recognition.issuers import OwnDocuments, checked_log, document_of, opened
from fairwater_web.recognition.issuing.actions import renew_lists, rotate_keys
from fairwater_web.recognition.models import Issuer, Key, ReReview, SignedFile, SignedRow
from fairwater_web.recognition.queries import held, scheme
from tests.cast import ANA, FAY, NORA
from tests.web.cohorts import acting, published, text_of
from tests.web.recognition import awarded, begun, decided, filled, offered, today

pytestmark = [pytest.mark.web, pytest.mark.django_db]
HALE = "hale@network.example"


@pytest.fixture
def badge(db):
    """Nora's Inclusion badge, shown with her name."""
    made = awarded()
    actions.choose_shown(person=made.holder, award=made, given={"is_shown": "1", "named_as": "name"})
    made.refresh_from_db()
    return made


def second_person():
    """Somebody else of the programme who awards."""
    from fairwater_web.people.actions import give_role, make_person

    person = make_person(email=HALE, name="Hale Ito", password="of-no-matter-1")
    give_role(person=person, organisation=acting(FAY).organisation, role="cohort-facilitator")
    return acting(HALE)


def signed(badge) -> bytes:
    return badge.signed_files.get(form="json").text.encode()


def checks(data: bytes, as_of=None) -> dict[str, str]:
    found = verify(data, OwnDocuments(), as_of=as_of or timezone.now())
    return {str(each.name): str(each.outcome) for each in found.checks}


def brought(client, data: bytes | str, name: str = "") -> str:
    sent = {"file": SimpleUploadedFile(name, data)} if name else {"text": data}
    return client.post("/verify/", sent)


def lines(answer) -> dict[str, str]:
    """The lines of a verification page: what was checked, and the word for what came of it."""
    found = re.findall(
        r"<strong>([^<]*)</strong><span class=\"reason\">.*?</span></span><span class=\"pill [^\"]*\">([^<]*)<",
        answer.content.decode(),
    )
    return dict(found)


PASSED = dict.fromkeys(("Signature", "Dates", "Status", "Issuer"), "passed")


# What is signed


def test_a_badge_passes_every_check_in_each_form_and_names_nobody(badge, signed_in):
    nobody, nora = signed_in(""), signed_in(NORA)
    for name in ("badge.json", "badge.jwt", "badge.png", "badge.svg", "bundle.zip"):
        answer = nobody.get(f"/badges/{badge.uuid}/{name}")
        assert answer.status_code == 200, name
        assert lines(brought(nobody, answer.content, name)) == PASSED, name
        assert lines(brought(nora, answer.content, name)) == PASSED, name
    text = signed(badge).decode()
    assert brought(nobody, text).status_code == 200
    for name in ("Nora", "Lindqvist", "Eastside", "Riverbend", "nora@riverbend.example"):
        assert name not in text
    found = json.loads(text)
    achievement = found["credentialSubject"]["achievement"]
    assert {each["targetCode"] for each in achievement["alignment"]} == {"IL1", "IL2", "IE1", "IE2", "IA1", "IA2"}
    for each in achievement["alignment"]:
        path = each["targetUrl"].partition("/ims/")[2]
        item = nobody.get(f"/ims/{path}").json()
        assert (item["humanCodingScheme"], item["fullStatement"]) == (each["targetCode"], each["targetName"])
    assert found["credentialSubject"]["result"][0]["achievedLevel"].endswith("/3")
    assert nobody.get(f"/badges/{badge.uuid}/none.txt").status_code == 404


def test_words_that_were_pasted_with_control_characters_are_signed_without_them(db):
    made = filled(
        begun(), told_in_badge=True, narrative="Pasted\x0b from\x08 elsewhere.\nIn two lines.", title="Min\x7futes"
    )
    actions.submit(by=acting(NORA), submission=made)
    levels = dict.fromkeys(made.owed, 3)
    decided(made, levels, levels)
    badge = awarding.award(by=acting(FAY), submission=made, today=today())
    assert set(checks(signed(badge)).values()) == {"passed"}
    assert json.loads(signed(badge))["evidence"][0]["narrative"] == "Pasted from elsewhere.\nIn two lines."


def test_what_is_served_is_exactly_what_was_signed(badge, signed_in):
    import hashlib

    served = signed_in("").get(f"/badges/{badge.uuid}/badge.json").content
    assert served == signed(badge)
    row = SignedRow.objects.filter(credential=badge.uuid.urn).order_by("number").first()
    assert row.sha256 == hashlib.sha256(served).hexdigest()
    baked = signed_in("").get(f"/badges/{badge.uuid}/badge.png").content
    assert carried_by(baked) == served.decode().strip()
    assert "person" in row.by and "Fay" not in row.by


def test_a_badge_that_was_changed_in_any_part_fails(badge, signed_in):
    """Every text of the badge, each changed by one letter: nothing of it may pass. A key or an address may then be unknown."""
    whole = json.loads(signed(badge))

    def places(found, path=()):
        if isinstance(found, dict):
            for key, value in found.items():
                yield from places(value, (*path, key))
        elif isinstance(found, list):
            for at, value in enumerate(found):
                yield from places(value, (*path, at))
        elif isinstance(found, str) and "@context" not in path:
            yield path

    def changed(path):
        copy = json.loads(signed(badge))
        at = copy
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = at[path[-1]][:-1] + ("a" if at[path[-1]][-1] != "a" else "b")
        return json.dumps(copy).encode()

    wanted = list(places(whole))
    assert len(wanted) > 60
    passed = [path for path in wanted if set(checks(changed(path)).values()) == {"passed"}]
    assert passed == []
    assert "Do not rely on this badge" in text_of(brought(signed_in(""), changed(("name",)).decode()))


def test_the_log_is_whole_and_the_database_keeps_it(badge):
    issuer = Issuer.objects.get()
    assert checked_log(issuer) == 4, "two lists, and the badge in two forms"
    for do in (
        lambda: SignedRow.objects.filter(number=2).update(by="somebody"),
        lambda: SignedRow.objects.filter(number=4).delete(),
        lambda: SignedFile.objects.update(text="{}"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            do()
    assert checked_log(issuer) == 4


def test_keys_are_sealed_under_a_key_that_is_not_in_the_database(badge, settings):
    key = Key.objects.get(name="key-1")
    assert opened(key).id == f"{key.issuer.did}#key-1"
    settings.SECRET_KEY, before = "another-secret-key-of-forty-characters-or-so", settings.SECRET_KEY
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(BadInput):
        opened(key)
    settings.SECRET_KEY_FALLBACKS = [before]
    assert opened(key).controller == key.issuer.did
    key.sealed = key.sealed | {"id": f"{key.issuer.did}x#key-1"}
    with pytest.raises(BadInput):
        opened(key)


def test_old_badges_stay_valid_after_the_keys_were_changed_and_new_ones_are_signed_anew(badge, signed_in):
    rotate_keys(by=acting(FAY))
    assert set(checks(signed(badge)).values()) == {"passed"}
    newer = awarded("wellbeing-listen")
    proof = json.loads(signed(newer))["proof"][0]
    assert proof["verificationMethod"].endswith("#key-2")
    assert set(checks(signed(newer)).values()) == {"passed"}
    assert (
        lines(brought(signed_in(""), signed_in(NORA).get(f"/badges/{newer.uuid}/badge.jwt").content, "b.jwt")) == PASSED
    )
    Key.objects.filter(name="key-1").update(revoked=timezone.now())
    assert checks(signed(badge))["issuer"] == "failed", "a stolen key vouches for nothing"
    assert set(checks(signed(newer)).values()) == {"passed"}


# Other people's badges, and what is no badge


def test_an_issuer_of_another_site_could_not_be_checked(signed_in):
    from fairwater.credentials.example import Example

    example = Example(timezone.now().replace(microsecond=0) - timedelta(minutes=1))
    found = lines(brought(signed_in(""), json.dumps(example.badge)))
    assert (found["Signature"], found["Status"], found["Issuer"]) == ("could not check",) * 3
    assert found["Dates"] == "passed"
    es = text_of(brought(signed_in("", "es"), json.dumps(example.badge)))
    assert "algo no pudo comprobarse aquí" in es


def test_a_badge_that_was_signed_by_another_key_in_our_issuers_name_fails(badge):
    from fairwater.credentials import new_key, proofs

    unsigned = {key: value for key, value in json.loads(signed(badge)).items() if key != "proof"}
    forged = proofs.sign(unsigned, new_key(f"{Issuer.objects.get().did}#key-1"), timezone.now().replace(microsecond=0))
    assert checks(json.dumps(forged).encode())["signature"] == "failed"


def test_an_unknown_context_could_not_be_checked_and_an_unreachable_list_neither(badge, monkeypatch):
    copy = json.loads(signed(badge))
    copy["@context"].append("https://example.org/terms")
    found = checks(json.dumps(copy).encode())
    assert (found["context"], found["signature"]) == ("could-not-check", "could-not-check")
    monkeypatch.setattr("fairwater_web.recognition.issuers.newest_list", lambda *_: None)
    found = checks(signed(badge))
    assert (found["signature"], found["status"]) == ("passed", "could-not-check")


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "a.svg", "script"),
        (b"<html><body>Hello</body></html>", "a.svg", "The file is no badge"),
        (b"\x89PNG\r\n\x1a\nbroken", "a.png", "PNG"),
        (b"hello", "a.json", "badge"),
        (b"PK\x03\x04 no bundle", "a.zip", ""),
        (b"", "", "paste the text"),
    ],
)
def test_what_is_no_badge_is_refused_kindly(signed_in, data, name, told):
    answer = brought(signed_in(""), data or "", name)
    assert answer.status_code == 400
    assert told in text_of(answer) and "Verify a badge" in text_of(answer)
    assert "<script>alert" not in answer.content.decode()


def test_too_many_tries_from_one_address_are_refused(signed_in, monkeypatch):
    monkeypatch.setattr("fairwater_web.recognition.public_views.MOST_TRIES", 2)
    client = signed_in("")
    assert [brought(client, "x").status_code for _ in range(3)][-1] == 429


# What others see


def test_a_page_is_there_once_the_holder_shows_it_and_tells_what_they_chose(signed_in):
    made = awarded()
    nobody, address = signed_in(""), f"/badges/{made.uuid}/"
    for name in ("", "badge.json", "bundle.zip"):
        assert nobody.get(address + name).status_code == 404
        assert signed_in(ANA).get(address + name).status_code == 404
        assert signed_in(NORA).get(address + name).status_code == 200
    sent = {"do": "show", "is_shown": "1", "named_as": "initials", "shows_place": "", "shows_statements": "1"}
    assert signed_in(NORA).post(f"/awards/{made.pk}/", sent).status_code == 302
    page = text_of(nobody.get(address))
    assert "Held by NL." in page and "Nora" not in page and "Eastside" not in page and "Students lead" in page
    signed_in(NORA).post(
        f"/awards/{made.pk}/", sent | {"named_as": "nobody", "shows_place": "1", "shows_statements": ""}
    )
    page = text_of(nobody.get(address))
    assert "chose not to be named" in page and "Eastside Middle" in page and "Students lead" not in page
    with pytest.raises(Refused):
        actions.choose_shown(person=acting(ANA).person, award=made, given={})
    assert signed_in(FAY).post(f"/awards/{made.pk}/", sent).status_code == 400, (
        "the programme shows nothing of a holder's"
    )
    signed_in(NORA).post(f"/awards/{made.pk}/", {"do": "show"})
    assert nobody.get(address).status_code == 404


def test_a_holder_without_a_role_keeps_the_badge(badge, signed_in):
    from fairwater_web.people.models import Membership

    Membership.objects.filter(person=badge.holder).update(ended_at=timezone.now())
    nora = signed_in(NORA)
    assert nora.get(f"/awards/{badge.pk}/").status_code == 200
    assert nora.post(f"/awards/{badge.pk}/", {"do": "show", "is_shown": "1"}).status_code == 302
    assert nora.post(f"/awards/{badge.pk}/", {"do": "change", "change": "revoke", "reason": "x"}).status_code == 404


def test_what_issuers_publish_is_open_to_every_site(badge, signed_in):
    nobody = signed_in("")
    for address in ("did.json", "status/revocation.json", "status/suspension.json"):
        answer = nobody.get(f"/issuers/headwaters/{address}")
        assert answer.status_code == 200
        assert answer["Access-Control-Allow-Origin"] == "*" and "max-age" in answer["Cache-Control"]
        assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert nobody.get("/issuers/headwaters/did.json").content == document_of(Issuer.objects.get())
    assert b'"d"' not in nobody.get("/issuers/headwaters/did.json").content
    for address in ("/issuers/riverbend/did.json", "/issuers/headwaters/status/none.json"):
        assert nobody.get(address).status_code == 404


def test_a_package_passes_on_a_computer_without_a_network(badge, signed_in, tmp_path):
    app = typer.Typer(pretty_exceptions_enable=False)
    app.callback()(lambda: None)
    fairwater.cli.badge.add_to(app)
    nobody = signed_in("")
    (tmp_path / "badge.zip").write_bytes(nobody.get(f"/badges/{badge.uuid}/bundle.zip").content)
    trusted = tmp_path / "docs" / "localhost_8000" / "issuers" / "headwaters"
    trusted.mkdir(parents=True)
    (trusted / "did.json").write_bytes(nobody.get("/issuers/headwaters/did.json").content)
    ran = CliRunner().invoke(app, ["badge", "verify", str(tmp_path / "badge.zip"), "--docs", str(tmp_path / "docs")])
    assert ran.exit_code == 0, ran.output
    found = verify(signed(badge), Folder(tmp_path / "docs"), as_of=timezone.now())
    assert found.outcome is Outcome.COULD_NOT_CHECK, "without the lists of the package"


# What becomes of a badge


def test_two_people_suspend_and_revoke_and_the_list_says_so(badge, signed_in):
    fay, hale = acting(FAY), second_person()
    place = [badge.organisation_id]

    def asked(change: str, reason: str = "Evidence was withdrawn."):
        return awarding.ask_change(by=fay, award=badge, change=change, reason=reason)

    for change, reason in (("resume", "x"), ("none", "x"), ("suspend", " ")):
        with pytest.raises(Refused):
            asked(change, reason)
    wanted = asked("suspend")
    assert set(checks(signed(badge)).values()) == {"passed"}, "nothing happens until somebody approves"
    with pytest.raises(Refused) as caught:
        awarding.approve_change(by=fay, change=wanted, today=today())
    assert caught.value.message_id == "refused-change-second"
    awarding.approve_change(by=hale, change=wanted, today=today())
    assert checks(signed(badge))["status"] == "failed" and not held(place, today())
    assert "suspended" in text_of(signed_in("").get(f"/badges/{badge.uuid}/"))
    badge.refresh_from_db()
    awarding.approve_change(by=hale, change=asked("resume"), today=today())
    assert set(checks(signed(badge)).values()) == {"passed"} and held(place, today())
    badge.refresh_from_db()
    awarding.approve_change(by=hale, change=asked("revoke"), today=today())
    badge.refresh_from_db()
    assert checks(signed(badge))["status"] == "failed" and not held(place, today())
    with pytest.raises(Refused) as caught:
        asked("resume")
    assert caught.value.message_id == "refused-change-final"
    assert "Evidence was withdrawn." not in signed_in("").get(f"/badges/{badge.uuid}/").content.decode(), (
        "nobody else reads why"
    )
    assert "Evidence was withdrawn." in text_of(signed_in(NORA).get(f"/awards/{badge.pk}/"))
    assert SignedFile.objects.filter(form="suspension").count() == 3, "older lists are kept"


def test_lists_are_signed_anew_in_time_and_not_before(badge):
    assert renew_lists(now=timezone.now()) == 0
    assert renew_lists(now=timezone.now() + timedelta(days=61)) == 2
    assert checks(signed(badge), timezone.now() + timedelta(days=95))["status"] == "could-not-check", (
        "a list that ran out"
    )


def test_evidence_withdrawn_after_the_award_opens_a_re_review_and_is_told(signed_in):
    from fairwater_web.notices.models import Notice
    from fairwater_web.releases.models import Release
    from fairwater_web.thread.actions import mark
    from fairwater_web.thread.enums import Happened

    nora, release = acting(NORA), published(acting(ANA), {"everyone": ("900", "90")})
    made = filled(begun())
    actions.add_evidence(
        by=nora, submission=made, kind="data", statements=["IL1"], narrative="So.", thing=("release", release.pk)
    )
    actions.submit(by=nora, submission=made)
    low = dict.fromkeys(made.owed, 3) | {"IE2": 2}
    decided(made, low, low)
    again = filled(begun())
    actions.submit(by=nora, submission=again)
    decided(again, {"IE2": 3}, {"IE2": 3})
    found = awarding.award(by=acting(FAY), submission=again, today=today())
    other = published(acting(ANA), {"everyone": ("800", "80")})
    mark(organisation=nora.tenant, thing=("release", other.pk), happened=Happened.WITHDRAWN)
    assert not ReReview.objects.exists(), "nothing rests on that one"
    mark(organisation=nora.tenant, thing=("release", release.pk), happened=Happened.WITHDRAWN)
    mark(organisation=nora.tenant, thing=("release", release.pk), happened=Happened.WITHDRAWN)
    opened_now = ReReview.objects.get()
    assert (opened_now.award, opened_now.evidence.thing) == (found, release.pk), "of the submission that it continues"
    told = set(Notice.objects.filter(message__startswith="notice-re-review").values_list("person__email", "message"))
    assert told == {(NORA, "notice-re-review"), (FAY, "notice-re-review-programme")}
    assert set(checks(signed(found)).values()) == {"passed"}, "it stands until two people decide"
    assert "Evidence that this rests on was withdrawn" in text_of(signed_in(NORA).get(f"/awards/{found.pk}/"))
    close = {"do": "close", "re_review": opened_now.pk, "note": "The rest carries it."}
    assert signed_in(FAY).post(f"/awards/{found.pk}/", close | {"came": "changed"}).status_code == 400
    assert signed_in(FAY).post(f"/awards/{found.pk}/", close | {"came": "stands"}).status_code == 302
    assert Notice.objects.filter(person=nora.person, message="notice-re-review-stands").exists()
    assert Release.objects.filter(pk=release.pk).exists()


def test_a_certification_rests_on_four_and_falls_with_one(signed_in):
    fay, hale = acting(FAY), None
    parts = []
    for dimension in ("wellbeing", "innovation", "workforce"):
        parts.append(awarded(dimension))
    with pytest.raises(Refused) as caught:
        awarding.certify(by=fay, holder_award=parts[0], today=today())
    assert caught.value.message_id == "refused-certification-parts"
    parts.append(awarded("inclusion"))
    whole = awarding.certify(by=fay, holder_award=parts[0], today=today())
    assert awarding.certify(by=fay, holder_award=parts[1], today=today()) == whole
    assert (whole.credential, whole.dimension, whole.until) == (
        "equitable-leadership",
        "",
        min(each.until for each in parts),
    )
    found = json.loads(signed(whole))
    assert {each["id"] for each in found["evidence"]} == {each.uuid.urn for each in parts}
    assert found["credentialSubject"]["id"] == json.loads(signed(parts[0]))["credentialSubject"]["id"]
    assert set(checks(signed(whole)).values()) == {"passed"}
    nora = signed_in(NORA)
    record = nora.post("/recognition/").content
    inside = json.loads(record)["credentialSubject"]["verifiableCredential"]
    assert [each["id"] for each in inside] == [each.uuid.urn for each in [*parts, whole]]
    assert [json.dumps(each, sort_keys=True) for each in inside] == [
        json.dumps(json.loads(signed(each)), sort_keys=True) for each in [*parts, whole]
    ]
    assert set(checks(record).values()) == {"passed"}
    assert checks(record.replace(b"Comprehensive", b"Apprehensive").replace(b'"3"', b'"4"'))["signature"] == "failed"
    assert checked_log(Issuer.objects.get()) > 0
    assert "no badge to make a record of" in signed_in(ANA).post("/recognition/").content.decode()
    hale = second_person()
    change = awarding.ask_change(by=fay, award=parts[3], change="revoke", reason="Misconduct.")
    awarding.approve_change(by=hale, change=change, today=today())
    assert checks(signed(whole))["status"] == checks(signed(parts[3]))["status"] == "failed"
    assert set(checks(signed(parts[0])).values()) == {"passed"}
    assert len(held([whole.organisation_id], today())) == 3
    assert checks(record)["embedded"] == "failed", "a record that was taken along tells what became of each badge"
    inside = json.loads(nora.post("/recognition/").content)["credentialSubject"]["verifiableCredential"]
    assert [each["id"] for each in inside] == [each.uuid.urn for each in parts[:3]]


# The interface for wallets


def test_a_token_reads_the_holders_own_badges_and_nothing_else(badge, signed_in):
    nora, nobody = signed_in(NORA), signed_in("")
    api = "/ims/ob/v3p0/"
    assert nobody.get(f"{api}discovery").json()["openapi"].startswith("3")
    assert nora.post(f"/awards/{badge.pk}/", {"do": "token", "name": " "}).status_code == 400
    nora.post(f"/awards/{badge.pk}/", {"do": "token", "name": "My wallet"})
    page = nora.get(f"/awards/{badge.pk}/").content.decode()
    (token,) = re.findall(r"fwb_[\w-]+", page)
    assert token not in nora.get(f"/awards/{badge.pk}/").content.decode(), "it is shown once"
    bearer = {"authorization": f"Bearer {token}"}
    for address in ("credentials", "profile"):
        for wrong in ({}, {"authorization": "Bearer fwb_no"}, {"authorization": token}):
            answer = nobody.get(api + address, headers=wrong)
            assert answer.status_code == 401 and answer.json()["imsx_codeMajor"] == "failure"
        assert nobody.post(api + address, headers=bearer).status_code == 405
    answer = nobody.get(f"{api}credentials", headers=bearer)
    assert answer["X-Total-Count"] == "1"
    assert answer.json()["credential"] == [json.loads(signed(badge))]
    assert signed(badge) in answer.content, "letter for letter"
    assert nobody.get(f"{api}credentials?limit=1&offset=1", headers=bearer).json() == {"credential": []}
    later = (timezone.now() + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert nobody.get(f"{api}credentials", {"since": later}, headers=bearer).json() == {"credential": []}
    for wrong in ("limit=x", "offset=-1", "since=soon"):
        assert nobody.get(f"{api}credentials?{wrong}", headers=bearer).status_code == 400
    profile = nobody.get(f"{api}profile", headers=bearer).json()
    assert (profile["name"], profile["id"]) == ("Nora Lindqvist", json.loads(signed(badge))["credentialSubject"]["id"])
    number = re.search(r'name="token" value="(\d+)"', nora.get(f"/awards/{badge.pk}/").content.decode())[1]
    signed_in(ANA).post(f"/awards/{badge.pk}/", {"do": "end-token", "token": number})
    assert nobody.get(f"{api}profile", headers=bearer).status_code == 200, "nobody else ends it"
    nora.post(f"/awards/{badge.pk}/", {"do": "end-token", "token": number})
    assert nobody.get(f"{api}profile", headers=bearer).status_code == 401


def test_the_picture_of_a_credential_is_one_that_can_do_no_harm(signed_in):
    from fairwater.credentials import into_svg

    offered()
    for each in scheme().credentials:
        picture = signed_in("").get(f"/credentials/{each.id}/badge.svg").content
        assert into_svg(picture, "a.b.c")
    assert io.BytesIO(picture).read(5) == b"<?xml"
