"""A companion from outside reads and suggests; where the district gives the right they write, on journeys under way alone."""

from __future__ import annotations

import html
import re

import pytest
from django.utils import timezone

from fairwater_web.documents.actions import begin_document
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named, values_of
from fairwater_web.journeys import actions as journeys
from fairwater_web.journeys.queries import sequences
from fairwater_web.people.actions import move_right
from fairwater_web.people.enums import OUTSIDE, Role
from fairwater_web.people.models import Person
from fairwater_web.people.permissions import MAY_BE_GIVEN, PERMISSIONS_OF, Permission
from fairwater_web.people.queries import acting_person
from tests.cast import ANA, COLE, IVY

pytestmark = [pytest.mark.web, pytest.mark.django_db]


def acting(email):
    return acting_person(Person.objects.get(email=email), timezone.localdate())


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode().split("<main")[1])))


def give(held: bool = True) -> None:
    move_right(by=acting(IVY), role=Role.COACH, permission=Permission.WRITE_JOURNEY_DOCUMENTS, held=held)


@pytest.fixture
def journey():
    ana = acting(ANA)
    return journeys.open_journey(
        by=ana,
        sequence=sequences().found["equitable-systems"],
        title="Who is sent out",
        purpose="",
        began_on=timezone.localdate(),
    )


@pytest.fixture
def on_it(journey) -> Document:
    return journeys.begin_at(
        by=acting(ANA),
        journey=journey,
        station="dossier",
        kind="district-dossier",
        title="Where we stand",
        language="en",
    )


@pytest.fixture
def beside_it() -> Document:
    ana, kind = acting(ANA), kind_named("equity-vision")
    return begin_document(by=ana, kind=kind, title="A vision", organisation=ana.organisation, language="en")


def save(client, document, field, text):
    return client.post(f"/documents/{document.pk}/fields/{field}/", {"value": text, "seen": 0})


def says(document, field) -> str:
    value = values_of(document).get(field)
    return "" if value is None else value.value


def test_nobody_from_outside_holds_the_right_unless_a_district_gives_it():
    for role in Role:
        assert Permission.WRITE_JOURNEY_DOCUMENTS not in PERMISSIONS_OF[role]
    for role in OUTSIDE:
        held = PERMISSIONS_OF[role] | MAY_BE_GIVEN.get(role, frozenset())
        assert Permission.WRITE_JOURNEY_DOCUMENTS not in held or Permission.READ_DOCUMENTS in held, role


def test_by_default_a_companion_reads_and_suggests(signed_in, journey, on_it):
    cole = signed_in(COLE)
    save(cole, on_it, "question", "How can we?")
    assert says(on_it, "question") == ""
    address = f"/documents/{on_it.pk}/fields/question/suggest/"
    assert cole.post(address, {"value": "How can we ask first?", "reason": "Shorter"}).status_code == 302
    assert on_it.suggestions.count() == 1
    assert "Companions from outside read these documents and suggest." in text_of(cole.get(f"/journeys/{journey.pk}/"))


def test_with_the_right_they_write_on_a_journey_under_way_and_nowhere_else(signed_in, journey, on_it, beside_it):
    give()
    cole = signed_in(COLE)
    save(cole, on_it, "question", "How can we ask first?")
    assert "How can we ask first?" in str(says(on_it, "question"))
    field = kind_named("equity-vision").fields[0].id
    save(cole, beside_it, field, "Ours")
    assert says(beside_it, field) == ""
    page = text_of(cole.get(f"/documents/{beside_it.pk}/"))
    assert "In this one you can suggest" in page
    assert re.search(r"From outside, Cole Amari, .* until .* may write", text_of(cole.get(f"/journeys/{journey.pk}/")))
    journeys.end(by=acting(ANA), journey=journey, learned="Ask first.")
    save(cole, on_it, "question", "Later")
    assert "Later" not in str(says(on_it, "question")), "a journey that has ended is written"
    journeys.open_again(by=acting(ANA), journey=journey)
    give(False)
    save(cole, on_it, "question", "Taken away")
    assert "Taken away" not in str(says(on_it, "question"))


def test_they_begin_nothing_set_nothing_aside_and_lead_no_station(signed_in, journey, on_it):
    give()
    cole = signed_in(COLE)
    cole.post(f"/documents/{on_it.pk}/move/", {"to": "set-aside"})
    cole.post(f"/journeys/{journey.pk}/stations/dossier/", {"do": "done"})
    cole.post(f"/journeys/{journey.pk}/stations/dossier/", {"do": "begin", "kind": "equity-use-case", "title": "X"})
    assert cole.get("/documents/new/equity-vision/").status_code == 403
    on_it.refresh_from_db()
    assert on_it.stage == "draft" and not journey.milestones.exists() and journey.holds.count() == 1


def test_the_districts_page_of_rights_shows_and_moves_it(signed_in):
    ivy = signed_in(IVY)
    page = ivy.get("/people/roles/").content.decode()
    assert "Write in documents of journeys" in page
    sent = {"role": "coach", "permission": "write-journey-documents", "held": "yes"}
    assert ivy.post("/people/roles/move/", sent).status_code == 302
    assert Permission.WRITE_JOURNEY_DOCUMENTS in acting(COLE).permissions
    assert "Write in documents of journeys" in text_of(ivy.get("/people/companions/"))
