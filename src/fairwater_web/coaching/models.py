"""Coaching, its sessions, notes and commitments. Whatever somebody wrote is sealed; rows say who, when and how long.

Nothing outside this feature points here, and no other table has a way back: every relation to another feature is nameless.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.coaching.enums import Step, Tier

PERSON = settings.AUTH_USER_MODEL
MOST_MINUTES = 480


class Coaching(models.Model):
    """Somebody coaches a person or a small team, from a day on, until a day where one is set or somebody ends it."""

    tenant = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    coach = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    purpose = models.TextField()
    """Sealed."""
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)
    """The last day."""
    ended_at = models.DateTimeField(null=True)
    journey = models.ForeignKey("journeys.Journey", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-begins_on", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ends_on=None) | models.Q(ends_on__gte=models.F("begins_on")),
                name="coaching_ends_after_it_begins",
            ),
        )


class Coached(models.Model):
    """Somebody who is asked to be coached; coached from when they agreed, until they left."""

    coaching = models.ForeignKey(Coaching, on_delete=models.CASCADE, related_name="coached")
    person = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("coaching", "person"), name="coached_once_in_a_coaching"),)


class CoachingSession(models.Model):
    """A meeting of coaching. Nobody attended: it is planned."""

    coaching = models.ForeignKey(Coaching, on_delete=models.CASCADE, related_name="sessions")
    on = models.DateField()
    minutes = models.PositiveSmallIntegerField()
    step = models.CharField(max_length=10, choices=Step.choices)
    attended = models.ManyToManyField(PERSON, related_name="+")

    class Meta:
        ordering = ("-on", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(minutes__gt=0, minutes__lte=MOST_MINUTES), name="minutes_of_a_session"
            ),
            models.CheckConstraint(condition=models.Q(step__in=Step.values), name="known_step_of_coaching"),
        )


class Note(models.Model):
    """What somebody noted of a session: words and topics, sealed about the session, the writer and the tier."""

    session = models.ForeignKey(CoachingSession, on_delete=models.CASCADE, related_name="notes")
    writer = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    tier = models.CharField(max_length=10, choices=Tier.choices, default=Tier.PRIVATE)
    sealed = models.TextField()
    written_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("pk",)
        constraints = (models.CheckConstraint(condition=models.Q(tier__in=Tier.values), name="known_tier_of_a_note"),)


class Commitment(models.Model):
    """What somebody promised in a session: words, the day, how it stands and where it was put. All of it sealed."""

    session = models.ForeignKey(CoachingSession, on_delete=models.CASCADE, related_name="commitments")
    promised_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    sealed = models.TextField()
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("pk",)
