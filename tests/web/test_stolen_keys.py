"""A stolen key: what it signed holds no more, what stands is issued anew, old copies say so; the log stays whole."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from fairwater.credentials import CheckName, Outcome, verify
from fairwater_web.common.jobs.models import Job
from fairwater_web.common.permissions import Refused
from fairwater_web.notices.models import Notice
from fairwater_web.recognition import actions
from fairwater_web.recognition.awarding import actions as awarding
from fairwater_web.recognition.issuers import OwnDocuments, checked_log
from fairwater_web.recognition.models import Issuer, Key, ReReview, SignedFile, SignedRow
from fairwater_web.recognition.reissuing.actions import reissue, withdraw_key
from fairwater_web.recognition.tasks import sign_badges_anew
from tests.cast import ANA, FAY, NORA
from tests.web.cohorts import acting, text_of
from tests.web.recognition import awarded

pytestmark = [pytest.mark.web, pytest.mark.django_db]


class NoProgress:
    def report(self, done: int, of: int) -> None:
        pass


def newest(badge, form: str = "json") -> str:
    return badge.signed_files.filter(form=form).latest("pk").text


def verified(text: str):
    return verify(text.encode(), OwnDocuments(), as_of=timezone.now())


def stolen(name: str, since, why: str = "A laptop was lost."):
    key = Key.objects.get(issuer__organisation__slug="headwaters", name=name)
    return withdraw_key(by=acting(FAY), key=key, doubt_from=since, why=why)


def test_badges_from_before_are_issued_anew_in_the_same_words_and_old_copies_say_so(signed_in):
    badge = awarded()
    actions.choose_shown(person=badge.holder, award=badge, given={"is_shown": "1"})
    old, token = newest(badge), newest(badge, "jwt")
    rows = list(SignedRow.objects.order_by("number").values_list("digest", flat=True))
    since = timezone.now()
    assert stolen("key-1", since) == 0
    issuer = Issuer.objects.get()
    found = verified(old)
    assert found.check(CheckName.SIGNATURE).outcome is Outcome.PASSED
    assert found.check(CheckName.ISSUER).message_id == "credential-key-withdrawn"
    assert found.check(CheckName.STATUS).outcome is Outcome.PASSED, "the lists were signed anew at once"
    assert verified(token).is_valid, "the other key is not concerned"
    assert "was issued anew" not in text_of(signed_in("").post("/verify/", {"text": old}))
    assert Job.objects.filter(kind="reissue-badges").count() == 1
    sign_badges_anew(NoProgress(), issuer.pk)
    fresh = newest(badge)
    assert fresh != old and verified(fresh).is_valid and verified(newest(badge, "jwt")).is_valid
    before, after = json.loads(old), json.loads(fresh)
    assert before.pop("proof")[0]["verificationMethod"].endswith("#key-1")
    assert after.pop("proof")[0]["verificationMethod"].endswith("#key-2")
    assert before == after
    told = text_of(signed_in("").post("/verify/", {"text": old}))
    assert "was issued anew on" in told and "Do not rely on this badge" in told
    assert "emitió de nuevo" in text_of(signed_in("", "es").post("/verify/", {"text": old}))
    assert "Everything that was checked holds." in text_of(signed_in("").get(f"/badges/{badge.uuid}/"))
    assert Notice.objects.filter(person=badge.holder, message="notice-badge-anew").count() == 1
    assert reissue(issuer) == 0, "done again nothing is signed"
    assert SignedFile.objects.filter(award=badge, form="json").count() == 2, "what was signed is kept"
    assert list(SignedRow.objects.order_by("number").values_list("digest", flat=True))[: len(rows)] == rows
    assert checked_log(issuer) > len(rows)


def test_what_was_awarded_in_doubt_is_looked_at_first(signed_in):
    early = awarded()
    since = timezone.now()
    late = awarded("wellbeing-listen")
    assert stolen("key-1", since) == 1
    issuer = Issuer.objects.get()
    look = ReReview.objects.get()
    assert (look.award_id, look.because) == (late.pk, "key")
    assert reissue(issuer) == 1
    assert verified(newest(early)).is_valid and not verified(newest(late)).is_valid
    fay = signed_in(FAY)
    assert str(late.uuid) in text_of(fay.get("/recognition/desk/"))
    assert "may have been somebody else" in text_of(signed_in(NORA).get(f"/awards/{late.pk}/"))
    Job.objects.all().delete()
    awarding.close_re_review(by=acting(FAY), found=look, came="stands", note="Both assessors confirm it.")
    assert Job.objects.filter(kind="reissue-badges").count() == 1
    assert reissue(issuer) == 1
    assert verified(newest(late)).is_valid
    told = set(Notice.objects.filter(person=late.holder).values_list("message", flat=True))
    assert {"notice-badge-in-doubt", "notice-re-review-stands", "notice-badge-anew"} <= told


def test_who_withdraws_a_key_and_what_is_refused(signed_in):
    awarded()
    now = timezone.now()

    def refused(**given) -> str:
        key = Key.objects.get(name="key-1")
        with pytest.raises(Refused) as caught:
            withdraw_key(**({"by": acting(FAY), "key": key, "doubt_from": now, "why": "Lost."} | given))
        return caught.value.message_id

    assert refused(by=acting(ANA)) == "refused-award-credentials"
    assert refused(doubt_from=now + timedelta(days=1)) == "refused-key-moment"
    assert refused(why=" ") == "refused-change-reason"
    fay = signed_in(FAY)
    sent = {"do": "withdraw-key", "key": Key.objects.get(name="jwt-1").pk, "since": "", "why": "Lost."}
    assert fay.post("/recognition/desk/", sent).status_code == 400
    today = timezone.localdate().isoformat()
    assert fay.post("/recognition/desk/", sent | {"since": today}).status_code == 302
    page = text_of(fay.get("/recognition/desk/"))
    assert "Withdrawn on" in page and "jwt-2" in page and "Lost." in page
    assert refused(key=Key.objects.get(name="jwt-1")) == "refused-key-unknown"
    did = json.loads(signed_in("").get("/issuers/headwaters/did.json").content)
    asserting = {each.rpartition("#")[2] for each in did["assertionMethod"]}
    assert asserting == {"key-1", "jwt-2"} and len(did["verificationMethod"]) == 3, "it stays to be seen"


def test_many_are_issued_some_at_a_time_and_cut_short_it_goes_on():
    made = [awarded(each) for each in ("inclusion", "wellbeing-listen", "innovation-listen")]
    assert stolen("jwt-1", timezone.now()) == 0
    issuer = Issuer.objects.get()
    assert reissue(issuer, most=2) == 2
    with CaptureQueriesContext(connection) as asked:
        assert reissue(issuer, most=2) == 1
    assert len(asked) < 60
    assert all(verified(newest(each, form)).is_valid for each in made for form in ("json", "jwt"))
