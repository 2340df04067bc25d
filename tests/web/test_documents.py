"""Documents: a word is never lost, what is signed stays, what speaks in the margin is right, and who may not may not."""

from __future__ import annotations

import io
import json
import re
from datetime import timedelta

import docx
import pytest
from django.utils import timezone

from tests.cast import ANA, COLE, DANA, JUN, LEE, NOBODY, NORA, OMAR, SAM

OLD = "Every child is taught. Nobody is sent home. We ask families first."


@pytest.fixture
def statement(signed_in):
    """An equity statement of Riverbend, begun by Ana."""
    answer = signed_in(ANA).post("/documents/new/equity-statement/", {"title": "What equity means here"})
    assert answer.status_code == 302
    return answer["Location"]


def save(client, document: str, field: str, value: str, seen: int) -> dict:
    answer = client.post(
        f"{document}fields/{field}/", {"value": value, "seen": seen}, headers={"x-requested-with": "fetch"}
    )
    return json.loads(answer.content) | {"status": answer.status_code}


def text_in(document: str, field: str) -> str:
    from fairwater_web.documents.models import FieldValue

    number = int(document.split("/")[2])
    found = FieldValue.objects.filter(document=number, field=field).first()
    return found.value if found else ""


def indexed() -> int:
    """Let a worker do what it was asked for; return how much it was."""
    from fairwater_web.common.jobs.worker import Worker

    n = 0
    while Worker("one").run_next():
        n += 1
    return n


def changed(client, document: str) -> str:
    return re.search(r'data-changed="(\d+)"', client.get(document).content.decode())[1]


def sign(client, document: str):
    return client.post(f"{document}sign/", {"seen": changed(client, document)})


@pytest.mark.parametrize("text", ["12", "null", "true", "[1]", '"said"'])
def test_words_that_look_like_data_stay_words(signed_in, statement, text):
    ana = signed_in(ANA)
    assert save(ana, statement, "definition", text, 0)["status"] == 200
    assert text_in(statement, "definition") == text
    assert ana.get(statement).status_code == 200


