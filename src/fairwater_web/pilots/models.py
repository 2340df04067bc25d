"""Series of a pilot, their points, moments that are noted, predictions and decisions. Rows are added and never changed:
a point that was wrong is followed by another of the same day, and a prediction is older than the data that it speaks of.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from fairwater_web.pilots.enums import Better, Chart, Counted, Decided, Tells

PERSON = settings.AUTH_USER_MODEL


class PilotSeries(models.Model):
    """Something that is followed over time in the pilot of a plan."""

    plan = models.ForeignKey("documents.Document", on_delete=models.PROTECT, related_name="series")
    name = models.CharField(max_length=200)
    how = models.CharField(max_length=500, blank=True)
    """How it is counted, and by whom."""
    tells = models.CharField(max_length=10, choices=Tells.choices)
    counted = models.CharField(max_length=10, choices=Counted.choices)
    better = models.CharField(max_length=10, choices=Better.choices)
    chart = models.CharField(max_length=10, choices=Chart.choices, default=Chart.RUN)
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("plan", "name"), name="one_name_of_a_series"),
            models.CheckConstraint(
                condition=models.Q(chart__in=(Chart.RUN, Chart.INDIVIDUALS)) | models.Q(counted=Counted.SHARE),
                name="charts_of_shares_are_of_shares",
            ),
        )

    def __str__(self) -> str:
        return self.name


class Point(models.Model):
    """What was found on a day: a number, or a count of a total; neither where it is known that nothing is known."""

    series = models.ForeignKey(PilotSeries, on_delete=models.CASCADE, related_name="points")
    on = models.DateField()
    value = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    count = models.PositiveIntegerField(null=True)
    total = models.PositiveIntegerField(null=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("on", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(count__isnull=True, total__isnull=True)
                | models.Q(count__lte=models.F("total"), total__gt=0),
                name="a_count_lies_within_its_total",
            ),
        )


class Moment(models.Model):
    """What happened on a day, written beside the series of a pilot; it may begin a phase."""

    plan = models.ForeignKey("documents.Document", on_delete=models.CASCADE, related_name="moments")
    on = models.DateField()
    said = models.CharField(max_length=200)
    begins_phase = models.BooleanField(default=False)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("on", "pk")


class Prediction(models.Model):
    """What somebody expects of a series from a day on, kept before there is a point of that day or later."""

    series = models.ForeignKey(PilotSeries, on_delete=models.CASCADE, related_name="predictions")
    begins_on = models.DateField()
    expected = models.DecimalField(max_digits=14, decimal_places=4)
    """The level that will be reached; of shares between 0 and 1."""
    because = models.CharField(max_length=500)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("begins_on", "pk")


class Decision(models.Model):
    """What followed from a cycle: adopt, adapt, abandon, scale; why, and what was learned."""

    plan = models.ForeignKey("documents.Document", on_delete=models.CASCADE, related_name="pilot_decisions")
    decided = models.CharField(max_length=10, choices=Decided.choices)
    on = models.DateField()
    because = models.CharField(max_length=1000)
    learned = models.CharField(max_length=1000)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("on", "pk")
