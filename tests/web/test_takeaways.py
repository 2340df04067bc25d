"""Take-aways: what each audience gets and what it does not, whole files, recall of what was withdrawn, one’s own path."""

from __future__ import annotations

import hashlib
import html
import io
import re
import zipfile
from datetime import timedelta

import docx
import pytest
from django.utils import timezone
from pptx import Presentation

from fairwater_web.analysis.queries import Choices
from fairwater_web.common.models import AccessEntry
from fairwater_web.documents.actions import begin_document, cite, sign
from fairwater_web.documents.models import Document, Evidence
from fairwater_web.documents.queries import kind_named
from fairwater_web.documents.samples import fill
from fairwater_web.findings.actions import pin_for_staff
from fairwater_web.findings.presentation import finding_page
from fairwater_web.interviews.actions import Said, TalkPlan, keep_quote, plan_talk, withdraw_quote
from fairwater_web.journeys.models import Journey
from fairwater_web.journeys.samples import make_sample_journey
from fairwater_web.listening.models import Round
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.pilots.samples import make_sample_pilot
from fairwater_web.takeaways import actions
from fairwater_web.takeaways.enums import PartOf, Stage
from fairwater_web.takeaways.gathering import Gathering
from fairwater_web.takeaways.models import TakeAway
from fairwater_web.takeaways.queries import file_of
from fairwater_web.takeaways.telling import Asked, story_of
from fairwater_web.thread.actions import link
from tests.cast import ANA, OMAR, SAM, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]

CANARY = "They moved my chair to the corridor on the first day"
OPEN_WORDS = "You ask us to come at three and at three I am at work"


def actor(email: str):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


@pytest.fixture(scope="module")
def riverbends(once_for_this_file):
    """Make the sample journey and its pilot once for all tests here."""
    today = timezone.localdate()
    make_sample_journey(today=today)
    make_sample_pilot(today=today)


@pytest.fixture
def ana(db):
    return actor(ANA)


@pytest.fixture
def journey(riverbends, db) -> Journey:
    return Journey.objects.get(organisation__slug="riverbend")


@pytest.fixture
def quotes(ana, journey):
    """Two quotes of a talk on which the journey rests: one for everybody, one for the team alone."""
    today = timezone.localdate()
    round_ = Round.objects.create(
        organisation=ana.organisation,
        tenant=ana.tenant,
        title="Families",
        closes_on=today + timedelta(days=9),
        opens_on=today,
        made_by=ana.person,
    )
    talk = plan_talk(by=ana, round_=round_, plan=TalkPlan(kind="interview", held_on=today))
    made = []
    for text, reach in ((OPEN_WORDS, "public"), (CANARY, "team")):
        made.append(keep_quote(by=ana, talk=talk, said=Said(f"{text}.", "families", reach, "en")))
        link(organisation=ana.organisation, thing=("journey", journey.pk), to=("quote", made[-1].pk), by=ana)
    return made


def made(by, journey, what="deck", made_for="board", format="pptx", language="en", parts=PartOf.values) -> TakeAway:
    asked = actions.ask_for(
        by=by, journey=journey, what=what, made_for=made_for, format=format, language=language, parts=parts
    )
    actions.make(asked.pk, None, timezone.localdate())
    asked.refresh_from_db()
    return asked


def texts_of(takeaway: TakeAway) -> str:
    """Every letter that a DOCX or a PPTX holds, its notes and the texts that stand for pictures too."""
    content = file_of(takeaway).read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = [packed.read(name).decode() for name in packed.namelist() if name.endswith((".xml", ".rels"))]
    return re.sub(r"<[^>]+>", "", "\n".join(parts)) + "\n".join(parts)