class TestTwoWriters:
    def test_changes_of_different_sentences_both_stand(self, signed_in, statement):
        ana, sam = signed_in(ANA), signed_in(SAM)
        assert save(ana, statement, "definition", OLD, 0)["version"] == 1
        first = save(ana, statement, "definition", OLD.replace("child", "student"), 1)
        second = save(sam, statement, "definition", OLD.replace("first", "before we decide"), 1)
        assert (first["version"], second["version"], second["joined"], second["apart"]) == (2, 3, True, False)
        both = "Every student is taught. Nobody is sent home. We ask families before we decide."
        assert second["value"] == both == text_in(statement, "definition")

    def test_changes_of_one_sentence_are_kept_apart_and_a_person_chooses(self, signed_in, statement):
        ana, sam = signed_in(ANA), signed_in(SAM)
        save(ana, statement, "definition", OLD, 0)
        save(ana, statement, "definition", OLD.replace("taught", "known by name"), 1)
        apart = save(sam, statement, "definition", OLD.replace("taught", "heard"), 1)
        assert apart["apart"] and "known by name" in apart["value"]
        page = ana.get(statement).content.decode()
        assert "<ins> heard.</ins>" in page.replace("\n", "") and "Sam" in page
        offer = re.search(r'action="(/documents/\d+/suggestions/\d+/)"', page)[1]
        assert ana.post(offer, {"answer": "take"}).status_code == 302
        assert text_in(statement, "definition") == OLD.replace("taught", "heard")
        assert "already" in ana.post(offer, {"answer": "take"}).content.decode()

    def test_rows_that_both_add_all_stay(self, signed_in, statement):
        ana, sam = signed_in(ANA), signed_in(SAM)
        for client, who in ((ana, "Families"), (sam, "Students")):
            sent = {"row-0-who": who, "row-0-said": f"said {who}", "seen": 0}
            assert client.post(f"{statement}fields/heard/", sent).status_code == 302
        assert {row["who"] for row in text_in(statement, "heard")} == {"Families", "Students"}

    def test_every_saved_value_is_in_the_history(self, signed_in, statement):
        ana = signed_in(ANA)
        for seen, value in enumerate(("One.", "One. Two.", "Two.")):
            save(ana, statement, "definition", value, seen)
        page = ana.get(f"{statement}history/definition/").content.decode()
        assert page.count("<h2>Version") == 3 and "<del>One." in page

    def test_a_history_reads_as_text_and_not_as_its_marks(self, signed_in, statement):
        ana = signed_in(ANA)
        save(ana, statement, "definition", "## Where we go\n\nEvery child **is met**.", 0)
        page = ana.get(f"{statement}history/definition/").content.decode()
        assert "Every child is met." in page and "##" not in page and "**" not in page

    def test_what_speaks_in_the_margin_is_counted_anew_for_those_who_are_there(self, signed_in, statement):
        ana, sam = signed_in(ANA), signed_in(SAM)
        save(ana, statement, "identity", "One.", 0)
        before = json.loads(sam.post(f"{statement}pulse/", {"field": "", "since": 0}).content)
        save(ana, statement, "definition", "These at-risk kids.", 0)
        after = json.loads(sam.post(f"{statement}pulse/", {"field": "", "since": before["changed"]}).content)
        assert "One wording is pointed at." in after["margin"] and after["margin"] != before["margin"]
        assert after["margin"].strip() in ana.get(statement).content.decode()
        still = json.loads(sam.post(f"{statement}pulse/", {"field": "", "since": after["changed"]}).content)
        assert still["margin"] == ""

    def test_the_other_is_told_what_changed_and_who_is_here(self, signed_in, statement):
        ana, sam = signed_in(ANA), signed_in(SAM)
        since = json.loads(sam.post(f"{statement}pulse/", {"field": "", "since": 0}).content)["changed"]
        save(ana, statement, "identity", "We begin with what children bring.", 0)
        ana.post(f"{statement}pulse/", {"field": "identity", "since": 0})
        told = json.loads(sam.post(f"{statement}pulse/", {"field": "power", "since": since}).content)
        assert list(told["html"]) == ["identity"] and "what children bring" in told["html"]["identity"]
        assert told["present"] == [{"name": "Ana Morales", "field": "identity"}] and "Ana Morales" in told["told"]

    def test_who_stays_where_they_are_is_noted_now_and_then_and_is_there_all_the_while(self, signed_in, statement):
        from fairwater_web.documents.models import Presence
        from fairwater_web.documents.queries import PRESENT_FOR

        ana, sam = signed_in(ANA), signed_in(SAM)
        ana.post(f"{statement}pulse/", {"field": "identity", "since": 0})
        for seconds, field, is_noted in ((1, "identity", False), (7, "identity", True), (1, "power", True)):
            before = timezone.now() - timedelta(seconds=seconds)
            Presence.objects.update(at=before)
            ana.post(f"{statement}pulse/", {"field": field, "since": 0})
            here = Presence.objects.get(person__email=ANA)
            assert (here.at > before, here.field) == (is_noted, field)
            told = json.loads(sam.post(f"{statement}pulse/", {"field": "", "since": 0}).content)
            assert [each["name"] for each in told["present"]] == ["Ana Morales"]
        Presence.objects.filter(person__email=ANA).update(at=timezone.now() - PRESENT_FOR - timedelta(seconds=1))
        assert json.loads(sam.post(f"{statement}pulse/", {"field": "", "since": 0}).content)["present"] == []

    def test_the_same_again_changes_nothing(self, signed_in, statement):
        ana = signed_in(ANA)
        save(ana, statement, "definition", OLD, 0)
        assert save(ana, statement, "definition", OLD, 0)["version"] == 1
        assert changed(ana, statement) == "1"


