"""How a journey is going on. Stored as slugs."""

from __future__ import annotations

from django.db import models


class Stage(models.TextChoices):
    """A journey is under way, or was ended: arrived, or stopped with what was learned."""

    OPEN = "open"
    ENDED = "ended"
