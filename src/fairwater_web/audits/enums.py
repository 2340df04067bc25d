"""How far an audit is, stored as slugs."""

from django.db import models


class Stage(models.TextChoices):
    """The stages of an audit."""

    WORKING = "working"
    MADE = "made"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    FAILED = "failed"