class TestTheMargin:
    def test_checks_and_wording_speak_and_fall_silent(self, signed_in, statement):
        ana = signed_in(ANA)
        save(ana, statement, "definition", "The problem is students' behavior.", 0)
        page = ana.get(statement).content.decode()
        assert "how our schools respond to students" in page and "Fewer than two rounds" in page
        save(ana, statement, "definition", "How can we interrupt over-suspension?", 1)
        assert "how our schools respond to students" not in ana.get(statement).content.decode()

    def test_a_quote_of_people_is_left_as_they_said_it(self, signed_in, statement):
        save(signed_in(ANA), statement, "definition", "One father said: “These kids are mine.”", 0)
        assert "set people apart" not in signed_in(ANA).get(statement).content.decode()

    def test_what_is_typed_cannot_run(self, signed_in, statement):
        save(signed_in(ANA), statement, "definition", "<script>alert(1)</script> [x](javascript:alert(1))", 0)
        page = signed_in(ANA).get(statement).content.decode()
        assert "<script>alert" not in page and 'href="javascript' not in page

    def test_evidence_is_on_the_thread_and_answers_a_check(self, signed_in):
        from fairwater_web.thread.models import Link

        ana = signed_in(ANA)
        pinned = ana.post("/findings/pin/suspended-out-of-school/", {})
        finding = int(pinned["Location"].split("/")[2])
        record = ana.post("/documents/new/decision-record/", {"title": "Half a coach"})["Location"]
        assert "No finding or other evidence" in ana.get(record).content.decode()
        assert ana.post(f"{record}fields/evidence/evidence/", {"thing": f"finding:{finding}"}).status_code == 302
        assert "No finding or other evidence" not in ana.get(record).content.decode()
        made = Link.objects.get(kind="document", to_kind="finding", to_thing=finding)
        page = ana.get(record).content.decode()
        away = re.search(r'action="(/documents/\d+/evidence/\d+/)"', page)[1]
        assert ana.post(away).status_code == 302 and not Link.objects.filter(pk=made.pk).exists()

    def test_a_file_is_attached_and_given_as_it_was_and_never_as_a_page(self, signed_in, statement, settings, tmp_path):
        settings.DATA = tmp_path
        ana, content = signed_in(ANA), b"<script>alert(1)</script>"
        sent = io.BytesIO(content)
        sent.name = "../notes of the evening.html"
        assert ana.post(f"{statement}fields/history/evidence/", {"file": sent}).status_code == 302
        page = signed_in(COLE).get(statement).content.decode()
        link = re.search(r'href="(/documents/\d+/evidence/\d+/file/)"', page)[1]
        taken = signed_in(COLE).get(link)
        assert b"".join(taken.streaming_content) == content
        assert taken["Content-Type"] == "application/octet-stream" and "attachment" in taken["Content-Disposition"]
        assert "notes of the evening.html" in page and signed_in(LEE).get(link).status_code == 403
        assert [each.parent.name for each in tmp_path.rglob("*") if each.is_file()] == ["attached"]

    def test_evidence_that_a_reader_may_not_see_is_named_as_withheld(self, signed_in):
        ana = signed_in(ANA)
        finding = int(ana.post("/findings/pin/chronic-absence/", {})["Location"].split("/")[2])
        record = ana.post("/documents/new/decision-record/", {"title": "Buses"})["Location"]
        ana.post(f"{record}fields/evidence/evidence/", {"thing": f"finding:{finding}"})
        page = signed_in(COLE).get(record).content.decode()
        assert "Something that your role does not open" in page and f"/findings/{finding}/" not in page


