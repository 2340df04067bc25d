"""Endorsements: signed by another organisation, carried where the holder wants it, verified apart, withdrawn; nobody's own."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from fairwater.credentials import CheckName, Outcome, proofs, verify
from fairwater_web.common.permissions import Refused
from fairwater_web.notices.models import Notice
from fairwater_web.people.actions import mark_samples
from fairwater_web.recognition import actions
from fairwater_web.recognition.endorsements import Target, target_of
from fairwater_web.recognition.endorsing import actions as endorsing
from fairwater_web.recognition.issuers import OwnDocuments, checked_log, opened
from fairwater_web.recognition.models import Award, Endorsement, Issuer, Key
from tests.cast import ANA, FAY, NORA, SAM
from tests.web.cohorts import acting, district, text_of
from tests.web.recognition import awarded

pytestmark = [pytest.mark.web, pytest.mark.django_db]
SAID = "We hire by this credential."
CHIEF = "superintendent@newton.example"


@pytest.fixture
def badge(db):
    """Nora's Inclusion badge, shown; and another district whose superintendent may endorse it."""
    made = awarded()
    actions.choose_shown(person=made.holder, award=made, given={"is_shown": "1"})
    district("newton")
    mark_samples(emails=[CHIEF])  # a password is enough here
    made.refresh_from_db()
    return made


def refusal(do, **given) -> str:
    with pytest.raises(Refused) as caught:
        do(**given)
    return caught.value.message_id


def of(badge) -> Target:
    found = target_of(f"badge:{badge.uuid}")
    assert found is not None
    return found


def newest(badge) -> bytes:
    return badge.signed_files.filter(form="json").latest("pk").text.encode()


def verified(data):
    return verify(data, OwnDocuments(), as_of=timezone.now())


def endorsed(badge) -> Endorsement:
    return endorsing.endorse(by=acting(CHIEF), target=of(badge), comment=SAID)


def test_a_badge_is_endorsed_by_another_district_and_carries_it_once_the_holder_wants(badge, signed_in):
    chief, nora, nobody = signed_in(CHIEF), signed_in(NORA), signed_in("")
    page = f"/badges/{badge.uuid}/"
    first = newest(badge)
    assert "Endorse this badge" in text_of(chief.get(page)) and "Endorse this badge" not in text_of(nora.get(page))
    asked = f"/endorsements/?of=badge:{badge.uuid}"
    assert "Inclusion" in text_of(chief.get(asked))
    sent = {"do": "endorse", "of": f"badge:{badge.uuid}", "comment": " "}
    again = chief.post("/endorsements/", sent)
    assert again.status_code == 400 and "in a sentence at least" in text_of(again)
    assert chief.post("/endorsements/", sent | {"comment": SAID}).status_code == 302
    made = Endorsement.objects.get()
    address = f"/endorsements/{made.uuid}.json"
    assert SAID not in text_of(nobody.get(page)) and nobody.get(address).status_code == 404, "its holder decides"
    assert newest(badge) == first, "nothing is signed anew before"
    assert Notice.objects.filter(person=badge.holder, message="notice-badge-endorsed").count() == 1
    assert SAID in text_of(nora.get(f"/awards/{badge.pk}/"))
    carry = {"do": "carry", "endorsement": made.pk}
    assert signed_in(FAY).post(f"/awards/{badge.pk}/", carry).status_code == 400, "nobody else carries it"
    assert nora.post(f"/awards/{badge.pk}/", carry).status_code == 302
    shown = text_of(nobody.get(page))
    assert SAID in shown and "Newton" in shown and "Everything that was checked holds." in shown
    found = verified(newest(badge))
    assert found.is_valid and found.check(CheckName.EMBEDDED).outcome is Outcome.PASSED
    whole, before = json.loads(newest(badge)), json.loads(first)
    (inner,) = whole.pop("endorsement")
    assert {key: whole[key] for key in whole if key != "proof"} == {
        key: before[key] for key in before if key != "proof"
    }
    assert inner["issuer"]["id"].endswith(":issuers:newton") and inner["credentialSubject"]["id"] == badge.uuid.urn
    assert verified(first).is_valid, "what was taken along before stays valid"
    for name in ("badge.json", "badge.jwt", "badge.png", "badge.svg", "bundle.zip"):
        taken = nobody.get(f"{page}{name}").content
        told = text_of(nobody.post("/verify/", {"file": SimpleUploadedFile(name, taken)}))
        assert SAID in told and "Everything that was checked holds." in told, name
    assert json.loads(nobody.get(address).content) == inner
    assert nora.post(f"/awards/{badge.pk}/", carry | {"do": "leave-out"}).status_code == 302
    assert "endorsement" not in json.loads(newest(badge)) and SAID not in text_of(nobody.get(page))
    assert checked_log(Issuer.objects.get(organisation__slug="newton")) > 0


