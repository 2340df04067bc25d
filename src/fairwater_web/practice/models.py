"""A team's assessment: its members, their sealed ratings until the round is closed, then counts, evidence, levels, plans.

Levels are added and never changed: the last one of a practice holds.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.common.fields import DocumentField
from fairwater_web.practice.enums import Stage, Step

PERSON = settings.AUTH_USER_MODEL
CODE = 60


class TeamAssessment(models.Model):
    """A leadership team rates its organisation, never a person, on the practices `codes` of a version of a framework."""

    tenant = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    framework = models.SlugField(max_length=CODE)
    version = models.CharField(max_length=40)
    codes = DocumentField()
    held_on = models.DateField()
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.RATING)
    facilitator = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    n_rated = models.PositiveIntegerField(null=True)
    """How many members had rated something when the silent round was closed; None until then."""

    class Meta:
        ordering = ("-held_on", "-pk")
        constraints = (
            models.CheckConstraint(condition=models.Q(stage__in=Stage.values), name="known_stage_of_an_assessment"),
            models.CheckConstraint(
                condition=models.Q(stage=Stage.RATING, n_rated=None)
                | ~models.Q(stage=Stage.RATING) & models.Q(n_rated__isnull=False),
                name="rated_when_the_round_is_closed",
            ),
        )


class TeamMember(models.Model):
    """Somebody of the team. `sealed` holds what they rated, for themselves alone, until the silent round is closed."""

    assessment = models.ForeignKey(TeamAssessment, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    left_at = models.DateTimeField(null=True)
    sealed = models.TextField(blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("assessment", "person"), name="a_member_once_in_an_assessment"),)


class RatedSpread(models.Model):
    """How many rated a practice, and how many at each level, the lowest first; None where too few did."""

    assessment = models.ForeignKey(TeamAssessment, on_delete=models.CASCADE, related_name="spreads")
    code = models.SlugField(max_length=CODE)
    n = models.PositiveIntegerField()
    counts = DocumentField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("assessment", "code"), name="one_spread_of_a_practice_in_an_assessment"),
        )


class PracticeEvidence(models.Model):
    """What a level of a practice rests on: a thing, or an artefact in words."""

    assessment = models.ForeignKey(TeamAssessment, on_delete=models.CASCADE, related_name="evidence")
    code = models.SlugField(max_length=CODE)
    kind = models.SlugField(max_length=40)
    thing = models.PositiveBigIntegerField(null=True)
    words = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(thing__isnull=False) | ~models.Q(words=""), name="evidence_is_a_thing_or_words"
            ),
        )


class AgreedLevel(models.Model):
    """The level that the team agreed on for a practice, and why."""

    assessment = models.ForeignKey(TeamAssessment, on_delete=models.CASCADE, related_name="levels")
    code = models.SlugField(max_length=CODE)
    level = models.PositiveSmallIntegerField()
    rationale = models.CharField(max_length=2000)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(level__gte=1, level__lte=4) & ~models.Q(rationale=""),
                name="an_agreed_level_has_a_rationale",
            ),
        )


class LevelDraft(models.Model):
    """What the team has on its screen before it agrees: kept, so that a meeting can go on another day."""

    assessment = models.ForeignKey(TeamAssessment, on_delete=models.CASCADE, related_name="drafts")
    code = models.SlugField(max_length=CODE)
    level = models.PositiveSmallIntegerField(null=True)
    rationale = models.CharField(max_length=2000, blank=True)
    changed = models.PositiveIntegerField(default=1)
    """It goes up with each change, so that nobody writes over what they have not seen."""
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("assessment", "code"), name="one_draft_of_a_practice_in_an_assessment"),
        )


class PlannedStep(models.Model):
    """A root cause, a goal or a strategy of a practice: in words, or a document or an entry."""

    assessment = models.ForeignKey(TeamAssessment, on_delete=models.CASCADE, related_name="steps")
    code = models.SlugField(max_length=CODE)
    step = models.CharField(max_length=10, choices=Step.choices)
    kind = models.SlugField(max_length=40, blank=True)
    thing = models.PositiveBigIntegerField(null=True)
    words = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(condition=models.Q(step__in=Step.values), name="known_step_of_a_plan"),
            models.CheckConstraint(
                condition=models.Q(thing__isnull=False) | ~models.Q(words=""), name="a_step_is_a_thing_or_words"
            ),
        )
