"""Kinds of organisation, stored as slugs."""

from django.db import models


class Kind(models.TextChoices):
    """What an organisation is."""

    PROGRAMME = "programme"
    STATE = "state"
    DISTRICT = "district"
    SCHOOL = "school"
    TEAM = "team"


class Level(models.TextChoices):
    """What grades a school serves, by their span."""

    ELEMENTARY = "elementary"
    MIDDLE = "middle"
    HIGH = "high"
    SPANNING = "spanning"
    NONE = ""
