"""How two things are linked, and what can happen to evidence. Stored as slugs."""

from django.db import models


class Relation(models.TextChoices):
    """Read from the later thing to the earlier: this rests on that, answers it, continues it, takes its place."""

    RESTS_ON = "rests-on"
    ANSWERS = "answers"
    CONTINUES = "continues"
    REPLACES = "replaces"


class Happened(models.TextChoices):
    """What happened to a thing on which others rest."""

    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
