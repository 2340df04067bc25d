"""The people of the two sample organisations. Kept apart from the taking in, which needs the whole engine."""

from __future__ import annotations

from fairwater_web.organisations.actions import make_organisation
from fairwater_web.organisations.enums import Kind
from fairwater_web.people.actions import give_role, make_person, mark_samples
from fairwater_web.people.enums import Role

SAMPLES = ("riverbend", "virginia")
SAMPLE_PASSWORD = "riverbend-sample"  # noqa: S105 - printed at the start, for invented people on loopback
SAMPLE_PEOPLE = (
    ("ana@riverbend.example", "Ana Morales", "riverbend", Role.EQUITY_LEAD),
    ("sam@riverbend.example", "Sam Whitfield", "riverbend", Role.SUPERINTENDENT),
    ("dana@riverbend.example", "Dana Okafor", "riverbend", Role.DATA_STEWARD),
    ("lee@partners.example", "Lee Park", "riverbend", Role.COMMUNITY_PARTNER),
    ("vera@virginia.example", "Vera Ellis", "virginia", Role.STATE_ANALYST),
)


def make_sample_people() -> None:
    """Make the two sample organisations and the people who sign in to them."""
    organisations = {
        "riverbend": make_organisation(kind=Kind.DISTRICT, name="Riverbend Unified", slug="riverbend"),
        "virginia": make_organisation(kind=Kind.STATE, name="Virginia", slug="virginia"),
    }
    for email, name, slug, role in SAMPLE_PEOPLE:
        person = make_person(email=email, name=name, password=SAMPLE_PASSWORD)
        give_role(person=person, organisation=organisations[slug], role=role)
    mark_samples(emails=[email for email, *_ in SAMPLE_PEOPLE])
