"""Documents of the sample organisations: the examples of the shipped kinds for Riverbend, and some of their own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from fairwater.content import content_of
from fairwater.documents.kinds import DocumentKind, in_language
from fairwater.words import DEFAULT_LANGUAGE
from fairwater_web.documents import actions
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.frameworks.queries import term_options
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person

FILE = Path(__file__).with_name("samples.toml")
EASTSIDE = "0201"
EXAMPLES = (
    ("equity-statement", "ana@riverbend.example", "", "sam@riverbend.example"),
    ("equity-vision", "nora@riverbend.example", EASTSIDE, ""),
    ("decision-record", "ana@riverbend.example", "", ""),
    ("equity-pause", "nora@riverbend.example", EASTSIDE, ""),
)
"""Kind, who begins it, the number of their school (blank: the district), and who signs it."""


def make_sample_documents(*, today: date) -> int:
    """Make the documents of the sample organisations where they have none yet; return how many."""
    n = 0
    if not Document.objects.filter(organisation__slug="riverbend").exists():
        n = sum(_example(*each, today=today) for each in EXAMPLES) + _own("riverbend", today)
    if not Document.objects.filter(organisation__slug="virginia").exists():
        n += _own("virginia", today)
    return n


def _own(slug: str, today: date) -> int:
    part, n = content_of(FILE), 0
    for each in part.parts("documents", "kind"):
        if each.text("place") == slug:
            place = Organisation.objects.get(slug=slug)
            n += _made(each.text("kind"), each.text("by"), place, each.text("title"), each.mapping("values"), "", today)
    return n


def _example(slug: str, email: str, school: str, signer: str, *, today: date) -> int:
    kind = kind_named(slug)
    district = Organisation.objects.get(slug="riverbend")
    place = Organisation.objects.get(parent=district, local_id=school) if school else district
    if kind is None:
        return 0
    title = kind.example_title.said(DEFAULT_LANGUAGE)
    return _made(slug, email, place, title, kind.example_in(DEFAULT_LANGUAGE), signer, today)


def _made(slug: str, email: str, place: Organisation, title: str, values: Any, signer: str, today: date) -> int:
    kind, by = kind_named(slug), _actor(email, place, today)
    if kind is None or by is None:
        return 0
    made = actions.begin_document(by=by, kind=kind, title=title, organisation=place, language=DEFAULT_LANGUAGE)
    fill(by=by, document=made, kind=kind, values=values)
    signs = _actor(signer, place, today) if signer else None
    if signs is not None:
        made.refresh_from_db()
        actions.sign(by=signs, document=made, kind=kind, seen=made.changed)
        actions.publish_document(by=signs, document=made, kind=kind, public=True)
    return 1


def _actor(email: str, place: Organisation, today: date) -> Any:
    person = Person.objects.filter(email=email).first()
    return acting_person(person, today, place.pk) if person is not None else None


def fill(*, by: Any, document: Document, kind: DocumentKind, values: Any) -> None:
    """Write values into a document of a sample organisation, field by field as a person would."""
    for field in kind.with_terms(term_options(document.organisation)).fields:
        if field.id in values:
            given = in_language(values[field.id], DEFAULT_LANGUAGE)
            actions.save_field(by=by, document=document, field=field, given=given, seen=0, language=DEFAULT_LANGUAGE)
