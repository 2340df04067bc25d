"""What a district can share with a cohort, how it gives its words, where a contribution stands. Stored as slugs."""

from __future__ import annotations

from django.db import models


class SharedKind(models.TextChoices):
    """A journey's stations, a version of a document, a release."""

    JOURNEY = "journey"
    DOCUMENT = "document"
    RELEASE = "release"


class Licence(models.TextChoices):
    """Under what a contribution is given; the framework of a cohort is CC BY 4.0 and may hold both."""

    CC_BY = "CC-BY-4.0"
    CC0 = "CC0-1.0"


class Stands(models.TextChoices):
    """A contribution is offered, taken into the framework, or was taken back before that."""

    OFFERED = "offered"
    TAKEN = "taken"
    TAKEN_BACK = "taken-back"


class Locale(models.TextChoices):
    """What kind of place a district is, in the four words of the national statistics."""

    CITY = "city"
    SUBURB = "suburb"
    TOWN = "town"
    RURAL = "rural"


class Region(models.TextChoices):
    """Where a district is, in the four regions of the census."""

    NORTHEAST = "northeast"
    MIDWEST = "midwest"
    SOUTH = "south"
    WEST = "west"


GALLERY = ("prototype", "final-design")
"""Kinds of document that can stand in the gallery."""

REPORTS = ("cohort-interim-report", "cohort-summative-report")
CONTRIBUTES = "theory-of-action"
"""The kind of document whose shifts can be contributed."""
