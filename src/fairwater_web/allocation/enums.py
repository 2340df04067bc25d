"""How far an allocation is, and where a count comes from, stored as slugs."""

from __future__ import annotations

from django.db import models


class Stage(models.TextChoices):
    """The stages of an allocation: what is kept is never changed."""

    DRAFT = "draft"
    KEPT = "kept"
    SET_ASIDE = "set-aside"


class From(models.TextChoices):
    """Where a count of students comes from."""

    RECORDS = "records"
    SMALL = "small"
    """The records have it, and it is so small that a person confirms it."""
    NONE = "none"
    """Nobody has said it."""
    ENTERED = "entered"
    """A person gave or confirmed it."""
