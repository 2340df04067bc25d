"""Mail on its way out."""

from __future__ import annotations

from django.db import models


class OutgoingMail(models.Model):
    """A mail on its way. What it says is kept until it has left, and no longer."""

    to = models.EmailField()
    subject = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.CASCADE, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    fault = models.CharField(max_length=60, blank=True)
    """The kind of the last fault, without its text."""
    next_try_at = models.DateTimeField(null=True, blank=True)
