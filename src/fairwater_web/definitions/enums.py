"""What can be proposed, how a proposal stands, and how far a definition is. Stored as slugs."""

from __future__ import annotations

from django.db import models


class Change(models.TextChoices):
    """What a proposal would do with a term."""

    ADD = "add"
    REWORD = "reword"
    TAKE_OUT = "take-out"


class Decision(models.TextChoices):
    """How a proposal stands."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Stage(models.TextChoices):
    """Whether a definition is being written or was published."""

    OPEN = "open"
    PUBLISHED = "published"