def test_the_board_gets_a_deck_with_titles_pictures_that_are_told_and_notes_with_sources(ana, journey):
    deck = made(ana, journey)
    content = file_of(deck).read_bytes()
    assert (deck.stage, deck.size, deck.digest) == (Stage.MADE, len(content), hashlib.sha256(content).hexdigest())
    slides = list(Presentation(io.BytesIO(content)).slides)
    assert 5 <= len(slides) <= 8
    assert all(slide.shapes.title.text_frame.text.strip() for slide in slides)
    pictures = [shape for slide in slides for shape in slide.shapes if shape.element.tag.endswith("}pic")]
    assert len(pictures) == 2, "the theory and a run chart"
    assert all(len(shape.element.nvPicPr.cNvPr.get("descr")) > 40 for shape in pictures)
    notes = [slide.notes_slide.notes_text_frame.text for slide in slides]
    assert all(notes)
    assert "Riverbend: who is sent home, and by whom" in notes[0], "what it comes from"
    assert "How can we interrupt the over-suspension" in slides[0].placeholders[1].text_frame.text


@pytest.mark.parametrize(("what", "format"), [("deck", "pptx"), ("report", "docx"), ("brief", "html")])
def test_words_that_may_not_go_so_far_are_in_no_file(ana, journey, quotes, what, format):
    dossier = Document.objects.get(kind="district-dossier", stations__journey=journey)
    pause = Document.objects.get(kind="equity-pause", stations__journey=journey)
    values = dossier.versions.first()
    content = values.content | {"voice": f"A father said:\n> “{CANARY.upper()}”!", "rules": "Code of 2009."}
    type(values).objects.filter(pk=values.pk).update(content=content)
    pause.values.filter(field="missing").update(value="PAUSECANARY")
    made_ = made(ana, journey, what=what, format=format)
    found = file_of(made_).read_text() if format == "html" else texts_of(made_)
    assert OPEN_WORDS in found
    assert "corridor" not in found.casefold() and "PAUSECANARY" not in found
    why = dict(made_.withheld)
    assert why["Quote"] == "whoever spoke did not let it go so far"
    assert why["Equity pause"] == "what is said in coaching stays in the room"
    assert why["District dossier, What people tell us"].startswith("it repeats words")
    assert "corridor" not in str(made_.withheld).casefold()


def test_what_is_nobody_elses_is_withheld_by_audience(ana, journey):
    dossier = Document.objects.get(kind="district-dossier", stations__journey=journey)
    studio = Document.objects.filter(kind="design-studio", stations__journey=journey, stage="draft").earliest("pk")
    Evidence.objects.create(document=dossier, field="voice", kind="document", thing=studio.pk, made_by=ana.person)
    board, us, everybody = (
        made(ana, journey, what="report", made_for=each, format="docx") for each in ("board", "us", "everybody")
    )
    text = {each.made_for: texts_of(each) for each in (board, us, everybody)}
    assert "Talks held the same day" in text["us"]
    assert studio.title in html.unescape(text["us"]) and studio.title not in html.unescape(text["board"])
    held = "Run chart: Talks held the same day"
    assert dict(board.withheld)[held] == "it has shares of fewer than ten"
    assert "Teachers who feel safe in their room" in text["board"]
    assert "Teachers who feel safe" not in text["everybody"]
    assert dict(everybody.withheld)["District dossier"] == "it was not published for everybody"
    assert "60 of 400" not in text["everybody"] and "60 of 400" in text["board"]


def test_it_holds_no_more_than_its_maker_may_see(ana, journey, signed_in):
    ivy = actor(OMAR)
    assert actions.why_not_make(ivy, journey) == "refused-document-of-others"
    assert actions.why_not_make(actor(VERA), journey) == "refused-document-of-others"
    client = signed_in(OMAR)
    sent = {"what": "deck", "made_for": "board", "language": "en"}
    assert client.post(f"/journeys/{journey.pk}/take-away/", sent).status_code == 400
    assert TakeAway.objects.count() == 0
    us = made(ana, journey, made_for="us")
    assert client.get(f"/take-away/{us.pk}/").status_code == 404, "it holds numbers for staff"
    board = made(ana, journey)
    assert client.get(f"/take-away/{board.pk}/").status_code == 200
    assert signed_in(VERA).get(f"/take-away/{board.pk}/file/").status_code == 404


