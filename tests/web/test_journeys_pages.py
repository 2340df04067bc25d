"""Journeys: opened, documents at stations, what is missing, marks, milestones, ended; who sees and who changes what."""

from __future__ import annotations

import html
import re
from datetime import date

import pytest
from django.utils import timezone
from icalendar import Calendar

from fairwater_web.documents.models import Document
from fairwater_web.journeys import actions
from fairwater_web.journeys.models import AtStation, Journey
from fairwater_web.journeys.queries import months_after, sequences
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.thread.models import Link
from tests.cast import ANA, JUN, NORA, OMAR, ROSA, SAM, VERA

pytestmark = [pytest.mark.web, pytest.mark.django_db]
STATE = re.compile(r'class="(done|begun|empty|next)" cx')


@pytest.fixture
def ana():
    return acting_person(Person.objects.get(email=ANA), timezone.localdate())


@pytest.fixture
def journey(ana):
    return actions.open_journey(
        by=ana,
        sequence=sequences().found["improvement-cycle"],
        title="Fewer referrals",
        purpose="For those sent out most.",
        began_on=date(2026, 1, 31),
    )


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def do(client, journey, station: str, what: str, **more):
    return client.post(f"/journeys/{journey.pk}/stations/{station}/", {"do": what} | more)


def test_a_journey_is_opened_by_those_who_write_and_read_by_those_who_read(signed_in):
    sent = {"sequence": "equitable-systems", "title": "  Interrupting  over-suspension "}
    answer = signed_in(ANA).post("/journeys/", sent)
    made = Journey.objects.get()
    assert (answer["Location"], made.title) == (f"/journeys/{made.pk}/", "Interrupting over-suspension")
    for wrong in ({"title": " "}, {"sequence": "nowhere"}, {"began_on": "soon"}, {"began_on": "2026-02-31"}):
        assert signed_in(ANA).post("/journeys/", sent | wrong).status_code == 400, wrong
    assert signed_in(NORA).get(f"/journeys/{made.pk}/").status_code == 200, "a school reads what its district writes"
    assert signed_in(VERA).get(f"/journeys/{made.pk}/").status_code == 404
    for reader in (JUN, ROSA):
        assert signed_in(reader).post("/journeys/", sent).status_code == 403, reader
    assert Journey.objects.count() == 1


def test_a_school_does_not_change_its_districts_journey(signed_in, journey):
    refused = do(signed_in(NORA), journey, "aim", "done")
    assert refused.status_code == 400 and "aim" in Journey.objects.get().content["stations"][0]["id"]
    page = signed_in(NORA).get(f"/journeys/{journey.pk}/").content.split(b"<main")[1]
    assert b'name="do"' not in page and b"/end/" not in page


def test_the_river_tells_where_they_are(signed_in, journey):
    lead = signed_in(ANA)
    assert STATE.findall(lead.get(f"/journeys/{journey.pk}/").content.decode()) == ["next", "empty", "empty", "empty"]
    do(lead, journey, "aim", "done", note="We know the causes.")
    page = lead.get(f"/journeys/{journey.pk}/")
    assert STATE.findall(page.content.decode()) == ["done", "next", "empty", "empty"]
    assert "Ana Morales said that it is done. We know the causes." in text_of(page)
    assert "One of 4 stations is done." in text_of(lead.get("/journeys/"))
    do(lead, journey, "aim", "unmark")
    assert STATE.findall(lead.get(f"/journeys/{journey.pk}/").content.decode())[0] == "next"


def test_a_document_begun_at_a_station_rests_on_the_one_before(signed_in, journey):
    lead = signed_in(ANA)
    answer = do(lead, journey, "decide", "begin", kind="decision-record", title="Adopt it")
    decision = Document.objects.get(title="Adopt it")
    assert answer["Location"] == f"/documents/{decision.pk}/"
    page = text_of(lead.get(f"/journeys/{journey.pk}/"))
    assert "missing in what is written" in page and "Still open before it: Aim, Plan, Try. You may go on." in page
    first = do(lead, journey, "aim", "begin", kind="decision-record")
    assert first.status_code == 400, "a decision record stands at another station"
    assert AtStation.objects.count() == 1
    pairs = set(Link.objects.filter(kind="journey").values_list("thing", "to_thing"))
    assert pairs == {(journey.pk, decision.pk)}


