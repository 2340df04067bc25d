"""What becomes of a release."""

from __future__ import annotations

from django.db import models


class Outside(models.TextChoices):
    """Who outside reads a release. Whoever it is, the proof takes everybody to know it."""

    PUBLIC = "public"
    FAMILIES = "families"


class Stage(models.TextChoices):
    """A release is proven before anybody may approve it; only a published one is seen outside."""

    PROVING = "proving"
    PROVEN = "proven"
    REFUSED = "refused"
    PUBLISHED = "published"
