"""What a survey can be, how it reaches people, and what guardians have been told or have agreed to."""

from __future__ import annotations

from django.db import models


class Stage(models.TextChoices):
    """A survey is put together, answered, and read."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Way(models.TextChoices):
    """How an answer came in."""

    LINK = "link"
    OPEN_LINK = "open-link"
    KIOSK = "kiosk"
    PAPER = "paper"
    INTERVIEW = "interview"
    BROUGHT = "brought"


class Consent(models.TextChoices):
    """What guardians know of a survey of students: nothing yet, that they may opt out, or each has agreed."""

    NOT_SET = "not-set"
    NOTICE = "notice"
    ACTIVE = "active"