class TestSigning:
    def test_what_is_signed_is_not_written_in_and_what_was_typed_is_not_lost(self, signed_in, statement):
        ana, sam = signed_in(ANA), signed_in(SAM)
        save(ana, statement, "definition", OLD, 0)
        assert sign(sam, statement).status_code == 302
        refused = ana.post(
            f"{statement}fields/definition/", {"value": "A sentence that took me ten minutes.", "seen": 1}
        )
        page = refused.content.decode()
        assert refused.status_code == 403 and "Open its next version" in page and "took me ten minutes" in page
        assert save(ana, statement, "definition", "x", 1)["status"] == 409
        assert text_in(statement, "definition") == OLD

    def test_who_signs_has_seen_what_they_sign(self, signed_in, statement):
        ana, sam = signed_in(ANA), signed_in(SAM)
        save(ana, statement, "definition", OLD, 0)
        seen = changed(sam, statement)
        save(ana, statement, "definition", OLD + " More.", 1)
        late = sam.post(f"{statement}sign/", {"seen": seen})
        assert late.status_code == 403 and "since you opened it" in late.content.decode()

    def test_a_second_signature_is_of_the_same_version(self, signed_in, statement):
        from fairwater_web.documents.models import Signature, Version

        save(signed_in(ANA), statement, "definition", OLD, 0)
        assert sign(signed_in(SAM), statement).status_code == sign(signed_in(ANA), statement).status_code == 302
        assert Version.objects.count() == 1
        assert sorted(Signature.objects.values_list("role", flat=True)) == ["equity-lead", "superintendent"]

    def test_the_next_version_is_written_and_the_first_stays_and_the_thread_is_told(self, signed_in, statement):
        from fairwater_web.thread.models import Mark

        ana = signed_in(ANA)
        save(ana, statement, "definition", OLD, 0)
        sign(ana, statement)
        assert ana.post(f"{statement}move/", {"to": "draft"}).status_code == 302
        assert save(ana, statement, "definition", "New words.", 1)["version"] == 2
        page = ana.get(f"{statement}versions/?before=1&after=now").content.decode()
        assert "<ins>New words.</ins>" in page and f"<del>{OLD}</del>" in page
        assert Mark.objects.filter(kind="document").count() == 1

    def test_only_the_kinds_own_roles_sign(self, signed_in, statement):
        dana = signed_in(DANA)
        button = re.search(
            r'<button[^>]*aria-describedby="why-not-document-sign"', dana.get(statement).content.decode()
        )
        assert "disabled" in button[0]
        assert sign(dana, statement).status_code == 403


class TestOutside:
    def test_the_public_page_shows_the_signed_version_and_not_the_draft(self, signed_in, statement):
        ana, public = signed_in(ANA), f"/public/riverbend{statement}"
        save(ana, statement, "definition", OLD, 0)
        assert ana.post(f"{statement}publish/", {"public": "yes"}).status_code == 403  # nothing is signed
        sign(ana, statement)
        assert signed_in(NOBODY).get(public).status_code == 404
        assert ana.post(f"{statement}publish/", {"public": "yes"}).status_code == 302
        ana.post(f"{statement}move/", {"to": "draft"})
        save(ana, statement, "definition", "A draft for nobody yet.", 1)
        page = signed_in(NOBODY).get(public)
        assert page.status_code == 200 and "We ask families first" in page.content.decode()
        assert "A draft for nobody" not in page.content.decode()
        assert signed_in(NOBODY).get(public.replace("riverbend", "virginia")).status_code == 404
        ana.post(f"{statement}move/", {"to": "set-aside"})
        assert signed_in(NOBODY).get(public).status_code == 404

    def test_a_translation_that_was_kept_after_the_signature_is_not_published(self, signed_in, statement):
        ana, public = signed_in(ANA), f"/public/riverbend{statement}"
        save(ana, statement, "definition", OLD, 0)
        ana.post(f"{statement}in/es/", {"field": "definition", "seen": 1, "value": "Se enseña a cada niño."})
        sign(ana, statement)
        ana.post(f"{statement}publish/", {"public": "yes"})
        reader = signed_in(NOBODY, "es")
        assert "Se enseña a cada niño." in reader.get(public).content.decode()
        ana.post(f"{statement}move/", {"to": "draft"})
        ana.post(f"{statement}in/es/", {"field": "definition", "seen": 1, "value": "Nadie firmó esto."})
        page = reader.get(public).content.decode()
        assert "Nadie firmó esto." not in page and "We ask families first" in page

    def test_a_pause_is_public_only_once_it_was_signed_and_somebody_published_it(self, signed_in):
        ana, reader = signed_in(ANA), signed_in(NOBODY)
        pause = ana.post("/documents/new/equity-pause/", {"title": "Before the letter"})["Location"]
        save(ana, pause, "comfort", "Ours: a letter is quicker.", 0)
        assert ana.post(f"{pause}publish/", {"public": "yes"}).status_code == 403
        sign(ana, pause)
        assert reader.get(f"/public/riverbend{pause}").status_code == 404
        assert signed_in(OMAR).post(f"{pause}publish/", {"public": "yes"}).status_code == 403
        assert ana.post(f"{pause}publish/", {"public": "yes"}).status_code == 302
        assert "a letter is quicker" in reader.get(f"/public/riverbend{pause}").content.decode()

    def test_what_a_team_says_among_itself_has_no_public_page(self, signed_in):
        ana = signed_in(ANA)
        page = ana.post("/documents/new/our-reflection/", {"title": "Tuesday"})["Location"]
        sign(ana, page)
        assert ana.post(f"{page}publish/", {"public": "yes"}).status_code == 403


