"""What a series tells of a pilot, how it is counted and drawn, and what can be decided. Stored as slugs."""

from __future__ import annotations

from django.db import models

from fairwater.improvement import Kind


class Tells(models.TextChoices):
    """What a series tells of a pilot: whether it helps, what moves first, whether it is done, what it may harm, who says so."""

    OUTCOME = "outcome"
    DRIVER = "driver"
    PROCESS = "process"
    BALANCING = "balancing"
    VOICE = "voice"


class Counted(models.TextChoices):
    """A number as it is, or a count of a total."""

    NUMBER = "number"
    SHARE = "share"


class Better(models.TextChoices):
    """Where it should go."""

    LOWER = "lower"
    HIGHER = "higher"


class Chart(models.TextChoices):
    """How a series is drawn: the kinds of chart, of which two are of shares alone."""

    RUN = Kind.RUN.value
    INDIVIDUALS = Kind.INDIVIDUALS.value
    SHARES = Kind.SHARES.value
    SHARES_PRIME = Kind.SHARES_PRIME.value


class Decided(models.TextChoices):
    """What follows from a cycle."""

    ADOPT = "adopt"
    ADAPT = "adapt"
    ABANDON = "abandon"
    SCALE = "scale"
