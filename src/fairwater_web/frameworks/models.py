"""Frameworks of a tenant's own. A draft is changed freely; what is published the database refuses to change."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.common.fields import DocumentField
from fairwater_web.frameworks.enums import Stage


class OwnFramework(models.Model):
    """A version of a framework that a tenant made; `content` has the form of a framework's file."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="frameworks")
    framework = models.SlugField(max_length=60)
    version = models.CharField(max_length=30)
    content = DocumentField()
    stage = models.CharField(max_length=20, choices=Stage.choices, default=Stage.DRAFT)
    digest = models.CharField(max_length=64, blank=True)
    """Of what was published."""
    openly = models.BooleanField(default=False)
    """Whether anybody may read it as CASE."""
    copied_from = models.CharField(max_length=120, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("framework", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "framework", "version"), name="one_version_of_a_framework_of_ones_own"
            ),
            models.CheckConstraint(
                condition=models.Q(stage=Stage.DRAFT, digest="", published_at__isnull=True, openly=False)
                | (models.Q(stage=Stage.PUBLISHED, published_at__isnull=False) & ~models.Q(digest="")),
                name="published_with_its_digest",
            ),
        )


class OwnCrosswalk(models.Model):
    """A version of a crosswalk that a tenant made; `content` has the form of a crosswalk's file."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="crosswalks")
    crosswalk = models.SlugField(max_length=60)
    version = models.CharField(max_length=30)
    content = DocumentField()
    stage = models.CharField(max_length=20, choices=Stage.choices, default=Stage.DRAFT)
    digest = models.CharField(max_length=64, blank=True)
    """Of what was published."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("crosswalk", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "crosswalk", "version"), name="one_version_of_a_crosswalk_of_ones_own"
            ),
            models.CheckConstraint(
                condition=models.Q(stage=Stage.DRAFT, digest="", published_at__isnull=True)
                | (models.Q(stage=Stage.PUBLISHED, published_at__isnull=False) & ~models.Q(digest="")),
                name="crosswalk_published_with_its_digest",
            ),
        )


class BroughtSheet(models.Model):
    """A spreadsheet between being brought and somebody saying what its columns are."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    file = models.CharField(max_length=200)
    title = models.CharField(max_length=200)
    language = models.CharField(max_length=12)
    header = DocumentField()
    rows = DocumentField()
    brought_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    brought_at = models.DateTimeField(auto_now_add=True)


class NotedVersion(models.Model):
    """The digest of a published version in the content folder when it was first seen: it may not say something else later."""

    key = models.CharField(max_length=100, unique=True)
    digest = models.CharField(max_length=64)
    noted_at = models.DateTimeField(auto_now_add=True)
