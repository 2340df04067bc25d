"""Roles, stored as slugs, and the permissions that each holds. The picture of who may what is this table."""

from __future__ import annotations

from django.db import models

from fairwater_web.people.permissions import Permission


class Role(models.TextChoices):
    """A role that a person holds in an organisation."""

    EQUITY_LEAD = "equity-lead"
    SUPERINTENDENT = "superintendent"
    DATA_STEWARD = "data-steward"
    STATE_ANALYST = "state-analyst"
    COMMUNITY_PARTNER = "community-partner"


ALL_STAFF = frozenset({Permission.SEE_HOME, Permission.SEE_STAFF_NUMBERS})
PERMISSIONS_OF: dict[str, frozenset[str]] = {
    Role.EQUITY_LEAD: ALL_STAFF,
    Role.SUPERINTENDENT: ALL_STAFF,
    Role.DATA_STEWARD: ALL_STAFF,
    Role.STATE_ANALYST: ALL_STAFF,
    Role.COMMUNITY_PARTNER: frozenset({Permission.SEE_HOME}),
}
