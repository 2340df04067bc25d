"""Who is listed in the network with which line, which needs and offers are shared, and which shifts somebody follows."""

from __future__ import annotations

from django.conf import settings
from django.db import models

PERSON = settings.AUTH_USER_MODEL
ORGANISATION = "organisations.Organisation"


class Listing(models.Model):
    """That an organisation wants to be listed, with a line of its own; for everybody, or for the network alone."""

    organisation = models.OneToOneField(ORGANISATION, on_delete=models.CASCADE, related_name="listing")
    line = models.CharField(max_length=300)
    ask = models.CharField(max_length=200, blank=True)
    """Whom to ask, by role."""
    for_everybody = models.BooleanField(default=False)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("organisation__name",)
        constraints = (models.CheckConstraint(condition=~models.Q(line=""), name="who_is_listed_says_a_line"),)


class SharedEntry(models.Model):
    """A need or an offer of a register that the network sees, until it is withdrawn."""

    entry = models.OneToOneField("registers.Entry", on_delete=models.CASCADE, related_name="in_network")
    shared_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    shared_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-shared_at", "-pk")


class Followed(models.Model):
    """Somebody who wants to know when shifts that an organisation published for everybody have a new version."""

    person = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey(ORGANISATION, on_delete=models.CASCADE, related_name="+")
    """Where they act when they are told."""
    of = models.ForeignKey(ORGANISATION, on_delete=models.CASCADE, related_name="+")
    framework = models.SlugField(max_length=60)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("person", "of", "framework"), name="shifts_are_followed_once"),)
