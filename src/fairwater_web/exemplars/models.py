"""Exemplars that are published, who replicates them with what came of it, and who follows them."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.common.fields import DocumentField
from fairwater_web.exemplars.enums import Audience, Came

PERSON = settings.AUTH_USER_MODEL


class Exemplar(models.Model):
    """A document that is published as an exemplar: the kept version that others read, until it is withdrawn.

    `rests_on` are kinds and numbers of its evidence as it was published. Published anew it stays the same exemplar.
    """

    document = models.OneToOneField("documents.Document", on_delete=models.PROTECT, related_name="exemplar")
    version = models.ForeignKey("documents.Version", on_delete=models.PROTECT, related_name="+")
    audience = models.CharField(max_length=10, choices=Audience.choices)
    rests_on = DocumentField(default=list)
    published_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    """When a quote that it cites was withdrawn: others do not see it until it is published anew."""
    withdrawn_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-published_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(withdrawn_at=None, withdrawn_by=None, why="")
                | (models.Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~models.Q(why="")),
                name="an_exemplar_is_withdrawn_with_why",
            ),
            models.CheckConstraint(
                condition=models.Q(audience__in=Audience.values), name="known_audience_of_an_exemplar"
            ),
        )

    def __str__(self) -> str:
        return self.version.title


class Adoption(models.Model):
    """That an organisation replicates an exemplar: from which version, with which plan of its own, and what it reports."""

    exemplar = models.ForeignKey(Exemplar, on_delete=models.PROTECT, related_name="adoptions")
    version = models.ForeignKey("documents.Version", on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="adoptions")
    plan = models.OneToOneField("documents.Document", on_delete=models.PROTECT, related_name="adoption")
    journey = models.ForeignKey("journeys.Journey", null=True, on_delete=models.SET_NULL, related_name="+")
    is_named = models.BooleanField(default=False)
    """Whether the organisation lets others see who it is."""
    begun_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(auto_now_add=True)
    adapted = models.CharField(max_length=2000, blank=True)
    happened = models.CharField(max_length=2000, blank=True)
    learned = models.CharField(max_length=2000, blank=True)
    came = models.CharField(max_length=10, choices=Came.choices, default=Came.GOING)
    reported_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    reported_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("begun_at", "pk")
        constraints = (
            models.UniqueConstraint(fields=("exemplar", "organisation"), name="replicated_once_in_a_place"),
            models.CheckConstraint(
                condition=models.Q(reported_at=None, reported_by=None, adapted="", happened="", learned="")
                | (models.Q(reported_at__isnull=False, reported_by__isnull=False) & ~models.Q(happened="")),
                name="a_report_says_what_happened",
            ),
        )


class Follow(models.Model):
    """Somebody who wants to know when an exemplar changes, or somebody reports back."""

    exemplar = models.ForeignKey(Exemplar, on_delete=models.CASCADE, related_name="follows")
    person = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    """Where they act when they are told."""
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("exemplar", "person"), name="followed_once"),)
