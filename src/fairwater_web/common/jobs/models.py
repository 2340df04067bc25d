"""Jobs of long work, and the workers that are alive. A job carries no values of rows: numbers of things, and message ids."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from fairwater_web.common.fields import DocumentField
from fairwater_web.common.jobs.enums import OPEN_STATES, State


class Job(models.Model):
    """One piece of long work: whose, for which organisation, how far, how often tried, and why it did not succeed."""

    kind = models.SlugField(max_length=60)
    """Which work: a name in `kinds`."""
    arguments = DocumentField(default=list)
    key = models.CharField(max_length=160)
    """What it is about. Only one job with the same key is open at a time."""
    lane = models.CharField(max_length=160, blank=True)
    """Jobs of the same lane never run beside one another; empty = beside anything."""
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    """Its owner; nobody, where Fairwater asked for it itself."""
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.CASCADE, related_name="+"
    )
    state = models.CharField(max_length=20, choices=State.choices, default=State.WAITING)
    asked_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    done = models.PositiveIntegerField(default=0)
    """So many steps are done, of so many; 0 of 0 while nobody knows."""
    of = models.PositiveIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try = models.DateTimeField(default=timezone.now)
    worker = models.CharField(max_length=64, blank=True)
    """The worker that has it."""
    cancel_asked = models.BooleanField(default=False)
    again = models.BooleanField(default=False)
    """It was asked for once more while it ran: it runs again after."""
    fault = DocumentField(null=True)
    """The last fault or refusal: a message id and its values."""

    class Meta:
        ordering = ("-asked_at", "-pk")
        indexes = (models.Index(fields=("state", "next_try"), name="jobs_that_are_due"),)
        constraints = (
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="known_state_of_job"),
            models.UniqueConstraint(
                fields=("key",), condition=models.Q(state__in=[each.value for each in OPEN_STATES]), name="one_open_job"
            ),
            models.UniqueConstraint(
                fields=("lane",),
                condition=models.Q(state=State.RUNNING) & ~models.Q(lane=""),
                name="one_running_job_in_a_lane",
            ),
        )


class LivingWorker(models.Model):
    """A worker that has said lately that it lives. What a worker held that no longer does is taken up by another."""

    name = models.CharField(max_length=64, unique=True)
    alive_until = models.DateTimeField()
