"""Journeys, what stands at their stations, the word of a person that one is done, and by when each should be."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.common.fields import DocumentField
from fairwater_web.journeys.enums import Stage

PERSON = settings.AUTH_USER_MODEL
NAMED = 60


class Journey(models.Model):
    """A team's way along a sequence of stations. `content` is the sequence as it was when the journey was opened."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="journeys")
    sequence = models.SlugField(max_length=NAMED)
    content = DocumentField()
    title = models.CharField(max_length=200)
    purpose = models.CharField(max_length=1000, blank=True)
    began_on = models.DateField()
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.OPEN)
    learned = models.CharField(max_length=2000, blank=True)
    """What was learned, where it was ended."""
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-began_on", "-pk")
        constraints = (
            models.CheckConstraint(condition=models.Q(stage__in=Stage.values), name="known_stage_of_a_journey"),
            models.CheckConstraint(condition=~models.Q(title=""), name="a_journey_has_a_title"),
        )

    def __str__(self) -> str:
        return self.title


class AtStation(models.Model):
    """A document that stands at a station of a journey."""

    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, related_name="holds")
    station = models.SlugField(max_length=NAMED)
    document = models.ForeignKey("documents.Document", on_delete=models.CASCADE, related_name="stations")
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("journey", "document"), name="a_document_stands_at_one_station_of_a_journey"
            ),
        )


class Milestone(models.Model):
    """A station as people set it: by when, and whether somebody said that it is done (None: nobody said)."""

    journey = models.ForeignKey(Journey, on_delete=models.CASCADE, related_name="milestones")
    station = models.SlugField(max_length=NAMED)
    due_on = models.DateField(null=True, blank=True)
    is_done = models.BooleanField(null=True)
    note = models.CharField(max_length=1000, blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("journey", "station"), name="one_milestone_of_a_station"),)
