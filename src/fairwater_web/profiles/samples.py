"""The profile of the sample district, its baseline, and the blueprint that was drawn from it. Every word is invented."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater.capability import EvidenceKind
from fairwater.content import Part, content_of
from fairwater_web.analysis.asking import Choices
from fairwater_web.data.models import SnapshotRecord
from fairwater_web.documents.actions import cite, save_field
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import kind_named, values_of
from fairwater_web.findings.actions import pin_for_staff
from fairwater_web.frameworks.queries import term_options
from fairwater_web.interviews.models import Quote
from fairwater_web.journeys.models import Journey
from fairwater_web.listening.models import Survey
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.profiles import actions
from fairwater_web.profiles.actions import BLUEPRINT, Thing
from fairwater_web.profiles.enums import Side
from fairwater_web.profiles.models import CapabilityProfile

FILE = Path(__file__).with_name("samples.toml")
LEAD, REVIEWER, COMPANION = "ana@riverbend.example", "paul@riverbend.example", "Cole Amari"
MEASURE = "suspended-out-of-school"
LOOKED_BACK = timedelta(days=12)
TYPED, FINDING = "", "finding"


def make_sample_profile() -> int | None:
    """Make the profile and its blueprint where there is none yet; return how many.

    None while what it rests on is not there: surveys, quotes, documents, the district's data.
    """
    today = timezone.localdate()
    people = [Person.objects.filter(email=email, is_sample=True).first() for email in (LEAD, REVIEWER)]
    if None in people or CapabilityProfile.objects.filter(organisation__slug="riverbend").exists():
        return 0
    ana, paul = (acting_person(person, today) for person in people if person is not None)
    if ana is None or paul is None:
        return 0
    part = content_of(FILE)
    rows = list(part.parts("statements", "code"))
    things = _things(ana.organisation, rows)
    if things is None:
        return None
    with transaction.atomic():
        profile = _profile(ana, paul, rows, things)
        actions.keep(by=ana, profile=profile, on=today, note="Before the blueprint")
        _blueprint(ana, profile, today)
    return 1


def _named_in(rows: list[Part]) -> list[str]:
    pieces = [piece[1] for row in rows for piece in row.given.get("pieces", ())]
    voices = [row.given["voiced_in"] for row in rows if "voiced_in" in row.given]
    return sorted({*pieces, *voices} - {TYPED, FINDING})


def _things(district: Organisation, rows: list[Part]) -> dict[str, Thing] | None:
    """Return the things that the sample names; None while one of them is not there yet."""
    found: dict[str, Thing] = {}
    for name in _named_in(rows):
        kind, _, which = name.partition(":")
        number = _number(district, kind, which)
        if number is None:
            return None
        found[name] = (kind, number)
    if not SnapshotRecord.objects.filter(organisation=district).exists():
        return None
    return found


def _number(district: Organisation, kind: str, which: str) -> int | None:
    if kind == "survey":
        surveys = Survey.objects.filter(round__tenant=district, instrument=which)
        return surveys.order_by("pk").values_list("pk", flat=True).first()
    if kind == "quote":
        quotes = Quote.objects.filter(slip__talk__round__tenant=district, text__startswith=which, withdrawn_on=None)
        return quotes.order_by("pk").values_list("pk", flat=True).first()
    documents = Document.objects.filter(organisation__in=[district, *district.children.all()], kind=which)
    return documents.order_by("pk").values_list("pk", flat=True).first()


def _profile(ana: Any, paul: Any, rows: list[Part], things: dict[str, Thing]) -> CapabilityProfile:
    profile = actions.open_profile(by=ana, organisation=ana.organisation, variant="district")
    by = {"by": ana, "profile": profile}
    pinned = pin_for_staff(by=ana, measure=MEASURE, choices=Choices(), note="Who is sent out, by group")
    known = things | {FINDING: ("finding", pinned.pk)}
    for row in rows:
        given = by | {"code": row.text("code")}
        actions.place(**given, side=Side.SELF, level=row.whole("self"), because=row.text("self_because"))
        if voiced_in := row.text("voiced_in", ""):
            level = row.whole("voice")
            actions.place_voice(**given, level=level, because=row.text("heard"), thing=known[voiced_in])
        for kind, what, shows in row.given.get("pieces", ()):
            actions.add_evidence(**given, kind=EvidenceKind(kind), said=shows, thing=known.get(what))
        if because := row.text("evidenced_because", ""):
            placed = actions.place(**given, side=Side.EVIDENCED, level=row.whole("evidenced"), because=because)
            if not row.flag("waits"):
                actions.review(by=paul, profile=profile, number=placed.pk, stands=True, said="")
    return profile


def _blueprint(ana: Any, profile: CapabilityProfile, today: date) -> None:
    """Draw the blueprint from the profile, and fill it as the example of its kind; its first term was looked back on."""
    kind = kind_named(BLUEPRINT)
    journey = Journey.objects.filter(organisation=profile.organisation).order_by("pk").first()
    if kind is None:
        return
    made = actions.open_blueprint(
        by=ana,
        profile=profile,
        title=kind.example_title.said("en"),
        journey=journey.pk if journey is not None else 0,
        companion=COMPANION,
        today=today,
        language="en",
    )
    values = kind.example_in("en")
    values["reviews"] = [row | {"on": (today - LOOKED_BACK).isoformat()} for row in values["reviews"]]
    there = values_of(made)
    for field in kind.with_terms(term_options(profile.organisation)).fields:
        if field.id in values:
            seen = there[field.id].version if field.id in there else 0
            save_field(by=ana, document=made, field=field, given=values[field.id], seen=seen, language="en")
    plan = _number(profile.organisation, "document", "pilot-plan")
    pilots = kind.field("pilots")
    if plan is not None and pilots is not None:
        cite(by=ana, document=made, field=pilots, thing=("document", plan), language="en")
