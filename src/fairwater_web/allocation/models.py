"""An allocation: its settings, the counts of need that it rests on, who gave those that no record held, and who kept it."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.allocation.enums import From, Stage
from fairwater_web.common.fields import DocumentField

PERSON = settings.AUTH_USER_MODEL


class Allocation(models.Model):
    """Something shared over the schools of an organisation. Amounts are exact texts; a kept one is never changed."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="allocations")
    title = models.CharField(max_length=120)
    scheme = DocumentField()
    """The settings by which it is shared, as the core's `scheme_data`."""
    what_if = DocumentField(null=True)
    """Other settings, side by side with those."""
    total = models.CharField(max_length=24)
    received = models.CharField(max_length=24, blank=True)
    """Title I: what the district received before reservations."""
    snapshot = models.CharField(max_length=64, blank=True)
    school_year = models.PositiveSmallIntegerField(null=True)
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.DRAFT)
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    kept_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    kept_at = models.DateTimeField(null=True)
    result = DocumentField(null=True)
    """What each school gets, as the core's `as_data`, once it is kept."""

    class Meta:
        ordering = ("-made_at", "-pk")
        constraints = (
            models.CheckConstraint(condition=models.Q(stage__in=Stage.values), name="known_stage_of_an_allocation"),
            models.CheckConstraint(
                condition=models.Q(kept_by__isnull=True, kept_at__isnull=True, result__isnull=True)
                | models.Q(kept_by__isnull=False, kept_at__isnull=False, result__isnull=False),
                name="an_allocation_is_kept_by_somebody",
            ),
            models.CheckConstraint(
                condition=~models.Q(stage=Stage.KEPT) | models.Q(kept_by__isnull=False),
                name="a_kept_allocation_says_by_whom",
            ),
        )

    def __str__(self) -> str:
        return self.title


class AllocationSchool(models.Model):
    """A school of an allocation, and what it had last year."""

    allocation = models.ForeignKey(Allocation, on_delete=models.CASCADE, related_name="schools")
    place = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.SET_NULL, related_name="+")
    name = models.CharField(max_length=200)
    last_year = models.CharField(max_length=24, blank=True)

    class Meta:
        ordering = ("name", "pk")
        constraints = (models.UniqueConstraint(fields=("allocation", "name"), name="one_school_of_a_name"),)

    def __str__(self) -> str:
        return self.name


class NeedCount(models.Model):
    """How many students of a school there are, or have a need, and how it is known. What a person gave says who and when."""

    school = models.ForeignKey(AllocationSchool, on_delete=models.CASCADE, related_name="counts")
    column = models.CharField(max_length=40)
    """`students`, or a need."""
    n = models.PositiveIntegerField(null=True)
    known = models.CharField(max_length=10, choices=From.choices)
    given_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("school", "column"), name="one_count_of_a_school"),
            models.CheckConstraint(
                condition=models.Q(known=From.NONE, n__isnull=True)
                | (models.Q(known__in=(From.RECORDS, From.SMALL, From.ENTERED)) & models.Q(n__isnull=False)),
                name="a_count_is_there_or_nobody_said_it",
            ),
            models.CheckConstraint(
                condition=(models.Q(known=From.ENTERED) & models.Q(given_by__isnull=False, given_at__isnull=False))
                | (~models.Q(known=From.ENTERED) & models.Q(given_by__isnull=True, given_at__isnull=True)),
                name="an_entered_count_says_by_whom",
            ),
        )
