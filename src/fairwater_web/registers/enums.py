"""What happened to an entry, stored as slugs."""

from django.db import models


class Did(models.TextChoices):
    """What a line of an entry's history says."""

    MADE = "made"
    CHANGED = "changed"
    MOVED = "moved"
    POSTPONED = "postponed"
    HELP_ASKED = "help-asked"
    STOPPED = "stopped"
    BROUGHT = "brought"
