"""What is written on a visit, where a row of a rubric comes from, and beside whom somebody calibrates. Stored as slugs."""

from __future__ import annotations

from django.db import models


class Wrote(models.TextChoices):
    """What an entry of an observation is."""

    LINE = "line"
    STRIKE = "strike"
    """A line that was written is struck; it stays to be seen."""
    SCORE = "score"


class Of(models.TextChoices):
    """Whose doing a line or a row is about."""

    STUDENTS = "students"
    ADULTS = "adults"


class RowKind(models.TextChoices):
    """What a row of a rubric looks at; the level of a measure comes from a released number, and nobody scores it."""

    STUDENTS = "students"
    ADULTS = "adults"
    MEASURE = "measure"


class Origin(models.TextChoices):
    """Where a row of a rubric comes from."""

    TERM = "term"
    FIELD = "field"


class Against(models.TextChoices):
    """Beside whom the scores of a session are held."""

    MASTER = "master"
    PEERS = "peers"
