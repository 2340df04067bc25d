"""Files as evidence: checked, kept in the district's folder, given to those who judge, noted, erased in their time."""

from __future__ import annotations

import hashlib
from datetime import datetime, time, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from fairwater_web.common.models import AccessEntry
from fairwater_web.recognition import actions
from fairwater_web.recognition.files import file_of
from fairwater_web.recognition.keeping.actions import erase_old
from fairwater_web.recognition.models import Evidence, Submission
from tests.cast import ANA, FAY, NORA, PAUL
from tests.web.cohorts import acting, text_of
from tests.web.recognition import assessor, awarded, begun, filled, seated

pytestmark = [pytest.mark.web, pytest.mark.django_db(transaction=False)]
PDF = b"%PDF-1.7 the minutes of the family council"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DATA = tmp_path
    return tmp_path


def sent(name: str = "Eastside Middle minutes.pdf", content: bytes = PDF, **more) -> dict:
    given = {"do": "evidence", "kind": "decision", "statements": ["IE1", "IA1"], "narrative": "Families voted."}
    return given | {"file": SimpleUploadedFile(name, content)} | more


def taken(answer) -> bytes:
    return b"".join(answer.streaming_content)


def test_a_file_is_kept_given_and_noted(signed_in, folder):
    made = begun()
    nora, address = signed_in(NORA), f"/submissions/{made.pk}/"
    assert nora.post(address, sent()).status_code == 302
    found = Evidence.objects.get()
    assert (found.title, found.file_size) == ("Eastside Middle minutes.pdf", len(PDF))
    assert found.file_digest == hashlib.sha256(PDF).hexdigest()
    assert file_of(found).read_bytes() == PDF
    assert file_of(found).is_relative_to(folder / "evidence" / "riverbend")
    file = f"{address}evidence/{found.pk}/file/"
    assert "Eastside Middle minutes.pdf" in text_of(nora.get(address)) and found.file_digest[:16] in text_of(
        nora.get(address)
    )
    answer = nora.get(file)
    assert taken(answer) == PDF
    assert "attachment" in answer["Content-Disposition"] and answer["Content-Type"] == "application/octet-stream"
    filled(made)
    actions.submit(by=acting(NORA), submission=made)
    seat = seated(made, "first", assessor("tomo@network.example"))
    tomo = signed_in("tomo@network.example")
    page = text_of(tomo.get(f"/assessments/{seat.pk}/"))
    assert "Take the file: PDF" in page and "Eastside Middle" not in page
    answer = tomo.get(file)
    assert taken(answer) == PDF and "Eastside" not in answer["Content-Disposition"], (
        "names are not told by the file's name"
    )
    assert taken(signed_in(FAY).get(file)) == PDF
    for other in (ANA, PAUL):
        assert signed_in(other).get(file).status_code == 404
    assert signed_in(NORA).get(f"/submissions/{made.pk + 1}/evidence/{found.pk}/file/").status_code == 404
    noted = AccessEntry.objects.filter(event="evidence-file-taken")
    assert noted.count() == 3 and all(str(found.pk) in each.subject for each in noted)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [("a.html", b"<script>", "is of a kind that is not taken"), ("a.pdf", b"<html>", "is not what its name says")],
)
def test_what_cannot_be_taken_is_told_and_nothing_is_kept(signed_in, folder, name, content, told):
    made = begun()
    answer = signed_in(NORA).post(f"/submissions/{made.pk}/", sent(name, content))
    assert answer.status_code == 400 and told in text_of(answer) and "Families voted." in answer.content.decode()
    assert not Evidence.objects.exists() and not (folder / "evidence").exists()


def test_the_same_file_again_for_the_same_statement_is_refused(signed_in):
    first = begun()
    nora = signed_in(NORA)
    nora.post(f"/submissions/{first.pk}/", sent())
    filled(first)
    actions.submit(by=acting(NORA), submission=first)
    stack = begun("inclusion-empower")
    again = nora.post(f"/submissions/{stack.pk}/", sent("Other name.pdf", statements=["IE1"]))
    assert again.status_code == 400 and "You have used this for IE1" in text_of(again)


def test_files_go_with_what_is_taken_out_or_back(signed_in, django_capture_on_commit_callbacks):
    made = begun()
    nora, address = signed_in(NORA), f"/submissions/{made.pk}/"
    nora.post(address, sent())
    nora.post(address, sent("again.pdf", narrative="The same, for another.", statements=["IL1"]))
    one, two = Evidence.objects.order_by("pk")
    path = file_of(one)
    assert file_of(two) == path
    with django_capture_on_commit_callbacks(execute=True):
        nora.post(address, {"do": "take-out", "evidence": one.pk})
    assert path.is_file(), "another piece rests on it"
    with django_capture_on_commit_callbacks(execute=True):
        nora.post(address, {"do": "take-back"})
    assert not path.exists()
    two.refresh_from_db()
    assert two.file_erased_at is not None and two.file_digest, "what was there stays known"


def test_files_are_erased_a_year_after_the_badge_ends(signed_in, django_capture_on_commit_callbacks):
    badge = awarded()
    kept = badge.submission.evidence.first()
    Evidence.objects.filter(pk=kept.pk).update(file_name="a.pdf", file_digest="d" * 64, file_size=3)
    kept.refresh_from_db()
    path = file_of(kept)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"abc")
    ends = datetime.combine(badge.until, time(0), timezone.get_current_timezone())
    with django_capture_on_commit_callbacks(execute=True):
        assert erase_old(now=ends + timedelta(days=360)) == 0 and path.is_file()
    with django_capture_on_commit_callbacks(execute=True):
        assert erase_old(now=ends + timedelta(days=367)) == 1
    assert not path.exists() and erase_old(now=ends + timedelta(days=400)) == 0
    assert "erased when its time was over" in text_of(signed_in(NORA).get(f"/submissions/{badge.submission_id}/"))
    assert Submission.objects.filter(pk=badge.submission_id).exists()