def test_the_thread_walks_from_station_to_station(signed_in, ana):
    own = actions.open_journey(
        by=ana, sequence=sequences().found["equitable-systems"], title="T", purpose="", began_on=date(2026, 1, 1)
    )
    lead = signed_in(ANA)
    do(lead, own, "coaching", "begin", kind="equity-pause", title="A pause")
    do(lead, own, "dossier", "put", document=Document.objects.get().pk)
    assert AtStation.objects.count() == 1, "a pause is no dossier"
    six_steps = actions.open_journey(
        by=ana, sequence=sequences().found["five-steps"], title="S", purpose="", began_on=date(2026, 1, 1)
    )
    for station, kind in (("define-equity", "equity-statement"), ("four-dimensions", "equity-vision")):
        do(lead, six_steps, station, "begin", kind=kind, title=kind)
    statement, vision = (Document.objects.get(kind=kind) for kind in ("equity-statement", "equity-vision"))
    assert Link.objects.filter(kind="document", thing=vision.pk, to_thing=statement.pk, relation="rests-on").exists()


def test_a_document_that_is_there_is_put_once_and_taken_away_without_harm(signed_in, journey, ana):
    lead = signed_in(ANA)
    do(lead, journey, "decide", "begin", kind="decision-record", title="One")
    made = Document.objects.get()
    assert do(lead, journey, "decide", "put", document=made.pk).status_code == 400
    assert do(lead, journey, "decide", "take", document=made.pk).status_code == 302
    assert do(lead, journey, "decide", "take", document=made.pk).status_code == 400
    assert do(lead, journey, "decide", "put", document=made.pk).status_code == 302
    assert do(lead, journey, "decide", "put", document=987654).status_code == 400
    assert do(lead, journey, "nowhere", "done").status_code == 400
    assert do(lead, journey, "aim", "fly").status_code == 404
    Document.objects.update(stage="set-aside")
    assert "begun" not in STATE.findall(lead.get(f"/journeys/{journey.pk}/").content.decode()), (
        "what is set aside counts no more"
    )


def test_milestones_are_a_calendar_and_can_be_set(signed_in, journey):
    lead = signed_in(ANA)
    do(lead, journey, "try", "due", due_on="2026-05-04")
    assert do(lead, journey, "try", "due", due_on="2026-13-04").status_code == 400
    file = lead.get(f"/journeys/{journey.pk}/milestones.ics")
    days = {str(each["summary"]): each.decoded("dtstart") for each in Calendar.from_ical(file.content).walk("VEVENT")}
    assert days["Try and look · Fewer referrals"] == date(2026, 5, 4)
    assert days["Aim and causes · Fewer referrals"] == date(2026, 2, 28), "a month after the last of January"
    do(lead, journey, "try", "due", due_on="")
    assert "late" in text_of(lead.get(f"/journeys/{journey.pk}/"))


@pytest.mark.parametrize(
    ("day", "months", "wanted"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 11, 26), 24, date(2028, 11, 26)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
    ],
)
def test_months_later(day, months, wanted):
    assert months_after(day, months) == wanted


def test_a_journey_ends_with_what_was_learned_and_can_be_taken_up(signed_in, journey):
    lead = signed_in(ANA)
    assert lead.post(f"/journeys/{journey.pk}/end/", {"learned": " "}).status_code == 400
    lead.post(f"/journeys/{journey.pk}/end/", {"learned": "Nobody had asked the students."})
    refused = do(lead, journey, "aim", "done")
    assert refused.status_code == 400 and "Take it up again" in text_of(refused)
    assert "Nobody had asked the students." in text_of(lead.get("/journeys/"))
    assert signed_in(OMAR).post(f"/journeys/{journey.pk}/end/", {"do": "open"}).status_code == 400
    lead.post(f"/journeys/{journey.pk}/end/", {"do": "open"})
    assert Journey.objects.get().stage == "open"
    assert lead.post(f"/journeys/{journey.pk}/end/", {"do": "open"}).status_code == 400


def test_what_another_may_not_see_is_counted_and_not_named(signed_in, journey, ana):
    """The superintendent sees all; a school's own journey holds what other schools do not see."""
    nora = acting_person(Person.objects.get(email=NORA), timezone.localdate())
    own = actions.open_journey(
        by=nora, sequence=sequences().found["improvement-cycle"], title="Ours", purpose="", began_on=date(2026, 1, 1)
    )
    do(signed_in(NORA), own, "decide", "begin", kind="decision-record", title="In our school")
    assert "In our school" in text_of(signed_in(SAM).get(f"/journeys/{own.pk}/"))