class TestWho:
    def test_a_school_reads_the_districts_and_writes_its_own(self, signed_in, statement):
        nora, omar = signed_in(NORA), signed_in(OMAR)
        page = nora.get(statement).content.decode()
        assert "belongs to another school or to the district" in page and "data-may-write" not in page
        own = nora.post("/documents/new/equity-vision/", {"title": "Our vision"})["Location"]
        assert save(omar, own, "vision", "They are met by name.", 0)["version"] == 1
        assert "Eastside Middle" in signed_in(ANA).get("/documents/").content.decode()

    @pytest.mark.parametrize("who", [LEE, JUN])
    def test_partners_and_students_are_told_why_not(self, signed_in, statement, who):
        answer = signed_in(who).get(statement)
        assert answer.status_code == 403 and "Your district can give it to you" in answer.content.decode()

    def test_a_coach_reads_and_suggests_and_does_not_write(self, signed_in, statement):
        save(signed_in(ANA), statement, "definition", OLD, 0)
        cole = signed_in(COLE)
        assert save(cole, statement, "definition", "x", 1)["status"] == 409
        assert cole.post(f"{statement}fields/definition/suggest/", {"value": OLD + " Then we act."}).status_code == 302
        assert "Then we act." in signed_in(ANA).get(statement).content.decode()

    def test_a_session_that_ended_is_not_taken_for_a_save(self, signed_in, statement):
        answer = signed_in(NOBODY).post(f"{statement}fields/definition/", {"value": "x", "seen": 0})
        assert (
            answer.status_code == 302 and "/sign-in/" in answer["Location"] and text_in(statement, "definition") == ""
        )

    def test_search_finds_its_words_for_those_who_may_read_it(self, signed_in, statement):
        save(signed_in(ANA), statement, "definition", "Equidad según nuestras abuelas.", 0)
        indexed()
        assert "What equity means here" in signed_in(SAM).get("/search/?q=segun+abuelas").content.decode()
        assert "What equity means here" not in signed_in(LEE).get("/search/?q=segun+abuelas").content.decode()

    def test_a_save_asks_a_worker_once_and_the_last_text_is_found_when_it_is_done(self, signed_in, statement):
        from fairwater_web.common.jobs.models import Job

        ana = signed_in(ANA)
        assert "What equity means here" in ana.get("/search/?q=equity+means").content.decode()  # what is new, at once
        for seen, text in enumerate(("Marimba", "Ocarina", "Xylophone and ocarina")):
            save(ana, statement, "definition", text, seen)
        assert "What equity" not in ana.get("/search/?q=xylophone").content.decode()
        assert Job.objects.filter(kind="search-text", state="waiting").count() == 1
        assert indexed() == 1
        assert "What equity" in ana.get("/search/?q=xylophone").content.decode()
        assert "What equity" not in ana.get("/search/?q=marimba").content.decode()

    def test_another_title_is_found(self, signed_in, statement):
        signed_in(ANA).post(f"{statement}title/", {"title": "What fairness asks of us"})
        assert indexed() == 1
        assert "What fairness asks" in signed_in(SAM).get("/search/?q=fairness+asks").content.decode()

    def test_a_document_that_is_gone_before_the_worker_came_is_not_found(self, signed_in, statement):
        from fairwater_web.documents.models import Document
        from fairwater_web.search.actions import put_again
        from fairwater_web.search.models import IndexLine
        from fairwater_web.thread.kinds import kinds

        number = int(statement.split("/")[2])
        assert IndexLine.objects.filter(kind="document", thing=number).exists()
        Document.objects.filter(pk=number).update(title="Else")
        put_again(kind=kinds()["document"], number=number)
        assert "else" in IndexLine.objects.get(kind="document", thing=number).text
        Document.objects.all()._raw_delete("default")
        put_again(kind=kinds()["document"], number=number)
        assert not IndexLine.objects.filter(kind="document", thing=number).exists()


