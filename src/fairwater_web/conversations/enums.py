"""What a conversation and a statement can be, who votes, and how."""

from __future__ import annotations

from django.db import models


class Stage(models.TextChoices):
    """A conversation is put together, open to votes, closed."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Standing(models.TextChoices):
    """Whether a statement may be voted on."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class As(models.TextChoices):
    """As whom somebody votes. Who they are is not asked."""

    STUDENT = "student"
    FAMILY = "family"
    STAFF = "staff"
    COMMUNITY = "community"


class Choice(models.IntegerChoices):
    """A vote, in the signs of Polis's exports."""

    AGREE = 1
    PASS = 0
    DISAGREE = -1
