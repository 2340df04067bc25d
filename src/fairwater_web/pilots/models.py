"""Series of a pilot, their points, moments that are noted, predictions and decisions. Rows are added and never changed:
a point that was wrong is followed by another of the same day, and a prediction is older than the data that it speaks of.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from fairwater_web.common.fields import DocumentField
from fairwater_web.pilots.enums import AskedOf, Better, Chart, Counted, CountedIn, Decided, Part, Source, Tells

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
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.ENTERED)
    recipe = DocumentField(null=True)
    """What is asked, where the points are not entered: measure, student group, where, and which number of it."""
    by_place = models.BooleanField(default=False)
    """Whether the points are entered for each place of the pilot by itself."""
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
            models.CheckConstraint(
                condition=models.Q(source=Source.ENTERED, recipe__isnull=True)
                | ~models.Q(source=Source.ENTERED) & models.Q(recipe__isnull=False, by_place=False),
                name="what_is_not_entered_has_a_recipe",
            ),
        )

    def __str__(self) -> str:
        return self.name


class PilotPlace(models.Model):
    """A place of a pilot: it tries the change, or is compared with those that do. `school` is there where it is one of ours."""

    plan = models.ForeignKey("documents.Document", on_delete=models.CASCADE, related_name="pilot_places")
    name = models.CharField(max_length=120)
    part = models.CharField(max_length=10, choices=Part.choices)
    school = models.ForeignKey(
        "organisations.Organisation", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-part", "name", "pk")
        constraints = (models.UniqueConstraint(fields=("plan", "name"), name="one_name_of_a_place_of_a_pilot"),)

    def __str__(self) -> str:
        return self.name


class PilotStart(models.Model):
    """The day on which the change begins in the places that try it, as somebody set it; the last that was set holds."""

    plan = models.ForeignKey("documents.Document", on_delete=models.CASCADE, related_name="pilot_starts")
    on = models.DateField()
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)


class Point(models.Model):
    """What was found on a day: a number, or a count of a total; neither where it is known that nothing is known."""

    series = models.ForeignKey(PilotSeries, on_delete=models.CASCADE, related_name="points")
    place = models.ForeignKey(PilotPlace, null=True, on_delete=models.PROTECT, related_name="points")
    """Where, in a series that is entered for each place by itself."""
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


class Aim(models.Model):
    """What a series is to reach: how much, counted in what, for whom, by when. The last that was set holds."""

    series = models.ForeignKey(PilotSeries, on_delete=models.CASCADE, related_name="aims")
    level = models.DecimalField(max_digits=14, decimal_places=4)
    """Of shares between 0 and 1."""
    counted_in = models.CharField(max_length=10, choices=CountedIn.choices)
    whom = models.CharField(max_length=200)
    due_on = models.DateField()
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)


class GroupCounts(models.Model):
    """Counts by student group that a team entered: of how many so many were reached, or had the outcome before or after.

    `counts` holds a list of group, count, of how many. What is shown of them has gone through the gate.
    """

    plan = models.ForeignKey("documents.Document", on_delete=models.CASCADE, related_name="group_counts")
    asked = models.CharField(max_length=10, choices=AskedOf.choices)
    column = models.SlugField(max_length=60)
    counts = DocumentField()
    said = models.CharField(max_length=200)
    """What was counted, and over which days."""
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)


class CauseAnswer(models.Model):
    """What a person answered to the question whether a cause is the same as one that was named before."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="+")
    kind = models.SlugField(max_length=30)
    thing = models.PositiveBigIntegerField()
    earlier_kind = models.SlugField(max_length=30)
    earlier_thing = models.PositiveBigIntegerField()
    is_same = models.BooleanField()
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "kind", "thing", "earlier_kind", "earlier_thing"),
                name="one_answer_to_whether_causes_are_one",
            ),
        )
