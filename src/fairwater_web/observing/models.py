"""Rubrics with the origins of their rows, visits with what was written on them, sessions in which observers calibrate.

Nothing here names whoever was seen: a visit is of a school, a grade and a subject. Entries and scores are added and never
changed, and after locking the database takes no more.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.common.fields import DocumentField
from fairwater_web.observing.enums import Against, Of, Origin, RowKind, Wrote

PERSON = settings.AUTH_USER_MODEL


class Rubric(models.Model):
    """A version of a framework with which one observes: its terms are rows, its levels the levels."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="rubrics")
    framework = models.OneToOneField("frameworks.OwnFramework", on_delete=models.CASCADE, related_name="rubric")
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-pk",)


class RubricRow(models.Model):
    """What a row looks at, and where it comes from: a term of a framework, or a field of a document."""

    rubric = models.ForeignKey(Rubric, on_delete=models.CASCADE, related_name="rows")
    code = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, choices=RowKind.choices)
    origin = models.CharField(max_length=10, choices=Origin.choices)
    framework = models.CharField(max_length=60, blank=True)
    version = models.CharField(max_length=30, blank=True)
    term = models.CharField(max_length=120, blank=True)
    document = models.ForeignKey("documents.Document", null=True, on_delete=models.PROTECT, related_name="+")
    field = models.CharField(max_length=60, blank=True)
    measure = models.CharField(max_length=80, blank=True)
    cuts = DocumentField(default=list)
    """Of a measure: from which number on a level is reached, level 2 first, as exact decimals."""
    higher_is_better = models.BooleanField(default=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("rubric", "code"), name="one_origin_of_a_row"),
            models.CheckConstraint(
                condition=models.Q(origin=Origin.TERM, document__isnull=True) & ~models.Q(term="")
                | models.Q(origin=Origin.FIELD, document__isnull=False) & ~models.Q(field=""),
                name="a_row_says_where_it_comes_from",
            ),
            models.CheckConstraint(
                condition=models.Q(kind=RowKind.MEASURE) & ~models.Q(measure="")
                | ~models.Q(kind=RowKind.MEASURE) & models.Q(measure=""),
                name="a_measure_row_names_its_measure",
            ),
        )


class Visit(models.Model):
    """A visit to a place in a school, with a version of a rubric."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="visits")
    place = models.CharField(max_length=120)
    """Grade and subject, never a name."""
    on = models.DateField()
    purpose = models.CharField(max_length=300, blank=True)
    rubric = models.ForeignKey(Rubric, on_delete=models.PROTECT, related_name="visits")
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-on", "-pk")
        constraints = (models.CheckConstraint(condition=~models.Q(place=""), name="a_visit_has_a_place"),)


class Observation(models.Model):
    """What one observer sees on a visit."""

    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="observations")
    observer = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    locked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("visit", "observer"), name="one_observation_of_an_observer_on_a_visit"),
        )


class Entry(models.Model):
    """A line, a mark that a line is struck, or a score, with the UUID that it was given where it was written."""

    observation = models.ForeignKey(Observation, on_delete=models.CASCADE, related_name="entries")
    uid = models.UUIDField(unique=True)
    kind = models.CharField(max_length=10, choices=Wrote.choices)
    of = models.CharField(max_length=10, choices=Of.choices, blank=True)
    said = models.CharField(max_length=600, blank=True)
    strikes = models.UUIDField(null=True)
    code = models.CharField(max_length=120, blank=True)
    level = models.PositiveSmallIntegerField(null=True)
    """0 where the row was not to be seen."""
    at = models.DateTimeField()
    """When it was written, by the clock of the phone."""
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind=Wrote.LINE, level__isnull=True, strikes__isnull=True) & ~models.Q(said="")
                | models.Q(kind=Wrote.STRIKE, strikes__isnull=False, level__isnull=True)
                | models.Q(kind=Wrote.SCORE, level__isnull=False, strikes__isnull=True) & ~models.Q(code=""),
                name="an_entry_is_a_line_a_strike_or_a_score",
            ),
        )


class Feedback(models.Model):
    """What an observer gives back after locking, and the next step; the last holds."""

    observation = models.ForeignKey(Observation, on_delete=models.CASCADE, related_name="feedback")
    said = models.CharField(max_length=1000)
    next_step = models.CharField(max_length=500)
    due_on = models.DateField(null=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)


class CalibrationSession(models.Model):
    """A session in which observers score the same items apart from each other; what counts was agreed before."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    rubric = models.ForeignKey(Rubric, on_delete=models.PROTECT, related_name="sessions")
    on = models.DateField()
    against = models.CharField(max_length=10, choices=Against.choices)
    items = DocumentField()
    """What is looked at: a recording, a lesson, a piece of work, by names that say nothing of a person."""
    thresholds = DocumentField()
    closed_at = models.DateTimeField(null=True)
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-on", "-pk")


class Rater(models.Model):
    """Somebody who scores the items of a session, or the master scores beside which the others are held."""

    session = models.ForeignKey(CalibrationSession, on_delete=models.CASCADE, related_name="raters")
    person = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    is_master = models.BooleanField(default=False)
    locked_at = models.DateTimeField(null=True)
    verdict = models.CharField(max_length=20, blank=True)
    until = models.DateField(null=True)
    figures = DocumentField(default=list)
    """The statistics as they were when the session was closed."""

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("session", "person", "is_master"), name="one_rater_of_a_session"),
        )


class ItemScore(models.Model):
    """The level that a rater gave to a row of the rubric at an item; the last holds until they lock."""

    rater = models.ForeignKey(Rater, on_delete=models.CASCADE, related_name="scores")
    item = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=120)
    level = models.PositiveSmallIntegerField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
