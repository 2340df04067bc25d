"""How far an audit is, and for whom it is made, stored as slugs."""

from django.db import models


class Reader(models.TextChoices):
    """Who will read an audit."""

    STAFF = "staff"
    FAMILIES = "families"
    PUBLIC = "public"


class Stage(models.TextChoices):
    """The stages of an audit."""

    WORKING = "working"
    MADE = "made"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    FAILED = "failed"
