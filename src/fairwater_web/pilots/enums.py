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


class Source(models.TextChoices):
    """Where the points of a series come from: entered by people, asked of a measure for staff, or released to everybody."""

    ENTERED = "entered"
    MEASURE = "measure"
    RELEASED = "released"


class Part(models.TextChoices):
    """What a place is in a pilot: it tries the change, or is compared with those that do."""

    PILOT = "pilot"
    COMPARISON = "comparison"


class CountedIn(models.TextChoices):
    """What an aim is counted in: of sending students out, events and days lost say more than students."""

    STUDENTS = "students"
    EVENTS = "events"
    DAYS = "days"
    PERCENT = "percent"
    TIMES = "times"
    OTHER = "other"


class AskedOf(models.TextChoices):
    """What is counted by student group: who was reached, and the outcome before and after."""

    REACH = "reach"
    BEFORE = "before"
    AFTER = "after"