def test_a_choice_of_a_frameworks_terms_speaks_the_readers_language(signed_in):
    nora = signed_in(NORA)
    vision = nora.post("/documents/new/equity-vision/", {"title": "Ours"})["Location"]
    assert '<option value="power">' in nora.get(vision).content.decode()
    sent = {"row-0-bias": "We decide alone.", "row-0-condition": "power", "seen": 0}
    assert nora.post(f"{vision}fields/biases/", sent).status_code == 302
    assert ">Power dynamics</td>" in nora.get(vision).content.decode()
    assert ">Dinámicas de poder</td>" in signed_in(NORA, "es").get(vision).content.decode()
    wrong = nora.post(f"{vision}fields/biases/", sent | {"row-0-condition": "weather", "seen": 1})
    assert wrong.status_code == 400 and "Mental models" in wrong.content.decode()


class TestPaper:
    def test_a_template_filled_in_a_workshop_comes_back(self, signed_in, statement):
        ana = signed_in(ANA)
        save(ana, statement, "definition", OLD, 0)
        made = docx.Document(io.BytesIO(ana.get("/documents/blank/equity-statement/").content))
        paragraphs = list(made.paragraphs)
        for place, paragraph in enumerate(paragraphs):
            if paragraph.text == "Identity":
                paragraphs[place + 2].text = "Our languages are in the room."
            if paragraph.text == "Equity means for us":
                paragraphs[place + 2].text = "Another definition."
            if paragraph.text == "Power":
                paragraph.text = "Who has power"
                paragraphs[place + 2].text = "Students vote."
        out = io.BytesIO()
        made.save(out)
        out.seek(0)
        out.name = "workshop.docx"
        page = ana.post(f"{statement}brought/", {"file": out}).content.decode()
        assert "2 parts were taken" in page and "<li>Power</li>" in page and "Students vote." in page
        assert text_in(statement, "identity") == "Our languages are in the room."
        assert text_in(statement, "definition") == OLD and "Another definition." in ana.get(statement).content.decode()

    def test_what_is_no_word_file_is_said(self, signed_in, statement):
        wrong = io.BytesIO(b"%PDF-1.7")
        wrong.name = "scan.pdf"
        answer = signed_in(ANA).post(f"{statement}brought/", {"file": wrong})
        page = answer.content.decode()
        assert answer.status_code == 400 and "scan.pdf" in page
        assert "That could not be done" in page and "Ask anew" not in page

    @pytest.mark.parametrize("wanted", ["docx", "pdf", "html"])
    def test_files_are_made_by_a_worker_and_killed_ones_are_made_again(
        self, signed_in, statement, wanted, settings, tmp_path
    ):
        from django.utils import timezone

        from fairwater_web.documents.files.actions import make
        from fairwater_web.documents.models import Export
        from fairwater_web.documents.queries import file_of

        settings.DATA = tmp_path
        ana = signed_in(ANA)
        save(ana, statement, "definition", OLD, 0)
        page = ana.post(f"{statement}files/", {"format": wanted})["Location"]
        assert "being made" in ana.get(page).content.decode()
        export = Export.objects.get()

        class Killed:
            def report(self, done: int, of: int) -> None:
                if done == 2:
                    raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            make(export.pk, Killed(), timezone.localdate())
        assert not file_of(export).exists()
        make(export.pk, None, timezone.localdate())
        taken = ana.get(f"{page}?take=1")
        start = {"docx": b"PK", "pdf": b"%PDF", "html": b"<!doctype html>"}[wanted]
        assert b"".join(taken.streaming_content).startswith(start)
        assert f'filename="what-equity-means-here.{wanted}"' in taken["Content-Disposition"]
        assert signed_in(SAM).get(page).status_code == 404  # somebody else's file


