"""The people of the sample organisations. Kept apart from the taking in, which needs the whole engine."""

from __future__ import annotations

from fairwater_web.organisations.actions import make_children, make_organisation
from fairwater_web.organisations.enums import Kind, Level
from fairwater_web.people.actions import give_role, make_person, mark_samples
from fairwater_web.people.enums import Role

SAMPLES = ("riverbend", "virginia")
SAMPLE_PASSWORD = "riverbend-sample"  # noqa: S105 - printed at the start, for invented people on loopback
EASTSIDE, HARBOR = "0201", "0301"
PILOT_SCHOOLS = ((EASTSIDE, "Eastside Middle", Level.MIDDLE), (HARBOR, "Harbor High", Level.HIGH))
PLACE_NAMES = {number: name for number, name, _ in PILOT_SCHOOLS} | {"network": "Headwaters Network"}
SAMPLE_PEOPLE = (
    ("ana@riverbend.example", "Ana Morales", "riverbend", Role.EQUITY_LEAD),
    ("sam@riverbend.example", "Sam Whitfield", "riverbend", Role.SUPERINTENDENT),
    ("dana@riverbend.example", "Dana Okafor", "riverbend", Role.DATA_STEWARD),
    ("ivy@riverbend.example", "Ivy Brooks", "riverbend", Role.ADMINISTRATOR),
    ("paul@riverbend.example", "Paul Reyes", "riverbend", Role.PRINCIPAL_SUPERVISOR),
    ("nora@riverbend.example", "Nora Lindqvist", EASTSIDE, Role.PRINCIPAL),
    ("omar@riverbend.example", "Omar Haddad", EASTSIDE, Role.TEACHER),
    ("olive@riverbend.example", "Olive Tran", "riverbend", Role.OBSERVER),
    ("jun@riverbend.example", "Jun Castillo", HARBOR, Role.STUDENT),
    ("rosa@riverbend.example", "Rosa Mendez", EASTSIDE, Role.FAMILY),
    ("lee@partners.example", "Lee Park", "riverbend", Role.COMMUNITY_PARTNER),
    ("cole@partners.example", "Cole Amari", "riverbend", Role.COACH),
    ("fay@network.example", "Fay Duncan", "network", Role.COHORT_FACILITATOR),
    ("ash@network.example", "Ash Novak", "network", Role.ASSESSOR),
    ("vera@virginia.example", "Vera Ellis", "virginia", Role.STATE_ANALYST),
)
"""E-mail address, name, where (a slug, or the number of a pilot school), role: one account for every role."""


def make_sample_people() -> None:
    """Make the sample organisations and the people who sign in to them."""
    organisations = {
        "riverbend": make_organisation(kind=Kind.DISTRICT, name="Riverbend Unified", slug="riverbend"),
        "virginia": make_organisation(kind=Kind.STATE, name="Virginia", slug="virginia"),
        "network": make_organisation(kind=Kind.PROGRAMME, name="Headwaters Network", slug="headwaters"),
    }
    organisations |= make_children(parent=organisations["riverbend"], kind=Kind.SCHOOL, places=PILOT_SCHOOLS)
    for email, name, where, role in SAMPLE_PEOPLE:
        person = make_person(email=email, name=name, password=SAMPLE_PASSWORD)
        give_role(person=person, organisation=organisations[where], role=role)
    mark_samples(emails=[email for email, *_ in SAMPLE_PEOPLE])
