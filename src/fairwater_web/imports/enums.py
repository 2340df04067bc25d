"""How far a file is, stored as slugs."""

from django.db import models


class Stage(models.TextChoices):
    """The stages of an import. Reading, checking and taking in are the worker's; the others wait for a person."""

    READING = "reading"
    MAPPING = "mapping"
    CHECKING = "checking"
    READY = "ready"
    TAKING_IN = "taking-in"
    TAKEN_IN = "taken-in"
    REFUSED = "refused"
    SET_ASIDE = "set-aside"


WORKING = frozenset({Stage.READING, Stage.CHECKING, Stage.TAKING_IN})
"""Stages that end by themselves."""
OVER = frozenset({Stage.TAKEN_IN, Stage.SET_ASIDE})