class TestLanguages:
    def test_a_translation_stands_beside_and_says_when_it_is_behind(self, signed_in, statement):
        ana = signed_in(ANA)
        save(ana, statement, "definition", OLD, 0)
        kept = {"field": "definition", "seen": 1, "value": "Se enseña a cada niño."}
        assert ana.post(f"{statement}in/es/", kept).status_code == 302
        assert "changed since this was translated" not in ana.get(f"{statement}in/es/").content.decode()
        save(ana, statement, "definition", OLD + " Always.", 1)
        assert "changed since this was translated" in ana.get(f"{statement}in/es/").content.decode()

    def test_schools_are_laid_side_by_side(self, signed_in, statement):
        save(signed_in(ANA), statement, "definition", OLD, 0)
        school = signed_in(NORA).post("/documents/new/equity-statement/", {"title": "Ours"})["Location"]
        save(signed_in(NORA), school, "definition", "Eastside says it differently.", 0)
        page = signed_in(ANA).get("/documents/compare/equity-statement/").content.decode()
        assert "We ask families first" in page and "Eastside says it differently" in page


class TestAKindOfOnesOwn:
    KIND = """
id = "walk-note"
version = "1"
title = { en = "Walk note", es = "Nota de recorrido" }
purpose = "What one saw on a walk."
public = true
[[sections]]
id = "seen"
title = "Seen"
[[sections.fields]]
id = "what"
kind = "text"
label = "What we saw"
[[sections.fields]]
id = "when"
kind = "date"
label = "When"
[[checks]]
kind = "filled"
fields = ["what"]
level = "missing"
says = "Nothing was seen yet."
"""

    @pytest.fixture
    def folder(self, settings, tmp_path):
        (tmp_path / "documents").mkdir()
        settings.FAIRWATER_CONTENT = str(tmp_path)
        return tmp_path / "documents"

    def test_a_file_alone_gives_form_page_difference_files_search_permission_and_thread(self, signed_in, folder):
        from fairwater_web.documents.files.actions import file_bytes
        from fairwater_web.documents.models import Document
        from fairwater_web.documents.presentation import paper_of
        from fairwater_web.documents.queries import kind_named

        ana = signed_in(ANA)
        assert "Walk note" not in ana.get("/documents/").content.decode()
        (folder / "walk-note.toml").write_text(self.KIND)
        assert "Walk note" in ana.get("/documents/").content.decode()
        assert "Nota de recorrido" in signed_in(ANA, "es").get("/documents/").content.decode()
        note = ana.post("/documents/new/walk-note/", {"title": "Tuesday"})["Location"]
        assert "Nothing was seen yet." in ana.get(note).content.decode()
        save(ana, note, "what", "Two students led the **xylophone** lesson.", 0)
        assert "Nothing was seen yet." not in ana.get(note).content.decode()
        ana.post(f"{note}versions/", {})
        save(ana, note, "what", "Three students led the **xylophone** lesson.", 1)
        assert "<ins>Three</ins>" in ana.get(f"{note}versions/?before=1").content.decode()
        document = Document.objects.get()
        paper = paper_of(document, kind_named("walk-note"), "en")
        for wanted, start in (("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!doctype")):
            assert file_bytes(paper, wanted).startswith(start)
        indexed()
        assert "Tuesday" in ana.get("/search/?q=xylophone").content.decode()
        assert ana.get(f"/thread/document/{document.pk}/").status_code == 200
        assert signed_in(LEE).get(note).status_code == 403
        sign(ana, note)
        ana.post(f"{note}publish/", {"public": "yes"})
        assert "xylophone" in signed_in(NOBODY).get(f"/public/riverbend{note}").content.decode()

    def test_an_unknown_key_is_said_with_file_and_key_and_the_rest_goes_on(self, signed_in, folder):
        (folder / "walk-note.toml").write_text(self.KIND.replace("public = true", "publick = true"))
        page = signed_in(ANA).get("/documents/").content.decode()
        assert "walk-note.toml" in page and "publick" in page and "Did you mean “public”?" in page
        assert "Equity statement" in page

    def test_a_kind_that_was_taken_away_loses_nothing(self, signed_in, folder):
        (folder / "walk-note.toml").write_text(self.KIND)
        ana = signed_in(ANA)
        note = ana.post("/documents/new/walk-note/", {"title": "Tuesday"})["Location"]
        save(ana, note, "what", "Kept.", 0)
        (folder / "walk-note.toml").unlink()
        gone = ana.get(note)
        assert gone.status_code == 403 and "bring the file back" in gone.content.decode()
        (folder / "walk-note.toml").write_text(self.KIND)
        assert "Kept." in ana.get(note).content.decode()


