"""Notices to a person, and what each person wants to be told, and how."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.notices.enums import About, How


class Notice(models.Model):
    """Something that a person should know: a message id with its values, and where to look."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    about = models.CharField(max_length=20, choices=About.choices)
    message = models.SlugField(max_length=60)
    values = models.JSONField(default=dict)
    url = models.CharField(max_length=300)
    key = models.CharField(max_length=120)
    """Of the same thing a person is told once."""
    made_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-made_at", "-pk")
        indexes = (models.Index(fields=("person", "read_at"), name="unread_notices"),)
        constraints = (models.UniqueConstraint(fields=("person", "key"), name="told_once"),)


class Choice(models.Model):
    """How somebody wants to be told of one kind of thing; without a row: here, and by the daily mail."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    about = models.CharField(max_length=20, choices=About.choices)
    how = models.CharField(max_length=10, choices=How.choices)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("person", "about"), name="one_choice_for_each"),)
