"""Exemplars of the sample districts: three of Riverbend, one of Marlow Bay; who replicates them; what the work brought."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.content import Part, content_of
from fairwater.words import DEFAULT_LANGUAGE
from fairwater_web.documents.actions import begin_document, cite
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named
from fairwater_web.documents.samples import fill
from fairwater_web.exemplars import actions
from fairwater_web.exemplars.enums import CLAIMS, KIND, PLAN, Audience, Came
from fairwater_web.exemplars.models import Adoption, Exemplar
from fairwater_web.exemplars.telling import told_exemplar
from fairwater_web.interviews.enums import Reach
from fairwater_web.interviews.models import Quote
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.registers.actions import make_entry
from fairwater_web.registers.queries import register_or_404
from fairwater_web.releases.models import Release
from fairwater_web.releases.queries import published_by
from fairwater_web.thread.actions import link

FILE = Path(__file__).with_name("samples.toml")
LEAD = "ana@riverbend.example"
THEIRS, REPLICATES = "ben@marlow-bay.example", "tess@fernwick.example"
SAID = "sent out on Monday"
"""What is in the words of a family that fit best, where somebody said them."""
EASTSIDE, HARBOR = "0201", "0301"


def make_sample_exemplars() -> int | None:
    """Make the exemplars where there are none yet; return how many. None while talks or the sample cohort are not there."""
    today = timezone.localdate()
    people = {each.email: each for each in Person.objects.filter(is_sample=True)}
    if LEAD not in people or Exemplar.objects.exists():
        return 0
    quotes = Quote.objects.filter(slip__talk__round__tenant__slug="riverbend", withdrawn_on=None)
    theirs = Release.objects.filter(organisation__slug="marlow-bay", stage="published").first()
    if not quotes.filter(reach=Reach.PUBLIC).exists() or theirs is None or REPLICATES not in people:
        return None
    with transaction.atomic():
        return _make(content_of(FILE), people, list(quotes.order_by("pk")), theirs, today)


def _make(part: Part, people: dict[str, Person], quotes: list[Quote], theirs: Release, today: date) -> int:
    ana = acting_person(people[LEAD], today)
    assert ana is not None
    eastside = Organisation.objects.get(parent=ana.organisation, local_id=EASTSIDE)
    ben, tess = (acting_person(people[each], today) for each in (THEIRS, REPLICATES))
    harbor = Organisation.objects.get(parent=ana.organisation, local_id=HARBOR)
    said = [each for each in quotes if each.reach == Reach.PUBLIC]
    said.sort(key=lambda each: SAID not in each.text)
    heard = said[:1] + [each for each in quotes if each.reach == Reach.TEAM][:1]
    public = Document.objects.filter(organisation=ana.organisation, is_public=True).first()
    things = [("quote", each.pk) for each in heard]
    things += [("document", public.pk)] if public is not None else []
    ours = published_by(ana.organisation.slug).filter(measure=theirs.measure, school_year=theirs.school_year)
    numbers = [("release", each.pk) for each in ours if each.columns == theirs.columns][:1]
    door = _published(ana, None, eastside, things + numbers, Audience.EVERYBODY)
    night = _published(ana, part.part("night"), ana.organisation, things[:1], Audience.NETWORK)
    hallway = _published(ana, part.part("hallway"), harbor, numbers, Audience.NETWORK)
    _draft(ana, part.part("draft"), eastside)
    circle = _published(ben, part.part("circle"), theirs.organisation, [("release", theirs.pk)], Audience.EVERYBODY)
    replicated = _adopted(tess, door, is_named=True)
    told = {name: part.text(name) for name in ("adapted", "happened", "learned")}
    actions.report(by=tess, adoption=replicated, came=Came.KEPT, **told)
    _adopted(ben, night, is_named=False)
    actions.follow(by=ana, exemplar=circle, follows=True)
    _claims(part.part("claims"), ana, door, public)
    return len((door, night, hallway, circle))


def _draft(by: Any, part: Part | None, place: Organisation) -> Document:
    kind = kind_named(KIND)
    assert kind is not None
    title = part.text("title") if part else kind.example_title.said(DEFAULT_LANGUAGE)
    values = part.mapping("values") if part else kind.example
    made = begin_document(by=by, kind=kind, title=title, organisation=place, language=DEFAULT_LANGUAGE)
    fill(by=by, document=made, kind=kind, values=values)
    made.refresh_from_db()
    return made


def _published(
    by: Any, part: Part | None, place: Organisation, things: list[tuple[str, int]], audience: Audience
) -> Exemplar:
    made, kind = _draft(by, part, place), kind_named(KIND)
    field = kind.field("shows") if kind else None
    assert field is not None
    for thing in things:
        cite(by=by, document=made, field=field, thing=thing, language=DEFAULT_LANGUAGE)
    return actions.publish(by=by, document=made, audience=audience)


def _adopted(by: Any, exemplar: Exemplar, *, is_named: bool) -> Adoption:
    told = told_exemplar(exemplar, DEFAULT_LANGUAGE)
    assert told is not None
    given = {"journey": 0, "is_named": is_named, "language": DEFAULT_LANGUAGE}
    return actions.adopt(by=by, exemplar=exemplar, told=told, **given)


def _claims(part: Part, ana: Any, door: Exemplar, public: Document | None) -> None:
    """Say what the work brought, and on what each claim rests; one that rests on nothing yet stands in the register."""
    pilot = Document.objects.filter(organisation=ana.organisation, kind=PLAN).order_by("pk").first()
    rests: dict[str, list[tuple[str, int]]] = {
        "staff": [("document", pilot.pk)] if pilot is not None else [],
        "trust": [("document", public.pk)] if public is not None else [],
        "elsewhere": [("exemplar", door.pk)],
    }
    register = register_or_404(ana, CLAIMS)
    for name, things in rests.items():
        given = part.part(name)
        values = {"claim": given.text("claim"), "result": given.text("result"), "owner": "Ana Morales"}
        entry = make_entry(by=ana, register=register, values=values | {"for-whom": list(given.texts("for-whom"))})
        for thing in things:
            link(organisation=ana.organisation, thing=("entry", entry.pk), to=thing, by=ana)