class TestTheList:
    def listed(self, client, asked: str = "") -> list[str]:
        return re.findall(
            r'<th scope="row"><a href="[^"]+"><bdi>([^<]+)</bdi>', client.get(f"/documents/{asked}").content.decode()
        )

    def test_what_changed_last_stands_first_and_is_found_by_kind_state_and_title(self, signed_in, statement):
        ana = signed_in(ANA)
        ana.post("/documents/new/equity-pause/", {"title": "Before the letter"})
        gone = ana.post("/documents/new/equity-pause/", {"title": "Before the bell"})["Location"]
        ana.post(f"{gone}move/", {"to": "set-aside"})
        assert self.listed(ana) == ["Before the letter", "What equity means here"]
        save(ana, statement, "definition", OLD, 0)
        assert self.listed(ana)[0] == "What equity means here"
        sign(signed_in(SAM), statement)
        assert self.listed(ana, "?kind=equity-pause") == ["Before the letter"]
        assert self.listed(ana, "?stage=signed") == ["What equity means here"]
        assert self.listed(ana, "?stage=set-aside") == ["Before the bell"]
        assert self.listed(ana, "?text=LETTER") == ["Before the letter"]
        assert self.listed(ana, "?text=letter&kind=decision-record&stage=nonsense") == []

    def test_a_long_list_goes_by_pages_and_keeps_what_was_asked(self, signed_in):
        ana = signed_in(ANA)
        for number in range(17):
            ana.post("/documents/new/equity-pause/", {"title": f"Pause {number}"})
        assert len(self.listed(ana, "?text=pause")) == 15
        assert "?text=pause&amp;page=2" in ana.get("/documents/?text=pause").content.decode()
        assert self.listed(ana, "?text=pause&page=2") == ["Pause 1", "Pause 0"]

    def test_who_may_not_begin_one_is_told_why_once(self, signed_in, statement):
        page = signed_in(COLE).get("/documents/").content.decode()
        assert page.count('id="why-not-document-begin"') == 1 and "/documents/new/" not in page


def test_a_paste_of_a_word_processor_becomes_text_and_too_much_is_said(signed_in):
    ana = signed_in(ANA)
    pasted = (
        '<h2 style="mso">Why</h2><ul><li>one</li></ul><p><a href="https://example.org">there</a></p><script>1</script>'
    )
    text = json.loads(ana.post("/documents/paste/", {"html": pasted}).content)["text"]
    assert "## Why" in text and "- one" in text and "[there](https://example.org)" in text and "1" not in text
    large = ana.post("/documents/paste/", {"html": "x" * (2 * 2**20 + 1)})
    assert large.status_code == 413