def test_from_asking_to_taking(ana, journey, signed_in):
    client = signed_in(ANA)
    page = client.get(f"/journeys/{journey.pk}/take-away/").content.decode()
    assert "Nothing yet." in page and "Bound report" in page
    sent = {"what": "brief", "made_for": "board", "language": "es", "format": "pdf"}
    asked = client.post(f"/journeys/{journey.pk}/take-away/", sent)
    one = TakeAway.objects.get()
    assert asked.url == f"/take-away/{one.pk}/"
    assert "It is being made" in client.get(asked.url).content.decode()
    assert client.get(f"{asked.url}file/").status_code == 404
    actions.make(one.pk, None, timezone.localdate())
    sam = signed_in(SAM)
    taken = sam.get(f"{asked.url}file/")
    content = b"".join(taken.streaming_content)
    assert content.startswith(b"%PDF") and b"<xmpTPg:NPages>1<" in content
    day = timezone.localdate().isoformat()
    name = f"brief-interrupting-over-suspension-of-african-american-students-{day}.pdf"
    assert name in taken["content-disposition"]
    row = AccessEntry.objects.filter(event="take-away-downloaded").get()
    assert (row.person.email, row.download) == (SAM, name)
    shown = client.get(asked.url).content.decode()
    assert "Sam Whitfield" in shown and one.digest == "" and TakeAway.objects.get().digest in shown.replace(" ", "")
    again = client.post(f"/journeys/{journey.pk}/take-away/", sent | {"what": "report", "parts": []})
    assert again.status_code == 400 and "at least one part" in again.content.decode()
    assert client.post(f"/journeys/{journey.pk}/take-away/", sent | {"language": "fr"}).status_code == 404


def test_a_withdrawn_quote_erases_the_file_and_names_who_has_it(ana, journey, quotes, signed_in):
    deck = made(ana, journey)
    client = signed_in(SAM)
    assert client.get(f"/take-away/{deck.pk}/file/").status_code == 200
    other = made(ana, journey, what="report", format="docx", parts=["registers"])
    withdraw_quote(by=ana, quote=quotes[0])
    refused = client.get(f"/take-away/{deck.pk}/file/")
    assert refused.status_code == 403 and "was withdrawn" in refused.content.decode()
    assert not file_of(deck).exists()
    page = client.get(f"/take-away/{deck.pk}/").content.decode()
    assert "Who has it" in page and "Sam Whitfield" in page and "was erased here" in page
    quote = client.get(f"/in-person/quotes/{quotes[0].pk}/").content.decode()
    assert "deck-interrupting" in quote, "the list of what to recall"
    anew = made(ana, journey)
    assert OPEN_WORDS not in texts_of(anew)
    assert dict(anew.withheld)["Quote"] in ("it was withdrawn", "whoever spoke did not let it go so far")
    other.refresh_from_db()
    assert other.stage in (Stage.MADE, Stage.RECALLED)


@pytest.fixture
def finding(ana, journey):
    """A finding for staff on which the journey rests."""
    found = pin_for_staff(by=ana, measure="suspended-out-of-school", choices=Choices(), note="")
    link(organisation=ana.organisation, thing=("journey", journey.pk), to=("finding", found.pk), by=ana)
    return found


def test_a_number_never_goes_without_its_n_its_interval_and_its_day(ana, journey, finding):
    story = story_of(Gathering(ana, "us", "en"), Asked(journey, PartOf.values, timezone.localdate()))
    (number,) = story.numbers
    row = finding_page(finding, "en").story.focus
    assert number.n == f"n = {row.n_students:,}"
    assert number.value == f"{100 * row.share:.1f}%"
    assert number.interval.startswith("95 % range: ") and number.day.endswith("for staff")
    assert story.chart is not None and len(story.chart.table.rows) > 2
    board = story_of(Gathering(ana, "board", "en"), Asked(journey, PartOf.values, timezone.localdate()))
    assert (board.numbers, board.chart) == ((), None)
    assert "for staff until a release is published" in board.numbers_lack
    us = texts_of(made(ana, journey, made_for="us"))
    assert number.sentence in us and number.n in us and "95 % range" in us
    assert number.sentence not in texts_of(made(ana, journey))


