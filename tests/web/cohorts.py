"""A cohort for tests: a programme, Riverbend and invented districts that take part, with what they can share."""

from __future__ import annotations

import html
import re
from datetime import date
from typing import Any

from django.utils import timezone

MONDAY = date(2026, 1, 5)


def text_of(answer) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode().split("<main")[1])))


def acting(email: str) -> Any:
    from fairwater_web.people.models import Person
    from fairwater_web.people.queries import acting_person

    return acting_person(Person.objects.get(email=email), timezone.localdate())


def district(slug: str) -> Any:
    """A district with an equity lead, and a superintendent who approves."""
    from fairwater_web.organisations.actions import make_organisation
    from fairwater_web.organisations.enums import Kind
    from fairwater_web.people.actions import give_role, make_person

    place = make_organisation(kind=Kind.DISTRICT, name=slug.title(), slug=slug)
    for role in ("equity-lead", "superintendent"):
        person = make_person(email=f"{role}@{slug}.example", name=f"{role} {slug}", password="of-no-matter-1")
        give_role(person=person, organisation=place, role=role)
    return acting(f"equity-lead@{slug}.example")


def lead_of(slug: str) -> str:
    return f"equity-lead@{slug}.example"


def published(lead: Any, cells: dict[str, tuple[str, str]], audience: str = "public", stage: str = "published") -> Any:
    """A release by race and ethnicity: group → students and counted as its content has them; "" is withheld."""
    from fairwater_web.people.models import Person
    from fairwater_web.releases.models import Release

    numbers = []
    for group, (students, counted) in cells.items():
        where = {} if group == "everyone" else {"race_ethnicity": group}
        share = repr(int(counted) / int(students)) if students and counted else ""
        for stat, value in (("students", students), ("counted", counted), ("share", share)):
            status = "released" if value else "withheld"
            numbers.append({"where": where, "stat": stat, "value": value, "low": "", "high": "", "status": status})
    content = {"columns": ["race_ethnicity"], "hash": "h", "numbers": numbers, "rolled_up": [], "proof": {}}
    given = {"measure": "suspended-out-of-school", "school_year": "2026", "columns": ["race_ethnicity"], "ways": 1}
    second = Person.objects.exclude(pk=lead.person.pk).filter(memberships__organisation=lead.organisation).first()
    return Release.objects.create(
        organisation=lead.organisation,
        **given,
        policy="strict",
        audience=audience,
        stage=stage,
        made_by=lead.person,
        approved_by=second,
        approved_at=timezone.now(),
        content=content,
    )


def prototype(lead: Any, title: str, idea: str) -> Any:
    """A prototype with an idea, and no version yet."""
    from fairwater_web.documents.actions import begin_document, save_field
    from fairwater_web.documents.queries import kind_named

    kind = kind_named("prototype")
    made = begin_document(by=lead, kind=kind, title=title, organisation=lead.organisation, language="en")
    save_field(by=lead, document=made, field=kind.field("idea"), given=idea, seen=0, language="en")
    made.refresh_from_db()
    return made


def kept(lead: Any, document: Any) -> Any:
    from fairwater_web.documents.actions import keep_version
    from fairwater_web.documents.queries import kind_named

    return keep_version(by=lead, document=document, kind=kind_named("prototype"), note="")
