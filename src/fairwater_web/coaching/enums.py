"""Whom a note is for, where a session stands in the cycle of coaching, and how a commitment stands. Stored as slugs."""

from __future__ import annotations

from django.db import models


class Tier(models.TextChoices):
    """Whom a note is for, from the least open to the most."""

    PRIVATE = "private"
    COUNTED = "counted"
    """Its words are the writer's alone; its topics are counted."""
    SHARED = "shared"

    @property
    def openness(self) -> int:
        """Return how open it is: 0 for the least."""
        return list(Tier).index(self)


class Step(models.TextChoices):
    """A step of the cycle of coaching."""

    GOAL = "goal"
    BEFORE = "before"
    OBSERVE = "observe"
    REFLECT = "reflect"
    ACT = "act"
    FOLLOW_UP = "follow-up"


class Standing(models.TextChoices):
    """How a commitment stands."""

    OPEN = "open"
    KEPT = "kept"
    STOPPED = "stopped"
