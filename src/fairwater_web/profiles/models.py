"""Profiles, levels from three sides, what they rest on, their reviews, profiles that were kept, and blueprints.

Rows are added and never changed: a level that was placed before stays to be read. A piece of evidence can be ended.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater.capability import EvidenceKind
from fairwater_web.common.fields import DocumentField
from fairwater_web.profiles.enums import Side

PERSON = settings.AUTH_USER_MODEL
CODE, LONG = 20, 1000


class CapabilityProfile(models.Model):
    """Where the leadership of an organisation stands: one for each, in a variant of a version of the capability model."""

    organisation = models.OneToOneField("organisations.Organisation", on_delete=models.PROTECT, related_name="profile")
    model_version = models.CharField(max_length=30)
    variant = models.SlugField(max_length=60)
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("organisation__name", "pk")

    def __str__(self) -> str:
        return self.organisation.name


class StatementLevel(models.Model):
    """A level that somebody placed a statement at, from one side. The last of a side holds; of evidence, the last reviewed."""

    profile = models.ForeignKey(CapabilityProfile, on_delete=models.CASCADE, related_name="levels")
    code = models.CharField(max_length=CODE)
    side = models.CharField(max_length=10, choices=Side.choices)
    level = models.PositiveSmallIntegerField()
    because = models.CharField(max_length=LONG)
    thing_kind = models.SlugField(max_length=40, blank=True)
    thing = models.PositiveBigIntegerField(null=True)
    """Of a voice: the survey, quote or released figure behind it."""
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        indexes = (models.Index(fields=("profile", "code"), name="levels_of_a_statement"),)
        constraints = (
            models.CheckConstraint(condition=models.Q(side__in=Side.values), name="known_side_of_a_level"),
            models.CheckConstraint(condition=models.Q(level__gte=1, level__lte=4), name="a_level_is_one_of_four"),
            models.CheckConstraint(condition=~models.Q(because=""), name="a_level_has_a_reason"),
            models.CheckConstraint(
                condition=models.Q(side=Side.VOICE, thing__isnull=False)
                | ~models.Q(side=Side.VOICE) & models.Q(thing__isnull=True),
                name="a_voice_rests_on_what_was_heard",
            ),
        )


class LevelReview(models.Model):
    """What somebody else found of a level that rests on evidence: it stands, or it goes back, and why."""

    placed = models.OneToOneField(StatementLevel, on_delete=models.CASCADE, related_name="review")
    stands = models.BooleanField()
    said = models.CharField(max_length=LONG, blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)


class EvidencePiece(models.Model):
    """A piece of evidence of a statement: a thing of the thread, or in words what it is and where it lies."""

    profile = models.ForeignKey(CapabilityProfile, on_delete=models.CASCADE, related_name="pieces")
    code = models.CharField(max_length=CODE)
    kind = models.CharField(max_length=20, choices=[(each.value, each.value) for each in EvidenceKind])
    said = models.CharField(max_length=300, blank=True)
    thing_kind = models.SlugField(max_length=40, blank=True)
    thing = models.PositiveBigIntegerField(null=True)
    from_outside = models.BooleanField(default=False)
    """Whether somebody from outside observed it."""
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    ended_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(thing__isnull=False) | ~models.Q(said=""), name="a_piece_is_a_thing_or_said"
            ),
        )


class KeptProfile(models.Model):
    """A copy of a profile as it stood on a day, with the digest of what it says. The first is the baseline."""

    profile = models.ForeignKey(CapabilityProfile, on_delete=models.CASCADE, related_name="kept")
    is_baseline = models.BooleanField(default=False)
    on = models.DateField()
    note = models.CharField(max_length=200, blank=True)
    content = DocumentField()
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("on", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("profile",), condition=models.Q(is_baseline=True), name="one_baseline_of_a_profile"
            ),
        )


class Blueprint(models.Model):
    """A document that was opened as the blueprint of a profile, and what the rule proposed that day."""

    profile = models.ForeignKey(CapabilityProfile, on_delete=models.PROTECT, related_name="blueprints")
    document = models.OneToOneField("documents.Document", on_delete=models.CASCADE, related_name="blueprint")
    journey = models.ForeignKey("journeys.Journey", null=True, on_delete=models.SET_NULL, related_name="+")
    proposed = DocumentField()
    """A list of practice, reasons, level, self_rated, voiced, findings, leads_to: levels as fractions."""
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-pk",)
