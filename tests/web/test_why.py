"""Beside whatever a page says of a school or of a group of students stands "Why can I see this?", and its answer."""

from __future__ import annotations

import html
import uuid
from datetime import date

import pytest
from django.utils import timezone

from fairwater import words
from fairwater_web.common.permissions import OPEN, SIGNED_IN
from fairwater_web.people.permissions import Permission
from tests.cast import ANA, DANA, FAY, IVY, VERA
from tests.web.test_routes import ADDRESSES, FORMS

ASKED = words.text("why-ask", "en")
SHOWS = (Permission.SEE_STAFF_NUMBERS, Permission.PLAN_RELEASE, Permission.IMPORT_DATA, Permission.READ_ACCESS_LOG)
"""What opens a page that says something of schools or of groups of students, or of who saw it."""
FILES = (".csv", ".svg", ".png", "<str:name>")
ALSO = {"": "Home", "people/": "who belongs here", "people/companions/": "who was let in", "search/": "what was found"}
"""Pages with another permission that show such things too."""
PAGES = [
    route
    for route, (_, permission) in ADDRESSES.items()
    if permission in SHOWS and route not in FORMS and not route.endswith(FILES)
]


@pytest.fixture
def things(signed_in):
    """One thing of each kind in Riverbend, by the beginning of its route."""
    from fairwater.allocation import shipped_schemes
    from fairwater.allocation.data_form import scheme_data
    from fairwater_web.allocation.models import Allocation
    from fairwater_web.analysis.queries import Choices
    from fairwater_web.audits.models import Audit
    from fairwater_web.documents.models import Document
    from fairwater_web.findings.actions import pin_for_staff
    from fairwater_web.imports.models import Import
    from fairwater_web.people.models import Person
    from fairwater_web.people.queries import acting_person
    from fairwater_web.releases.models import Release

    dana = acting_person(Person.objects.get(email=DANA), timezone.localdate())
    own = {"organisation": dana.organisation, "made_by": dana.person}
    plan = {"measure": "chronic-absence", "school_year": "2026", "columns": [], "ways": 1, "policy": "strict"}
    file = {"file": "a.csv", "content": "0", "size": 1, "table": "enrollment", "as_of": date(2026, 6, 14)}
    finding = pin_for_staff(by=dana, measure="suspended-out-of-school", choices=Choices(), note="")
    return {
        "release/": Release.objects.create(**own, **plan, batch=uuid.uuid4()).pk,
        "audit/": Audit.objects.create(**own).pk,
        "allocations/": Allocation.objects.create(
            **own, title="Hours", scheme=scheme_data(shipped_schemes()["coaching-hours"]), total="300"
        ).pk,
        "pilots/": Document.objects.create(kind="pilot-plan", title="A pilot", language="en", **own).pk,
        "data/import/": Import.objects.create(**own, **file).pk,
        "findings/": finding.pk,
    }


def page_of(client, route: str, things) -> str:
    address = ADDRESSES[route][0]
    for start, number in things.items():
        if route.startswith(start) and "<int:" in route:
            address = f"/{start}{number}/"
    answer = client.get(address)
    assert answer.status_code == 200, address
    return html.unescape(answer.content.decode())


def test_the_pages_that_are_walked_are_those_of_the_table():
    assert len(PAGES) >= 12 and {"see/<slug:measure_id>/", "findings/<int:number>/", "data/import/<int:number>/"} <= {
        *PAGES
    }
    assert not {OPEN, SIGNED_IN} & {ADDRESSES[route][1] for route in PAGES}


@pytest.mark.parametrize("route", PAGES)
def test_it_can_be_asked_on_every_page_that_shows_students(signed_in, things, route):
    page = page_of(signed_in(DANA), route, things)
    assert ASKED in page
    asked = page[page.index(ASKED) :]
    assert "as Data steward of Riverbend Unified" in asked and "/people/roles/" in asked


@pytest.mark.parametrize("route", ALSO)
def test_and_where_such_things_stand_beside_others(signed_in, things, route):
    client = signed_in(IVY if route.startswith("people/") else DANA)
    address = "/search/?q=suspended" if route == "search/" else ADDRESSES[route][0]
    assert ASKED in html.unescape(client.get(address).content.decode())


def test_whose_reason_is_another_reads_another(signed_in):
    page = html.unescape(signed_in(VERA).get("/see/").content.decode())
    assert "as State analyst of Virginia" in page[page.index(ASKED) :]


def test_outside_nobody_is_told_of_roles(client, db):
    assert ASKED not in html.unescape(client.get("/public/riverbend/").content.decode())


@pytest.mark.parametrize(
    "address",
    [
        *("documents/{}/", "documents/{}/drawn/", "documents/{}/versions/", "documents/{}/in/es/"),
        *("documents/{}/history/problem/", "documents/compare/conditions-map/"),
        *("registers/commitments/", "registers/commitments/board/", "registers/commitments/calendar/"),
        *("documents/{}/lines/", "documents/{}/fields/problem/evidence/"),
    ],
)
def test_it_can_be_asked_beside_what_people_wrote_of_a_school(signed_in, address):
    from fairwater_web.documents.models import Document
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.people.models import Person

    own = {"organisation": Organisation.objects.get(slug="riverbend"), "made_by": Person.objects.get(email=DANA)}
    number = Document.objects.create(kind="conditions-map", title="A map", language="en", **own).pk
    answer = signed_in(DANA).get("/" + address.format(number))
    assert answer.status_code == 200
    shown = html.unescape(answer.content.decode())
    assert ASKED in shown and "as Data steward of Riverbend Unified" in shown[shown.index(ASKED) :]


@pytest.mark.parametrize(
    ("email", "address", "role"),
    [
        (ANA, "/registers/commitments/new/", "District equity lead of Riverbend"),
        (FAY, "/recognition/desk/", "of Headwaters Network"),
    ],
)
def test_and_where_somebody_writes_or_decides(signed_in, email, address, role):
    shown = html.unescape(signed_in(email).get(address).content.decode())
    assert role in shown[shown.index(ASKED) :]
