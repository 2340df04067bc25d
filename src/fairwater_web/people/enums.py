"""Roles, stored as slugs."""

from __future__ import annotations

from django.db import models


class Role(models.TextChoices):
    """A role that a person holds in an organisation."""

    EQUITY_LEAD = "equity-lead"
    SUPERINTENDENT = "superintendent"
    DATA_STEWARD = "data-steward"
    STATE_ANALYST = "state-analyst"
    COMMUNITY_PARTNER = "community-partner"
