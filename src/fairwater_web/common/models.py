"""The access log: who saw or did what. It carries no values of rows."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class AccessEntry(models.Model):
    """One line of the access log, written once and never changed."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    event = models.SlugField(max_length=60)
    subject = models.CharField(max_length=300)
    """What was asked or done: a measure, groups, a place, a file. Never a value."""
    policy = models.CharField(max_length=40, blank=True)
    release = models.CharField(max_length=64, blank=True)
    n_withheld = models.PositiveIntegerField(default=0)