def test_what_was_withdrawn_holds_no_more_and_the_badge_stands(badge, signed_in):
    made = endorsed(badge)
    endorsing.carry(person=badge.holder, endorsement=made, is_carried=True)
    old = newest(badge)
    chief = signed_in(CHIEF)
    sent = {"do": "withdraw", "endorsement": made.pk}
    assert chief.post("/endorsements/", sent | {"why": " "}).status_code == 400
    assert signed_in(SAM).post("/endorsements/", sent | {"why": "x"}).status_code == 404
    assert chief.post("/endorsements/", sent | {"why": "We were mistaken about the source."}).status_code == 302
    assert verified(newest(badge)).is_valid and "endorsement" not in json.loads(newest(badge))
    found = verified(old)
    assert found.check(CheckName.SIGNATURE).outcome is Outcome.PASSED
    assert found.check(CheckName.EMBEDDED).outcome is Outcome.FAILED
    (within,) = (each for _, each in found.within)
    assert within.check(CheckName.STATUS).outcome is Outcome.FAILED
    told = text_of(signed_in("").post("/verify/", {"text": old.decode()}))
    assert "The badge itself holds." in told and "Do not rely on this badge" not in told
    nora = text_of(signed_in(NORA).get(f"/awards/{badge.pk}/"))
    assert "mistaken about" not in nora, "why is the endorser's own"
    assert "We were mistaken" in text_of(chief.get("/endorsements/"))
    assert Notice.objects.filter(person=badge.holder, message="notice-endorsement-withdrawn").exists()
    assert refusal(endorsing.withdraw, by=acting(CHIEF), endorsement=made, why="x") == "refused-endorsement-withdrawn"
    assert (
        refusal(endorsing.carry, person=badge.holder, endorsement=made, is_carried=False)
        == "refused-endorsement-withdrawn"
    )
    assert endorsed(badge).pk != made.pk, "after that something else may be said"


def test_an_endorsement_of_another_thing_or_signed_by_another_fails(badge):
    made = endorsed(badge)
    endorsing.carry(person=badge.holder, endorsement=made, is_carried=True)
    whole = json.loads(newest(badge))
    ours = opened(Key.objects.get(issuer__organisation__slug="headwaters", name="key-1"))
    unsigned = {key: value for key, value in whole.items() if key != "proof"}

    def resigned(change) -> bytes:
        copy = json.loads(json.dumps(unsigned))
        change(copy["endorsement"][0])
        return json.dumps(proofs.sign(copy, ours, timezone.now().replace(microsecond=0))).encode()

    def comment(inner):
        inner["credentialSubject"]["endorsementComment"] = "Better than any."

    def other(inner):
        inner["credentialSubject"]["id"] = "urn:uuid:00000000-0000-4000-8000-000000000001"

    for change in (comment, other):
        assert verified(resigned(change)).check(CheckName.EMBEDDED).outcome is Outcome.FAILED
    theirs = made.file.text
    assert verified(theirs.encode()).is_valid
    assert not verified(theirs.replace(SAID, "No.").encode()).is_valid


def test_who_endorses_what(badge):
    chief, fay, sam = acting(CHIEF), acting(FAY), acting(SAM)

    def tried(by, word: str) -> str:
        target = target_of(word)
        assert target is not None
        return refusal(endorsing.endorse, by=by, target=target, comment=SAID)

    assert tried(acting(ANA), "credential:inclusion") == "refused-endorse-credentials"
    assert tried(sam, f"badge:{badge.uuid}") == "refused-endorse-own", "the holder's own district"
    assert tried(fay, f"badge:{badge.uuid}") == "refused-endorse-own", "who awarded it"
    assert tried(fay, "issuer:headwaters") == tried(fay, "credential:inclusion") == "refused-endorse-own"
    endorsed(badge)
    assert tried(chief, f"badge:{badge.uuid}") == "refused-endorsed-already"
    for word in ("badge:none", "credential:none", "issuer:riverbend", "issuer:newton", "none", ""):
        assert target_of(word) is None, word
    Award.objects.update(is_shown=False)
    assert target_of(f"badge:{badge.uuid}") is None, "what nobody shows nobody endorses"


def test_a_credential_and_its_issuer_are_endorsed_and_go_along_in_the_package(badge, signed_in):
    sam, nobody = signed_in(SAM), signed_in("")
    page = text_of(sam.get("/credentials/inclusion/"))
    assert "Endorse this credential" in page and "as an issuer" in page
    for word, said in (("credential:inclusion", "Its rubric is ours."), ("issuer:headwaters", "They assess fairly.")):
        assert sam.post("/endorsements/", {"do": "endorse", "of": word, "comment": said}).status_code == 302
    for address in ("/credentials/inclusion/", f"/badges/{badge.uuid}/"):
        told = text_of(nobody.get(address))
        assert "Its rubric is ours." in told and "They assess fairly." in told and "signature verified" in told, address
    assert "endorsement" not in json.loads(newest(badge)), "only the holder lets a badge carry anything"
    package = nobody.get(f"/badges/{badge.uuid}/bundle.zip").content
    with zipfile.ZipFile(io.BytesIO(package)) as packed:
        beside = [json.loads(packed.read(each)) for each in packed.namelist() if each.startswith("endorsements/")]
    assert {each["credentialSubject"]["id"] for each in beside} == {
        json.loads(newest(badge))["credentialSubject"]["achievement"]["id"],
        json.loads(newest(badge))["issuer"]["id"],
    }
    told = text_of(nobody.post("/verify/", {"file": SimpleUploadedFile("b.zip", package)}))
    assert "They assess fairly." in told and "Everything that was checked holds." in told
    assert Notice.objects.filter(person__email=FAY, message="notice-issuer-endorsed").exists()
    es = text_of(signed_in("", "es").get(f"/badges/{badge.uuid}/"))
    assert "firma verificada" in es


def test_keys_of_a_district_that_endorses_are_its_own_to_change(badge, signed_in):
    made = endorsed(badge)
    chief = signed_in(CHIEF)
    assert chief.post("/endorsements/", {"do": "rotate"}).status_code == 302
    names = set(Key.objects.filter(issuer__organisation__slug="newton").values_list("name", flat=True))
    assert names == {"key-1", "jwt-1", "key-2", "jwt-2"}
    made.refresh_from_db()
    assert verified(made.file.text.encode()).is_valid
    theirs = Key.objects.get(issuer__organisation__slug="headwaters", name="key-1")
    sent = {"do": "withdraw-key", "key": theirs.pk, "since": timezone.localdate().isoformat(), "why": "x"}
    assert chief.post("/endorsements/", sent).status_code == 404, "nobody else's"