def test_a_finding_withdrawn_under_a_signed_report_marks_it_and_lists_what_to_recall(ana, journey, finding, signed_in):
    kind = kind_named("interim-report")
    report = begin_document(by=ana, kind=kind, title="Half way", organisation=ana.organisation, language="en")
    fill(by=ana, document=report, kind=kind, values=kind.example_in("en"))
    cite(by=ana, document=report, field=kind.field("results"), thing=("finding", finding.pk), language="en")
    sign(by=actor(SAM), document=report, kind=kind, seen=Document.objects.get(pk=report.pk).changed)
    deck = made(ana, journey, made_for="us")
    client = signed_in(SAM)
    client.get(f"/take-away/{deck.pk}/file/")
    address = f"/findings/{finding.pk}/"
    assert client.post(f"{address}withdraw/", {"why": " "}).status_code == 403
    client.post(f"{address}withdraw/", {"why": "Two schools were counted twice."})
    page = client.get(address).content.decode()
    assert "Two schools were counted twice." in page and "deck-interrupting" in page
    assert finding_page(finding, "en").title not in html.unescape(page), "its numbers are gone"
    marked = client.get(f"/documents/{report.pk}/").content.decode()
    assert "withdrawn" in marked
    assert client.get(f"/take-away/{deck.pk}/file/").status_code == 403
    assert dict(made(ana, journey, made_for="us").withheld)["Finding"] == "it was withdrawn"
    assert client.post(f"{address}withdraw/", {"why": "Again."}).status_code == 403, "once"


def test_a_worker_recalls_what_nobody_asks_for(ana, journey, quotes):
    from fairwater_web.common.jobs.models import Job

    deck = made(ana, journey)
    assert file_of(deck).exists()
    withdraw_quote(by=ana, quote=quotes[0])
    job = Job.objects.get(kind="take-away-recall")
    assert actions.recall(*job.arguments) == 1
    assert not file_of(deck).exists()
    deck.refresh_from_db()
    assert deck.stage == Stage.RECALLED
    assert actions.recall(*job.arguments) == 0, "once"


def test_a_file_that_was_cut_short_is_not_there_and_is_made_anew(ana, journey, monkeypatch):
    asked = actions.ask_for(by=ana, journey=journey, what="deck", made_for="board", format="pptx", language="en")

    def killed(*_given):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.replace", killed)
        with pytest.raises(KeyboardInterrupt):
            actions.make(asked.pk, None, timezone.localdate())
    assert not file_of(asked).exists()
    actions.make(asked.pk, None, timezone.localdate())
    asked.refresh_from_db()
    assert asked.stage == Stage.MADE
    assert [each.name for each in file_of(asked).parent.iterdir() if each.name.startswith(".")] == []


def test_a_language_of_its_own(ana, journey):
    spanish = texts_of(made(ana, journey, language="es"))
    assert "Qué les pedimos" in spanish and 'lang="es-US"' in spanish and "What we ask" not in spanish


class TestOnesOwnPath:
    def test_it_is_ones_own(self, ana, journey, signed_in):
        client = signed_in(ANA)
        asked = client.post("/take-away/path/", {"language": "en", "format": "docx"})
        one = TakeAway.objects.get()
        actions.make(one.pk, None, timezone.localdate())
        one.refresh_from_db()
        found = "\n".join(each.text for each in docx.Document(str(file_of(one))).paragraphs)
        assert "The path of Ana Morales" in found and "A talk needs somebody who is free for it" in found
        texts = texts_of(one)
        assert "Riverbend: who is sent home, and by whom" in texts
        assert "Equity pause" not in texts and "late" not in texts.casefold().replace("relate", "").split()
        assert client.get(asked.url).status_code == 200
        assert signed_in(SAM).get(asked.url).status_code == 404, "nobody else’s"
        assert "Your own path" in client.get("/take-away/path/").content.decode()

    def test_another_day_is_renegotiated(self, signed_in, ana):
        from fairwater_web.registers.models import Entry
        from fairwater_web.registers.samples import make_sample_entries

        make_sample_entries(today=timezone.localdate())
        entry = Entry.objects.filter(register="commitments", owner__isnull=False, closed_at=None).first()
        entry.changes.create(version=99, did="postponed", by=entry.owner, state=entry.state, values={})
        one = actions.ask_for_path(by=acting_person(entry.owner, timezone.localdate()), format="docx", language="en")
        actions.make(one.pk, None, timezone.localdate())
        assert "Renegotiated" in texts_of(one) and entry.title in texts_of(one)
