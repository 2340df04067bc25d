"""What a framework of one's own can be, and in which forms a framework is taken away."""

from __future__ import annotations

from django.db import models


class Stage(models.TextChoices):
    """Where a version of one's own stands."""

    DRAFT = "draft"
    PUBLISHED = "published"


class Form(models.TextChoices):
    """The files that a framework is taken away as."""

    CSV = "csv"
    EXCEL = "xlsx"
    CASE = "json"
    FILE = "toml"
