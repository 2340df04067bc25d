"""Comments on anything that a thread can lead to."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Comment(models.Model):
    """What somebody said of a thing. Its words are never changed; they can be taken back."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    kind = models.SlugField(max_length=40)
    thing = models.PositiveBigIntegerField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=2000)
    said_at = models.DateTimeField(auto_now_add=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("said_at", "pk")
        indexes = (models.Index(fields=("organisation", "kind", "thing"), name="comments_on"),)
