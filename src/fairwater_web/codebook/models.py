"""The themes of a round, what somebody read in an open answer, and the end of reading.

What was read hangs on the words, never on the answer that they stand in: the same words are read once, and no row leads from a
reader to an answer.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

PERSON = settings.AUTH_USER_MODEL


class Theme(models.Model):
    """A code of a round's codebook: what quotes and open answers are about."""

    round = models.ForeignKey("listening.Round", on_delete=models.CASCADE, related_name="themes")
    slug = models.SlugField(max_length=60)
    title = models.CharField(max_length=120)
    about = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("title",)
        constraints = (models.UniqueConstraint(fields=("round", "slug"), name="one_theme_of_a_round"),)

    def __str__(self) -> str:
        return self.title


class Reading(models.Model):
    """The theme that somebody read, by themselves, in words that stand in answers to a question."""

    survey = models.ForeignKey("listening.Survey", on_delete=models.CASCADE, related_name="+")
    item = models.SlugField(max_length=60)
    mark = models.CharField(max_length=24)
    """It follows from the words alone."""
    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="readings")
    by = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("survey", "item", "mark", "by"), name="words_are_read_once_by_a_person"),
        )


class Closing(models.Model):
    """The end of reading a survey. Themes are counted by group from then on, of these answers alone, and nothing changes them.

    Whoever could read on while groups are counted would learn from each new count who wrote the words that were added.
    """

    survey = models.OneToOneField("listening.Survey", on_delete=models.CASCADE, related_name="+")
    counted = models.JSONField()
    """The numbers of the answers in which something was read."""
    closed_on = models.DateField()
    closed_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")


class Quoted(models.Model):
    """Words of an open answer that are shown to others as they were written, because who wrote them agreed to that."""

    survey = models.ForeignKey("listening.Survey", on_delete=models.CASCADE, related_name="+")
    item = models.SlugField(max_length=60)
    mark = models.CharField(max_length=24)
    text = models.TextField()
    chosen_on = models.DateField()
    chosen_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("mark",)
        constraints = (models.UniqueConstraint(fields=("survey", "item", "mark"), name="words_are_quoted_once"),)
