"""For whom an exemplar is published, what came of replicating it, in which files its story leaves. Stored as slugs."""

from __future__ import annotations

from django.db import models

KIND = "exemplar"
"""The kind of document that an exemplar is."""
PLAN = "pilot-plan"
"""The kind of document with which replicating begins."""
CLAIMS, RESULTS = "claims", "six-results"
"""The register of claims, and the framework of the results under which they stand."""


class Audience(models.TextChoices):
    """Staff of every organisation here, or everybody."""

    NETWORK = "network"
    EVERYBODY = "everybody"


class Came(models.TextChoices):
    """What came of it so far: it goes on, it was kept, it was stopped. None of them is better told than the others."""

    GOING = "going"
    KEPT = "kept"
    STOPPED = "stopped"


FORMATS = ("docx", "html")
TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}

ROWS = ("school", "level", "area")
COLUMNS = {"capability": "capability-model", "equity": "equity-dimensions"}
"""What a map of exemplars has down and across: the framework whose dimensions are the columns, by name."""
FIELD_OF = {"capability": "dimensions", "equity": "equity"}
