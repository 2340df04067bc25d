"""How far a team's assessment is, what its evidence is, and the steps of what is planned. Stored as slugs."""

from django.db import models


class Stage(models.TextChoices):
    """Rating silently and alone; talking, with evidence; ended."""

    RATING = "rating"
    TALKING = "talking"
    ENDED = "ended"


class Step(models.TextChoices):
    """From what holds a practice back to what is done about it."""

    CAUSE = "cause"
    GOAL = "goal"
    STRATEGY = "strategy"


ARTEFACT = "artefact"
"""Evidence that is described in words; any other has the kind of a thing of the thread."""
