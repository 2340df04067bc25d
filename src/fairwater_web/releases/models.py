"""A release: its plan, how far it is, and, once proven, everything that it shows."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from fairwater_web.common.fields import DocumentField
from fairwater_web.releases.enums import Outside, Stage


class Release(models.Model):
    """The release of one measure of one school year. `content` is what people outside see, and nothing else."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="releases")
    measure = models.SlugField(max_length=80)
    school_year = models.CharField(max_length=9)
    """The year in which it ends; of years that are pooled the first and the last, 2024-2026."""
    columns = DocumentField()
    ways = models.PositiveSmallIntegerField()
    joined_under = models.PositiveIntegerField(default=0)
    """Categories with fewer students than this are joined where columns are crossed; 0 = none."""
    policy = models.SlugField(max_length=40)
    audience = models.CharField(max_length=20, choices=Outside.choices, default=Outside.PUBLIC)
    snapshot = models.CharField(max_length=80, blank=True)
    """Of which data it was proven."""
    batch = models.UUIDField(default=uuid.uuid4, db_index=True)
    """Releases that were planned at once are proven beside one another, in their order."""
    stage = models.CharField(max_length=20, choices=Stage.choices, default=Stage.PROVING)
    left_to_repair = models.PositiveIntegerField(default=0)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)
    content = DocumentField(null=True)
    ledger_entry = DocumentField(null=True)
    entries_before = models.PositiveIntegerField(default=0)
    refusal = DocumentField(null=True)
    """Why it was refused: a message id and its values."""

    class Meta:
        ordering = ("-made_at",)
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(stage=Stage.PUBLISHED) | models.Q(approved_by__isnull=False, content__isnull=False),
                name="published_only_when_approved",
            ),
            models.CheckConstraint(
                condition=models.Q(approved_by__isnull=True) | ~models.Q(approved_by=models.F("made_by")),
                name="approved_by_a_second_person",
            ),
        )
