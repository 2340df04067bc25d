"""Roles, stored as slugs."""

from __future__ import annotations

from django.db import models

from fairwater_web.organisations.enums import Kind


class Role(models.TextChoices):
    """A role that a person holds in an organisation."""

    EQUITY_LEAD = "equity-lead"
    SUPERINTENDENT = "superintendent"
    PRINCIPAL_SUPERVISOR = "principal-supervisor"
    PRINCIPAL = "principal"
    TEACHER = "teacher"
    STUDENT = "student"
    FAMILY = "family"
    COMMUNITY_PARTNER = "community-partner"
    COACH = "coach"
    COHORT_FACILITATOR = "cohort-facilitator"
    ASSESSOR = "assessor"
    DATA_STEWARD = "data-steward"
    OBSERVER = "observer"
    ADMINISTRATOR = "administrator"
    STATE_ANALYST = "state-analyst"


OUTSIDE = (Role.COMMUNITY_PARTNER, Role.COACH, Role.COHORT_FACILITATOR, Role.ASSESSOR)
"""Companions from outside: what they may see, and until when, is what the district grants. Each has an end."""

LARGE = (Kind.STATE, Kind.DISTRICT)
HELD_IN: dict[Role, tuple[Kind, ...]] = {
    Role.EQUITY_LEAD: LARGE,
    Role.SUPERINTENDENT: (Kind.DISTRICT,),
    Role.PRINCIPAL_SUPERVISOR: (Kind.DISTRICT,),
    Role.PRINCIPAL: (Kind.SCHOOL,),
    Role.TEACHER: (Kind.SCHOOL, Kind.TEAM),
    Role.STUDENT: (Kind.SCHOOL, Kind.TEAM),
    Role.FAMILY: (Kind.SCHOOL, Kind.DISTRICT, Kind.TEAM),
    Role.COMMUNITY_PARTNER: (Kind.DISTRICT, Kind.SCHOOL, Kind.TEAM),
    Role.COACH: (Kind.DISTRICT, Kind.SCHOOL, Kind.TEAM),
    Role.COHORT_FACILITATOR: (Kind.PROGRAMME, Kind.DISTRICT),
    Role.ASSESSOR: (Kind.PROGRAMME, Kind.DISTRICT),
    Role.DATA_STEWARD: LARGE,
    Role.OBSERVER: (Kind.DISTRICT, Kind.SCHOOL),
    Role.ADMINISTRATOR: (Kind.PROGRAMME, *LARGE),
    Role.STATE_ANALYST: (Kind.STATE,),
}
"""In what kind of organisation each role is held; its rights hold there and nowhere else."""
