"""Comments on anything that a thread can lead to."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Comment(models.Model):
    """What somebody said of a thing. Its words are never changed; they can be taken back."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    kind = models.SlugField(max_length=40)
    thing = models.PositiveBigIntegerField()
    part = models.SlugField(max_length=60, blank=True, default="")
    """A part of the thing, as a field of a document; empty: the whole."""
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=2000)
    said_at = models.DateTimeField(auto_now_add=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ("said_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(resolved_at__isnull=True, resolved_by__isnull=True)
                | models.Q(resolved_at__isnull=False, resolved_by__isnull=False),
                name="resolved_by_somebody_at_a_time",
            ),
        )
        indexes = (models.Index(fields=("organisation", "kind", "thing"), name="comments_on"),)

    @property
    def is_resolved(self) -> bool:
        """Say whether what was said has been dealt with."""
        return self.resolved_at is not None
