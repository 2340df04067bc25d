"""A file that was taken away: what, for whom, in which language, with which parts, and what it rests on."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.common.fields import DocumentField
from fairwater_web.takeaways.enums import For, Format, Stage, What


class TakeAway(models.Model):
    """A file that somebody asked for. `rests_on` are kinds and numbers of the things in it, `withheld` what was left out."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.CASCADE, related_name="takeaways")
    journey = models.ForeignKey("journeys.Journey", null=True, on_delete=models.CASCADE, related_name="takeaways")
    """The journey that it is of; none where it is of the path of whoever made it."""
    what = models.CharField(max_length=10, choices=What.choices)
    made_for = models.CharField(max_length=10, choices=For.choices)
    format = models.CharField(max_length=5, choices=Format.choices)
    language = models.CharField(max_length=5)
    parts = DocumentField(default=list)
    title = models.CharField(max_length=200)
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.MAKING)
    size = models.PositiveIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)
    rests_on = DocumentField(default=list)
    withheld = DocumentField(default=list)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-made_at", "-pk")
        constraints = (
            models.CheckConstraint(condition=models.Q(what__in=What.values), name="known_takeaway"),
            models.CheckConstraint(condition=models.Q(stage__in=Stage.values), name="known_stage_of_a_takeaway"),
            models.CheckConstraint(
                condition=models.Q(what=What.PATH, made_for=For.MYSELF, journey__isnull=True)
                | (~models.Q(what=What.PATH) & ~models.Q(made_for=For.MYSELF) & models.Q(journey__isnull=False)),
                name="a_path_is_for_oneself",
            ),
            models.CheckConstraint(
                condition=~models.Q(stage=Stage.MADE) | ~models.Q(digest=""), name="a_made_takeaway_has_a_digest"
            ),
        )

    def __str__(self) -> str:
        return self.title
