"""Which snapshots an organisation has. The records themselves lie in columnar files, never in this database."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.common.fields import DocumentField


class SnapshotRecord(models.Model):
    """A line of the history: which snapshot holds from then on, where from, as of when. The newest is what pages read."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="snapshots")
    content_id = models.CharField(max_length=64)
    as_of = models.DateField()
    source = models.CharField(max_length=300)
    licence = models.CharField(max_length=120)
    taken_in_at = models.DateTimeField(auto_now_add=True)
    taken_in_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    """Nobody, where it is a sample."""
    table = models.SlugField(max_length=40, blank=True)
    """The table that the file was taken in as."""
    rolled_back = models.BooleanField(default=False)
    """Whether an earlier snapshot was made to hold again."""

    class Meta:
        ordering = ("-taken_in_at", "-pk")


class NeedWeights(models.Model):
    """How much more a student with a need counts in spending, from a day on, as somebody set it and why. The newest holds."""

    organisation = models.ForeignKey(
        "organisations.Organisation", on_delete=models.CASCADE, related_name="need_weights"
    )
    weights = DocumentField()
    """Column of the need → what is added to the 1 that every student counts, as text."""
    reason = models.TextField(max_length=2000)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-set_at", "-pk")


class ContextEvent(models.Model):
    """Something that happened in a school year and bears on every series: schools closed, a rule changed, a boundary moved."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="events")
    school_year = models.PositiveSmallIntegerField()
    """The year in which it ends."""
    told = models.CharField(max_length=200)
    told_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    told_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("school_year", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(school_year__gte=1980, school_year__lte=2100), name="school_year_of_an_event"
            ),
        )
