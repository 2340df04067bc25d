"""A finding: a released result as it was when it was pinned. It is never changed: a recomputation is another one.

It may be withdrawn: then its address stays and says why, and its numbers go.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater.vocabulary import Audience
from fairwater_web.common.fields import DocumentField


class Finding(models.Model):
    """`content` is what was released; `recipe` is what was asked, so that anyone entitled can ask again."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="findings")
    audience = models.CharField(max_length=20, choices=[(each.value, each.value) for each in Audience])
    measure = models.SlugField(max_length=80)
    recipe = DocumentField()
    content = DocumentField()
    snapshot = models.CharField(max_length=80)
    note = models.TextField(blank=True, max_length=2000)
    release = models.ForeignKey("releases.Release", null=True, on_delete=models.PROTECT, related_name="findings")
    """The published release that it is part of, where people outside may read it."""
    earlier = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="later")
    """The finding that this one is asked again of, on newer data."""
    pinned_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    pinned_at = models.DateTimeField(auto_now_add=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    why_withdrawn = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-pinned_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(audience=Audience.STAFF.value, release__isnull=True)
                | (~models.Q(audience=Audience.STAFF.value) & models.Q(release__isnull=False)),
                name="outside_only_what_was_released",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True, why_withdrawn="")
                | (models.Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~models.Q(why_withdrawn="")),
                name="withdrawn_by_somebody_who_says_why",
            ),
        )

    @property
    def is_withdrawn(self) -> bool:
        """Say whether somebody no longer stands by it."""
        return self.withdrawn_at is not None


class Conversation(models.Model):
    """People talked about a finding: what they noticed, what they decided, who does it by when, and what came of it."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="conversations")
    held_on = models.DateField()
    took_part = models.CharField(max_length=300)
    noticed = models.TextField(max_length=2000)
    decision = models.TextField(max_length=2000)
    owner = models.CharField(max_length=120)
    follow_up_on = models.DateField()
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kept_at = models.DateTimeField(auto_now_add=True)
    came_of_it = models.TextField(max_length=2000, blank=True)
    followed_up_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    followed_up_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-held_on", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(followed_up_at__isnull=True, followed_up_by__isnull=True)
                | models.Q(followed_up_at__isnull=False, followed_up_by__isnull=False),
                name="followed_up_by_somebody",
            ),
            models.CheckConstraint(
                condition=models.Q(follow_up_on__gte=models.F("held_on")), name="followed_up_after_it_was_held"
            ),
        )
